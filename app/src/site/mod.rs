//! The home page, and what the portal says of itself.

pub mod api;
mod colleague;
mod first_steps;
mod home;
mod welcome;

use crate::{
    page::{Page, still},
    request::person,
    routes::Route,
    ui::{LinkButton, PageTitle},
    words,
};
use leptos::prelude::*;

/// `/`: what the portal is for visitors, what waits for those who are signed in.
#[component]
pub fn HomePage() -> impl IntoView {
    match person() {
        Some(person) => home::home(person),
        None => welcome::welcome(),
    }
}

/// `/about`: what the portal is for, and who sees what.
#[component]
pub fn AboutPage() -> impl IntoView {
    let lang = words::lang();
    let part = |title: String, text: String| {
        view! {
            <section class="stack-tight">
                <h2>{title}</h2>
                <p>{text}</p>
            </section>
        }
    };
    still(Page::new(
        words::site_menu_about(lang),
        view! {
            <div class="stack narrow">
                <PageTitle title=words::site_menu_about(lang) lead=words::site_hero_lead(lang) />
                {part(words::site_about_who(lang), words::site_about_who_text(lang))}
                {part(words::site_about_project(lang), words::site_about_project_text(lang))}
                {part(words::site_about_children(lang), words::site_about_children_text(lang))}
                {part(words::site_about_open(lang), words::site_about_open_text(lang))}
                <p>
                    <LinkButton href=Route::Register.path()>{words::site_register(lang)}</LinkButton>
                </p>
            </div>
        },
    ))
}
