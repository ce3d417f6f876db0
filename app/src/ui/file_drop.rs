//! Sending files: a plain file input; where scripts run, files can be dropped on it and a bar
//! shows how far the upload is.

use super::{
    field_frame::FieldFrame,
    form::CurrentForm,
    icon::{Icon, Sign},
    island::file_upload::{FileUpload, FileUploadWords},
    problem::megabytes,
};
use leptos::prelude::*;

/// Chooses files for the form around it, which needs `files=true`.
#[component]
pub fn FileDrop(
    #[prop(into)] name: String,
    #[prop(into)] label: String,
    /// How to fill it in, with the largest sizes; empty: only the largest size.
    #[prop(optional, into)]
    hint: String,
    /// Kinds the browser offers, such as `image/*,.pdf`. The server looks at the content.
    #[prop(optional, into)]
    accept: String,
    /// Largest file, in bytes.
    max_bytes: u64,
    #[prop(optional)] multiple: bool,
    #[prop(optional)] required: bool,
) -> impl IntoView {
    let lang = crate::words::lang();
    let form = CurrentForm::here();
    let hint = if hint.is_empty() {
        crate::words::ui_file_limit(lang, megabytes(max_bytes))
    } else {
        hint
    };
    let frame = FieldFrame::new(&form, name, label, hint, required, "");
    let invitation = if multiple {
        crate::words::ui_file_drop_many(lang)
    } else {
        crate::words::ui_file_drop(lang)
    };
    view! {
        <div class="field">
            {frame.above()} <div class="file-drop">
                <p class="cluster" aria-hidden="true">
                    <Icon sign=Sign::Upload />
                    <span>{invitation}</span>
                </p>
                <input
                    type="file"
                    id=frame.id.clone()
                    name=frame.name.clone()
                    accept=(!accept.is_empty()).then_some(accept)
                    multiple=multiple
                    required=required
                    aria-invalid=frame.invalid()
                    aria-describedby=frame.described_by()
                />
                <FileUpload field=frame.id.clone() max_bytes words=FileUploadWords::of(lang) />
            </div> {frame.below()}
        </div>
    }
}
