//! Projects on the support desk: the queue, and answering for a country.

use super::{
    api,
    frame::{AgeBadge, DeskFrame, DeskPart},
    queue::{Neighbours, Setting, filter, in_queue, queue_page},
    reason_words,
};
use crate::{
    format,
    page::{self, Page, page},
    project::{
        ProjectFacts, ProjectPlan, Remarks, Why, approval_badge, approval_name, field_label,
        kind_name, state_badge,
    },
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::ProjectId,
    project::{
        ApprovalState, FounderState, REMARK_MAX, REMARKED,
        view::{Change, DeskApproval, DeskFounder, DeskLine, Piece},
    },
    reference,
    school::SchoolState,
    support::{QueueFilter, Reason, Verdict},
};
use leptos::prelude::*;

/// Projects that wait for the officer's countries, the oldest first.
#[component]
pub fn DeskProjectsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let (asked, queue) = (filter.clone(), filter.clone());
    page(async move { api::projects(asked).await }, move |found| {
        let setting = Setting {
            lead: words::project_desk_lead(lang),
            above: None,
            words_label: words::project_search_words(lang),
            states: answers(lang),
            more: None,
            empty_text: words::project_desk_empty_text(lang),
        };
        queue_page(
            DeskPart::Projects,
            filter,
            found,
            setting,
            |lines, with_country| {
                let offered = lines.iter().filter(|line| is_offered(line)).count();
                let table = table(lang, lines, with_country, &queue, offered > 0);
                view! { <Bulk offered table /> }.into_any()
            },
        )
    })
}

/// The answers that can be looked at again.
fn answers(lang: Lang) -> Vec<Choice> {
    [
        ApprovalState::Approved,
        ApprovalState::Returned,
        ApprovalState::Refused,
    ]
    .map(|state| Choice::new(state.as_str(), approval_name(lang, state)))
    .to_vec()
}

/// Whether an answer can be ticked.
fn is_offered(line: &DeskLine) -> bool {
    line.state == ApprovalState::Waiting && line.is_clear
}

/// The table inside of a form, when something in it can be ticked.
#[component]
fn Bulk(offered: usize, table: AnyView) -> impl IntoView {
    let lang = words::lang();
    if offered == 0 {
        return view! {
            <FormGone endpoints=vec!["approve_projects"] />
            {table}
        }
        .into_any();
    }
    view! {
        <Form endpoint="approve_projects">
            {table}
            <p class="soft">{words::project_desk_bulk_text(lang)}</p>
            <FormActions>
                <Button sign=Sign::Check>{words::project_desk_bulk(lang)}</Button>
            </FormActions>
        </Form>
    }
    .into_any()
}

fn table(
    lang: Lang,
    lines: Vec<DeskLine>,
    with_country: bool,
    queue: &QueueFilter,
    has_ticks: bool,
) -> AnyView {
    let mut columns = vec![Column::new(words::project_desk_project(lang))];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::new(words::project_search_kind(lang)));
    columns.push(Column::number(words::project_schools(lang)));
    columns.push(Column::new(words::project_desk_asked(lang)));
    columns.push(Column::new(words::support_column_age(lang)));
    if has_ticks {
        columns.push(Column::new(words::support_column_clear(lang)));
    }
    let rows = lines
        .into_iter()
        .map(|line| {
            let tick = has_ticks.then(|| {
                is_offered(&line)
                    .then(|| {
                        view! {
                            <Tick
                                name="answers"
                                value=format!("{}~{}", line.country_code, line.project)
                                label=words::project_desk_tick(lang, &line.country, &line.title)
                            />
                        }
                    })
                    .into_any()
            });
            let name = view! {
                <a href=in_queue(&Route::DeskProject { id: line.project }, queue)>
                    <bdi>{line.title}</bdi>
                </a>
            };
            let mut cells = vec![name.into_any()];
            if with_country {
                cells.push(line.country.into_any());
            }
            cells.push(kind_name(lang, line.kind).into_any());
            cells.push(format::number(lang, line.schools).into_any());
            cells.push(view! { <Time at=line.asked_at day=true /> }.into_any());
            cells.push(if line.state == ApprovalState::Waiting {
                view! { <AgeBadge age=line.age /> }.into_any()
            } else {
                approval_badge(lang, line.state)
            });
            cells.extend(tick);
            cells
        })
        .collect();
    view! { <DataTable caption=DeskPart::Projects.name(lang) columns rows /> }.into_any()
}

