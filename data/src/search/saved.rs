//! Searches that somebody keeps: asked again with one press, and told of when something new fits.

#[cfg(test)]
mod tests;

use super::{Asked, entries, people, public};
use crate::{
    Cx, Tx, announcement,
    context::new_id,
    entity::saved_search,
    reference,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{CountryScope, person::DirectoryScope, site::act},
    announcement::FOLLOWED,
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
pub(crate) struct Row {
    pub(crate) id: Uuid,
    pub(crate) name: String,
    pub(crate) question: String,
    pub(crate) is_told: bool,
}

/// The reader's own searches of a kind, by name, as they are stored.
pub(crate) async fn kept_rows(cx: &Cx, kind: &str) -> AppResult<Vec<Row>> {
    all(
        cx.read(),
        "SELECT id, name, question, is_told FROM saved_search
         WHERE account_id = $1 AND kind = $2 ORDER BY name, id",
        params![cx.actor().person()?.id.0, kind],
    )
    .await
}

/// The reader's own searches of a kind, by name.
pub(crate) async fn kept(cx: &Cx, kind: Kind) -> AppResult<Vec<SavedSearch>> {
    let rows = kept_rows(cx, kind.as_str()).await?;
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
        let kind = search.question.kind;
        let question = search.question.lines();
        keep(&tx, kind.as_str(), search.name, question, search.is_told).await?;
        Ok(kind)
    })
    .await
}

/// Keeps a search of any kind for the actor, unless they keep as many as they may.
pub(crate) async fn keep(
    tx: &Tx,
    kind: &str,
    name: String,
    question: String,
    is_told: bool,
) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Count {
        n: i64,
    }
    let me = tx.cx().actor().person()?.id;
    // One at a time for each person, so that nobody keeps more than they may.
    tx.one_after_the_other(me).await?;
    let count: Option<Count> = one(
        tx.conn(),
        "SELECT COUNT(*) AS n FROM saved_search WHERE account_id = $1",
        params![me.0],
    )
    .await?;
    if count.is_some_and(|count| count.n >= i64::from(SAVED_MAX)) {
        return Err(AppError::Rule(RuleBroken::TooManySearches));
    }
    saved_search::Entity::insert(saved_search::ActiveModel {
        id: Set(new_id()),
        account_id: Set(me.0),
        kind: Set(kind.to_owned()),
        name: Set(name),
        question: Set(question),
        is_told: Set(is_told),
        looked_at: Set(tx.now()),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
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
        // What is being written this minute is looked at the next time.
        let until = cx.now().millis() - MINUTE;
        let cx = cx.clone().with_lang(&self.lang);
        let new = if self.kind == FOLLOWED {
            let reader = AccountId(self.account_id);
            announcement::new_for(&cx, reader, &self.question, self.looked_at, until).await?
        } else if let Ok(kind) = self.kind.parse() {
            self.new_in_directory(&cx, kind, until).await?
        } else {
            return Ok(());
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

    /// How many people, schools or projects are new.
    async fn new_in_directory(&self, cx: &Cx, kind: Kind, until: i64) -> AppResult<u32> {
        let question = Question::of_lines(kind, &self.question);
        let lists = reference::lists(cx).await?;
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
                people(cx, scope, &asked).await?
            }
            Kind::Schools | Kind::Projects => public(cx, kind, &asked).await?,
        };
        // Nobody is told of themselves.
        let is_me = |id: &Uuid| *id == self.account_id;
        if fitting.total == 1 && fitting.ids.iter().any(is_me) {
            Ok(0)
        } else {
            Ok(fitting.total)
        }
    }
}
