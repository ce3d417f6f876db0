//! The project form: one form in three parts, kept while it is typed.

use super::{api, field_label, picture::PictureForm};
use crate::{
    choices, format,
    page::{Page, id, page, query},
    request::person,
    routes::Route,
    ui::{
        Breadcrumb, Button, CheckboxGroup, Crumb, Field, Form, FormActions, Notice, PageTitle,
        TextArea, VersionField,
    },
    words::{self},
};
use domain::{
    kit::view::KitName,
    project::{
        ProjectForm, Remark,
        view::{EditProject, NewProject, ProjectChoices},
    },
};
use leptos::prelude::*;

/// The account whose drafts are kept.
fn owner() -> String {
    person()
        .map(|person| person.id.to_string())
        .unwrap_or_default()
}

/// Starting a project.
#[component]
pub fn NewProjectPage() -> impl IntoView {
    page(api::blank(query("kit")), |new: NewProject| {
        let lang = words::lang();
        let title = words::project_new_title(lang);
        let kit = new.form.kit.clone();
        Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=vec![
                    Crumb::link(words::project_list_title(lang), Route::Projects.path()),
                    Crumb::here(title.clone()),
                ] />
                <PageTitle title lead=words::project_new_lead(lang) />
                <FromKit kit=new.kit />
                <Form endpoint="start_project" key=kit.clone() autosave=owner() class="narrow">
                    <input type="hidden" name="kit" value=kit />
                    <Fields form=new.form lists=new.choices remarks=Vec::new() />
                    <FormActions cancel=Route::Projects.path()>
                        <Button>{words::project_save_draft(lang)}</Button>
                    </FormActions>
                </Form>
            },
        )
    })
}

/// Which kit has filled the form, or where to find one.
#[component]
fn FromKit(kit: Option<KitName>) -> impl IntoView {
    let lang = words::lang();
    let (text, href, name) = match kit {
        Some(kit) => {
            let href = Route::Kit { id: kit.id }.path();
            (words::kit_filled(lang), href, kit.title)
        }
        None => {
            let href = Route::Kits.path();
            (words::kit_no_idea(lang), href, words::kit_list_title(lang))
        }
    };
    view! {
        <Notice>
            <p>
                {text} " "
                <a href=href>
                    <bdi>{name}</bdi>
                </a>
            </p>
        </Notice>
    }
}

/// Changing the text of a project.
#[component]
pub fn EditProjectPage() -> impl IntoView {
    let id = id("id");
    page(
        async move { api::form(id?).await },
        |project: EditProject| {
            let lang = words::lang();
            let title = words::project_edit_title(lang);
            let back = Route::Project { id: project.id }.path();
            Page::new(
                title.clone(),
                view! {
                    <Breadcrumb crumbs=vec![
                        Crumb::link(words::project_list_title(lang), Route::Projects.path()),
                        Crumb::link(project.form.title.clone(), back.clone()),
                        Crumb::here(title.clone()),
                    ] />
                    <PageTitle title />
                    <Missing fields=project.missing is_public=project.state.is_public() />
                    <Form
                        endpoint="save_project"
                        key=project.id.to_string()
                        autosave=owner()
                        class="narrow"
                    >
                        <input type="hidden" name="project" value=project.id.to_string() />
                        <VersionField version=project.version />
                        <Fields form=project.form lists=project.choices remarks=project.remarks />
                        <FormActions cancel=back>
                            <Button>{words::project_save(lang)}</Button>
                        </FormActions>
                    </Form>
                    <PictureForm id=project.id picture=project.picture />
                },
            )
        },
    )
}

/// What is still to be filled in before the project can be sent.
#[component]
fn Missing(fields: Vec<String>, is_public: bool) -> impl IntoView {
    let lang = words::lang();
    let labels: Vec<String> = fields
        .iter()
        .map(|field| field_label(lang, field))
        .collect();
    (!labels.is_empty() && !is_public).then(|| {
        view! {
            <Notice title=words::project_missing_title(lang)>
                <p>{words::project_missing(lang, format::list(lang, &labels))}</p>
                <p>{words::project_missing_may_wait(lang)}</p>
            </Notice>
        }
    })
}

#[component]
fn Fields(
    form: ProjectForm,
    lists: ProjectChoices,
    /// What the countries (by name) say of fields.
    remarks: Vec<(String, Remark)>,
) -> impl IntoView {
    let lang = words::lang();
    let label = |field| field_label(lang, field);
    let said = move |field: &str| {
        let of_field = remarks.iter().filter(|(_, remark)| remark.field == field);
        let of_field: Vec<(String, Remark)> = of_field.cloned().collect();
        of_field
            .into_iter()
            .map(|(country, remark)| {
                view! {
                    <Notice title=words::project_support_of(lang, &country)>
                        <p class="said" dir="auto">
                            {remark.text}
                        </p>
                    </Notice>
                }
            })
            .collect_view()
    };
    view! {
        <section class="form-part stack" id="idea">
            <h2>{words::project_part_idea(lang)}</h2>
            {said("title")}
            <Field
                name="title"
                label=label("title")
                hint=words::project_hint_title(lang)
                value=form.title
                required=true
            />
            {said("short_description")}
            <TextArea
                name="short_description"
                label=label("short_description")
                hint=words::project_hint_short_description(lang)
                value=form.short_description
                rows=3
                max=600
            />
        </section>
        <section class="form-part stack" id="class">
            <h2>{words::project_part_class(lang)}</h2>
            {said("age_from")} {said("pupil_count")}
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
                <Field
                    name="pupil_count"
                    label=label("pupil_count")
                    kind="number"
                    value=form.pupil_count
                    short=true
                />
            </div>
            {said("languages")}
            <CheckboxGroup
                name="languages"
                legend=label("languages")
                hint=words::project_hint_languages(lang)
                choices=choices::sorted(lang, lists.languages)
                chosen=form.languages
                columns=true
            />
            {said("subjects")}
            <CheckboxGroup
                name="subjects"
                legend=label("subjects")
                choices=choices::sorted(lang, lists.subjects)
                chosen=form.subjects
                columns=true
            />
        </section>
        <section class="form-part stack" id="plan">
            <h2>{words::project_part_plan(lang)}</h2>
            {said("competences")}
            <CheckboxGroup
                name="competences"
                legend=label("competences")
                hint=words::project_hint_competences(lang)
                choices=choices::sorted(lang, lists.competences)
                chosen=form.competences
                columns=true
            />
            {said("aims")}
            <TextArea
                name="aims"
                label=label("aims")
                hint=words::project_hint_aims(lang)
                value=form.aims
                max=4000
            />
            {said("work_process")}
            <TextArea
                name="work_process"
                label=label("work_process")
                hint=words::project_hint_work_process(lang)
                value=form.work_process
                rows=8
                max=4000
            />
            {said("expected_results")}
            <TextArea
                name="expected_results"
                label=label("expected_results")
                hint=words::project_hint_expected_results(lang)
                value=form.expected_results
                max=4000
            />
        </section>
    }
}
