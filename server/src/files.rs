//! Uploaded files: where they are kept, how they come in, and how they go out.

mod download;
mod incoming;
mod kind;
mod picture;
mod receive;
mod register;
mod store;
mod upload;

pub use self::{
    download::get,
    incoming::Incoming,
    register::{rest, written},
    store::Store,
    upload::{is_upload, random_key, upload},
};
