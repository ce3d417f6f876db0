//! `twinspan doctor`: looks at everything the portal needs, and says what is wrong.

use super::Options;
use crate::{
    clock::Clock, config::Config, database, files::Store, folder::Folder, mail::Post,
    shared::Shared,
};
use data::{SchemaState, mail::Backlog};
use domain::time::HOUR;
use std::{fs, process::Command};

/// Least free space, in megabytes.
const LEAST_SPACE: u64 = 1_000;

/// What was found so far.
#[derive(Default)]
struct Findings {
    bad: usize,
}

impl Findings {
    /// Prints what was found about one thing.
    fn note(&mut self, thing: &str, found: Result<String, String>) {
        match found {
            Ok(text) => println!("ok     {thing}: {text}"),
            Err(text) => {
                self.bad += 1;
                println!("WRONG  {thing}: {text}");
            }
        }
    }
}

/// Looks whether everything is there.
pub(super) async fn run(options: &Options) -> Result<(), String> {
    let mut findings = Findings::default();
    let folder = options.folder();
    let config = match options.config() {
        Ok(config) => config,
        Err(error) => {
            findings.note("configuration", Err(error));
            return Err("the configuration is wrong; nothing else was looked at".to_owned());
        }
    };
    findings.note(
        "configuration",
        Ok(format!("people reach the portal at {}", config.base_url())),
    );
    findings.note("address", address(&config));
    findings.note("folder", writable(&folder));
    findings.note("disk", space(&folder));
    findings.note("clock", clock());
    findings.note(
        "files",
        Store::new(&config.files, &folder).map(|_| "the store opens".to_owned()),
    );
    match Post::new(&config.mail, &folder) {
        Ok(post) => findings.note("mail", post.check().await),
        Err(error) => findings.note("mail", Err(error)),
    }
    inspect_database(&mut findings, config, &folder).await;
    match findings.bad {
        0 => Ok(()),
        1 => Err("one thing is wrong".to_owned()),
        bad => Err(format!("{bad} things are wrong")),
    }
}

fn address(config: &Config) -> Result<String, String> {
    let listen = config.server.listen;
    let only_here = listen.ip().is_loopback();
    if config.base_url().starts_with("https://") {
        let proxied = !config.server.trusted_proxies.is_empty();
        return if proxied {
            Ok("HTTPS, behind the named proxies".to_owned())
        } else {
            Err(
                "HTTPS needs a reverse proxy; name its address in server.trusted_proxies"
                    .to_owned(),
            )
        };
    }
    if only_here {
        Ok(format!("only this machine can reach {listen}"))
    } else {
        Err("other machines reach the portal without HTTPS: set server.base_url".to_owned())
    }
}

fn writable(folder: &Folder) -> Result<String, String> {
    folder.make()?;
    let probe = folder.path().join(".doctor");
    fs::write(&probe, "x")
        .and_then(|()| fs::remove_file(&probe))
        .map(|()| format!("{} can be written to", folder.path().display()))
        .map_err(|error| format!("{} cannot be written to: {error}", folder.path().display()))
}

/// Free space, as `df` tells it.
fn space(folder: &Folder) -> Result<String, String> {
    let unknown = || "the free space is not known (there is no `df`)".to_owned();
    let Ok(answer) = Command::new("df")
        .args(["-Pk", "--"])
        .arg(folder.path())
        .output()
    else {
        return Ok(unknown());
    };
    let text = String::from_utf8_lossy(&answer.stdout);
    let free: Option<u64> = text
        .lines()
        .nth(1)
        .and_then(|line| line.split_whitespace().nth(3)?.parse().ok());
    match free.map(|kilobytes| kilobytes / 1000) {
        None => Ok(unknown()),
        Some(free) if free < LEAST_SPACE => Err(format!("only {free} MB are free")),
        Some(free) => Ok(format!("{free} MB are free")),
    }
}

/// A clock that is years off makes every link expire and every session end.
fn clock() -> Result<String, String> {
    const YEAR_2025: i64 = 1_735_689_600_000;
    let now = Clock::system().now().millis();
    let told = jiff::Timestamp::from_millisecond(now)
        .map_or_else(|_| now.to_string(), |at| at.to_string());
    if now > YEAR_2025 {
        Ok(format!("it is {told}"))
    } else {
        Err(format!("it is said to be {told}"))
    }
}

async fn inspect_database(findings: &mut Findings, config: Config, folder: &Folder) {
    let db = match database::open(&config, folder).await {
        Ok(db) => db,
        Err(error) => return findings.note("database", Err(error)),
    };
    let schema = db.schema().await;
    let is_current = schema == Ok(SchemaState::Current);
    findings.note(
        "database",
        schema.map(|state| match state {
            SchemaState::Empty => "it is empty; `serve` or `migrate` makes its tables".to_owned(),
            SchemaState::Behind => "`serve` or `migrate` will bring it up to date".to_owned(),
            SchemaState::Current => "it is up to date".to_owned(),
        }),
    );
    if is_current && let Ok(shared) = Shared::new(config, folder, db.clone(), Clock::system()) {
        let cx = shared.cx("doctor", "en");
        let now = cx.now().millis();
        for (thing, backlog) in [
            ("outbox", data::mail::backlog(&cx).await),
            ("jobs", data::jobs::backlog(&cx).await),
        ] {
            let found = backlog.map_err(|error| error.to_string());
            findings.note(thing, found.and_then(|backlog| judge(backlog, now)));
        }
    }
    if let Err(error) = db.close().await {
        findings.note("database", Err(format!("it did not close: {error}")));
    }
}

fn judge(backlog: Backlog, now: i64) -> Result<String, String> {
    let Backlog {
        waiting,
        failed,
        oldest,
    } = backlog;
    let text = format!("{waiting} waiting, {failed} given up");
    let stuck = oldest.is_some_and(|at| now - at.millis() > HOUR);
    if failed > 0 || stuck {
        Err(text)
    } else {
        Ok(text)
    }
}
