//! A person's page.

use super::{ages, api, directory::availability, listed};
use crate::{
    page::{self, Page, page},
    partner::ContactCard,
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::people::{PersonSchool, PersonView};
use leptos::prelude::*;

/// Who somebody is, where and what they teach, and what the two have to do with each other.
#[component]
pub fn PersonPage() -> impl IntoView {
    let id = page::id("id");
    page(async move { api::person(id?).await }, |view| {
        let lang = words::lang();
        let reader = person();
        let is_own = reader.as_ref().is_some_and(|reader| reader.id == view.id);
        let is_colleague = reader.is_some_and(|reader| reader.is_validated_staff());
        let crumbs = vec![
            Crumb::link(words::people_title(lang), Route::People.path()),
            Crumb::here(view.name.clone()),
        ];
        let facts = facts(lang, &view);
        let about = (!view.about.is_empty()).then(|| {
            view! {
                <section class="stack-tight">
                    <h2>{words::people_introduction(lang)}</h2>
                    <p class="as-typed" dir="auto">
                        {view.about.clone()}
                    </p>
                </section>
            }
        });
        let aside = if is_own {
            view! { <OwnPage lang /> }.into_any()
        } else {
            view! {
                <ContactCard
                    person=view.id
                    name=view.name.clone()
                    offer=view.offer.clone()
                    may_write=view.may_write
                    may_block=view.may_block
                />
            }
            .into_any()
        };
        Page::new(
            view.name.clone(),
            view! {
                {is_colleague.then(|| view! { <Breadcrumb crumbs /> })}
                <Head lang view=view.clone() />
                <div class="with-aside">
                    <div class="stack">{about} <DefinitionList facts /></div>
                    {aside}
                </div>
            },
        )
    })
}

#[component]
fn Head(lang: Lang, view: PersonView) -> impl IntoView {
    let lead = view
        .school
        .as_ref()
        .map_or_else(String::new, |school| school.role.clone());
    let badge = view
        .school
        .is_some()
        .then(|| availability(lang, view.available));
    view! {
        <div class="cluster">
            <Avatar name=view.name.clone() id=view.id.to_string() size=AvatarSize::Large />
            <div>
                <PageTitle title=view.name lead />
                {badge}
            </div>
        </div>
    }
}

fn facts(lang: Lang, view: &PersonView) -> Vec<Fact> {
    let mut facts = Vec::new();
    if let Some(school) = &view.school {
        facts.push(Fact::new(words::people_school(lang), school_link(school)));
        facts.push(Fact::new(
            words::people_country(lang),
            school.country.clone(),
        ));
    }
    if !view.subjects.is_empty() {
        let subjects = listed(lang, view.subjects.clone());
        facts.push(Fact::new(words::people_subjects(lang), subjects));
    }
    if !view.languages.is_empty() {
        let languages = listed(lang, view.languages.clone());
        facts.push(Fact::new(words::people_languages(lang), languages));
    }
    if let Some(ages) = ages(lang, view.age_from, view.age_to) {
        facts.push(Fact::new(words::people_pupils(lang), ages));
    }
    facts
}

fn school_link(school: &PersonSchool) -> AnyView {
    let name = format!("{}, {}", school.name, school.town);
    match school.id {
        Some(id) => view! { <a href=Route::School { id }.path()>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

#[component]
fn OwnPage(lang: Lang) -> impl IntoView {
    view! {
        <Card title=words::people_own_page(lang) level=2 look=CardLook::Sunken>
            <LinkButton href=Route::Me.path() variant=Variant::Secondary sign=Sign::Edit>
                {words::people_edit(lang)}
            </LinkButton>
        </Card>
    }
}
