//! Cards to print and cut out: the sign-in cards of a class.

use super::{facts::Fact, logo::Logo};
use leptos::prelude::*;

/// A sheet of A4 cards with cut lines; printing the page prints only the sheet. Holds
/// [`SheetCard`]s.
#[component]
pub fn CardsSheet(children: Children) -> impl IntoView {
    view! {
        <ul class="cards-sheet" role="list">
            {children()}
        </ul>
    }
}

/// One card.
#[component]
pub fn SheetCard(
    /// Whose card it is.
    #[prop(into)]
    title: String,
    /// What is to be typed, in a type face in which no two characters look alike.
    facts: Vec<Fact>,
    /// Where it is to be typed.
    #[prop(into)]
    address: String,
) -> impl IntoView {
    view! {
        <li class="pupil-card">
            <p class="pupil-card-name">
                <bdi>{title}</bdi>
            </p>
            <Logo />
            <dl>
                {facts
                    .into_iter()
                    .map(|fact| {
                        view! {
                            <dt>{fact.label}</dt>
                            <dd>
                                <bdi>{fact.value}</bdi>
                            </dd>
                        }
                    })
                    .collect_view()}
            </dl>
            <p class="pupil-card-address">{address}</p>
        </li>
    }
}
