//! The own password and address, and the devices on which one is signed in.

use super::{
    CurrentPasswordField, api, device::Device, email::ChangeEmail, passkey::Passkeys,
    provider::LinkedProviders, second_step::SecondStep,
};
use crate::{
    page::{Page, page},
    ui::*,
    words::{self, Lang},
};
use domain::account::SessionView;
use leptos::prelude::*;

/// Changing the password and the address, and ending sessions.
#[component]
pub fn SecurityPage() -> impl IntoView {
    page(async move { api::security().await }, |security| {
        let lang = words::lang();
        let title = words::account_security_title(lang);
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::account_security_lead(lang) />
                <Sessions lang sessions=security.sessions />
                {security.passkeys.map(|passkeys| view! { <Passkeys lang passkeys /> })}
                <SecondStep lang step=security.second_step />
                <LinkedProviders lang linked=security.linked />
                <ChangePassword lang />
                <ChangeEmail lang email=security.email />
            },
        )
    })
}

#[component]
fn Sessions(lang: Lang, sessions: Vec<SessionView>) -> impl IntoView {
    let others = (sessions.len() > 1).then(|| {
        view! {
            <Form endpoint="end_other_sessions">
                <Button variant=Variant::Danger>{words::account_end_others(lang)}</Button>
            </Form>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::account_sessions_title(lang)}</h2>
            <p class="soft">{words::account_sessions_lead(lang)}</p>
            <ul class="rows" role="list">
                {sessions
                    .into_iter()
                    .map(|session| view! { <Session lang session /> })
                    .collect_view()}
            </ul>
            {others}
        </section>
    }
}

#[component]
fn Session(lang: Lang, session: SessionView) -> impl IntoView {
    let device = device_name(lang, &session.user_agent);
    let place = (!session.place.is_empty()).then(|| {
        view! {
            " · "
            <bdi>{session.place.clone()}</bdi>
        }
    });
    let end = if session.is_current {
        view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::account_this_device(lang)}
            </Badge>
        }
        .into_any()
    } else {
        let spoken = words::account_end_session_of(lang, &device);
        view! {
            <form method="post" action=crate::request::post_to("end_session")>
                <input type="hidden" name="session" value=session.id.to_string() />
                <button type="submit" class=Variant::Quiet.class() aria-label=spoken>
                    {words::account_end_session(lang)}
                </button>
            </form>
        }
        .into_any()
    };
    view! {
        <li>
            <div class="row-text">
                <bdi>{device}</bdi>
                <p class="soft small">
                    {words::account_last_seen(lang)} ": " <Time at=session.last_seen_at /> " · "
                    {words::account_signed_in(lang)} ": " <Time at=session.started_at /> {place}
                </p>
            </div>
            {end}
        </li>
    }
}

pub(super) fn device_name(lang: Lang, user_agent: &str) -> String {
    match Device::of(user_agent) {
        Device {
            browser: Some(browser),
            system: Some(system),
        } => words::account_device(lang, browser, system),
        Device {
            browser: Some(name),
            system: None,
        }
        | Device {
            browser: None,
            system: Some(name),
        } => name.to_owned(),
        Device {
            browser: None,
            system: None,
        } => words::account_device_unknown(lang),
    }
}

#[component]
fn ChangePassword(lang: Lang) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::account_change_title(lang)}</h2>
            <p class="soft">{words::account_change_text(lang)}</p>
            <Form endpoint="change_password" class="narrow">
                <CurrentPasswordField />
                <Field
                    name="password"
                    label=words::account_new_password(lang)
                    hint=words::account_password_hint(lang)
                    kind="password"
                    autocomplete="new-password"
                    required=true
                />
                <FormActions>
                    <Button>{words::account_change_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
