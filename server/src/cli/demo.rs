//! `twinspan demo`

use super::Options;
use crate::{clock::Clock, files::Store};
use clap::{Args, ValueEnum};
use data::{
    Db,
    demo::{self, Plan, Scale},
};
use domain::{AppError, RuleBroken};

/// What `twinspan demo` is asked for.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// Adds schools, staff and projects in the numbers of a country or of Europe, to measure with. Takes
    /// minutes and gigabytes.
    #[arg(long, value_name = "SIZE")]
    scale: Option<Size>,
    #[command(flatten)]
    options: Options,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Size {
    /// 25,000 schools, 100,000 staff, 16,000 projects.
    Country,
    /// 250,000 schools, 1,000,000 staff, 160,000 projects.
    Europe,
}

/// Fills an empty folder with the demo world.
pub(super) async fn run(arguments: &Arguments) -> Result<(), String> {
    let folder = arguments.options.folder();
    let in_use = || {
        format!(
            "{} is in use; a demo world needs a folder (and a database) of its own",
            folder.path().display()
        )
    };
    if folder.is_in_use() {
        return Err(in_use());
    }
    let (config, folder, db) = arguments.options.open_current().await?;
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
    if let Some(size) = arguments.scale {
        crowd(&db, size).await?;
    }
    super::close(db).await
}

/// Adds the crowd. A line for each twentieth of it.
async fn crowd(db: &Db, size: Size) -> Result<(), String> {
    let scale = match size {
        Size::Country => Scale::Country,
        Size::Europe => Scale::Europe,
    };
    let (all, staff) = (scale.schools(), scale.staff());
    let step = all / 20;
    let progress = |done: usize| {
        if done.is_multiple_of(step) {
            println!(
                "{done} of {all} schools, {} of {staff} staff",
                done * staff / all
            );
        }
    };
    demo::crowd(db, Clock::system().now(), &Plan::default(), all, progress)
        .await
        .map_err(|error| format!("not everybody was made: {error}"))
}
