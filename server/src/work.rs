//! What the program does besides answering: delivers letters, runs jobs, forgets old counts.
//!
//! Work is found in the database, so it does not matter which node does it, nor whether the one
//! that caused it still runs.

use crate::{export::Outside, mail, mail::Post, shared::Shared};
use domain::AppResult;
use std::{future::Future, time::Duration};
use tokio::{
    task::JoinHandle,
    time::{Instant, sleep, timeout, timeout_at},
};
use tokio_util::sync::CancellationToken;

/// Rest between two looks at an outbox in which nothing is due.
const GLANCE: Duration = Duration::from_secs(1);
/// Rest after a fault, such as a database that does not answer.
const AFTER_FAULT: Duration = Duration::from_secs(10);
/// How often old counts are forgotten.
const TIDY: Duration = Duration::from_secs(600);

/// Work in the background, until it is told to stop.
#[derive(Debug)]
pub struct Work {
    tasks: Vec<JoinHandle<()>>,
    stop: CancellationToken,
}

impl Work {
    /// Begins.
    pub fn begin(shared: &Shared, post: Post) -> Self {
        let (letters, jobs, counts) = (shared.clone(), shared.clone(), shared.clone());
        let searched = shared.clone();
        let post = std::sync::Arc::new(post);
        let stop = CancellationToken::new();
        let (no_letters, no_jobs) = (stop.clone(), stop.clone());
        let (no_search, no_counts) = (stop.clone(), stop.clone());
        let tasks = vec![
            tokio::spawn(over_and_over("mail", no_letters, move || {
                let (shared, post) = (letters.clone(), post.clone());
                async move { mail::deliver_due(&shared, &post).await }
            })),
            tokio::spawn(async move {
                if let Err(error) = data::jobs::schedule(&jobs.cx("jobs", "en")).await {
                    tracing::error!(%error, "recurring jobs were not scheduled");
                }
                over_and_over("jobs", no_jobs, move || {
                    let shared = jobs.clone();
                    async move {
                        data::jobs::run_due(&shared.cx("jobs", "en"), &Outside(shared.clone()))
                            .await
                    }
                })
                .await;
            }),
            tokio::spawn(async move {
                // It only reads, so it need not come to an end.
                no_search
                    .run_until_cancelled(keep_search_ready(&searched))
                    .await;
            }),
            tokio::spawn(async move {
                while timeout(TIDY, no_counts.cancelled()).await.is_err() {
                    counts.limits.tidy_up();
                }
            }),
        ];
        Self { tasks, stop }
    }

    /// Begins nothing more, and waits for what was begun, so that no letter goes out twice and the
    /// database can be closed. What takes longer than `patience` is done again by the next program.
    pub async fn stop(self, patience: Duration) {
        self.stop.cancel();
        let end = Instant::now() + patience;
        for mut task in self.tasks {
            if timeout_at(end, &mut task).await.is_err() {
                task.abort();
            }
        }
    }
}

/// Reads what can be found, before the first person searches; and often enough that the database
/// need not remember many changes.
async fn keep_search_ready(shared: &Shared) {
    loop {
        let rest = match data::search::warm_up(&shared.cx("search", "en")).await {
            Ok(()) => TIDY,
            Err(error) => {
                tracing::error!(%error, "what can be found was not read");
                AFTER_FAULT
            }
        };
        sleep(rest).await;
    }
}

/// Does some work as long as there is some, then looks again and again.
async fn over_and_over<W, F>(what: &'static str, stop: CancellationToken, work: W)
where
    W: Fn() -> F,
    F: Future<Output = AppResult<usize>>,
{
    while !stop.is_cancelled() {
        let rest = match work().await {
            Ok(0) => GLANCE,
            Ok(_) => continue,
            Err(error) => {
                tracing::error!(%error, what, "work in the background failed");
                AFTER_FAULT
            }
        };
        // Over when the time is, or when it is to stop.
        let _ = timeout(rest, stop.cancelled()).await;
    }
}
