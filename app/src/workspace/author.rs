//! How the author of a text is shown.

use crate::{
    request::person,
    routes::Route,
    ui::{Badge, Tone},
    words,
};
use domain::{
    privacy::FORMER_MEMBER,
    workspace::{Role, view::Author},
};
use leptos::prelude::*;

/// The author's profile, when the reader may open it: staff see each other, pupils have no page
/// and open none.
pub(crate) fn author_href(author: &Author) -> String {
    let reader_is_staff = person().is_some_and(|person| person.is_validated_staff());
    let is_here = author.name != FORMER_MEMBER;
    if reader_is_staff && is_here && author.role.is_staff() {
        Route::Person { id: author.id }.path()
    } else {
        String::new()
    }
}

/// The school, and the role where it is not a pupil's: for the line below the name.
pub(crate) fn author_meta(author: &Author) -> AnyView {
    let role = (!author.is_pupil()).then(|| role_name(author.role));
    let school = Some(author.school.clone()).filter(|school| !school.is_empty());
    view! {
        {school.map(|school| view! { <bdi>{school}</bdi> })}
        {role.map(|role| view! { <Badge tone=Tone::Plain>{role}</Badge> })}
    }
    .into_any()
}

/// What a role is called.
pub(crate) fn role_name(role: Role) -> String {
    let lang = words::lang();
    match role {
        Role::Founder => words::workspace_role_founder(lang),
        Role::Teacher => words::workspace_role_teacher(lang),
        Role::Expert => words::workspace_role_expert(lang),
        Role::Observer => words::workspace_role_observer(lang),
        Role::PupilCoordinator => words::workspace_role_pupil_coordinator(lang),
        Role::Pupil => words::workspace_role_pupil(lang),
    }
}

/// The author's name; of somebody who was erased, that they were here.
pub(crate) fn author_name(author: &Author) -> String {
    known_name(&author.name)
}

/// A name as people read it.
pub(crate) fn known_name(name: &str) -> String {
    if name == FORMER_MEMBER {
        words::privacy_former_member(words::lang())
    } else {
        name.to_owned()
    }
}
