//! The home page of visitors.

use super::api;
use crate::{
    format,
    page::{Page, page},
    project::{front, shown},
    request::request,
    routes::Route,
    statistics::Numbers,
    ui::{Card, Hero, LinkButton, Variant},
    words::{self, Lang},
};
use domain::project::view::ProjectCard;
use leptos::prelude::*;

/// A sentence, the first steps, how large the portal is, and what others do.
pub(super) fn welcome() -> AnyView {
    let request = request();
    let lang = request.lang;
    page(async move { api::welcome().await }, move |welcome| {
        Page::new(
            request.portal.name.clone(),
            view! {
                <Hero title=words::site_hero_title(lang) lead=words::site_hero_lead(lang)>
                    <LinkButton href=Route::Register.path() large=true>
                        {words::site_register(lang)}
                    </LinkButton>
                    <LinkButton
                        href=Route::PupilLogin.path()
                        variant=Variant::Secondary
                        large=true
                    >
                        {words::site_pupil(lang)}
                    </LinkButton>
                </Hero>
                <section class="stack">
                    <Numbers numbers=welcome.numbers />
                    <p>
                        <a href=Route::Statistics.path()>{words::statistics_more(lang)}</a>
                    </p>
                </section>
                <section class="stack">
                    <h2>{words::site_how_title(lang)}</h2>
                    <ol class="grid" role="list">
                        {[
                            (words::site_how_find(lang), words::site_how_find_text(lang)),
                            (words::site_how_found(lang), words::site_how_found_text(lang)),
                            (words::site_how_work(lang), words::site_how_work_text(lang)),
                        ]
                            .map(|(title, text)| view! { <li><Card title><p>{text}</p></Card></li> })
                            .collect_view()}
                    </ol>
                </section>
                {(!welcome.gallery.is_empty())
                    .then(|| {
                        view! {
                            <section class="stack">
                                <h2>{words::project_gallery(lang)}</h2>
                                <ul class="grid" role="list">
                                    {welcome
                                        .gallery
                                        .into_iter()
                                        .map(|one| view! { <li>{shown(lang, one, 3)}</li> })
                                        .collect_view()}
                                </ul>
                                <p>
                                    <LinkButton
                                        href=Route::Gallery.path()
                                        variant=Variant::Secondary
                                    >
                                        {words::project_gallery_all(lang)}
                                    </LinkButton>
                                </p>
                            </section>
                        }
                    })}
                {(!welcome.projects.is_empty())
                    .then(|| {
                        view! {
                            <section class="stack">
                                <h2>{words::site_newest_projects(lang)}</h2>
                                <ul class="grid" role="list">
                                    {welcome
                                        .projects
                                        .into_iter()
                                        .map(|project| view! { <li>{card(lang, project)}</li> })
                                        .collect_view()}
                                </ul>
                                <p>
                                    <LinkButton
                                        href=Route::Projects.path()
                                        variant=Variant::Secondary
                                    >
                                        {words::site_see_projects(lang)}
                                    </LinkButton>
                                </p>
                            </section>
                        }
                    })}
            },
        )
    })
}

fn card(lang: Lang, project: ProjectCard) -> AnyView {
    view! {
        <Card
            title=project.title
            href=Route::Project { id: project.id }.path()
            cover=project.id.to_string()
            picture=project.picture.map(front)
        >
            <p class="soft small">{format::list(lang, &project.countries)}</p>
            <p><bdi>{project.short_description}</bdi></p>
        </Card>
    }
    .into_any()
}
