//! The form of a kit: what it is, what it says in one language, and what a workspace begins with.

use super::{api, country};
use crate::{
    choices, format,
    kit::{field_label, state_badge},
    page::{Page, id, page, query},
    request::person,
    routes::Route,
    support::frame::{DeskFrame, DeskPart},
    ui::*,
    words::{self, Lang},
};
use domain::{
    kit::{
        KitForm,
        view::{EditKit, KitChoices},
    },
    reference,
};
use leptos::prelude::*;

/// The account whose drafts are kept.
fn owner() -> String {
    person()
        .map(|person| person.id.to_string())
        .unwrap_or_default()
}

/// Writing a kit.
#[component]
pub fn NewKitPage() -> impl IntoView {
    page(async move { api::blank().await }, |lists| {
        let lang = words::lang();
        let title = words::kit_new(lang);
        let form = KitForm {
            lang: lang.base_tag().to_owned(),
            ..KitForm::default()
        };
        Page::new(
            title.clone(),
            view! {
                <DeskFrame part=DeskPart::Kits title lead=words::kit_new_lead(lang)>
                    <Form endpoint="save_kit" autosave=owner() class="narrow">
                        {country(lang, &lists)}
                        <Select
                            name="lang"
                            label=words::kit_lang(lang)
                            choices=choices::sorted(lang, lists.languages.clone())
                            value=form.lang.clone()
                            required=true
                        />
                        <Fields form lists />
                        <FormActions cancel=Route::DeskKits.path()>
                            <Button>{words::project_save_draft(lang)}</Button>
                        </FormActions>
                    </Form>
                </DeskFrame>
            },
        )
    })
}

/// Changing a kit in one language; showing it and taking it back.
#[component]
pub fn EditKitPage() -> impl IntoView {
    let (id, asked) = (id("id"), query("lang"));
    page(
        async move { api::form(id?, asked).await },
        |kit: EditKit| {
            let lang = words::lang();
            let title = kit.form.title.clone();
            let key = format!("{}.{}", kit.id, kit.form.lang);
            let is_new = !kit.written.iter().any(|one| one.id == kit.form.lang);
            let filled = is_new.then(|| {
                view! {
                    <Notice>
                        <p>{words::kit_to_be_translated(lang)}</p>
                    </Notice>
                }
            });
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Kits title>
                        <Standing kit=kit.clone() />
                        <Languages kit=kit.clone() />
                        {filled}
                        <Form endpoint="save_kit" key autosave=owner() class="narrow">
                            <input type="hidden" name="kit" value=kit.id.to_string() />
                            <input type="hidden" name="lang" value=kit.form.lang.clone() />
                            <VersionField version=kit.version />
                            <Fields form=kit.form lists=kit.choices />
                            <FormActions cancel=Route::DeskKits.path()>
                                <Button>{words::project_save(lang)}</Button>
                            </FormActions>
                        </Form>
                    </DeskFrame>
                },
            )
        },
    )
}

