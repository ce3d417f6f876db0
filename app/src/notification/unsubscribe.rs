//! The page behind the link in a letter. Opening it changes nothing: mail programs open links
//! before people do.

use super::{api, kind::kind_name};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words,
};
use domain::{
    AppError,
    notification::{Mailing, Subscription},
};
use leptos::prelude::*;

/// `/unsubscribe/…`: a button that stops such letters, also for people who are not signed in.
#[component]
pub fn UnsubscribePage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move {
            match api::subscription(asked).await {
                Ok(subscription) => Ok(Some(subscription)),
                Err(AppError::Expired) => Ok(None),
                Err(error) => Err(error),
            }
        },
        move |subscription| match subscription {
            Some(subscription) => show(subscription, token),
            None => gone(),
        },
    )
}

fn show(subscription: Subscription, token: String) -> Page {
    let lang = words::lang();
    let what = match subscription.mailing {
        Mailing::Kind(kind) => kind_name(lang, kind),
        Mailing::Digest => words::notification_digests(lang),
    };
    let title = words::notification_unsubscribe_title(lang);
    let body = if subscription.is_on {
        view! {
            <Form endpoint="unsubscribe">
                <input type="hidden" name="token" value=token />
                <FormActions>
                    <Button large=true>{words::notification_unsubscribe_button(lang)}</Button>
                </FormActions>
            </Form>
        }
        .into_any()
    } else {
        view! {
            <Notice kind=NoticeKind::Success>
                <p>{words::notification_unsubscribed(lang)}</p>
            </Notice>
        }
        .into_any()
    };
    Page::new(
        title.clone(),
        view! {
            <div class="stack narrow">
                <PageTitle title lead=words::notification_unsubscribe_lead(lang) />
                <p>
                    <strong>{what}</strong>
                </p>
                {body}
                <p>
                    <a href=Route::NotificationSettings.path()>
                        {words::notification_choose_all(lang)}
                    </a>
                </p>
            </div>
        },
    )
}

fn gone() -> Page {
    page::gone();
    let lang = words::lang();
    let title = words::account_link_gone(lang);
    Page::new(
        title.clone(),
        view! {
            <div class="stack narrow">
                <PageTitle title lead=words::notification_unsubscribe_gone(lang) />
                <p>
                    <a href=Route::NotificationSettings.path()>
                        {words::notification_choose_all(lang)}
                    </a>
                </p>
            </div>
        },
    )
}
