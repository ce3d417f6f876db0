//! `twinspan officer`: how the first account comes into a portal (SECURITY 25).

use super::Options;
use crate::{clock::Clock, shared::Shared};
use app::routes::Route;
use clap::Args;
use domain::{AppError, Problem};

/// Who, and for what.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// E-mail address of the officer.
    email: String,
    /// Country the officer supports: two letters, such as HU.
    #[arg(
        long,
        value_name = "XX",
        required_unless_present = "central",
        conflicts_with = "central"
    )]
    country: Option<String>,
    /// Supports the whole programme.
    #[arg(long)]
    central: bool,
    #[command(flatten)]
    options: Options,
}

pub(super) async fn run(arguments: &Arguments) -> Result<(), String> {
    let (config, folder, db) = arguments.options.open_current().await?;
    let shared = Shared::new(config, &folder, db, Clock::system())?;
    let cx = shared.cx("command-line", "en");
    let country = arguments.country.as_deref().map(str::to_uppercase);
    let token = data::account::appoint_officer(&cx, &arguments.email, country.as_deref())
        .await
        .map_err(|error| told(&error))?;
    println!("This link works once, for an hour. It lets its holder choose a password:");
    println!(
        "{}{}",
        shared.portal.base_url,
        Route::NewPassword { token }.path()
    );
    super::close(shared.db.clone()).await
}

fn told(error: &AppError) -> String {
    match error {
        AppError::Invalid(problems) => match problems.first().map(|one| &one.problem) {
            Some(Problem::NotAnEmail) => "this is no e-mail address".to_owned(),
            Some(Problem::UnknownChoice) => "there is no such country in the portal".to_owned(),
            _ => format!("not accepted: {error}"),
        },
        other => format!("it did not work: {other}"),
    }
}
