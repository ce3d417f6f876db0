//! A letter as a message: headers, and its words in two forms.

use crate::{shared::Shared, unsubscribe::ONE_CLICK};
use data::mail::DueLetter;
use domain::mail::Letter;
use lettre::{
    Message,
    message::{
        Body, Mailbox, MultiPart, SinglePart,
        header::{ContentTransferEncoding, ContentType, Header, HeaderName, HeaderValue},
    },
};
use std::{
    error::Error,
    time::{Duration, UNIX_EPOCH},
};
use uuid::Uuid;

/// Writes the message of an outbox row. Its Message-ID is the row's id, so that a copy that was
/// sent twice can be told as one.
pub fn write(shared: &Shared, due: &DueLetter) -> Result<Message, String> {
    let letter: Letter =
        serde_json::from_str(&due.letter).map_err(|error| format!("unreadable: {error}"))?;
    let words = app::mail::render(&letter, &due.lang, &shared.portal, &due.unsubscribe)
        .map_err(|error| format!("not renderable: {error}"))?;
    let from: Mailbox = parsed("mail.from", &shared.config.mail.from)?;
    let to: Mailbox = parsed("receiver", &due.to_email)?;
    if words.subject.contains(['\r', '\n']) {
        return Err("the subject has more than one line".to_owned());
    }
    let seconds = u64::try_from(shared.clock.now().millis() / 1000).unwrap_or_default();
    let mut builder = Message::builder();
    if !due.unsubscribe.is_empty() {
        let address = app::mail::unsubscribe_address(&shared.portal, &due.unsubscribe);
        builder = builder
            .header(ListUnsubscribe(format!("<{address}>")))
            .header(ListUnsubscribePost);
    }
    builder
        .message_id(Some(message_id(due.id, &from)))
        .date(UNIX_EPOCH + Duration::from_secs(seconds))
        .from(from)
        .to(to)
        .subject(words.subject)
        .header(AutoSubmitted)
        .multipart(
            MultiPart::alternative()
                .singlepart(part(ContentType::TEXT_PLAIN, words.text)?)
                .singlepart(part(ContentType::TEXT_HTML, words.html)?),
        )
        .map_err(|error| error.to_string())
}

fn parsed(what: &str, address: &str) -> Result<Mailbox, String> {
    if address.contains(['\r', '\n']) {
        return Err(format!("{what}: more than one line"));
    }
    address.parse().map_err(|error| format!("{what}: {error}"))
}

fn message_id(row: Uuid, from: &Mailbox) -> String {
    format!("<{row}@{}>", from.email.domain())
}

/// Quoted-printable whatever the language: still readable as a file.
fn part(kind: ContentType, words: String) -> Result<SinglePart, String> {
    let body = Body::new_with_encoding(words, ContentTransferEncoding::QuotedPrintable)
        .map_err(|_| "the words cannot be encoded".to_owned())?;
    Ok(SinglePart::builder().header(kind).body(body))
}

/// Tells holiday notices and mailing lists that no person wrote this (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// Where such letters are stopped (RFC 2369): mail programs show a button.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self(text.to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

/// That one press is enough: the mail program posts this to the address (RFC 8058).
#[derive(Clone)]
struct ListUnsubscribePost;

impl Header for ListUnsubscribePost {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), ONE_CLICK.to_owned())
    }
}
