//! Finding the own school among those that are here, and saying "I work here".

use super::{api::Lists, state_name};
use crate::{
    choices,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    school::{Found, SchoolHit, SchoolState},
};
use leptos::prelude::*;

/// The search and what it found; the way to a school that is not here.
#[component]
pub(super) fn FindSchool(
    words: String,
    country: String,
    found: Found,
    lists: Lists,
    /// The reader has no school yet.
    is_first: bool,
) -> impl IntoView {
    let lang = words::lang();
    let title = if is_first {
        words::school_find_title(lang)
    } else {
        words::school_find_other_title(lang)
    };
    let warning = (!is_first).then(|| view! { <p>{words::school_find_other_text(lang)}</p> });
    let is_asked = !words.is_empty();
    let results = is_asked.then(|| {
        let (words, country) = (words.clone(), country.clone());
        view! { <Results words country found roles=lists.roles /> }
    });
    view! {
        <section class="stack">
            <h2>{title}</h2>
            {warning}
            <SearchForm label=words::school_find_title(lang) action=Route::MySchool.path()>
                <div class="field-row">
                    <Select
                        name="country"
                        label=words::school_field_country(lang)
                        choices=choices::sorted(lang, lists.countries)
                        value=country
                        required=true
                    />
                    <Field
                        name="q"
                        label=words::school_find_words(lang)
                        kind="search"
                        value=words
                        required=true
                    />
                    <Button variant=Variant::Secondary sign=Sign::Search>
                        {words::school_find_button(lang)}
                    </Button>
                </div>
            </SearchForm>
            {results}
            <p>
                <LinkButton href=Route::NewSchool.path() variant=Variant::Quiet sign=Sign::Plus>
                    {words::school_add_link(lang)}
                </LinkButton>
            </p>
        </section>
    }
}

#[component]
fn Results(
    words: String,
    country: String,
    found: Found,
    roles: Vec<reference::Choice>,
) -> impl IntoView {
    let lang = words::lang();
    if found.schools.is_empty() {
        return view! {
            <EmptyState
                title=words::school_found_none_title(lang)
                text=words::school_found_none_text(lang)
                level=3
            />
        }
        .into_any();
    }
    let more = found
        .more
        .then(|| view! { <p class="soft">{words::school_found_more(lang)}</p> });
    view! {
        <JoinChoice
            legend=words::school_found_legend(lang)
            button=words::school_join_button(lang)
            schools=found.schools
            roles
        >
            // Carried along, so that the results are still there when the form comes back.
            <input type="hidden" name="q" value=words />
            <input type="hidden" name="country" value=country />
        </JoinChoice>
        {more}
    }
    .into_any()
}

/// One of several schools, and what one does there.
#[component]
pub(super) fn JoinChoice(
    legend: String,
    button: String,
    schools: Vec<SchoolHit>,
    roles: Vec<reference::Choice>,
    /// The school and the role chosen at first; may be empty.
    #[prop(optional, into)]
    school: String,
    #[prop(optional, into)] role: String,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let choices = schools.into_iter().map(|hit| choice(lang, hit)).collect();
    view! {
        <Form endpoint="join_school">
            {children.map(|children| children())}
            <RadioGroup name="school" legend choices value=school required=true />
            <Select
                name="role"
                label=words::school_field_role(lang)
                choices=choices::listed(roles)
                value=role
                required=true
            />
            <FormActions>
                <Button>{button}</Button>
            </FormActions>
        </Form>
    }
}

/// Name, and below it what tells it from others.
fn choice(lang: Lang, hit: SchoolHit) -> Choice {
    let mut facts = vec![hit.address, hit.town];
    if hit.mine {
        facts.push(words::school_found_mine(lang));
    } else if hit.state != SchoolState::Validated {
        facts.push(state_name(lang, hit.state));
    }
    Choice::new(hit.id.to_string(), hit.name).with_hint(facts.join(" · "))
}
