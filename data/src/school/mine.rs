//! How far the own registration is, and where one works and worked.

use crate::{
    Cx,
    reference::name_of,
    sql::{all, one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::site,
    account::AccountKind,
    id::SchoolId,
    reference::ReferenceKind,
    school::{FormerSchool, MySchool, MySchoolLine},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OwnRow {
    state: String,
    state_comment: String,
    state_at: i64,
    email: Option<String>,
    email_confirmed_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct OwnSchoolRow {
    id: Uuid,
    name: String,
    town: String,
    country: String,
    role: String,
    role_id: String,
    from_at: i64,
    to_at: Option<i64>,
    confirmed_at: Option<i64>,
    returned_at: Option<i64>,
    state: String,
    state_comment: String,
    is_creator: bool,
}

/// How far the own registration is: everything the page "My school" tells.
pub async fn my_school(cx: &Cx) -> AppResult<MySchool> {
    cx.lookup().site::<site::act::EditOwnProfile>()?;
    let me = cx.actor().person()?;
    if me.kind != AccountKind::Staff {
        return Err(AppError::NotFound);
    }
    let row: OwnRow = one(
        cx.read(),
        "SELECT state, state_comment, state_at, email, email_confirmed_at FROM account WHERE id = $1",
        params![me.id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let schools: Vec<OwnSchoolRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.name, s.town, {country} AS country, {role} AS role, f.role AS role_id,
                    f.from_at, f.to_at, f.confirmed_at, f.returned_at, s.state, s.state_comment,
                    COALESCE(s.created_by = $2, FALSE) AS is_creator
             FROM affiliation f JOIN school s ON s.id = f.school_id
             WHERE f.account_id = $2 AND (f.to_at IS NULL OR f.confirmed_at IS NOT NULL)
             ORDER BY f.to_at DESC, f.from_at DESC, f.id DESC",
            country = name_of(ReferenceKind::Country, "s.country", "$1"),
            role = name_of(ReferenceKind::StaffRole, "f.role", "$1"),
        ),
        params![cx.lang(), me.id.0],
    )
    .await?;
    let (former, schools): (Vec<_>, Vec<_>) = schools
        .into_iter()
        .partition(|school| school.to_at.is_some());
    Ok(MySchool {
        former: former.into_iter().map(OwnSchoolRow::former).collect(),
        state: stored(&row.state)?,
        email: row.email.unwrap_or_default(),
        email_confirmed: row.email_confirmed_at.is_some(),
        comment: row.state_comment,
        since: Timestamp::from_millis(row.state_at),
        schools: schools
            .into_iter()
            .map(|row| {
                Ok(MySchoolLine {
                    state: stored(&row.state)?,
                    id: SchoolId(row.id),
                    name: row.name,
                    town: row.town,
                    country: row.country,
                    role: row.role,
                    role_id: row.role_id,
                    from: Timestamp::from_millis(row.from_at),
                    is_confirmed: row.confirmed_at.is_some(),
                    is_returned: row.returned_at.is_some(),
                    comment: row.state_comment,
                    is_creator: row.is_creator,
                })
            })
            .collect::<AppResult<_>>()?,
        certificates: super::certificate::list(cx.read(), me.id).await?,
        now: cx.now(),
    })
}

impl OwnSchoolRow {
    fn former(self) -> FormerSchool {
        FormerSchool {
            name: self.name,
            town: self.town,
            role: self.role,
            from: Timestamp::from_millis(self.from_at),
            to: Timestamp::from_millis(self.to_at.unwrap_or(self.from_at)),
        }
    }
}
