//! A database per test, on both engines, with people in it. For tests only.
//!
//! ```ignore
//! both_databases! {
//!     async fn a_teacher_can_be_asked(world: World) {
//!         let judit = world.teacher("HU").await;
//!         …
//!     }
//! }
//! ```

use crate::{
    Cx, Db, DbConfig, Tx,
    context::new_id,
    entity::{account, affiliation, member, project, project_founder, school, workspace},
    migration, session,
    sql::{DbResult, params, run},
};
use domain::{
    AppResult, Timestamp,
    access::Actor,
    account::{AccountState, Stay},
    id::{AccountId, ProjectId, SchoolId, WorkspaceId},
    mail::Letter,
    text,
    time::DAY,
    workspace::Role,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use sha2::{Digest, Sha256};
use std::{
    path::PathBuf,
    sync::{
        Arc,
        atomic::{AtomicI64, AtomicU32, Ordering},
    },
};

/// Names the cluster for tests, such as `postgres://…`; `cargo xtask postgres cargo test` sets it.
pub const TEST_POSTGRES: &str = "TWINSPAN_TEST_POSTGRES";

/// 2026-11-25 10:00 UTC, a Wednesday: when tests begin.
pub const START: i64 = 20_782 * DAY + 10 * 3_600_000;

/// Which engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Declares tests that run on SQLite and on PostgreSQL.
#[macro_export]
macro_rules! both_databases {
    ($($(#[$meta:meta])* async fn $name:ident($world:ident: World) $body:block)+) => {$(
        mod $name {
            #[allow(unused_imports, reason = "each test uses what it needs of the surrounding module")]
            use super::*;

            $(#[$meta])*
            async fn check($world: $crate::testing::World) $body

            #[tokio::test]
            async fn sqlite() {
                check($crate::testing::World::new($crate::testing::Engine::Sqlite).await).await;
            }

            #[tokio::test]
            async fn postgres() {
                check($crate::testing::World::new($crate::testing::Engine::Postgres).await).await;
            }
        }
    )+};
}

/// A member of a school's staff.
#[derive(Clone, Debug)]
pub struct Staff {
    pub id: AccountId,
    pub school: SchoolId,
    pub country: String,
    pub email: String,
    pub name: String,
}

/// A fresh, migrated database and a clock that stands still until it is moved.
#[derive(Debug)]
pub struct World {
    pub db: Db,
    now: AtomicI64,
    count: AtomicU32,
    folder: Option<tempfile::TempDir>,
}

impl World {
    /// A new world on this engine.
    pub async fn new(engine: Engine) -> Self {
        let (config, folder) = match engine {
            Engine::Sqlite => {
                let folder = tempfile::tempdir().expect("a temporary folder");
                let file = folder.path().join("twinspan.db");
                std::fs::copy(sqlite_template().await, &file).expect("a copy of the template");
                (DbConfig::sqlite(folder.path()), Some(folder))
            }
            Engine::Postgres => (
                DbConfig {
                    url: postgres_database().await,
                    connections: 4,
                },
                None,
            ),
        };
        let db = Db::connect(&config).await.expect("a database");
        Self {
            db,
            now: AtomicI64::new(START),
            count: AtomicU32::new(0),
            folder,
        }
    }

    /// Another world with the same rows at the same moment. Only of a world on SQLite.
    pub async fn copy(&self) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let file = folder.path().join("twinspan.db");
        let file = file.to_str().expect("a path").to_owned();
        run(self.db.writer(), "VACUUM INTO $1", params![file])
            .await
            .expect("a copy");
        let db = Db::connect(&DbConfig::sqlite(folder.path()))
            .await
            .expect("a database");
        Self {
            db,
            now: AtomicI64::new(self.now().millis()),
            count: AtomicU32::new(self.count.load(Ordering::Relaxed)),
            folder: Some(folder),
        }
    }

    /// Where files of this world may be put.
    pub fn folder(&self) -> PathBuf {
        self.folder
            .as_ref()
            .map_or_else(std::env::temp_dir, |folder| folder.path().to_owned())
    }

    /// The moment of this world.
    pub fn now(&self) -> Timestamp {
        Timestamp::from_millis(self.now.load(Ordering::Relaxed))
    }

    /// Lets time pass, in milliseconds.
    pub fn wait(&self, millis: i64) {
        self.now.fetch_add(millis, Ordering::Relaxed);
    }

    /// A request of a visitor, in English.
    pub fn visitor(&self) -> Cx {
        Cx::new(self.db.clone(), self.now(), "test-request", "en")
    }

    /// Signs somebody in, with the second step. Returns the session's token.
    pub async fn sign_in(&self, account: AccountId) -> String {
        self.start_session(account, true).await
    }

    async fn start_session(&self, account: AccountId, strong: bool) -> String {
        self.write(move |tx| async move {
            let entry = session::Entry {
                strong,
                ..session::Entry::staff(false, Stay::Browser)
            };
            tx.start_session(account, entry, "test").await
        })
        .await
        .token
    }

    /// A request of a person: through a real session, as the server does it.
    pub async fn by(&self, account: AccountId) -> Cx {
        let token = self.sign_in(account).await;
        self.with_session(&token).await
    }

    /// A request of a person who came in with the password alone.
    pub async fn weakly_by(&self, account: AccountId) -> Cx {
        let token = self.start_session(account, false).await;
        self.with_session(&token).await
    }

    async fn with_session(&self, token: &str) -> Cx {
        let cx = self.visitor();
        let actor = session::load(&cx, token).await.expect("an actor");
        assert!(
            matches!(actor, Actor::Person(_)),
            "the session belongs to somebody"
        );
        cx.with_actor(actor)
    }

    fn number(&self) -> u32 {
        self.count.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// A validated school.
    pub async fn school(&self, country: &str) -> SchoolId {
        let (country, number) = (country.to_owned(), self.number());
        self.write(move |tx| async move {
            let id = new_id();
            let name = format!("School {number}");
            school::Entity::insert(school::ActiveModel {
                id: Set(id),
                state: Set("validated".to_owned()),
                state_comment: Set(String::new()),
                state_at: Set(tx.now()),
                search_text: Set(text::fold_for_search(&format!("{name} Town {number}"))),
                number_key: Set(domain::school::number_key(&number.to_string())),
                town_key: Set("town".to_owned()),
                site_host: Set(String::new()),
                name: Set(name),
                legal_name: Set(String::new()),
                country: Set(country),
                region: Set(String::new()),
                town: Set(format!("Town {number}")),
                address: Set("Main Street 1".to_owned()),
                postcode: Set("1234".to_owned()),
                national_number: Set(format!("{number:06}")),
                website: Set(String::new()),
                head_name: Set("Head".to_owned()),
                head_email: Set(format!("head{number}@school.example")),
                created_by: Set(None),
                created_at: Set(tx.now()),
                version: Set(1),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            Ok(SchoolId(id))
        })
        .await
    }

    /// A validated teacher at a validated school of the country.
    pub async fn teacher(&self, country: &str) -> Staff {
        let school = self.school(country).await;
        self.staff_at(school, country, AccountState::Validated)
            .await
    }

    /// A teacher whose e-mail address is confirmed, at this school, as far validated as told.
    pub async fn staff_at(&self, school: SchoolId, country: &str, state: AccountState) -> Staff {
        let number = self.number();
        let (email, name) = (
            format!("teacher{number}@school.example"),
            format!("Teacher {number}"),
        );
        let staff = Staff {
            id: AccountId(new_id()),
            school,
            country: country.to_owned(),
            email,
            name,
        };
        let made = staff.clone();
        self.write(move |tx| async move {
            insert_account(&tx, &made, state).await?;
            affiliation::Entity::insert(affiliation::ActiveModel {
                id: Set(new_id()),
                account_id: Set(made.id.0),
                school_id: Set(made.school.0),
                role: Set("teacher".to_owned()),
                from_at: Set(tx.now()),
                to_at: Set(None),
                confirmed_at: Set((state == AccountState::Validated).then_some(tx.now())),
                returned_at: Set(None),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            Ok(())
        })
        .await;
        staff
    }

    /// A support officer of a country, or a central one.
    pub async fn officer(&self, country: Option<&str>) -> AccountId {
        let number = self.number();
        let officer = Staff {
            id: AccountId(new_id()),
            school: SchoolId(uuid::Uuid::nil()),
            country: country.unwrap_or_default().to_owned(),
            email: format!("officer{number}@support.example"),
            name: format!("Officer {number}"),
        };
        let (id, country) = (officer.id, country.map(str::to_owned));
        self.write(move |tx| async move {
            insert_account(&tx, &officer, AccountState::Validated).await?;
            let role = if country.is_some() {
                "officer"
            } else {
                "central"
            };
            tx.grant(officer.id.0, role, country).await
        })
        .await;
        id
    }

    /// Makes two people contacts.
    pub async fn contacts(&self, one: AccountId, other: AccountId) {
        let (low, high) = if one.0 < other.0 {
            (one.0, other.0)
        } else {
            (other.0, one.0)
        };
        self.write(move |tx| async move {
            run(
                tx.conn(),
                "INSERT INTO contact (id, low_id, high_id, asked_by, state, message, asked_at, answered_at)
                 VALUES ($1, $2, $3, $2, 'accepted', 'Hello!', $4, $4)",
                params![new_id(), low, high, tx.now()],
            )
            .await
        })
        .await;
    }

    /// An active project of these founders, with its open workspace.
    pub async fn project(&self, founders: &[&Staff]) -> (ProjectId, WorkspaceId) {
        let founders: Vec<Staff> = founders.iter().map(|founder| (*founder).clone()).collect();
        let number = self.number();
        self.write(move |tx| async move {
            let (project_id, workspace_id) = (new_id(), new_id());
            let title = format!("Project {number}");
            project::Entity::insert(project::ActiveModel {
                id: Set(project_id),
                state: Set("active".to_owned()),
                state_at: Set(tx.now()),
                kind: Set("european".to_owned()),
                title: Set(title.clone()),
                short_description: Set("About".to_owned()),
                aims: Set("Aims".to_owned()),
                work_process: Set("Work".to_owned()),
                expected_results: Set("Results".to_owned()),
                age_from: Set(Some(9)),
                age_to: Set(Some(12)),
                pupil_count: Set(Some(40)),
                search_text: Set(text::fold_for_search(&title)),
                created_by: Set(founders[0].id.0),
                created_at: Set(tx.now()),
                updated_at: Set(tx.now()),
                submitted_at: Set(Some(tx.now())),
                active_at: Set(Some(tx.now())),
                version: Set(1),
                results: Set(String::new()),
                resting_until: Set(None),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            workspace::Entity::insert(workspace::ActiveModel {
                id: Set(workspace_id),
                kind: Set("project".to_owned()),
                project_id: Set(Some(project_id)),
                title: Set(title),
                state: Set("open".to_owned()),
                settings: Set("{}".to_owned()),
                bytes_used: Set(0),
                created_at: Set(tx.now()),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            for founder in &founders {
                project_founder::Entity::insert(project_founder::ActiveModel {
                    project_id: Set(project_id),
                    account_id: Set(founder.id.0),
                    school_id: Set(founder.school.0),
                    country: Set(founder.country.clone()),
                    state: Set("accepted".to_owned()),
                    invited_at: Set(tx.now()),
                    answered_at: Set(Some(tx.now())),
                })
                .exec_without_returning(tx.conn())
                .await
                .db()?;
                insert_member(&tx, WorkspaceId(workspace_id), founder, Role::Founder).await?;
            }
            Ok((ProjectId(project_id), WorkspaceId(workspace_id)))
        })
        .await
    }

    /// Adds somebody to a workspace.
    pub async fn join(&self, workspace: WorkspaceId, staff: &Staff, role: Role) {
        let staff = staff.clone();
        self.write(move |tx| async move { insert_member(&tx, workspace, &staff, role).await })
            .await;
    }

    /// A pupil of a teacher's school in a workspace, in a class of their own.
    pub async fn pupil(
        &self,
        workspace: WorkspaceId,
        teacher: &Staff,
        roster_name: &str,
        nickname: &str,
    ) -> AccountId {
        let number = self.number();
        let id = AccountId(new_id());
        let pupil = Staff {
            id,
            email: format!("none{number}"),
            name: roster_name.to_owned(),
            ..teacher.clone()
        };
        let (nickname, school) = (nickname.to_owned(), teacher.school);
        let created_by = teacher.id;
        self.write(move |tx| async move {
            insert_account(&tx, &pupil, AccountState::Validated).await?;
            run(
                tx.conn(),
                "UPDATE account SET kind = 'pupil', email = NULL WHERE id = $1",
                params![id.0],
            )
            .await?;
            let class = new_id();
            run(
                tx.conn(),
                "INSERT INTO class (id, workspace_id, school_id, name, code, created_by, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)",
                params![
                    class,
                    workspace.0,
                    school.0,
                    format!("Class {number}"),
                    format!("CODE-{number}"),
                    created_by.0,
                    tx.now()
                ],
            )
            .await?;
            run(
                tx.conn(),
                "INSERT INTO pupil (account_id, school_id, secret_hash, secret_set_at) VALUES ($1, $2, '', $3)",
                params![id.0, school.0, tx.now()],
            )
            .await?;
            insert_member(&tx, workspace, &pupil, Role::Pupil).await?;
            let folded = domain::workspace::member::fold(&nickname);
            run(
                tx.conn(),
                "UPDATE member SET class_id = $1, nickname = $2, nickname_folded = $3 WHERE account_id = $4",
                params![class, nickname, folded, id.0],
            )
            .await
        })
        .await;
        id
    }

    /// Puts a letter into the outbox.
    pub async fn send(&self, to: &str, lang: &str, letter: Letter) {
        let (to, lang) = (to.to_owned(), lang.to_owned());
        self.write(move |tx| async move { tx.send(&to, &lang, &letter).await })
            .await;
    }

    /// Runs SQL that only a test wants.
    pub async fn sql(&self, sql: &'static str, values: Vec<sea_orm::Value>) -> u64 {
        self.write(move |tx| async move { run(tx.conn(), sql, values).await })
            .await
    }

    /// Rows of a table.
    pub async fn count(&self, table: &str) -> i64 {
        rows(&self.db, table).await
    }

    /// The id of the newest row of a table.
    pub async fn newest(&self, table: &str) -> uuid::Uuid {
        #[derive(sea_orm::FromQueryResult)]
        struct Newest {
            id: uuid::Uuid,
        }
        let sql = format!("SELECT id FROM {table} ORDER BY id DESC LIMIT 1");
        let row: Option<Newest> = crate::sql::one(self.db.reader(), sql, vec![])
            .await
            .expect("an id");
        row.expect("a row").id
    }

    async fn write<T, F, Fut>(&self, work: F) -> T
    where
        T: Send + 'static,
        F: FnOnce(Tx) -> Fut + Send + 'static,
        Fut: Future<Output = AppResult<T>> + Send + 'static,
    {
        self.visitor()
            .write(work)
            .await
            .expect("a row of the test world")
    }
}

async fn insert_member(
    tx: &Tx,
    workspace: WorkspaceId,
    staff: &Staff,
    role: Role,
) -> AppResult<()> {
    member::Entity::insert(member::ActiveModel {
        workspace_id: Set(workspace.0),
        account_id: Set(staff.id.0),
        school_id: Set(Some(staff.school.0)),
        class_id: Set(None),
        role: Set(role.as_str().to_owned()),
        nickname: Set(None),
        nickname_folded: Set(None),
        joined_at: Set(tx.now()),
        removed_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}

async fn insert_account(tx: &Tx, staff: &Staff, state: AccountState) -> AppResult<()> {
    account::Entity::insert(account::ActiveModel {
        id: Set(staff.id.0),
        kind: Set("staff".to_owned()),
        state: Set(state.as_str().to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        email: Set(Some(staff.email.clone())),
        email_confirmed_at: Set(Some(tx.now())),
        password_hash: Set(None),
        name: Set(staff.name.clone()),
        lang: Set("en".to_owned()),
        time_zone: Set("Europe/Brussels".to_owned()),
        country: Set(Some(staff.country.clone()).filter(|country| !country.is_empty())),
        joins: Set(None),
        about: Set(String::new()),
        available: Set(true),
        available_from: Set(None),
        available_to: Set(None),
        public_profile: Set(false),
        picture_id: Set(None),
        age_from: Set(None),
        age_to: Set(None),
        search_text: Set(text::fold_for_search(&staff.name)),
        created_at: Set(tx.now()),
        last_seen_at: Set(None),
        version: Set(1),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}

/// Changes whenever the schema or the reference lists do, so that templates can be kept.
fn template_name() -> String {
    let mut hash = Sha256::new();
    for step in migration::STEPS {
        hash.update(step.sql);
        hash.update(step.sqlite);
        hash.update(step.postgres);
    }
    hash.update(crate::reference::seeds());
    let digest = hash.finalize();
    format!(
        "twinspan_template_{:02x}{:02x}{:02x}{:02x}{:02x}",
        digest[0], digest[1], digest[2], digest[3], digest[4]
    )
}

async fn sqlite_template() -> PathBuf {
    let file = std::env::temp_dir().join(format!("{}.db", template_name()));
    if !file.exists() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let db = Db::connect(&DbConfig::sqlite(folder.path()))
            .await
            .expect("a database");
        db.migrate().await.expect("a migrated database");
        db.close().await.expect("a closed database");
        // Other tests may be doing the same: whoever renames last wins, and all are alike.
        let partial = file.with_extension(format!("{}", new_id()));
        std::fs::copy(folder.path().join("twinspan.db"), &partial).expect("a copy");
        std::fs::rename(&partial, &file).expect("a template");
    }
    file
}

async fn postgres_database() -> String {
    let cluster = std::env::var(TEST_POSTGRES)
        .unwrap_or_else(|_| panic!("set {TEST_POSTGRES}; `cargo xtask postgres cargo test` does"));
    let template = template_name();
    let admin = DbConfig {
        url: cluster.clone(),
        connections: 2,
    };
    let admin = Db::connect(&admin).await.expect("the cluster");
    let cx = Cx::new(admin.clone(), Timestamp::default(), "test", "en");
    let count: Option<Exists> = crate::sql::one(
        cx.read(),
        "SELECT 1 AS one FROM pg_database WHERE datname = $1 AND datistemplate",
        params![template.as_str()],
    )
    .await
    .expect("an answer");
    if count.is_none() {
        make_postgres_template(&cx, &cluster, &template).await;
    }
    let name = format!("test_{}", new_id().simple());
    command(&cx, format!("CREATE DATABASE {name} TEMPLATE {template}"))
        .await
        .expect("a database");
    admin.close().await.expect("a closed connection");
    cluster.replace("/postgres?", &format!("/{name}?"))
}

#[derive(sea_orm::FromQueryResult)]
struct Exists {
    #[expect(dead_code, reason = "the row itself is the answer")]
    one: i32,
}

async fn make_postgres_template(cx: &Cx, cluster: &str, template: &str) {
    let building = format!("building_{}", new_id().simple());
    command(cx, format!("CREATE DATABASE {building}"))
        .await
        .expect("a database");
    let url = cluster.replace("/postgres?", &format!("/{building}?"));
    let db = Db::connect(&DbConfig {
        url,
        connections: 2,
    })
    .await
    .expect("a database");
    db.migrate().await.expect("a migrated database");
    db.close().await.expect("a closed database");
    // Another test may have been faster; then its template is used and this one stays behind.
    if command(
        cx,
        format!("ALTER DATABASE {building} RENAME TO {template}"),
    )
    .await
    .is_ok()
    {
        command(cx, format!("ALTER DATABASE {template} IS_TEMPLATE true"))
            .await
            .expect("a template");
    }
    // Wait until whoever was faster has marked it.
    for _ in 0..100 {
        let ready: Option<Exists> = crate::sql::one(
            cx.read(),
            "SELECT 1 AS one FROM pg_database WHERE datname = $1 AND datistemplate",
            params![template],
        )
        .await
        .expect("an answer");
        if ready.is_some() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("no template database after five seconds");
}

/// Outside of a transaction: databases are made there.
async fn command(cx: &Cx, sql: String) -> Result<(), sea_orm::DbErr> {
    use sea_orm::ConnectionTrait;
    let mut tries = 0;
    loop {
        match cx.db().writer().execute_unprepared(&sql).await {
            // Two tests that copy one template at the same moment stand in each other's way.
            Err(error)
                if tries < 100 && error.to_string().contains("being accessed by other users") =>
            {
                tries += 1;
                tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            }
            other => return other.map(|_| ()),
        }
    }
}

/// So that the fields of the world are used whatever a test needs.
impl World {
    /// The engine of this world.
    pub fn engine(&self) -> Engine {
        if self.db.is_sqlite() {
            Engine::Sqlite
        } else {
            Engine::Postgres
        }
    }

    /// A shared handle, for tests that race.
    pub fn shared(self) -> Arc<Self> {
        Arc::new(self)
    }
}

/// Rows of a table.
pub async fn rows(db: &Db, table: &str) -> i64 {
    #[derive(sea_orm::FromQueryResult)]
    struct Count {
        n: i64,
    }
    let sql = format!("SELECT COUNT(*) AS n FROM {table}");
    let row: Option<Count> = crate::sql::one(db.reader(), sql, vec![])
        .await
        .expect("a count");
    row.map_or(0, |row| row.n)
}

/// The addresses of all accounts.
pub async fn emails(db: &Db) -> Vec<String> {
    #[derive(sea_orm::FromQueryResult)]
    struct Address {
        email: Option<String>,
    }
    let rows: Vec<Address> = crate::sql::all(db.reader(), "SELECT email FROM account", vec![])
        .await
        .expect("the accounts");
    rows.into_iter().filter_map(|row| row.email).collect()
}

/// Makes the database look as if a later version had written it.
pub async fn pretend_newer(db: &Db) {
    let sql = "INSERT INTO seaql_migrations (version, applied_at) VALUES ('m9999_future', 0)";
    run(db.writer(), sql, vec![]).await.expect("a later step");
}
