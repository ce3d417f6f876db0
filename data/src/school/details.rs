//! A school's page, and correcting its details.

use super::join::set_types;
use crate::{
    Audit, Cx, Deed, Granted,
    lookup::SchoolHandle,
    people::picture_for,
    reference::{self, name_of},
    report::{is_withheld, why, withheld},
    sql::{all, one, params, run, stored},
};
use domain::{
    AppError, AppResult,
    access::{
        Actor,
        school::{Action, act},
    },
    id::{AccountId, ProjectId, SchoolId},
    reference::ReferenceKind,
    report::ReportedKind,
    school::{
        SchoolDetails, SchoolEdit, SchoolForm, SchoolInside, SchoolPage, SchoolProject,
        SchoolState, StaffLine, number_key, site_host, town_key,
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use serde_json::json;
use uuid::Uuid;

/// Staff listed on the page of a school.
const STAFF_SHOWN: u32 = 200;

/// Everything of one school.
#[derive(FromQueryResult)]
pub(crate) struct SchoolRow {
    pub name: String,
    pub legal_name: String,
    pub country: String,
    /// In the reader's language.
    pub country_name: String,
    pub region: String,
    pub town: String,
    pub address: String,
    pub postcode: String,
    pub national_number: String,
    pub website: String,
    pub head_name: String,
    pub head_email: String,
    pub state_comment: String,
    pub state_at: i64,
    pub created_by: Option<Uuid>,
    pub version: i32,
    withheld: Option<String>,
    types: Option<String>,
    type_names: Option<String>,
    active_projects: i64,
}

impl SchoolRow {
    /// As they are kept.
    pub(super) fn into_details(self) -> SchoolDetails {
        SchoolDetails {
            types: lines(self.types.as_deref()),
            name: self.name,
            legal_name: self.legal_name,
            national_number: self.national_number,
            town: self.town,
            region: self.region,
            postcode: self.postcode,
            address: self.address,
            website: self.website,
            head_name: self.head_name,
            head_email: self.head_email,
        }
    }

    /// Kinds of the school in the order of the list, in the reader's language.
    pub(crate) fn type_names(&self) -> Vec<String> {
        lines(self.type_names.as_deref())
    }
}

/// Loads one school, lists as a text with a line each. Whoever calls it has the permission.
pub(crate) async fn row(
    conn: &impl ConnectionTrait,
    lang: &str,
    id: SchoolId,
) -> AppResult<SchoolRow> {
    one(
        conn,
        format!(
            "SELECT s.name, s.legal_name, s.country, {country} AS country_name, s.region, s.town, s.address, s.postcode,
                    s.national_number, s.website, s.head_name, s.head_email, s.state_comment,
                    s.state_at, s.created_by, s.version, {withheld} AS withheld,
                    (SELECT string_agg(t.value, $3) FROM school_tag t
                      WHERE t.school_id = s.id AND t.kind = 'type') AS types,
                    (SELECT string_agg(k.name, $3) FROM
                       (SELECT {kind} AS name FROM school_tag t
                          LEFT JOIN reference r ON r.kind = 'school-type' AND r.id = t.value
                         WHERE t.school_id = s.id AND t.kind = 'type' ORDER BY r.position, t.value) k) AS type_names,
                    (SELECT COUNT(DISTINCT p.id) FROM project_founder f JOIN project p ON p.id = f.project_id
                      WHERE f.school_id = s.id AND f.state = 'accepted' AND p.state = 'active') AS active_projects
             FROM school s WHERE s.id = $2",
            country = name_of(ReferenceKind::Country, "s.country", "$1"),
            kind = name_of(ReferenceKind::SchoolType, "t.value", "$1"),
            withheld = withheld(ReportedKind::School, "s.id"),
        ),
        params![lang, id.0, "\n"],
    )
    .await?
    .ok_or(AppError::NotFound)
}

fn lines(text: Option<&str>) -> Vec<String> {
    text.unwrap_or_default()
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Projects listed there, the newest.
const PROJECTS_SHOWN: u32 = 20;

#[derive(FromQueryResult)]
struct StaffRow {
    id: Uuid,
    name: String,
    picture_id: Option<Uuid>,
    role: String,
    administrator: bool,
}

/// The page of a school.
pub async fn read(cx: &Cx, id: SchoolId) -> AppResult<SchoolPage> {
    let school = cx.lookup().school(id).permit::<act::Read>().await?;
    let row = row(cx.read(), cx.lang(), id).await?;
    let staff = if is_colleague(cx.actor(), &school) {
        let shown = if school.may(Action::Decide) {
            "TRUE".to_owned()
        } else {
            format!(
                "(a.id = $3 OR NOT {})",
                is_withheld(ReportedKind::Person, "a.id")
            )
        };
        let me = cx.actor().person()?.id;
        let rows: Vec<StaffRow> = all(
            cx.read(),
            format!(
                "SELECT a.id, a.name, {picture} AS picture_id, {role} AS role,
                        EXISTS (SELECT 1 FROM school_administrator m
                                 WHERE m.school_id = f.school_id AND m.account_id = a.id) AS administrator
                 FROM affiliation f JOIN account a ON a.id = f.account_id
                 WHERE f.school_id = $2 AND f.to_at IS NULL AND f.confirmed_at IS NOT NULL
                   AND a.kind = 'staff' AND a.state = 'validated' AND {shown}
                 ORDER BY a.search_text, a.id LIMIT {STAFF_SHOWN}",
                picture = picture_for("$3"),
                role = name_of(ReferenceKind::StaffRole, "f.role", "$1"),
            ),
            params![cx.lang(), id.0, me.0],
        )
        .await?;
        let staff = rows.into_iter().map(|row| StaffLine {
            id: AccountId(row.id),
            name: row.name,
            picture: row.picture_id.map(Into::into),
            role: row.role,
            is_administrator: row.administrator,
        });
        Some(staff.collect())
    } else {
        None
    };
    let may_edit = school.may(Action::Edit);
    Ok(SchoolPage {
        id,
        types: row.type_names(),
        name: row.name,
        legal_name: row.legal_name,
        town: row.town,
        region: row.region,
        postcode: row.postcode,
        address: row.address,
        country: row.country_name,
        website: row.website,
        state: school.state(),
        active_projects: row.active_projects,
        projects: projects(cx, id).await?,
        staff,
        inside: may_edit.then_some(SchoolInside {
            national_number: row.national_number,
            head_name: row.head_name,
            head_email: row.head_email,
            comment: row.state_comment,
        }),
        withheld: why(row.withheld.as_deref())?,
        may_edit,
        may_name: school.may(Action::NameAdministrator),
        may_decide: school.may(Action::Decide),
    })
}

/// What people of the school founded, as far as everybody may know of it.
async fn projects(cx: &Cx, id: SchoolId) -> AppResult<Vec<SchoolProject>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
        state: String,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT p.id, p.title, p.state FROM project p
             WHERE p.state IN ('active', 'closed', 'archived') AND p.id IN
                (SELECT f.project_id FROM project_founder f WHERE f.school_id = $1 AND f.state = 'accepted')
             ORDER BY p.active_at DESC, p.id DESC LIMIT {PROJECTS_SHOWN}"
        ),
        params![id.0],
    )
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SchoolProject {
                id: ProjectId(row.id),
                title: row.title,
                state: stored(&row.state)?,
            })
        })
        .collect()
}

