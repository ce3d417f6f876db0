//! Searches that somebody keeps: asked again with one press, and told of when something new fits.

#[cfg(test)]
mod tests;

use super::{Asked, entries, people, public};
use crate::{
    Cx,
    context::new_id,
    entity::saved_search,
    reference,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{CountryScope, person::DirectoryScope, site::act},
    id::{AccountId, SavedSearchId},
    notification::Notice,
    search::{
        Kind, Question,
        saved::{SAVED_MAX, SaveSearchForm, SavedSearch},
    },
    time::{DAY, MINUTE},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    name: String,
    question: String,
    is_told: bool,
}

/// The reader's own searches of a kind, by name.
pub(crate) async fn kept(cx: &Cx, kind: Kind) -> AppResult<Vec<SavedSearch>> {
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT id, name, question, is_told FROM saved_search
         WHERE account_id = $1 AND kind = $2 ORDER BY name, id",
        params![cx.actor().person()?.id.0, kind.as_str()],
    )
    .await?;
    let searches = rows.into_iter().map(|row| SavedSearch {
        id: row.id.into(),
        name: row.name,
        question: Question::of_lines(kind, &row.question),
        is_told: row.is_told,
    });
    Ok(searches.collect())
}

/// Keeps a search.
pub async fn save(cx: &Cx, form: SaveSearchForm) -> AppResult<Kind> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::SearchDirectory>()?;
        let search = form.parse()?;
        let me = tx.cx().actor().person()?.id;
        // One at a time for each person, so that nobody keeps more than they may.
        tx.one_after_the_other(me).await?;
        #[derive(FromQueryResult)]
        struct Count {
            n: i64,
        }
        let count: Option<Count> = one(
            tx.conn(),
            "SELECT COUNT(*) AS n FROM saved_search WHERE account_id = $1",
            params![me.0],
        )
        .await?;
        if count.is_some_and(|count| count.n >= i64::from(SAVED_MAX)) {
            return Err(AppError::Rule(RuleBroken::TooManySearches));
        }
        let (id, kind) = (new_id(), search.question.kind);
        saved_search::Entity::insert(saved_search::ActiveModel {
            id: Set(id),
            account_id: Set(me.0),
            kind: Set(kind.as_str().to_owned()),
            name: Set(search.name),
            question: Set(search.question.lines()),
            is_told: Set(search.is_told),
            looked_at: Set(tx.now()),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        Ok(kind)
    })
    .await
}

/// Tells what is new of an own search, or no longer. What came before is not told.
pub async fn tell(cx: &Cx, id: SavedSearchId, is_told: bool) -> AppResult<()> {
    own(
        cx,
        id,
        "UPDATE saved_search SET is_told = $3, looked_at = $4 WHERE id = $1 AND account_id = $2",
        params![is_told, cx.now().millis()],
    )
    .await
}

/// Forgets an own search.
pub async fn forget(cx: &Cx, id: SavedSearchId) -> AppResult<()> {
    own(
        cx,
        id,
        "DELETE FROM saved_search WHERE id = $1 AND account_id = $2",
        Vec::new(),
    )
    .await
}

async fn own(
    cx: &Cx,
    id: SavedSearchId,
    sql: &'static str,
    more: Vec<sea_orm::Value>,
) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::SearchDirectory>()?;
        let mut values = params![id.0, tx.cx().actor().person()?.id.0];
        values.extend(more);
        match run(tx.conn(), sql, values).await? {
            0 => Err(AppError::NotFound),
            _ => Ok(()),
        }
    })
    .await
}

/// Searches looked through in one run of the job; the rest in the next.
const AT_ONCE: usize = 2_000;

#[derive(FromQueryResult)]
struct DueRow {
    id: Uuid,
    account_id: Uuid,
    lang: String,
    kind: String,
    name: String,
    question: String,
    looked_at: i64,
}

/// Looks once a day whether something new fits the searches of which people want to be told.
pub(crate) async fn tell_what_is_new(cx: &Cx) -> AppResult<()> {
    let due: Vec<DueRow> = all(
        cx.read(),
        format!(
            "SELECT q.id, q.account_id, a.lang, q.kind, q.name, q.question, q.looked_at
             FROM saved_search q JOIN account a ON a.id = q.account_id
             WHERE q.is_told AND q.looked_at <= $1 AND a.kind = 'staff' AND a.state = 'validated'
             ORDER BY q.looked_at, q.id LIMIT {AT_ONCE}"
        ),
        params![cx.now().millis() - DAY],
    )
    .await?;
    for row in due {
        // What fails for one does not keep the others waiting.
        if let Err(error) = row.tell(cx).await {
            tracing::warn!(%error, "a kept search was not looked through");
        }
    }
    Ok(())
}

impl DueRow {
    async fn tell(self, cx: &Cx) -> AppResult<()> {
        let Ok(kind) = self.kind.parse::<Kind>() else {
            return Ok(());
        };
        let question = Question::of_lines(kind, &self.question);
        // What is being written this minute is looked at the next time.
        let until = cx.now().millis() - MINUTE;
        let cx = cx.clone().with_lang(&self.lang);
        let lists = reference::lists(&cx).await?;
        let asked = Asked {
            question: &question,
            entries: entries(&question, &lists),
            since: Some((self.looked_at, until)),
            limit: 1,
        };
        let fitting = match kind {
            Kind::People => {
                let scope = DirectoryScope {
                    reader: Some(AccountId(self.account_id)),
                    colleagues: true,
                    supports: CountryScope::Nothing,
                };
                people(&cx, scope, &asked).await?
            }
            Kind::Schools | Kind::Projects => public(&cx, kind, &asked).await?,
        };
        // Nobody is told of themselves.
        let is_me = |id: &Uuid| *id == self.account_id;
        let new = if fitting.total == 1 && fitting.ids.iter().any(is_me) {
            0
        } else {
            fitting.total
        };
        cx.write(move |tx| async move {
            let looked = run(
                tx.conn(),
                "UPDATE saved_search SET looked_at = $1 WHERE id = $2 AND looked_at = $3 AND is_told",
                params![until, self.id, self.looked_at],
            )
            .await?;
            if looked == 0 || new == 0 {
                return Ok(());
            }
            let notice = Notice::SearchMatched {
                name: self.name,
                search: self.kind,
                question: self.question,
                count: new,
            };
            tx.tell(self.account_id, &notice).await
        })
        .await
    }
}
