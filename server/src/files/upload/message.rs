//! A message, with files or without.

use super::{content_length, random_key, remove, store};
use crate::{
    files::receive::{self, Fields, Form, Received},
    shared::Shared,
    visit::Visit,
};
use app::outcome::Done;
use axum::http::HeaderMap;
use data::{file::StoredFile, message};
use domain::{
    AppResult,
    message::{MessageForm, check_files},
};

/// The form that sends a message.
pub(super) const ENDPOINT: &str = "send_message";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let received = receive_files(shared, visit, headers, &mut form).await;
    // Also when the answer is known: many browsers show an answer only when they could send everything.
    let rest = form.read_rest(content_length(headers)).await;
    *fields = form.fields.clone();
    let received = received?;
    rest?;
    let typed = typed(&form);
    // A message that is refused anyway brings no file into the store.
    typed.parse(&typed.receivers()?)?;
    let mut stored = Vec::with_capacity(received.len());
    let sent = match keep(shared, visit, received, &mut stored).await {
        Ok(()) => message::send(&visit.cx, typed, stored.clone()).await,
        Err(error) => Err(error),
    };
    match sent {
        Ok((conversation, message)) => Ok(app::message::sent(conversation, message)),
        Err(error) => {
            for file in stored {
                remove(shared, &file.key).await;
            }
            Err(error)
        }
    }
}

/// The text fields, which stand before the files.
fn typed(form: &Form) -> MessageForm {
    let people = form.fields.iter();
    let people = people.filter(|(name, _)| matches!(name.as_str(), "people[]" | "people"));
    MessageForm {
        conversation: form.value("conversation").to_owned(),
        people: people.map(|(_, value)| value.clone()).collect(),
        title: form.value("title").to_owned(),
        body: form.value("body").to_owned(),
    }
}

/// Reads up to each file, asks before the first whether any may come, and takes them.
async fn receive_files(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    form: &mut Form,
) -> AppResult<Vec<Received>> {
    let mut files = Vec::new();
    let mut next = form.next_file().await?;
    let mut room = message::may_send(&visit.cx, &typed(form), content_length(headers)).await?;
    while let Some(file) = next {
        // Browsers send a field without a name and content where no file was chosen.
        if file.file_name().is_some_and(|name| !name.is_empty()) {
            check_files(files.len() + 1)?;
            let full = message::too_much(&visit.cx).await?;
            let limits = &shared.portal.uploads;
            let file = receive::take(file, &shared.incoming, limits, (room, full)).await?;
            room = room.saturating_sub(file.arrival.size());
            files.push(file);
        } else {
            // The next field comes only when this one is given up.
            drop(file);
        }
        next = form.next_file().await?;
    }
    Ok(files)
}

/// Puts the files into the store; those that are there stand in `stored`, also after an error.
async fn keep(
    shared: &Shared,
    visit: &Visit,
    received: Vec<Received>,
    stored: &mut Vec<StoredFile>,
) -> AppResult<()> {
    for file in received {
        let key = random_key();
        message::announce(&visit.cx, &key).await?;
        stored.push(store(shared, key, file).await?);
    }
    Ok(())
}
