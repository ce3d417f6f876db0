//! Reading a conversation, and beginning one.

use super::{others, seen_by};
use crate::{
    Cx,
    lookup::pair,
    partner::my_contacts,
    people::picture_for,
    report::{why, withheld},
    sql::{all, one, params, run},
};
use domain::{
    AppResult, SafeHtml, Timestamp,
    access::{
        conversation::{Action, act},
        person, site,
    },
    id::{AccountId, ConversationId, FileId, MessageId},
    message::{
        MESSAGES_BEFORE_LINKED, MESSAGES_PER_PAGE, Messages,
        view::{Attachment, ConversationView, MessageView, NewMessage, Other},
    },
    report::ReportedKind,
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    author_id: Uuid,
    author: String,
    picture: Option<Uuid>,
    html: String,
    created_at: i64,
    withheld: Option<String>,
}

#[derive(FromQueryResult)]
struct FileRow {
    message_id: Uuid,
    file_id: Uuid,
    name: String,
    size: i64,
}

/// A conversation with a page of its messages. Who sees the last one has read all of them.
pub async fn read(cx: &Cx, id: ConversationId, place: Messages) -> AppResult<ConversationView> {
    let granted = cx.lookup().conversation(id).permit::<act::Read>().await?;
    let me = cx.actor().person()?.id.0;
    let page = messages(cx, id, me, place).await?;
    let files = files(cx, &page.rows).await?;
    let mut views: Vec<MessageView> = page
        .rows
        .into_iter()
        .map(|row| {
            let own = files.iter().filter(|file| file.message_id == row.id);
            let files = own.map(FileRow::view).collect();
            row.view(me, files)
        })
        .collect::<AppResult<_>>()?;
    let previous = views.first().filter(|_| page.has_earlier);
    let next = views.last().filter(|_| page.has_later);
    let (previous, next) = (previous.map(|one| one.id), next.map(|one| one.id));
    if next.is_none() && granted.unread > 0 {
        mark_new(&mut views, granted.unread);
        if let Some(last) = views.last() {
            mark_read(cx, id, last.id).await;
        }
    }
    let others = others(cx, &[id.0]).await?;
    Ok(ConversationView {
        id,
        kind: granted.kind(),
        others: others.into_iter().map(|(_, other)| other).collect(),
        messages: views,
        previous,
        next,
        may_write: granted.may(Action::Write),
        may_leave: granted.may(Action::Leave),
        limits: *cx.uploads(),
        title: granted.title.clone(),
    })
}

struct Page {
    /// Oldest first.
    rows: Vec<Row>,
    has_earlier: bool,
    has_later: bool,
}

async fn messages(cx: &Cx, id: ConversationId, me: Uuid, place: Messages) -> AppResult<Page> {
    const FULL: usize = MESSAGES_PER_PAGE;
    let part = |condition: &'static str, order, from: Option<MessageId>, limit: usize| {
        let mut values: Vec<Value> = params![id.0, me];
        values.extend(from.map(|from| from.0.into()));
        all::<Row>(
            cx.read(),
            format!(
                "SELECT m.id, m.author_id, a.name AS author, {} AS picture, m.html, m.created_at, {} AS withheld
                 FROM message m JOIN account a ON a.id = m.author_id
                 WHERE m.conversation_id = $1 AND {} {condition} ORDER BY m.id {order} LIMIT {limit}",
                picture_for("$2"),
                withheld(ReportedKind::Message, "m.id"),
                seen_by("$2")
            ),
            values,
        )
    };
    let backward = |mut rows: Vec<Row>, limit: usize| {
        let has_earlier = rows.len() > limit;
        rows.truncate(limit);
        rows.reverse();
        (rows, has_earlier)
    };
    let forward = |mut rows: Vec<Row>, limit: usize| {
        let has_later = rows.len() > limit;
        rows.truncate(limit);
        (rows, has_later)
    };
    Ok(match place {
        Messages::Newest => {
            let (rows, has_earlier) = backward(part("", "DESC", None, FULL + 1).await?, FULL);
            Page {
                rows,
                has_earlier,
                has_later: false,
            }
        }
        Messages::Before(from) => {
            let rows = part("AND m.id < $3", "DESC", Some(from), FULL + 1).await?;
            let (rows, has_earlier) = backward(rows, FULL);
            Page {
                rows,
                has_earlier,
                has_later: true,
            }
        }
        Messages::After(from) => {
            let rows = part("AND m.id > $3", "ASC", Some(from), FULL + 1).await?;
            let (rows, has_later) = forward(rows, FULL);
            Page {
                rows,
                has_earlier: true,
                has_later,
            }
        }
        Messages::At(from) => {
            const BEFORE: usize = MESSAGES_BEFORE_LINKED;
            let rows = part("AND m.id < $3", "DESC", Some(from), BEFORE + 1).await?;
            let (mut rows, has_earlier) = backward(rows, BEFORE);
            let rest = part("AND m.id >= $3", "ASC", Some(from), FULL - BEFORE + 1).await?;
            let (rest, has_later) = forward(rest, FULL - BEFORE);
            rows.extend(rest);
            Page {
                rows,
                has_earlier,
                has_later,
            }
        }
    })
}

