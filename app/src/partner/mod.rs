//! Contacts: what a person's page offers, and the list of one's own.

pub mod api;
mod card;
mod inbox;

pub(crate) use self::card::ContactCard;
pub use self::inbox::ContactsPage;

use crate::{
    routes::Route,
    ui::{Button, Form, LinkButton, Sign, Variant},
    words::{self, Lang},
};
use domain::id::AccountId;
use leptos::prelude::*;

/// The two answers to a request.
#[component]
fn Answers(lang: Lang, person: AccountId) -> impl IntoView {
    view! {
        <div class="cluster">
            <Press endpoint="accept_contact" person label=words::partner_accept(lang) />
            <Press
                endpoint="decline_contact"
                person
                label=words::partner_decline(lang)
                variant=Variant::Quiet
            />
        </div>
    }
}

/// The way to a message to this person.
#[component]
fn Write(lang: Lang, person: AccountId) -> impl IntoView {
    let href = Route::NewMessage.with_query(&[("to", &person.to_string())]);
    view! {
        <LinkButton href variant=Variant::Secondary sign=Sign::Message>
            {words::message_write(lang)}
        </LinkButton>
    }
}

/// One button about one person.
#[component]
fn Press(
    endpoint: &'static str,
    person: AccountId,
    #[prop(into)] label: String,
    #[prop(optional)] variant: Variant,
) -> impl IntoView {
    view! {
        <Form endpoint key=person.to_string()>
            <input type="hidden" name="person" value=person.to_string() />
            <Button variant>{label}</Button>
        </Form>
    }
}
