//! The search above a queue.

use crate::{
    choices,
    support::frame::DeskPart,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    support::{AgeFilter, EvidenceFilter, HolderFilter, QueueFilter, QueueOrder},
};
use leptos::prelude::*;

/// Words, state, and for officers of several countries the country.
#[component]
pub(super) fn QueueSearch(
    part: DeskPart,
    filter: QueueFilter,
    countries: Vec<reference::Choice>,
    /// What the words are looked for in.
    words_label: String,
    /// States to choose from besides what waits.
    states: Vec<Choice>,
    /// More fields, such as [`Narrow`].
    more: Option<AnyView>,
) -> impl IntoView {
    let lang = words::lang();
    let country = (!countries.is_empty()).then(|| {
        let value = filter.country.clone();
        view! {
            <Select
                name="country"
                label=words::support_column_country(lang)
                choices=choices::sorted(lang, countries)
                value
                empty=words::school_all_countries(lang)
            />
        }
    });
    view! {
        <SearchForm label=part.name(lang) action=part.route().path()>
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
                {more}
                <Button variant=Variant::Secondary sign=Sign::Search>
                    {words::support_filter_button(lang)}
                </Button>
            </div>
        </SearchForm>
    }
}

/// What queues of people and schools are narrowed by besides.
#[component]
pub(in crate::support) fn Narrow(filter: QueueFilter) -> impl IntoView {
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
pub(in crate::support) fn NarrowByEvidence(value: String) -> impl IntoView {
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

/// The states of a registration that can be looked at again.
pub(super) fn registration_states(lang: Lang) -> Vec<Choice> {
    [
        ("returned", words::support_state_returned(lang)),
        ("refused", words::support_state_refused(lang)),
        ("validated", words::support_state_validated(lang)),
        ("suspended", words::support_state_suspended(lang)),
    ]
    .map(|(value, label)| Choice::new(value, label))
    .to_vec()
}
