//! What the founders decide: what pupils may do, when the work ends.

pub mod api;

use super::{WorkspaceField, WorkspaceFrame};
use crate::{
    page::{self, Page, page},
    ui::*,
    words,
};
use domain::{
    id::WorkspaceId,
    workspace::{Settings, WorkspaceState, settings::SettingsView, view::Tool},
};
use leptos::prelude::*;

/// The switches, closing and reopening.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(
        async move { api::settings(id?).await },
        move |SettingsView { frame, settings }| {
            let workspace = frame.id;
            let body = match frame.state {
                WorkspaceState::Open => view! {
                    <Switches workspace settings />
                    <Close workspace />
                }
                .into_any(),
                WorkspaceState::Closed | WorkspaceState::Archived => {
                    view! { <Reopen workspace /> }.into_any()
                }
            };
            Page::new(
                super::heading(lang, &frame, Tool::Settings, String::new()),
                view! {
                    <WorkspaceFrame frame tab=Tool::Settings>
                        <div class="stack narrow">{body}</div>
                    </WorkspaceFrame>
                },
            )
        },
    )
}

#[component]
fn Switches(workspace: WorkspaceId, settings: Settings) -> impl IntoView {
    let lang = words::lang();
    let Settings {
        pupils_post,
        pupils_comment,
        pupils_create_pages,
        pupils_edit_pages,
        pupils_upload,
        pupils_start_threads,
    } = settings;
    view! {
        <section class="stack">
            <h2>{words::settings_pupils(lang)}</h2>
            <p class="soft">{words::settings_pupils_text(lang)}</p>
            <Form endpoint="save_workspace_settings">
                <WorkspaceField id=workspace />
                <Checkbox
                    name="pupils_post"
                    label=words::settings_pupils_post(lang)
                    checked=pupils_post
                />
                <Checkbox
                    name="pupils_comment"
                    label=words::settings_pupils_comment(lang)
                    checked=pupils_comment
                />
                <Checkbox
                    name="pupils_start_threads"
                    label=words::settings_pupils_start_threads(lang)
                    hint=words::settings_pupils_start_threads_hint(lang)
                    checked=pupils_start_threads
                />
                <Checkbox
                    name="pupils_upload"
                    label=words::settings_pupils_upload(lang)
                    checked=pupils_upload
                />
                <Checkbox
                    name="pupils_edit_pages"
                    label=words::settings_pupils_edit_pages(lang)
                    hint=words::settings_pupils_edit_pages_hint(lang)
                    checked=pupils_edit_pages
                />
                <Checkbox
                    name="pupils_create_pages"
                    label=words::settings_pupils_create_pages(lang)
                    checked=pupils_create_pages
                />
                <FormActions>
                    <Button>{words::settings_save(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

#[component]
fn Close(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack">
            <h2>{words::settings_close(lang)}</h2>
            <p>{words::settings_close_text(lang)}</p>
            <Confirm
                label=words::settings_close_button(lang)
                title=words::settings_close_question(lang)
            >
                <p>{words::settings_close_again(lang)}</p>
                <Form endpoint="close_workspace">
                    <WorkspaceField id=workspace />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::settings_close_button(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </section>
    }
}

#[component]
fn Reopen(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack">
            <h2>{words::settings_reopen(lang)}</h2>
            <p>{words::settings_reopen_text(lang)}</p>
            <Form endpoint="reopen_workspace">
                <WorkspaceField id=workspace />
                <FormActions>
                    <Button>{words::settings_reopen_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
