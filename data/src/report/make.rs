//! Saying that something is not right.

use super::subject::{Found, find};
use crate::{
    Cx, Tx,
    context::new_id,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::Person,
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
        within_daily_limit(&tx, &me).await?;
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

/// A child may be in danger: those who decide on it are told at once, by mail too. Where a country
/// has no officer, the central ones are.
async fn tell_officers(tx: &Tx, id: ReportId, found: &Found) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Officer {
        id: Uuid,
        central: bool,
    }
    let officers: Vec<Officer> = all(
        tx.conn(),
        "SELECT DISTINCT a.id, g.role = 'central' AS central
         FROM support_grant g JOIN account a ON a.id = g.account_id
         WHERE (g.role = 'central' OR (g.role = 'officer' AND g.country = $1))
           AND a.state = 'validated' AND a.id <> $2 ORDER BY a.id",
        params![found.country.clone(), found.author.unwrap_or_default()],
    )
    .await?;
    let has_own = officers.iter().any(|officer| !officer.central);
    let notice = Notice::ReportUrgent {
        report: id.to_string(),
    };
    for officer in officers.iter().filter(|officer| officer.central != has_own) {
        tx.tell(officer.id, &notice).await?;
    }
    Ok(())
}

/// The own row is locked first, so that two reports at the same moment count one after the other.
async fn within_daily_limit(tx: &Tx, me: &Person) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Made {
        n: i64,
        first: Option<i64>,
    }
    run(
        tx.conn(),
        "UPDATE account SET last_seen_at = $1 WHERE id = $2",
        params![tx.now(), me.id.0],
    )
    .await?;
    let made: Option<Made> = one(
        tx.conn(),
        "SELECT COUNT(*) AS n, MIN(made_at) AS first FROM complaint WHERE reporter_id = $1 AND made_at > $2",
        params![me.id.0, tx.now() - DAY],
    )
    .await?;
    match made {
        Some(Made { n, first }) if n >= i64::from(tx.cx().daily().reports) => {
            let wait = (first.unwrap_or(tx.now()) + DAY - tx.now()) / 1000;
            Err(AppError::TooMany {
                retry_after_secs: u32::try_from(wait).unwrap_or_default() + 1,
            })
        }
        _ => Ok(()),
    }
}
