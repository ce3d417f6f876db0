//! What somebody was named by their support organisation, in words and as badges.

use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::support::GrantRole;
use leptos::prelude::*;

/// What a role is called.
pub(crate) fn grant_name(lang: Lang, role: GrantRole) -> String {
    match role {
        GrantRole::Officer => words::role_officer(lang),
        GrantRole::Central => words::role_central(lang),
        GrantRole::Ambassador => words::role_ambassador(lang),
        GrantRole::Mentor => words::role_mentor(lang),
    }
}

/// Badges of the roles.
#[component]
pub(super) fn RoleBadges(lang: Lang, roles: Vec<GrantRole>) -> impl IntoView {
    roles
        .into_iter()
        .map(|role| {
            view! {
                <Badge tone=Tone::Info sign=Sign::Flag>
                    {grant_name(lang, role)}
                </Badge>
            }
        })
        .collect_view()
}
