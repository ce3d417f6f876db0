//! The home page of people who are signed in: what waits for them, then where they work.

use super::{api, colleague, first_steps::FirstStepsList};
use crate::{
    page::{Page, page},
    project::turn_badge,
    request::request,
    routes::Route,
    ui::{Card, CardLook, EmptyState, LinkButton, PageTitle, Time, Variant},
    words::{self, Lang},
    workspace::role_name,
};
use domain::{
    access::{Actor, Person, site},
    account::{AccountKind, AccountState},
    project::{Turn, view::MyProject},
    site::Home,
    workspace::home::{Invitation, WorkspaceCard},
};
use leptos::prelude::*;

/// Pupils see their workspaces; staff also what waits for an answer, and the next step.
pub(super) fn home(person: Person) -> AnyView {
    let request = request();
    let lang = request.lang;
    page(async move { api::home().await }, move |home| {
        let is_pupil = person.kind == AccountKind::Pupil;
        let (title, lead) = if is_pupil {
            let hello = words::site_pupil_hello(lang, &person.name);
            (hello, words::site_pupil_lead(lang))
        } else {
            (words::site_hello(lang, &person.name), String::new())
        };
        let rest = (!is_pupil).then(|| staff(lang, &person, &home));
        view_of(
            request.portal.name.clone(),
            title,
            lead,
            rest,
            workspaces(lang, is_pupil, home.workspaces),
        )
    })
}

fn view_of(
    name: String,
    title: String,
    lead: String,
    rest: Option<AnyView>,
    workspaces: AnyView,
) -> Page {
    Page::new(
        name,
        view! {
            <PageTitle title lead />
            {rest}
            {workspaces}
        },
    )
}

fn staff(lang: Lang, person: &Person, home: &Home) -> AnyView {
    let waiting = waiting(lang, person, home);
    let steps = home.first_steps.clone();
    let projects: Vec<_> = home
        .projects
        .iter()
        .filter(|project| !is_mine_to_do(project))
        .cloned()
        .collect();
    view! {
        {steps.is_shown().then(|| view! { <FirstStepsList lang steps /> })}
        {(!waiting.is_empty())
            .then(|| {
                view! {
                    <section class="stack">
                        <h2>{words::site_waiting(lang)}</h2>
                        <ul class="grid" role="list">
                            {waiting
                                .into_iter()
                                .map(|card| view! { <li>{card}</li> })
                                .collect_view()}
                        </ul>
                    </section>
                }
            })}
        {(!projects.is_empty())
            .then(|| {
                view! {
                    <section class="stack">
                        <h2>{words::site_my_projects(lang)}</h2>
                        <ul class="grid" role="list">
                            {projects
                                .into_iter()
                                .map(|project| view! { <li>{project_card(lang, project, CardLook::Plain)}</li> })
                                .collect_view()}
                        </ul>
                    </section>
                }
            })}
    }
    .into_any()
}

/// Whether the reader has to do something before the project goes on.
fn is_mine_to_do(project: &MyProject) -> bool {
    match project.turn {
        Turn::Answer | Turn::Improve | Turn::Write => true,
        Turn::CoFounders | Turn::Support | Turn::Work | Turn::Over => false,
    }
}

