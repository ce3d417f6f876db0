//! What the program does besides answering: delivers letters, runs jobs, forgets old counts.
//!
//! Work is found in the database, so it does not matter which node does it, nor whether the one
//! that caused it still runs.

use crate::{export::Outside, mail, mail::Post, shared::Shared};
use domain::AppResult;
use std::{future::Future, time::Duration};
use tokio::{task::JoinHandle, time::sleep};

/// Rest between two looks at an outbox in which nothing is due.
const GLANCE: Duration = Duration::from_secs(1);
/// Rest after a fault, such as a database that does not answer.
const AFTER_FAULT: Duration = Duration::from_secs(10);
/// How often old counts are forgotten.
const TIDY: Duration = Duration::from_secs(600);

/// Work in the background. Stops when dropped; what was begun is done again by the next program.
#[derive(Debug)]
pub struct Work(Vec<JoinHandle<()>>);

impl Work {
    /// Begins.
    pub fn begin(shared: &Shared, post: Post) -> Self {
        let (letters, jobs, counts) = (shared.clone(), shared.clone(), shared.clone());
        let post = std::sync::Arc::new(post);
        Self(vec![
            tokio::spawn(over_and_over("mail", move || {
                let (shared, post) = (letters.clone(), post.clone());
                async move { mail::deliver_due(&shared, &post).await }
            })),
            tokio::spawn(async move {
                if let Err(error) = data::jobs::schedule(&jobs.cx("jobs", "en")).await {
                    tracing::error!(%error, "recurring jobs were not scheduled");
                }
                over_and_over("jobs", move || {
                    let shared = jobs.clone();
                    async move {
                        data::jobs::run_due(&shared.cx("jobs", "en"), &Outside(shared.clone()))
                            .await
                    }
                })
                .await;
            }),
            tokio::spawn(async move {
                loop {
                    sleep(TIDY).await;
                    counts.limits.tidy_up();
                }
            }),
        ])
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        for task in &self.0 {
            task.abort();
        }
    }
}

/// Does some work as long as there is some, then looks again and again.
async fn over_and_over<W, F>(what: &'static str, work: W)
where
    W: Fn() -> F,
    F: Future<Output = AppResult<usize>>,
{
    loop {
        match work().await {
            Ok(0) => sleep(GLANCE).await,
            Ok(_) => {}
            Err(error) => {
                tracing::error!(%error, what, "work in the background failed");
                sleep(AFTER_FAULT).await;
            }
        }
    }
}
