//! Adding a school that is not here yet. When one looks alike, the reader is asked first: while the
//! form is filled in where scripts run, and in any case before the school is added.

use super::{
    api::{self, Lists},
    fields::SchoolFields,
    find::JoinChoice,
};
use crate::{
    choices,
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::{island::look_ahead::LookAhead, *},
    words,
};
use domain::school::{SchoolForm, SchoolHit};
use leptos::prelude::*;

/// Where likely duplicates stand.
const ALIKE: &str = "alike";
/// What tells one school from another.
const IDENTITY: [&str; 4] = ["country", "name", "town", "national_number"];

/// The form for a new school.
#[component]
pub fn NewSchoolPage() -> impl IntoView {
    let lang = words::lang();
    let failed = use_context::<FormState>().filter(|state| state.endpoint == "add_school");
    let role = failed
        .as_ref()
        .and_then(|state| state.values.iter().find(|(name, _)| name == "role"))
        .map_or_else(String::new, |(_, value)| value.clone());
    let typed = SchoolForm {
        country: page::query("country"),
        name: page::query("name"),
        town: page::query("town"),
        national_number: page::query("national_number"),
        ..SchoolForm::default()
    };
    page(
        async move { api::new_school(failed, typed).await },
        move |(lists, alike)| {
            let title = words::school_new_title(lang);
            let crumbs = vec![
                Crumb::link(words::school_my_title(lang), Route::MySchool.path()),
                Crumb::here(title.clone()),
            ];
            let is_asked = !alike.is_empty();
            let question = is_asked.then(|| {
                let roles = lists.roles.clone();
                view! { <Alike alike roles role /> }
            });
            Page::new(
                title.clone(),
                view! {
                    <Breadcrumb crumbs />
                    <PageTitle title lead=words::school_new_lead(lang) />
                    <div id=ALIKE aria-live="polite">
                        {question}
                    </div>
                    <AddForm lists is_asked />
                },
            )
        },
    )
}

/// "Is it one of these?"
#[component]
fn Alike(
    alike: Vec<SchoolHit>,
    roles: Vec<domain::reference::Choice>,
    role: String,
) -> impl IntoView {
    let lang = words::lang();
    let first = alike
        .first()
        .map(|hit| hit.id.to_string())
        .unwrap_or_default();
    view! {
        <Card title=words::school_alike_title(lang) level=2 look=CardLook::Accent>
            <p>{words::school_alike_text(lang)}</p>
            <JoinChoice
                legend=words::school_found_legend(lang)
                button=words::school_alike_join(lang)
                schools=alike
                roles
                school=first
                role
            />
        </Card>
    }
}

#[component]
fn AddForm(lists: Lists, is_asked: bool) -> impl IntoView {
    let lang = words::lang();
    let me = person();
    let owner = me.as_ref().map(|me| me.id.to_string()).unwrap_or_default();
    let button = if is_asked {
        view! {
            <Button variant=Variant::Secondary name="none_of_these" value="yes">
                {words::school_alike_none(lang)}
            </Button>
        }
        .into_any()
    } else {
        view! { <Button>{words::school_new_button(lang)}</Button> }.into_any()
    };
    view! {
        <Form endpoint="add_school" class="narrow" autosave=owner>
            <Select
                name="country"
                label=words::school_field_country(lang)
                hint=words::school_field_country_hint(lang)
                choices=choices::sorted(lang, lists.countries.clone())
                value=me.and_then(|me| me.country).unwrap_or_default()
                required=true
            />
            <SchoolFields form=SchoolForm::default() lists=lists.clone() />
            <fieldset class="form-part stack">
                <legend>{words::school_part_you(lang)}</legend>
                <Select
                    name="role"
                    label=words::school_field_role(lang)
                    choices=choices::listed(lists.roles)
                    required=true
                />
            </fieldset>
            <FormActions cancel=Route::MySchool.path()>{button}</FormActions>
            <LookAhead fields=IDENTITY.map(str::to_owned).to_vec() region=ALIKE.to_owned() />
        </Form>
    }
}
