//! What people see and do: pages, components, server functions.
//!
//! Pages are complete HTML, made on the server. What must be alive in the browser is an island in
//! [`ui::island`]: only islands are compiled to WebAssembly. A feature is a folder with its pages
//! in `mod.rs` and its server functions in `api.rs`; words come from [`words`], links from
//! [`routes`].

#![recursion_limit = "512"]

pub mod ui;

#[cfg(feature = "ssr")]
mod account;
#[cfg(feature = "ssr")]
mod announcement;
#[cfg(feature = "ssr")]
mod api;
#[cfg(feature = "ssr")]
mod choices;
#[cfg(feature = "ssr")]
mod draft;
#[cfg(feature = "ssr")]
mod format;
#[cfg(feature = "ssr")]
mod kit;
#[cfg(feature = "ssr")]
mod layout;
#[cfg(feature = "ssr")]
pub mod mail;
#[cfg(feature = "ssr")]
pub mod message;
#[cfg(feature = "ssr")]
mod notification;
#[cfg(feature = "ssr")]
pub mod outcome;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod partner;
#[cfg(feature = "ssr")]
mod people;
#[cfg(feature = "ssr")]
pub mod privacy;
#[cfg(feature = "ssr")]
mod project;
#[cfg(feature = "ssr")]
mod remembered;
#[cfg(feature = "ssr")]
mod report;
#[cfg(feature = "ssr")]
pub mod request;
#[cfg(feature = "ssr")]
mod root;
#[cfg(feature = "ssr")]
pub mod routes;
#[cfg(feature = "ssr")]
mod school;
#[cfg(feature = "ssr")]
mod search;
#[cfg(feature = "ssr")]
mod site;
#[cfg(feature = "ssr")]
mod statistics;
#[cfg(feature = "ssr")]
mod support;
#[cfg(feature = "ssr")]
pub mod words;
#[cfg(feature = "ssr")]
mod workspace;

#[cfg(feature = "ssr")]
pub use self::{
    announcement::board_name,
    api::{provide, session_cookie},
    request::ARRIVAL_COOKIE,
    root::{App, document},
    site::api::LANGUAGE_COOKIE,
    support::register::rest,
};
