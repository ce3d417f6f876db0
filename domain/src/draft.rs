//! What is being typed, kept on the server until it is sent: signing out or losing power loses nothing.

/// Longest name of a form a draft belongs to, in bytes.
pub const FORM_KEY_MAX: usize = 120;
/// Longest draft, in bytes of its JSON.
pub const DRAFT_MAX: usize = 200_000;
/// Most drafts one person keeps; the oldest goes first.
pub const DRAFTS_PER_PERSON: u64 = 100;
