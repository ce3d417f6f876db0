//! The page the confirmation letter leads to. Opening it changes nothing: mail programs open links
//! before people do.

use super::{AskForLink, OtherWay, api};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use leptos::prelude::*;

/// A button that confirms; or, when the link is used up, the way to a new one.
#[component]
pub fn ConfirmPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move { api::confirmation_link_holds(asked).await },
        move |holds| {
            let lang = words::lang();
            if !holds {
                return gone(lang);
            }
            let title = words::account_confirm_title(lang);
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_confirm_lead(lang) />
                    <Form endpoint="confirm_email">
                        <input type="hidden" name="token" value=token />
                        <FormActions>
                            <Button large=true>{words::account_confirm_button(lang)}</Button>
                        </FormActions>
                    </Form>
                },
            )
        },
    )
}

fn gone(lang: Lang) -> Page {
    page::gone();
    let title = words::account_link_gone(lang);
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_confirm_gone_text(lang) />
            <AskForLink endpoint="resend_confirmation" label=words::account_resend(lang) />
            <OtherWay
                question=words::account_have_account(lang)
                label=words::account_sign_in_title(lang)
                route=Route::Login { next: String::new() }
            />
        },
    )
}
