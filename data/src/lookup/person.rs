//! Facts of a person who is looked at.

use super::{Granted, Lookup};
use crate::{
    report::is_withheld,
    sql::{one, opens_desk, params, stored},
    support::{held, held_roles},
};
use domain::{
    AppError, AppResult,
    access::person::{Action, Facts, PersonAction, Rank, decide},
    id::AccountId,
    partner::Between,
    report::ReportedKind,
    support::GrantRole,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// A person with what the actor may do with them.
#[derive(Clone, Debug)]
pub struct PersonHandle {
    pub id: AccountId,
    pub name: String,
    pub country: Option<String>,
    roles: Vec<GrantRole>,
    actor: domain::access::Actor,
    facts: Facts,
}

impl PersonHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// What there is between the actor and the person.
    pub fn between(&self) -> Between {
        self.facts.between
    }

    /// The country of one more school, of somebody who is validated.
    pub fn joins(&self) -> Option<&str> {
        self.facts.joins.as_deref()
    }

    /// What they are named now.
    pub fn roles(&self) -> &[GrantRole] {
        &self.roles
    }

    /// Takes requests.
    pub fn is_available(&self) -> bool {
        self.facts.available
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
    public_picture: bool,
    shares_workspace: bool,
    at_own_school: bool,
    available: bool,
    country: Option<String>,
    joins: Option<String>,
    contact_state: Option<String>,
    asked_by: Option<Uuid>,
    blocked_by: Option<Uuid>,
    withheld: bool,
    roles: Option<String>,
    /// The highest at the desk, also one that is still to come: it protects from that moment on.
    at_desk: Option<String>,
}

/// The two accounts of a contact, as its row has them: the lower id first.
pub(crate) fn pair(one: Uuid, other: Uuid) -> (Uuid, Uuid) {
    (one.min(other), one.max(other))
}

/// A condition of a query: one of the two accounts blocked the other.
pub(crate) fn blocked(one: &str, other: &str) -> String {
    format!(
        "EXISTS (SELECT 1 FROM contact b WHERE b.state = 'blocked'
             AND ((b.low_id = {one} AND b.high_id = {other}) OR (b.low_id = {other} AND b.high_id = {one})))"
    )
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
        let (low, high) = pair(id.0, me);
        let row: Row = one(
            self.lookup.conn,
            format!("SELECT a.name, a.kind, a.state, a.public_profile, a.available, a.country, a.joins,
                    EXISTS (SELECT 1 FROM account_tag t
                             WHERE t.account_id = a.id AND t.kind = 'public' AND t.value = 'picture') AS public_picture,
                    EXISTS (SELECT 1 FROM member mine JOIN member theirs ON theirs.workspace_id = mine.workspace_id
                             WHERE mine.account_id = $4 AND mine.removed_at IS NULL
                               AND theirs.account_id = a.id) AS shares_workspace,
                    EXISTS (SELECT 1 FROM affiliation mine
                             JOIN affiliation theirs ON theirs.school_id = mine.school_id AND theirs.to_at IS NULL
                                   AND theirs.confirmed_at IS NULL
                             JOIN school v ON v.id = mine.school_id AND v.state = 'validated'
                             WHERE mine.account_id = $4 AND mine.to_at IS NULL AND mine.confirmed_at IS NOT NULL
                               AND theirs.account_id = a.id) AS at_own_school,
                    {held} AS roles,
                    (SELECT g.role FROM support_grant g WHERE g.account_id = a.id AND {of_desk}
                      ORDER BY g.role = 'central' DESC LIMIT 1) AS at_desk,
                    c.state AS contact_state, c.asked_by, c.blocked_by, {withheld} AS withheld
             FROM account a LEFT JOIN contact c ON c.low_id = $2 AND c.high_id = $3
             WHERE a.id = $1",
                held = held("a.id", "$5"),
                of_desk = opens_desk("g"),
                withheld = is_withheld(ReportedKind::Person, "a.id"),
            ),
            params![id.0, low, high, me, cx.now().millis()],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let between = match &row.contact_state {
            None => Between::Nothing,
            Some(state) => Between::of(
                state.parse().map_err(fault)?,
                row.asked_by == Some(me),
                row.blocked_by == Some(me),
            ),
        };
        let roles = held_roles(row.roles.as_deref());
        let facts = Facts {
            id,
            kind: row.kind.parse().map_err(fault)?,
            state: row.state.parse().map_err(fault)?,
            public_profile: row.public_profile,
            public_picture: row.public_picture,
            shares_workspace: row.shares_workspace,
            at_own_school: row.at_own_school,
            // Whoever was named to help others is open to them.
            available: row.available || roles.iter().any(|role| !role.is_of_desk()),
            country: row.country.clone(),
            joins: row
                .joins
                .filter(|_| row.state == domain::account::AccountState::Validated.as_str()),
            between,
            withheld: row.withheld,
            rank: match row.at_desk.as_deref().map(stored).transpose()? {
                Some(GrantRole::Central) => Rank::Central,
                Some(GrantRole::Officer) => Rank::Officer,
                Some(GrantRole::Ambassador | GrantRole::Mentor) | None => Rank::None,
            },
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(PersonHandle {
            id,
            name: row.name,
            country: row.country,
            roles,
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
