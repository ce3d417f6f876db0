//! The queue of schools, and one school with its evidence.

use super::{
    api,
    case::{Holder, HolderBadge, Notes},
    decision::{Decide, LastSaid, Offered, Overtaken, Reopen},
    frame::{AgeBadge, DeskFrame, DeskPart},
    history::History,
    people::PersonBadge,
    queue::{EmptyQueue, Narrow, Neighbours, QueueSearch, filter, next_page},
};
use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    school::{SchoolBadge, api::Standing, website},
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::SchoolId,
    school::SchoolState,
    support::{AlikeSchool, SchoolDossier, SchoolInQueue, StaffEvidence, Subject},
};
use leptos::prelude::*;

/// Schools that wait, the oldest first.
#[component]
pub fn DeskSchoolsPage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(
        async move { api::schools(asked).await },
        move |(queue, countries)| {
            let title = DeskPart::Schools.name(lang);
            let with_country = !countries.is_empty();
            let next = next_page(&Route::DeskSchools, &filter, queue.next);
            let results = if queue.items.is_empty() {
                view! { <EmptyQueue route=Route::DeskSchools filter=filter.clone() /> }.into_any()
            } else {
                let (columns, rows) = table(lang, queue.items, with_country);
                view! {
                    <DataTable caption=title.clone() columns rows />
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Schools lead=words::support_schools_lead(lang)>
                        <p>
                            <LinkButton
                                href=Route::DeskImports.path()
                                variant=Variant::Secondary
                                sign=Sign::Upload
                            >
                                {words::import_open(lang)}
                            </LinkButton>
                        </p>
                        <QueueSearch
                            route=Route::DeskSchools
                            label=title
                            words_label=words::school_find_words(lang)
                            filter=filter.clone()
                            countries
                        >
                            <Narrow filter />
                        </QueueSearch>
                        {results}
                    </DeskFrame>
                },
            )
        },
    )
}

fn table(
    lang: Lang,
    schools: Vec<SchoolInQueue>,
    with_country: bool,
) -> (Vec<Column>, Vec<Vec<AnyView>>) {
    let mut columns = vec![
        Column::new(words::support_column_school(lang)),
        Column::new(words::support_column_town(lang)),
    ];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::number(words::support_column_people(lang)));
    columns.push(Column::new(words::support_column_age(lang)));
    let rows = schools
        .into_iter()
        .map(|school| {
            let waits = school.state == SchoolState::Pending;
            let name = view! {
                <a href=Route::DeskSchool { id: school.id }.path()>
                    <bdi>{school.name}</bdi>
                </a>
            };
            let town = view! { <bdi>{school.town}</bdi> };
            let mut cells = vec![name.into_any(), town.into_any()];
            if with_country {
                cells.push(school.country.into_any());
            }
            cells.push(format::number(lang, school.people).into_any());
            let age = if waits {
                view! { <AgeBadge age=school.age /> }.into_any()
            } else {
                view! { <SchoolBadge state=school.state /> }.into_any()
            };
            let holder = school
                .assignment
                .map(|assignment| view! { <HolderBadge assignment /> });
            cells.push(view! { <span class="cluster">{age} {holder}</span> }.into_any());
            cells
        })
        .collect();
    (columns, rows)
}

/// One school: its details, what speaks for it, the decision.
#[component]
pub fn DeskSchoolPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(async move { api::school(id?).await }, move |found| {
        let school = match found {
            Standing::Here(school) => school,
            Standing::MovedTo(id) => return page::moved(&Route::DeskSchool { id }),
        };
        let next = school.next.map(|id| Route::DeskSchool { id });
        let previous = school.previous.map(|id| Route::DeskSchool { id });
        let go_on = school.next.map(|id| id.to_string()).unwrap_or_default();
        let id = school.id;
        let facts = facts(lang, &school);
        let (name, state, age) = (school.name.clone(), school.state, school.age);
        let waits = state == SchoolState::Pending;
        let (staff, alike, notes) = (school.staff, school.alike, school.notes);
        let assignment = school.assignment;
        let holder = waits.then(|| {
            view! { <Holder subject=Subject::School id=id.to_string() assignment /> }
        });
        let turn = match state {
            SchoolState::Pending => view! {
                <Overtaken subject=Subject::School shown=Offered::Decision />
                <Decide subject=Subject::School id=id.to_string() seen=school.seen next=go_on />
            }
            .into_any(),
            SchoolState::Returned | SchoolState::Refused => view! {
                <Overtaken subject=Subject::School shown=Offered::Reopening />
                <Reopen subject=Subject::School id=id.to_string() />
            }
            .into_any(),
            SchoolState::Validated => view! { <Overtaken subject=Subject::School /> }.into_any(),
        };
        Page::new(
            name.clone(),
            view! {
                <DeskFrame
                    part=DeskPart::Schools
                    title=name
                    lead=format!("{}, {}", school.town, school.country)
                >
                    <div class="cluster spread">
                        <div class="cluster">
                            <SchoolBadge state />
                            {waits.then(|| view! { <AgeBadge age /> })}
                            <a href=Route::EditSchool { id }.path()>
                                {words::school_correct_button(lang)}
                            </a>
                        </div>
                        <Neighbours previous next queue=Route::DeskSchools />
                    </div>
                    {holder}
                    <DefinitionList facts />
                    <Alike id alike />
                    <Staff staff />
                    <LastSaid comment=school.comment />
                    {turn}
                    <Notes subject=Subject::School id=id.to_string() notes />
                    <History entries=school.history />
                </DeskFrame>
            },
        )
    })
}

