//! The queue of people, and one registration with its evidence.

use super::{
    api,
    decision::{Decide, LastSaid, Offered, Overtaken, Reopen, Subject},
    frame::{AgeBadge, DeskFrame, DeskPart},
    history::History,
    queue::{EmptyQueue, NextInQueue, QueueSearch, filter, next_page},
};
use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    school::{SchoolBadge, website},
    ui::*,
    words::{self, Lang},
};
use domain::{
    account::AccountState,
    school::{
        SchoolState,
        head::{HeadAnswer, HeadEvidence},
    },
    support::{PersonDossier, PersonInQueue, SchoolEvidence},
};
use leptos::prelude::*;

/// How far a registration is.
#[component]
pub(super) fn PersonBadge(state: AccountState) -> impl IntoView {
    let lang = words::lang();
    let (tone, sign, text) = match state {
        AccountState::Registered => (
            Tone::Warning,
            Sign::Clock,
            words::support_state_registered(lang),
        ),
        AccountState::Validated => (
            Tone::Success,
            Sign::Check,
            words::support_state_validated(lang),
        ),
        AccountState::Returned => (Tone::Info, Sign::Edit, words::support_state_returned(lang)),
        AccountState::Refused => (
            Tone::Danger,
            Sign::Close,
            words::support_state_refused(lang),
        ),
        AccountState::Suspended => (
            Tone::Danger,
            Sign::Lock,
            words::support_state_suspended(lang),
        ),
    };
    view! {
        <Badge tone sign>
            {text}
        </Badge>
    }
}

/// People who wait, the oldest first.
#[component]
pub fn DeskPeoplePage() -> impl IntoView {
    let lang = words::lang();
    let filter = filter();
    let asked = filter.clone();
    page(
        async move { api::people(asked).await },
        move |(queue, countries)| {
            let title = DeskPart::People.name(lang);
            let with_country = !countries.is_empty();
            let next = next_page(&Route::DeskPeople, &filter, queue.next);
            let results = if queue.items.is_empty() {
                view! { <EmptyQueue route=Route::DeskPeople filter=filter.clone() /> }.into_any()
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
                    <DeskFrame part=DeskPart::People lead=words::support_people_lead(lang)>
                        <QueueSearch route=Route::DeskPeople label=title filter countries />
                        {results}
                    </DeskFrame>
                },
            )
        },
    )
}

fn table(
    lang: Lang,
    people: Vec<PersonInQueue>,
    with_country: bool,
) -> (Vec<Column>, Vec<Vec<AnyView>>) {
    let mut columns = vec![
        Column::new(words::support_column_person(lang)),
        Column::new(words::support_column_school(lang)),
    ];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::new(words::support_column_age(lang)));
    let rows = people
        .into_iter()
        .map(|person| {
            let waits = person.state == AccountState::Registered;
            let school = match person.school_state {
                Some(state) => {
                    let badge =
                        (state != SchoolState::Validated).then(|| view! { <SchoolBadge state /> });
                    view! {
                        <span class="cluster">
                            <bdi>{person.school}</bdi>
                            {badge}
                        </span>
                    }
                    .into_any()
                }
                None => words::support_no_school(lang).into_any(),
            };
            let name = view! {
                <span class="cluster">
                    <a href=Route::DeskPerson { id: person.id }.path()>
                        <bdi>{person.name}</bdi>
                    </a>
                    {person.head.map(|answer| view! { <HeadBadge answer /> })}
                </span>
            };
            let mut cells = vec![name.into_any(), school];
            if with_country {
                cells.push(person.country.into_any());
            }
            cells.push(if waits {
                view! { <AgeBadge age=person.age /> }.into_any()
            } else {
                view! { <PersonBadge state=person.state /> }.into_any()
            });
            cells
        })
        .collect();
    (columns, rows)
}

/// What the head of the school says, at a glance.
#[component]
fn HeadBadge(answer: HeadAnswer) -> impl IntoView {
    let lang = words::lang();
    match answer {
        HeadAnswer::Known => view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::support_head_known(lang)}
            </Badge>
        },
        HeadAnswer::Unknown => view! {
            <Badge tone=Tone::Danger sign=Sign::Close>
                {words::support_head_unknown(lang)}
            </Badge>
        },
    }
}

/// One registration: who it is, what speaks for it, the decision.
#[component]
pub fn DeskPersonPage() -> impl IntoView {
    let id = page::id("id");
    page(async move { api::person(id?).await }, move |person| {
        let next = person.next.map(|id| Route::DeskPerson { id });
        let facts = facts(&person);
        let schools = person.schools.clone();
        let (name, state, age) = (person.name.clone(), person.state, person.age);
        let (history, comment) = (person.history.clone(), person.comment.clone());
        let waits = person.is_waiting;
        Page::new(
            name.clone(),
            view! {
                <DeskFrame part=DeskPart::People title=name>
                    <div class="cluster spread">
                        <div class="cluster">
                            <PersonBadge state />
                            {waits.then(|| view! { <AgeBadge age /> })}
                        </div>
                        <NextInQueue next queue=Route::DeskPeople />
                    </div>
                    <DefinitionList facts />
                    {schools
                        .into_iter()
                        .map(|school| view! { <Evidence school /> })
                        .collect_view()}
                    <LastSaid comment />
                    <Turn person />
                    <History entries=history />
                </DeskFrame>
            },
        )
    })
}

