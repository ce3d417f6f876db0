//! "My school": where one works, how far the registration is, who has to do what now.

use super::{
    api,
    certificate::OwnCertificates,
    find::FindSchool,
    own::{Former, Own},
    way,
};
use crate::{
    page::{self, Page, page},
    request::person,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    access::site,
    school::{MySchool, registration::NextStep},
};
use leptos::prelude::*;

/// Where I work, and what happens next.
#[component]
pub fn MySchoolPage() -> impl IntoView {
    let lang = words::lang();
    let words = typed_or_asked("q");
    let country = typed_or_asked("country");
    let asked = (words.clone(), country.clone());
    page(
        async move { api::my_school(asked.0, asked.1).await },
        move |(mine, found, lists)| {
            let title = words::school_my_title(lang);
            let country = if country.is_empty() {
                person().and_then(|me| me.country).unwrap_or_default()
            } else {
                country
            };
            let may_join = may_join();
            let is_first = mine.schools.is_empty();
            let steps = way::steps(lang, &mine);
            let papers = takes_papers(&mine).then(|| mine.certificates.clone());
            let (schools, former) = (mine.schools.clone(), mine.former.clone());
            let roles = lists.roles.clone();
            Page::new(
                title.clone(),
                view! {
                    <PageTitle title lead=words::school_my_lead(lang) />
                    <div class="with-aside">
                        <div class="stack">
                            <Todo mine />
                            {schools
                                .into_iter()
                                .map(|school| view! { <Own school roles=roles.clone() /> })
                                .collect_view()}
                            {papers.map(|papers| view! { <OwnCertificates papers /> })}
                            {(!former.is_empty()).then(|| view! { <Former former /> })}
                            {may_join
                                .then(|| view! { <FindSchool words country found lists is_first /> })}
                        </div>
                        <section class="stack">
                            <h2>{words::school_next_title(lang)}</h2>
                            <Steps steps />
                        </section>
                    </div>
                },
            )
        },
    )
}

/// Whether a paper can help: somebody still decides.
fn takes_papers(mine: &MySchool) -> bool {
    match mine.next_step() {
        NextStep::AnswerOfficer
        | NextStep::WaitForOfficer
        | NextStep::WaitForColleague
        | NextStep::CorrectSchool => true,
        NextStep::ConfirmEmail
        | NextStep::ChooseSchool
        | NextStep::ChooseOtherSchool
        | NextStep::Refused
        | NextStep::Nothing => false,
    }
}

fn may_join() -> bool {
    site::decide(&crate::request::request().actor, site::Action::JoinSchool).allows()
}

/// A field of the search: from the address, or from a form that carried it along and came back.
fn typed_or_asked(name: &str) -> String {
    let asked = page::query(name);
    if !asked.is_empty() {
        return asked;
    }
    use_context::<FormState>()
        .and_then(|state| {
            state
                .values
                .into_iter()
                .find(|(field, _)| field == name)
                .map(|(_, value)| value)
        })
        .unwrap_or_default()
}

/// What the reader has to do now, or what they wait for.
#[component]
fn Todo(mine: MySchool) -> impl IntoView {
    let lang = words::lang();
    let said = said(&mine.comment);
    let gone = match mine.next_step() {
        NextStep::AnswerOfficer => Vec::new(),
        _ => vec!["answer_officer"],
    };
    let todo = match mine.next_step() {
        NextStep::ConfirmEmail => view! {
            <Notice kind=NoticeKind::Warning title=words::school_todo_email_title(lang)>
                <p>{words::school_step_email_text(lang, &mine.email)}</p>
                <p>
                    <a href=Route::Registered.path()>{words::school_todo_email_again(lang)}</a>
                </p>
            </Notice>
        }
        .into_any(),
        NextStep::ChooseSchool => view! {
            <Notice title=words::school_todo_choose_title(lang)>
                <p>{words::school_todo_choose_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::ChooseOtherSchool => view! {
            <Notice kind=NoticeKind::Warning title=words::school_todo_other_title(lang)>
                <p>{words::school_todo_other_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::CorrectSchool => view! {
            <Notice kind=NoticeKind::Warning title=words::school_todo_correct_title(lang)>
                <p>{words::school_todo_correct_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::WaitForColleague => view! {
            <Notice title=words::school_todo_colleague_title(lang)>
                <p>{words::school_todo_colleague_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::AnswerOfficer => view! {
            <Notice kind=NoticeKind::Warning title=words::school_todo_answer_title(lang)>{said}</Notice>
            <Answer />
        }
        .into_any(),
        NextStep::WaitForOfficer if mine.is_moving() => view! {
            <Notice title=words::school_moving_title(lang)>
                <p>{way::answer_by(lang, &mine)}</p>
                <p>{words::school_moving_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::WaitForOfficer => view! {
            <Notice title=words::school_waiting_title(lang)>
                <p>{way::answer_by(lang, &mine)}</p>
                <p>{words::school_waiting_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::Refused => view! {
            <Notice kind=NoticeKind::Danger title=words::school_refused_title(lang)>
                {said} <p>{words::school_refused_text(lang)}</p>
            </Notice>
        }
        .into_any(),
        NextStep::Nothing => view! { <Ready lang /> }.into_any(),
    };
    view! {
        <FormGone endpoints=gone field="answer" />
        {todo}
    }
}

/// The officer's words, with their line ends.
pub(super) fn said(comment: &str) -> Option<impl IntoView + use<>> {
    (!comment.is_empty()).then(|| {
        view! {
            <p class="said" dir="auto">
                {comment.to_owned()}
            </p>
        }
    })
}

#[component]
fn Ready(lang: Lang) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Success title=words::school_ready_title(lang)>
            <div class="cluster">
                <LinkButton href=Route::People.path() sign=Sign::Search>
                    {words::school_ready_people(lang)}
                </LinkButton>
                <LinkButton href=Route::NewProject.path() variant=Variant::Secondary>
                    {words::school_ready_project(lang)}
                </LinkButton>
            </div>
        </Notice>
    }
}

/// The answer to an officer who gave the registration back.
#[component]
fn Answer() -> impl IntoView {
    let lang = words::lang();
    let owner = person().map(|me| me.id.to_string()).unwrap_or_default();
    view! {
        <Form endpoint="answer_officer" autosave=owner>
            <TextArea
                name="answer"
                label=words::school_answer_label(lang)
                hint=words::school_answer_hint(lang)
                max=1000
                rows=4
            />
            <FormActions>
                <Button>{words::school_answer_button(lang)}</Button>
                <LinkButton href=Route::Me.path() variant=Variant::Quiet sign=Sign::Person>
                    {words::site_menu_profile(lang)}
                </LinkButton>
            </FormActions>
        </Form>
    }
}
