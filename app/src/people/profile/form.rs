//! The form of the own profile.

use crate::{
    choices,
    people::{kind_name, level_name},
    request::request,
    ui::*,
    words::{self, Lang},
};
use domain::{
    forms::ticked,
    people::profile::{self, LANGUAGES_MAX, Level, OwnProfile, Part},
    project::ProjectKind,
    reference,
};
use leptos::prelude::*;

#[component]
pub(super) fn ProfileForm(lang: Lang, own: OwnProfile) -> impl IntoView {
    let form = own.form;
    let zones = own
        .time_zones
        .into_iter()
        .map(|zone| Choice::new(zone.clone(), zone.replace('_', " ")))
        .collect();
    let portal_zone = request().portal.time_zone.clone();
    view! {
        <Form endpoint="save_profile" class="narrow" autosave=own.id.to_string()>
            <VersionField version=own.version />
            <Field
                name="name"
                label=words::account_name(lang)
                value=form.name.clone()
                autocomplete="name"
                required=true
            />
            <TextArea
                name="about"
                label=words::people_about(lang)
                hint=words::people_about_me_hint(lang)
                value=form.about.clone()
                max=2000
            />
            <TextArea
                name="interests"
                label=words::people_interests(lang)
                hint=words::people_interests_hint(lang)
                value=form.interests.clone()
                rows=4
                max=450
            />
            <CheckboxGroup
                name="subjects"
                legend=words::people_subjects(lang)
                choices=choices::sorted(lang, own.subjects)
                chosen=form.subjects.clone()
                columns=true
            />
            <Languages lang form=form.clone() languages=own.languages />
            <div class="field-row">
                <Field
                    name="age_from"
                    label=words::people_age_from(lang)
                    value=form.age_from.clone()
                    kind="number"
                    short=true
                />
                <Field
                    name="age_to"
                    label=words::people_age_to(lang)
                    value=form.age_to.clone()
                    kind="number"
                    short=true
                />
            </div>
            <Select
                name="time_zone"
                label=words::people_time_zone(lang)
                choices=zones
                value=form.time_zone.clone()
                empty=words::people_time_zone_portal(lang, portal_zone)
            />
            <ForProjects lang form=form.clone() />
            <ForVisitors lang form />
            <FormActions>
                <Button>{words::people_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// A line for each language: which, and how well.
#[component]
fn Languages(
    lang: Lang,
    form: profile::ProfileForm,
    languages: Vec<reference::Choice>,
) -> impl IntoView {
    let languages = choices::sorted(lang, languages);
    let levels: Vec<Choice> = Level::ALL
        .iter()
        .map(|level| Choice::new(level.as_str(), level_name(lang, *level)))
        .collect();
    let at = |list: &[String], line: usize| list.get(line).cloned().unwrap_or_default();
    view! {
        <fieldset class="form-part stack-tight">
            <legend>{words::people_languages(lang)}</legend>
            <p class="field-hint">{words::people_languages_hint(lang)}</p>
            {(0..LANGUAGES_MAX)
                .map(|line| {
                    let number = i64::try_from(line + 1).unwrap_or_default();
                    view! {
                        <div class="field-row">
                            <Select
                                name=format!("languages[{line}]")
                                label=words::people_language_number(lang, number)
                                choices=languages.clone()
                                value=at(&form.languages, line)
                                empty=words::people_language_none(lang)
                            />
                            <Select
                                name=format!("levels[{line}]")
                                label=words::people_level_number(lang, number)
                                choices=levels.clone()
                                value=at(&form.levels, line)
                                empty=words::people_level_none(lang)
                            />
                        </div>
                    }
                })
                .collect_view()}
        </fieldset>
    }
}

/// Whether, when and for what the person is open to projects.
#[component]
fn ForProjects(lang: Lang, form: profile::ProfileForm) -> impl IntoView {
    let kinds = ProjectKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind_name(lang, *kind)))
        .collect();
    view! {
        <fieldset class="form-part stack-tight">
            <legend>{words::people_for_projects(lang)}</legend>
            <Checkbox
                name="available"
                label=words::people_available_tick(lang)
                hint=words::people_available_hint(lang)
                checked=ticked(&form.available)
            />
            <div class="field-row">
                <Field
                    name="available_from"
                    label=words::people_available_from(lang)
                    value=form.available_from
                    kind="date"
                    short=true
                />
                <Field
                    name="available_to"
                    label=words::people_available_to(lang)
                    value=form.available_to
                    kind="date"
                    short=true
                />
            </div>
            <p class="field-hint">{words::people_available_days_hint(lang)}</p>
            <CheckboxGroup
                name="kinds"
                legend=words::people_kinds(lang)
                hint=words::people_kinds_hint(lang)
                choices=kinds
                chosen=form.kinds
                columns=true
            />
        </fieldset>
    }
}

/// What visitors see: nothing, or the name and the ticked parts.
#[component]
fn ForVisitors(lang: Lang, form: profile::ProfileForm) -> impl IntoView {
    let parts = Part::ALL
        .iter()
        .map(|part| Choice::new(part.as_str(), part_name(lang, *part)))
        .collect();
    view! {
        <fieldset class="form-part stack-tight">
            <legend>{words::people_for_visitors(lang)}</legend>
            <Checkbox
                name="public"
                label=words::people_public_tick(lang)
                hint=words::people_public_hint(lang)
                checked=ticked(&form.public)
            />
            <CheckboxGroup
                name="parts"
                legend=words::people_parts(lang)
                hint=words::people_parts_hint(lang)
                choices=parts
                chosen=form.parts
                columns=true
            />
        </fieldset>
    }
}

fn part_name(lang: Lang, part: Part) -> String {
    match part {
        Part::Picture => words::people_picture(lang),
        Part::About => words::people_about(lang),
        Part::School => words::people_school(lang),
        Part::Subjects => words::people_subjects(lang),
        Part::Languages => words::people_languages(lang),
        Part::Ages => words::people_pupils(lang),
        Part::Interests => words::people_interests(lang),
        Part::Availability => words::people_for_projects(lang),
    }
}
