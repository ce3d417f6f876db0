//! Writing a project: starting it, saving its text, throwing a draft away.

use super::{
    approvals,
    founding::current_school,
    missing,
    picture::{let_picture_go, picture},
};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::{project, project_founder, project_tag},
    kit,
    lookup::Granted,
    reference::{self, Lists},
    sql::{DbResult, all, one, params, run, stored},
};
use domain::{
    AppError, AppResult, FieldProblem, Problem, RuleBroken,
    access::{self, project::act, site},
    id::{KitId, ProjectId},
    project::{
        FounderState, ProjectForm, ProjectKind, ProjectState, ProjectText, Remark,
        view::{EditProject, NewProject, ProjectChoices},
    },
    reference::ReferenceKind,
    text::fold_for_search,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait, FromQueryResult};
use uuid::Uuid;

/// The form of a new project, filled with what a kit says if one is chosen. Refuses with the reason
/// who cannot start one yet.
pub async fn blank(cx: &Cx, kit: Option<KitId>) -> AppResult<NewProject> {
    may_start(cx)?;
    let (form, kit) = match kit {
        Some(kit) => {
            let (form, name) = kit::project_form(cx, kit).await?;
            (form, Some(name))
        }
        None => (ProjectForm::default(), None),
    };
    Ok(NewProject {
        form,
        kit,
        choices: choices(&reference::lists(cx).await?),
    })
}

/// The account of somebody who may write projects.
fn may_start(cx: &Cx) -> AppResult<Uuid> {
    cx.lookup().site_or_why::<site::act::WriteProject>()?;
    Ok(cx.actor().person()?.id.0)
}

fn choices(lists: &Lists) -> ProjectChoices {
    ProjectChoices {
        languages: lists.of(ReferenceKind::Language),
        subjects: lists.of(ReferenceKind::Subject),
        competences: lists.of(ReferenceKind::Competence),
    }
}

/// Starts a project as a draft, with the actor and their school as its first founder.
pub async fn start(cx: &Cx, form: ProjectForm) -> AppResult<ProjectId> {
    let me = may_start(cx)?;
    let kit: Option<KitId> = match form.kit.as_str() {
        "" => None,
        kit => Some(kit.parse()?),
    };
    let text = form.parse()?;
    cx.write(move |tx| async move {
        if let Some(kit) = kit {
            let _: Granted<_, access::kit::act::Read> = tx.lookup().kit(kit).permit().await?;
        }
        require_known(&tx, &text).await?;
        let id = begin(&tx, me, &text, kit).await?;
        let data = kit.map_or(
            serde_json::Value::Null,
            |kit| serde_json::json!({ "kit": kit.to_string() }),
        );
        note(&tx, Deed::ProjectStart, id, data).await?;
        Ok(id)
    })
    .await
}

