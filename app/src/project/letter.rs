//! Letters to people who need not be here yet: writing one, and the page its link leads to. That page
//! needs no account; opening it changes nothing.

use super::api;
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    AppError,
    id::ProjectId,
    project::{LetterLine, LetterPage as View, LetterReader},
};
use leptos::prelude::*;

/// You are invited to found a project.
#[component]
pub fn FounderLetterPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move {
            match api::letter(asked).await {
                Err(AppError::Expired) => Ok(None),
                other => other.map(Some),
            }
        },
        move |letter| {
            let lang = words::lang();
            match letter {
                None => gone(lang),
                Some(letter) => invited(lang, letter, token),
            }
        },
    )
}

fn invited(lang: Lang, letter: View, token: String) -> Page {
    let title = words::project_invitation_title(lang);
    let lead = words::letter_lead(lang, &letter.from, &letter.school);
    let next = next(lang, letter.reader, token);
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead />
            <div class="stack narrow">
                <Card title=letter.title level=2 look=CardLook::Sunken>
                    <p dir="auto">{letter.short_description}</p>
                </Card>
                {next}
            </div>
        },
    )
}

/// What the reader can do now.
fn next(lang: Lang, reader: LetterReader, token: String) -> AnyView {
    match reader {
        LetterReader::Visitor => {
            let next = Route::FounderLetter { token }.path();
            view! {
                <p>{words::letter_visitor(lang)}</p>
                <div class="cluster">
                    <LinkButton href=Route::Login { next }.path()>
                        {words::letter_sign_in(lang)}
                    </LinkButton>
                    <LinkButton href=Route::Register.path() variant=Variant::Secondary>
                        {words::letter_register(lang)}
                    </LinkButton>
                </div>
            }
            .into_any()
        }
        LetterReader::Waits => view! {
            <p>{words::letter_waits(lang)}</p>
            {take(token, words::letter_remember(lang))}
        }
        .into_any(),
        LetterReader::Remembered => {
            view! { <Notice><p>{words::letter_remembered(lang)}</p></Notice> }.into_any()
        }
        LetterReader::May => view! {
            <p>{words::letter_may(lang)}</p>
            {take(token, words::letter_take(lang))}
        }
        .into_any(),
        LetterReader::MayNot => {
            view! { <Notice><p>{words::letter_may_not(lang)}</p></Notice> }.into_any()
        }
    }
}

/// Says that the letter is the reader's.
fn take(token: String, label: String) -> AnyView {
    view! {
        <Form endpoint="redeem_founder_letter">
            <input type="hidden" name="token" value=token />
            <FormActions>
                <Button large=true>{label}</Button>
            </FormActions>
        </Form>
    }
    .into_any()
}

fn gone(lang: Lang) -> Page {
    page::gone();
    let title = words::account_link_gone(lang);
    Page::new(
        title.clone(),
        view! { <PageTitle title lead=words::letter_gone(lang) /> },
    )
}

/// Writing to somebody who is not among the contacts.
#[component]
pub(super) fn Write(id: ProjectId) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Reveal label=words::letter_write(lang) sign=Sign::Message variant=Variant::Secondary>
            <Form endpoint="invite_founder_by_letter">
                <input type="hidden" name="project" value=id.to_string() />
                <Field
                    name="email"
                    kind="email"
                    label=words::letter_email(lang)
                    hint=words::letter_email_hint(lang)
                    required=true
                />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::letter_send(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

/// Letters that wait for an answer.
#[component]
pub(super) fn Letters(id: ProjectId, letters: Vec<LetterLine>) -> impl IntoView {
    let lang = words::lang();
    let rows = letters
        .into_iter()
        .map(|letter| {
            let name = letter.opened_by.clone();
            let waits = match name {
                Some(name) => words::letter_opened_by(lang, name),
                None => words::letter_sent(lang),
            };
            view! {
                <li>
                    <div class="row-text">
                        <bdi>{letter.email}</bdi>
                    </div>
                    <Badge tone=Tone::Info>{waits}</Badge>
                    <Form endpoint="withdraw_founder_letter" key=letter.id.to_string()>
                        <input type="hidden" name="project" value=id.to_string() />
                        <input type="hidden" name="letter" value=letter.id.to_string() />
                        <Button variant=Variant::Quiet>{words::project_withdraw(lang)}</Button>
                    </Form>
                </li>
            }
        })
        .collect_view();
    view! {
        <ul class="rows" role="list">
            {rows}
        </ul>
    }
}
