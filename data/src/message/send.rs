//! Writing: to people with whom a conversation begins, or in one that is there.

use super::limits::{sent_files, within_daily_limits};
use crate::{
    Cx, Tx,
    context::new_id,
    entity::{file, message, message_file},
    file::StoredFile,
    lookup::{blocked, pair},
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{Person, conversation, person, site},
    id::{AccountId, ConversationId, MessageId},
    mail::Letter,
    message::{ConversationKind, MessageForm, Receivers, check_files},
    notification::Notice,
    rich_text::RichText,
    text,
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// Somebody who cannot be reached is not told apart from somebody who does not want to be.
pub(super) fn not_available(error: AppError) -> AppError {
    match error {
        AppError::Forbidden => AppError::Rule(RuleBroken::NotAvailable),
        other => other,
    }
}

/// Asked before the bytes of files are taken: how many more the writer can send today.
///
/// `size_hint`: what the browser says it will send, if it says so.
///
/// # Errors
/// [`AppError::TooMany`] when that is too much, besides those of the permission.
pub async fn may_send(cx: &Cx, form: &MessageForm, size_hint: Option<u64>) -> AppResult<u64> {
    cx.lookup().site::<site::act::OpenInbox>()?;
    match form.receivers()? {
        Receivers::Conversation(id) => {
            let written = cx.lookup().conversation(id);
            written
                .permit::<conversation::act::Write>()
                .await
                .map_err(not_available)?;
        }
        Receivers::People(people) => {
            for id in people {
                let person = cx.lookup().person(id).permit::<person::act::Write>().await;
                person.map_err(not_available)?;
            }
        }
    }
    let me = cx.actor().person()?.id;
    let (limit, now) = (cx.daily().message_files, cx.now().millis());
    let sent = sent_files(cx.read(), me, now).await?;
    let room = limit.saturating_sub(sent.bytes());
    if room == 0 || (sent.bytes() > 0 && size_hint.is_some_and(|size| size > room)) {
        return Err(sent.too_many(now));
    }
    Ok(room)
}

/// What is said when more files come than the writer can send today.
pub async fn too_much(cx: &Cx) -> AppResult<AppError> {
    let (me, now) = (cx.actor().person()?.id, cx.now().millis());
    Ok(sent_files(cx.read(), me, now).await?.too_many(now))
}

/// Notes the key under which a file's bytes are about to be stored. Should the program die before
/// the message is sent, [`file::remove_strays`](crate::file::remove_strays) finds them by it.
pub async fn announce(cx: &Cx, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::OpenInbox>()?;
        run(
            tx.conn(),
            "INSERT INTO arriving_file (storage_key, noted_at) VALUES ($1, $2)",
            params![key, tx.now()],
        )
        .await
        .map(|_| ())
    })
    .await
}

/// Sends a message with the files that are stored already. On an error the caller removes them
/// again. Everybody who had read all before is told on the page and by mail; who has something
/// unread knows.
pub async fn send(
    cx: &Cx,
    form: MessageForm,
    files: Vec<StoredFile>,
) -> AppResult<(ConversationId, MessageId)> {
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::OpenInbox>()?;
        let me = tx.cx().actor().person()?.clone();
        let to = form.receivers()?;
        let id = match &to {
            Receivers::Conversation(id) => {
                let written = tx.lookup().conversation(*id);
                written
                    .permit::<conversation::act::Write>()
                    .await
                    .map_err(not_available)?;
                *id
            }
            Receivers::People(people) => {
                for id in people {
                    let person = tx.lookup().person(*id).permit::<person::act::Write>().await;
                    person.map_err(not_available)?;
                }
                let (title, _) = form.parse(&to)?;
                begin(&tx, &me, people, title).await?
            }
        };
        let (_, body) = form.parse(&to)?;
        check_files(files.len())?;
        let message = put(&tx, &me, id, body, files).await?;
        Ok((id, message))
    })
    .await
}

/// Writes to one person, in the conversation of the two. The caller has the permission to.
pub(crate) async fn write_to(
    tx: &Tx,
    me: &Person,
    other: AccountId,
    body: RichText,
) -> AppResult<ConversationId> {
    let id = begin(tx, me, &[other], String::new()).await?;
    put(tx, me, id, body, Vec::new()).await?;
    Ok(id)
}

/// Puts a message with its files into a conversation.
async fn put(
    tx: &Tx,
    me: &Person,
    id: ConversationId,
    body: RichText,
    files: Vec<StoredFile>,
) -> AppResult<MessageId> {
    // The row is held until the message is in: messages stand in one order for all.
    run(
        tx.conn(),
        "UPDATE conversation SET last_message_at = $1 WHERE id = $2",
        params![tx.now(), id.0],
    )
    .await?;
    let to_strangers = within_daily_limits(tx, me, id, &files).await?;
    let message = insert(tx, me, id, body, to_strangers).await?;
    for stored in files {
        attach(tx, me, message, stored).await?;
    }
    deliver(tx, me, id, message).await?;
    Ok(message)
}

