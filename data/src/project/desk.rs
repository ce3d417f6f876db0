//! Projects on the support desk: what waits for the officer's countries, and one project with what
//! is needed to answer.

use super::{approval::CLEAR, approvals, founders, round::changes, sheet};
use crate::{
    Cx, keyset,
    lookup::Granted,
    reference::name_of,
    sql::{all, has_words, in_scope, one, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::{
        CountryScope,
        project::{Action, act},
        site,
    },
    id::{ProjectId, SchoolId},
    project::{
        ApprovalState,
        view::{DeskApproval, DeskFounder, DeskLine, DeskProject},
    },
    reference::{Choice, ReferenceKind},
    school::country,
    support::{Age, Queue, QueueFilter},
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Lines on one page.
const PAGE: usize = 30;

/// Where a page begins: after this answer. No single id names an answer, so this is no
/// [`keyset::Place`].
struct Cursor {
    at: i64,
    project: Uuid,
    country: String,
    round: i32,
}

impl Cursor {
    /// Text that is no cursor starts at the beginning.
    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, '~');
        Some(Self {
            at: parts.next()?.parse().ok()?,
            project: parts.next()?.parse().ok()?,
            round: parts.next()?.parse().ok()?,
            country: parts.next()?.to_owned(),
        })
    }

    fn of(row: &Row, at: i64) -> String {
        format!("{at}~{}~{}~{}", row.project_id, row.round, row.country)
    }
}

#[derive(FromQueryResult)]
struct Row {
    project_id: Uuid,
    title: String,
    kind: String,
    country: String,
    country_name: String,
    state: String,
    round: i32,
    schools: i64,
    asked_at: i64,
    decided_at: Option<i64>,
    is_clear: bool,
}

/// Which answers are listed, and in which order.
struct Wanted {
    condition: String,
    /// The column by which they are sorted.
    at: &'static str,
    order: &'static str,
    /// Compares with the place where a page begins.
    beyond: &'static str,
}

impl Wanted {
    /// What waits, oldest first; with a state, the answers of that kind, newest first.
    fn of(filter: &QueueFilter, values: &mut Vec<Value>) -> Self {
        match filter.state.parse() {
            Ok(
                state
                @ (ApprovalState::Approved | ApprovalState::Returned | ApprovalState::Refused),
            ) => {
                values.push(state.as_str().into());
                Self {
                    condition: format!("q.state = ${}", values.len()),
                    at: "q.decided_at",
                    order: "DESC",
                    beyond: "<",
                }
            }
            // Only the last round waits: earlier ones were overtaken by a return.
            Ok(ApprovalState::Waiting) | Err(_) => Self {
                condition:
                    "q.state = 'waiting' AND p.state = 'submitted' AND q.round =
                    (SELECT MAX(l.round) FROM project_approval l WHERE l.project_id = q.project_id)"
                        .to_owned(),
                at: "q.asked_at",
                order: "ASC",
                beyond: ">",
            },
        }
    }
}

impl Wanted {
    /// The conditions of a filter, within the officer's countries.
    fn within(&self, cx: &Cx, filter: &QueueFilter, values: &mut Vec<Value>) -> String {
        let scope = CountryScope::of_officer(cx.actor());
        let mut conditions = vec![
            self.condition.clone(),
            in_scope(&scope, "q.country", values),
            has_words("p.search_text", &filter.q, values),
        ];
        if let Ok(country) = country(&filter.country) {
            values.push(country.into());
            conditions.push(format!("q.country = ${}", values.len()));
        }
        conditions.join(" AND ")
    }
}

/// What waits for the answer of the officer's countries, oldest first; or what they answered,
/// newest first. One query.
pub async fn desk_queue(cx: &Cx, filter: &QueueFilter) -> AppResult<Queue<DeskLine>> {
    cx.lookup().site::<site::act::OpenDesk>()?;
    let mut values = params![cx.lang()];
    let wanted = Wanted::of(filter, &mut values);
    let mut conditions = vec![wanted.within(cx, filter, &mut values)];
    let Wanted {
        at, order, beyond, ..
    } = wanted;
    if let Some(cursor) = Cursor::parse(&filter.after) {
        let first = values.len() + 1;
        values.extend::<Vec<Value>>(params![
            cursor.at,
            cursor.project,
            cursor.round,
            cursor.country
        ]);
        conditions.push(format!(
            "({at}, q.project_id, q.round, q.country) {beyond} (${first}, ${}, ${}, ${})",
            first + 1,
            first + 2,
            first + 3
        ));
    }
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT q.project_id, p.title, p.kind, q.country, {country} AS country_name, q.state, q.round,
                    (SELECT COUNT(DISTINCT f.school_id) FROM project_founder f
                      WHERE f.project_id = p.id AND f.state = 'accepted') AS schools,
                    q.asked_at, q.decided_at, {CLEAR} AS is_clear
             FROM project_approval q JOIN project p ON p.id = q.project_id
             WHERE {conditions}
             ORDER BY {at} {order}, q.project_id {order}, q.round {order}, q.country {order} LIMIT {limit}",
            country = name_of(ReferenceKind::Country, "q.country", "$1"),
            conditions = conditions.join(" AND "),
            limit = PAGE + 1,
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| {
        Cursor::of(row, row.decided_at.unwrap_or(row.asked_at))
    });
    let items = rows
        .into_iter()
        .map(|row| {
            let asked_at = Timestamp::from_millis(row.asked_at);
            let decided_at = row.decided_at.map(Timestamp::from_millis);
            Ok(DeskLine {
                project: ProjectId(row.project_id),
                title: row.title,
                kind: stored(&row.kind)?,
                country: row.country_name,
                country_code: row.country,
                is_clear: row.is_clear,
                state: stored(&row.state)?,
                round: row.round,
                schools: row.schools,
                asked_at,
                decided_at,
                age: Age::of(asked_at, decided_at.unwrap_or(cx.now())),
            })
        })
        .collect::<AppResult<_>>()?;
    Ok(Queue { items, next })
}

