//! Looking for colleagues in the directory.

use super::{INTEREST, PRESENT_SCHOOL};
use crate::{
    Cx,
    reference::Lists,
    search::{self, Sought},
    sql::{all, among, params},
    support::{held, held_roles},
};
use domain::{
    AppResult,
    access::site::act,
    people::{PersonCard, PersonLine},
    reference::ReferenceKind,
    search::{Answer, Facet, Hit, NOW, Part, Question},
};
use sea_orm::FromQueryResult;
use std::collections::HashMap;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    about: String,
    picture_id: Option<Uuid>,
    available: bool,
    available_from: Option<i64>,
    available_to: Option<i64>,
    age_from: Option<i32>,
    age_to: Option<i32>,
    role: String,
    grants: Option<String>,
    school: String,
    town: String,
    region: String,
    country: String,
}

#[derive(FromQueryResult)]
struct Tag {
    account_id: Uuid,
    kind: String,
    value: String,
}

/// Colleagues whom the question asks for, and why each of them.
pub async fn search(cx: &Cx, question: &Question) -> AppResult<Answer<PersonCard>> {
    cx.lookup().site::<act::SearchDirectory>()?;
    let found = search::find(cx, question).await?;
    let mut rows = rows(cx, found.ids()).await?;
    let tags = tags(cx, found.ids()).await?;
    let ordered = found.ids().iter().filter_map(|id| rows.remove(id));
    let hits = ordered.map(|row| row.into_hit(cx, &tags, &found.lists, &found.sought));
    let hits = hits.collect();
    found.answer(cx, hits).await
}

/// The people by id. Asked again whether they may be found: nobody is shown who was locked out a
/// moment ago.
async fn rows(cx: &Cx, ids: &[Uuid]) -> AppResult<HashMap<Uuid, Row>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut values = params![cx.now().millis()];
    let condition = among("a.id", ids, &mut values);
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, a.about, a.picture_id, a.available, a.available_from, a.available_to,
                    a.age_from, a.age_to, f.role, {grants} AS grants, s.name AS school, s.town, s.region, s.country
             FROM account a JOIN affiliation f ON {PRESENT_SCHOOL} JOIN school s ON s.id = f.school_id
             WHERE a.kind = 'staff' AND a.state = 'validated' AND {condition}",
            grants = held("a.id", "$1"),
        ),
        values,
    )
    .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

async fn tags(cx: &Cx, ids: &[Uuid]) -> AppResult<Vec<Tag>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut values = params![
        ReferenceKind::Subject.as_str(),
        ReferenceKind::Language.as_str(),
        INTEREST
    ];
    let condition = among("account_id", ids, &mut values);
    all(
        cx.read(),
        format!(
            "SELECT account_id, kind, value FROM account_tag
             WHERE kind IN ($1, $2, $3) AND {condition} ORDER BY kind, value"
        ),
        values,
    )
    .await
}

impl Row {
    fn is_open(&self, now: i64) -> bool {
        search::is_open(self.available, self.available_from, self.available_to, now)
    }

    fn into_hit(
        self,
        cx: &Cx,
        tags: &[Tag],
        lists: &Lists,
        sought: &Sought<'_>,
    ) -> Hit<PersonCard> {
        let of = |kind: &'static str| {
            let own = tags.iter().filter(|tag| tag.account_id == self.id);
            own.filter(move |tag| tag.kind == kind)
        };
        let named = |kind: ReferenceKind| -> Vec<(&str, String)> {
            of(kind.as_str())
                .map(|tag| (tag.value.as_str(), lists.name(kind, &tag.value)))
                .collect()
        };
        let subjects = named(ReferenceKind::Subject);
        let languages = named(ReferenceKind::Language);
        let country = lists.name(ReferenceKind::Country, &self.country);
        let role = lists.name(ReferenceKind::StaffRole, &self.role);
        let available = self.is_open(cx.now().millis());
        let mut parts = vec![
            (Part::Name, self.name.as_str()),
            (Part::School, self.school.as_str()),
            (Part::Town, self.town.as_str()),
            (Part::Region, self.region.as_str()),
        ];
        parts.extend(of(INTEREST).map(|tag| (Part::Interests, tag.value.as_str())));
        parts.push((Part::About, self.about.as_str()));
        let mut has: Vec<(Facet, &str, &str)> = vec![
            (Facet::Country, &self.country, &country),
            (Facet::Role, &self.role, &role),
        ];
        for (facet, names) in [(Facet::Subject, &subjects), (Facet::Language, &languages)] {
            has.extend(names.iter().map(|(id, name)| (facet, *id, name.as_str())));
        }
        if available {
            has.push((Facet::Available, NOW, ""));
        }
        let why = sought.why(&parts, &has);
        let names = |named: Vec<(&str, String)>| named.into_iter().map(|(_, name)| name).collect();
        let thing = PersonCard {
            subjects: names(subjects),
            languages: names(languages),
            person: PersonLine {
                id: self.id.into(),
                name: self.name,
                picture: self.picture_id.map(Into::into),
                school: self.school,
                town: self.town,
                country,
            },
            age_from: self.age_from,
            age_to: self.age_to,
            available,
            roles: held_roles(self.grants.as_deref()),
        };
        Hit { thing, why }
    }
}
