//! For the machine that watches over the program.

use crate::shared::Shared;
use axum::{extract::State, http::StatusCode};

/// `/healthz`: the program runs.
pub async fn alive() -> &'static str {
    "ok\n"
}

/// `/readyz`: it can answer, because the database does.
pub async fn ready(State(shared): State<Shared>) -> (StatusCode, &'static str) {
    match shared.db.ping().await {
        Ok(()) => (StatusCode::OK, "ok\n"),
        Err(_) => (
            StatusCode::SERVICE_UNAVAILABLE,
            "the database does not answer\n",
        ),
    }
}