fn waiting(lang: Lang, person: &Person, home: &Home) -> Vec<AnyView> {
    let mut cards = Vec::new();
    if person.kind == AccountKind::Staff && person.state != AccountState::Validated {
        cards.push(step(
            words::site_registration(lang),
            words::site_registration_text(lang),
            Route::MySchool,
        ));
    }
    if person.needs_second_step {
        cards.push(step(
            words::site_second_step(lang),
            words::site_second_step_text(lang),
            Route::Security,
        ));
    }
    if let Some(desk) = home.desk {
        let all = desk.people.all + desk.schools.all + desk.projects.all;
        let text = if all > 0 {
            words::site_desk_waiting(lang, all)
        } else {
            words::site_desk_text(lang)
        };
        cards.push(step(words::site_menu_desk(lang), text, Route::Desk));
    }
    cards.extend(
        home.colleagues
            .iter()
            .map(|asked| colleague::question(lang, asked.clone())),
    );
    if home.requests > 0 {
        cards.push(step(
            words::site_requests(lang, home.requests),
            words::site_requests_text(lang),
            Route::Contacts,
        ));
    }
    if person.unread_conversations > 0 {
        cards.push(step(
            words::site_unread_messages(lang, i64::from(person.unread_conversations)),
            words::site_unread_messages_text(lang),
            Route::Inbox,
        ));
    }
    if person.unread > 0 {
        cards.push(step(
            words::site_unread(lang, i64::from(person.unread)),
            words::site_unread_text(lang),
            Route::Notifications,
        ));
    }
    cards.extend(
        home.invitations
            .iter()
            .map(|invitation| invited(lang, invitation)),
    );
    cards.extend(
        home.projects
            .iter()
            .filter(|project| is_mine_to_do(project))
            .map(|project| project_card(lang, project.clone(), CardLook::Accent)),
    );
    // The first steps say the same.
    if home.first_steps.is_shown() {
        return cards;
    }
    if person.is_validated_staff() && home.projects.is_empty() {
        cards.push(step(
            words::site_find_partner(lang),
            words::site_find_partner_text(lang),
            Route::People,
        ));
    }
    if home.projects.is_empty()
        && site::decide(&Actor::Person(person.clone()), site::Action::WriteProject).allows()
    {
        cards.push(step(
            words::site_start_project(lang),
            words::site_start_project_text(lang),
            Route::NewProject,
        ));
    }
    cards
}

fn step(title: String, text: String, route: Route) -> AnyView {
    view! {
        <Card title href=route.path() look=CardLook::Accent>
            <p>{text}</p>
        </Card>
    }
    .into_any()
}

fn invited(lang: Lang, invitation: &Invitation) -> AnyView {
    let role = role_name(invitation.role);
    step(
        invitation.title.clone(),
        words::site_invited(lang, &invitation.from, role),
        Route::Workspace {
            id: invitation.workspace,
        },
    )
}

fn project_card(lang: Lang, project: MyProject, look: CardLook) -> AnyView {
    view! {
        <Card title=project.title href=Route::Project { id: project.id }.path() look>
            <p>{turn_badge(lang, project.turn, project.state)}</p>
        </Card>
    }
    .into_any()
}

fn workspaces(lang: Lang, is_pupil: bool, workspaces: Vec<WorkspaceCard>) -> AnyView {
    if workspaces.is_empty() {
        return if is_pupil {
            view! { <EmptyState title=words::site_no_workspace(lang) text=words::site_no_workspace_pupil(lang) /> }
                .into_any()
        } else {
            view! {
                <section class="stack">
                    <h2>{words::site_my_workspaces(lang)}</h2>
                    <EmptyState
                        level=3
                        title=words::site_no_workspace(lang)
                        text=words::site_no_workspace_text(lang)
                    >
                        <LinkButton href=Route::Projects.path() variant=Variant::Secondary>
                            {words::site_see_projects(lang)}
                        </LinkButton>
                    </EmptyState>
                </section>
            }
            .into_any()
        };
    }
    view! {
        <section class="stack">
            <h2>{words::site_my_workspaces(lang)}</h2>
            <ul class="grid" role="list">
                {workspaces
                    .into_iter()
                    .map(|workspace| {
                        view! {
                            <li>
                                <Card
                                    title=workspace.title
                                    href=Route::Workspace { id: workspace.id }.path()
                                    cover=workspace.id.to_string()
                                >
                                    <p class="soft small">
                                        {words::site_members(lang, workspace.members)} " · "
                                        {words::site_last_activity(lang)} " "
                                        <Time at=workspace.last_activity day=true />
                                    </p>
                                </Card>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        </section>
    }
    .into_any()
}
