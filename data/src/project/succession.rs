//! A founder's place passes to somebody else, or one leaves a project that is still being written.
//! Rules: [`domain::project`].

use super::{
    founding::{accepted_founders, current_school, follow_founders},
    places::place_of,
    text::{note, write_search_text},
};
use crate::{
    Cx, Deed, Tx,
    lookup::{Granted, ProjectHandle},
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::project::act,
    id::{AccountId, ProjectId},
    notification::Notice,
    project::{Founder, FounderState, SuccessionForm, kind, may_follow, may_leave},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Offers a founder's place to a teacher of the workspace: one's own, or that of somebody who is away
/// for long and was reminded. Whose place it is hears of it.
pub async fn offer_place(cx: &Cx, form: SuccessionForm) -> AppResult<ProjectId> {
    let (id, founder, successor) = form.parse()?;
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::OfferPlace> =
            tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.clone();
        let (place, others) = place_of(&tx, id, founder.0).await?;
        if founder != me.id {
            let now = tx.cx().now();
            place
                .absence()
                .may_be_replaced(now)
                .map_err(AppError::Rule)?;
        }
        let name = teacher_here(&tx, id, successor).await?;
        let follows = as_founder(&tx, successor.0).await?;
        may_follow(&others, &place.founder(), &follows).map_err(AppError::Rule)?;
        let offered = run(
            tx.conn(),
            "INSERT INTO succession (project_id, founder_id, successor_id, offered_by, offered_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            params![id.0, founder.0, successor.0, me.id.0, tx.now()],
        )
        .await?;
        if offered == 0 {
            return Err(AppError::Rule(RuleBroken::AlreadyAsked));
        }
        let (project_id, title, from) = (id.to_string(), project.title.clone(), me.name);
        if founder != me.id {
            let notice = Notice::PlaceAtStake {
                project: project_id.clone(),
                title: title.clone(),
                from: from.clone(),
                successor: name,
            };
            tx.tell(founder.0, &notice).await?;
        }
        let notice = Notice::PlaceOffered {
            project: project_id,
            title,
            from,
        };
        tx.tell(successor.0, &notice).await?;
        let data = serde_json::json!({ "of": founder.to_string(), "to": successor.to_string() });
        note(&tx, Deed::ProjectOfferPlace, id, data).await?;
        Ok(id)
    })
    .await
}

/// The name of somebody who can take a place.
async fn teacher_here(tx: &Tx, id: ProjectId, person: AccountId) -> AppResult<String> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT a.name FROM workspace w JOIN member m ON m.workspace_id = w.id
         JOIN account a ON a.id = m.account_id
         WHERE w.project_id = $1 AND a.id = $2 AND m.removed_at IS NULL AND m.role = 'teacher'
           AND a.kind = 'staff' AND a.state = 'validated'",
        params![id.0, person.0],
    )
    .await?;
    row.map(|row| row.name)
        .ok_or(AppError::Rule(RuleBroken::NotAvailable))
}

/// Somebody with the school they would stand for.
async fn as_founder(tx: &Tx, person: Uuid) -> AppResult<Founder> {
    let school = current_school(tx.conn(), person)
        .await?
        .ok_or(AppError::Rule(RuleBroken::NotAvailable))?;
    Ok(Founder {
        state: FounderState::Accepted,
        school: school.id.to_string(),
        country: school.country,
    })
}

/// Takes the offer of a place back. Whose place it is can always do so, and so can the others.
pub async fn withdraw_offer(cx: &Cx, id: ProjectId, founder: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        tx.lookup().project(id).permit::<act::OfferPlace>().await?;
        let withdrawn = run(
            tx.conn(),
            "DELETE FROM succession WHERE project_id = $1 AND founder_id = $2",
            params![id.0, founder.0],
        )
        .await?;
        if withdrawn == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let data = serde_json::json!({ "of": founder.to_string() });
        note(&tx, Deed::ProjectWithdrawOffer, id, data).await
    })
    .await
}

#[derive(FromQueryResult)]
struct Offer {
    founder_id: Uuid,
    offered_by: Uuid,
    offered_at: i64,
}

