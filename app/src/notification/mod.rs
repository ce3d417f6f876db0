//! Notifications, in words. To add one: a variant of [`Notice`], its words and its link
//! in [`told`].

pub mod api;

use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::{Badge, Button, EmptyState, Form, PageTitle, Pagination, Sign, Time, Tone, Variant},
    words::{self, Lang},
};
use domain::{
    notification::{Notice, NotificationView, Notifications},
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
    let Told {
        sentence,
        to,
        comment,
    } = told(lang, &one.notice);
    let sentence = match to {
        Some(route) => view! { <a href=route.path()>{sentence}</a> }.into_any(),
        None => sentence.into_any(),
    };
    let comment = (!comment.is_empty()).then(|| {
        view! {
            <blockquote class="as-typed" dir="auto">
                {comment}
            </blockquote>
        }
    });
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

/// A notification in words.
struct Told {
    sentence: String,
    /// Where it leads; nowhere when its id is no id.
    to: Option<Route>,
    /// The officer's reason.
    comment: String,
}

impl Told {
    fn new(sentence: String, to: Option<Route>) -> Self {
        Self {
            sentence,
            to,
            comment: String::new(),
        }
    }

    fn because(self, comment: &str) -> Self {
        Self {
            comment: comment.to_owned(),
            ..self
        }
    }
}

fn told(lang: Lang, notice: &Notice) -> Told {
    match notice {
        Notice::RegistrationValidated => Told::new(
            words::notification_registration_validated(lang),
            Some(Route::People),
        ),
        Notice::RegistrationReturned { comment } => Told::new(
            words::notification_registration_returned(lang),
            Some(Route::MySchool),
        )
        .because(comment),
        Notice::RegistrationRefused { comment } => Told::new(
            words::notification_registration_refused(lang),
            Some(Route::MySchool),
        )
        .because(comment),
        Notice::SchoolDecided {
            school_id,
            school,
            verdict,
            comment,
        } => {
            let sentence = match of(verdict) {
                Verdict::Approve => words::notification_school_approved(lang, school),
                Verdict::Return => words::notification_school_returned(lang, school),
                Verdict::Refuse => words::notification_school_refused(lang, school),
            };
            let id = school_id.parse().ok();
            Told::new(sentence, id.map(|id| Route::School { id })).because(comment)
        }
        Notice::ContactAsked { from } => Told::new(
            words::notification_contact_asked(lang, from),
            Some(Route::Inbox),
        ),
        Notice::ContactAccepted { person, from } => {
            let id = person.parse().ok();
            Told::new(
                words::notification_contact_accepted(lang, from),
                id.map(|id| Route::Person { id }),
            )
        }
        Notice::FounderInvited {
            project: id,
            title,
            from,
        } => Told::new(
            words::notification_founder_invited(lang, from, title),
            project(id),
        ),
        Notice::FounderAnswered {
            project: id,
            title,
            from,
            accepted,
        } => {
            let sentence = if *accepted {
                words::notification_founder_accepted(lang, from, title)
            } else {
                words::notification_founder_declined(lang, from, title)
            };
            Told::new(sentence, project(id))
        }
        Notice::ProjectDecided {
            project: id,
            title,
            country,
            verdict,
        } => {
            let sentence = match of(verdict) {
                Verdict::Approve => words::notification_project_approved(lang, country, title),
                Verdict::Return => words::notification_project_returned(lang, country, title),
                Verdict::Refuse => words::notification_project_refused(lang, country, title),
            };
            Told::new(sentence, project(id))
        }
        Notice::WorkspaceOpened {
            workspace: id,
            title,
        } => Told::new(
            words::notification_workspace_opened(lang, title),
            workspace(id),
        ),
        Notice::MemberInvited {
            workspace: id,
            title,
            from,
        } => Told::new(
            words::notification_member_invited(lang, from, title),
            workspace(id),
        ),
        Notice::MemberAnswered {
            workspace: id,
            title,
            from,
            accepted,
        } => {
            let sentence = if *accepted {
                words::notification_member_accepted(lang, from, title)
            } else {
                words::notification_member_declined(lang, from, title)
            };
            Told::new(sentence, workspace(id))
        }
    }
}

/// A verdict as it was stored; one of a newer version asks for another look.
fn of(verdict: &str) -> Verdict {
    verdict.parse().unwrap_or(Verdict::Return)
}

fn project(id: &str) -> Option<Route> {
    id.parse().ok().map(|id| Route::Project { id })
}

fn workspace(id: &str) -> Option<Route> {
    id.parse().ok().map(|id| Route::Workspace { id })
}
