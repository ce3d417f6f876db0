//! Adding a class, and the page of a class.

use super::{WorkspaceField, api, role_name};
use crate::{
    format,
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
    workspace::WorkspaceFrame,
};
use domain::{
    id::{ClassId, WorkspaceId},
    workspace::{
        member::view::{Class, ClassView, NewClassView, PupilForTeachers},
        view::Tool,
    },
};
use leptos::prelude::*;

/// A form to paste the names of a class into.
#[component]
pub fn NewClassPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    page(
        async move { api::new_class(id?).await },
        move |NewClassView { frame, school }| {
            let workspace = frame.id;
            let title = words::member_add_class(lang);
            Page::new(
                title.clone(),
                view! {
                    <WorkspaceFrame
                        frame
                        tab=Tool::Members
                        title
                        lead=words::member_class_lead(lang, &school)
                    >
                        <NewClass workspace />
                    </WorkspaceFrame>
                },
            )
        },
    )
}

#[component]
fn NewClass(workspace: WorkspaceId) -> impl IntoView {
    let lang = words::lang();
    let owner = person().map_or_else(String::new, |person| person.id.to_string());
    view! {
        <div class="with-aside">
            <Form endpoint="add_class" key=workspace.to_string() autosave=owner>
                <WorkspaceField id=workspace />
                <Field
                    name="name"
                    label=words::member_class_name(lang)
                    hint=words::member_class_name_hint(lang)
                    required=true
                    short=true
                />
                <TextArea
                    name="pupils"
                    label=words::member_class_pupils(lang)
                    hint=words::member_class_pupils_hint(lang)
                    rows=12
                    required=true
                />
                <FormActions cancel=Route::Members { workspace }.path()>
                    <Button>{words::member_class_button(lang)}</Button>
                </FormActions>
            </Form>
            <Card title=words::member_class_about(lang) level=2 look=CardLook::Sunken>
                <ul>
                    <li>{words::member_class_about_names(lang)}</li>
                    <li>{words::member_class_about_nicknames(lang)}</li>
                    <li>{words::member_class_about_cards(lang)}</li>
                </ul>
            </Card>
        </div>
    }
}

/// A class: its code, its pupils, new cards, more pupils.
#[component]
pub fn ClassPage() -> impl IntoView {
    let lang = words::lang();
    let (id, class) = (page::id("id"), page::id("class"));
    page(
        async move { api::class(id?, class?).await },
        move |ClassView {
                  frame,
                  class,
                  school,
                  may_add,
                  may_manage,
              }| {
            let workspace = frame.id;
            let Class {
                id,
                name,
                code,
                pupils,
            } = class;
            let facts = vec![
                Fact::new(words::member_card_code(lang), code),
                Fact::new(words::member_school(lang), school),
            ];
            let cards = may_manage.then(|| view! { <NewCards workspace class=id /> });
            let add =
                may_add.then(|| view! { <MorePupils workspace name=name.clone() class=id /> });
            Page::new(
                name.clone(),
                view! {
                    <WorkspaceFrame frame tab=Tool::Members title=name>
                        <DefinitionList facts />
                        {table(lang, workspace, pupils)}
                        {cards}
                        {add}
                    </WorkspaceFrame>
                },
            )
        },
    )
}

fn table(lang: Lang, workspace: WorkspaceId, mut pupils: Vec<PupilForTeachers>) -> AnyView {
    format::sort_by_name(lang, &mut pupils, |pupil| &pupil.name);
    let columns = vec![
        Column::new(words::member_card_nickname(lang)),
        Column::new(words::member_roster_name(lang)),
        Column::new(words::member_role(lang)),
    ];
    let rows = pupils
        .into_iter()
        .map(|pupil| {
            let href = Route::Pupil {
                workspace,
                pupil: pupil.id,
            }
            .path();
            vec![
                view! {
                    <a href=href>
                        <bdi>{pupil.nickname}</bdi>
                    </a>
                }
                .into_any(),
                view! { <bdi>{pupil.name}</bdi> }.into_any(),
                role_name(pupil.role).into_any(),
            ]
        })
        .collect();
    view! { <DataTable caption=words::member_class_pupils(lang) columns rows /> }.into_any()
}

/// For a sheet that was lost: everybody gets a new secret.
#[component]
fn NewCards(workspace: WorkspaceId, class: ClassId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack narrow">
            <h2>{words::member_new_cards(lang)}</h2>
            <p>{words::member_new_cards_text(lang)}</p>
            <Confirm
                label=words::member_new_cards_button(lang)
                title=words::member_new_cards_question(lang)
                variant=Variant::Secondary
            >
                <p>{words::member_new_card_text(lang)}</p>
                <Form endpoint="new_class_cards">
                    <WorkspaceField id=workspace />
                    <input type="hidden" name="class" value=class.to_string() />
                    <FormActions>
                        <Button>{words::member_new_cards_button(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        </section>
    }
}

/// The same form as for a new class: names that are there already are left alone.
#[component]
fn MorePupils(workspace: WorkspaceId, name: String, class: ClassId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <section class="stack narrow">
            <h2>{words::member_more_pupils(lang)}</h2>
            <Form endpoint="add_class" key=class.to_string()>
                <WorkspaceField id=workspace />
                <input type="hidden" name="name" value=name />
                <TextArea
                    name="pupils"
                    label=words::member_class_pupils(lang)
                    hint=words::member_class_pupils_hint(lang)
                    rows=4
                    required=true
                />
                <FormActions>
                    <Button>{words::member_class_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
