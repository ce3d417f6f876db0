//! The members: who is here, inviting others, roles; classes with their pupils and cards.

pub mod api;
mod cards;
mod class;
mod invite;
mod pupil;

pub use self::{
    cards::CardsPage,
    class::{ClassPage, NewClassPage},
    pupil::PupilPage,
};

use self::invite::Invite;
use super::{WorkspaceField, WorkspaceFrame, role_name};
use crate::{
    format,
    page::{self, Page, page},
    request::person,
    routes::{self, Route},
    ui::*,
    words,
};
use domain::{
    id::{AccountId, WorkspaceId},
    workspace::{
        Role,
        member::{
            possible_roles,
            view::{Class, MembersView, PupilForPeers, Pupils, SchoolMembers, StaffMember},
        },
        view::Tool,
    },
};
use leptos::prelude::*;

/// Everybody in the workspace, by school.
#[component]
pub fn MembersPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(async move { api::members(id?).await }, move |view| {
        let MembersView {
            frame,
            schools,
            invited,
            contacts,
            may_invite,
            may_manage_pupils,
            may_manage_members,
        } = view;
        let workspace = frame.id;
        let actions = may_manage_pupils.then(|| {
            view! {
                <LinkButton href=Route::NewClass { workspace }.path() sign=Sign::Plus>
                    {words::member_add_class(lang)}
                </LinkButton>
            }
            .into_any()
        });
        let schools = schools
            .into_iter()
            .map(|school| view! { <School workspace school may_manage_members /> })
            .collect_view();
        let invite = may_invite.then(|| view! { <Invite workspace invited contacts /> });
        Page::new(
            super::heading(lang, &frame, Tool::Members, String::new()),
            view! {
                <WorkspaceFrame frame tab=Tool::Members actions>
                    {schools}
                    {invite}
                </WorkspaceFrame>
            },
        )
    })
}

#[component]
fn School(
    workspace: WorkspaceId,
    school: SchoolMembers,
    may_manage_members: bool,
) -> impl IntoView {
    let lang = words::lang();
    let SchoolMembers {
        id: _,
        name,
        country,
        staff,
        pupils,
    } = school;
    let name = if name.is_empty() {
        words::member_without_school(lang)
    } else {
        name
    };
    let staff = (!staff.is_empty()).then(|| {
        view! {
            <ul class="rows" role="list">
                {staff
                    .into_iter()
                    .map(|member| view! { <StaffLine workspace member may_manage_members /> })
                    .collect_view()}
            </ul>
        }
    });
    let pupils = match pupils {
        Pupils::ForPeers(pupils) => peers(pupils),
        Pupils::ForTeachers(classes) => classes
            .into_iter()
            .map(|class| view! { <ClassPart workspace class /> })
            .collect_view()
            .into_any(),
    };
    view! {
        <section class="stack">
            <div>
                <h2>
                    <bdi>{name}</bdi>
                </h2>
                <p class="soft">{country}</p>
            </div>
            {staff}
            {pupils}
        </section>
    }
}

/// A member of the staff; founders can change the role of the others and remove them.
#[component]
fn StaffLine(
    workspace: WorkspaceId,
    member: StaffMember,
    may_manage_members: bool,
) -> impl IntoView {
    let lang = words::lang();
    let StaffMember {
        id,
        name,
        picture,
        role,
    } = member;
    let reads_profiles = person().is_some_and(|person| person.is_validated_staff());
    let shown = if reads_profiles {
        view! {
            <a href=Route::Person { id }.path()>
                <bdi>{name.clone()}</bdi>
            </a>
        }
        .into_any()
    } else {
        view! { <bdi>{name.clone()}</bdi> }.into_any()
    };
    let whose = name.clone();
    let change = (may_manage_members && role != Role::Founder).then(|| {
        view! {
            <Reveal label=words::member_change(lang, &whose) sign=Sign::Edit>
                <div class="stack">
                    <RoleEditor workspace member=id role />
                    <Remove workspace member=id name=whose />
                </div>
            </Reveal>
        }
    });
    view! {
        <li>
            <Avatar
                name
                id=id.to_string()
                picture=routes::picture(picture)
                size=AvatarSize::Small
            />
            <div class="row-text">{shown}</div>
            <Badge>{role_name(role)}</Badge>
            {change}
        </li>
    }
}

