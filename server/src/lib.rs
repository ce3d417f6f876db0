//! The binary: configuration, router, sessions, files, mail, jobs, command line. Wiring, no rules.
//!
//! A request passes `observe` (id, log, panics), `guard` (origin, limits, headers), then is
//! answered by `pages`, `forms`, `calls` or `site`.

pub mod cli;
pub mod clock;
pub mod config;
pub mod database;
pub mod export;
pub mod files;
pub mod folder;
pub mod listen;
pub mod log;
pub mod mail;
pub mod router;
pub mod shared;
pub mod work;

mod calendar;
mod calls;
mod csv;
mod feed;
mod forms;
mod guard;
mod health;
mod kit;
mod language;
mod limits;
mod network;
mod numbers;
mod observe;
mod openid;
mod pages;
mod site;
mod site_map;
mod statistics;
mod unsubscribe;
mod visit;
