//! The queues show exactly what the single decisions allow: on random small worlds,
//! `list(scope) == filter(decide)`.

use super::{people_queue, school_queue};
use crate::{
    sql::params,
    testing::{Engine, World},
};
use domain::{
    AppError,
    access::{CountryScope, person, school},
    account::{AccountKind, AccountState},
    id::{AccountId, SchoolId},
    partner::Between,
    school::SchoolState,
    support::{QueueFilter, is_waiting},
};
use proptest::{
    prelude::*,
    sample::select,
    test_runner::{Config, TestRunner},
};
use std::collections::BTreeSet;

const COUNTRIES: &[&str] = &["HU", "TR", "FR"];

#[derive(Clone, Debug)]
struct SomeSchool {
    country: &'static str,
    state: SchoolState,
}

/// How somebody stands at a school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Left,
    Asked,
    Returned,
    Confirmed,
}

#[derive(Clone, Debug)]
struct SomePerson {
    kind: AccountKind,
    state: AccountState,
    email_confirmed: bool,
    /// Country of the account; usually, but not always, the school's.
    country: Option<&'static str>,
    /// Places in the list of schools, and how the person stands there.
    schools: Vec<(usize, Standing)>,
    officer_of: Vec<&'static str>,
    central: bool,
}

fn some_school() -> impl Strategy<Value = SomeSchool> {
    (select(COUNTRIES), select(SchoolState::ALL))
        .prop_map(|(country, state)| SomeSchool { country, state })
}

fn some_person(schools: usize) -> impl Strategy<Value = SomePerson> {
    let kind = prop_oneof![
        6 => Just(AccountKind::Staff),
        1 => Just(AccountKind::Pupil),
        1 => Just(AccountKind::Guest),
    ];
    let state = prop_oneof![
        3 => Just(AccountState::Registered),
        2 => select(AccountState::ALL),
    ];
    let standing = select(&[
        Standing::Left,
        Standing::Asked,
        Standing::Returned,
        Standing::Confirmed,
    ]);
    (
        kind,
        state,
        prop::bool::weighted(0.8),
        prop::option::weighted(0.9, select(COUNTRIES)),
        prop::collection::vec((0..schools, standing), 0..3),
        prop::collection::vec(select(COUNTRIES), 0..3),
        prop::bool::weighted(0.1),
    )
        .prop_map(
            |(kind, state, email_confirmed, country, schools, officer_of, central)| SomePerson {
                kind,
                state,
                email_confirmed,
                country,
                schools,
                officer_of,
                central,
            },
        )
}

fn some_world() -> impl Strategy<Value = (Vec<SomeSchool>, Vec<SomePerson>)> {
    prop::collection::vec(some_school(), 1..5).prop_flat_map(|schools| {
        let people = prop::collection::vec(some_person(schools.len()), 1..7);
        (Just(schools), people)
    })
}

struct Built {
    world: World,
    schools: Vec<SchoolId>,
    people: Vec<AccountId>,
}

async fn build(engine: Engine, schools: &[SomeSchool], people: &[SomePerson]) -> Built {
    let world = World::new(engine).await;
    let mut school_ids = Vec::new();
    for one in schools {
        let id = world.school(one.country).await;
        let sql = "UPDATE school SET state = $1 WHERE id = $2";
        world.sql(sql, params![one.state.as_str(), id.0]).await;
        school_ids.push(id);
    }
    let mut account_ids = Vec::new();
    for one in people {
        let id = world.officer(None).await;
        world
            .sql(
                "UPDATE account SET kind = $1, state = $2, country = $3, email_confirmed_at = $4, joins = $6 WHERE id = $5",
                params![
                    one.kind.as_str(),
                    one.state.as_str(),
                    one.country,
                    one.email_confirmed.then_some(1_i64),
                    id.0,
                    joins(one, schools)
                ],
            )
            .await;
        grant(&world, id, one).await;
        for (place, (school, standing)) in one.schools.iter().enumerate() {
            world
                .sql(
                    "INSERT INTO affiliation (id, account_id, school_id, role, from_at, to_at, returned_at, confirmed_at)
                     VALUES ($1, $2, $3, 'teacher', $4, $5, $6, $7) ON CONFLICT DO NOTHING",
                    params![
                        uuid::Uuid::now_v7(),
                        id.0,
                        school_ids[*school].0,
                        i64::try_from(place).unwrap(),
                        (*standing == Standing::Left).then_some(100_i64),
                        (*standing == Standing::Returned).then_some(100_i64),
                        (*standing == Standing::Confirmed).then_some(100_i64)
                    ],
                )
                .await;
        }
        account_ids.push(id);
    }
    Built {
        world,
        schools: school_ids,
        people: account_ids,
    }
}

async fn grant(world: &World, id: AccountId, one: &SomePerson) {
    if !one.central {
        let sql = "DELETE FROM support_grant WHERE account_id = $1";
        world.sql(sql, params![id.0]).await;
    }
    for country in &one.officer_of {
        world
            .sql(
                "INSERT INTO support_grant (id, account_id, role, country, granted_at, from_at)
                 VALUES ($1, $2, 'officer', $3, 0, 0) ON CONFLICT DO NOTHING",
                params![uuid::Uuid::now_v7(), id.0, *country],
            )
            .await;
    }
}

