//! Projects on the support desk: the queue, and answering for a country.

use super::{
    Paragraphs, ProjectFacts, ProjectPlan, api, approval_badge, approval_name, kind_name,
    state_badge,
};
use crate::{
    page::{Page, id, page, query},
    routes::Route,
    ui::{
        Badge, Breadcrumb, Button, Card, CardLook, Choice, Column, Crumb, DataTable, EmptyState,
        Entry, Field, Form, FormActions, LinkButton, PageTitle, Pagination, RadioGroup,
        SearchForm, Select, Sign, TextArea, Time, Tone, Variant,
    },
    words::{self, Lang},
};
use domain::{
    id::ProjectId,
    project::{
        ApprovalState, FounderState,
        view::{DeskApproval, DeskFounder, DeskLine, DeskProject},
    },
    reference,
    school::SchoolState,
    support::{Queue, QueueFilter, Verdict},
};
use leptos::prelude::*;

/// What waits for the officer's countries, and what they answered.
#[component]
pub fn DeskProjectsPage() -> impl IntoView {
    let filter = QueueFilter {
        q: query("q"),
        state: query("state"),
        country: query("country"),
        after: query("after"),
    };
    let asked = filter.clone();
    page(api::desk_queue(filter), move |queue| {
        let lang = words::lang();
        let title = words::project_list_title(lang);
        Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=crumbs(lang, None) />
                <PageTitle title lead=words::project_desk_lead(lang) />
                <Search filter=asked.clone() />
                <Lines filter=asked queue />
            },
        )
    })
}

fn crumbs(lang: Lang, project: Option<String>) -> Vec<Crumb> {
    let desk = Crumb::link(words::site_menu_desk(lang), Route::Desk.path());
    let projects = words::project_list_title(lang);
    match project {
        Some(title) => vec![
            desk,
            Crumb::link(projects, Route::DeskProjects.path()),
            Crumb::here(title),
        ],
        None => vec![desk, Crumb::here(projects)],
    }
}