/// The conversation with these people. Two have one only, and it goes on.
async fn begin(
    tx: &Tx,
    me: &Person,
    people: &[AccountId],
    title: String,
) -> AppResult<ConversationId> {
    #[derive(FromQueryResult)]
    struct Begun {
        id: Uuid,
    }
    let (kind, low, high) = match people {
        [other] => {
            let (low, high) = pair(me.id.0, other.0);
            (ConversationKind::Pair, Some(low), Some(high))
        }
        _ => (ConversationKind::Several, None, None),
    };
    let id = new_id();
    let begun = run(
        tx.conn(),
        "INSERT INTO conversation (id, kind, low_id, high_id, title, started_by, created_at, last_message_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7) ON CONFLICT (low_id, high_id) DO NOTHING",
        params![id, kind.as_str(), low, high, title, me.id.0, tx.now()],
    )
    .await?;
    if begun == 0 {
        let before: Option<Begun> = one(
            tx.conn(),
            "SELECT id FROM conversation WHERE low_id = $1 AND high_id = $2",
            params![low, high],
        )
        .await?;
        let before = before.ok_or(AppError::Unavailable)?;
        return Ok(ConversationId(before.id));
    }
    for person in people.iter().chain([&me.id]) {
        run(
            tx.conn(),
            "INSERT INTO participant (conversation_id, account_id, joined_at, last_at, unread)
             VALUES ($1, $2, $3, $3, 0)",
            params![id, person.0, tx.now()],
        )
        .await?;
    }
    Ok(ConversationId(id))
}

async fn insert(
    tx: &Tx,
    me: &Person,
    conversation: ConversationId,
    body: RichText,
    to_strangers: bool,
) -> AppResult<MessageId> {
    let id = new_id();
    message::Entity::insert(message::ActiveModel {
        id: Set(id),
        conversation_id: Set(conversation.0),
        author_id: Set(me.id.0),
        search_text: Set(text::fold_for_search(&body.source)),
        source: Set(body.source),
        html: Set(body.html.as_str().to_owned()),
        to_strangers: Set(to_strangers),
        created_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(MessageId(id))
}

async fn attach(tx: &Tx, me: &Person, message: MessageId, stored: StoredFile) -> AppResult<()> {
    let id = new_id();
    run(
        tx.conn(),
        "DELETE FROM arriving_file WHERE storage_key = $1",
        params![stored.key.as_str()],
    )
    .await?;
    file::Entity::insert(file::ActiveModel {
        id: Set(id),
        owner_id: Set(me.id.0),
        workspace_id: Set(None),
        storage_key: Set(stored.key),
        name: Set(text::line(&stored.name, 1, 200).unwrap_or_else(|_| "?".to_owned())),
        media_type: Set(stored.media_type),
        size: Set(i64::try_from(stored.size).unwrap_or(i64::MAX)),
        width: Set(stored.width),
        height: Set(stored.height),
        created_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    message_file::Entity::insert(message_file::ActiveModel {
        message_id: Set(message.0),
        file_id: Set(id),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}

/// Puts the message before everybody who sees it, and tells those who had read everything before.
async fn deliver(
    tx: &Tx,
    me: &Person,
    conversation: ConversationId,
    message: MessageId,
) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Receiver {
        account_id: Uuid,
    }
    run(
        tx.conn(),
        format!(
            "UPDATE participant SET last_message_id = $1, last_at = $2,
                    unread = CASE WHEN account_id = $3 THEN unread ELSE unread + 1 END
             WHERE conversation_id = $4 AND left_at IS NULL AND NOT {}",
            blocked("participant.account_id", "$3")
        ),
        params![message.0, tx.now(), me.id.0, conversation.0],
    )
    .await?;
    let news: Vec<Receiver> = all(
        tx.conn(),
        "SELECT account_id FROM participant
         WHERE conversation_id = $1 AND account_id <> $2 AND last_message_id = $3 AND unread = 1 AND left_at IS NULL",
        params![conversation.0, me.id.0, message.0],
    )
    .await?;
    for Receiver { account_id } in news {
        let notice = Notice::MessageReceived {
            conversation: conversation.to_string(),
            from: me.name.clone(),
        };
        tx.tell_with(account_id, &notice, |name| Letter::MessageReceived {
            name,
            from: me.name.clone(),
            conversation: conversation.to_string(),
        })
        .await?;
    }
    Ok(())
}
