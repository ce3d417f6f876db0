//! Packs what is kept of a person: a page to read, JSON for programs, the files.

use crate::{files::Store, shared::Shared};
use data::file::{Mark, Objects};
use domain::privacy::{Cell, Personal};
use futures::StreamExt;
use serde_json::{Map, Value, json};
use std::{fs::File, io::Write, path::Path};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// What jobs need beside the database.
#[derive(Clone, Debug)]
pub struct Outside(pub Shared);

#[async_trait::async_trait]
impl Objects for Outside {
    async fn remove(&self, key: &str) -> Result<(), String> {
        self.0.files.remove(key).await
    }

    async fn load(&self, key: &str) -> Result<Vec<u8>, String> {
        self.0.files.load(key).await
    }

    async fn set_mark(&self, key: &str) -> Result<(), String> {
        self.0.files.put(key, Vec::new()).await
    }

    async fn marks(&self, folder: &str) -> Result<Vec<Mark>, String> {
        let found = self.0.files.list(folder).await?;
        let marks = found
            .into_iter()
            .map(|(name, set_at)| Mark { name, set_at });
        Ok(marks.collect())
    }

    async fn pack(&self, personal: &Personal, key: &str) -> Result<u64, String> {
        // Files can be large: the archive grows on the disk, and is gone with the arrival.
        let arrival = self.0.incoming.open().await.map_err(told)?;
        let portal = &self.0.portal.name;
        let size = write(&self.0.files, personal, portal, arrival.path()).await?;
        self.0.files.put_file(key, arrival.path()).await?;
        Ok(size)
    }
}

fn told(error: impl std::fmt::Display) -> String {
    error.to_string()
}

async fn write(
    store: &Store,
    personal: &Personal,
    portal: &str,
    path: &Path,
) -> Result<u64, String> {
    let texts = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut archive = ZipWriter::new(File::create(path).map_err(told)?);
    let names: Vec<String> = personal
        .files
        .iter()
        .enumerate()
        .map(|(number, file)| format!("files/{}-{}", number + 1, plain(&file.name)))
        .collect();
    let page = app::privacy::readable(personal, portal);
    archive.start_file("my-data.html", texts).map_err(told)?;
    archive.write_all(page.as_bytes()).map_err(told)?;
    archive.start_file("data.json", texts).map_err(told)?;
    let data = serde_json::to_vec_pretty(&json(personal, &names)).map_err(told)?;
    archive.write_all(&data).map_err(told)?;
    for (file, name) in personal.files.iter().zip(&names) {
        // Pictures and films are compressed already; a film may be longer than four gigabytes.
        let stored = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Stored)
            .large_file(true);
        archive.start_file(name.as_str(), stored).map_err(told)?;
        let mut bytes = store.read(&file.key, None).await?;
        while let Some(some) = bytes.next().await {
            archive.write_all(&some.map_err(told)?).map_err(told)?;
        }
    }
    let file = archive.finish().map_err(told)?;
    file.metadata().map(|file| file.len()).map_err(told)
}

/// A name that every system can unpack.
fn plain(name: &str) -> String {
    name.chars()
        .map(|c| {
            if c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') {
                c
            } else {
                '_'
            }
        })
        .take(80)
        .collect()
}

fn json(personal: &Personal, names: &[String]) -> Value {
    let tables: Map<String, Value> = personal
        .tables
        .iter()
        .map(|table| {
            let rows = table.rows.iter().map(|row| {
                let cells = table.columns.iter().zip(row);
                let cells = cells.map(|(column, cell)| (column.clone(), value(cell)));
                Value::Object(cells.collect())
            });
            (table.name.clone(), Value::Array(rows.collect()))
        })
        .collect();
    json!({
        "name": personal.name,
        "made_at": personal.made_at.millis(),
        "tables": tables,
        "files": names,
    })
}

/// Moments stay what they are in the database: milliseconds since 1970 UTC.
fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Nothing => Value::Null,
        Cell::Text(text) => json!(text),
        Cell::Number(number) => json!(number),
        Cell::Yes(yes) => json!(yes),
        Cell::At(at) => json!(at.millis()),
        Cell::Id(id) => json!(id),
        Cell::Person(id, name) if name.is_empty() => json!({ "id": id }),
        Cell::Person(id, name) => json!({ "id": id, "name": name }),
    }
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn names_can_be_unpacked_everywhere() {
        assert_eq!(plain("../a:b?.png"), ".._a_b_.png");
        assert_eq!(plain("Őrség 2026.jpg"), "Őrség 2026.jpg");
    }
}
