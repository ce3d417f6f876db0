//! The page of one kit.

use super::{api, field_label, state_badge, template::TemplatePreview};
use crate::{
    format,
    page::{
        Page, id, page, query,
        world::{World, thing},
    },
    routes::Route,
    ui::{
        Breadcrumb, Card, CardLook, Crumb, DefinitionList, Fact, LinkButton, Notice, PageTitle,
        Sign, Variant,
    },
    words::{self, Lang},
};
use domain::kit::{KitState, view::KitPage as View};
use leptos::prelude::*;
use serde_json::json;

/// One kit, with everything a workspace would begin with.
#[component]
pub fn KitPage() -> impl IntoView {
    let (id, asked) = (id("id"), query("lang"));
    page(async move { api::page(id?, asked).await }, |kit: View| {
        let lang = words::lang();
        let title = kit.text.title.clone();
        let world = (kit.state == KitState::Published).then(|| world(&kit));
        let standing = (kit.state != KitState::Published).then(|| {
            view! {
                <Notice>
                    <p>{state_badge(lang, kit.state)} " " {words::kit_not_public(lang)}</p>
                </Notice>
            }
        });
        let page = Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=vec![
                    Crumb::link(words::kit_list_title(lang), Route::Kits.path()),
                    Crumb::here(title.clone()),
                ] />
                <PageTitle title lead=kit.text.summary.clone() actions=actions(lang, &kit) />
                {standing}
                <div class="with-aside">
                    <div class="stack">
                        <Told kit=kit.clone() />
                        <TemplatePreview template=kit.template.clone() />
                    </div>
                    <aside class="stack">
                        <Facts kit />
                    </aside>
                </div>
            },
        );
        match world {
            Some(world) => page.for_the_world(world),
            None => page,
        }
    })
}

/// The kit for search engines.
fn world(kit: &View) -> World {
    let mut resource = thing("LearningResource", &kit.text.title);
    resource["inLanguage"] = kit.text.lang.clone().into();
    if let (Some(from), Some(to)) = (kit.age_from, kit.age_to) {
        resource["typicalAgeRange"] = format!("{from}-{to}").into();
    }
    resource["teaches"] = json!(kit.competences);
    World {
        path: Route::Kit { id: kit.id }.path(),
        description: kit.text.summary.clone(),
        picture: None,
        thing: resource,
    }
}

fn actions(lang: Lang, kit: &View) -> AnyView {
    let id = kit.id.to_string();
    let is_public = kit.state == KitState::Published;
    let start = (kit.may_start && is_public).then(|| {
        view! {
            <LinkButton href=Route::NewProject.with_query(&[("kit", &id)]) sign=Sign::Plus>
                {words::kit_start(lang)}
            </LinkButton>
        }
    });
    let edit = kit.may_edit.then(|| {
        let form = Route::EditKit { id: kit.id };
        view! {
            <LinkButton
                href=form.with_query(&[("lang", &kit.text.lang)])
                variant=Variant::Secondary
                sign=Sign::Edit
            >
                {words::kit_edit(lang)}
            </LinkButton>
        }
    });
    view! {
        {start}
        {edit}
        <LinkButton
            href=Route::KitFile { id: kit.id }.path()
            variant=Variant::Secondary
            sign=Sign::Download
        >
            {words::kit_download(lang)}
        </LinkButton>
    }
    .into_any()
}

/// What it says of itself, one heading each.
#[component]
fn Told(kit: View) -> impl IntoView {
    let lang = words::lang();
    let text = kit.text;
    [
        ("aims", text.aims),
        ("process", text.process),
        ("results", text.results),
        ("evaluation", text.evaluation),
        ("follow_up", text.follow_up),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .map(|(field, text)| {
        view! {
            <section class="stack-tight">
                <h2>{field_label(lang, field)}</h2>
                <p class="said" dir="auto">
                    {text}
                </p>
            </section>
        }
    })
    .collect_view()
}

#[component]
fn Facts(kit: View) -> impl IntoView {
    let lang = words::lang();
    let mut subjects = kit.subjects;
    format::sort_by_name(lang, &mut subjects, |name| name);
    let weeks = kit
        .weeks
        .map(|weeks| words::kit_weeks(lang, i64::from(weeks)));
    let ages = kit
        .age_from
        .zip(kit.age_to)
        .map(|(from, to)| words::project_ages_of(lang, i64::from(from), i64::from(to)));
    let facts = [
        (field_label(lang, "levels"), format::list(lang, &kit.levels)),
        (words::project_ages(lang), ages.unwrap_or_default()),
        (words::kit_duration(lang), weeks.unwrap_or_default()),
        (field_label(lang, "subjects"), format::list(lang, &subjects)),
        (
            field_label(lang, "competences"),
            format::list(lang, &kit.competences),
        ),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(label, value)| Fact::new(label, value))
    .collect();
    let here = Route::Kit { id: kit.id };
    let others = kit
        .languages
        .into_iter()
        .filter(|one| one.id != kit.text.lang)
        .map(|one| {
            let href = here.with_query(&[("lang", &one.id)]);
            view! {
                <li>
                    <a href=href>{one.name}</a>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let others = (!others.is_empty()).then(|| {
        view! {
            <p>{words::kit_read_in(lang)}</p>
            <ul>{others}</ul>
        }
    });
    view! {
        <Card title=words::project_facts(lang) level=2 look=CardLook::Sunken>
            <DefinitionList facts narrow=true />
            {others}
        </Card>
    }
}
