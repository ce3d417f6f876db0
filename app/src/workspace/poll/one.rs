//! A poll: the form to vote, how it stands, and what its teachers do with it.

use super::{
    super::{Hidden, Signed, WorkspaceField, WorkspaceFrame},
    api,
    ballot::{Ballot, about},
    result::Standing,
};
use crate::{
    page::{self, Page, page},
    ui::*,
    words,
};
use domain::workspace::{
    poll::{PollState, view::PollView},
    view::Tool,
};
use leptos::prelude::*;

/// A poll.
#[component]
pub fn PollPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("poll"));
    page(async move { api::poll(workspace?, id?).await }, |poll| {
        Page::new(poll.question.clone(), view! { <One poll /> })
    })
}

#[component]
fn One(poll: PollView) -> impl IntoView {
    let lang = words::lang();
    let closed = (poll.state == PollState::Closed).then(|| {
        view! {
            <Badge sign=Sign::Lock>{words::poll_closed(lang)}</Badge>
        }
    });
    let removed = poll
        .is_removed
        .then(|| view! { <Removed poll=poll.clone() /> });
    let ballot = poll
        .may_vote
        .then(|| view! { <Ballot poll=poll.clone() /> });
    view! {
        <WorkspaceFrame frame=poll.frame.clone() tab=Tool::Polls title=poll.question.clone()>
            {removed}
            <div class="cluster">
                <Signed author=poll.author.clone() at=poll.at />
                {closed}
            </div>
            <p class="soft">{about(lang, &poll)}</p>
            {ballot}
            <Standing poll=poll.clone() />
            <Tools poll />
        </WorkspaceFrame>
    }
}

/// Ending the vote, taking the poll away.
#[component]
fn Tools(poll: PollView) -> impl IntoView {
    let lang = words::lang();
    let close = poll.may_close.then(|| {
        let text = if poll.secret {
            words::poll_close_secret_text(lang)
        } else {
            words::poll_close_text(lang)
        };
        view! {
            <Question
                endpoint="close_poll"
                poll=poll.clone()
                label=words::poll_close(lang)
                title=words::poll_close_question(lang)
                text
            />
        }
    });
    let delete = poll.may_delete.then(|| {
        view! {
            <Question
                endpoint="delete_poll"
                poll=poll.clone()
                label=words::poll_delete(lang)
                title=words::poll_delete_question(lang)
                text=words::poll_delete_text(lang)
            />
        }
    });
    (close.is_some() || delete.is_some())
        .then(|| view! { <div class="cluster">{close} {delete}</div> })
}

/// A button that asks before it does something with the poll.
#[component]
fn Question(
    endpoint: &'static str,
    poll: PollView,
    label: String,
    title: String,
    text: String,
) -> impl IntoView {
    let does = label.clone();
    view! {
        <Confirm label title variant=Variant::Quiet>
            <p>{text}</p>
            <Form endpoint=endpoint>
                <WorkspaceField id=poll.frame.id />
                <Hidden name="poll" value=poll.id.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{does}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}

#[component]
fn Removed(poll: PollView) -> impl IntoView {
    let lang = words::lang();
    let restore = poll.may_restore.then(|| {
        view! {
            <Form endpoint="restore_poll" class="form-inline">
                <WorkspaceField id=poll.frame.id />
                <Hidden name="poll" value=poll.id.to_string() />
                <Button variant=Variant::Secondary>{words::forum_restore(lang)}</Button>
            </Form>
        }
    });
    view! {
        <Notice kind=NoticeKind::Warning title=words::poll_removed_title(lang)>
            <p>{words::forum_removed_thread_text(lang)}</p>
            {restore}
        </Notice>
    }
}
