//! The forum of a workspace: sections with threads, threads with replies. Writing is in the
//! submodules.

mod post;
mod start;
#[cfg(test)]
mod tests;

pub use self::{
    post::{delete_reply, delete_thread, reply, restore_reply, restore_thread},
    start::{new_section, new_thread, start_section, start_thread},
};

use super::{
    Author, AuthorRow,
    deletion::{may_restore, target},
    frame,
};
use crate::{
    Cx,
    lookup::WorkspaceHandle,
    sql::{all, one, params},
};
use domain::{
    AppError, AppResult, SafeHtml, Timestamp,
    access::workspace::{Action, Target, act},
    id::{ReplyId, SectionId, ThreadId, WorkspaceId},
    workspace::forum::{
        LATEST_THREADS, POSTS_BEFORE_LINKED, Posts, REPLIES_PER_PAGE, THREADS_PER_PAGE,
        ThreadCursor, Threads,
        view::{ForumView, ReplyView, SectionLine, SectionView, ThreadLine, ThreadView},
    },
};
use sea_orm::{FromQueryResult, Value};
use uuid::Uuid;

#[derive(FromQueryResult)]
struct SectionRow {
    id: Uuid,
    title: String,
    about: String,
}

#[derive(FromQueryResult)]
struct ThreadRow {
    id: Uuid,
    section_id: Uuid,
    title: String,
    reply_count: i32,
    last_reply_at: i64,
    deleted_at: Option<i64>,
    #[sea_orm(nested)]
    author: AuthorRow,
}

const THREAD_COLUMNS: &str =
    "t.id, t.section_id, t.title, t.reply_count, t.last_reply_at, t.deleted_at";

impl ThreadRow {
    fn view(self) -> AppResult<ThreadLine> {
        Ok(ThreadLine {
            id: self.id.into(),
            title: self.title,
            author: self.author.view()?,
            replies: self.reply_count.unsigned_abs(),
            last_reply_at: Timestamp::from_millis(self.last_reply_at),
            is_removed: self.deleted_at.is_some(),
        })
    }
}

/// The sections of a workspace, each with the threads that moved last.
pub async fn board(cx: &Cx, workspace: WorkspaceId) -> AppResult<ForumView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let may = |action| granted.may(action, Target::default());
    let sections: Vec<SectionRow> = all(
        cx.read(),
        "SELECT id, title, about FROM forum_section WHERE workspace_id = $1 ORDER BY position, id",
        params![workspace.0],
    )
    .await?;
    let threads: Vec<ThreadRow> = all(
        cx.read(),
        format!(
            "SELECT {THREAD_COLUMNS}, {} FROM (
                 SELECT id, ROW_NUMBER() OVER (PARTITION BY section_id ORDER BY last_reply_at DESC, id DESC) AS place
                 FROM thread WHERE workspace_id = $1 AND deleted_at IS NULL
             ) latest JOIN thread t ON t.id = latest.id {}
             WHERE latest.place <= {LATEST_THREADS} ORDER BY latest.place",
            Author::columns(),
            Author::join("t.workspace_id", "t.author_id")
        ),
        params![workspace.0],
    )
    .await?;
    let mut lines: Vec<SectionLine> = sections
        .into_iter()
        .map(|section| SectionLine {
            id: section.id.into(),
            title: section.title,
            about: section.about,
            latest: Vec::new(),
        })
        .collect();
    for thread in threads {
        let section = SectionId(thread.section_id);
        if let Some(line) = lines.iter_mut().find(|line| line.id == section) {
            line.latest.push(thread.view()?);
        }
    }
    Ok(ForumView {
        frame: frame(&granted),
        sections: lines,
        may_start_section: may(Action::StartForum),
        may_start_thread: may(Action::StartThread),
    })
}

