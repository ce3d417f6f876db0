//! Facts of an announcement.

use super::{Granted, Lookup, blocked};
use crate::{
    report::is_withheld,
    sql::{one, params, stored},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::announcement::{Action, AnnouncementAction, Facts, decide},
    announcement::AnnouncementState,
    id::{AccountId, AnnouncementId},
    report::ReportedKind,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// An announcement with what the actor may do with it.
#[derive(Clone, Debug)]
pub struct AnnouncementHandle {
    pub id: AnnouncementId,
    pub title: String,
    pub state: AnnouncementState,
    pub version: i32,
    pub author: AccountId,
    /// Until when it is on the board.
    pub expires_at: Option<Timestamp>,
    actor: domain::access::Actor,
    facts: Facts,
}

impl AnnouncementHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// The actor wrote it.
    pub fn is_own(&self) -> bool {
        self.actor.account() == Some(self.author)
    }

    /// What the decision depended on.
    #[cfg(test)]
    pub(crate) fn facts(&self) -> &Facts {
        &self.facts
    }
}

#[derive(FromQueryResult)]
struct Row {
    author_id: Uuid,
    title: String,
    state: String,
    version: i32,
    expires_at: Option<i64>,
    country: Option<String>,
    stands: bool,
    withheld: bool,
    blocked: bool,
}

/// A condition on `account a`: what the author announced is for others to see.
pub(crate) fn author_stands() -> String {
    format!(
        "a.kind = 'staff' AND a.state = 'validated' AND NOT {}",
        is_withheld(ReportedKind::Person, "a.id")
    )
}

/// Where the permission for one announcement is asked for.
#[derive(Debug)]
pub(crate) struct AnnouncementLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: AnnouncementId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about an announcement.
    pub(crate) fn announcement(self, id: AnnouncementId) -> AnnouncementLookup<'c, C> {
        AnnouncementLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> AnnouncementLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`]. Visitors are asked to sign in for
    /// everything but reading.
    pub(crate) async fn permit<A: AnnouncementAction>(
        self,
    ) -> AppResult<Granted<AnnouncementHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        if A::ACTION != Action::Read {
            cx.actor().person()?;
        }
        let me = cx
            .actor()
            .account()
            .map_or(Uuid::nil(), |account| account.0);
        let row: Row = one(
            self.lookup.conn,
            format!(
                "SELECT n.author_id, n.title, n.state, n.version, n.expires_at, a.country,
                        ({stands}) AS stands, {withheld} AS withheld, {blocked} AS blocked
                 FROM announcement n JOIN account a ON a.id = n.author_id WHERE n.id = $1",
                stands = author_stands(),
                withheld = is_withheld(ReportedKind::Announcement, "n.id"),
                blocked = blocked("n.author_id", "$2"),
            ),
            params![id.0, me],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let facts = Facts {
            author: AccountId(row.author_id),
            state: stored(&row.state)?,
            country: row.country,
            stands: row.stands,
            withheld: row.withheld,
            blocked: row.blocked,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(AnnouncementHandle {
            id,
            title: row.title,
            state: facts.state,
            version: row.version,
            author: facts.author,
            expires_at: row.expires_at.map(Timestamp::from_millis),
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
