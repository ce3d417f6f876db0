//! Classes: pupils are added by pasting names, and get accounts, nicknames and cards.
//!
//! A class belongs to one school and one workspace and is named once: who adds "5.b" again adds to
//! it, and names that are there already are left alone. So sending a form twice makes nobody twice.

mod admit;
mod roster;
mod show;

pub use self::show::{show, show_pupil};

use self::{admit::Place, roster::Roster};
use super::{frame, secret};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    sql::{one, params},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::workspace::act,
    id::{CardSheetId, ClassId, SchoolId, WorkspaceId},
    workspace::member::{ClassForm, view::NewClassView},
};
use sea_orm::FromQueryResult;
use serde_json::json;
use uuid::Uuid;

/// The page on which a class is added.
///
/// # Errors
/// [`RuleBroken::NoSchool`] for a teacher who is here without a school: a class belongs to one.
pub async fn new(cx: &Cx, workspace: WorkspaceId) -> AppResult<NewClassView> {
    #[derive(FromQueryResult)]
    struct Row {
        name: String,
    }
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let school = granted.school.ok_or(AppError::Rule(RuleBroken::NoSchool))?;
    let row: Option<Row> = one(
        cx.read(),
        "SELECT name FROM school WHERE id = $1",
        params![school.0],
    )
    .await?;
    Ok(NewClassView {
        frame: frame(&granted),
        school: row.map(|row| row.name).unwrap_or_default(),
    })
}

/// What came of a list of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Added {
    pub workspace: WorkspaceId,
    pub class: ClassId,
    /// The cards of the new pupils; `None` when all of them were there already.
    pub sheet: Option<CardSheetId>,
}

/// Adds pupils to a class of the teacher's school, and the class itself when it is new.
///
/// # Errors
/// [`domain::Problem::NicknameTaken`] when a given nickname belongs to somebody else in the class.
pub async fn add(cx: &Cx, form: ClassForm) -> AppResult<Added> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let (name, pupils) = form.parse()?;
    // Asked twice: nobody makes us hash two hundred secrets for nothing.
    cx.lookup()
        .workspace(workspace)
        .permit::<act::ManagePupils>()
        .await?;
    let secrets = secret::deal(cx.lang(), pupils.len()).await?;
    cx.write(move |tx| async move {
        let granted = tx
            .lookup()
            .workspace(workspace)
            .permit::<act::ManagePupils>()
            .await?;
        let school = granted.school.ok_or(AppError::Rule(RuleBroken::NoSchool))?;
        let class = open_class(&tx, workspace, school, &name).await?;
        let roster = Roster::load(&tx, workspace, class.id).await?;
        let newcomers = roster.sort_out(pupils, secrets)?;
        let place = Place {
            workspace,
            school,
            class,
            country: country_of(&tx, school).await?,
        };
        let cards = place.admit(&tx, newcomers).await?;
        let sheet = if cards.is_empty() {
            None
        } else {
            Some(tx.lay_out(workspace, &cards).await?)
        };
        let entry = Audit {
            action: Deed::ClassAddPupils,
            target: "class",
            id: place.class.id,
        };
        let data = json!({ "workspace": workspace, "pupils": cards.len() });
        tx.audit(entry, data).await?;
        Ok(Added {
            workspace,
            class: place.class.id.into(),
            sheet,
        })
    })
    .await
}

#[derive(FromQueryResult)]
struct ClassRow {
    id: Uuid,
    code: String,
}

/// The class of this name, made when there is none. Its row stays locked until the transaction
/// ends, so that two lists for one class come one after the other.
async fn open_class(
    tx: &Tx,
    workspace: WorkspaceId,
    school: SchoolId,
    name: &str,
) -> AppResult<ClassRow> {
    let made: Option<ClassRow> = one(
        tx.conn(),
        "INSERT INTO class (id, workspace_id, school_id, name, code, created_by, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (workspace_id, school_id, name) DO UPDATE SET name = excluded.name
         RETURNING id, code",
        params![
            new_id(),
            workspace.0,
            school.0,
            name,
            unused_code(tx).await?,
            tx.cx().actor().person()?.id.0,
            tx.now()
        ],
    )
    .await?;
    made.ok_or(AppError::Unavailable)
}

/// A code that no class has. There are a hundred million; the unique index is for the rest.
async fn unused_code(tx: &Tx) -> AppResult<String> {
    for _ in 0..20 {
        let code = secret::class_code()?;
        let taken: Option<ClassRow> = one(
            tx.conn(),
            "SELECT id, code FROM class WHERE code = $1",
            params![code.as_str()],
        )
        .await?;
        if taken.is_none() {
            return Ok(code);
        }
    }
    Err(AppError::Unavailable)
}

async fn country_of(tx: &Tx, school: SchoolId) -> AppResult<Option<String>> {
    #[derive(FromQueryResult)]
    struct Row {
        country: String,
    }
    let row: Option<Row> = one(
        tx.conn(),
        "SELECT country FROM school WHERE id = $1",
        params![school.0],
    )
    .await?;
    Ok(row.map(|row| row.country))
}

#[cfg(test)]
mod tests;
