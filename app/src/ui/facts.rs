//! The facts about a thing, each with its label.

use leptos::prelude::*;

/// One fact.
pub struct Fact {
    pub(super) label: String,
    pub(super) value: AnyView,
}

impl Fact {
    /// A fact; text and views are both fine as its value.
    pub fn new(label: impl Into<String>, value: impl IntoView + 'static) -> Self {
        Self {
            label: label.into(),
            value: value.into_any(),
        }
    }
}

/// Labels with their values.
#[component]
pub fn DefinitionList(
    facts: Vec<Fact>,
    /// Always one below the other, for narrow places.
    #[prop(optional)]
    narrow: bool,
) -> impl IntoView {
    view! {
        <dl class=if narrow { "facts facts-narrow" } else { "facts" }>
            {facts
                .into_iter()
                .map(|fact| {
                    view! {
                        <div>
                            <dt>{fact.label}</dt>
                            <dd>
                                <bdi>{fact.value}</bdi>
                            </dd>
                        </div>
                    }
                })
                .collect_view()}
        </dl>
    }
}
