//! Taking a register in, saying how it is read and what its columns are, starting the import.

pub mod operator;

use super::{Import, permit_country};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::school_import,
    jobs::Task,
    reference,
    sql::{DbResult, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    id::ImportId,
    reference::ReferenceKind,
    school::register::{Columns, ColumnsForm, ImportState, Reading, ReadingForm},
    time::DAY,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use serde_json::json;

/// How long the file and the lines that did not come in are kept.
pub(crate) const KEPT_FOR: i64 = 30 * DAY;

/// A file in the store.
#[derive(Clone, Debug)]
pub struct NewRegister {
    /// Random key in the store.
    pub key: String,
    /// Name the file came with.
    pub name: String,
    /// Tells whether it is a file that came before.
    pub hash: String,
}

/// Asked before the bytes of a register are taken.
pub fn may_begin(cx: &Cx, country: &str) -> AppResult<()> {
    permit_country(&cx.lookup(), cx, country)
}

/// Notes the key under which the bytes are about to be stored. Should the program die before the
/// import begins, they are found by it and removed.
pub async fn announce(cx: &Cx, country: &str, key: &str) -> AppResult<()> {
    let (country, key) = (country.to_owned(), key.to_owned());
    cx.write(move |tx| async move {
        permit_country(&tx.lookup(), tx.cx(), &country)?;
        note_arrival(&tx, &key).await
    })
    .await
}

async fn note_arrival(tx: &Tx, key: &str) -> AppResult<()> {
    run(
        tx.conn(),
        "INSERT INTO arriving_file (storage_key, noted_at) VALUES ($1, $2)",
        params![key, tx.now()],
    )
    .await
    .map(|_| ())
}

/// Begins an import with a stored file. On an error the caller removes the bytes again.
pub async fn begin(cx: &Cx, country: &str, file: NewRegister) -> AppResult<ImportId> {
    let country = country.to_owned();
    cx.write(move |tx| async move {
        permit_country(&tx.lookup(), tx.cx(), &country)?;
        insert(&tx, country, file).await
    })
    .await
}

async fn insert(tx: &Tx, country: String, file: NewRegister) -> AppResult<ImportId> {
    let id = ImportId(new_id());
    run(
        tx.conn(),
        "DELETE FROM arriving_file WHERE storage_key = $1",
        params![file.key.as_str()],
    )
    .await?;
    school_import::Entity::insert(school_import::ActiveModel {
        id: Set(id.0),
        country: Set(country),
        state: Set(ImportState::Reading.as_str().to_owned()),
        state_at: Set(tx.now()),
        created_by: Set(tx.cx().actor().account().map(|account| account.0)),
        created_at: Set(tx.now()),
        file_name: Set(domain::text::line(&file.name, 1, 200).unwrap_or_default()),
        file_hash: Set(file.hash),
        storage_key: Set(file.key),
        encoding: Set(String::new()),
        delimiter: Set(String::new()),
        heading_line: Set(1),
        samples: Set("[]".to_owned()),
        columns: Set("{}".to_owned()),
        kind: Set(String::new()),
        lines: Set(0),
        done: Set(0),
        added: Set(0),
        updated: Set(0),
        unchanged: Set(0),
        alike: Set(0),
        broken: Set(0),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    tx.audit(audit(Deed::SchoolImportBegin, id), json!({}))
        .await?;
    tx.enqueue(&Task::ImportSchools { import: id }, tx.now())
        .await?;
    tx.enqueue(&Task::ClearImport { import: id }, tx.now() + KEPT_FOR)
        .await?;
    Ok(id)
}

pub(super) fn audit(action: Deed, id: ImportId) -> Audit<'static> {
    Audit {
        action,
        target: "school_import",
        id: id.0,
    }
}

/// Reads the file anew, in another way.
pub async fn read_again(cx: &Cx, form: ReadingForm) -> AppResult<ImportId> {
    let id: ImportId = form.import.parse()?;
    cx.write(move |tx| async move {
        let import = Import::permit(tx.lookup(), tx.conn(), tx.cx(), id).await?;
        let (id, reading) = form.parse()?;
        set_reading(&tx, &import, &reading).await?;
        Ok(id)
    })
    .await
}

async fn set_reading(tx: &Tx, import: &Import, reading: &Reading) -> AppResult<()> {
    let changed = run(
        tx.conn(),
        "UPDATE school_import SET state = 'reading', state_at = $1, encoding = $2, delimiter = $3,
                heading_line = $4, columns = '{}', done = 0
         WHERE id = $5 AND state IN ('unreadable', 'read', 'checked') AND storage_key <> ''",
        params![
            tx.now(),
            reading.encoding.clone().unwrap_or_default(),
            reading.delimiter.map_or("", |delimiter| delimiter.as_str()),
            i32::try_from(reading.heading_line).unwrap_or(1),
            import.id
        ],
    )
    .await?;
    go_on(tx, import, changed).await
}

/// The step was possible: the work goes on in the background.
async fn go_on(tx: &Tx, import: &Import, changed: u64) -> AppResult<()> {
    if changed == 0 {
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    let task = Task::ImportSchools {
        import: ImportId(import.id),
    };
    tx.enqueue(&task, tx.now()).await
}

/// Says which column is what; then every line is tried out.
pub async fn choose_columns(cx: &Cx, form: ColumnsForm) -> AppResult<ImportId> {
    let id: ImportId = form.import.parse()?;
    let lists = reference::lists(cx).await?;
    cx.write(move |tx| async move {
        let import = Import::permit(tx.lookup(), tx.conn(), tx.cx(), id).await?;
        let (id, columns, kind) = form.parse()?;
        if !kind.is_empty() {
            lists.require(
                "kind",
                ReferenceKind::SchoolType,
                std::slice::from_ref(&kind),
            )?;
        }
        set_columns(&tx, &import, &columns, &kind).await?;
        Ok(id)
    })
    .await
}

async fn set_columns(tx: &Tx, import: &Import, columns: &Columns, kind: &str) -> AppResult<()> {
    let samples: Vec<serde_json::Value> =
        serde_json::from_str(&import.samples).map_err(super::unreadable)?;
    let beyond = columns
        .0
        .iter()
        .find(|(_, column)| **column >= samples.len());
    if let Some((detail, _)) = beyond {
        return Err(AppError::field(detail.as_str(), Problem::UnknownChoice));
    }
    let columns = serde_json::to_string(columns).map_err(super::unreadable)?;
    let changed = run(
        tx.conn(),
        "UPDATE school_import SET state = 'checking', state_at = $1, columns = $2, kind = $3, done = 0,
                added = 0, updated = 0, unchanged = 0, alike = 0, broken = 0
         WHERE id = $4 AND state IN ('read', 'checked') AND storage_key <> ''",
        params![tx.now(), columns, kind, import.id],
    )
    .await?;
    forget_report(tx, import).await?;
    go_on(tx, import, changed).await
}

async fn forget_report(tx: &Tx, import: &Import) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM school_import_line WHERE import_id = $1",
        params![import.id],
    )
    .await
    .map(|_| ())
}

/// Brings in what was tried out.
pub async fn start(cx: &Cx, id: ImportId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let import = Import::permit(tx.lookup(), tx.conn(), tx.cx(), id).await?;
        set_importing(&tx, &import).await
    })
    .await
}

async fn set_importing(tx: &Tx, import: &Import) -> AppResult<()> {
    let changed = run(
        tx.conn(),
        "UPDATE school_import SET state = 'importing', state_at = $1, done = 0,
                added = 0, updated = 0, unchanged = 0, alike = 0, broken = 0
         WHERE id = $2 AND state = 'checked' AND storage_key <> ''",
        params![tx.now(), import.id],
    )
    .await?;
    forget_report(tx, import).await?;
    let lines = json!({ "lines": import.lines });
    tx.audit(audit(Deed::SchoolImportStart, ImportId(import.id)), lines)
        .await?;
    go_on(tx, import, changed).await
}
