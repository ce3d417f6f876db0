//! Registers of schools: loaders of the pages, and what their forms do. The file itself comes in by
//! the server's uploads.

use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
};
use domain::{
    AppResult,
    access::Actor,
    id::ImportId,
    reference::{Choice, ReferenceKind},
    school::register::{
        AlikeForm, ColumnsForm, ImportSummary, ImportView, ReadingForm, ReportFilter,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// Earlier files, and the countries the officer brings schools into.
pub async fn registers() -> AppResult<(Vec<ImportSummary>, Vec<Choice>)> {
    let cx = api::cx()?;
    let actor = request().actor;
    let list = data::school::register::list(&cx).await?;
    let mine = |country: &Choice| match &actor {
        Actor::Person(person) => person.supports(&country.id),
        Actor::Visitor => false,
    };
    let countries = data::reference::lists(&cx)
        .await?
        .of(ReferenceKind::Country);
    Ok((list, countries.into_iter().filter(mine).collect()))
}

/// One import, and the kinds of school to choose from.
pub async fn register(id: ImportId, filter: ReportFilter) -> AppResult<(ImportView, Vec<Choice>)> {
    let cx = api::cx()?;
    let view = data::school::register::read(&cx, id, &filter).await?;
    let kinds = data::reference::lists(&cx)
        .await?
        .of(ReferenceKind::SchoolType);
    Ok((view, kinds))
}

/// Reads the file of an import in another way.
#[server(endpoint = "read_register", input = PostUrl)]
pub async fn read_register(#[server(flatten)] form: ReadingForm) -> Outcome {
    let id = data::school::register::read_again(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskImport { id }))
}

/// Says which column is what, and tries every line out.
#[server(endpoint = "choose_register_columns", input = PostUrl)]
pub async fn choose_register_columns(#[server(flatten)] form: ColumnsForm) -> Outcome {
    let id = data::school::register::choose_columns(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskImport { id }))
}

/// Brings the schools of a register in.
#[server(endpoint = "import_register", input = PostUrl)]
pub async fn import_register(#[server(default)] import: String) -> Outcome {
    let id: ImportId = import.parse()?;
    data::school::register::start(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskImport { id }))
}

/// Says whether a line is a school that is here.
#[server(endpoint = "settle_register_line", input = PostUrl)]
pub async fn settle_register_line(#[server(flatten)] form: AlikeForm) -> Outcome {
    let id = data::school::register::answer(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskImport { id }).told(Told::LineSettled))
}
