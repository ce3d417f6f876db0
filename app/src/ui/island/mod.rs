//! Small live parts. Each is complete without JavaScript or stays hidden until it is awake; they
//! get all words as props and never call server functions by themselves, only addresses they are
//! given.

pub mod autosave;
pub mod character_count;
pub mod confirm_dialog;
pub mod copy_button;
pub mod dismiss;
mod dom;
pub mod file_upload;
pub mod look_ahead;
pub mod markdown_toolbar;
pub mod menu_closer;
pub mod passkey;
pub mod show_current;
pub mod theme_switch;
