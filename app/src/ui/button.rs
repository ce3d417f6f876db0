//! Buttons do something, links lead somewhere; both can look the same.

use super::{
    icon::{Icon, Sign},
    island::copy_button::CopyButton,
};
use leptos::prelude::*;

/// How much a button asks for attention. One primary button per form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Variant {
    #[default]
    Primary,
    Secondary,
    Quiet,
    /// Takes something away.
    Danger,
}

impl Variant {
    /// The classes of a button that looks like this.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button button-primary",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

fn classes(variant: Variant, large: bool) -> String {
    let mut class = variant.class().to_owned();
    if large {
        class.push_str(" button-large");
    }
    class
}

/// Sends the form it stands in. With a name and a value it tells which of several buttons it was.
#[component]
pub fn Button(
    #[prop(optional)] variant: Variant,
    #[prop(optional)] large: bool,
    #[prop(optional)] disabled: bool,
    #[prop(optional)] sign: Option<Sign>,
    /// Sent with the form when this button was pressed.
    #[prop(optional, into)]
    name: String,
    #[prop(optional, into)] value: String,
    /// Id of the form, when the button stands outside of it.
    #[prop(optional, into)]
    form: String,
    /// Another server function than the form's own.
    #[prop(optional, into)]
    endpoint: String,
    /// Letter that presses it, together with the browser's own key for that; empty for none.
    #[prop(optional)]
    key: &'static str,
    children: Children,
) -> impl IntoView {
    let action = (!endpoint.is_empty()).then(|| crate::request::post_to(&endpoint));
    let value = (!name.is_empty()).then_some(value);
    view! {
        <button
            type="submit"
            class=classes(variant, large)
            disabled=disabled
            name=(!name.is_empty()).then_some(name)
            value=value
            form=(!form.is_empty()).then_some(form)
            formaction=action
            accesskey=(!key.is_empty()).then_some(key)
        >
            {sign.map(|sign| view! { <Icon sign /> })}
            <span>{children()}</span>
        </button>
    }
}

/// Leads to another page and looks like a button.
#[component]
pub fn LinkButton(
    #[prop(into)] href: String,
    #[prop(optional)] variant: Variant,
    #[prop(optional)] large: bool,
    #[prop(optional)] sign: Option<Sign>,
    /// Saves the address as a file instead of showing it.
    #[prop(optional)]
    download: bool,
    /// As of a button.
    #[prop(optional)]
    key: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <a
            class=classes(variant, large)
            href=href
            download=download.then_some("")
            accesskey=(!key.is_empty()).then_some(key)
        >
            {sign.map(|sign| view! { <Icon sign /> })}
            <span>{children()}</span>
        </a>
    }
}

/// Copies a text. Appears only where scripts run and may write the clipboard.
#[component]
pub fn Copy(
    /// What is copied.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let lang = crate::words::lang();
    view! {
        <CopyButton
            text=text
            label=crate::words::ui_copy(lang)
            done=crate::words::ui_copied(lang)
        />
    }
}
