//! Schools: one's own with the way into the portal, the form for its details, the directory, a
//! school's page.

mod add;
pub mod api;
mod certificate;
mod details;
mod directory;
mod fields;
mod find;
mod head;
mod mine;
mod own;
mod staff;
mod way;

pub use self::{
    add::NewSchoolPage,
    details::{EditSchoolPage, SchoolPage},
    directory::SchoolsPage,
    head::HeadPage,
    mine::MySchoolPage,
};

pub(crate) use self::{
    certificate::Certificates,
    details::website,
    staff::{StaffList, StaffRow},
};

use crate::{
    ui::{Badge, Sign, Tone},
    words::{self, Lang},
};
use domain::school::{SchoolState, register::Detail};
use leptos::prelude::*;

/// What a field of a school is called.
pub(crate) fn detail_name(lang: Lang, detail: Detail) -> String {
    match detail {
        Detail::NationalNumber => words::school_field_number(lang),
        Detail::Name => words::school_field_name(lang),
        Detail::LegalName => words::school_field_legal_name(lang),
        Detail::Types => words::school_field_types(lang),
        Detail::Town => words::school_field_town(lang),
        Detail::Region => words::school_field_region(lang),
        Detail::Postcode => words::school_field_postcode(lang),
        Detail::Address => words::school_field_address(lang),
        Detail::Website => words::school_field_website(lang),
        Detail::HeadName => words::school_field_head_name(lang),
        Detail::HeadEmail => words::school_field_head_email(lang),
    }
}

/// How far a school's validation is.
#[component]
pub(crate) fn SchoolBadge(state: SchoolState) -> impl IntoView {
    let lang = words::lang();
    let (tone, sign) = match state {
        SchoolState::Pending => (Tone::Warning, Sign::Clock),
        SchoolState::Validated => (Tone::Success, Sign::Check),
        SchoolState::Returned => (Tone::Info, Sign::Edit),
        SchoolState::Refused => (Tone::Danger, Sign::Close),
    };
    view! {
        <Badge tone sign>
            {state_name(lang, state)}
        </Badge>
    }
}

/// The state of a school in a word or two.
pub(crate) fn state_name(lang: Lang, state: SchoolState) -> String {
    match state {
        SchoolState::Pending => words::school_state_pending(lang),
        SchoolState::Validated => words::school_state_validated(lang),
        SchoolState::Returned => words::school_state_returned(lang),
        SchoolState::Refused => words::school_state_refused(lang),
    }
}
