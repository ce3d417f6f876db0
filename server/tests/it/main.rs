//! The portal over HTTP: the real router, on both databases.

mod browser;
mod files;
mod forms;
mod language;
mod mail;
mod security;
mod smtp;
