//! Asks the device for a passkey (WebAuthn), and sends its answer with the form around.

use leptos::{html::Input, prelude::*, task::spawn_local, wasm_bindgen::JsValue};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = parseCreationOptionsFromJSON, catch)]
    fn question_to_new(options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = PublicKeyCredential, js_name = parseRequestOptionsFromJSON, catch)]
    fn question_to_known(options: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], js_name = create, catch)]
    async fn create(question: &JsValue) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_namespace = ["navigator", "credentials"], js_name = get, catch)]
    async fn get(question: &JsValue) -> Result<JsValue, JsValue>;
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Progress {
    /// Without scripts, or in a browser that knows no passkeys, it stays here.
    Asleep,
    Ready,
    /// The device asks its owner.
    Waiting,
    /// The owner said no, or there is no passkey.
    Refused,
}

/// Whether the browser can do it.
fn is_known() -> bool {
    js_sys::Reflect::get(&window(), &"PublicKeyCredential".into()).is_ok_and(|kind| {
        js_sys::Reflect::has(&kind, &"parseRequestOptionsFromJSON".into()).unwrap_or(false)
    })
}

/// What the device answers, as JSON.
async fn ask(options: &str, is_new: bool) -> Result<String, JsValue> {
    let options = js_sys::JSON::parse(options)?;
    let question = js_sys::Object::new();
    let parsed = if is_new {
        question_to_new(&options)?
    } else {
        question_to_known(&options)?
    };
    js_sys::Reflect::set(&question, &"publicKey".into(), &parsed)?;
    let answer = if is_new {
        create(&question).await?
    } else {
        get(&question).await?
    };
    js_sys::JSON::stringify(&answer).map(String::from)
}

/// A button that asks the device; the answer goes into the field `answer` of the form around, which
/// is then sent.
#[island]
pub fn PasskeyButton(
    /// The question, as the server wrote it (JSON).
    options: String,
    /// Makes a new passkey, instead of using one.
    is_new: bool,
    /// Asks at once, without waiting for the button.
    at_once: bool,
    /// What the button says.
    label: String,
    /// What is said when the device gave no answer …
    refused: String,
    /// … and when the browser cannot do it.
    unknown: String,
) -> impl IntoView {
    let answer = NodeRef::<Input>::new();
    let progress = RwSignal::new(Progress::Asleep);
    let begin = move || {
        if progress.get_untracked() == Progress::Waiting {
            return;
        }
        progress.set(Progress::Waiting);
        let options = options.clone();
        spawn_local(async move {
            let answered = ask(&options, is_new).await;
            let field = answer.get_untracked();
            let form = field.as_ref().and_then(|field| field.form());
            match (answered, field, form) {
                (Ok(text), Some(field), Some(form)) => {
                    field.set_value(&text);
                    // Fails only for forms that are not in the page any more.
                    let _ = form.request_submit();
                }
                _ => progress.set(Progress::Refused),
            }
        });
    };
    let first = begin.clone();
    Effect::new(move |_| {
        if !is_known() {
            return;
        }
        progress.set(Progress::Ready);
        if at_once {
            first();
        }
    });
    view! {
        <input type="hidden" name="answer" node_ref=answer />
        <p>
            <button
                type="button"
                class="button button-primary button-large"
                hidden=move || progress.get() == Progress::Asleep
                disabled=move || progress.get() == Progress::Waiting
                on:click=move |_| begin()
            >
                {label}
            </button>
        </p>
        <p>
            <span role="status">
                {move || match progress.get() {
                    Progress::Asleep => unknown.clone(),
                    Progress::Ready | Progress::Waiting => String::new(),
                    Progress::Refused => refused.clone(),
                }}
            </span>
        </p>
    }
}
