//! How somebody wants to be told.

use super::tell::times;
use crate::{
    Cx,
    context::new_id,
    sql::{all, one, params, run},
};
use domain::{
    AppError, AppResult,
    access::site::act,
    id::ProjectId,
    notification::{
        Choice, ChoiceLine, Choices, ChoicesForm, NoticeKind, ProjectLine, Settings, TimesForm,
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct ChoiceRow {
    kind: String,
    project_id: Option<Uuid>,
    delivery: String,
}

/// All that somebody chose. Kinds of a newer version are skipped.
pub(super) async fn choices(conn: &impl ConnectionTrait, account: Uuid) -> AppResult<Choices> {
    let rows: Vec<ChoiceRow> = all(
        conn,
        "SELECT kind, project_id, delivery FROM notification_choice WHERE account_id = $1",
        params![account],
    )
    .await?;
    let choices = rows.into_iter().filter_map(|row| {
        Some(Choice {
            kind: row.kind.parse().ok()?,
            project: row.project_id.map(ProjectId),
            delivery: row.delivery.parse().ok()?,
        })
    });
    Ok(Choices(choices.collect()))
}

#[derive(FromQueryResult)]
struct ProjectRow {
    id: Uuid,
    title: String,
}

/// Most projects that are listed.
const PROJECTS_MAX: usize = 200;

/// The projects somebody founds or works in.
async fn projects(conn: &impl ConnectionTrait, account: Uuid) -> AppResult<Vec<ProjectRow>> {
    all(
        conn,
        format!(
            "SELECT p.id, p.title FROM project p
             WHERE p.id IN (SELECT f.project_id FROM project_founder f
                             WHERE f.account_id = $1 AND f.state = 'accepted')
                OR p.id IN (SELECT w.project_id FROM member m JOIN workspace w ON w.id = m.workspace_id
                             WHERE m.account_id = $1 AND m.removed_at IS NULL)
             ORDER BY p.updated_at DESC, p.id LIMIT {PROJECTS_MAX}"
        ),
        params![account],
    )
    .await
}

#[derive(FromQueryResult)]
struct TimesRow {
    quiet_from: Option<i32>,
    quiet_to: Option<i32>,
    digest_hour: i32,
    digest_day: i32,
}

/// How the reader is told, everywhere or in one of their projects: three queries.
///
/// # Errors
/// [`AppError::NotFound`] for a project that is not the reader's.
pub async fn settings(cx: &Cx, project: Option<ProjectId>) -> AppResult<Settings> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    let me = cx.actor().person()?.id;
    let choices = choices(cx.read(), me.0).await?;
    let own = |project: ProjectId| {
        let own = choices.0.iter().filter(|one| one.project == Some(project));
        i64::try_from(own.count()).unwrap_or(i64::MAX)
    };
    let projects: Vec<ProjectLine> = projects(cx.read(), me.0)
        .await?
        .into_iter()
        .map(|row| ProjectLine {
            id: row.id.into(),
            title: row.title,
            choices: own(row.id.into()),
        })
        .collect();
    let here = match project {
        Some(id) => {
            let line = projects.iter().find(|line| line.id == id);
            Some(line.cloned().ok_or(AppError::NotFound)?)
        }
        None => None,
    };
    let row: Option<TimesRow> = one(
        cx.read(),
        "SELECT quiet_from, quiet_to, digest_hour, digest_day FROM preference WHERE account_id = $1",
        params![me.0],
    )
    .await?;
    let times = row.map_or_else(Default::default, |row| {
        let quiet = (row.quiet_from, row.quiet_to);
        times(quiet, Some(row.digest_hour), Some(row.digest_day))
    });
    let lines = NoticeKind::ALL
        .iter()
        .copied()
        .filter(|kind| kind.is_optional() && (project.is_none() || kind.is_of_project()))
        .map(|kind| ChoiceLine {
            kind,
            chosen: choices.chosen(kind, project),
            otherwise: match project {
                Some(_) => choices.delivery(kind, None),
                None => kind.usual(),
            },
        })
        .collect();
    Ok(Settings {
        project: here,
        lines,
        times,
        projects,
    })
}

/// Saves what was chosen, everywhere or in one of the own projects.
pub async fn save_choices(cx: &Cx, form: ChoicesForm) -> AppResult<Option<ProjectId>> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let (project, chosen) = form.parse()?;
        if let Some(id) = project {
            let mine = projects(tx.conn(), me.0).await?;
            if !mine.iter().any(|row| row.id == id.0) {
                return Err(AppError::NotFound);
            }
        }
        for (kind, delivery) in chosen {
            match delivery {
                None => {
                    run(
                        tx.conn(),
                        "DELETE FROM notification_choice
                         WHERE account_id = $1 AND kind = $2 AND project_id IS NOT DISTINCT FROM $3",
                        params![me.0, kind.as_str(), project.map(|id| id.0)],
                    )
                    .await?;
                }
                Some(delivery) => {
                    let choice = Choice {
                        kind,
                        project,
                        delivery,
                    };
                    tx.choose(me.0, choice).await?;
                }
            }
        }
        Ok(project)
    })
    .await
}

impl crate::Tx {
    /// Writes one choice, in place of an earlier one.
    pub(super) async fn choose(&self, account: Uuid, choice: Choice) -> AppResult<()> {
        let unique = match choice.project {
            Some(_) => "(account_id, kind, project_id) WHERE project_id IS NOT NULL",
            None => "(account_id, kind) WHERE project_id IS NULL",
        };
        run(
            self.conn(),
            format!(
                "INSERT INTO notification_choice (id, account_id, kind, project_id, delivery)
                 VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT {unique} DO UPDATE SET delivery = excluded.delivery"
            ),
            params![
                new_id(),
                account,
                choice.kind.as_str(),
                choice.project.map(|id| id.0),
                choice.delivery.as_str()
            ],
        )
        .await
        .map(|_| ())
    }
}

/// Saves when letters come.
pub async fn save_times(cx: &Cx, form: TimesForm) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let me = tx.cx().actor().person()?.id;
        let times = form.parse()?;
        run(
            tx.conn(),
            "INSERT INTO preference (account_id, quiet_from, quiet_to, digest_hour, digest_day)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (account_id) DO UPDATE
             SET quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                 digest_hour = excluded.digest_hour, digest_day = excluded.digest_day",
            params![
                me.0,
                times.quiet.map(|quiet| i32::from(quiet.from)),
                times.quiet.map(|quiet| i32::from(quiet.to)),
                i32::from(times.digest_hour),
                i32::from(times.digest_day)
            ],
        )
        .await
        .map(|_| ())
    })
    .await
}
