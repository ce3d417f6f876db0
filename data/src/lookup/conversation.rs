//! Facts of a conversation and of the person in it.

use super::{Granted, Lookup, blocked};
use crate::sql::{one, params, stored};
use domain::{
    AppError, AppResult,
    access::conversation::{Action, ConversationAction, Facts, decide},
    id::ConversationId,
    message::ConversationKind,
};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// A conversation with what the actor may do in it.
#[derive(Clone, Debug)]
pub struct ConversationHandle {
    pub id: ConversationId,
    pub title: String,
    /// Messages the actor has not read yet.
    pub unread: u32,
    actor: domain::access::Actor,
    facts: Facts,
}

impl ConversationHandle {
    /// Whether the actor may do something else too: decides which buttons a page shows.
    pub fn may(&self, action: Action) -> bool {
        decide(&self.actor, &self.facts, action).allows()
    }

    /// Of two or of several.
    pub fn kind(&self) -> ConversationKind {
        self.facts.kind
    }
}

#[derive(FromQueryResult)]
struct Row {
    kind: String,
    title: String,
    unread: i32,
    reaches_somebody: bool,
}

/// Where the permission for one conversation is asked for.
#[derive(Debug)]
pub(crate) struct ConversationLookup<'c, C> {
    lookup: Lookup<'c, C>,
    id: ConversationId,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    /// Asks about a conversation.
    pub(crate) fn conversation(self, id: ConversationId) -> ConversationLookup<'c, C> {
        ConversationLookup { lookup: self, id }
    }
}

impl<C: ConnectionTrait> ConversationLookup<'_, C> {
    /// The proof, or [`AppError::NotFound`] / [`AppError::Forbidden`]. Visitors are asked to sign in.
    pub(crate) async fn permit<A: ConversationAction>(
        self,
    ) -> AppResult<Granted<ConversationHandle, A>> {
        let (cx, id) = (self.lookup.cx, self.id);
        let me = cx.actor().person()?.id;
        let row: Row = one(
            self.lookup.conn,
            format!(
                "SELECT c.kind, c.title, p.unread,
                        EXISTS (SELECT 1 FROM participant o JOIN account a ON a.id = o.account_id
                                 WHERE o.conversation_id = c.id AND o.account_id <> $2 AND o.left_at IS NULL
                                   AND a.kind = 'staff' AND a.state = 'validated'
                                   AND NOT {}) AS reaches_somebody
                 FROM conversation c JOIN participant p ON p.conversation_id = c.id
                 WHERE c.id = $1 AND p.account_id = $2 AND p.left_at IS NULL",
                blocked("o.account_id", "$2")
            ),
            params![id.0, me.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let facts = Facts {
            kind: stored(&row.kind)?,
            takes_part: true,
            reaches_somebody: row.reaches_somebody,
        };
        decide(cx.actor(), &facts, A::ACTION).ok()?;
        Ok(Granted::new(ConversationHandle {
            id,
            title: row.title,
            unread: row.unread.unsigned_abs(),
            actor: cx.actor().clone(),
            facts,
        }))
    }
}
