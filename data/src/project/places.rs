//! The places of the founders of an open project: who is away, who is reminded, to whom a place can
//! be offered. Rules: [`domain::project`].

use super::{FounderRow as Line, founders as lines, founding::current_school_of, text::note};
use crate::{
    Cx, Deed, Tx,
    lookup::{Granted, ProjectHandle},
    reference::name_of,
    sql::{all, params, run},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::project::act,
    id::{AccountId, ProjectId},
    notification::Notice,
    project::{
        Absence, Founder, FounderState,
        view::{ContactChoice, FounderPlace, FoundersPage},
    },
    reference::ReferenceKind,
    search::Seen,
    time::DAY,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// Most people who are offered for a place.
const CANDIDATES_MAX: u32 = 200;

/// A place that somebody has.
#[derive(FromQueryResult)]
pub(super) struct Place {
    account_id: Uuid,
    school_id: Uuid,
    country: String,
    pub(super) last_seen_at: Option<i64>,
    reminded_at: Option<i64>,
    offered_to: Option<String>,
}

impl Place {
    pub(super) fn absence(&self) -> Absence {
        Absence {
            last_seen: self.last_seen_at.map(Timestamp::from_millis),
            reminded_at: self.reminded_at.map(Timestamp::from_millis),
        }
    }

    pub(super) fn founder(&self) -> Founder {
        Founder {
            state: FounderState::Accepted,
            school: self.school_id.to_string(),
            country: self.country.clone(),
        }
    }

    fn seen(&self, now: Timestamp) -> Seen {
        let days = self
            .last_seen_at
            .map(|seen| now.since(Timestamp::from_millis(seen)) / DAY);
        Seen::of_days(days.map(|days| i32::try_from(days).unwrap_or(i32::MAX)))
    }
}

/// The places of those who are in.
async fn places(conn: &impl ConnectionTrait, id: ProjectId) -> AppResult<Vec<Place>> {
    all(
        conn,
        "SELECT f.account_id, f.school_id, f.country, a.last_seen_at, f.reminded_at, b.name AS offered_to
         FROM project_founder f JOIN account a ON a.id = f.account_id
         LEFT JOIN succession s ON s.project_id = f.project_id AND s.founder_id = f.account_id
         LEFT JOIN account b ON b.id = s.successor_id
         WHERE f.project_id = $1 AND f.state = 'accepted' ORDER BY f.invited_at, f.account_id",
        params![id.0],
    )
    .await
}

/// The place of one of them, and the others'.
pub(super) async fn place_of(
    tx: &Tx,
    id: ProjectId,
    founder: Uuid,
) -> AppResult<(Place, Vec<Founder>)> {
    let mut all = places(tx.conn(), id).await?;
    let own = all
        .iter()
        .position(|place| place.account_id == founder)
        .ok_or(AppError::NotFound)?;
    let own = all.swap_remove(own);
    Ok((own, all.iter().map(Place::founder).collect()))
}

/// The founders of an open project, for each other: four queries.
pub async fn founders_page(cx: &Cx, id: ProjectId) -> AppResult<FoundersPage> {
    let project = cx.lookup().project(id).permit::<act::OfferPlace>().await?;
    let me = cx.actor().person()?.id.0;
    let now = cx.now();
    let mut known: HashMap<Uuid, Line> = lines(cx.read(), id, cx.lang())
        .await?
        .into_iter()
        .map(|line| (line.account_id, line))
        .collect();
    let candidates = candidates(cx, id).await?;
    let mut shown = Vec::new();
    for place in places(cx.read(), id).await? {
        let Some(line) = known.remove(&place.account_id) else {
            continue;
        };
        let is_own = place.account_id == me;
        let is_free = place.offered_to.is_none();
        let may_be_offered = is_free && (is_own || place.absence().may_be_replaced(now).is_ok());
        shown.push(FounderPlace {
            founder: line.line(now)?,
            is_own,
            seen: place.seen(now),
            reminded_at: place.reminded_at.map(Timestamp::from_millis),
            may_be_reminded: !is_own && place.absence().may_be_reminded(now).is_ok(),
            may_be_offered,
            candidates: if may_be_offered {
                of_country(&candidates, &place.country)
            } else {
                Vec::new()
            },
            offered_to: place.offered_to,
        });
    }
    Ok(FoundersPage {
        id,
        title: project.title.clone(),
        places: shown,
    })
}

#[derive(FromQueryResult)]
struct Candidate {
    id: Uuid,
    name: String,
    school: String,
    country: String,
    country_name: String,
}

fn of_country(candidates: &[Candidate], country: &str) -> Vec<ContactChoice> {
    candidates
        .iter()
        .filter(|candidate| candidate.country == country)
        .map(|candidate| ContactChoice {
            id: AccountId(candidate.id),
            name: candidate.name.clone(),
            school: candidate.school.clone(),
            country: candidate.country_name.clone(),
        })
        .collect()
}

/// Teachers of the workspace who can take a place: no founders, validated, at a school.
async fn candidates(cx: &Cx, id: ProjectId) -> AppResult<Vec<Candidate>> {
    let country = name_of(ReferenceKind::Country, "s.country", "$2");
    let school = current_school_of("a.id");
    all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, s.name AS school, s.country, {country} AS country_name
             FROM workspace w JOIN member m ON m.workspace_id = w.id
             JOIN account a ON a.id = m.account_id JOIN school s ON s.id = {school}
             WHERE w.project_id = $1 AND m.removed_at IS NULL AND m.role = 'teacher'
               AND a.kind = 'staff' AND a.state = 'validated'
               AND NOT EXISTS (SELECT 1 FROM succession o
                                WHERE o.project_id = w.project_id AND o.successor_id = a.id)
             ORDER BY a.name, a.id LIMIT {CANDIDATES_MAX}"
        ),
        params![id.0, cx.lang()],
    )
    .await
}

/// Reminds a founder who is away that the others wait.
pub async fn remind_partner(cx: &Cx, id: ProjectId, founder: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::OfferPlace> =
            tx.lookup().project(id).permit().await?;
        let (place, _) = place_of(&tx, id, founder.0).await?;
        let now = tx.cx().now();
        place
            .absence()
            .may_be_reminded(now)
            .map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE project_founder SET reminded_at = $1 WHERE project_id = $2 AND account_id = $3",
            params![tx.now(), id.0, founder.0],
        )
        .await?;
        let notice = Notice::PartnerMissed {
            project: id.to_string(),
            title: project.title.clone(),
            from: tx.cx().actor().person()?.name.clone(),
        };
        tx.tell(founder.0, &notice).await?;
        let data = serde_json::json!({ "account": founder.to_string() });
        note(&tx, Deed::ProjectRemindPartner, id, data).await
    })
    .await
}
