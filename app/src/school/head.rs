//! The page the letter to the head of a school leads to. It needs no account; opening it changes
//! nothing.

use super::api;
use crate::{
    page::{self, Page, page},
    ui::*,
    words::{self, Lang},
};
use domain::{
    AppError,
    school::head::{HeadAnswer, HeadQuestion},
};
use leptos::prelude::*;

/// Does this person work at your school?
#[component]
pub fn HeadPage() -> impl IntoView {
    let token = page::segment("token");
    let asked = token.clone();
    page(
        async move {
            match api::head_question(asked).await {
                Err(AppError::Expired) => Ok(None),
                other => other.map(Some),
            }
        },
        move |question| {
            let lang = words::lang();
            match question {
                None => gone(lang),
                Some(HeadQuestion {
                    answer: Some(answer),
                    ..
                }) => thanks(lang, answer),
                Some(question) => ask(lang, &question, token),
            }
        },
    )
}

fn ask(lang: Lang, question: &HeadQuestion, token: String) -> Page {
    let title = words::head_title(lang);
    let school = format!("{}, {}", question.school, question.town);
    let facts = vec![
        Fact::new(words::head_person(lang), question.person.clone()),
        Fact::new(words::head_school(lang), school),
    ];
    Page::new(
        title.clone(),
        view! {
            <PageTitle title lead=words::head_lead(lang) />
            <DefinitionList facts />
            <Form endpoint="answer_as_head" class="narrow">
                <input type="hidden" name="token" value=token />
                <p>{words::head_why(lang)}</p>
                <FormActions>
                    <Button large=true name="answer" value=HeadAnswer::Known.as_str()>
                        {words::head_known(lang)}
                    </Button>
                    <Button
                        large=true
                        variant=Variant::Secondary
                        name="answer"
                        value=HeadAnswer::Unknown.as_str()
                    >
                        {words::head_unknown(lang)}
                    </Button>
                </FormActions>
            </Form>
        },
    )
}

fn thanks(lang: Lang, answer: HeadAnswer) -> Page {
    let title = words::head_thanks(lang);
    let lead = match answer {
        HeadAnswer::Known => words::head_thanks_known(lang),
        HeadAnswer::Unknown => words::head_thanks_unknown(lang),
    };
    Page::new(title.clone(), view! { <PageTitle title lead /> })
}

fn gone(lang: Lang) -> Page {
    page::gone();
    let title = words::account_link_gone(lang);
    Page::new(
        title.clone(),
        view! { <PageTitle title lead=words::head_gone(lang) /> },
    )
}
