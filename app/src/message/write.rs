//! Writing: the form of a message, and beginning a conversation.

use super::api;
use crate::{
    format,
    page::{self, Page, page},
    people::{place, waiting},
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::ConversationId,
    message::{
        FILES_MAX, TEXT_MAX,
        view::{NewMessage, Other},
    },
    people::PersonLine,
    workspace::material::UploadLimits,
};
use leptos::prelude::*;

/// The form of a message in a conversation.
#[component]
pub(super) fn Compose(conversation: ConversationId, limits: UploadLimits) -> impl IntoView {
    let id = conversation.to_string();
    view! {
        <Form endpoint="send_message" key=id.clone() files=true autosave=me()>
            <input type="hidden" name="conversation" value=id />
            <Words limits />
        </Form>
    }
}

/// For whom the text is kept while it is typed.
fn me() -> String {
    person().map_or_else(String::new, |me| me.id.to_string())
}

/// Text, files, and the button. The files come last: to whom they go is known before their bytes
/// arrive.
#[component]
fn Words(limits: UploadLimits) -> impl IntoView {
    let lang = words::lang();
    let largest = limits.image.max(limits.file).max(limits.video);
    let most = i64::try_from(FILES_MAX).unwrap_or_default();
    view! {
        <TextArea
            name="body"
            label=words::message_text(lang)
            rows=6
            max=TEXT_MAX
            rich=true
            required=true
        />
        <FileDrop
            name="file"
            label=words::message_files(lang)
            hint=words::message_files_hint(lang, most)
            max_bytes=largest
            multiple=true
        />
        <FormActions>
            <Button sign=Sign::Message>{words::message_send(lang)}</Button>
        </FormActions>
    }
}

/// Beginning a conversation: `?to=` names whose page it was begun on.
#[component]
pub fn NewMessagePage() -> impl IntoView {
    let lang = words::lang();
    let title = words::message_write(lang);
    if let Some(wait) = waiting(&title) {
        return wait;
    }
    let to = page::query("to");
    let to = (!to.is_empty()).then(|| to.parse()).transpose();
    page(
        async move { api::new(to?).await },
        move |view: NewMessage| {
            if let Some(id) = view.existing {
                leptos_axum::redirect(&Route::Conversation { id }.path());
            }
            Page::new(title.clone(), view! { <New lang view title /> })
        },
    )
}

#[component]
fn New(lang: Lang, view: NewMessage, title: String) -> impl IntoView {
    let crumbs = vec![
        Crumb::link(words::message_inbox_title(lang), Route::Inbox.path()),
        Crumb::here(title.clone()),
    ];
    let receivers = receivers(lang, view.to.as_ref(), view.contacts);
    let body = if receivers.is_empty() {
        view! {
            <EmptyState
                title=words::message_no_contacts_title(lang)
                text=words::message_no_contacts_text(lang)
            >
                <LinkButton href=Route::People.path() sign=Sign::Search>
                    {words::partner_find(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    } else {
        let chosen = view.to.iter().map(|to| to.id.to_string()).collect();
        let key = view.to.map_or_else(String::new, |to| to.id.to_string());
        view! {
            <Form endpoint="send_message" key files=true autosave=me() class="narrow">
                <CheckboxGroup
                    name="people"
                    legend=words::message_to(lang)
                    hint=words::message_to_hint(lang)
                    choices=receivers
                    chosen
                    required=true
                    columns=true
                />
                <Field
                    name="title"
                    label=words::message_topic(lang)
                    hint=words::message_topic_hint(lang)
                />
                <Words limits=view.limits />
            </Form>
        }
        .into_any()
    };
    view! {
        <Breadcrumb crumbs />
        <PageTitle title lead=words::message_new_lead(lang) />
        {body}
    }
}

/// Whom one can write to here: who was chosen already comes first, then the contacts.
fn receivers(lang: Lang, to: Option<&Other>, mut contacts: Vec<PersonLine>) -> Vec<Choice> {
    format::sort_by_name(lang, &mut contacts, |contact| &contact.name);
    let chosen = to.map(|to| Choice::new(to.id.to_string(), to.name.clone()));
    let others = contacts
        .into_iter()
        .filter(|contact| to.is_none_or(|to| to.id != contact.id))
        .map(|contact| {
            let place = place(lang, &contact);
            Choice::new(contact.id.to_string(), contact.name).with_hint(place)
        });
    chosen.into_iter().chain(others).collect()
}
