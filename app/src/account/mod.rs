//! Registering, confirming, signing in, passwords, devices.

pub mod api;
mod confirm;
mod device;
mod email;
mod passkey;
mod password;
mod provider;
mod pupil;
mod register;
mod second_step;
mod security;
mod sign_in;

pub use self::{
    confirm::ConfirmPage,
    email::EmailChangePage,
    passkey::{NewPasskeyPage, PasskeyPage},
    password::{ForgotPasswordPage, NewPasswordPage},
    provider::NewcomerPage,
    pupil::PupilPage,
    register::{RegisterPage, RegisteredPage},
    second_step::{SecondStepPage, SetUpSecondStepPage},
    security::SecurityPage,
    sign_in::SignInPage,
};

use crate::{
    page::{self, Page},
    request::person,
    routes::{Route, own_address},
    ui::{Button, CurrentForm, Field, Form, FormActions, LinkButton, PageTitle},
    words::{self, Lang},
};
use leptos::prelude::*;

/// Pages for people who are not signed in send the others on. True when they did.
fn sent_on() -> bool {
    let is_signed_in = person().is_some();
    if is_signed_in {
        leptos_axum::redirect(&own_address(&page::query("next")));
    }
    is_signed_in
}

/// Where a sign-in form goes on to, from the address of its page; kept when the form comes back.
#[component]
fn NextField() -> impl IntoView {
    let next = CurrentForm::here().value("next", page::query("next"));
    (!next.is_empty()).then(|| view! { <input type="hidden" name="next" value=next /> })
}

/// The address to which the portal has written or will write.
#[component]
fn EmailField() -> impl IntoView {
    let lang = words::lang();
    view! {
        <Field
            name="email"
            label=words::account_email(lang)
            kind="email"
            autocomplete="email"
            required=true
        />
    }
}

/// The password once more: somebody else may sit at the device.
#[component]
fn CurrentPasswordField() -> impl IntoView {
    view! {
        <Field
            name="current"
            label=words::account_current_password(words::lang())
            kind="password"
            autocomplete="current-password"
            required=true
        />
    }
}

/// What was begun at the sign-in is too long ago: the page that says so, and where to begin again.
fn sign_in_again(lang: Lang, lead: String) -> Page {
    page::gone();
    let title = words::account_code_gone(lang);
    let login = Route::Login {
        next: page::query("next"),
    };
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead />
            <p>
                <LinkButton href=login.path()>{words::account_sign_in_title(lang)}</LinkButton>
            </p>
        },
    )
}

/// Asks for another letter with a link: `endpoint` is the server function that takes an `email`.
#[component]
fn AskForLink(endpoint: &'static str, #[prop(into)] label: String) -> impl IntoView {
    view! {
        <Form endpoint class="narrow">
            <EmailField />
            <FormActions>
                <Button>{label}</Button>
            </FormActions>
        </Form>
    }
}

/// A link that leads from one way in to another: a question and the other way.
#[component]
fn OtherWay(
    #[prop(into)] question: String,
    #[prop(into)] label: String,
    route: Route,
) -> impl IntoView {
    view! {
        <p>
            {question} " " <a href=route.path()>{label}</a>
        </p>
    }
}
