//! What can be found, read from where it is kept.

use super::{
    index::{Days, Document},
    words::Weight,
};
use crate::{
    people::{INTEREST, PRESENT_SCHOOL},
    report::is_withheld,
    school::TYPE,
    sql::{all, among, params},
};
use domain::{
    AppResult,
    reference::ReferenceKind,
    report::ReportedKind,
    search::{Facet, PUPIL_AGES, region_id},
    text::fold_for_search,
    time::DAY,
};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// Which rows are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Rows<'r> {
    /// So many of them after an id, in the order of ids.
    After(Uuid, usize),
    /// These.
    Of(&'r [Uuid]),
}

impl Rows<'_> {
    /// The condition on the column that holds the id, and what follows it.
    pub(super) fn sql(self, id: &str, values: &mut Vec<Value>) -> String {
        match self {
            Self::After(after, limit) => {
                values.push(after.into());
                format!("{id} > ${} ORDER BY {id} LIMIT {limit}", values.len())
            }
            Self::Of(ids) => format!("{} ORDER BY {id}", among(id, ids, values)),
        }
    }
}

#[derive(FromQueryResult)]
struct PersonRow {
    id: Uuid,
    name: String,
    about: String,
    state_at: i64,
    available: bool,
    available_from: Option<i64>,
    available_to: Option<i64>,
    age_from: Option<i32>,
    age_to: Option<i32>,
    public_profile: bool,
    is_withheld: bool,
    last_seen_at: Option<i64>,
    role: String,
    school: String,
    town: String,
    region: String,
    country: String,
}

#[derive(FromQueryResult)]
struct SchoolRow {
    id: Uuid,
    name: String,
    legal_name: String,
    state_at: i64,
    town: String,
    region: String,
    postcode: String,
    national_number: String,
    country: String,
}

#[derive(FromQueryResult)]
pub(super) struct Tag {
    id: Uuid,
    pub(super) kind: String,
    pub(super) value: String,
}

/// Rows with their tags; and whether there may be more after them.
pub(super) async fn tags_of(
    conn: &impl ConnectionTrait,
    table: &str,
    column: &str,
    ids: (Option<Uuid>, Option<Uuid>),
    rows: Rows<'_>,
) -> AppResult<HashMap<Uuid, Vec<Tag>>> {
    let (Some(first), Some(last)) = ids else {
        return Ok(HashMap::new());
    };
    let mut values = Vec::new();
    let condition = match rows {
        Rows::Of(ids) => among(column, ids, &mut values),
        Rows::After(..) => {
            values = params![first, last];
            format!("{column} BETWEEN $1 AND $2")
        }
    };
    let tags: Vec<Tag> = all(
        conn,
        format!("SELECT {column} AS id, kind, value FROM {table} WHERE {condition}"),
        values,
    )
    .await?;
    let mut of: HashMap<Uuid, Vec<Tag>> = HashMap::new();
    for tag in tags {
        of.entry(tag.id).or_default().push(tag);
    }
    Ok(of)
}

/// Validated staff with a school: nobody else is found. Colleagues see every part of a profile, so
/// all of it is in the index; for who sees less, see [`super::Within`].
pub(super) async fn people(
    conn: &impl ConnectionTrait,
    rows: Rows<'_>,
) -> AppResult<Vec<Document>> {
    let mut values = Vec::new();
    let condition = rows.sql("a.id", &mut values);
    let withheld = is_withheld(ReportedKind::Person, "a.id");
    let people: Vec<PersonRow> = all(
        conn,
        format!(
            "SELECT a.id, a.name, a.about, a.state_at, a.available, a.available_from, a.available_to,
                    a.age_from, a.age_to, a.public_profile, {withheld} AS is_withheld, a.last_seen_at, f.role,
                    s.name AS school, s.town, s.region, COALESCE(a.country, s.country) AS country
             FROM account a JOIN affiliation f ON {PRESENT_SCHOOL} JOIN school s ON s.id = f.school_id
             WHERE a.kind = 'staff' AND a.state = 'validated' AND {condition}"
        ),
        values,
    )
    .await?;
    let ends = (
        people.first().map(|row| row.id),
        people.last().map(|row| row.id),
    );
    let mut tags = tags_of(conn, "account_tag", "account_id", ends, rows).await?;
    let documents = people.into_iter().map(|row| {
        let tags = tags.remove(&row.id).unwrap_or_default();
        row.document(&tags)
    });
    Ok(documents.collect())
}

