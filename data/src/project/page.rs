//! The page of a project for each of its readers, and the own projects.

use super::{approvals, founders, founding::current_school_of, letter::letters, sheet};
use crate::{
    Cx,
    lookup::{Granted, ProjectHandle},
    reference::name_of,
    sql::{all, params, stored},
    workspace::page::published,
};
use domain::{
    AppResult,
    access::{
        Actor,
        project::{Action, act},
    },
    id::{AccountId, ProjectId, WorkspaceId},
    project::{
        FounderState, ProjectState, turn,
        view::{
            ContactChoice, FounderLine, Founding, FoundingSchool, MyProject, ProjectPage,
            ProjectSheet, Reader,
        },
    },
    reference::ReferenceKind,
};
use sea_orm::FromQueryResult;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Most own projects that are listed.
const MINE_MAX: u32 = 50;
/// Most contacts that are offered for an invitation.
const CONTACTS_MAX: u32 = 200;

type Project = Granted<ProjectHandle, act::ReadPublic>;

/// The page of a project: what everybody reads, and what it is to the actor. At most six queries; seven of a
/// project that was given back and has letters.
pub async fn page(cx: &Cx, id: ProjectId) -> AppResult<ProjectPage> {
    let project: Project = cx.lookup().project(id).permit().await?;
    let sheet = sheet(cx, id).await?;
    let rows = founders(cx.read(), id, cx.lang()).await?;
    let mut named = BTreeSet::new();
    let schools = rows
        .iter()
        .filter(|row| row.state == FounderState::Accepted.as_str() && named.insert(row.school_id))
        .map(|row| FoundingSchool {
            name: row.school.clone(),
            town: row.town.clone(),
            country: row.country.clone(),
        })
        .collect();
    let pages = match project.workspace {
        Some(_) => published(cx, &project).await?,
        None => Vec::new(),
    };
    let lines = rows
        .iter()
        .map(|row| row.line(cx.now()))
        .collect::<AppResult<_>>()?;
    let reader = reader(cx, &project, &sheet, lines).await?;
    let may_show = project.may(Action::Show);
    Ok(ProjectPage {
        sheet,
        schools,
        pages,
        offered_by: project
            .offered_by
            .clone()
            .filter(|_| project.may(Action::AnswerOffer)),
        reader,
        may_show,
    })
}

/// What the project is to the actor.
async fn reader(
    cx: &Cx,
    project: &Project,
    sheet: &ProjectSheet,
    mut founders: Vec<FounderLine>,
) -> AppResult<Reader> {
    let may = |action| project.may(action);
    match project.own_place() {
        Some(FounderState::Accepted) if may(Action::Read) => {}
        Some(FounderState::Invited) if may(Action::Read) => {
            founders.retain(|founder| founder.state.takes_place());
            return Ok(Reader::Invited {
                founders,
                may_answer: may(Action::AnswerInvitation),
            });
        }
        Some(_) | None => {
            return Ok(match project.workspace.filter(|_| project.is_member()) {
                Some(workspace) => Reader::Member { workspace },
                None if may(Action::ReadAsOfficer) => Reader::Officer,
                None => Reader::Anybody,
            });
        }
    }
    // Before it was sent for the first time nobody can have answered.
    let approvals = match sheet.state {
        ProjectState::Draft | ProjectState::Invited => Vec::new(),
        ProjectState::Submitted
        | ProjectState::Returned
        | ProjectState::Refused
        | ProjectState::Active
        | ProjectState::Closed
        | ProjectState::Archived => approvals(cx.read(), project.id, cx.lang()).await?,
    };
    let may_send = may(Action::Submit);
    Ok(Reader::Founder(Box::new(Founding {
        workspace: project.workspace,
        founders,
        missing: sheet.missing(),
        approvals: approvals
            .iter()
            .map(|row| row.line())
            .collect::<AppResult<_>>()?,
        contacts: if may(Action::InviteFounder) {
            contacts(cx, project).await?
        } else {
            Vec::new()
        },
        letters: if may(Action::InviteFounder) && project.letters > 0 {
            letters(cx, project.id).await?
        } else {
            Vec::new()
        },
        may_edit: may(Action::Edit),
        may_delete: may(Action::Delete),
        may_send,
        may_repeat: may(Action::Repeat),
        may_leave: may(Action::Leave),
        may_offer_place: may(Action::OfferPlace),
        may_make_kit: may(Action::MakeKit),
    })))
}

#[derive(FromQueryResult)]
struct ContactRow {
    id: Uuid,
    name: String,
    school: String,
    country: String,
}

/// The actor's contacts who are not asked yet, or declined.
async fn contacts(cx: &Cx, project: &Project) -> AppResult<Vec<ContactChoice>> {
    let me = cx.actor().person()?.id;
    let country = name_of(ReferenceKind::Country, "s.country", "$3");
    let school = current_school_of("a.id");
    let rows: Vec<ContactRow> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, s.name AS school, {country} AS country FROM contact c
             JOIN account a ON a.id = CASE WHEN c.low_id = $1 THEN c.high_id ELSE c.low_id END
             JOIN school s ON s.id = {school}
             WHERE (c.low_id = $1 OR c.high_id = $1) AND c.state = 'accepted'
               AND a.kind = 'staff' AND a.state = 'validated'
               AND NOT EXISTS (SELECT 1 FROM project_founder f
                                WHERE f.project_id = $2 AND f.account_id = a.id AND f.state IN ('invited', 'accepted'))
             ORDER BY a.name, a.id LIMIT {CONTACTS_MAX}"
        ),
        params![me.0, project.id.0, cx.lang()],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ContactChoice {
            id: AccountId(row.id),
            name: row.name,
            school: row.school,
            country: row.country,
        })
        .collect())
}

#[derive(FromQueryResult)]
struct MineRow {
    id: Uuid,
    title: String,
    state: String,
    own: String,
    workspace: Option<Uuid>,
}

/// The projects the actor founds or is invited to found: first those that wait for the actor. One
/// query; nothing for everybody else.
pub async fn mine(cx: &Cx) -> AppResult<Vec<MyProject>> {
    let me = match cx.actor() {
        Actor::Person(person) if person.is_validated_staff() => person.id,
        Actor::Person(_) | Actor::Visitor => return Ok(Vec::new()),
    };
    let rows: Vec<MineRow> = all(
        cx.read(),
        format!(
            "SELECT p.id, p.title, p.state, f.state AS own, w.id AS workspace
             FROM project_founder f JOIN project p ON p.id = f.project_id
             LEFT JOIN workspace w ON w.project_id = p.id
             WHERE f.account_id = $1 AND f.state IN ('invited', 'accepted')
             ORDER BY p.updated_at DESC, p.id DESC LIMIT {MINE_MAX}"
        ),
        params![me.0],
    )
    .await?;
    let mut mine = rows
        .into_iter()
        .map(|row| {
            let state = stored(&row.state)?;
            Ok(MyProject {
                id: ProjectId(row.id),
                title: row.title,
                state,
                turn: turn(state, stored(&row.own)?),
                workspace: row.workspace.map(WorkspaceId),
            })
        })
        .collect::<AppResult<Vec<_>>>()?;
    mine.sort_by_key(|project| project.turn);
    Ok(mine)
}
