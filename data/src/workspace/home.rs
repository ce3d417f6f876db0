//! The first page of a workspace, and the list of the person's own workspaces.

use super::{feed, frame, invitation, plan, unreadable};
use crate::{
    Cx,
    sql::{all, params},
};
use domain::{
    AppError, AppResult, Timestamp,
    access::workspace::act,
    id::{SchoolId, WorkspaceId},
    workspace::{
        feed::{Audience, FeedPart},
        home::{Entrance, HomeView, NEWS_OF_EACH, News, SchoolHere, Thing, WorkspaceCard},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// What stands at the address of a workspace: its home for members, the invitation for somebody
/// who was asked, nothing for everybody else.
pub async fn enter(cx: &Cx, workspace: WorkspaceId, part: FeedPart) -> AppResult<Entrance> {
    match home(cx, workspace, part).await {
        Ok(home) => Ok(Entrance::Home(Box::new(home))),
        Err(AppError::NotFound) => invitation::own(cx, workspace)
            .await?
            .map(Entrance::Invitation)
            .ok_or(AppError::NotFound),
        Err(error) => Err(error),
    }
}

async fn home(cx: &Cx, workspace: WorkspaceId, part: FeedPart) -> AppResult<HomeView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    Ok(HomeView {
        frame: frame(&granted),
        schools: schools(cx, workspace).await?,
        news: news(cx, workspace).await?,
        next: plan::next(cx, &granted).await?,
        feed: feed::load(cx, &granted, Audience::Members, part).await?,
    })
}

async fn schools(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<SchoolHere>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        name: String,
        town: String,
        country: String,
        members: i64,
        pupils: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT s.id, s.name, s.town, COALESCE(own.name, en.name, s.country) AS country, COUNT(*) AS members,
                COUNT(*) FILTER (WHERE m.role IN ('pupil', 'pupil-coordinator')) AS pupils
         FROM member m
         JOIN school s ON s.id = m.school_id
         LEFT JOIN reference_name own ON own.kind = 'country' AND own.id = s.country AND own.lang = $2
         LEFT JOIN reference_name en ON en.kind = 'country' AND en.id = s.country AND en.lang = 'en'
         WHERE m.workspace_id = $1 AND m.removed_at IS NULL
         GROUP BY s.id, s.name, s.town, s.country, own.name, en.name
         ORDER BY MIN(m.joined_at), s.id",
        params![workspace.0, cx.lang()],
    )
    .await?;
    let schools = rows.into_iter().map(|row| SchoolHere {
        id: SchoolId(row.id),
        name: row.name,
        town: row.town,
        country: row.country,
        staff: row.members - row.pupils,
        pupils: row.pupils,
    });
    Ok(schools.collect())
}

/// The last threads, pages and materials, in one query.
async fn news(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<News>> {
    #[derive(FromQueryResult)]
    struct Row {
        kind: String,
        id: Uuid,
        title: String,
        moment: i64,
    }
    let newest = |kind: &str, table: &str, moment: &str, kept: &str| {
        format!(
            "SELECT * FROM (SELECT '{kind}' AS kind, id, title, {moment} AS moment FROM {table}
              WHERE workspace_id = $1 AND {kept} IS NULL ORDER BY {moment} DESC LIMIT {NEWS_OF_EACH}) {table}_news"
        )
    };
    let sql = [
        newest("thread", "thread", "last_reply_at", "deleted_at"),
        newest("page", "page", "updated_at", "archived_at"),
        newest("material", "material", "created_at", "deleted_at"),
    ]
    .join(" UNION ALL ");
    let rows: Vec<Row> = all(
        cx.read(),
        format!("{sql} ORDER BY moment DESC"),
        params![workspace.0],
    )
    .await?;
    let news = rows.into_iter().map(|row| News {
        thing: match row.kind.as_str() {
            "thread" => Thing::Thread(row.id.into()),
            "page" => Thing::Page(row.id.into()),
            _ => Thing::Material(row.id.into()),
        },
        title: row.title,
        at: Timestamp::from_millis(row.moment),
    });
    Ok(news.collect())
}

/// The workspaces the person is a member of, those with the latest activity first: one query.
pub async fn mine(cx: &Cx) -> AppResult<Vec<WorkspaceCard>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
        state: String,
        role: String,
        members: i64,
        created_at: i64,
        posted_at: Option<i64>,
        replied_at: Option<i64>,
        page_at: Option<i64>,
        material_at: Option<i64>,
    }
    let me = cx.actor().person()?.id;
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT w.id, w.title, w.state, m.role, w.created_at,
                (SELECT COUNT(*) FROM member o WHERE o.workspace_id = w.id AND o.removed_at IS NULL) AS members,
                (SELECT MAX(p.created_at) FROM feed_post p
                  WHERE p.workspace_id = w.id AND p.audience = 'members' AND p.deleted_at IS NULL) AS posted_at,
                (SELECT MAX(t.last_reply_at) FROM thread t
                  WHERE t.workspace_id = w.id AND t.deleted_at IS NULL) AS replied_at,
                (SELECT MAX(g.updated_at) FROM page g
                  WHERE g.workspace_id = w.id AND g.archived_at IS NULL) AS page_at,
                (SELECT MAX(f.created_at) FROM material f
                  WHERE f.workspace_id = w.id AND f.deleted_at IS NULL) AS material_at
         FROM member m JOIN workspace w ON w.id = m.workspace_id
         WHERE m.account_id = $1 AND m.removed_at IS NULL",
        params![me.0],
    )
    .await?;
    let mut cards = rows
        .into_iter()
        .map(|row| {
            let activities = [
                row.posted_at,
                row.replied_at,
                row.page_at,
                row.material_at,
                Some(row.created_at),
            ];
            Ok(WorkspaceCard {
                id: WorkspaceId(row.id),
                title: row.title,
                state: row.state.parse().map_err(unreadable)?,
                role: row.role.parse().map_err(unreadable)?,
                members: row.members,
                last_activity: Timestamp::from_millis(
                    activities.into_iter().flatten().max().unwrap_or_default(),
                ),
            })
        })
        .collect::<AppResult<Vec<_>>>()?;
    cards.sort_by_key(|card| (std::cmp::Reverse(card.last_activity), card.id));
    Ok(cards)
}

#[cfg(test)]
mod tests;
