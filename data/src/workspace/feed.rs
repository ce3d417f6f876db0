//! The feed of a workspace and the bulletin of its staff: the same posts, for two audiences.

use super::{Author, AuthorRow, deletion, frame};
use crate::{
    Audit, Cx, Deed, Tx,
    context::new_id,
    entity::{feed_comment, feed_post},
    lookup::WorkspaceHandle,
    sql::{DbResult, all, one, params, run},
};
use domain::{
    AppError, AppResult, SafeHtml, Timestamp,
    access::workspace::{Action, Target, act},
    id::{CommentId, PostId, WorkspaceId},
    workspace::feed::{
        Audience, BulletinView, COMMENTS_MAX, COMMENTS_SHOWN, Comment, CommentForm, Feed, FeedPart,
        POSTS_PER_PAGE, Post, PostForm,
    },
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult, Value};
use serde_json::json;
use std::collections::HashMap;
use uuid::Uuid;

/// The page of the staff bulletin. To everybody else it does not exist.
pub async fn bulletin(cx: &Cx, workspace: WorkspaceId, part: FeedPart) -> AppResult<BulletinView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::ReadBulletin>()
        .await
        .map_err(hidden)?;
    Ok(BulletinView {
        frame: frame(&granted),
        feed: load(cx, &granted, Audience::Staff, part).await?,
    })
}

/// What may not be read does not exist.
fn hidden(error: AppError) -> AppError {
    match error {
        AppError::Forbidden => AppError::NotFound,
        other => other,
    }
}

#[derive(FromQueryResult)]
struct PostRow {
    id: Uuid,
    html: String,
    created_at: i64,
    #[sea_orm(nested)]
    author: AuthorRow,
}

#[derive(FromQueryResult)]
struct CommentRow {
    id: Uuid,
    post_id: Uuid,
    body: String,
    created_at: i64,
    total: i64,
    #[sea_orm(nested)]
    author: AuthorRow,
}

/// One page of a feed: two queries.
pub(crate) async fn load(
    cx: &Cx,
    workspace: &WorkspaceHandle,
    audience: Audience,
    part: FeedPart,
) -> AppResult<Feed> {
    let may = |action| workspace.may(action, Target::default());
    let (may_post, may_comment) = match audience {
        Audience::Members => (may(Action::PostUpdate), may(Action::Comment)),
        Audience::Staff => (may(Action::PostBulletin), may(Action::PostBulletin)),
    };
    let mut rows = posts(cx, workspace.id, audience, part).await?;
    let has_older = rows.len() > POSTS_PER_PAGE as usize;
    rows.truncate(POSTS_PER_PAGE as usize);
    let is_one_post = matches!(part, FeedPart::Only(_));
    if is_one_post && rows.is_empty() {
        return Err(AppError::NotFound);
    }
    let shown = if is_one_post {
        COMMENTS_MAX
    } else {
        COMMENTS_SHOWN
    };
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let may_delete = |author: Uuid, written_at: i64| {
        let me = cx.actor().account();
        let target = deletion::target(me, author, written_at, cx.now().millis());
        workspace.may(Action::DeleteContent, target)
    };
    let mut comments: HashMap<Uuid, (i64, Vec<Comment>)> = HashMap::new();
    for row in comments_of(cx, &ids, shown).await? {
        let author = row.author.view()?;
        let (total, list) = comments.entry(row.post_id).or_default();
        *total = row.total;
        list.push(Comment {
            id: row.id.into(),
            may_delete: may_delete(author.id.0, row.created_at),
            author,
            body: row.body,
            at: Timestamp::from_millis(row.created_at),
        });
    }
    let posts = rows
        .into_iter()
        .map(|row| {
            let author = row.author.view()?;
            let (comment_count, comments) = comments.remove(&row.id).unwrap_or_default();
            Ok(Post {
                id: row.id.into(),
                may_delete: may_delete(author.id.0, row.created_at),
                author,
                html: SafeHtml::from_storage(row.html),
                at: Timestamp::from_millis(row.created_at),
                comments,
                comment_count,
            })
        })
        .collect::<AppResult<Vec<_>>>()?;
    Ok(Feed {
        audience,
        older: posts.last().map(|post| post.id).filter(|_| has_older),
        posts,
        is_one_post,
        may_post,
        may_comment,
    })
}

