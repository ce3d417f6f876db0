//! The first page of a workspace: who works here, what is new, the feed.

use super::{Role, feed::Feed, plan::view::NextTask, view::Frame};
use crate::{
    Timestamp,
    id::{MaterialId, PageId, ProjectId, SchoolId, ThreadId, WorkspaceId},
};
use serde::{Deserialize, Serialize};

/// Newest things of each kind that the page lists.
pub const NEWS_OF_EACH: u64 = 3;

/// What the address of a workspace shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Entrance {
    /// To members, and to officers who look in.
    Home(Box<HomeView>),
    /// To somebody who was invited and has not answered.
    Invitation(Invitation),
}

/// The first page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HomeView {
    pub frame: Frame,
    pub schools: Vec<SchoolHere>,
    /// Newest first.
    pub news: Vec<News>,
    /// What the reader's school has to do next.
    pub next: Vec<NextTask>,
    pub feed: Feed,
}

/// A school that takes part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchoolHere {
    pub id: SchoolId,
    pub name: String,
    pub town: String,
    /// Name of the country in the reader's language.
    pub country: String,
    pub staff: i64,
    pub pupils: i64,
}

/// Something that was made or changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct News {
    pub thing: Thing,
    pub title: String,
    pub at: Timestamp,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Thing {
    /// A thread with a new reply.
    Thread(ThreadId),
    /// A page that was written or changed.
    Page(PageId),
    /// A material that was added.
    Material(MaterialId),
}

/// Being asked to join a workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub workspace: WorkspaceId,
    pub title: String,
    /// Name of whoever invited.
    pub from: String,
    pub role: Role,
    pub project: Option<ProjectId>,
    pub at: Timestamp,
}

/// A workspace among the person's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkspaceCard {
    pub id: WorkspaceId,
    pub title: String,
    pub state: super::WorkspaceState,
    pub role: Role,
    pub members: i64,
    /// When somebody last wrote or added something.
    pub last_activity: Timestamp,
}
