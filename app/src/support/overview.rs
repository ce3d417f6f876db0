//! The desk at a glance.

use super::{
    api,
    frame::{DeskFrame, DeskPart},
};
use crate::{
    page::{Page, page},
    ui::*,
    words,
};
use domain::support::{TARGET_WORKING_DAYS, Waiting};
use leptos::prelude::*;

/// How many people, schools and projects wait, and how many of them too long.
#[component]
pub fn DeskPage() -> impl IntoView {
    let lang = words::lang();
    page(async move { api::overview().await }, move |overview| {
        let lead = words::support_lead(lang, i64::from(TARGET_WORKING_DAYS));
        Page::new(
            words::support_title(lang),
            view! {
                <DeskFrame part=DeskPart::Overview lead>
                    <div class="grid">
                        <Part part=DeskPart::People waiting=overview.people />
                        <Part part=DeskPart::Schools waiting=overview.schools />
                        <Part part=DeskPart::Projects waiting=overview.projects />
                        <Part part=DeskPart::Reports waiting=overview.reports />
                    </div>
                </DeskFrame>
            },
        )
    })
}

#[component]
fn Part(part: DeskPart, waiting: Waiting) -> impl IntoView {
    let lang = words::lang();
    let look = if waiting.overdue > 0 {
        CardLook::Accent
    } else {
        CardLook::Plain
    };
    let overdue = (waiting.overdue > 0).then(|| {
        view! {
            <Badge tone=Tone::Danger sign=Sign::Clock>
                {words::support_overdue_count(lang, waiting.overdue)}
            </Badge>
        }
    });
    let count = if waiting.all == 0 {
        view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::support_nothing(lang)}
            </Badge>
        }
        .into_any()
    } else {
        view! { <Badge tone=Tone::Primary>{words::support_waiting_count(lang, waiting.all)}</Badge> }
            .into_any()
    };
    let footer = view! {
        {count}
        {overdue}
    };
    view! {
        <Card
            title=part.name(lang)
            level=2
            href=part.route().path()
            look
            footer=footer.into_any()
        >
            <p class="soft">{words::support_open_queue(lang)}</p>
        </Card>
    }
}