/// A section with a page of its threads, the one that moved last first.
pub async fn section(
    cx: &Cx,
    workspace: WorkspaceId,
    id: SectionId,
    place: Threads,
) -> AppResult<SectionView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let section: SectionRow = one(
        cx.read(),
        "SELECT id, title, about FROM forum_section WHERE id = $1 AND workspace_id = $2",
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let sees_removed = granted.may(Action::SeeHidden, Target::default());
    let mut threads = threads(cx, workspace, id, place, sees_removed).await?;
    let more = threads.len() > THREADS_PER_PAGE as usize;
    threads.truncate(THREADS_PER_PAGE as usize);
    let (has_previous, has_next) = match place {
        Threads::Latest => (false, more),
        Threads::After(_) => (true, more),
        Threads::Before(_) => (more, true),
    };
    if matches!(place, Threads::Before(_)) {
        threads.reverse();
    }
    let cursor = |row: &ThreadRow| {
        ThreadCursor {
            last_reply_at: Timestamp::from_millis(row.last_reply_at),
            id: row.id.into(),
        }
        .to_string()
    };
    Ok(SectionView {
        frame: frame(&granted),
        id,
        title: section.title,
        about: section.about,
        previous: threads.first().filter(|_| has_previous).map(cursor),
        next: threads.last().filter(|_| has_next).map(cursor),
        threads: threads
            .into_iter()
            .map(ThreadRow::view)
            .collect::<AppResult<_>>()?,
        may_start_thread: granted.may(Action::StartThread, Target::default()),
    })
}

/// One thread more than a page has; those before a place come in reverse.
async fn threads(
    cx: &Cx,
    workspace: WorkspaceId,
    section: SectionId,
    place: Threads,
    sees_removed: bool,
) -> AppResult<Vec<ThreadRow>> {
    let mut values: Vec<Value> = params![workspace.0, section.0, sees_removed];
    let (condition, order) = match place {
        Threads::Latest => ("", "DESC"),
        Threads::After(cursor) => {
            values.extend(params![cursor.last_reply_at.millis(), cursor.id.0]);
            (
                "AND (t.last_reply_at < $4 OR (t.last_reply_at = $4 AND t.id < $5))",
                "DESC",
            )
        }
        Threads::Before(cursor) => {
            values.extend(params![cursor.last_reply_at.millis(), cursor.id.0]);
            (
                "AND (t.last_reply_at > $4 OR (t.last_reply_at = $4 AND t.id > $5))",
                "ASC",
            )
        }
    };
    all(
        cx.read(),
        format!(
            "SELECT {THREAD_COLUMNS}, {} FROM thread t {}
             WHERE t.workspace_id = $1 AND t.section_id = $2 AND (t.deleted_at IS NULL OR $3) {condition}
             ORDER BY t.last_reply_at {order}, t.id {order} LIMIT {}",
            Author::columns(),
            Author::join("t.workspace_id", "t.author_id"),
            THREADS_PER_PAGE + 1
        ),
        values,
    )
    .await
}

#[derive(FromQueryResult)]
struct ThreadHead {
    title: String,
    section_id: Uuid,
    section_title: String,
    reply_count: i32,
    author_id: Uuid,
    created_at: i64,
    deleted_at: Option<i64>,
    opening: Uuid,
}

#[derive(FromQueryResult)]
struct PostRow {
    id: Uuid,
    html: String,
    created_at: i64,
    deleted_at: Option<i64>,
    #[sea_orm(nested)]
    author: AuthorRow,
}

