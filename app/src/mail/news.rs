//! News that have no letter of their own, and collected ones.

use super::pen::{Content, Pen};
use crate::{
    notification::{Told, told},
    routes::Route,
    words,
};
use domain::notification::Notice;

/// News of a kind that has no letter of its own: what the page says, with its link.
pub(super) fn news(pen: Pen, name: &str, notice: &Notice) -> Content {
    let Told {
        sentence,
        to: route,
        comment,
    } = told(pen.lang, notice);
    Content {
        quote: comment,
        link: route.and_then(|route| pen.link(words::mail_news_link(pen.lang), route)),
        ..pen.letter(name, sentence.clone(), vec![sentence])
    }
}

/// News collected for a day or a week, oldest first.
pub(super) fn digest(pen: Pen, name: &str, news: &[Notice], more: i64) -> Content {
    let count = i64::try_from(news.len()).unwrap_or(i64::MAX);
    let mut paragraphs = vec![words::mail_digest_text(pen.lang, &pen.portal.name)];
    if more > 0 {
        paragraphs.push(words::mail_digest_more(pen.lang, more));
    }
    Content {
        news: news
            .iter()
            .map(|notice| told(pen.lang, notice))
            .map(|told| {
                let address = told
                    .to
                    .map(|route| format!("{}{}", pen.portal.base_url, route.path()));
                (told.sentence, address)
            })
            .collect(),
        link: pen.link(words::mail_digest_link(pen.lang), Route::Notifications),
        ..pen.letter(
            name,
            words::mail_digest_subject(pen.lang, count.saturating_add(more), &pen.portal.name),
            paragraphs,
        )
    }
}
