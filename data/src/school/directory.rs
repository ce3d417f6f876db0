//! The directory of schools.

use super::TYPE;
use crate::{
    Cx,
    reference::Lists,
    search::{self, Sought},
    sql::{all, among, params},
};
use domain::{
    AppResult,
    access::site::act,
    id::SchoolId,
    reference::ReferenceKind,
    school::{SchoolLine, SchoolState},
    search::{Answer, Facet, Hit, Part, Question},
};
use sea_orm::FromQueryResult;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    legal_name: String,
    town: String,
    region: String,
    postcode: String,
    national_number: String,
    country: String,
    staff: i64,
}

#[derive(FromQueryResult)]
struct Tag {
    school_id: Uuid,
    value: String,
}

/// The validated schools that the question asks for, and why each of them.
pub async fn directory(cx: &Cx, question: &Question) -> AppResult<Answer<SchoolLine>> {
    cx.lookup().site::<act::SearchDirectory>()?;
    let found = search::find(cx, question).await?;
    let (mut rows, tags) = rows(cx, found.ids()).await?;
    let ordered = found.ids().iter().filter_map(|id| rows.remove(id));
    let hits = ordered.map(|row| row.into_hit(&tags, &found.lists, &found.sought));
    let hits = hits.collect();
    found.answer(cx, hits).await
}

async fn rows(cx: &Cx, ids: &[Uuid]) -> AppResult<(HashMap<Uuid, Row>, Vec<Tag>)> {
    if ids.is_empty() {
        return Ok((HashMap::new(), Vec::new()));
    }
    let mut values = params![SchoolState::Validated.as_str()];
    let condition = among("s.id", ids, &mut values);
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT s.id, s.name, s.legal_name, s.town, s.region, s.postcode, s.national_number, s.country,
                    (SELECT COUNT(*) FROM affiliation f JOIN account a ON a.id = f.account_id
                      WHERE f.school_id = s.id AND f.to_at IS NULL AND f.confirmed_at IS NOT NULL
                        AND a.state = 'validated') AS staff
             FROM school s WHERE s.state = $1 AND {condition}"
        ),
        values,
    )
    .await?;
    let mut values = params![TYPE];
    let condition = among("school_id", ids, &mut values);
    let tags = all(
        cx.read(),
        format!(
            "SELECT school_id, value FROM school_tag WHERE kind = $1 AND {condition} ORDER BY value"
        ),
        values,
    )
    .await?;
    Ok((rows.into_iter().map(|row| (row.id, row)).collect(), tags))
}

impl Row {
    fn into_hit(self, tags: &[Tag], lists: &Lists, sought: &Sought<'_>) -> Hit<SchoolLine> {
        let country = lists.name(ReferenceKind::Country, &self.country);
        let own = tags.iter().filter(|tag| tag.school_id == self.id);
        let types: Vec<(&str, String)> = own
            .map(|tag| {
                (
                    tag.value.as_str(),
                    lists.name(ReferenceKind::SchoolType, &tag.value),
                )
            })
            .collect();
        let mut has: Vec<(Facet, &str, &str)> = vec![(Facet::Country, &self.country, &country)];
        has.extend(
            types
                .iter()
                .map(|(id, name)| (Facet::Type, *id, name.as_str())),
        );
        let parts = [
            (Part::Name, self.name.as_str()),
            (Part::Town, self.town.as_str()),
            (Part::Region, self.region.as_str()),
            (Part::Name, self.legal_name.as_str()),
            (Part::Number, self.national_number.as_str()),
            (Part::Postcode, self.postcode.as_str()),
        ];
        let why = sought.why(&parts, &has);
        let thing = SchoolLine {
            id: SchoolId(self.id),
            name: self.name,
            town: self.town,
            country,
            staff: self.staff,
        };
        Hit { thing, why }
    }
}
