//! Schools: finding one's own, adding it, reading and correcting its details, the directory.
//!
//! Joining a school starts the waiting for the support organisation of its country
//! ([`crate::support`]).

mod administrator;
mod affiliation;
pub(crate) mod certificate;
pub(crate) mod colleague;
mod details;
mod directory;
mod find;
mod head;
mod join;
mod merge;
mod mine;
pub mod register;

pub(crate) use self::{
    administrator::drop_administrator, affiliation::settle, certificate::let_old_certificates_go,
    details::row, find::alike,
};
pub use self::{
    administrator::name_administrator,
    affiliation::{change_workplace, leave},
    certificate::{
        add_certificate, announce_certificate, may_upload_certificate, remove_certificate,
    },
    colleague::answer_as_colleague,
    details::{edit, edit_form, read},
    directory::directory,
    find::{likely, search},
    head::{answer_as_head, head_question},
    join::{add, answer, join},
    merge::{compare, merge, moved_to},
    mine::my_school,
};

/// Kind of the tags (`school_tag`) that say what kinds of school it is.
pub(crate) const TYPE: &str = "type";

#[cfg(test)]
mod tests;
