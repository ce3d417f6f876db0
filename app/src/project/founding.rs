//! How the founding goes: what the founders do until the workspace opens, and answering an
//! invitation.

mod next;

use self::next::{Delete, Invite, Leave, MakeKit, Repeat, Send};
use super::{Remarks, Why, approval_badge, letter::Letters};
use crate::{
    format,
    routes::Route,
    ui::{
        Badge, Button, Card, CardLook, Entry, Form, FormActions, Notice, NoticeKind, Step,
        StepState, Steps, Time, Tone, Variant,
    },
    words::{self, Lang},
    workspace::known_name,
};
use domain::{
    id::{AccountId, ProjectId},
    privacy::FORMER_MEMBER,
    project::{
        ApprovalState, FounderState, ProjectKind, ProjectState,
        view::{ApprovalLine, FounderLine, Founding},
    },
};
use leptos::prelude::*;

/// An invitation to found the project, with its two answers.
#[component]
pub(super) fn Invitation(
    id: ProjectId,
    founders: Vec<FounderLine>,
    may_answer: bool,
) -> impl IntoView {
    let lang = words::lang();
    let names: Vec<String> = founders
        .iter()
        .filter(|founder| founder.state == FounderState::Accepted)
        .map(|founder| founder.name.clone())
        .collect();
    let answer = may_answer.then(|| {
        view! {
            <Form endpoint="answer_invitation">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button name="answer" value="accept">{words::project_accept(lang)}</Button>
                    <Button variant=Variant::Secondary name="answer" value="decline">
                        {words::project_decline(lang)}
                    </Button>
                </FormActions>
            </Form>
        }
    });
    view! {
        <Card title=words::project_invitation_title(lang) level=2 look=CardLook::Accent>
            <p>{words::project_invitation(lang, format::list(lang, &names))}</p>
            <Founders id founders may_change=false />
            {answer}
        </Card>
    }
}

/// The way to the open workspace, and what the founders can do now.
#[component]
pub(super) fn Progress(
    id: ProjectId,
    state: ProjectState,
    kind: ProjectKind,
    founding: Founding,
) -> impl IntoView {
    let lang = words::lang();
    let way = match state {
        ProjectState::Refused => view! {
            <Notice kind=NoticeKind::Danger title=words::project_refused_title(lang)>
                <p>{words::project_refused(lang)}</p>
            </Notice>
        }
        .into_any(),
        ProjectState::Returned => view! {
            <Notice kind=NoticeKind::Warning title=words::project_returned_title(lang)>
                <p>{words::project_returned(lang)}</p>
            </Notice>
        }
        .into_any(),
        ProjectState::Draft
        | ProjectState::Invited
        | ProjectState::Submitted
        | ProjectState::Active
        | ProjectState::Closed
        | ProjectState::Archived => ().into_any(),
    };
    let steps = (state != ProjectState::Refused)
        .then(|| view! { <Steps steps=steps(lang, state, &founding) /> });
    let next = founding.may_send.then(|| {
        view! {
            <Invite id founding=founding.clone() />
            <Send id founding=founding.clone() />
        }
    });
    let repeat = founding.may_repeat.then(|| view! { <Repeat id /> });
    let delete = founding.may_delete.then(|| view! { <Delete id /> });
    let leave = (founding.may_leave && accepted(&founding) > 1).then(|| view! { <Leave id /> });
    view! {
        <section class="stack" aria-labelledby="founding">
            <h2 id="founding">{words::project_founding(lang)}</h2>
            {way}
            <Answers approvals=founding.approvals />
            {steps}
            <h3>{words::project_founders(lang)}</h3>
            <p class="soft">{kind_text(lang, kind, founding.may_send)}</p>
            <Founders id founders=founding.founders.clone() may_change=founding.may_send />
            {(!founding.letters.is_empty())
                .then(|| view! { <Letters id letters=founding.letters.clone() /> })}
            {next}
            {repeat}
            {leave}
            {delete}
        </section>
    }
}

/// Who founded a project that is open to the world, and what the countries said.
#[component]
pub(super) fn Founded(id: ProjectId, founding: Founding) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack" aria-labelledby="founding">
            <h2 id="founding">{words::project_founders(lang)}</h2>
            <p class="soft small">{words::project_founders_only(lang)}</p>
            <Founders id founders=founding.founders may_change=false />
            {founding
                .may_offer_place
                .then(|| {
                    view! {
                        <p>
                            <a href=Route::Founders { id }.path()>{words::founders_link(lang)}</a>
                        </p>
                    }
                })}
            <Answers approvals=founding.approvals />
            {founding.may_repeat.then(|| view! { <Repeat id /> })}
            {founding.may_make_kit.then(|| view! { <MakeKit id /> })}
        </section>
    }
}

/// What the kind of a project means, and how a national one becomes a European one.
fn kind_text(lang: Lang, kind: ProjectKind, may_invite: bool) -> String {
    match kind {
        ProjectKind::European => words::project_kind_european_text(lang),
        ProjectKind::National if may_invite => words::project_kind_national_path(lang),
        ProjectKind::National => words::project_kind_national_text(lang),
    }
}

