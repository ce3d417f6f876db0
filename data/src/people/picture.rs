//! The picture of a profile. Its bytes were written anew by the server before they come here.

use crate::{
    Cx, Deed, Tx,
    file::StoredFile,
    lookup::blocked,
    report::is_withheld,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult,
    access::site::act,
    id::{AccountId, FileId},
    report::ReportedKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// A value of a query on `account a`: the picture, where the reader, who is a colleague, sees it. Says
/// what [`domain::access::person::Action::SeePicture`] says of colleagues.
pub(crate) fn picture_for(reader: &str) -> String {
    format!(
        "CASE WHEN a.id = {reader} OR (a.state = 'validated' AND NOT {} AND NOT {}) THEN a.picture_id END",
        blocked("a.id", reader),
        is_withheld(ReportedKind::Person, "a.id")
    )
}

/// A value of a query on an account, by its name there: the picture, where members of a workspace see
/// it beside what the person writes. Not of somebody whose profile is hidden.
pub(crate) fn picture_for_members(account: &str) -> String {
    format!(
        "CASE WHEN NOT {} THEN {account}.picture_id END",
        is_withheld(ReportedKind::Person, &format!("{account}.id"))
    )
}

/// Asked before the bytes of a picture are taken: how many may come.
pub fn may_upload_picture(cx: &Cx) -> AppResult<u64> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    Ok(cx.uploads().image)
}

/// Notes the key under which the bytes of a picture are about to be stored.
pub async fn announce_picture(cx: &Cx, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        tx.announce_file(&key).await
    })
    .await
}

/// Shows a picture whose bytes are stored; the one before goes. On an error the caller removes the
/// bytes again.
pub async fn set_picture(cx: &Cx, stored: StoredFile) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let file = tx.add_file(me, None, stored, "").await?;
        show(&tx, me, Some(file)).await
    })
    .await
}

/// Shows no picture any more.
pub async fn remove_picture(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        show(&tx, me, None).await
    })
    .await
}

async fn show(tx: &Tx, me: AccountId, picture: Option<FileId>) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Before {
        picture_id: Option<Uuid>,
    }
    let before: Before = one(
        tx.conn(),
        "SELECT picture_id FROM account WHERE id = $1",
        params![me.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    run(
        tx.conn(),
        "UPDATE account SET picture_id = $1 WHERE id = $2",
        params![picture.map(|file| file.0), me.0],
    )
    .await?;
    if let Some(before) = before.picture_id {
        tx.let_file_go(FileId(before)).await?;
    }
    tx.audit_account(Deed::AccountChangePicture, me.0, serde_json::Value::Null)
        .await
}
