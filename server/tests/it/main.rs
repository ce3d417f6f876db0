//! The portal over HTTP: the real router, on both databases.

mod account;
mod board;
mod browser;
mod desk;
mod endpoints;
mod files;
mod forms;
mod forum;
mod kit;
mod language;
mod mail;
mod material;
mod message;
mod page;
mod people;
mod plan;
mod process;
mod register;
mod report;
mod restore;
mod school;
mod security;
mod sign_in;
mod site_map;
mod smtp;
mod store;
