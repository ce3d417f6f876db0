//! The queue of people.

use super::{
    api,
    bulk::{self, Bulk, Left, is_offered},
    case::HolderBadge,
    evidence::EvidenceBadges,
    frame::{AgeBadge, DeskPart},
    queue::{Narrow, NarrowByEvidence, Setting, filter, in_queue, queue_page},
};
use crate::{
    page::page,
    routes::Route,
    school::SchoolBadge,
    ui::*,
    words::{self, Lang},
};
use domain::{
    account::AccountState,
    school::SchoolState,
    support::{EvidenceFilter, PersonInQueue, QueueFilter},
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
            let more = view! {
                <NarrowByEvidence value=filter.evidence.clone() />
                <Narrow filter=filter.clone() />
            };
            let setting = Setting {
                above: Some(view! { <Left left /> }.into_any()),
                more: Some(more.into_any()),
                ..Setting::of_registrations(words::support_people_lead(lang))
            };
            let found = (queue, countries);
            queue_page(
                DeskPart::People,
                filter.clone(),
                found,
                setting,
                |people, with_country| {
                    let offered = people.iter().filter(|one| is_offered(one)).count();
                    let tick = Ticking {
                        is_offered: offered > 0,
                        is_ticked: filter.evidence == EvidenceFilter::Clear.as_str(),
                    };
                    let table = table(lang, people, with_country, tick, &filter);
                    view! { <Bulk offered table /> }.into_any()
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
    filter: &QueueFilter,
) -> AnyView {
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
            let waits = person.waits();
            let joins = person
                .joins
                .then(|| view! { <Badge tone=Tone::Info>{words::support_joins(lang)}</Badge> });
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
                    <a href=in_queue(&Route::DeskPerson { id: person.id }, filter)>
                        <bdi>{person.name}</bdi>
                    </a>
                    {joins}
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
    view! { <DataTable caption=DeskPart::People.name(lang) columns rows /> }.into_any()
}
