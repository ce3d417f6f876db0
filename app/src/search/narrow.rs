//! The form of a search: words, order, facets, and what was chosen with a way to take it back.

use super::{Keep, address, route};
use crate::{
    format,
    project::{field_label, kind_name, state_name},
    ui::*,
    words::{self, Lang},
};
use domain::{
    project::{ProjectKind, ProjectState},
    search::{Facet as By, FacetValue, FacetView, Kind, Question, Seen, Sort},
};
use leptos::prelude::*;

/// What a facet is called.
pub(super) fn facet_name(lang: Lang, facet: By) -> String {
    match facet {
        By::Country => words::search_facet_country(lang),
        By::Region => words::search_facet_region(lang),
        By::Subject => words::search_facet_subject(lang),
        By::Language => words::search_facet_language(lang),
        By::Competence => field_label(lang, "competences"),
        By::Age => words::search_facet_age(lang),
        By::Role => words::search_facet_role(lang),
        By::Type => words::search_facet_type(lang),
        By::Available => words::search_facet_available(lang),
        By::Seen => words::search_facet_seen(lang),
        By::Kind => words::project_search_kind(lang),
        By::State => words::search_facet_state(lang),
        By::Started => words::search_facet_started(lang),
    }
}

/// What a value is called: as lists and schools name it, else in the words of the page.
pub(super) fn value_name(lang: Lang, facet: By, id: &str, name: &str) -> String {
    let or_id = |named: Option<String>| named.unwrap_or_else(|| id.to_owned());
    match facet {
        By::Available => words::search_available_now(lang),
        By::Age => or_id(id.parse().ok().map(|years| words::search_age(lang, years))),
        By::Kind => or_id(
            id.parse()
                .ok()
                .map(|kind: ProjectKind| kind_name(lang, kind)),
        ),
        By::State => or_id(
            id.parse()
                .ok()
                .map(|state: ProjectState| state_name(lang, state)),
        ),
        By::Started => or_id(id.parse().ok().map(format::school_year)),
        By::Seen => match id.parse() {
            Ok(Seen::Week) => words::search_seen_week(lang),
            Ok(Seen::Month) => words::search_seen_month(lang),
            Ok(Seen::Quarter) => words::search_seen_quarter(lang),
            Ok(Seen::Longer) => words::search_seen_longer(lang),
            Err(_) => id.to_owned(),
        },
        By::Country
        | By::Region
        | By::Subject
        | By::Language
        | By::Competence
        | By::Role
        | By::Type => or_id((!name.is_empty()).then(|| name.to_owned())),
    }
}

fn sort_name(lang: Lang, sort: Sort) -> String {
    match sort {
        Sort::Best => words::search_sort_best(lang),
        Sort::Newest => words::search_sort_newest(lang),
        Sort::Name => words::search_sort_name(lang),
        Sort::Seen => words::search_sort_seen(lang),
    }
}

/// The values in the order of the page: names as the reader's dictionary sorts them.
fn in_order(lang: Lang, facet: By, mut values: Vec<FacetValue>) -> Vec<FacetValue> {
    match facet {
        By::Age => values.sort_by_key(|value| value.id.parse::<i32>().unwrap_or_default()),
        By::Seen => values.sort_by_key(|value| value.id.parse::<Seen>().ok()),
        By::Kind => values.sort_by_key(|value| value.id.parse::<ProjectKind>().ok()),
        By::State => values.sort_by_key(|value| value.id.parse::<ProjectState>().ok()),
        // The newest on top.
        By::Started => values.reverse(),
        By::Available => {}
        By::Country
        | By::Region
        | By::Subject
        | By::Language
        | By::Competence
        | By::Role
        | By::Type => {
            format::sort_by_name(lang, &mut values, |value| &value.name);
        }
    }
    values
}

/// The form. A plain one: it works without scripts, and its answer has an address.
#[component]
pub(crate) fn Narrow(
    question: Question,
    facets: Vec<FacetView>,
    /// The reader may keep the search.
    may_keep: bool,
    /// What is searched.
    #[prop(into)]
    label: String,
    /// What words are looked for in.
    #[prop(into)]
    words_label: String,
) -> impl IntoView {
    let lang = words::lang();
    let sorts = question.kind.sorts().iter();
    let sorts = sorts
        .filter(|sort| **sort != Sort::Best)
        .map(|sort| Choice::new(sort.as_str(), sort_name(lang, *sort)))
        .collect();
    let sort = match question.sort {
        Sort::Best => "",
        Sort::Newest | Sort::Name | Sort::Seen => question.sort.as_str(),
    };
    let keep = (may_keep && !question.is_empty())
        .then(|| view! { <Keep question=question.from("") facets=facets.clone() /> });
    let chosen = chosen(lang, &question, &facets);
    let narrowing = facets.into_iter().map(|view| {
        let facet = view.facet;
        let values = in_order(lang, facet, view.values).into_iter();
        let choices = values
            .map(|value| FacetChoice {
                label: value_name(lang, facet, &value.id, &value.name),
                value: value.id,
                count: format::number(lang, i64::from(value.count)),
                is_chosen: value.is_chosen,
            })
            .collect();
        view! {
            <Facet
                name=facet.as_str()
                label=facet_name(lang, facet)
                choices
                button=words::search_show(lang)
            />
        }
    });
    let narrowing = narrowing.collect_view();
    view! {
        <SearchForm label action=route(question.kind).path()>
            <div class="field-row">
                <Field name="q" label=words_label kind="search" value=question.q />
                <Select
                    name="sort"
                    label=words::search_sort(lang)
                    choices=sorts
                    value=sort
                    empty=sort_name(lang, Sort::Best)
                />
                <Button sign=Sign::Search>{words::search_button(lang)}</Button>
            </div>
            <div class="facets">{narrowing}</div>
        </SearchForm>
        {chosen}
        {keep}
    }
}

/// What was chosen: a link each that takes it back.
fn chosen(lang: Lang, question: &Question, facets: &[FacetView]) -> AnyView {
    let name = |facet: By, id: &str| {
        let values = facets.iter().filter(|view| view.facet == facet);
        let mut values = values.flat_map(|view| &view.values);
        let known = values.find(|value| value.id == id);
        value_name(lang, facet, id, known.map_or("", |value| &value.name))
    };
    let links: Vec<AnyView> = question
        .chosen
        .iter()
        .map(|(facet, id)| {
            let name = name(*facet, id);
            view! {
                <li>
                    <a class="button button-quiet" href=address(&question.without(*facet, id))>
                        <span class="visually-hidden">{words::search_without(lang)}</span>
                        <bdi>{name}</bdi>
                        <Icon sign=Sign::Close />
                    </a>
                </li>
            }
            .into_any()
        })
        .collect();
    if links.is_empty() {
        return ().into_any();
    }
    let all = match question.kind {
        Kind::People => words::people_show_all(lang),
        Kind::Schools => words::school_list_all(lang),
        Kind::Projects => words::project_all(lang),
    };
    view! {
        <ul class="cluster" role="list">
            {links}
            <li>
                <a class="button button-quiet" href=route(question.kind).path()>
                    {all}
                </a>
            </li>
        </ul>
    }
    .into_any()
}
