//! Projects: from the first draft to the archive. Rules: DOMAIN "Project life".
//!
//! Which step leads from which state to which is in [`life`], who founds a project in [`founders`],
//! what the support organisations answer in [`approval`], what they show to everybody in [`gallery`],
//! what is typed and must be there in [`text`], what the pages are given in [`view`].

mod approval;
mod founders;
pub mod gallery;
mod letter;
mod life;
mod picture;
mod remark;
mod succession;
mod text;
pub mod view;

pub use self::{
    approval::{
        ApprovalState, ApproveForm, CENTRE_HEARS_AFTER, OFFICERS_HEAR_EVERY, may_submit,
        step_after_decisions,
    },
    founders::{
        FOUNDERS_MAX, Founder, FounderState, InvitationAnswer, InvitationForm, ProjectKind,
        REMIND_AFTER, kind, may_invite, may_remind, step_of_founders,
    },
    letter::{LETTER_WORKS, LETTERS_PER_DAY, LetterForm, LetterLine, LetterPage, LetterReader},
    life::{ProjectState, Step, Turn, turn},
    picture::{ProjectPicture, description},
    remark::{REMARK_MAX, REMARKED, Remark, RemarksForm},
    succession::{Absence, SuccessionForm, may_follow, may_leave},
    text::{ProjectForm, ProjectText},
};

/// The first words in a new workspace, in the founders' language: its first forum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Welcome {
    /// Title of the section, as [`crate::workspace::forum::SectionForm`] takes it.
    pub title: String,
    /// What it is for.
    pub about: String,
}
