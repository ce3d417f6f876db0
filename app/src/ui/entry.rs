//! What somebody said: an update, a thread's post, a reply, a comment.

use super::{avatar::Avatar, heading::heading};
use leptos::prelude::*;

/// A text with its author above and what can be done with it below.
#[component]
pub fn Entry(
    /// Fragment by which links lead here.
    #[prop(optional, into)]
    id: String,
    /// The author's name as the reader may see it.
    #[prop(into)]
    author: String,
    /// The author's id, for the colours.
    #[prop(into)]
    author_id: String,
    /// The author's page, when the reader may open it.
    #[prop(optional, into)]
    author_href: String,
    #[prop(optional, into)] picture: String,
    /// Level of the heading that names the author.
    #[prop(default = 3)]
    level: u8,
    /// When and where: times, badges, the school.
    meta: AnyView,
    /// Buttons below the text.
    #[prop(optional_no_strip)]
    actions: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let avatar = view! { <Avatar name=author.clone() id=author_id picture /> };
    let name = if author_href.is_empty() {
        view! { <bdi>{author}</bdi> }.into_any()
    } else {
        view! {
            <a href=author_href>
                <bdi>{author}</bdi>
            </a>
        }
        .into_any()
    };
    view! {
        <article class="entry" id=(!id.is_empty()).then_some(id)>
            {avatar}
            <header>
                {heading(level, "entry-name", name)} <div class="entry-meta">{meta}</div>
            </header>
            <div class="entry-body">{children()}</div>
            {actions.map(|actions| view! { <div class="entry-actions">{actions}</div> })}
        </article>
    }
}
