//! The desk in numbers: what waits, how long decisions took, this week against last.

use super::{
    api,
    frame::{DeskFrame, DeskPart},
};
use crate::{
    format,
    page::{Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    support::{CountryLine, DeskNumbers, DeskQueue, QueueNumbers},
    time::{DAY, HOUR},
};
use leptos::prelude::*;

/// `/desk/stats`.
#[component]
pub fn DeskNumbersPage() -> impl IntoView {
    let lang = words::lang();
    page(async move { api::numbers().await }, move |numbers| {
        let DeskNumbers { queues, countries } = numbers;
        Page::new(
            words::support_part_numbers(lang),
            view! {
                <DeskFrame part=DeskPart::Numbers lead=words::support_numbers_lead(lang)>
                    <Overview lang queues=queues.clone() />
                    <p>
                        <LinkButton
                            href=Route::DeskNumbersFile.path()
                            variant=Variant::Secondary
                            sign=Sign::Download
                            download=true
                        >
                            {words::support_numbers_csv(lang)}
                        </LinkButton>
                    </p>
                    {queues
                        .into_iter()
                        .map(|queue| view! { <Weeks lang queue /> })
                        .collect_view()}
                    {(!countries.is_empty()).then(|| view! { <Countries lang countries /> })}
                </DeskFrame>
            },
        )
    })
}

fn queue_name(lang: Lang, queue: DeskQueue) -> String {
    match queue {
        DeskQueue::People => DeskPart::People.name(lang),
        DeskQueue::Schools => DeskPart::Schools.name(lang),
        DeskQueue::Projects => DeskPart::Projects.name(lang),
        DeskQueue::Reports => DeskPart::Reports.name(lang),
    }
}

/// A time somebody waited: in hours below two days, else in days.
fn duration(lang: Lang, millis: i64) -> String {
    if millis < 2 * DAY {
        words::support_hours(lang, (millis + HOUR / 2) / HOUR)
    } else {
        words::support_days(lang, (millis + DAY / 2) / DAY)
    }
}

/// The same where nothing was decided.
fn took(lang: Lang, decided: i64, millis: i64) -> String {
    if decided == 0 {
        words::support_no_decision(lang)
    } else {
        duration(lang, millis)
    }
}

fn cell(text: String) -> AnyView {
    text.into_any()
}

/// All queues beside each other, this week against the last.
#[component]
fn Overview(lang: Lang, queues: Vec<QueueNumbers>) -> impl IntoView {
    let columns = vec![
        Column::new(words::support_numbers_queue(lang)),
        Column::number(words::support_numbers_open(lang)),
        Column::number(words::support_numbers_overdue(lang)),
        Column::number(words::support_numbers_median(lang)),
        Column::number(words::support_numbers_median_before(lang)),
        Column::number(words::support_numbers_p90(lang)),
        Column::number(words::support_numbers_p90_before(lang)),
    ];
    let rows = queues
        .into_iter()
        .map(|queue| {
            let (now, before) = (queue.this_week(), queue.last_week());
            vec![
                cell(queue_name(lang, queue.queue)),
                cell(format::number(lang, queue.waiting.all)),
                cell(format::number(lang, queue.waiting.overdue)),
                cell(took(lang, now.decided, now.median)),
                cell(took(lang, before.decided, before.median)),
                cell(took(lang, now.decided, now.p90)),
                cell(took(lang, before.decided, before.p90)),
            ]
        })
        .collect();
    view! { <DataTable caption=words::support_numbers_caption(lang) columns rows /> }
}

/// The last weeks of one queue: a picture, and the same as a table.
#[component]
fn Weeks(lang: Lang, queue: QueueNumbers) -> impl IntoView {
    let name = queue_name(lang, queue.queue);
    let last = queue.weeks.len();
    let groups = queue
        .weeks
        .iter()
        .enumerate()
        .map(|(place, week)| Bars {
            // Weeks ago; this week is 0.
            label: format::number(lang, i64::try_from(last - place - 1).unwrap_or_default()),
            values: vec![week.took.median, week.took.p90],
        })
        .collect();
    let columns = vec![
        Column::new(words::support_numbers_week(lang)),
        Column::number(words::support_numbers_decided(lang)),
        Column::number(words::support_numbers_median_short(lang)),
        Column::number(words::support_numbers_p90_short(lang)),
    ];
    let rows = queue
        .weeks
        .iter()
        .rev()
        .map(|week| {
            vec![
                view! { <Time at=week.until day=true /> }.into_any(),
                cell(format::number(lang, week.took.decided)),
                cell(took(lang, week.took.decided, week.took.median)),
                cell(took(lang, week.took.decided, week.took.p90)),
            ]
        })
        .collect();
    view! {
        <section class="stack">
            <h2>{name.clone()}</h2>
            <BarChart
                label=words::support_numbers_chart(lang, &name)
                legend=vec![
                    words::support_numbers_median_short(lang),
                    words::support_numbers_p90_short(lang),
                ]
                groups
            />
            <p class="soft small">{words::support_numbers_weeks_ago(lang)}</p>
            <Reveal label=words::support_numbers_as_table(lang, &name)>
                <DataTable caption=words::support_numbers_chart(lang, &name) columns rows />
            </Reveal>
        </section>
    }
}

/// The countries beside each other.
#[component]
fn Countries(lang: Lang, mut countries: Vec<CountryLine>) -> impl IntoView {
    format::sort_by_name(lang, &mut countries, |line| &line.name);
    let columns = vec![
        Column::new(words::support_column_country(lang)),
        Column::new(words::support_numbers_queue(lang)),
        Column::number(words::support_numbers_open(lang)),
        Column::number(words::support_numbers_overdue(lang)),
        Column::number(words::support_numbers_decided(lang)),
        Column::number(words::support_numbers_median_short(lang)),
        Column::number(words::support_numbers_p90_short(lang)),
    ];
    let rows = countries
        .into_iter()
        .map(|line| {
            vec![
                cell(line.name),
                cell(queue_name(lang, line.queue)),
                cell(format::number(lang, line.waiting.all)),
                cell(format::number(lang, line.waiting.overdue)),
                cell(format::number(lang, line.took.decided)),
                cell(took(lang, line.took.decided, line.took.median)),
                cell(took(lang, line.took.decided, line.took.p90)),
            ]
        })
        .collect();
    view! {
        <section class="stack">
            <h2>{words::support_numbers_countries(lang)}</h2>
            <DataTable caption=words::support_numbers_countries_caption(lang) columns rows />
        </section>
    }
}
