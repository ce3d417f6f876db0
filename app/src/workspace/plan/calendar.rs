//! The tasks that have a day, month by month.

use super::{
    super::{WorkspaceField, WorkspaceFrame},
    Part, TaskRow, api, parts,
};
use crate::{
    format,
    page::{self, Page, page},
    request::request,
    routes::Route,
    ui::*,
    words,
};
use domain::{
    id::WorkspaceId,
    time::{Day, Month},
    workspace::{
        plan::view::{CalendarView, FeedView, PlanView, TaskLine},
        view::Tool,
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The calendar of the plan.
#[component]
pub fn PlanCalendarPage() -> impl IntoView {
    let (workspace, key) = (page::id("id"), page::query("key"));
    page(
        async move { api::calendar(workspace?, key).await },
        |CalendarView { plan, feed }| {
            let title = words::plan_calendar(words::lang());
            Page::new(title.clone(), view! { <Calendar view=plan feed title /> })
        },
    )
}

#[component]
fn Calendar(view: PlanView, feed: Option<FeedView>, title: String) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let parts = parts(lang, workspace, &view.schools, Part::Calendar);
    let mut months: BTreeMap<Month, Vec<(Day, TaskLine)>> = BTreeMap::new();
    for task in view.phases.into_iter().flat_map(|phase| phase.tasks) {
        if let Some(day) = task.due {
            months.entry(day.month()).or_default().push((day, task));
        }
    }
    let now = months.split_off(&format::today().month());
    let earlier = (!months.is_empty()).then(|| {
        view! {
            <Reveal label=words::plan_earlier(lang) sign=Sign::Clock>
                <Months workspace months level=3 />
            </Reveal>
        }
    });
    let shown = if now.is_empty() {
        view! { <p class="soft">{words::plan_no_days(lang)}</p> }.into_any()
    } else {
        view! { <Months workspace months=now level=2 /> }.into_any()
    };
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Plan title>
            {parts}
            {earlier}
            {shown}
            {feed.map(|feed| view! { <Feed workspace feed /> })}
        </WorkspaceFrame>
    }
}

#[component]
fn Months(
    workspace: WorkspaceId,
    months: BTreeMap<Month, Vec<(Day, TaskLine)>>,
    level: u8,
) -> impl IntoView {
    let lang = words::lang();
    months
        .into_iter()
        .map(|(month, mut tasks)| {
            tasks.sort_by_key(|(day, _)| *day);
            let lines = tasks
                .into_iter()
                .map(|(_, task)| view! { <TaskRow workspace task /> })
                .collect_view();
            let name = format::month(lang, month);
            let heading = if level == 2 {
                view! { <h2>{name}</h2> }.into_any()
            } else {
                view! { <h3>{name}</h3> }.into_any()
            };
            view! {
                <section class="stack">
                    {heading}
                    <ol class="rows" role="list">
                        {lines}
                    </ol>
                </section>
            }
        })
        .collect_view()
}

/// The reader's address for calendar programs.
#[component]
fn Feed(workspace: WorkspaceId, feed: FeedView) -> impl IntoView {
    let lang = words::lang();
    let shown = (!feed.key.is_empty()).then(|| {
        let path = Route::PlanFeed { workspace }.with_query(&[("key", &feed.key)]);
        let address = format!("{}{path}", request().portal.base_url);
        view! {
            <Notice title=words::plan_feed_address(lang)>
                <p>
                    <code class="small">{address.clone()}</code>
                </p>
                <Copy text=address />
                <p>{words::plan_feed_once(lang)}</p>
            </Notice>
        }
    });
    let has_one = feed.since.is_some();
    let since = feed
        .since
        .map(|since| view! { <p>{words::plan_feed_since(lang, format::day(lang, since))}</p> });
    let label = if has_one {
        words::plan_feed_renew(lang)
    } else {
        words::plan_feed_make(lang)
    };
    let stop = has_one.then(|| {
        view! {
            <Form endpoint="stop_plan_feed" class="form-inline">
                <WorkspaceField id=workspace />
                <Button variant=Variant::Quiet>{words::plan_feed_stop(lang)}</Button>
            </Form>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::plan_feed(lang)}</h2>
            <p class="soft">{words::plan_feed_text(lang)}</p>
            {shown}
            {since}
            <div class="cluster">
                <Form endpoint="renew_plan_feed" class="form-inline">
                    <WorkspaceField id=workspace />
                    <Button variant=Variant::Secondary>{label}</Button>
                </Form>
                {stop}
            </div>
        </section>
    }
}
