//! Taking along what is kept: asked for on the page, packed by a job, kept for some days.

use super::handling::{Handling, handed_out, handling};
use crate::{
    Cx, Deed,
    context::new_id,
    file::{Objects, StoredFile},
    jobs::Task,
    privacy::DataClass,
    sql::{DbResult, all, one, params, run, statement},
    token,
};
use domain::{
    AppError, AppResult, Timestamp,
    access::site::act,
    id::{AccountId, ExportId},
    mail::Letter,
    privacy::{Cell, EXPORT_KEPT, OwnFile, Personal, Table},
    time::DAY,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Downloads one person may ask for in a day.
const EXPORTS_PER_DAY: i64 = 3;

/// Asks for a download of everything that is kept of the signed-in person.
pub async fn ask_export(cx: &Cx) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Lately {
        n: i64,
    }
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        tx.require_fresh().await?;
        let me = tx.cx().actor().person()?.id;
        let lately: Option<Lately> = one(
            tx.conn(),
            "SELECT COUNT(*) AS n FROM data_export WHERE account_id = $1 AND asked_at > $2",
            params![me.0, tx.now() - DAY],
        )
        .await?;
        if lately.is_some_and(|lately| lately.n >= EXPORTS_PER_DAY) {
            let retry_after_secs = u32::try_from(DAY / 1000).unwrap_or(u32::MAX);
            return Err(AppError::TooMany { retry_after_secs });
        }
        let export = ExportId(new_id());
        run(
            tx.conn(),
            "INSERT INTO data_export (id, account_id, asked_at, expires_at) VALUES ($1, $2, $3, $4)",
            params![export.0, me.0, tx.now(), tx.now() + EXPORT_KEPT],
        )
        .await?;
        tx.enqueue(&Task::MakeExport { export }, tx.now()).await?;
        tx.audit_account(Deed::AccountAskExport, me.0, serde_json::Value::Null).await
    })
    .await
}

/// The job: packs the data and tells its owner. It may run twice; then the second download counts.
pub(crate) async fn make(cx: &Cx, objects: &dyn Objects, export: ExportId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Asked {
        account_id: Uuid,
    }
    let asked: Option<Asked> = one(
        cx.read(),
        "SELECT account_id FROM data_export WHERE id = $1 AND file_id IS NULL",
        params![export.0],
    )
    .await?;
    let Some(Asked { account_id }) = asked else {
        return Ok(());
    };
    let personal = collect(cx, AccountId(account_id)).await?;
    let key = format!("export/{}", token::random_token()?);
    let announced = key.clone();
    cx.write(move |tx| async move { tx.announce_file(&announced).await })
        .await?;
    let size = objects.pack(&personal, &key).await.map_err(|error| {
        tracing::error!(error, "a download was not packed");
        AppError::Unavailable
    })?;
    let stored = StoredFile {
        key,
        name: format!("my-data-{}.zip", cx.now().date()),
        media_type: "application/zip".to_owned(),
        size,
        width: None,
        height: None,
    };
    cx.write(move |tx| async move {
        let file = tx.add_file(AccountId(account_id), None, stored, "").await?;
        run(
            tx.conn(),
            "UPDATE data_export SET file_id = $1, expires_at = $2 WHERE id = $3",
            params![file.0, tx.now() + EXPORT_KEPT, export.0],
        )
        .await?;
        tx.send_to_account(account_id, |name| Letter::ExportReady { name })
            .await
    })
    .await
}

#[derive(FromQueryResult)]
struct Owner {
    name: String,
    lang: String,
}

