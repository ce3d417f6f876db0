//! The home page.

use crate::{
    Cx, project,
    sql::{one, params},
    workspace,
};
use domain::{
    AppError, AppResult,
    account::AccountKind,
    project::ProjectFilter,
    site::{Home, Numbers, Welcome},
};
use sea_orm::FromQueryResult;
use std::sync::Mutex;

/// Projects shown to a visitor.
const SHOWN: usize = 6;

/// How long the portal's size is remembered, in milliseconds: nobody minds, and counting a
/// country's teachers for every visitor would cost more than the rest of the page.
const REMEMBERED: i64 = 5 * domain::time::MINUTE;

/// The size counted last, and when. A node counts for itself.
#[derive(Debug, Default)]
pub(crate) struct SizeMemory(Mutex<Option<(i64, Numbers)>>);

/// What a visitor sees first.
pub async fn welcome(cx: &Cx) -> AppResult<Welcome> {
    let mut projects = project::search(cx, &ProjectFilter::default()).await?.cards;
    projects.truncate(SHOWN);
    Ok(Welcome {
        numbers: numbers(cx).await?,
        projects,
    })
}

async fn numbers(cx: &Cx) -> AppResult<Numbers> {
    #[derive(FromQueryResult)]
    struct Row {
        countries: i64,
        schools: i64,
        staff: i64,
        projects: i64,
    }
    let now = cx.now().millis();
    let memory = &cx.db().size_memory().0;
    let remembered = *memory
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner());
    if let Some((at, numbers)) = remembered
        && now - at < REMEMBERED
    {
        return Ok(numbers);
    }
    let row: Row = one(
        cx.read(),
        "SELECT (SELECT COUNT(DISTINCT country) FROM school WHERE state = 'validated') AS countries,
                (SELECT COUNT(*) FROM school WHERE state = 'validated') AS schools,
                (SELECT COUNT(*) FROM account WHERE kind = 'staff' AND state = 'validated') AS staff,
                (SELECT COUNT(*) FROM project WHERE state IN ('active', 'closed', 'archived')) AS projects",
        params![],
    )
    .await?
    .ok_or(AppError::Unavailable)?;
    let numbers = Numbers {
        countries: row.countries,
        schools: row.schools,
        staff: row.staff,
        projects: row.projects,
    };
    *memory
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner()) = Some((now, numbers));
    Ok(numbers)
}

/// What a person sees first after signing in. Pupils have workspaces and nothing else.
pub async fn home(cx: &Cx) -> AppResult<Home> {
    #[derive(FromQueryResult)]
    struct Requests {
        n: i64,
    }
    let person = cx.actor().person()?;
    let workspaces = workspace::home::mine(cx).await?;
    if person.kind == AccountKind::Pupil {
        return Ok(Home {
            workspaces,
            invitations: Vec::new(),
            projects: Vec::new(),
            requests: 0,
        });
    }
    let requests: Option<Requests> = one(
        cx.read(),
        "SELECT COUNT(*) AS n FROM contact
         WHERE state = 'asked' AND asked_by <> $1 AND (low_id = $1 OR high_id = $1)",
        params![person.id.0],
    )
    .await?;
    Ok(Home {
        workspaces,
        invitations: workspace::invitation::list(cx).await?,
        projects: project::mine(cx).await?,
        requests: requests.map_or(0, |requests| requests.n),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;
    use domain::workspace::Role;

    both_databases! {
        async fn a_visitor_sees_how_large_the_portal_is(world: World) {
            let judit = world.teacher("HU").await;
            let elif = world.teacher("TR").await;
            world.project(&[&judit, &elif]).await;
            let before = world.db.statements();
            let welcome = welcome(&world.visitor()).await.unwrap();
            assert!(world.db.statements() - before <= 6);
            assert_eq!(welcome.numbers, Numbers { countries: 2, schools: 2, staff: 2, projects: 1 });
            assert_eq!(welcome.projects.len(), 1);
            world.teacher("FR").await;
            assert_eq!(numbers(&world.visitor()).await.unwrap().staff, 2, "remembered for a while");
            world.wait(REMEMBERED);
            assert_eq!(numbers(&world.visitor()).await.unwrap().staff, 3);
        }

        async fn the_home_page_shows_what_is_mine(world: World) {
            let judit = world.teacher("HU").await;
            let elif = world.teacher("TR").await;
            let outsider = world.teacher("FR").await;
            let (_, workspace) = world.project(&[&judit, &elif]).await;
            let helper = world.teacher("HU").await;
            world.join(workspace, &helper, Role::Teacher).await;
            let before = world.db.statements();
            let cx = world.by(judit.id).await;
            let session = world.db.statements() - before;
            let mine = home(&cx).await.unwrap();
            assert!(world.db.statements() - before - session <= 6);
            assert_eq!((mine.workspaces.len(), mine.projects.len()), (1, 1));
            let helped = home(&world.by(helper.id).await).await.unwrap();
            assert_eq!((helped.workspaces.len(), helped.projects.len()), (1, 0));
            let nothing = home(&world.by(outsider.id).await).await.unwrap();
            assert_eq!((nothing.workspaces.len(), nothing.projects.len(), nothing.requests), (0, 0, 0));
            assert_eq!(home(&world.visitor()).await, Err(AppError::SignInNeeded));
        }
    }
}
