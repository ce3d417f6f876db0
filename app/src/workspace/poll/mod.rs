//! Polls of a workspace: their list, and starting one. A poll itself is the submodule.

pub mod api;
mod ballot;
mod one;
mod result;

pub use self::one::PollPage;

use super::{Signed, WorkspaceField, WorkspaceFrame, heading};
use crate::{
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::WorkspaceId,
    workspace::{
        poll::{
            ANSWERS_MAX, ANSWERS_MIN, PollKind, PollState, QUESTION_MAX,
            view::{PollLine, PollsView},
        },
        view::Tool,
    },
};
use leptos::prelude::*;

/// The polls of a workspace.
#[component]
pub fn PollsPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::polls(workspace?).await }, |view| {
        let title = heading(words::lang(), &view.frame, Tool::Polls, String::new());
        Page::new(title, view! { <List view /> })
    })
}

#[component]
fn List(view: PollsView) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let start = view.may_start.then(|| {
        view! {
            <LinkButton href=Route::NewPoll { workspace }.path() sign=Sign::Plus>
                {words::poll_new(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let polls = if view.polls.is_empty() {
        view! { <EmptyState title=words::poll_none(lang) text=words::poll_none_text(lang) /> }
            .into_any()
    } else {
        let lines = view
            .polls
            .into_iter()
            .map(|poll| line(lang, workspace, poll, view.may_vote))
            .collect_view();
        view! {
            <ul class="rows" role="list">
                {lines}
            </ul>
        }
        .into_any()
    };
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Polls actions=start>
            {polls}
        </WorkspaceFrame>
    }
}

fn line(lang: Lang, workspace: WorkspaceId, poll: PollLine, may_vote: bool) -> AnyView {
    let href = Route::Poll {
        workspace,
        poll: poll.id,
    };
    view! {
        <li>
            <div class="row-text">
                <a href=href.path()>
                    <bdi>{poll.question.clone()}</bdi>
                </a>
                <Signed author=poll.author.clone() at=poll.at />
                <p class="soft small">{words::poll_voters(lang, i64::from(poll.voters))}</p>
            </div>
            {state_badge(lang, &poll, may_vote)}
        </li>
    }
    .into_any()
}

/// Whether there is something to do for the reader.
fn state_badge(lang: Lang, poll: &PollLine, may_vote: bool) -> AnyView {
    let (tone, sign, label) = if poll.is_removed {
        (Tone::Danger, None, words::poll_removed(lang))
    } else {
        match poll.state {
            PollState::Closed => (Tone::Plain, Some(Sign::Lock), words::poll_closed(lang)),
            PollState::Open if poll.is_mine => {
                (Tone::Success, Some(Sign::Check), words::poll_voted(lang))
            }
            PollState::Open if may_vote => {
                (Tone::Accent, Some(Sign::Vote), words::poll_waits(lang))
            }
            PollState::Open => (Tone::Info, None, words::poll_open(lang)),
        }
    };
    let sign = sign.map(|sign| view! { <Icon sign /> });
    view! { <Badge tone>{sign} {label}</Badge> }.into_any()
}

/// A new poll.
#[component]
pub fn NewPollPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::new_poll(workspace?).await }, |frame| {
        let lang = words::lang();
        let workspace = frame.id;
        let title = words::poll_new(lang);
        Page::new(
            title.clone(),
            view! {
                <WorkspaceFrame frame tab=Tool::Polls title>
                    <NewPoll workspace />
                </WorkspaceFrame>
            },
        )
    })
}

#[component]
fn NewPoll(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    let autosave = person()
        .map(|person| person.id.to_string())
        .unwrap_or_default();
    let kinds = PollKind::ALL
        .iter()
        .map(|kind| {
            let (label, hint) = kind_words(lang, *kind);
            Choice::new(kind.as_str(), label).with_hint(hint)
        })
        .collect();
    view! {
        <Form endpoint="start_poll" class="narrow" autosave>
            <WorkspaceField id=workspace />
            <Field
                name="question"
                label=words::poll_question(lang)
                maxlength=QUESTION_MAX
                required=true
            />
            <TextArea
                name="answers"
                label=words::poll_answers(lang)
                hint=words::poll_answers_hint(lang, i64::from(ANSWERS_MAX), i64::from(ANSWERS_MIN))
                required=true
            />
            <RadioGroup
                name="kind"
                legend=words::poll_kind(lang)
                choices=kinds
                value=PollKind::Single.as_str()
                required=true
            />
            <Checkbox
                name="anonymous"
                label=words::poll_secret(lang)
                hint=words::poll_secret_hint(lang)
            />
            <FormActions cancel=Route::Polls { workspace }.path()>
                <Button>{words::poll_start(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// What a kind of poll is called, and what it means.
fn kind_words(lang: Lang, kind: PollKind) -> (String, String) {
    match kind {
        PollKind::Single => (
            words::poll_kind_single(lang),
            words::poll_kind_single_hint(lang),
        ),
        PollKind::Multiple => (
            words::poll_kind_multiple(lang),
            words::poll_kind_multiple_hint(lang),
        ),
        PollKind::Ranked => (
            words::poll_kind_ranked(lang),
            words::poll_kind_ranked_hint(lang),
        ),
    }
}
