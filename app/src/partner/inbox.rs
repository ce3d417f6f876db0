//! The own contacts, and requests that wait.

use super::{Answers, Press, Write, api};
use crate::{
    format,
    message::{InboxPart, InboxTabs},
    page::{Page, page},
    people::{place, waiting},
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
};
use domain::partner::{ContactLine, Inbox};
use leptos::prelude::*;

/// Who asks, who was asked, the contacts, the blocks.
#[component]
pub fn ContactsPage() -> impl IntoView {
    let lang = words::lang();
    let title = words::partner_inbox_title(lang);
    if let Some(wait) = waiting(&title) {
        return wait;
    }
    page(async move { api::inbox().await }, move |inbox: Inbox| {
        let Inbox {
            to_answer,
            waiting,
            mut contacts,
            blocked,
        } = inbox;
        format::sort_by_name(lang, &mut contacts, |line| &line.person.name);
        let requests = u32::try_from(to_answer.len()).unwrap_or(u32::MAX);
        let nothing = to_answer.is_empty() && waiting.is_empty() && contacts.is_empty();
        let empty = nothing.then(|| {
            view! {
                <EmptyState
                    title=words::partner_empty_title(lang)
                    text=words::partner_empty_text(lang)
                >
                    <FindPeople lang />
                </EmptyState>
            }
        });
        let find = (!nothing).then(|| view! { <FindPeople lang /> }.into_any());
        Page::new(
            title.clone(),
            view! {
                <PageTitle
                    title
                    lead=words::partner_inbox_lead(lang)
                    actions=find.unwrap_or_else(|| ().into_any())
                />
                <InboxTabs part=InboxPart::Contacts requests />
                {empty}
                <ToAnswer lang lines=to_answer />
                <Lines
                    lang
                    title=words::partner_my_requests(lang)
                    since=words::partner_asked_on(lang)
                    lines=waiting
                />
                <Lines
                    lang
                    title=words::partner_contacts(lang)
                    since=words::partner_contact_since(lang)
                    lines=contacts
                    writable=true
                />
                <Blocked lang lines=blocked />
            },
        )
    })
}

#[component]
fn FindPeople(lang: Lang) -> impl IntoView {
    view! {
        <LinkButton href=Route::People.path() sign=Sign::Search>
            {words::partner_find(lang)}
        </LinkButton>
    }
}

/// Requests with their sentence and the two answers.
#[component]
fn ToAnswer(lang: Lang, lines: Vec<ContactLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{words::partner_to_answer(lang)}</h2>
                <ul class="stack" role="list">
                    {lines.into_iter().map(|line| view! { <Request lang line /> }).collect_view()}
                </ul>
                <p class="soft small">{words::partner_answer_hint(lang)}</p>
            </section>
        }
    })
}

#[component]
fn Request(lang: Lang, line: ContactLine) -> impl IntoView {
    let id = line.person.id;
    let meta = view! {
        <bdi>{place(lang, &line.person)}</bdi>
        <Time at=line.at />
    };
    view! {
        <li>
            <Entry
                author=line.person.name
                author_id=id.to_string()
                picture=routes::picture(line.person.picture)
                author_href=Route::Person { id }.path()
                meta=meta.into_any()
            >
                <p class="as-typed" dir="auto">
                    {line.message}
                </p>
                <Answers lang person=id />
            </Entry>
        </li>
    }
}

/// People with a day.
#[component]
fn Lines(
    lang: Lang,
    title: String,
    since: String,
    lines: Vec<ContactLine>,
    /// Offers to write to each.
    #[prop(optional)]
    writable: bool,
) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{title}</h2>
                <ul class="rows" role="list">
                    {lines
                        .into_iter()
                        .map(|line| {
                            view! {
                                <li>
                                    <Who lang line=line.clone() linked=true />
                                    <span class="soft small">
                                        {since.clone()} ": " <Time at=line.at day=true />
                                    </span>
                                    {writable.then(|| view! { <Write lang person=line.person.id /> })}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// Blocked people have no page for the reader, only the way back.
#[component]
fn Blocked(lang: Lang, lines: Vec<ContactLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{words::partner_blocked(lang)}</h2>
                <ul class="rows" role="list">
                    {lines
                        .into_iter()
                        .map(|line| {
                            let person = line.person.id;
                            view! {
                                <li>
                                    <Who lang line=line.clone() linked=false />
                                    <span class="soft small">
                                        {words::partner_blocked_since(lang)} ": "
                                        <Time at=line.at day=true />
                                    </span>
                                    <Press
                                        endpoint="unblock_person"
                                        person
                                        label=words::partner_unblock(lang)
                                        variant=Variant::Quiet
                                    />
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </section>
        }
    })
}

/// Avatar, name and place of a person.
#[component]
fn Who(lang: Lang, line: ContactLine, linked: bool) -> impl IntoView {
    let person = line.person;
    let place = place(lang, &person);
    let name = if linked {
        view! {
            <a href=Route::Person { id: person.id }.path()>
                <bdi>{person.name.clone()}</bdi>
            </a>
        }
        .into_any()
    } else {
        view! { <bdi>{person.name.clone()}</bdi> }.into_any()
    };
    view! {
        <Avatar name=person.name id=person.id.to_string() picture=routes::picture(person.picture) />
        <div class="row-text">
            {name}
            <p class="soft small">
                <bdi>{place}</bdi>
            </p>
        </div>
    }
}
