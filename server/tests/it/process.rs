//! The program itself: started, killed, started again.

use data::{Db, DbConfig};
use std::{
    path::Path,
    process::{Child, Command, Output, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::sleep,
};

fn twinspan(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_twinspan"));
    command
        .env("TWINSPAN_DATA", folder)
        .env("TWINSPAN_LIMITS_OFF", "true")
        .env("TWINSPAN_LOG_FILTER", "warn")
        .stdout(Stdio::null());
    command
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    listener.local_addr().expect("an address").port()
}

/// A running portal; killed when dropped.
pub struct Running {
    child: Child,
    pub port: u16,
}

impl Running {
    pub async fn start(folder: &Path) -> Self {
        let port = free_port().await;
        let child = twinspan(folder)
            .args(["serve", "--listen", &format!("127.0.0.1:{port}")])
            .spawn()
            .expect("the program starts");
        let running = Self { child, port };
        let begun = Instant::now();
        while request(
            port,
            "GET /readyz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".to_owned(),
        )
        .await
            != Some(200)
        {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "it is not ready in time"
            );
            sleep(Duration::from_millis(20)).await;
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Sends a request; the status of the answer, if one came.
async fn request(port: u16, text: String) -> Option<u16> {
    let answer = answer(port, text).await?;
    String::from_utf8_lossy(&answer)
        .split(' ')
        .nth(1)?
        .parse()
        .ok()
}

async fn answer(port: u16, text: String) -> Option<Vec<u8>> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    stream.write_all(text.as_bytes()).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    Some(answer)
}

/// Opens an address as a visitor: the status and the body.
pub async fn fetch(port: u16, path: &str) -> (u16, Vec<u8>) {
    // An answer to HTTP/1.0 comes in one piece.
    let text = format!("GET {path} HTTP/1.0\r\nHost: x\r\nAccept: text/html,*/*\r\n\r\n");
    let answer = answer(port, text).await.expect("an answer");
    let head = answer
        .windows(4)
        .position(|part| part == b"\r\n\r\n")
        .expect("a head");
    let status = String::from_utf8_lossy(&answer[..head])
        .split(' ')
        .nth(1)
        .and_then(|status| status.parse().ok())
        .expect("a status");
    (status, answer[head + 4..].to_vec())
}

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

pub fn run(folder: &Path, arguments: &[&str]) -> Output {
    twinspan(folder)
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .expect("the program runs")
}

pub fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
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
async fn a_register_comes_in_by_the_command_line_and_its_rest_again() {
    let folder = tempfile::tempdir().unwrap();
    let (file, rest) = (
        folder.path().join("schools.csv"),
        folder.path().join("rest.csv"),
    );
    // ISO-8859-2.
    let register = b"Locality;OM;School\nGy\xf5r;036735;Jedlik \xc1nyos Technikum\nEger;031234;\n";
    std::fs::write(&file, register).unwrap();
    let import = |file: &Path, more: &[&str]| {
        let mut arguments = vec![
            "import",
            "schools",
            file.to_str().unwrap(),
            "--country",
            "hu",
        ];
        arguments.extend(more);
        let output = run(folder.path(), &arguments);
        (output.status.success(), told(&output))
    };
    let (worked, text) = import(&file, &[]);
    assert!(!worked && text.contains("--column"), "{text}");
    let columns = [
        "--column",
        "national_number=OM",
        "--column",
        "name=3",
        "--column",
        "town=Locality",
    ];
    let (worked, text) = import(&file, &[&columns[..], &["--dry-run"]].concat());
    assert!(worked && text.contains("1  new schools"), "{text}");
    let rest_file = rest.to_str().unwrap();
    let (worked, text) = import(&file, &[&columns[..], &["--rest", rest_file]].concat());
    assert!(
        worked && text.contains("1  new schools") && text.contains("1  cannot be read"),
        "{text}"
    );
    let written = std::fs::read_to_string(&rest).unwrap();
    let corrected = written.replace("031234;;", "031234;Dobó Gimnázium;");
    assert_ne!(written, corrected, "{written}");
    std::fs::write(&rest, corrected).unwrap();
    let (worked, text) = import(&rest, &columns);
    assert!(worked && text.contains("1  new schools"), "{text}");
    let (worked, text) = import(&file, &columns);
    assert!(worked && text.contains("1  here already"), "{text}");
    for wrong in [
        ["--country", "XX"],
        ["--encoding", "klingon"],
        ["--delimiter", "x"],
        ["--column", "colour=1"],
    ] {
        let arguments = [
            "import",
            "schools",
            file.to_str().unwrap(),
            wrong[0],
            wrong[1],
        ];
        assert!(
            !run(folder.path(), &arguments).status.success(),
            "{wrong:?}"
        );
    }
}

#[tokio::test]
async fn an_import_that_is_killed_goes_on_where_it_stopped() {
    const LINES: i64 = 6_000;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("schools.csv");
    let mut register = "Number;Name;Town\n".to_owned();
    for number in 1..=LINES {
        register += &format!("A{number};School {number};Town {number}\n");
    }
    std::fs::write(&file, register).unwrap();
    let arguments = [
        "import",
        "schools",
        file.to_str().unwrap(),
        "--country",
        "HU",
    ];
    assert!(run(folder.path(), &["migrate"]).status.success());
    let db = Db::connect(&DbConfig::sqlite(folder.path())).await.unwrap();
    let mut child = twinspan(folder.path()).args(arguments).spawn().unwrap();
    while data::testing::rows(&db, "school").await == 0 {
        assert!(child.try_wait().unwrap().is_none(), "it is still at it");
        sleep(Duration::from_millis(5)).await;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let part = data::testing::rows(&db, "school").await;
    assert!((1..LINES).contains(&part), "{part}");
    let output = run(folder.path(), &arguments);
    assert!(
        told(&output).contains("Goes on where it was stopped."),
        "{}",
        told(&output)
    );
    assert_eq!(data::testing::rows(&db, "school").await, LINES);
    assert!(
        told(&output).contains("6000  new schools"),
        "{}",
        told(&output)
    );
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
