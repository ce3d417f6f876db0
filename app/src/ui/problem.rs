//! The words of every code of [`AppError`].

use crate::{
    format,
    request::request,
    words::{self, Lang},
};
use domain::{AppError, Problem, RuleBroken, Timestamp};

/// Waiting times up to this many seconds are told in seconds, longer ones in minutes.
const TOLD_IN_SECONDS: u32 = 90;

/// What is wrong with one field, as a sentence.
pub fn problem_text(lang: Lang, problem: &Problem) -> String {
    match problem {
        Problem::Required => words::problem_required(lang),
        Problem::TooShort { min } => words::problem_too_short(lang, i64::from(*min)),
        Problem::TooLong { max } => words::problem_too_long(lang, i64::from(*max)),
        Problem::OddCharacters => words::problem_odd_characters(lang),
        Problem::NotAnEmail => words::problem_not_an_email(lang),
        Problem::NotAWebAddress => words::problem_not_a_web_address(lang),
        Problem::NotANumber => words::problem_not_a_number(lang),
        Problem::NotADate => words::problem_not_a_date(lang),
        Problem::InThePast => words::problem_in_the_past(lang),
        Problem::OutOfRange { min, max } => words::problem_out_of_range(lang, *max, *min),
        Problem::PastDay => words::problem_past_day(lang),
        Problem::FromAfterTo => words::problem_from_after_to(lang),
        Problem::InFuture => words::problem_in_future(lang),
        Problem::BeforeBeginning => words::problem_before_beginning(lang),
        Problem::UnknownChoice => words::problem_unknown_choice(lang),
        Problem::TooFewChosen { min } => words::problem_too_few_chosen(lang, i64::from(*min)),
        Problem::TooManyChosen { max } => words::problem_too_many_chosen(lang, i64::from(*max)),
        Problem::CommonPassword => words::problem_common_password(lang),
        Problem::WrongPassword => words::problem_wrong_password(lang),
        Problem::NotYourPassword => words::problem_not_your_password(lang),
        Problem::WrongSecret => words::problem_wrong_secret(lang),
        Problem::WrongCode => words::problem_wrong_code(lang),
        Problem::NoPasskey => words::problem_no_passkey(lang),
        Problem::WrongPasskey => words::problem_wrong_passkey(lang),
        Problem::Unchanged => words::problem_unchanged(lang),
        Problem::Taken => words::problem_taken(lang),
        Problem::MustAgree => words::problem_must_agree(lang),
        Problem::WrongFileType => words::problem_wrong_file_type(lang),
        Problem::BrokenPicture => words::problem_broken_picture(lang),
        Problem::UnknownPicture => words::problem_unknown_picture(lang),
        Problem::PictureWithoutWords => words::problem_picture_without_words(lang),
        Problem::ChosenTwice => words::problem_chosen_twice(lang),
        Problem::Repeated { line } => words::problem_repeated(lang, i64::from(*line)),
        Problem::NicknameTaken { line } => words::problem_nickname_taken(lang, i64::from(*line)),
        Problem::Line { line, problem } => {
            words::problem_line(lang, i64::from(*line), problem_text(lang, problem))
        }
        Problem::NoHeading => words::problem_no_heading(lang),
        Problem::NotATask => words::problem_not_a_task(lang),
        Problem::NotAnAnswer => words::problem_not_an_answer(lang),
        Problem::NoThread => words::problem_no_thread(lang),
        Problem::NotAKit => words::problem_not_a_kit(lang),
    }
}

/// Why something was not carried out, as a sentence or two.
pub fn error_text(lang: Lang, error: &AppError) -> String {
    match error {
        AppError::Invalid(_) => words::problem_invalid(lang),
        AppError::SignInNeeded => words::problem_sign_in_needed(lang),
        AppError::NotFound => words::problem_not_found(lang),
        AppError::Forbidden => words::problem_forbidden(lang),
        AppError::Conflict {
            theirs: _,
            version: _,
        } => words::problem_conflict(lang),
        AppError::Decided { by } if by.is_empty() => words::problem_rule_already_decided(lang),
        AppError::Decided { by } => words::problem_decided_by(lang, by),
        AppError::Taken { by } => words::problem_taken_by(lang, by),
        AppError::Expired => words::problem_expired(lang),
        AppError::TooMany { retry_after_secs } if *retry_after_secs <= TOLD_IN_SECONDS => {
            words::problem_too_many_seconds(lang, i64::from(*retry_after_secs))
        }
        AppError::TooMany { retry_after_secs } => {
            words::problem_too_many_minutes(lang, i64::from(retry_after_secs.div_ceil(60)))
        }
        AppError::TooLarge { max_bytes } => words::problem_too_large(lang, megabytes(*max_bytes)),
        AppError::Locked { reason, until } => locked(lang, reason, *until),
        AppError::Rule(rule) => rule_text(lang, *rule),
        AppError::Unavailable => words::problem_unavailable(lang),
        AppError::Internal { reference } => words::problem_internal(lang, reference),
    }
}

