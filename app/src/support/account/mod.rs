//! What officers do with an account besides deciding on its registration.

pub mod api;
mod merge;
mod roles;
mod second_step;
mod suspension;

pub use self::merge::DeskMergeAccountPage;

use self::{roles::Roles, second_step::TakeSecondStep, suspension::Lock};
use super::{
    frame::{DeskFrame, DeskPart},
    people::PersonBadge,
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words,
};
use leptos::prelude::*;

/// Whose account it is, and what can be done with it.
#[component]
pub fn DeskAccountPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(
        async move { api::account(id?).await },
        move |(account, countries)| {
            let title = words::suspend_account_title(lang);
            let back = Route::DeskPerson { id: account.id }.path();
            let merge = account.may_merge.then(|| {
                let href = Route::DeskMergeAccount { id: account.id }.path();
                view! {
                    <p>
                        <a href=href>{words::account_merge_link(lang)}</a>
                    </p>
                }
            });
            let log = Route::DeskAudit.with_query(&[("person", &account.id.to_string())]);
            let facts = vec![
                Fact::new(
                    words::support_column_person(lang),
                    view! {
                        <a href=back>
                            <bdi>{account.name.clone()}</bdi>
                        </a>
                    },
                ),
                Fact::new(
                    words::support_email(lang),
                    view! { <span dir="ltr">{account.email.clone()}</span> },
                ),
                Fact::new(
                    words::suspend_account_state(lang),
                    view! { <PersonBadge state=account.state /> },
                ),
            ];
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::People title lead=words::suspend_account_lead(lang)>
                        <DefinitionList facts />
                        <Roles lang account=account.clone() countries />
                        <TakeSecondStep lang account=account.clone() />
                        <Lock lang account />
                        {merge}
                        <p>
                            <a href=log>{words::deed_link(lang)}</a>
                        </p>
                    </DeskFrame>
                },
            )
        },
    )
}
