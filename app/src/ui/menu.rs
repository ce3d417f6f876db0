//! Short lists that open from a button: languages, the own account. They are `<details>`, so they
//! work without JavaScript.

use super::{
    avatar::{Avatar, AvatarSize},
    icon::{Icon, Sign},
};
use leptos::prelude::*;

/// A button that opens a list. Inside: `<li>` elements with links or small forms.
#[component]
pub fn Menu(
    /// What the button is called by screen readers; begins with the words it shows.
    #[prop(into)]
    label: String,
    /// What the button shows.
    button: AnyView,
    /// Opens towards the end of the line instead of its start.
    #[prop(optional)]
    at_start: bool,
    children: Children,
) -> impl IntoView {
    let panel = if at_start {
        "menu-panel menu-panel-start"
    } else {
        "menu-panel"
    };
    view! {
        <details class="menu">
            <summary aria-label=label>{button}</summary>
            <ul class=panel role="list">
                {children()}
            </ul>
        </details>
    }
}

/// The own account: name, and links to what belongs to it.
#[component]
pub fn AccountMenu(
    #[prop(into)] name: String,
    /// The account's id, for the colours.
    #[prop(into)]
    id: String,
    #[prop(optional, into)] picture: String,
    children: Children,
) -> impl IntoView {
    let label = format!(
        "{name} – {}",
        crate::words::ui_account(crate::words::lang())
    );
    let button = view! {
        <Avatar name=name.clone() id picture size=AvatarSize::Small />
        <bdi class="menu-name">{name}</bdi>
        <Icon sign=Sign::Down />
    };
    view! {
        <Menu label button=button.into_any()>
            {children()}
        </Menu>
    }
}

/// One language of the portal.
#[derive(Clone, Debug)]
pub struct LanguageChoice {
    /// Its tag, such as `hu`.
    pub tag: String,
    /// Its name in itself, such as `Magyar`.
    pub name: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
}

/// Changes the language of the portal: one small form, one button per language.
#[component]
pub fn LanguageMenu(
    languages: Vec<LanguageChoice>,
    /// Tag of the language of this page.
    #[prop(into)]
    current: String,
    /// The server function that takes the field `language`.
    #[prop(into)]
    endpoint: String,
) -> impl IntoView {
    let short = current.split('-').next().unwrap_or_default().to_uppercase();
    let label = format!(
        "{short} – {}",
        crate::words::ui_language(crate::words::lang())
    );
    let button = view! {
        <Icon sign=Sign::Globe />
        <span>{short}</span>
    };
    view! {
        <form class="language-form" method="post" action=crate::request::post_to(&endpoint)>
            <Menu label button=button.into_any()>
                {languages
                    .into_iter()
                    .map(|language| {
                        let is_current = language.tag == current;
                        view! {
                            <li>
                                <button
                                    name="language"
                                    value=language.tag.clone()
                                    lang=language.tag
                                    dir=language.direction
                                    aria-current=is_current.then_some("true")
                                >
                                    {language.name}
                                </button>
                            </li>
                        }
                    })
                    .collect_view()}
            </Menu>
        </form>
    }
}
