//! What the program tells on standard error.

use crate::config::{Log, LogFormat};
use std::{
    io::{IsTerminal, stderr},
    panic,
};
use tracing_subscriber::{EnvFilter, fmt};

/// Starts the log. Panics are noted with their place only: their text may hold data of people.
///
/// # Errors
/// A sentence for the operator.
pub fn start(config: &Log) -> Result<(), String> {
    let filter =
        EnvFilter::try_new(&config.filter).map_err(|error| format!("log.filter: {error}"))?;
    let lines = fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_ansi(stderr().is_terminal());
    let started = match config.format {
        LogFormat::Text => lines.compact().with_target(false).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    started.map_err(|error| format!("the log cannot start: {error}"))?;
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a fault in the program");
    }));
    Ok(())
}
