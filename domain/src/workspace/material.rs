//! Materials: files with a title, shared in a workspace.

use crate::text_enum;

text_enum! {
    /// How a material is shown, derived from its content.
    pub enum MaterialKind {
        Image = "image",
        Video = "video",
        Audio = "audio",
        Document = "document",
    }
}

/// Largest sizes in bytes (DOMAIN "Limits"; the operator can change them).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UploadLimits {
    pub image: u64,
    pub file: u64,
    pub video: u64,
    /// All materials of a workspace together.
    pub workspace: u64,
}

impl Default for UploadLimits {
    fn default() -> Self {
        const MB: u64 = 1_000_000;
        Self {
            image: 25 * MB,
            file: 250 * MB,
            video: 1_000 * MB,
            workspace: 20_000 * MB,
        }
    }
}
