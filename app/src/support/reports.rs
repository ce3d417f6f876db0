//! The queue of reports.

use super::{
    api,
    frame::{AgeBadge, DeskFrame, DeskPart},
    queue::{EmptyQueue, QueueSearch, filter, next_page},
};
use crate::{
    page::{Page, page},
    report::{kind_name, reason_name},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::report::{ReportReason, ReportState, ReportVerdict, view::ReportLine};
use leptos::prelude::*;

/// Reports that wait: children in danger first, then the oldest.
#[component]
pub fn DeskReportsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(
        async move { api::reports(asked).await },
        move |(queue, countries)| {
            let title = DeskPart::Reports.name(lang);
            let with_country = !countries.is_empty();
            let next = next_page(&Route::DeskReports, &filter, queue.next);
            let states = vec![
                Choice::new("held", words::report_state_held(lang)),
                Choice::new("decided", words::report_state_decided(lang)),
            ];
            let results = if queue.items.is_empty() {
                view! {
                    <EmptyQueue
                        route=Route::DeskReports
                        filter=filter.clone()
                        text=words::report_empty_text(lang)
                    />
                }
                .into_any()
            } else {
                let (columns, rows) = table(lang, queue.items, with_country);
                view! {
                    <DataTable caption=title.clone() columns rows />
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Reports lead=words::report_queue_lead(lang)>
                        <QueueSearch
                            route=Route::DeskReports
                            label=title
                            filter
                            countries
                            words_label=words::report_filter_words(lang)
                            states
                        />
                        {results}
                    </DeskFrame>
                },
            )
        },
    )
}

fn table(
    lang: Lang,
    reports: Vec<ReportLine>,
    with_country: bool,
) -> (Vec<Column>, Vec<Vec<AnyView>>) {
    let mut columns = vec![
        Column::new(words::report_column_what(lang)),
        Column::new(words::report_column_why(lang)),
    ];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::new(words::support_column_age(lang)));
    let rows = reports
        .into_iter()
        .map(|report| {
            let title = if report.title.is_empty() {
                kind_name(lang, report.kind)
            } else {
                report.title
            };
            let author = (!report.author.is_empty() && report.author != title)
                .then(|| view! { " · " <bdi>{report.author}</bdi> });
            let what = view! {
                <a href=Route::DeskReport { id: report.id }.path()>
                    <bdi>{title}</bdi>
                </a>
                <p class="soft small">{kind_name(lang, report.kind)} {author}</p>
            };
            let tone = match report.reason {
                ReportReason::Child => Tone::Danger,
                _ => Tone::Plain,
            };
            let why = view! {
                <span class="cluster">
                    <Badge tone>{reason_name(lang, report.reason)}</Badge>
                    <span class="soft small">
                        {words::report_people(lang, i64::from(report.people))}
                    </span>
                </span>
            };
            let mut cells = vec![what.into_any(), why.into_any()];
            if with_country {
                cells.push(report.country.into_any());
            }
            let age = (report.state != ReportState::Decided)
                .then(|| view! { <AgeBadge age=report.age /> });
            cells.push(
                view! {
                    <span class="cluster">
                        {age}
                        <ReportBadge state=report.state verdict=report.verdict />
                    </span>
                }
                .into_any(),
            );
            cells
        })
        .collect();
    (columns, rows)
}

/// How far a report is; nothing for one that simply waits.
#[component]
pub(super) fn ReportBadge(state: ReportState, verdict: Option<ReportVerdict>) -> impl IntoView {
    let lang = words::lang();
    let (tone, sign, text) = match (state, verdict) {
        (ReportState::Open, _) => return ().into_any(),
        (ReportState::Held, _) => (Tone::Warning, Sign::Lock, words::report_state_held(lang)),
        (ReportState::Decided, Some(verdict)) => (
            if verdict.removes() {
                Tone::Danger
            } else {
                Tone::Success
            },
            Sign::Check,
            verdict_name(lang, verdict),
        ),
        (ReportState::Decided, None) => {
            (Tone::Plain, Sign::Check, words::report_state_decided(lang))
        }
    };
    view! {
        <Badge tone sign>
            {text}
        </Badge>
    }
    .into_any()
}

pub(super) fn verdict_name(lang: Lang, verdict: ReportVerdict) -> String {
    match verdict {
        ReportVerdict::Keep => words::report_verdict_keep(lang),
        ReportVerdict::Remove => words::report_verdict_remove(lang),
        ReportVerdict::Warn => words::report_verdict_warn(lang),
        ReportVerdict::Suspend => words::report_verdict_suspend(lang),
    }
}
