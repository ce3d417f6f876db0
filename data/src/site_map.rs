//! What search engines may list.
//!
//! A file of a site map has at most 50,000 addresses, and there may be more; so each kind comes in
//! parts, which are found by the first id of each. Finding them means counting all there is: a job does.

use crate::{
    Cx, announcement,
    entity::site_map_part,
    report::is_withheld,
    sql::{DbResult, all, params, run},
};
use domain::{
    AppResult, Timestamp,
    id::{AnnouncementId, KitId, PageId, ProjectId, SchoolId},
    report::ReportedKind,
    site_map::{Entry, Listed},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult};
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
        Listed::Announcements => announcement::listed(),
        Listed::Kits => "kit n WHERE n.state = 'published'".to_owned(),
    }
}

/// The job: finds where the parts begin.
pub(crate) async fn divide(cx: &Cx) -> AppResult<()> {
    let mut parts = Vec::new();
    for kind in Listed::ALL {
        let rows: Vec<First> = all(
            cx.read(),
            format!(
                "SELECT '{kind}' AS kind, y.id AS first_id
                 FROM (SELECT n.id, ROW_NUMBER() OVER (ORDER BY n.id) AS place FROM {source}) y
                 WHERE y.place % {PART} = 1",
                kind = kind.as_str(),
                source = source(*kind),
            ),
            params![],
        )
        .await?;
        parts.extend(rows.into_iter().map(|row| site_map_part::ActiveModel {
            kind: Set(row.kind),
            first_id: Set(row.first_id),
        }));
    }
    cx.write(move |tx| async move {
        run(tx.conn(), "DELETE FROM site_map_part", params![]).await?;
        if parts.is_empty() {
            return Ok(());
        }
        site_map_part::Entity::insert_many(parts)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
        Ok(())
    })
    .await
}

#[derive(FromQueryResult)]
struct First {
    kind: String,
    first_id: Uuid,
}

/// The first id of each part of each kind, as the job found them last. One query.
pub async fn parts(cx: &Cx) -> AppResult<Vec<(Listed, Uuid)>> {
    let rows: Vec<First> = all(
        cx.read(),
        "SELECT kind, first_id FROM site_map_part ORDER BY kind, first_id",
        params![],
    )
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((row.kind.parse().ok()?, row.first_id)))
        .collect())
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
        Listed::Announcements => "n.id, n.id AS project_id, n.updated_at AS at",
        Listed::Kits => "n.id, n.id AS project_id, n.updated_at AS at",
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
                Listed::Announcements => Entry::Announcement(AnnouncementId(row.id), at),
                Listed::Kits => Entry::Kit(KitId(row.id), at),
            }
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;

    both_databases! {
        async fn a_new_portal_lists_the_kits_it_comes_with(world: World) {
            divide(&world.visitor()).await.unwrap();
            let parts = parts(&world.visitor()).await.unwrap();
            let [(Listed::Kits, first)] = parts[..] else { panic!("{parts:?}") };
            let kits = part(&world.visitor(), Listed::Kits, first).await.unwrap();
            assert!(kits.len() >= 12 && matches!(kits[0], Entry::Kit(id, _) if id.0 == first));
        }

        async fn what_is_public_is_listed_and_nothing_else(world: World) {
            let judit = world.teacher("HU").await;
            let elif = world.teacher("TR").await;
            let (open, _) = world.project(&[&judit, &elif]).await;
            let (draft, _) = world.project(&[&judit, &elif]).await;
            world.sql("UPDATE project SET state = 'returned' WHERE id = $1", params![draft.0]).await;
            world.sql("UPDATE school SET state = 'registered' WHERE id = $1", params![elif.school.0]).await;
            let cx = world.visitor();
            for _ in 0..2 {
                divide(&cx).await.unwrap();
            }
            let before = world.db.statements();
            assert_eq!(parts(&cx).await.unwrap()[1..], [
                (Listed::Projects, open.0),
                (Listed::Schools, judit.school.0),
            ]);
            assert_eq!(world.db.statements() - before, 1);
            let projects = part(&cx, Listed::Projects, open.0).await.unwrap();
            assert!(matches!(projects[..], [Entry::Project(id, at)] if id == open && at <= world.now()));
            let schools = part(&cx, Listed::Schools, Uuid::nil()).await.unwrap();
            assert_eq!(schools, [Entry::School(judit.school)]);
            assert_eq!(part(&cx, Listed::Pages, Uuid::nil()).await.unwrap(), []);
        }
    }
}
