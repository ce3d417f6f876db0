//! Facts of a report.

use super::{Granted, Lookup};
use crate::sql::{one, params, stored};
use domain::{
    AppError, AppResult,
    access::report::{Facts, ReportAction, decide},
    id::{AccountId, ReportId},
    report::{ReportState, Subject},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A report that the actor may work on.
#[derive(Clone, Debug)]
pub struct ReportHandle {
    pub id: ReportId,
    pub subject: Subject,
    pub title: String,
    pub state: ReportState,
    pub author: Option<AccountId>,
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    subject_id: Uuid,
    title: String,
    state: String,
    author_id: Option<Uuid>,
    country: Option<String>,
}

/// Where the permission for one report is asked for.
#[derive(Debug)]
pub(crate) struct ReportLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: ReportId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a report.
    pub(crate) fn report(self, id: ReportId) -> ReportLookup<'c, C> {
        ReportLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> ReportLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`]. Visitors are asked to sign in.
    pub(crate) async fn permit<A: ReportAction>(self) -> AppResult<Granted<ReportHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        cx.actor().person()?;
        let row: Row = one(
            self.lookup.conn,
            "SELECT kind, subject_id, title, state, author_id, country FROM report WHERE id = $1",
            params![id.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let author = row.author_id.map(AccountId);
        let facts = Facts {
            country: row.country,
            author,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(ReportHandle {
            id,
            subject: Subject {
                kind: stored(&row.kind)?,
                id: row.subject_id,
            },
            title: row.title,
            state: stored(&row.state)?,
            author,
        }))
    }
}
