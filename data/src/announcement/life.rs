//! The only place where the state of an announcement is written.

use super::{note, text};
use crate::{
    Cx, Deed, Tx,
    lookup::{AnnouncementHandle, Granted},
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::announcement::act,
    announcement::{AnnouncementState, OPEN_FOR, REMIND_BEFORE, Step, StepForm},
    id::AnnouncementId,
    notification::Notice,
    time::Month,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Its author takes a step. What goes on the board, or back to it, is complete.
pub async fn lead(cx: &Cx, form: StepForm) -> AppResult<(AnnouncementId, Step)> {
    let (id, step) = form.parse()?;
    cx.write(move |tx| async move {
        let own: Granted<AnnouncementHandle, act::Lead> =
            tx.lookup().announcement(id).permit().await?;
        if step.opens() {
            let text = text::load(tx.conn(), id).await?;
            let now = Month::of(tx.cx().now());
            // The button stands outside of the form, where no problem could stand beside its field.
            text.fit_for_board(now)
                .map_err(|_| AppError::Rule(RuleBroken::AnnouncementIncomplete))?;
        }
        take(&tx, id, own.state, step).await?;
        Ok((id, step))
    })
    .await
}

/// Takes a step. Of two at the same moment one is told that the state is another by now.
pub(super) async fn take(
    tx: &Tx,
    id: AnnouncementId,
    from: AnnouncementState,
    step: Step,
) -> AppResult<()> {
    let to = from.after(step).map_err(AppError::Rule)?;
    let is_new = step == Step::Publish;
    let until = step.opens().then(|| tx.now() + OPEN_FOR);
    let moved = run(
        tx.conn(),
        "UPDATE announcement SET state = $1, state_at = $2, updated_at = $2,
                opened_at = CASE WHEN $3 THEN $2 ELSE opened_at END,
                expires_at = COALESCE($4, expires_at), reminded_at = CASE WHEN $5 THEN NULL ELSE reminded_at END
         WHERE id = $6 AND state = $7",
        params![
            to.as_str(),
            tx.now(),
            is_new,
            until,
            until.is_some(),
            id.0,
            from.as_str()
        ],
    )
    .await?;
    if moved == 0 {
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    match deed(step) {
        Some(deed) => note(tx, deed, id, serde_json::Value::Null).await,
        None => Ok(()),
    }
}

/// What the audit log keeps of a step; nothing of what the job does.
fn deed(step: Step) -> Option<Deed> {
    match step {
        Step::Publish => Some(Deed::AnnouncementPublish),
        Step::Take => Some(Deed::AnnouncementTake),
        Step::Reopen => Some(Deed::AnnouncementReopen),
        Step::Renew => Some(Deed::AnnouncementRenew),
        Step::Withdraw => Some(Deed::AnnouncementWithdraw),
        Step::Expire => None,
    }
}

#[derive(FromQueryResult)]
struct Due {
    id: Uuid,
    author_id: Uuid,
    title: String,
    expires_at: i64,
}

/// The job: takes off the board what is past its time, and reminds the authors of what soon will be.
/// Each is told once.
pub(crate) async fn end_what_is_over(cx: &Cx) -> AppResult<()> {
    cx.write(|tx| async move {
        let over: Vec<Due> = all(
            tx.conn(),
            "SELECT id, author_id, title, expires_at FROM announcement
             WHERE state = 'open' AND expires_at <= $1 ORDER BY expires_at, id",
            params![tx.now()],
        )
        .await?;
        for due in over {
            take(
                &tx,
                AnnouncementId(due.id),
                AnnouncementState::Open,
                Step::Expire,
            )
            .await?;
            let notice = Notice::AnnouncementEnded {
                announcement: due.id.to_string(),
                title: due.title,
            };
            tx.tell(due.author_id, &notice).await?;
        }
        let near: Vec<Due> = all(
            tx.conn(),
            "UPDATE announcement SET reminded_at = $1
             WHERE state = 'open' AND expires_at <= $2 AND reminded_at IS NULL
             RETURNING id, author_id, title, expires_at",
            params![tx.now(), tx.now() + REMIND_BEFORE],
        )
        .await?;
        for due in near {
            let notice = Notice::AnnouncementEnds {
                announcement: due.id.to_string(),
                title: due.title,
                until: Timestamp::from_millis(due.expires_at),
            };
            tx.tell(due.author_id, &notice).await?;
        }
        Ok(())
    })
    .await
}