/// Takes a founder's place that was offered, or declines. Who had it stays as a teacher.
///
/// # Errors
/// [`RuleBroken::SeenLately`] when a founder who was away is back.
pub async fn answer_offer(cx: &Cx, id: ProjectId, accept: bool) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::AnswerOffer> =
            tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.clone();
        let offer: Offer = one(
            tx.conn(),
            "SELECT founder_id, offered_by, offered_at FROM succession
             WHERE project_id = $1 AND successor_id = $2",
            params![id.0, me.id.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let mut told = accepted_founders(&tx, id).await?;
        if accept {
            succeed(&tx, &project, &offer, me.id.0).await?;
        } else {
            told.retain(|founder| [offer.founder_id, offer.offered_by].contains(founder));
        }
        run(
            tx.conn(),
            "DELETE FROM succession WHERE project_id = $1 AND successor_id = $2",
            params![id.0, me.id.0],
        )
        .await?;
        for founder in told {
            let notice = Notice::PlaceAnswered {
                project: id.to_string(),
                title: project.title.clone(),
                from: me.name.clone(),
                accepted: accept,
            };
            tx.tell(founder, &notice).await?;
        }
        let data = serde_json::json!({ "of": offer.founder_id.to_string(), "accepted": accept });
        note(&tx, Deed::ProjectAnswerOffer, id, data).await
    })
    .await
}

/// The place is another's.
async fn succeed(
    tx: &Tx,
    project: &Granted<ProjectHandle, act::AnswerOffer>,
    offer: &Offer,
    me: Uuid,
) -> AppResult<()> {
    let id = project.id;
    let (place, mut founders) = place_of(tx, id, offer.founder_id).await?;
    let is_back = place
        .last_seen_at
        .is_some_and(|seen| seen > offer.offered_at);
    if offer.offered_by != offer.founder_id && is_back {
        return Err(AppError::Rule(RuleBroken::SeenLately));
    }
    let school = current_school(tx.conn(), me)
        .await?
        .ok_or(AppError::Rule(RuleBroken::NoSchool))?;
    let follows = as_founder(tx, me).await?;
    may_follow(&founders, &place.founder(), &follows).map_err(AppError::Rule)?;
    founders.push(follows);
    run(
        tx.conn(),
        "UPDATE project_founder SET state = 'left', answered_at = $1 WHERE project_id = $2 AND account_id = $3",
        params![tx.now(), id.0, offer.founder_id],
    )
    .await?;
    run(
        tx.conn(),
        "INSERT INTO project_founder (project_id, account_id, school_id, country, state, invited_at, answered_at)
         VALUES ($1, $2, $3, $4, 'accepted', $5, $6)
         ON CONFLICT (project_id, account_id) DO UPDATE
         SET school_id = excluded.school_id, country = excluded.country, state = excluded.state,
             invited_at = excluded.invited_at, answered_at = excluded.answered_at, reminded_at = NULL",
        params![
            id.0,
            me,
            school.id,
            school.country,
            offer.offered_at,
            tx.now()
        ],
    )
    .await?;
    let raised = change_role(tx, id, me, "founder").await?;
    if raised == 0 {
        // Taken out of the workspace since.
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    change_role(tx, id, offer.founder_id, "teacher").await?;
    run(
        tx.conn(),
        "UPDATE project SET kind = $1, updated_at = $2 WHERE id = $3",
        params![kind(&founders).as_str(), tx.now(), id.0],
    )
    .await?;
    write_search_text(tx, id).await
}

async fn change_role(tx: &Tx, id: ProjectId, person: Uuid, role: &str) -> AppResult<u64> {
    run(
        tx.conn(),
        "UPDATE member SET role = $1 WHERE account_id = $2 AND removed_at IS NULL
            AND workspace_id = (SELECT w.id FROM workspace w WHERE w.project_id = $3)",
        params![role, person, id.0],
    )
    .await
}

/// Gives the own place up while the project is being written; the others hear of it.
///
/// # Errors
/// [`RuleBroken::NobodyLeft`] for the only founder.
pub async fn leave(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<ProjectHandle, act::Leave> = tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.clone();
        let (_, others) = place_of(&tx, id, me.id.0).await?;
        may_leave(&others).map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE project_founder SET state = $1, answered_at = $2 WHERE project_id = $3 AND account_id = $4",
            params![FounderState::Left.as_str(), tx.now(), id.0, me.id.0],
        )
        .await?;
        follow_founders(&tx, id, project.state).await?;
        write_search_text(&tx, id).await?;
        for founder in accepted_founders(&tx, id).await? {
            let notice = Notice::FounderLeft {
                project: id.to_string(),
                title: project.title.clone(),
                from: me.name.clone(),
            };
            tx.tell(founder, &notice).await?;
        }
        note(&tx, Deed::ProjectLeave, id, serde_json::Value::Null).await
    })
    .await
}