#[derive(FromQueryResult)]
struct Neighbours {
    previous: Option<Uuid>,
    following: Option<Uuid>,
    first: Option<Uuid>,
}

/// The projects before and after this one in the queue, on whichever page of it they stand; at the
/// end, the first one that is left. `at`: where it stands, in milliseconds.
async fn neighbours(
    cx: &Cx,
    filter: &QueueFilter,
    id: ProjectId,
    at: Timestamp,
) -> AppResult<(Option<ProjectId>, Option<ProjectId>)> {
    let mut values = params![id.0, at.millis()];
    let wanted = Wanted::of(filter, &mut values);
    let conditions = wanted.within(cx, filter, &mut values);
    let (column, forth) = (wanted.at, wanted.order);
    let (back, before) = match forth {
        "ASC" => ("DESC", "<"),
        _ => ("ASC", ">"),
    };
    let one_of = |place: String, order: &str| {
        format!(
            "(SELECT q.project_id FROM project_approval q JOIN project p ON p.id = q.project_id
              WHERE {conditions} AND q.project_id <> $1 {place}
              ORDER BY {column} {order}, q.project_id {order} LIMIT 1)"
        )
    };
    let beyond = |than: &str| format!("AND ({column}, q.project_id) {than} ($2, $1)");
    let found: Option<Neighbours> = one(
        cx.read(),
        format!(
            "SELECT {} AS previous, {} AS following, {} AS first",
            one_of(beyond(before), back),
            one_of(beyond(wanted.beyond), forth),
            one_of(String::new(), forth)
        ),
        values,
    )
    .await?;
    Ok(found.map_or((None, None), |found| {
        let next = found.following.or(found.first);
        (found.previous.map(ProjectId), next.map(ProjectId))
    }))
}

/// A project with its founders, the history of the countries' answers, what is new in a text that was
/// sent again, and its neighbours in the queue. Six queries, and two more in later rounds.
pub async fn desk_project(cx: &Cx, id: ProjectId, filter: &QueueFilter) -> AppResult<DeskProject> {
    let project: Granted<_, act::ReadAsOfficer> = cx.lookup().project(id).permit().await?;
    let sheet = sheet(cx, id).await?;
    let founders = founders(cx.read(), id, cx.lang()).await?;
    let approvals = approvals(cx.read(), id, cx.lang()).await?;
    let scope = CountryScope::of_officer(cx.actor());
    let last = approvals.first().map(|newest| newest.round);
    let mut decide_for = Vec::new();
    if project.may(Action::Decide) {
        for row in &approvals {
            if Some(row.round) == last
                && row.state()? == ApprovalState::Waiting
                && scope.contains(&row.country)
            {
                decide_for.push(Choice {
                    id: row.country.clone(),
                    name: row.country_name.clone(),
                });
            }
        }
    }
    // The last round: a decided answer stands in its queue by when it was given.
    let here = approvals
        .iter()
        .filter(|row| Some(row.round) == last && scope.contains(&row.country))
        .map(|row| row.decided_at.unwrap_or(row.asked_at))
        .max()
        .unwrap_or_default();
    let here = Timestamp::from_millis(here);
    let (previous, next) = neighbours(cx, filter, id, here).await?;
    Ok(DeskProject {
        previous,
        next,
        sheet,
        founders: founders
            .iter()
            .map(|row| {
                Ok(DeskFounder {
                    founder: row.line(cx.now())?,
                    school: SchoolId(row.school_id),
                    school_state: stored(&row.school_state)?,
                })
            })
            .collect::<AppResult<_>>()?,
        approvals: approvals
            .iter()
            .map(|row| {
                Ok(DeskApproval {
                    approval: row.line()?,
                    officer: row.officer.clone(),
                    asked_at: Timestamp::from_millis(row.asked_at),
                })
            })
            .collect::<AppResult<_>>()?,
        changes: if last > Some(1) {
            changes(cx, id).await?
        } else {
            Vec::new()
        },
        decide_for,
    })
}
