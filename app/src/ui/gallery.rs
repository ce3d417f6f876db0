//! `/dev/ui`: every component in all its states, in one place to look at and to test.

mod content;
mod forms;

use super::{island::theme_switch::ThemeSwitch, page::PageTitle};
use crate::words;
use leptos::prelude::*;

/// One component and its states. The name is the component's own, in the code's language.
#[component]
fn Part(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="stack" aria-label=name>
            <h2>
                <code>{name}</code>
            </h2>
            {children()}
        </section>
    }
}

/// The content of `/dev/ui`, inside the portal's own header and footer.
#[component]
pub fn UiGallery() -> impl IntoView {
    let lang = words::lang();
    view! {
        <PageTitle title=words::gallery_title(lang) lead=words::gallery_lead(lang) />
        <ThemeSwitch
            label=words::ui_theme(lang)
            system=words::ui_theme_system(lang)
            light=words::ui_theme_light(lang)
            dark=words::ui_theme_dark(lang)
        />
        <content::Content lang />
        <forms::Forms lang />
    }
}
