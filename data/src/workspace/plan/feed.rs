//! The plan in a calendar program: an address with a key that only one member has. Only its hash is
//! kept, so it is shown once; a new one makes the old one useless.

use super::{day, load};
use crate::{
    Cx,
    lookup::WorkspaceHandle,
    sql::{all, one, params, run, stored},
    token,
    workspace::unreadable,
};
use domain::{
    AppError, AppResult, Timestamp,
    access::{
        Actor, Person,
        workspace::{Action, Target, act},
    },
    account::{AccountKind, AccountState},
    id::{AccountId, SessionId, WorkspaceId},
    workspace::plan::view::{CalendarView, FeedTask, FeedView, PlanFeed},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The calendar page. `key` is the one that was just made, to be shown this once.
pub async fn calendar(cx: &Cx, workspace: WorkspaceId, key: &str) -> AppResult<CalendarView> {
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::Read>()
        .await?;
    let feed = if granted.may(Action::FollowPlan, Target::default()) {
        Some(own(cx, &granted, key).await?)
    } else {
        None
    };
    Ok(CalendarView {
        plan: load(cx, &granted, None).await?,
        feed,
    })
}

/// Whether the reader has an address, and the key of the page if it is theirs.
async fn own(cx: &Cx, workspace: &WorkspaceHandle, key: &str) -> AppResult<FeedView> {
    #[derive(FromQueryResult)]
    struct Row {
        token_hash: String,
        created_at: i64,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT token_hash, created_at FROM plan_feed WHERE workspace_id = $1 AND account_id = $2",
        params![workspace.id.0, cx.actor().person()?.id.0],
    )
    .await?;
    let is_own = row
        .as_ref()
        .is_some_and(|row| !key.is_empty() && row.token_hash == token::hash(key));
    Ok(FeedView {
        since: row.map(|row| Timestamp::from_millis(row.created_at)),
        key: if is_own {
            key.to_owned()
        } else {
            String::new()
        },
    })
}

/// Makes a key, in place of the one that was there.
pub async fn renew_feed(cx: &Cx, workspace: WorkspaceId) -> AppResult<String> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::FollowPlan>()
            .await?;
        let key = token::random_token()?;
        run(
            tx.conn(),
            "INSERT INTO plan_feed (workspace_id, account_id, token_hash, created_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (workspace_id, account_id)
             DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at",
            params![
                workspace.0,
                tx.cx().actor().person()?.id.0,
                token::hash(&key),
                tx.now()
            ],
        )
        .await?;
        Ok(key)
    })
    .await
}

/// The address opens nothing any more.
pub async fn stop_feed(cx: &Cx, workspace: WorkspaceId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .workspace(workspace)
            .permit::<act::FollowPlan>()
            .await?;
        run(
            tx.conn(),
            "DELETE FROM plan_feed WHERE workspace_id = $1 AND account_id = $2",
            params![workspace.0, tx.cx().actor().person()?.id.0],
        )
        .await
        .map(drop)
    })
    .await
}

/// What a calendar program gets: whoever has the key sees what its owner may see at this moment.
///
/// # Errors
/// [`AppError::NotFound`] for a key that is none, or whose owner may not follow the plan any more.
pub async fn feed(cx: &Cx, workspace: WorkspaceId, key: &str) -> AppResult<PlanFeed> {
    let cx = cx
        .clone()
        .with_actor(Actor::Person(owner(cx, workspace, key).await?));
    let granted = cx
        .lookup()
        .workspace(workspace)
        .permit::<act::FollowPlan>()
        .await
        .map_err(|error| match error {
            AppError::Forbidden => AppError::NotFound,
            other => other,
        })?;
    Ok(PlanFeed {
        title: granted.title.clone(),
        tasks: tasks(&cx, workspace).await?,
    })
}

/// The member whose key it is, with no right besides.
async fn owner(cx: &Cx, workspace: WorkspaceId, key: &str) -> AppResult<Person> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Uuid,
        kind: String,
        state: String,
        time_zone: String,
    }
    let row: Row = one(
        cx.read(),
        "SELECT f.account_id, a.kind, a.state, a.time_zone FROM plan_feed f JOIN account a ON a.id = f.account_id
         WHERE f.token_hash = $1 AND f.workspace_id = $2",
        params![token::hash(key), workspace.0],
    )
    .await?
    .ok_or(AppError::NotFound)?;
    Ok(Person {
        id: AccountId(row.account_id),
        session: SessionId(Uuid::nil()),
        kind: stored::<AccountKind>(&row.kind)?,
        state: stored::<AccountState>(&row.state)?,
        email_confirmed: false,
        name: String::new(),
        picture: None,
        country: None,
        has_school: false,
        lang: None,
        time_zone: row.time_zone,
        officer_of: Vec::new(),
        central: false,
        needs_second_step: false,
        unread: 0,
        unread_conversations: 0,
    })
}

