//! The demo world: a portal that looks lived in, the same again from the same seed.
//!
//! What is said in it is in `data/demo`; here is who says it, where and when. The world is built
//! in memory first ([`Making`], one file for each part) and then written in one transaction, so
//! that it is there or not, never half. Moments lie before the given `now`, and the rows obey the
//! same rules as those of the real use-cases; the tests say which.

mod announcements;
mod approvals;
mod chance;
mod classes;
mod contacts;
mod content;
mod cover;
mod crowd;
mod decisions;
mod desk;
mod founders;
mod founding;
mod heads;
mod history;
mod imports;
mod messages;
mod name;
mod notices;
mod officers;
mod pages;
mod people;
mod persona;
mod picture;
mod places;
mod plans;
mod polls;
mod profile;
mod projects;
mod reports;
mod roles;
mod rounds;
mod rows;
mod schools;
mod script;
mod standing;
mod suspensions;
#[cfg(test)]
mod tests;
mod text;
mod workspaces;

pub use self::{
    classes::CLASS_CODE,
    crowd::{Scale, crowd},
    persona::{Persona, PupilPersona, StaffPersona, Who, personas, sign_in},
};

use self::{
    chance::Chance,
    contacts::Contacts,
    content::{Content, MaterialContent},
    picture::Which,
    rows::Rows,
};
use crate::{
    Audit, Cx, Db, Deed, kit, password,
    sql::{one, params},
    statistics,
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp, time::DAY, workspace::member::fold_secret,
};
use sea_orm::FromQueryResult;
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// The password of every member of staff in the demo world.
pub const PASSWORD: &str = "a bridge over eleven streams";

/// How large the world becomes.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The same seed gives the same world.
    pub seed: u64,
    /// Schools; at least one in each country.
    pub schools: usize,
    /// Staff, officers not counted; at least three in each school.
    pub staff: usize,
    /// Project texts, of 52; each gives up to three projects.
    pub ideas: usize,
    /// Workspaces that live, of 23.
    pub casts: usize,
    /// Width and height of pictures, in pixels.
    pub picture: (u32, u32),
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            seed: 2005,
            schools: 300,
            staff: 2_000,
            ideas: usize::MAX,
            casts: usize::MAX,
            picture: (960, 640),
        }
    }
}

impl Plan {
    /// A world with a little of everything, for tests.
    pub fn small() -> Self {
        Self {
            schools: 60,
            staff: 200,
            ideas: 4,
            casts: 3,
            picture: (60, 40),
            ..Self::default()
        }
    }
}

/// Where the world puts its files.
#[async_trait::async_trait]
pub trait Files: Send + Sync {
    /// Keeps a file under its storage key, as an upload does.
    async fn keep(&self, key: &str, bytes: Vec<u8>) -> AppResult<()>;
}

/// What there is now, for the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub schools: usize,
    pub staff: usize,
    pub projects: usize,
    pub workspaces: usize,
    pub pupils: usize,
    pub posts: usize,
    pub pictures: usize,
}

/// Fills an empty portal. A portal with people in it is refused with [`AppError::Rule`].
pub async fn fill(db: &Db, now: Timestamp, plan: &Plan, files: &dyn Files) -> AppResult<Summary> {
    let cx = Cx::new(db.clone(), now, "demo", "en");
    refuse_inhabited(&cx).await?;
    let secrets = Secrets::hash().await?;
    let build = {
        let plan = plan.clone();
        tokio::task::spawn_blocking(move || build(plan, now, secrets))
    };
    let made = build.await.map_err(|_| AppError::Internal {
        reference: String::new(),
    })??;
    for (key, bytes) in made.files {
        files.keep(&key, bytes).await?;
    }
    let (rows, seed) = (made.rows, plan.seed);
    let officer = rows
        .grants
        .iter()
        .find(|grant| grant.role == "officer" && grant.country.as_deref() == Some(DRAFT_COUNTRY))
        .map(|grant| grant.account_id);
    cx.write(move |tx| async move {
        rows.insert(&tx).await?;
        if let Some(officer) = officer {
            let id = Chance::of(seed, "kits").id(tx.now());
            kit::draft(&tx, id, DRAFT_COUNTRY, officer, DRAFT).await?;
        }
        let entry = Audit {
            action: FILLED,
            target: PORTAL,
            id: Uuid::nil(),
        };
        tx.audit(entry, serde_json::json!({ "seed": seed })).await
    })
    .await?;
    statistics::count(&cx).await?;
    Ok(made.summary)
}

/// A kit that an officer is writing, and in which country.
const DRAFT: &str = include_str!("../../demo/kit_draft.json");
const DRAFT_COUNTRY: &str = "HU";
const PORTAL: &str = "portal";
const FILLED: Deed = Deed::DemoFill;