/// A thread with a page of its posts.
pub async fn thread(
    cx: &Cx,
    workspace: WorkspaceId,
    id: ThreadId,
    place: Posts,
) -> AppResult<ThreadView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let head: ThreadHead = one(
        cx.read(),
        "SELECT t.title, t.section_id, s.title AS section_title, t.reply_count, t.author_id, t.created_at, t.deleted_at,
                (SELECT r.id FROM reply r WHERE r.thread_id = t.id ORDER BY r.id LIMIT 1) AS opening
         FROM thread t JOIN forum_section s ON s.id = t.section_id WHERE t.id = $1 AND t.workspace_id = $2",
        params![id.0, workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    let sees_removed = granted.may(Action::SeeHidden, Target::default());
    if head.deleted_at.is_some() && !sees_removed {
        return Err(AppError::NotFound);
    }
    let (posts, more) = posts(cx, id, place, sees_removed).await?;
    let previous = posts.first().filter(|post| post.id != head.opening);
    let next = posts.last().filter(|_| more);
    let is_removed = head.deleted_at.is_some();
    let is_own = target(
        cx.actor().account(),
        head.author_id,
        head.created_at,
        cx.now().millis(),
    );
    Ok(ThreadView {
        frame: frame(&granted),
        id,
        section: head.section_id.into(),
        section_title: head.section_title,
        title: head.title,
        replies: head.reply_count.unsigned_abs(),
        opening: head.opening.into(),
        previous: previous.map(|post| post.id.into()),
        next: next.map(|post| post.id.into()),
        posts: posts
            .into_iter()
            .map(|post| post.view(cx, &granted))
            .collect::<AppResult<_>>()?,
        is_removed,
        may_reply: !is_removed && granted.may(Action::Reply, Target::default()),
        may_delete: !is_removed && granted.may(Action::DeleteContent, is_own),
        may_restore: may_restore(&granted),
    })
}

impl PostRow {
    fn view(self, cx: &Cx, workspace: &WorkspaceHandle) -> AppResult<ReplyView> {
        let author = self.author.view()?;
        let own = target(
            cx.actor().account(),
            author.id.0,
            self.created_at,
            cx.now().millis(),
        );
        let is_removed = self.deleted_at.is_some();
        Ok(ReplyView {
            id: self.id.into(),
            author,
            html: SafeHtml::from_storage(self.html),
            at: Timestamp::from_millis(self.created_at),
            is_removed,
            may_delete: !is_removed && workspace.may(Action::DeleteContent, own),
        })
    }
}

/// The posts of a page, oldest first, and whether any follow.
async fn posts(
    cx: &Cx,
    thread: ThreadId,
    place: Posts,
    sees_removed: bool,
) -> AppResult<(Vec<PostRow>, bool)> {
    let page =
        |condition: &'static str, order: &'static str, cursor: Option<ReplyId>, limit: u64| {
            let mut values: Vec<Value> = params![thread.0, sees_removed];
            values.extend(cursor.map(|cursor| cursor.0.into()));
            all::<PostRow>(
                cx.read(),
                format!(
                    "SELECT r.id, r.html, r.created_at, r.deleted_at, {} FROM reply r {}
                 WHERE r.thread_id = $1 AND (r.deleted_at IS NULL OR $2) {condition}
                 ORDER BY r.id {order} LIMIT {limit}",
                    Author::columns(),
                    Author::join("r.workspace_id", "r.author_id")
                ),
                values,
            )
        };
    const FULL: u64 = REPLIES_PER_PAGE;
    let forward = |mut posts: Vec<PostRow>, limit: u64| {
        let more = posts.len() > limit as usize;
        posts.truncate(limit as usize);
        (posts, more)
    };
    Ok(match place {
        Posts::First => forward(page("", "ASC", None, FULL + 1).await?, FULL),
        Posts::After(post) => forward(
            page("AND r.id > $3", "ASC", Some(post), FULL + 1).await?,
            FULL,
        ),
        Posts::Before(post) => {
            let mut posts = page("AND r.id < $3", "DESC", Some(post), FULL).await?;
            posts.reverse();
            (posts, true)
        }
        Posts::Last => {
            let mut posts = page("", "DESC", None, FULL).await?;
            posts.reverse();
            (posts, false)
        }
        Posts::At(post) => {
            let rest = FULL - POSTS_BEFORE_LINKED;
            let mut posts = page("AND r.id < $3", "DESC", Some(post), POSTS_BEFORE_LINKED).await?;
            posts.reverse();
            let (from, more) = forward(
                page("AND r.id >= $3", "ASC", Some(post), rest + 1).await?,
                rest,
            );
            posts.extend(from);
            (posts, more)
        }
    })
}
