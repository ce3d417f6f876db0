//! Notifications: the loader of the list, and marking it as read.

use crate::{
    api,
    outcome::{Done, Outcome},
    routes::Route,
};
use domain::{AppResult, id::NotificationId, notification::Notifications};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// The newest notifications, or those before a certain one.
pub async fn notifications(before: Option<NotificationId>) -> AppResult<Notifications> {
    data::notification::list(&api::cx()?, before).await
}

/// Marks all of one's own notifications as read.
#[server(endpoint = "mark_notifications_read", input = PostUrl)]
pub async fn mark_notifications_read() -> Outcome {
    data::notification::mark_all_read(&api::cx()?).await?;
    Ok(Done::at(Route::Notifications))
}
