//! Finding projects. Everybody finds the same: what a visitor may read
//! ([`ProjectState::is_public`]). A property test compares it with the single decisions.

use super::{page::mine, picture_of};
use crate::{
    Cx,
    reference::{self, Lists},
    search::{self, Sought},
    sql::{all, among, params, stored},
};
use domain::{
    AppResult,
    access::site,
    id::ProjectId,
    project::{
        FounderState, ProjectState,
        view::{ProjectCard, ProjectList},
    },
    reference::ReferenceKind,
    search::{Facet, Hit, Part, Question, Why},
};
use sea_orm::{FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// What everybody may read, as a condition on `project p`. Written as the partial index
/// `project_public` has it, so that the databases use that.
pub(crate) fn is_public() -> String {
    let states: Vec<String> = ProjectState::ALL
        .iter()
        .filter(|state| state.is_public())
        .map(|state| format!("'{}'", state.as_str()))
        .collect();
    format!("p.state IN ({})", states.join(", "))
}

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    title: String,
    short_description: String,
    aims: String,
    state: String,
    kind: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    picture: Option<Uuid>,
    description: Option<String>,
}

/// A choice of a project; or the country of somebody who founds it, with their school.
#[derive(FromQueryResult)]
struct Fact {
    project_id: Uuid,
    kind: String,
    value: String,
    school: String,
    town: String,
}

/// Projects that the question asks for, and why each of them: at most six queries.
pub async fn search(cx: &Cx, question: &Question) -> AppResult<ProjectList> {
    let found = search::find(cx, question).await?;
    let mut values = Vec::new();
    let rows = if found.ids().is_empty() {
        Vec::new()
    } else {
        let condition = among("p.id", found.ids(), &mut values);
        rows(cx, &condition, values).await?
    };
    let mut facts = facts(cx, &rows).await?;
    let mut rows: HashMap<Uuid, Row> = rows.into_iter().map(|row| (row.id, row)).collect();
    let ordered = found.ids().iter().filter_map(|id| rows.remove(id));
    let hits = ordered.map(|row| {
        let facts = facts.remove(&row.id).unwrap_or_default();
        let why = row.why(&facts, &found.lists, &found.sought);
        let thing = row.into_card(&facts, &found.lists)?;
        Ok(Hit { thing, why })
    });
    let hits = hits.collect::<AppResult<_>>()?;
    let is_front = question.is_empty() && question.after.is_empty();
    Ok(ProjectList {
        answer: found.answer(cx, hits).await?,
        mine: if is_front {
            mine(cx).await?
        } else {
            Vec::new()
        },
        may_start: site::decide(cx.actor(), site::Action::WriteProject).allows(),
    })
}

/// The newest ones, for the first page of the portal: it does not wait until everything was read that
/// can be found. Two queries.
pub(crate) async fn newest(cx: &Cx, limit: usize) -> AppResult<Vec<ProjectCard>> {
    let order = format!("TRUE ORDER BY p.active_at DESC, p.id DESC LIMIT {limit}");
    let rows = rows(cx, &order, Vec::new()).await?;
    cards(cx, rows).await
}

/// The cards of those that everybody may read: two queries.
pub(super) async fn cards_of(cx: &Cx, ids: &[Uuid]) -> AppResult<HashMap<Uuid, ProjectCard>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let mut values = Vec::new();
    let condition = among("p.id", ids, &mut values);
    let rows = rows(cx, &condition, values).await?;
    let cards = cards(cx, rows).await?.into_iter();
    Ok(cards.map(|card| (card.id.0, card)).collect())
}

async fn cards(cx: &Cx, rows: Vec<Row>) -> AppResult<Vec<ProjectCard>> {
    let lists = reference::lists(cx).await?;
    let mut facts = facts(cx, &rows).await?;
    let cards = rows.into_iter().map(|row| {
        let facts = facts.remove(&row.id).unwrap_or_default();
        row.into_card(&facts, &lists)
    });
    cards.collect()
}

