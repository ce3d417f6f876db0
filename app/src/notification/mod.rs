//! Notifications, in words. To add one: a variant of [`Notice`], its words here, its link here.

pub mod api;

use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    notification::{Notice as Told, NotificationView, Notifications},
    support::Verdict,
};
use leptos::prelude::*;

/// The list, the newest first; those not read yet are marked.
#[component]
pub fn NotificationsPage() -> impl IntoView {
    // Text that is no id starts at the newest.
    let before = page::query("before").parse().ok();
    page(
        async move { api::notifications(before).await },
        |Notifications { list, next }| {
            let lang = words::lang();
            let title = words::notification_title(lang);
            let next =
                next.map(|id| Route::Notifications.with_query(&[("before", &id.to_string())]));
            let mark = list.iter().any(|one| one.unread).then(|| {
                view! {
                    <Form endpoint="mark_notifications_read">
                        <Button variant=Variant::Secondary sign=Sign::Check>
                            {words::notification_mark_read(lang)}
                        </Button>
                    </Form>
                }
            });
            let body = if list.is_empty() {
                view! {
                    <EmptyState
                        title=words::notification_empty_title(lang)
                        text=words::notification_empty_text(lang)
                    />
                }
                .into_any()
            } else {
                view! {
                    <ul class="rows" role="list">
                        {list
                            .into_iter()
                            .map(|one| view! { <Line lang one /> })
                            .collect_view()}
                    </ul>
                    <Pagination previous=None next />
                }
                .into_any()
            };
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title actions=mark.into_any() />
                    {body}
                },
            )
        },
    )
}

#[component]
fn Line(lang: Lang, one: NotificationView) -> impl IntoView {
    let sentence = sentence(lang, &one.notice);
    let comment = comment(&one.notice).map(|comment| {
        view! {
            <blockquote class="as-typed" dir="auto">
                {comment}
            </blockquote>
        }
    });
    let sentence = match route(&one.notice) {
        Some(route) => view! { <a href=route.path()>{sentence}</a> }.into_any(),
        None => sentence.into_any(),
    };
    let badge = one.unread.then(|| {
        view! { <Badge tone=Tone::Accent>{words::notification_new(lang)}</Badge> }
    });
    view! {
        <li>
            <div class="row-text">
                <p>{sentence}</p>
                {comment}
                <p class="soft small">
                    <Time at=one.at />
                </p>
            </div>
            {badge}
        </li>
    }
}

/// What is told.
fn sentence(lang: Lang, notice: &Told) -> String {
    match notice {
        Told::RegistrationValidated => words::notification_registration_validated(lang),
        Told::RegistrationReturned { comment: _ } => {
            words::notification_registration_returned(lang)
        }
        Told::RegistrationRefused { comment: _ } => words::notification_registration_refused(lang),
        Told::SchoolDecided {
            school_id: _,
            school,
            verdict,
            comment: _,
        } => match of(verdict) {
            Verdict::Approve => words::notification_school_approved(lang, school),
            Verdict::Return => words::notification_school_returned(lang, school),
            Verdict::Refuse => words::notification_school_refused(lang, school),
        },
        Told::ContactAsked { from } => words::notification_contact_asked(lang, from),
        Told::ContactAccepted { person: _, from } => {
            words::notification_contact_accepted(lang, from)
        }
        Told::FounderInvited {
            project: _,
            title,
            from,
        } => words::notification_founder_invited(lang, from, title),
        Told::FounderAnswered {
            project: _,
            title,
            from,
            accepted: true,
        } => words::notification_founder_accepted(lang, from, title),
        Told::FounderAnswered {
            project: _,
            title,
            from,
            accepted: false,
        } => words::notification_founder_declined(lang, from, title),
        Told::ProjectDecided {
            project: _,
            title,
            country,
            verdict,
        } => match of(verdict) {
            Verdict::Approve => words::notification_project_approved(lang, country, title),
            Verdict::Return => words::notification_project_returned(lang, country, title),
            Verdict::Refuse => words::notification_project_refused(lang, country, title),
        },
        Told::WorkspaceOpened {
            workspace: _,
            title,
        } => words::notification_workspace_opened(lang, title),
    }
}

/// A verdict as it was stored; one of a newer version asks for another look.
fn of(verdict: &str) -> Verdict {
    verdict.parse().unwrap_or(Verdict::Return)
}

/// The officer's reason.
fn comment(notice: &Told) -> Option<String> {
    match notice {
        Told::RegistrationReturned { comment }
        | Told::RegistrationRefused { comment }
        | Told::SchoolDecided {
            school_id: _,
            school: _,
            verdict: _,
            comment,
        } => Some(comment.clone()).filter(|comment| !comment.is_empty()),
        Told::RegistrationValidated
        | Told::ContactAsked { from: _ }
        | Told::ContactAccepted { person: _, from: _ }
        | Told::FounderInvited {
            project: _,
            title: _,
            from: _,
        }
        | Told::FounderAnswered {
            project: _,
            title: _,
            from: _,
            accepted: _,
        }
        | Told::ProjectDecided {
            project: _,
            title: _,
            country: _,
            verdict: _,
        }
        | Told::WorkspaceOpened {
            workspace: _,
            title: _,
        } => None,
    }
}

/// Where it leads; nowhere when the id is no id.
fn route(notice: &Told) -> Option<Route> {
    Some(match notice {
        Told::RegistrationValidated => Route::People,
        Told::RegistrationReturned { comment: _ } | Told::RegistrationRefused { comment: _ } => {
            Route::MySchool
        }
        Told::SchoolDecided {
            school_id,
            school: _,
            verdict: _,
            comment: _,
        } => Route::School {
            id: school_id.parse().ok()?,
        },
        Told::ContactAsked { from: _ } => Route::Inbox,
        Told::ContactAccepted { person, from: _ } => Route::Person {
            id: person.parse().ok()?,
        },
        Told::FounderInvited {
            project,
            title: _,
            from: _,
        }
        | Told::FounderAnswered {
            project,
            title: _,
            from: _,
            accepted: _,
        }
        | Told::ProjectDecided {
            project,
            title: _,
            country: _,
            verdict: _,
        } => Route::Project {
            id: project.parse().ok()?,
        },
        Told::WorkspaceOpened {
            workspace,
            title: _,
        } => Route::Workspace {
            id: workspace.parse().ok()?,
        },
    })
}
