//! When the work rests, ends, goes on.

use crate::{format, ui::*, words, workspace::WorkspaceField};
use domain::{Timestamp, id::WorkspaceId, workspace::ending::RESULTS_MAX};
use leptos::prelude::*;

/// A rest until a day, or its end.
#[component]
pub(super) fn Rest(workspace: WorkspaceId, until: Option<Timestamp>) -> impl IntoView {
    let lang = words::lang();
    let now = until.map(|until| {
        view! {
            <p>{words::workspace_rests_until(lang, format::day(lang, until))}</p>
            <Form endpoint="end_rest">
                <WorkspaceField id=workspace />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::settings_rest_end(lang)}</Button>
                </FormActions>
            </Form>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::settings_rest(lang)}</h2>
            <p class="soft">{words::settings_rest_text(lang)}</p>
            {now}
            <Form endpoint="rest_workspace">
                <WorkspaceField id=workspace />
                <Field
                    name="until"
                    label=words::settings_rest_until(lang)
                    kind="date"
                    value=until.map(Timestamp::date).unwrap_or_default()
                    required=true
                    short=true
                />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::settings_rest_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

/// Finishing, with a few sentences about what came of it.
#[component]
pub(super) fn Close(workspace: WorkspaceId, results: String) -> impl IntoView {
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
                    <TextArea
                        name="results"
                        label=words::settings_results(lang)
                        hint=words::settings_results_hint(lang)
                        value=results
                        required=true
                        max=RESULTS_MAX
                    />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::settings_close_button(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </section>
    }
}

/// Going on after the end.
#[component]
pub(super) fn Reopen(workspace: WorkspaceId) -> impl IntoView {
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

/// Putting the tools away after the end.
#[component]
pub(super) fn Archive(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack">
            <h2>{words::settings_archive(lang)}</h2>
            <p>{words::settings_archive_text(lang)}</p>
            <Form endpoint="archive_workspace">
                <WorkspaceField id=workspace />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::settings_archive_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
