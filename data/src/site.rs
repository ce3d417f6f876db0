//! The home page.

use crate::{
    Cx, project, school,
    sql::{one, params, run},
    statistics, support, workspace,
};
use domain::{
    AppError, AppResult,
    access::{Person, site::act},
    account::AccountKind,
    notification::Times,
    site::{FirstStep, FirstSteps, Home, Welcome},
};
use sea_orm::FromQueryResult;

/// Projects shown to a visitor.
const SHOWN: usize = 6;

/// Projects of the gallery shown to a visitor.
const PICKED: usize = 3;

/// What a visitor sees first.
pub async fn welcome(cx: &Cx) -> AppResult<Welcome> {
    Ok(Welcome {
        numbers: statistics::numbers(cx).await?,
        gallery: project::picked(cx, PICKED).await?,
        projects: project::newest(cx, SHOWN).await?,
    })
}

/// What a person sees first after signing in. Pupils have workspaces and nothing else.
pub async fn home(cx: &Cx) -> AppResult<Home> {
    let person = cx.actor().person()?;
    let workspaces = workspace::home::mine(cx).await?;
    if person.kind == AccountKind::Pupil {
        return Ok(Home {
            workspaces,
            invitations: Vec::new(),
            projects: Vec::new(),
            requests: 0,
            colleagues: Vec::new(),
            first_steps: FirstSteps::default(),
            desk: None,
        });
    }
    let standing = standing(cx, person).await?;
    let desk = if person.is_officer() {
        Some(support::overview(cx).await?)
    } else {
        None
    };
    Ok(Home {
        workspaces,
        invitations: workspace::invitation::list(cx).await?,
        projects: project::mine(cx).await?,
        requests: standing.requests,
        colleagues: school::colleague::questions(cx).await?,
        first_steps: standing.first_steps(person),
        desk,
    })
}

#[derive(FromQueryResult)]
struct Standing {
    requests: i64,
    school: bool,
    profile: bool,
    contact: bool,
    project: bool,
    steps_away: Option<bool>,
}

/// Who asks for contact, and what the first steps follow from: one query.
async fn standing(cx: &Cx, person: &Person) -> AppResult<Standing> {
    one(
        cx.read(),
        "SELECT (SELECT COUNT(*) FROM contact c
                  WHERE c.state = 'asked' AND c.asked_by <> a.id AND (c.low_id = a.id OR c.high_id = a.id)) AS requests,
                EXISTS (SELECT 1 FROM affiliation f WHERE f.account_id = a.id AND f.to_at IS NULL) AS school,
                a.about <> '' AND EXISTS (SELECT 1 FROM account_tag t WHERE t.account_id = a.id) AS profile,
                EXISTS (SELECT 1 FROM contact c
                         WHERE c.state = 'accepted' AND (c.low_id = a.id OR c.high_id = a.id)) AS contact,
                EXISTS (SELECT 1 FROM project_founder o WHERE o.account_id = a.id AND o.state = 'accepted')
                    OR EXISTS (SELECT 1 FROM member m WHERE m.account_id = a.id) AS project,
                p.steps_away
         FROM account a LEFT JOIN preference p ON p.account_id = a.id WHERE a.id = $1",
        params![person.id.0],
    )
    .await?
    .ok_or(AppError::SignInNeeded)
}

impl Standing {
    /// Officers have other first steps: the second step of the sign-in, and their desk.
    fn first_steps(&self, person: &Person) -> FirstSteps {
        let supports = person.is_officer() || person.needs_second_step;
        if person.kind != AccountKind::Staff || supports {
            return FirstSteps::default();
        }
        FirstSteps {
            steps: vec![
                (FirstStep::ConfirmEmail, person.email_confirmed),
                (FirstStep::ChooseSchool, self.school),
                (FirstStep::FillProfile, self.profile),
                (FirstStep::FindContact, self.contact),
                (FirstStep::JoinProject, self.project),
            ],
            put_away: self.steps_away.unwrap_or(false),
        }
    }
}

