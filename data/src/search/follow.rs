//! How the index follows the database.

use super::{
    ask::{Asked, Fitting, Within},
    document::{Rows, day, people, schools},
    index::{Document, Index},
};
use crate::{
    Cx,
    sql::{all, among, one, params},
};
use domain::{AppError, AppResult, search::Kind, time::HOUR};
use sea_orm::FromQueryResult;
use std::{
    collections::{BTreeSet, HashMap},
    sync::{
        RwLock, RwLockReadGuard,
        atomic::{AtomicI64, Ordering},
    },
    time::Instant,
};
use uuid::Uuid;

/// Rows read at once.
const CHUNK: usize = 5_000;
/// Ids in one query.
const IDS: usize = 500;
/// When more changed than this, everything is read again.
const MANY: usize = 20_000;

/// Changes are noted for a day: who did not look for longer than this reads everything again.
const LONG: i64 = 12 * HOUR;

/// What this program knows of what can be found. Each node keeps its own.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    known: RwLock<Known>,
    /// When changes were read last.
    at: AtomicI64,
    /// Whoever reads changes holds it: others wait, and then find less to read.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Known {
    people: Index,
    schools: Index,
    /// Up to where changes were read; `None` before everything was read once.
    place: Option<i64>,
    /// Changes after that place which were read too: on PostgreSQL a later one may be there before
    /// an earlier one, whose transaction still runs.
    ahead: HashMap<(String, Uuid), i64>,
}

#[derive(FromQueryResult)]
struct Change {
    seq: i64,
    kind: String,
    id: Uuid,
    /// All changes before it are in the database, or will never be.
    horizon: i64,
}

/// Where a change stands after which no earlier one can come. SQLite has one writer; on PostgreSQL a
/// change has the number of its transaction, and the oldest that still runs is the horizon.
fn horizon(cx: &Cx) -> &'static str {
    if cx.db().is_sqlite() {
        "(SELECT COALESCE(MAX(seq), 0) + 1 FROM search_change)"
    } else {
        "pg_snapshot_xmin(pg_current_snapshot())::TEXT::BIGINT"
    }
}

impl Memory {
    /// Reads what changed, or everything the first time. One query when nothing changed.
    pub(super) async fn follow(&self, cx: &Cx) -> AppResult<()> {
        let now = cx.now().millis();
        if self.is_old(now) {
            let _reading = self.reading.lock().await;
            if self.is_old(now) {
                self.read_all(cx).await?;
            }
        }
        let today = day(now);
        if self.read()?.people.today < today {
            self.change(|known| {
                known.people.begin_day(today);
                known.schools.begin_day(today);
            })?;
        }
        if self.changes(cx).await?.is_empty() {
            self.at.store(now, Ordering::Relaxed);
            return Ok(());
        }
        let _reading = self.reading.lock().await;
        let changes = self.changes(cx).await?;
        if changes.len() > MANY {
            return self.read_all(cx).await;
        }
        self.read_changes(cx, changes).await?;
        self.at.store(now, Ordering::Relaxed);
        Ok(())
    }

    fn is_old(&self, now: i64) -> bool {
        self.place().is_none() || now - self.at.load(Ordering::Relaxed) > LONG
    }

    fn place(&self) -> Option<i64> {
        self.read().ok()?.place
    }

