//! What a server function answers: where to go on, or why not.

use crate::{
    request::request,
    routes::Route,
    words::{self, Lang},
};
use domain::{AppError, text_enum};
use leptos::server_fn::{
    codec::JsonEncoding,
    error::{FromServerFnError, ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

/// Answer of a server function that changes something.
pub type Outcome = Result<Done, Failure>;

/// It is done: the page that follows, and what it tells on top.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// Address of the page, built from a [`Route`].
    pub to: String,
    /// What was done, for the page that follows.
    pub told: Option<Told>,
}

impl Done {
    /// Go on there.
    pub fn at(route: Route) -> Self {
        Self {
            to: route.path(),
            told: None,
        }
    }

    /// Go on at a part of that page.
    pub fn at_part(route: Route, fragment: &str) -> Self {
        Self {
            to: format!("{}#{fragment}", route.path()),
            told: None,
        }
    }

    /// Stay on the page the form stands on.
    pub fn here() -> Self {
        Self {
            to: request().address,
            told: None,
        }
    }

    /// And show this part of it.
    pub fn part(self, fragment: &str) -> Self {
        Self {
            to: format!("{}#{fragment}", self.to),
            ..self
        }
    }

    /// And say this there.
    pub fn told(self, told: Told) -> Self {
        Self {
            told: Some(told),
            ..self
        }
    }
}

/// Why it was not done. Only codes travel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Failure(pub AppError);

impl From<AppError> for Failure {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;

    /// Something was wrong with the request itself: no page of the portal sends such a thing.
    fn from_server_fn_error(error: ServerFnErrorErr) -> Self {
        leptos::logging::debug_warn!("{error}");
        Self(AppError::Invalid(Vec::new()))
    }
}

text_enum! {
    /// What was done, told on the page that follows. To add one: a variant and its words.
    pub enum Told {
        /// Changes were saved.
        Saved = "saved",
        /// The person said again who they are.
        IdentityConfirmed = "identity-confirmed",
        /// A download of the own data is being made.
        ExportAsked = "export-asked",
        /// The own account will be erased.
        ErasureAsked = "erasure-asked",
        /// The own account stays.
        AccountKept = "account-kept",
        /// The own picture is another one.
        PictureChanged = "picture-changed",
        /// The own picture is gone.
        PictureRemoved = "picture-removed",
        /// A letter with a link is on its way, if there is such an account.
        LinkSent = "link-sent",
        /// The own e-mail address was confirmed.
        Confirmed = "confirmed",
        /// A new password was chosen with a link.
        PasswordChosen = "password-chosen",
        /// The own password was changed.
        PasswordChanged = "password-changed",
        /// Letters went to the old and the new address.
        EmailChangeAsked = "email-change-asked",
        /// One mailbox agreed, the other has not yet.
        EmailHalfConfirmed = "email-half-confirmed",
        /// The own address is another one.
        EmailChanged = "email-changed",
        /// The own address stays.
        EmailChangeStopped = "email-change-stopped",
        /// The address is the one before again.
        EmailChangeUndone = "email-change-undone",
        /// The second step is asked for from now on.
        SecondStepOn = "second-step-on",
        /// The second step is not asked for any more.
        SecondStepOff = "second-step-off",
        /// A passkey was added to the own account.
        PasskeyAdded = "passkey-added",
        /// A passkey was removed from the own account.
        PasskeyRemoved = "passkey-removed",
        /// Registered with an account elsewhere.
        Joined = "joined",
        /// An account elsewhere opens the own account from now on.
        ProviderLinked = "provider-linked",
        /// An account elsewhere opens the own account no more.
        ProviderUnlinked = "provider-unlinked",
        /// One of the own devices was signed out.
        SessionEnded = "session-ended",
        /// All others of the own devices were signed out.
        SessionsEnded = "sessions-ended",
        /// This device was signed out.
        SignedOut = "signed-out",
        /// A colleague was asked for contact.
        ContactAsked = "contact-asked",
        /// A request was accepted.
        ContactAccepted = "contact-accepted",
        /// A request was declined.
        ContactDeclined = "contact-declined",
        /// A colleague was blocked.
        Blocked = "blocked",
        /// The own block was taken back.
        Unblocked = "unblocked",
        /// The person takes no part in a conversation any more.
        ConversationLeft = "conversation-left",
        /// A search is kept.
        SearchSaved = "search-saved",
        /// A search was forgotten.
        SearchForgotten = "search-forgotten",
        /// The own school was added.
        SchoolAdded = "school-added",
        /// The person is registered at a school.
        SchoolJoined = "school-joined",
        /// A paper that says where the person works was added.
        CertificateAdded = "certificate-added",
        /// Such a paper was taken away.
        CertificateRemoved = "certificate-removed",
        /// A colleague said whether they know somebody.
        ColleagueAnswered = "colleague-answered",
        /// The person left a school.
        SchoolLeft = "school-left",
        /// The registration was sent again.
        AnswerSent = "answer-sent",
        /// Something was reported.
        Reported = "reported",
        /// Something is hidden until it is decided.
        Held = "held",
        /// An officer decided.
        Decided = "decided",
        /// An officer validated several people at once.
        SeveralValidated = "several-validated",
        /// An officer approved several projects at once.
        SeveralApproved = "several-approved",
        /// The same, but for some of them.
        SomeLeft = "some-left",
        /// An officer removed a ready-made reason.
        ReasonRemoved = "reason-removed",
        /// An officer put something back into the queue.
        Reopened = "reopened",
        /// An officer locked an account.
        Suspended = "suspended",
        /// An officer opened an account again.
        Reinstated = "reinstated",
        /// An officer took somebody's second step of the sign-in away.
        SecondStepTaken = "second-step-taken",
        /// An officer gave somebody a role.
        Appointed = "appointed",
        /// An officer ended a role.
        Dismissed = "dismissed",
        /// Two accounts of one person are one now.
        AccountsMerged = "accounts-merged",
        /// Two entries for a school are one now.
        SchoolsMerged = "schools-merged",
        /// A person was given to another country.
        PersonTransferred = "person-transferred",
        /// A school was given to another country.
        SchoolTransferred = "school-transferred",
        /// A line of a register was settled.
        LineSettled = "line-settled",
        /// A kit is in the library.
        KitPublished = "kit-published",
        /// A kit is in the library no more.
        KitWithdrawn = "kit-withdrawn",
        /// A kit came in from a file.
        KitImported = "kit-imported",
        /// A project became a draft of a kit.
        KitMade = "kit-made",
        /// A project was saved as a draft.
        ProjectStarted = "project-started",
        /// A draft was thrown away.
        ProjectDeleted = "project-deleted",
        /// A contact was invited to found a project.
        FounderInvited = "founder-invited",
        /// An invited co-founder was asked again.
        FounderReminded = "founder-reminded",
        /// A project begins once more.
        ProjectRepeated = "project-repeated",
        /// The own place as founder is given up.
        ProjectLeft = "project-left",
        /// A founder who is away was reminded.
        PartnerReminded = "partner-reminded",
        /// A founder's place is offered.
        PlaceOffered = "place-offered",
        /// The offer is taken back.
        PlaceOfferWithdrawn = "place-offer-withdrawn",
        /// The place is the person's own now.
        PlaceTaken = "place-taken",
        /// The project has another picture.
        ProjectPictureChanged = "project-picture-changed",
        /// The project has no picture any more.
        ProjectPictureRemoved = "project-picture-removed",
        /// A project is in the gallery, with this sentence.
        ProjectShown = "project-shown",
        /// A project is not in the gallery any more.
        ProjectUnshown = "project-unshown",
        /// An invitation was taken back.
        InvitationWithdrawn = "invitation-withdrawn",
        /// The person founds the project too.
        InvitationAccepted = "invitation-accepted",
        /// The person does not found the project.
        InvitationDeclined = "invitation-declined",
        /// The project is with the support organisations.
        ProjectSent = "project-sent",
        /// An announcement is kept as a draft.
        AnnouncementSaved = "announcement-saved",
        /// An announcement is on the board.
        AnnouncementPublished = "announcement-published",
        /// Its author found partners.
        AnnouncementTaken = "announcement-taken",
        /// Its author looks for partners again.
        AnnouncementReopened = "announcement-reopened",
        /// It stays on the board for longer.
        AnnouncementRenewed = "announcement-renewed",
        /// It is off the board.
        AnnouncementWithdrawn = "announcement-withdrawn",
        AnnouncementDeleted = "announcement-deleted",
        /// A post or a comment was deleted.
        TextDeleted = "text-deleted",
        /// A contact was invited into a workspace.
        MemberInvited = "member-invited",
        /// The person is a member from now on.
        WorkspaceJoined = "workspace-joined",
        /// The person does not want to be a member.
        WorkspaceDeclined = "workspace-declined",
        /// A member was removed.
        MemberRemoved = "member-removed",
        /// All pupils of the list were in the class already.
        PupilsKnown = "pupils-known",
        /// The workspace is read-only from now on.
        WorkspaceClosed = "workspace-closed",
        /// The workspace is open again.
        WorkspaceReopened = "workspace-reopened",
        WorkspaceArchived = "workspace-archived",
        /// A task is further, or taken up again.
        TaskMoved = "task-moved",
        /// A part of a plan is gone for good.
        PartRemoved = "part-removed",
        /// A vote was counted.
        Voted = "voted",
        /// Nobody votes in a poll any more.
        PollClosed = "poll-closed",
        /// Removed; staff can bring it back.
        Removed = "removed",
        /// Brought back.
        Restored = "restored",
        /// A page is on the web.
        Published = "published",
        /// A page is off the web.
        Unpublished = "unpublished",
        /// A page was put away.
        Archived = "archived",
        /// A material was added.
        Uploaded = "uploaded",
    }
}

impl Told {
    /// In words.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Saved => words::told_saved(lang),
            Self::IdentityConfirmed => words::told_identity_confirmed(lang),
            Self::ExportAsked => words::told_export_asked(lang),
            Self::ErasureAsked => words::told_erasure_asked(lang),
            Self::AccountKept => words::told_account_kept(lang),
            Self::PictureChanged => words::told_picture_changed(lang),
            Self::PictureRemoved => words::told_picture_removed(lang),
            Self::LinkSent => words::told_link_sent(lang),
            Self::Confirmed => words::told_confirmed(lang),
            Self::PasswordChosen => words::told_password_chosen(lang),
            Self::PasswordChanged => words::told_password_changed(lang),
            Self::EmailChangeAsked => words::told_email_change_asked(lang),
            Self::EmailHalfConfirmed => words::told_email_half_confirmed(lang),
            Self::EmailChanged => words::told_email_changed(lang),
            Self::EmailChangeStopped => words::told_email_change_stopped(lang),
            Self::EmailChangeUndone => words::told_email_change_undone(lang),
            Self::SecondStepOn => words::told_second_step_on(lang),
            Self::SecondStepOff => words::told_second_step_off(lang),
            Self::PasskeyAdded => words::told_passkey_added(lang),
            Self::PasskeyRemoved => words::told_passkey_removed(lang),
            Self::Joined => words::told_joined(lang),
            Self::ProviderLinked => words::told_provider_linked(lang),
            Self::ProviderUnlinked => words::told_provider_unlinked(lang),
            Self::SessionEnded => words::told_session_ended(lang),
            Self::SessionsEnded => words::told_sessions_ended(lang),
            Self::SignedOut => words::told_signed_out(lang),
            Self::ContactAsked => words::told_contact_asked(lang),
            Self::ContactAccepted => words::told_contact_accepted(lang),
            Self::ContactDeclined => words::told_contact_declined(lang),
            Self::Blocked => words::told_blocked(lang),
            Self::Unblocked => words::told_unblocked(lang),
            Self::ConversationLeft => words::told_conversation_left(lang),
            Self::SearchSaved => words::told_search_saved(lang),
            Self::SearchForgotten => words::told_search_forgotten(lang),
            Self::SchoolAdded => words::told_school_added(lang),
            Self::SchoolJoined => words::told_school_joined(lang),
            Self::CertificateAdded => words::told_certificate_added(lang),
            Self::CertificateRemoved => words::told_certificate_removed(lang),
            Self::ColleagueAnswered => words::told_colleague_answered(lang),
            Self::SchoolLeft => words::told_school_left(lang),
            Self::AnswerSent => words::told_answer_sent(lang),
            Self::Reported => words::told_reported(lang),
            Self::Held => words::told_held(lang),
            Self::Decided => words::told_decided(lang),
            Self::SeveralValidated => words::told_several_validated(lang),
            Self::SeveralApproved => words::told_several_approved(lang),
            Self::SomeLeft => words::told_some_left(lang),
            Self::ReasonRemoved => words::told_reason_removed(lang),
            Self::Reopened => words::told_reopened(lang),
            Self::Suspended => words::told_suspended(lang),
            Self::Reinstated => words::told_reinstated(lang),
            Self::SecondStepTaken => words::told_second_step_taken(lang),
            Self::Appointed => words::told_appointed(lang),
            Self::Dismissed => words::told_dismissed(lang),
            Self::AccountsMerged => words::told_accounts_merged(lang),
            Self::SchoolsMerged => words::told_schools_merged(lang),
            Self::PersonTransferred => words::told_person_transferred(lang),
            Self::SchoolTransferred => words::told_school_transferred(lang),
            Self::LineSettled => words::told_line_settled(lang),
            Self::KitPublished => words::told_kit_published(lang),
            Self::KitWithdrawn => words::told_kit_withdrawn(lang),
            Self::KitImported => words::told_kit_imported(lang),
            Self::KitMade => words::told_kit_made(lang),
            Self::ProjectStarted => words::told_project_started(lang),
            Self::ProjectDeleted => words::told_project_deleted(lang),
            Self::FounderInvited => words::told_founder_invited(lang),
            Self::FounderReminded => words::told_founder_reminded(lang),
            Self::ProjectRepeated => words::told_project_repeated(lang),
            Self::ProjectLeft => words::told_project_left(lang),
            Self::PartnerReminded => words::told_partner_reminded(lang),
            Self::PlaceOffered => words::told_place_offered(lang),
            Self::PlaceOfferWithdrawn => words::told_place_offer_withdrawn(lang),
            Self::PlaceTaken => words::told_place_taken(lang),
            Self::ProjectPictureChanged => words::told_project_picture_changed(lang),
            Self::ProjectPictureRemoved => words::told_project_picture_removed(lang),
            Self::ProjectShown => words::told_project_shown(lang),
            Self::ProjectUnshown => words::told_project_unshown(lang),
            Self::InvitationWithdrawn => words::told_invitation_withdrawn(lang),
            Self::InvitationAccepted => words::told_invitation_accepted(lang),
            Self::InvitationDeclined => words::told_invitation_declined(lang),
            Self::ProjectSent => words::told_project_sent(lang),
            Self::AnnouncementSaved => words::told_announcement_saved(lang),
            Self::AnnouncementPublished => words::told_announcement_published(lang),
            Self::AnnouncementTaken => words::told_announcement_taken(lang),
            Self::AnnouncementReopened => words::told_announcement_reopened(lang),
            Self::AnnouncementRenewed => words::told_announcement_renewed(lang),
            Self::AnnouncementWithdrawn => words::told_announcement_withdrawn(lang),
            Self::AnnouncementDeleted => words::told_announcement_deleted(lang),
            Self::TextDeleted => words::told_text_deleted(lang),
            Self::MemberInvited => words::told_member_invited(lang),
            Self::WorkspaceJoined => words::told_workspace_joined(lang),
            Self::WorkspaceDeclined => words::told_workspace_declined(lang),
            Self::MemberRemoved => words::told_member_removed(lang),
            Self::PupilsKnown => words::told_pupils_known(lang),
            Self::WorkspaceClosed => words::told_workspace_closed(lang),
            Self::WorkspaceReopened => words::told_workspace_reopened(lang),
            Self::WorkspaceArchived => words::told_workspace_archived(lang),
            Self::TaskMoved => words::told_task_moved(lang),
            Self::PartRemoved => words::told_part_removed(lang),
            Self::Voted => words::told_voted(lang),
            Self::PollClosed => words::told_poll_closed(lang),
            Self::Removed => words::told_removed(lang),
            Self::Restored => words::told_restored(lang),
            Self::Published => words::told_published(lang),
            Self::Unpublished => words::told_unpublished(lang),
            Self::Archived => words::told_archived(lang),
            Self::Uploaded => words::told_uploaded(lang),
        }
    }
}
