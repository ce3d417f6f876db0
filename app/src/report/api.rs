//! Reporting: what is reported, and sending it.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    report::{ReportForm, Subject, view::Reportable},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// What is about to be reported.
pub async fn reportable(subject: Subject) -> AppResult<Reportable> {
    data::report::reportable(&api::cx()?, subject).await
}

/// Reports something.
#[server(endpoint = "report", input = PostUrl)]
pub async fn report(#[server(flatten)] form: ReportForm) -> Outcome {
    data::report::report(&api::cx()?, form).await?;
    Ok(Done::at(Route::Home).told(Told::Reported))
}
