//! Pages.

use super::{Page, SmallWorld};

pub fn of(small: &SmallWorld) -> Vec<Page> {
    let mut pages = Vec::new();
    let mut add = |pattern: &'static str, what: &'static str, ids: &[&dyn std::fmt::Display]| {
        let mut ids = ids.iter();
        let address: Vec<String> = pattern
            .split('/')
            .map(|part| {
                if part.starts_with('{') {
                    ids.next().expect("an id").to_string()
                } else {
                    part.to_owned()
                }
            })
            .collect();
        let address = address.join("/");
        pages.push(Page {
            pattern,
            what,
            address,
        });
    };
    for open in [
        "/",
        "/about",
        "/stats",
        "/dev/ui",
        "/register",
        "/register/sent",
        "/login",
        "/pupil",
        "/password",
        "/partners",
        "/projects",
        "/kits",
        "/gallery",
        "/ambassadors",
        "/schools",
    ] {
        add(open, "", &[]);
    }
    add("/confirm/{token}", "that is none", &[&"abc"]);
    add("/password/{token}", "that is none", &[&"abc"]);
    add("/head/{token}", "that is none", &[&"abc"]);
    add("/found/{token}", "that is none", &[&"abc"]);
    add("/login/code/{token}", "that is none", &[&"abc"]);
    add("/login/passkey/{token}", "that is none", &[&"abc"]);
    add("/me/security/passkey/{token}", "that is none", &[&"abc"]);
    add("/register/with", "who came from nowhere", &[]);
    add("/email/{token}", "that is none", &[&"abc"]);
    add("/unsubscribe/{token}", "that is none", &[&"abc"]);
    for own in [
        "/me",
        "/me/security",
        "/me/security/second-step",
        "/me/notifications",
        "/me/privacy",
        "/me/privacy/erase",
        "/me/school",
        "/me/school/new",
        "/inbox",
        "/inbox/new",
        "/inbox/contacts",
        "/notifications",
        "/people",
        "/projects/new",
        "/partners/new",
    ] {
        add(own, "", &[]);
    }
    add(
        "/inbox/{conversation}",
        "of founder and friend",
        &[&small.conversation],
    );
    add(
        "/report/{kind}/{id}",
        "a colleague",
        &[&"person", &small.friend.id],
    );
    add("/report/{kind}/{id}", "a pupil", &[&"person", &small.pupil]);
    add(
        "/report/{kind}/{id}",
        "the founder's message",
        &[&"message", &small.letter],
    );
    add(
        "/report/{kind}/{id}",
        "an announcement",
        &[&"announcement", &small.announcement],
    );
    for (what, id) in [
        ("open", &small.announcement),
        ("draft", &small.announced_draft),
    ] {
        add("/partners/{id}", what, &[id]);
        add("/partners/{id}/edit", what, &[id]);
    }
    add("/people/{id}", "validated", &[&small.founder.id]);
    add("/people/{id}", "waiting", &[&small.waiting.id]);
    add("/people/{id}", "a pupil", &[&small.pupil]);
    add("/schools/{id}", "validated", &[&small.founder.school]);
    add("/schools/{id}", "pending", &[&small.pending_school]);
    add(
        "/schools/{id}/edit",
        "the founder's",
        &[&small.founder.school],
    );
    add("/kits/{id}", "in the library", &[&small.published_kit]);
    add("/kits/{id}", "draft of Hungary", &[&small.kit]);
    add("/projects/{id}", "active", &[&small.active]);
    add("/projects/{id}", "draft", &[&small.draft]);
    add("/projects/{id}", "submitted", &[&small.submitted]);
    add("/projects/{id}/founders", "active", &[&small.active]);
    add("/projects/{id}/founders", "draft", &[&small.draft]);
    add("/projects/{id}/edit", "active", &[&small.active]);
    add("/projects/{id}/edit", "draft", &[&small.draft]);
    add("/projects/{id}/edit", "submitted", &[&small.submitted]);
    add(
        "/projects/{id}/pages/{page}",
        "published",
        &[&small.active, &small.published_page],
    );
    add(
        "/projects/{id}/pages/{page}",
        "not published",
        &[&small.active, &small.page],
    );
    for desk in [
        "/desk",
        "/desk/people",
        "/desk/schools",
        "/desk/projects",
        "/desk/reports",
        "/desk/kits",
        "/desk/kits/new",
        "/desk/roles",
        "/desk/stats",
        "/desk/audit",
        "/desk/reasons",
    ] {
        add(desk, "", &[]);
    }
    add("/desk/kits/{id}", "in the library", &[&small.published_kit]);
    add("/desk/kits/{id}", "draft of Hungary", &[&small.kit]);
    add("/desk/schools/import", "", &[]);
    add("/desk/schools/import/{id}", "of Hungary", &[&small.import]);
    add("/desk/people/{id}", "in Hungary", &[&small.waiting.id]);
    add(
        "/desk/people/{id}/account",
        "in Hungary",
        &[&small.waiting.id],
    );
    add(
        "/desk/people/{id}/merge",
        "in Hungary",
        &[&small.waiting.id],
    );
    add("/desk/schools/{id}", "in Hungary", &[&small.pending_school]);
    add(
        "/desk/schools/{id}/merge",
        "in Hungary",
        &[&small.pending_school],
    );
    add("/desk/reports/{id}", "in Hungary", &[&small.report]);
    add("/desk/projects/{id}", "of Hungary", &[&small.submitted]);
    let w = &small.workspace;
    for tool in [
        "/w/{id}",
        "/w/{id}/bulletin",
        "/w/{id}/members",
        "/w/{id}/members/new-class",
        "/w/{id}/settings",
        "/w/{id}/pages",
        "/w/{id}/pages/new",
        "/w/{id}/forum",
        "/w/{id}/forum/new",
        "/w/{id}/materials",
        "/w/{id}/plan",
        "/w/{id}/plan/calendar",
        "/w/{id}/polls",
        "/w/{id}/polls/new",
    ] {
        add(tool, "", &[w]);
    }
    add("/w/{id}/members/classes/{class}", "", &[w, &small.class]);
    add("/w/{id}/members/pupils/{pupil}", "", &[w, &small.pupil]);
    add("/w/{id}/members/cards/{sheet}", "", &[w, &small.sheet]);
    add("/w/{id}/pages/{page}", "", &[w, &small.page]);
    add(
        "/w/{id}/pages/{page}",
        "archived",
        &[w, &small.archived_page],
    );
    add("/w/{id}/pages/{page}/edit", "", &[w, &small.page]);
    add("/w/{id}/pages/{page}/publish", "", &[w, &small.page]);
    add("/w/{id}/pages/{page}/history", "", &[w, &small.page]);
    add(
        "/w/{id}/pages/{page}/history/{version}",
        "",
        &[w, &small.page, &1],
    );
    add("/w/{id}/forum/sections/{section}", "", &[w, &small.section]);
    add(
        "/w/{id}/forum/sections/{section}/new",
        "",
        &[w, &small.section],
    );
    add("/w/{id}/forum/{thread}", "", &[w, &small.thread]);
    add(
        "/w/{id}/forum/{thread}",
        "deleted",
        &[w, &small.deleted_thread],
    );
    add("/w/{id}/materials/{material}", "", &[w, &small.document]);
    add(
        "/w/{id}/materials/{material}",
        "removed",
        &[w, &small.removed],
    );
    add("/w/{id}/plan/phases/{phase}/new", "", &[w, &small.phase]);
    add("/w/{id}/plan/{task}", "", &[w, &small.task]);
    add("/w/{id}/plan/{task}/edit", "", &[w, &small.task]);
    add("/w/{id}/polls/{poll}", "", &[w, &small.poll]);
    add("/w/{id}/polls/{poll}", "removed", &[w, &small.removed_poll]);
    pages
}