/// A draft with this text, and this person with their school as its first founder.
pub(super) async fn begin(
    tx: &Tx,
    me: Uuid,
    text: &ProjectText,
    kit: Option<KitId>,
) -> AppResult<ProjectId> {
    let school = current_school(tx.conn(), me)
        .await?
        .ok_or(AppError::Rule(RuleBroken::NoSchool))?;
    let id = ProjectId(new_id());
    project::Entity::insert(project::ActiveModel {
        id: Set(id.0),
        state: Set(ProjectState::Draft.as_str().to_owned()),
        state_at: Set(tx.now()),
        kind: Set(ProjectKind::National.as_str().to_owned()),
        title: Set(text.title.clone()),
        short_description: Set(text.short_description.clone()),
        aims: Set(text.aims.clone()),
        work_process: Set(text.work_process.clone()),
        expected_results: Set(text.expected_results.clone()),
        age_from: Set(text.age_from),
        age_to: Set(text.age_to),
        pupil_count: Set(text.pupil_count),
        search_text: Set(String::new()),
        created_by: Set(me),
        created_at: Set(tx.now()),
        updated_at: Set(tx.now()),
        submitted_at: Set(None),
        active_at: Set(None),
        version: Set(1),
        results: Set(String::new()),
        resting_until: Set(None),
        kit_id: Set(kit.map(|kit| kit.0)),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    project_founder::Entity::insert(project_founder::ActiveModel {
        project_id: Set(id.0),
        account_id: Set(me),
        school_id: Set(school.id),
        country: Set(school.country),
        state: Set(FounderState::Accepted.as_str().to_owned()),
        invited_at: Set(tx.now()),
        answered_at: Set(Some(tx.now())),
        reminded_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    write_tags(tx, id, text).await?;
    write_search_text(tx, id).await?;
    Ok(id)
}

/// The form of a project with its text.
pub async fn form(cx: &Cx, id: ProjectId) -> AppResult<EditProject> {
    let project = cx.lookup().project(id).permit::<act::Edit>().await?;
    let text = load(cx.read(), id).await?;
    Ok(EditProject {
        id,
        state: project.state,
        form: text.as_form(project.version),
        version: project.version,
        missing: missing(&text),
        remarks: match project.state {
            ProjectState::Returned => remarks(cx, id).await?,
            _ => Vec::new(),
        },
        choices: choices(&reference::lists(cx).await?),
        picture: picture(cx.read(), id).await?,
    })
}

/// What the countries said of single fields in the round after which the project came back.
async fn remarks(cx: &Cx, id: ProjectId) -> AppResult<Vec<(String, Remark)>> {
    let answers = approvals(cx.read(), id, cx.lang()).await?;
    let last = answers.first().map(|newest| newest.round);
    let mut said = Vec::new();
    for answer in answers.iter().filter(|answer| Some(answer.round) == last) {
        let line = answer.line()?;
        said.extend(
            line.remarks
                .into_iter()
                .map(|one| (line.country.clone(), one)),
        );
    }
    Ok(said)
}

/// Saves the text. When somebody else saved first, nothing is written and the answer carries what
/// they wrote. An active project must stay complete.
pub async fn save(cx: &Cx, id: ProjectId, form: ProjectForm) -> AppResult<()> {
    // A version that cannot be read is none that exists: both texts are shown.
    let version: i32 = form.version.parse().unwrap_or_default();
    let text = form.parse()?;
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::Edit> = tx.lookup().project(id).permit().await?;
        if project.version != version {
            let theirs = load(tx.conn(), id).await?.as_form(project.version);
            return Err(AppError::Conflict {
                theirs: theirs.fields(),
                version: project.version,
            });
        }
        if project.state.is_public() {
            stays_complete(&text)?;
        }
        require_known(&tx, &text).await?;
        run(
            tx.conn(),
            "UPDATE project SET title = $1, short_description = $2, aims = $3, work_process = $4,
                    expected_results = $5, age_from = $6, age_to = $7, pupil_count = $8,
                    updated_at = $9, version = version + 1 WHERE id = $10",
            params![
                text.title.as_str(),
                text.short_description.as_str(),
                text.aims.as_str(),
                text.work_process.as_str(),
                text.expected_results.as_str(),
                text.age_from,
                text.age_to,
                text.pupil_count,
                tx.now(),
                id.0
            ],
        )
        .await?;
        // The workspace goes by the project's title.
        run(
            tx.conn(),
            "UPDATE workspace SET title = $1 WHERE project_id = $2",
            params![text.title.as_str(), id.0],
        )
        .await?;
        write_tags(&tx, id, &text).await?;
        write_search_text(&tx, id).await?;
        let data = serde_json::json!({ "version": version + 1 });
        note(&tx, Deed::ProjectSave, id, data).await
    })
    .await
}

/// Every field of a project that is shown to the world is filled in.
fn stays_complete(text: &ProjectText) -> AppResult<()> {
    let problems: Vec<FieldProblem> = text
        .missing()
        .into_iter()
        .map(|field| FieldProblem {
            field: field.to_owned(),
            problem: Problem::Required,
        })
        .collect();
    if problems.is_empty() {
        Ok(())
    } else {
        Err(AppError::Invalid(problems))
    }
}

/// Throws a project away that was never approved, with its invitations and answers.
pub async fn delete(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lock_project(id).await?;
        let project: Granted<_, act::Delete> = tx.lookup().project(id).permit().await?;
        let_picture_go(&tx, id).await?;
        run(
            tx.conn(),
            "DELETE FROM project WHERE id = $1",
            params![id.0],
        )
        .await?;
        let data = serde_json::json!({ "title": project.title });
        note(&tx, Deed::ProjectDelete, id, data).await
    })
    .await
}

