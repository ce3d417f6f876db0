//! Finding people, schools and projects: an index in memory, which follows the database.
//!
//! What can be found, and why it is kept this way: docs/decisions/search.md. The database notes who
//! or what changed (`search_change`, written by triggers in the transaction of the change); before
//! a question is answered, what changed since the last one is read again. So an answer is never
//! older than the database, and nobody has to remember to tell.

mod ask;
mod compact;
mod document;
mod follow;
mod index;
mod order;
mod projects;
mod saved;
#[cfg(test)]
mod tests;
mod values;
mod why;
mod words;

pub use self::saved::{forget, save, tell};
pub(crate) use self::{
    follow::Memory,
    saved::{keep, kept_rows, tell_what_is_new},
    why::Sought,
};

use self::{
    ask::{Asked, Fitting, Within},
    document::day,
    saved::kept,
    why::entries,
};
use crate::{
    Cx,
    reference::{self, Lists},
    sql::{all, params},
};
use domain::{
    AppResult,
    access::{
        person::DirectoryScope,
        site::{self, Action},
    },
    search::{Answer, FacetView, Hit, Kind, PER_PAGE, Question},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// What fits a question of the reader, with all that is needed to show it.
pub(crate) struct Found<'q> {
    pub(crate) lists: Lists,
    /// Says why each of them fits.
    pub(crate) sought: Sought<'q>,
    kind: Kind,
    fitting: Fitting,
}

/// Answers a question of the reader, as far as they may find people.
pub(crate) async fn find<'q>(cx: &Cx, question: &'q Question) -> AppResult<Found<'q>> {
    let lists = reference::lists(cx).await?;
    let asked = Asked {
        question,
        entries: entries(question, &lists),
        since: None,
        limit: PER_PAGE,
    };
    let mut fitting = match question.kind {
        Kind::People => people(cx, DirectoryScope::of(cx.actor()), &asked).await?,
        Kind::Schools | Kind::Projects => public(cx, question.kind, &asked).await?,
    };
    Ok(Found {
        lists,
        sought: Sought::new(asked, std::mem::take(&mut fitting.alike)),
        kind: question.kind,
        fitting,
    })
}

impl Found<'_> {
    /// Of this page, in their order.
    pub(crate) fn ids(&self) -> &[Uuid] {
        &self.fitting.ids
    }

    /// The page, given what stands on it.
    pub(crate) async fn answer<T>(self, cx: &Cx, hits: Vec<Hit<T>>) -> AppResult<Answer<T>> {
        let may_keep = site::decide(cx.actor(), Action::SearchDirectory).allows();
        Ok(Answer {
            hits,
            total: self.fitting.total,
            next: self.fitting.next,
            facets: named(self.fitting.facets, &self.lists),
            corrected: self.fitting.corrected,
            saved: if may_keep {
                kept(cx, self.kind).await?
            } else {
                Vec::new()
            },
            may_keep,
        })
    }
}

/// Answers a question about people for somebody, who need not be the one who asks now.
async fn people(cx: &Cx, scope: DirectoryScope, asked: &Asked<'_>) -> AppResult<Fitting> {
    let blocked = match scope.reader {
        Some(reader) => blocked(cx, reader.0).await?,
        None => Vec::new(),
    };
    let within = Within { scope, blocked };
    let memory = cx.db().search();
    memory.follow(cx, Kind::People).await?;
    memory.ask(Kind::People, asked, Some(&within))
}

/// Answers a question about schools or projects: all that are in the index are for everybody who may
/// ask.
async fn public(cx: &Cx, kind: Kind, asked: &Asked<'_>) -> AppResult<Fitting> {
    let memory = cx.db().search();
    memory.follow(cx, kind).await?;
    memory.ask(kind, asked, None)
}

/// Reads everything that can be found, so that the first who asks need not wait for it: first what
/// visitors look for.
///
/// # Errors
/// When the database does not answer; whoever asks tries again.
pub async fn warm_up(cx: &Cx) -> AppResult<()> {
    for kind in [Kind::Projects, Kind::Schools, Kind::People] {
        cx.db().search().follow(cx, kind).await?;
    }
    Ok(())
}

/// Facets with the names of their values, as far as lists have them.
fn named(mut facets: Vec<FacetView>, lists: &Lists) -> Vec<FacetView> {
    for view in &mut facets {
        if let Some(list) = view.facet.list() {
            for value in &mut view.values {
                value.name = lists.name(list, &value.id);
            }
        }
    }
    facets
}

/// Whether somebody who said so, maybe for some days, is open to projects now.
pub(crate) fn is_open(available: bool, from: Option<i64>, to: Option<i64>, now: i64) -> bool {
    let today = day(now);
    available && from.is_none_or(|from| day(from) <= today) && to.is_none_or(|to| today <= day(to))
}

/// Who blocked somebody, or was blocked by them.
async fn blocked(cx: &Cx, me: Uuid) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT high_id AS id FROM contact WHERE low_id = $1 AND state = 'blocked'
         UNION ALL SELECT low_id FROM contact WHERE high_id = $1 AND state = 'blocked'",
        params![me],
    )
    .await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}
