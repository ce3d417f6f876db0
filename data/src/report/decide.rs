//! Holding back what was reported, deciding, and thinking again. Both sides are told.

use super::note;
use crate::{
    Cx, Deed, Tx,
    lookup::ReportHandle,
    sql::{all, one, params, run},
    support::{let_in, lock_out, without_end},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{person, report::act},
    id::{AccountId, ReportId},
    notification::Notice,
    report::{ReportDecisionForm, ReportState, ReportVerdict, ReportedKind, Withheld},
    support::Suspending,
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Receiver {
    id: Uuid,
}

/// Hides what was reported at once, until it is decided. Its author is told.
pub async fn hold(cx: &Cx, id: ReportId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let report = tx.lookup().report(id).permit::<act::Decide>().await?;
        let state = match report.state.hold() {
            Ok(state) => state,
            Err(RuleBroken::AlreadyDecided) => return Err(decided(&tx, id).await?),
            Err(broken) => return Err(AppError::Rule(broken)),
        };
        let changed = run(
            tx.conn(),
            "UPDATE report SET state = $1 WHERE id = $2 AND state = 'open'",
            params![state.as_str(), id.0],
        )
        .await?;
        if changed == 0 {
            return Err(decided(&tx, id).await?);
        }
        withhold(&tx, &report, Withheld::Held).await?;
        for author in authors(&tx, &report).await? {
            let notice = Notice::ContentHeld {
                what: report.subject.kind,
                title: report.title.clone(),
            };
            tx.tell(author, &notice).await?;
        }
        note(&tx, Deed::ReportHold, id, serde_json::Value::Null).await
    })
    .await
}

/// What whoever comes second is told.
async fn decided(tx: &Tx, id: ReportId) -> AppResult<AppError> {
    #[derive(FromQueryResult)]
    struct Officer {
        name: String,
    }
    let officer: Option<Officer> = one(
        tx.conn(),
        "SELECT o.name FROM report r JOIN account o ON o.id = r.decided_by WHERE r.id = $1",
        params![id.0],
    )
    .await?;
    Ok(AppError::Decided {
        by: officer.map(|officer| officer.name).unwrap_or_default(),
    })
}

async fn withhold(tx: &Tx, report: &ReportHandle, why: Withheld) -> AppResult<()> {
    run(
        tx.conn(),
        "INSERT INTO withheld (kind, subject_id, state, since) VALUES ($1, $2, $3, $4)
         ON CONFLICT (kind, subject_id) DO UPDATE SET state = excluded.state, since = excluded.since",
        params![
            report.subject.kind.as_str(),
            report.subject.id,
            why.as_str(),
            tx.now()
        ],
    )
    .await
    .map(|_| ())
}

/// Who answers for what was reported: its author; of a school those who work there.
async fn authors(tx: &Tx, report: &ReportHandle) -> AppResult<Vec<Uuid>> {
    match report.subject.kind {
        ReportedKind::Person | ReportedKind::Message | ReportedKind::Announcement => {
            Ok(report.author.iter().map(|author| author.0).collect())
        }
        ReportedKind::School => {
            let staff: Vec<Receiver> = all(
                tx.conn(),
                "SELECT a.id FROM affiliation f JOIN account a ON a.id = f.account_id
                 WHERE f.school_id = $1 AND f.to_at IS NULL AND f.confirmed_at IS NOT NULL
                   AND a.state = 'validated' ORDER BY a.id",
                params![report.subject.id],
            )
            .await?;
            Ok(staff.into_iter().map(|one| one.id).collect())
        }
    }
}

/// Decides. Of two officers who decide at the same moment, the second is told.
pub async fn decide(cx: &Cx, form: ReportDecisionForm) -> AppResult<()> {
    let id: ReportId = form.report.parse()?;
    cx.write(move |tx| async move {
        let report = tx.lookup().report(id).permit::<act::Decide>().await?;
        let (verdict, comment) = form.parse(report.subject.kind)?;
        tx.note_report(id, verdict).await?;
        let changed = run(
            tx.conn(),
            "UPDATE report SET state = 'decided', verdict = $1, comment = $2, decided_by = $3, decided_at = $4
             WHERE id = $5 AND state <> 'decided'",
            params![
                verdict.as_str(),
                comment.as_str(),
                tx.cx().actor().person()?.id.0,
                tx.now(),
                id.0
            ],
        )
        .await?;
        if changed == 0 {
            return Err(decided(&tx, id).await?);
        }
        if verdict.removes() {
            withhold(&tx, &report, Withheld::Removed).await?;
        } else {
            show_again(&tx, &report).await?;
        }
        // Told before the account is locked: nothing reaches a locked one.
        tell(&tx, &report, verdict, &comment).await?;
        if let (ReportVerdict::Suspend, Some(author)) = (verdict, report.author) {
            suspend(&tx, author, &comment).await?;
        }
        let action = match verdict {
            ReportVerdict::Keep => Deed::ReportKeep,
            ReportVerdict::Remove => Deed::ReportRemove,
            ReportVerdict::Warn => Deed::ReportWarn,
            ReportVerdict::Suspend => Deed::ReportSuspend,
        };
        note(&tx, action, id, json!({ "comment": comment })).await
    })
    .await
}

