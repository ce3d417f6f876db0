//! The support desk: loaders of the pages, and what their forms do.

use super::{bulk, reason_words};
use crate::{
    api,
    outcome::{Done, Outcome, Told},
    request::request,
    routes::Route,
    school::api::{Standing, standing},
    words::{self, Lang},
};
use domain::{
    AppResult,
    access::Actor,
    id::{AccountId, NoteId, ProjectId, ReasonId, ReportId, SchoolId},
    project::{
        Welcome,
        view::{DeskLine, DeskProject},
    },
    reference::{Choice, ReferenceKind},
    report::{
        ReportDecisionForm,
        view::{ReportDossier, ReportLine},
    },
    school::merge::{Comparison, MergeForm, TransferForm, pasted},
    support::{
        AuditFilter, AuditPage, BulkForm, Case, CaseForm, DecisionForm, DeskNumbers, DeskOverview,
        LeftOut, NoteForm, OwnReason, PersonDossier, PersonInQueue, Queue, QueueFilter, Reason,
        ReasonForm, SchoolDossier, SchoolInQueue,
    },
};
use leptos::prelude::*;
use leptos::server_fn::codec::PostUrl;

/// How much waits.
pub async fn overview() -> AppResult<DeskOverview> {
    data::support::overview(&api::cx()?).await
}

/// The desk in numbers.
pub async fn numbers() -> AppResult<DeskNumbers> {
    data::support::numbers(&api::cx()?).await
}

/// A page of the audit log.
pub async fn audit_log(filter: AuditFilter) -> AppResult<AuditPage> {
    data::support::audit_log(&api::cx()?, &filter).await
}

/// Countries an officer may choose from: those of the officer, all for a central one, none when
/// there is only one.
async fn countries(cx: &data::Cx) -> AppResult<Vec<Choice>> {
    let mine = |country: &Choice| match &request().actor {
        Actor::Person(person) => person.supports(&country.id),
        Actor::Visitor => false,
    };
    let all = data::reference::lists(cx).await?.of(ReferenceKind::Country);
    let own: Vec<Choice> = all.into_iter().filter(mine).collect();
    Ok(if own.len() > 1 { own } else { Vec::new() })
}

/// People who wait, and the countries to choose from.
/// Those in `left` were not validated with others a moment ago.
pub async fn people(
    filter: QueueFilter,
    left: Vec<AccountId>,
) -> AppResult<(Queue<PersonInQueue>, Vec<LeftOut>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::support::people_queue(&cx, &filter).await?;
    let left = data::support::left_out(&cx, &left).await?;
    Ok((queue, left, countries.await?))
}

/// Schools that wait, and the countries to choose from.
pub async fn schools(filter: QueueFilter) -> AppResult<(Queue<SchoolInQueue>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::support::school_queue(&cx, &filter).await?;
    Ok((queue, countries.await?))
}

/// A registration with its evidence.
pub async fn person(id: AccountId) -> AppResult<PersonDossier> {
    data::support::person(&api::cx()?, id).await
}

/// A school with its evidence, or where it went.
pub async fn school(id: SchoolId) -> AppResult<Standing<SchoolDossier>> {
    let cx = api::cx()?;
    standing(&cx, id, data::support::school(&cx, id).await).await
}

/// Two entries that may be one school, and the countries the first one can be given to.
pub async fn merging(id: SchoolId, other: String) -> AppResult<(Comparison, Vec<Choice>)> {
    let cx = api::cx()?;
    let comparison = data::school::compare(&cx, id, pasted(&other)).await?;
    let countries = data::reference::lists(&cx)
        .await?
        .of(ReferenceKind::Country);
    Ok((comparison, countries))
}

/// Projects that wait, and the countries to choose from.
pub async fn projects(filter: QueueFilter) -> AppResult<(Queue<DeskLine>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::project::desk_queue(&cx, &filter).await?;
    Ok((queue, countries.await?))
}

/// A project with what is needed to answer.
pub async fn project(id: ProjectId) -> AppResult<DeskProject> {
    data::project::desk_project(&api::cx()?, id).await
}

/// Reports that wait, and the countries to choose from.
pub async fn reports(filter: QueueFilter) -> AppResult<(Queue<ReportLine>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::report::queue(&cx, &filter).await?;
    Ok((queue, countries.await?))
}

/// A report with everything that helps to decide.
pub async fn report(id: ReportId) -> AppResult<ReportDossier> {
    data::report::dossier(&api::cx()?, id).await
}

/// Hides what was reported until it is decided.
#[server(endpoint = "hold_report", input = PostUrl)]
pub async fn hold_report(#[server(default)] report: String) -> Outcome {
    let id: ReportId = report.parse()?;
    data::report::hold(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskReport { id }).told(Told::Held))
}

/// Decides on a report.
#[server(endpoint = "decide_report", input = PostUrl)]
pub async fn decide_report(#[server(flatten)] form: ReportDecisionForm) -> Outcome {
    let id: ReportId = form.report.parse()?;
    data::report::decide(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskReport { id }).told(Told::Decided))
}

/// Puts a report back into the queue.
#[server(endpoint = "reopen_report", input = PostUrl)]
pub async fn reopen_report(#[server(default)] report: String) -> Outcome {
    let id: ReportId = report.parse()?;
    data::report::reopen(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskReport { id }).told(Told::Reopened))
}

/// The own reasons of the officer's countries, and the countries to choose from.
pub async fn reasons() -> AppResult<(Vec<OwnReason>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let reasons = data::support::own_reasons(&cx).await?;
    Ok((reasons, countries.await?))
}

