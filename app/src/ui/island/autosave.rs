//! Keeps what is being typed: on the server, and on the device while the server cannot be reached
//! or nobody is signed in any more.

use super::dom;
use leptos::{
    html::{Button, Span},
    leptos_dom::helpers::TimeoutHandle,
    prelude::*,
    serde_json,
    wasm_bindgen::JsCast,
};
use serde::{Deserialize, Serialize};
use std::{cell::Cell, rc::Rc, time::Duration};
use web_sys::{
    Event, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Storage,
    UrlSearchParams, XmlHttpRequest,
};

/// Where drafts are posted: the fields `form` (its name) and `fields` (JSON, a list of pairs of
/// name and value). Any answer but 2xx means that it was not kept.
const ADDRESS: &str = "/api/save_draft";

/// The hidden field whose value belongs to what is typed.
const VERSION: &str = "version";

/// Rest of the hands after which the draft is saved.
const IDLE: Duration = Duration::from_millis(1500);

/// What is told below the form.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct AutosaveWords {
    saving: String,
    saved: String,
    local: String,
    restored: String,
    discard: String,
}

#[cfg(feature = "ssr")]
impl AutosaveWords {
    /// The words in a language.
    pub fn of(lang: crate::words::Lang) -> Self {
        use crate::words;
        Self {
            saving: words::ui_autosave_saving(lang),
            saved: words::ui_autosave_saved(lang),
            local: words::ui_autosave_local(lang),
            restored: words::ui_autosave_restored(lang),
            discard: words::ui_autosave_discard(lang),
        }
    }
}

/// Where the text is kept at the moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    /// Nothing was typed yet.
    Untouched,
    Saving,
    OnServer,
    OnDevice,
    /// Brought back from the device.
    Restored,
}

/// The form and its copies.
#[derive(Clone)]
struct Keeper {
    form: HtmlFormElement,
    /// The form's name on the server.
    name: String,
    /// The copy's name on the device: of this person, on this page.
    place: String,
    /// The fields as the page came from the server.
    loaded: Rc<Vec<(String, String)>>,
    kept: RwSignal<Kept>,
}

impl Keeper {
    fn store() -> Option<Storage> {
        window().local_storage().ok()?
    }

    /// Everything typed, ticked or chosen, without passwords, files and hidden fields; but with the
    /// version it was typed over.
    fn fields(&self) -> Vec<(String, String)> {
        let controls = self.form.elements();
        let mut fields = Vec::new();
        for index in 0..controls.length() {
            let Some(control) = controls.item(index) else {
                continue;
            };
            let field = if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                match input.type_().as_str() {
                    "hidden" if input.name() == VERSION => Some((input.name(), input.value())),
                    "password" | "file" | "hidden" | "submit" | "button" => None,
                    "checkbox" | "radio" if !input.checked() => None,
                    _ => Some((input.name(), input.value())),
                }
            } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
                Some((area.name(), area.value()))
            } else {
                control
                    .dyn_ref::<HtmlSelectElement>()
                    .map(|select| (select.name(), select.value()))
            };
            fields.extend(field.filter(|(name, _)| !name.is_empty()));
        }
        fields
    }

    /// Puts the fields of a copy back into the form.
    fn fill(&self, copy: &[(String, String)]) {
        let value_of = |name: &str| {
            copy.iter()
                .find(|(copied, _)| copied == name)
                .map(|(_, value)| value.as_str())
        };
        let controls = self.form.elements();
        for index in 0..controls.length() {
            let Some(control) = controls.item(index) else {
                continue;
            };
            if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
                match input.type_().as_str() {
                    "hidden" if input.name() == VERSION => {
                        if let Some(version) = value_of(VERSION) {
                            input.set_value(version);
                        }
                    }
                    "password" | "file" | "hidden" | "submit" | "button" => {}
                    "checkbox" | "radio" => {
                        input.set_checked(copy.contains(&(input.name(), input.value())))
                    }
                    _ => {
                        if let Some(value) = value_of(&input.name()) {
                            input.set_value(value);
                        }
                    }
                }
            } else if let Some(area) = control.dyn_ref::<HtmlTextAreaElement>() {
                if let Some(value) = value_of(&area.name()) {
                    area.set_value(value);
                }
            } else if let Some(select) = control.dyn_ref::<HtmlSelectElement>()
                && let Some(value) = value_of(&select.name())
            {
                select.set_value(value);
            }
            // Counters listen to this. It does not bubble, so the form is not saved for it.
            if let Ok(event) = Event::new("input") {
                let _ = control.dispatch_event(&event);
            }
        }
    }

    fn copy(&self) -> Option<Vec<(String, String)>> {
        let copy = Self::store()?.get_item(&self.place).ok()??;
        serde_json::from_str(&copy).ok()
    }

    fn keep_on_device(&self, fields: &str) {
        if let Some(store) = Self::store() {
            // Fails when the device is full or keeps nothing; the server still gets the text.
            let _ = store.set_item(&self.place, fields);
        }
    }

    fn forget_on_device(&self) {
        if let Some(store) = Self::store() {
            let _ = store.remove_item(&self.place);
        }
    }

    /// First on the device, then on the server; when the server has it, the copy goes.
    fn save(&self) {
        let Ok(fields) = serde_json::to_string(&self.fields()) else {
            return;
        };
        self.keep_on_device(&fields);
        self.kept.set(Kept::Saving);
        if self.send(&fields).is_none() {
            self.kept.set(Kept::OnDevice);
        }
    }

    fn send(&self, fields: &str) -> Option<()> {
        let body = UrlSearchParams::new().ok()?;
        body.append("form", &self.name);
        body.append("fields", fields);
        let request = XmlHttpRequest::new().ok()?;
        request.open("POST", ADDRESS).ok()?;
        request
            .set_request_header("Accept", "application/json")
            .ok()?;
        let (keeper, answered) = (self.clone(), request.clone());
        dom::listen(&request, "loadend", move |_| {
            if (200..300).contains(&answered.status().unwrap_or(0)) {
                keeper.forget_on_device();
                keeper.kept.set(Kept::OnServer);
            } else {
                keeper.kept.set(Kept::OnDevice);
            }
        });
        request.send_with_opt_url_search_params(Some(&body)).ok()
    }

    /// As the page came from the server.
    fn start_again(&self) {
        self.forget_on_device();
        self.form.reset();
        // The same values once more: hidden fields are not reset, and the counters listen.
        self.fill(&self.loaded);
        self.kept.set(Kept::Untouched);
    }

    /// What happens when the page opens.
    fn wake(&self, has_failed: bool) {
        if has_failed {
            // The server could not take it and sent it back: until it can, the device keeps it.
            if let Ok(fields) = serde_json::to_string(&self.fields()) {
                self.keep_on_device(&fields);
            }
        } else if let Some(copy) = self.copy()
            && copy != self.fields()
        {
            self.fill(&copy);
            self.kept.set(Kept::Restored);
        }
    }
}