/// How many are in.
fn accepted(founding: &Founding) -> usize {
    founding
        .founders
        .iter()
        .filter(|founder| founder.state == FounderState::Accepted)
        .count()
}

/// Writing, founding together, the countries, the workspace.
fn steps(lang: Lang, state: ProjectState, founding: &Founding) -> Vec<Step> {
    let is_sent = state == ProjectState::Submitted;
    let is_written = founding.missing.is_empty();
    let answered = founding.letters.is_empty()
        && founding
            .founders
            .iter()
            .all(|founder| founder.state != FounderState::Invited);
    let are_together = answered && accepted(founding) >= 2;
    let done = [
        is_sent || is_written,
        is_sent || are_together,
        is_sent,
        false,
        false,
    ];
    let countries: Vec<String> = founding
        .approvals
        .iter()
        .filter(|answer| is_sent && answer.state == ApprovalState::Waiting)
        .map(|answer| answer.country.clone())
        .collect();
    let waiting_for = if countries.is_empty() {
        words::project_step_support_text(lang)
    } else {
        words::project_step_waiting_for(lang, format::list(lang, &countries))
    };
    let texts = [
        (
            words::project_step_write(lang),
            words::project_step_write_text(lang),
        ),
        (
            words::project_step_invite(lang),
            words::project_step_invite_text(lang),
        ),
        (
            words::project_step_send(lang),
            words::project_step_send_text(lang),
        ),
        (words::project_step_support(lang), waiting_for),
        (
            words::project_step_work(lang),
            words::project_step_work_text(lang),
        ),
    ];
    let current = done.iter().position(|done| !done);
    texts
        .into_iter()
        .zip(done)
        .enumerate()
        .map(|(index, ((title, text), done))| Step {
            title,
            text,
            state: if done {
                StepState::Done
            } else if Some(index) == current {
                StepState::Current
            } else {
                StepState::Ahead
            },
        })
        .collect()
}

/// What the countries said, newest first; those that did not answer are among the steps.
#[component]
fn Answers(approvals: Vec<ApprovalLine>) -> impl IntoView {
    let lang = words::lang();
    let said: Vec<AnyView> = approvals
        .into_iter()
        .filter_map(|answer| {
            let at = answer.decided_at?;
            let author = words::project_support_of(lang, &answer.country);
            let meta = view! {
                {approval_badge(lang, answer.state)}
                <Time at day=true />
            };
            Some(
                view! {
                    <Entry author author_id=answer.country.clone() meta=meta.into_any()>
                        <Why reasons=answer.reasons.clone() comment=answer.comment.clone() />
                        <Remarks remarks=answer.remarks.clone() />
                    </Entry>
                }
                .into_any(),
            )
        })
        .collect();
    (!said.is_empty()).then(|| view! { <div>{said}</div> })
}

/// Who founds the project. Founders can take an invitation back that was not answered.
#[component]
fn Founders(id: ProjectId, founders: Vec<FounderLine>, may_change: bool) -> impl IntoView {
    let lang = words::lang();
    let rows = founders
        .into_iter()
        .map(|founder| {
            let (tone, text) = match founder.state {
                FounderState::Accepted => (Tone::Success, words::project_founder_accepted(lang)),
                FounderState::Invited => (Tone::Info, words::project_founder_invited(lang)),
                FounderState::Declined => (Tone::Plain, words::project_founder_declined(lang)),
                FounderState::Left => (Tone::Plain, words::project_founder_left(lang)),
            };
            let remind = (may_change && founder.may_be_reminded).then(|| {
                view! {
                    <Form endpoint="remind_founder" key=founder.id.to_string()>
                        <input type="hidden" name="project" value=id.to_string() />
                        <input type="hidden" name="person" value=founder.id.to_string() />
                        <Button variant=Variant::Secondary>{words::project_remind(lang)}</Button>
                    </Form>
                }
            });
            let withdraw = (may_change && founder.state == FounderState::Invited).then(|| {
                view! {
                    <Form endpoint="withdraw_invitation" key=founder.id.to_string()>
                        <input type="hidden" name="project" value=id.to_string() />
                        <input type="hidden" name="person" value=founder.id.to_string() />
                        <Button variant=Variant::Quiet>{words::project_withdraw(lang)}</Button>
                    </Form>
                }
            });
            view! {
                <li>
                    <div class="row-text">
                        {founder_link(founder.id, &founder.name)}
                        <br />
                        <span class="soft small">
                            <bdi>
                                {format!("{}, {}, {}", founder.school, founder.town, founder.country)}
                            </bdi>
                        </span>
                    </div>
                    <Badge tone>{text}</Badge>
                    {remind}
                    {withdraw}
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="rows" role="list">
            {rows}
        </ul>
    }
}

/// The founder's page; of a former member only that they were one.
pub(super) fn founder_link(id: AccountId, name: &str) -> AnyView {
    let shown = view! { <bdi>{known_name(name)}</bdi> };
    if name == FORMER_MEMBER {
        shown.into_any()
    } else {
        view! { <a href=Route::Person { id }.path()>{shown}</a> }.into_any()
    }
}
