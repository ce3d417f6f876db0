//! Which files are accepted: by the extension of the name and by the content, which must agree
//! (SECURITY 15).
//!
//! To accept another kind, add a line to [`ACCEPTED`]. What is not a picture, sound or video is
//! only ever offered for download, so nothing that a browser would run may be added as one.

/// How the beginning of a file shows what it is.
enum Content {
    /// It is recognised as one of these media types.
    Recognised(&'static [&'static str]),
    /// A document of an office program: a ZIP file with a table of contents.
    Office(&'static [&'static str]),
    /// A document of an older office program.
    OldOffice,
    /// Text in UTF-8.
    Text,
}

/// A kind of file that is accepted.
pub struct Kind {
    extensions: &'static [&'static str],
    /// What it is served as.
    pub media_type: &'static str,
    content: Content,
}

/// Bytes from the beginning that are looked at.
pub const HEAD: usize = 8192;

use Content::{Office, OldOffice, Recognised, Text};

#[rustfmt::skip]
const ACCEPTED: &[Kind] = &[
    kind(&["jpg", "jpeg"], "image/jpeg", Recognised(&["image/jpeg"])),
    kind(&["png"], "image/png", Recognised(&["image/png"])),
    kind(&["gif"], "image/gif", Recognised(&["image/gif"])),
    kind(&["webp"], "image/webp", Recognised(&["image/webp"])),
    kind(&["mp3"], "audio/mpeg", Recognised(&["audio/mpeg"])),
    kind(&["m4a"], "audio/mp4", Recognised(&["audio/m4a", "video/mp4"])),
    kind(&["ogg", "oga", "opus"], "audio/ogg", Recognised(&["audio/ogg", "audio/opus"])),
    kind(&["wav"], "audio/wav", Recognised(&["audio/x-wav"])),
    kind(&["flac"], "audio/flac", Recognised(&["audio/x-flac"])),
    kind(&["mp4", "m4v"], "video/mp4", Recognised(&["video/mp4", "video/x-m4v"])),
    kind(&["webm"], "video/webm", Recognised(&["video/webm", "video/x-matroska"])),
    kind(&["mov"], "video/quicktime", Recognised(&["video/quicktime", "video/mp4"])),
    kind(&["pdf"], "application/pdf", Recognised(&["application/pdf"])),
    kind(&["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
         Office(&["application/vnd.openxmlformats-officedocument.wordprocessingml.document"])),
    kind(&["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
         Office(&["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"])),
    kind(&["pptx"], "application/vnd.openxmlformats-officedocument.presentationml.presentation",
         Office(&["application/vnd.openxmlformats-officedocument.presentationml.presentation"])),
    kind(&["odt"], "application/vnd.oasis.opendocument.text",
         Recognised(&["application/vnd.oasis.opendocument.text"])),
    kind(&["ods"], "application/vnd.oasis.opendocument.spreadsheet",
         Recognised(&["application/vnd.oasis.opendocument.spreadsheet"])),
    kind(&["odp"], "application/vnd.oasis.opendocument.presentation",
         Recognised(&["application/vnd.oasis.opendocument.presentation"])),
    kind(&["doc"], "application/msword", OldOffice),
    kind(&["xls"], "application/vnd.ms-excel", OldOffice),
    kind(&["ppt"], "application/vnd.ms-powerpoint", OldOffice),
    kind(&["txt"], "text/plain; charset=utf-8", Text),
    kind(&["csv"], "text/csv; charset=utf-8", Text),
];

const fn kind(
    extensions: &'static [&'static str],
    media_type: &'static str,
    content: Content,
) -> Kind {
    Kind {
        extensions,
        media_type,
        content,
    }
}

/// The kind of a file, when its name and its beginning agree on an accepted one.
pub fn of(name: &str, head: &[u8]) -> Option<&'static Kind> {
    let extension = name.rsplit_once('.')?.1.to_lowercase();
    ACCEPTED
        .iter()
        .find(|kind| kind.extensions.contains(&extension.as_str()))
        .filter(|kind| kind.content.is_in(head))
}

impl Content {
    fn is_in(&self, head: &[u8]) -> bool {
        let found = infer::get(head).map_or("", |found| found.mime_type());
        match self {
            Recognised(types) => types.contains(&found),
            Office(types) => {
                types.contains(&found)
                    || (head.starts_with(b"PK\x03\x04") && holds(head, b"[Content_Types].xml"))
            }
            OldOffice => head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
            Text => found.is_empty() && is_text(head),
        }
    }
}

fn holds(head: &[u8], part: &[u8]) -> bool {
    head.windows(part.len()).any(|window| window == part)
}

fn is_text(head: &[u8]) -> bool {
    let text = match std::str::from_utf8(head) {
        Ok(text) => text,
        // The beginning may end within a letter.
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(&head[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(_) => return false,
    };
    text.chars()
        .all(|c| !c.is_control() || matches!(c, '\t' | '\n' | '\r' | '\u{c}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn media_type(name: &str, head: &[u8]) -> Option<&'static str> {
        of(name, head).map(|kind| kind.media_type)
    }

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    const PDF: &[u8] = b"%PDF-1.7\n";

    #[test]
    fn name_and_content_must_agree() {
        assert_eq!(media_type("a.png", PNG), Some("image/png"));
        assert_eq!(media_type("A.PNG", PNG), Some("image/png"));
        assert_eq!(media_type("plan.2026.pdf", PDF), Some("application/pdf"));
        assert_eq!(media_type("a.jpg", PNG), None);
        assert_eq!(media_type("a.pdf", PNG), None);
        assert_eq!(media_type("png", PNG), None);
    }

    #[test]
    fn what_browsers_run_is_not_accepted() {
        for (name, head) in [
            ("a.html", b"<!DOCTYPE html><script>".as_slice()),
            ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\">"),
            ("a.js", b"alert(1)"),
            ("a.exe", b"MZ\x90\0"),
            ("a.png", b"<svg onload=alert(1)>"),
            ("a.docm", b"PK\x03\x04[Content_Types].xml"),
            ("a.zip", b"PK\x03\x04"),
            ("a.txt", b"MZ\x90\0\x03"),
            ("a.txt", b"%PDF-1.7"),
            ("a.png.exe", PNG),
            ("", PNG),
        ] {
            assert_eq!(media_type(name, head), None, "{name}");
        }
    }

    #[test]
    fn documents_of_schools_are_accepted() {
        let docx = b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml";
        assert!(media_type("plan.docx", docx).is_some());
        let odt = [
            b"PK\x03\x04".as_slice(),
            &[0; 26],
            b"mimetypeapplication/vnd.oasis.opendocument.text",
        ]
        .concat();
        assert_eq!(
            media_type("plan.odt", &odt),
            Some("application/vnd.oasis.opendocument.text")
        );
        assert!(media_type("marks.csv", "név;jegy\nŐze;5\n".as_bytes()).is_some());
        // The first bytes end within a letter.
        assert!(media_type("a.txt", &"őőőő".as_bytes()[..7]).is_some());
        assert!(media_type("a.txt", b"\xff\xfea\0").is_none());
    }
}