/// Whether this database holds a demo world: its entry in the audit log says so.
pub async fn is_demo(db: &Db) -> AppResult<bool> {
    let found: Option<Found> = one(
        db.reader(),
        "SELECT 1 AS found FROM audit WHERE target_kind = $1 AND target_id = $2 AND action = $3 LIMIT 1",
        params![PORTAL, Uuid::nil().to_string(), FILLED.as_str()],
    )
    .await?;
    Ok(found.is_some())
}

#[derive(FromQueryResult)]
struct Found {
    #[expect(dead_code, reason = "the row itself is the answer")]
    found: i32,
}

async fn refuse_inhabited(cx: &Cx) -> AppResult<()> {
    let somebody: Option<Found> = one(
        cx.read(),
        "SELECT 1 AS found FROM account LIMIT 1",
        params![],
    )
    .await?;
    match somebody {
        Some(_) => Err(AppError::Rule(RuleBroken::WrongState)),
        None => Ok(()),
    }
}

/// Hashes that many people share: hashing two thousand passwords would take minutes.
#[derive(Clone, Debug)]
struct Secrets {
    /// Of [`PASSWORD`].
    password: String,
    /// Of the persona who is a pupil; all other pupils have the same secret.
    pupil: String,
}

impl Secrets {
    async fn hash() -> AppResult<Self> {
        let secret = personas().iter().find_map(Persona::pupil);
        let secret = secret.map_or("", |pupil| pupil.secret.as_str());
        Ok(Self {
            password: password::hash(PASSWORD.to_owned()).await?,
            pupil: password::hash(fold_secret(secret)).await?,
        })
    }
}

/// The world while it is made.
#[derive(Debug)]
struct Making {
    content: Arc<Content>,
    plan: Plan,
    secrets: Secrets,
    now: i64,
    rows: Rows,
    /// Pictures for the materials.
    pictures: BTreeMap<Which, Vec<u8>>,
    /// Storage key and bytes.
    files: Vec<(String, Vec<u8>)>,
    summary: Summary,
}

impl Making {
    fn new(plan: Plan, now: Timestamp, secrets: Secrets) -> AppResult<Self> {
        Ok(Self {
            content: Arc::new(Content::load()?),
            plan,
            secrets,
            now: now.millis(),
            rows: Rows::default(),
            pictures: BTreeMap::new(),
            files: Vec::new(),
            summary: Summary::default(),
        })
    }

    /// The stream of chance of a part.
    fn chance(&self, part: &str) -> Chance {
        Chance::of(self.plan.seed, part)
    }

    /// The moment so many days ago.
    fn days_ago(&self, days: i64) -> i64 {
        self.now - days * DAY
    }
}

fn build(plan: Plan, now: Timestamp, secrets: Secrets) -> AppResult<Making> {
    let mut making = Making::new(plan, now, secrets)?;
    making.pictures = pictures(&making)?;
    let schools = schools::build(&mut making);
    let people = people::build(&mut making, &schools);
    heads::build(&mut making);
    desk::build(&mut making, &people);
    suspensions::build(&mut making, &people);
    roles::build(&mut making, &people);
    imports::build(&mut making, &people);
    let mut contacts = Contacts::new(&making);
    let opened = projects::build(&mut making, &schools, &people, &mut contacts);
    contacts::build(&mut making, &people, &mut contacts);
    messages::build(&mut making, &people);
    announcements::build(&mut making, &people);
    reports::build(&mut making, &people);
    workspaces::build(&mut making, &schools, &people, &opened);
    decisions::build(&mut making);
    history::build(&mut making, &people);
    let rows = &making.rows;
    making.summary = Summary {
        schools: rows.schools.len(),
        staff: rows.accounts.len() - rows.pupils.len(),
        projects: rows.projects.len(),
        workspaces: rows.workspaces.len(),
        pupils: rows.pupils.len(),
        posts: rows.posts.len() + rows.comments.len() + rows.replies.len(),
        pictures: rows
            .files
            .iter()
            .filter(|file| file.width.is_some())
            .count(),
    };
    Ok(making)
}

/// Draws what the scripts show.
fn pictures(making: &Making) -> AppResult<BTreeMap<Which, Vec<u8>>> {
    let scripts = making.content.scripts.iter();
    let materials = scripts.flat_map(|script| &script.materials);
    let mut wanted: Vec<Which> = materials
        .filter_map(|material| match &material.what {
            MaterialContent::Picture { motif, mood, .. } => Some((motif.clone(), *mood)),
            MaterialContent::Document { .. } => None,
        })
        .collect();
    wanted.sort();
    wanted.dedup();
    picture::draw_all(&making.content.motifs, &wanted, making.plan.picture)
}
