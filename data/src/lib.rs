//! Where things are kept: tables, queries, use-cases, jobs, audit.
//!
//! A use-case authorises, applies the rule, writes, notes it in the audit log and enqueues what
//! follows, in one transaction ([`Cx::write`]). Permission comes only from [`lookup`]: a write
//! takes a [`Granted`] proof, and only `lookup` makes one.

pub mod account;
pub mod announcement;
mod audit;
mod context;
mod daily;
mod db;
pub mod demo;
pub mod draft;
mod entity;
pub mod file;
pub mod jobs;
mod keyset;
pub mod kit;
pub mod lookup;
pub mod mail;
pub mod message;
mod migration;
pub mod notification;
pub mod partner;
pub mod password;
pub mod people;
pub mod privacy;
pub mod project;
pub mod reference;
pub mod report;
pub mod school;
pub mod search;
pub mod session;
pub mod site;
pub mod site_map;
mod sql;
pub mod statistics;
pub mod support;
#[cfg(any(test, feature = "testing"))]
pub mod testing;
mod token;
pub mod workspace;

pub use audit::{Audit, Deed};
pub use context::{Cx, Tx};
pub use db::{Db, DbConfig};
pub use lookup::Granted;
pub use migration::SchemaState;
