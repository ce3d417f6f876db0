//! What the founders decide about a workspace.

use super::{Settings, view::Frame};
use crate::forms::ticked;
use serde::{Deserialize, Serialize};

/// The switches, as ticked.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SettingsForm {
    pub workspace: String,
    pub pupils_post: String,
    pub pupils_comment: String,
    pub pupils_create_pages: String,
    pub pupils_edit_pages: String,
    pub pupils_upload: String,
    pub pupils_start_threads: String,
}

impl SettingsForm {
    /// The settings; every combination is allowed.
    pub fn parse(&self) -> Settings {
        Settings {
            pupils_post: ticked(&self.pupils_post),
            pupils_comment: ticked(&self.pupils_comment),
            pupils_create_pages: ticked(&self.pupils_create_pages),
            pupils_edit_pages: ticked(&self.pupils_edit_pages),
            pupils_upload: ticked(&self.pupils_upload),
            pupils_start_threads: ticked(&self.pupils_start_threads),
        }
    }
}

/// The page with the switches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsView {
    pub frame: Frame,
    pub settings: Settings,
    /// What came of the project, as it was told when it was finished before.
    pub results: String,
}
