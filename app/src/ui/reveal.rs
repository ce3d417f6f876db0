//! Something that is opened when it is wanted, such as a form below a post.

use super::{
    button::Variant,
    confirm::Disclosure,
    icon::{Icon, Sign},
};
use leptos::{context::Provider, prelude::*};

/// A quiet button that opens what is inside, in place. A form inside that came back with an error
/// stays open.
#[component]
pub fn Reveal(
    /// What the button says.
    #[prop(into)]
    label: String,
    #[prop(default = Variant::Quiet)] variant: Variant,
    #[prop(optional)] sign: Option<Sign>,
    children: Children,
) -> impl IntoView {
    let disclosure = Disclosure::default();
    let inner = view! { <Provider value=disclosure.clone()>{children()}</Provider> };
    view! {
        <details class="reveal" open=disclosure.is_open()>
            <summary class=variant.class()>
                {sign.map(|sign| view! { <Icon sign /> })} <span>{label}</span>
            </summary>
            <div class="reveal-body">{inner}</div>
        </details>
    }
}
