//! How the founding goes: what the founders do until the workspace opens, and answering an
//! invitation.

use super::{Remarks, approval_badge, field_label};
use crate::{
    format,
    routes::Route,
    ui::{
        Badge, Button, Card, CardLook, Choice, Confirm, Entry, Form, FormActions, Notice,
        NoticeKind, Select, Sign, Step, StepState, Steps, Time, Tone, Variant,
    },
    words::{self, Lang},
    workspace::known_name,
};
use domain::{
    id::{AccountId, ProjectId},
    privacy::FORMER_MEMBER,
    project::{
        ApprovalState, FOUNDERS_MAX, FounderState, ProjectState,
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
pub(super) fn Progress(id: ProjectId, state: ProjectState, founding: Founding) -> impl IntoView {
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
    view! {
        <section class="stack" aria-labelledby="founding">
            <h2 id="founding">{words::project_founding(lang)}</h2>
            {way}
            <Answers approvals=founding.approvals />
            {steps}
            <h3>{words::project_founders(lang)}</h3>
            <Founders id founders=founding.founders may_change=founding.may_send />
            {next}
            {repeat}
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
            <Answers approvals=founding.approvals />
            {founding.may_repeat.then(|| view! { <Repeat id /> })}
        </section>
    }
}

/// Writing, founding together, the countries, the workspace.
fn steps(lang: Lang, state: ProjectState, founding: &Founding) -> Vec<Step> {
    let is_sent = state == ProjectState::Submitted;
    let is_written = founding.missing.is_empty();
    let answered = founding
        .founders
        .iter()
        .all(|founder| founder.state != FounderState::Invited);
    let are_together = answered
        && founding
            .founders
            .iter()
            .filter(|founder| founder.state == FounderState::Accepted)
            .count()
            >= 2;
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
            let comment = (!answer.comment.is_empty()).then(|| {
                view! {
                    <p class="said" dir="auto">
                        {answer.comment.clone()}
                    </p>
                }
            });
            Some(
                view! {
                    <Entry author author_id=answer.country.clone() meta=meta.into_any()>
                        {comment}
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

/// Inviting one more contact.
#[component]
fn Invite(id: ProjectId, founding: Founding) -> impl IntoView {
    let lang = words::lang();
    let taken = founding
        .founders
        .iter()
        .filter(|founder| founder.state != FounderState::Declined)
        .count();
    if taken >= FOUNDERS_MAX {
        return ().into_any();
    }
    let title = words::project_invite_title(lang);
    if founding.contacts.is_empty() {
        return view! {
            <Card title level=3 look=CardLook::Sunken>
                <p>
                    {words::project_invite_nobody(lang)} " "
                    <a href=Route::People.path()>{words::project_invite_find(lang)}</a>
                </p>
            </Card>
        }
        .into_any();
    }
    let choices = founding
        .contacts
        .into_iter()
        .map(|contact| {
            let label = format!("{} – {}, {}", contact.name, contact.school, contact.country);
            Choice::new(contact.id.to_string(), label)
        })
        .collect();
    view! {
        <Card title level=3 look=CardLook::Sunken>
            <Form endpoint="invite_founder">
                <input type="hidden" name="project" value=id.to_string() />
                <Select
                    name="person"
                    label=words::project_invite_person(lang)
                    hint=words::project_invite_hint(lang)
                    choices
                    required=true
                />
                <FormActions>
                    <Button variant=Variant::Secondary sign=Sign::Plus>
                        {words::project_invite(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Card>
    }
    .into_any()
}

/// Sending it, or what is missing before.
#[component]
fn Send(id: ProjectId, founding: Founding) -> impl IntoView {
    let lang = words::lang();
    let mut lacks = Vec::new();
    if !founding.missing.is_empty() {
        let labels: Vec<String> = founding
            .missing
            .iter()
            .map(|field| field_label(lang, field))
            .collect();
        let edit = Route::EditProject { id }.path();
        lacks.push(
            view! {
                <li>
                    {words::project_missing(lang, format::list(lang, &labels))} " "
                    <a href=edit>{words::project_edit(lang)}</a>
                </li>
            }
            .into_any(),
        );
    }
    let is_in = |state| {
        founding
            .founders
            .iter()
            .filter(move |founder| founder.state == state)
    };
    if is_in(FounderState::Invited).count() > 0 {
        lacks.push(view! { <li>{words::project_lacks_answers(lang)}</li> }.into_any());
    } else if is_in(FounderState::Accepted).count() < 2 {
        lacks.push(view! { <li>{words::project_lacks_partner(lang)}</li> }.into_any());
    }
    if !lacks.is_empty() {
        return view! {
            <Notice title=words::project_lacks_title(lang)>
                <ul>{lacks}</ul>
            </Notice>
        }
        .into_any();
    }
    view! {
        <Card title=words::project_send_title(lang) level=3 look=CardLook::Accent>
            <p>{words::project_send_text(lang)}</p>
            <Form endpoint="submit_project">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button>{words::project_send(lang)}</Button>
                </FormActions>
            </Form>
        </Card>
    }
    .into_any()
}

/// Beginning the same once more.
#[component]
fn Repeat(id: ProjectId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Card title=words::project_repeat_title(lang) level=3 look=CardLook::Sunken>
            <p>{words::project_repeat_text(lang)}</p>
            <Form endpoint="repeat_project">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button variant=Variant::Secondary sign=Sign::Plus>
                        {words::project_repeat(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Card>
    }
}

#[component]
fn Delete(id: ProjectId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm label=words::project_delete(lang) title=words::project_delete_question(lang)>
            <p>{words::project_delete_text(lang)}</p>
            <Form endpoint="delete_project">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::project_delete(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}

/// The founder's page; of a former member only that they were one.
fn founder_link(id: AccountId, name: &str) -> AnyView {
    let shown = view! { <bdi>{known_name(name)}</bdi> };
    if name == FORMER_MEMBER {
        shown.into_any()
    } else {
        view! { <a href=Route::Person { id }.path()>{shown}</a> }.into_any()
    }
}
