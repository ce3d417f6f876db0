//! How a page came to be, and how it once was.

use super::{
    super::{Hidden, Signed, WorkspaceField, WorkspaceFrame},
    api,
};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::{
        Badge, Button, Confirm, Crumb, Form, FormActions, Pagination, RichText, Tone, Variant,
        VersionField,
    },
    words,
};
use domain::{
    AppError,
    workspace::{
        page::view::{HistoryView, OldVersionView},
        view::Tool,
    },
};
use leptos::prelude::*;

/// The versions of a page.
#[component]
pub fn HistoryPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("page"));
    let before = page::query("before");
    page(
        async move {
            let before = match before.as_str() {
                "" => None,
                typed => Some(typed.parse().map_err(|_| AppError::NotFound)?),
            };
            api::history(workspace?, id?, before).await
        },
        |view| {
            let title = words::page_history_title(words::lang(), &view.title);
            Page::new(title.clone(), view! { <Versions view title /> })
        },
    )
}

#[component]
fn Versions(view: HistoryView, title: String) -> impl IntoView {
    let lang = words::lang();
    let (workspace, page, current) = (view.frame.id, view.page, view.current);
    let above = vec![Crumb::link(
        view.title,
        Route::Page { workspace, page }.path(),
    )];
    let next = view.next.map(|before| {
        Route::PageHistory { workspace, page }.with_query(&[("before", &before.to_string())])
    });
    let lines = view
        .versions
        .into_iter()
        .map(|line| {
            let version = line.version;
            let href = Route::PageVersion {
                workspace,
                page,
                version,
            };
            view! {
                <li>
                    <div class="row-text">
                        <a href=href.path()>{words::page_version(lang, i64::from(version))}</a>
                        " "
                        <bdi>{line.title}</bdi>
                        <Signed author=line.author at=line.at />
                    </div>
                    {(version == current)
                        .then(|| view! { <Badge tone=Tone::Success>{words::page_current(lang)}</Badge> })}
                </li>
            }
        })
        .collect_view();
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Pages title above lead=words::page_history_lead(lang)>
            <ol class="rows" role="list" reversed=true>
                {lines}
            </ol>
            <Pagination previous=None next />
        </WorkspaceFrame>
    }
}

/// A page as it once was.
#[component]
pub fn OldVersionPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("page"));
    let version = page::segment("version");
    page(
        async move {
            let version = version.parse().map_err(|_| AppError::NotFound)?;
            api::old_version(workspace?, id?, version).await
        },
        |view| Page::new(view.line.title.clone(), view! { <Old view /> }),
    )
}

#[component]
fn Old(view: OldVersionView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, page, version) = (view.frame.id, view.page, view.line.version);
    let above = vec![
        Crumb::link(
            view.line.title.clone(),
            Route::Page { workspace, page }.path(),
        ),
        Crumb::link(
            words::page_history(lang),
            Route::PageHistory { workspace, page }.path(),
        ),
    ];
    let restore = view.may_restore.then(|| {
        view! {
            <Confirm
                label=words::page_restore_version(lang)
                title=words::page_restore_version_question(lang)
                variant=Variant::Secondary
            >
                <p>{words::page_restore_version_text(lang)}</p>
                <Form endpoint="restore_page_version">
                    <WorkspaceField id=workspace />
                    <Hidden name="page" value=page.to_string() />
                    <Hidden name="restored" value=version.to_string() />
                    <VersionField version=view.current />
                    <FormActions>
                        <Button>{words::page_restore_version(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        }
        .into_any()
    });
    let title = words::page_version(lang, i64::from(version));
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Pages title above actions=restore>
            <Signed author=view.line.author at=view.line.at />
            <h2>
                <bdi>{view.line.title}</bdi>
            </h2>
            <RichText html=view.html />
        </WorkspaceFrame>
    }
}
