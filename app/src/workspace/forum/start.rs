//! Starting a section or a thread.

use super::{
    super::{Hidden, WorkspaceField, WorkspaceFrame},
    api,
};
use crate::{
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::{Button, Crumb, Field, Form, FormActions, TextArea},
    words,
};
use domain::workspace::{forum::view::NewThreadView, view::Tool};
use leptos::prelude::*;

/// Characters of an opening post, as the rule of the domain has them.
const TEXT_MAX: u32 = 10_000;

/// A new section.
#[component]
pub fn NewSectionPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::new_section(workspace?).await }, |frame| {
        let lang = words::lang();
        let workspace = frame.id;
        let title = words::forum_new_section(lang);
        Page::new(
            title.clone(),
            view! {
                <WorkspaceFrame frame tab=Tool::Forum title>
                    <Form endpoint="start_section">
                        <WorkspaceField id=workspace />
                        <Field
                            name="title"
                            label=words::forum_section_title(lang)
                            hint=words::forum_section_title_hint(lang)
                            required=true
                        />
                        <Field name="about" label=words::forum_section_about(lang) />
                        <FormActions cancel=Route::Forum { workspace }.path()>
                            <Button>{words::forum_start_section(lang)}</Button>
                        </FormActions>
                    </Form>
                </WorkspaceFrame>
            },
        )
    })
}

/// A new thread.
#[component]
pub fn NewThreadPage() -> impl IntoView {
    let (workspace, section) = (page::id("id"), page::id("section"));
    page(
        async move { api::new_thread(workspace?, section?).await },
        |view| {
            let title = words::forum_new_thread(words::lang());
            Page::new(title.clone(), view! { <NewThread view title /> })
        },
    )
}

#[component]
fn NewThread(view: NewThreadView, title: String) -> impl IntoView {
    let lang = words::lang();
    let (workspace, section) = (view.frame.id, view.section);
    let back = Route::Section { workspace, section }.path();
    let above = vec![Crumb::link(view.section_title, back.clone())];
    let autosave = person()
        .map(|person| person.id.to_string())
        .unwrap_or_default();
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Forum title above>
            <Form endpoint="start_thread" key=section.to_string() autosave>
                <WorkspaceField id=workspace />
                <Hidden name="section" value=section.to_string() />
                <Field name="title" label=words::forum_thread_title(lang) required=true />
                <TextArea
                    name="body"
                    label=words::forum_text(lang)
                    rows=8
                    max=TEXT_MAX
                    rich=true
                    required=true
                />
                <FormActions cancel=back>
                    <Button>{words::forum_start_thread(lang)}</Button>
                </FormActions>
            </Form>
        </WorkspaceFrame>
    }
}
