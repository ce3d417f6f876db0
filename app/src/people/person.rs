//! A person's page.

use super::{
    RoleBadges, ages,
    api::{self, Whereabouts},
    directory::availability,
    kind_name, level_name, listed,
};
use crate::{
    format,
    page::{self, Page, page},
    partner::ContactCard,
    report::{ReportLink, WithheldNotice},
    request::person,
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::AccountId,
    people::{Availability, PersonSchool, PersonView, Preview, Spoken, profile::Reader},
    report::{ReportedKind, Subject},
};
use leptos::prelude::*;
use leptos_meta::Meta;

/// Field of the address by which the owner sees the page as somebody else does.
const SEEN_AS: &str = "as";

/// Who somebody is, where and what they teach, and what the two have to do with each other.
#[component]
pub fn PersonPage() -> impl IntoView {
    let id = page::id("id");
    let seen_as = page::query(SEEN_AS).parse().ok();
    let me = person().map(|reader| reader.id);
    page(
        async move { api::person(id?, me, seen_as).await },
        move |found| {
            let view = match found {
                Whereabouts::Here(view) => view,
                Whereabouts::MovedTo(id) => return page::moved(&Route::Person { id }),
            };
            let lang = words::lang();
            let is_own = me == Some(view.id);
            let is_colleague = person().is_some_and(|reader| reader.is_validated_staff());
            let crumbs = vec![
                Crumb::link(words::people_title(lang), Route::People.path()),
                Crumb::here(view.name.clone()),
            ];
            let aside = match view.preview {
                None if is_own => view! { <OwnPage lang id=view.id /> }.into_any(),
                None => view! {
                    <ContactCard
                        person=view.id
                        name=view.name.clone()
                        offer=view.offer.clone()
                        may_write=view.may_write
                        may_block=view.may_block
                    />
                }
                .into_any(),
                Some(_) => ().into_any(),
            };
            let id = view.id;
            let seen = view
                .preview
                .map(|preview| view! { <SeenAs lang id preview /> });
            let withheld = view.withheld.map(|why| view! { <WithheldNotice why /> });
            let report = view.may_report.then(|| {
                let subject = Subject {
                    kind: ReportedKind::Person,
                    id: view.id.0,
                };
                view! { <ReportLink subject /> }
            });
            let body = (view.preview.is_none_or(|preview| preview.is_open)).then(|| {
                view! {
                    <Head lang view=view.clone() />
                    <div class="with-aside">
                        <Told lang view=view.clone() />
                        <div class="stack">{aside} {report}</div>
                    </div>
                }
            });
            Page::new(
                view.name.clone(),
                view! {
                    // A profile is for colleagues, also where visitors may read it.
                    <Meta name="robots" content="noindex" />
                    {is_colleague.then(|| view! { <Breadcrumb crumbs /> })}
                    {seen}
                    {withheld}
                    {body}
                },
            )
        },
    )
}

/// Says whose eyes these are; when such readers cannot open the page, that.
#[component]
fn SeenAs(lang: Lang, id: AccountId, preview: Preview) -> impl IntoView {
    let title = match preview.reader {
        Reader::Visitor => words::people_seen_by_visitors(lang),
        Reader::Colleague => words::people_seen_by_colleagues(lang),
    };
    let closed = (!preview.is_open).then(|| {
        let text = match preview.reader {
            Reader::Visitor => words::people_closed_to_visitors(lang),
            Reader::Colleague => words::people_closed_to_colleagues(lang),
        };
        view! {
            <PageTitle title=title.clone() />
            <p>{text}</p>
        }
    });
    view! {
        {closed}
        <Notice title=title.clone()>{previews(lang, id, Some(preview.reader))}</Notice>
    }
}

/// Links to the own page as others see it, and back to the form.
pub(super) fn previews(lang: Lang, id: AccountId, shown: Option<Reader>) -> AnyView {
    let links = Reader::ALL
        .iter()
        .filter(|reader| shown != Some(**reader))
        .map(|reader| {
            let label = match reader {
                Reader::Visitor => words::people_see_as_visitor(lang),
                Reader::Colleague => words::people_see_as_colleague(lang),
            };
            let href = Route::Person { id }.with_query(&[(SEEN_AS, reader.as_str())]);
            view! { <li><a href=href>{label}</a></li> }
        })
        .collect_view();
    let edit = shown.map(|_| {
        view! { <li><a href=Route::Me.path()>{words::people_edit(lang)}</a></li> }
    });
    view! {
        <ul role="list">
            {links} {edit}
        </ul>
    }
    .into_any()
}

/// What the person tells.
#[component]
fn Told(lang: Lang, view: PersonView) -> impl IntoView {
    let facts = facts(lang, &view);
    let looks_for = looks_for(lang, &view);
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
    view! {
        <div class="stack">{about} <DefinitionList facts /> {looks_for}</div>
    }
}

