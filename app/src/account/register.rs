//! Registering, and what is told afterwards.

use super::{AskForLink, OtherWay, sent_on};
use crate::{
    page::{Page, still},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use leptos::prelude::*;

/// The registration form with the steps that follow it.
#[component]
pub fn RegisterPage() -> impl IntoView {
    if sent_on() {
        return ().into_any();
    }
    let lang = words::lang();
    let title = words::account_register_title(lang);
    still(Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_register_lead(lang) />
            <div class="with-aside">
                <div class="stack">
                    <RegisterForm lang />
                    <OtherWay
                        question=words::account_have_account(lang)
                        label=words::account_sign_in_title(lang)
                        route=Route::Login { next: String::new() }
                    />
                    <OtherWay
                        question=words::account_pupil_question(lang)
                        label=words::account_to_pupil(lang)
                        route=Route::PupilLogin
                    />
                </div>
                <Card title=words::account_steps_title(lang) level=2 look=CardLook::Sunken>
                    <Steps steps=steps(lang, 0) />
                </Card>
            </div>
        },
    ))
}

#[component]
fn RegisterForm(lang: Lang) -> impl IntoView {
    view! {
        <Form endpoint="register" class="narrow">
            <Field
                name="name"
                label=words::account_name(lang)
                hint=words::account_name_hint(lang)
                autocomplete="name"
                required=true
            />
            <Field
                name="email"
                label=words::account_email(lang)
                hint=words::account_email_hint(lang)
                kind="email"
                autocomplete="email"
                required=true
            />
            <Field
                name="password"
                label=words::account_password(lang)
                hint=words::account_password_hint(lang)
                kind="password"
                autocomplete="new-password"
                required=true
            />
            <Checkbox name="agree" label=words::account_agree(lang) required=true />
            <FormActions>
                <Button large=true>{words::account_register_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// The way from here into the portal; `done` of its steps are behind.
fn steps(lang: Lang, done: usize) -> Vec<Step> {
    [
        (words::account_step_register(lang), String::new()),
        (
            words::account_step_confirm(lang),
            words::account_step_confirm_text(lang),
        ),
        (
            words::account_step_school(lang),
            words::account_step_school_text(lang),
        ),
        (
            words::account_step_check(lang),
            words::account_step_check_text(lang),
        ),
        (words::account_step_start(lang), String::new()),
    ]
    .into_iter()
    .enumerate()
    .map(|(index, (title, text))| Step {
        title,
        text,
        state: match index.cmp(&done) {
            std::cmp::Ordering::Less => StepState::Done,
            std::cmp::Ordering::Equal => StepState::Current,
            std::cmp::Ordering::Greater => StepState::Ahead,
        },
    })
    .collect()
}

/// Look into your mailbox.
#[component]
pub fn RegisteredPage() -> impl IntoView {
    if sent_on() {
        return ().into_any();
    }
    let lang = words::lang();
    let title = words::account_sent_title(lang);
    still(Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_sent_lead(lang) />
            <div class="with-aside">
                <section class="stack">
                    <h2>{words::account_sent_nothing(lang)}</h2>
                    <p>{words::account_sent_nothing_text(lang)}</p>
                    <AskForLink endpoint="resend_confirmation" label=words::account_resend(lang) />
                </section>
                <Card title=words::account_steps_title(lang) level=2 look=CardLook::Sunken>
                    <Steps steps=steps(lang, 1) />
                </Card>
            </div>
        },
    ))
}
