//! Founding together: inviting contacts, answering, taking an invitation back.

use super::{
    life,
    text::{begin, load, note, write_search_text},
};
use crate::{
    Cx, Deed, Tx,
    entity::project_founder,
    kit,
    lookup::Granted,
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::project::act,
    id::{AccountId, ProjectId},
    mail::Letter,
    notification::Notice,
    project::{
        Founder, FounderState, ProjectState, kind, may_invite, may_remind, step_of_founders,
    },
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// The school somebody stands for.
#[derive(FromQueryResult)]
pub(super) struct CurrentSchool {
    pub(super) id: Uuid,
    pub(super) country: String,
}

/// SQL of the id of the school at which the account in `column` works now: of the validated ones where
/// that is confirmed the one it joined last.
pub(super) fn current_school_of(column: &str) -> String {
    format!(
        "(SELECT w.school_id FROM affiliation w JOIN school v ON v.id = w.school_id
           WHERE w.account_id = {column} AND w.to_at IS NULL AND w.confirmed_at IS NOT NULL
             AND v.state = 'validated' ORDER BY w.from_at DESC, w.id DESC LIMIT 1)"
    )
}

/// The school at which somebody works now; `None` before one of theirs is validated.
pub(super) async fn current_school(
    conn: &impl ConnectionTrait,
    account: Uuid,
) -> AppResult<Option<CurrentSchool>> {
    let school = current_school_of("$1");
    one(
        conn,
        format!("SELECT s.id, s.country FROM school s WHERE s.id = {school}"),
        params![account],
    )
    .await
}

/// Invites a contact to found the project with their current school, and tells them. Who declined
/// or left can be asked again.
pub async fn invite_founder(cx: &Cx, id: ProjectId, invited: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::InviteFounder> = tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.clone();
        require_contact(&tx, me.id, invited).await?;
        may_invite(&project.founders).map_err(AppError::Rule)?;
        let school = current_school(tx.conn(), invited.0)
            .await?
            .ok_or(AppError::Rule(RuleBroken::NotAvailable))?;
        run(
            tx.conn(),
            "DELETE FROM project_founder WHERE project_id = $1 AND account_id = $2 AND state IN ('declined', 'left')",
            params![id.0, invited.0],
        )
        .await?;
        ask(&tx, id, invited.0, school).await?;
        follow_founders(&tx, id, project.state).await?;
        tell_invited(&tx, id, &project.title, invited.0, &me.name).await?;
        let data = serde_json::json!({ "account": invited.to_string() });
        note(&tx, Deed::ProjectInviteFounder, id, data).await
    })
    .await
}

/// A place among the founders for somebody who has not answered yet.
pub(super) async fn ask(
    tx: &Tx,
    id: ProjectId,
    invited: Uuid,
    school: CurrentSchool,
) -> AppResult<()> {
    project_founder::Entity::insert(project_founder::ActiveModel {
        project_id: Set(id.0),
        account_id: Set(invited),
        school_id: Set(school.id),
        country: Set(school.country),
        state: Set(FounderState::Invited.as_str().to_owned()),
        invited_at: Set(tx.now()),
        answered_at: Set(None),
        reminded_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .unless_taken()?
    .ok_or(AppError::Rule(RuleBroken::AlreadyAsked))
    .map(drop)
}

/// Tells somebody that they are invited.
pub(super) async fn tell_invited(
    tx: &Tx,
    id: ProjectId,
    title: &str,
    invited: Uuid,
    from: &str,
) -> AppResult<()> {
    let (from, title) = (from.to_owned(), title.to_owned());
    let notice = Notice::FounderInvited {
        project: id.to_string(),
        title: title.clone(),
        from: from.clone(),
    };
    tx.tell_with(invited, &notice, move |name| Letter::FounderInvited {
        name,
        from,
        project: id.to_string(),
        title,
    })
    .await
}

/// Asks somebody again who has not answered for days. `invited_at` is when they were asked last.
pub async fn remind_founder(cx: &Cx, id: ProjectId, invited: AccountId) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Asked {
        state: String,
        invited_at: i64,
    }
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::InviteFounder> = tx.lookup().project(id).permit().await?;
        let asked: Asked = one(
            tx.conn(),
            "SELECT state, invited_at FROM project_founder WHERE project_id = $1 AND account_id = $2",
            params![id.0, invited.0],
        )
        .await?
        .ok_or(AppError::Rule(RuleBroken::WrongState))?;
        let last = Timestamp::from_millis(asked.invited_at);
        may_remind(stored(&asked.state)?, last, tx.cx().now()).map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE project_founder SET invited_at = $1 WHERE project_id = $2 AND account_id = $3",
            params![tx.now(), id.0, invited.0],
        )
        .await?;
        let from = &tx.cx().actor().person()?.name;
        tell_invited(&tx, id, &project.title, invited.0, from).await?;
        let data = serde_json::json!({ "account": invited.to_string() });
        note(&tx, Deed::ProjectRemindFounder, id, data).await
    })
    .await
}

