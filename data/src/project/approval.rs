//! Asking the support organisations, their answers, and opening the workspace on the last "yes".

use super::{
    founding::accepted_founders,
    life,
    opening::open,
    round,
    text::{load, note},
};
use crate::{
    Cx, Deed, Tx,
    entity::project_approval,
    lookup::{Granted, ProjectHandle},
    reference::country_name_for,
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{CountryScope, project::act},
    id::ProjectId,
    mail::Letter,
    notification::Notice,
    project::{
        ApprovalState, ProjectState, Remark, RemarksForm, Step, Welcome, kind, may_submit,
        step_after_decisions,
    },
    support::{DecisionForm, Reason, Verdict},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};

#[derive(FromQueryResult)]
struct Round {
    round: i32,
}

/// The last round in which the countries were asked; 0 before the first.
async fn last_round(tx: &Tx, id: ProjectId) -> AppResult<i32> {
    let last: Option<Round> = one(
        tx.conn(),
        "SELECT COALESCE(MAX(round), 0) AS round FROM project_approval WHERE project_id = $1",
        params![id.0],
    )
    .await?;
    Ok(last.map_or(0, |last| last.round))
}

/// Sends the project to the support organisation of each founding school's country. A project that
/// was returned asks all of them again: its text is another.
pub async fn submit(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::Submit> = tx.lookup().project(id).permit().await?;
        let text = load(tx.conn(), id).await?;
        may_submit(project.state, &project.founders, text.missing().is_empty())
            .map_err(AppError::Rule)?;
        let number = last_round(&tx, id).await? + 1;
        round::keep(&tx, id, number, project.version, &text).await?;
        let asked = project
            .countries()
            .iter()
            .map(|country| project_approval::ActiveModel {
                project_id: Set(id.0),
                round: Set(number),
                country: Set(country.clone()),
                state: Set(ApprovalState::Waiting.as_str().to_owned()),
                comment: Set(String::new()),
                reasons: Set("[]".to_owned()),
                remarks: Set("[]".to_owned()),
                officer_id: Set(None),
                asked_at: Set(tx.now()),
                decided_at: Set(None),
            });
        project_approval::Entity::insert_many(asked)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
        life::take(&tx, id, project.state, Step::Submit).await?;
        run(
            tx.conn(),
            "UPDATE project SET submitted_at = $1, kind = $2 WHERE id = $3",
            params![tx.now(), kind(&project.founders).as_str(), id.0],
        )
        .await?;
        let data = serde_json::json!({ "round": number, "countries": project.countries() });
        note(&tx, Deed::ProjectSubmit, id, data).await
    })
    .await
}

/// Answers for a country. One "changes" returns the project, one "no" refuses it, the last "yes"
/// opens its workspace; the founders are told. `welcome` gives the first words of a new workspace in
/// a language.
pub async fn decide(
    cx: &Cx,
    country: &str,
    form: DecisionForm,
    remarks: RemarksForm,
    welcome: fn(&str) -> Welcome,
) -> AppResult<()> {
    let id: ProjectId = form.id.parse()?;
    let country = country.to_owned();
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project = may_decide(&tx, id, &country).await?;
        let (verdict, reasons, comment) = form.parse_project()?;
        let said = Said {
            verdict,
            reasons,
            comment,
            remarks: remarks.parse()?,
        };
        carry_out(&tx, &project, &country, &said, welcome).await
    })
    .await
}

/// Approves a project for a country if it is a clear case at this moment.
///
/// # Errors
/// [`RuleBroken::WrongState`] for one that is not; else as [`decide`].
pub(super) async fn approve_if_clear(
    cx: &Cx,
    country: &str,
    id: ProjectId,
    welcome: fn(&str) -> Welcome,
) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Clear {
        is_clear: bool,
    }
    let country = country.to_owned();
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project = may_decide(&tx, id, &country).await?;
        let clear: Option<Clear> = one(
            tx.conn(),
            format!("SELECT {CLEAR} AS is_clear FROM project p WHERE p.id = $1"),
            params![id.0],
        )
        .await?;
        if !clear.is_some_and(|clear| clear.is_clear) {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        carry_out(&tx, &project, &country, &Said::yes(), welcome).await
    })
    .await
}

/// A value of a query on `project p`: whether nothing speaks against it. All founders and their schools
/// are validated, and no country had doubts.
pub(super) const CLEAR: &str = "(NOT EXISTS (SELECT 1 FROM project_founder f
        JOIN account a ON a.id = f.account_id JOIN school s ON s.id = f.school_id
        WHERE f.project_id = p.id AND f.state = 'accepted'
          AND (a.state <> 'validated' OR s.state <> 'validated'))
    AND NOT EXISTS (SELECT 1 FROM project_approval o
        WHERE o.project_id = p.id AND o.state IN ('returned', 'refused')))";

/// What a country says.
struct Said {
    verdict: Verdict,
    reasons: Vec<Reason>,
    comment: String,
    remarks: Vec<Remark>,
}

impl Said {
    const fn yes() -> Self {
        Self {
            verdict: Verdict::Approve,
            reasons: Vec::new(),
            comment: String::new(),
            remarks: Vec::new(),
        }
    }
}

