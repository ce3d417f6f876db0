//! Where pupils sign in: big and simple. A ten-year-old understands every word.

use super::{NextField, sent_on};
use crate::{
    page::{Page, still},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use leptos::prelude::*;

/// Class code, nickname, secret: all from the card.
#[component]
pub fn PupilPage() -> impl IntoView {
    if sent_on() {
        return ().into_any();
    }
    let lang = words::lang();
    let title = words::account_pupil_title(lang);
    still(Page::new(
        title.clone(),
        view! {
            <div class="narrow centred stack">
                <PageTitle title lead=words::account_pupil_lead(lang) />
                <PupilForm lang />
                <p>{words::account_pupil_help(lang)}</p>
                <p>
                    <a href=Route::Login { next: String::new() }
                        .path()>{words::account_pupil_teacher(lang)}</a>
                </p>
            </div>
        },
    ))
}

/// The form. What is typed is shown: children look at the card and at the screen by turns.
#[component]
pub(super) fn PupilForm(lang: Lang) -> impl IntoView {
    view! {
        <Form endpoint="sign_in_pupil" class="form-large">
            <NextField />
            <ResumeFields />
            <Field
                name="class_code"
                label=words::account_class_code(lang)
                autocomplete="off"
                code=true
                required=true
            />
            <Field
                name="nickname"
                label=words::account_nickname(lang)
                autocomplete="off"
                required=true
            />
            <Field
                name="secret"
                label=words::account_secret(lang)
                hint=words::account_secret_hint(lang)
                autocomplete="off"
                required=true
            />
            <FormActions>
                <Button large=true>{words::account_pupil_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}