/// Watches the form it stands in.
#[island]
pub fn Autosave(
    /// The form's name among the drafts.
    form: String,
    /// Whose text it is: on a shared device nobody gets somebody else's.
    owner: String,
    /// Whether the form was sent and came back with an error.
    has_failed: bool,
    words: AutosaveWords,
) -> impl IntoView {
    let marker = NodeRef::<Span>::new();
    let kept = RwSignal::new(Kept::Untouched);
    let again = NodeRef::<Button>::new();
    Effect::new(move |_| {
        let Some(element) = dom::around::<HtmlFormElement>(marker, "form") else {
            return;
        };
        let path = window().location().pathname().unwrap_or_default();
        let mut keeper = Keeper {
            form: element.clone(),
            name: form.clone(),
            place: format!("draft {owner} {path} {form}"),
            loaded: Rc::default(),
            kept,
        };
        keeper.loaded = Rc::new(keeper.fields());
        keeper.wake(has_failed);
        if let Some(button) = again.get_untracked() {
            let keeper = keeper.clone();
            dom::listen(&button, "click", move |_| keeper.start_again());
        }

        let waiting = Rc::new(Cell::new(None::<TimeoutHandle>));
        let stop = {
            let waiting = waiting.clone();
            move || waiting.take().map(|timer| timer.clear()).is_some()
        };
        let (saver, stop_waiting) = (keeper.clone(), stop.clone());
        dom::listen(&element, "input", move |_| {
            stop_waiting();
            let (saver, fired) = (saver.clone(), waiting.clone());
            let timer = set_timeout_with_handle(
                move || {
                    fired.take();
                    saver.save();
                },
                IDLE,
            );
            waiting.set(timer.ok());
        });
        let (saver, stop_waiting) = (keeper.clone(), stop.clone());
        dom::listen(&window(), "pagehide", move |_| {
            if stop_waiting()
                && let Ok(fields) = serde_json::to_string(&saver.fields())
            {
                saver.keep_on_device(&fields);
            }
        });
        let saver = keeper.clone();
        dom::listen(&window(), "online", move |_| {
            if saver.kept.get_untracked() == Kept::OnDevice {
                saver.save();
            }
        });
        dom::listen(&element, "submit", move |_| {
            stop();
            // While the server did not take the draft, it may not take the form either.
            if keeper.kept.get_untracked() != Kept::OnDevice {
                keeper.forget_on_device();
            }
        });
    });
    view! {
        <p class="autosave">
            <span role="status" node_ref=marker>
                {move || match kept.get() {
                    Kept::Untouched => String::new(),
                    Kept::Saving => words.saving.clone(),
                    Kept::OnServer => words.saved.clone(),
                    Kept::OnDevice => words.local.clone(),
                    Kept::Restored => words.restored.clone(),
                }}
            </span>
            <button
                type="button"
                class="button button-quiet"
                hidden=move || kept.get() != Kept::Restored
                node_ref=again
            >
                {words.discard.clone()}
            </button>
        </p>
    }
}
