//! Following the board: searches that are kept, and the feed for programs.

use crate::{
    routes::Route,
    search::KeptSearch,
    ui::{Button, Checkbox, CurrentForm, Field, Form, FormActions, Icon, Reveal, Sign},
    words,
};
use domain::announcement::{AnnouncementFilter, view::Followed};
use leptos::prelude::*;

/// Keeps the search under a name.
#[component]
pub(super) fn Follow(filter: AnnouncementFilter) -> impl IntoView {
    let lang = words::lang();
    let name: String = filter.q.trim().chars().take(60).collect();
    view! {
        <Reveal label=words::search_keep(lang) sign=Sign::Plus>
            <Form endpoint="follow_announcements">
                <Sent question=filter.lines() />
                <Field name="name" label=words::search_name(lang) value=name required=true />
                <Checkbox name="told" label=words::search_told(lang) checked=true />
                <FormActions>
                    <Button>{words::search_keep(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

/// What is kept: what was sent before, when the form came back.
#[component]
fn Sent(question: String) -> impl IntoView {
    let question = CurrentForm::here().value("question", question);
    view! { <input type="hidden" name="question" value=question /> }
}

/// The reader's own searches, and the way to the feed of what is asked.
#[component]
pub(super) fn FollowedSearches(
    followed: Vec<Followed>,
    filter: AnnouncementFilter,
) -> impl IntoView {
    let lang = words::lang();
    let lines = followed
        .into_iter()
        .map(|search| {
            let href = Route::FoundAnnouncements {
                filter: search.filter,
            }
            .path();
            view! { <KeptSearch id=search.id name=search.name href is_told=search.is_told /> }
        })
        .collect_view();
    let kept = (!lines.is_empty()).then(|| {
        view! {
            <h2>{words::search_kept(lang)}</h2>
            <ul class="rows" role="list">
                {lines}
            </ul>
        }
    });
    view! {
        <section class="stack">
            {kept}
            <p class="small">
                <a href=Route::AnnouncementFeed { filter }.path()>
                    <Icon sign=Sign::Link />
                    " "
                    {words::announcement_feed(lang)}
                </a>
            </p>
        </section>
    }
}
