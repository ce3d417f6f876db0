//! Validating the clear cases of a page of the queue at once.

use crate::{
    page,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::AccountId,
    support::{LeftOut, PersonInQueue},
};
use leptos::prelude::*;

/// Who was left out of the last time, from the address of the page.
pub(super) fn left_in_address() -> Vec<AccountId> {
    page::query("left")
        .split(',')
        .filter_map(|id| id.parse().ok())
        .collect()
}

/// The address of the queue after several were validated.
pub(super) fn after(left: &[AccountId]) -> String {
    let left: Vec<String> = left.iter().map(ToString::to_string).collect();
    Route::DeskPeople.with_query(&[("evidence", "clear"), ("left", &left.join(","))])
}

/// Whether somebody can be ticked.
pub(super) fn is_offered(person: &PersonInQueue) -> bool {
    person.waits()
        && person.evidence.is_clear()
        && person.assignment.as_ref().is_none_or(|one| one.is_own)
}

/// The table inside of a form, when somebody in it can be ticked.
#[component]
pub(super) fn Bulk(offered: usize, table: AnyView) -> impl IntoView {
    let lang = words::lang();
    if offered == 0 {
        return view! {
            <FormGone endpoints=vec!["validate_people"] />
            {table}
        }
        .into_any();
    }
    view! {
        <Form endpoint="validate_people">
            {table}
            <p class="soft">{words::support_bulk_text(lang)}</p>
            <FormActions>
                <Button sign=Sign::Check>{words::support_bulk_button(lang)}</Button>
            </FormActions>
        </Form>
    }
    .into_any()
}

/// Those who were not validated with the others, and why.
#[component]
pub(super) fn Left(left: Vec<LeftOut>) -> impl IntoView {
    let lang = words::lang();
    (!left.is_empty()).then(|| {
        let lines = left
            .into_iter()
            .map(|one| {
                view! {
                    <li>
                        <a href=Route::DeskPerson { id: one.id }.path()>
                            <bdi>{one.name.clone()}</bdi>
                        </a>
                        ": "
                        {why(lang, &one)}
                    </li>
                }
            })
            .collect_view();
        view! {
            <Notice kind=NoticeKind::Warning title=words::support_left_title(lang)>
                <ul>{lines}</ul>
            </Notice>
        }
    })
}

fn why(lang: Lang, one: &LeftOut) -> String {
    if !one.decided_by.is_empty() {
        words::support_left_decided(lang, &one.decided_by)
    } else if let Some(other) = one.assignment.as_ref().filter(|other| !other.is_own) {
        words::support_left_taken(lang, &other.officer)
    } else {
        words::support_left_unclear(lang)
    }
}
