//! The end of every page: a bridge over calm water.

use super::{island::theme_switch::ThemeSwitch, logo::Logo};
use leptos::prelude::*;

/// Links about the portal, and the switch between light and dark (where scripts run; without them
/// the device decides). Inside: `<li>` elements with links.
#[component]
pub fn SiteFooter(
    /// Name of the portal.
    #[prop(into)]
    name: String,
    children: Children,
) -> impl IntoView {
    let lang = crate::words::lang();
    view! {
        <footer class="site-footer">
            <div class="footer-bridge"></div>
            <div class="footer-water">
                <div class="footer-row">
                    <a class="brand" href="/">
                        <Logo />
                        <span>{name}</span>
                    </a>
                    <nav aria-label=crate::words::ui_footer_navigation(lang)>
                        <ul role="list">{children()}</ul>
                    </nav>
                    <ThemeSwitch
                        label=crate::words::ui_theme(lang)
                        system=crate::words::ui_theme_system(lang)
                        light=crate::words::ui_theme_light(lang)
                        dark=crate::words::ui_theme_dark(lang)
                    />
                </div>
            </div>
        </footer>
    }
}
