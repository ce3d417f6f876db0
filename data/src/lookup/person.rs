//! Facts of a person who is looked at.

use super::{Granted, Lookup};
use crate::sql::{one, params};
use domain::{
    AppError, AppResult,
    access::person::{Action, Facts, PersonAction, decide},
    id::AccountId,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A person with what the actor may do with them.
#[derive(Clone, Debug)]
pub struct PersonHandle {
    pub id: AccountId,
    pub name: String,
    pub country: Option<String>,
    actor: domain::access::Actor,
    facts: Facts,
}

impl PersonHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// How far the person's validation is.
    pub fn state(&self) -> domain::account::AccountState {
        self.facts.state
    }
}

#[derive(FromQueryResult)]
struct Row {
    name: String,
    kind: String,
    state: String,
    public_profile: bool,
    available: bool,
    country: Option<String>,
    blocked: bool,
}

/// Where the permission for one person is asked for.
#[derive(Debug)]
pub(crate) struct PersonLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: AccountId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a person.
    pub(crate) fn person(self, id: AccountId) -> PersonLookup<'c, C> {
        PersonLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> PersonLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`].
    pub(crate) async fn permit<A: PersonAction>(self) -> AppResult<Granted<PersonHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        let me = cx
            .actor()
            .account()
            .map_or(Uuid::nil(), |account| account.0);
        let row: Row = one(
            self.lookup.conn,
            "SELECT a.name, a.kind, a.state, a.public_profile, a.available, a.country,
                    EXISTS (SELECT 1 FROM contact c WHERE c.state = 'blocked'
                             AND ((c.low_id = a.id AND c.high_id = $2) OR (c.low_id = $2 AND c.high_id = a.id))) AS blocked
             FROM account a WHERE a.id = $1",
            params![id.0, me],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let facts = Facts {
            id,
            kind: row.kind.parse().map_err(fault)?,
            state: row.state.parse().map_err(fault)?,
            public_profile: row.public_profile,
            available: row.available,
            country: row.country.clone(),
            blocked: row.blocked,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(PersonHandle {
            id,
            name: row.name,
            country: row.country,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
