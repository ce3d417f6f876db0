//! A forgotten password, and a first one for new officers.

use super::{AskForLink, api};
use crate::{
    page::{self, Page, page, still},
    ui::*,
    words::{self, Lang},
};
use leptos::prelude::*;

/// Asks for a link to choose a new password.
#[component]
pub fn ForgotPasswordPage() -> impl IntoView {
    let lang = words::lang();
    let title = words::account_forgot_title(lang);
    still(Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::account_forgot_lead(lang) />
            <AskForLink endpoint="ask_new_password" label=words::account_forgot_button(lang) />
        },
    ))
}

/// The page the letter leads to: a new password, or the way to a new link.
#[component]
pub fn NewPasswordPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move { api::new_password_link_holds(asked).await },
        move |holds| {
            let lang = words::lang();
            if !holds {
                return gone(lang);
            }
            let title = words::account_new_password_title(lang);
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::account_new_password_lead(lang) />
                    <Form endpoint="choose_new_password" class="narrow">
                        <input type="hidden" name="token" value=token />
                        <Field
                            name="password"
                            label=words::account_new_password(lang)
                            hint=words::account_password_hint(lang)
                            kind="password"
                            autocomplete="new-password"
                            required=true
                        />
                        <FormActions>
                            <Button>{words::account_new_password_button(lang)}</Button>
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
            <PageTitle title lead=words::account_password_gone_text(lang) />
            <AskForLink endpoint="ask_new_password" label=words::account_forgot_button(lang) />
        },
    )
}
