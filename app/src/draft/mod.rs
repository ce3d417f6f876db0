//! Drafts: what scripts send while somebody is typing. They come back with the request
//! ([`crate::request::Request::drafts`]).

pub mod api;
