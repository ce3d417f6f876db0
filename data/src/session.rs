//! Sessions (SECURITY 1, 26): made at sign-in here, loaded with every request in [`open`], listed and
//! ended by their owner in [`own`].

mod open;
mod own;

pub use self::{
    open::{OpenSession, load, open},
    own::{end, end_others, mine, sign_out},
};

use crate::{
    Cx, Tx,
    context::new_id,
    entity::session,
    sql::{DbResult, one, params, run},
    token,
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::Actor,
    account::{SessionLimits, Stay},
    id::{AccountId, SessionId},
    privacy::FRESH_FOR,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};

/// How somebody came in: what their session may do, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub limits: SessionLimits,
    pub stay: Stay,
    /// With a second step.
    pub strong: bool,
}

impl Entry {
    /// Of staff, with one step.
    pub(crate) fn staff(officer: bool, stay: Stay) -> Self {
        Self {
            limits: SessionLimits::of(officer, stay),
            // Officers stay signed in for hours, not for weeks, whatever they choose (SECURITY 26).
            stay: match stay {
                Stay::Kept if officer => Stay::Browser,
                Stay::Browser | Stay::Kept | Stay::Shared => stay,
            },
            strong: false,
        }
    }

    /// Of a pupil.
    pub(crate) fn pupil() -> Self {
        Self {
            limits: SessionLimits::PUPIL,
            stay: Stay::Browser,
            strong: false,
        }
    }

    /// With a second step besides.
    pub(crate) fn strong(self) -> Self {
        Self {
            strong: true,
            ..self
        }
    }
}

/// A session that was just made. The token goes into the cookie and nowhere else.
#[derive(Debug)]
pub struct NewSession {
    /// What the browser keeps.
    pub token: String,
    /// Whether the browser keeps it after it is closed.
    pub keep: bool,
    /// Longest life in milliseconds.
    pub lifetime: i64,
}

impl Tx {
    /// Starts a session; the limits follow from who signs in where. The one the browser had before
    /// ends.
    pub(crate) async fn start_session(
        &self,
        account: AccountId,
        entry: Entry,
        user_agent: &str,
    ) -> AppResult<NewSession> {
        let Entry {
            limits,
            stay,
            strong,
        } = entry;
        let token = token::random_token()?;
        if let Actor::Person(before) = self.cx().actor() {
            self.end_session(before.id, before.session).await?;
        }
        session::Entity::insert(session::ActiveModel {
            id: Set(new_id()),
            token_hash: Set(token::hash(&token)),
            account_id: Set(account.0),
            kind: Set(stay.as_str().to_owned()),
            strong: Set(strong),
            user_agent: Set(user_agent.chars().take(200).collect()),
            place: Set(self.cx().place().to_owned()),
            created_at: Set(self.now()),
            last_seen_at: Set(self.now()),
            fresh_at: Set(self.now()),
            idle_millis: Set(limits.idle),
            expires_at: Set(self.now() + limits.absolute),
        })
        .exec_without_returning(self.conn())
        .await
        .db()?;
        run(
            self.conn(),
            "UPDATE account SET last_seen_at = $1 WHERE id = $2",
            params![self.now(), account.0],
        )
        .await?;
        Ok(NewSession {
            token,
            keep: stay == Stay::Kept,
            lifetime: limits.absolute,
        })
    }

    async fn end_session(&self, account: AccountId, session: SessionId) -> AppResult<u64> {
        run(
            self.conn(),
            "DELETE FROM session WHERE id = $1 AND account_id = $2",
            params![session.0, account.0],
        )
        .await
    }

    /// How the browser of this request stays signed in; a session that is made anew stays so, too.
    pub(crate) async fn stay(&self) -> AppResult<Stay> {
        #[derive(FromQueryResult)]
        struct Row {
            kind: String,
        }
        let row: Option<Row> = one(
            self.conn(),
            "SELECT kind FROM session WHERE id = $1",
            params![self.cx().actor().person()?.session.0],
        )
        .await?;
        Ok(row.map_or(Stay::Browser, |row| Stay::of(&row.kind)))
    }

    /// The person of this session has just said again who they are.
    pub(crate) async fn freshen_session(&self) -> AppResult<()> {
        run(
            self.conn(),
            "UPDATE session SET fresh_at = $1 WHERE id = $2",
            params![self.now(), self.cx().actor().person()?.session.0],
        )
        .await
        .map(drop)
    }

    /// For what cannot be taken back: somebody else may sit at the device (SECURITY 27).
    ///
    /// # Errors
    /// [`RuleBroken::FreshSignInNeeded`].
    pub(crate) async fn require_fresh(&self) -> AppResult<()> {
        if is_fresh(self.conn(), self.cx()).await? {
            Ok(())
        } else {
            Err(AppError::Rule(RuleBroken::FreshSignInNeeded))
        }
    }

    /// Ends every session of an account but this one, for a changed password.
    pub(crate) async fn end_other_sessions(
        &self,
        account: AccountId,
        kept: SessionId,
    ) -> AppResult<()> {
        run(
            self.conn(),
            "DELETE FROM session WHERE account_id = $1 AND id <> $2",
            params![account.0, kept.0],
        )
        .await
        .map(|_| ())
    }

    /// Ends every session of an account, for a new password or a suspension.
    pub(crate) async fn end_sessions(&self, account: AccountId) -> AppResult<()> {
        run(
            self.conn(),
            "DELETE FROM session WHERE account_id = $1",
            params![account.0],
        )
        .await
        .map(|_| ())
    }
}

/// Whether the person of this request signed in, or said again who they are, a short time ago.
pub(crate) async fn is_fresh(conn: &impl ConnectionTrait, cx: &Cx) -> AppResult<bool> {
    #[derive(FromQueryResult)]
    struct Row {
        fresh_at: i64,
    }
    let row: Option<Row> = one(
        conn,
        "SELECT fresh_at FROM session WHERE id = $1",
        params![cx.actor().person()?.session.0],
    )
    .await?;
    Ok(row.is_some_and(|row| cx.now().millis() - row.fresh_at <= FRESH_FOR))
}

#[cfg(test)]
mod tests;
