//! What the founders decide: what pupils may do, when the work rests and ends.

pub mod api;
mod ending;

use self::ending::{Archive, Close, Reopen, Rest};
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
        move |SettingsView {
                  frame,
                  settings,
                  results,
              }| {
            let workspace = frame.id;
            let body = match frame.state {
                WorkspaceState::Open => view! {
                    <Switches workspace settings />
                    <Rest workspace until=frame.resting_until />
                    <Close workspace results />
                }
                .into_any(),
                WorkspaceState::Closed => view! {
                    <Reopen workspace />
                    <Archive workspace />
                }
                .into_any(),
                WorkspaceState::Archived => view! { <Reopen workspace /> }.into_any(),
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
