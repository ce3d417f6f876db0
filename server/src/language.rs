//! The language of a request, decided once: the account's, else the one chosen on this device, else
//! what the browser asks for, else English.

use app::words::Lang;
use axum::http::{HeaderMap, header};

/// The first of the wishes that the portal can fulfil.
pub fn choose(
    account: Option<&str>,
    cookie: Option<&str>,
    headers: &HeaderMap,
    pseudo_languages: bool,
) -> Lang {
    let spoken = |tag: &str| {
        let lang = Lang::by_tag(tag)?;
        (pseudo_languages || Lang::choosable().any(|one| one == lang)).then_some(lang)
    };
    account
        .and_then(spoken)
        .or_else(|| cookie.and_then(spoken))
        .or_else(|| asked_for(headers, &spoken))
        .unwrap_or(Lang::ENGLISH)
}

/// From `Accept-Language: hu-HU,hu;q=0.9,en;q=0.5`.
fn asked_for(headers: &HeaderMap, spoken: &dyn Fn(&str) -> Option<Lang>) -> Option<Lang> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut wishes: Vec<(u16, Lang)> = header
        .split(',')
        .take(20)
        .filter_map(|wish| {
            let (tag, weight) = wish.split_once(';').unwrap_or((wish, ""));
            let tag = tag.trim();
            let lang = spoken(tag).or_else(|| spoken(tag.split('-').next()?))?;
            let weight = weight.trim().strip_prefix("q=").unwrap_or("1");
            let thousandths = (weight.parse::<f32>().ok()?.clamp(0.0, 1.0) * 1000.0) as u16;
            (thousandths > 0).then_some((thousandths, lang))
        })
        .collect();
    // Stable: of equal wishes the first one counts.
    wishes.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wishes.first().map(|(_, lang)| *lang)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(account: Option<&str>, cookie: Option<&str>, header: &str) -> &'static str {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, header.parse().unwrap());
        choose(account, cookie, &headers, false).tag()
    }

    #[test]
    fn the_account_wins_over_the_device_over_the_browser() {
        assert_eq!(chosen(Some("hu"), Some("tr"), "en"), "hu");
        assert_eq!(chosen(None, Some("tr"), "en"), "tr");
        assert_eq!(chosen(Some("xx"), Some("<script>"), "hu-HU,en;q=0.5"), "hu");
    }

    #[test]
    fn the_browser_gets_what_it_likes_best() {
        assert_eq!(chosen(None, None, "de, en;q=0.3, tr-TR;q=0.8"), "tr");
        assert_eq!(chosen(None, None, "hu;q=0, *"), "en");
        assert_eq!(chosen(None, None, "de"), "en");
    }

    #[test]
    fn languages_for_tests_are_only_for_tests() {
        assert_eq!(chosen(None, Some("ar-XB"), "en"), "en");
        let headers = HeaderMap::new();
        assert_eq!(choose(None, Some("ar-XB"), &headers, true).tag(), "ar-XB");
    }
}
