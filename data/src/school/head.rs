//! Asking the head of a school whether somebody works there: once, by mail, and what comes of it.
//!
//! The link is the permission: whoever holds it holds the head's mailbox. It shows the name of the
//! person and of the school, and takes one answer.

use crate::{
    Cx, Deed, Tx,
    sql::{one, params, run, stored},
    token::{hash, random_token},
};
use domain::{
    AppError, AppResult,
    id::{AccountId, SchoolId},
    mail::Letter,
    school::head::{HEAD_ANSWERS_WITHIN, HeadAnswer, HeadForm, HeadQuestion},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// Asks the head of a school about somebody who registered there, unless the head has an account,
/// is this person, or was asked before.
pub(super) async fn ask(tx: &Tx, person: AccountId, school: SchoolId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Head {
        head_name: String,
        head_email: String,
        school: String,
        person: String,
        lang: String,
    }
    let head: Option<Head> = one(
        tx.conn(),
        "SELECT s.head_name, s.head_email, s.name AS school, a.name AS person, a.lang
         FROM school s, account a
         WHERE s.id = $1 AND a.id = $2 AND s.head_email <> ''
           AND NOT EXISTS (SELECT 1 FROM account h WHERE h.email = s.head_email)",
        params![school.0, person.0],
    )
    .await?;
    let Some(head) = head else {
        return Ok(());
    };
    let token = random_token()?;
    let is_first = run(
        tx.conn(),
        "INSERT INTO head_question (account_id, school_id, token_hash, asked_at, answer)
         VALUES ($1, $2, $3, $4, '') ON CONFLICT DO NOTHING",
        params![person.0, school.0, hash(&token), tx.now()],
    )
    .await?;
    if is_first == 0 {
        return Ok(());
    }
    let letter = Letter::HeadAsked {
        name: head.head_name,
        person: head.person,
        school: head.school,
        token,
    };
    tx.send(&head.head_email, &head.lang, &letter).await
}

#[derive(FromQueryResult)]
struct Row {
    account_id: Uuid,
    person: String,
    school: String,
    town: String,
    answer: String,
}

impl Row {
    /// The question a link stands for, as long as it can be answered.
    async fn find(conn: &impl ConnectionTrait, now: i64, token: &str) -> AppResult<Self> {
        one(
            conn,
            "SELECT q.account_id, a.name AS person, s.name AS school, s.town, q.answer
             FROM head_question q JOIN account a ON a.id = q.account_id JOIN school s ON s.id = q.school_id
             WHERE q.token_hash = $1 AND q.asked_at > $2",
            params![hash(token), now - HEAD_ANSWERS_WITHIN],
        )
        .await?
        .ok_or(AppError::Expired)
    }

    fn answer(&self) -> AppResult<Option<HeadAnswer>> {
        match self.answer.as_str() {
            "" => Ok(None),
            said => stored(said).map(Some),
        }
    }
}

/// What the link asks; [`AppError::Expired`] for links that are old or none of ours.
pub async fn head_question(cx: &Cx, token: &str) -> AppResult<HeadQuestion> {
    let row = Row::find(cx.read(), cx.now().millis(), token).await?;
    Ok(HeadQuestion {
        answer: row.answer()?,
        person: row.person,
        school: row.school,
        town: row.town,
    })
}

/// Takes the answer. The first one holds.
pub async fn answer_as_head(cx: &Cx, form: HeadForm) -> AppResult<()> {
    cx.write(move |tx| async move {
        let row = Row::find(tx.conn(), tx.now(), &form.token).await?;
        let answer = form.parse()?;
        let answered = run(
            tx.conn(),
            "UPDATE head_question SET answer = $1, answered_at = $2 WHERE token_hash = $3 AND answer = ''",
            params![answer.as_str(), tx.now(), hash(&form.token)],
        )
        .await?;
        if answered == 0 {
            return Ok(());
        }
        let deed = match answer {
                HeadAnswer::Known => Deed::HeadKnown,
                HeadAnswer::Unknown => Deed::HeadUnknown,
            };
        tx.audit_account(deed, row.account_id, json!({ "school": row.school })).await
    })
    .await
}

#[cfg(test)]
mod tests;
