//! What a person is told on the page. The same events as the letters, without anything secret.

use crate::{Timestamp, id::NotificationId};
use serde::{Deserialize, Serialize};

/// A notification. Its words come from `notification.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Notice {
    RegistrationValidated,
    RegistrationReturned {
        comment: String,
    },
    RegistrationRefused {
        comment: String,
    },
    SchoolDecided {
        school_id: String,
        school: String,
        verdict: String,
        comment: String,
    },
    ContactAsked {
        from: String,
    },
    ContactAccepted {
        person: String,
        from: String,
    },
    FounderInvited {
        project: String,
        title: String,
        from: String,
    },
    FounderAnswered {
        project: String,
        title: String,
        from: String,
        accepted: bool,
    },
    ProjectDecided {
        project: String,
        title: String,
        country: String,
        verdict: String,
    },
    WorkspaceOpened {
        workspace: String,
        title: String,
    },
    MemberInvited {
        workspace: String,
        title: String,
        from: String,
    },
    MemberAnswered {
        workspace: String,
        title: String,
        from: String,
        accepted: bool,
    },
}

/// Notifications on one page.
pub const NOTIFICATIONS_PER_PAGE: usize = 50;

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotificationView {
    pub id: NotificationId,
    pub notice: Notice,
    pub at: Timestamp,
    pub unread: bool,
}

/// The newest notifications, or those before a certain one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notifications {
    pub list: Vec<NotificationView>,
    /// Where older ones start; `None` when these are the oldest.
    pub next: Option<NotificationId>,
}
