//! A QR code, drawn on the page itself: no picture is fetched, nobody else learns what it says.

use leptos::prelude::*;
use qrcodegen::{QrCode as Code, QrCodeEcc};
use std::fmt::Write;

/// Squares that stay empty around the code, as the standard wants it.
const QUIET: i32 = 4;

/// Draws a text. `label`: what the code is for, to people who cannot see it. A text that is too
/// long for a code draws nothing: the page offers the text itself too.
#[component]
pub fn QrCode(#[prop(into)] text: String, #[prop(into)] label: String) -> impl IntoView {
    Code::encode_text(&text, QrCodeEcc::Medium).ok().map(|code| {
        let size = code.size() + 2 * QUIET;
        view! {
            <svg class="qr-code" viewBox=format!("0 0 {size} {size}") role="img" aria-label=label>
                <path d=squares(&code) />
            </svg>
        }
    })
}

/// The dark squares as one path.
fn squares(code: &Code) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y)) {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{} {}h1v1h-1z", x + QUIET, y + QUIET);
        }
    }
    path
}
