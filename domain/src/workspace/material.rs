//! Materials: files with a title, shared in a workspace.

pub mod view;

use crate::{
    AppError, AppResult, Problem, forms::Check, id::MaterialId, text, text_enum, time::DAY,
};
use serde::{Deserialize, Serialize};

/// How long staff can bring a removed material back, in milliseconds; then its file is gone.
pub const KEPT_AFTER_REMOVAL: i64 = 7 * DAY;
/// Materials shown on one page.
pub const MATERIALS_PER_PAGE: u64 = 24;

/// Where in the list, newest first, a page of materials lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Materials {
    #[default]
    Newest,
    /// Those that are older than this one.
    After(MaterialId),
    /// Those that are newer than this one.
    Before(MaterialId),
}

impl Materials {
    /// From the fields of an address, of which one is filled.
    pub fn parse(after: &str, before: &str) -> AppResult<Self> {
        if !after.is_empty() {
            after.parse().map(Self::After)
        } else if !before.is_empty() {
            before.parse().map(Self::Before)
        } else {
            Ok(Self::Newest)
        }
    }
}

text_enum! {
    /// How a material is shown, derived from its content.
    pub enum MaterialKind {
        Image = "image",
        Video = "video",
        Audio = "audio",
        Document = "document",
    }
}

impl MaterialKind {
    /// By the media type that was found in the content.
    pub fn of(media_type: &str) -> Self {
        match media_type.split('/').next() {
            Some("image") => Self::Image,
            Some("video") => Self::Video,
            Some("audio") => Self::Audio,
            _ => Self::Document,
        }
    }
}

/// Uploading, as typed. The file itself goes beside it, in the field `file`.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UploadForm {
    pub workspace: String,
    /// Empty: the name of the file.
    pub title: String,
    /// What a picture shows, for those who do not see it.
    pub alt: String,
}

impl UploadForm {
    /// Title of 1–120 characters, description of up to 300; a picture needs one.
    pub fn parse(&self, kind: MaterialKind, file_name: &str) -> Result<(String, String), AppError> {
        let mut check = Check::default();
        let title = text::line(&self.title, 0, 120).map(|title| {
            if title.is_empty() {
                title_of(file_name)
            } else {
                title
            }
        });
        let title = check.field("title", title);
        let alt = check.field("alt", text::line(&self.alt, 0, 300));
        if kind == MaterialKind::Image && alt.is_empty() {
            check.problem("alt", Problem::Required);
        }
        check.done((title, alt))
    }
}

/// `our_bridge-2.jpg` → `our bridge-2`.
fn title_of(file_name: &str) -> String {
    let stem = match file_name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file_name,
    };
    let words: String = stem.replace('_', " ").chars().take(120).collect();
    match text::line(&words, 1, 120) {
        Ok(title) => title,
        // A name that is no text: the file still has a place to be found by.
        Err(_) => "?".to_owned(),
    }
}

/// Largest sizes in bytes (DOMAIN "Limits"; the operator can change them).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

impl UploadLimits {
    /// The most a single file of this kind may have.
    pub const fn of(&self, kind: MaterialKind) -> u64 {
        match kind {
            MaterialKind::Image => self.image,
            MaterialKind::Video => self.video,
            MaterialKind::Audio | MaterialKind::Document => self.file,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(title: &str, alt: &str) -> UploadForm {
        UploadForm {
            workspace: String::new(),
            title: title.into(),
            alt: alt.into(),
        }
    }

    #[test]
    fn a_picture_needs_a_description_and_other_files_do_not() {
        assert_eq!(
            form("Bridge", " ").parse(MaterialKind::Image, "b.png"),
            Err(AppError::field("alt", Problem::Required))
        );
        assert!(
            form("Plan", "")
                .parse(MaterialKind::Document, "p.pdf")
                .is_ok()
        );
    }

    #[test]
    fn without_a_title_the_file_gives_its_name() {
        let title = |name: &str| form("", "x").parse(MaterialKind::Image, name).unwrap().0;
        assert_eq!(title("our_old_bridge.JPG"), "our old bridge");
        assert_eq!(title(".png"), ".png");
        assert_eq!(title(&format!("{}.png", "a".repeat(300))), "a".repeat(120));
        assert_eq!(title("\u{202e}.png"), "?");
    }

    #[test]
    fn the_kind_comes_from_the_content() {
        assert_eq!(MaterialKind::of("image/webp"), MaterialKind::Image);
        assert_eq!(MaterialKind::of("application/pdf"), MaterialKind::Document);
        assert_eq!(MaterialKind::of(""), MaterialKind::Document);
    }
}
