//! Facts of a workspace and of the person in it.

use super::{Granted, Lookup};
use crate::{
    Audit, Deed, Tx,
    sql::{one, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::{
        Actor,
        workspace::{Facts, Target, WorkspaceAction, decide},
    },
    account::AccountState,
    id::{FileId, ProjectId, SchoolId, WorkspaceId},
    workspace::{Role, Settings, WorkspaceState, ending::is_resting},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A workspace with the actor's standing in it.
#[derive(Clone, Debug)]
pub struct WorkspaceHandle {
    pub id: WorkspaceId,
    pub title: String,
    pub state: WorkspaceState,
    pub settings: Settings,
    pub project: Option<ProjectId>,
    /// The last day of the rest, while the project rests.
    pub resting_until: Option<Timestamp>,
    /// Role of the actor; `None` for an officer who looks in.
    pub role: Option<Role>,
    /// School the actor works for here.
    pub school: Option<SchoolId>,
    /// Bytes of all materials.
    pub bytes_used: i64,
    facts: Facts,
}

impl WorkspaceHandle {
    /// Whether the actor may do something else here too: decides which buttons a page shows.
    pub fn may(&self, action: domain::access::workspace::Action, target: Target) -> bool {
        decide(
            &Facts {
                target,
                ..self.facts
            },
            action,
        )
        .allows()
    }
}

#[derive(FromQueryResult)]
struct Row {
    title: String,
    state: String,
    settings: String,
    project_id: Option<Uuid>,
    resting_until: Option<i64>,
    bytes_used: i64,
    role: Option<String>,
    school_id: Option<Uuid>,
    countries: Option<String>,
}

/// Where the permission for one workspace is asked for.
#[derive(Debug)]
pub(crate) struct WorkspaceLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: WorkspaceId,
    target: Target,
    file: Option<FileId>,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a workspace.
    pub(crate) fn workspace(self, id: WorkspaceId) -> WorkspaceLookup<'c, C> {
        WorkspaceLookup {
            lookup: self,
            id,
            target: Target::default(),
            file: None,
        }
    }
}

impl<C: ConnectionTrait> WorkspaceLookup<'_, C> {
    /// Asks about a thing in the workspace: own or not, how old, open for pupils.
    pub(crate) fn target(self, target: Target) -> Self {
        Self { target, ..self }
    }

    /// Asks about one file of the workspace, for opening it.
    pub(crate) fn file(self, file: FileId) -> Self {
        Self {
            file: Some(file),
            ..self
        }
    }

    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`].
    pub(crate) async fn permit<A: WorkspaceAction>(self) -> AppResult<Granted<WorkspaceHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        let person = cx.actor().person()?;
        let row: Row = one(
            self.lookup.conn,
            "SELECT w.title, w.state, w.settings, w.project_id, p.resting_until, w.bytes_used, m.role, m.school_id,
                    (SELECT string_agg(f.country, ',') FROM project_founder f
                      WHERE f.project_id = w.project_id AND f.state = 'accepted') AS countries
             FROM workspace w
             LEFT JOIN project p ON p.id = w.project_id
             LEFT JOIN member m ON m.workspace_id = w.id AND m.account_id = $2 AND m.removed_at IS NULL
             WHERE w.id = $1",
            params![id.0, person.id.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let role = row
            .role
            .as_deref()
            .map(str::parse::<Role>)
            .transpose()
            .map_err(fault)?;
        let countries = row.countries.unwrap_or_default();
        let facts = Facts {
            role,
            state: row.state.parse().map_err(fault)?,
            settings: serde_json::from_str(&row.settings).unwrap_or_default(),
            suspended: person.state == AccountState::Suspended,
            officer: matches!(cx.actor(), Actor::Person(person)
                if person.central || countries.split(',').any(|country| person.supports(country))),
            target: self.target,
        };
        decide(&facts, A::ACTION).ok()?;
        if role.is_none() {
            self.note_officer().await?;
        }
        Ok(Granted::new(WorkspaceHandle {
            id,
            title: row.title,
            state: facts.state,
            settings: facts.settings,
            project: row.project_id.map(ProjectId),
            resting_until: row
                .resting_until
                .map(Timestamp::from_millis)
                .filter(|until| is_resting(Some(*until), cx.now())),
            role,
            school: row.school_id.map(SchoolId),
            bytes_used: row.bytes_used,
            facts,
        }))
    }

    /// An officer who looks in reads what children wrote: noted before anything is shown, and not
    /// shown when it cannot be noted (SECURITY 37).
    async fn note_officer(&self) -> AppResult<()> {
        let entry = match self.file {
            Some(file) => Audit {
                action: Deed::FileOpenAsOfficer,
                target: "file",
                id: file.0,
            },
            None => Audit {
                action: Deed::WorkspaceReadAsOfficer,
                target: "workspace",
                id: self.id.0,
            },
        };
        match self.lookup.tx {
            Some(tx) => tx.audit(entry, serde_json::Value::Null).await,
            None => {
                let write = |tx: Tx| async move { tx.audit(entry, serde_json::Value::Null).await };
                self.lookup.cx.write(write).await
            }
        }
    }
}
