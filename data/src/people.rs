//! The directory of people: the own profile, looking for colleagues, a person's page.

mod ambassador;
mod own;
mod picture;
mod search;
#[cfg(test)]
mod tests;
mod view;

pub use self::{
    ambassador::ambassadors,
    own::{my_profile, save_profile},
    picture::{announce_picture, may_upload_picture, remove_picture, set_picture},
    search::search,
    view::{preview, profile},
};

pub(crate) use self::picture::{picture_for, picture_for_members};

/// Kind of the tags (`account_tag`) that say which parts of a profile visitors see.
pub(crate) const PUBLIC: &str = "public";
/// Kind of the tags with somebody's interests.
pub(crate) const INTEREST: &str = "interest";
/// Kind of the tags with the kinds of project somebody is open to.
pub(crate) const PROJECT_KIND: &str = "project-kind";

/// The school a person works at: of several the one joined last, a confirmed one before others. For `JOIN affiliation f ON`.
pub(crate) const PRESENT_SCHOOL: &str =
    "f.id = (SELECT p.id FROM affiliation p WHERE p.account_id = a.id AND p.to_at IS NULL
             ORDER BY p.confirmed_at IS NULL, p.from_at DESC, p.id DESC LIMIT 1)";

/// Time zones to choose from, sorted: those named after a place, since others do not know summer time.
pub fn time_zones() -> Vec<String> {
    const REGIONS: [&str; 9] = [
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    ];
    let mut zones: Vec<String> = jiff::tz::db()
        .available()
        .map(|zone| zone.to_string())
        .filter(|zone| REGIONS.iter().any(|region| zone.starts_with(region)))
        .collect();
    zones.sort_unstable();
    zones
}
