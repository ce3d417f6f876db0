//! Looking for colleagues in the directory.

use super::PRESENT_SCHOOL;
use crate::{
    Cx,
    keyset::{self, Place},
    reference::{self, Lists},
    report::is_withheld,
    sql::{all, params},
};
use domain::{
    AppResult,
    access::{CountryScope, person::DirectoryScope, site::act},
    people::{Directory, PEOPLE_PER_PAGE, PeopleFilter, PersonCard, PersonLine},
    reference::ReferenceKind,
    report::ReportedKind,
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    picture_id: Option<Uuid>,
    available: bool,
    age_from: Option<i32>,
    age_to: Option<i32>,
    school: String,
    town: String,
    country: String,
}

#[derive(FromQueryResult)]
struct Tag {
    account_id: Uuid,
    kind: String,
    value: String,
}

/// Conditions that all must hold, with the values they name.
#[derive(Default)]
struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// The place of a value in the query, such as `$3`.
    fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    fn and(&mut self, condition: String) {
        self.sql.push(condition);
    }

    fn tagged(&mut self, kind: ReferenceKind, value: &str) {
        if value.is_empty() {
            return;
        }
        let (kind, value) = (kind.as_str(), self.value(value));
        self.and(format!(
            "EXISTS (SELECT 1 FROM account_tag t WHERE t.account_id = a.id AND t.kind = '{kind}' AND t.value = {value})"
        ));
    }

    /// [`DirectoryScope`] as SQL: the only place.
    fn within(&mut self, scope: &DirectoryScope) {
        self.and("a.kind = 'staff' AND a.state = 'validated'".to_owned());
        let seen = format!("NOT {}", is_withheld(ReportedKind::Person, "a.id"));
        let mut ways = vec![format!("(a.public_profile AND {seen})")];
        if let Some(reader) = scope.reader {
            let me = self.value(reader.0);
            ways.push(format!("a.id = {me}"));
            if scope.colleagues {
                ways.push(format!(
                    "{seen} AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.state = 'blocked'
                         AND ((c.low_id = a.id AND c.high_id = {me}) OR (c.low_id = {me} AND c.high_id = a.id)))"
                ));
            }
        }
        match &scope.supports {
            CountryScope::All => return,
            CountryScope::Nothing => {}
            CountryScope::Countries(own) => {
                let own: Vec<String> = own
                    .iter()
                    .map(|country| self.value(country.as_str()))
                    .collect();
                if !own.is_empty() {
                    ways.push(format!("a.country IN ({})", own.join(", ")));
                }
            }
        }
        self.and(format!("({})", ways.join(" OR ")));
    }
}

/// Colleagues whom the filter asks for: those who take requests first, then the newest.
pub async fn search(cx: &Cx, filter: &PeopleFilter) -> AppResult<Directory> {
    cx.lookup().site::<act::SearchDirectory>()?;
    let mut conditions = Conditions::default();
    conditions.within(&DirectoryScope::of(cx.actor()));
    for word in filter.words() {
        // Folding leaves letters and digits only: nothing that LIKE would understand.
        let like = conditions.value(format!("%{word}%"));
        conditions.and(format!(
            "(a.search_text LIKE {like} OR s.search_text LIKE {like})"
        ));
    }
    if !filter.country.is_empty() {
        let country = conditions.value(filter.country.as_str());
        conditions.and(format!("a.country = {country}"));
    }
    conditions.tagged(ReferenceKind::Subject, &filter.subject);
    conditions.tagged(ReferenceKind::Language, &filter.language);
    if let Some(age) = filter.age() {
        let age = conditions.value(age);
        conditions.and(format!("a.age_from <= {age} AND a.age_to >= {age}"));
    }
    // Those who take requests come first, then the newest.
    if let Some(Place { key, id }) = Place::parse(&filter.after) {
        let (available, id) = (conditions.value(key != 0), conditions.value(id));
        conditions.and(format!("(a.available, a.id) < ({available}, {id})"));
    }
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, a.picture_id, a.available, a.age_from, a.age_to, s.name AS school, s.town, s.country
             FROM account a JOIN affiliation f ON {PRESENT_SCHOOL} JOIN school s ON s.id = f.school_id
             WHERE {} ORDER BY a.available DESC, a.id DESC LIMIT {}",
            conditions.sql.join(" AND "),
            PEOPLE_PER_PAGE + 1
        ),
        conditions.values,
    )
    .await?;
    let next = keyset::cut(&mut rows, PEOPLE_PER_PAGE, |row| {
        let (key, id) = (i64::from(row.available), row.id);
        Place { key, id }.to_string()
    });
    let tags = tags(cx, &rows).await?;
    let lists = reference::lists(cx).await?;
    Ok(Directory {
        people: rows
            .into_iter()
            .map(|row| row.into_card(&tags, &lists))
            .collect(),
        next,
        countries: lists.of(ReferenceKind::Country),
        languages: lists.of(ReferenceKind::Language),
        subjects: lists.of(ReferenceKind::Subject),
    })
}

async fn tags(cx: &Cx, rows: &[Row]) -> AppResult<Vec<Tag>> {
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=rows.len()).map(|n| format!("${n}")).collect();
    all(
        cx.read(),
        format!(
            "SELECT account_id, kind, value FROM account_tag WHERE account_id IN ({})",
            places.join(", ")
        ),
        rows.iter().flat_map(|row| params![row.id]).collect(),
    )
    .await
}

impl Row {
    fn into_card(self, tags: &[Tag], lists: &Lists) -> PersonCard {
        let names = |kind: ReferenceKind| {
            tags.iter()
                .filter(|tag| tag.account_id == self.id && tag.kind == kind.as_str())
                .map(|tag| lists.name(kind, &tag.value))
                .collect()
        };
        PersonCard {
            subjects: names(ReferenceKind::Subject),
            languages: names(ReferenceKind::Language),
            person: PersonLine {
                id: self.id.into(),
                name: self.name,
                picture: self.picture_id.map(Into::into),
                school: self.school,
                town: self.town,
                country: lists.name(ReferenceKind::Country, &self.country),
            },
            age_from: self.age_from,
            age_to: self.age_to,
            available: self.available,
        }
    }
}
