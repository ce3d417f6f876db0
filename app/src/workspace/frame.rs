//! What stands around every page of a workspace: the way to it, its tools, its state.

use crate::{
    format,
    routes::Route,
    ui::{
        Breadcrumb, Crumb, ErrorSummary, FormState, Notice, PageTitle, Sign, Tab, Tabs, TextKept,
    },
    words::{self, Lang},
};
use domain::{
    AppError,
    id::WorkspaceId,
    workspace::{
        WorkspaceState,
        view::{Frame, Tool},
    },
};
use leptos::prelude::*;

/// The frame of a page that belongs to a tool. The page's title is its only `h1`.
///
/// Without a `title` it is the tool's own first page; on the home page that is the title of the
/// workspace.
#[component]
pub(crate) fn WorkspaceFrame(
    frame: Frame,
    /// The tool this page belongs to.
    tab: Tool,
    /// Title of a page inside of the tool.
    #[prop(optional, into)]
    title: String,
    /// Pages between the tool and this one, such as the forum of a thread.
    #[prop(optional)]
    above: Vec<Crumb>,
    /// A sentence below the title.
    #[prop(optional, into)]
    lead: String,
    /// Buttons beside the title, if the reader may press any.
    #[prop(optional_no_strip)]
    actions: Option<AnyView>,
    children: Children,
) -> impl IntoView {
    let lang = words::lang();
    let own_title = heading(lang, &frame, tab, title.clone());
    let crumbs = crumbs(lang, &frame, tab, title, above);
    let heading = match actions {
        Some(actions) => view! { <PageTitle title=own_title lead actions /> }.into_any(),
        None => view! { <PageTitle title=own_title lead /> }.into_any(),
    };
    let tabs = frame
        .tools
        .iter()
        .map(|tool| Tab {
            sign: Some(sign(*tool)),
            ..Tab::new(tool_name(lang, *tool), address(&frame, *tool), *tool == tab)
        })
        .collect();
    view! {
        <Breadcrumb crumbs />
        <EndedWhileWriting state=frame.state />
        <StateNotice frame />
        <div class="with-tools">
            <Tabs label=words::workspace_tools(lang) tabs />
            <div class="stack">{heading} {children()}</div>
        </div>
    }
}

/// The title of a page of a workspace, for `h1` and for the browser's tab.
pub(crate) fn heading(lang: Lang, frame: &Frame, tab: Tool, title: String) -> String {
    if !title.is_empty() {
        title
    } else if tab == Tool::Home {
        frame.title.clone()
    } else {
        tool_name(lang, tab)
    }
}

fn crumbs(lang: Lang, frame: &Frame, tab: Tool, title: String, above: Vec<Crumb>) -> Vec<Crumb> {
    let mut crumbs = vec![Crumb::link(words::site_menu_home(lang), Route::Home.path())];
    let is_tools_page = title.is_empty();
    if tab == Tool::Home && is_tools_page {
        crumbs.push(Crumb::here(frame.title.clone()));
        return crumbs;
    }
    crumbs.push(Crumb::link(frame.title.clone(), address(frame, Tool::Home)));
    if is_tools_page {
        crumbs.push(Crumb::here(tool_name(lang, tab)));
        return crumbs;
    }
    if tab != Tool::Home {
        crumbs.push(Crumb::link(tool_name(lang, tab), address(frame, tab)));
    }
    crumbs.extend(above);
    crumbs.push(Crumb::here(title));
    crumbs
}

/// Where the reader stands, when it is not the usual place of a member in an open workspace.
#[component]
fn StateNotice(frame: Frame) -> impl IntoView {
    let lang = words::lang();
    let state = match frame.state {
        WorkspaceState::Open => None,
        WorkspaceState::Closed => Some((
            words::workspace_closed_title(lang),
            words::workspace_closed_text(lang),
        )),
        WorkspaceState::Archived => Some((
            words::workspace_archived_title(lang),
            words::workspace_archived_text(lang),
        )),
    };
    let officer = frame.role.is_none().then(|| {
        (
            words::workspace_officer_title(lang),
            words::workspace_officer_text(lang),
        )
    });
    let rest = frame.resting_until.map(|until| {
        (
            words::workspace_rests_until(lang, format::day(lang, until)),
            words::workspace_rests_text(lang),
        )
    });
    [officer, state, rest]
        .into_iter()
        .flatten()
        .map(|(title, text)| view! { <Notice title><p>{text}</p></Notice> })
        .collect_view()
}

/// What somebody wrote while the work was ended: its form is gone, the text is not.
#[component]
fn EndedWhileWriting(state: WorkspaceState) -> impl IntoView {
    let error = use_context::<FormState>()?.error?;
    (state != WorkspaceState::Open && error == AppError::Forbidden).then(|| {
        view! {
            <ErrorSummary error />
            <TextKept />
        }
    })
}

/// Tells a form which workspace it is about.
#[component]
pub(crate) fn WorkspaceField(id: WorkspaceId) -> impl IntoView {
    view! { <input type="hidden" name="workspace" value=id.to_string() /> }
}

/// Where a tool is.
fn address(frame: &Frame, tool: Tool) -> String {
    let workspace = frame.id;
    match tool {
        Tool::Home => Route::Workspace { id: workspace },
        Tool::Bulletin => Route::Bulletin { workspace },
        Tool::Pages => Route::Pages { workspace },
        Tool::Forum => Route::Forum { workspace },
        Tool::Materials => Route::Materials { workspace },
        Tool::Plan => Route::Plan { workspace },
        Tool::Polls => Route::Polls { workspace },
        Tool::Members => Route::Members { workspace },
        Tool::Settings => Route::Settings { workspace },
    }
    .path()
}

/// What a tool is called.
fn tool_name(lang: Lang, tool: Tool) -> String {
    match tool {
        Tool::Home => words::workspace_tool_home(lang),
        Tool::Bulletin => words::workspace_tool_bulletin(lang),
        Tool::Pages => words::workspace_tool_pages(lang),
        Tool::Forum => words::workspace_tool_forum(lang),
        Tool::Materials => words::workspace_tool_materials(lang),
        Tool::Plan => words::workspace_tool_plan(lang),
        Tool::Polls => words::workspace_tool_polls(lang),
        Tool::Members => words::workspace_tool_members(lang),
        Tool::Settings => words::workspace_tool_settings(lang),
    }
}

const fn sign(tool: Tool) -> Sign {
    match tool {
        Tool::Home => Sign::Home,
        Tool::Bulletin => Sign::Lock,
        Tool::Pages => Sign::File,
        Tool::Forum => Sign::Message,
        Tool::Materials => Sign::Picture,
        Tool::Plan => Sign::Calendar,
        Tool::Polls => Sign::Vote,
        Tool::Members => Sign::People,
        Tool::Settings => Sign::Settings,
    }
}