async fn queues_agree(engine: Engine, schools: &[SomeSchool], people: &[SomePerson]) {
    let built = build(engine, schools, people).await;
    for (one, actor) in people.iter().zip(&built.people) {
        // Whoever is locked out has no session.
        if one.state == AccountState::Suspended {
            continue;
        }
        let cx = built.world.by(*actor).await;
        let filter = QueueFilter::default();
        let listed: BTreeSet<AccountId> = match people_queue(&cx, &filter).await {
            Ok(queue) => queue.items.into_iter().map(|item| item.id).collect(),
            Err(AppError::NotFound | AppError::Forbidden) => BTreeSet::new(),
            Err(error) => panic!("{error:?}"),
        };
        let decided: BTreeSet<AccountId> = people
            .iter()
            .zip(&built.people)
            .filter(|(one, _)| waits(one, schools))
            // Of who is in already, those of the present school may read, but are not asked.
            .filter(|(one, _)| {
                let asked = joins(one, schools);
                asked.is_none_or(|country| CountryScope::of_officer(cx.actor()).contains(country))
            })
            .filter(|(one, id)| {
                let facts = person::Facts {
                    id: **id,
                    kind: one.kind,
                    state: one.state,
                    public_profile: false,
                    public_picture: false,
                    shares_workspace: false,
                    at_own_school: false,
                    available: true,
                    country: one.country.map(str::to_owned),
                    joins: joins(one, schools).map(str::to_owned),
                    between: Between::Nothing,
                    withheld: false,
                    rank: person::Rank::None,
                };
                person::decide(cx.actor(), &facts, person::Action::ReadRegistration).allows()
            })
            .map(|(_, id)| *id)
            .collect();
        assert_eq!(listed, decided, "people, for {:?}", cx.actor());

        let listed: BTreeSet<SchoolId> = match school_queue(&cx, &filter).await {
            Ok(queue) => queue.items.into_iter().map(|item| item.id).collect(),
            Err(AppError::NotFound | AppError::Forbidden) => BTreeSet::new(),
            Err(error) => panic!("{error:?}"),
        };
        let decided: BTreeSet<SchoolId> = schools
            .iter()
            .zip(&built.schools)
            .filter(|(one, _)| one.state == SchoolState::Pending)
            .filter(|(one, _)| {
                let facts = school::Facts {
                    state: one.state,
                    country: one.country.to_owned(),
                    member: false,
                    confirmed: false,
                    creator: false,
                    administrator: false,
                    unattended: true,
                    withheld: false,
                };
                school::decide(cx.actor(), &facts, school::Action::Decide).allows()
            })
            .map(|(_, id)| *id)
            .collect();
        assert_eq!(listed, decided, "schools, for {:?}", cx.actor());
    }
}

/// Whether it is the officers' turn.
fn waits(one: &SomePerson, schools: &[SomeSchool]) -> bool {
    let joins = joins(one, schools);
    let current: Vec<(SchoolState, bool)> = current(one, schools)
        .map(|(school, standing)| {
            let is_asked = match standing {
                Standing::Left | Standing::Confirmed => false,
                Standing::Asked | Standing::Returned if one.state != AccountState::Validated => {
                    true
                }
                Standing::Asked => joins == Some(school.country),
                Standing::Returned => false,
            };
            (school.state, is_asked)
        })
        .collect();
    is_waiting(one.kind, one.state, one.email_confirmed, &current)
}

/// The country that is asked about somebody who is validated.
fn joins(one: &SomePerson, schools: &[SomeSchool]) -> Option<&'static str> {
    let mut open = current(one, schools).filter(|(_, standing)| *standing == Standing::Asked);
    open.next()
        .filter(|_| one.state == AccountState::Validated)
        .map(|(school, _)| school.country)
}

/// Where the person works now. Nobody works at one school twice: what was said first holds.
fn current<'w>(
    one: &SomePerson,
    schools: &'w [SomeSchool],
) -> impl Iterator<Item = (&'w SomeSchool, Standing)> {
    let mut here: Vec<(usize, Standing)> = Vec::new();
    for (school, standing) in &one.schools {
        if *standing != Standing::Left && here.iter().all(|(other, _)| other != school) {
            here.push((*school, *standing));
        }
    }
    here.into_iter()
        .map(|(school, standing)| (&schools[school], standing))
}

fn on_random_worlds(engine: Engine, cases: u32) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new(config)
        .run(&some_world(), |(schools, people)| {
            runtime.block_on(queues_agree(engine, &schools, &people));
            Ok(())
        })
        .unwrap();
}

#[test]
fn queues_show_what_the_decisions_allow_sqlite() {
    on_random_worlds(Engine::Sqlite, 24);
}

#[test]
fn queues_show_what_the_decisions_allow_postgres() {
    on_random_worlds(Engine::Postgres, 6);
}
