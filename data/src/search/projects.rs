//! Projects, as they can be found: what their public pages tell.

use super::{
    document::{Rows, Tag, ages, tags_of},
    index::Document,
    words::Weight,
};
use crate::{
    project::is_public,
    sql::{all, among, params},
};
use domain::{
    AppResult, Timestamp, project::FounderState, reference::ReferenceKind, search::Facet,
    text::fold_for_search, time::school_year,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct ProjectRow {
    id: Uuid,
    title: String,
    short_description: String,
    aims: String,
    state: String,
    kind: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    active_at: i64,
}

/// The school of somebody who founds it.
#[derive(FromQueryResult)]
struct Place {
    project_id: Uuid,
    country: String,
    school: String,
    town: String,
}

/// Projects that everybody may read.
pub(super) async fn projects(
    conn: &impl ConnectionTrait,
    rows: Rows<'_>,
) -> AppResult<Vec<Document>> {
    let mut values = Vec::new();
    let condition = rows.sql("p.id", &mut values);
    let projects: Vec<ProjectRow> = all(
        conn,
        format!(
            "SELECT p.id, p.title, p.short_description, p.aims, p.state, p.kind, p.age_from, p.age_to,
                    COALESCE(p.active_at, p.state_at) AS active_at
             FROM project p WHERE {} AND {condition}",
            is_public()
        ),
        values,
    )
    .await?;
    let ends = (
        projects.first().map(|row| row.id),
        projects.last().map(|row| row.id),
    );
    let mut tags = tags_of(conn, "project_tag", "project_id", ends, rows).await?;
    let mut places = places(conn, ends, rows).await?;
    let documents = projects.into_iter().map(|row| {
        let tags = tags.remove(&row.id).unwrap_or_default();
        let places = places.remove(&row.id).unwrap_or_default();
        row.document(&tags, &places)
    });
    Ok(documents.collect())
}

/// The schools of all who are in, by project.
async fn places(
    conn: &impl ConnectionTrait,
    ends: (Option<Uuid>, Option<Uuid>),
    rows: Rows<'_>,
) -> AppResult<HashMap<Uuid, Vec<Place>>> {
    let (Some(first), Some(last)) = ends else {
        return Ok(HashMap::new());
    };
    let mut values = params![FounderState::Accepted.as_str()];
    let condition = match rows {
        Rows::Of(ids) => among("f.project_id", ids, &mut values),
        Rows::After(..) => {
            values.extend(params![first, last]);
            "f.project_id BETWEEN $2 AND $3".to_owned()
        }
    };
    let places: Vec<Place> = all(
        conn,
        format!(
            "SELECT f.project_id, f.country, s.name AS school, s.town
             FROM project_founder f JOIN school s ON s.id = f.school_id
             WHERE f.state = $1 AND {condition}"
        ),
        values,
    )
    .await?;
    let mut of: HashMap<Uuid, Vec<Place>> = HashMap::new();
    for place in places {
        of.entry(place.project_id).or_default().push(place);
    }
    Ok(of)
}

impl ProjectRow {
    fn document(self, tags: &[Tag], places: &[Place]) -> Document {
        let title = fold_for_search(&self.title);
        let told = format!("{} {}", self.short_description, self.aims);
        let schools: Vec<String> = places
            .iter()
            .map(|place| format!("{} {}", place.school, place.town))
            .collect();
        let began = school_year(Timestamp::from_millis(self.active_at));
        let mut values = vec![
            (Facet::Kind, self.kind),
            (Facet::State, self.state),
            (Facet::Started, began.to_string()),
        ];
        let countries = places.iter();
        values.extend(countries.map(|place| (Facet::Country, place.country.clone())));
        for (facet, kind) in [
            (Facet::Subject, ReferenceKind::Subject),
            (Facet::Language, ReferenceKind::Language),
            (Facet::Competence, ReferenceKind::Competence),
        ] {
            let own = tags.iter().filter(|tag| tag.kind == kind.as_str());
            values.extend(own.map(|tag| (facet, tag.value.clone())));
        }
        values.extend(ages(self.age_from, self.age_to));
        Document {
            id: self.id,
            texts: vec![
                (Weight::Name, title.clone()),
                (Weight::Place, fold_for_search(&schools.join(" "))),
                (Weight::Text, fold_for_search(&told)),
            ],
            values,
            title,
            since: self.active_at,
            is_public: true,
            ..Document::default()
        }
    }
}
