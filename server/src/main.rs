//! `twinspan`: see `twinspan --help`.

use clap::Parser;
use server::cli::{Cli, run};
use std::{process::ExitCode, thread};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Even on one core, a page that waits must not hold up the others.
    let workers = thread::available_parallelism().map_or(2, |cores| cores.get().max(2));
    let outcome = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(workers)
        .enable_all()
        .build()
        .map_err(|error| format!("cannot start: {error}"))
        .and_then(|runtime| runtime.block_on(run(cli)));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
