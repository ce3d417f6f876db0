//! Searches that are kept: the list of them, and keeping the one that is asked.

use super::{address, narrow::value_name};
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::SavedSearchId,
    search::{FacetView, Question, saved::SavedSearch},
};
use leptos::prelude::*;

/// The reader's own searches, each with what can be done with it. Nothing when there are none.
#[component]
pub(crate) fn Kept(saved: Vec<SavedSearch>) -> impl IntoView {
    let lang = words::lang();
    if saved.is_empty() {
        return ().into_any();
    }
    let lines = saved.into_iter().map(|search| {
        let href = address(&search.question);
        view! { <KeptSearch id=search.id name=search.name href is_told=search.is_told /> }
    });
    view! {
        <section>
            <h2>{words::search_kept(lang)}</h2>
            <ul class="rows" role="list">
                {lines.collect_view()}
            </ul>
        </section>
    }
    .into_any()
}

/// A search that is kept, and what its owner can do with it.
#[component]
pub(crate) fn KeptSearch(
    id: SavedSearchId,
    name: String,
    /// Address of what it finds.
    href: String,
    /// News is told.
    is_told: bool,
) -> impl IntoView {
    let lang = words::lang();
    let id = id.to_string();
    let [told_id, forgotten_id] = [id.clone(), id.clone()];
    let (told, label) = if is_told {
        ("no", words::search_tell_no_more(lang))
    } else {
        ("yes", words::search_tell(lang))
    };
    view! {
        <li>
            <div class="row-text">
                <a href=href>
                    <bdi>{name}</bdi>
                </a>
                {is_told.then(|| view! { <p class="soft small">{words::search_is_told(lang)}</p> })}
            </div>
            <Form endpoint="tell_search" key=id.clone()>
                <input type="hidden" name="search" value=told_id />
                <input type="hidden" name="told" value=told />
                <Button variant=Variant::Quiet>{label}</Button>
            </Form>
            <Form endpoint="forget_search" key=id>
                <input type="hidden" name="search" value=forgotten_id />
                <Button variant=Variant::Quiet sign=Sign::Trash>
                    {words::search_forget(lang)}
                </Button>
            </Form>
        </li>
    }
}

/// Keeps the question under a name.
#[component]
pub(crate) fn Keep(question: Question, facets: Vec<FacetView>) -> impl IntoView {
    let lang = words::lang();
    let name = name(lang, &question, &facets);
    view! {
        <Reveal label=words::search_keep(lang) sign=Sign::Plus>
            <Form endpoint="save_search">
                <Sent question />
                <Field name="name" label=words::search_name(lang) value=name required=true />
                <Checkbox name="told" label=words::search_told(lang) checked=true />
                <FormActions>
                    <Button>{words::search_keep(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

/// What is kept: what was sent before, when the form came back, because the address then has lost it.
#[component]
fn Sent(question: Question) -> impl IntoView {
    let form = CurrentForm::here();
    view! {
        <input
            type="hidden"
            name="kind"
            value=form.value("kind", question.kind.as_str().to_owned())
        />
        <input type="hidden" name="question" value=form.value("question", question.lines()) />
    }
}

/// A name from what is asked: words first, then values.
fn name(lang: Lang, question: &Question, facets: &[FacetView]) -> String {
    let mut parts = vec![question.q.trim().to_owned()];
    for (facet, id) in &question.chosen {
        let views = facets.iter().filter(|view| view.facet == *facet);
        let known = views
            .flat_map(|view| &view.values)
            .find(|value| value.id == *id);
        let name = known.map_or("", |value| value.name.as_str());
        parts.push(value_name(lang, *facet, id, name));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(", ").chars().take(60).collect()
}