/// Those that fit. Asked again whether everybody may read them: nobody is shown what was taken back a
/// moment ago.
async fn rows(cx: &Cx, condition: &str, values: Vec<Value>) -> AppResult<Vec<Row>> {
    all(
        cx.read(),
        format!(
            "SELECT p.id, p.title, p.short_description, p.aims, p.state, p.kind, p.age_from, p.age_to,
                    i.file_id AS picture, i.description
             FROM project p LEFT JOIN project_picture i ON i.project_id = p.id WHERE {} AND {condition}",
            is_public()
        ),
        values,
    )
    .await
}

/// What the projects chose and where their founders are: one query for all.
async fn facts(cx: &Cx, rows: &[Row]) -> AppResult<HashMap<Uuid, Vec<Fact>>> {
    if rows.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let mut values = params![
        ReferenceKind::Country.as_str(),
        FounderState::Accepted.as_str()
    ];
    let tagged = among("t.project_id", &ids, &mut values);
    let founded = among("f.project_id", &ids, &mut values);
    let facts: Vec<Fact> = all(
        cx.read(),
        format!(
            "SELECT t.project_id, t.kind, t.value, '' AS school, '' AS town FROM project_tag t WHERE {tagged}
             UNION ALL
             SELECT f.project_id, $1, f.country, s.name, s.town
             FROM project_founder f JOIN school s ON s.id = f.school_id WHERE f.state = $2 AND {founded}
             ORDER BY 1, 2, 3, 4, 5"
        ),
        values,
    )
    .await?;
    let mut of: HashMap<Uuid, Vec<Fact>> = HashMap::new();
    for fact in facts {
        of.entry(fact.project_id).or_default().push(fact);
    }
    Ok(of)
}

/// What of a kind was chosen, with names: each once.
fn named<'f>(facts: &'f [Fact], kind: ReferenceKind, lists: &Lists) -> Vec<(&'f str, String)> {
    let mut named: Vec<(&str, String)> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.kind == kind.as_str()) {
        if named.iter().all(|(id, _)| *id != fact.value) {
            named.push((&fact.value, lists.name(kind, &fact.value)));
        }
    }
    named
}

impl Row {
    fn why(&self, facts: &[Fact], lists: &Lists, sought: &Sought<'_>) -> Vec<Why> {
        let schools = facts.iter().filter(|fact| !fact.school.is_empty());
        let mut parts = vec![(Part::Title, self.title.as_str())];
        for school in schools {
            parts.push((Part::School, &school.school));
            parts.push((Part::Town, &school.town));
        }
        parts.push((Part::Short, &self.short_description));
        parts.push((Part::Aims, &self.aims));
        let names = [
            (Facet::Country, ReferenceKind::Country),
            (Facet::Subject, ReferenceKind::Subject),
            (Facet::Language, ReferenceKind::Language),
            (Facet::Competence, ReferenceKind::Competence),
        ]
        .map(|(facet, kind)| (facet, named(facts, kind, lists)));
        let has = names.iter().flat_map(|(facet, names)| {
            let names = names.iter();
            names.map(|(id, name)| (*facet, *id, name.as_str()))
        });
        sought.why(&parts, &has.collect::<Vec<_>>())
    }

    fn into_card(self, facts: &[Fact], lists: &Lists) -> AppResult<ProjectCard> {
        let names = |kind| {
            let names = named(facts, kind, lists).into_iter();
            names.map(|(_, name)| name).collect()
        };
        Ok(ProjectCard {
            id: ProjectId(self.id),
            state: stored(&self.state)?,
            kind: stored(&self.kind)?,
            age_from: self.age_from,
            age_to: self.age_to,
            countries: names(ReferenceKind::Country),
            subjects: names(ReferenceKind::Subject),
            picture: picture_of(self.picture, self.description),
            title: self.title,
            short_description: self.short_description,
        })
    }
}
