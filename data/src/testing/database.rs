//! A fresh, migrated database for each test: a copy of a template, which is made once.

use super::TEST_POSTGRES;
use crate::{Cx, Db, DbConfig, context::new_id, migration, sql::params};
use domain::Timestamp;
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// Changes whenever the schema, the reference lists or the first kits do, so that templates can be kept.
fn template_name() -> String {
    let mut hash = Sha256::new();
    for step in migration::STEPS {
        hash.update(step.sql);
        hash.update(step.sqlite);
        hash.update(step.postgres);
    }
    hash.update(crate::reference::seeds());
    hash.update(crate::kit::seeds());
    let digest = hash.finalize();
    format!(
        "twinspan_template_{:02x}{:02x}{:02x}{:02x}{:02x}",
        digest[0], digest[1], digest[2], digest[3], digest[4]
    )
}

pub(super) async fn sqlite_template() -> PathBuf {
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

pub(super) async fn postgres_database() -> String {
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
