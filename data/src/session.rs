//! Sessions: made at sign-in, loaded with every request, listed and ended by their owner (SECURITY 1, 26).

use crate::{
    Cx, Tx,
    context::new_id,
    entity::session,
    sql::{DbResult, all, one, params, run},
    token,
};
use domain::{
    AppError, AppResult, RuleBroken, Timestamp,
    access::{Actor, Person, site::act},
    account::{AccountKind, SessionLimits, SessionView},
    id::{AccountId, FileId, SessionId},
    privacy::FRESH_FOR,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// How somebody came in: what their session may do, and for how long.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry {
    pub limits: SessionLimits,
    /// The browser keeps it after it is closed.
    pub keep: bool,
    /// With a second step.
    pub strong: bool,
}

impl Entry {
    /// With one step, until the browser is closed.
    pub(crate) fn plain(limits: SessionLimits) -> Self {
        Self {
            limits,
            keep: false,
            strong: false,
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
            keep,
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
            kind: Set(if keep { "kept" } else { "browser" }.to_owned()),
            strong: Set(strong),
            user_agent: Set(user_agent.chars().take(200).collect()),
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
            keep,
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

/// Who a session token belongs to. Unknown, ended and idle sessions are a visitor.
pub async fn load(cx: &Cx, token: &str) -> AppResult<Actor> {
    Ok(open(cx, token).await?.actor)
}

/// Who a session token belongs to, and all that a page's frame needs: one query.
pub async fn open(cx: &Cx, token: &str) -> AppResult<OpenSession> {
    let row: Option<SessionRow> = one(
        cx.read(),
        "SELECT s.id AS session_id, s.last_seen_at, s.strong, a.id, a.kind, a.state, a.email_confirmed_at, a.lang, a.picture_id,
                a.time_zone, a.country,
                CASE WHEN a.kind <> 'pupil' THEN a.name
                     ELSE COALESCE((SELECT m.nickname FROM member m WHERE m.account_id = a.id
                                     ORDER BY m.removed_at IS NOT NULL, m.joined_at LIMIT 1), '')
                END AS name,
                EXISTS (SELECT 1 FROM affiliation w JOIN school v ON v.id = w.school_id
                   WHERE w.account_id = a.id AND w.to_at IS NULL AND v.state = 'validated') AS has_school,
                (SELECT string_agg(g.role || ':' || COALESCE(g.country, ''), ',')
                   FROM support_grant g WHERE g.account_id = a.id) AS grants,
                (SELECT COUNT(*) FROM (SELECT 1 FROM notification n
                   WHERE n.account_id = a.id AND n.read_at IS NULL LIMIT 100) u) AS unread,
                (SELECT COUNT(*) FROM (SELECT 1 FROM participant p
                   WHERE p.account_id = a.id AND p.unread > 0 LIMIT 100) c) AS unread_conversations,
                EXISTS (SELECT 1 FROM draft d WHERE d.account_id = a.id) AS has_drafts
         FROM session s JOIN account a ON a.id = s.account_id
         WHERE s.token_hash = $1 AND s.expires_at > $2 AND s.last_seen_at + s.idle_millis > $2",
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

/// Ends the session of this request.
pub async fn sign_out(cx: &Cx) -> AppResult<()> {
    let Ok(person) = cx.actor().person() else {
        return Ok(());
    };
    let (me, session) = (person.id, person.session);
    cx.write(move |tx| async move { tx.end_session(me, session).await.map(|_| ()) })
        .await
}

#[derive(FromQueryResult)]
struct OwnRow {
    id: Uuid,
    user_agent: String,
    created_at: i64,
    last_seen_at: i64,
}

/// Where the signed-in person is signed in: this device first, then the one seen last.
pub async fn mine(cx: &Cx) -> AppResult<Vec<SessionView>> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let person = cx.actor().person()?;
    let rows: Vec<OwnRow> = all(
        cx.read(),
        "SELECT id, user_agent, created_at, last_seen_at FROM session
         WHERE account_id = $1 AND expires_at > $2 AND last_seen_at + idle_millis > $2
         ORDER BY CASE WHEN id = $3 THEN 0 ELSE 1 END, last_seen_at DESC LIMIT 50",
        params![person.id.0, cx.now().millis(), person.session.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SessionView {
            id: row.id.into(),
            user_agent: row.user_agent,
            started_at: Timestamp::from_millis(row.created_at),
            last_seen_at: Timestamp::from_millis(row.last_seen_at),
            is_current: row.id == person.session.0,
        })
        .collect())
}

/// Ends one of the signed-in person's sessions. Somebody else's answers like one that is over.
pub async fn end(cx: &Cx, id: SessionId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        match tx.end_session(me, id).await? {
            0 => Err(AppError::NotFound),
            _ => Ok(()),
        }
    })
    .await
}

/// Ends all of the signed-in person's sessions but this one.
pub async fn end_others(cx: &Cx) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let person = tx.cx().actor().person()?;
        tx.end_other_sessions(person.id, person.session).await
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;
    use domain::time::{DAY, HOUR};

    both_databases! {
        async fn people_see_and_end_their_own_sessions(world: World) {
            let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
            let phone = world.by(judit.id).await;
            world.wait(HOUR);
            let desk = world.by(judit.id).await;
            let sessions = mine(&desk).await.unwrap();
            assert_eq!(sessions.iter().map(|one| one.is_current).collect::<Vec<_>>(), [true, false]);

            let stranger = world.by(elif.id).await;
            assert_eq!(end(&stranger, sessions[1].id).await, Err(AppError::NotFound));
            end(&desk, sessions[1].id).await.unwrap();
            assert_eq!(mine(&desk).await.unwrap().len(), 1);
            assert_eq!(end(&desk, sessions[1].id).await, Err(AppError::NotFound));
            assert_eq!(phone.actor().person().unwrap().session, sessions[1].id);
        }

        async fn all_other_sessions_end_at_once(world: World) {
            let judit = world.teacher("HU").await;
            world.by(judit.id).await;
            world.by(judit.id).await;
            let here = world.by(judit.id).await;
            end_others(&here).await.unwrap();
            let left = mine(&here).await.unwrap();
            assert!(left.len() == 1 && left[0].is_current);
        }

        async fn a_session_ends_after_its_idle_time_and_at_sign_out(world: World) {
            let judit = world.teacher("HU").await;
            let id = judit.id;
            let session = world.visitor().write(move |tx| async move {
                tx.start_session(id, Entry::plain(SessionLimits::of(false, false, false)), "test").await
            }).await.unwrap();
            let load_now = async || load(&world.visitor(), &session.token).await.unwrap();
            let Actor::Person(_) = load_now().await else { panic!("signed in") };
            world.wait(13 * HOUR);
            assert_eq!(load_now().await, Actor::Visitor);

            let cx = world.by(id).await;
            sign_out(&cx).await.unwrap();
            world.wait(DAY);
            assert!(mine(&world.by(id).await).await.unwrap().len() == 1);
        }

        async fn pupils_are_greeted_by_nickname(world: World) {
            let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
            let (_, workspace) = world.project(&[&judit, &elif]).await;
            let pupil = world.pupil(workspace, &judit, "Kovács Bence", "Sunny Fox").await;
            let cx = world.by(pupil).await;
            assert_eq!(cx.actor().person().unwrap().name, "Sunny Fox");
        }

        async fn officers_have_no_school_of_their_own(world: World) {
            let teacher = world.teacher("HU").await;
            let officer = world.officer(Some("HU")).await;
            assert!(world.by(teacher.id).await.actor().person().unwrap().has_school);
            assert!(!world.by(officer).await.actor().person().unwrap().has_school);
        }

        async fn signing_in_again_ends_the_session_before(world: World) {
            let judit = world.teacher("HU").await;
            let before = world.by(judit.id).await;
            let id = judit.id;
            before.write(move |tx| async move {
                tx.start_session(id, Entry::plain(SessionLimits::of(false, false, false)), "test").await
            }).await.unwrap();
            let now = world.by(judit.id).await;
            let old = before.actor().person().unwrap().session;
            assert!(mine(&now).await.unwrap().iter().all(|session| session.id != old));
        }

        async fn visitors_have_no_sessions(world: World) {
            assert_eq!(mine(&world.visitor()).await, Err(AppError::SignInNeeded));
            assert_eq!(end_others(&world.visitor()).await, Err(AppError::SignInNeeded));
            sign_out(&world.visitor()).await.unwrap();
        }
    }
}