/// Puts the checklist of first steps away.
pub async fn put_first_steps_away(cx: &Cx) -> AppResult<()> {
    cx.write(|tx| async move {
        tx.lookup().site::<act::EditOwnProfile>()?;
        let usual = Times::default();
        run(
            tx.conn(),
            "INSERT INTO preference (account_id, digest_hour, digest_day, steps_away) VALUES ($1, $2, $3, TRUE)
             ON CONFLICT (account_id) DO UPDATE SET steps_away = excluded.steps_away",
            params![
                tx.cx().actor().person()?.id.0,
                i32::from(usual.digest_hour),
                i32::from(usual.digest_day)
            ],
        )
        .await
        .map(|_| ())
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;
    use domain::{account::AccountState, site::Numbers, workspace::Role};

    both_databases! {
        async fn a_visitor_sees_how_large_the_portal_is(world: World) {
            let judit = world.teacher("HU").await;
            let elif = world.teacher("TR").await;
            world.project(&[&judit, &elif]).await;
            for _ in 0..4 {
                world.teacher("TR").await;
            }
            statistics::count(&world.visitor()).await.unwrap();
            let before = world.db.statements();
            let welcome = welcome(&world.visitor()).await.unwrap();
            assert!(world.db.statements() - before <= 6);
            assert_eq!(welcome.numbers, Numbers { countries: 2, schools: 6, staff: 5, projects: 1 });
            assert_eq!(welcome.projects.len(), 1);
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

        async fn first_steps_tick_themselves(world: World) {
            let judit = world.teacher("HU").await;
            let done = async || -> Vec<bool> {
                let home = home(&world.by(judit.id).await).await.unwrap();
                home.first_steps.steps.iter().map(|(_, is_done)| *is_done).collect()
            };
            assert_eq!(done().await, [true, true, false, false, false]);
            world.sql("UPDATE account SET about = 'I teach maths.' WHERE id = $1", vec![judit.id.0.into()]).await;
            assert_eq!(done().await, [true, true, false, false, false], "and a subject or a language");
            world.sql("INSERT INTO account_tag (account_id, kind, value) VALUES ($1, 'subject', 'art')", vec![judit.id.0.into()]).await;
            assert_eq!(done().await, [true, true, true, false, false]);
            let elif = world.teacher("TR").await;
            world.contacts(judit.id, elif.id).await;
            assert_eq!(done().await, [true, true, true, true, false]);
            let (_, workspace) = world.project(&[&elif]).await;
            world.join(workspace, &judit, Role::Teacher).await;
            let home = home(&world.by(judit.id).await).await.unwrap();
            assert_eq!(home.first_steps.done(), 5);
            assert!(!home.first_steps.is_shown());
        }

        async fn first_steps_are_put_away_for_good(world: World) {
            let judit = world.teacher("HU").await;
            let cx = world.by(judit.id).await;
            assert!(home(&cx).await.unwrap().first_steps.is_shown());
            for _ in 0..2 {
                put_first_steps_away(&cx).await.unwrap();
            }
            assert!(!home(&cx).await.unwrap().first_steps.is_shown());
            let (_, workspace) = world.project(&[&judit]).await;
            let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
            assert_eq!(put_first_steps_away(&world.by(pupil).await).await, Err(AppError::Forbidden));
            assert_eq!(put_first_steps_away(&world.visitor()).await, Err(AppError::SignInNeeded));
        }

        async fn officers_see_how_much_waits_for_them(world: World) {
            let school = world.school("HU").await;
            world.staff_at(school, "HU", AccountState::Registered).await;
            let officer = world.officer(Some("HU")).await;
            let cx = world.by(officer).await;
            let before = world.db.statements();
            let home = home(&cx).await.unwrap();
            assert!(world.db.statements() - before <= 6);
            assert_eq!(home.desk.unwrap().people.all, 1);
            assert!(home.first_steps.steps.is_empty());
        }
    }
}
