//! Sessions: made at sign-in, loaded with every request, listed and ended by their owner (SECURITY 1, 26).

use crate::{
    Cx, Tx,
    context::new_id,
    entity::session,
    sql::{DbResult, one, params, run},
    token,
};
use domain::{
    AppError, AppResult,
    access::{Actor, Person},
    account::{AccountKind, SessionLimits},
    id::{AccountId, SessionId},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
use uuid::Uuid;

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
    /// Starts a session; the limits follow from who signs in where.
    pub(crate) async fn start_session(
        &self,
        account: AccountId,
        limits: SessionLimits,
        keep: bool,
        user_agent: &str,
    ) -> AppResult<NewSession> {
        let token = token::random_token()?;
        session::Entity::insert(session::ActiveModel {
            id: Set(new_id()),
            token_hash: Set(token::hash(&token)),
            account_id: Set(account.0),
            kind: Set(if keep { "kept" } else { "browser" }.to_owned()),
            user_agent: Set(user_agent.chars().take(200).collect()),
            created_at: Set(self.now()),
            last_seen_at: Set(self.now()),
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
            keep,
            lifetime: limits.absolute,
        })
    }

    /// Ends every session of an account, for a changed password or a suspension.
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

#[derive(Debug, FromQueryResult)]
struct SessionRow {
    session_id: Uuid,
    last_seen_at: i64,
    id: Uuid,
    kind: String,
    state: String,
    email_confirmed_at: Option<i64>,
    name: String,
    lang: String,
    time_zone: String,
    country: Option<String>,
    grants: Option<String>,
    unread: i64,
}

/// Who a session token belongs to: one query, everything a page's frame needs. Unknown, ended and
/// idle sessions are a visitor.
pub async fn load(cx: &Cx, token: &str) -> AppResult<Actor> {
    let row: Option<SessionRow> = one(
        cx.read(),
        "SELECT s.id AS session_id, s.last_seen_at, a.id, a.kind, a.state, a.email_confirmed_at, a.name, a.lang,
                a.time_zone, a.country,
                (SELECT string_agg(g.role || ':' || COALESCE(g.country, ''), ',')
                   FROM support_grant g WHERE g.account_id = a.id) AS grants,
                (SELECT COUNT(*) FROM (SELECT 1 FROM notification n
                   WHERE n.account_id = a.id AND n.read_at IS NULL LIMIT 100) u) AS unread
         FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at + s.idle_millis > $2",
        params![token::hash(token), cx.now().millis()],
    )
    .await?;
    let Some(row) = row else {
        return Ok(Actor::Visitor);
    };
    if cx.now().millis() - row.last_seen_at > SessionLimits::TOUCH_AFTER {
        let session = row.session_id;
        // Nobody waits for it: losing one touch costs five minutes of idle time.
        let cx = cx.clone();
        tokio::spawn(async move {
            let now = cx.now().millis();
            let touch = cx.write(move |tx| async move {
                run(
                    tx.conn(),
                    "UPDATE session SET last_seen_at = $1 WHERE id = $2",
                    params![now, session],
                )
                .await
            });
            if let Err(error) = touch.await {
                tracing::warn!(%error, "a session was not touched");
            }
        });
    }
    row.into_actor()
}

impl SessionRow {
    fn into_actor(self) -> AppResult<Actor> {
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let grants = self.grants.unwrap_or_default();
        let grants = grants.split(',').filter_map(|grant| grant.split_once(':'));
        Ok(Actor::Person(Person {
            id: AccountId(self.id),
            session: SessionId(self.session_id),
            kind: self.kind.parse::<AccountKind>().map_err(fault)?,
            state: self.state.parse().map_err(fault)?,
            email_confirmed: self.email_confirmed_at.is_some(),
            name: self.name,
            country: self.country,
            lang: Some(self.lang).filter(|lang| !lang.is_empty()),
            time_zone: self.time_zone,
            officer_of: grants
                .clone()
                .filter(|(role, _)| *role == "officer")
                .map(|(_, c)| c.to_owned())
                .collect(),
            central: grants.clone().any(|(role, _)| role == "central"),
            unread: u32::try_from(self.unread).unwrap_or_default(),
        }))
    }
}

/// Ends the session of this request.
pub async fn sign_out(cx: &Cx) -> AppResult<()> {
    let Ok(person) = cx.actor().person() else {
        return Ok(());
    };
    let session = person.session.0;
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "DELETE FROM session WHERE id = $1",
            params![session],
        )
        .await
        .map(|_| ())
    })
    .await
}
