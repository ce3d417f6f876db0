//! Who did something, and when, in a line below a title.

use super::author::author_name;
use crate::ui::Time;
use domain::{Timestamp, workspace::view::Author};
use leptos::prelude::*;

/// The author's name and a time.
#[component]
pub(crate) fn Signed(author: Author, at: Timestamp) -> impl IntoView {
    view! {
        <p class="soft small">
            <bdi>{author_name(&author)}</bdi>
            " · "
            <Time at />
        </p>
    }
}

/// The workspace a form belongs to, and what of it, sent along with the form.
#[component]
pub(crate) fn Hidden(name: &'static str, #[prop(into)] value: String) -> impl IntoView {
    view! { <input type="hidden" name=name value=value /> }
}
