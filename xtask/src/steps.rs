//! Headlines and times of a long run.

use anyhow::{Context, Result};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// The steps of one run, in order, each with the time it took.
pub struct Steps {
    started: Instant,
    done: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// Starts the clock.
    pub fn begin() -> Self {
        Self {
            started: Instant::now(),
            done: Vec::new(),
        }
    }

    /// Announces a step, takes it, and returns what it returns.
    ///
    /// # Errors
    /// The step's own error, under the headline of the step.
    pub fn take<T>(
        &mut self,
        headline: &'static str,
        step: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        println!("\n{}", bold(&format!("── {headline} ──")));
        let started = Instant::now();
        let outcome = step().with_context(|| format!("step failed: {headline}"))?;
        let took = started.elapsed();
        println!(
            "{}",
            bold(&format!("   {headline}: passed in {}", seconds(took)))
        );
        self.done.push((headline, took));
        Ok(outcome)
    }

    /// Prints the table of all steps and their times.
    pub fn finish(self) {
        println!("\n{}", bold("── all steps passed ──"));
        for (headline, took) in &self.done {
            println!("{:>9}  {headline}", seconds(*took));
        }
        println!("{:>9}  together", seconds(self.started.elapsed()));
    }
}

/// A duration in seconds with one decimal.
pub fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

/// Emphasised on a terminal, plain in a log file.
fn bold(text: &str) -> String {
    if std::io::stdout().is_terminal() {
        format!("\x1b[1m{text}\x1b[0m")
    } else {
        text.to_owned()
    }
}
