//! Numbers, dates and lists as the reader's language writes them (ICU4X), times in the reader's
//! time zone.

use crate::{request::request, words::Lang};
use domain::{
    Timestamp,
    time::{DAY, Day, Month},
};
use icu::{
    calendar::Iso,
    collator::{Collator, CollatorBorrowed, options::CollatorOptions},
    datetime::{
        DateTimeFormatter,
        fieldsets::{YM, YMD, YMDT},
        input::DateTime,
    },
    decimal::{DecimalFormatter, input::Decimal},
    list::{ListFormatter, options::ListFormatterOptions},
    locale::Locale,
};
use jiff::tz::TimeZone;
use jiff_icu::ConvertInto;
use std::sync::LazyLock;

/// What ICU knows of one language.
struct Formats {
    decimal: Option<DecimalFormatter>,
    month: Option<DateTimeFormatter<YM>>,
    day: Option<DateTimeFormatter<YMD>>,
    moment: Option<DateTimeFormatter<YMDT>>,
    list: Option<ListFormatter>,
    collator: Option<CollatorBorrowed<'static>>,
}

static FORMATS: LazyLock<Vec<Formats>> = LazyLock::new(|| Lang::all().map(Formats::of).collect());

impl Formats {
    fn of(lang: Lang) -> Self {
        let locale: Locale = lang
            .base_tag()
            .parse()
            .unwrap_or(icu::locale::locale!("en"));
        Self {
            decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).ok(),
            month: DateTimeFormatter::try_new((&locale).into(), YM::long()).ok(),
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
            moment: DateTimeFormatter::try_new((&locale).into(), YMD::long().with_time_hm()).ok(),
            list: ListFormatter::try_new_and((&locale).into(), ListFormatterOptions::default())
                .ok(),
            collator: Collator::try_new((&locale).into(), CollatorOptions::default()).ok(),
        }
    }
}

fn formats(lang: Lang) -> Option<&'static Formats> {
    Lang::all()
        .position(|one| one == lang)
        .and_then(|index| FORMATS.get(index))
}

/// `12,345`.
pub(crate) fn number(lang: Lang, number: i64) -> String {
    formats(lang)
        .and_then(|formats| formats.decimal.as_ref())
        .map_or_else(
            || number.to_string(),
            |decimal| decimal.format_to_string(&Decimal::from(number)),
        )
}

/// `November 2026`. Months are those of UTC for everybody, because that is how they were counted.
pub(crate) fn month(lang: Lang, month: Month) -> String {
    // Its middle: where the reader is it may have begun a day before.
    let middle = month.start().plus(14 * DAY);
    formats(lang)
        .and_then(|formats| formats.month.as_ref())
        .map_or_else(String::new, |format| {
            format.format(&local(middle)).to_string()
        })
}

/// `2026/27`: a school year by the year in which it began.
pub(crate) fn school_year(began: i32) -> String {
    format!("{began}/{:02}", (began + 1) % 100)
}

/// `25 November 2026`, where the reader is.
pub(crate) fn day(lang: Lang, at: Timestamp) -> String {
    formats(lang)
        .and_then(|formats| formats.day.as_ref())
        .map_or_else(String::new, |day| day.format(&local(at)).to_string())
}

/// `25 November 2026`: a day of the calendar, the same for everybody.
pub(crate) fn date(lang: Lang, date: Day) -> String {
    let noon = jiff::Timestamp::from_millisecond(date.noon().millis()).unwrap_or_default();
    formats(lang)
        .and_then(|formats| formats.day.as_ref())
        .map_or_else(String::new, |day| {
            let noon: DateTime<Iso> = noon.to_zoned(TimeZone::UTC).datetime().convert_into();
            day.format(&noon).to_string()
        })
}

/// The day it is where the reader is.
pub(crate) fn today() -> Day {
    let request = request();
    let zone = TimeZone::get(request.time_zone()).unwrap_or(TimeZone::UTC);
    let now = jiff::Timestamp::from_millisecond(request.now.millis()).unwrap_or_default();
    let date = now.to_zoned(zone).date();
    Day::of_civil(date.year().into(), date.month().into(), date.day().into())
}

/// `25 November 2026 at 14:30`, where the reader is.
pub(crate) fn moment(lang: Lang, at: Timestamp) -> String {
    formats(lang)
        .and_then(|formats| formats.moment.as_ref())
        .map_or_else(String::new, |moment| moment.format(&local(at)).to_string())
}

/// `Hungary, Türkiye and France`.
pub(crate) fn list(lang: Lang, items: &[String]) -> String {
    formats(lang)
        .and_then(|formats| formats.list.as_ref())
        .map_or_else(
            || items.join(", "),
            |list| list.format_to_string(items.iter().map(String::as_str)),
        )
}

/// Sorts by a name, as the reader's dictionary does.
pub(crate) fn sort_by_name<T>(lang: Lang, items: &mut [T], name: impl Fn(&T) -> &str) {
    match formats(lang).and_then(|formats| formats.collator.as_ref()) {
        Some(collator) => items.sort_by(|one, other| collator.compare(name(one), name(other))),
        None => items.sort_by(|one, other| name(one).cmp(name(other))),
    }
}

/// `2026-11-25T13:30:00Z`: for machines.
pub(crate) fn machine(at: Timestamp) -> String {
    jiff::Timestamp::from_millisecond(at.millis())
        .map_or_else(|_| String::new(), |at| at.to_string())
}

fn local(at: Timestamp) -> DateTime<Iso> {
    let zone = TimeZone::get(request().time_zone()).unwrap_or(TimeZone::UTC);
    let at = jiff::Timestamp::from_millisecond(at.millis()).unwrap_or_default();
    at.to_zoned(zone).datetime().convert_into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        Lang::by_tag(tag).unwrap()
    }

    #[test]
    fn numbers_and_dates_follow_the_language() {
        assert_eq!(number(lang("en"), 12_345), "12,345");
        assert_eq!(number(lang("tr"), 12_345), "12.345");
        let at = Timestamp::from_millis(1_764_081_000_000);
        assert_eq!(day(lang("hu"), at), "2025. november 25.");
        assert_eq!(month(lang("hu"), Month::of(at)), "2025. november");
        assert_eq!(day(lang("tr"), at), "25 Kasım 2025");
        assert_eq!(date(lang("tr"), Day::of(at)), "25 Kasım 2025");
        assert_eq!(machine(at), "2025-11-25T14:30:00Z");
    }

    #[test]
    fn names_are_sorted_as_the_dictionary_does() {
        let mut names = vec!["Zágráb", "Öreg", "Ország", "Olasz"];
        sort_by_name(lang("hu"), &mut names, |name| name);
        assert_eq!(names, ["Olasz", "Ország", "Öreg", "Zágráb"]);
        assert_eq!(
            list(lang("en"), &["a".into(), "b".into(), "c".into()]),
            "a, b, and c"
        );
    }
}
