//! Who has, had or will have which role.

use crate::{
    Cx, keyset,
    reference::name_of,
    sql::{all, has_words, in_scope, params, stored},
};
use domain::{
    AppResult, Timestamp,
    access::person::Action,
    id::{AccountId, GrantId},
    reference::ReferenceKind,
    support::{GrantFilter, GrantLine, GrantRole, GrantStanding, Queue},
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

/// Roles on a page.
const PAGE: usize = 50;
/// Roles of one person that are shown, the newest.
const OF_ONE: u32 = 50;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    account_id: Uuid,
    name: String,
    role: String,
    country: Option<String>,
    granted_at: i64,
    from_at: i64,
    until_at: Option<i64>,
    ended_at: Option<i64>,
    given_by: Option<String>,
    ended_by: Option<String>,
}

/// Columns of [`Row`] and the tables they come from; `$1` is the language.
fn select() -> String {
    format!(
        "SELECT g.id, g.account_id, a.name, g.role, CASE WHEN g.country IS NULL THEN NULL ELSE {country} END AS country,
                g.granted_at, g.from_at, g.until_at, g.ended_at, b.name AS given_by, e.name AS ended_by
         FROM support_grant g JOIN account a ON a.id = g.account_id
         LEFT JOIN account b ON b.id = g.granted_by LEFT JOIN account e ON e.id = g.ended_by",
        country = name_of(ReferenceKind::Country, "g.country", "$1"),
    )
}

impl Row {
    fn view(self, now: Timestamp, may_end: impl Fn(GrantRole) -> bool) -> AppResult<GrantLine> {
        let role = stored(&self.role)?;
        let ended = self
            .ended_at
            .or(self.until_at.filter(|until| *until <= now.millis()));
        let standing = if ended.is_some() {
            GrantStanding::Over
        } else if self.from_at > now.millis() {
            GrantStanding::ToCome
        } else {
            GrantStanding::Current
        };
        Ok(GrantLine {
            id: GrantId(self.id),
            person: AccountId(self.account_id),
            name: self.name,
            role,
            country: self.country.unwrap_or_default(),
            from: Timestamp::from_millis(self.from_at),
            until: self.until_at.map(Timestamp::from_millis),
            given_by: self.given_by.unwrap_or_default(),
            given: Timestamp::from_millis(self.granted_at),
            ended: ended.map(Timestamp::from_millis),
            ended_by: self.ended_by.unwrap_or_default(),
            standing,
            may_end: standing != GrantStanding::Over && may_end(role),
        })
    }
}

/// The action by which a role is given and ended; nothing on the web ends that of a central officer.
fn action(role: GrantRole) -> Option<Action> {
    match role {
        GrantRole::Officer => Some(Action::NameOfficer),
        GrantRole::Ambassador | GrantRole::Mentor => Some(Action::NameHelper),
        GrantRole::Central => None,
    }
}

/// The roles of one person, the newest first. The caller has the permission.
pub(in crate::support) async fn grants_of(
    cx: &Cx,
    id: AccountId,
    may: impl Fn(Action) -> bool,
) -> AppResult<Vec<GrantLine>> {
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "{} WHERE g.account_id = $2 ORDER BY g.id DESC LIMIT {OF_ONE}",
            select()
        ),
        params![cx.lang(), id.0],
    )
    .await?;
    let may = |role| action(role).is_some_and(&may);
    rows.into_iter()
        .map(|row| row.view(cx.now(), may))
        .collect()
}

/// A page of the roles given in the officer's countries, or to people of them, newest first: one
/// query.
pub async fn grants(cx: &Cx, filter: &GrantFilter) -> AppResult<Queue<GrantLine>> {
    let scope = super::super::scope(cx)?;
    let mut values: Vec<Value> = params![cx.lang()];
    let own = in_scope(&scope, "g.country", &mut values);
    let people = in_scope(&scope, "a.country", &mut values);
    let mut conditions = vec![format!("({own} OR {people})")];
    if let Ok(role) = filter.role.parse::<GrantRole>() {
        values.push(role.as_str().into());
        conditions.push(format!("g.role = ${}", values.len()));
    }
    if !filter.country.is_empty() {
        values.push(filter.country.as_str().into());
        conditions.push(format!("g.country = ${}", values.len()));
    }
    if !filter.q.trim().is_empty() {
        conditions.push(has_words("a.search_text", &filter.q, &mut values));
    }
    if filter.past.is_empty() {
        values.push(cx.now().millis().into());
        let now = values.len();
        conditions.push(format!(
            "g.ended_at IS NULL AND (g.until_at IS NULL OR g.until_at > ${now})"
        ));
    }
    if let Ok(after) = filter.after.parse::<Uuid>() {
        values.push(after.into());
        conditions.push(format!("g.id < ${}", values.len()));
    }
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "{} WHERE {} ORDER BY g.id DESC LIMIT {}",
            select(),
            conditions.join(" AND "),
            PAGE + 1
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PAGE, |row| row.id.to_string());
    let items = rows
        .into_iter()
        // Roles are ended on the page of the person.
        .map(|row| row.view(cx.now(), |_| false))
        .collect::<AppResult<_>>()?;
    Ok(Queue { items, next })
}
