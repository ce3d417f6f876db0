//! Generic components: what pages are made of. They know nothing of projects, people or schools.
//!
//! Components exist on the server only; [`island`]s also live in the browser and get their words
//! as props. `/dev/ui` ([`UiGallery`]) shows them all in all states. The classes they use are in
//! `style/ui/`, one file per component.

pub mod icon;
pub mod island;

#[cfg(feature = "ssr")]
mod avatar;
#[cfg(feature = "ssr")]
mod badge;
#[cfg(feature = "ssr")]
mod bar_chart;
#[cfg(feature = "ssr")]
mod breadcrumb;
#[cfg(feature = "ssr")]
mod button;
#[cfg(feature = "ssr")]
mod card;
#[cfg(feature = "ssr")]
mod cards_sheet;
#[cfg(feature = "ssr")]
mod checklist;
#[cfg(feature = "ssr")]
mod choice;
#[cfg(feature = "ssr")]
mod confirm;
#[cfg(feature = "ssr")]
mod empty_state;
#[cfg(feature = "ssr")]
mod entry;
#[cfg(feature = "ssr")]
mod error_summary;
#[cfg(feature = "ssr")]
mod facet;
#[cfg(feature = "ssr")]
mod facts;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod field_frame;
#[cfg(feature = "ssr")]
mod file_drop;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
mod form_gone;
#[cfg(feature = "ssr")]
mod gallery;
#[cfg(feature = "ssr")]
mod heading;
#[cfg(feature = "ssr")]
mod hero;
#[cfg(feature = "ssr")]
mod logo;
#[cfg(feature = "ssr")]
mod menu;
#[cfg(feature = "ssr")]
mod notice;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod pagination;
#[cfg(feature = "ssr")]
mod problem;
#[cfg(feature = "ssr")]
mod progress;
#[cfg(feature = "ssr")]
mod qr_code;
#[cfg(feature = "ssr")]
mod reveal;
#[cfg(feature = "ssr")]
mod rich_text;
#[cfg(feature = "ssr")]
mod search_form;
#[cfg(feature = "ssr")]
mod select;
#[cfg(feature = "ssr")]
mod site_footer;
#[cfg(feature = "ssr")]
mod site_header;
#[cfg(feature = "ssr")]
mod steps;
#[cfg(feature = "ssr")]
mod table;
#[cfg(feature = "ssr")]
mod tabs;
#[cfg(feature = "ssr")]
mod text_area;
#[cfg(feature = "ssr")]
mod time;

pub use icon::{Icon, Sign};

#[cfg(feature = "ssr")]
pub use self::{
    avatar::{Avatar, AvatarShape, AvatarSize, tint_class},
    badge::{Badge, Tone},
    bar_chart::{BarChart, Bars},
    breadcrumb::{Breadcrumb, Crumb},
    button::{Button, Copy, LinkButton, Variant},
    card::{Card, CardLook},
    cards_sheet::{CardsSheet, SheetCard},
    checklist::{Checklist, Task},
    choice::{Checkbox, CheckboxGroup, Choice, RadioGroup, Tick},
    confirm::Confirm,
    empty_state::EmptyState,
    entry::Entry,
    error_summary::ErrorSummary,
    facet::{Facet, FacetChoice},
    facts::{DefinitionList, Fact},
    field::Field,
    file_drop::FileDrop,
    form::{CurrentForm, Form, FormActions, FormState, Resume, ResumeFields, VersionField},
    form_gone::{FormGone, TextKept},
    gallery::UiGallery,
    hero::Hero,
    logo::Logo,
    menu::{AccountMenu, LanguageChoice, LanguageMenu, Menu},
    notice::{Notice, NoticeKind, Toast},
    page::{Main, PageTitle, SkipLink},
    pagination::Pagination,
    problem::{error_text, megabytes, problem_text},
    progress::ProgressBar,
    qr_code::QrCode,
    reveal::Reveal,
    rich_text::RichText,
    search_form::SearchForm,
    select::Select,
    site_footer::SiteFooter,
    site_header::{NavLink, SiteHeader},
    steps::{Step, StepState, Steps},
    table::{Column, DataTable},
    tabs::{Tab, Tabs},
    text_area::TextArea,
    time::{Date, Time},
};
