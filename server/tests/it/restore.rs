//! The backup and the restore of docs/OPERATING.md, word for word (SECURITY 45).

use crate::process::{Running, fetch, run, told};
use data::{Db, DbConfig};
use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};
use tokio::time::sleep;

/// The commands of a section, as an operator types them; with the folders of this test, and without
/// the users and the service of the operator's machine.
fn commands(section: &str, data: &Path, copies: &Path) -> String {
    let manual = include_str!("../../../docs/OPERATING.md");
    let (_, text) = manual
        .split_once(&format!("\n## {section}\n"))
        .expect("the section");
    let text = text.split("\n## ").next().unwrap_or_default();
    // What follows is for a PostgreSQL.
    let text = text.split("PostgreSQL").next().unwrap_or_default();
    let blocks: Vec<&str> = text
        .split("```sh\n")
        .skip(1)
        .filter_map(|block| block.split("```").next())
        .collect();
    blocks
        .concat()
        .lines()
        .filter(|line| !line.contains("systemctl"))
        .map(|line| {
            line.replace("sudo -u twinspan ", "")
                .replace("sudo ", "")
                .replace("-o twinspan -g twinspan ", "")
                .replace("/var/lib/twinspan", &data.display().to_string())
                .replace("/var/backups/twinspan", &copies.display().to_string())
                + "\n"
        })
        .collect()
}

fn shell(script: &str) {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_twinspan"));
    let folder = program.parent().expect("a folder").display();
    let path = format!("{folder}:{}", std::env::var("PATH").expect("a path"));
    let output = Command::new("sh")
        .args(["-eu", "-c", script])
        .env("PATH", path)
        .output()
        .expect("a shell");
    assert!(output.status.success(), "{script}\n{}", told(&output));
}

/// All links on a page that begin like this and go on.
async fn links(port: u16, page: &str, begin: &str) -> Vec<String> {
    let (status, body) = fetch(port, page).await;
    assert_eq!(status, 200, "{page}");
    String::from_utf8_lossy(&body)
        .split('"')
        .filter(|part| part.starts_with(begin) && part.len() > begin.len())
        .map(str::to_owned)
        .collect()
}

/// A published page with a file on it, found as a visitor finds it.
async fn page_and_file(port: u16) -> (String, String) {
    for project in links(port, "/projects", "/projects/0").await {
        for page in links(port, &project, &format!("{project}/pages/")).await {
            if let Some(file) = links(port, &page, "/files/").await.into_iter().next() {
                return (page, file);
            }
        }
    }
    panic!("no published page of the newest projects has a picture");
}

/// Waits until nobody has this address any more.
async fn is_gone(db: &Db, email: &str) {
    let begun = Instant::now();
    while data::testing::account_with(db, email).await.is_some() {
        assert!(
            begun.elapsed() < Duration::from_secs(60),
            "{email} was erased, and is back"
        );
        sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn what_was_backed_up_as_the_manual_says_is_there_again() {
    let place = tempfile::tempdir().unwrap();
    let (data, copies) = (place.path().join("data"), place.path().join("copies"));
    let made = run(&data, &["demo"]);
    assert!(made.status.success(), "{}", told(&made));
    std::fs::write(data.join("twinspan.toml"), "[portal]\nname = \"Rivers\"\n").unwrap();

    let running = Running::start(&data).await;
    let (page, file) = page_and_file(running.port).await;
    let (_, bytes) = fetch(running.port, &file).await;
    shell(&commands("Backing up", &data, &copies));
    drop(running);
    // Somebody is erased the day after. The next copy of the files says so, the one of the database is
    // the old one.
    let db = Db::connect(&DbConfig::sqlite(&data)).await.unwrap();
    let emails = data::testing::emails(&db).await;
    let erased = emails.last().expect("somebody");
    let id = data::testing::account_with(&db, erased)
        .await
        .expect("an account");
    db.close().await.unwrap();
    std::fs::create_dir_all(copies.join("files/erased")).unwrap();
    std::fs::write(copies.join(format!("files/erased/{id}")), "").unwrap();
    std::fs::remove_dir_all(&data).unwrap();

    // Another machine, on which something went wrong before.
    let other = place.path().join("other");
    std::fs::create_dir(&other).unwrap();
    std::fs::write(other.join("twinspan.db"), "broken").unwrap();
    std::fs::copy(copies.join("twinspan.toml"), other.join("twinspan.toml")).unwrap();
    let copy = std::fs::read_dir(&copies)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.ends_with(".db"))
        .expect("a copy of the database");
    let restore = commands("Restoring", &other, &copies);
    assert!(restore.contains("twinspan-20261125-020000.db"));
    shell(&restore.replace("twinspan-20261125-020000.db", &copy));

    let running = Running::start(&other).await;
    let (status, html) = fetch(running.port, &page).await;
    let html = String::from_utf8_lossy(&html);
    assert_eq!(status, 200);
    assert!(html.contains(&file) && html.contains("Rivers"), "{html}");
    let (status, restored) = fetch(running.port, &file).await;
    assert_eq!(status, 200);
    assert!(
        !bytes.is_empty() && restored == bytes,
        "every byte is there again"
    );
    let db = Db::connect(&DbConfig::sqlite(&other)).await.unwrap();
    is_gone(&db, erased).await;
    assert_eq!(data::testing::emails(&db).await.len(), emails.len() - 1);
}
