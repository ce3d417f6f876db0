//! Text written by people, with headings, lists and links.

use leptos::prelude::*;

/// Shows sanitised HTML: the only place of the portal that puts HTML into a page as it is.
#[component]
pub fn RichText(html: domain::SafeHtml) -> impl IntoView {
    view! { <div class="prose" dir="auto" inner_html=html.as_str().to_owned()></div> }
}
