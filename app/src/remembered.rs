//! Parts of pages that were written lately. What looks the same for many readers, such as a post of
//! a forum, is written for the first one and copied for the others.

use leptos::{prelude::*, tachys::html::InertElement};
use quick_cache::{Weighter, sync::Cache};
use std::{
    hash::{BuildHasher, Hash, RandomState},
    sync::LazyLock,
};

/// Bytes of HTML that are kept; what is read least goes first.
const KEPT_BYTES: u64 = 8 * 1024 * 1024;
/// About as many parts as fit in there.
const KEPT_PARTS: usize = 8_000;

/// What a part is found by. Made of everything the part shows, with keys that change at every start:
/// nobody can find two contents with the same fingerprint.
type Fingerprint = (u64, u64);

static KEYS: LazyLock<(RandomState, RandomState)> = LazyLock::new(Default::default);

static PARTS: LazyLock<Cache<Fingerprint, String, Bytes>> =
    LazyLock::new(|| Cache::with_weighter(KEPT_PARTS, KEPT_BYTES, Bytes));

#[derive(Clone)]
struct Bytes;

impl Weighter<Fingerprint, String> for Bytes {
    fn weight(&self, _: &Fingerprint, html: &String) -> u64 {
        html.len() as u64 + 64
    }
}

/// Writes a view out, unless the same was written lately. `shown` holds everything that the view
/// depends on: language, time zone and what the reader may do, too.
pub(crate) fn written_once<V: IntoView + 'static>(
    shown: &impl Hash,
    view: impl FnOnce() -> V,
) -> InertElement {
    let (one, other) = &*KEYS;
    let fingerprint = (one.hash_one(shown), other.hash_one(shown));
    if let Some(html) = PARTS.get(&fingerprint) {
        return InertElement::new(html);
    }
    let html = view().into_any().to_html();
    PARTS.insert(fingerprint, html.clone());
    InertElement::new(html)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_is_written_once_and_other_things_are_not_mixed_up() {
        let mut written = 0;
        let mut write = |text: &'static str| {
            let part = written_once(&("test", text), || {
                written += 1;
                view! { <p>{text}</p> }
            });
            part.into_any().to_html()
        };
        let first = write("one");
        assert_eq!(write("one"), first);
        assert!(write("two").contains("two"));
        assert!(first.contains("one"));
        assert_eq!(written, 2);
    }
}
