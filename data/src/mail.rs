//! The mail outbox: a row in the transaction that causes the letter, delivered by a job afterwards.
//!
//! A letter is claimed for a while, sent, and marked sent. If the program dies between the mail
//! server's "accepted" and the mark, the letter is sent again with the same Message-ID (its row id),
//! so that mail servers and readers can recognise the copy.

use crate::{
    Cx, Tx,
    context::new_id,
    entity::outbox_mail,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppResult, Timestamp,
    mail::Letter,
    time::{DAY, MINUTE},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// How long a claimed letter is left to the one who claimed it.
const CLAIM: i64 = 5 * MINUTE;
/// Tries before a letter is set aside as failed; with the back-off below about three days.
const TRIES: i32 = 20;

/// What is put into the outbox.
pub(crate) struct Posted<'l> {
    pub(crate) id: Uuid,
    pub(crate) to_email: &'l str,
    pub(crate) lang: &'l str,
    pub(crate) letter: &'l Letter,
    /// Token of the link that stops such letters; empty for letters that cannot be stopped.
    pub(crate) unsubscribe: &'l str,
    /// Not before this moment.
    pub(crate) due_at: i64,
}

impl Tx {
    /// Puts a letter into the outbox that goes at once and cannot be stopped: sign-in and safety.
    pub(crate) async fn send(&self, to_email: &str, lang: &str, letter: &Letter) -> AppResult<()> {
        self.put_into_outbox(Posted {
            id: new_id(),
            to_email,
            lang,
            letter,
            unsubscribe: "",
            due_at: self.now(),
        })
        .await
    }

