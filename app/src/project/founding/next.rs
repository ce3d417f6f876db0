//! What founders can do next: invite somebody, send the project, throw it away.

use crate::{
    format,
    project::{field_label, letter::Write},
    routes::Route,
    ui::{
        Button, Card, CardLook, Choice, Confirm, Form, FormActions, Notice, Select, Sign, Variant,
    },
    words,
};
use domain::{
    id::ProjectId,
    project::{FOUNDERS_MAX, FounderState, view::Founding},
};
use leptos::prelude::*;

/// Inviting one more contact.
#[component]
pub(super) fn Invite(id: ProjectId, founding: Founding) -> impl IntoView {
    let lang = words::lang();
    let taken = founding
        .founders
        .iter()
        .filter(|founder| founder.state.takes_place())
        .count()
        + founding.letters.len();
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
                <Write id />
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
            <Write id />
        </Card>
    }
    .into_any()
}

/// Sending it, or what is missing before.
#[component]
pub(super) fn Send(id: ProjectId, founding: Founding) -> impl IntoView {
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
    if is_in(FounderState::Invited).count() + founding.letters.len() > 0 {
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
pub(super) fn Repeat(id: ProjectId) -> impl IntoView {
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

/// Giving the own place up.
#[component]
pub(super) fn Leave(id: ProjectId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm
            label=words::project_leave(lang)
            title=words::project_leave_question(lang)
            variant=Variant::Quiet
        >
            <p>{words::project_leave_text(lang)}</p>
            <Form endpoint="leave_project">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::project_leave(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}

/// Letting others begin with what came of it.
#[component]
pub(super) fn MakeKit(id: ProjectId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Card title=words::kit_make_title(lang) level=3 look=CardLook::Sunken>
            <p>{words::kit_make_text(lang)}</p>
            <Form endpoint="make_kit">
                <input type="hidden" name="project" value=id.to_string() />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::kit_make(lang)}</Button>
                </FormActions>
            </Form>
        </Card>
    }
}

#[component]
pub(super) fn Delete(id: ProjectId) -> impl IntoView {
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
