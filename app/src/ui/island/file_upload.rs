//! Drag and drop, and a bar that shows how far an upload is.

use super::dom;
use leptos::{html::Span, prelude::*, wasm_bindgen::JsCast};
use serde::{Deserialize, Serialize};
use web_sys::{
    DomParser, DragEvent, Event, FormData, HtmlButtonElement, HtmlElement, HtmlFormElement,
    HtmlInputElement, ProgressEvent, SubmitEvent, SupportedType, XmlHttpRequest,
};

/// What is told while a file is sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct FileUploadWords {
    uploading: String,
    finishing: String,
    failed: String,
    interrupted: String,
    too_large: String,
}

#[cfg(feature = "ssr")]
impl FileUploadWords {
    /// The words in a language.
    pub fn of(lang: crate::words::Lang) -> Self {
        use crate::words;
        Self {
            uploading: words::ui_file_uploading(lang),
            finishing: words::ui_file_finishing(lang),
            failed: words::ui_file_failed(lang),
            interrupted: words::ui_file_interrupted(lang),
            too_large: words::ui_file_too_large(lang),
        }
    }
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    Idle,
    /// Per cent that left this device; at 100 the server still looks at the file.
    Sending(u32),
    /// Why it did not work, as a sentence.
    Failed(String),
}

impl Progress {
    const fn percent(&self) -> Option<u32> {
        match self {
            Self::Sending(percent) => Some(*percent),
            Self::Idle | Self::Failed(_) => None,
        }
    }
}

fn is_too_large(input: &HtmlInputElement, max_bytes: u64) -> bool {
    input.files().is_some_and(|files| {
        (0..files.length())
            .filter_map(|index| files.item(index))
            .any(|file| file.size() > max_bytes as f64)
    })
}

/// What the form would send by itself, with the button that was pressed.
fn content(form: &HtmlFormElement, event: &Event) -> Option<FormData> {
    let content = FormData::new_with_form(form).ok()?;
    let pressed = event
        .dyn_ref::<SubmitEvent>()
        .and_then(SubmitEvent::submitter)
        .and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
    if let Some(button) = pressed.filter(|button| !button.name().is_empty()) {
        content
            .append_with_str(&button.name(), &button.value())
            .ok()?;
    }
    Some(content)
}

/// The sentence of the error summary in the page the server answered with.
fn told_by(page: &str) -> Option<String> {
    let page = DomParser::new()
        .ok()?
        .parse_from_string(page, SupportedType::TextHtml)
        .ok()?;
    let body = page
        .query_selector(".error-summary p, .error-summary li")
        .ok()??;
    body.text_content().map(|text| text.trim().to_owned())
}

/// Sends the form with progress; afterwards the page goes where the server says.
fn send(
    form: &HtmlFormElement,
    event: &Event,
    progress: RwSignal<Progress>,
    words: &FileUploadWords,
) -> Option<()> {
    let content = content(form, event)?;
    let request = XmlHttpRequest::new().ok()?;
    request
        .open("POST", &form.get_attribute("action").unwrap_or_default())
        .ok()?;
    request.set_request_header("Accept", "text/html").ok()?;
    let upload = request.upload().ok()?;
    dom::listen(&upload, "progress", move |event| {
        if let Some(event) = event.dyn_ref::<ProgressEvent>()
            && event.length_computable()
        {
            let percent = event.loaded() / event.total().max(1.0) * 100.0;
            progress.set(Progress::Sending(percent as u32));
        }
    });
    let (answer, failed) = (request.clone(), words.failed.clone());
    dom::listen(&request, "load", move |_| {
        if (200..300).contains(&answer.status().unwrap_or(0)) {
            // The request followed the redirect; the page goes the same way.
            let _ = window().location().assign(&answer.response_url());
            return;
        }
        let text = answer.response_text().ok().flatten().unwrap_or_default();
        let told = told_by(&text).unwrap_or_else(|| failed.clone());
        progress.set(Progress::Failed(told));
    });
    let interrupted = words.interrupted.clone();
    dom::listen(&request, "error", move |_| {
        progress.set(Progress::Failed(interrupted.clone()));
    });
    progress.set(Progress::Sending(0));
    request.send_with_opt_form_data(Some(&content)).ok()
}

/// Drop files on the box: they are chosen as if by the input.
fn take_drops(place: &HtmlElement, input: &HtmlInputElement) {
    for (event, is_over) in [
        ("dragenter", true),
        ("dragover", true),
        ("dragleave", false),
        ("drop", false),
    ] {
        let (marked, input) = (place.clone(), input.clone());
        dom::listen(place, event, move |event| {
            event.prevent_default();
            marked.set_class_name(if is_over {
                "file-drop file-drop-over"
            } else {
                "file-drop"
            });
            let dropped = event
                .dyn_ref::<DragEvent>()
                .filter(|event| event.type_() == "drop")
                .and_then(DragEvent::data_transfer)
                .and_then(|data| data.files())
                .filter(|files| files.length() > 0);
            if let Some(files) = dropped {
                input.set_files(Some(&files));
                if let Ok(change) = Event::new("change") {
                    let _ = input.dispatch_event(&change);
                }
            }
        });
    }
}

/// Stands in a `.file-drop` beside the file input with this id.
#[island]
pub fn FileUpload(
    /// Id of the file input.
    field: String,
    /// Largest file, in bytes.
    max_bytes: u64,
    words: FileUploadWords,
) -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    let progress = RwSignal::new(Progress::Idle);
    let told = words.clone();
    Effect::new(move |_| {
        let Some(input) = dom::by_id::<HtmlInputElement>(&field) else {
            return;
        };
        let (Some(form), Some(place)) = (
            input.form(),
            dom::around::<HtmlElement>(marker, ".file-drop"),
        ) else {
            return;
        };
        take_drops(&place, &input);
        let (chosen, too_large) = (input.clone(), told.too_large.clone());
        dom::listen(&input, "change", move |_| {
            progress.set(if is_too_large(&chosen, max_bytes) {
                Progress::Failed(too_large.clone())
            } else {
                Progress::Idle
            });
        });
        let (sent, words) = (form.clone(), told.clone());
        dom::listen(&form, "submit", move |event| {
            let has_files = input.files().is_some_and(|files| files.length() > 0);
            if !has_files {
                // Nothing to show progress of: the form goes its plain way.
                return;
            }
            event.prevent_default();
            if progress.get_untracked().percent().is_some() {
                return;
            }
            if is_too_large(&input, max_bytes) {
                progress.set(Progress::Failed(words.too_large.clone()));
            } else if send(&sent, &event, progress, &words).is_none() {
                progress.set(Progress::Failed(words.failed.clone()));
            }
        });
    });
    let label = words.uploading.clone();
    view! {
        <span node_ref=marker hidden=true></span>
        <p
            class=move || match progress.get() {
                Progress::Failed(_) => "file-drop-status file-drop-failed",
                _ => "file-drop-status",
            }
            role="status"
        >
            {move || match progress.get() {
                Progress::Idle => String::new(),
                Progress::Sending(100..) => words.finishing.clone(),
                Progress::Sending(_) => words.uploading.clone(),
                Progress::Failed(why) => why,
            }}
        </p>
        <progress
            max="100"
            aria-label=label
            value=move || progress.get().percent().unwrap_or_default().to_string()
            hidden=move || progress.get().percent().is_none()
        ></progress>
    }
}
