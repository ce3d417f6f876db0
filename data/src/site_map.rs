//! What search engines may list.
//!
//! A file of a site map has at most 50,000 addresses, and there may be more; so each kind comes in
//! parts, which are found by the first id of each.

use crate::{
    Cx,
    report::is_withheld,
    sql::{all, params},
};
use domain::{
    AppResult, Timestamp,
    id::{PageId, ProjectId, SchoolId},
    report::ReportedKind,
    site_map::{Entry, Listed},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Addresses in a part.
const PART: i64 = 10_000;

/// The tables and conditions of a kind; its rows are named `n`.
fn source(kind: Listed) -> String {
    match kind {
        Listed::Projects => {
            "project n WHERE n.state IN ('active', 'closed', 'archived')".to_owned()
        }
        Listed::Pages => "published_page q JOIN page n ON n.id = q.page_id
             JOIN workspace w ON w.id = q.workspace_id JOIN project p ON p.id = w.project_id
             WHERE p.state IN ('active', 'closed', 'archived')"
            .to_owned(),
        Listed::Schools => format!(
            "school n WHERE n.state = 'validated' AND NOT {}",
            is_withheld(ReportedKind::School, "n.id")
        ),
    }
}

/// The first id of each part of each kind. Three queries, one for each kind.
pub async fn parts(cx: &Cx) -> AppResult<Vec<(Listed, Uuid)>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
    }
    let mut parts = Vec::new();
    for kind in Listed::ALL {
        let rows: Vec<Row> = all(
            cx.read(),
            format!(
                "SELECT y.id FROM (SELECT n.id, ROW_NUMBER() OVER (ORDER BY n.id) AS place FROM {}) y
                 WHERE y.place % {PART} = 1 ORDER BY y.id",
                source(*kind)
            ),
            params![],
        )
        .await?;
        parts.extend(rows.into_iter().map(|row| (*kind, row.id)));
    }
    Ok(parts)
}

/// The part that begins with this id. One query.
pub async fn part(cx: &Cx, kind: Listed, first: Uuid) -> AppResult<Vec<Entry>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        /// The project of a page.
        project_id: Uuid,
        at: i64,
    }
    let columns = match kind {
        Listed::Projects => "n.id, n.id AS project_id, n.updated_at AS at",
        Listed::Pages => "n.id, p.id AS project_id, q.published_at AS at",
        Listed::Schools => "n.id, n.id AS project_id, n.created_at AS at",
    };
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT {columns} FROM {} AND n.id >= $1 ORDER BY n.id LIMIT {PART}",
            source(kind)
        ),
        params![first],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let at = Timestamp::from_millis(row.at);
            match kind {
                Listed::Projects => Entry::Project(ProjectId(row.id), at),
                Listed::Pages => Entry::Page(ProjectId(row.project_id), PageId(row.id), at),
                Listed::Schools => Entry::School(SchoolId(row.id)),
            }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;

    both_databases! {
        async fn what_is_public_is_listed_and_nothing_else(world: World) {
            let judit = world.teacher("HU").await;
            let elif = world.teacher("TR").await;
            let (open, _) = world.project(&[&judit, &elif]).await;
            let (draft, _) = world.project(&[&judit, &elif]).await;
            world.sql("UPDATE project SET state = 'returned' WHERE id = $1", params![draft.0]).await;
            world.sql("UPDATE school SET state = 'registered' WHERE id = $1", params![elif.school.0]).await;
            let cx = world.visitor();
            assert_eq!(parts(&cx).await.unwrap(), [
                (Listed::Projects, open.0),
                (Listed::Schools, judit.school.0),
            ]);
            let projects = part(&cx, Listed::Projects, open.0).await.unwrap();
            assert!(matches!(projects[..], [Entry::Project(id, at)] if id == open && at <= world.now()));
            let schools = part(&cx, Listed::Schools, Uuid::nil()).await.unwrap();
            assert_eq!(schools, [Entry::School(judit.school)]);
            assert_eq!(part(&cx, Listed::Pages, Uuid::nil()).await.unwrap(), []);
        }
    }
}
