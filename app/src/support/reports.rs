//! The queue of reports.

use super::{
    api,
    frame::{AgeBadge, DeskPart},
    queue::{Setting, filter, in_queue, queue_page},
};
use crate::{
    page::page,
    report::{kind_name, reason_name},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    report::{ReportReason, ReportState, ReportVerdict, view::ReportLine},
    support::QueueFilter,
};
use leptos::prelude::*;

/// Reports that wait: children in danger first, then the oldest.
#[component]
pub fn DeskReportsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(async move { api::reports(asked).await }, move |found| {
        let setting = Setting {
            lead: words::report_queue_lead(lang),
            above: None,
            words_label: words::report_filter_words(lang),
            states: vec![
                Choice::new("held", words::report_state_held(lang)),
                Choice::new("decided", words::report_state_decided(lang)),
            ],
            more: None,
            empty_text: words::report_empty_text(lang),
        };
        queue_page(
            DeskPart::Reports,
            filter.clone(),
            found,
            setting,
            |reports, with_country| table(lang, reports, with_country, &filter),
        )
    })
}

fn table(
    lang: Lang,
    reports: Vec<ReportLine>,
    with_country: bool,
    filter: &QueueFilter,
) -> AnyView {
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
                <a href=in_queue(&Route::DeskReport { id: report.id }, filter)>
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
    view! { <DataTable caption=DeskPart::Reports.name(lang) columns rows /> }.into_any()
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
