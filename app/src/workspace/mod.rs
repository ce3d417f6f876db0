//! Where the members of a project work together. Each tool is a submodule; [`WorkspaceFrame`]
//! stands around the pages of all of them.

mod author;
pub mod feed;
pub mod forum;
mod frame;
pub mod home;
pub mod material;
pub mod member;
pub mod page;
pub mod plan;
pub mod poll;
pub mod settings;
mod signed;

pub use self::{
    feed::BulletinPage,
    home::HomePage,
    member::{CardsPage, ClassPage, MembersPage, NewClassPage, PupilPage},
    settings::SettingsPage,
};

pub(crate) use self::{
    author::{author_href, author_meta, author_name, known_name, role_name},
    frame::{WorkspaceField, WorkspaceFrame, heading},
    signed::{Hidden, Signed},
};
