//! From a kit to a project, and from a project that is over to a kit.

use super::{note, text, write::start};
use crate::{
    Cx, Deed, Tx,
    lookup::Granted,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult,
    access::{kit, project::act},
    id::{KitId, ProjectId, WorkspaceId},
    kit::{
        KitForm,
        template::{
            PAGES_MAX, SECTIONS_MAX, TemplatePage, TemplateSection, without_pictures,
            written_forum, written_pages,
        },
        view::KitName,
    },
    project::ProjectForm,
    reference::ReferenceKind,
    workspace::page::{PupilNames, names_in},
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Most characters of all pages together, and of all threads: what a kit holds.
const TEXT_MAX: usize = 30_000;

/// The kit a project began with.
pub(crate) async fn of_project(
    conn: &impl ConnectionTrait,
    id: ProjectId,
) -> AppResult<Option<KitId>> {
    #[derive(FromQueryResult)]
    struct Row {
        kit_id: Option<Uuid>,
    }
    let row: Option<Row> = one(
        conn,
        "SELECT kit_id FROM project WHERE id = $1",
        params![id.0],
    )
    .await?;
    Ok(row.and_then(|row| row.kit_id).map(KitId))
}

/// The form of a project that begins with a kit, in the reader's language.
pub(crate) async fn project_form(cx: &Cx, id: KitId) -> AppResult<(ProjectForm, KitName)> {
    cx.lookup().kit(id).permit::<kit::act::Read>().await?;
    let (facts, text) = text(cx.read(), id, cx.lang()).await?;
    let form = facts.as_project(&text, &id.to_string());
    let title = text.title;
    Ok((form, KitName { id, title }))
}

#[derive(FromQueryResult)]
struct ProjectRow {
    title: String,
    short_description: String,
    aims: String,
    work_process: String,
    expected_results: String,
    age_from: Option<i32>,
    age_to: Option<i32>,
    country: String,
}

#[derive(FromQueryResult)]
struct TagRow {
    kind: String,
    value: String,
}

/// Makes a draft of a kit from a project that is over, for the officers of the founder's country: what
/// the founders wrote about it, the pages that only staff worked on, and the threads that staff began.
/// Nothing in which a pupil is named, and no picture, goes along.
pub async fn make(cx: &Cx, id: ProjectId) -> AppResult<()> {
    cx.write(move |tx| async move {
        let project: Granted<_, act::MakeKit> = tx.lookup().project(id).permit().await?;
        let me = tx.cx().actor().person()?.id.0;
        let row: ProjectRow = one(
            tx.conn(),
            "SELECT p.title, p.short_description, p.aims, p.work_process, p.expected_results, p.age_from,
                    p.age_to, f.country
             FROM project p JOIN project_founder f ON f.project_id = p.id AND f.account_id = $2
             WHERE p.id = $1",
            params![id.0, me],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let number = |number: Option<i32>| number.map(|n| n.to_string()).unwrap_or_default();
        let mut form = KitForm {
            lang: tx.cx().lang().to_owned(),
            title: row.title,
            summary: row.short_description,
            aims: row.aims,
            process: row.work_process,
            results: row.expected_results,
            age_from: number(row.age_from),
            age_to: number(row.age_to),
            ..KitForm::default()
        };
        let tags: Vec<TagRow> = all(
            tx.conn(),
            "SELECT kind, value FROM project_tag WHERE project_id = $1 ORDER BY kind, value",
            params![id.0],
        )
        .await?;
        for tag in tags {
            if tag.kind == ReferenceKind::Subject.as_str() {
                form.subjects.push(tag.value);
            } else if tag.kind == ReferenceKind::Competence.as_str() {
                form.competences.push(tag.value);
            }
        }
        if let Some(workspace) = project.workspace {
            let pupils = pupils(&tx, workspace).await?;
            form.pages = written_pages(&pages(&tx, workspace, &pupils).await?);
            form.forum = written_forum(&sections(&tx, workspace, &pupils).await?);
        }
        let (facts, text) = form.parse()?;
        let kit = start(&tx, Some(row.country), &facts, &[text]).await?;
        let data = serde_json::json!({ "project": id.to_string() });
        note(&tx, Deed::KitMake, kit, data).await
    })
    .await
}

/// The pupils of the workspace, past ones too.
async fn pupils(tx: &Tx, workspace: WorkspaceId) -> AppResult<Vec<PupilNames>> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
        nickname: Option<String>,
    }
    let rows: Vec<Row> = all(
        tx.conn(),
        "SELECT a.name, m.nickname FROM member m JOIN account a ON a.id = m.account_id
         WHERE m.workspace_id = $1 AND a.kind = 'pupil' ORDER BY a.name",
        params![workspace.0],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PupilNames {
            roster: row.name,
            nickname: row.nickname,
        })
        .collect())
}