    fn read(&self) -> AppResult<RwLockReadGuard<'_, Known>> {
        self.known.read().map_err(|_| broken())
    }

    fn change(&self, work: impl FnOnce(&mut Known)) -> AppResult<()> {
        let mut known = self.known.write().map_err(|_| broken())?;
        work(&mut known);
        Ok(())
    }

    /// Changes that were not read yet.
    async fn changes(&self, cx: &Cx) -> AppResult<Vec<Change>> {
        let place = self.place().unwrap_or_default();
        let changes: Vec<Change> = all(
            cx.read(),
            format!(
                "SELECT seq, kind, id, {} AS horizon FROM search_change WHERE seq >= $1 ORDER BY seq LIMIT {}",
                horizon(cx),
                MANY + 1
            ),
            params![place],
        )
        .await?;
        let known = self.read()?;
        let is_new = |change: &Change| {
            let read = known.ahead.get(&(change.kind.clone(), change.id));
            read.is_none_or(|seq| *seq < change.seq)
        };
        Ok(changes.into_iter().filter(is_new).collect())
    }

    async fn read_changes(&self, cx: &Cx, changes: Vec<Change>) -> AppResult<()> {
        let Some(horizon) = changes.iter().map(|change| change.horizon).min() else {
            return Ok(());
        };
        let of = |kind: &str| -> BTreeSet<Uuid> {
            let changed = changes.iter().filter(|change| change.kind == kind);
            changed.map(|change| change.id).collect()
        };
        let (mut person_ids, school_ids) = (of("person"), of("school"));
        let school_ids: Vec<Uuid> = school_ids.into_iter().collect();
        // A school's name and place are found with its people.
        for ids in school_ids.chunks(IDS) {
            person_ids.extend(staff_of(cx, ids).await?);
        }
        let person_ids: Vec<Uuid> = person_ids.into_iter().collect();
        let mut new_people = HashMap::new();
        for ids in person_ids.chunks(IDS) {
            let documents = people(cx.read(), Rows::Of(ids)).await?;
            new_people.extend(documents.into_iter().map(|one| (one.id, one)));
        }
        let mut new_schools = HashMap::new();
        for ids in school_ids.chunks(IDS) {
            let documents = schools(cx.read(), Rows::Of(ids)).await?;
            new_schools.extend(documents.into_iter().map(|one| (one.id, one)));
        }
        self.change(|known| {
            put(&mut known.people, person_ids, new_people);
            put(&mut known.schools, school_ids, new_schools);
            known.place = Some(horizon.max(known.place.unwrap_or_default()));
            let ahead = changes.into_iter();
            let ahead = ahead.map(|change| ((change.kind, change.id), change.seq));
            known.ahead.extend(ahead);
            known.ahead.retain(|_, seq| *seq >= horizon);
        })
    }

    /// Reads everything: when the program begins, and when it missed too much.
    async fn read_all(&self, cx: &Cx) -> AppResult<()> {
        let started = Instant::now();
        let today = day(cx.now().millis());
        // Taken before the rows: what changes meanwhile is read once more.
        #[derive(FromQueryResult)]
        struct Begin {
            horizon: i64,
        }
        let begin: Option<Begin> = one(
            cx.read(),
            format!("SELECT {} AS horizon", horizon(cx)),
            params![],
        )
        .await?;
        let (mut all_people, mut all_schools) = (Index::new(today), Index::new(today));
        let mut after = Uuid::nil();
        loop {
            let documents = people(cx.read(), Rows::After(after, CHUNK)).await?;
            let Some(last) = documents.last() else { break };
            after = last.id;
            documents.into_iter().for_each(|one| all_people.push(one));
            tokio::task::yield_now().await;
        }
        after = Uuid::nil();
        loop {
            let documents = schools(cx.read(), Rows::After(after, CHUNK)).await?;
            let Some(last) = documents.last() else { break };
            after = last.id;
            documents.into_iter().for_each(|one| all_schools.push(one));
            tokio::task::yield_now().await;
        }
        tracing::info!(
            people = all_people.kept.len(),
            schools = all_schools.kept.len(),
            millis = started.elapsed().as_millis(),
            "what can be found was read"
        );
        self.at.store(cx.now().millis(), Ordering::Relaxed);
        self.change(|known| {
            *known = Known {
                people: all_people,
                schools: all_schools,
                place: Some(begin.map_or(0, |begin| begin.horizon)),
                ahead: HashMap::new(),
            };
        })
    }

    /// Answers from what was read.
    pub(super) fn ask(
        &self,
        kind: Kind,
        asked: &Asked<'_>,
        within: Option<&Within>,
    ) -> AppResult<Fitting> {
        let known = self.read()?;
        let index = match kind {
            Kind::People => &known.people,
            Kind::Schools => &known.schools,
        };
        Ok(index.ask(asked, within))
    }
}

fn put(index: &mut Index, ids: Vec<Uuid>, mut documents: HashMap<Uuid, Document>) {
    for id in ids {
        index.put(id, documents.remove(&id));
    }
}

/// Everybody who works at one of the schools.
async fn staff_of(cx: &Cx, schools: &[Uuid]) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let mut values = Vec::new();
    let condition = among("school_id", schools, &mut values);
    let rows: Vec<Row> = all(
        cx.read(),
        format!("SELECT account_id AS id FROM affiliation WHERE {condition} AND to_at IS NULL"),
        values,
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// A thread panicked while it changed the index.
fn broken() -> AppError {
    tracing::error!("the index is broken: restart the program");
    AppError::Internal {
        reference: String::new(),
    }
}
