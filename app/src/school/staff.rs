//! Who works at a school: on its page, and at the desk.

use crate::routes::Route;
use leptos::prelude::*;

/// One of them.
pub(crate) struct StaffRow {
    /// Where there is more of the person.
    pub page: Route,
    pub name: String,
    /// What they do there.
    pub role: String,
    /// A face before the name.
    pub face: Option<AnyView>,
    /// What else stands below the name.
    pub below: Option<AnyView>,
    /// What stands at the end of the line.
    pub after: Option<AnyView>,
}

/// The list, or that there is nobody.
#[component]
pub(crate) fn StaffList(title: String, nobody: String, rows: Vec<StaffRow>) -> impl IntoView {
    let list = if rows.is_empty() {
        view! { <p class="soft">{nobody}</p> }.into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {rows
                    .into_iter()
                    .map(|row| {
                        view! {
                            <li>
                                {row.face}
                                <div class="row-text">
                                    <a href=row.page.path()>
                                        <bdi>{row.name}</bdi>
                                    </a>
                                    <p class="soft small">{row.role}</p>
                                    {row.below}
                                </div>
                                {row.after}
                            </li>
                        }
                    })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {list}
        </section>
    }
}
