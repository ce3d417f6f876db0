//! Two entries for one school: beside each other, and which of them stays. And a school that waits in
//! the wrong country.

use super::{
    api,
    frame::{DeskFrame, DeskPart},
    transfer::Transfer,
};
use crate::{
    format,
    page::{self, Page, page},
    routes::Route,
    school::SchoolBadge,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    school::merge::{Compared, Comparison},
    support::{Subject, may_transfer_school},
};
use leptos::prelude::*;

/// Finding the other entry, or comparing the two.
#[component]
pub fn DeskMergeSchoolPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    let other = page::query("with");
    page(
        async move { api::merging(id?, other).await },
        move |(Comparison { one, other }, countries)| {
            let title = words::merge_title(lang);
            let back = Route::DeskSchool { id: one.id }.path();
            let step = match other {
                None => view! { <Other one=one.clone() countries /> }.into_any(),
                Some(other) => view! { <Merge one=one.clone() other /> }.into_any(),
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Schools title lead=words::merge_lead(lang)>
                        {step}
                        <p>
                            <a href=back>
                                <bdi>{one.name}</bdi>
                            </a>
                        </p>
                    </DeskFrame>
                },
            )
        },
    )
}

/// Which is the other one? Or is it the country that is wrong?
#[component]
fn Other(one: Compared, countries: Vec<reference::Choice>) -> impl IntoView {
    let lang = words::lang();
    let id = one.id;
    let transfer = may_transfer_school(one.state).is_ok().then(|| {
        view! { <Transfer subject=Subject::School id=id.to_string() countries /> }
    });
    view! {
        <Side school=one />
        <SearchForm label=words::merge_title(lang) action=Route::DeskMergeSchool { id }.path()>
            <div class="field-row">
                <Field
                    name="with"
                    label=words::merge_other(lang)
                    hint=words::merge_other_hint(lang)
                    required=true
                />
                <Button variant=Variant::Secondary>{words::merge_compare(lang)}</Button>
            </div>
        </SearchForm>
        {transfer}
    }
}

#[component]
fn Side(school: Compared) -> impl IntoView {
    let lang = words::lang();
    let footer = view! { <SchoolBadge state=school.state /> };
    let facts = vec![
        Fact::new(words::school_field_town(lang), school.town),
        Fact::new(words::school_page_address(lang), school.address),
        Fact::new(words::school_field_number(lang), school.national_number),
        Fact::new(words::school_field_website(lang), school.website),
        Fact::new(words::merge_staff(lang), format::number(lang, school.staff)),
        Fact::new(
            words::merge_projects(lang),
            format::number(lang, school.projects),
        ),
    ];
    view! {
        <Card
            title=school.name
            level=2
            href=Route::DeskSchool { id: school.id }.path()
            footer=footer.into_any()
        >
            <DefinitionList facts narrow=true />
        </Card>
    }
}

fn choice(lang: Lang, school: &Compared) -> Choice {
    let mut facts = vec![school.town.clone()];
    if !school.national_number.is_empty() {
        facts.push(words::import_report_number(lang, &school.national_number));
    }
    Choice::new(school.id.to_string(), school.name.clone()).with_hint(facts.join(" · "))
}

#[component]
fn Merge(one: Compared, other: Compared) -> impl IntoView {
    let lang = words::lang();
    let choices = vec![choice(lang, &one), choice(lang, &other)];
    let ids = [one.id.to_string(), other.id.to_string()];
    view! {
        <div class="grid">
            <Side school=one />
            <Side school=other />
        </div>
        <Form endpoint="merge_schools" class="narrow">
            <input type="hidden" name="one" value=ids[0].clone() />
            <input type="hidden" name="other" value=ids[1].clone() />
            <RadioGroup name="keep" legend=words::merge_keep(lang) choices required=true />
            <p>{words::merge_text(lang)}</p>
            <FormActions>
                <Button variant=Variant::Danger>{words::merge_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}
