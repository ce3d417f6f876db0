//! The only place where the state of a project is written.

use crate::{
    Tx,
    sql::{params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    id::ProjectId,
    project::{ProjectState, Step},
};

/// Takes a step and says where it led. A rest ends with the state in which it was begun. Of two people
/// at the same moment one is told that the state is another by now.
pub(crate) async fn take(
    tx: &Tx,
    id: ProjectId,
    from: ProjectState,
    step: Step,
) -> AppResult<ProjectState> {
    let to = from.after(step).map_err(AppError::Rule)?;
    let moved = run(
        tx.conn(),
        "UPDATE project SET state = $1, updated_at = $2,
                state_at = CASE WHEN state = $1 THEN state_at ELSE $2 END,
                resting_until = CASE WHEN state = $1 THEN resting_until ELSE NULL END
         WHERE id = $3 AND state = $4",
        params![to.as_str(), tx.now(), id.0, from.as_str()],
    )
    .await?;
    if moved == 1 {
        Ok(to)
    } else {
        Err(AppError::Rule(RuleBroken::WrongState))
    }
}
