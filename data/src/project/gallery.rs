//! The gallery: projects that officers show to everybody.

use super::{
    search::{cards_of, is_public},
    text::note,
};
use crate::{
    Cx, Deed,
    keyset::{self, Place},
    lookup::Granted,
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::project::act,
    id::ProjectId,
    project::gallery::{Gallery, GalleryForm, Shown},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Projects on one page.
const PAGE: usize = 24;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    sentence: String,
    shown_at: i64,
}

/// A page of the gallery, newest first, for everybody: three queries.
pub async fn gallery(cx: &Cx, after: &str) -> AppResult<Gallery> {
    let mut rows = rows(cx, Place::parse(after), PAGE + 1).await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = (row.shown_at, row.id);
        Place { key, id }.to_string()
    });
    let shown = shown(cx, rows).await?;
    Ok(Gallery { shown, next })
}

/// The newest ones, for the first page of the portal.
pub(crate) async fn picked(cx: &Cx, limit: usize) -> AppResult<Vec<Shown>> {
    let rows = rows(cx, None, limit).await?;
    shown(cx, rows).await
}

async fn rows(cx: &Cx, after: Option<Place>, limit: usize) -> AppResult<Vec<Row>> {
    let mut values = Vec::new();
    let beyond = match after {
        Some(Place { key, id }) => {
            values = params![key, id];
            "(g.shown_at, g.project_id) < ($1, $2)"
        }
        None => "TRUE",
    };
    all(
        cx.read(),
        format!(
            "SELECT p.id, g.sentence, g.shown_at
             FROM gallery_entry g JOIN project p ON p.id = g.project_id
             WHERE {} AND {beyond} ORDER BY g.shown_at DESC, g.project_id DESC LIMIT {limit}",
            is_public()
        ),
        values,
    )
    .await
}

async fn shown(cx: &Cx, rows: Vec<Row>) -> AppResult<Vec<Shown>> {
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut cards = cards_of(cx, &ids).await?;
    let shown = rows.into_iter().filter_map(|row| {
        Some(Shown {
            card: cards.remove(&row.id)?,
            sentence: row.sentence,
            at: Timestamp::from_millis(row.shown_at),
        })
    });
    Ok(shown.collect())
}

/// Puts a project into the gallery. One that is there keeps its place and gets the new sentence.
pub async fn put_into_gallery(cx: &Cx, form: GalleryForm) -> AppResult<ProjectId> {
    cx.write(move |tx| async move {
        let id: ProjectId = form.project.parse()?;
        let _: Granted<_, act::Show> = tx.lookup().project(id).permit().await?;
        let (id, sentence) = form.parse()?;
        run(
            tx.conn(),
            "INSERT INTO gallery_entry (project_id, officer_id, sentence, shown_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (project_id)
             DO UPDATE SET sentence = excluded.sentence, officer_id = excluded.officer_id",
            params![
                id.0,
                tx.cx().actor().person()?.id.0,
                sentence.as_str(),
                tx.now()
            ],
        )
        .await?;
        note(&tx, Deed::ProjectShow, id, serde_json::json!({ "sentence": sentence })).await?;
        Ok(id)
    })
    .await
}

/// Takes a project out of the gallery.
pub async fn take_out_of_gallery(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let _: Granted<_, act::Show> = tx.lookup().project(id).permit().await?;
        let gone = run(
            tx.conn(),
            "DELETE FROM gallery_entry WHERE project_id = $1",
            params![id.0],
        )
        .await?;
        if gone == 0 {
            return Err(AppError::NotFound);
        }
        note(&tx, Deed::ProjectUnshow, id, serde_json::Value::Null).await
    })
    .await
}
