//! The inbox: conversations, or the messages that were looked for.

use super::{InboxPart, InboxTabs, api, message_id, name_of};
use crate::{
    page::{self, Page, page},
    people::waiting,
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
    workspace::known_name,
};
use domain::message::view::{ConversationLine, Conversations, FoundMessage, FoundMessages};
use leptos::prelude::*;

/// The own conversations; with words in the address, the messages that have them.
#[component]
pub fn InboxPage() -> impl IntoView {
    let lang = words::lang();
    let title = words::message_inbox_title(lang);
    if let Some(wait) = waiting(&title) {
        return wait;
    }
    let words = page::query("q");
    if words.trim().is_empty() {
        let after = page::query("after");
        return page(
            async move { api::conversations(after).await },
            move |view: Conversations| {
                let requests = view.requests;
                let body = list(lang, view);
                inbox(lang, title, requests, String::new(), body)
            },
        );
    }
    // Text that is no id starts at the newest.
    let before = page::query("before").parse().ok();
    let asked = words.clone();
    page(
        async move { api::search(asked, before).await },
        move |view: FoundMessages| {
            let requests = view.requests;
            let body = found(lang, &words, view);
            inbox(lang, title, requests, words, body)
        },
    )
}

fn inbox(lang: Lang, title: String, requests: u32, words: String, body: AnyView) -> Page {
    let write = view! {
        <LinkButton href=Route::NewMessage.path() sign=Sign::Edit>
            {words::message_write(lang)}
        </LinkButton>
    };
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::message_inbox_lead(lang) actions=write.into_any() />
            <InboxTabs part=InboxPart::Conversations requests />
            <SearchForm label=words::message_search_label(lang) action=Route::Inbox.path()>
                <div class="field-row">
                    <Field
                        name="q"
                        label=words::message_search_words(lang)
                        kind="search"
                        value=words
                    />
                    <Button variant=Variant::Secondary sign=Sign::Search>
                        {words::message_search_button(lang)}
                    </Button>
                </div>
            </SearchForm>
            {body}
        },
    )
}

fn list(lang: Lang, view: Conversations) -> AnyView {
    if view.lines.is_empty() {
        return view! {
            <EmptyState title=words::message_empty_title(lang) text=words::message_empty_text(lang)>
                <LinkButton href=Route::People.path() variant=Variant::Secondary sign=Sign::Search>
                    {words::partner_find(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let next = view
        .next
        .map(|after| Route::Inbox.with_query(&[("after", &after)]));
    view! {
        <ul class="rows" role="list">
            {view.lines.into_iter().map(|line| view! { <Line lang line /> }).collect_view()}
        </ul>
        <Pagination previous=None next />
    }
    .into_any()
}

#[component]
fn Line(lang: Lang, line: ConversationLine) -> impl IntoView {
    let name = name_of(lang, &line.title, &line.others);
    let id = line
        .others
        .first()
        .map_or_else(|| line.id.to_string(), |other| other.id.to_string());
    let picture = line
        .others
        .first()
        .filter(|_| line.title.is_empty())
        .and_then(|other| other.picture);
    let people = (!line.title.is_empty() && !line.others.is_empty()).then(|| {
        view! {
            <p class="soft small">
                <bdi>{super::names(lang, &line.others)}</bdi>
            </p>
        }
    });
    let excerpt = if line.is_hidden {
        words::report_hidden(lang)
    } else if line.is_mine {
        words::message_mine(lang, line.excerpt)
    } else {
        line.excerpt
    };
    let unread = (line.unread > 0).then(|| {
        view! {
            <Badge tone=Tone::Accent>{words::message_unread(lang, i64::from(line.unread))}</Badge>
        }
    });
    view! {
        <li>
            <Avatar name=name.clone() id picture=routes::picture(picture) />
            <div class="row-text">
                <a href=Route::Conversation { id: line.id }.path()>
                    <bdi>{name}</bdi>
                </a>
                {people}
                <p class="soft small" dir="auto">
                    {excerpt}
                </p>
            </div>
            {unread}
            <span class="soft small">
                <Time at=line.at />
            </span>
        </li>
    }
}

fn found(lang: Lang, words: &str, view: FoundMessages) -> AnyView {
    let all = view! {
        <LinkButton href=Route::Inbox.path() variant=Variant::Quiet>
            {words::message_show_all(lang)}
        </LinkButton>
    };
    if view.lines.is_empty() {
        return view! {
            <EmptyState title=words::message_none_title(lang) text=words::message_none_text(lang)>
                {all}
            </EmptyState>
        }
        .into_any();
    }
    let next = view
        .next
        .map(|id| Route::Inbox.with_query(&[("q", words), ("before", &id.to_string())]));
    view! {
        <ul class="rows" role="list">
            {view.lines.into_iter().map(|line| view! { <FoundLine line /> }).collect_view()}
        </ul>
        <Pagination previous=None next />
        <p>{all}</p>
    }
    .into_any()
}

#[component]
fn FoundLine(line: FoundMessage) -> impl IntoView {
    let route = Route::Conversation {
        id: line.conversation,
    };
    let place = format!(
        "{}#{}",
        route.with_query(&[("at", &line.id.to_string())]),
        message_id(line.id)
    );
    let title = (!line.title.is_empty()).then(|| view! { " · " <bdi>{line.title}</bdi> });
    view! {
        <li>
            <Avatar
                name=line.author.name.clone()
                id=line.author.id.to_string()
                picture=routes::picture(line.author.picture)
            />
            <div class="row-text">
                <a href=place dir="auto">
                    {line.excerpt}
                </a>
                <p class="soft small">
                    <bdi>{known_name(&line.author.name)}</bdi>
                    {title}
                    " · "
                    <Time at=line.at />
                </p>
            </div>
        </li>
    }
}
