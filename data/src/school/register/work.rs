//! The work on an import that nobody waits for: finding out the columns, trying out, bringing in.

use super::{
    Import,
    bring::{Bringing, bring},
    count,
    table::{self, Table},
    unreadable,
};
use crate::{
    Cx, Tx,
    file::Objects,
    jobs::Task,
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult,
    id::ImportId,
    school::register::{ColumnSample, ImportState, guess},
};
use sea_orm::FromQueryResult;
use std::sync::Arc;
use uuid::Uuid;

/// Lines in one transaction: few enough that others get their turn to write.
const BATCH: usize = 500;
/// Lines until other jobs get their turn.
const SLICE: usize = 20_000;
/// Cells of a column that are shown before its content is known, and their length.
const SAMPLES: usize = 4;
const SAMPLE_LENGTH: usize = 60;

/// Goes on with an import where it stopped; whether there is more to do for this one. Two that do it
/// at the same moment do not hinder each other: one of them leaves it to the other.
pub async fn carry_on(cx: &Cx, objects: &dyn Objects, id: ImportId) -> AppResult<bool> {
    let import = match Import::load(cx.read(), id).await {
        Err(AppError::NotFound) => return Ok(false),
        other => other?,
    };
    let state = import.state()?;
    if !state.is_busy() || import.storage_key.is_empty() {
        return Ok(false);
    }
    let bytes = objects.load(&import.storage_key).await.map_err(|error| {
        tracing::warn!(%error, "a register cannot be read from the store");
        AppError::Unavailable
    })?;
    let (reading, country) = (import.reading()?, import.country.clone());
    let read = tokio::task::spawn_blocking(move || table::read(&bytes, &reading, &country))
        .await
        .unwrap_or_else(|panic| {
            tracing::error!(%panic, "a register was not read to its end");
            Err(table::Unreadable)
        });
    match read {
        Err(table::Unreadable) => set_unreadable(cx, import).await,
        Ok(table) if state == ImportState::Reading => note_columns(cx, import, table).await,
        Ok(table) => slice(cx, import, state, table).await,
    }
}

async fn set_unreadable(cx: &Cx, import: Import) -> AppResult<bool> {
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE school_import SET state = 'unreadable', state_at = $1 WHERE id = $2 AND state = $3",
            params![tx.now(), import.id, import.state],
        )
        .await
        .map(|_| false)
    })
    .await
}

async fn note_columns(cx: &Cx, import: Import, table: Table) -> AppResult<bool> {
    let samples = serde_json::to_string(&samples(&table)).map_err(unreadable)?;
    let columns = serde_json::to_string(&guess(&table.heading)).map_err(unreadable)?;
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "UPDATE school_import SET state = 'read', state_at = $1, encoding = $2, delimiter = $3,
                    samples = $4, columns = $5, lines = $6, done = 0 WHERE id = $7 AND state = 'reading'",
            params![
                tx.now(),
                table.encoding,
                table.delimiter.map_or("", |delimiter| delimiter.as_str()),
                samples,
                columns,
                count(table.rows.len()),
                import.id
            ],
        )
        .await
        .map(|_| false)
    })
    .await
}

fn samples(table: &Table) -> Vec<ColumnSample> {
    let rows = table.rows.iter().take(SAMPLES);
    let width = rows.clone().map(|(_, cells)| cells.len()).max();
    let width = table.heading.len().max(width.unwrap_or_default());
    let short = |cell: Option<&String>| -> String {
        let cell = cell.map_or("", |cell| cell.trim());
        cell.chars().take(SAMPLE_LENGTH).collect()
    };
    (0..width)
        .map(|column| ColumnSample {
            name: short(table.heading.get(column)),
            cells: rows
                .clone()
                .map(|(_, cells)| short(cells.get(column)))
                .collect(),
        })
        .collect()
}

async fn slice(cx: &Cx, import: Import, state: ImportState, table: Table) -> AppResult<bool> {
    let mut done = usize::try_from(import.done).unwrap_or_default();
    let all = table.rows.len();
    let bringing = Arc::new(Bringing::prepare(cx, import, state, table.rows).await?);
    let end = all.min(done + SLICE);
    loop {
        let size = BATCH.min(end.saturating_sub(done));
        let bringing = bringing.clone();
        let is_ours = cx
            .write(move |tx| async move { bring(&tx, &bringing, done, size).await })
            .await?;
        done += size;
        // Somebody else does it, or it is at its end.
        if !is_ours || done >= end {
            return Ok(is_ours && end < all);
        }
    }
}

/// When the program starts: what it did not finish goes on.
pub(crate) async fn resume(tx: &Tx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Busy {
        id: Uuid,
    }
    let busy: Vec<Busy> = all(
        tx.conn(),
        "SELECT id FROM school_import WHERE state IN ('reading', 'checking', 'importing') AND storage_key <> ''",
        params![],
    )
    .await?;
    for Busy { id } in busy {
        let task = Task::ImportSchools {
            import: ImportId(id),
        };
        tx.enqueue(&task, tx.now()).await?;
    }
    Ok(())
}

/// Removes the file and the lines of an import; what came of it stays in numbers.
pub(crate) async fn clear(cx: &Cx, objects: &dyn Objects, id: ImportId) -> AppResult<()> {
    let import = match Import::load(cx.read(), id).await {
        Err(AppError::NotFound) => return Ok(()),
        other => other?,
    };
    if !import.storage_key.is_empty() {
        objects.remove(&import.storage_key).await.map_err(|error| {
            tracing::warn!(%error, "a register stays in the store");
            AppError::Unavailable
        })?;
    }
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "DELETE FROM school_import_line WHERE import_id = $1",
            params![id.0],
        )
        .await?;
        run(
            tx.conn(),
            "UPDATE school_import SET storage_key = '', samples = '[]' WHERE id = $1",
            params![id.0],
        )
        .await
        .map(|_| ())
    })
    .await
}
