//! What stands around every page of the desk, and how long something waits.

use super::queue;
use crate::{
    routes::Route,
    ui::{Badge, Breadcrumb, Crumb, PageTitle, Sign, Tab, Tabs, Tone},
    words::{self, Lang},
};
use domain::support::Age;
use leptos::prelude::*;

/// A part of the desk. To add one: a variant, its words and its address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DeskPart {
    Overview,
    People,
    Schools,
    Projects,
    Kits,
    Reports,
    Reasons,
    Roles,
    Numbers,
    Audit,
}

impl DeskPart {
    const ALL: [Self; 10] = [
        Self::Overview,
        Self::People,
        Self::Schools,
        Self::Projects,
        Self::Kits,
        Self::Reports,
        Self::Reasons,
        Self::Roles,
        Self::Numbers,
        Self::Audit,
    ];

    pub(super) fn name(self, lang: Lang) -> String {
        match self {
            Self::Overview => words::support_part_overview(lang),
            Self::People => words::support_part_people(lang),
            Self::Schools => words::support_part_schools(lang),
            Self::Projects => words::support_part_projects(lang),
            Self::Kits => words::kit_menu(lang),
            Self::Reports => words::support_part_reports(lang),
            Self::Reasons => words::support_part_reasons(lang),
            Self::Roles => words::role_part(lang),
            Self::Numbers => words::support_part_numbers(lang),
            Self::Audit => words::support_part_audit(lang),
        }
    }

    pub(super) fn route(self) -> Route {
        match self {
            Self::Overview => Route::Desk,
            Self::People => Route::DeskPeople,
            Self::Schools => Route::DeskSchools,
            Self::Projects => Route::DeskProjects,
            Self::Kits => Route::DeskKits,
            Self::Reports => Route::DeskReports,
            Self::Reasons => Route::DeskReasons,
            Self::Roles => Route::DeskRoles,
            Self::Numbers => Route::DeskNumbers,
            Self::Audit => Route::DeskAudit,
        }
    }

    pub(super) const fn sign(self) -> Sign {
        match self {
            Self::Overview => Sign::List,
            Self::People => Sign::People,
            Self::Schools => Sign::School,
            Self::Projects => Sign::Flag,
            Self::Kits => Sign::File,
            Self::Reports => Sign::Warning,
            Self::Reasons => Sign::Edit,
            Self::Roles => Sign::Flag,
            Self::Numbers => Sign::Calendar,
            Self::Audit => Sign::Lock,
        }
    }
}

/// The frame of a page of the desk: the way to it, its parts, its title.
#[component]
pub(super) fn DeskFrame(
    part: DeskPart,
    /// Title of a page inside of the part, such as the name of who is looked at; otherwise it is
    /// the part's own first page.
    #[prop(optional, into)]
    title: String,
    /// A sentence below the title.
    #[prop(optional, into)]
    lead: String,
    children: Children,
) -> impl IntoView {
    let lang = words::lang();
    let mut crumbs = vec![Crumb::link(words::support_title(lang), Route::Desk.path())];
    let heading = if !title.is_empty() {
        // Back to the queue as it was, if it was opened from one.
        let back = queue::in_queue(&part.route(), &queue::filter());
        crumbs.push(Crumb::link(part.name(lang), back));
        crumbs.push(Crumb::here(title.clone()));
        title
    } else if part == DeskPart::Overview {
        crumbs = vec![Crumb::here(words::support_title(lang))];
        words::support_title(lang)
    } else {
        crumbs.push(Crumb::here(part.name(lang)));
        part.name(lang)
    };
    let tabs = DeskPart::ALL
        .into_iter()
        .map(|one| Tab {
            sign: Some(one.sign()),
            ..Tab::new(one.name(lang), one.route().path(), one == part)
        })
        .collect();
    view! {
        <Breadcrumb crumbs />
        <div class="with-tools">
            <Tabs label=words::support_title(lang) tabs />
            <div class="stack">
                <PageTitle title=heading lead />
                {children()}
            </div>
        </div>
    }
}

/// How long something waits: red when the target is past.
#[component]
pub(super) fn AgeBadge(age: Age) -> impl IntoView {
    let lang = words::lang();
    let days = i64::from(age.days);
    if age.overdue {
        view! {
            <Badge tone=Tone::Danger sign=Sign::Clock>
                {words::support_age_overdue(lang, days)}
            </Badge>
        }
        .into_any()
    } else if days == 0 {
        view! { <Badge>{words::support_age_today(lang)}</Badge> }.into_any()
    } else {
        view! { <Badge tone=Tone::Info>{words::support_age(lang, days)}</Badge> }.into_any()
    }
}
