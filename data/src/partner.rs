//! Finding a partner: asking colleagues to become contacts, answering, blocking.
//!
//! Two people have at most one row, whoever asked (a unique index on the pair), so that of two who
//! ask each other at the same moment one wins and the other is told.

use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::contact,
    lookup::{PersonHandle, pair},
    people::{PRESENT_SCHOOL, picture_for},
    reference::name_of,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::{Person, person::act, site},
    id::AccountId,
    mail::Letter,
    notification::Notice,
    partner::{ASKED_PER_DAY, AskForm, ContactLine, ContactState, Inbox},
    people::PersonLine,
    reference::ReferenceKind,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Contacts, requests and blocks shown to one person.
const INBOX_MAX: usize = 500;

/// Asks a colleague to become a contact, with a sentence. They are told on the page and by mail.
pub async fn ask(cx: &Cx, form: &AskForm) -> AppResult<()> {
    let message = form.parse()?;
    let id: AccountId = form.person.parse()?;
    cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.clone();
        tx.within_a_day(me.id, ASKED_PER_DAY, ASKED).await?;
        let asked = tx.lookup().person(id).permit::<act::AskContact>().await;
        let asked = asked.map_err(|error| match error {
            AppError::Forbidden => AppError::Rule(RuleBroken::NotAvailable),
            other => other,
        })?;
        let contact = put_request(&tx, &me, &asked, &message).await?;
        let from = me.name.clone();
        let notice = Notice::ContactAsked { from: from.clone() };
        tx.tell_with(id.0, &notice, |name| Letter::ContactAsked {
            name,
            from,
            message,
        })
        .await?;
        note(&tx, Deed::ContactAsk, contact).await
    })
    .await
}

/// The requests of somebody since a moment.
const ASKED: &str = "SELECT COUNT(*) AS n, MIN(asked_at) AS first FROM contact
    WHERE (low_id = $1 OR high_id = $1) AND asked_by = $1 AND asked_at > $2";

/// Writes the request into the row of the two; the row's id.
async fn put_request(tx: &Tx, me: &Person, asked: &PersonHandle, message: &str) -> AppResult<Uuid> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        answered_at: Option<i64>,
    }
    let (low, high) = pair(me.id.0, asked.id.0);
    let before: Option<Row> = one(
        tx.conn(),
        "SELECT id, answered_at FROM contact WHERE low_id = $1 AND high_id = $2",
        params![low, high],
    )
    .await?;
    let answered_at = before.as_ref().and_then(|row| row.answered_at);
    asked
        .between()
        .ask(
            answered_at.map(Timestamp::from_millis),
            Timestamp::from_millis(tx.now()),
        )
        .map_err(AppError::Rule)?;
    let already = || AppError::Rule(RuleBroken::AlreadyAsked);
    if let Some(Row { id, .. }) = before {
        // Only a declined one can be asked again; the other may be asking at this moment too.
        let updated = run(
            tx.conn(),
            "UPDATE contact SET asked_by = $1, state = 'asked', message = $2, asked_at = $3, answered_at = NULL
             WHERE id = $4 AND state = 'declined'",
            params![me.id.0, message, tx.now(), id],
        )
        .await?;
        return if updated == 1 { Ok(id) } else { Err(already()) };
    }
    let id = new_id();
    contact::Entity::insert(contact::ActiveModel {
        id: Set(id),
        low_id: Set(low),
        high_id: Set(high),
        asked_by: Set(me.id.0),
        blocked_by: Set(None),
        state: Set(ContactState::Asked.as_str().to_owned()),
        message: Set(message.to_owned()),
        asked_at: Set(tx.now()),
        answered_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .unless_taken()?
    .ok_or_else(already)?;
    Ok(id)
}

/// Says yes to a colleague's request. They are told on the page and by mail.
pub async fn accept(cx: &Cx, asker: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        answer(&tx, asker, ContactState::Accepted).await?;
        let me = tx.cx().actor().person()?;
        let (person, from) = (me.id.to_string(), me.name.clone());
        let notice = Notice::ContactAccepted {
            person: person.clone(),
            from: from.clone(),
        };
        tx.tell_with(asker.0, &notice, |name| Letter::ContactAccepted {
            name,
            from,
            person,
        })
        .await
    })
    .await
}

/// Says no to a colleague's request. Nobody is told; they may ask again after 30 days.
pub async fn decline(cx: &Cx, asker: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move { answer(&tx, asker, ContactState::Declined).await })
        .await
}

async fn answer(tx: &Tx, asker: AccountId, state: ContactState) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    tx.lookup()
        .person(asker)
        .permit::<act::AnswerContact>()
        .await?;
    let me = tx.cx().actor().person()?.id.0;
    let (low, high) = pair(me, asker.0);
    let row: Row = one(
        tx.conn(),
        "UPDATE contact SET state = $1, answered_at = $2
         WHERE low_id = $3 AND high_id = $4 AND state = 'asked' AND asked_by = $5 RETURNING id",
        params![state.as_str(), tx.now(), low, high, asker.0],
    )
    .await?
    .ok_or(AppError::Rule(RuleBroken::WrongState))?;
    let action = match state {
        ContactState::Accepted => Deed::ContactAccept,
        ContactState::Asked | ContactState::Declined | ContactState::Blocked => {
            Deed::ContactDecline
        }
    };
    note(tx, action, row.id).await
}