fn facts(lang: Lang, school: &SchoolDossier) -> Vec<Fact> {
    let head = view! {
        <span>
            <bdi>{school.head_name.clone()}</bdi>
            ", "
            <span dir="ltr">{school.head_email.clone()}</span>
        </span>
    };
    let mut facts = vec![Fact::new(
        words::school_field_types(lang),
        format::list(lang, &school.types),
    )];
    let mut say = |label: String, text: &str| {
        if !text.is_empty() {
            facts.push(Fact::new(label, text.to_owned()));
        }
    };
    say(words::school_field_legal_name(lang), &school.legal_name);
    say(words::school_field_number(lang), &school.national_number);
    let place = [
        &school.address,
        &school.postcode,
        &school.town,
        &school.region,
    ];
    let place: Vec<&str> = place
        .into_iter()
        .map(String::as_str)
        .filter(|part| !part.is_empty())
        .collect();
    say(words::school_page_address(lang), &place.join(", "));
    if !school.website.is_empty() {
        facts.push(Fact::new(
            words::school_field_website(lang),
            website(&school.website),
        ));
    }
    if !school.head_name.is_empty() || !school.head_email.is_empty() {
        facts.push(Fact::new(words::school_field_head_name(lang), head));
    }
    let evidence = if school.website.is_empty() {
        words::support_evidence_no_site(lang)
    } else if school.head_email_matches {
        words::support_evidence_head_yes(lang)
    } else {
        words::support_evidence_head_no(lang)
    };
    facts.push(Fact::new(words::support_evidence_title(lang), evidence));
    facts.push(Fact::new(
        words::support_since(lang),
        view! { <Time at=school.since /> },
    ));
    facts
}

#[component]
fn Alike(id: SchoolId, alike: Vec<AlikeSchool>) -> impl IntoView {
    let lang = words::lang();
    let alike = (!alike.is_empty()).then(|| {
        let list = alike
            .into_iter()
            .map(|school| {
                let compare =
                    Route::DeskMergeSchool { id }.with_query(&[("with", &school.id.to_string())]);
                view! {
                    <li>
                        <a href=Route::DeskSchool { id: school.id }.path()>
                            <bdi>{school.name}</bdi>
                        </a>
                        ", "
                        <bdi>{school.town}</bdi>
                        " "
                        <SchoolBadge state=school.state />
                        " "
                        <a href=compare>{words::merge_compare(lang)}</a>
                    </li>
                }
            })
            .collect_view();
        view! {
            <Card title=words::support_alike_title(lang) level=2 look=CardLook::Accent>
                <p>{words::support_alike_text(lang)}</p>
                <ul>{list}</ul>
            </Card>
        }
    });
    view! {
        {alike}
        <p>
            <a href=Route::DeskMergeSchool { id }.path()>{words::merge_title(lang)}</a>
        </p>
    }
}

#[component]
fn Staff(staff: Vec<StaffEvidence>) -> impl IntoView {
    let lang = words::lang();
    let list = if staff.is_empty() {
        view! { <p class="soft">{words::support_staff_none(lang)}</p> }.into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {staff
                    .into_iter()
                    .map(|one| {
                        let creator = one
                            .is_creator
                            .then(|| format!(" · {}", words::support_creator(lang)));
                        view! {
                            <li>
                                <div class="row-text">
                                    <a href=Route::DeskPerson { id: one.id }.path()>
                                        <bdi>{one.name}</bdi>
                                    </a>
                                    <p class="soft small">{one.role} {creator}</p>
                                </div>
                                <PersonBadge state=one.state />
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{words::support_staff_title(lang)}</h2>
            {list}
        </section>
    }
}
