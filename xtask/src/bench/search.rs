//! How fast people, schools and projects are found among very many, and how fast the desk is.

use super::load::Load;
use super::portal::{self, Browser, Portal};
use super::{Folder, ROUNDS};
use crate::package;
use crate::postgres::Cluster;
use crate::project::Project;
use crate::setup;
use anyhow::{Result, ensure};
use std::path::Path;

/// As many connections as the aim is told for; one alone tells how long an answer takes.
const CONNECTIONS: u32 = 8;

/// What is asked: two facets; a word few have; a surname many have with a country and a subject,
/// which each fit tens of thousands; a slip; one word with everything else open; a school.
const QUESTIONS: [(&str, &str); 6] = [
    (
        "people: two facets",
        "/people?country=DE&subject=foreign-languages",
    ),
    ("people: a rare word", "/people?q=hetforras"),
    (
        "people: common surname, country, subject",
        "/people?q=nagy&country=HU&subject=mathematics-geometry",
    ),
    ("people: a slip", "/people?q=kovasc"),
    ("people: everybody", "/people"),
    (
        "schools: word and country",
        "/schools?q=gymnasium&country=DE",
    ),
];

/// What visitors ask: two facets; a word that many have; everything, the newest first.
const PROJECTS: [(&str, &str); 3] = [
    (
        "projects: two facets",
        "/projects?country=HU&subject=history",
    ),
    ("projects: words", "/projects?q=bridge%20town"),
    ("projects: newest", "/projects?sort=newest"),
];

/// What an officer opens all day.
const DESK: [(&str, &str); 2] = [
    ("desk: the queue of people", "/desk/people"),
    ("desk: the queue of schools", "/desk/schools"),
];

/// Measures on SQLite and on PostgreSQL, in a world of this size.
///
/// # Errors
/// Missing tools, compile errors, or a portal that does not answer as expected.
pub fn measure(project: &Project, size: &str) -> Result<()> {
    setup::load_generator()?;
    let binary = package::build(project)?;
    let folder = Folder::make("search-sqlite")?;
    engine("SQLite", &binary, &folder.0, None, size)?;
    let cluster = Cluster::start(&setup::database()?)?;
    let folder = Folder::make("search-postgres")?;
    engine("PostgreSQL", &binary, &folder.0, Some(cluster.url()), size)
}

fn engine(
    name: &str,
    binary: &Path,
    folder: &Path,
    database: Option<String>,
    size: &str,
) -> Result<()> {
    let filling = portal::fill_with_crowd(binary, folder, database.as_deref(), size)?;
    let portal = Portal::start(binary, folder, database.as_deref())?;
    let browser = Browser::sign_in(&portal, portal::TEACHER)?;
    let officer = Browser::sign_in(&portal, portal::OFFICER)?;
    let ready = browser.wait_for("/people")?;
    let visitor = Browser::visitor();
    let project = visitor.project()?;
    let public = ("a project, for visitors", project.as_str());

    println!("\n## {name}, {size}\n");
    println!("| | |\n|---|---|");
    println!("| world filled | {:.0} s |", filling.as_secs_f64());
    println!("| start to first search | {:.1} s |", ready.as_secs_f64());
    println!(
        "| resident memory | {:.0} MB |\n",
        portal.resident_megabytes()?
    );
    println!("| page | queries | connections | requests/s | p50 | p99 |");
    println!("|---|---|---|---|---|---|");
    let asked = QUESTIONS.iter().map(|question| (&browser, question));
    let looked = PROJECTS.iter().chain([&public]);
    let looked = looked.map(|question| (&visitor, question));
    let worked = DESK.iter().map(|question| (&officer, question));
    for (browser, (what, address)) in asked.chain(looked).chain(worked) {
        let queries = browser.queries(address)?;
        for connections in [1, CONNECTIONS] {
            let load = Load::of_rounds(browser, address, connections, ROUNDS)?;
            ensure!(
                load.errors == 0,
                "{} answers of {address} were no pages",
                load.errors
            );
            println!(
                "| {what} | {queries} | {connections} | {:.0} | {:.1} ms | {:.1} ms |",
                load.per_second, load.p50, load.p99
            );
        }
    }
    portal.stop()
}
