//! Taking back what was written: the same rule for every tool.

use crate::{Granted, Tx, lookup::WorkspaceHandle};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::{Action, Target, act},
    id::{AccountId, WorkspaceId},
    workspace::WorkspaceState,
};
use uuid::Uuid;

impl Tx {
    /// Permission to delete what `author` wrote at `written_at`. A pupil who comes too late is told
    /// so, and not that it was never possible.
    pub(crate) async fn permit_delete(
        &self,
        workspace: WorkspaceId,
        author: Uuid,
        written_at: i64,
    ) -> AppResult<Granted<WorkspaceHandle, act::DeleteContent>> {
        let target = target(self.cx().actor().account(), author, written_at, self.now());
        let permit = self.lookup().workspace(workspace).target(target);
        match permit.permit::<act::DeleteContent>().await {
            Err(AppError::Forbidden) if target.own => {
                let reader = self
                    .lookup()
                    .workspace(workspace)
                    .permit::<act::Read>()
                    .await?;
                let in_time = Target { age: 0, ..target };
                Err(if reader.may(Action::DeleteContent, in_time) {
                    AppError::Rule(RuleBroken::TooLateToDelete)
                } else {
                    AppError::Forbidden
                })
            }
            other => other,
        }
    }

    /// Permission to bring back what was removed: for those who see it, while the workspace is open.
    pub(crate) async fn permit_restore(
        &self,
        workspace: WorkspaceId,
    ) -> AppResult<Granted<WorkspaceHandle, act::SeeHidden>> {
        let granted = self
            .lookup()
            .workspace(workspace)
            .permit::<act::SeeHidden>()
            .await?;
        if may_restore(&granted) {
            Ok(granted)
        } else {
            Err(AppError::Forbidden)
        }
    }
}

/// Whether the actor may bring back what was removed. Officers see it, and leave it as it is.
pub(crate) fn may_restore(workspace: &WorkspaceHandle) -> bool {
    workspace.role.is_some()
        && workspace.state == WorkspaceState::Open
        && workspace.may(Action::SeeHidden, Target::default())
}

/// What the matrix asks of a text: whether it is the actor's own, and how old it is.
pub(crate) fn target(actor: Option<AccountId>, author: Uuid, written_at: i64, now: i64) -> Target {
    Target {
        own: actor.is_some_and(|actor| actor.0 == author),
        age: now - written_at,
        open_to_pupils: false,
    }
}
