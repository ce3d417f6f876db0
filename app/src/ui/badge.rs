//! A short word about the state of something.

use super::icon::{Icon, Sign};
use leptos::prelude::*;

/// Colour of a badge. The word must say it too: not everybody sees colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Primary,
    Accent,
    Success,
    Warning,
    Danger,
    Info,
}

impl Tone {
    /// Every tone, for the gallery.
    pub const ALL: &'static [Self] = &[
        Self::Plain,
        Self::Primary,
        Self::Accent,
        Self::Success,
        Self::Warning,
        Self::Danger,
        Self::Info,
    ];

    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "badge",
            Self::Primary => "badge badge-primary",
            Self::Accent => "badge badge-accent",
            Self::Success => "badge badge-success",
            Self::Warning => "badge badge-warning",
            Self::Danger => "badge badge-danger",
            Self::Info => "badge badge-info",
        }
    }
}

/// A word in a coloured pill.
#[component]
pub fn Badge(
    #[prop(optional)] tone: Tone,
    /// Icon before the word.
    #[prop(optional)]
    sign: Option<Sign>,
    children: Children,
) -> impl IntoView {
    view! {
        <span class=tone.class()>
            {sign.map(|sign| view! { <Icon sign /> })} {children()}
        </span>
    }
}