/// A country's answer, within the permission of its caller, and what follows from it.
async fn carry_out(
    tx: &Tx,
    project: &Granted<ProjectHandle, act::Decide>,
    country: &str,
    said: &Said,
    welcome: fn(&str) -> Welcome,
) -> AppResult<()> {
    let id = project.id;
    let round = last_round(tx, id).await?;
    let answer = match said.verdict {
        Verdict::Approve => ApprovalState::Approved,
        Verdict::Return => ApprovalState::Returned,
        Verdict::Refuse => ApprovalState::Refused,
    };
    let officer = tx.cx().actor().person()?.id;
    let answered = run(
        tx.conn(),
        "UPDATE project_approval SET state = $1, comment = $2, officer_id = $3, decided_at = $4, remarks = $8,
                reasons = $9
         WHERE project_id = $5 AND round = $6 AND country = $7 AND state = 'waiting'",
        params![
            answer.as_str(),
            said.comment.as_str(),
            officer.0,
            tx.now(),
            id.0,
            round,
            country,
            serde_json::to_string(&said.remarks).map_err(round::unreadable)?,
            serde_json::to_string(&said.reasons).map_err(round::unreadable)?
        ],
    )
    .await?;
    if answered != 1 {
        return Err(decided_by_another(tx, id).await?);
    }
    tx.note_answer(id, round, country, said.verdict).await?;
    let data = serde_json::json!({ "country": country, "round": round });
    let action = match said.verdict {
        Verdict::Approve => Deed::ProjectApprove,
        Verdict::Return => Deed::ProjectReturn,
        Verdict::Refuse => Deed::ProjectRefuse,
    };
    note(tx, action, id, data).await?;
    let step = step_after_decisions(&answers(tx, id, round).await?);
    if let Some(step) = step {
        life::take(tx, id, project.state, step).await?;
    }
    if step == Some(Step::Open) {
        open(tx, project, welcome).await
    } else {
        tell_decision(tx, project, country, said).await
    }
}

/// The permission to answer for this country, now.
async fn may_decide(
    tx: &Tx,
    id: ProjectId,
    country: &str,
) -> AppResult<Granted<ProjectHandle, act::Decide>> {
    let project = match tx.lookup().project(id).permit::<act::Decide>().await {
        // An officer who came too late: the other countries' answers, or a colleague's, settled it.
        Err(AppError::Forbidden) => {
            let seen = tx
                .lookup()
                .project(id)
                .permit::<act::ReadAsOfficer>()
                .await?;
            return Err(if seen.state == ProjectState::Submitted {
                AppError::Forbidden
            } else {
                decided_by_another(tx, id).await?
            });
        }
        other => other?,
    };
    if !project.countries().iter().any(|own| own == country) {
        return Err(AppError::NotFound);
    }
    if !CountryScope::of_officer(tx.cx().actor()).contains(country) {
        return Err(AppError::Forbidden);
    }
    Ok(project)
}

/// The refusal of an answer that came too late, with the name of who was faster.
async fn decided_by_another(tx: &Tx, id: ProjectId) -> AppResult<AppError> {
    #[derive(FromQueryResult)]
    struct Officer {
        name: String,
    }
    let officer: Option<Officer> = one(
        tx.conn(),
        "SELECT o.name FROM project_approval q JOIN account o ON o.id = q.officer_id
         WHERE q.project_id = $1 AND q.decided_at IS NOT NULL ORDER BY q.decided_at DESC LIMIT 1",
        params![id.0],
    )
    .await?;
    Ok(AppError::Decided {
        by: officer.map(|officer| officer.name).unwrap_or_default(),
    })
}

#[derive(FromQueryResult)]
struct Answer {
    state: String,
}

async fn answers(tx: &Tx, id: ProjectId, round: i32) -> AppResult<Vec<ApprovalState>> {
    let rows: Vec<Answer> = all(
        tx.conn(),
        "SELECT state FROM project_approval WHERE project_id = $1 AND round = $2",
        params![id.0, round],
    )
    .await?;
    rows.iter().map(|row| stored(&row.state)).collect()
}

/// Tells the founders what a country said, its name in the language of each.
async fn tell_decision(
    tx: &Tx,
    project: &ProjectHandle,
    country: &str,
    said: &Said,
) -> AppResult<()> {
    for founder in accepted_founders(tx, project.id).await? {
        let country = country_name_for(tx.conn(), country, founder).await?;
        let notice = Notice::ProjectDecided {
            project: project.id.to_string(),
            title: project.title.clone(),
            country: country.clone(),
            verdict: said.verdict.as_str().to_owned(),
        };
        let (project, title) = (project.id.to_string(), project.title.clone());
        let (reasons, comment) = (said.reasons.clone(), said.comment.clone());
        let verdict = said.verdict;
        tx.tell_with(founder, &notice, move |name| Letter::ProjectDecided {
            name,
            country,
            project,
            title,
            verdict: verdict.as_str().to_owned(),
            reasons,
            comment,
        })
        .await?;
    }
    Ok(())
}
