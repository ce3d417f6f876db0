//! One registration, one school, with everything that helps to decide.

use super::{around::around, history::history, proofs::proofs, scope};
use crate::{
    Cx,
    lookup::PersonHandle,
    reference::name_of,
    school::{alike, row},
    sql::{all, one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::{person, school as school_access},
    account::{AccountKind, AccountState},
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::{head::HeadEvidence, likeness::Identity},
    support::{
        Age, AlikeSchool, Case, PersonDossier, QueueFilter, SchoolDossier, SchoolEvidence,
        StaffEvidence, is_address_of_site, is_waiting,
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// People of a school that are shown.
const STAFF: u32 = 100;

#[derive(FromQueryResult)]
struct PersonRow {
    name: String,
    email: Option<String>,
    email_confirmed_at: Option<i64>,
    about: String,
    state: String,
    state_comment: String,
    state_at: i64,
}

#[derive(FromQueryResult)]
struct EvidenceRow {
    id: Uuid,
    name: String,
    town: String,
    state: String,
    role: String,
    from_at: i64,
    website: String,
    colleagues: i64,
    is_creator: bool,
    head_asked_at: Option<i64>,
    head_answer: Option<String>,
    country: String,
    confirmed_at: Option<i64>,
    returned_at: Option<i64>,
}

/// A registration with its evidence, for the officers of its country.
pub async fn person(cx: &Cx, id: AccountId) -> AppResult<PersonDossier> {
    person_in_queue(cx, id, &QueueFilter::default()).await
}

/// The same with its neighbours in the queue it was opened from.
pub async fn person_in_queue(
    cx: &Cx,
    id: AccountId,
    queue: &QueueFilter,
) -> AppResult<PersonDossier> {
    let handle = cx
        .lookup()
        .person(id)
        .permit::<person::act::ReadRegistration>()
        .await?;
    let row: PersonRow = one(
        cx.read(),
        "SELECT name, email, email_confirmed_at, about, state, state_comment, state_at FROM account WHERE id = $1",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let email = row.email.unwrap_or_default();
    let mut schools = evidence(cx, &handle, &email).await?;
    let proofs = proofs(cx, id).await?;
    for (school, said) in proofs.said {
        if let Some(of) = schools.iter_mut().find(|one| one.id == school) {
            of.said.push(said);
        }
    }
    let states: Vec<_> = schools
        .iter()
        .map(|school| (school.state, school.is_asked))
        .collect();
    let since = Timestamp::from_millis(row.state_at);
    // Reasons of the country's own are those of the officers who decide.
    let country = handle.joins().or(handle.country.as_deref());
    let country = country.unwrap_or_default();
    let (history, notes) = history(cx, Case::Person(id)).await?;
    let around = around(cx, Case::Person(id), since, country, queue).await?;
    Ok(PersonDossier {
        id,
        name: row.name,
        email_confirmed: row.email_confirmed_at.is_some(),
        about: row.about,
        state: handle.state(),
        comment: row.state_comment,
        since,
        age: Age::of(since, cx.now()),
        is_waiting: is_waiting(
            AccountKind::Staff,
            stored(&row.state)?,
            row.email_confirmed_at.is_some(),
            &states,
        ),
        is_own: !handle.may(person::Action::DecideRegistration),
        may_manage: handle.may(person::Action::ManageAccount),
        email,
        schools,
        certificates: proofs.certificates,
        history,
        notes,
        assignment: around.assignment,
        reasons: around.reasons,
        seen: row.state_at,
        previous: around.previous.map(Into::into),
        next: around.next.map(Into::into),
    })
}

/// What speaks for the person's working at each school, those first that the officer decides on.
async fn evidence(cx: &Cx, person: &PersonHandle, email: &str) -> AppResult<Vec<SchoolEvidence>> {
    let mut rows: Vec<EvidenceRow> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.name, s.town, s.state, {role} AS role, f.from_at, f.confirmed_at, f.returned_at,
                    s.country, s.website,
                    COALESCE(s.created_by = $2, FALSE) AS is_creator,
                    q.asked_at AS head_asked_at, q.answer AS head_answer,
                    (SELECT COUNT(*) FROM affiliation o JOIN account a ON a.id = o.account_id
                      WHERE o.school_id = s.id AND o.to_at IS NULL AND o.account_id <> $2
                        AND a.state = 'validated' AND o.confirmed_at IS NOT NULL) AS colleagues
             FROM affiliation f JOIN school s ON s.id = f.school_id
             LEFT JOIN head_question q ON q.account_id = f.account_id AND q.school_id = s.id
             WHERE f.account_id = $2 AND f.to_at IS NULL ORDER BY f.from_at DESC, f.id DESC",
            role = name_of(ReferenceKind::StaffRole, "f.role", "$1"),
        ),
        params![cx.lang(), person.id.0],
    )
    .await?;
    let scope = scope(cx)?;
    let (is_in, joins) = (person.state() == AccountState::Validated, person.joins());
    let is_new = |row: &EvidenceRow| is_in && row.confirmed_at.is_none();
    let is_asked = |row: &EvidenceRow| {
        row.confirmed_at.is_none()
            && (!is_in
                || (row.returned_at.is_none()
                    && joins == Some(row.country.as_str())
                    && scope.contains(&row.country)))
    };
    rows.sort_by_key(|row| (!is_asked(row), !is_new(row)));
    rows.into_iter()
        .map(|row| {
            Ok(SchoolEvidence {
                is_new: is_new(&row),
                is_asked: is_asked(&row),
                state: stored(&row.state)?,
                email_matches: is_address_of_site(email, &row.website),
                id: SchoolId(row.id),
                name: row.name,
                town: row.town,
                role: row.role,
                since: Timestamp::from_millis(row.from_at),
                website: row.website,
                colleagues: row.colleagues,
                is_creator: row.is_creator,
                said: Vec::new(),
                head: row.head_asked_at.map(|asked| HeadEvidence {
                    asked: Timestamp::from_millis(asked),
                    answer: row.head_answer.and_then(|answer| answer.parse().ok()),
                }),
            })
        })
        .collect()
}

#[derive(FromQueryResult)]
struct StaffRow {
    id: Uuid,
    name: String,
    role: String,
    state: String,
}

/// A school with its evidence, for the officers of its country.
pub async fn school(cx: &Cx, id: SchoolId) -> AppResult<SchoolDossier> {
    school_in_queue(cx, id, &QueueFilter::default()).await
}

/// The same with its neighbours in the queue it was opened from.
pub async fn school_in_queue(
    cx: &Cx,
    id: SchoolId,
    queue: &QueueFilter,
) -> AppResult<SchoolDossier> {
    let handle = cx
        .lookup()
        .school(id)
        .permit::<school_access::act::Decide>()
        .await?;
    let row = row(cx.read(), cx.lang(), id).await?;
    let identity = Identity {
        name: &row.name,
        town: &row.town,
        national_number: &row.national_number,
    };
    let alike = alike(cx.read(), Uuid::nil(), &row.country, identity, Some(id)).await?;
    let staff: Vec<StaffRow> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, {role} AS role, a.state FROM affiliation f JOIN account a ON a.id = f.account_id
             WHERE f.school_id = $2 AND f.to_at IS NULL AND a.kind = 'staff'
             ORDER BY f.from_at, f.id LIMIT {STAFF}",
            role = name_of(ReferenceKind::StaffRole, "f.role", "$1"),
        ),
        params![cx.lang(), id.0],
    )
    .await?;
    let created_by = row.created_by;
    let since = Timestamp::from_millis(row.state_at);
    let (history, notes) = history(cx, Case::School(id)).await?;
    let around = around(cx, Case::School(id), since, &row.country, queue).await?;
    Ok(SchoolDossier {
        id,
        types: row.type_names(),
        head_email_matches: is_address_of_site(&row.head_email, &row.website),
        name: row.name,
        legal_name: row.legal_name,
        country: row.country_name,
        region: row.region,
        town: row.town,
        postcode: row.postcode,
        address: row.address,
        national_number: row.national_number,
        website: row.website,
        head_name: row.head_name,
        head_email: row.head_email,
        state: handle.state(),
        comment: row.state_comment,
        since,
        age: Age::of(since, cx.now()),
        staff: staff
            .into_iter()
            .map(|row| {
                Ok(StaffEvidence {
                    state: stored(&row.state)?,
                    is_creator: created_by == Some(row.id),
                    id: AccountId(row.id),
                    name: row.name,
                    role: row.role,
                })
            })
            .collect::<AppResult<_>>()?,
        alike: alike
            .into_iter()
            .map(|hit| AlikeSchool {
                id: hit.id,
                name: hit.name,
                town: hit.town,
                state: hit.state,
            })
            .collect(),
        history,
        notes,
        assignment: around.assignment,
        reasons: around.reasons,
        seen: i64::from(row.version),
        previous: around.previous.map(Into::into),
        next: around.next.map(Into::into),
    })
}
