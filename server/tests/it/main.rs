//! The portal over HTTP: the real router, on both databases.

mod account;
mod browser;
mod files;
mod forms;
mod language;
mod mail;
mod people;
mod security;
mod smtp;
