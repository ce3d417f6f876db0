//! A school's page, and correcting its details.

use super::{
    SchoolBadge,
    api::{self, Standing},
    fields::SchoolFields,
    staff::{StaffList, StaffRow},
};
use crate::{
    format,
    page::{
        self, Page, page,
        world::{World, address, thing},
    },
    project::state_badge,
    report::{ReportLink, WithheldNotice},
    routes::{self, Route},
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{AccountId, SchoolId},
    report::{ReportedKind, Subject},
    school::{self, SchoolInside, SchoolProject, SchoolState, StaffLine},
};
use leptos::prelude::*;

/// What a school is, who works there, how many projects run.
#[component]
pub fn SchoolPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(async move { api::school(id?).await }, move |found| {
        let school = match found {
            Standing::Here(school) => school,
            Standing::MovedTo(id) => return page::moved(&Route::School { id }),
        };
        let crumbs = vec![
            Crumb::link(words::site_menu_schools(lang), Route::Schools.path()),
            Crumb::here(school.name.clone()),
        ];
        let lead = format!("{}, {}", school.town, school.country);
        let actions = actions(lang, &school);
        let state = (school.state != SchoolState::Validated).then(|| {
            view! {
                <p>
                    <SchoolBadge state=school.state />
                </p>
            }
        });
        let world = (school.state == SchoolState::Validated && school.withheld.is_none())
            .then(|| world(&school));
        let withheld = school.withheld.map(|why| view! { <WithheldNotice why /> });
        let subject = Subject {
            kind: ReportedKind::School,
            id: school.id.0,
        };
        let facts = facts(lang, &school);
        let (id, may_name) = (school.id, school.may_name);
        let staff = school
            .staff
            .map(|staff| view! { <Staff id staff may_name /> });
        let projects = school.projects;
        let projects = (!projects.is_empty()).then(|| view! { <Projects projects /> });
        let inside = school.inside.map(|inside| view! { <Inside inside /> });
        let page = Page::new(
            school.name.clone(),
            view! {
                <Breadcrumb crumbs />
                <PageTitle title=school.name lead actions />
                {withheld}
                {state}
                <div class="with-aside">
                    <div class="stack">
                        <DefinitionList facts />
                        {projects}
                        {inside}
                        <p>
                            <ReportLink subject />
                        </p>
                    </div>
                    {staff}
                </div>
            },
        );
        match world {
            Some(world) => page.for_the_world(world),
            None => page,
        }
    })
}

/// The school for search engines.
fn world(school: &school::SchoolPage) -> World {
    let mut told = thing("School", &school.name);
    told["address"] = address(&school.town, &school.country);
    if !school.website.is_empty() {
        told["sameAs"] = school.website.clone().into();
    }
    World {
        path: Route::School { id: school.id }.path(),
        description: format!("{}, {}, {}", school.name, school.town, school.country),
        picture: None,
        thing: told,
    }
}

fn actions(lang: Lang, school: &school::SchoolPage) -> AnyView {
    let id = school.id;
    let edit = school.may_edit.then(|| {
        view! {
            <LinkButton
                href=Route::EditSchool { id }.path()
                variant=Variant::Secondary
                sign=Sign::Edit
            >
                {words::school_correct_button(lang)}
            </LinkButton>
        }
    });
    let desk = school.may_decide.then(|| {
        view! {
            <LinkButton href=Route::DeskSchool { id }.path() variant=Variant::Quiet>
                {words::school_page_desk(lang)}
            </LinkButton>
        }
    });
    view! {
        {edit}
        {desk}
    }
    .into_any()
}

