//! Letters the portal sends. What is to be said, as data; the words are added in the receiver's
//! language when the letter is delivered.

use crate::{Timestamp, notification::Notice, support::Reason};
use serde::{Deserialize, Serialize};

/// A letter to one person. To add one: a variant here, its words in `mail.ftl`, its rendering in `app::mail`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "letter", rename_all = "snake_case")]
pub enum Letter {
    /// Please confirm that this address is yours.
    ConfirmEmail { name: String, token: String },
    /// Somebody registered with an address that already has an account.
    AlreadyRegistered { name: String },
    /// A link to choose a new password.
    ResetPassword { name: String, token: String },
    /// The password was changed.
    PasswordChanged { name: String },
    /// Is the account to be reached at another address? To the old one.
    EmailChangeOld {
        name: String,
        new_email: String,
        token: String,
    },
    /// Is this address yours? To the new one.
    EmailChangeNew { name: String, token: String },
    /// The account is reached at another address now. To the one before, with the token of the link
    /// that takes it back, unless this is it being taken back.
    EmailChanged { name: String, undo: Option<String> },
    /// The second step of the sign-in was set up, or is not needed any more.
    SecondStepChanged { name: String, on: bool },
    /// A passkey was added or removed.
    PasskeyChanged {
        name: String,
        passkey: String,
        added: bool,
    },
    /// An account elsewhere opens the account now.
    ProviderLinked { name: String, provider: String },
    /// Somebody signed in with one of the codes on paper.
    RecoveryCodeUsed { name: String },
    /// The download of the own data is ready.
    ExportReady { name: String },
    /// The account will be erased, unless its owner changes their mind.
    ErasureAsked { name: String },
    /// The account is not erased after all.
    ErasureStopped { name: String },
    /// The account is locked, until a day or until further notice.
    AccountSuspended {
        name: String,
        reason: String,
        until: Option<Timestamp>,
    },
    /// The account is open again.
    AccountReinstated { name: String },
    /// Two accounts of one person are one now; the address of the one that stays, masked.
    AccountsMerged { name: String, address: String },
    /// The support organisation validated the registration.
    RegistrationValidated { name: String },
    /// The support organisation asks for something.
    RegistrationReturned { name: String, comment: String },
    /// The support organisation refused the registration.
    RegistrationRefused { name: String, comment: String },
    /// Whether somebody who is in already works at one more school.
    WorkplaceDecided {
        name: String,
        school: String,
        verdict: String,
        comment: String,
    },
    /// The head of a school is asked whether somebody works there.
    HeadAsked {
        name: String,
        person: String,
        school: String,
        token: String,
    },
    /// The school was decided on.
    SchoolDecided {
        name: String,
        school: String,
        verdict: String,
        comment: String,
    },
    /// A colleague asks for contact.
    ContactAsked {
        name: String,
        from: String,
        message: String,
    },
    /// A colleague accepted the contact.
    ContactAccepted {
        name: String,
        from: String,
        person: String,
    },
    /// The first message since everything was read. What it says is on the portal only.
    MessageReceived {
        name: String,
        from: String,
        conversation: String,
    },
    /// Invitation to co-found a project.
    FounderInvited {
        name: String,
        from: String,
        project: String,
        title: String,
    },
    /// To somebody who need not be here yet: found a project together. The link is the permission.
    FounderWanted {
        from: String,
        title: String,
        token: String,
    },
    /// An invited co-founder answered.
    FounderAnswered {
        name: String,
        from: String,
        project: String,
        title: String,
        accepted: bool,
    },
    /// A country decided on the project.
    ProjectDecided {
        name: String,
        country: String,
        project: String,
        title: String,
        verdict: String,
        #[serde(default)]
        reasons: Vec<Reason>,
        comment: String,
    },
    /// The workspace is open.
    WorkspaceOpened {
        name: String,
        workspace: String,
        title: String,
    },
    /// Invitation to join a workspace as teacher, expert or observer.
    MemberInvited {
        name: String,
        from: String,
        workspace: String,
        title: String,
    },
    /// News of a kind that has no letter of its own: what the page says, with its link.
    News { name: String, notice: Notice },
    /// News collected for a day or a week, oldest first.
    Digest {
        name: String,
        news: Vec<Notice>,
        /// How many more there are on the page.
        more: i64,
    },
}

/// Most news that a collected letter tells; the rest is on the page.
pub const DIGEST_LINES: usize = 40;