/// Who sees it, what is missing, and what can be done about it.
#[component]
fn Standing(kit: EditKit) -> impl IntoView {
    let lang = words::lang();
    let labels: Vec<String> = kit
        .missing
        .iter()
        .map(|field| field_label(lang, field))
        .collect();
    let missing = (!labels.is_empty()).then(|| {
        view! {
            <Notice title=words::project_missing_title(lang)>
                <p>{words::kit_missing(lang, format::list(lang, &labels))}</p>
            </Notice>
        }
    });
    let publish = kit.may_publish.then(|| {
        view! {
            <Form endpoint="publish_kit">
                <input type="hidden" name="kit" value=kit.id.to_string() />
                <Button>{words::kit_publish(lang)}</Button>
            </Form>
        }
    });
    let withdraw = kit.may_withdraw.then(|| {
        view! {
            <Confirm label=words::kit_withdraw(lang) title=words::kit_withdraw_question(lang)>
                <p>{words::kit_withdraw_text(lang)}</p>
                <Form endpoint="withdraw_kit">
                    <input type="hidden" name="kit" value=kit.id.to_string() />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::kit_withdraw(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        }
    });
    let page = Route::Kit { id: kit.id }.with_query(&[("lang", &kit.form.lang)]);
    view! {
        <div class="cluster">
            {state_badge(lang, kit.state)}
            <LinkButton href=page variant=Variant::Secondary sign=Sign::Eye>
                {words::kit_preview(lang)}
            </LinkButton>
            <LinkButton
                href=Route::KitFile { id: kit.id }.path()
                variant=Variant::Secondary
                sign=Sign::Download
            >
                {words::kit_download(lang)}
            </LinkButton>
            {publish}
        </div>
        {missing}
        {withdraw}
    }
}

/// The languages it is written in, and the way to another one.
#[component]
fn Languages(kit: EditKit) -> impl IntoView {
    let lang = words::lang();
    let form = Route::EditKit { id: kit.id };
    let is_written = |one: &reference::Choice| kit.written.iter().any(|lang| lang.id == one.id);
    let mut others = kit.choices.languages.clone();
    others.retain(|one| !is_written(one));
    let here = kit.form.lang.clone();
    let tabs = kit
        .written
        .iter()
        .map(|one| {
            let href = form.with_query(&[("lang", &one.id)]);
            Tab::new(one.name.clone(), href, one.id == here)
        })
        .collect();
    view! {
        <Tabs label=words::kit_lang(lang) tabs />
        <Reveal label=words::kit_other_language(lang) sign=Sign::Plus>
            <SearchForm label=words::kit_other_language(lang) action=form.path()>
                <div class="field-row">
                    <Select
                        name="lang"
                        label=words::kit_lang(lang)
                        choices=choices::sorted(lang, others)
                        required=true
                    />
                    <Button variant=Variant::Secondary>{words::kit_write_in(lang)}</Button>
                </div>
            </SearchForm>
        </Reveal>
    }
}

#[component]
fn Fields(form: KitForm, lists: KitChoices) -> impl IntoView {
    let lang = words::lang();
    let label = |field| field_label(lang, field);
    view! {
        <section class="form-part stack">
            <h2>{words::project_part_idea(lang)}</h2>
            <Field name="title" label=label("title") value=form.title required=true />
            <TextArea
                name="summary"
                label=label("summary")
                hint=words::kit_hint_summary(lang)
                value=form.summary
                rows=4
                max=600
            />
        </section>
        <section class="form-part stack">
            <h2>{words::kit_part_class(lang)}</h2>
            <p class="soft">{words::kit_part_class_text(lang)}</p>
            <CheckboxGroup
                name="levels"
                legend=label("levels")
                choices=choices::listed(lists.levels)
                chosen=form.levels
                columns=true
            />
            <div class="field-row">
                <Field
                    name="age_from"
                    label=label("age_from")
                    kind="number"
                    value=form.age_from
                    short=true
                />
                <Field
                    name="age_to"
                    label=label("age_to")
                    kind="number"
                    value=form.age_to
                    short=true
                />
                <Field name="weeks" label=label("weeks") kind="number" value=form.weeks short=true />
            </div>
            <CheckboxGroup
                name="subjects"
                legend=label("subjects")
                choices=choices::sorted(lang, lists.subjects)
                chosen=form.subjects
                columns=true
            />
            <CheckboxGroup
                name="competences"
                legend=label("competences")
                choices=choices::sorted(lang, lists.competences)
                chosen=form.competences
                columns=true
            />
        </section>
        <section class="form-part stack">
            <h2>{words::kit_part_teacher(lang)}</h2>
            {prose(lang, "aims", words::project_hint_aims(lang), form.aims)}
            {prose(lang, "process", words::project_hint_work_process(lang), form.process)}
            {prose(lang, "results", words::project_hint_expected_results(lang), form.results)}
            {prose(lang, "evaluation", words::kit_hint_evaluation(lang), form.evaluation)}
            {prose(lang, "follow_up", words::kit_hint_follow_up(lang), form.follow_up)}
        </section>
        <section class="form-part stack">
            <h2>{words::kit_template(lang)}</h2>
            <p class="soft">{words::kit_part_template_text(lang)}</p>
            {part(lang, "pages", words::kit_hint_pages(lang), words::kit_example_pages(lang), form.pages)}
            {part(lang, "plan", words::kit_hint_plan(lang), words::kit_example_plan(lang), form.plan)}
            {part(lang, "forum", words::kit_hint_forum(lang), words::kit_example_forum(lang), form.forum)}
            {part(lang, "polls", words::kit_hint_polls(lang), words::kit_example_polls(lang), form.polls)}
        </section>
    }
}

fn prose(lang: Lang, field: &'static str, hint: String, value: String) -> AnyView {
    let label = field_label(lang, field);
    view! { <TextArea name=field label hint value rows=6 max=4000 /> }.into_any()
}

/// A part of the template, with an example of how it is written.
fn part(lang: Lang, field: &'static str, hint: String, example: String, value: String) -> AnyView {
    let label = field_label(lang, field);
    view! {
        <TextArea name=field label=label hint value rows=14 max=40_000 />
        <Reveal label=words::kit_example(lang, field_label(lang, field)) sign=Sign::Info>
            <p class="said" dir="auto">
                {example}
            </p>
        </Reveal>
    }
    .into_any()
}
