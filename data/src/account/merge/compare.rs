//! Two accounts beside each other, with all that would move.

use crate::{
    Cx,
    account::second_step::has_second_step,
    session,
    sql::{all, one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::person::act,
    account::merge::{AccountComparison, ComparedAccount, Hindrance, Holdings, Namesake},
    id::AccountId,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// People of the same name who are offered.
const NAMESAKES: u32 = 10;

#[derive(FromQueryResult)]
struct Row {
    name: String,
    email: Option<String>,
    email_confirmed_at: Option<i64>,
    state: String,
    created_at: i64,
    last_seen_at: Option<i64>,
    is_leaving: bool,
    schools: Option<String>,
    contacts: i64,
    conversations: i64,
    messages: i64,
    projects: i64,
    workspaces: i64,
    texts: i64,
    files: i64,
}

/// An account beside another one, for officers who may merge both: at most seven queries.
pub async fn compare_accounts(
    cx: &Cx,
    id: AccountId,
    other: Option<AccountId>,
) -> AppResult<AccountComparison> {
    let person = cx.lookup().person(id).permit::<act::Merge>().await?;
    let other = match other.filter(|other| *other != id) {
        None => None,
        Some(other) => {
            cx.lookup().person(other).permit::<act::Merge>().await?;
            Some(compared(cx, other).await?)
        }
    };
    let namesakes = match &other {
        Some(_) => Vec::new(),
        None => namesakes(cx, id, &person.name, person.country.as_deref()).await?,
    };
    Ok(AccountComparison {
        one: compared(cx, id).await?,
        other,
        namesakes,
        is_fresh: session::is_fresh(cx.read(), cx).await?,
        has_second_step: has_second_step(cx.read(), cx.actor().person()?.id.0).await?,
    })
}

async fn compared(cx: &Cx, id: AccountId) -> AppResult<ComparedAccount> {
    let row: Row = one(
        cx.read(),
        "SELECT a.name, a.email, a.email_confirmed_at, a.state, a.created_at, a.last_seen_at,
                EXISTS (SELECT 1 FROM erasure e WHERE e.account_id = a.id) AS is_leaving,
                (SELECT string_agg(s.name, '; ') FROM affiliation f JOIN school s ON s.id = f.school_id
                  WHERE f.account_id = a.id AND f.to_at IS NULL) AS schools,
                (SELECT COUNT(*) FROM contact c WHERE c.state = 'accepted' AND (c.low_id = a.id OR c.high_id = a.id)) AS contacts,
                (SELECT COUNT(*) FROM participant p WHERE p.account_id = a.id) AS conversations,
                (SELECT COUNT(*) FROM message m WHERE m.author_id = a.id) AS messages,
                (SELECT COUNT(*) FROM project_founder p WHERE p.account_id = a.id) AS projects,
                (SELECT COUNT(*) FROM member m WHERE m.account_id = a.id AND m.removed_at IS NULL) AS workspaces,
                (SELECT COUNT(*) FROM feed_post x WHERE x.author_id = a.id)
                  + (SELECT COUNT(*) FROM feed_comment x WHERE x.author_id = a.id)
                  + (SELECT COUNT(*) FROM page x WHERE x.created_by = a.id)
                  + (SELECT COUNT(*) FROM reply x WHERE x.author_id = a.id) AS texts,
                (SELECT COUNT(*) FROM file x WHERE x.owner_id = a.id) AS files
         FROM account a WHERE a.id = $1",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let state = stored(&row.state)?;
    Ok(ComparedAccount {
        id,
        hindrance: Hindrance::of(state, row.email_confirmed_at.is_some(), row.is_leaving),
        name: row.name,
        email: row.email.unwrap_or_default(),
        state,
        schools: row
            .schools
            .iter()
            .flat_map(|names| names.split("; "))
            .map(str::to_owned)
            .collect(),
        created: Timestamp::from_millis(row.created_at),
        last_seen: row.last_seen_at.map(Timestamp::from_millis),
        holdings: Holdings {
            contacts: row.contacts,
            conversations: row.conversations,
            messages: row.messages,
            projects: row.projects,
            workspaces: row.workspaces,
            texts: row.texts,
            files: row.files,
        },
    })
}

/// Others of the same name in the country.
async fn namesakes(
    cx: &Cx,
    id: AccountId,
    name: &str,
    country: Option<&str>,
) -> AppResult<Vec<Namesake>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
        email: Option<String>,
    }
    let Some(country) = country else {
        return Ok(Vec::new());
    };
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT a.id, a.name, a.email FROM account a
             WHERE a.kind = 'staff' AND a.email IS NOT NULL AND a.id <> $1 AND a.name = $2 AND a.country = $3
             ORDER BY a.id LIMIT {NAMESAKES}"
        ),
        params![id.0, name, country],
    )
    .await?;
    let namesakes = rows.into_iter().map(|row| Namesake {
        id: AccountId(row.id),
        name: row.name,
        email: row.email.unwrap_or_default(),
    });
    Ok(namesakes.collect())
}
