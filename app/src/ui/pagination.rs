//! The way through a long list. Lists are read from a place on, so there are no page numbers.

use super::icon::{Icon, Sign};
use leptos::prelude::*;

/// Links to the results before and after these; nothing at all when there are neither.
#[component]
pub fn Pagination(
    /// Address of the results before these.
    previous: Option<String>,
    /// Address of the results after these.
    next: Option<String>,
) -> impl IntoView {
    if previous.is_none() && next.is_none() {
        return ().into_any();
    }
    let lang = crate::words::lang();
    view! {
        <nav class="pagination" aria-label=crate::words::ui_more_results(lang)>
            {previous
                .map(|href| {
                    view! {
                        <a class="button button-secondary" rel="prev" href=href>
                            <Icon sign=Sign::Previous />
                            <span>{crate::words::ui_previous(lang)}</span>
                        </a>
                    }
                })}
            {next
                .map(|href| {
                    view! {
                        <a class="button button-secondary" rel="next" href=href>
                            <span>{crate::words::ui_next(lang)}</span>
                            <Icon sign=Sign::Next />
                        </a>
                    }
                })}
        </nav>
    }
    .into_any()
}