/// Names of staff are for validated colleagues: anybody could register at a school to read them.
fn is_colleague(actor: &Actor, school: &SchoolHandle) -> bool {
    match actor {
        Actor::Visitor => false,
        Actor::Person(person) => person.is_validated_staff() || person.supports(&school.country),
    }
}

/// The details to be corrected.
pub async fn edit_form(cx: &Cx, id: SchoolId) -> AppResult<SchoolEdit> {
    let school = cx.lookup().school(id).permit::<act::Edit>().await?;
    let row = row(cx.read(), cx.lang(), id).await?;
    let returned = is_resubmission(&school).then(|| row.state_comment.clone());
    Ok(SchoolEdit {
        id,
        version: row.version,
        country: row.country_name.clone(),
        returned,
        form: form(row),
    })
}

fn form(row: SchoolRow) -> SchoolForm {
    SchoolForm {
        country: String::new(),
        name: row.name,
        legal_name: row.legal_name,
        types: lines(row.types.as_deref()),
        national_number: row.national_number,
        town: row.town,
        region: row.region,
        postcode: row.postcode,
        address: row.address,
        website: row.website,
        head_name: row.head_name,
        head_email: row.head_email,
        role: String::new(),
        none_of_these: String::new(),
        version: row.version.to_string(),
    }
}

