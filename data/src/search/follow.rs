//! How the index follows the database.

use super::{
    ask::{Asked, Fitting, Within},
    document::{Rows, day, people, schools},
    index::{Document, Index},
    projects::projects,
};
use crate::{
    Cx,
    sql::{all, among, one, params},
};
use domain::{AppError, AppResult, search::Kind, time::HOUR};
use sea_orm::{ConnectionTrait, FromQueryResult};
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

/// What this program knows of what can be found. Each node keeps its own. Each kind follows by itself,
/// so that projects, which everybody reads, are found while the many people are still read.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    people: Followed,
    schools: Followed,
    projects: Followed,
}

impl Memory {
    const fn of(&self, kind: Kind) -> &Followed {
        match kind {
            Kind::People => &self.people,
            Kind::Schools => &self.schools,
            Kind::Projects => &self.projects,
        }
    }

    /// Reads what changed, or everything the first time. One query when nothing changed.
    pub(super) async fn follow(&self, cx: &Cx, kind: Kind) -> AppResult<()> {
        self.of(kind).follow(cx, kind).await
    }

    /// Answers from what was read.
    pub(super) fn ask(
        &self,
        kind: Kind,
        asked: &Asked<'_>,
        within: Option<&Within>,
    ) -> AppResult<Fitting> {
        let known = self.of(kind).read()?;
        Ok(known.index.ask(asked, within))
    }
}

/// One kind, and how far it follows.
#[derive(Debug, Default)]
struct Followed {
    known: RwLock<Known>,
    /// When changes were read last.
    at: AtomicI64,
    /// Whoever reads changes holds it: others wait, and then find less to read.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Known {
    index: Index,
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

impl Followed {
    async fn follow(&self, cx: &Cx, kind: Kind) -> AppResult<()> {
        let now = cx.now().millis();
        if self.is_old(now) {
            let _reading = self.reading.lock().await;
            if self.is_old(now) {
                self.read_all(cx, kind).await?;
            }
        }
        let today = day(now);
        if self.read()?.index.today < today {
            self.change(|known| known.index.begin_day(today))?;
        }
        if self.changes(cx).await?.is_empty() {
            self.at.store(now, Ordering::Relaxed);
            return Ok(());
        }
        let _reading = self.reading.lock().await;
        let changes = self.changes(cx).await?;
        if changes.len() > MANY {
            return self.read_all(cx, kind).await;
        }
        self.read_changes(cx, kind, changes).await?;
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

    /// Changes that were not read yet, of all kinds.
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

    async fn read_changes(&self, cx: &Cx, kind: Kind, changes: Vec<Change>) -> AppResult<()> {
        let Some(horizon) = changes.iter().map(|change| change.horizon).min() else {
            return Ok(());
        };
        let ids = touched(cx, kind, &changes).await?;
        let mut new = HashMap::new();
        for some in ids.chunks(IDS) {
            let documents = documents(cx.read(), kind, Rows::Of(some)).await?;
            new.extend(documents.into_iter().map(|one| (one.id, one)));
        }
        self.change(|known| {
            put(&mut known.index, ids, new);
            known.place = Some(horizon.max(known.place.unwrap_or_default()));
            let ahead = changes.into_iter();
            let ahead = ahead.map(|change| ((change.kind, change.id), change.seq));
            known.ahead.extend(ahead);
            known.ahead.retain(|_, seq| *seq >= horizon);
        })
    }

    /// Reads everything: when the program begins, and when it missed too much.
    async fn read_all(&self, cx: &Cx, kind: Kind) -> AppResult<()> {
        let started = Instant::now();
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
        let mut index = Index::new(day(cx.now().millis()));
        let mut after = Uuid::nil();
        loop {
            let documents = documents(cx.read(), kind, Rows::After(after, CHUNK)).await?;
            let Some(last) = documents.last() else { break };
            after = last.id;
            documents.into_iter().for_each(|one| index.push(one));
            tokio::task::yield_now().await;
        }
        tracing::info!(
            kind = kind.as_str(),
            count = index.kept.len(),
            millis = started.elapsed().as_millis(),
            "what can be found was read"
        );
        self.at.store(cx.now().millis(), Ordering::Relaxed);
        self.change(|known| {
            *known = Known {
                index,
                place: Some(begin.map_or(0, |begin| begin.horizon)),
                ahead: HashMap::new(),
            };
        })
    }
}

/// The documents of a kind as they are now.
async fn documents(
    conn: &impl ConnectionTrait,
    kind: Kind,
    rows: Rows<'_>,
) -> AppResult<Vec<Document>> {
    match kind {
        Kind::People => people(conn, rows).await,
        Kind::Schools => schools(conn, rows).await,
        Kind::Projects => projects(conn, rows).await,
    }
}

/// What is to be read again. A school's name and place are found with its people and its projects.
async fn touched(cx: &Cx, kind: Kind, changes: &[Change]) -> AppResult<Vec<Uuid>> {
    let of = |kind: &str| -> BTreeSet<Uuid> {
        let changed = changes.iter().filter(|change| change.kind == kind);
        changed.map(|change| change.id).collect()
    };
    let schools = of("school");
    let (mut ids, with) = match kind {
        Kind::People => (
            of("person"),
            "SELECT account_id AS id FROM affiliation WHERE to_at IS NULL AND",
        ),
        Kind::Schools => return Ok(schools.into_iter().collect()),
        Kind::Projects => (
            of("project"),
            "SELECT project_id AS id FROM project_founder WHERE",
        ),
    };
    let schools: Vec<Uuid> = schools.into_iter().collect();
    for some in schools.chunks(IDS) {
        ids.extend(at_schools(cx, with, some).await?);
    }
    Ok(ids.into_iter().collect())
}

fn put(index: &mut Index, ids: Vec<Uuid>, mut documents: HashMap<Uuid, Document>) {
    for id in ids {
        index.put(id, documents.remove(&id));
    }
}

/// What a query tells of some schools.
async fn at_schools(cx: &Cx, query: &str, schools: &[Uuid]) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let mut values = Vec::new();
    let condition = among("school_id", schools, &mut values);
    let rows: Vec<Row> = all(cx.read(), format!("{query} {condition}"), values).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// A thread panicked while it changed the index.
fn broken() -> AppError {
    tracing::error!("the index is broken: restart the program");
    AppError::Internal {
        reference: String::new(),
    }
}
