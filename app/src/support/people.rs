//! The queue of people, and one registration with its evidence.

use super::{
    api,
    bulk::{self, Bulk, Left, is_offered},
    case::{Holder, HolderBadge, Notes},
    decision::{Decide, LastSaid, Offered, Overtaken, Reopen},
    evidence::{EvidenceBadges, EvidenceCard},
    frame::{AgeBadge, DeskFrame, DeskPart},
    history::History,
    queue::{EmptyQueue, Narrow, NarrowByEvidence, Neighbours, QueueSearch, filter, next_page},
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    school::SchoolBadge,
    ui::*,
    words::{self, Lang},
};
use domain::{
    account::AccountState,
    school::SchoolState,
    support::{EvidenceFilter, PersonDossier, PersonInQueue, Subject},
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
    let asked = (filter.clone(), bulk::left_in_address());
    page(
        async move { api::people(asked.0, asked.1).await },
        move |(queue, left, countries)| {
            let title = DeskPart::People.name(lang);
            let with_country = !countries.is_empty();
            let next = next_page(&Route::DeskPeople, &filter, queue.next);
            let results = if queue.items.is_empty() {
                view! { <EmptyQueue route=Route::DeskPeople filter=filter.clone() /> }.into_any()
            } else {
                let offered = queue.items.iter().filter(|one| is_offered(one)).count();
                let tick = Ticking {
                    is_offered: offered > 0,
                    is_ticked: filter.evidence == EvidenceFilter::Clear.as_str(),
                };
                let (columns, rows) = table(lang, queue.items, with_country, tick);
                let table = view! { <DataTable caption=title.clone() columns rows /> };
                view! {
                    <Bulk offered table=table.into_any() />
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::People lead=words::support_people_lead(lang)>
                        <Left left />
                        <QueueSearch route=Route::DeskPeople label=title filter=filter.clone() countries>
                            <NarrowByEvidence value=filter.evidence.clone() />
                            <Narrow filter />
                        </QueueSearch>
                        {results}
                    </DeskFrame>
                },
            )
        },
    )
}

/// Whether people can be ticked on this page, and are at first.
#[derive(Clone, Copy, Debug)]
struct Ticking {
    is_offered: bool,
    is_ticked: bool,
}

fn table(
    lang: Lang,
    people: Vec<PersonInQueue>,
    with_country: bool,
    ticking: Ticking,
) -> (Vec<Column>, Vec<Vec<AnyView>>) {
    let mut columns = vec![
        Column::new(words::support_column_person(lang)),
        Column::new(words::support_column_school(lang)),
    ];
    if with_country {
        columns.push(Column::new(words::support_column_country(lang)));
    }
    columns.push(Column::new(words::support_column_age(lang)));
    if ticking.is_offered {
        columns.push(Column::new(words::support_column_clear(lang)));
    }
    let rows = people
        .into_iter()
        .map(|person| {
            let waits = person.state == AccountState::Registered;
            let tick = ticking.is_offered.then(|| {
                is_offered(&person)
                    .then(|| {
                        view! {
                            <Tick
                                name="people"
                                value=person.id.to_string()
                                label=words::support_tick(lang, &person.name)
                                checked=ticking.is_ticked
                            />
                        }
                    })
                    .into_any()
            });
            let school = match person.evidence.school {
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
                    <EvidenceBadges evidence=person.evidence />
                </span>
            };
            let mut cells = vec![name.into_any(), school];
            if with_country {
                cells.push(person.country.into_any());
            }
            let age = if waits {
                view! { <AgeBadge age=person.age /> }.into_any()
            } else {
                view! { <PersonBadge state=person.state /> }.into_any()
            };
            let holder = person
                .assignment
                .map(|assignment| view! { <HolderBadge assignment /> });
            cells.push(view! { <span class="cluster">{age} {holder}</span> }.into_any());
            cells.extend(tick);
            cells
        })
        .collect();
    (columns, rows)
}

/// One registration: who it is, what speaks for it, the decision.
#[component]
pub fn DeskPersonPage() -> impl IntoView {
    let id = page::id("id");
    page(async move { api::person(id?).await }, move |person| {
        let next = person.next.map(|id| Route::DeskPerson { id });
        let previous = person.previous.map(|id| Route::DeskPerson { id });
        let holder = waits_for(&person).then(|| {
            view! {
                <Holder
                    subject=Subject::Person
                    id=person.id.to_string()
                    assignment=person.assignment.clone()
                />
            }
        });
        let (id, is_own, notes) = (person.id.to_string(), person.is_own, person.notes.clone());
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
                        <Neighbours previous next queue=Route::DeskPeople />
                    </div>
                    {holder}
                    <DefinitionList facts />
                    {schools
                        .into_iter()
                        .map(|school| view! { <EvidenceCard school /> })
                        .collect_view()}
                    <LastSaid comment />
                    <Turn person />
                    <Notes subject=Subject::Person id is_own notes />
                    <History entries=history />
                </DeskFrame>
            },
        )
    })
}

/// Whether there is something to do that colleagues could do at the same time.
fn waits_for(person: &PersonDossier) -> bool {
    person.is_waiting && !person.is_own
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
            let next = person.next.map(|id| id.to_string()).unwrap_or_default();
            view! {
                <Overtaken subject=Subject::Person shown=Offered::Decision />
                <Decide subject=Subject::Person id seen=person.seen next>
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
