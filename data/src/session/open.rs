//! Who a session token belongs to, with every request.

use crate::{
    Cx,
    sql::{holds, one, opens_desk, params, run},
    token,
};
use domain::{
    AppError, AppResult,
    access::{Actor, Person},
    account::{AccountKind, SessionLimits},
    id::{AccountId, FileId, SessionId},
    time::DAY,
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(Debug, FromQueryResult)]
struct SessionRow {
    session_id: Uuid,
    last_seen_at: i64,
    strong: bool,
    id: Uuid,
    kind: String,
    state: String,
    email_confirmed_at: Option<i64>,
    name: String,
    picture_id: Option<Uuid>,
    lang: String,
    time_zone: String,
    country: Option<String>,
    has_school: bool,
    grants: Option<String>,
    unread: i64,
    unread_conversations: i64,
    has_drafts: bool,
}

/// What a session token stands for.
#[derive(Clone, Debug)]
pub struct OpenSession {
    /// Whose it is.
    pub actor: Actor,
    /// Whether the person has drafts: pages look for them only then.
    pub has_drafts: bool,
}

/// Who a session token belongs to. Unknown, ended and idle sessions are a visitor; so is one that
/// began in the very moment in which its owner was locked out.
pub async fn load(cx: &Cx, token: &str) -> AppResult<Actor> {
    Ok(open(cx, token).await?.actor)
}

/// Who a session token belongs to, and all that a page's frame needs: one query.
pub async fn open(cx: &Cx, token: &str) -> AppResult<OpenSession> {
    let row: Option<SessionRow> = one(
        cx.read(),
        format!(
        "SELECT s.id AS session_id, s.last_seen_at, s.strong, a.id, a.kind, a.state, a.email_confirmed_at, a.lang, a.picture_id,
                a.time_zone, a.country,
                CASE WHEN a.kind <> 'pupil' THEN a.name
                     ELSE COALESCE((SELECT m.nickname FROM member m WHERE m.account_id = a.id
                                     ORDER BY m.removed_at IS NOT NULL, m.joined_at LIMIT 1), '')
                END AS name,
                EXISTS (SELECT 1 FROM affiliation w JOIN school v ON v.id = w.school_id
                   WHERE w.account_id = a.id AND w.to_at IS NULL AND w.confirmed_at IS NOT NULL
                     AND v.state = 'validated') AS has_school,
                (SELECT string_agg(g.role || ':' || COALESCE(g.country, ''), ',')
                   FROM support_grant g WHERE g.account_id = a.id
                    AND {of_desk} AND {current}) AS grants,
                (SELECT COUNT(*) FROM (SELECT 1 FROM notification n
                   WHERE n.account_id = a.id AND n.read_at IS NULL LIMIT 100) u) AS unread,
                (SELECT COUNT(*) FROM (SELECT 1 FROM participant p
                   WHERE p.account_id = a.id AND p.unread > 0 LIMIT 100) c) AS unread_conversations,
                EXISTS (SELECT 1 FROM draft d WHERE d.account_id = a.id) AS has_drafts
         FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at + s.idle_millis > $2
           AND a.state <> 'suspended'",
            of_desk = opens_desk("g"),
            current = holds("g", "$2"),
        ),
        params![token::hash(token), cx.now().millis()],
    )
    .await?;
    let Some(row) = row else {
        return Ok(OpenSession {
            actor: Actor::Visitor,
            has_drafts: false,
        });
    };
    if cx.now().millis() - row.last_seen_at > SessionLimits::TOUCH_AFTER {
        let (session, account) = (row.session_id, row.id);
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
                .await?;
                // Colleagues see roughly when somebody was here last: once a day is enough.
                run(
                    tx.conn(),
                    "UPDATE account SET last_seen_at = $1 WHERE id = $2 AND last_seen_at <= $3",
                    params![now, account, now - DAY],
                )
                .await
            });
            if let Err(error) = touch.await {
                tracing::warn!(%error, "a session was not touched");
            }
        });
    }
    Ok(OpenSession {
        has_drafts: row.has_drafts,
        actor: row.into_actor()?,
    })
}

impl SessionRow {
    fn into_actor(self) -> AppResult<Actor> {
        let fault = |_| AppError::Internal {
            reference: String::new(),
        };
        let grants = self.grants.unwrap_or_default();
        let needs_second_step = !self.strong && !grants.is_empty();
        let grants = if self.strong { grants.as_str() } else { "" };
        let grants = grants.split(',').filter_map(|grant| grant.split_once(':'));
        Ok(Actor::Person(Person {
            id: AccountId(self.id),
            session: SessionId(self.session_id),
            kind: self.kind.parse::<AccountKind>().map_err(fault)?,
            state: self.state.parse().map_err(fault)?,
            email_confirmed: self.email_confirmed_at.is_some(),
            name: self.name,
            picture: self.picture_id.map(FileId),
            country: self.country,
            has_school: self.has_school,
            lang: Some(self.lang).filter(|lang| !lang.is_empty()),
            time_zone: self.time_zone,
            officer_of: grants
                .clone()
                .filter(|(role, _)| *role == "officer")
                .map(|(_, c)| c.to_owned())
                .collect(),
            needs_second_step,
            central: grants.clone().any(|(role, _)| role == "central"),
            unread: u32::try_from(self.unread).unwrap_or_default(),
            unread_conversations: u32::try_from(self.unread_conversations).unwrap_or_default(),
        }))
    }
}
