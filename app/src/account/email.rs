//! Another e-mail address: asking for it, and the page that the letters about it lead to.

pub mod api;

use super::CurrentPasswordField;
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::account::email::{Asking, EmailChange, EmailLink, EmailView};
use leptos::prelude::*;

/// Two buttons: agree, or stop it; later one to take it back. Opening the page changes nothing: mail
/// programs open links before people do.
#[component]
pub fn EmailChangePage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(async move { api::email_link(asked).await }, move |link| {
        let lang = words::lang();
        match link {
            Some(EmailLink::Ask { name, new_email }) => ask(lang, token, name, new_email),
            Some(EmailLink::Undo { old_email }) => undo(lang, token, &old_email),
            None => gone(lang),
        }
    })
}

fn ask(lang: Lang, token: String, name: String, new_email: String) -> Page {
    let title = words::account_email_change_title(lang);
    let stopping = token.clone();
    let facts = vec![
        Fact::new(words::account_email_change_whose(lang), name),
        Fact::new(words::account_email_new(lang), new_email),
    ];
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_email_change_lead(lang) />
            <DefinitionList facts />
            <Form endpoint="confirm_email_change">
                <input type="hidden" name="token" value=token />
                <FormActions>
                    <Button large=true>{words::account_email_change_confirm(lang)}</Button>
                </FormActions>
            </Form>
            <p>{words::account_email_change_doubt(lang)}</p>
            <Form endpoint="stop_email_change">
                <input type="hidden" name="token" value=stopping />
                <FormActions>
                    <Button variant=Variant::Danger>
                        {words::account_email_change_stop(lang)}
                    </Button>
                </FormActions>
            </Form>
        },
    )
}

fn undo(lang: Lang, token: String, old_email: &str) -> Page {
    let title = words::account_email_undo_title(lang);
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_email_undo_lead(lang, old_email) />
            <Form endpoint="undo_email_change">
                <input type="hidden" name="token" value=token />
                <FormActions>
                    <Button variant=Variant::Danger large=true>
                        {words::account_email_undo_button(lang)}
                    </Button>
                </FormActions>
            </Form>
        },
    )
}

fn gone(lang: Lang) -> Page {
    page::gone();
    let title = words::account_link_gone(lang);
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_email_change_gone(lang) />
            <p>
                <LinkButton href=Route::Security.path()>
                    {words::account_security_title(lang)}
                </LinkButton>
            </p>
        },
    )
}

/// The part of the page of the own password and devices.
#[component]
pub(super) fn ChangeEmail(lang: Lang, email: EmailView) -> impl IntoView {
    let waiting = email.change.map(|change| view! { <Waiting lang change /> });
    let ask = match email.asking {
        Asking::WithPassword => view! { <Ask lang password=true /> }.into_any(),
        Asking::Fresh => view! { <Ask lang password=false /> }.into_any(),
        Asking::SignInAgain => {
            view! { <p class="soft">{words::account_email_sign_in_again(lang)}</p> }.into_any()
        }
        Asking::NotConfirmed => {
            view! { <p class="soft">{words::problem_rule_email_not_confirmed(lang)}</p> }.into_any()
        }
    };
    view! {
        <section class="stack">
            <h2>{words::account_email(lang)}</h2>
            <p>
                <bdi>{email.email}</bdi>
            </p>
            {waiting}
            {ask}
        </section>
    }
}

#[component]
fn Ask(lang: Lang, password: bool) -> impl IntoView {
    view! {
        <p class="soft">{words::account_email_change_text(lang)}</p>
        <Form endpoint="ask_email_change" class="narrow">
            <Field
                name="email"
                label=words::account_email_new(lang)
                kind="email"
                autocomplete="email"
                required=true
            />
            {password.then(|| view! { <CurrentPasswordField /> })}
            <FormActions>
                <Button>{words::account_email_change_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// The change that waits for one of the mailboxes, or both.
#[component]
fn Waiting(lang: Lang, change: EmailChange) -> impl IntoView {
    let side = |confirmed: bool| {
        if confirmed {
            words::account_email_side_confirmed(lang)
        } else {
            words::account_email_side_waiting(lang)
        }
    };
    let facts = vec![
        Fact::new(
            words::account_email_side_old(lang),
            side(change.old_confirmed),
        ),
        Fact::new(
            words::account_email_side_new(lang),
            side(change.new_confirmed),
        ),
    ];
    view! {
        <Notice title=words::account_email_waiting(lang, change.email)>
            <DefinitionList facts />
            <Form endpoint="cancel_email_change">
                <Button variant=Variant::Secondary>
                    {words::account_email_change_stop(lang)}
                </Button>
            </Form>
        </Notice>
    }
}
