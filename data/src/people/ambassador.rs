//! Ambassadors and mentors by country, region and language, for everybody: of each what their reader
//! may see, and nothing is looked for in what is hidden.

mod listed;
#[cfg(test)]
mod tests;

use self::listed::{Conditions, shows};
use super::PRESENT_SCHOOL;
use crate::{
    Cx, keyset,
    reference::{self, Lists},
    sql::{all, among, params, stored},
};
use domain::{
    AppResult,
    access::person::DirectoryScope,
    people::{
        PersonLine,
        ambassador::{AMBASSADORS_PER_PAGE, AmbassadorCard, AmbassadorFilter, Ambassadors},
        profile::Part,
    },
    reference::ReferenceKind,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    grant_id: Uuid,
    id: Uuid,
    name: String,
    role: String,
    country: String,
    picture_id: Option<Uuid>,
    school: Option<String>,
    town: Option<String>,
    region: Option<String>,
    shows_languages: bool,
}

#[derive(FromQueryResult)]
struct Region {
    region: String,
}

#[derive(FromQueryResult)]
struct Language {
    account_id: Uuid,
    value: String,
}

/// Whom the filter asks for, the one named last first: at most four queries.
pub async fn ambassadors(cx: &Cx, filter: &AmbassadorFilter) -> AppResult<Ambassadors> {
    let scope = DirectoryScope::of(cx.actor());
    let mut conditions = Conditions::listed(cx, &scope);
    if !filter.country.is_empty() {
        let country = conditions.value(filter.country.as_str());
        conditions.and(format!("g.country = {country}"));
    }
    if let Some(role) = filter.role() {
        let role = conditions.value(role.as_str());
        conditions.and(format!("g.role = {role}"));
    }
    if !filter.region.is_empty() {
        let region = conditions.value(filter.region.as_str());
        conditions.and(format!(
            "s.region = {region} AND {}",
            shows(&scope, Part::School)
        ));
    }
    if !filter.language.is_empty() {
        let language = conditions.value(filter.language.as_str());
        conditions.and(format!(
            "{} AND EXISTS (SELECT 1 FROM account_tag t
                WHERE t.account_id = a.id AND t.kind = 'language' AND t.value = {language})",
            shows(&scope, Part::Languages)
        ));
    }
    if let Ok(after) = filter.after.parse::<Uuid>() {
        let after = conditions.value(after);
        conditions.and(format!("g.id < {after}"));
    }
    let (conditions, values) = conditions.done();
    let when = |part, column: &str| format!("CASE WHEN {} THEN {column} END", shows(&scope, part));
    let mut rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT g.id AS grant_id, a.id, a.name, g.role, g.country, {picture} AS picture_id,
                    {school} AS school, {town} AS town, {region} AS region, {languages} AS shows_languages
             FROM {from} WHERE {conditions} ORDER BY g.id DESC LIMIT {limit}",
            from = from(),
            picture = when(Part::Picture, "a.picture_id"),
            school = when(Part::School, "s.name"),
            town = when(Part::School, "s.town"),
            region = when(Part::School, "s.region"),
            languages = shows(&scope, Part::Languages),
            limit = AMBASSADORS_PER_PAGE + 1,
        ),
        values,
    )
    .await?;
    let next = keyset::cut(&mut rows, AMBASSADORS_PER_PAGE, |row| {
        row.grant_id.to_string()
    });
    let spoken = languages(cx, &rows).await?;
    let lists = reference::lists(cx).await?;
    let people = rows
        .into_iter()
        .map(|row| row.card(&spoken, &lists))
        .collect::<AppResult<_>>()?;
    Ok(Ambassadors {
        people,
        next,
        countries: lists.of(ReferenceKind::Country),
        languages: lists.of(ReferenceKind::Language),
        regions: regions(cx, &scope, &filter.country).await?,
    })
}

/// The current roles, of account `a` who works at school `s`.
fn from() -> String {
    format!(
        "support_grant g JOIN account a ON a.id = g.account_id
         LEFT JOIN affiliation f ON {PRESENT_SCHOOL} LEFT JOIN school s ON s.id = f.school_id"
    )
}

/// The regions of a country in which the reader finds somebody.
async fn regions(cx: &Cx, scope: &DirectoryScope, country: &str) -> AppResult<Vec<String>> {
    if country.is_empty() {
        return Ok(Vec::new());
    }
    let mut conditions = Conditions::listed(cx, scope);
    let country = conditions.value(country);
    conditions.and(format!(
        "g.country = {country} AND s.region <> '' AND {}",
        shows(scope, Part::School)
    ));
    let (conditions, values) = conditions.done();
    let rows: Vec<Region> = all(
        cx.read(),
        format!(
            "SELECT DISTINCT s.region FROM {} WHERE {conditions} ORDER BY s.region LIMIT 200",
            from(),
        ),
        values,
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.region).collect())
}

async fn languages(cx: &Cx, rows: &[Row]) -> AppResult<Vec<Language>> {
    let shown: Vec<&Row> = rows.iter().filter(|row| row.shows_languages).collect();
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<Uuid> = shown.iter().map(|row| row.id).collect();
    let mut values = params![];
    let of_them = among("account_id", &ids, &mut values);
    all(
        cx.read(),
        format!(
            "SELECT account_id, value FROM account_tag WHERE kind = 'language' AND {of_them}
             ORDER BY account_id, value"
        ),
        values,
    )
    .await
}

impl Row {
    fn card(self, spoken: &[Language], lists: &Lists) -> AppResult<AmbassadorCard> {
        Ok(AmbassadorCard {
            role: stored(&self.role)?,
            languages: spoken
                .iter()
                .filter(|language| language.account_id == self.id)
                .map(|language| lists.name(ReferenceKind::Language, &language.value))
                .collect(),
            person: PersonLine {
                id: self.id.into(),
                name: self.name,
                picture: self.picture_id.map(Into::into),
                school: self.school.unwrap_or_default(),
                town: self.town.unwrap_or_default(),
                country: lists.name(ReferenceKind::Country, &self.country),
            },
            region: self.region.unwrap_or_default(),
        })
    }
}
