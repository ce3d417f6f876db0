//! Notifications: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
};
use domain::{
    AppResult,
    id::{NotificationId, ProjectId},
    notification::{ChoicesForm, Notifications, Settings, Subscription, TimesForm},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The newest notifications, or those before a certain one.
pub async fn notifications(before: Option<NotificationId>) -> AppResult<Notifications> {
    data::notification::list(&api::cx()?, before).await
}

/// How the reader is told, everywhere or in one of their projects.
pub async fn settings(project: Option<ProjectId>) -> AppResult<Settings> {
    data::notification::settings(&api::cx()?, project).await
}

/// What the link of a letter stops.
pub async fn subscription(token: String) -> AppResult<Subscription> {
    data::notification::subscription(&api::cx()?, &token).await
}

/// Marks all of one's own notifications as read.
#[server(endpoint = "mark_notifications_read", input = PostUrl)]
pub async fn mark_notifications_read() -> Outcome {
    data::notification::mark_all_read(&api::cx()?).await?;
    Ok(Done::at(Route::Notifications))
}

/// Saves how one wants to be told, everywhere or in one project.
#[server(endpoint = "save_notification_choices", input = PostUrl)]
pub async fn save_notification_choices(#[server(flatten)] form: ChoicesForm) -> Outcome {
    data::notification::save_choices(&api::cx()?, form).await?;
    Ok(Done::at(Route::NotificationSettings).told(Told::Saved))
}

/// Saves when letters come.
#[server(endpoint = "save_notification_times", input = PostUrl)]
pub async fn save_notification_times(#[server(flatten)] form: TimesForm) -> Outcome {
    data::notification::save_times(&api::cx()?, form).await?;
    Ok(Done::at(Route::NotificationSettings).told(Told::Saved))
}

/// Stops letters of a kind, with the link of one of them.
#[server(endpoint = "unsubscribe", input = PostUrl)]
pub async fn unsubscribe(#[server(default)] token: String) -> Outcome {
    data::notification::unsubscribe(&api::cx()?, token.clone()).await?;
    Ok(Done::at(Route::Unsubscribe { token }))
}