fn rule_text(lang: Lang, rule: RuleBroken) -> String {
    match rule {
        RuleBroken::NotValidated => words::problem_rule_not_validated(lang),
        RuleBroken::AccountsMerged => words::problem_rule_accounts_merged(lang),
        RuleBroken::EmailNotConfirmed => words::problem_rule_email_not_confirmed(lang),
        RuleBroken::SecondStepNeeded => words::problem_rule_second_step_needed(lang),
        RuleBroken::FreshSignInNeeded => words::problem_fresh_sign_in(lang),
        RuleBroken::StrongSignInNeeded => words::problem_rule_strong_sign_in_needed(lang),
        RuleBroken::TooManyPasskeys => words::problem_rule_too_many_passkeys(lang),
        RuleBroken::TooManySearches => words::problem_rule_too_many_searches(lang),
        RuleBroken::NoSchool => words::problem_rule_no_school(lang),
        RuleBroken::SchoolNotValidated => words::problem_rule_school_not_validated(lang),
        RuleBroken::LikelyDuplicate => words::problem_rule_likely_duplicate(lang),
        RuleBroken::NotAvailable => words::problem_rule_not_available(lang),
        RuleBroken::AlreadyAsked => words::problem_rule_already_asked(lang),
        RuleBroken::AskedLately => words::problem_rule_asked_lately(lang),
        RuleBroken::NotAContact => words::problem_rule_not_a_contact(lang),
        RuleBroken::TooManyFounders => words::problem_rule_too_many_founders(lang),
        RuleBroken::SeenLately => words::problem_rule_seen_lately(lang),
        RuleBroken::NotRemindedYet => words::problem_rule_not_reminded_yet(lang),
        RuleBroken::OtherCountry => words::problem_rule_other_country(lang),
        RuleBroken::NobodyLeft => words::problem_rule_nobody_left(lang),
        RuleBroken::OneSchoolOnly => words::problem_rule_one_school_only(lang),
        RuleBroken::FoundersUnanswered => words::problem_rule_founders_unanswered(lang),
        RuleBroken::WrongState => words::problem_rule_wrong_state(lang),
        RuleBroken::KitIncomplete => words::problem_rule_kit_incomplete(lang),
        RuleBroken::ProjectIncomplete => words::problem_rule_project_incomplete(lang),
        RuleBroken::AnnouncementIncomplete => words::problem_rule_announcement_incomplete(lang),
        RuleBroken::AlreadyDecided => words::problem_rule_already_decided(lang),
        RuleBroken::QuotaReached => words::problem_rule_quota_reached(lang),
        RuleBroken::TooLateToDelete => words::problem_rule_too_late_to_delete(lang),
        RuleBroken::CannotRemoveFounder => words::problem_rule_cannot_remove_founder(lang),
        RuleBroken::PupilNamed => words::problem_rule_pupil_named(lang),
    }
}

/// That the account is locked, until when, to whom its owner can write, and why.
fn locked(lang: Lang, reason: &str, until: Option<Timestamp>) -> String {
    let contact = request().portal.contact.clone();
    let locked = match until {
        Some(until) => words::problem_locked_until(lang, &contact, format::day(lang, until)),
        None => words::problem_locked(lang, &contact),
    };
    if reason.is_empty() {
        return locked;
    }
    format!("{locked} {}", words::problem_locked_reason(lang, reason))
}

/// Bytes as whole megabytes, at least one: limits are told rounded down, so that nobody is
/// promised more than is accepted.
pub fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX).max(1)
}