/// Begins the same once more, for the next school year: a draft with the same text. The other founders
/// who can take part are invited; the actor is in. Pupils and what they wrote stay where they are.
pub async fn repeat(cx: &Cx, id: ProjectId) -> AppResult<ProjectId> {
    cx.write(move |tx| async move {
        let project: Granted<_, act::Repeat> = tx.lookup().project(id).permit().await?;
        let person = tx.cx().actor().person()?.clone();
        let me = person.id.0;
        let text = load(tx.conn(), id).await?;
        let again = begin(&tx, me, &text, kit::of_project(tx.conn(), id).await?).await?;
        for founder in other_founders_who_may(&tx, id, me).await? {
            let Some(school) = current_school(tx.conn(), founder).await? else {
                continue;
            };
            ask(&tx, again, founder, school).await?;
            tell_invited(&tx, again, &project.title, founder, &person.name).await?;
        }
        follow_founders(&tx, again, ProjectState::Draft).await?;
        let data = serde_json::json!({ "of": id.to_string() });
        note(&tx, Deed::ProjectRepeat, again, data).await?;
        Ok(again)
    })
    .await
}

/// The other founders who can begin something today.
async fn other_founders_who_may(tx: &Tx, id: ProjectId, me: Uuid) -> AppResult<Vec<Uuid>> {
    let rows: Vec<Accepted> = all(
        tx.conn(),
        "SELECT f.account_id FROM project_founder f JOIN account a ON a.id = f.account_id
         WHERE f.project_id = $1 AND f.state = 'accepted' AND a.state = 'validated' AND a.id <> $2
         ORDER BY f.invited_at, f.account_id",
        params![id.0, me],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}

#[derive(FromQueryResult)]
struct Contact {
    state: String,
}

/// Only contacts can be invited, and only while they are validated staff.
async fn require_contact(tx: &Tx, me: AccountId, other: AccountId) -> AppResult<()> {
    let contact: Option<Contact> = one(
        tx.conn(),
        "SELECT a.state FROM contact c JOIN account a ON a.id = $2 AND a.kind = 'staff'
         WHERE c.state = 'accepted' AND ((c.low_id = $1 AND c.high_id = $2) OR (c.low_id = $2 AND c.high_id = $1))",
        params![me.0, other.0],
    )
    .await?;
    match contact {
        Some(contact) if contact.state == "validated" => Ok(()),
        Some(_) => Err(AppError::Rule(RuleBroken::NotAvailable)),
        None => Err(AppError::Rule(RuleBroken::NotAContact)),
    }
}

/// Takes an invitation back that was not answered.
pub async fn withdraw_invitation(cx: &Cx, id: ProjectId, invited: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::InviteFounder> = tx.lookup().project(id).permit().await?;
        let withdrawn = run(
            tx.conn(),
            "DELETE FROM project_founder WHERE project_id = $1 AND account_id = $2 AND state = 'invited'",
            params![id.0, invited.0],
        )
        .await?;
        if withdrawn == 0 {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        follow_founders(&tx, id, project.state).await?;
        let data = serde_json::json!({ "account": invited.to_string() });
        note(&tx, Deed::ProjectWithdrawInvitation, id, data).await
    })
    .await
}

