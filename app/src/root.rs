//! The document around every page, and which page stands at which address.

use crate::{
    account, announcement, kit,
    layout::{Footer, Header},
    message, notification,
    page::{unfortunately, written},
    partner, people, privacy, project, report,
    request::{Request, request},
    school, site, statistics, support,
    ui::{Main, SkipLink, Toast, UiGallery},
    workspace,
};
use domain::AppError;
use leptos::prelude::*;
use leptos_meta::{MetaTags, provide_meta_context};
use leptos_router::{
    SsrMode,
    components::{Route, Router, Routes},
    path,
};

/// The whole HTML document. Fonts and styles come before everything else; the scripts wake the
/// islands up when the page is there, and the page works without.
pub fn document() -> impl IntoView {
    let Request {
        portal,
        lang,
        theme,
        ..
    } = request();
    let assets = portal.assets.clone();
    let fonts = assets
        .fonts
        .iter()
        .filter(|face| is_needed_by(face, lang.tag()))
        .cloned();
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag() dir=lang.direction() data-theme=theme.attribute()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <link rel="stylesheet" href=assets.css.clone() />
                {fonts
                    .map(|face| {
                        view! {
                            <link rel="preload" href=face r#as="font" r#type="font/woff2" crossorigin="" />
                        }
                    })
                    .collect_view()}
                <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
                <MetaTags />
                {(!assets.js.is_empty()).then(|| view! { <Wake js=assets.js wasm=assets.wasm /> })}
            </head>
            <body>
                <App />
            </body>
        </html>
    }
}

/// The type face of Latin letters is needed by every page, others come when a letter needs them.
fn is_needed_by(face: &str, _lang: &str) -> bool {
    face.contains("-latin.")
}

/// Loads the script and the WebAssembly module and wakes the islands of the page up.
#[component]
fn Wake(js: String, wasm: String) -> impl IntoView {
    let nonce = leptos::nonce::use_nonce();
    let call = format!(
        "import({js:?}).then(m=>m.default({{module_or_path:{wasm:?}}}).then(()=>{{m.hydrate();wake(m)}}))"
    );
    let script = format!("{}{call}", include_str!("wake.js"));
    view! {
        <link rel="modulepreload" href=js />
        <script type="module" nonce=nonce>{script}</script>
    }
}

