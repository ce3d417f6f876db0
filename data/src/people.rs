//! The directory of people: the own profile, looking for colleagues, a person's page.

mod search;

pub use self::search::search;

use crate::{
    Audit, Cx, Tx,
    lookup::pair,
    reference::{self, Lists, name_of},
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult, FieldProblem, Problem, Timestamp,
    access::{self, person, school, site},
    id::{AccountId, SchoolId},
    partner::ContactOffer,
    people::{OwnProfile, PersonSchool, PersonView, Profile, ProfileForm},
    reference::ReferenceKind,
    text,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// The school a person works at: of several, the one joined last. For `JOIN affiliation f ON`.
pub(crate) const PRESENT_SCHOOL: &str =
    "f.id = (SELECT p.id FROM affiliation p WHERE p.account_id = a.id AND p.to_at IS NULL
             ORDER BY p.from_at DESC, p.id DESC LIMIT 1)";

/// Time zones to choose from, sorted: those named after a place, since others do not know summer time.
pub fn time_zones() -> Vec<String> {
    const REGIONS: [&str; 9] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let mut zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|zone| zone.to_string())
        .filter(|zone| REGIONS.iter().any(|region| zone.starts_with(region)))
        .collect();
    zones.sort_unstable();
    zones
}

#[derive(FromQueryResult)]
struct OwnRow {
    name: String,
    about: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    available: bool,
    public_profile: bool,
    time_zone: String,
    version: i32,
    school: Option<String>,
}

#[derive(FromQueryResult)]
struct Tag {
    kind: String,
    value: String,
}

/// The own profile with the lists its form needs.
pub async fn my_profile(cx: &Cx) -> AppResult<OwnProfile> {
    cx.lookup().site::<site::act::EditOwnProfile>()?;
    let me = cx.actor().person()?.id;
    let (form, version, school) = own(cx.read(), me).await?;
    let lists = reference::lists(cx).await?;
    Ok(OwnProfile {
        id: me,
        form,
        version,
        school,
        languages: lists.of(ReferenceKind::Language),
        subjects: lists.of(ReferenceKind::Subject),
        time_zones: time_zones(),
    })
}

/// The profile as its form shows it, its version, and the school.
async fn own(
    conn: &impl ConnectionTrait,
    me: AccountId,
) -> AppResult<(ProfileForm, i32, Option<String>)> {
    let row: OwnRow = one(
        conn,
        format!(
            "SELECT a.name, a.about, a.age_from, a.age_to, a.available, a.public_profile, a.time_zone,
                    a.version, s.name AS school
             FROM account a LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             WHERE a.id = $1"
        ),
        params![me.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags: Vec<Tag> = all(
        conn,
        "SELECT kind, value FROM account_tag WHERE account_id = $1 ORDER BY value",
        params![me.0],
    )
    .await?;
    let of = |kind: ReferenceKind| {
        let own = tags.iter().filter(|tag| tag.kind == kind.as_str());
        own.map(|tag| tag.value.clone()).collect()
    };
    let tick = |on: bool| if on { "on".to_owned() } else { String::new() };
    let age = |years: Option<i32>| years.map(|years| years.to_string()).unwrap_or_default();
    let form = ProfileForm {
        languages: of(ReferenceKind::Language),
        subjects: of(ReferenceKind::Subject),
        name: row.name,
        about: row.about,
        age_from: age(row.age_from),
        age_to: age(row.age_to),
        available: tick(row.available),
        public: tick(row.public_profile),
        time_zone: row.time_zone,
        version: row.version.to_string(),
    };
    Ok((form, row.version, row.school))
}

/// Saves the own profile. When it was saved elsewhere since the form was opened, both are shown.
pub async fn save_profile(cx: &Cx, form: ProfileForm) -> AppResult<()> {
    let version = form.version();
    let profile = form.parse()?;
    cx.write(move |tx| async move {
        tx.lookup().site::<site::act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let lists = reference::load(tx.conn(), tx.cx().lang()).await?;
        check_choices(&lists, &profile)?;
        let updated = run(
            tx.conn(),
            "UPDATE account SET name = $1, about = $2, age_from = $3, age_to = $4, available = $5,
                    public_profile = $6, time_zone = $7, search_text = $8, version = version + 1
             WHERE id = $9 AND version = $10",
            params![
                profile.name.as_str(),
                profile.about.as_str(),
                profile.age_from,
                profile.age_to,
                profile.available,
                profile.public,
                profile.time_zone.as_str(),
                text::fold_for_search(&profile.name),
                me.0,
                version
            ],
        )
        .await?;
        if updated == 0 {
            return Err(conflict(&tx, me, &lists, &profile).await?);
        }
        replace_tags(&tx, me, &profile).await?;
        let entry = Audit {
            action: "account.save_profile",
            target: "account",
            id: me.0,
        };
        tx.audit(entry, serde_json::Value::Null).await
    })
    .await
}

/// Languages, subjects and time zone must be among those offered; all problems at once.
fn check_choices(lists: &Lists, profile: &Profile) -> AppResult<()> {
    let mut problems: Vec<FieldProblem> = [
        lists.require("languages", ReferenceKind::Language, &profile.languages),
        lists.require("subjects", ReferenceKind::Subject, &profile.subjects),
    ]
    .into_iter()
    .filter_map(|checked| match checked {
        Err(AppError::Invalid(problems)) => Some(problems),
        _ => None,
    })
    .flatten()
    .collect();
    if !profile.time_zone.is_empty() && !time_zones().contains(&profile.time_zone) {
        problems.push(FieldProblem {
            field: "time_zone".to_owned(),
            problem: Problem::UnknownChoice,
        });
    }
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AppError::Invalid(problems))
    }
}

