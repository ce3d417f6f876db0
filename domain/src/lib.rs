//! What things are, and who may do what.
//!
//! Pure Rust: no I/O, no async, no framework, no clock, no randomness. Everything here runs on the
//! server and, compiled to WASM, in the browser. A feature is a file or folder named after it; its
//! permissions live in [`access`].

pub mod access;
pub mod account;
pub mod announcement;
pub mod draft;
pub mod error;
pub mod forms;
pub mod id;
pub mod kit;
pub mod mail;
pub mod merge;
pub mod message;
pub mod notification;
pub mod partner;
pub mod people;
pub mod privacy;
pub mod project;
pub mod reference;
pub mod report;
pub mod rich_text;
pub mod school;
pub mod search;
pub mod site;
pub mod site_map;
pub mod statistics;
pub mod support;
pub mod text;
pub mod time;
pub mod workspace;

pub use error::{AppError, AppResult, FieldProblem, Problem, RuleBroken};
pub use rich_text::SafeHtml;
pub use time::Timestamp;
