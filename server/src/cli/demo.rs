//! `twinspan demo`

use super::Options;
use crate::{clock::Clock, files::Store};
use data::demo::{self, Plan};
use domain::{AppError, RuleBroken};

/// Fills an empty folder with the demo world.
pub(super) async fn run(options: &Options) -> Result<(), String> {
    let folder = options.folder();
    let in_use = || {
        format!(
            "{} is in use; a demo world needs a folder (and a database) of its own",
            folder.path().display()
        )
    };
    if folder.is_in_use() {
        return Err(in_use());
    }
    let (config, folder, db) = options.open_current().await?;
    let files = Store::new(&config.files, &folder)?;
    let summary = demo::fill(&db, Clock::system().now(), &Plan::default(), &files)
        .await
        .map_err(|error| match error {
            AppError::Rule(RuleBroken::WrongState) => in_use(),
            other => format!("the demo world was not made: {other}"),
        })?;
    println!(
        "A demo world: {} schools, {} staff, {} projects, {} workspaces with {} pupils, {} posts and {} pictures.",
        summary.schools,
        summary.staff,
        summary.projects,
        summary.workspaces,
        summary.pupils,
        summary.posts,
        summary.pictures
    );
    super::close(db).await
}
