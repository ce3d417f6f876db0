//! One way to narrow a search: a list to tick from, opened when it is wanted.

use super::{
    button::{Button, Variant},
    icon::{Icon, Sign},
};
use leptos::prelude::*;

/// A value that can be ticked, and how many results it has.
#[derive(Clone, Debug)]
pub struct FacetChoice {
    pub value: String,
    pub label: String,
    /// Written as the reader's language does.
    pub count: String,
    pub is_chosen: bool,
}

/// More values than this stand in a box of their own that scrolls.
const LONG: usize = 12;

/// A list that opens below its name, with a button of its own, so that nobody scrolls for one.
#[component]
pub fn Facet(
    /// Field of the address.
    name: &'static str,
    #[prop(into)] label: String,
    choices: Vec<FacetChoice>,
    /// What the button says.
    #[prop(into)]
    button: String,
) -> impl IntoView {
    let chosen = choices.iter().filter(|choice| choice.is_chosen).count();
    let class = if choices.len() > LONG {
        "choice-list choice-columns choice-long"
    } else {
        "choice-list choice-columns"
    };
    let lines = choices.into_iter().map(|choice| {
        view! {
            <label class="choice">
                <input type="checkbox" name=name value=choice.value checked=choice.is_chosen />
                <span>
                    <bdi>{choice.label}</bdi>
                    " "
                    <span class="soft small">{choice.count}</span>
                </span>
            </label>
        }
    });
    view! {
        <details class="facet">
            <summary class=Variant::Secondary.class()>
                <span>{label.clone()}</span>
                {(chosen > 0).then(|| view! { <span class="facet-chosen">{chosen}</span> })}
                <Icon sign=Sign::Down />
            </summary>
            <fieldset class="facet-body">
                <legend class="visually-hidden">{label}</legend>
                <div class=class>{lines.collect_view()}</div>
                <Button variant=Variant::Secondary>{button}</Button>
            </fieldset>
        </details>
    }
}