/// One post more than a page, newest first.
async fn posts(
    cx: &Cx,
    workspace: WorkspaceId,
    audience: Audience,
    part: FeedPart,
) -> AppResult<Vec<PostRow>> {
    let (comparison, place) = match part {
        FeedPart::Newest => ("<=", Uuid::max()),
        FeedPart::OlderThan(post) => ("<", post.0),
        FeedPart::Only(post) => ("=", post.0),
    };
    let sql = format!(
        "SELECT p.id, p.html, p.created_at, {columns} FROM feed_post p {author}
         WHERE p.workspace_id = $1 AND p.audience = $2 AND p.deleted_at IS NULL AND p.id {comparison} $3
         ORDER BY p.id DESC LIMIT {limit}",
        columns = Author::columns(),
        author = Author::join("p.workspace_id", "p.author_id"),
        limit = POSTS_PER_PAGE + 1,
    );
    all(
        cx.read(),
        sql,
        params![workspace.0, audience.as_str(), place],
    )
    .await
}

/// The newest comments of each post, oldest first.
async fn comments_of(cx: &Cx, posts: &[Uuid], shown: i64) -> AppResult<Vec<CommentRow>> {
    if posts.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (2..posts.len() + 2).map(|n| format!("${n}")).collect();
    let sql = format!(
        "SELECT * FROM (
             SELECT c.id, c.post_id, c.body, c.created_at, {columns},
                    COUNT(*) OVER (PARTITION BY c.post_id) AS total,
                    ROW_NUMBER() OVER (PARTITION BY c.post_id ORDER BY c.id DESC) AS place
             FROM feed_comment c {author}
             WHERE c.post_id IN ({places}) AND c.deleted_at IS NULL) numbered
         WHERE place <= $1 ORDER BY id",
        columns = Author::columns(),
        author = Author::join("c.workspace_id", "c.author_id"),
        places = places.join(", "),
    );
    let mut values: Vec<Value> = params![shown];
    values.extend(posts.iter().map(|post| Value::from(*post)));
    all(cx.read(), sql, values).await
}

