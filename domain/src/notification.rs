//! What a person is told, on the page and by mail. The same events as the letters, without anything
//! secret; how it reaches them is their choice ([`choice`]).

pub mod choice;
mod form;
mod hours;
mod view;

pub use self::{
    choice::{Choice, Choices, Delivery, Mailing, NoticeKind},
    form::{ChoicesForm, TimesForm},
    hours::{Digest, Quiet, Times},
    view::{ChoiceLine, ProjectLine, Settings, Subscription},
};

use crate::{
    Timestamp,
    id::NotificationId,
    report::{ReportVerdict, ReportedKind},
    support::{GrantRole, Subject},
};
use serde::{Deserialize, Serialize};

/// A notification. Its words come from `notification.ftl`. To add one: a variant, its kind below,
/// its words and its link in `app::notification`.
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
    /// The officers of another country decide from now on.
    RegistrationMoved {
        country: String,
        comment: String,
        /// Else the person chooses where they work.
        keeps_school: bool,
    },
    /// Of somebody who is in already: whether they work at one more school.
    WorkplaceDecided {
        school: String,
        verdict: String,
        comment: String,
    },
    /// The person was named officer, ambassador or mentor.
    RoleGiven {
        role: GrantRole,
        /// In the reader's language.
        country: String,
        from: Timestamp,
        until: Option<Timestamp>,
    },
    RoleEnded {
        role: GrantRole,
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
    /// The first of what somebody has not read yet.
    MessageReceived {
        conversation: String,
        from: String,
    },
    /// Something of one's own is hidden until it is decided.
    ContentHeld {
        what: ReportedKind,
        title: String,
    },
    /// An officer decided on something of one's own that was reported.
    ContentDecided {
        what: ReportedKind,
        title: String,
        verdict: ReportVerdict,
        comment: String,
    },
    /// What came of one's own report.
    ReportAnswered {
        what: ReportedKind,
        title: String,
        removed: bool,
    },
    /// To officers: a child may be in danger.
    ReportUrgent {
        report: String,
    },
    /// Somebody or something new fits a search that the reader keeps.
    SearchMatched {
        name: String,
        /// What is looked for, and the question as it is kept.
        search: String,
        question: String,
        count: u32,
    },
    /// An own announcement leaves the partner board soon.
    AnnouncementEnds {
        announcement: String,
        title: String,
        until: Timestamp,
    },
    /// An own announcement has left the partner board.
    AnnouncementEnded {
        announcement: String,
        title: String,
    },
    /// To officers: another country gave them a person or a school.
    DeskReceived {
        subject: Subject,
        id: String,
        name: String,
    },
    /// To officers: projects wait too long for the answer of a country.
    ProjectsOverdue {
        /// In the reader's language.
        country: String,
        count: i64,
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
    /// A founder of a project that is being written gave the place up.
    FounderLeft {
        project: String,
        title: String,
        from: String,
    },
    /// The other founders wonder where somebody is.
    PartnerMissed {
        project: String,
        title: String,
        from: String,
    },
    /// A founder's place is offered to the reader.
    PlaceOffered {
        project: String,
        title: String,
        from: String,
    },
    /// The reader's own place is offered to somebody else, who is named.
    PlaceAtStake {
        project: String,
        title: String,
        from: String,
        successor: String,
    },
    /// Whoever was offered a founder's place answered.
    PlaceAnswered {
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
    /// A founder ended the work.
    WorkspaceClosed {
        workspace: String,
        title: String,
        from: String,
    },
    /// A founder goes on with it.
    WorkspaceReopened {
        workspace: String,
        title: String,
        from: String,
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

/// Where a notice belongs: people choose for each of their projects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'n> {
    Nowhere,
    /// Id of a project.
    Project(&'n str),
    /// Id of a workspace.
    Workspace(&'n str),
}

impl Notice {
    /// Of which kind it is.
    pub const fn kind(&self) -> NoticeKind {
        match self {
            Self::RegistrationValidated
            | Self::RegistrationReturned { comment: _ }
            | Self::RegistrationRefused { comment: _ }
            | Self::RegistrationMoved { .. }
            | Self::WorkplaceDecided { .. }
            | Self::RoleGiven { .. }
            | Self::RoleEnded { role: _ } => NoticeKind::Registration,
            Self::SchoolDecided { .. } => NoticeKind::School,
            Self::ContactAsked { .. } => NoticeKind::ContactAsked,
            Self::ContactAccepted { .. } => NoticeKind::ContactAccepted,
            Self::MessageReceived { .. } => NoticeKind::Message,
            Self::ContentHeld { .. }
            | Self::ContentDecided { .. }
            | Self::ReportAnswered { .. }
            | Self::ReportUrgent { .. } => NoticeKind::Report,
            Self::SearchMatched { .. } => NoticeKind::SearchMatched,
            Self::AnnouncementEnds { .. } | Self::AnnouncementEnded { .. } => {
                NoticeKind::Announcement
            }
            Self::DeskReceived { .. } | Self::ProjectsOverdue { .. } => NoticeKind::Desk,
            Self::FounderInvited { .. } => NoticeKind::FounderInvited,
            Self::FounderAnswered { .. }
            | Self::FounderLeft { .. }
            | Self::PlaceAnswered { .. } => NoticeKind::FounderAnswered,
            Self::PartnerMissed { .. } | Self::PlaceOffered { .. } | Self::PlaceAtStake { .. } => {
                NoticeKind::FoundersPlace
            }
            Self::ProjectDecided { .. } => NoticeKind::ProjectDecided,
            Self::WorkspaceOpened { .. }
            | Self::WorkspaceClosed { .. }
            | Self::WorkspaceReopened { .. } => NoticeKind::WorkspaceOpened,
            Self::MemberInvited { .. } => NoticeKind::MemberInvited,
            Self::MemberAnswered { .. } => NoticeKind::MemberAnswered,
        }
    }

    /// Where it belongs.
    pub fn place(&self) -> Place<'_> {
        match self {
            Self::RegistrationValidated
            | Self::RegistrationReturned { comment: _ }
            | Self::RegistrationRefused { comment: _ }
            | Self::RegistrationMoved { .. }
            | Self::DeskReceived { .. }
            | Self::ProjectsOverdue { .. }
            | Self::WorkplaceDecided { .. }
            | Self::RoleGiven { .. }
            | Self::RoleEnded { role: _ }
            | Self::SchoolDecided { .. }
            | Self::ContactAsked { .. }
            | Self::ContactAccepted { .. }
            | Self::MessageReceived { .. }
            | Self::SearchMatched { .. }
            | Self::AnnouncementEnds { .. }
            | Self::AnnouncementEnded { .. }
            | Self::ContentHeld { .. }
            | Self::ContentDecided { .. }
            | Self::ReportAnswered { .. }
            | Self::ReportUrgent { .. } => Place::Nowhere,
            Self::FounderInvited { project, .. }
            | Self::FounderAnswered { project, .. }
            | Self::FounderLeft { project, .. }
            | Self::PartnerMissed { project, .. }
            | Self::PlaceOffered { project, .. }
            | Self::PlaceAtStake { project, .. }
            | Self::PlaceAnswered { project, .. }
            | Self::ProjectDecided { project, .. } => Place::Project(project),
            Self::WorkspaceOpened { workspace, .. }
            | Self::WorkspaceClosed { workspace, .. }
            | Self::WorkspaceReopened { workspace, .. }
            | Self::MemberInvited { workspace, .. }
            | Self::MemberAnswered { workspace, .. } => Place::Workspace(workspace),
        }
    }
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
