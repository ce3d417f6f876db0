//! Uploaded files: where they are kept, how they come in, and how they go out.

mod store;

pub use self::store::Store;