async fn show_again(tx: &Tx, report: &ReportHandle) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM withheld WHERE kind = $1 AND subject_id = $2",
        params![report.subject.kind.as_str(), report.subject.id],
    )
    .await
    .map(|_| ())
}

/// Locks an account until further notice.
async fn suspend(tx: &Tx, author: AccountId, comment: &str) -> AppResult<()> {
    let person = tx
        .lookup()
        .person(author)
        .permit::<person::act::Suspend>()
        .await?;
    let suspending = Suspending {
        reason: comment.to_owned(),
        until: None,
    };
    match lock_out(tx, &person, suspending).await {
        // Locked already, maybe for a while only.
        Err(AppError::Rule(RuleBroken::AlreadyDecided)) => without_end(tx, author).await,
        other => other,
    }
}

/// Who reported learns what came of it. Who wrote it learns of it when something was taken away, or
/// had been hidden.
async fn tell(
    tx: &Tx,
    report: &ReportHandle,
    verdict: ReportVerdict,
    comment: &str,
) -> AppResult<()> {
    let (what, title) = (report.subject.kind, &report.title);
    let reporters: Vec<Receiver> = all(
        tx.conn(),
        "SELECT reporter_id AS id FROM complaint WHERE report_id = $1 ORDER BY made_at, reporter_id",
        params![report.id.0],
    )
    .await?;
    let removed = verdict.removes();
    for reporter in reporters {
        let notice = Notice::ReportAnswered {
            what,
            title: title.clone(),
            removed,
        };
        tx.tell(reporter.id, &notice).await?;
    }
    if !removed && report.state != ReportState::Held {
        return Ok(());
    }
    for author in authors(tx, report).await? {
        let notice = Notice::ContentDecided {
            what,
            title: title.clone(),
            verdict,
            comment: comment.to_owned(),
        };
        tx.tell(author, &notice).await?;
    }
    Ok(())
}

/// Thinks again, such as after a complaint of the author: the report waits once more. What was
/// removed stays hidden until then, and a locked account is opened.
pub async fn reopen(cx: &Cx, id: ReportId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Decided {
        verdict: String,
        locked_out: bool,
    }
    cx.write(move |tx| async move {
        let report = tx.lookup().report(id).permit::<act::Decide>().await?;
        let before: Vec<Decided> = all(
            tx.conn(),
            // An account that was locked for another reason stays locked.
            "SELECT verdict, EXISTS (SELECT 1 FROM suspension s JOIN account a ON a.id = s.account_id
                        WHERE a.id = report.author_id AND a.state_at = report.decided_at
                          AND s.suspended_by = report.decided_by) AS locked_out
             FROM report WHERE id = $1 AND state = 'decided'
                AND NOT EXISTS (SELECT 1 FROM report o WHERE o.kind = report.kind
                     AND o.subject_id = report.subject_id AND o.decided_at IS NULL)",
            params![id.0],
        )
        .await?;
        let before = before.first().ok_or(AppError::Rule(RuleBroken::WrongState))?;
        let verdict: ReportVerdict = crate::sql::stored(&before.verdict)?;
        let state = if verdict.removes() { ReportState::Held } else { ReportState::Open };
        run(
            tx.conn(),
            "UPDATE report SET state = $1, verdict = NULL, comment = '', decided_by = NULL, decided_at = NULL,
                    rank = rank - opened_at + $3, opened_at = $3
             WHERE id = $2 AND state = 'decided'",
            params![state.as_str(), id.0, tx.now()],
        )
        .await?;
        if verdict.removes() {
            withhold(&tx, &report, Withheld::Held).await?;
        }
        if let (true, Some(author)) = (before.locked_out, report.author) {
            let_in(&tx, author).await?;
        }
        note(&tx, Deed::ReportReopen, id, serde_json::Value::Null).await
    })
    .await
}
