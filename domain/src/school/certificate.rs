//! A paper that says where somebody works, uploaded for the officer who decides.

use crate::{Timestamp, id::FileId, time::DAY};
use serde::{Deserialize, Serialize};

/// Papers of one person.
pub const CERTIFICATES_MAX: u32 = 3;

/// How long a paper is kept after the decision: long enough to look at it again when somebody
/// objects.
pub const CERTIFICATE_KEPT: i64 = 30 * DAY;

/// How long it is kept when nobody decides.
pub const CERTIFICATE_KEPT_OPEN: i64 = 365 * DAY;

/// Whether a file can be such a paper: a picture of it, or a PDF.
pub fn is_paper(media_type: &str) -> bool {
    media_type.starts_with("image/") || media_type == "application/pdf"
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateLine {
    pub file: FileId,
    pub name: String,
    pub at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paper_is_a_picture_or_a_pdf() {
        assert!(is_paper("image/jpeg") && is_paper("application/pdf"));
        assert!(!is_paper("video/mp4") && !is_paper("text/plain"));
    }
}
