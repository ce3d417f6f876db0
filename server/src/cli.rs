//! The command line.

mod backup;
mod demo;
mod doctor;
mod import;
mod officer;
mod serve;

use crate::{
    clock::Clock,
    config::{self, Config},
    database,
    folder::{self, Folder},
    log,
};
use clap::{Args, Parser, Subcommand};
use data::Db;
use std::{collections::BTreeMap, path::PathBuf};

/// A portal where schools of different countries work together.
#[derive(Debug, Parser)]
#[command(name = "twinspan", version)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the portal.
    Serve(Options),
    /// Prints the configuration that holds, each key with its meaning; secrets are masked.
    Config(Options),
    /// Brings the database up to date. `serve` does this too.
    Migrate(Options),
    /// Names a support officer and prints a link, which works once, to choose a password.
    Officer(officer::Arguments),
    /// Brings a table in, such as the schools of a national register.
    #[command(subcommand)]
    Import(import::What),
    /// Copies the database and the files into a folder, while the portal runs.
    Backup(backup::Arguments),
    /// Looks whether everything the portal needs is there.
    Doctor(Options),
    /// Fills an empty folder with a world to try the portal in.
    Demo(demo::Arguments),
}

/// Where the data is, and what is set on the command line.
#[derive(Clone, Debug, Args)]
struct Options {
    /// Folder of the data.
    #[arg(long, value_name = "DIR", env = "TWINSPAN_DATA", default_value = folder::DEFAULT)]
    data: PathBuf,
    /// Configuration file; without it, twinspan.toml in the data folder.
    #[arg(long, value_name = "FILE", env = "TWINSPAN_CONFIG")]
    config: Option<PathBuf>,
    /// Address and port to listen on (server.listen).
    #[arg(long, value_name = "ADDR")]
    listen: Option<String>,
    /// Address of the portal for people (server.base_url).
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// The database, such as postgres://user@host/name (database.url).
    #[arg(long, value_name = "URL")]
    database_url: Option<String>,
}

impl Options {
    fn folder(&self) -> Folder {
        Folder::at(&self.data)
    }

    fn config(&self) -> Result<Config, String> {
        let variables: BTreeMap<String, String> = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect();
        for name in Config::unknown_variables(&variables) {
            eprintln!("warning: there is no setting for the variable {name}");
        }
        let flags: Vec<(&str, String)> = [
            ("server.listen", &self.listen),
            ("server.base_url", &self.base_url),
            ("database.url", &self.database_url),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((key, value.clone()?)))
        .collect();
        let folder = self.folder();
        let file = self.config.clone().or_else(|| folder.config());
        let mut config = Config::load(file.as_deref(), &variables, &flags)?;
        let asked = variables
            .get("TWINSPAN_DEMO")
            .map_or(Ok(false), |text| config::truth(text))?;
        config.portal.demo |= asked;
        Ok(config)
    }

    /// The configuration, the folder, and an open database; for commands that need all three.
    async fn open(&self) -> Result<(Config, Folder, Db), String> {
        let (config, folder) = (self.config()?, self.folder());
        log::start(&config.log)?;
        folder.make()?;
        let db = database::open(&config, &folder).await?;
        Ok((config, folder, db))
    }

    /// The same, with the database brought up to date.
    async fn open_current(&self) -> Result<(Config, Folder, Db), String> {
        let (config, folder, db) = self.open().await?;
        database::migrate(&db, &config, &folder, Clock::system().now()).await?;
        Ok((config, folder, db))
    }
}

/// Does what the command line says.
///
/// # Errors
/// A sentence for the operator.
pub async fn run(cli: Cli) -> Result<(), String> {
    match cli.command {
        Command::Serve(options) => serve::run(&options).await,
        Command::Config(options) => {
            print!("{}", options.config()?.describe());
            Ok(())
        }
        Command::Migrate(options) => {
            let (_, _, db) = options.open_current().await?;
            println!("The database is up to date.");
            close(db).await
        }
        Command::Officer(arguments) => officer::run(&arguments).await,
        Command::Import(what) => import::run(&what).await,
        Command::Backup(arguments) => backup::run(&arguments).await,
        Command::Doctor(options) => doctor::run(&options).await,
        Command::Demo(arguments) => demo::run(&arguments).await,
    }
}

async fn close(db: Db) -> Result<(), String> {
    db.close()
        .await
        .map_err(|error| format!("the database did not close: {error}"))
}
