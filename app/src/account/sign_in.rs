//! Where staff sign in; pupils are shown their own way.

use super::{NextField, OtherWay, api, provider::WithProviders, pupil::PupilForm, sent_on};
use crate::{
    page::{Page, still},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::account::{DemoPerson, Stay};
use leptos::prelude::*;

/// The form whose buttons stand on the cards of the demo people: one for all, since it may carry a
/// long text along.
const DEMO: &str = "demo-person";

/// Address and password; in a demo world also its people, one click each.
#[component]
pub fn SignInPage() -> impl IntoView {
    if sent_on() {
        return ().into_any();
    }
    let lang = words::lang();
    let title = words::account_sign_in_title(lang);
    let people = api::demo_people();
    still(Page::new(
        title.clone(),
        view! {
            <PageTitle title />
            <div class="with-aside">
                <div class="stack">
                    <SignInForm lang />
                    <WithProviders lang />
                    <p>
                        <a href=Route::ForgotPassword.path()>{words::account_forgot(lang)}</a>
                    </p>
                    <OtherWay
                        question=words::account_no_account(lang)
                        label=words::account_register_title(lang)
                        route=Route::Register
                    />
                </div>
                <ForPupils lang />
            </div>
            {(!people.is_empty()).then(|| view! { <DemoPeople lang people /> })}
        },
    ))
}

#[component]
fn SignInForm(lang: Lang) -> impl IntoView {
    view! {
        <Form endpoint="sign_in" class="narrow">
            <NextField />
            <ResumeFields />
            <Field
                name="email"
                label=words::account_email(lang)
                kind="email"
                autocomplete="username"
                required=true
            />
            <Field
                name="password"
                label=words::account_password(lang)
                kind="password"
                autocomplete="current-password"
                required=true
            />
            <RadioGroup
                name="stay"
                legend=words::account_stay(lang)
                choices=vec![
                    Choice::new(Stay::Browser.as_str(), words::account_stay_browser(lang)),
                    Choice::new(Stay::Kept.as_str(), words::account_keep(lang))
                        .with_hint(words::account_keep_hint(lang)),
                    Choice::new(Stay::Shared.as_str(), words::account_shared(lang))
                        .with_hint(words::account_shared_hint(lang)),
                ]
                value=Stay::Browser.as_str()
            />
            <FormActions>
                <Button large=true>{words::account_sign_in_button(lang)}</Button>
                {api::passkeys_are_possible()
                    .then(|| {
                        view! {
                            <Button endpoint="ask_for_passkey" variant=Variant::Secondary large=true>
                                {words::account_passkey_sign_in(lang)}
                            </Button>
                        }
                    })}
            </FormActions>
        </Form>
    }
}

/// The way for pupils. When somebody was signed out while writing, nobody knows whether it was a
/// pupil: then their form stands here, and carries the text along.
#[component]
fn ForPupils(lang: Lang) -> impl IntoView {
    let way = if use_context::<Resume>().is_some() {
        view! { <PupilForm lang /> }.into_any()
    } else {
        view! {
            <LinkButton href=Route::PupilLogin.path() variant=Variant::Secondary>
                {words::account_to_pupil(lang)}
            </LinkButton>
        }
        .into_any()
    };
    view! {
        <Card title=words::account_pupil_question(lang) level=2 look=CardLook::Sunken>
            <p>{words::account_pupil_question_text(lang)}</p>
            {way}
        </Card>
    }
}

#[component]
fn DemoPeople(lang: Lang, people: Vec<DemoPerson>) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::account_demo_title(lang)}</h2>
            <p class="soft">{words::account_demo_lead(lang)}</p>
            <Form endpoint="sign_in_as_demo_person" id=DEMO class="form-remote">
                <NextField />
                <ResumeFields />
            </Form>
            <div class="grid">
                {people
                    .into_iter()
                    .map(|person| view! { <DemoCard lang person /> })
                    .collect_view()}
            </div>
        </section>
    }
}

#[component]
fn DemoCard(lang: Lang, person: DemoPerson) -> impl IntoView {
    let label = words::account_demo_button(lang, &person.name);
    let button = view! {
        <Button form=DEMO name="person" value=person.id variant=Variant::Secondary>
            {label}
        </Button>
    };
    view! {
        <Card title=person.name footer=button.into_any()>
            <p>{person.description}</p>
        </Card>
    }
}
