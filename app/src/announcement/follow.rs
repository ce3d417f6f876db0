//! Following the board: searches that are kept, and the feed for programs.

use crate::{
    routes::Route,
    ui::{Button, Checkbox, CurrentForm, Field, Form, FormActions, Icon, Reveal, Sign, Variant},
    words::{self, Lang},
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
        .map(|search| view! { <Line lang search /> })
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

#[component]
fn Line(lang: Lang, search: Followed) -> impl IntoView {
    let id = search.id.to_string();
    let [told_id, forgotten_id] = [id.clone(), id.clone()];
    let (told, label) = if search.is_told {
        ("no", words::search_tell_no_more(lang))
    } else {
        ("yes", words::search_tell(lang))
    };
    let href = Route::FoundAnnouncements {
        filter: search.filter,
    }
    .path();
    view! {
        <li>
            <div class="row-text">
                <a href=href>
                    <bdi>{search.name}</bdi>
                </a>
                {search
                    .is_told
                    .then(|| view! { <p class="soft small">{words::search_is_told(lang)}</p> })}
            </div>
            <Form endpoint="tell_search" key=id.clone()>
                <input type="hidden" name="search" value=told_id />
                <input type="hidden" name="told" value=told />
                <Button variant=Variant::Quiet>{label}</Button>
            </Form>
            <Form endpoint="forget_search" key=id>
                <input type="hidden" name="search" value=forgotten_id />
                <Button variant=Variant::Quiet sign=Sign::Trash>
                    {words::search_forget(lang)}
                </Button>
            </Form>
        </li>
    }
}
