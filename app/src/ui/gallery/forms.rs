//! The components that ask for something.

use super::Part;
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::{AppError, FieldProblem, Problem};
use leptos::{context::Provider, prelude::*};

/// Largest file of the sample, in bytes.
const SAMPLE_LIMIT: u64 = 25_000_000;

#[component]
pub(super) fn Forms(lang: Lang) -> impl IntoView {
    view! {
        <Part name="Button, LinkButton, Copy">
            <div class="cluster">
                <Button>{words::gallery_send(lang)}</Button>
                <Button variant=Variant::Secondary>{words::gallery_save(lang)}</Button>
                <Button variant=Variant::Quiet>{words::gallery_back(lang)}</Button>
                <Button variant=Variant::Danger sign=Sign::Trash>
                    {words::gallery_remove(lang)}
                </Button>
                <Button disabled=true>{words::gallery_send(lang)}</Button>
                <LinkButton href="/dev/ui" large=true>
                    {words::gallery_open(lang)}
                </LinkButton>
                <Copy text="7B-WEATHER" />
            </div>
        </Part>
        <Part name="Confirm">
            <Confirm
                label=words::gallery_remove(lang)
                title=words::gallery_remove_question(lang)
            >
                <p>{words::gallery_remove_text(lang)}</p>
                <Form endpoint="gallery" key="confirm">
                    <FormActions>
                        <Button variant=Variant::Danger>{words::gallery_remove(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </Part>
        <Part name="Reveal">
            <Reveal label=words::gallery_reply(lang) sign=Sign::Message>
                <p>{words::gallery_remove_text(lang)}</p>
            </Reveal>
        </Part>
        <Part name="SearchForm">
            <SearchForm label=words::gallery_search(lang) action="/dev/ui">
                <div class="field-row">
                    <Field name="q" label=words::gallery_name(lang) kind="search" />
                    <Select
                        name="country"
                        label=words::gallery_country(lang)
                        choices=countries(lang)
                        empty=words::gallery_country_any(lang)
                    />
                    <Button variant=Variant::Secondary sign=Sign::Search>
                        {words::gallery_search(lang)}
                    </Button>
                </div>
            </SearchForm>
        </Part>
        <Part name="Form">
            <AllFields lang key="plain" />
        </Part>
        <Part name="Form (AppError::Invalid)">
            <Provider value=invalid()>
                <AllFields lang key="invalid" />
            </Provider>
        </Part>
        <Part name="Form (AppError::Conflict)">
            <Provider value=conflict(lang)>
                <Form endpoint="gallery" key="conflict" class="narrow">
                    <VersionField version=3 />
                    <TextArea name="story" label=words::gallery_story(lang) />
                    <FormActions>
                        <Button>{words::gallery_save(lang)}</Button>
                    </FormActions>
                </Form>
            </Provider>
        </Part>
        <Part name="FileDrop">
            <Form endpoint="gallery" key="file" files=true class="narrow">
                <FileDrop
                    name="file"
                    label=words::gallery_file(lang)
                    accept="image/*"
                    max_bytes=SAMPLE_LIMIT
                />
                <FormActions>
                    <Button sign=Sign::Upload>{words::gallery_send(lang)}</Button>
                </FormActions>
            </Form>
        </Part>
    }
}

fn countries(lang: Lang) -> Vec<Choice> {
    vec![
        Choice::new("HU", words::gallery_country_hungary(lang)),
        Choice::new("TR", words::gallery_country_turkiye(lang)),
    ]
}

fn state(key: &str, values: &[(&str, String)], error: AppError) -> FormState {
    FormState {
        endpoint: "gallery".to_owned(),
        key: key.to_owned(),
        values: values
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
        error: Some(error),
    }
}

fn invalid() -> FormState {
    let problems = [
        ("name", Problem::Required),
        ("email", Problem::NotAnEmail),
        ("password", Problem::TooShort { min: 12 }),
        ("country", Problem::UnknownChoice),
        ("subjects", Problem::TooFewChosen { min: 1 }),
        ("readers", Problem::Required),
        ("story", Problem::TooLong { max: 20 }),
        ("agree", Problem::MustAgree),
    ];
    let problems = problems
        .into_iter()
        .map(|(field, problem)| FieldProblem {
            field: field.to_owned(),
            problem,
        })
        .collect();
    let values = [
        ("email", "katalin@".to_owned()),
        ("story", "0123456789 0123456789 0123456789".to_owned()),
    ];
    state("invalid", &values, AppError::Invalid(problems))
}

fn conflict(lang: Lang) -> FormState {
    let error = AppError::Conflict {
        theirs: vec![("story".to_owned(), words::gallery_theirs(lang))],
        version: 4,
    };
    let values = [("story", words::gallery_project_text(lang))];
    state("conflict", &values, error)
}

/// One form with every kind of field.
#[component]
fn AllFields(lang: Lang, key: &'static str) -> impl IntoView {
    let subjects = vec![
        Choice::new("art", words::gallery_subject_art(lang)),
        Choice::new("geography", words::gallery_subject_geography(lang)),
        Choice::new("music", words::gallery_subject_music(lang)),
        Choice::new("languages", words::gallery_subject_languages(lang)),
    ];
    let readers = vec![
        Choice::new("members", words::gallery_readers_members(lang))
            .with_hint(words::gallery_readers_members_hint(lang)),
        Choice::new("all", words::gallery_readers_all(lang))
            .with_hint(words::gallery_readers_all_hint(lang)),
    ];
    view! {
        <Form endpoint="gallery" key=key class="narrow" autosave="gallery">
            <Field
                name="name"
                label=words::gallery_name(lang)
                hint=words::gallery_name_hint(lang)
                autocomplete="name"
                required=true
            />
            <Field
                name="email"
                label=words::gallery_email(lang)
                kind="email"
                autocomplete="email"
                required=true
            />
            <Field
                name="password"
                label=words::gallery_password(lang)
                kind="password"
                autocomplete="new-password"
                required=true
            />
            <Field name="code" label=words::gallery_class_code(lang) code=true short=true />
            <Select
                name="country"
                label=words::gallery_country(lang)
                choices=countries(lang)
                required=true
            />
            <CheckboxGroup
                name="subjects"
                legend=words::gallery_subjects(lang)
                choices=subjects
                chosen=vec!["art".to_owned()]
                columns=true
                required=true
            />
            <RadioGroup
                name="readers"
                legend=words::gallery_readers(lang)
                choices=readers
                value="members"
            />
            <TextArea name="story" label=words::gallery_story(lang) max=500 rich=true />
            <Checkbox name="agree" label=words::gallery_agree(lang) required=true />
            <Tick name="rows" value="1" label=words::gallery_tick(lang) checked=true />
            <FormActions cancel="/dev/ui">
                <Button>{words::gallery_send(lang)}</Button>
                <Button variant=Variant::Secondary name="draft" value="yes">
                    {words::gallery_save(lang)}
                </Button>
            </FormActions>
        </Form>
    }
}
