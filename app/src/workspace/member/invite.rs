//! Inviting contacts, and who has not answered yet.

use super::{MemberField, WorkspaceField, role_name};
use crate::{
    format,
    routes::{self, Route},
    ui::*,
    words,
};
use domain::{
    id::WorkspaceId,
    workspace::{
        Role,
        member::{
            STAFF_ROLES,
            view::{Contact, Invited},
        },
    },
};
use leptos::prelude::*;

/// The form, and the list of those who were asked.
#[component]
pub(super) fn Invite(
    workspace: WorkspaceId,
    invited: Vec<Invited>,
    contacts: Vec<Contact>,
) -> impl IntoView {
    let lang = words::lang();
    let form = if contacts.is_empty() {
        view! {
            <p class="soft">{words::member_invite_nobody(lang)}</p>
            <LinkButton href=Route::People.path() variant=Variant::Secondary sign=Sign::Search>
                {words::member_invite_search(lang)}
            </LinkButton>
        }
        .into_any()
    } else {
        view! { <InviteForm workspace contacts /> }.into_any()
    };
    let waiting = (!invited.is_empty()).then(|| view! { <Waiting workspace invited /> });
    view! {
        <section class="stack narrow">
            <h2>{words::member_invite(lang)}</h2>
            {form}
            {waiting}
        </section>
    }
}

#[component]
fn InviteForm(workspace: WorkspaceId, mut contacts: Vec<Contact>) -> impl IntoView {
    let lang = words::lang();
    format::sort_by_name(lang, &mut contacts, |contact| &contact.name);
    let people = contacts
        .into_iter()
        .map(|contact| {
            let label = if contact.school.is_empty() {
                contact.name
            } else {
                words::member_contact_of_school(lang, &contact.name, &contact.school)
            };
            Choice::new(contact.id.to_string(), label)
        })
        .collect();
    let roles = STAFF_ROLES
        .iter()
        .map(|role| {
            let hint = match role {
                Role::Teacher => words::member_hint_teacher(lang),
                Role::Expert => words::member_hint_expert(lang),
                Role::Observer => words::member_hint_observer(lang),
                Role::Founder | Role::PupilCoordinator | Role::Pupil => String::new(),
            };
            Choice::new(role.as_str(), role_name(*role)).with_hint(hint)
        })
        .collect();
    view! {
        <Form endpoint="invite_member">
            <WorkspaceField id=workspace />
            <Select
                name="person"
                label=words::member_invite_person(lang)
                hint=words::member_invite_person_hint(lang)
                choices=people
                required=true
            />
            <RadioGroup
                name="role"
                legend=words::member_invite_role(lang)
                choices=roles
                value=Role::Teacher.as_str()
            />
            <FormActions>
                <Button>{words::member_invite_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn Waiting(workspace: WorkspaceId, invited: Vec<Invited>) -> impl IntoView {
    let lang = words::lang();
    view! {
        <h3>{words::member_waiting(lang)}</h3>
        <ul class="rows" role="list">
            {invited
                .into_iter()
                .map(|person| {
                    view! {
                        <li>
                            <Avatar
                                name=person.name.clone()
                                id=person.id.to_string()
                                picture=routes::picture(person.picture)
                                size=AvatarSize::Small
                            />
                            <div class="row-text">
                                <bdi>{person.name}</bdi>
                                <p class="soft small">
                                    <Time at=person.at day=true />
                                </p>
                            </div>
                            <Badge sign=Sign::Clock>{role_name(person.role)}</Badge>
                            <Form endpoint="withdraw_member_invitation" key=person.id.to_string()>
                                <WorkspaceField id=workspace />
                                <MemberField id=person.id />
                                <Button variant=Variant::Quiet>{words::member_withdraw(lang)}</Button>
                            </Form>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
