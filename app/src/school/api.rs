//! Schools: loaders of the pages, and what their forms do.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    routes::Route,
    ui::FormState,
};
use domain::{
    AppError, AppResult, RuleBroken,
    id::SchoolId,
    reference::{Choice, ReferenceKind},
    school::{
        AdministratorForm, AnswerForm, Found, JoinForm, LeaveForm, MySchool, SchoolEdit,
        SchoolForm, SchoolHit, SchoolLine, SchoolPage, WorkplaceForm,
        colleague::ColleagueForm,
        head::{HeadForm, HeadQuestion},
    },
    search::{Answer, Question},
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Reference lists that the forms offer.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    pub countries: Vec<Choice>,
    pub types: Vec<Choice>,
    pub roles: Vec<Choice>,
}

impl Lists {
    async fn load(cx: &data::Cx) -> AppResult<Self> {
        let lists = data::reference::lists(cx).await?;
        Ok(Self {
            countries: lists.of(ReferenceKind::Country),
            types: lists.of(ReferenceKind::SchoolType),
            roles: lists.of(ReferenceKind::StaffRole),
        })
    }
}

/// How far the registration is, and what a search for the own school found.
pub async fn my_school(words: String, country: String) -> AppResult<(MySchool, Found, Lists)> {
    let cx = api::cx()?;
    let mine = data::school::my_school(&cx).await?;
    let found = match data::school::search(&cx, &words, &country).await {
        // Who may not join a school still sees how things are.
        Err(AppError::Forbidden) => Found::default(),
        other => other?,
    };
    Ok((mine, found, Lists::load(&cx).await?))
}

/// The lists of the form for a new school, and what looks like the one that is typed: in the form
/// that came back with the question, or so far.
pub async fn new_school(
    failed: Option<FormState>,
    so_far: SchoolForm,
) -> AppResult<(Lists, Vec<SchoolHit>)> {
    let cx = api::cx()?;
    let form = match failed {
        Some(state) if state.error == Some(AppError::Rule(RuleBroken::LikelyDuplicate)) => {
            typed(&state)
        }
        _ => so_far,
    };
    // The same permission as adding: there is no form for who may not send it.
    let alike = data::school::likely(&cx, &form).await?;
    Ok((Lists::load(&cx).await?, alike))
}

/// What tells one school from another, as it was typed.
fn typed(state: &FormState) -> SchoolForm {
    let value = |name: &str| {
        state
            .values
            .iter()
            .find(|(field, _)| field == name)
            .map_or_else(String::new, |(_, value)| value.clone())
    };
    SchoolForm {
        country: value("country"),
        name: value("name"),
        town: value("town"),
        national_number: value("national_number"),
        ..SchoolForm::default()
    }
}

/// The directory.
pub async fn schools(question: Question) -> AppResult<Answer<SchoolLine>> {
    data::school::directory(&api::cx()?, &question).await
}

/// What stands at an address.
#[derive(Clone, Debug)]
pub enum Standing<T> {
    Here(T),
    /// It was merged into another.
    MovedTo(SchoolId),
}

/// The page of a school, or where it went.
pub async fn school(id: SchoolId) -> AppResult<Standing<SchoolPage>> {
    let cx = api::cx()?;
    standing(&cx, id, data::school::read(&cx, id).await).await
}

/// What was found, or where it went.
pub(crate) async fn standing<T>(
    cx: &data::Cx,
    id: SchoolId,
    found: AppResult<T>,
) -> AppResult<Standing<T>> {
    match found {
        Err(AppError::NotFound) => data::school::moved_to(cx, id).await.map(Standing::MovedTo),
        other => other.map(Standing::Here),
    }
}

/// The details to be corrected.
pub async fn edit_school(id: SchoolId) -> AppResult<(SchoolEdit, Lists)> {
    let cx = api::cx()?;
    let edit = data::school::edit_form(&cx, id).await?;
    Ok((edit, Lists::load(&cx).await?))
}

/// What the head of a school is asked by a letter.
pub async fn head_question(token: String) -> AppResult<HeadQuestion> {
    data::school::head_question(&api::cx()?, &token).await
}

/// Takes the answer of the head of a school.
#[server(endpoint = "answer_as_head", input = PostUrl)]
pub async fn answer_as_head(#[server(flatten)] form: HeadForm) -> Outcome {
    let token = form.token.clone();
    data::school::answer_as_head(&api::cx()?, form).await?;
    Ok(Done::at(Route::Head { token }))
}

/// Says who looks after the page of a school.
#[server(endpoint = "name_school_administrator", input = PostUrl)]
pub async fn name_school_administrator(#[server(flatten)] form: AdministratorForm) -> Outcome {
    let id = data::school::name_administrator(&api::cx()?, form).await?;
    Ok(Done::at(Route::School { id }).told(Told::Saved))
}

/// Adds a school and registers the person there.
#[server(endpoint = "add_school", input = PostUrl)]
pub async fn add_school(#[server(flatten)] form: SchoolForm) -> Outcome {
    data::school::add(&api::cx()?, form).await?;
    Ok(Done::at(Route::MySchool).told(Told::SchoolAdded))
}

/// Registers the person at a school.
#[server(endpoint = "join_school", input = PostUrl)]
pub async fn join_school(#[server(flatten)] form: JoinForm) -> Outcome {
    data::school::join(&api::cx()?, &form).await?;
    Ok(Done::at(Route::MySchool).told(Told::SchoolJoined))
}

/// Says what the person does at a school of theirs, and since when.
#[server(endpoint = "change_workplace", input = PostUrl)]
pub async fn change_workplace(#[server(flatten)] form: WorkplaceForm) -> Outcome {
    data::school::change_workplace(&api::cx()?, &form).await?;
    Ok(Done::at(Route::MySchool).told(Told::Saved))
}

/// Ends the registration at a school.
#[server(endpoint = "leave_school", input = PostUrl)]
pub async fn leave_school(#[server(flatten)] form: LeaveForm) -> Outcome {
    data::school::leave(&api::cx()?, &form).await?;
    Ok(Done::at(Route::MySchool).told(Told::SchoolLeft))
}

/// Sends a registration that was given back to the officer again.
#[server(endpoint = "answer_officer", input = PostUrl)]
pub async fn answer_officer(#[server(flatten)] form: AnswerForm) -> Outcome {
    data::school::answer(&api::cx()?, &form).await?;
    Ok(Done::at(Route::MySchool).told(Told::AnswerSent))
}

/// Corrects the details of a school.
#[server(endpoint = "save_school", input = PostUrl)]
pub async fn save_school(
    #[server(default)] school: String,
    #[server(flatten)] form: SchoolForm,
) -> Outcome {
    let id: SchoolId = school.parse()?;
    data::school::edit(&api::cx()?, id, form).await?;
    Ok(Done::at(Route::School { id }).told(Told::Saved))
}

/// Says whether one knows somebody who registered at the own school.
#[server(endpoint = "answer_as_colleague", input = PostUrl)]
pub async fn answer_as_colleague(#[server(flatten)] form: ColleagueForm) -> Outcome {
    data::school::answer_as_colleague(&api::cx()?, form).await?;
    Ok(Done::at(Route::Home).told(Told::ColleagueAnswered))
}

/// Takes an own paper away.
#[server(endpoint = "remove_certificate", input = PostUrl)]
pub async fn remove_certificate(#[server(default)] file: String) -> Outcome {
    data::school::remove_certificate(&api::cx()?, file.parse()?).await?;
    Ok(Done::at(Route::MySchool).told(Told::CertificateRemoved))
}