/// Posts an update for all members, or on the bulletin of the staff.
pub async fn post(cx: &Cx, form: PostForm) -> AppResult<(WorkspaceId, Audience)> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let (audience, body) = form.parse()?;
    cx.write(move |tx| async move {
        let asked = || tx.lookup().workspace(workspace);
        match audience {
            Audience::Members => drop(asked().permit::<act::PostUpdate>().await?),
            Audience::Staff => {
                asked()
                    .permit::<act::ReadBulletin>()
                    .await
                    .map_err(hidden)?;
                asked().permit::<act::PostBulletin>().await?;
            }
        }
        feed_post::Entity::insert(feed_post::ActiveModel {
            id: Set(new_id()),
            workspace_id: Set(workspace.0),
            author_id: Set(tx.cx().actor().person()?.id.0),
            audience: Set(audience.as_str().to_owned()),
            source: Set(body.source),
            html: Set(body.html.as_str().to_owned()),
            created_at: Set(tx.now()),
            deleted_at: Set(None),
            deleted_by: Set(None),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        Ok((workspace, audience))
    })
    .await
}

#[derive(FromQueryResult)]
struct Written {
    author_id: Uuid,
    created_at: i64,
    audience: String,
}

/// A post that was not deleted. Whether the actor may know of it is asked afterwards.
async fn find_post(tx: &Tx, workspace: WorkspaceId, post: PostId) -> AppResult<Written> {
    tx.cx().actor().person()?;
    one(
        tx.conn(),
        "SELECT author_id, created_at, audience FROM feed_post
         WHERE id = $1 AND workspace_id = $2 AND deleted_at IS NULL",
        params![post.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)
}

impl Written {
    fn audience(&self) -> Audience {
        // Anything unknown is treated as the smaller circle.
        self.audience.parse().unwrap_or(Audience::Staff)
    }

    /// Who may not read a post may not know of it either.
    async fn must_be_readable(&self, tx: &Tx, workspace: WorkspaceId) -> AppResult<()> {
        match self.audience() {
            Audience::Members => Ok(()),
            Audience::Staff => tx
                .lookup()
                .workspace(workspace)
                .permit::<act::ReadBulletin>()
                .await
                .map(drop)
                .map_err(hidden),
        }
    }
}

/// Comments on a post.
pub async fn comment(cx: &Cx, form: CommentForm) -> AppResult<(WorkspaceId, PostId, Audience)> {
    let workspace: WorkspaceId = form.workspace.parse()?;
    let post: PostId = form.post.parse()?;
    let body = form.parse()?;
    cx.write(move |tx| async move {
        let written = find_post(&tx, workspace, post).await?;
        written.must_be_readable(&tx, workspace).await?;
        let asked = tx.lookup().workspace(workspace);
        match written.audience() {
            Audience::Members => drop(asked.permit::<act::Comment>().await?),
            Audience::Staff => drop(asked.permit::<act::PostBulletin>().await?),
        }
        feed_comment::Entity::insert(feed_comment::ActiveModel {
            id: Set(new_id()),
            post_id: Set(post.0),
            workspace_id: Set(workspace.0),
            author_id: Set(tx.cx().actor().person()?.id.0),
            body: Set(body),
            created_at: Set(tx.now()),
            deleted_at: Set(None),
            deleted_by: Set(None),
        })
        .exec_without_returning(tx.conn())
        .await
        .db()?;
        Ok((workspace, post, written.audience()))
    })
    .await
}

/// Takes a post away, with its comments: the staff any, others their own, pupils for a while.
pub async fn delete_post(cx: &Cx, workspace: WorkspaceId, post: PostId) -> AppResult<Audience> {
    cx.write(move |tx| async move {
        let written = find_post(&tx, workspace, post).await?;
        written.must_be_readable(&tx, workspace).await?;
        tx.permit_delete(workspace, written.author_id, written.created_at)
            .await?;
        run(
            tx.conn(),
            "UPDATE feed_post SET deleted_at = $1, deleted_by = $2 WHERE id = $3",
            params![tx.now(), tx.cx().actor().person()?.id.0, post.0],
        )
        .await?;
        let entry = Audit {
            action: Deed::PostDelete,
            target: "feed_post",
            id: post.0,
        };
        tx.audit(entry, json!({ "workspace": workspace })).await?;
        Ok(written.audience())
    })
    .await
}

/// Takes a comment away. Returns the post it stood under.
pub async fn delete_comment(
    cx: &Cx,
    workspace: WorkspaceId,
    comment: CommentId,
) -> AppResult<(PostId, Audience)> {
    #[derive(FromQueryResult)]
    struct Row {
        post_id: Uuid,
        author_id: Uuid,
        created_at: i64,
        audience: String,
    }
    cx.write(move |tx| async move {
        tx.cx().actor().person()?;
        let row: Row = one(
            tx.conn(),
            "SELECT c.post_id, c.author_id, c.created_at, p.audience
             FROM feed_comment c JOIN feed_post p ON p.id = c.post_id AND p.deleted_at IS NULL
             WHERE c.id = $1 AND c.workspace_id = $2 AND c.deleted_at IS NULL",
            params![comment.0, workspace.0],
        )
        .await?
        .ok_or(AppError::NotFound)?;
        let written = Written {
            author_id: row.author_id,
            created_at: row.created_at,
            audience: row.audience,
        };
        written.must_be_readable(&tx, workspace).await?;
        tx.permit_delete(workspace, written.author_id, written.created_at)
            .await?;
        run(
            tx.conn(),
            "UPDATE feed_comment SET deleted_at = $1, deleted_by = $2 WHERE id = $3",
            params![tx.now(), tx.cx().actor().person()?.id.0, comment.0],
        )
        .await?;
        let entry = Audit {
            action: Deed::CommentDelete,
            target: "feed_comment",
            id: comment.0,
        };
        tx.audit(entry, json!({ "workspace": workspace })).await?;
        Ok((row.post_id.into(), written.audience()))
    })
    .await
}

#[cfg(test)]
mod tests;
