//! The order of things in a list of the workspace.

use crate::{
    Tx,
    sql::{params, run},
};
use domain::{AppResult, id::WorkspaceId};

impl Tx {
    /// Two people who move things at the same moment do so one after the other.
    pub(crate) async fn lock_order(&self, workspace: WorkspaceId) -> AppResult<()> {
        run(
            self.conn(),
            "UPDATE workspace SET bytes_used = bytes_used WHERE id = $1",
            params![workspace.0],
        )
        .await
        .map(drop)
    }
}