impl Row {
    fn view(self, me: Uuid, files: Vec<Attachment>) -> AppResult<MessageView> {
        let withheld = why(self.withheld.as_deref())?;
        let is_mine = self.author_id == me;
        let is_shown = is_mine || withheld.is_none();
        Ok(MessageView {
            id: MessageId(self.id),
            is_mine,
            author: Other {
                id: AccountId(self.author_id),
                name: self.author,
                picture: self.picture.map(Into::into),
            },
            html: if is_shown {
                SafeHtml::from_storage(self.html)
            } else {
                SafeHtml::default()
            },
            withheld,
            at: Timestamp::from_millis(self.created_at),
            files: if is_shown { files } else { Vec::new() },
            is_new: false,
        })
    }
}

async fn files(cx: &Cx, rows: &[Row]) -> AppResult<Vec<FileRow>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=rows.len()).map(|place| format!("${place}")).collect();
    all(
        cx.read(),
        format!(
            "SELECT l.message_id, l.file_id, f.name, f.size FROM message_file l JOIN file f ON f.id = l.file_id
             WHERE l.message_id IN ({}) ORDER BY l.file_id",
            places.join(", ")
        ),
        rows.iter().flat_map(|row| params![row.id]).collect(),
    )
    .await
}

impl FileRow {
    fn view(&self) -> Attachment {
        Attachment {
            file: FileId(self.file_id),
            name: self.name.clone(),
            size: self.size,
        }
    }
}

/// The last ones of the others are new, as many as were not read.
fn mark_new(messages: &mut [MessageView], unread: u32) {
    let others = messages.iter_mut().rev().filter(|one| !one.is_mine);
    for message in others.take(unread as usize) {
        message.is_new = true;
    }
}

/// Notes that everything up to this message was read, unless something came meanwhile. What was
/// read is no news on the page of notifications either. Nobody's page fails because of it.
async fn mark_read(cx: &Cx, id: ConversationId, last: MessageId) {
    let read = cx.write(move |tx| async move {
        let me = tx.cx().actor().person()?.id.0;
        let marked = run(
            tx.conn(),
            "UPDATE participant SET unread = 0
             WHERE conversation_id = $1 AND account_id = $2 AND last_message_id = $3",
            params![id.0, me, last.0],
        )
        .await?;
        if marked == 1 {
            run(
                tx.conn(),
                "UPDATE notification SET read_at = $1
                 WHERE account_id = $2 AND read_at IS NULL AND notice LIKE $3",
                params![tx.now(), me, format!("%\"conversation\":\"{id}\"%")],
            )
            .await?;
        }
        Ok(())
    });
    if let Err(error) = read.await {
        tracing::warn!(%error, "a conversation stays unread");
    }
}

/// What is needed to begin: whom to write to, or the conversation that the two have already.
pub async fn new(cx: &Cx, to: Option<AccountId>) -> AppResult<NewMessage> {
    #[derive(FromQueryResult)]
    struct Existing {
        id: Uuid,
    }
    cx.lookup().site::<site::act::OpenInbox>()?;
    let me = cx.actor().person()?.id;
    let (mut other, mut existing) = (None, None);
    if let Some(id) = to {
        let (low, high) = pair(me.0, id.0);
        let found: Option<Existing> = one(
            cx.read(),
            "SELECT id FROM conversation WHERE low_id = $1 AND high_id = $2",
            params![low, high],
        )
        .await?;
        match found {
            Some(Existing { id }) => existing = Some(ConversationId(id)),
            None => {
                let person = cx.lookup().person(id).permit::<person::act::Write>().await;
                let person = person.map_err(super::send::not_available)?;
                other = Some(Other {
                    id,
                    name: person.name.clone(),
                    picture: None,
                });
            }
        }
    }
    Ok(NewMessage {
        contacts: my_contacts(cx).await?,
        to: other,
        existing,
        limits: *cx.uploads(),
    })
}
