//! What a person is told on the page. The same events as the letters, without anything secret.

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
}
