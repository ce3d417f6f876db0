//! The top of every page.

use super::{
    island::{menu_closer::MenuCloser, show_current::ShowCurrent},
    logo::Logo,
};
use leptos::prelude::*;

/// A link of the main menu.
#[derive(Clone, Debug)]
pub struct NavLink {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page is there or below.
    pub is_current: bool,
}

/// Brand, main menu, and at the end the tools: language, notifications, account.
#[component]
pub fn SiteHeader(
    /// Name of the portal.
    #[prop(into)]
    name: String,
    /// The main menu; may be empty.
    links: Vec<NavLink>,
    /// Language menu, account menu or the way to sign in.
    tools: AnyView,
) -> impl IntoView {
    let label = crate::words::ui_main_navigation(crate::words::lang());
    let menu = (!links.is_empty()).then(|| {
        view! {
            <nav class="site-nav" aria-label=label>
                <ul role="list">
                    {links
                        .into_iter()
                        .map(|link| {
                            view! {
                                <li>
                                    <a href=link.href aria-current=link.is_current.then_some("page")>
                                        {link.label}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
                <ShowCurrent />
            </nav>
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header-row">
                <a class="brand" href="/">
                    <Logo />
                    <span>{name}</span>
                </a>
                {menu}
                <div class="site-tools">{tools}</div>
            </div>
            <MenuCloser />
        </header>
    }
}
