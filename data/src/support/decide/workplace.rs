//! Where somebody works, as far as the officers of a country have a say: of somebody who is validated
//! only that is decided, and they stay in.

use crate::{
    Tx, school,
    sql::{params, run},
};
use domain::{AppResult, id::AccountId, mail::Letter, notification::Notice, support::Verdict};

/// Whose places are decided on, and by the officers of which country.
type Question<'c> = (AccountId, &'c str);

/// Confirms that somebody works at the schools that are in question, asks for something first, or
/// ends it there. They can say it again.
pub(super) async fn decide(
    tx: &Tx,
    question: Question<'_>,
    school: String,
    verdict: Verdict,
    comment: String,
) -> AppResult<()> {
    match verdict {
        Verdict::Approve => confirm(tx, question).await?,
        Verdict::Return => note(tx, question, "returned_at", "TRUE").await?,
        Verdict::Refuse => note(tx, question, "to_at", "TRUE").await?,
    }
    let verdict = verdict.as_str().to_owned();
    let notice = Notice::WorkplaceDecided {
        school: school.clone(),
        verdict: verdict.clone(),
        comment: comment.clone(),
    };
    tx.tell_with(question.0.0, &notice, |name| Letter::WorkplaceDecided {
        name,
        school,
        verdict,
        comment,
    })
    .await
}

/// It is confirmed that the person works at their validated schools of the country. Those of other
/// countries are for the officers there.
pub(super) async fn confirm(tx: &Tx, question: Question<'_>) -> AppResult<()> {
    note(tx, question, "confirmed_at", "v.state = 'validated'").await
}

/// Notes the moment of the decision on what is in question, and what follows for the account.
async fn note(
    tx: &Tx,
    (id, country): Question<'_>,
    column: &str,
    condition: &str,
) -> AppResult<()> {
    run(
        tx.conn(),
        format!(
            "UPDATE affiliation SET {column} = $1 WHERE id IN (
               SELECT w.id FROM affiliation w JOIN school v ON v.id = w.school_id
                WHERE w.account_id = $2 AND w.to_at IS NULL AND w.confirmed_at IS NULL
                  AND w.returned_at IS NULL AND v.country = $3 AND {condition})"
        ),
        params![tx.now(), id.0, country],
    )
    .await?;
    school::settle(tx, id).await
}