    /// Puts a letter into the outbox.
    pub(crate) async fn put_into_outbox(&self, posted: Posted<'_>) -> AppResult<()> {
        let letter =
            serde_json::to_string(posted.letter).map_err(|_| domain::AppError::Internal {
                reference: String::new(),
            })?;
        outbox_mail::Entity::insert(outbox_mail::ActiveModel {
            id: Set(posted.id),
            to_email: Set(posted.to_email.to_owned()),
            lang: Set(posted.lang.to_owned()),
            letter: Set(letter),
            unsubscribe: Set(posted.unsubscribe.to_owned()),
            state: Set("waiting".to_owned()),
            attempts: Set(0),
            due_at: Set(posted.due_at),
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

    /// Sends an account a letter that cannot be stopped, in its language: sign-in and safety. For news
    /// see [`Tx::tell`]. Accounts without an address are skipped.
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
        let receiver: Option<Receiver> = one(
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
    /// Token of the link that stops such letters; empty when they cannot be stopped.
    pub unsubscribe: String,
    /// Tries, this one included.
    pub attempts: i32,
}

/// Claims up to `limit` letters for delivery.
pub async fn claim(cx: &Cx, limit: u32) -> AppResult<Vec<DueLetter>> {
    if !is_due(cx, "outbox_mail").await? {
        return Ok(Vec::new());
    }
    let skip = if cx.db().is_sqlite() {
        ""
    } else {
        "FOR UPDATE SKIP LOCKED"
    };
    let query = format!(
        "UPDATE outbox_mail SET locked_until = $1, attempts = attempts + 1
         WHERE id IN (SELECT id FROM outbox_mail WHERE state = 'waiting' AND due_at <= $2 AND locked_until <= $2
                      ORDER BY due_at LIMIT {limit} {skip})
         RETURNING id, to_email, lang, letter, unsubscribe, attempts"
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
            "UPDATE outbox_mail SET state = 'sent', sent_at = $1, letter = '', unsubscribe = '' WHERE id = $2",
            params![now, id],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// It did not work; tried again later and later, up to [`TRIES`] times.
pub async fn failed(cx: &Cx, letter: &DueLetter, error: &str) -> AppResult<()> {
    let state = if letter.attempts >= TRIES {
        "failed"
    } else {
        "waiting"
    };
    let due = cx.now().millis() + back_off(letter.attempts);
    let (id, error) = (letter.id, error.chars().take(500).collect::<String>());
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE outbox_mail SET state = $1, due_at = $2, locked_until = 0, last_error = $3 WHERE id = $4",
            params![state, due, error, id],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// What waits in an outbox, for the operator.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Backlog {
    /// Not done yet.
    pub waiting: i64,
    /// Given up.
    pub failed: i64,
    /// When the oldest that waits was put in.
    pub oldest: Option<Timestamp>,
}

/// Letters that were not delivered yet.
pub async fn backlog(cx: &Cx) -> AppResult<Backlog> {
    backlog_of(cx, "outbox_mail").await
}

pub(crate) async fn backlog_of(cx: &Cx, table: &str) -> AppResult<Backlog> {
    #[derive(FromQueryResult)]
    struct Row {
        waiting: i64,
        failed: i64,
        oldest: Option<i64>,
    }
    let row: Option<Row> = one(
        cx.read(),
        format!(
            "SELECT COUNT(CASE WHEN state = 'waiting' THEN 1 END) AS waiting,
                    COUNT(CASE WHEN state = 'failed' THEN 1 END) AS failed,
                    MIN(CASE WHEN state = 'waiting' THEN created_at END) AS oldest FROM {table}"
        ),
        vec![],
    )
    .await?;
    Ok(row.map_or_else(Backlog::default, |row| Backlog {
        waiting: row.waiting,
        failed: row.failed,
        oldest: row.oldest.map(Timestamp::from_millis),
    }))
}

/// Whether anything is due. Asked before claiming: reading holds up nobody, a claim writes.
pub(crate) async fn is_due(cx: &Cx, table: &str) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Due {
        due: bool,
    }
    let row: Option<Due> = one(
        cx.read(),
        format!(
            "SELECT EXISTS (SELECT 1 FROM {table}
                             WHERE state = 'waiting' AND due_at <= $1 AND locked_until <= $1) AS due"
        ),
        params![cx.now().millis()],
    )
    .await?;
    Ok(row.is_some_and(|row| row.due))
}

/// One minute, doubling, at most six hours.
pub(crate) fn back_off(attempts: i32) -> i64 {
    let exponent = attempts.clamp(1, 12) as u32 - 1;
    (MINUTE << exponent).min(DAY / 4)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{both_databases, testing::World};

    async fn put(world: &World, to: &str) {
        let letter = Letter::AlreadyRegistered {
            name: "Judit".to_owned(),
        };
        world.send(to, "hu", letter).await;
    }

    both_databases! {
        async fn a_letter_is_claimed_by_one_and_sent_once(world: World) {
            put(&world, "judit@school.example").await;
            let (one, other) = (world.visitor(), world.visitor());
            let (one, other) = tokio::join!(claim(&one, 10), claim(&other, 10));
            let mut claimed = one.unwrap();
            claimed.extend(other.unwrap());
            assert_eq!(claimed.len(), 1);
            assert_eq!(claimed[0].to_email, "judit@school.example");
            sent(&world.visitor(), claimed[0].id).await.unwrap();
            world.wait(DAY);
            assert!(claim(&world.visitor(), 10).await.unwrap().is_empty());
            assert_eq!(backlog(&world.visitor()).await.unwrap(), Backlog::default());
        }

        async fn a_letter_of_a_worker_that_died_is_claimed_again(world: World) {
            put(&world, "judit@school.example").await;
            let first = claim(&world.visitor(), 10).await.unwrap();
            assert!(claim(&world.visitor(), 10).await.unwrap().is_empty());
            world.wait(CLAIM);
            let again = claim(&world.visitor(), 10).await.unwrap();
            assert_eq!(again[0].id, first[0].id, "the same Message-ID");
        }

        async fn a_letter_that_cannot_be_delivered_is_tried_less_and_less_often(world: World) {
            put(&world, "judit@school.example").await;
            let mut waited = 0;
            for tries in 1..=TRIES {
                let mut due = claim(&world.visitor(), 10).await.unwrap();
                while due.is_empty() {
                    world.wait(MINUTE);
                    waited += MINUTE;
                    due = claim(&world.visitor(), 10).await.unwrap();
                }
                assert_eq!(due[0].attempts, tries);
                failed(&world.visitor(), &due[0], "mailbox full").await.unwrap();
            }
            assert!((2 * DAY..4 * DAY).contains(&waited), "{waited}");
            let backlog = backlog(&world.visitor()).await.unwrap();
            assert_eq!((backlog.waiting, backlog.failed), (0, 1), "kept for the operator to see");
        }
    }
}
