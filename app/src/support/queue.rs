//! What the queues share: the search above them, and what stands there when they are empty.

use crate::{
    format, page,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    support::{AgeFilter, EvidenceFilter, HolderFilter, QueueFilter, QueueOrder},
};
use leptos::prelude::*;

/// The filter in the address of the page.
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

/// The address of the page after this one.
pub(super) fn next_page(
    route: &Route,
    filter: &QueueFilter,
    next: Option<String>,
) -> Option<String> {
    next.map(|after| {
        route.with_query(&[
            ("q", &filter.q),
            ("state", &filter.state),
            ("country", &filter.country),
            ("age", &filter.age),
            ("evidence", &filter.evidence),
            ("holder", &filter.holder),
            ("order", &filter.order),
            ("after", &after),
        ])
    })
}

/// Words, state, and for officers of several countries the country.
#[component]
pub(super) fn QueueSearch(
    route: Route,
    label: String,
    filter: QueueFilter,
    countries: Vec<reference::Choice>,
    /// What the words are looked for in; people and schools when empty.
    #[prop(optional, into)]
    words_label: String,
    /// States to choose from besides what waits; those of a registration when left out.
    #[prop(optional)]
    states: Option<Vec<Choice>>,
    /// More fields, such as [`Narrow`].
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let states = states.unwrap_or_else(|| registration_states(lang));
    let words_label = if words_label.is_empty() {
        words::support_filter_words(lang)
    } else {
        words_label
    };
    let country = (!countries.is_empty()).then(|| {
        let value = filter.country.clone();
        view! {
            <Select
                name="country"
                label=words::support_column_country(lang)
                choices=choices(lang, countries)
                value
                empty=words::school_all_countries(lang)
            />
        }
    });
    view! {
        <SearchForm label action=route.path()>
            <div class="field-row">
                <Field
                    name="q"
                    label=words_label
                    kind="search"
                    value=filter.q
                />
                <Select
                    name="state"
                    label=words::support_filter_state(lang)
                    choices=states
                    value=filter.state
                    empty=words::support_filter_waiting(lang)
                />
                {country}
                {children.map(|children| children())}
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::support_filter_button(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

/// What queues of people and schools are narrowed by besides.
#[component]
pub(super) fn Narrow(filter: QueueFilter) -> impl IntoView {
    let lang = words::lang();
    let ages = AgeFilter::ALL.iter().map(|age| {
        let label = match age {
            AgeFilter::Overdue => words::support_filter_age_overdue(lang),
            AgeFilter::InTime => words::support_filter_age_in_time(lang),
        };
        Choice::new(age.as_str(), label)
    });
    let holders = HolderFilter::ALL.iter().map(|holder| {
        let label = match holder {
            HolderFilter::Mine => words::support_filter_holder_mine(lang),
            HolderFilter::Free => words::support_filter_holder_free(lang),
        };
        Choice::new(holder.as_str(), label)
    });
    let newest = Choice::new(
        QueueOrder::Newest.as_str(),
        words::support_filter_order_newest(lang),
    );
    view! {
        <Select
            name="age"
            label=words::support_filter_age(lang)
            choices=ages.collect()
            value=filter.age
            empty=words::support_filter_any(lang)
        />
        <Select
            name="holder"
            label=words::support_filter_holder(lang)
            choices=holders.collect()
            value=filter.holder
            empty=words::support_filter_any(lang)
        />
        <Select
            name="order"
            label=words::support_filter_order(lang)
            choices=vec![newest]
            value=filter.order
            empty=words::support_filter_order_oldest(lang)
        />
    }
}

/// What people are narrowed by.
#[component]
pub(super) fn NarrowByEvidence(value: String) -> impl IntoView {
    let lang = words::lang();
    let choices = EvidenceFilter::ALL.iter().map(|evidence| {
        let label = match evidence {
            EvidenceFilter::Clear => words::support_filter_clear(lang),
            EvidenceFilter::Mail => words::support_filter_mail(lang),
            EvidenceFilter::Head => words::support_filter_head(lang),
            EvidenceFilter::Colleague => words::support_filter_colleague(lang),
            EvidenceFilter::Certificate => words::support_filter_certificate(lang),
            EvidenceFilter::Nothing => words::support_filter_nothing(lang),
            EvidenceFilter::Doubt => words::support_filter_doubt(lang),
        };
        Choice::new(evidence.as_str(), label)
    });
    view! {
        <Select
            name="evidence"
            label=words::support_evidence_title(lang)
            choices=choices.collect()
            value
            empty=words::support_filter_any(lang)
        />
    }
}

fn registration_states(lang: Lang) -> Vec<Choice> {
    [
        ("returned", words::support_state_returned(lang)),
        ("refused", words::support_state_refused(lang)),
        ("validated", words::support_state_validated(lang)),
    ]
    .map(|(value, label)| Choice::new(value, label))
    .to_vec()
}

fn choices(lang: Lang, mut countries: Vec<reference::Choice>) -> Vec<Choice> {
    format::sort_by_name(lang, &mut countries, |country| &country.name);
    countries
        .into_iter()
        .map(|country| Choice::new(country.id, country.name))
        .collect()
}

/// Nothing waits, or nothing was found.
#[component]
pub(super) fn EmptyQueue(
    route: Route,
    filter: QueueFilter,
    /// When something appears here; about people and schools when empty.
    #[prop(optional, into)]
    text: String,
) -> impl IntoView {
    let lang = words::lang();
    let text = if text.is_empty() {
        words::support_empty_text(lang)
    } else {
        text
    };
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
    /// The queue.
    queue: Route,
) -> impl IntoView {
    let lang = words::lang();
    let previous = previous.map(|previous| {
        view! {
            <LinkButton
                href=previous.path()
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
            <LinkButton href=next.path() variant=Variant::Secondary sign=Sign::Next key="n">
                {words::support_next(lang)}
            </LinkButton>
        },
        None => view! {
            <LinkButton href=queue.path() variant=Variant::Quiet sign=Sign::Check key="n">
                {words::support_queue_done(lang)}
            </LinkButton>
        },
    };
    view! { <div class="cluster">{previous} {next}</div> }
}