fn facts(person: &PersonDossier) -> Vec<Fact> {
    let lang = words::lang();
    let (tone, sign, confirmed) = if person.email_confirmed {
        (
            Tone::Success,
            Sign::Check,
            words::support_email_confirmed(lang),
        )
    } else {
        (
            Tone::Warning,
            Sign::Clock,
            words::support_email_unconfirmed(lang),
        )
    };
    let email = view! {
        <span class="cluster">
            <span dir="ltr">{person.email.clone()}</span>
            <Badge tone sign>
                {confirmed}
            </Badge>
        </span>
    };
    let mut facts = vec![
        Fact::new(words::support_email(lang), email),
        Fact::new(
            words::support_since(lang),
            view! { <Time at=person.since /> },
        ),
    ];
    if !person.about.is_empty() {
        let about = view! {
            <span class="said" dir="auto">
                {person.about.clone()}
            </span>
        };
        facts.push(Fact::new(words::support_about(lang), about));
    }
    if person.schools.is_empty() {
        facts.push(Fact::new(
            words::support_column_school(lang),
            words::support_no_school(lang),
        ));
    }
    facts
}

/// What speaks for somebody's working at a school.
#[component]
fn Evidence(school: SchoolEvidence) -> impl IntoView {
    let lang = words::lang();
    let footer = view! { <SchoolBadge state=school.state /> };
    let email = if school.website.is_empty() {
        words::support_evidence_no_site(lang)
    } else if school.email_matches {
        words::support_evidence_email_yes(lang)
    } else {
        words::support_evidence_email_no(lang)
    };
    let creator = school
        .is_creator
        .then(|| view! { <li>{words::support_evidence_creator(lang)}</li> });
    let site = (!school.website.is_empty()).then(|| view! { <p>{website(&school.website)}</p> });
    view! {
        <Card
            title=school.name
            level=2
            href=Route::DeskSchool { id: school.id }.path()
            footer=footer.into_any()
        >
            <p class="soft">
                <bdi>{school.town}</bdi>
                " · "
                {school.role}
                " · "
                <Time at=school.since day=true />
            </p>
            {site}
            <ul>
                <li>{email}</li>
                <li>{words::support_evidence_colleagues(lang, school.colleagues)}</li>
                {school.head.map(|head| view! { <li>{head_says(lang, head)}</li> })}
                {creator}
            </ul>
        </Card>
    }
}

/// Whether the head was asked, and what the head says.
fn head_says(lang: Lang, head: HeadEvidence) -> String {
    match head.answer {
        None => words::support_evidence_head_asked(lang, format::day(lang, head.asked)),
        Some(HeadAnswer::Known) => words::support_evidence_head_known(lang),
        Some(HeadAnswer::Unknown) => words::support_evidence_head_unknown(lang),
    }
}

/// The decision, or why there is none to take.
#[component]
fn Turn(person: PersonDossier) -> impl IntoView {
    let lang = words::lang();
    let id = person.id.to_string();
    if person.is_own {
        return view! {
            <Notice>
                <p>{words::support_own(lang)}</p>
            </Notice>
        }
        .into_any();
    }
    match person.state {
        AccountState::Registered if person.is_waiting => {
            let school = person.schools.first().map(|school| school.state);
            view! {
                <Overtaken subject=Subject::Person shown=Offered::Decision />
                <Decide subject=Subject::Person id seen=person.seen>
                    <SchoolFirst school />
                </Decide>
            }
            .into_any()
        }
        AccountState::Returned | AccountState::Refused => view! {
            <Overtaken subject=Subject::Person shown=Offered::Reopening />
            <Reopen subject=Subject::Person id />
        }
        .into_any(),
        AccountState::Registered => view! {
            <Overtaken subject=Subject::Person />
            <Notice>
                <p>{words::support_not_waiting(lang)}</p>
            </Notice>
        }
        .into_any(),
        AccountState::Validated | AccountState::Suspended => {
            view! { <Overtaken subject=Subject::Person /> }.into_any()
        }
    }
}

/// A person is validated together with the school or after it.
#[component]
fn SchoolFirst(school: Option<SchoolState>) -> impl IntoView {
    let lang = words::lang();
    match school {
        Some(SchoolState::Pending) => view! {
            <Checkbox
                name="with_school"
                label=words::support_with_school(lang)
                hint=words::support_with_school_hint(lang)
            />
        }
        .into_any(),
        Some(SchoolState::Returned | SchoolState::Refused) | None => view! {
            <Notice>
                <p>{words::support_school_in_the_way(lang)}</p>
            </Notice>
        }
        .into_any(),
        Some(SchoolState::Validated) => ().into_any(),
    }
}
