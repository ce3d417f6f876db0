//! One report: what was said about what, and the decision.

use super::{
    api,
    frame::{AgeBadge, DeskFrame, DeskPart},
    queue::{self, Neighbours},
    reports::{ReportBadge, verdict_name},
};
use crate::{
    page::{self, Page, page},
    report::{kind_name, place, reason_name},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::report::{
    ReportState, ReportVerdict,
    view::{Complaint, ReportDossier},
};
use leptos::prelude::*;

/// A report with everything that helps to decide.
#[component]
pub fn DeskReportPage() -> impl IntoView {
    let id = page::id("id");
    let queue = queue::filter();
    let asked = queue.clone();
    page(
        async move { api::report(id?, asked).await },
        move |report| {
            let lang = words::lang();
            let title = words::report_about(lang, kind_name(lang, report.subject.kind));
            let next = report.next.map(|id| Route::DeskReport { id });
            let previous = report.previous.map(|id| Route::DeskReport { id });
            let (state, verdict, age) = (report.state, report.verdict, report.age);
            let waits = state != ReportState::Decided;
            let complaints = report.complaints.clone();
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Reports title>
                        <div class="cluster spread">
                            <div class="cluster">
                                <ReportBadge state verdict />
                                {waits.then(|| view! { <AgeBadge age /> })}
                            </div>
                            <Neighbours previous next queue=Route::DeskReports filter=queue.clone() />
                        </div>
                        <Reported lang report=report.clone() />
                        <Complaints lang complaints />
                        <Before lang report=report.clone() />
                        <Turn lang report />
                    </DeskFrame>
                },
            )
        },
    )
}

/// What was reported, as it was when it was reported first.
#[component]
fn Reported(lang: Lang, report: ReportDossier) -> impl IntoView {
    let mut facts = Vec::new();
    if let Some(author) = &report.author {
        let name = view! {
            <a href=Route::DeskPerson { id: author.id }.path()>
                <bdi>{author.name.clone()}</bdi>
            </a>
        };
        facts.push(Fact::new(words::report_author(lang), name));
    }
    if !report.country.is_empty() {
        facts.push(Fact::new(
            words::support_column_country(lang),
            report.country.clone(),
        ));
    }
    facts.push(Fact::new(
        words::report_since(lang),
        view! { <Time at=report.since /> },
    ));
    let see = place(report.subject).map(|route| {
        view! {
            <LinkButton href=route.path() variant=Variant::Secondary sign=Sign::Eye>
                {words::report_see(lang)}
            </LinkButton>
        }
    });
    let files = report
        .files
        .into_iter()
        .map(|file| {
            view! {
                <LinkButton
                    href=Route::File { id: file.file }.path()
                    variant=Variant::Secondary
                    sign=Sign::File
                    download=true
                >
                    <bdi>{file.name}</bdi>
                </LinkButton>
            }
        })
        .collect_view();
    view! {
        <Card title=report.title level=2 look=CardLook::Sunken>
            <p class="said" dir="auto">
                {report.text}
            </p>
            <div class="cluster">{files} {see}</div>
        </Card>
        <DefinitionList facts />
    }
}

#[component]
fn Complaints(lang: Lang, complaints: Vec<Complaint>) -> impl IntoView {
    let lines = complaints
        .into_iter()
        .map(|complaint| {
            let by = if complaint.by.name.is_empty() {
                words::report_a_pupil(lang)
            } else {
                complaint.by.name
            };
            let words = (!complaint.words.is_empty()).then(|| {
                view! {
                    <p class="said" dir="auto">
                        {complaint.words}
                    </p>
                }
            });
            view! {
                <li>
                    <div class="row-text stack-tight">
                        <p>{reason_name(lang, complaint.reason)}</p>
                        {words}
                        <p class="soft small">
                            <bdi>{by}</bdi>
                            " · "
                            <Time at=complaint.at />
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::report_complaints(lang)}</h2>
            <ul class="rows" role="list">
                {lines}
            </ul>
        </section>
    }
}

/// What was decided against the same author before.
#[component]
fn Before(lang: Lang, report: ReportDossier) -> impl IntoView {
    (!report.before.is_empty()).then(|| {
        let lines = report
            .before
            .into_iter()
            .map(|(id, verdict, at)| {
                view! {
                    <li>
                        <a href=Route::DeskReport { id }.path()>{verdict_name(lang, verdict)}</a>
                        <span class="soft small">
                            <Time at day=true />
                        </span>
                    </li>
                }
            })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words::report_before(lang)}</h2>
                <ul class="rows" role="list">
                    {lines}
                </ul>
            </section>
        }
    })
}

/// The decision, or what it was.
#[component]
fn Turn(lang: Lang, report: ReportDossier) -> impl IntoView {
    let id = report.id.to_string();
    if report.state == ReportState::Decided {
        let comment = (!report.comment.is_empty()).then(|| {
            view! {
                <p class="said" dir="auto">
                    {report.comment}
                </p>
            }
        });
        return view! {
            <FormGone endpoints=vec!["decide_report", "hold_report"] field="comment" />
            <section class="stack">
                <h2>{words::report_decided_title(lang)}</h2>
                <p>
                    {report.verdict.map(|verdict| verdict_name(lang, verdict))}
                    " · "
                    <bdi>{report.decided_by}</bdi>
                    {report.decided_at.map(|at| view! { " · " <Time at /> })}
                </p>
                {comment}
                <Form endpoint="reopen_report">
                    <p class="soft">{words::report_reopen_text(lang)}</p>
                    <input type="hidden" name="report" value=id />
                    <FormActions>
                        <Button variant=Variant::Secondary>{words::support_reopen(lang)}</Button>
                    </FormActions>
                </Form>
            </section>
        }
        .into_any();
    }
    let hold = (report.state == ReportState::Open).then(|| {
        let id = id.clone();
        view! {
            <Form endpoint="hold_report">
                <p class="soft">{words::report_hold_text(lang)}</p>
                <input type="hidden" name="report" value=id />
                <FormActions>
                    <Button variant=Variant::Secondary sign=Sign::Lock>
                        {words::report_hold(lang)}
                    </Button>
                </FormActions>
            </Form>
        }
    });
    // Another officer may have held it a moment ago: then there is no such form any more.
    let gone = match report.state {
        ReportState::Held => vec!["reopen_report", "hold_report"],
        ReportState::Open | ReportState::Decided => vec!["reopen_report"],
    };
    let verdicts = ReportVerdict::of(report.subject.kind)
        .iter()
        .map(|verdict| {
            let hint = match verdict {
                ReportVerdict::Keep => words::report_verdict_keep_hint(lang),
                ReportVerdict::Remove => words::report_verdict_remove_hint(lang),
                ReportVerdict::Warn => words::report_verdict_warn_hint(lang),
                ReportVerdict::Suspend => words::report_verdict_suspend_hint(lang),
            };
            Choice::new(verdict.as_str(), verdict_name(lang, *verdict)).with_hint(hint)
        })
        .collect();
    view! {
        <FormGone endpoints=gone />
        {hold}
        <section class="stack">
            <h2>{words::support_decide_title(lang)}</h2>
            <Form endpoint="decide_report">
                <input type="hidden" name="report" value=id />
                <RadioGroup
                    name="verdict"
                    legend=words::support_verdict(lang)
                    choices=verdicts
                    required=true
                />
                <TextArea
                    name="comment"
                    label=words::support_comment(lang)
                    hint=words::report_comment_hint(lang)
                    max=1000
                    rows=4
                />
                <FormActions>
                    <Button>{words::support_decide_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
    .into_any()
}
