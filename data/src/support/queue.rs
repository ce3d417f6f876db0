//! What waits, oldest first.

use super::{
    COUNTRY_ASKED,
    case::{AssignmentRow, taken_since},
    evidence::{self, EvidenceRow},
    people_who_wait, schools_that_wait, scope,
};
use crate::{
    Cx,
    keyset::{self, Place},
    reference::name_of,
    sql::{all, has_words, in_scope, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::CountryScope,
    account::AccountState,
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::{SchoolState, country},
    support::{
        Age, AgeFilter, HolderFilter, PersonInQueue, QUEUE_PAGE, Queue, QueueFilter, QueueOrder,
        SchoolInQueue, overdue_before,
    },
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Lines on a page of a queue.
const PAGE: usize = QUEUE_PAGE as usize;

/// The officer's countries, or the one of them that was chosen.
fn narrowed_scope(cx: &Cx, filter: &QueueFilter) -> AppResult<CountryScope> {
    let scope = scope(cx)?;
    Ok(match country(&filter.country) {
        Ok(country) => scope.within(&country),
        Err(_) => scope,
    })
}

/// What a queue is asked for, in SQL.
pub(super) struct Asked {
    pub conditions: String,
    pub order: QueueOrder,
    /// Place of [`taken_since`] among the values.
    pub taken_since: usize,
}

/// How SQL says the order, and what comes after a row in it.
pub(super) const fn direction(order: QueueOrder) -> (&'static str, &'static str) {
    match order {
        QueueOrder::Oldest => ("ASC", ">"),
        QueueOrder::Newest => ("DESC", "<"),
    }
}

/// Which people: in [`evidence::JOIN`] with `account a`.
pub(super) fn people_asked(
    cx: &Cx,
    filter: &QueueFilter,
    values: &mut Vec<Value>,
) -> AppResult<Asked> {
    let scope = narrowed_scope(cx, filter)?;
    let wanted = match filter.state.parse::<AccountState>() {
        Ok(state) => {
            values.push(state.as_str().into());
            let state = format!("a.kind = 'staff' AND a.state = ${}", values.len());
            format!("{state} AND {}", in_scope(&scope, "a.country", values))
        }
        Err(_) => people_who_wait(&scope, values),
    };
    let spoken_for = match filter.evidence.parse() {
        Ok(filter) => evidence::condition(filter),
        Err(_) => "TRUE".to_owned(),
    };
    let wanted = format!("{wanted} AND {spoken_for}");
    narrowed(
        cx,
        ("a", "person_id"),
        PERSON_TEXT,
        (wanted, filter),
        values,
    )
}

/// Which schools, as `school s`.
pub(super) fn schools_asked(
    cx: &Cx,
    filter: &QueueFilter,
    values: &mut Vec<Value>,
) -> AppResult<Asked> {
    let wanted = wanted_schools(&narrowed_scope(cx, filter)?, filter, values);
    narrowed(
        cx,
        ("s", "school_id"),
        "s.search_text",
        (wanted, filter),
        values,
    )
}

/// Words, age, who works on it, place. `t`: the table's name in the query, `column`: its id
/// among the assignments.
fn narrowed(
    cx: &Cx,
    (t, column): (&str, &str),
    text: &str,
    (wanted, filter): (String, &QueueFilter),
    values: &mut Vec<Value>,
) -> AppResult<Asked> {
    let mut conditions = vec![wanted, has_words(text, &filter.q, values)];
    if let Ok(age) = filter.age.parse::<AgeFilter>() {
        values.push(overdue_before(cx.now()).millis().into());
        let compared = match age {
            AgeFilter::Overdue => "<",
            AgeFilter::InTime => ">=",
        };
        conditions.push(format!("{t}.state_at {compared} ${}", values.len()));
    }
    values.push(taken_since(cx).into());
    let taken_since = values.len();
    if let Ok(holder) = filter.holder.parse::<HolderFilter>() {
        values.push(cx.actor().person()?.id.0.into());
        let (is_there, whose) = match holder {
            HolderFilter::Mine => ("EXISTS", "="),
            HolderFilter::Free => ("NOT EXISTS", "<>"),
        };
        conditions.push(format!(
            "{is_there} (SELECT 1 FROM desk_assignment k WHERE k.{column} = {t}.id
                AND k.taken_at > ${taken_since} AND k.officer_id {whose} ${})",
            values.len()
        ));
    }
    let order = filter.order.parse().unwrap_or(QueueOrder::Oldest);
    let (_, beyond) = direction(order);
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        values.push(key.into());
        values.push(id.into());
        conditions.push(format!(
            "({t}.state_at, {t}.id) {beyond} (${}, ${})",
            values.len() - 1,
            values.len()
        ));
    }
    Ok(Asked {
        conditions: conditions.join(" AND "),
        order,
        taken_since,
    })
}

#[derive(FromQueryResult)]
struct PersonRow {
    id: Uuid,
    name: String,
    email: Option<String>,
    country: Option<String>,
    state: String,
    state_at: i64,
    school: Option<String>,
    joins: bool,
    #[sea_orm(nested)]
    evidence: EvidenceRow,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
}

