//! The own announcements, on top of the board.

use super::state_badge;
use crate::{
    format,
    request::request,
    routes::Route,
    ui::{Badge, Tone},
    words::{self, Lang},
};
use domain::announcement::{AnnouncementState, view::MyAnnouncement};
use leptos::prelude::*;

/// The own announcements, and one that was begun and not even saved.
#[component]
pub(super) fn Mine(mine: Vec<MyAnnouncement>) -> impl IntoView {
    let lang = words::lang();
    let unsent = request()
        .drafts
        .iter()
        .find(|(form, _)| form == "start_announcement")
        .map(|(_, fields)| {
            let title = fields.iter().find(|(name, _)| name == "title");
            let title = title
                .map(|(_, title)| title.trim().to_owned())
                .filter(|title| !title.is_empty())
                .unwrap_or_else(|| words::announcement_new(lang));
            view! {
                <li>
                    <div class="row-text">
                        <a href=Route::NewAnnouncement.path()>
                            <bdi>{title}</bdi>
                        </a>
                    </div>
                    <Badge tone=Tone::Warning>{words::announcement_unsent(lang)}</Badge>
                </li>
            }
        });
    if mine.is_empty() && unsent.is_none() {
        return ().into_any();
    }
    let rows = mine
        .into_iter()
        .map(|own| view! { <MyRow lang own /> })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::announcement_mine(lang)}</h2>
            <ul class="rows" role="list">
                {unsent}
                {rows}
            </ul>
        </section>
    }
    .into_any()
}

#[component]
fn MyRow(lang: Lang, own: MyAnnouncement) -> impl IntoView {
    let until = own
        .expires_at
        .filter(|_| own.state == AnnouncementState::Open)
        .map(|at| {
            let until = words::announcement_until(lang, format::day(lang, at));
            view! { <p class="soft small">{until}</p> }
        });
    view! {
        <li>
            <div class="row-text">
                <a href=Route::Announcement { id: own.id }.path()>
                    <bdi>{own.title}</bdi>
                </a>
                {until}
            </div>
            {state_badge(lang, own.state)}
        </li>
    }
}
