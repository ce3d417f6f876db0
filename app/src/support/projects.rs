//! Projects on the support desk: the queue, and answering for a country.

use super::{
    api,
    frame::{AgeBadge, DeskFrame, DeskPart},
    queue::{Setting, filter, queue_page},
};
use crate::{
    format,
    page::{self, Page, page},
    project::{
        ProjectFacts, ProjectPlan, Remarks, approval_badge, approval_name, field_label, kind_name,
        state_badge,
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
    support::Verdict,
};
use leptos::prelude::*;

/// Projects that wait for the officer's countries, the oldest first.
#[component]
pub fn DeskProjectsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
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
            |lines, with_country| table(lang, lines, with_country),
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

fn table(lang: Lang, lines: Vec<DeskLine>, with_country: bool) -> AnyView {
    let mut columns = vec![Column::new(words::project_desk_project(lang))];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::new(words::project_search_kind(lang)));
    columns.push(Column::number(words::project_schools(lang)));
    columns.push(Column::new(words::project_desk_asked(lang)));
    columns.push(Column::new(words::support_column_age(lang)));
    let rows = lines
        .into_iter()
        .map(|line| {
            let name = view! {
                <a href=Route::DeskProject { id: line.project }.path()>
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
    page(async move { api::project(id?).await }, move |project| {
        let sheet = project.sheet;
        let id = sheet.id;
        let decisions = project
            .decide_for
            .into_iter()
            .map(|country| view! { <Decision id country /> })
            .collect_view();
        Page::new(
            sheet.title.clone(),
            view! {
                <DeskFrame
                    part=DeskPart::Projects
                    title=sheet.title.clone()
                    lead=sheet.short_description.clone()
                >
                    <div class="cluster">
                        {state_badge(lang, sheet.state)} <Badge>{kind_name(lang, sheet.kind)}</Badge>
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
    })
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
                .then(|| view! { <p class="said" dir="auto">{answer.comment.clone()}</p> });
            view! {
                <Entry author author_id=answer.country.clone() meta=meta.into_any()>
                    {comment}
                    <Remarks remarks=answer.remarks.clone() />
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
                    legend=words::support_verdict(lang)
                    choices=verdicts
                    required=true
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
                    <Button>{words::support_decide_button(lang)}</Button>
                </FormActions>
            </Form>
        </Card>
    }
}
