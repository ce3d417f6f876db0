//! Saying that something is not right.

use super::subject::{Found, find};
use crate::{
    Cx, Tx,
    context::new_id,
    sql::{one, params, run},
    support::officers_of,
};
use domain::{
    AppError, AppResult,
    id::ReportId,
    notification::Notice,
    report::{ReportForm, ReportReason, Subject, view::Reportable},
    text::fold_for_search,
    time::DAY,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Reports about children in danger stand before all others: as if they had come long ago.
const URGENT: i64 = 36_500 * DAY;

/// The reports of somebody since a moment.
const MADE: &str = "SELECT COUNT(*) AS n, MIN(made_at) AS first FROM complaint
    WHERE reporter_id = $1 AND made_at > $2";

/// What somebody is about to report, if they may.
pub async fn reportable(cx: &Cx, subject: Subject) -> AppResult<Reportable> {
    cx.actor().person()?;
    let found = find(cx, cx.lookup(), cx.read(), subject).await?;
    Ok(Reportable {
        subject,
        title: found.title,
    })
}

/// Reports something. A second time before the decision changes what was said the first time.
///
/// Who reported stands here and nowhere else, not even in the audit log: more people read that.
pub async fn report(cx: &Cx, form: ReportForm) -> AppResult<()> {
    let subject = form.subject()?;
    cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.clone();
        let found = find(tx.cx(), tx.lookup(), tx.conn(), subject).await?;
        let (reason, words) = form.parse()?;
        tx.within_a_day(me.id, tx.cx().daily().reports, MADE).await?;
        let id = open(&tx, &found, reason).await?;
        run(
            tx.conn(),
            "INSERT INTO complaint (report_id, reporter_id, reason, words, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (report_id, reporter_id) DO UPDATE SET reason = excluded.reason, words = excluded.words",
            params![id.0, me.id.0, reason.as_str(), words, tx.now()],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// The report that waits about this, or a new one.
async fn open(tx: &Tx, found: &Found, reason: ReportReason) -> AppResult<ReportId> {
    #[derive(FromQueryResult)]
    struct Waiting {
        id: Uuid,
    }
    let (kind, subject) = (found.subject.kind.as_str(), found.subject.id);
    run(
        tx.conn(),
        "INSERT INTO report (id, kind, subject_id, author_id, country, title, evidence, search_text,
                             state, opened_at, rank, comment)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $9, '')
         ON CONFLICT (kind, subject_id) WHERE decided_at IS NULL DO NOTHING",
        params![
            new_id(),
            kind,
            subject,
            found.author,
            found.country.clone(),
            found.title.as_str(),
            found.text.as_str(),
            fold_for_search(&found.title),
            tx.now()
        ],
    )
    .await?;
    let waiting: Option<Waiting> = one(
        tx.conn(),
        "SELECT id FROM report WHERE kind = $1 AND subject_id = $2 AND decided_at IS NULL",
        params![kind, subject],
    )
    .await?;
    let id = waiting.ok_or(AppError::Unavailable)?.id;
    if reason == ReportReason::Child {
        let risen = run(
            tx.conn(),
            "UPDATE report SET rank = opened_at - $1 WHERE id = $2 AND rank = opened_at",
            params![URGENT, id],
        )
        .await?;
        if risen > 0 {
            tell_officers(tx, ReportId(id), found).await?;
        }
    }
    Ok(ReportId(id))
}

/// A child may be in danger: those who decide on it are told at once, by mail too.
async fn tell_officers(tx: &Tx, id: ReportId, found: &Found) -> AppResult<()> {
    let notice = Notice::ReportUrgent {
        report: id.to_string(),
    };
    for officer in officers_of(tx, found.country.as_deref(), found.author).await? {
        tx.tell(officer, &notice).await?;
    }
    Ok(())
}