/// Whether saving sends the school to the officer again; the officer's own correction does not.
fn is_resubmission(school: &Granted<SchoolHandle, act::Edit>) -> bool {
    school.state() == SchoolState::Returned && !school.may(Action::Decide)
}

/// Corrects the details. A school that was given back waits for the officer again. When somebody
/// else saved first, nothing is written and their text comes back.
pub async fn edit(cx: &Cx, id: SchoolId, typed: SchoolForm) -> AppResult<()> {
    cx.lookup().school(id).permit::<act::Edit>().await?;
    let (details, version) = typed.parse_correction()?;
    let lists = reference::lists(cx).await?;
    lists.require("types", ReferenceKind::SchoolType, &details.types)?;
    cx.write(move |tx| async move {
        let school = tx.lookup().school(id).permit::<act::Edit>().await?;
        let resubmission = is_resubmission(&school);
        let state = if resubmission { SchoolState::Pending } else { school.state() };
        let before = row(tx.conn(), tx.cx().lang(), id).await?;
        let was = identity(&before.name, &before.town, &before.national_number);
        let (town, number) = (details.town.clone(), details.national_number.clone());
        let search_text = details.search_text();
        let (number_key, town_key) = (number_key(&details.national_number), town_key(&details.town));
        let site_host = site_host(&details.website);
        let changed = run(
            tx.conn(),
            "UPDATE school SET name = $1, legal_name = $2, national_number = $3, town = $4, region = $5,
                    postcode = $6, address = $7, website = $8, head_name = $9, head_email = $10, search_text = $11,
                    number_key = $17, town_key = $18, site_host = $19,
                    state = $12, state_comment = CASE WHEN $13 THEN '' ELSE state_comment END,
                    state_at = CASE WHEN $13 THEN $14 ELSE state_at END, version = version + 1
             WHERE id = $15 AND version = $16",
            params![
                details.name.as_str(),
                details.legal_name,
                details.national_number,
                details.town,
                details.region,
                details.postcode,
                details.address,
                details.website,
                details.head_name,
                details.head_email,
                search_text,
                state.as_str(),
                resubmission,
                tx.now(),
                id.0,
                version,
                number_key,
                town_key,
                site_host
            ],
        )
        .await?;
        if changed == 0 {
            let theirs = row(tx.conn(), tx.cx().lang(), id).await?;
            return Err(conflict(theirs, &details.types));
        }
        set_types(&tx, id, &details.types).await?;
        let action = if resubmission { Deed::SchoolCorrect } else { Deed::SchoolEdit };
        let entry = Audit {
            action,
            target: "school",
            id: id.0,
        };
        let now = identity(&details.name, &town, &number);
        let said = if was == now { now } else { format!("{was} → {now}") };
        tx.audit(entry, json!({ "school": said })).await
    })
    .await
}

/// What tells a school from others, for the history.
fn identity(name: &str, town: &str, number: &str) -> String {
    [name, town, number]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// What somebody else saved, in the order of the form. Kinds are told only where they differ, by
/// their names.
fn conflict(theirs: SchoolRow, my_types: &[String]) -> AppError {
    let version = theirs.version;
    let type_names = theirs.type_names().join(", ");
    let form = form(theirs);
    let in_order = |mut types: Vec<String>| {
        types.sort();
        types
    };
    let same_types = in_order(form.types) == in_order(my_types.to_vec());
    let mut fields = vec![
        ("name", form.name),
        ("legal_name", form.legal_name),
        ("national_number", form.national_number),
        ("town", form.town),
        ("region", form.region),
        ("postcode", form.postcode),
        ("address", form.address),
        ("website", form.website),
        ("head_name", form.head_name),
        ("head_email", form.head_email),
    ];
    if !same_types {
        fields.insert(2, ("types", type_names));
    }
    AppError::Conflict {
        theirs: fields
            .into_iter()
            .map(|(field, value)| (field.to_owned(), value))
            .collect(),
        version,
    }
}
