//! The partner board for feed readers (Atom, RFC 4287): what everybody reads, for everybody. The
//! address is that of the board's page, so a search can be followed too.

use crate::{pages, shared::Shared, visit::Visit};
use app::{board_name, routes::Route, words::Lang};
use axum::{
    extract::{Request, State},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::{
    AppResult, Timestamp,
    announcement::{AnnouncementFilter, view::FeedEntry},
};
use std::fmt::Write;

/// `/partners/feed.atom`
pub async fn board(State(shared): State<Shared>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    match feed(&shared, &parts).await {
        Ok(text) => {
            let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
            ([(header::CONTENT_TYPE, kind)], text).into_response()
        }
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn feed(shared: &Shared, parts: &Parts) -> AppResult<String> {
    let visit = Visit::of(shared, parts).await?;
    let filter = asked(parts.uri.query().unwrap_or_default());
    let entries = data::announcement::feed(&visit.cx, &filter).await?;
    let whose = Whose {
        name: &shared.portal.name,
        base: &shared.portal.base_url,
        lang: visit.request.lang,
        now: visit.cx.now(),
    };
    Ok(whose.atom(filter, &entries))
}

/// The search in the address; what is not understood asks for nothing.
fn asked(query: &str) -> AnnouncementFilter {
    let fields = form_urlencoded::parse(query.as_bytes());
    let lines: Vec<String> = fields
        .map(|(name, value)| format!("{name}={}", value.replace(['\n', '\r'], " ")))
        .collect();
    AnnouncementFilter::of_lines(&lines.join("\n"))
}

/// Whose feed it is, in which language, when.
struct Whose<'w> {
    name: &'w str,
    base: &'w str,
    lang: Lang,
    now: Timestamp,
}

impl Whose<'_> {
    fn atom(&self, filter: AnnouncementFilter, entries: &[FeedEntry]) -> String {
        let title = format!("{} – {}", board_name(self.lang), self.name);
        let itself = self.address(&Route::AnnouncementFeed {
            filter: filter.clone(),
        });
        let page = self.address(&Route::FoundAnnouncements { filter });
        let newest = entries.iter().map(|entry| entry.card.opened_at).max();
        let mut text = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
             <title>{}</title>\n<id>{itself}</id>\n\
             <link rel=\"self\" href=\"{itself}\"/>\n<link href=\"{page}\"/>\n\
             <updated>{}</updated>\n<author><name>{}</name></author>\n",
            self.lang.base_tag(),
            escaped(&title),
            moment(newest.unwrap_or(self.now)),
            escaped(self.name),
        );
        for entry in entries {
            self.entry(&mut text, entry);
        }
        text.push_str("</feed>\n");
        text
    }

    fn entry(&self, text: &mut String, entry: &FeedEntry) {
        let card = &entry.card;
        let address = self.address(&Route::Announcement { id: card.id });
        let at = moment(card.opened_at);
        let _ = write!(
            text,
            "<entry>\n<title>{}</title>\n<id>{address}</id>\n<link href=\"{address}\"/>\n\
             <published>{at}</published>\n<updated>{at}</updated>\n",
            escaped(&card.title),
        );
        let wanted = &card.wanted;
        for word in [&wanted.country].into_iter().chain(&wanted.subjects) {
            let _ = writeln!(text, "<category term=\"{}\"/>", escaped(word));
        }
        let _ = write!(
            text,
            "<content type=\"text\">{}</content>\n</entry>\n",
            escaped(&entry.body)
        );
    }

    fn address(&self, route: &Route) -> String {
        escaped(&format!("{}{}", self.base, route.path()))
    }
}

/// As feeds write a moment.
fn moment(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map_or_else(|_| String::new(), |at| at.to_string())
}

/// What people wrote is no markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{
        announcement::{
            AnnouncementState, WantedKind,
            view::{AnnouncementCard, Wanted},
        },
        id::AnnouncementId,
    };

    #[test]
    fn what_people_write_stays_text() {
        let entry = FeedEntry {
            card: AnnouncementCard {
                id: AnnouncementId(uuid::Uuid::nil()),
                title: "Rivers & <bridges>".into(),
                excerpt: String::new(),
                state: AnnouncementState::Open,
                kind: WantedKind::Any,
                wanted: Wanted {
                    country: "Hungary".into(),
                    ..Wanted::default()
                },
                opened_at: Timestamp::from_millis(1_764_081_000_000),
                author: None,
            },
            body: "]]> \"quoted\"".into(),
        };
        let whose = Whose {
            name: "Twinspan",
            base: "https://portal.example",
            lang: Lang::ENGLISH,
            now: Timestamp::from_millis(0),
        };
        let filter = asked("q=rivers&country=HU&odd=1&after=7");
        let feed = whose.atom(filter, &[entry]);
        for told in [
            "<title>Rivers &amp; &lt;bridges&gt;</title>",
            "https://portal.example/partners/feed.atom?q=rivers&amp;country=HU\"",
            "<published>2025-11-25T14:30:00Z</published>",
            "<category term=\"Hungary\"/>",
            "]]&gt; &quot;quoted&quot;",
        ] {
            assert!(feed.contains(told), "{told}: {feed}");
        }
        let empty = whose.atom(AnnouncementFilter::default(), &[]);
        assert!(empty.contains("<updated>1970-01-01T00:00:00Z</updated>"));
    }
}
