//! A portal to measure, and a browser in it.

use crate::process::{program, read, run};
use anyhow::{Context, Result, bail};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Where the measured portal listens.
const LISTEN: &str = "127.0.0.1:3198";

/// The person of the demo world who reads the thread and searches.
pub const TEACHER: &str = "judit";

/// The one who works through the queue.
pub const OFFICER: &str = "officer-hu";

/// Makes a demo world. Returns how long it took.
///
/// # Errors
/// When the program fails.
pub fn fill(binary: &Path, folder: &Path, database: Option<&str>) -> Result<Duration> {
    let started = Instant::now();
    run(command(binary, "demo", folder, database).stdout(Stdio::null()))?;
    Ok(started.elapsed())
}

/// Makes a demo world with a crowd of a size (`country`, `europe`), showing how far it is.
///
/// # Errors
/// When the program fails.
pub fn fill_with_crowd(
    binary: &Path,
    folder: &Path,
    database: Option<&str>,
    size: &str,
) -> Result<Duration> {
    let started = Instant::now();
    run(command(binary, "demo", folder, database).args(["--scale", size]))?;
    Ok(started.elapsed())
}

fn command(binary: &Path, what: &str, folder: &Path, database: Option<&str>) -> Command {
    let mut command = program(binary);
    command.arg(what).arg("--data").arg(folder);
    if let Some(url) = database {
        command.env("TWINSPAN_DATABASE_URL", url);
    }
    command
}

/// A running portal.
pub struct Portal {
    server: Child,
    /// From the start of the program to the first answer.
    pub first_answer: Duration,
}

impl Portal {
    /// Starts it and waits for its first answer.
    ///
    /// # Errors
    /// When it does not answer within ten seconds.
    pub fn start(binary: &Path, folder: &Path, database: Option<&str>) -> Result<Self> {
        let started = Instant::now();
        let server = command(binary, "serve", folder, database)
            .args(["--listen", LISTEN])
            .env("TWINSPAN_LIMITS_OFF", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("could not start the portal")?;
        let mut portal = Self {
            server,
            first_answer: Duration::ZERO,
        };
        while std::net::TcpStream::connect(LISTEN).is_err() || curl(&["/readyz"]).is_err() {
            if started.elapsed() > Duration::from_secs(10) {
                bail!("the portal did not answer within ten seconds");
            }
            sleep(Duration::from_millis(2));
        }
        portal.first_answer = started.elapsed();
        Ok(portal)
    }

    /// Memory that the program holds, in MB.
    ///
    /// # Errors
    /// Where the system does not tell (it is Linux that does).
    pub fn resident_megabytes(&self) -> Result<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.server.id()))?;
        let line = status
            .lines()
            .find(|line| line.starts_with("VmRSS:"))
            .context("no VmRSS")?;
        let kilobytes: f64 = line
            .split_whitespace()
            .nth(1)
            .context("no number")?
            .parse()?;
        Ok(kilobytes / 1024.0)
    }

    /// Asks it to end, and waits.
    ///
    /// # Errors
    /// When it cannot be asked.
    pub fn stop(mut self) -> Result<()> {
        run(Command::new("kill")
            .arg("-TERM")
            .arg(self.server.id().to_string()))?;
        self.server.wait()?;
        Ok(())
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // Fails when it has ended already, which is what is wanted.
        let _ = self.server.kill();
    }
}

/// The address of a path.
pub fn address(path: &str) -> String {
    format!("http://{LISTEN}{path}")
}

/// Asks for a path, which is the last argument, with the options of curl before it.
///
/// # Errors
/// When there is no answer, or one that says no.
pub fn curl(arguments: &[&str]) -> Result<String> {
    let (path, options) = arguments.split_last().context("no path")?;
    read(
        Command::new("curl")
            .args(["--silent", "--fail", "--max-time", "10"])
            .args(options)
            .arg(address(path)),
    )
}

/// A browser, mostly one that is signed in.
pub struct Browser {
    /// The cookie it sends; none of a visitor.
    pub cookie: String,
}

impl Browser {
    /// Nobody is signed in.
    pub const fn visitor() -> Self {
        Self {
            cookie: String::new(),
        }
    }

    /// Signs a person in, as the sign-in page of a demo world offers it.
    ///
    /// # Errors
    /// When the portal is no demo world.
    pub fn sign_in(_portal: &Portal, person: &str) -> Result<Self> {
        let origin = format!("Origin: {}", address(""));
        let person = format!("person={person}");
        let headers = curl(&[
            "--include",
            "--header",
            &origin,
            "--data",
            &person,
            "/login?/sign_in_as_demo_person",
        ])?;
        let cookie = headers
            .lines()
            .filter_map(|line| line.strip_prefix("set-cookie: "))
            .filter_map(|cookie| cookie.split(';').next())
            .find(|cookie| cookie.starts_with("session="))
            .context("nobody was signed in")?;
        Ok(Self {
            cookie: cookie.to_owned(),
        })
    }

    /// Waits until a page answers, as after a start with much to read. Returns how long it took.
    ///
    /// # Errors
    /// When it does not within ten minutes.
    pub fn wait_for(&self, path: &str) -> Result<Duration> {
        let started = Instant::now();
        while self.get(path).is_err() {
            if started.elapsed() > Duration::from_secs(600) {
                bail!("{path} did not answer within ten minutes");
            }
        }
        Ok(started.elapsed())
    }

    fn get(&self, path: &str) -> Result<String> {
        curl(&["--header", &format!("Cookie: {}", self.cookie), path])
    }

    /// The address of a thread page with 20 posts.
    ///
    /// # Errors
    /// When the reader's workspaces have none.
    pub fn thread(&self) -> Result<String> {
        for workspace in links(&self.get("/")?, "/w/", 0) {
            for section in links(
                &self.get(&format!("{workspace}/forum"))?,
                "/forum/sections/",
                36,
            ) {
                for thread in links(&self.get(&section)?, "/forum/", 36) {
                    let posts = self.get(&thread)?.matches("class=\"entry\"").count();
                    if posts == 20 {
                        return Ok(thread);
                    }
                }
            }
        }
        bail!("there is no thread page with 20 posts")
    }

    /// The address of the newest project.
    ///
    /// # Errors
    /// When there is none.
    pub fn project(&self) -> Result<String> {
        let mut found = links(&self.get("/projects")?, "/projects/", 0).into_iter();
        found.next().context("there is no project")
    }

    /// How many queries the portal makes for a page: a demo world tells in a header.
    ///
    /// # Errors
    /// When it does not tell.
    pub fn queries(&self, path: &str) -> Result<u32> {
        let headers = curl(&[
            "--include",
            "--header",
            &format!("Cookie: {}", self.cookie),
            path,
        ])?;
        let told = headers
            .lines()
            .find_map(|line| line.strip_prefix("server-timing: queries;desc="));
        Ok(told
            .context("the portal does not tell its number of queries")?
            .trim_matches('"')
            .parse()?)
    }
}

/// The paths in links of a page that contain `part`, with `rest` characters after it (0: an id
/// and nothing more).
fn links(html: &str, part: &str, rest: usize) -> Vec<String> {
    let rest = if rest == 0 { 36 } else { rest };
    let mut found: Vec<String> = html
        .split("href=\"")
        .skip(1)
        .filter_map(|text| text.split('"').next())
        .filter(|path| {
            path.find(part)
                .is_some_and(|at| path.len() == at + part.len() + rest)
        })
        .map(str::to_owned)
        .collect();
    found.dedup();
    found
}