/// Header, the page of this address, footer.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    let Request {
        lang,
        told,
        refusal,
        ..
    } = request();
    if let Some(error) = refusal {
        return view! {
            <SkipLink />
            {written(Header())}
            <Main>{unfortunately(&error)}</Main>
            {written(Footer())}
        }
        .into_any();
    }
    let toast = move || told.map(|told| view! { <Toast text=told.words(lang) /> });
    view! {
        <SkipLink />
        {written(Header())}
        <Main>
            {toast()}
            <Router>
                <Routes fallback=|| unfortunately(&AppError::NotFound)>
                    // Site
                    <Route path=path!("/") view=site::HomePage ssr=SsrMode::Async />
                    <Route path=path!("/about") view=site::AboutPage ssr=SsrMode::Async />
                    <Route path=path!("/stats") view=statistics::StatisticsPage ssr=SsrMode::Async />
                    <Route path=path!("/dev/ui") view=DevUi ssr=SsrMode::Async />
                    // Account
                    <Route path=path!("/register") view=account::RegisterPage ssr=SsrMode::Async />
                    <Route path=path!("/register/sent") view=account::RegisteredPage ssr=SsrMode::Async />
                    <Route path=path!("/register/with") view=account::NewcomerPage ssr=SsrMode::Async />
                    <Route path=path!("/confirm/:token") view=account::ConfirmPage ssr=SsrMode::Async />
                    <Route path=path!("/login") view=account::SignInPage ssr=SsrMode::Async />
                    <Route path=path!("/login/code/:token") view=account::SecondStepPage ssr=SsrMode::Async />
                    <Route path=path!("/login/passkey/:token") view=account::PasskeyPage ssr=SsrMode::Async />
                    <Route path=path!("/pupil") view=account::PupilPage ssr=SsrMode::Async />
                    <Route path=path!("/password") view=account::ForgotPasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/password/:token") view=account::NewPasswordPage ssr=SsrMode::Async />
                    <Route path=path!("/email/:token") view=account::EmailChangePage ssr=SsrMode::Async />
                    <Route path=path!("/me/security") view=account::SecurityPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/me/security/second-step")
                        view=account::SetUpSecondStepPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/me/privacy") view=privacy::PrivacyPage ssr=SsrMode::Async />
                    <Route path=path!("/me/privacy/erase") view=privacy::ErasurePage ssr=SsrMode::Async />
                    <Route
                        path=path!("/me/security/passkey/:token")
                        view=account::NewPasskeyPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/notifications") view=notification::NotificationsPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/me/notifications")
                        view=notification::NotificationSettingsPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/unsubscribe/:token") view=notification::UnsubscribePage ssr=SsrMode::Async />
                    // People and contacts
                    <Route path=path!("/me") view=people::ProfilePage ssr=SsrMode::Async />
                    <Route path=path!("/people") view=people::PeoplePage ssr=SsrMode::Async />
                    <Route path=path!("/people/:id") view=people::PersonPage ssr=SsrMode::Async />
                    <Route path=path!("/ambassadors") view=people::AmbassadorsPage ssr=SsrMode::Async />
                    // Inbox
                    <Route path=path!("/inbox") view=message::InboxPage ssr=SsrMode::Async />
                    <Route path=path!("/inbox/new") view=message::NewMessagePage ssr=SsrMode::Async />
                    <Route path=path!("/inbox/contacts") view=partner::ContactsPage ssr=SsrMode::Async />
                    <Route path=path!("/inbox/:conversation") view=message::ConversationPage ssr=SsrMode::Async />
                    <Route path=path!("/report/:kind/:id") view=report::ReportPage ssr=SsrMode::Async />
                    // Schools
                    <Route path=path!("/me/school") view=school::MySchoolPage ssr=SsrMode::Async />
                    <Route path=path!("/me/school/new") view=school::NewSchoolPage ssr=SsrMode::Async />
                    <Route path=path!("/head/:token") view=school::HeadPage ssr=SsrMode::Async />
                    <Route path=path!("/schools") view=school::SchoolsPage ssr=SsrMode::Async />
                    <Route path=path!("/schools/:id") view=school::SchoolPage ssr=SsrMode::Async />
                    <Route path=path!("/schools/:id/edit") view=school::EditSchoolPage ssr=SsrMode::Async />
                    // Partner board
                    <Route path=path!("/partners") view=announcement::BoardPage ssr=SsrMode::Async />
                    <Route path=path!("/partners/new") view=announcement::NewAnnouncementPage ssr=SsrMode::Async />
                    <Route path=path!("/partners/:id") view=announcement::AnnouncementPage ssr=SsrMode::Async />
                    <Route path=path!("/partners/:id/edit") view=announcement::EditAnnouncementPage ssr=SsrMode::Async />
                    // Kits
                    <Route path=path!("/kits") view=kit::KitsPage ssr=SsrMode::Async />
                    <Route path=path!("/kits/:id") view=kit::KitPage ssr=SsrMode::Async />
                    // Projects
                    <Route path=path!("/projects") view=project::ProjectsPage ssr=SsrMode::Async />
                    <Route path=path!("/gallery") view=project::GalleryPage ssr=SsrMode::Async />
                    <Route path=path!("/projects/new") view=project::NewProjectPage ssr=SsrMode::Async />
                    <Route path=path!("/projects/:id") view=project::ProjectPage ssr=SsrMode::Async />
                    <Route path=path!("/projects/:id/edit") view=project::EditProjectPage ssr=SsrMode::Async />
                    <Route path=path!("/found/:token") view=project::FounderLetterPage ssr=SsrMode::Async />
                    <Route path=path!("/projects/:id/founders") view=project::FoundersPage ssr=SsrMode::Async />
                    // Support
                    <Route path=path!("/desk") view=support::DeskPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/people") view=support::DeskPeoplePage ssr=SsrMode::Async />
                    <Route path=path!("/desk/people/:id") view=support::DeskPersonPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/people/:id/merge") view=support::DeskMergeAccountPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/people/:id/account") view=support::DeskAccountPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/schools") view=support::DeskSchoolsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/schools/import") view=support::DeskImportsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/schools/import/:id") view=support::DeskImportPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/schools/:id") view=support::DeskSchoolPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/schools/:id/merge") view=support::DeskMergeSchoolPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/projects") view=support::DeskProjectsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/kits") view=support::DeskKitsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/kits/new") view=support::NewKitPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/kits/:id") view=support::EditKitPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/roles") view=support::DeskRolesPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/stats") view=support::DeskNumbersPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/reasons") view=support::DeskReasonsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/audit") view=support::DeskAuditPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/projects/:id") view=support::DeskProjectPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/reports") view=support::DeskReportsPage ssr=SsrMode::Async />
                    <Route path=path!("/desk/reports/:id") view=support::DeskReportPage ssr=SsrMode::Async />
                    // Workspace
                    <Route path=path!("/w/:id") view=workspace::HomePage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/bulletin") view=workspace::BulletinPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/members") view=workspace::MembersPage ssr=SsrMode::Async />
                    <Route
                        path=path!("/w/:id/members/new-class")
                        view=workspace::NewClassPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/w/:id/members/classes/:class")
                        view=workspace::ClassPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/w/:id/members/pupils/:pupil")
                        view=workspace::PupilPage
                        ssr=SsrMode::Async
                    />
                    <Route
                        path=path!("/w/:id/members/cards/:sheet")
                        view=workspace::CardsPage
                        ssr=SsrMode::Async
                    />
                    <Route path=path!("/w/:id/settings") view=workspace::SettingsPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages") view=workspace::page::PagesPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/new") view=workspace::page::NewPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/:page") view=workspace::page::PagePage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/:page/edit") view=workspace::page::EditPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/:page/publish") view=workspace::page::PublishPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/:page/history") view=workspace::page::HistoryPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/pages/:page/history/:version") view=workspace::page::OldVersionPage ssr=SsrMode::Async />
                    <Route path=path!("/projects/:id/pages/:page") view=workspace::page::PublicPagePage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/forum") view=workspace::forum::ForumPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/forum/new") view=workspace::forum::NewSectionPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/forum/sections/:section") view=workspace::forum::SectionPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/forum/sections/:section/new") view=workspace::forum::NewThreadPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/forum/:thread") view=workspace::forum::ThreadPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/materials") view=workspace::material::MaterialsPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/materials/:material") view=workspace::material::MaterialPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/plan") view=workspace::plan::PlanPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/plan/calendar") view=workspace::plan::PlanCalendarPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/plan/phases/:phase/new") view=workspace::plan::NewTaskPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/plan/:task") view=workspace::plan::TaskPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/plan/:task/edit") view=workspace::plan::EditTaskPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/polls") view=workspace::poll::PollsPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/polls/new") view=workspace::poll::NewPollPage ssr=SsrMode::Async />
                    <Route path=path!("/w/:id/polls/:poll") view=workspace::poll::PollPage ssr=SsrMode::Async />
                </Routes>
            </Router>
        </Main>
        {written(Footer())}
    }
    .into_any()
}

/// The gallery of components exists in demo worlds only.
#[component]
fn DevUi() -> impl IntoView {
    if request().portal.demo {
        crate::page::still(crate::page::Page::new("UI", view! { <UiGallery /> }))
    } else {
        unfortunately(&AppError::NotFound)
    }
}
