//! The support desk of a country: what waits, with its evidence, and deciding on it.

pub mod account;
pub mod api;
mod audit;
mod bulk;
mod case;
mod decision;
mod deed;
mod evidence;
mod frame;
mod history;
pub mod kit;
mod merge;
mod numbers;
mod overview;
mod people;
mod person;
mod projects;
mod queue;
mod reasons;
pub mod register;
mod report;
mod reports;
mod roles;
mod school;
mod schools;
mod transfer;

pub use self::{
    account::{DeskAccountPage, DeskMergeAccountPage},
    audit::DeskAuditPage,
    kit::{DeskKitsPage, EditKitPage, NewKitPage},
    merge::DeskMergeSchoolPage,
    numbers::DeskNumbersPage,
    overview::DeskPage,
    people::DeskPeoplePage,
    person::DeskPersonPage,
    projects::{DeskProjectPage, DeskProjectsPage},
    reasons::DeskReasonsPage,
    register::{DeskImportPage, DeskImportsPage},
    report::DeskReportPage,
    reports::DeskReportsPage,
    roles::DeskRolesPage,
    school::DeskSchoolPage,
    schools::DeskSchoolsPage,
};

use crate::words::{self, Lang};
use domain::support::Reason;

/// A ready-made reason, as a sentence to the person it is about.
pub(crate) fn reason_words(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::FullName => words::support_reason_full_name(lang),
        Reason::SchoolEmail => words::support_reason_school_email(lang),
        Reason::OtherSchool => words::support_reason_other_school(lang),
        Reason::NotStaff => words::support_reason_not_staff(lang),
        Reason::NotInRegister => words::support_reason_not_in_register(lang),
        Reason::Address => words::support_reason_address(lang),
        Reason::Head => words::support_reason_head(lang),
        Reason::Duplicate => words::support_reason_duplicate(lang),
        Reason::NotASchool => words::support_reason_not_a_school(lang),
        Reason::Together => words::support_reason_together(lang),
        Reason::Steps => words::support_reason_steps(lang),
        Reason::Outcome => words::support_reason_outcome(lang),
        Reason::Fit => words::support_reason_fit(lang),
        Reason::PupilsNamed => words::support_reason_pupils_named(lang),
    }
}