/// Adds or changes an own reason.
#[server(endpoint = "save_reason", input = PostUrl)]
pub async fn save_reason(#[server(flatten)] form: ReasonForm) -> Outcome {
    let languages = Lang::choosable().map(Lang::tag).collect();
    data::support::save_reason(&api::cx()?, form, languages).await?;
    Ok(Done::at(Route::DeskReasons).told(Told::Saved))
}

/// Removes an own reason.
#[server(endpoint = "remove_reason", input = PostUrl)]
pub async fn remove_reason(#[server(default)] id: String) -> Outcome {
    let id: ReasonId = id.parse()?;
    data::support::remove_reason(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskReasons).told(Told::ReasonRemoved))
}

/// A ready-made reason in the language of who reads it.
fn in_words(reason: Reason, lang: &str) -> String {
    reason_words(Lang::by_tag(lang).unwrap_or(Lang::ENGLISH), reason)
}

/// Validates, gives back or refuses a registration.
#[server(endpoint = "decide_person", input = PostUrl)]
pub async fn decide_person(#[server(flatten)] form: DecisionForm) -> Outcome {
    let id: AccountId = form.id.parse()?;
    let next = form.next.parse().unwrap_or(id);
    data::support::decide_person(&api::cx()?, form, in_words).await?;
    Ok(Done::at(Route::DeskPerson { id: next }).told(Told::Decided))
}

/// Validates, gives back or refuses a school.
#[server(endpoint = "decide_school", input = PostUrl)]
pub async fn decide_school(#[server(flatten)] form: DecisionForm) -> Outcome {
    let id: SchoolId = form.id.parse()?;
    let next = form.next.parse().unwrap_or(id);
    data::support::decide_school(&api::cx()?, form, in_words).await?;
    Ok(Done::at(Route::DeskSchool { id: next }).told(Told::Decided))
}

/// Validates the ticked people who are clear cases.
#[server(endpoint = "validate_people", input = PostUrl)]
pub async fn validate_people(#[server(flatten)] form: BulkForm) -> Outcome {
    let outcome = data::support::validate_several(&api::cx()?, form, in_words).await?;
    let told = (!outcome.validated.is_empty()).then_some(Told::SeveralValidated);
    Ok(Done {
        to: bulk::after(&outcome.left),
        told,
    })
}

/// Takes something from a queue.
#[server(endpoint = "take_case", input = PostUrl)]
pub async fn take_case(#[server(flatten)] form: CaseForm) -> Outcome {
    let case = data::support::take(&api::cx()?, form).await?;
    Ok(Done::at(route_of(case)))
}

/// Gives it back.
#[server(endpoint = "give_case_back", input = PostUrl)]
pub async fn give_case_back(#[server(flatten)] form: CaseForm) -> Outcome {
    let case = data::support::give_back(&api::cx()?, form).await?;
    Ok(Done::at(route_of(case)))
}

/// Writes a note to the colleagues.
#[server(endpoint = "write_note", input = PostUrl)]
pub async fn write_note(#[server(flatten)] form: NoteForm) -> Outcome {
    let case = data::support::write_note(&api::cx()?, form).await?;
    Ok(Done::at(route_of(case)).told(Told::Saved))
}

/// Removes an own note.
#[server(endpoint = "remove_note", input = PostUrl)]
pub async fn remove_note(#[server(default)] id: String) -> Outcome {
    let id: NoteId = id.parse()?;
    let case = data::support::remove_note(&api::cx()?, id).await?;
    Ok(Done::at(route_of(case)).told(Told::Removed))
}

fn route_of(case: Case) -> Route {
    match case {
        Case::Person(id) => Route::DeskPerson { id },
        Case::School(id) => Route::DeskSchool { id },
    }
}

/// Puts a registration back into the queue.
#[server(endpoint = "reopen_person", input = PostUrl)]
pub async fn reopen_person(#[server(default)] id: String) -> Outcome {
    let id: AccountId = id.parse()?;
    data::support::reopen_person(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskPerson { id }).told(Told::Reopened))
}

/// Puts a school back into the queue.
#[server(endpoint = "reopen_school", input = PostUrl)]
pub async fn reopen_school(#[server(default)] id: String) -> Outcome {
    let id: SchoolId = id.parse()?;
    data::support::reopen_school(&api::cx()?, id).await?;
    Ok(Done::at(Route::DeskSchool { id }).told(Told::Reopened))
}

/// Makes one entry of two.
#[server(endpoint = "merge_schools", input = PostUrl)]
pub async fn merge_schools(#[server(flatten)] form: MergeForm) -> Outcome {
    let id = data::school::merge(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskSchool { id }).told(Told::SchoolsMerged))
}

/// Gives a school that waits to another country.
#[server(endpoint = "transfer_school", input = PostUrl)]
pub async fn transfer_school(#[server(flatten)] form: TransferForm) -> Outcome {
    data::school::transfer(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskSchools).told(Told::SchoolTransferred))
}

/// Approves, gives back or refuses a project for a country.
#[server(endpoint = "decide_project", input = PostUrl)]
pub async fn decide_project(
    #[server(default)] country: String,
    #[server(flatten)] form: DecisionForm,
) -> Outcome {
    let id: ProjectId = form.id.parse()?;
    data::project::decide(&api::cx()?, &country, form, welcome).await?;
    Ok(Done::at(Route::DeskProject { id }).told(Told::Decided))
}

/// The first words in a new workspace, in the language of its founders.
fn welcome(lang: &str) -> Welcome {
    let lang = Lang::by_tag(lang).unwrap_or(Lang::ENGLISH);
    Welcome {
        title: words::project_welcome_title(lang),
        about: words::project_welcome_about(lang),
    }
}
