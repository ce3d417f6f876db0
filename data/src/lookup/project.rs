//! Facts of a project and of the person in it.

use super::{Granted, Lookup};
use crate::sql::{all, params};
use domain::{
    AppError, AppResult,
    access::project::{Action, Facts, ProjectAction, decide},
    id::{ProjectId, WorkspaceId},
    project::{Founder, FounderState, ProjectState},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A project with the actor's standing in it.
#[derive(Clone, Debug)]
pub struct ProjectHandle {
    pub id: ProjectId,
    pub title: String,
    pub state: ProjectState,
    pub version: i32,
    /// All founders, whatever they answered, and those to whom a letter was sent.
    pub founders: Vec<Founder>,
    /// How many letters wait for an answer.
    pub letters: usize,
    /// Its workspace, once it is open.
    pub workspace: Option<WorkspaceId>,
    /// Whose place is offered to the actor, by name.
    pub offered_by: Option<String>,
    actor: domain::access::Actor,
    facts: Facts,
}

impl ProjectHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// Countries of the schools of those who are in.
    pub fn countries(&self) -> &[String] {
        &self.facts.countries
    }

    /// The actor is a member of the project's workspace.
    pub fn is_member(&self) -> bool {
        self.facts.member
    }

    /// The actor's place among the founders.
    pub fn own_place(&self) -> Option<FounderState> {
        self.facts.founder
    }
}

/// The project once per founder; once without a founder if it had none.
#[derive(FromQueryResult)]
struct Row {
    title: String,
    state: String,
    version: i32,
    workspace_id: Option<Uuid>,
    member: bool,
    offered_by: Option<String>,
    letters: i64,
    account_id: Option<Uuid>,
    school_id: Option<Uuid>,
    country: Option<String>,
    founder_state: Option<String>,
}

/// Where the permission for one project is asked for.
#[derive(Debug)]
pub(crate) struct ProjectLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: ProjectId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a project.
    pub(crate) fn project(self, id: ProjectId) -> ProjectLookup<'c, C> {
        ProjectLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> ProjectLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`].
    pub(crate) async fn permit<A: ProjectAction>(self) -> AppResult<Granted<ProjectHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        let me = cx
            .actor()
            .account()
            .map_or(Uuid::nil(), |account| account.0);
        let rows: Vec<Row> = all(
            self.lookup.conn,
            "SELECT p.title, p.state, p.version,
                    w.id AS workspace_id,
                    EXISTS (SELECT 1 FROM member m
                             WHERE m.workspace_id = w.id AND m.account_id = $2 AND m.removed_at IS NULL) AS member,
                    (SELECT a.name FROM succession s JOIN account a ON a.id = s.founder_id
                      WHERE s.project_id = p.id AND s.successor_id = $2) AS offered_by,
                    (SELECT COUNT(*) FROM founder_letter l
                      WHERE l.project_id = p.id AND l.ended_at IS NULL) AS letters,
                    f.account_id, f.school_id, f.country, f.state AS founder_state
             FROM project p
             LEFT JOIN workspace w ON w.project_id = p.id
             LEFT JOIN project_founder f ON f.project_id = p.id
             WHERE p.id = $1 ORDER BY f.invited_at, f.account_id",
            params![id.0, me],
        )
        .await?;
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let mut own = None;
        let mut founders = Vec::with_capacity(rows.len());
        for row in &rows {
            let (Some(account), Some(school), Some(country), Some(state)) = (
                row.account_id,
                row.school_id,
                &row.country,
                &row.founder_state,
            ) else {
                continue;
            };
            let state: FounderState = state.parse().map_err(fault)?;
            if account == me {
                own = Some(state);
            }
            founders.push(Founder {
                state,
                school: school.to_string(),
                country: country.clone(),
            });
        }
        let row = rows.into_iter().next().ok_or(AppError::NotFound)?;
        let letters = usize::try_from(row.letters).unwrap_or_default();
        founders.extend(std::iter::repeat_n(Founder::by_letter(), letters));
        let mut countries: Vec<String> = founders
            .iter()
            .filter(|f| f.state == FounderState::Accepted)
            .map(|f| f.country.clone())
            .collect();
        countries.sort();
        countries.dedup();
        let facts = Facts {
            state: row.state.parse().map_err(fault)?,
            founder: own,
            member: row.member,
            offered: row.offered_by.is_some(),
            countries,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(ProjectHandle {
            id,
            title: row.title,
            state: facts.state,
            version: row.version,
            founders,
            letters,
            workspace: row.workspace_id.map(WorkspaceId),
            offered_by: row.offered_by,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
