//! A thing among others of its kind, or one subject on a page.

use super::{avatar::tint_class, heading::heading};
use leptos::prelude::*;

/// How a card stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardLook {
    #[default]
    Plain,
    /// Something to do now.
    Accent,
    /// Something in the background.
    Sunken,
}

/// A box with a title. With `href` the whole card leads there.
#[component]
pub fn Card(
    #[prop(into)] title: String,
    /// Level of the title's heading.
    #[prop(default = 3)]
    level: u8,
    /// Where the title, and with it the whole card, leads.
    #[prop(optional, into)]
    href: String,
    /// Id of the thing: gives the card a cover of arches in the thing's colours.
    #[prop(optional, into)]
    cover: String,
    /// Address of a picture in place of the cover, and the words for those who do not see it.
    #[prop(optional_no_strip)]
    picture: Option<(String, String)>,
    #[prop(optional)] look: CardLook,
    /// Badges, buttons: at the bottom.
    #[prop(optional)]
    footer: Option<AnyView>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let look = match look {
        CardLook::Plain => "card-plain",
        CardLook::Accent => "card-accent",
        CardLook::Sunken => "card-sunken",
    };
    let class = if href.is_empty() {
        format!("card {look}")
    } else {
        format!("card card-link {look}")
    };
    let title = if href.is_empty() {
        heading(level, "card-title", view! { <bdi>{title}</bdi> })
    } else {
        heading(
            level,
            "card-title",
            view! {
                <a href=href>
                    <bdi>{title}</bdi>
                </a>
            },
        )
    };
    let cover = match picture {
        Some((src, alt)) => Some(
            view! { <img class="card-front" src=src alt=alt width="1200" height="630" loading="lazy" decoding="async" /> }
                .into_any(),
        ),
        None => (!cover.is_empty()).then(|| {
            view! { <div class=format!("card-cover {}", tint_class(&cover))></div> }.into_any()
        }),
    };
    view! {
        <article class=class>
            {cover} {title}
            {children.map(|children| view! { <div class="card-body stack-tight">{children()}</div> })}
            {footer.map(|footer| view! { <footer class="cluster">{footer}</footer> })}
        </article>
    }
}