#[component]
fn Search(filter: QueueFilter) -> impl IntoView {
    let lang = words::lang();
    let states = ApprovalState::ALL
        .iter()
        .filter(|state| **state != ApprovalState::Waiting)
        .map(|state| Choice::new(state.as_str(), approval_name(lang, *state)))
        .collect();
    view! {
        <SearchForm label=words::project_search(lang) action=Route::DeskProjects.path()>
            <div class="field-row">
                <Field name="q" label=words::project_search_words(lang) kind="search" value=filter.q />
                <Select
                    name="state"
                    label=words::project_desk_show(lang)
                    choices=states
                    value=filter.state
                    empty=words::project_desk_waiting(lang)
                />
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::project_search(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

#[component]
fn Lines(filter: QueueFilter, queue: Queue<DeskLine>) -> impl IntoView {
    let lang = words::lang();
    if queue.items.is_empty() {
        let is_asking = filter != QueueFilter::default();
        let (title, text) = if is_asking {
            (words::project_none_found(lang), words::project_none_found_text(lang))
        } else {
            (words::project_desk_empty(lang), words::project_desk_empty_text(lang))
        };
        return view! {
            <EmptyState title text>
                {is_asking
                    .then(|| {
                        view! {
                            <LinkButton
                                href=Route::DeskProjects.path()
                                variant=Variant::Secondary
                            >
                                {words::project_desk_show_waiting(lang)}
                            </LinkButton>
                        }
                    })}
            </EmptyState>
        }
        .into_any();
    }
    let next = queue.next.map(|after| {
        Route::DeskProjects.with_query(&[
            ("q", &filter.q),
            ("state", &filter.state),
            ("country", &filter.country),
            ("after", &after),
        ])
    });
    let columns = vec![
        Column::new(words::project_desk_project(lang)),
        Column::new(words::project_search_country(lang)),
        Column::new(words::project_search_kind(lang)),
        Column::number(words::project_schools(lang)),
        Column::new(words::project_desk_asked(lang)),
        Column::new(words::project_desk_age(lang)),
        Column::new(words::project_desk_answer(lang)),
    ];
    let rows = queue.items.into_iter().map(|one| line(lang, one)).collect();
    view! {
        <DataTable caption=words::project_desk_caption(lang) columns rows />
        <Pagination previous=None next />
    }
    .into_any()
}

fn line(lang: Lang, line: DeskLine) -> Vec<AnyView> {
    let href = Route::DeskProject { id: line.project }.path();
    let days = words::project_desk_days(lang, i64::from(line.age.days));
    let age = if line.age.overdue {
        view! { <Badge tone=Tone::Warning sign=Sign::Clock>{days}</Badge> }.into_any()
    } else {
        days.into_any()
    };
    vec![
        view! {
            <a href=href>
                <bdi>{line.title}</bdi>
            </a>
        }
        .into_any(),
        line.country.into_any(),
        kind_name(lang, line.kind).into_any(),
        line.schools.into_any(),
        view! { <Time at=line.asked_at day=true /> }.into_any(),
        age,
        approval_badge(lang, line.state),
    ]
}

/// One project with what is needed to answer.
#[component]
pub fn DeskProjectPage() -> impl IntoView {
    let id = id("id");
    page(
        async move { api::desk_project(id?).await },
        |project: DeskProject| {
            let lang = words::lang();
            let sheet = project.sheet;
            let decisions = project
                .decide_for
                .into_iter()
                .map(|country| view! { <Decision id=sheet.id country /> })
                .collect_view();
            Page::new(
                sheet.title.clone(),
                view! {
                    <Breadcrumb crumbs=crumbs(lang, Some(sheet.title.clone())) />
                    <PageTitle title=sheet.title.clone() lead=sheet.short_description.clone() />
                    <div class="cluster">
                        {state_badge(lang, sheet.state)}
                        <Badge>{kind_name(lang, sheet.kind)}</Badge>
                    </div>
                    <div class="with-aside">
                        <div class="stack">
                            <ProjectPlan sheet=sheet.clone() />
                            <Founders founders=project.founders />
                            <Answers approvals=project.approvals />
                            {decisions}
                        </div>
                        <aside class="stack">
                            <Card
                                title=words::project_facts(lang)
                                level=2
                                look=CardLook::Sunken
                            >
                                <ProjectFacts sheet narrow=true />
                            </Card>
                        </aside>
                    </div>
                },
            )
        },
    )
}

/// The founders with their schools; a school that is not validated stands out.
#[component]
fn Founders(founders: Vec<DeskFounder>) -> impl IntoView {
    let lang = words::lang();
    let rows = founders
        .into_iter()
        .filter(|one| one.founder.state == FounderState::Accepted)
        .map(|one| {
            let founder = one.founder;
            let doubt = (one.school_state != SchoolState::Validated).then(|| {
                view! { <Badge tone=Tone::Warning>{words::project_desk_school_doubt(lang)}</Badge> }
            });
            view! {
                <li>
                    <div class="row-text">
                        <a href=Route::Person { id: founder.id }.path()>
                            <bdi>{founder.name}</bdi>
                        </a>
                        <br />
                        <a class="small" href=Route::School { id: one.school }.path()>
                            <bdi>{founder.school}</bdi>
                        </a>
                        <span class="soft small">
                            ", " <bdi>{format!("{}, {}", founder.town, founder.country)}</bdi>
                        </span>
                    </div>
                    {doubt}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-tight">
            <h2>{words::project_founders(lang)}</h2>
            <ul class="rows" role="list">
                {rows}
            </ul>
        </section>
    }
}

/// What each country said, newest round first.
#[component]
fn Answers(approvals: Vec<DeskApproval>) -> impl IntoView {
    let lang = words::lang();
    let entries = approvals
        .into_iter()
        .map(|one| {
            let answer = one.approval;
            let author = words::project_support_of(lang, &answer.country);
            let round = (answer.round > 1)
                .then(|| view! { <span>{words::project_desk_round(lang, i64::from(answer.round))}</span> });
            let by = one.officer.map(|officer| view! { <bdi>{officer}</bdi> });
            let at = answer.decided_at.unwrap_or(one.asked_at);
            let meta = view! {
                {approval_badge(lang, answer.state)}
                {by}
                <Time at day=true />
                {round}
            };
            let comment = (!answer.comment.is_empty())
                .then(|| view! { <Paragraphs text=answer.comment.clone() /> });
            view! {
                <Entry author author_id=answer.country.clone() meta=meta.into_any()>
                    {comment}
                </Entry>
            }
        })
        .collect_view();
    view! {
        <section class="stack-tight">
            <h2>{words::project_desk_answers(lang)}</h2>
            {entries}
        </section>
    }
}

/// Answering for one country.
#[component]
fn Decision(id: ProjectId, country: reference::Choice) -> impl IntoView {
    let lang = words::lang();
    let verdicts = vec![
        Choice::new(
            Verdict::Approve.as_str(),
            words::project_verdict_approve(lang),
        )
        .with_hint(words::project_verdict_approve_hint(lang)),
        Choice::new(
            Verdict::Return.as_str(),
            words::project_verdict_return(lang),
        )
        .with_hint(words::project_verdict_return_hint(lang)),
        Choice::new(
            Verdict::Refuse.as_str(),
            words::project_verdict_refuse(lang),
        )
        .with_hint(words::project_verdict_refuse_hint(lang)),
    ];
    view! {
        <Card
            title=words::project_decide_title(lang, &country.name)
            level=2
            look=CardLook::Accent
        >
            <Form endpoint="decide_project" key=country.id.clone()>
                <input type="hidden" name="id" value=id.to_string() />
                <input type="hidden" name="country" value=country.id />
                <RadioGroup
                    name="verdict"
                    legend=words::project_decide_verdict(lang)
                    choices=verdicts
                    required=true
                />
                <TextArea
                    name="comment"
                    label=words::project_decide_comment(lang)
                    hint=words::project_decide_comment_hint(lang)
                    max=1000
                />
                <FormActions>
                    <Button>{words::project_decide(lang)}</Button>
                </FormActions>
            </Form>
        </Card>
    }
}
