//! The same on the command line. Whoever may run the program there owns the database: there is
//! nobody to ask for a permission.

use super::*;
use crate::sql::one;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// An import of this file that was begun on the command line and has not come to its end.
pub async fn unfinished(cx: &Cx, country: &str, hash: &str) -> AppResult<Option<ImportId>> {
    #[derive(FromQueryResult)]
    struct Found {
        id: Uuid,
    }
    let found: Option<Found> = one(
        cx.read(),
        "SELECT id FROM school_import WHERE country = $1 AND file_hash = $2 AND created_by IS NULL
            AND state = 'importing' AND storage_key <> '' ORDER BY id DESC LIMIT 1",
        params![country, hash],
    )
    .await?;
    Ok(found.map(|found| ImportId(found.id)))
}

/// Whether there is such a country.
pub async fn require_country(cx: &Cx, country: &str) -> AppResult<()> {
    let lists = reference::lists(cx).await?;
    lists.require("country", ReferenceKind::Country, &[country.to_owned()])
}

/// Notes the key under which the bytes are about to be stored.
pub async fn announce(cx: &Cx, key: &str) -> AppResult<()> {
    let key = key.to_owned();
    cx.write(move |tx| async move { note_arrival(&tx, &key).await })
        .await
}

/// Begins an import with a stored file.
pub async fn begin(
    cx: &Cx,
    country: &str,
    file: NewRegister,
    reading: Reading,
) -> AppResult<ImportId> {
    let country = country.to_owned();
    cx.write(move |tx| async move {
        let id = insert(&tx, country, file).await?;
        run(
            tx.conn(),
            "UPDATE school_import SET encoding = $1, delimiter = $2, heading_line = $3 WHERE id = $4",
            params![
                reading.encoding.clone().unwrap_or_default(),
                reading.delimiter.map_or("", |delimiter| delimiter.as_str()),
                i32::try_from(reading.heading_line).unwrap_or(1),
                id.0
            ],
        )
        .await?;
        Ok(id)
    })
    .await
}

/// Says which column is what.
pub async fn choose_columns(cx: &Cx, id: ImportId, columns: Columns) -> AppResult<()> {
    cx.write(move |tx| async move {
        let import = Import::load(tx.conn(), id).await?;
        set_columns(&tx, &import, &columns, "").await
    })
    .await
}

/// Brings in what was tried out.
pub async fn start(cx: &Cx, id: ImportId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let import = Import::load(tx.conn(), id).await?;
        set_importing(&tx, &import).await
    })
    .await
}
