//! The words of the portal, one function per message: `words::ui_cancel(lang)`.
//!
//! Made by `build.rs` from `locales/<lang>/<feature>.ftl`. To add a message, write it in all
//! languages there and call its function; to add a language, add its folder and its tag in
//! `build.rs`.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, bundle::FluentBundle};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::sync::LazyLock;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// A language of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Lang(u8);

impl Lang {
    /// What is shown when nothing better is known.
    pub const ENGLISH: Self = Self(0);

    /// The languages people can choose.
    pub fn choosable() -> impl Iterator<Item = Self> {
        (0..CHOOSABLE as u8).map(Self)
    }

    /// The languages people can choose, and those for tests.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..TAGS.len() as u8).map(Self)
    }

    /// By its tag, such as `hu`; `None` for one the portal does not speak.
    pub fn by_tag(tag: &str) -> Option<Self> {
        Self::all().find(|lang| lang.tag().eq_ignore_ascii_case(tag))
    }

    /// Its tag: for `<html lang>` and the account.
    pub fn tag(self) -> &'static str {
        TAGS[self.index()]
    }

    /// `ltr` or `rtl`: for `<html dir>`.
    pub fn direction(self) -> &'static str {
        if self.tag().starts_with("ar") {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The language whose names, dates and numbers are used: a pseudo-language has none of its own.
    pub fn base_tag(self) -> &'static str {
        if self.index() < CHOOSABLE {
            self.tag()
        } else {
            "en"
        }
    }

    fn index(self) -> usize {
        usize::from(self.0)
    }
}

/// The language of the page that is being rendered.
pub fn lang() -> Lang {
    leptos::prelude::use_context::<Lang>().unwrap_or(Lang::ENGLISH)
}

/// A value put into a message.
pub struct Arg<'a>(FluentValue<'a>);

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self(text.into())
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self(text.as_str().into())
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self(number.into())
    }
}

type Bundle = FluentBundle<FluentResource, IntlLangMemoizer>;

static BUNDLES: LazyLock<Vec<Bundle>> = LazyLock::new(|| Lang::all().map(bundle).collect());

fn bundle(lang: Lang) -> Bundle {
    let locale = lang.base_tag().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Names of people stand in a direction of their own; marks around them are needed only where
    // the text around runs the other way.
    bundle.set_use_isolating(lang.direction() == "rtl");
    bundle.set_formatter(Some(format_number));
    // The build script has parsed and printed these texts itself.
    let resource = FluentResource::try_new(TEMPLATES[lang.index()].to_owned())
        .unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format_number(value: &FluentValue<'_>, _: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(crate::format::number(lang(), number.value as i64)),
        _ => None,
    }
}

fn format<const N: usize>(
    lang: Lang,
    key: &str,
    arguments: [(&'static str, Arg<'_>); N],
) -> String {
    let bundle = &BUNDLES[lang.index()];
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        return key.to_owned();
    };
    let arguments: FluentArgs<'_> = arguments
        .into_iter()
        .map(|(name, Arg(value))| (name, value))
        .collect();
    bundle
        .format_pattern(pattern, Some(&arguments), &mut Vec::new())
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_follow_the_language() {
        let english = Lang::ENGLISH;
        assert_eq!(ui_errors_title(english, 1), "One answer needs another look");
        assert_eq!(ui_errors_title(english, 3), "3 answers need another look");
    }

    #[test]
    fn every_language_formats_every_message() {
        for lang in Lang::all() {
            assert!(
                FluentResource::try_new(TEMPLATES[lang.index()].to_owned()).is_ok(),
                "{}",
                lang.tag()
            );
            assert!(problem_too_short(lang, 12).contains("12"), "{}", lang.tag());
        }
    }

    #[test]
    fn the_pseudo_languages_are_for_tests_only() {
        let choosable: Vec<_> = Lang::choosable().map(Lang::tag).collect();
        assert_eq!(choosable, ["en", "hu", "tr"]);
        assert_eq!(Lang::by_tag("ar-XB").map(Lang::direction), Some("rtl"));
    }
}
