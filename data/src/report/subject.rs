//! What is reported: found as who reports it sees it.

use crate::{
    Cx,
    lookup::Lookup,
    message,
    sql::{one, opens_desk, params},
};
use domain::{
    AppError, AppResult,
    access::{announcement, conversation, person, school},
    id::{AccountId, AnnouncementId, ConversationId, SchoolId},
    message::excerpt,
    report::{ReportedKind, Subject},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Something that can be reported, with what it says now.
pub(super) struct Found {
    pub subject: Subject,
    pub title: String,
    pub text: String,
    pub author: Option<Uuid>,
    pub country: Option<String>,
}

/// A value of a query on `account a`: where a report about this person waits. Colleagues at the desk
/// of a country do not judge each other, so reports about officers have no country and are for the
/// central ones.
fn desk() -> String {
    format!(
        "CASE WHEN EXISTS (SELECT 1 FROM support_grant g WHERE g.account_id = a.id AND {})
              THEN NULL ELSE a.country END",
        opens_desk("g")
    )
}

/// Finds it, if the actor sees it and it is not their own.
pub(super) async fn find<C: ConnectionTrait>(
    cx: &Cx,
    lookup: Lookup<'_, C>,
    conn: &C,
    subject: Subject,
) -> AppResult<Found> {
    match subject.kind {
        ReportedKind::Person => person_of(lookup, conn, subject).await,
        ReportedKind::School => school_of(lookup, conn, subject).await,
        ReportedKind::Message => message_of(cx, lookup, conn, subject).await,
        ReportedKind::Announcement => announcement_of(lookup, conn, subject).await,
    }
}

async fn person_of<C: ConnectionTrait>(
    lookup: Lookup<'_, C>,
    conn: &C,
    subject: Subject,
) -> AppResult<Found> {
    #[derive(FromQueryResult)]
    struct Row {
        about: String,
        country: Option<String>,
    }
    let person = lookup
        .person(AccountId(subject.id))
        .permit::<person::act::Report>()
        .await?;
    let row: Row = one(
        conn,
        format!(
            "SELECT a.about, {} AS country FROM account a WHERE a.id = $1",
            desk()
        ),
        params![subject.id],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(Found {
        subject,
        title: person.name.clone(),
        text: row.about,
        author: Some(subject.id),
        country: row.country,
    })
}

async fn school_of<C: ConnectionTrait>(
    lookup: Lookup<'_, C>,
    conn: &C,
    subject: Subject,
) -> AppResult<Found> {
    #[derive(FromQueryResult)]
    struct Row {
        legal_name: String,
        address: String,
        town: String,
        website: String,
    }
    let school = lookup
        .school(SchoolId(subject.id))
        .permit::<school::act::Report>()
        .await?;
    let row: Row = one(
        conn,
        "SELECT legal_name, address, town, website FROM school WHERE id = $1",
        params![subject.id],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let lines = [row.legal_name, row.address, row.town, row.website];
    let lines: Vec<String> = lines.into_iter().filter(|line| !line.is_empty()).collect();
    Ok(Found {
        subject,
        title: school.name.clone(),
        text: lines.join("\n"),
        author: None,
        country: Some(school.country.clone()),
    })
}

async fn message_of<C: ConnectionTrait>(
    cx: &Cx,
    lookup: Lookup<'_, C>,
    conn: &C,
    subject: Subject,
) -> AppResult<Found> {
    #[derive(FromQueryResult)]
    struct Row {
        conversation_id: Uuid,
        author_id: Uuid,
        source: String,
        country: Option<String>,
    }
    let me = cx.actor().person()?.id;
    let row: Row = one(
        conn,
        format!(
            "SELECT m.conversation_id, m.author_id, m.source, {} AS country
             FROM message m JOIN account a ON a.id = m.author_id
             WHERE m.id = $1 AND {} AND NOT {}",
            desk(),
            message::seen_by("$2"),
            super::is_withheld(ReportedKind::Message, "m.id")
        ),
        params![subject.id, me.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    lookup
        .conversation(ConversationId(row.conversation_id))
        .permit::<conversation::act::Read>()
        .await?;
    if row.author_id == me.0 {
        return Err(AppError::Forbidden);
    }
    Ok(Found {
        subject,
        title: excerpt(&row.source),
        text: row.source,
        author: Some(row.author_id),
        country: row.country,
    })
}

async fn announcement_of<C: ConnectionTrait>(
    lookup: Lookup<'_, C>,
    conn: &C,
    subject: Subject,
) -> AppResult<Found> {
    #[derive(FromQueryResult)]
    struct Row {
        body: String,
        country: Option<String>,
    }
    let found = lookup
        .announcement(AnnouncementId(subject.id))
        .permit::<announcement::act::Report>()
        .await?;
    let row: Row = one(
        conn,
        format!(
            "SELECT n.body, {} AS country FROM announcement n JOIN account a ON a.id = n.author_id
             WHERE n.id = $1",
            desk()
        ),
        params![subject.id],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(Found {
        subject,
        title: found.title.clone(),
        text: row.body,
        author: Some(found.author.0),
        country: row.country,
    })
}
