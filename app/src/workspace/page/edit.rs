//! Writing a page.

use super::{
    super::{Hidden, WorkspaceField, WorkspaceFrame},
    api,
};
use crate::{
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::{Button, Checkbox, Copy, Crumb, Field, Form, FormActions, TextArea, VersionField},
    words,
};
use domain::{
    rich_text::picture_markdown,
    workspace::{
        page::view::{PageDraft, PictureChoice},
        view::Tool,
    },
};
use leptos::prelude::*;

/// Characters of a page, as the rule of the domain has them.
const TEXT_MAX: u32 = 100_000;

/// A new page.
#[component]
pub fn NewPage() -> impl IntoView {
    let workspace = page::id("id");
    page(async move { api::new_page(workspace?).await }, |draft| {
        let title = words::page_new(words::lang());
        Page::new(title.clone(), view! { <Editor draft title /> })
    })
}

/// Changing a page.
#[component]
pub fn EditPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("page"));
    page(async move { api::draft(workspace?, id?).await }, |draft| {
        let title = words::page_edit_title(words::lang(), &draft.title);
        Page::new(title.clone(), view! { <Editor draft title /> })
    })
}

#[component]
fn Editor(draft: PageDraft, title: String) -> impl IntoView {
    let lang = words::lang();
    let workspace = draft.frame.id;
    let (key, cancel) = match draft.page {
        Some(page) => (page.to_string(), Route::Page { workspace, page }.path()),
        // Each workspace has one new page that is being written.
        None => (workspace.to_string(), Route::Pages { workspace }.path()),
    };
    let above = draft
        .page
        .map(|_| Crumb::link(draft.title.clone(), cancel.clone()))
        .into_iter()
        .collect();
    let page = draft.page.map(|page| page.to_string()).unwrap_or_default();
    let autosave = person()
        .map(|person| person.id.to_string())
        .unwrap_or_default();
    let open = draft.may_open.then(|| {
        view! {
            <Checkbox
                name="pupils_edit"
                label=words::page_pupils_edit(lang)
                hint=words::page_pupils_edit_hint(lang)
                checked=draft.pupils_edit
            />
        }
    });
    view! {
        <WorkspaceFrame frame=draft.frame tab=Tool::Pages title above>
            <Form endpoint="save_page" key autosave>
                <WorkspaceField id=workspace />
                <Hidden name="page" value=page />
                <VersionField version=draft.version />
                <Field
                    name="title"
                    label=words::page_title(lang)
                    value=draft.title
                    required=true
                />
                <TextArea
                    name="body"
                    label=words::page_text(lang)
                    hint=words::page_text_hint(lang)
                    value=draft.source
                    rows=18
                    max=TEXT_MAX
                    rich=true
                />
                {open}
                <FormActions cancel>
                    <Button>{words::page_save(lang)}</Button>
                </FormActions>
            </Form>
            <Pictures pictures=draft.pictures />
        </WorkspaceFrame>
    }
}

/// The pictures that can be shown, each with what to write for it.
#[component]
fn Pictures(pictures: Vec<PictureChoice>) -> impl IntoView {
    let lang = words::lang();
    let choices = pictures
        .into_iter()
        .map(|picture| {
            let address = Route::File { id: picture.file }.path();
            let written = picture_markdown(&picture.alt, picture.file);
            view! {
                <li>
                    <img class="thumb" src=address alt=picture.alt loading="lazy" />
                    <div class="row-text">
                        <bdi>{picture.title}</bdi>
                        <p>
                            <code class="small">{written.clone()}</code>
                        </p>
                    </div>
                    <Copy text=written />
                </li>
            }
        })
        .collect_view();
    (!choices.is_empty()).then(|| {
        view! {
            <details class="more">
                <summary>{words::page_pictures(lang)}</summary>
                <p class="soft">{words::page_pictures_hint(lang)}</p>
                <ul class="rows" role="list">
                    {choices}
                </ul>
            </details>
        }
    })
}
