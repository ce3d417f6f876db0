//! Asking the validated staff of a school whether they know who registered there. Nothing is sent:
//! the question stands on their home page until they answer, or somebody decides.

use crate::{
    Cx, Deed,
    reference::name_of,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::person,
    id::{AccountId, SchoolId},
    reference::ReferenceKind,
    school::colleague::{ColleagueAnswer, ColleagueForm, ColleagueQuestion, QUESTIONS_SHOWN},
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    role: String,
    school_id: Uuid,
    school: String,
}

/// Who waits at the reader's schools and was not answered for yet, the oldest first. One query.
pub(crate) async fn questions(cx: &Cx) -> AppResult<Vec<ColleagueQuestion>> {
    let me = cx.actor().person()?;
    if !me.is_validated_staff() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, {role} AS role, s.id AS school_id, s.name AS school
             FROM affiliation m
             JOIN school s ON s.id = m.school_id AND s.state = 'validated'
             JOIN affiliation t ON t.school_id = s.id AND t.to_at IS NULL AND t.confirmed_at IS NULL
                  AND t.account_id <> m.account_id
             JOIN account a ON a.id = t.account_id AND a.kind = 'staff' AND a.state IN ('registered', 'validated')
                  AND a.email_confirmed_at IS NOT NULL
             WHERE m.account_id = $2 AND m.to_at IS NULL AND m.confirmed_at IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM colleague_answer c
                    WHERE c.account_id = a.id AND c.school_id = s.id AND c.colleague_id = $2)
             ORDER BY a.state_at, a.id LIMIT {QUESTIONS_SHOWN}",
            role = name_of(ReferenceKind::StaffRole, "t.role", "$1"),
        ),
        params![cx.lang(), me.id.0],
    )
    .await?;
    let questions = rows.into_iter().map(|row| ColleagueQuestion {
        person: AccountId(row.id),
        name: row.name,
        role: row.role,
        school: SchoolId(row.school_id),
        school_name: row.school,
    });
    Ok(questions.collect())
}

/// Takes a colleague's answer. The first one holds.
pub async fn answer_as_colleague(cx: &Cx, form: ColleagueForm) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct School {
        name: String,
    }
    cx.write(move |tx| async move {
        let (person, school, answer) = form.parse()?;
        tx.lookup()
            .person(person)
            .permit::<person::act::VouchFor>()
            .await?;
        let me = tx.cx().actor().person()?.id;
        // The permission is for a person at one of the own schools; the answer is for one of them.
        let shared: Option<School> = one(
            tx.conn(),
            "SELECT s.name FROM school s
             JOIN affiliation m ON m.school_id = s.id AND m.account_id = $2 AND m.to_at IS NULL
                  AND m.confirmed_at IS NOT NULL
             JOIN affiliation t ON t.school_id = s.id AND t.account_id = $3 AND t.to_at IS NULL
                  AND t.confirmed_at IS NULL
             WHERE s.id = $1 AND s.state = 'validated'",
            params![school.0, me.0, person.0],
        )
        .await?;
        let shared = shared.ok_or(AppError::NotFound)?;
        let answered = run(
            tx.conn(),
            "INSERT INTO colleague_answer (account_id, school_id, colleague_id, answer, answered_at)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            params![person.0, school.0, me.0, answer.as_str(), tx.now()],
        )
        .await?;
        if answered == 0 {
            return Ok(());
        }
        let deed = match answer {
            ColleagueAnswer::Known => Deed::ColleagueKnown,
            ColleagueAnswer::Unknown => Deed::ColleagueUnknown,
        };
        tx.audit_account(deed, person.0, json!({ "school": shared.name }))
            .await
    })
    .await
}

#[cfg(test)]
mod tests;
