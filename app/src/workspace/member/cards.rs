//! Sign-in cards to print.

use super::api;
use crate::{
    page::{self, Page, page},
    request::request,
    routes::Route,
    ui::*,
    words,
    workspace::WorkspaceFrame,
};
use domain::workspace::{
    member::view::{Card, CardsView},
    view::Tool,
};
use leptos::prelude::*;

/// The cards of a sheet. Printing the page prints the cards and nothing else.
#[component]
pub fn CardsPage() -> impl IntoView {
    let lang = words::lang();
    let (id, sheet) = (page::id("id"), page::id("sheet"));
    page(
        async move { api::cards(id?, sheet?).await },
        move |CardsView {
                  frame,
                  cards,
                  until,
              }| {
            let title = words::member_cards(lang);
            let base = request().portal.base_url.clone();
            let address = format!(
                "{}{}",
                base.split_once("://").map_or(&*base, |(_, host)| host),
                Route::PupilLogin.path()
            );
            let cards = cards
                .into_iter()
                .map(|card| sheet_card(card, &address))
                .collect_view();
            Page::new(
                title.clone(),
                view! {
                    <WorkspaceFrame frame tab=Tool::Members title>
                        <Notice kind=NoticeKind::Warning title=words::member_cards_print(lang)>
                            <p>
                                {words::member_cards_until(lang)} " " <Time at=until />
                            </p>
                        </Notice>
                        <CardsSheet>{cards}</CardsSheet>
                    </WorkspaceFrame>
                },
            )
        },
    )
}

fn sheet_card(card: Card, address: &str) -> AnyView {
    let lang = words::lang();
    let Card {
        name,
        nickname,
        class_code,
        secret,
    } = card;
    let facts = vec![
        Fact::new(words::member_card_code(lang), class_code),
        Fact::new(words::member_card_nickname(lang), nickname),
        Fact::new(words::member_card_secret(lang), secret),
    ];
    view! { <SheetCard title=name facts address /> }.into_any()
}
