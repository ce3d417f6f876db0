//! The program itself: started, killed, started again.

mod import;
mod running;

pub use self::running::{Running, fetch, run, told};

use self::running::{request, twinspan};
use data::{Db, DbConfig};
use std::{
    process::{Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// Registers somebody; `true` when the portal said that it is done.
async fn register(port: u16, number: u32) -> bool {
    let body = format!(
        "name=Teacher+{number}&email=t{number}%40school.example&password=a+bridge+over+nine+rivers&agree=on"
    );
    let head = format!(
        "POST /register?/register HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    request(port, head + &body).await == Some(303)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_kill_under_load_loses_nothing_that_was_acknowledged() {
    let folder = tempfile::tempdir().unwrap();
    let (next, acknowledged) = (
        Arc::new(AtomicU32::new(0)),
        Arc::new(Mutex::new(Vec::new())),
    );
    for round in 0..3 {
        let mut running = Running::start(folder.path()).await;
        let port = running.port;
        let writers: Vec<_> = (0..6)
            .map(|_| {
                let (next, acknowledged) = (next.clone(), acknowledged.clone());
                tokio::spawn(async move {
                    loop {
                        let number = next.fetch_add(1, Ordering::Relaxed);
                        if !register(port, number).await {
                            return;
                        }
                        acknowledged.lock().unwrap().push(number);
                    }
                })
            })
            .collect();
        let enough = 8 * (round + 1);
        while acknowledged.lock().unwrap().len() < enough {
            sleep(Duration::from_millis(5)).await;
        }
        // SIGKILL: no chance to tidy anything up.
        running.child.kill().unwrap();
        for writer in writers {
            writer.await.unwrap();
        }
    }
    let _running = Running::start(folder.path()).await;
    let db = Db::connect(&DbConfig::sqlite(folder.path())).await.unwrap();
    let kept = data::testing::emails(&db).await;
    let acknowledged = acknowledged.lock().unwrap().clone();
    assert!(acknowledged.len() >= 24);
    for number in acknowledged {
        assert!(
            kept.contains(&format!("t{number}@school.example")),
            "t{number} was lost"
        );
    }
}

#[tokio::test]
async fn a_wish_to_stop_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let mut running = Running::start(folder.path()).await;
    let asked = Command::new("kill")
        .arg("-TERM")
        .arg(running.child.id().to_string())
        .status()
        .unwrap();
    assert!(asked.success());
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = running.child.try_wait().unwrap() {
            break status;
        }
        assert!(
            begun.elapsed() < Duration::from_secs(10),
            "it does not stop"
        );
        sleep(Duration::from_millis(20)).await;
    };
    assert!(status.success());
    assert!(
        !folder.path().join("twinspan.db-wal").exists(),
        "the database was closed"
    );
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["migrate"]).status.success());
    let db = Db::connect(&DbConfig::sqlite(folder.path())).await.unwrap();
    data::testing::pretend_newer(&db).await;
    db.close().await.unwrap();
    let file = folder.path().join("twinspan.db");
    let before = std::fs::read(&file).unwrap();
    for command in ["serve", "migrate"] {
        let output = run(folder.path(), &[command]);
        assert!(!output.status.success());
        assert!(told(&output).contains("newer version"), "{}", told(&output));
    }
    assert!(
        std::fs::read(&file).unwrap() == before,
        "not a byte was changed"
    );
    assert!(!run(folder.path(), &["doctor"]).status.success());
}

#[tokio::test]
async fn the_first_officer_comes_by_a_link_from_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let output = run(
        folder.path(),
        &["officer", "eszter@support.example", "--country", "hu"],
    );
    assert!(output.status.success(), "{}", told(&output));
    assert!(
        told(&output).contains("http://127.0.0.1:3000/password/"),
        "{}",
        told(&output)
    );
    for wrong in [
        vec!["officer", "eszter@support.example"],
        vec![
            "officer",
            "eszter@support.example",
            "--country",
            "HU",
            "--central",
        ],
        vec!["officer", "nobody", "--central"],
        vec!["officer", "eszter@support.example", "--country", "XX"],
    ] {
        assert!(!run(folder.path(), &wrong).status.success(), "{wrong:?}");
    }
}

#[tokio::test]
async fn a_demo_world_needs_a_folder_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["migrate"]).status.success());
    let output = run(folder.path(), &["demo"]);
    assert!(!output.status.success());
    assert!(told(&output).contains("is in use"), "{}", told(&output));
}

#[tokio::test]
async fn the_configuration_is_printed_without_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let output = twinspan(folder.path())
        .args(["config", "--listen", "127.0.0.1:4567"])
        .env("TWINSPAN_MAIL_SMTP_PASSWORD", "hunter2")
        .stdout(Stdio::piped())
        .output()
        .unwrap();
    let text = told(&output);
    assert!(text.contains("listen = \"127.0.0.1:4567\""), "{text}");
    assert!(!text.contains("hunter2"));
}

#[tokio::test]
async fn a_copy_of_a_database_in_use_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::connect(&DbConfig::sqlite(folder.path())).await.unwrap();
    db.migrate().await.unwrap();
    let copied = folder.path().join("copied");
    std::fs::create_dir(&copied).unwrap();
    db.copy_to(&copied.join("twinspan.db")).await.unwrap();
    assert!(
        db.copy_to(&copied.join("twinspan.db")).await.is_err(),
        "no copy is overwritten"
    );
    let copy = Db::connect(&DbConfig::sqlite(&copied)).await.unwrap();
    assert_eq!(copy.schema().await, Ok(data::SchemaState::Current));
}
