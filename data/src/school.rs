//! Schools: finding one's own, adding it, reading and correcting its details, the directory.
//!
//! Joining a school starts the waiting for the support organisation of its country
//! ([`crate::support`]).

mod details;
mod find;
mod join;

pub(crate) use self::{details::row, find::alike};
pub use self::{
    details::{edit, edit_form, read},
    find::{directory, likely, search},
    join::{add, answer, join, leave, my_school},
};

#[cfg(test)]
mod tests;
