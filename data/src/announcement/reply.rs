//! Answering: a message to the author that names the announcement.

use crate::{Cx, message};
use domain::{
    AppResult,
    access::announcement::act,
    announcement::{Named, ReplyForm},
    id::ConversationId,
};

/// Writes to the author of an announcement, in the conversation of the two. Whoever announces something
/// wants to be written to, also by those who are no contacts; how many they may write to in a day is
/// limited as for all messages.
///
/// `address`: where the announcement is read.
pub async fn reply(cx: &Cx, form: ReplyForm, address: String) -> AppResult<ConversationId> {
    let id = form.announcement()?;
    cx.write(move |tx| async move {
        let answered = tx.lookup().announcement(id).permit::<act::Reply>().await?;
        let named = Named {
            title: &answered.title,
            address: &address,
        };
        let body = form.parse(&named)?;
        let me = tx.cx().actor().person()?.clone();
        message::write_to(&tx, &me, answered.author, body).await
    })
    .await
}