/// Blocks a colleague: the two no longer see or ask each other, and are no contacts. The other is
/// not told.
pub async fn block(cx: &Cx, person: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().person(person).permit::<act::Block>().await?;
        let me = tx.cx().actor().person()?.id.0;
        let (low, high) = pair(me, person.0);
        // `asked_at` 0: without a request before, nobody asked, and it counts for no limit.
        let blocked = run(
            tx.conn(),
            "INSERT INTO contact (id, low_id, high_id, asked_by, blocked_by, state, message, asked_at, answered_at)
             VALUES ($1, $2, $3, $4, $4, 'blocked', '', 0, $5)
             ON CONFLICT (low_id, high_id) DO UPDATE
             SET state = 'blocked', blocked_by = excluded.blocked_by, answered_at = excluded.answered_at
             WHERE contact.state <> 'blocked'",
            params![new_id(), low, high, me, tx.now()],
        )
        .await?;
        // The other was faster: they are hidden now.
        if blocked == 0 {
            return Err(AppError::NotFound);
        }
        note(&tx, Deed::ContactBlock, person.0).await
    })
    .await
}

/// Takes one's own block back: as if the two had never met.
pub async fn unblock(cx: &Cx, person: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().person(person).permit::<act::Unblock>().await?;
        let me = tx.cx().actor().person()?.id.0;
        let (low, high) = pair(me, person.0);
        run(
            tx.conn(),
            "DELETE FROM contact WHERE low_id = $1 AND high_id = $2 AND state = 'blocked' AND blocked_by = $3",
            params![low, high, me],
        )
        .await?;
        note(&tx, Deed::ContactUnblock, person.0).await
    })
    .await
}

async fn note(tx: &Tx, action: Deed, id: Uuid) -> AppResult<()> {
    let target = match action {
        Deed::ContactBlock | Deed::ContactUnblock => "account",
        _ => "contact",
    };
    tx.audit(Audit { action, target, id }, serde_json::Value::Null)
        .await
}

#[derive(FromQueryResult)]
struct Row {
    state: String,
    asked_by: Uuid,
    blocked_by: Option<Uuid>,
    message: String,
    asked_at: i64,
    answered_at: Option<i64>,
    id: Uuid,
    name: String,
    picture_id: Option<Uuid>,
    school: Option<String>,
    town: Option<String>,
    country: Option<String>,
}

/// The signed-in person's contacts, open requests and blocks, the newest first.
pub async fn inbox(cx: &Cx) -> AppResult<Inbox> {
    cx.lookup().site::<site::act::OpenInbox>()?;
    let me = cx.actor().person()?.id.0;
    let (country, picture) = (
        name_of(ReferenceKind::Country, "s.country", "$2"),
        picture_for("$1"),
    );
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT c.state, c.asked_by, c.blocked_by, c.message, c.asked_at, c.answered_at,
                    a.id, a.name, {picture} AS picture_id, s.name AS school, s.town, {country} AS country
             FROM contact c
             JOIN account a ON a.id = CASE WHEN c.low_id = $1 THEN c.high_id ELSE c.low_id END
             LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             WHERE (c.low_id = $1 OR c.high_id = $1)
               AND (c.blocked_by = $1 OR (c.state IN ('asked', 'accepted') AND a.state = 'validated'))
             ORDER BY COALESCE(c.answered_at, c.asked_at) DESC, c.id DESC LIMIT {INBOX_MAX}"
        ),
        params![me, cx.lang()],
    )
    .await?;
    let mut inbox = Inbox::default();
    for row in rows {
        let list = match (
            row.state.as_str(),
            row.asked_by == me,
            row.blocked_by == Some(me),
        ) {
            ("blocked", _, true) => &mut inbox.blocked,
            ("accepted", _, _) => &mut inbox.contacts,
            ("asked", true, _) => &mut inbox.waiting,
            ("asked", false, _) => &mut inbox.to_answer,
            _ => continue,
        };
        list.push(row.into_line());
    }
    Ok(inbox)
}

impl Row {
    fn into_line(self) -> ContactLine {
        ContactLine {
            person: PersonLine {
                id: self.id.into(),
                name: self.name,
                picture: self.picture_id.map(Into::into),
                school: self.school.unwrap_or_default(),
                town: self.town.unwrap_or_default(),
                country: self.country.unwrap_or_default(),
            },
            message: self.message,
            at: Timestamp::from_millis(self.answered_at.unwrap_or(self.asked_at)),
        }
    }
}

/// The signed-in person's contacts, for choosing whom to invite.
pub async fn my_contacts(cx: &Cx) -> AppResult<Vec<PersonLine>> {
    let inbox = inbox(cx).await?;
    Ok(inbox.contacts.into_iter().map(|line| line.person).collect())
}

#[cfg(test)]
mod tests;
