//! Deciding to be erased: first what that means.

use super::{ConfirmIdentity, api, part_name};
use crate::{
    format,
    page::{Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::privacy::{ErasureView, LastProject, Part};
use leptos::prelude::*;

/// What is removed, what stays as that of a former member, which projects end; then the button.
#[component]
pub fn ErasurePage() -> impl IntoView {
    page(async move { api::erasure().await }, |view: ErasureView| {
        let lang = words::lang();
        let title = words::privacy_erase_title(lang);
        let gone = if view.is_fresh && !view.is_asked {
            Vec::new()
        } else {
            vec!["ask_erasure"]
        };
        let projects =
            (!view.projects.is_empty()).then(|| view! { <Projects lang projects=view.projects /> });
        let has_second_step = view.has_second_step;
        let decide = if view.is_asked {
            view! {
                <Notice kind=NoticeKind::Warning title=words::privacy_waiting_title(lang)>
                    <a href=Route::Privacy.path()>{words::privacy_title(lang)}</a>
                </Notice>
            }
            .into_any()
        } else if view.is_fresh {
            view! { <Decide lang /> }.into_any()
        } else {
            view! { <ConfirmIdentity lang has_second_step /> }.into_any()
        };
        Page::new(
            title.clone(),
            view! {
                <Breadcrumb crumbs=vec![
                    Crumb::link(words::privacy_title(lang), Route::Privacy.path()),
                    Crumb::here(title.clone()),
                ] />
                <PageTitle title lead=words::privacy_erase_lead(lang) />
                <FormGone endpoints=gone />
                <p>
                    {words::privacy_erase_day(lang)} " " <Time at=view.erased_at day=true /> ". "
                    {words::privacy_erase_undo(lang)}
                </p>
                <section class="stack-tight">
                    <h2>{words::privacy_removed(lang)}</h2>
                    <p>{parts(lang, &view.removed)}</p>
                </section>
                <section class="stack-tight">
                    <h2>{words::privacy_anonymised(lang)}</h2>
                    <p>{parts(lang, &view.anonymised)}</p>
                    <p class="soft">{words::privacy_anonymised_text(lang)}</p>
                </section>
                {projects}
                {decide}
            },
        )
    })
}

fn parts(lang: Lang, parts: &[Part]) -> String {
    let names: Vec<String> = parts.iter().map(|part| part_name(lang, *part)).collect();
    format::list(lang, &names)
}

#[component]
fn Projects(lang: Lang, projects: Vec<LastProject>) -> impl IntoView {
    let lines = projects
        .into_iter()
        .map(|project| {
            let what = if project.was_active {
                words::privacy_project_closed(lang)
            } else {
                words::privacy_project_removed(lang)
            };
            view! {
                <li>
                    <div class="row-text">
                        <a href=Route::Project { id: project.id }.path()>
                            <bdi>{project.title}</bdi>
                        </a>
                    </div>
                    <Badge>{what}</Badge>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack-tight">
            <h2>{words::privacy_projects_title(lang)}</h2>
            <p>{words::privacy_projects_text(lang)}</p>
            <ul class="rows" role="list">
                {lines}
            </ul>
        </section>
    }
}

#[component]
fn Decide(lang: Lang) -> impl IntoView {
    view! {
        <Confirm
            label=words::privacy_erase_button(lang)
            title=words::privacy_erase_question(lang)
        >
            <p>{words::privacy_erase_undo(lang)}</p>
            <Form endpoint="ask_erasure">
                <FormActions>
                    <Button variant=Variant::Danger>{words::privacy_erase_button(lang)}</Button>
                </FormActions>
            </Form>
        </Confirm>
    }
}