/// Their announcements on the partner board.
fn looks_for(lang: Lang, view: &PersonView) -> Option<impl IntoView + use<>> {
    let rows: Vec<_> = view
        .looks_for
        .iter()
        .map(|(id, title)| {
            let (href, title) = (Route::Announcement { id: *id }.path(), title.clone());
            view! {
                <li>
                    <a class="row-text" href=href>
                        <bdi>{title}</bdi>
                    </a>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="stack-tight">
                <h2>{words::announcement_looks_for(lang)}</h2>
                <ul class="rows" role="list">
                    {rows}
                </ul>
            </section>
        }
    })
}

#[component]
fn Head(lang: Lang, view: PersonView) -> impl IntoView {
    let lead = view
        .schools
        .first()
        .map_or_else(String::new, |school| school.role.clone());
    let badge = view
        .availability
        .filter(|_| !view.schools.is_empty())
        .map(|projects| availability(lang, projects.open));
    view! {
        <div class="cluster">
            <Avatar
                name=view.name.clone()
                id=view.id.to_string()
                picture=routes::picture(view.picture)
                size=AvatarSize::Large
            />
            <div>
                <PageTitle title=view.name lead />
                <p class="cluster">{badge} <RoleBadges lang roles=view.roles /></p>
            </div>
        </div>
    }
}

fn facts(lang: Lang, view: &PersonView) -> Vec<Fact> {
    let mut facts = Vec::new();
    if !view.schools.is_empty() {
        facts.push(Fact::new(words::people_school(lang), schools(view)));
        let mut countries: Vec<String> = Vec::new();
        for school in &view.schools {
            if !countries.contains(&school.country) {
                countries.push(school.country.clone());
            }
        }
        facts.push(Fact::new(
            words::people_country(lang),
            listed(lang, countries),
        ));
    }
    if !view.subjects.is_empty() {
        let subjects = listed(lang, view.subjects.clone());
        facts.push(Fact::new(words::people_subjects(lang), subjects));
    }
    if !view.languages.is_empty() {
        let languages = spoken(lang, &view.languages);
        facts.push(Fact::new(words::people_languages(lang), languages));
    }
    if let Some(ages) = ages(lang, view.age_from, view.age_to) {
        facts.push(Fact::new(words::people_pupils(lang), ages));
    }
    if !view.interests.is_empty() {
        let interests = listed(lang, view.interests.clone());
        facts.push(Fact::new(words::people_interests(lang), interests));
    }
    let for_projects = view.availability.as_ref();
    if let Some(told) = for_projects.and_then(|told| projects(lang, told)) {
        facts.push(Fact::new(words::people_for_projects(lang), told));
    }
    facts
}

/// `Hungarian (native), English (B2)`.
fn spoken(lang: Lang, languages: &[Spoken]) -> String {
    let languages = languages
        .iter()
        .map(|one| match one.level {
            Some(level) => words::people_spoken(lang, level_name(lang, level), &one.name),
            None => one.name.clone(),
        })
        .collect();
    listed(lang, languages)
}

/// When and for what somebody is open to projects; nothing when they did not say.
fn projects(lang: Lang, projects: &Availability) -> Option<String> {
    if !projects.open {
        return None;
    }
    let day = |at| format::day(lang, at);
    let when = match (projects.from.map(day), projects.to.map(day)) {
        (Some(from), Some(to)) => Some(words::people_days(lang, from, to)),
        (Some(from), None) => Some(words::people_days_from(lang, from)),
        (None, Some(to)) => Some(words::people_days_to(lang, to)),
        (None, None) => None,
    };
    let kinds: Vec<String> = projects
        .kinds
        .iter()
        .map(|kind| kind_name(lang, *kind))
        .collect();
    let kinds = (!kinds.is_empty()).then(|| format::list(lang, &kinds));
    let told: Vec<String> = when.into_iter().chain(kinds).collect();
    (!told.is_empty()).then(|| told.join(" · "))
}

/// Where the person works; of several, with what they do at each.
fn schools(view: &PersonView) -> AnyView {
    match &view.schools[..] {
        [school] => school_link(school),
        several => {
            let lines = several
                .iter()
                .map(|school| {
                    view! { <li>{school_link(school)} " · " {school.role.clone()}</li> }
                })
                .collect_view();
            view! { <ul>{lines}</ul> }.into_any()
        }
    }
}

fn school_link(school: &PersonSchool) -> AnyView {
    let name = format!("{}, {}", school.name, school.town);
    match school.id {
        Some(id) => view! { <a href=Route::School { id }.path()>{name}</a> }.into_any(),
        None => name.into_any(),
    }
}

#[component]
fn OwnPage(lang: Lang, id: AccountId) -> impl IntoView {
    view! {
        <Card title=words::people_own_page(lang) level=2 look=CardLook::Sunken>
            {previews(lang, id, None)}
            <LinkButton href=Route::Me.path() variant=Variant::Secondary sign=Sign::Edit>
                {words::people_edit(lang)}
            </LinkButton>
        </Card>
    }
}