/// One project: its text, its founders, what the countries say, the decision.
#[component]
pub fn DeskProjectPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    let queue = filter();
    let asked = queue.clone();
    page(
        async move { api::project(id?, asked).await },
        move |project| {
            let sheet = project.sheet;
            let id = sheet.id;
            let previous = project.previous.map(|id| Route::DeskProject { id });
            let next = project.next.map(|id| Route::DeskProject { id });
            let go_on = next
                .as_ref()
                .map(|next| in_queue(next, &queue))
                .unwrap_or_default();
            let decisions = project
                .decide_for
                .into_iter()
                .map(|country| view! { <Decision id country next=go_on.clone() /> })
                .collect_view();
            Page::new(
                sheet.title.clone(),
                view! {
                    <DeskFrame
                        part=DeskPart::Projects
                        title=sheet.title.clone()
                        lead=sheet.short_description.clone()
                    >
                        <div class="cluster spread">
                            <div class="cluster">
                                {state_badge(lang, sheet.state)}
                                <Badge>{kind_name(lang, sheet.kind)}</Badge>
                            </div>
                            <Neighbours
                                previous
                                next
                                queue=Route::DeskProjects
                                filter=queue.clone()
                            />
                        </div>
                        <Changes changes=project.changes />
                        <ProjectFacts sheet=sheet.clone() />
                        <ProjectPlan sheet />
                        <Founders founders=project.founders />
                        <Answers approvals=project.approvals />
                        {decisions}
                    </DeskFrame>
                },
            )
        },
    )
}

/// What the founders changed after the answers of the round before.
#[component]
fn Changes(changes: Vec<Change>) -> impl IntoView {
    let lang = words::lang();
    if changes.is_empty() {
        return ().into_any();
    }
    let rows = changes.into_iter().map(move |change| {
        let pieces = change.pieces.into_iter().map(|piece| match piece {
            Piece::Same(text) => text.into_any(),
            Piece::Gone(text) => view! { <del>{text}</del> }.into_any(),
            Piece::New(text) => view! { <ins>{text}</ins> }.into_any(),
        });
        view! {
            <section class="stack-tight">
                <h3>{field_label(lang, &change.field)}</h3>
                <p class="said" dir="auto">
                    {pieces.collect_view()}
                </p>
            </section>
        }
    });
    view! {
        <Card title=words::project_desk_changes(lang) level=2 look=CardLook::Sunken>
            {rows.collect_view()}
        </Card>
    }
    .into_any()
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
                        <a href=Route::DeskPerson { id: founder.id }.path()>
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

/// What each country said, newest round first; those of a round beside each other.
#[component]
fn Answers(approvals: Vec<DeskApproval>) -> impl IntoView {
    let lang = words::lang();
    let last = approvals.iter().map(|one| one.approval.round).max();
    let rounds = approvals
        .chunk_by(|one, other| one.approval.round == other.approval.round)
        .map(|round| {
            let number = round.first().map(|one| one.approval.round);
            let title = (last > Some(1)).then(|| {
                let number = i64::from(number.unwrap_or(1));
                view! { <h3>{words::project_desk_round(lang, number)}</h3> }
            });
            let cards = round
                .iter()
                .map(|one| view! { <li>{answer(lang, one.clone())}</li> })
                .collect_view();
            view! {
                {title}
                <ul class="grid" role="list">
                    {cards}
                </ul>
            }
        })
        .collect_view();
    view! {
        <section class="stack-tight">
            <h2>{words::project_desk_answers(lang)}</h2>
            {rounds}
        </section>
    }
}

/// What a country said.
fn answer(lang: Lang, one: DeskApproval) -> AnyView {
    let answer = one.approval;
    let by = one.officer.map(|officer| {
        view! {
            <p class="soft small">
                <bdi>{officer}</bdi>
            </p>
        }
    });
    let at = answer.decided_at.unwrap_or(one.asked_at);
    view! {
        <Card title=words::project_support_of(lang, &answer.country) level=4>
            <div class="cluster">
                {approval_badge(lang, answer.state)}
                <span class="soft small">
                    <Time at day=true />
                </span>
            </div>
            {by}
            <Why reasons=answer.reasons comment=answer.comment />
            <Remarks remarks=answer.remarks />
        </Card>
    }
    .into_any()
}

/// Answering for one country.
#[component]
fn Decision(
    id: ProjectId,
    country: reference::Choice,
    /// Address of the one to go on with; empty when nothing else waits.
    next: String,
) -> impl IntoView {
    let lang = words::lang();
    let is_last = next.is_empty();
    let reasons = Reason::OF_PROJECT
        .iter()
        .map(|reason| Choice::new(reason.as_str(), reason_words(lang, *reason)))
        .collect();
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
                    legend=words::support_verdict(lang)
                    choices=verdicts
                    required=true
                />
                <CheckboxGroup
                    name="reasons"
                    legend=words::support_reasons(lang)
                    hint=words::support_reasons_hint(lang)
                    choices=reasons
                />
                <TextArea
                    name="comment"
                    label=words::project_decide_comment(lang)
                    hint=words::project_decide_comment_hint(lang)
                    max=1000
                />
                <Reveal label=words::project_remarks(lang)>
                    <p class="soft small">{words::project_remarks_hint(lang)}</p>
                    {REMARKED
                        .map(|field| {
                            view! {
                                <TextArea
                                    name=format!("remark_{field}")
                                    label=field_label(lang, field)
                                    rows=2
                                    max=REMARK_MAX
                                />
                            }
                        })
                        .collect_view()}
                </Reveal>
                <FormActions>
                    {(!next.is_empty())
                        .then(|| {
                            view! {
                                <Button name="next" value=next>
                                    {words::support_decide_next(lang)}
                                </Button>
                            }
                        })}
                    <Button variant=if is_last { Variant::Primary } else { Variant::Secondary }>
                        {words::support_decide_button(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Card>
    }
}