async fn replace_tags(tx: &Tx, me: AccountId, profile: &Profile) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM account_tag WHERE account_id = $1",
        params![me.0],
    )
    .await?;
    for (kind, values) in [
        (ReferenceKind::Language, &profile.languages),
        (ReferenceKind::Subject, &profile.subjects),
    ] {
        for value in values {
            run(
                tx.conn(),
                "INSERT INTO account_tag (account_id, kind, value) VALUES ($1, $2, $3)",
                params![me.0, kind.as_str(), value.as_str()],
            )
            .await?;
        }
    }
    Ok(())
}

/// What was saved on another device in the meantime. Lists are told by name, and only where they
/// differ from `mine`.
async fn conflict(tx: &Tx, me: AccountId, lists: &Lists, mine: &Profile) -> AppResult<AppError> {
    let (saved, version, _) = own(tx.conn(), me).await?;
    let mut theirs = vec![
        ("name".to_owned(), saved.name),
        ("about".to_owned(), saved.about),
        ("age_from".to_owned(), saved.age_from),
        ("age_to".to_owned(), saved.age_to),
        ("time_zone".to_owned(), saved.time_zone),
    ];
    for (field, kind, saved, mine) in [
        (
            "languages",
            ReferenceKind::Language,
            saved.languages,
            &mine.languages,
        ),
        (
            "subjects",
            ReferenceKind::Subject,
            saved.subjects,
            &mine.subjects,
        ),
    ] {
        if saved.len() != mine.len() || saved.iter().any(|one| !mine.contains(one)) {
            let names: Vec<String> = saved.iter().map(|id| lists.name(kind, id)).collect();
            theirs.push((field.to_owned(), names.join(", ")));
        }
    }
    Ok(AppError::Conflict { theirs, version })
}

#[derive(FromQueryResult)]
struct PersonRow {
    about: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    available: bool,
    school_id: Option<Uuid>,
    school_state: Option<String>,
    school_country: Option<String>,
    school: Option<String>,
    town: Option<String>,
    country: Option<String>,
    role: Option<String>,
    message: Option<String>,
    asked_at: Option<i64>,
    answered_at: Option<i64>,
}

#[derive(FromQueryResult)]
struct NamedTag {
    kind: String,
    name: String,
}

/// A person's page, as far as the reader may see it.
pub async fn profile(cx: &Cx, id: AccountId) -> AppResult<PersonView> {
    let person = cx
        .lookup()
        .person(id)
        .permit::<person::act::ReadProfile>()
        .await?;
    let me = cx.actor().account().map_or(Uuid::nil(), |me| me.0);
    let (low, high) = pair(id.0, me);
    let country = name_of(ReferenceKind::Country, "s.country", "$4");
    let role = name_of(ReferenceKind::StaffRole, "f.role", "$4");
    let row: PersonRow = one(
        cx.read(),
        format!(
            "SELECT a.about, a.age_from, a.age_to, a.available, s.id AS school_id, s.state AS school_state,
                    s.country AS school_country, s.name AS school, s.town, {country} AS country, {role} AS role,
                    c.message, c.asked_at, c.answered_at
             FROM account a
             LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             LEFT JOIN contact c ON c.low_id = $2 AND c.high_id = $3
             WHERE a.id = $1"
        ),
        params![id.0, low, high, cx.lang()],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags: Vec<NamedTag> = all(
        cx.read(),
        "SELECT t.kind, COALESCE(own.name, en.name, t.value) AS name
         FROM account_tag t
         LEFT JOIN reference_name own ON own.kind = t.kind AND own.id = t.value AND own.lang = $2
         LEFT JOIN reference_name en ON en.kind = t.kind AND en.id = t.value AND en.lang = 'en'
         WHERE t.account_id = $1",
        params![id.0, cx.lang()],
    )
    .await?;
    let of = |kind: ReferenceKind| {
        let own = tags.iter().filter(|tag| tag.kind == kind.as_str());
        own.map(|tag| tag.name.clone()).collect()
    };
    let may_block = person.may(person::Action::Block);
    let moment = |millis: Option<i64>| millis.map(Timestamp::from_millis);
    let offer = if may_block {
        ContactOffer::of(
            person.between(),
            row.available,
            row.message.as_deref().unwrap_or_default(),
            moment(row.answered_at).or(moment(row.asked_at)),
            cx.now(),
        )
    } else {
        ContactOffer::None
    };
    Ok(PersonView {
        id,
        name: person.name.clone(),
        subjects: of(ReferenceKind::Subject),
        languages: of(ReferenceKind::Language),
        age_from: row.age_from,
        age_to: row.age_to,
        available: row.available,
        school: row.school(cx),
        about: row.about,
        offer,
        may_write: person.may(person::Action::Write),
        may_block,
    })
}

impl PersonRow {
    fn school(&self, cx: &Cx) -> Option<PersonSchool> {
        let facts = access::school::Facts {
            state: self.school_state.as_deref()?.parse().ok()?,
            country: self.school_country.clone()?,
            member: false,
            creator: false,
        };
        let may_read = school::decide(cx.actor(), &facts, school::Action::Read).allows();
        Some(PersonSchool {
            id: self.school_id.map(SchoolId).filter(|_| may_read),
            name: self.school.clone()?,
            town: self.town.clone()?,
            country: self.country.clone()?,
            role: self.role.clone()?,
        })
    }
}

#[cfg(test)]
mod tests;
