//! Light, dark, or as the device says.
//!
//! The choice is kept in the cookie `theme` (`light` or `dark`; absent: as the device says) and in
//! `<html data-theme>`. The server writes the attribute from the cookie, so that no page flashes.

use crate::ui::icon::{Icon, Sign};
use leptos::{prelude::*, wasm_bindgen::JsCast};
use serde::{Deserialize, Serialize};
use web_sys::HtmlDocument;

/// Name of the cookie.
pub const THEME_COOKIE: &str = "theme";

/// How long the choice is kept: a year, in seconds.
const KEPT_FOR: u32 = 31_536_000;

/// What was chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// As the device says.
    #[default]
    System,
    Light,
    Dark,
}

impl Theme {
    /// From the cookie's value; anything unknown is as the device says.
    pub fn from_cookie(value: &str) -> Self {
        match value {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }

    /// For `<html data-theme>`.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }
}

/// What the page shows at the moment.
fn shown() -> Theme {
    document()
        .document_element()
        .and_then(|root| root.get_attribute("data-theme"))
        .map_or(Theme::System, |value| Theme::from_cookie(&value))
}

/// Shows the theme at once and keeps it for the next pages.
fn choose(theme: Theme) {
    let page = document();
    let (cookie, root) = (page.dyn_ref::<HtmlDocument>(), page.document_element());
    let (Some(cookie), Some(root)) = (cookie, root) else {
        return;
    };
    // Neither fails: both names are valid, and a browser that keeps no cookies ignores them.
    let _ = match theme.attribute() {
        Some(value) => root.set_attribute("data-theme", value),
        None => root.remove_attribute("data-theme"),
    };
    let (value, age) = theme.attribute().map_or(("", 0), |value| (value, KEPT_FOR));
    let _ = cookie.set_cookie(&format!(
        "{THEME_COOKIE}={value}; Path=/; Max-Age={age}; SameSite=Lax"
    ));
}

/// Three buttons, one pressed. Hidden without scripts: then the device decides.
#[island]
pub fn ThemeSwitch(
    /// What is chosen here.
    label: String,
    system: String,
    light: String,
    dark: String,
) -> impl IntoView {
    let theme = RwSignal::new(None::<Theme>);
    Effect::new(move |_| theme.set(Some(shown())));
    let button = move |choice: Theme, sign: Option<Sign>, words: String| {
        view! {
            <button
                type="button"
                aria-pressed=move || if theme.get() == Some(choice) { "true" } else { "false" }
                on:click=move |_| {
                    choose(choice);
                    theme.set(Some(choice));
                }
            >
                {sign.map(|sign| view! { <Icon sign /> })}
                <span>{words}</span>
            </button>
        }
    };
    view! {
        <div class="switch" role="group" aria-label=label hidden=move || theme.get().is_none()>
            {button(Theme::System, None, system)}
            {button(Theme::Light, Some(Sign::Sun), light)}
            {button(Theme::Dark, Some(Sign::Moon), dark)}
        </div>
    }
}