/// Gives a member another role of the same kind.
#[component]
pub(super) fn RoleEditor(workspace: WorkspaceId, member: AccountId, role: Role) -> impl IntoView {
    let lang = words::lang();
    let choices = possible_roles(role)
        .iter()
        .map(|role| Choice::new(role.as_str(), role_name(*role)))
        .collect();
    view! {
        <Form endpoint="change_role" key=member.to_string()>
            <WorkspaceField id=workspace />
            <MemberField id=member />
            <RadioGroup
                name="role"
                legend=words::member_role(lang)
                choices
                value=role.as_str()
                columns=true
            />
            <FormActions>
                <Button variant=Variant::Secondary>{words::member_role_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// Asks before a member is removed.
#[component]
pub(super) fn Remove(workspace: WorkspaceId, member: AccountId, name: String) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Confirm
            label=words::member_remove(lang)
            title=words::member_remove_question(lang, &name)
        >
            <p>{words::member_remove_text(lang)}</p>
            <Form endpoint="remove_member" key=member.to_string()>
                <WorkspaceField id=workspace />
                <MemberField id=member />
                <FormActions>
                    <Button variant=Variant::Danger>{words::member_remove(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}

/// Tells a form which member it is about.
#[component]
pub(super) fn MemberField(id: AccountId) -> impl IntoView {
    view! { <input type="hidden" name="member" value=id.to_string() /> }
}

/// Pupils by nickname, for everybody who is no teacher here.
fn peers(mut pupils: Vec<PupilForPeers>) -> AnyView {
    format::sort_by_name(words::lang(), &mut pupils, |pupil| &pupil.nickname);
    (!pupils.is_empty())
        .then(|| {
            view! {
                <ul class="cluster" role="list">
                    {pupils
                        .into_iter()
                        .map(|pupil| {
                            let role = (pupil.role == Role::PupilCoordinator)
                                .then(|| view! { <Badge>{role_name(pupil.role)}</Badge> });
                            view! {
                                <li class="cluster">
                                    <Avatar
                                        name=pupil.nickname.clone()
                                        id=pupil.id.to_string()
                                        size=AvatarSize::Small
                                    />
                                    <bdi>{pupil.nickname}</bdi>
                                    {role}
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            }
        })
        .into_any()
}

/// A class with its pupils, for the teachers: each name leads to the page where a new card is made.
#[component]
fn ClassPart(workspace: WorkspaceId, class: Class) -> impl IntoView {
    let lang = words::lang();
    let Class {
        id,
        name,
        code,
        mut pupils,
    } = class;
    format::sort_by_name(lang, &mut pupils, |pupil| &pupil.name);
    view! {
        <section class="stack-tight">
            <h3>
                <a href=Route::Class { workspace, class: id }.path()>
                    <bdi>{name}</bdi>
                </a>
            </h3>
            <p class="soft">{words::member_class_code(lang, &code)}</p>
            <ul class="rows" role="list">
                {pupils
                    .into_iter()
                    .map(|pupil| {
                        let role = (pupil.role == Role::PupilCoordinator)
                            .then(|| view! { <Badge>{role_name(pupil.role)}</Badge> });
                        view! {
                            <li>
                                <Avatar
                                    name=pupil.nickname.clone()
                                    id=pupil.id.to_string()
                                    size=AvatarSize::Small
                                />
                                <div class="row-text">
                                    <a href=Route::Pupil {
                                        workspace,
                                        pupil: pupil.id,
                                    }
                                        .path()>
                                        <bdi>{pupil.nickname}</bdi>
                                    </a>
                                    " ("
                                    <bdi>{pupil.name}</bdi>
                                    ")"
                                </div>
                                {role}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
}
