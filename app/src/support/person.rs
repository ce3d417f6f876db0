//! One registration with its evidence, and the decision.

use super::{
    api,
    case::{Holder, Notes},
    decision::{Decide, LastSaid, Offered, Overtaken, Reopen},
    evidence::EvidenceCard,
    frame::{AgeBadge, DeskFrame, DeskPart},
    history::History,
    people::PersonBadge,
    queue::{self, Neighbours},
    transfer::Transfer,
};
use crate::{
    page::{self, Page, page},
    people::api::Whereabouts,
    routes::Route,
    school::Certificates,
    ui::*,
    words,
};
use domain::{
    account::AccountState,
    reference,
    school::SchoolState,
    support::{PersonDossier, QueueFilter, Subject, may_transfer_school},
};
use leptos::prelude::*;

/// One registration: who it is, what speaks for it, the decision.
#[component]
pub fn DeskPersonPage() -> impl IntoView {
    let id = page::id("id");
    let queue = queue::filter();
    let asked = queue.clone();
    page(async move { api::person(id?, asked).await }, move |found| {
        let (person, countries) = match found {
            Whereabouts::Here(found) => found,
            Whereabouts::MovedTo(id) => return page::moved(&Route::DeskPerson { id }),
        };
        let account = person.may_manage.then(|| {
            let href = Route::DeskAccount { id: person.id }.path();
            view! {
                <p>
                    <a href=href>{words::suspend_account_link(words::lang())}</a>
                </p>
            }
        });
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
        let papers = person.certificates.clone();
        let (name, state, age) = (person.name.clone(), person.state, person.age);
        let (history, comment) = (person.history.clone(), person.comment.clone());
        let waits = person.is_waiting;
        let transfer = elsewhere(&person, countries);
        Page::new(
            name.clone(),
            view! {
                <DeskFrame part=DeskPart::People title=name>
                    <div class="cluster spread">
                        <div class="cluster">
                            <PersonBadge state />
                            {waits.then(|| view! { <AgeBadge age /> })}
                        </div>
                        <Neighbours previous next queue=Route::DeskPeople filter=queue.clone() />
                    </div>
                    {holder}
                    <DefinitionList facts />
                    {schools
                        .into_iter()
                        .map(|school| view! { <EvidenceCard school /> })
                        .collect_view()}
                    <Certificates papers />
                    <LastSaid comment />
                    <Turn person queue />
                    {transfer}
                    <Notes subject=Subject::Person id is_own notes />
                    <History entries=history />
                    {account}
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

/// The way to another country, for whoever registered in the wrong one. A school that waits as well
/// goes along, unless it was the wrong school.
fn elsewhere(person: &PersonDossier, countries: Vec<reference::Choice>) -> Option<AnyView> {
    let lang = words::lang();
    let school = person
        .schools
        .first()
        .filter(|school| may_transfer_school(school.state).is_ok())
        .map(|school| school.name.clone());
    (!countries.is_empty()).then(|| {
        view! {
            <Transfer subject=Subject::Person id=person.id.to_string() countries>
                {school
                    .map(|school| {
                        view! {
                            <Checkbox
                                name="with_school"
                                label=words::transfer_with_school(lang, school)
                                checked=true
                            />
                        }
                    })}
            </Transfer>
        }
        .into_any()
    })
}

/// The decision, or why there is none to take.
#[component]
fn Turn(person: PersonDossier, queue: QueueFilter) -> impl IntoView {
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
        AccountState::Registered | AccountState::Validated if person.is_waiting => {
            let school = person.schools.first().map(|school| school.state);
            let next = person
                .next
                .map(|id| queue::in_queue(&Route::DeskPerson { id }, &queue))
                .unwrap_or_default();
            let joins = person.state == AccountState::Validated;
            let moving = joins.then(|| {
                view! {
                    <Notice>
                        <p>{words::support_moving(lang)}</p>
                    </Notice>
                }
            });
            view! {
                {moving}
                <Overtaken subject=Subject::Person shown=Offered::Decision />
                <Decide subject=Subject::Person id seen=person.seen next own_reasons=person.reasons joins>
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
