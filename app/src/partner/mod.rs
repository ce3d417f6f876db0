//! Contacts: what a person's page offers, and the list of one's own.

pub mod api;
mod card;
mod inbox;

pub(crate) use self::card::ContactCard;
pub use self::inbox::InboxPage;

use crate::{
    ui::{Button, Form, Variant},
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
