//! The parts of one thing, each a page of its own.

use super::{
    icon::{Icon, Sign},
    island::show_current::ShowCurrent,
};
use leptos::prelude::*;

/// A link to one part.
#[derive(Clone, Debug)]
pub struct Tab {
    /// What it says.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// Whether this page is there.
    pub is_current: bool,
    /// Icon before the word.
    pub sign: Option<Sign>,
    /// How many new or waiting things are there; shown when not zero.
    pub count: u32,
}

impl Tab {
    /// A part without icon and count.
    pub fn new(label: impl Into<String>, href: impl Into<String>, is_current: bool) -> Self {
        Self {
            label: label.into(),
            href: href.into(),
            is_current,
            sign: None,
            count: 0,
        }
    }
}

/// Links to the parts of one thing. Inside `.with-tools` they become a column on wide screens.
#[component]
pub fn Tabs(
    /// What the parts are parts of.
    #[prop(into)]
    label: String,
    tabs: Vec<Tab>,
) -> impl IntoView {
    view! {
        <nav class="tabs" aria-label=label>
            <ul role="list">
                {tabs
                    .into_iter()
                    .map(|tab| {
                        view! {
                            <li>
                                <a
                                    class="tab"
                                    href=tab.href
                                    aria-current=tab.is_current.then_some("page")
                                >
                                    {tab.sign.map(|sign| view! { <Icon sign /> })}
                                    <span>{tab.label}</span>
                                    {(tab.count > 0)
                                        .then(|| view! { <span class="tab-count">{tab.count}</span> })}
                                </a>
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
            <ShowCurrent />
        </nav>
    }
}
