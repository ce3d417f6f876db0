//! The page of a pupil, for the teachers of the workspace: a new card in one click from here.

use super::{MemberField, Remove, RoleEditor, WorkspaceField, api, role_name};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words,
    workspace::WorkspaceFrame,
};
use domain::{
    id::{AccountId, WorkspaceId},
    workspace::{member::view::PupilView, view::Tool},
};
use leptos::prelude::*;

/// Who it is, a new card, the role, removing.
#[component]
pub fn PupilPage() -> impl IntoView {
    let lang = words::lang();
    let (id, pupil) = (page::id("id"), page::id("pupil"));
    page(
        async move { api::pupil(id?, pupil?).await },
        move |PupilView {
                  frame,
                  pupil,
                  class,
                  class_name,
                  class_code,
                  school,
                  may_manage,
                  may_change_role,
              }| {
            let workspace = frame.id;
            let href = Route::Class { workspace, class }.path();
            let above = vec![Crumb::link(class_name.clone(), href.clone())];
            let facts = vec![
                Fact::new(words::member_roster_name(lang), pupil.name.clone()),
                Fact::new(
                    words::member_class(lang),
                    view! { <a href=href>{class_name}</a> },
                ),
                Fact::new(words::member_card_code(lang), class_code),
                Fact::new(words::member_school(lang), school),
                Fact::new(words::member_role(lang), role_name(pupil.role)),
            ];
            let manage = may_manage.then(|| view! { <NewCard workspace pupil=pupil.id /> });
            let role = may_change_role.then(|| {
                view! {
                    <section class="stack narrow">
                        <h2>{words::member_coordinator(lang)}</h2>
                        <p>{words::member_coordinator_text(lang)}</p>
                        <RoleEditor workspace member=pupil.id role=pupil.role />
                    </section>
                }
            });
            let remove = may_manage.then(|| {
                view! {
                    <section class="stack narrow">
                        <h2>{words::member_remove_pupil(lang)}</h2>
                        <p>{words::member_remove_pupil_text(lang)}</p>
                        <Remove workspace member=pupil.id name=pupil.name.clone() />
                    </section>
                }
            });
            let title = pupil.nickname;
            Page::new(
                title.clone(),
                view! {
                    <WorkspaceFrame frame tab=Tool::Members title above>
                        <DefinitionList facts />
                        {manage}
                        {role}
                        {remove}
                    </WorkspaceFrame>
                },
            )
        },
    )
}

#[component]
fn NewCard(workspace: WorkspaceId, pupil: AccountId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack narrow">
            <h2>{words::member_new_card(lang)}</h2>
            <p>{words::member_new_card_text(lang)}</p>
            <Form endpoint="new_card">
                <WorkspaceField id=workspace />
                <MemberField id=pupil />
                <FormActions>
                    <Button sign=Sign::Print>{words::member_new_card_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
