//! Many requests for one page, by the load generator wrk.

use super::portal::{Browser, address};
use crate::process::read;
use anyhow::{Context, Result};
use std::process::Command;

/// What one page bears.
pub struct Load {
    pub per_second: f64,
    /// Milliseconds.
    pub p50: f64,
    /// Milliseconds.
    pub p99: f64,
    /// Answers that were no success, in all rounds.
    pub errors: u64,
}

impl Load {
    /// The medians of several rounds of five seconds, after a second to warm up.
    ///
    /// # Errors
    /// When wrk fails.
    pub fn of_rounds(
        browser: &Browser,
        path: &str,
        connections: u32,
        rounds: usize,
    ) -> Result<Self> {
        once(browser, path, connections, 1)?;
        let rounds: Vec<Self> = (0..rounds)
            .map(|_| once(browser, path, connections, 5))
            .collect::<Result<_>>()?;
        let middle = |of: fn(&Self) -> f64| median(&mut rounds.iter().map(of).collect::<Vec<_>>());
        Ok(Self {
            per_second: middle(|round| round.per_second),
            p50: middle(|round| round.p50),
            p99: middle(|round| round.p99),
            errors: rounds.iter().map(|round| round.errors).sum(),
        })
    }
}

fn once(browser: &Browser, path: &str, connections: u32, seconds: u32) -> Result<Load> {
    let report = read(
        Command::new("wrk")
            .args(["--threads", "1", "--latency"])
            .arg(format!("--connections={connections}"))
            .arg(format!("--duration={seconds}s"))
            .args(["--header", "Accept-Encoding: br, gzip"])
            .args(["--header", &format!("Cookie: {}", browser.cookie)])
            .arg(address(path)),
    )?;
    let line = |start: &str| {
        report
            .lines()
            .map(str::trim)
            .find_map(|line| line.strip_prefix(start))
    };
    let time = |percent: &str| -> Result<f64> {
        milliseconds(
            line(percent)
                .with_context(|| format!("wrk told no {percent}"))?
                .trim(),
        )
    };
    Ok(Load {
        per_second: line("Requests/sec:")
            .context("wrk told no requests/s")?
            .trim()
            .parse()?,
        p50: time("50%")?,
        p99: time("99%")?,
        errors: line("Non-2xx or 3xx responses:").map_or(Ok(0), |count| count.trim().parse())?,
    })
}

/// `1.24ms`, `870.00us` or `1.02s` in milliseconds.
fn milliseconds(time: &str) -> Result<f64> {
    let unit = time.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let number: f64 = time[..time.len() - unit.len()].parse()?;
    Ok(match unit {
        "us" => number / 1000.0,
        "s" => number * 1000.0,
        _ => number,
    })
}

/// The middle one, for odd numbers of values.
pub fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{median, milliseconds};

    #[test]
    fn times_of_all_units_are_understood() {
        assert_eq!(milliseconds("1.24ms").unwrap(), 1.24);
        assert_eq!(milliseconds("870.00us").unwrap(), 0.87);
        assert_eq!(milliseconds("1.02s").unwrap(), 1020.0);
        assert_eq!(median(&mut [3.0, 1.0, 2.0]), 2.0);
    }
}