/// Everything that is kept of somebody and is handed out, as the register has it.
pub(super) async fn collect(cx: &Cx, account: AccountId) -> AppResult<Personal> {
    let owner: Owner = one(
        cx.read(),
        "SELECT name, lang FROM account WHERE id = $1",
        params![account.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let types = types(cx).await?;
    let mut tables = Vec::new();
    for one in handling().filter(|one| one.is_handed_out) {
        tables.push(table(cx, &types, &one, account).await?);
    }
    name_people(cx, &mut tables).await?;
    Ok(Personal {
        name: owner.name,
        lang: owner.lang,
        tables,
        files: files(cx, account).await?,
        made_at: cx.now(),
    })
}

/// What was uploaded: materials that were not removed, and the picture of the profile.
async fn files(cx: &Cx, account: AccountId) -> AppResult<Vec<OwnFile>> {
    #[derive(FromQueryResult)]
    struct Row {
        storage_key: String,
        name: String,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT f.storage_key, f.name FROM file f LEFT JOIN material m ON m.file_id = f.id
         WHERE f.owner_id = $1 AND m.deleted_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM data_export x WHERE x.file_id = f.id)
         ORDER BY f.id",
        params![account.0],
    )
    .await?;
    let files = rows.into_iter().map(|row| OwnFile {
        key: row.storage_key,
        name: row.name,
    });
    Ok(files.collect())
}

/// Types of the columns as the database declares them, in small letters.
type Types = BTreeMap<(String, String), String>;

async fn types(cx: &Cx) -> AppResult<Types> {
    #[derive(FromQueryResult)]
    struct Row {
        table_name: String,
        column_name: String,
        kind: String,
    }
    let sql = if cx.db().is_sqlite() {
        "SELECT t.name AS table_name, c.name AS column_name, lower(c.type) AS kind
         FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'"
    } else {
        "SELECT table_name::TEXT AS table_name, column_name::TEXT AS column_name, data_type::TEXT AS kind
         FROM information_schema.columns WHERE table_schema = current_schema()"
    };
    let rows: Vec<Row> = all(cx.read(), sql, params![]).await?;
    Ok(rows
        .into_iter()
        .map(|row| ((row.table_name, row.column_name), row.kind))
        .collect())
}

/// The rows of one table, each column as text, because they are of all types.
async fn table(cx: &Cx, types: &Types, one: &Handling, account: AccountId) -> AppResult<Table> {
    let columns = handed_out(one.table);
    let texts: Vec<String> = columns
        .iter()
        .map(|column| as_text(cx.db().is_sqlite(), column.name))
        .collect();
    let sql = format!(
        "SELECT {} FROM {} WHERE {} ORDER BY 1",
        texts.join(", "),
        one.table,
        one.whose
    );
    let found = cx
        .read()
        .query_all_raw(statement(cx.read(), sql, params![account.0]))
        .await
        .db()?;
    let mut rows = Vec::with_capacity(found.len());
    for row in found {
        let mut cells = Vec::with_capacity(columns.len());
        for (place, column) in columns.iter().enumerate() {
            let text: Option<String> = row.try_get_by_index(place).db()?;
            let kind = types.get(&(column.table.to_owned(), column.name.to_owned()));
            let kind = kind.map(String::as_str).unwrap_or_default();
            cells.push(cell(column.name, column.class, kind, text));
        }
        rows.push(cells);
    }
    Ok(Table {
        name: one.table.to_owned(),
        part: one.part,
        columns: columns
            .iter()
            .map(|column| column.name.to_owned())
            .collect(),
        rows,
    })
}

fn as_text(is_sqlite: bool, column: &str) -> String {
    if is_sqlite {
        format!(
            "CASE typeof({column}) WHEN 'blob' THEN lower(hex({column})) ELSE CAST({column} AS TEXT) END"
        )
    } else {
        format!("{column}::TEXT")
    }
}

fn cell(column: &str, class: DataClass, kind: &str, text: Option<String>) -> Cell {
    let Some(text) = text else {
        return Cell::Nothing;
    };
    let is_moment = column.ends_with("_at")
        || matches!(column, "at" | "since" | "available_from" | "available_to");
    match kind {
        "blob" | "uuid" => {
            let id = Uuid::parse_str(&text).map_or(text, |id| id.to_string());
            if class == DataClass::Person {
                Cell::Person(id, String::new())
            } else {
                Cell::Id(id)
            }
        }
        "boolean" => Cell::Yes(matches!(text.as_str(), "1" | "true" | "t")),
        "bigint" if is_moment => Cell::At(Timestamp::from_millis(text.parse().unwrap_or_default())),
        "bigint" | "integer" => Cell::Number(text.parse().unwrap_or_default()),
        _ => Cell::Text(text),
    }
}

/// Adds names to the ids of staff. Of pupils nothing is said.
async fn name_people(cx: &Cx, tables: &mut [Table]) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
    }
    let cells = || tables.iter().flat_map(|table| table.rows.iter().flatten());
    let ids: BTreeSet<Uuid> = cells()
        .filter_map(|cell| match cell {
            Cell::Person(id, _) => Uuid::parse_str(id).ok(),
            _ => None,
        })
        .collect();
    let ids: Vec<Uuid> = ids.into_iter().collect();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    for some in ids.chunks(500) {
        let places: Vec<String> = (1..=some.len()).map(|n| format!("${n}")).collect();
        let rows: Vec<Row> = all(
            cx.read(),
            format!(
                "SELECT id, name FROM account WHERE kind = 'staff' AND id IN ({})",
                places.join(", ")
            ),
            some.iter().flat_map(|id| params![*id]).collect(),
        )
        .await?;
        names.extend(rows.into_iter().map(|row| (row.id.to_string(), row.name)));
    }
    for cell in tables
        .iter_mut()
        .flat_map(|table| table.rows.iter_mut().flatten())
    {
        if let Cell::Person(id, name) = cell {
            *name = names.get(id).cloned().unwrap_or_default();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
