//! Moments, readable by people and by machines.

use crate::{format, words};
use domain::{Timestamp, time::Day};
use leptos::prelude::*;

/// A moment in the reader's language and time zone, with the exact time for machines.
#[component]
pub fn Time(
    /// When.
    at: Timestamp,
    /// Only the day.
    #[prop(optional)]
    day: bool,
) -> impl IntoView {
    let lang = words::lang();
    let text = if day {
        format::day(lang, at)
    } else {
        format::moment(lang, at)
    };
    view! { <time datetime=format::machine(at)>{text}</time> }
}

/// A day of the calendar in the reader's language; the same day wherever one is.
#[component]
pub fn Date(day: Day) -> impl IntoView {
    view! { <time datetime=day.to_string()>{format::date(words::lang(), day)}</time> }
}