/// What is compared with the words of a search: name, address, school.
const PERSON_TEXT: &str = "(a.search_text || ' ' || COALESCE(s.search_text, '') || ' ' ||
    REPLACE(REPLACE(REPLACE(REPLACE(COALESCE(a.email, ''), '@', ' '), '.', ' '), '-', ' '), '_', ' '))";

/// People who wait for the officer, or those given back, refused, validated.
pub async fn people_queue(cx: &Cx, filter: &QueueFilter) -> AppResult<Queue<PersonInQueue>> {
    let mut values = params![cx.lang()];
    let asked = people_asked(cx, filter, &mut values)?;
    let (order, _) = direction(asked.order);
    let rows: Vec<PersonRow> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, a.email, {country} AS country, a.state, a.state_at, s.name AS school,
                    COALESCE(a.state = 'validated' AND a.joins IS NOT NULL AND f.confirmed_at IS NULL
                        AND f.returned_at IS NULL, FALSE) AS joins,
                    {evidence}, {assignment}
             FROM account a {join} {assigned}
             WHERE {conditions}
             ORDER BY a.state_at {order}, a.id {order} LIMIT {limit}",
            country = name_of(ReferenceKind::Country, &format!("COALESCE({COUNTRY_ASKED}, a.country)"), "$1"),
            evidence = evidence::columns(),
            assignment = AssignmentRow::COLUMNS,
            join = evidence::JOIN,
            assigned = AssignmentRow::join("person_id", "a.id", asked.taken_since),
            conditions = asked.conditions,
            limit = PAGE + 1,
        ),
        values,
    )
    .await?;
    page(
        rows,
        |row| (row.state_at, row.id),
        |row| {
            let since = Timestamp::from_millis(row.state_at);
            Ok(PersonInQueue {
                id: AccountId(row.id),
                name: row.name,
                email: row.email.unwrap_or_default(),
                school: row.school.unwrap_or_default(),
                evidence: row.evidence.view()?,
                assignment: row.assignment.view(cx),
                country: row.country.unwrap_or_default(),
                state: stored(&row.state)?,
                joins: row.joins,
                since,
                age: Age::of(since, cx.now()),
            })
        },
    )
}

#[derive(FromQueryResult)]
struct SchoolRow {
    id: Uuid,
    name: String,
    town: String,
    country: String,
    state: String,
    state_at: i64,
    people: i64,
    #[sea_orm(nested)]
    assignment: AssignmentRow,
}

/// Schools that wait for the officer, or those given back, refused, validated.
pub async fn school_queue(cx: &Cx, filter: &QueueFilter) -> AppResult<Queue<SchoolInQueue>> {
    let mut values = params![cx.lang()];
    let asked = schools_asked(cx, filter, &mut values)?;
    let (order, _) = direction(asked.order);
    let rows: Vec<SchoolRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.name, s.town, {country} AS country, s.state, s.state_at,
                    (SELECT COUNT(*) FROM affiliation f JOIN account a ON a.id = f.account_id
                      WHERE f.school_id = s.id AND f.to_at IS NULL AND f.confirmed_at IS NULL
                        AND a.state IN ('registered', 'validated')) AS people,
                    {assignment}
             FROM school s {assigned} WHERE {conditions}
             ORDER BY s.state_at {order}, s.id {order} LIMIT {limit}",
            country = name_of(ReferenceKind::Country, "s.country", "$1"),
            assignment = AssignmentRow::COLUMNS,
            assigned = AssignmentRow::join("school_id", "s.id", asked.taken_since),
            conditions = asked.conditions,
            limit = PAGE + 1,
        ),
        values,
    )
    .await?;
    page(
        rows,
        |row| (row.state_at, row.id),
        |row| {
            let since = Timestamp::from_millis(row.state_at);
            Ok(SchoolInQueue {
                id: SchoolId(row.id),
                name: row.name,
                town: row.town,
                country: row.country,
                state: stored(&row.state)?,
                people: row.people,
                assignment: row.assignment.view(cx),
                since,
                age: Age::of(since, cx.now()),
            })
        },
    )
}

fn wanted_schools(scope: &CountryScope, filter: &QueueFilter, values: &mut Vec<Value>) -> String {
    match filter.state.parse::<SchoolState>() {
        Ok(state) => {
            values.push(state.as_str().into());
            let state = format!("s.state = ${}", values.len());
            format!("{state} AND {}", in_scope(scope, "s.country", values))
        }
        Err(_) => schools_that_wait(scope, values),
    }
}

/// One page of a queue, oldest first.
fn page<R, T>(
    mut rows: Vec<R>,
    place: impl Fn(&R) -> (i64, Uuid),
    view: impl Fn(R) -> AppResult<T>,
) -> AppResult<Queue<T>> {
    let next = keyset::cut(&mut rows, PAGE, |row| {
        let (key, id) = place(row);
        Place { key, id }.to_string()
    });
    Ok(Queue {
        next,
        items: rows.into_iter().map(view).collect::<AppResult<_>>()?,
    })
}
