//! The queues: what their pages share, and the way from one case to the next.

mod search;

pub(super) use self::search::{Narrow, NarrowByEvidence};

use self::search::{QueueSearch, registration_states};
use super::frame::{DeskFrame, DeskPart};
use crate::{
    page::{self, Page},
    routes::Route,
    ui::*,
    words,
};
use domain::{
    reference,
    support::{Queue, QueueFilter},
};
use leptos::prelude::*;

/// The filter in the address of the page: of a queue, and of what was opened from it.
pub(super) fn filter() -> QueueFilter {
    QueueFilter {
        q: page::query("q"),
        state: page::query("state"),
        country: page::query("country"),
        age: page::query("age"),
        evidence: page::query("evidence"),
        holder: page::query("holder"),
        order: page::query("order"),
        after: page::query("after"),
    }
}

/// A page with this filter in its address, from its first line on or after a place.
fn with_filter(route: &Route, filter: &QueueFilter, after: &str) -> String {
    route.with_query(&[
        ("q", &filter.q),
        ("state", &filter.state),
        ("country", &filter.country),
        ("age", &filter.age),
        ("evidence", &filter.evidence),
        ("holder", &filter.holder),
        ("order", &filter.order),
        ("after", after),
    ])
}

/// The address of something in a queue, which remembers the queue.
pub(super) fn in_queue(route: &Route, filter: &QueueFilter) -> String {
    with_filter(route, filter, "")
}

/// What the page of one queue has for itself.
pub(super) struct Setting {
    /// The sentence below the title.
    pub lead: String,
    /// What stands above the search.
    pub above: Option<AnyView>,
    /// What the words of the search are looked for in.
    pub words_label: String,
    /// States to choose from besides what waits.
    pub states: Vec<Choice>,
    /// More fields of the search, such as [`Narrow`].
    pub more: Option<AnyView>,
    /// When something appears here.
    pub empty_text: String,
}

impl Setting {
    /// Of registrations: people and schools.
    pub(super) fn of_registrations(lead: String) -> Self {
        let lang = words::lang();
        Self {
            lead,
            above: None,
            words_label: words::support_filter_words(lang),
            states: registration_states(lang),
            more: None,
            empty_text: words::support_empty_text(lang),
        }
    }
}

/// The page of a queue: the search, and what was found. `table` is given the lines, and whether they
/// say their country.
pub(super) fn queue_page<T>(
    part: DeskPart,
    filter: QueueFilter,
    (queue, countries): (Queue<T>, Vec<reference::Choice>),
    setting: Setting,
    table: impl FnOnce(Vec<T>, bool) -> AnyView,
) -> Page {
    let with_country = !countries.is_empty();
    let next = queue
        .next
        .map(|after| with_filter(&part.route(), &filter, &after));
    let Setting {
        lead,
        above,
        words_label,
        states,
        more,
        empty_text,
    } = setting;
    let results = if queue.items.is_empty() {
        view! { <EmptyQueue route=part.route() filter=filter.clone() text=empty_text /> }.into_any()
    } else {
        let table = table(queue.items, with_country);
        view! {
            {table}
            <Pagination previous=None next />
        }
        .into_any()
    };
    Page::new(
        part.name(words::lang()),
        view! {
            <DeskFrame part lead>
                {above}
                <QueueSearch part filter countries words_label states more />
                {results}
            </DeskFrame>
        },
    )
}

/// Nothing waits, or nothing was found.
#[component]
fn EmptyQueue(
    route: Route,
    filter: QueueFilter,
    /// When something appears here.
    text: String,
) -> impl IntoView {
    let lang = words::lang();
    if filter == QueueFilter::default() {
        view! {
            <EmptyState title=words::support_empty_title(lang) text />
        }
        .into_any()
    } else {
        view! {
            <EmptyState title=words::support_none_title(lang) text=words::support_none_text(lang)>
                <LinkButton href=route.path() variant=Variant::Secondary>
                    {words::support_show_waiting(lang)}
                </LinkButton>
            </EmptyState>
        }
        .into_any()
    }
}

/// The neighbours in the queue, one click away.
#[component]
pub(super) fn Neighbours(
    /// Where the one before is; `None` when it is the oldest.
    previous: Option<Route>,
    /// Where the next one is; `None` when nothing else waits.
    next: Option<Route>,
    /// The queue, and what it was asked for.
    queue: Route,
    filter: QueueFilter,
) -> impl IntoView {
    let lang = words::lang();
    let previous = previous.map(|previous| {
        view! {
            <LinkButton
                href=in_queue(&previous, &filter)
                variant=Variant::Quiet
                sign=Sign::Previous
                key="p"
            >
                {words::support_previous(lang)}
            </LinkButton>
        }
    });
    let next = match next {
        Some(next) => view! {
            <LinkButton href=in_queue(&next, &filter) variant=Variant::Secondary sign=Sign::Next key="n">
                {words::support_next(lang)}
            </LinkButton>
        },
        None => view! {
            <LinkButton href=in_queue(&queue, &filter) variant=Variant::Quiet sign=Sign::Check key="n">
                {words::support_queue_done(lang)}
            </LinkButton>
        },
    };
    view! { <div class="cluster">{previous} {next}</div> }
}
