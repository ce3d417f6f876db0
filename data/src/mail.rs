//! The mail outbox: a row in the transaction that causes the letter, delivered by a job afterwards.
//!
//! A letter is claimed for a while, sent, and marked sent. If the program dies between the mail
//! server's "accepted" and the mark, the letter is sent again with the same Message-ID (its row id),
//! so that mail servers and readers can recognise the copy.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::outbox_mail,
    sql::{DbResult, all, params, run},
};
use domain::{
    AppResult,
    mail::Letter,
    time::{DAY, MINUTE},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// How long a claimed letter is left to the one who claimed it.
const CLAIM: i64 = 5 * MINUTE;
/// Tries before a letter is set aside as failed; with the back-off below about three days.
const TRIES: i32 = 20;

impl Tx {
    /// Puts a letter into the outbox.
    pub(crate) async fn send(&self, to_email: &str, lang: &str, letter: &Letter) -> AppResult<()> {
        let letter = serde_json::to_string(letter).map_err(|_| domain::AppError::Internal {
            reference: String::new(),
        })?;
        outbox_mail::Entity::insert(outbox_mail::ActiveModel {
            id: Set(new_id()),
            to_email: Set(to_email.to_owned()),
            lang: Set(lang.to_owned()),
            letter: Set(letter),
            state: Set("waiting".to_owned()),
            attempts: Set(0),
            due_at: Set(self.now()),
            locked_until: Set(0),
            last_error: Set(String::new()),
            created_at: Set(self.now()),
            sent_at: Set(None),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        Ok(())
    }

    /// Tells an account by mail, in its language. Accounts without an address are skipped.
    pub(crate) async fn send_to_account(
        &self,
        account: Uuid,
        letter: impl FnOnce(String) -> Letter,
    ) -> AppResult<()> {
        #[derive(FromQueryResult)]
        struct Receiver {
            email: Option<String>,
            lang: String,
            name: String,
        }
        let receiver: Option<Receiver> = crate::sql::one(
            self.conn(),
            "SELECT email, lang, name FROM account WHERE id = $1",
            params![account],
        )
        .await?;
        match receiver {
            Some(Receiver {
                email: Some(email),
                lang,
                name,
            }) => self.send(&email, &lang, &letter(name)).await,
            _ => Ok(()),
        }
    }
}

/// A letter to deliver now.
#[derive(Clone, Debug, FromQueryResult)]
pub struct DueLetter {
    /// Row, and Message-ID.
    pub id: Uuid,
    /// Receiver.
    pub to_email: String,
    /// Language of the receiver.
    pub lang: String,
    /// The letter as JSON ([`Letter`]).
    pub letter: String,
    /// Tries before this one.
    pub attempts: i32,
}

/// Claims up to `limit` letters for delivery.
pub async fn claim(cx: &Cx, limit: u32) -> AppResult<Vec<DueLetter>> {
    let skip = if cx.db().is_sqlite() {
        ""
    } else {
        "FOR UPDATE SKIP LOCKED"
    };
    let query = format!(
        "UPDATE outbox_mail SET locked_until = $1
         WHERE id IN (SELECT id FROM outbox_mail WHERE state = 'waiting' AND due_at <= $2 AND locked_until <= $2
                      ORDER BY due_at LIMIT {limit} {skip})
         RETURNING id, to_email, lang, letter, attempts"
    );
    let now = cx.now().millis();
    cx.write(move |tx| async move { all(tx.conn(), query, params![now + CLAIM, now]).await })
        .await
}

/// The mail server took it.
pub async fn sent(cx: &Cx, id: Uuid) -> AppResult<()> {
    let now = cx.now().millis();
    cx.write(move |tx| async move {
        // The words are no longer needed, and letters carry tokens and names.
        run(
            tx.conn(),
            "UPDATE outbox_mail SET state = 'sent', sent_at = $1, letter = '' WHERE id = $2",
            params![now, id],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// It did not work; tried again later and later, up to [`TRIES`] times.
pub async fn failed(cx: &Cx, letter: &DueLetter, error: &str) -> AppResult<()> {
    let attempts = letter.attempts + 1;
    let state = if attempts >= TRIES {
        "failed"
    } else {
        "waiting"
    };
    let due = cx.now().millis() + back_off(attempts);
    let (id, error) = (letter.id, error.chars().take(500).collect::<String>());
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE outbox_mail SET state = $1, attempts = $2, due_at = $3, locked_until = 0, last_error = $4 WHERE id = $5",
            params![state, attempts, due, error, id],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// One minute, doubling, at most six hours.
pub(crate) fn back_off(attempts: i32) -> i64 {
    let exponent = attempts.clamp(1, 12) as u32 - 1;
    (MINUTE << exponent).min(DAY / 4)
}
