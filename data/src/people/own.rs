//! The own profile, read and saved.

use super::{INTEREST, PRESENT_SCHOOL, PROJECT_KIND, PUBLIC, time_zones};
use crate::{
    Cx, Deed, Tx,
    entity::account_tag,
    reference::{self, Lists},
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, FieldProblem, Problem, Timestamp,
    access::site,
    id::{AccountId, FileId},
    people::profile::{Level, OwnProfile, Profile, ProfileForm},
    reference::ReferenceKind,
    text,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct OwnRow {
    name: String,
    about: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    available: bool,
    available_from: Option<i64>,
    available_to: Option<i64>,
    public_profile: bool,
    picture_id: Option<Uuid>,
    time_zone: String,
    version: i32,
    school: Option<String>,
}

#[derive(FromQueryResult)]
struct Tag {
    kind: String,
    value: String,
    level: Option<String>,
}

/// What is kept of a profile.
struct Kept {
    form: ProfileForm,
    version: i32,
    picture: Option<FileId>,
    school: Option<String>,
}

/// The own profile with the lists its form needs.
pub async fn my_profile(cx: &Cx) -> AppResult<OwnProfile> {
    cx.lookup().site::<site::act::EditOwnProfile>()?;
    let me = cx.actor().person()?.id;
    let kept = kept(cx.read(), me).await?;
    let lists = reference::lists(cx).await?;
    Ok(OwnProfile {
        id: me,
        form: kept.form,
        version: kept.version,
        picture: kept.picture,
        school: kept.school,
        languages: lists.of(ReferenceKind::Language),
        subjects: lists.of(ReferenceKind::Subject),
        time_zones: time_zones(),
    })
}

/// The profile as its form shows it.
async fn kept(conn: &impl ConnectionTrait, me: AccountId) -> AppResult<Kept> {
    let row: OwnRow = one(
        conn,
        format!(
            "SELECT a.name, a.about, a.age_from, a.age_to, a.available, a.available_from, a.available_to,
                    a.public_profile, a.picture_id, a.time_zone, a.version, s.name AS school
             FROM account a LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id
             WHERE a.id = $1"
        ),
        params![me.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags: Vec<Tag> = all(
        conn,
        "SELECT kind, value, level FROM account_tag WHERE account_id = $1 ORDER BY value",
        params![me.0],
    )
    .await?;
    let of = |kind: &str| -> Vec<String> {
        let own = tags.iter().filter(|tag| tag.kind == kind);
        own.map(|tag| tag.value.clone()).collect()
    };
    let tick = |on: bool| if on { "on".to_owned() } else { String::new() };
    let age = |years: Option<i32>| years.map(|years| years.to_string()).unwrap_or_default();
    let day = |at: Option<i64>| {
        at.map(|at| Timestamp::from_millis(at).date())
            .unwrap_or_default()
    };
    let spoken = |tag: &&Tag| tag.kind == ReferenceKind::Language.as_str();
    let form = ProfileForm {
        languages: of(ReferenceKind::Language.as_str()),
        levels: tags
            .iter()
            .filter(spoken)
            .map(|tag| tag.level.clone().unwrap_or_default())
            .collect(),
        subjects: of(ReferenceKind::Subject.as_str()),
        interests: of(INTEREST).join("\n"),
        name: row.name,
        about: row.about,
        age_from: age(row.age_from),
        age_to: age(row.age_to),
        available: tick(row.available),
        available_from: day(row.available_from),
        available_to: day(row.available_to),
        kinds: of(PROJECT_KIND),
        public: tick(row.public_profile),
        parts: of(PUBLIC),
        time_zone: row.time_zone,
        version: row.version.to_string(),
    };
    Ok(Kept {
        form,
        version: row.version,
        picture: row.picture_id.map(FileId),
        school: row.school,
    })
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
                    available_from = $6, available_to = $7, public_profile = $8, time_zone = $9, search_text = $10,
                    version = version + 1
             WHERE id = $11 AND version = $12",
            params![
                profile.name.as_str(),
                profile.about.as_str(),
                profile.age_from,
                profile.age_to,
                profile.available,
                profile.available_from.map(Timestamp::millis),
                profile.available_to.map(Timestamp::millis),
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
        tx.audit_account(Deed::AccountSaveProfile, me.0, serde_json::Value::Null).await
    })
    .await
}

/// Languages, subjects and time zone must be among those offered; all problems at once.
fn check_choices(lists: &Lists, profile: &Profile) -> AppResult<()> {
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut check = |field: &str, kind, chosen: &[String]| {
        if let Err(AppError::Invalid(found)) = lists.require(field, kind, chosen) {
            problems.extend(found);
        }
    };
    for (line, language) in profile.languages.iter().enumerate() {
        let (field, chosen) = (format!("languages[{line}]"), [language.id.clone()]);
        check(&field, ReferenceKind::Language, &chosen);
    }
    check("subjects", ReferenceKind::Subject, &profile.subjects);
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
    let languages = profile.languages.iter().map(|language| {
        let level = language.level.map(Level::as_str);
        (
            ReferenceKind::Language.as_str(),
            language.id.as_str(),
            level,
        )
    });
    let plain = |kind, value| (kind, value, None);
    let subjects = profile.subjects.iter();
    let subjects = subjects.map(|one| plain(ReferenceKind::Subject.as_str(), one.as_str()));
    let interests = profile.interests.iter();
    let interests = interests.map(|one| plain(INTEREST, one.as_str()));
    let kinds = profile.kinds.iter();
    let kinds = kinds.map(|one| plain(PROJECT_KIND, one.as_str()));
    let parts = profile.parts.iter().map(|one| plain(PUBLIC, one.as_str()));
    let tags = languages
        .chain(subjects)
        .chain(interests)
        .chain(kinds)
        .chain(parts);
    let tags: Vec<_> = tags
        .map(|(kind, value, level)| account_tag::ActiveModel {
            account_id: Set(me.0),
            kind: Set(kind.to_owned()),
            value: Set(value.to_owned()),
            level: Set(level.map(str::to_owned)),
        })
        .collect();
    if tags.is_empty() {
        return Ok(());
    }
    account_tag::Entity::insert_many(tags)
        .exec_without_returning(tx.conn())
        .await
        .db()?;
    Ok(())
}

/// What was saved on another device in the meantime. Lists are told by name, and only where they
/// differ from `mine`.
async fn conflict(tx: &Tx, me: AccountId, lists: &Lists, mine: &Profile) -> AppResult<AppError> {
    let kept = kept(tx.conn(), me).await?;
    let saved = kept.form;
    let mut theirs = vec![
        ("name".to_owned(), saved.name),
        ("about".to_owned(), saved.about),
        ("interests".to_owned(), saved.interests),
        ("age_from".to_owned(), saved.age_from),
        ("age_to".to_owned(), saved.age_to),
        ("available_from".to_owned(), saved.available_from),
        ("available_to".to_owned(), saved.available_to),
        ("time_zone".to_owned(), saved.time_zone),
    ];
    let lines = saved.languages.into_iter().zip(saved.levels);
    for (line, (language, level)) in lines.enumerate() {
        theirs.push((format!("languages[{line}]"), language));
        theirs.push((format!("levels[{line}]"), level));
    }
    let (saved, mine) = (saved.subjects, &mine.subjects);
    if saved.len() != mine.len() || saved.iter().any(|one| !mine.contains(one)) {
        let names = saved.iter();
        let names: Vec<String> = names
            .map(|id| lists.name(ReferenceKind::Subject, id))
            .collect();
        theirs.push(("subjects".to_owned(), names.join(", ")));
    }
    Ok(AppError::Conflict {
        theirs,
        version: kept.version,
    })
}
