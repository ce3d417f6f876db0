//! Delivering letters from the outbox: to a mail server, or into files.

mod message;
mod post;

pub use self::post::Post;

use crate::shared::Shared;
use data::mail::{self as outbox, DueLetter};
use domain::AppResult;

/// Letters claimed at once.
const BATCH: u32 = 20;

/// Delivers what is due; the number of letters that were taken.
///
/// # Errors
/// When the database cannot be reached. A letter that cannot be delivered is no error: it is tried
/// again later.
pub async fn deliver_due(shared: &Shared, post: &Post) -> AppResult<usize> {
    let cx = shared.cx("mail", "en");
    let due = outbox::claim(&cx, BATCH).await?;
    let count = due.len();
    for letter in due {
        // Sending takes time: what follows is at a later moment.
        match deliver(shared, post, &letter).await {
            Ok(()) => outbox::sent(&shared.cx("mail", "en"), letter.id).await?,
            Err(reason) => {
                // The reason may name the receiver, so it is told to the operator only.
                tracing::warn!(id = %letter.id, attempts = letter.attempts, "a letter was not delivered");
                outbox::failed(&shared.cx("mail", "en"), &letter, &reason).await?;
            }
        }
    }
    Ok(count)
}

async fn deliver(shared: &Shared, post: &Post, letter: &DueLetter) -> Result<(), String> {
    let message = message::write(shared, letter)?;
    post.send(letter.id, &message).await
}
