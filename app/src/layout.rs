//! What stands around every page: header with the menus, footer.

use crate::{
    request::{Request, request},
    routes::{self, Route},
    ui::{AccountMenu, Icon, LanguageChoice, LanguageMenu, NavLink, Sign, SiteFooter, SiteHeader},
    words::{self, Lang},
};
use domain::{
    access::{Actor, Person, site},
    account::AccountKind,
};
use leptos::prelude::*;

/// Brand, main menu by who is signed in, language, notifications, account.
#[component]
pub fn Header() -> impl IntoView {
    let request = request();
    let lang = request.lang;
    let links = menu(&request);
    let languages = Lang::all()
        .filter(|one| {
            request.portal.pseudo_languages || Lang::choosable().any(|choosable| choosable == *one)
        })
        .map(|one| LanguageChoice {
            tag: one.tag().to_owned(),
            name: words::site_language_name(one),
            direction: one.direction(),
        })
        .collect();
    let account = match &request.actor {
        Actor::Person(person) => view! { <Own person=person.clone() /> }.into_any(),
        Actor::Visitor => view! {
            <a class="button button-primary" href=Route::Login { next: String::new() }.path()>
                {words::site_sign_in(lang)}
            </a>
        }
        .into_any(),
    };
    let tools = view! {
        <LanguageMenu languages current=lang.tag() endpoint="choose_language" />
        {account}
    };
    view! { <SiteHeader name=request.portal.name.clone() links tools=tools.into_any() /> }
}

/// The main menu: what this person may open, decided by the same rules as the pages themselves.
fn menu(request: &Request) -> Vec<NavLink> {
    let lang = request.lang;
    let path = request
        .address
        .split('?')
        .next()
        .unwrap_or_default()
        .to_owned();
    let may = |action| site::decide(&request.actor, action).allows();
    let mut routes = vec![(Route::Projects, words::site_menu_projects(lang))];
    // Pupils begin no projects and look for no partners.
    let is_pupil = match &request.actor {
        Actor::Person(person) => person.kind == AccountKind::Pupil,
        Actor::Visitor => false,
    };
    if !is_pupil {
        routes.push((Route::Kits, words::kit_menu(lang)));
        routes.push((Route::Announcements, words::site_menu_announcements(lang)));
    }
    if may(site::Action::SearchDirectory) {
        routes.push((Route::People, words::site_menu_people(lang)));
        routes.push((Route::Schools, words::site_menu_schools(lang)));
    }
    if may(site::Action::OpenDesk) {
        routes.push((Route::Desk, words::site_menu_desk(lang)));
    }
    if request.actor == Actor::Visitor {
        routes.push((Route::About, words::site_menu_about(lang)));
        routes.push((Route::PupilLogin, words::site_menu_pupils(lang)));
    }
    routes
        .into_iter()
        .map(|(route, label)| {
            let href = route.path();
            let is_current = path == href || path.starts_with(&format!("{href}/"));
            NavLink {
                label,
                href,
                is_current,
            }
        })
        .collect()
}

/// Notifications and the menu of the own account.
#[component]
fn Own(person: Person) -> impl IntoView {
    let lang = words::lang();
    let is_staff = person.kind != AccountKind::Pupil;
    let label = words::site_notifications(lang, i64::from(person.unread));
    let bell = is_staff.then(|| {
        view! {
            <a class="bell" href=Route::Notifications.path() aria-label=label>
                <Icon sign=Sign::Bell />
                {(person.unread > 0)
                    .then(|| view! { <span class="bell-count" aria-hidden="true">{person.unread.min(99)}</span> })}
            </a>
        }
    });
    let opens_inbox =
        site::decide(&Actor::Person(person.clone()), site::Action::OpenInbox).allows();
    let unread = person.unread_conversations;
    let messages = opens_inbox.then(|| {
        let label = words::site_messages(lang, i64::from(unread));
        view! {
            <a class="bell bell-messages" href=Route::Inbox.path() aria-label=label>
                <Icon sign=Sign::Mail />
                {(unread > 0)
                    .then(|| view! { <span class="bell-count" aria-hidden="true">{unread.min(99)}</span> })}
            </a>
        }
    });
    let inbox = opens_inbox.then(|| {
        view! {
            <li>
                <a href=Route::Inbox.path()>
                    {words::site_menu_messages(lang)}
                    {(unread > 0).then(|| view! { " (" {unread.min(99)} ")" })}
                </a>
            </li>
        }
    });
    let links = is_staff.then(|| {
        [
            (Route::Me, words::site_menu_profile(lang)),
            (Route::MySchool, words::site_menu_my_school(lang)),
            (Route::Contacts, words::site_menu_contacts(lang)),
            (Route::Security, words::site_menu_security(lang)),
            (Route::Privacy, words::privacy_title(lang)),
        ]
        .map(|(route, label)| view! { <li><a href=route.path()>{label}</a></li> })
        .collect_view()
    });
    view! {
        {messages}
        {bell}
        <AccountMenu
            name=person.name.clone()
            id=person.id.to_string()
            picture=routes::picture(person.picture)
        >
            <li><a href=Route::Home.path()>{words::site_menu_home(lang)}</a></li>
            {inbox}
            {links}
            <li>
                <form method="post" action=crate::request::post_to("sign_out")>
                    <button>{words::site_sign_out(lang)}</button>
                </form>
            </li>
        </AccountMenu>
    }
}

/// Links about the portal.
#[component]
pub fn Footer() -> impl IntoView {
    let request = request();
    let lang = request.lang;
    view! {
        <SiteFooter name=request.portal.name.clone()>
            <li><a href=Route::About.path()>{words::site_menu_about(lang)}</a></li>
            <li><a href=Route::Statistics.path()>{words::statistics_title(lang)}</a></li>
            <li><a href=Route::Ambassadors.path()>{words::ambassador_title(lang)}</a></li>
            <li><a href=Route::Projects.path()>{words::site_menu_projects(lang)}</a></li>
            <li><a href=Route::Gallery.path()>{words::project_gallery(lang)}</a></li>
            <li><a href=Route::Announcements.path()>{words::site_menu_announcements(lang)}</a></li>
            <li><a href=Route::PupilLogin.path()>{words::site_menu_pupils(lang)}</a></li>
        </SiteFooter>
    }
}
