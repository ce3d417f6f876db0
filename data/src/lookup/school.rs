//! Facts of a school and of the person in it.

use super::{Granted, Lookup};
use crate::{
    report::is_withheld,
    sql::{one, params},
};
use domain::{
    AppError, AppResult,
    access::school::{Action, Facts, SchoolAction, decide},
    id::SchoolId,
    report::ReportedKind,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A school with what the actor may do with it.
#[derive(Clone, Debug)]
pub struct SchoolHandle {
    pub id: SchoolId,
    pub name: String,
    pub country: String,
    pub version: i32,
    actor: domain::access::Actor,
    facts: Facts,
}

impl SchoolHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// Pending, validated …
    pub fn state(&self) -> domain::school::SchoolState {
        self.facts.state
    }
}

#[derive(FromQueryResult)]
struct Row {
    name: String,
    country: String,
    state: String,
    version: i32,
    member: bool,
    confirmed: bool,
    creator: bool,
    administrator: bool,
    unattended: bool,
    withheld: bool,
}

/// Where the permission for one school is asked for.
#[derive(Debug)]
pub(crate) struct SchoolLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: SchoolId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a school.
    pub(crate) fn school(self, id: SchoolId) -> SchoolLookup<'c, C> {
        SchoolLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> SchoolLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`].
    pub(crate) async fn permit<A: SchoolAction>(self) -> AppResult<Granted<SchoolHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        let me = cx
            .actor()
            .account()
            .map_or(Uuid::nil(), |account| account.0);
        let row: Row = one(
            self.lookup.conn,
            format!(
                "SELECT s.name, s.country, s.state, s.version,
                        EXISTS (SELECT 1 FROM affiliation f
                                 WHERE f.school_id = s.id AND f.account_id = $2 AND f.to_at IS NULL) AS member,
                        EXISTS (SELECT 1 FROM affiliation f
                                 WHERE f.school_id = s.id AND f.account_id = $2 AND f.to_at IS NULL
                                   AND f.confirmed_at IS NOT NULL) AS confirmed,
                        COALESCE(s.created_by = $2, FALSE) AS creator,
                        EXISTS (SELECT 1 FROM school_administrator m
                                 WHERE m.school_id = s.id AND m.account_id = $2) AS administrator,
                        NOT EXISTS (SELECT 1 FROM school_administrator m JOIN account a ON a.id = m.account_id
                                     WHERE m.school_id = s.id AND a.state = 'validated') AS unattended,
                        {} AS withheld
                 FROM school s WHERE s.id = $1",
                is_withheld(ReportedKind::School, "s.id")
            ),
            params![id.0, me],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let state = row.state.parse().map_err(|_| AppError::Internal {
            reference: String::new(),
        })?;
        let facts = Facts {
            state,
            country: row.country.clone(),
            member: row.member,
            confirmed: row.confirmed,
            creator: row.creator,
            administrator: row.administrator,
            unattended: row.unattended,
            withheld: row.withheld,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(SchoolHandle {
            id,
            name: row.name,
            country: row.country,
            version: row.version,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