/// Answers an invitation and tells the founders. Who accepts stands for the school they work at
/// now.
pub async fn answer_invitation(cx: &Cx, id: ProjectId, accept: bool) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::AnswerInvitation> = tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.clone();
        let answer = if accept {
            let school = current_school(tx.conn(), me.id.0)
                .await?
                .ok_or(AppError::Rule(RuleBroken::NoSchool))?;
            run(
                tx.conn(),
                "UPDATE project_founder SET school_id = $1, country = $2 WHERE project_id = $3 AND account_id = $4",
                params![school.id, school.country, id.0, me.id.0],
            )
            .await?;
            FounderState::Accepted
        } else {
            FounderState::Declined
        };
        run(
            tx.conn(),
            "UPDATE project_founder SET state = $1, answered_at = $2 WHERE project_id = $3 AND account_id = $4",
            params![answer.as_str(), tx.now(), id.0, me.id.0],
        )
        .await?;
        follow_founders(&tx, id, project.state).await?;
        write_search_text(&tx, id).await?;
        for founder in accepted_founders(&tx, id).await? {
            if founder == me.id.0 {
                continue;
            }
            let notice = Notice::FounderAnswered {
                project: id.to_string(),
                title: project.title.clone(),
                from: me.name.clone(),
                accepted: accept,
            };
            let (from, title) = (me.name.clone(), project.title.clone());
            tx.tell_with(founder, &notice, move |name| Letter::FounderAnswered {
                name,
                from,
                project: id.to_string(),
                title,
                accepted: accept,
            })
            .await?;
        }
        let data = serde_json::json!({ "accepted": accept });
        note(&tx, Deed::ProjectAnswerInvitation, id, data).await
    })
    .await
}

/// Sets the state and the kind that follow from who is in and who was asked.
pub(super) async fn follow_founders(tx: &Tx, id: ProjectId, state: ProjectState) -> AppResult<()> {
    let founders = founders_of(tx, id).await?;
    life::take(tx, id, state, step_of_founders(&founders)).await?;
    run(
        tx.conn(),
        "UPDATE project SET kind = $1 WHERE id = $2",
        params![kind(&founders).as_str(), id.0],
    )
    .await
    .map(drop)
}

#[derive(FromQueryResult)]
struct FounderRow {
    school_id: Uuid,
    country: String,
    state: String,
}

#[derive(FromQueryResult)]
struct Letters {
    n: i64,
}

/// All who were asked, by letter or otherwise.
async fn founders_of(tx: &Tx, id: ProjectId) -> AppResult<Vec<Founder>> {
    let rows: Vec<FounderRow> = all(
        tx.conn(),
        "SELECT school_id, country, state FROM project_founder WHERE project_id = $1",
        params![id.0],
    )
    .await?;
    let letters: Letters = one(
        tx.conn(),
        "SELECT COUNT(*) AS n FROM founder_letter WHERE project_id = $1 AND ended_at IS NULL",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let letters = usize::try_from(letters.n).unwrap_or_default();
    rows.into_iter()
        .map(|row| {
            Ok(Founder {
                state: stored(&row.state)?,
                school: row.school_id.to_string(),
                country: row.country,
            })
        })
        .chain(std::iter::repeat_n(Ok(Founder::by_letter()), letters))
        .collect()
}

#[derive(FromQueryResult)]
struct Accepted {
    account_id: Uuid,
}

/// Accounts of those who are in.
pub(super) async fn accepted_founders(tx: &Tx, id: ProjectId) -> AppResult<Vec<Uuid>> {
    let rows: Vec<Accepted> = all(
        tx.conn(),
        "SELECT account_id FROM project_founder WHERE project_id = $1 AND state = 'accepted'
         ORDER BY invited_at, account_id",
        params![id.0],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.account_id).collect())
}