/// No pupil is named in any of these.
fn names_nobody(texts: &[&str], pupils: &[PupilNames]) -> bool {
    let found = names_in(&texts.join("\n"), pupils);
    found.roster.is_empty() && found.nicknames.is_empty()
}

/// The pages on which no pupil ever worked and none is named.
async fn pages(
    tx: &Tx,
    workspace: WorkspaceId,
    pupils: &[PupilNames],
) -> AppResult<Vec<TemplatePage>> {
    #[derive(FromQueryResult)]
    struct Row {
        title: String,
        source: String,
    }
    let rows: Vec<Row> = all(
        tx.conn(),
        "SELECT p.title, p.source FROM page p
         WHERE p.workspace_id = $1 AND p.archived_at IS NULL
           AND NOT EXISTS (SELECT 1 FROM page_version v JOIN account a ON a.id = v.author_id
                            WHERE v.page_id = p.id AND a.kind = 'pupil')
         ORDER BY p.position, p.id",
        params![workspace.0],
    )
    .await?;
    let mut room = TEXT_MAX;
    Ok(rows
        .into_iter()
        .filter(|row| names_nobody(&[&row.title, &row.source], pupils))
        .map(|row| TemplatePage {
            title: row.title,
            text: without_pictures(&row.source),
        })
        .filter(|page| fits(&mut room, &page.text))
        .take(PAGES_MAX as usize)
        .collect())
}

/// Takes the room of a text, if there is as much.
fn fits(room: &mut usize, text: &str) -> bool {
    let length = text.chars().count();
    let is_room = length <= *room && length <= 9_000;
    if is_room {
        *room -= length;
    }
    is_room
}

/// Each section with the first of its threads that staff began and that names no pupil.
async fn sections(
    tx: &Tx,
    workspace: WorkspaceId,
    pupils: &[PupilNames],
) -> AppResult<Vec<TemplateSection>> {
    #[derive(FromQueryResult)]
    struct Row {
        section: Uuid,
        title: String,
        about: String,
        thread: String,
        source: String,
    }
    let rows: Vec<Row> = all(
        tx.conn(),
        "SELECT s.id AS section, s.title, s.about, t.title AS thread, r.source
         FROM forum_section s JOIN thread t ON t.section_id = s.id AND t.deleted_at IS NULL
         JOIN account a ON a.id = t.author_id AND a.kind = 'staff'
         JOIN reply r ON r.id = (SELECT o.id FROM reply o WHERE o.thread_id = t.id ORDER BY o.id LIMIT 1)
                     AND r.deleted_at IS NULL
         WHERE s.workspace_id = $1 ORDER BY s.position, s.id, t.id",
        params![workspace.0],
    )
    .await?;
    let (mut room, mut taken) = (TEXT_MAX, Vec::new());
    Ok(rows
        .into_iter()
        .filter(|row| {
            let texts = [&row.title, &row.about, &row.thread, &row.source];
            let texts = texts.map(String::as_str);
            if taken.contains(&row.section) || !names_nobody(&texts, pupils) {
                return false;
            }
            taken.push(row.section);
            true
        })
        .map(|row| TemplateSection {
            title: row.title,
            about: row.about,
            thread: row.thread,
            text: without_pictures(&row.source),
        })
        .filter(|section| !section.text.is_empty() && fits(&mut room, &section.text))
        .take(SECTIONS_MAX as usize)
        .collect())
}
