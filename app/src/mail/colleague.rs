//! Letters about contacts and messages.

use super::pen::{Content, Pen};
use crate::{routes::Route, words};
use domain::AppResult;

/// A colleague asks for contact.
pub(super) fn contact_asked(pen: Pen, name: &str, from: &str, message: &str) -> Content {
    Content {
        quote: message.to_owned(),
        link: pen.link(words::mail_contact_asked_link(pen.lang), Route::Contacts),
        ..pen.letter(
            name,
            words::mail_contact_asked_subject(pen.lang, from),
            vec![words::mail_contact_asked_text(pen.lang, from)],
        )
    }
}

/// A colleague accepted the contact.
pub(super) fn contact_accepted(
    pen: Pen,
    name: &str,
    from: &str,
    person: &str,
) -> AppResult<Content> {
    Ok(Content {
        link: pen.link(
            words::mail_contact_accepted_link(pen.lang),
            Route::Person {
                id: person.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_contact_accepted_subject(pen.lang, from),
            vec![words::mail_contact_accepted_text(pen.lang, from)],
        )
    })
}

/// The first message since everything was read. What it says is on the portal only.
pub(super) fn message_received(
    pen: Pen,
    name: &str,
    from: &str,
    conversation: &str,
) -> AppResult<Content> {
    Ok(Content {
        link: pen.link(
            words::mail_message_link(pen.lang),
            Route::Conversation {
                id: conversation.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_message_subject(pen.lang, from),
            vec![words::mail_message_text(pen.lang, from, &pen.portal.name)],
        )
    })
}