fn facts(lang: Lang, school: &school::SchoolPage) -> Vec<Fact> {
    let place = [
        &school.address,
        &school.postcode,
        &school.town,
        &school.region,
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .cloned()
    .collect::<Vec<_>>()
    .join(", ");
    let mut facts = Vec::new();
    if !school.legal_name.is_empty() {
        facts.push(Fact::new(
            words::school_field_legal_name(lang),
            school.legal_name.clone(),
        ));
    }
    if !school.types.is_empty() {
        facts.push(Fact::new(
            words::school_field_types(lang),
            format::list(lang, &school.types),
        ));
    }
    facts.push(Fact::new(words::school_page_address(lang), place));
    if !school.website.is_empty() {
        facts.push(Fact::new(
            words::school_field_website(lang),
            website(&school.website),
        ));
    }
    facts.push(Fact::new(
        words::school_page_projects(lang),
        format::number(lang, school.active_projects),
    ));
    facts
}

/// An address somebody typed: it leads away, and search engines do not follow.
pub(crate) fn website(address: &str) -> AnyView {
    let shown = address
        .split_once("://")
        .map_or(address, |(_, rest)| rest)
        .trim_end_matches('/')
        .to_owned();
    view! {
        <a href=address.to_owned() rel="noopener nofollow ugc" dir="ltr">
            {shown}
        </a>
    }
    .into_any()
}

#[component]
fn Staff(id: SchoolId, staff: Vec<StaffLine>, may_name: bool) -> impl IntoView {
    let lang = words::lang();
    let rows = staff
        .into_iter()
        .map(|one| {
            let badge = one
                .is_administrator
                .then(|| view! { <Badge>{words::school_administrator(lang)}</Badge> });
            let naming = may_name.then(|| {
                view! { <Name school=id person=one.id named=one.is_administrator /> }
            });
            let face = view! {
                <Avatar
                    name=one.name.clone()
                    id=one.id.to_string()
                    picture=routes::picture(one.picture)
                    size=AvatarSize::Small
                />
            };
            StaffRow {
                page: Route::Person { id: one.id },
                name: one.name,
                role: one.role,
                face: Some(face.into_any()),
                below: Some(view! { {badge} {naming} }.into_any()),
                after: None,
            }
        })
        .collect();
    view! {
        <StaffList
            title=words::school_page_staff(lang)
            nobody=words::school_page_staff_none(lang)
            rows
        />
    }
}

/// Says that somebody looks after the page of the school, or does not any more.
#[component]
fn Name(school: SchoolId, person: AccountId, named: bool) -> impl IntoView {
    let lang = words::lang();
    let (value, label) = if named {
        ("no", words::school_administrator_drop(lang))
    } else {
        ("yes", words::school_administrator_name(lang))
    };
    view! {
        <Form endpoint="name_school_administrator" key=person.to_string() class="form-inline">
            <input type="hidden" name="school" value=school.to_string() />
            <input type="hidden" name="person" value=person.to_string() />
            <Button variant=Variant::Quiet name="named" value=value>
                {label}
            </Button>
        </Form>
    }
}

#[component]
fn Projects(projects: Vec<SchoolProject>) -> impl IntoView {
    let lang = words::lang();
    let list = projects
        .into_iter()
        .map(|project| {
            view! {
                <li>
                    <div class="row-text">
                        <a href=Route::Project { id: project.id }.path()>
                            <bdi>{project.title}</bdi>
                        </a>
                    </div>
                    {state_badge(lang, project.state)}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::school_page_founded(lang)}</h2>
            <ul class="rows" role="list">
                {list}
            </ul>
        </section>
    }
}

#[component]
fn Inside(inside: SchoolInside) -> impl IntoView {
    let lang = words::lang();
    let mut facts = Vec::new();
    if !inside.national_number.is_empty() {
        facts.push(Fact::new(
            words::school_field_number(lang),
            inside.national_number,
        ));
    }
    for (label, value) in [
        (words::school_field_head_name(lang), inside.head_name),
        (words::school_field_head_email(lang), inside.head_email),
    ] {
        // Schools from a register may have no head yet.
        if !value.is_empty() {
            facts.push(Fact::new(label, value));
        }
    }
    let comment = (!inside.comment.is_empty()).then(|| {
        view! {
            <p class="said" dir="auto">
                {inside.comment}
            </p>
        }
    });
    view! {
        <Card title=words::school_page_inside(lang) level=2 look=CardLook::Sunken>
            {comment} <DefinitionList facts />
        </Card>
    }
}

/// The form for a correction.
#[component]
pub fn EditSchoolPage() -> impl IntoView {
    let lang = words::lang();
    let id: domain::AppResult<SchoolId> = page::id("id");
    page(
        async move { api::edit_school(id?).await },
        move |(edit, lists)| {
            let title = words::school_correct_button(lang);
            let school = Route::School { id: edit.id }.path();
            let crumbs = vec![
                Crumb::link(words::site_menu_schools(lang), Route::Schools.path()),
                Crumb::link(edit.form.name.clone(), school.clone()),
                Crumb::here(title.clone()),
            ];
            let asked = edit.returned.map(|comment| {
                view! {
                    <Notice kind=NoticeKind::Warning title=words::school_todo_correct_title(lang)>
                        <p class="said" dir="auto">
                            {comment}
                        </p>
                        <p>{words::school_edit_again(lang)}</p>
                    </Notice>
                }
            });
            let country = vec![Fact::new(words::school_field_country(lang), edit.country)];
            Page::new(
                title.clone(),
                view! {
                    <Breadcrumb crumbs />
                    <PageTitle title lead=edit.form.name.clone() />
                    {asked}
                    <Form endpoint="save_school" class="narrow">
                        <input type="hidden" name="school" value=edit.id.to_string() />
                        <VersionField version=edit.version />
                        <DefinitionList facts=country />
                        <SchoolFields form=edit.form lists />
                        <FormActions cancel=school>
                            <Button>{words::school_save(lang)}</Button>
                        </FormActions>
                    </Form>
                },
            )
        },
    )
}