/// Notes what was done with a project.
pub(super) async fn note(
    tx: &Tx,
    action: Deed,
    id: ProjectId,
    data: serde_json::Value,
) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "project",
        id: id.0,
    };
    tx.audit(entry, data).await
}

#[derive(FromQueryResult)]
struct TextRow {
    title: String,
    short_description: String,
    aims: String,
    work_process: String,
    expected_results: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    pupil_count: Option<i32>,
}

#[derive(FromQueryResult)]
struct TagRow {
    kind: String,
    value: String,
}

/// The text with the ids of what it chose: two queries.
pub(super) async fn load(conn: &impl ConnectionTrait, id: ProjectId) -> AppResult<ProjectText> {
    let row: TextRow = one(
        conn,
        "SELECT title, short_description, aims, work_process, expected_results, age_from, age_to, pupil_count
         FROM project WHERE id = $1",
        params![id.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let tags: Vec<TagRow> = all(
        conn,
        "SELECT kind, value FROM project_tag WHERE project_id = $1",
        params![id.0],
    )
    .await?;
    let mut text = ProjectText {
        title: row.title,
        short_description: row.short_description,
        aims: row.aims,
        work_process: row.work_process,
        expected_results: row.expected_results,
        age_from: row.age_from,
        age_to: row.age_to,
        pupil_count: row.pupil_count,
        ..ProjectText::default()
    };
    for tag in tags {
        match stored(&tag.kind)? {
            ReferenceKind::Language => text.languages.push(tag.value),
            ReferenceKind::Subject => text.subjects.push(tag.value),
            ReferenceKind::Competence => text.competences.push(tag.value),
            ReferenceKind::Country
            | ReferenceKind::StaffRole
            | ReferenceKind::SchoolType
            | ReferenceKind::AgeBand => {}
        }
    }
    Ok(text)
}

/// The choices of a text: field of the form, list, ids.
fn chosen(text: &ProjectText) -> [(&'static str, ReferenceKind, &[String]); 3] {
    [
        ("languages", ReferenceKind::Language, &text.languages),
        ("subjects", ReferenceKind::Subject, &text.subjects),
        ("competences", ReferenceKind::Competence, &text.competences),
    ]
}

/// Refuses choices that are not on the lists, beside their field.
async fn require_known(tx: &Tx, text: &ProjectText) -> AppResult<()> {
    let lists = reference::load(tx.conn(), tx.cx().lang()).await?;
    for (field, kind, ids) in chosen(text) {
        lists.require(field, kind, ids)?;
    }
    Ok(())
}

async fn write_tags(tx: &Tx, id: ProjectId, text: &ProjectText) -> AppResult<()> {
    run(
        tx.conn(),
        "DELETE FROM project_tag WHERE project_id = $1",
        params![id.0],
    )
    .await?;
    let tags: Vec<project_tag::ActiveModel> = chosen(text)
        .into_iter()
        .flat_map(|(_, kind, ids)| ids.iter().map(move |value| (kind, value)))
        .map(|(kind, value)| project_tag::ActiveModel {
            project_id: Set(id.0),
            kind: Set(kind.as_str().to_owned()),
            value: Set(value.clone()),
        })
        .collect();
    if !tags.is_empty() {
        project_tag::Entity::insert_many(tags)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    Ok(())
}

#[derive(FromQueryResult)]
struct Searched {
    text: String,
}

/// What a search for projects looks through: title, short description, founding schools and their
/// towns. To be called whenever one of them changed.
pub(super) async fn write_search_text(tx: &Tx, id: ProjectId) -> AppResult<()> {
    let parts: Vec<Searched> = all(
        tx.conn(),
        "SELECT title || ' ' || short_description AS text FROM project WHERE id = $1
         UNION ALL
         SELECT s.name || ' ' || s.town AS text FROM project_founder f JOIN school s ON s.id = f.school_id
         WHERE f.project_id = $1 AND f.state = 'accepted'",
        params![id.0],
    )
    .await?;
    let text: Vec<String> = parts
        .iter()
        .map(|part| fold_for_search(&part.text))
        .collect();
    run(
        tx.conn(),
        "UPDATE project SET search_text = $1 WHERE id = $2",
        params![text.join(" "), id.0],
    )
    .await?;
    Ok(())
}
