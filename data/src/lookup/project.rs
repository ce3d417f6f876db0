//! Facts of a project and of the person in it.

use super::{Granted, Lookup};
use crate::sql::{all, one, params};
use domain::{
    AppError, AppResult,
    access::project::{Action, Facts, ProjectAction, decide},
    id::ProjectId,
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
    /// All founders, whatever they answered.
    pub founders: Vec<Founder>,
    actor: domain::access::Actor,
    facts: Facts,
}

impl ProjectHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// Countries of the founders' schools.
    pub fn countries(&self) -> &[String] {
        &self.facts.countries
    }
}

#[derive(FromQueryResult)]
struct ProjectRow {
    title: String,
    state: String,
    version: i32,
    member: bool,
}

#[derive(FromQueryResult)]
struct FounderRow {
    account_id: Uuid,
    school_id: Uuid,
    country: String,
    state: String,
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
        let (cx, id, conn) = (self.lookup.cx, self.id, self.lookup.conn);
        let me = cx
            .actor()
            .account()
            .map_or(Uuid::nil(), |account| account.0);
        let row: ProjectRow = one(
            conn,
            "SELECT p.title, p.state, p.version,
                    EXISTS (SELECT 1 FROM workspace w JOIN member m ON m.workspace_id = w.id
                             WHERE w.project_id = p.id AND m.account_id = $2 AND m.removed_at IS NULL) AS member
             FROM project p WHERE p.id = $1",
            params![id.0, me],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let founders: Vec<FounderRow> = all(
            conn,
            "SELECT account_id, school_id, country, state FROM project_founder WHERE project_id = $1 ORDER BY invited_at",
            params![id.0],
        )
        .await?;
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let mut own = None;
        let mut rules = Vec::with_capacity(founders.len());
        for founder in founders {
            let state: FounderState = founder.state.parse().map_err(fault)?;
            if founder.account_id == me {
                own = Some(state);
            }
            rules.push(Founder {
                state,
                school: founder.school_id.to_string(),
                country: founder.country,
            });
        }
        let mut countries: Vec<String> = rules
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
            countries,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(ProjectHandle {
            id,
            title: row.title,
            state: facts.state,
            version: row.version,
            founders: rules,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
