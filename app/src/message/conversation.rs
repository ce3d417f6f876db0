//! A conversation with its messages.

use super::{api, message_id, name_of, names, write::Compose};
use crate::{
    page::{self, Page, page},
    report::ReportLink,
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
    workspace::{known_name, material::size},
};
use domain::{
    id::{ConversationId, MessageId},
    message::{
        ConversationKind, Messages,
        view::{Attachment, ConversationView, MessageView},
    },
    report::{ReportedKind, Subject, Withheld},
};
use leptos::prelude::*;

/// What was written, oldest first, and the form to write more.
#[component]
pub fn ConversationPage() -> impl IntoView {
    let id = page::id("conversation");
    let [before, after, at] = ["before", "after", "at"].map(page::query);
    let place = Messages::parse(&before, &after, &at);
    page(
        async move { api::conversation(id?, place?).await },
        |view| {
            let lang = words::lang();
            let title = name_of(lang, &view.title, &view.others);
            Page::new(title.clone(), view! { <Conversation lang view title /> })
        },
    )
}

#[component]
fn Conversation(lang: Lang, view: ConversationView, title: String) -> impl IntoView {
    let route = Route::Conversation { id: view.id };
    let crumbs = vec![
        Crumb::link(words::message_inbox_title(lang), Route::Inbox.path()),
        Crumb::here(title.clone()),
    ];
    let people = match view.kind {
        ConversationKind::Several => names(lang, &view.others),
        ConversationKind::Pair => String::new(),
    };
    let profile = match (view.kind, view.others.first()) {
        (ConversationKind::Pair, Some(other)) if view.may_write => Some(
            view! {
                <LinkButton
                    href=Route::Person { id: other.id }.path()
                    variant=Variant::Secondary
                    sign=Sign::Person
                >
                    {words::message_profile(lang)}
                </LinkButton>
            }
            .into_any(),
        ),
        _ => None,
    };
    let link = |field: &str, message: Option<MessageId>| {
        message.map(|message| route.with_query(&[(field, &message.to_string())]))
    };
    let (previous, next) = (link("before", view.previous), link("after", view.next));
    let messages = view
        .messages
        .into_iter()
        .map(|message| view! { <Message lang conversation=view.id message /> })
        .collect_view();
    let write = if view.may_write {
        view! {
            <section class="stack">
                <h2>{words::message_reply_title(lang)}</h2>
                <Compose conversation=view.id limits=view.limits />
            </section>
        }
        .into_any()
    } else {
        view! {
            <FormGone endpoints=vec!["send_message"] field="body" />
            <Notice>
                <p>{words::message_unreachable(lang)}</p>
            </Notice>
        }
        .into_any()
    };
    let leave = view
        .may_leave
        .then(|| view! { <Leave lang conversation=view.id /> });
    view! {
        <Breadcrumb crumbs />
        <PageTitle title lead=people actions=profile.unwrap_or_else(|| ().into_any()) />
        <div>{messages}</div>
        <Pagination previous next />
        {write}
        {leave}
    }
}

#[component]
fn Message(lang: Lang, conversation: ConversationId, message: MessageView) -> impl IntoView {
    let place = Route::Conversation { id: conversation };
    let permalink = format!(
        "{}#{}",
        place.with_query(&[("at", &message.id.to_string())]),
        message_id(message.id)
    );
    let badge = message.withheld.filter(|_| message.is_mine).map(|why| {
        let text = match why {
            Withheld::Held => words::report_badge_held(lang),
            Withheld::Removed => words::report_badge_removed(lang),
        };
        view! { <Badge tone=Tone::Danger>{text}</Badge> }
    });
    let meta = view! {
        <a href=permalink>
            <Time at=message.at />
        </a>
        {message.is_new.then(|| view! { <Badge tone=Tone::Accent>{words::message_new_badge(lang)}</Badge> })}
        {badge}
    };
    let hidden = (message.withheld.is_some() && !message.is_mine)
        .then(|| view! { <p class="soft">{words::report_hidden(lang)}</p> });
    let subject = Subject {
        kind: ReportedKind::Message,
        id: message.id.0,
    };
    let report = (!message.is_mine && message.withheld.is_none())
        .then(|| view! { <ReportLink subject /> }.into_any());
    let files = (!message.files.is_empty()).then(|| view! { <Files lang files=message.files /> });
    let author = message.author;
    view! {
        <Entry
            id=message_id(message.id)
            author=known_name(&author.name)
            author_id=author.id.to_string()
            author_href=Route::Person { id: author.id }.path()
            picture=routes::picture(author.picture)
            level=2
            meta=meta.into_any()
            actions=report
        >
            {hidden}
            <RichText html=message.html />
            {files}
        </Entry>
    }
}

/// The files of a message, to be saved.
#[component]
fn Files(lang: Lang, files: Vec<Attachment>) -> impl IntoView {
    view! {
        <ul class="cluster" role="list">
            {files
                .into_iter()
                .map(|file| {
                    let bytes = size(lang, file.size);
                    view! {
                        <li>
                            <LinkButton
                                href=Route::File { id: file.file }.path()
                                variant=Variant::Secondary
                                sign=Sign::File
                                download=true
                            >
                                <bdi>{file.name}</bdi>
                                " · "
                                {bytes}
                            </LinkButton>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}

#[component]
fn Leave(lang: Lang, conversation: ConversationId) -> impl IntoView {
    view! {
        <Confirm
            label=words::message_leave(lang)
            title=words::message_leave_question(lang)
            variant=Variant::Quiet
        >
            <p>{words::message_leave_text(lang)}</p>
            <Form endpoint="leave_conversation">
                <input type="hidden" name="conversation" value=conversation.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::message_leave(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
