//! The inbox: conversations, and looking for messages by their words.

use super::{others, seen_by};
use crate::{
    Cx,
    keyset::{self, Place},
    people::picture_for,
    report::is_withheld,
    sql::{all, has_words, one, params},
};
use domain::{
    AppResult, Timestamp,
    access::site::act,
    id::{AccountId, ConversationId, MessageId},
    message::{
        CONVERSATIONS_PER_PAGE, excerpt,
        view::{ConversationLine, Conversations, FoundMessage, FoundMessages, Other},
    },
    report::ReportedKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    title: String,
    unread: i32,
    last_at: i64,
    source: Option<String>,
    author_id: Option<Uuid>,
    withheld: bool,
}

/// The conversations of the signed-in person, the one that moved last first.
pub async fn conversations(cx: &Cx, after: &str) -> AppResult<Conversations> {
    cx.lookup().site::<act::OpenInbox>()?;
    let me = cx.actor().person()?.id.0;
    let mut values = params![me];
    let earlier = match Place::parse(after) {
        Some(Place { key, id }) => {
            values.extend(params![key, id]);
            "AND (p.last_at, p.conversation_id) < ($2, $3)"
        }
        None => "",
    };
    let mut rows: Vec<Line> = all(
        cx.read(),
        format!(
            "SELECT c.id, c.title, p.unread, p.last_at, m.source, m.author_id, {withheld} AS withheld
             FROM participant p JOIN conversation c ON c.id = p.conversation_id
             LEFT JOIN message m ON m.id = p.last_message_id
             WHERE p.account_id = $1 AND p.left_at IS NULL {earlier}
             ORDER BY p.last_at DESC, p.conversation_id DESC LIMIT {}",
            CONVERSATIONS_PER_PAGE + 1,
            withheld = is_withheld(ReportedKind::Message, "m.id"),
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, CONVERSATIONS_PER_PAGE, |row| {
        let (key, id) = (row.last_at, row.id);
        Place { key, id }.to_string()
    });
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut people = others(cx, &ids).await?;
    let lines = rows.into_iter().map(|row| {
        let (own, rest): (Vec<_>, Vec<_>) = people.drain(..).partition(|(id, _)| *id == row.id);
        people = rest;
        let is_mine = row.author_id == Some(me);
        let is_hidden = row.withheld && !is_mine;
        ConversationLine {
            id: ConversationId(row.id),
            title: row.title,
            others: own.into_iter().map(|(_, other)| other).collect(),
            excerpt: if is_hidden {
                String::new()
            } else {
                excerpt(row.source.as_deref().unwrap_or_default())
            },
            is_hidden,
            is_mine,
            at: Timestamp::from_millis(row.last_at),
            unread: row.unread.unsigned_abs(),
        }
    });
    Ok(Conversations {
        lines: lines.collect(),
        next,
        requests: requests(cx).await?,
    })
}

#[derive(FromQueryResult)]
struct Found {
    id: Uuid,
    title: String,
    source: String,
    created_at: i64,
    conversation_id: Uuid,
    author_id: Uuid,
    author: String,
    picture: Option<Uuid>,
}

/// Messages in the own conversations that have these words, or whose author's name has them.
pub async fn search(cx: &Cx, words: &str, before: Option<MessageId>) -> AppResult<FoundMessages> {
    cx.lookup().site::<act::OpenInbox>()?;
    let mut values = params![cx.actor().person()?.id.0];
    let words = has_words(
        "(m.search_text || ' ' || a.search_text)",
        words,
        &mut values,
    );
    let older = match before {
        Some(id) => {
            values.push(id.0.into());
            format!("AND m.id < ${}", values.len())
        }
        None => String::new(),
    };
    let mut rows: Vec<Found> = all(
        cx.read(),
        format!(
            "SELECT m.id, c.title, m.source, m.created_at, m.conversation_id, m.author_id, a.name AS author, {} AS picture
             FROM participant p JOIN conversation c ON c.id = p.conversation_id
             JOIN message m ON m.conversation_id = c.id JOIN account a ON a.id = m.author_id
             WHERE p.account_id = $1 AND p.left_at IS NULL AND {words} AND {} AND (m.author_id = $1 OR NOT {}) {older}
             ORDER BY m.id DESC LIMIT {}",
            picture_for("$1"),
            seen_by("$1"),
            is_withheld(ReportedKind::Message, "m.id"),
            CONVERSATIONS_PER_PAGE + 1
        ),
        values,
    )
    .await?;
    let more = rows.len() > CONVERSATIONS_PER_PAGE;
    rows.truncate(CONVERSATIONS_PER_PAGE);
    Ok(FoundMessages {
        next: rows.last().filter(|_| more).map(|row| MessageId(row.id)),
        lines: rows.into_iter().map(Found::view).collect(),
        requests: requests(cx).await?,
    })
}

impl Found {
    fn view(self) -> FoundMessage {
        FoundMessage {
            id: MessageId(self.id),
            conversation: ConversationId(self.conversation_id),
            title: self.title,
            author: Other {
                id: AccountId(self.author_id),
                name: self.author,
                picture: self.picture.map(Into::into),
            },
            excerpt: excerpt(&self.source),
            at: Timestamp::from_millis(self.created_at),
        }
    }
}

/// Colleagues who wait for an answer to their request.
async fn requests(cx: &Cx) -> AppResult<u32> {
    #[derive(FromQueryResult)]
    struct Requests {
        n: i64,
    }
    let row: Option<Requests> = one(
        cx.read(),
        "SELECT COUNT(*) AS n FROM contact c
         JOIN account a ON a.id = c.asked_by
         WHERE c.state = 'asked' AND c.asked_by <> $1 AND (c.low_id = $1 OR c.high_id = $1)
           AND a.state = 'validated'",
        params![cx.actor().person()?.id.0],
    )
    .await?;
    Ok(row.map_or(0, |row| u32::try_from(row.n).unwrap_or(u32::MAX)))
}
