//! The home page, and what the portal says of itself.

pub mod api;

use crate::{
    page::{Page, still},
    request::request,
    routes::Route,
    ui::{Hero, LinkButton, PageTitle, Variant},
    words,
};
use leptos::prelude::*;

/// The first page a visitor sees.
#[component]
pub fn HomePage() -> impl IntoView {
    let request = request();
    let lang = request.lang;
    still(Page::new(
        request.portal.name.clone(),
        view! {
            <Hero title=words::site_hero_title(lang) lead=words::site_hero_lead(lang)>
                <LinkButton href=Route::Register.path() large=true>{words::site_register(lang)}</LinkButton>
                <LinkButton href=Route::Projects.path() variant=Variant::Secondary large=true>
                    {words::site_see_projects(lang)}
                </LinkButton>
            </Hero>
        },
    ))
}

/// What the portal is for.
#[component]
pub fn AboutPage() -> impl IntoView {
    let lang = words::lang();
    still(Page::new(
        words::site_menu_about(lang),
        view! { <PageTitle title=words::site_menu_about(lang) lead=words::site_hero_lead(lang) /> },
    ))
}