impl PersonRow {
    fn document(self, tags: &[Tag]) -> Document {
        let title = fold_for_search(&self.name);
        let place = format!("{} {} {}", self.school, self.town, self.region);
        let of = |kind: &'static str| tags.iter().filter(move |tag| tag.kind == kind);
        let mut told = self.about;
        for interest in of(INTEREST) {
            told.push(' ');
            told.push_str(&interest.value);
        }
        let mut values = vec![
            (Facet::Country, self.country.clone()),
            (Facet::Role, self.role),
        ];
        for (facet, kind) in [
            (Facet::Subject, ReferenceKind::Subject),
            (Facet::Language, ReferenceKind::Language),
        ] {
            values.extend(of(kind.as_str()).map(|tag| (facet, tag.value.clone())));
        }
        values.extend(ages(self.age_from, self.age_to));
        let mut labels = Vec::new();
        if let Some(region) = region_id(&self.country, &self.region) {
            values.push((Facet::Region, region.clone()));
            labels.push((region, self.region));
        }
        let open = self.available.then(|| {
            (
                self.available_from.map_or(i32::MIN, day),
                self.available_to.map_or(i32::MAX, day),
            )
        });
        Document {
            id: self.id,
            texts: vec![
                (Weight::Name, title.clone()),
                (Weight::Place, fold_for_search(&place)),
                (Weight::Text, fold_for_search(&told)),
            ],
            values,
            labels,
            title,
            since: self.state_at,
            is_public: self.public_profile,
            is_withheld: self.is_withheld,
            days: Some(Days {
                seen: self.last_seen_at.map(day),
                open,
            }),
        }
    }
}

/// Validated schools that are not hidden because of a report.
pub(super) async fn schools(
    conn: &impl ConnectionTrait,
    rows: Rows<'_>,
) -> AppResult<Vec<Document>> {
    let mut values = Vec::new();
    let condition = rows.sql("s.id", &mut values);
    let withheld = is_withheld(ReportedKind::School, "s.id");
    let schools: Vec<SchoolRow> = all(
        conn,
        format!(
            "SELECT s.id, s.name, s.legal_name, s.state_at, s.town, s.region, s.postcode, s.national_number, s.country
             FROM school s WHERE s.state = 'validated' AND NOT {withheld} AND {condition}"
        ),
        values,
    )
    .await?;
    let ends = (
        schools.first().map(|row| row.id),
        schools.last().map(|row| row.id),
    );
    let mut tags = tags_of(conn, "school_tag", "school_id", ends, rows).await?;
    let documents = schools.into_iter().map(|row| {
        let tags = tags.remove(&row.id).unwrap_or_default();
        row.document(&tags)
    });
    Ok(documents.collect())
}

impl SchoolRow {
    fn document(self, tags: &[Tag]) -> Document {
        let title = fold_for_search(&self.name);
        let place = format!("{} {}", self.town, self.region);
        let told = format!(
            "{} {} {}",
            self.legal_name, self.postcode, self.national_number
        );
        let mut values = vec![(Facet::Country, self.country.clone())];
        let types = tags.iter().filter(|tag| tag.kind == TYPE);
        values.extend(types.map(|tag| (Facet::Type, tag.value.clone())));
        let mut labels = Vec::new();
        if let Some(region) = region_id(&self.country, &self.region) {
            values.push((Facet::Region, region.clone()));
            labels.push((region, self.region));
        }
        Document {
            id: self.id,
            texts: vec![
                (Weight::Name, title.clone()),
                (Weight::Place, fold_for_search(&place)),
                (Weight::Text, fold_for_search(&told)),
            ],
            values,
            labels,
            title,
            since: self.state_at,
            is_public: true,
            is_withheld: false,
            days: None,
        }
    }
}

/// The ages of pupils that are told; none when nothing is told of them.
pub(super) fn ages(from: Option<i32>, to: Option<i32>) -> impl Iterator<Item = (Facet, String)> {
    let told = from.is_some() || to.is_some();
    let ages = from.unwrap_or(0)..=to.unwrap_or(i32::MAX);
    PUPIL_AGES
        .filter(move |age| told && ages.contains(age))
        .map(|age| (Facet::Age, age.to_string()))
}

/// The day of a moment, since 1970.
pub(super) fn day(millis: i64) -> i32 {
    i32::try_from(millis.div_euclid(DAY)).unwrap_or(i32::MAX)
}
