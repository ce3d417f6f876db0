//! What a person's page offers about contact.

use super::{Answers, Press, Write};
use crate::{
    request::person as reader,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{id::AccountId, partner::ContactOffer};
use leptos::prelude::*;

/// Asking, answering, or how things are between the two; nothing for who is no colleague.
#[component]
pub(crate) fn ContactCard(
    person: AccountId,
    /// The person's name.
    #[prop(into)]
    name: String,
    offer: ContactOffer,
    may_write: bool,
    may_block: bool,
) -> impl IntoView {
    let lang = words::lang();
    if offer == ContactOffer::None {
        return ().into_any();
    }
    let title = match offer {
        ContactOffer::Ask => words::partner_ask_title(lang),
        _ => words::partner_card_title(lang),
    };
    let block = may_block.then(|| view! { <Block lang person name=name.clone() /> });
    let body = match offer {
        ContactOffer::None => ().into_any(),
        ContactOffer::Ask => view! { <Ask lang person name /> }.into_any(),
        ContactOffer::NotAvailable => {
            view! { <p>{words::partner_not_available(lang, name)}</p> }.into_any()
        }
        ContactOffer::Waiting { since } => view! {
            <p>{words::partner_waiting(lang, name)}</p>
            <p class="soft small">
                {words::partner_asked_on(lang)} ": " <Time at=since day=true />
            </p>
        }
        .into_any(),
        ContactOffer::Answer { message } => view! {
            <p>{words::partner_asks(lang, name)}</p>
            <blockquote class="as-typed" dir="auto">
                {message}
            </blockquote>
            <Answers lang person />
            <p class="soft small">{words::partner_answer_hint(lang)}</p>
        }
        .into_any(),
        ContactOffer::Contacts { since } => view! {
            <p>{words::partner_are_contacts(lang)}</p>
            <p class="soft small">
                {words::partner_contact_since(lang)} ": " <Time at=since day=true />
            </p>
            <LinkButton href=Route::NewProject.path() sign=Sign::Plus>
                {words::partner_start_project(lang)}
            </LinkButton>
        }
        .into_any(),
        ContactOffer::Later { from } => view! {
            <p>{words::partner_later(lang, name)} " " <Time at=from day=true /></p>
        }
        .into_any(),
    };
    view! {
        <div class="stack">
            <Card title level=2 look=CardLook::Sunken>
                {body}
                {may_write.then(|| view! { <Write lang person /> })}
            </Card>
            {block}
        </div>
    }
    .into_any()
}

#[component]
fn Ask(lang: Lang, person: AccountId, name: String) -> impl IntoView {
    let me = reader().map_or_else(String::new, |me| me.id.to_string());
    view! {
        <p>{words::partner_ask_lead(lang, name)}</p>
        <Form endpoint="ask_contact" key=person.to_string() autosave=me>
            <input type="hidden" name="person" value=person.to_string() />
            <TextArea
                name="message"
                label=words::partner_message(lang)
                hint=words::partner_message_hint(lang)
                rows=4
                max=500
                required=true
            />
            <FormActions>
                <Button sign=Sign::Message>{words::partner_ask_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn Block(lang: Lang, person: AccountId, name: String) -> impl IntoView {
    view! {
        <Confirm
            label=words::partner_block(lang)
            title=words::partner_block_title(lang, &name)
            variant=Variant::Quiet
        >
            <p>{words::partner_block_text(lang, name)}</p>
            <Press
                endpoint="block_person"
                person
                label=words::partner_block(lang)
                variant=Variant::Danger
            />
        </Confirm>
    }
}
