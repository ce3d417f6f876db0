//! Phases: adding, renaming, moving, removing.

use super::{
    super::{Hidden, WorkspaceField},
    Place,
};
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::WorkspaceId,
    workspace::plan::{TITLE_MAX, view::PhaseView},
};
use leptos::prelude::*;

/// A new phase, behind the others.
#[component]
pub(super) fn NewPhase(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Reveal label=words::plan_new_phase(lang) sign=Sign::Plus variant=Variant::Secondary>
            <Form endpoint="save_phase" key="new" class="narrow">
                <WorkspaceField id=workspace />
                {title_field(lang, String::new())}
                <FormActions>
                    <Button>{words::plan_add_phase(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

fn title_field(lang: Lang, value: String) -> AnyView {
    view! {
        <Field
            name="title"
            label=words::plan_phase_title(lang)
            hint=words::plan_phase_title_hint(lang)
            value
            maxlength=TITLE_MAX
            required=true
        />
    }
    .into_any()
}

/// What is done with a phase.
#[component]
pub(super) fn PhaseTools(phase: PhaseView, place: Place) -> impl IntoView {
    let lang = words::lang();
    let workspace = place.workspace;
    let id = phase.id;
    let arrows = place.may_arrange.then(|| {
        let (up, down) = (
            words::page_move_up(lang, &phase.title),
            words::page_move_down(lang, &phase.title),
        );
        view! {
            <Form endpoint="move_phase" key=id.to_string() class="form-inline">
                <WorkspaceField id=workspace />
                <Hidden name="phase" value=id.to_string() />
                <Button
                    variant=Variant::Quiet
                    sign=Sign::Up
                    name="way"
                    value="up"
                    disabled=place.is_first
                >
                    <span class="visually-hidden">{up}</span>
                </Button>
                <Button
                    variant=Variant::Quiet
                    sign=Sign::Down
                    name="way"
                    value="down"
                    disabled=place.is_last
                >
                    <span class="visually-hidden">{down}</span>
                </Button>
            </Form>
        }
    });
    let remove = phase.is_empty.then(|| {
        view! {
            <Form endpoint="remove_phase" key=id.to_string() class="form-inline">
                <WorkspaceField id=workspace />
                <Hidden name="phase" value=id.to_string() />
                <Button variant=Variant::Quiet sign=Sign::Trash>
                    {words::plan_remove_phase(lang)}
                </Button>
            </Form>
        }
    });
    view! {
        {arrows}
        {remove}
        <Reveal label=words::plan_rename_phase(lang) sign=Sign::Edit>
            <Form endpoint="save_phase" key=id.to_string() class="narrow">
                <WorkspaceField id=workspace />
                <Hidden name="phase" value=id.to_string() />
                {title_field(lang, phase.title)}
                <FormActions>
                    <Button>{words::page_save(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}
