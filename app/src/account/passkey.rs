//! Passkeys: signing in with one, adding and removing them.

pub mod api;

use super::{CurrentPasswordField, NextField, security::device_name, sign_in_again};
use crate::{
    page::{self, Page, page},
    request::request,
    routes::Route,
    ui::{island::passkey::PasskeyButton, *},
    words::{self, Lang},
};
use domain::account::passkey::{NAME_MAX, PasskeyView};
use leptos::prelude::*;

/// The question to whatever passkey the device has.
#[component]
pub fn PasskeyPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move { api::passkey_question(asked).await },
        move |question| {
            let lang = words::lang();
            let Some(options) = question else {
                return sign_in_again(lang, words::account_passkey_gone_text(lang));
            };
            // After a refusal the page waits for the button: nobody is asked for ever.
            let at_once = use_context::<FormState>().is_none();
            let title = words::account_passkey_sign_in(lang);
            let login = Route::Login {
                next: page::query("next"),
            };
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_passkey_sign_in_lead(lang) />
                    <Form endpoint="sign_in_with_passkey" class="narrow">
                        <NextField />
                        <input type="hidden" name="token" value=token />
                        <Device lang options is_new=false at_once label=words::account_passkey_use(lang) />
                    </Form>
                    <p>
                        <a href=login.path()>{words::account_passkey_other_way(lang)}</a>
                    </p>
                },
            )
        },
    )
}

/// The button that asks the device.
#[component]
fn Device(
    lang: Lang,
    options: String,
    is_new: bool,
    at_once: bool,
    #[prop(into)] label: String,
) -> impl IntoView {
    view! {
        <PasskeyButton
            options
            is_new
            at_once
            label
            refused=words::account_passkey_refused(lang)
            unknown=words::account_passkey_unknown(lang)
        />
    }
}

/// The question to a new passkey.
#[component]
pub fn NewPasskeyPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move { api::new_passkey_question(asked).await },
        move |options| {
            let lang = words::lang();
            let title = words::account_passkey_add(lang);
            let name = device_name(lang, &request().user_agent);
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_passkey_add_lead(lang) />
                    <Form endpoint="add_passkey" class="narrow">
                        <input type="hidden" name="token" value=token />
                        <Field
                            name="name"
                            label=words::account_passkey_name(lang)
                            hint=words::account_passkey_name_hint(lang)
                            value=name
                            maxlength=NAME_MAX
                            required=true
                        />
                        <Device lang options is_new=true at_once=false label=words::account_passkey_make(lang) />
                    </Form>
                },
            )
        },
    )
}

/// The part of the page of the own password and devices.
#[component]
pub(super) fn Passkeys(lang: Lang, passkeys: Vec<PasskeyView>) -> impl IntoView {
    let list = (!passkeys.is_empty()).then(|| {
        view! {
            <ul class="rows" role="list">
                {passkeys
                    .into_iter()
                    .map(|passkey| view! { <Passkey lang passkey /> })
                    .collect_view()}
            </ul>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::account_passkeys_title(lang)}</h2>
            <p class="soft">{words::account_passkeys_lead(lang)}</p>
            {list}
            <Form endpoint="begin_passkey" class="narrow">
                <CurrentPasswordField />
                <FormActions>
                    <Button>{words::account_passkey_add(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

#[component]
fn Passkey(lang: Lang, passkey: PasskeyView) -> impl IntoView {
    let used = passkey
        .last_used_at
        .map(|at| view! { " · " {words::account_last_seen(lang)} ": " <Time at day=true /> });
    view! {
        <li>
            <div class="row-text">
                <bdi>{passkey.name.clone()}</bdi>
                <p class="soft small">
                    {words::account_passkey_since(lang)} " " <Time at=passkey.added_at day=true />
                    {used}
                </p>
            </div>
            <Confirm
                label=words::account_passkey_remove(lang)
                title=words::account_passkey_remove_question(lang, &passkey.name)
                variant=Variant::Quiet
            >
                <p>{words::account_passkey_remove_text(lang)}</p>
                <Form endpoint="remove_passkey" key=passkey.id.to_string()>
                    <input type="hidden" name="passkey" value=passkey.id.to_string() />
                    <CurrentPasswordField />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::account_passkey_remove(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </li>
    }
}
