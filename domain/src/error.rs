//! The one closed list of things that can go wrong for a person.
//!
//! Only codes: the words for each come from the translation files, so no internal text can leak to
//! a page. To add a code, add a variant; the compiler then asks for its words and its status.

use crate::Timestamp;
use serde::{Deserialize, Serialize};

/// Result of every use-case.
pub type AppResult<T> = Result<T, AppError>;

/// Why a request was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AppError {
    /// Some fields need another value; each is named with its problem.
    Invalid(Vec<FieldProblem>),
    /// Nobody is signed in, and this needs somebody.
    SignInNeeded,
    /// There is no such thing, or the person may not know of it: both answer alike.
    NotFound,
    /// The person may see the thing but not do this with it.
    Forbidden,
    /// Somebody else saved the same thing first. Carries what they saved, to be shown beside.
    Conflict {
        /// The other person's text of each field, in the order of the form.
        theirs: Vec<(String, String)>,
        /// The version that is now current.
        version: i32,
    },
    /// Somebody else decided first.
    Decided {
        /// Name of who it was; empty when nobody knows.
        by: String,
    },
    /// Somebody else works on it at the moment.
    Taken {
        /// Name of who it is.
        by: String,
    },
    /// The link was used before or is too old.
    Expired,
    /// Too many tries; wait this long.
    TooMany {
        /// Seconds until the next try is accepted.
        retry_after_secs: u32,
    },
    /// The upload is larger than allowed.
    TooLarge {
        /// The most that is accepted, in bytes.
        max_bytes: u64,
    },
    /// The account is locked. Only its owner is told, who has shown who they are.
    Locked {
        /// What the officer said; empty when nobody knows.
        reason: String,
        /// Until further notice when empty.
        until: Option<Timestamp>,
    },
    /// The request was well-formed, but a rule of the portal forbids it now.
    Rule(RuleBroken),
    /// The portal cannot do it right now (database locked, disk full): nothing was changed.
    Unavailable,
    /// A fault of ours. The reference finds it in the log.
    Internal {
        /// Request id, to be quoted to the operator.
        reference: String,
    },
}

/// A field and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldProblem {
    /// Name of the form field.
    pub field: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    /// Nothing was entered.
    Required,
    /// Fewer characters than needed.
    TooShort { min: u32 },
    /// More characters than allowed.
    TooLong { max: u32 },
    /// Control or direction-changing characters.
    OddCharacters,
    /// Not an e-mail address.
    NotAnEmail,
    /// Not a web address starting with http:// or https://.
    NotAWebAddress,
    /// Not a whole number.
    NotANumber,
    /// Not a day of the calendar.
    NotADate,
    /// A day that is over.
    InThePast,
    /// Outside the allowed range.
    OutOfRange { min: i64, max: i64 },
    /// A day that is not still to come.
    PastDay,
    /// "From" is larger than "to".
    FromAfterTo,
    /// A day that is still to come.
    InFuture,
    /// A day before that on which it began.
    BeforeBeginning,
    /// Not one of the choices offered.
    UnknownChoice,
    /// Fewer choices ticked than needed.
    TooFewChosen { min: u32 },
    /// More choices ticked than allowed.
    TooManyChosen { max: u32 },
    /// The password is on the list of common ones.
    CommonPassword,
    /// E-mail and password do not belong together; said on the password field.
    WrongPassword,
    /// Not the password the account has now.
    NotYourPassword,
    /// Class code, nickname and secret do not belong together.
    WrongSecret,
    /// The code of the second step is not (or no longer) the right one.
    WrongCode,
    /// The device has sent no passkey.
    NoPasskey,
    /// The passkey is not known, or did not prove what it should.
    WrongPasskey,
    /// Another row already has this value.
    Taken,
    /// It is this already.
    Unchanged,
    /// The consent or confirmation box must be ticked.
    MustAgree,
    /// The content of the file is not what its name says, or the kind is not accepted.
    WrongFileType,
    /// The picture has too many pixels or cannot be read.
    BrokenPicture,
    /// A picture in a text is no material of the workspace.
    UnknownPicture,
    /// A picture in a text does not say what it shows.
    PictureWithoutWords,
    /// The same answer was chosen in another place already.
    ChosenTwice,
    /// A list has a line that repeats another.
    Repeated { line: u32 },
    /// A line of a list has a nickname that somebody else in the class already has.
    NicknameTaken { line: u32 },
    /// One line of a text has this problem.
    Line { line: u32, problem: Box<Problem> },
    /// Something stands before the first heading.
    NoHeading,
    /// A line of a plan that is no task.
    NotATask,
    /// A line of a poll that is no answer.
    NotAnAnswer,
    /// A section of a forum has no thread.
    NoThread,
    /// A file that is no kit.
    NotAKit,
}

/// A rule of the portal that stands in the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RuleBroken {
    /// The account must be validated by the national support organisation first.
    NotValidated,
    /// The account was merged into another one of its owner.
    AccountsMerged,
    /// The e-mail address must be confirmed first.
    EmailNotConfirmed,
    /// Whoever supports a country cannot do without the second step (SECURITY 23).
    SecondStepNeeded,
    /// The sign-in is too long ago for what cannot be taken back (SECURITY 27).
    FreshSignInNeeded,
    /// Who supports a country and can sign in with more than the password has to, before that is changed.
    StrongSignInNeeded,
    /// An account has as many passkeys as it can have.
    TooManyPasskeys,
    /// Somebody keeps as many searches as they can.
    TooManySearches,
    /// The account belongs to no school yet.
    NoSchool,
    /// The person's school must be validated before or together with the person.
    SchoolNotValidated,
    /// A school that looks like the new one is here already; the person must say that it is another.
    LikelyDuplicate,
    /// The other person does not accept requests.
    NotAvailable,
    /// There already is a request or a contact between the two.
    AlreadyAsked,
    /// Only contacts can be invited.
    NotAContact,
    /// Somebody was asked only days ago.
    AskedLately,
    /// A project has 2 to 6 founders.
    TooManyFounders,
    /// Nobody reminds or replaces a founder who was here lately.
    SeenLately,
    /// A founder is replaced only after a reminder, and time to answer it.
    NotRemindedYet,
    /// A founder's place stays in the country whose support organisation approved the project.
    OtherCountry,
    /// The only founder cannot leave.
    NobodyLeft,
    /// A project needs founders from at least two schools.
    OneSchoolOnly,
    /// All invited founders must have answered.
    FoundersUnanswered,
    /// The step is not possible in the state the thing is in.
    WrongState,
    /// The project text is incomplete.
    ProjectIncomplete,
    /// An announcement does not say everything yet, or its time is over.
    AnnouncementIncomplete,
    /// The kit is incomplete.
    KitIncomplete,
    /// Somebody else decided first.
    AlreadyDecided,
    /// The workspace is full.
    QuotaReached,
    /// Own content can be deleted for 15 minutes only.
    TooLateToDelete,
    /// A person who cannot be removed (a founder).
    CannotRemoveFounder,
    /// A text that names a pupil does not go on the web.
    PupilNamed,
}

impl AppError {
    /// One field, one problem.
    pub fn field(field: &str, problem: Problem) -> Self {
        Self::Invalid(vec![FieldProblem {
            field: field.to_owned(),
            problem,
        }])
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for AppError {}
