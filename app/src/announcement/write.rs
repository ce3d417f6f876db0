//! The form of an announcement, kept while it is typed.

use super::{api, show::label, wanted_kind};
use crate::{
    choices, format,
    page::{Page, id, page},
    project::field_label,
    request::{person, request},
    routes::Route,
    ui::{
        Breadcrumb, Button, CheckboxGroup, Choice, Crumb, Field, Form, FormActions, PageTitle,
        RadioGroup, Select, TextArea, Variant, VersionField,
    },
    words::{self, Lang},
};
use domain::{
    announcement::{
        AnnouncementForm, AnnouncementState, WantedKind,
        view::{AnnouncementChoices, EditAnnouncement},
    },
    time::Month,
};
use leptos::prelude::*;

/// How many months ahead can be chosen.
const MONTHS: i32 = 24;

/// The account whose drafts are kept.
fn owner() -> String {
    person()
        .map(|person| person.id.to_string())
        .unwrap_or_default()
}

/// Saying what one looks for.
#[component]
pub fn NewAnnouncementPage() -> impl IntoView {
    page(api::blank(), |lists| {
        let lang = words::lang();
        let title = words::announcement_new(lang);
        Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=vec![
                    Crumb::link(words::announcement_title(lang), Route::Announcements.path()),
                    Crumb::here(title.clone()),
                ] />
                <PageTitle title lead=words::announcement_new_lead(lang) />
                <Form endpoint="start_announcement" autosave=owner() class="narrow">
                    <Fields form=AnnouncementForm::default() lists />
                    <FormActions cancel=Route::Announcements.path()>
                        <Button>{words::project_save_draft(lang)}</Button>
                        <Publish lang />
                    </FormActions>
                </Form>
            },
        )
    })
}

/// Changing an announcement.
#[component]
pub fn EditAnnouncementPage() -> impl IntoView {
    let id = id("id");
    page(
        async move { api::form(id?).await },
        |announcement: EditAnnouncement| {
            let lang = words::lang();
            let title = words::project_edit_title(lang);
            let back = Route::Announcement {
                id: announcement.id,
            }
            .path();
            let is_draft = announcement.state == AnnouncementState::Draft;
            let save = if is_draft {
                words::project_save_draft(lang)
            } else {
                words::project_save(lang)
            };
            Page::new(
                title.clone(),
                view! {
                    <Breadcrumb crumbs=vec![
                        Crumb::link(words::announcement_title(lang), Route::Announcements.path()),
                        Crumb::link(announcement.form.title.clone(), back.clone()),
                        Crumb::here(title.clone()),
                    ] />
                    <PageTitle title />
                    <Form
                        endpoint="save_announcement"
                        key=announcement.id.to_string()
                        autosave=owner()
                        class="narrow"
                    >
                        <input
                            type="hidden"
                            name="announcement"
                            value=announcement.id.to_string()
                        />
                        <VersionField version=announcement.version />
                        <Fields form=announcement.form lists=announcement.choices />
                        <FormActions cancel=back>
                            <Button>{save}</Button>
                            {is_draft.then(|| view! { <Publish lang /> })}
                        </FormActions>
                    </Form>
                },
            )
        },
    )
}

/// Saves, and puts it on the board.
#[component]
fn Publish(lang: Lang) -> impl IntoView {
    view! {
        <Button variant=Variant::Secondary name="publish" value="on">
            {words::announcement_publish(lang)}
        </Button>
    }
}

#[component]
fn Fields(form: AnnouncementForm, lists: AnnouncementChoices) -> impl IntoView {
    let lang = words::lang();
    let kind = if form.kind.is_empty() {
        WantedKind::Any.as_str().to_owned()
    } else {
        form.kind
    };
    let kinds = WantedKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), wanted_kind(lang, *kind)))
        .collect();
    let projects: Vec<Choice> = lists
        .projects
        .into_iter()
        .map(|(id, title)| Choice::new(id.to_string(), title))
        .collect();
    let project = (!projects.is_empty() || !form.project.is_empty()).then(|| {
        view! {
            <Select
                name="project"
                label=words::announcement_field_project(lang)
                hint=words::announcement_hint_project(lang)
                choices=projects
                value=form.project
                empty=words::announcement_no_project(lang)
            />
        }
    });
    view! {
        <section class="form-part stack" id="what">
            <h2>{words::project_part_idea(lang)}</h2>
            <Field
                name="title"
                label=field_label(lang, "title")
                hint=words::announcement_hint_title(lang)
                value=form.title
                required=true
            />
            <TextArea
                name="body"
                label=label(lang, "body")
                hint=words::announcement_hint_body(lang)
                value=form.body
                rows=8
                max=2000
            />
            {project}
        </section>
        <section class="form-part stack" id="whom">
            <h2>{words::announcement_part_whom(lang)}</h2>
            <RadioGroup
                name="kind"
                legend=words::announcement_field_kind(lang)
                choices=kinds
                value=kind
            />
            <Field
                name="places"
                label=label(lang, "places")
                kind="number"
                value=form.places
                short=true
            />
            <CheckboxGroup
                name="countries"
                legend=words::announcement_countries(lang)
                hint=words::announcement_hint_countries(lang)
                choices=choices::sorted(lang, lists.countries)
                chosen=form.countries
                columns=true
            />
        </section>
        <section class="form-part stack" id="class">
            <h2>{words::project_part_class(lang)}</h2>
            <div class="field-row">
                <Field
                    name="age_from"
                    label=field_label(lang, "age_from")
                    kind="number"
                    value=form.age_from
                    short=true
                />
                <Field
                    name="age_to"
                    label=field_label(lang, "age_to")
                    kind="number"
                    value=form.age_to
                    short=true
                />
            </div>
            <div class="field-row">
                <Select
                    name="from"
                    label=label(lang, "from")
                    choices=months(lang, &form.from)
                    value=form.from
                />
                <Select
                    name="to"
                    label=label(lang, "to")
                    choices=months(lang, &form.to)
                    value=form.to
                />
            </div>
            <CheckboxGroup
                name="languages"
                legend=field_label(lang, "languages")
                hint=words::project_hint_languages(lang)
                choices=choices::sorted(lang, lists.languages)
                chosen=form.languages
                columns=true
            />
            <CheckboxGroup
                name="subjects"
                legend=field_label(lang, "subjects")
                choices=choices::sorted(lang, lists.subjects)
                chosen=form.subjects
                columns=true
            />
        </section>
    }
}

/// This month and those that follow; also the one that was chosen before, if it is over.
fn months(lang: Lang, chosen: &str) -> Vec<Choice> {
    let now = Month::of(request().now);
    let past = Month::of_text(chosen).ok().filter(|month| *month < now);
    let coming = (0..=MONTHS).map(|later| now.plus(later));
    past.into_iter()
        .chain(coming)
        .map(|month| Choice::new(month.to_string(), format::month(lang, month)))
        .collect()
}
