//! The support desk: loaders of the pages, and what their forms do.

use super::decision::api::go_on;
use crate::{
    api,
    outcome::{Done, Outcome, Told},
    people::api::{Whereabouts, whereabouts},
    request::request,
    routes::Route,
    school::api::{Standing, standing},
    words::{self, Lang},
};
use domain::{
    AppResult,
    access::Actor,
    id::{AccountId, NoteId, ProjectId, ReasonId, ReportId, SchoolId},
    merge::{MergeForm, pasted},
    project::{
        ApproveForm, RemarksForm, Welcome,
        view::{DeskLine, DeskProject},
    },
    reference::{Choice, ReferenceKind},
    report::{
        ReportDecisionForm,
        view::{ReportDossier, ReportLine},
    },
    school::merge::Comparison,
    support::{
        AuditFilter, AuditPage, CaseForm, DecisionForm, DeskNumbers, DeskOverview, GrantFilter,
        GrantLine, LeftOut, NoteForm, OwnReason, PersonDossier, PersonInQueue, Queue, QueueFilter,
        ReasonForm, SchoolDossier, SchoolInQueue, may_transfer_person,
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
    let all = all_countries(cx).await?;
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

/// A registration with its evidence, and the countries it can be given to: none when it cannot. Or the
/// account into which it went.
pub async fn person(
    id: AccountId,
    queue: QueueFilter,
) -> AppResult<Whereabouts<(PersonDossier, Vec<Choice>)>> {
    let cx = api::cx()?;
    let found = data::support::person_in_queue(&cx, id, &queue).await;
    let person = match whereabouts(&cx, id, found).await? {
        Whereabouts::Here(person) => person,
        Whereabouts::MovedTo(id) => return Ok(Whereabouts::MovedTo(id)),
    };
    let countries = if person.is_own || may_transfer_person(person.state).is_err() {
        Vec::new()
    } else {
        all_countries(&cx).await?
    };
    Ok(Whereabouts::Here((person, countries)))
}

async fn all_countries(cx: &data::Cx) -> AppResult<Vec<Choice>> {
    Ok(data::reference::lists(cx).await?.of(ReferenceKind::Country))
}

/// A school with its evidence, or where it went.
pub async fn school(id: SchoolId, queue: QueueFilter) -> AppResult<Standing<SchoolDossier>> {
    let cx = api::cx()?;
    let found = data::support::school_in_queue(&cx, id, &queue).await;
    standing(&cx, id, found).await
}

/// Two entries that may be one school, and the countries the first one can be given to.
pub async fn merging(id: SchoolId, other: String) -> AppResult<(Comparison, Vec<Choice>)> {
    let cx = api::cx()?;
    let comparison = data::school::compare(&cx, id, pasted(&other)).await?;
    Ok((comparison, all_countries(&cx).await?))
}

/// Roles of the officer's countries, and the countries to choose from.
pub async fn roles(filter: GrantFilter) -> AppResult<(Queue<GrantLine>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let roles = data::support::grants(&cx, &filter).await?;
    Ok((roles, countries.await?))
}

/// Projects that wait, and the countries to choose from.
pub async fn projects(filter: QueueFilter) -> AppResult<(Queue<DeskLine>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::project::desk_queue(&cx, &filter).await?;
    Ok((queue, countries.await?))
}

/// A project with what is needed to answer.
pub async fn project(id: ProjectId, queue: QueueFilter) -> AppResult<DeskProject> {
    data::project::desk_project(&api::cx()?, id, &queue).await
}

/// Reports that wait, and the countries to choose from.
pub async fn reports(filter: QueueFilter) -> AppResult<(Queue<ReportLine>, Vec<Choice>)> {
    let cx = api::cx()?;
    let countries = countries(&cx);
    let queue = data::report::queue(&cx, &filter).await?;
    Ok((queue, countries.await?))
}

/// A report with everything that helps to decide.
pub async fn report(id: ReportId, queue: QueueFilter) -> AppResult<ReportDossier> {
    data::report::dossier(&api::cx()?, id, &queue).await
}

/// Hides what was reported until it is decided.
#[server(endpoint = "hold_report", input = PostUrl)]
pub async fn hold_report(#[server(default)] report: String) -> Outcome {
    let id: ReportId = report.parse()?;
    let here = Done::here();
    data::report::hold(&api::cx()?, id).await?;
    Ok(here.told(Told::Held))
}

/// Decides on a report.
#[server(endpoint = "decide_report", input = PostUrl)]
pub async fn decide_report(#[server(flatten)] form: ReportDecisionForm) -> Outcome {
    let here = Done::here();
    data::report::decide(&api::cx()?, form).await?;
    Ok(here.told(Told::Decided))
}

/// Puts a report back into the queue.
#[server(endpoint = "reopen_report", input = PostUrl)]
pub async fn reopen_report(#[server(default)] report: String) -> Outcome {
    let id: ReportId = report.parse()?;
    let here = Done::here();
    data::report::reopen(&api::cx()?, id).await?;
    Ok(here.told(Told::Reopened))
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

/// Takes something from a queue.
#[server(endpoint = "take_case", input = PostUrl)]
pub async fn take_case(#[server(flatten)] form: CaseForm) -> Outcome {
    let here = Done::here();
    data::support::take(&api::cx()?, form).await?;
    Ok(here)
}

/// Gives it back.
#[server(endpoint = "give_case_back", input = PostUrl)]
pub async fn give_case_back(#[server(flatten)] form: CaseForm) -> Outcome {
    let here = Done::here();
    data::support::give_back(&api::cx()?, form).await?;
    Ok(here)
}

/// Writes a note to the colleagues.
#[server(endpoint = "write_note", input = PostUrl)]
pub async fn write_note(#[server(flatten)] form: NoteForm) -> Outcome {
    let here = Done::here();
    data::support::write_note(&api::cx()?, form).await?;
    Ok(here.told(Told::Saved))
}

/// Removes an own note.
#[server(endpoint = "remove_note", input = PostUrl)]
pub async fn remove_note(#[server(default)] id: String) -> Outcome {
    let id: NoteId = id.parse()?;
    let here = Done::here();
    data::support::remove_note(&api::cx()?, id).await?;
    Ok(here.told(Told::Removed))
}

/// Makes one entry of two.
#[server(endpoint = "merge_schools", input = PostUrl)]
pub async fn merge_schools(#[server(flatten)] form: MergeForm) -> Outcome {
    let id = data::school::merge(&api::cx()?, form).await?;
    Ok(Done::at(Route::DeskSchool { id }).told(Told::SchoolsMerged))
}

/// Approves, gives back or refuses a project for a country.
#[server(endpoint = "decide_project", input = PostUrl)]
pub async fn decide_project(
    #[server(default)] country: String,
    #[server(flatten)] form: DecisionForm,
    #[server(flatten)] remarks: RemarksForm,
) -> Outcome {
    let next = go_on(&form.next);
    data::project::decide(&api::cx()?, &country, form, remarks, welcome).await?;
    Ok(next.told(Told::Decided))
}

/// Approves the ticked projects that are clear cases.
#[server(endpoint = "approve_projects", input = PostUrl)]
pub async fn approve_projects(#[server(flatten)] form: ApproveForm) -> Outcome {
    let left = data::project::approve_several(&api::cx()?, form, welcome).await?;
    Ok(Done::here().told(if left == 0 {
        Told::SeveralApproved
    } else {
        Told::SomeLeft
    }))
}

/// The first words in a new workspace, in the language of its founders.
fn welcome(lang: &str) -> Welcome {
    let lang = Lang::by_tag(lang).unwrap_or(Lang::ENGLISH);
    Welcome {
        title: words::project_welcome_title(lang),
        about: words::project_welcome_about(lang),
    }
}