async fn tasks(cx: &Cx, workspace: WorkspaceId) -> AppResult<Vec<FeedTask>> {
    #[derive(FromQueryResult)]
    struct Row {
        id: Uuid,
        title: String,
        body: String,
        due_on: Option<String>,
        state: String,
        phase: String,
        school: Option<String>,
        moved_at: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT t.id, t.title, t.body, t.due_on, t.state, p.title AS phase, s.name AS school, t.moved_at
         FROM plan_task t JOIN plan_phase p ON p.id = t.phase_id LEFT JOIN school s ON s.id = t.school_id
         WHERE t.workspace_id = $1 AND t.due_on IS NOT NULL ORDER BY t.due_on, t.id",
        params![workspace.0],
    )
    .await?;
    let mut tasks = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(due) = day(row.due_on)? else {
            continue;
        };
        tasks.push(FeedTask {
            id: row.id.into(),
            title: row.title,
            body: row.body,
            due,
            state: row.state.parse().map_err(unreadable)?,
            phase: row.phase,
            school: row.school.unwrap_or_default(),
            moved_at: Timestamp::from_millis(row.moved_at),
        });
    }
    Ok(tasks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        both_databases,
        testing::World,
        workspace::{
            cast::Cast,
            member,
            plan::{save_phase, save_task},
        },
    };
    use domain::workspace::plan::{PhaseForm, TaskForm};

    async fn with_task(world: &World) -> Cast {
        let cast = Cast::new(world).await;
        let founder = world.by(cast.founder.id).await;
        let phase = PhaseForm {
            workspace: cast.workspace.to_string(),
            title: "Measuring".into(),
            ..PhaseForm::default()
        };
        let (_, phase) = save_phase(&founder, phase).await.unwrap();
        for (title, due) in [("Rain", "2026-12-01"), ("Some day", "")] {
            let task = TaskForm {
                workspace: cast.workspace.to_string(),
                phase: phase.to_string(),
                title: title.into(),
                doer: "pupils".into(),
                due: due.into(),
                ..TaskForm::default()
            };
            save_task(&founder, task).await.unwrap();
        }
        cast
    }

    both_databases! {
        async fn a_key_opens_the_plan_without_a_session(world: World) {
            let cast = with_task(&world).await;
            let teacher = world.by(cast.teacher.id).await;
            let key = renew_feed(&teacher, cast.workspace).await.unwrap();
            let before = world.db.statements();
            let seen = feed(&world.visitor(), cast.workspace, &key).await.unwrap();
            assert_eq!(world.db.statements() - before, 3);
            let titles: Vec<_> = seen.tasks.iter().map(|task| task.title.as_str()).collect();
            assert_eq!(titles, ["Rain"]);
            assert_eq!((seen.tasks[0].due.to_string().as_str(), seen.tasks[0].phase.as_str()), ("2026-12-01", "Measuring"));
            // A new one makes the old one useless, and none is left after the end.
            let second = renew_feed(&teacher, cast.workspace).await.unwrap();
            assert_eq!(feed(&world.visitor(), cast.workspace, &key).await, Err(AppError::NotFound));
            assert!(feed(&world.visitor(), cast.workspace, &second).await.is_ok());
            stop_feed(&teacher, cast.workspace).await.unwrap();
            assert_eq!(feed(&world.visitor(), cast.workspace, &second).await, Err(AppError::NotFound));
        }

        async fn whoever_leaves_takes_no_key_along(world: World) {
            let cast = with_task(&world).await;
            let key = renew_feed(&world.by(cast.teacher.id).await, cast.workspace).await.unwrap();
            let locked = renew_feed(&world.by(cast.expert.id).await, cast.workspace).await.unwrap();
            let (_, elsewhere) = world.project(&[&cast.founder, &cast.outsider]).await;
            assert_eq!(feed(&world.visitor(), elsewhere, &key).await, Err(AppError::NotFound));
            member::remove(&world.by(cast.founder.id).await, cast.workspace, cast.teacher.id).await.unwrap();
            assert_eq!(feed(&world.visitor(), cast.workspace, &key).await, Err(AppError::NotFound));
            world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![cast.expert.id.0]).await;
            assert_eq!(feed(&world.visitor(), cast.workspace, &locked).await, Err(AppError::NotFound));
            for nothing in ["", "abc"] {
                assert_eq!(feed(&world.visitor(), cast.workspace, nothing).await, Err(AppError::NotFound));
            }
        }

        async fn pupils_get_none_and_see_the_calendar(world: World) {
            let cast = with_task(&world).await;
            for pupil in [cast.pupil, cast.coordinator] {
                let cx = world.by(pupil).await;
                assert_eq!(renew_feed(&cx, cast.workspace).await, Err(AppError::Forbidden));
                assert_eq!(stop_feed(&cx, cast.workspace).await, Err(AppError::Forbidden));
                let seen = calendar(&cx, cast.workspace, "").await.unwrap();
                assert!(seen.feed.is_none() && seen.plan.phases[0].tasks.len() == 2);
            }
            let outsider = world.by(cast.outsider.id).await;
            assert_eq!(renew_feed(&outsider, cast.workspace).await, Err(AppError::NotFound));
            let officer = world.by(cast.officer).await;
            assert_eq!(renew_feed(&officer, cast.workspace).await, Err(AppError::Forbidden));
            assert!(calendar(&officer, cast.workspace, "").await.unwrap().feed.is_none());
        }

        async fn a_key_is_shown_to_its_owner_once(world: World) {
            let cast = with_task(&world).await;
            let (founder, teacher) = (world.by(cast.founder.id).await, world.by(cast.teacher.id).await);
            let none = calendar(&founder, cast.workspace, "").await.unwrap().feed.unwrap();
            assert_eq!((none.since, none.key.as_str()), (None, ""));
            let key = renew_feed(&founder, cast.workspace).await.unwrap();
            let before = world.db.statements();
            let shown = calendar(&founder, cast.workspace, &key).await.unwrap().feed.unwrap();
            assert_eq!(world.db.statements() - before, 5);
            assert_eq!((shown.since, shown.key.as_str()), (Some(world.now()), key.as_str()));
            let later = calendar(&founder, cast.workspace, "").await.unwrap().feed.unwrap();
            assert_eq!((later.since.is_some(), later.key.as_str()), (true, ""));
            let others = calendar(&teacher, cast.workspace, &key).await.unwrap().feed.unwrap();
            assert_eq!(others.key, "");
        }
    }
}
