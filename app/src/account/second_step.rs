//! The second step of a sign-in: typing its code, and setting it up.

pub mod api;

use super::{CurrentPasswordField, NextField, sign_in_again};
use crate::{
    page::{self, Page, page},
    request::request,
    ui::*,
    words::{self, Lang},
};
use domain::account::second_step::{SecondStepView, SetUpView};
use leptos::prelude::*;

/// After the password: the code.
#[component]
pub fn SecondStepPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move { api::sign_in_goes_on(asked).await },
        move |goes_on| {
            let lang = words::lang();
            if !goes_on {
                return sign_in_again(lang, words::account_code_gone_text(lang));
            }
            let title = words::account_code_title(lang);
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_code_lead(lang) />
                    <Form endpoint="finish_sign_in" class="narrow">
                        <NextField />
                        <input type="hidden" name="token" value=token />
                        <CodeField lang hint=words::account_code_hint(lang) />
                        <FormActions>
                            <Button large=true>{words::account_sign_in_button(lang)}</Button>
                        </FormActions>
                    </Form>
                    <p class="soft">{words::account_code_lost(lang, &request().portal.contact)}</p>
                },
            )
        },
    )
}

#[component]
fn CodeField(lang: Lang, #[prop(into, optional)] hint: String) -> impl IntoView {
    view! {
        <Field
            name="code"
            label=words::account_code(lang)
            hint
            autocomplete="one-time-code"
            required=true
        />
    }
}

/// The key for the app and the codes for paper, until the first code from the app is typed.
#[component]
pub fn SetUpSecondStepPage() -> impl IntoView {
    let issuer = request().portal.name.clone();
    page(
        async move { api::second_step_offer(&issuer).await },
        |offer| {
            let lang = words::lang();
            let title = words::account_set_up_title(lang);
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_set_up_lead(lang) />
                    <SetUp lang offer />
                },
            )
        },
    )
}

#[component]
fn SetUp(lang: Lang, offer: SetUpView) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::account_set_up_app(lang)}</h2>
            <p>{words::account_set_up_app_text(lang)}</p>
            <QrCode text=offer.url label=words::account_set_up_picture(lang) />
            <p>{words::account_set_up_key(lang)}</p>
            <p><code dir="ltr">{offer.key}</code></p>
        </section>
        <section class="stack">
            <h2>{words::account_set_up_paper(lang)}</h2>
            <p>{words::account_set_up_paper_text(lang)}</p>
            <ul class="codes" role="list" dir="ltr">
                {offer
                    .recovery_codes
                    .into_iter()
                    .map(|code| view! { <li><code>{code}</code></li> })
                    .collect_view()}
            </ul>
        </section>
        <section class="stack">
            <h2>{words::account_set_up_try(lang)}</h2>
            <Form endpoint="confirm_second_step" class="narrow">
                <CodeField lang />
                <FormActions>
                    <Button>{words::account_set_up_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

/// The part of the page of the own password and devices.
#[component]
pub(super) fn SecondStep(lang: Lang, step: SecondStepView) -> impl IntoView {
    let state = match step.since {
        Some(since) => view! {
            <p>
                <Badge tone=Tone::Success sign=Sign::Check>{words::account_step_on(lang)}</Badge>
                " " {words::account_step_since(lang)} " " <Time at=since day=true />
            </p>
            <p class="soft">{words::account_codes_left(lang, step.codes_left)}</p>
        }
        .into_any(),
        None if step.is_required => view! {
            <Notice kind=NoticeKind::Warning title=words::account_step_begin(lang)>
                <p>{words::account_step_required(lang)}</p>
            </Notice>
        }
        .into_any(),
        None => view! { <p class="soft">{words::account_step_lead(lang)}</p> }.into_any(),
    };
    let begin = if step.since.is_some() {
        words::account_step_renew(lang)
    } else {
        words::account_step_begin(lang)
    };
    let drop = (step.since.is_some() && !step.is_required).then(|| {
        view! {
            <WithPassword
                endpoint="drop_second_step"
                label=words::account_step_drop(lang)
                variant=Variant::Danger
            />
        }
    });
    view! {
        <section class="stack">
            <h2>{words::account_step_title(lang)}</h2>
            {state}
            <WithPassword endpoint="begin_second_step" label=begin variant=Variant::Primary />
            {drop}
        </section>
    }
}

/// A change that needs the password again: somebody else may sit at the device.
#[component]
fn WithPassword(
    endpoint: &'static str,
    #[prop(into)] label: String,
    variant: Variant,
) -> impl IntoView {
    view! {
        <Form endpoint class="narrow">
            <CurrentPasswordField />
            <FormActions>
                <Button variant>{label}</Button>
            </FormActions>
        </Form>
    }
}
