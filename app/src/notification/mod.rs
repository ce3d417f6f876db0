//! Notifications: the list, how one wants to be told, and the page behind the link in a letter.

pub mod api;
mod kind;
mod settings;
mod told;
mod unsubscribe;

pub(crate) use self::told::{Told, told};
pub use self::{settings::NotificationSettingsPage, unsubscribe::UnsubscribePage};

use crate::{
    page::{self, Page, page},
    request::request,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    access::site,
    notification::{NotificationView, Notifications},
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
            let may_choose = site::decide(&request().actor, site::Action::EditOwnProfile).allows();
            let actions = view! {
                {mark}
                {may_choose.then(|| view! { <LinkButton href=Route::NotificationSettings.path() variant=Variant::Quiet sign=Sign::Settings>
                    {words::notification_settings(lang)}
                </LinkButton> })}
            };
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
                    <PageTitle title actions=actions.into_any() />
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
