//! Reasons that the officers of a country wrote themselves: adding, changing, removing.

use super::{
    api,
    frame::{DeskFrame, DeskPart},
};
use crate::{
    choices, format,
    page::{Page, page},
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    support::{OwnReason, Subject},
};
use leptos::prelude::*;

/// The own reasons of the officer's countries.
#[component]
pub fn DeskReasonsPage() -> impl IntoView {
    page(
        async move { api::reasons().await },
        |(reasons, countries)| {
            let lang = words::lang();
            let title = DeskPart::Reasons.name(lang);
            let several = !countries.is_empty();
            let sections = Subject::ALL
                .iter()
                .map(|subject| {
                    let own: Vec<_> = reasons
                        .iter()
                        .filter(|one| one.subject == *subject)
                        .cloned()
                        .collect();
                    section(lang, *subject, own, &countries, several)
                })
                .collect_view();
            Page::new(
                title,
                view! {
                    <DeskFrame part=DeskPart::Reasons lead=words::support_own_reasons_lead(lang)>
                        {sections}
                    </DeskFrame>
                },
            )
        },
    )
}

fn section(
    lang: Lang,
    subject: Subject,
    own: Vec<OwnReason>,
    countries: &[reference::Choice],
    several: bool,
) -> AnyView {
    let title = match subject {
        Subject::Person => words::support_own_reasons_people(lang),
        Subject::School => words::support_own_reasons_schools(lang),
    };
    let choices = countries.to_vec();
    let list = own
        .into_iter()
        .map(|reason| {
            let country = countries
                .iter()
                .find(|country| several && country.id == reason.country)
                .map(|country| country.name.clone())
                .map(|name| view! { <Badge>{name}</Badge> });
            view! {
                <li>
                    <div class="row-text stack-tight">
                        <p class="said" dir="auto">
                            {reason.in_language(lang.tag()).to_owned()}
                        </p>
                        <p class="cluster">
                            {country}
                            <span class="soft small">{languages_of(lang, &reason)}</span>
                        </p>
                        <Reveal label=words::support_own_reason_edit(lang) sign=Sign::Edit variant=Variant::Quiet>
                            <ReasonForm subject reason=reason.clone() countries=Vec::new() />
                            <Remove id=reason.id.to_string() />
                        </Reveal>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <ul class="rows" role="list">
                {list}
            </ul>
            <Reveal label=words::support_own_reason_add(lang) sign=Sign::Plus variant=Variant::Secondary>
                <ReasonForm subject countries=choices />
            </Reveal>
        </section>
    }
    .into_any()
}

fn languages_of(lang: Lang, reason: &OwnReason) -> String {
    let names: Vec<String> = reason
        .texts
        .iter()
        .filter_map(|(tag, _)| Lang::by_tag(tag))
        .map(words::site_language_name)
        .collect();
    format::list(lang, &names)
}

/// The texts of a reason, a field for each language.
#[component]
fn ReasonForm(
    subject: Subject,
    #[prop(optional)] reason: Option<OwnReason>,
    countries: Vec<reference::Choice>,
) -> impl IntoView {
    let lang = words::lang();
    let id = reason
        .as_ref()
        .map_or_else(String::new, |reason| reason.id.to_string());
    let key = if id.is_empty() {
        subject.as_str().to_owned()
    } else {
        id.clone()
    };
    let fields = Lang::choosable()
        .map(|one| {
            let value = reason
                .as_ref()
                .and_then(|reason| reason.texts.iter().find(|(tag, _)| tag == one.tag()))
                .map_or_else(String::new, |(_, text)| text.clone());
            view! {
                <TextArea
                    name=format!("texts[{}]", one.tag())
                    label=words::site_language_name(one)
                    value
                    max=500
                    rows=3
                />
            }
        })
        .collect_view();
    let country = (!countries.is_empty()).then(|| {
        let choices = choices::sorted(lang, countries);
        view! {
            <Select name="country" label=words::support_column_country(lang) choices required=true />
        }
    });
    view! {
        <Form endpoint="save_reason" key>
            <input type="hidden" name="id" value=id />
            <input type="hidden" name="subject" value=subject.as_str() />
            {country}
            <p class="soft">{words::support_own_reason_hint(lang)}</p>
            {fields}
            <FormActions>
                <Button>{words::support_own_reason_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn Remove(id: String) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Form endpoint="remove_reason" key=id.clone()>
            <input type="hidden" name="id" value=id />
            <Button variant=Variant::Danger>{words::support_own_reason_remove(lang)}</Button>
        </Form>
    }
}
