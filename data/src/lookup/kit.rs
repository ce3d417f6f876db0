//! Facts of a kit.

use super::{Granted, Lookup};
use crate::sql::{one, params, stored};
use domain::{
    AppError, AppResult,
    access::kit::{Action, Facts, KitAction, decide},
    id::KitId,
    kit::KitState,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// A kit with what the actor may do with it.
#[derive(Clone, Debug)]
pub struct KitHandle {
    pub id: KitId,
    pub state: KitState,
    pub version: i32,
    actor: domain::access::Actor,
    facts: Facts,
}

impl KitHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }
}

#[derive(FromQueryResult)]
struct Row {
    state: String,
    country: Option<String>,
    version: i32,
}

/// Where the permission for one kit is asked for.
#[derive(Debug)]
pub(crate) struct KitLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: KitId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a kit.
    pub(crate) fn kit(self, id: KitId) -> KitLookup<'c, C> {
        KitLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> KitLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`]. Visitors read, and are asked to
    /// sign in for everything else.
    pub(crate) async fn permit<A: KitAction>(self) -> AppResult<Granted<KitHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        match A::ACTION {
            Action::Read => {}
            Action::Edit | Action::Publish | Action::Withdraw => {
                cx.actor().person()?;
            }
        }
        let row: Row = one(
            self.lookup.conn,
            "SELECT state, country, version FROM kit WHERE id = $1",
            params![id.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let facts = Facts {
            state: stored(&row.state)?,
            country: row.country,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(KitHandle {
            id,
            state: facts.state,
            version: row.version,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
