//! From facts to proof: the only place that loads what a permission depends on, and the only place
//! that makes a [`Granted`].
//!
//! `cx.lookup().workspace(id).permit::<act::CreatePage>().await?` is one query and one pure
//! decision ([`domain::access`]). A database error is an error, never a permission (SECURITY 44).

mod announcement;
mod conversation;
mod kit;
mod person;
mod project;
mod report;
mod school;
mod workspace;

pub use self::{
    announcement::AnnouncementHandle, conversation::ConversationHandle, kit::KitHandle,
    person::PersonHandle, project::ProjectHandle, report::ReportHandle, school::SchoolHandle,
    workspace::WorkspaceHandle,
};
pub(crate) use self::{
    announcement::author_stands,
    person::{blocked, pair},
};

use crate::{Cx, Tx};
use domain::{
    AppError, AppResult, RuleBroken,
    access::site::{self, SiteAction},
    account::{AccountKind, AccountState},
};
use sea_orm::ConnectionTrait;
use std::marker::PhantomData;

/// Proof that the actor may do `A` with the thing `R` was loaded for.
#[derive(Debug)]
pub struct Granted<R, A> {
    resource: R,
    action: PhantomData<A>,
}

impl<R, A> Granted<R, A> {
    fn new(resource: R) -> Self {
        Self {
            resource,
            action: PhantomData,
        }
    }
}

impl<R, A> std::ops::Deref for Granted<R, A> {
    type Target = R;
    fn deref(&self) -> &R {
        &self.resource
    }
}

/// The portal as a whole, as the thing a site action is done with.
#[derive(Debug)]
pub struct Site;

/// Loads facts over a connection, for the actor of a context.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lookup<'c, C> {
    conn: &'c C,
    cx: &'c Cx,
    /// The transaction, when it is asked inside of one.
    tx: Option<&'c Tx>,
}

impl<'c, C: ConnectionTrait> Lookup<'c, C> {
    pub(crate) fn new(conn: &'c C, cx: &'c Cx) -> Self {
        Self { conn, cx, tx: None }
    }

    /// Inside of a transaction: what has to be noted is noted in it.
    pub(crate) fn within(self, tx: &'c Tx) -> Self {
        Self {
            tx: Some(tx),
            ..self
        }
    }

    /// A permission that depends on the person alone. Visitors are asked to sign in.
    pub(crate) fn site<A: SiteAction>(&self) -> AppResult<Granted<Site, A>> {
        self.cx.actor().person()?;
        site::decide(self.cx.actor(), A::ACTION).ok()?;
        Ok(Granted::new(Site))
    }

    /// The same, where staff who only wait for their validation, or have no school, are told so.
    pub(crate) fn site_or_why<A: SiteAction>(&self) -> AppResult<Granted<Site, A>> {
        let allowed = self.site::<A>();
        let person = self.cx.actor().person()?;
        match allowed {
            Err(AppError::Forbidden)
                if person.kind == AccountKind::Staff
                    && matches!(
                        person.state,
                        AccountState::Registered | AccountState::Returned
                    ) =>
            {
                Err(AppError::Rule(RuleBroken::NotValidated))
            }
            Err(AppError::Forbidden) if person.is_validated_staff() => {
                Err(AppError::Rule(RuleBroken::NoSchool))
            }
            other => other,
        }
    }
}
