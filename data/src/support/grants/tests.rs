use super::*;
use crate::{
    both_databases, session, support,
    testing::{Staff, World},
};
use domain::{
    FieldProblem,
    access::Actor,
    support::{GrantFilter, GrantStanding, Happening},
    time::{DAY, HOUR},
};

fn form(person: AccountId, role: &str) -> AppointForm {
    AppointForm {
        person: person.to_string(),
        role: role.into(),
        country: "HU".into(),
        ..AppointForm::default()
    }
}

async fn newest(world: &World) -> GrantId {
    GrantId(world.newest("support_grant").await)
}

async fn told(world: &World, id: AccountId) -> Vec<Notice> {
    let cx = world.by(id).await;
    let page = crate::notification::list(&cx, None).await.unwrap();
    page.list.into_iter().map(|line| line.notice).collect()
}

both_databases! {
    async fn an_officer_names_an_ambassador_until_a_day(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let until = world.now().plus(30 * DAY);
        let named = AppointForm { until: until.date(), ..form(judit.id, "ambassador") };
        appoint(&cx, named.clone()).await.unwrap();
        assert_eq!(appoint(&cx, named).await, Err(AppError::field("role", Problem::Taken)));

        let account = support::managed_account(&cx, judit.id).await.unwrap();
        let [grant] = &account.grants[..] else { panic!("one role") };
        assert_eq!((grant.role, grant.standing), (GrantRole::Ambassador, GrantStanding::Current));
        assert!(grant.given_by.starts_with("Officer") && grant.may_end);
        assert_eq!(grant.country, "Hungary");
        let profile = crate::people::profile(&cx, judit.id).await.unwrap();
        assert_eq!(profile.roles, [GrantRole::Ambassador]);
        assert!(matches!(told(&world, judit.id).await[..], [Notice::RoleGiven { role: GrantRole::Ambassador, .. }]));

        world.wait(31 * DAY);
        let cx = world.by(officer).await;
        let profile = crate::people::profile(&cx, judit.id).await.unwrap();
        assert!(profile.roles.is_empty(), "over since that moment");
        end_grants(&world.visitor()).await.unwrap();
        end_grants(&world.visitor()).await.unwrap();
        let newest = told(&world, judit.id).await;
        assert_eq!(newest.len(), 2, "told once");
        assert_eq!(newest[0], Notice::RoleEnded { role: GrantRole::Ambassador });
        let history = support::person(&cx, judit.id).await.unwrap().history;
        let history: Vec<_> = history.iter().map(|entry| entry.what).collect();
        assert_eq!(history, [Happening::PersonDismissed, Happening::PersonAppointed]);
    }

    async fn a_role_that_is_to_come_opens_nothing_yet(world: World) {
        let judit = world.teacher("HU").await;
        let central = world.by(world.officer(None).await).await;
        let from = world.now().plus(3 * DAY).date();
        appoint(&central, AppointForm { from, ..form(judit.id, "officer") }).await.unwrap();
        let now = world.by(judit.id).await;
        assert!(!now.actor().person().unwrap().is_officer());
        world.wait(4 * DAY);
        let later = world.by(judit.id).await;
        assert!(later.actor().person().unwrap().supports("HU"));
        let weak = world.weakly_by(judit.id).await;
        assert!(weak.actor().person().unwrap().needs_second_step);
    }

    async fn the_centre_names_an_officer_who_signs_in_again(world: World) {
        let judit = world.teacher("TR").await;
        let central = world.officer(None).await;
        let token = world.sign_in(judit.id).await;
        let cx = world.by(central).await;
        appoint(&cx, form(judit.id, "officer")).await.unwrap();
        assert_eq!(session::load(&world.visitor(), &token).await.unwrap(), Actor::Visitor);

        let officer = world.by(judit.id).await;
        assert!(officer.actor().person().unwrap().supports("HU"));
        assert!(support::overview(&officer).await.is_ok());
        let token = world.sign_in(judit.id).await;
        end_grant(&cx, newest(&world).await).await.unwrap();
        assert_eq!(session::load(&world.visitor(), &token).await.unwrap(), Actor::Visitor, "at once");
        let former = world.by(judit.id).await;
        assert!(!former.actor().person().unwrap().is_officer());
        let late = end_grant(&cx, newest(&world).await).await;
        assert_eq!(late, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
    }

    async fn an_ambassador_gets_no_rights_and_needs_no_second_step(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        appoint(&officer, form(judit.id, "mentor")).await.unwrap();
        let weak = world.weakly_by(judit.id).await;
        let person = weak.actor().person().unwrap();
        assert!(!person.needs_second_step && !person.is_officer());
        assert!(crate::people::profile(&weak, judit.id).await.is_ok());
    }

    async fn nobody_gives_roles_beyond_their_own(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let officer = world.officer(Some("HU")).await;
        let central = world.officer(None).await;
        let tries = [
            (officer, judit.id, "officer", Err(AppError::Forbidden)),
            (officer, elif.id, "ambassador", Err(AppError::NotFound)),
            (officer, officer, "ambassador", Err(AppError::Forbidden)),
            (judit.id, judit.id, "ambassador", Err(AppError::NotFound)),
            (judit.id, elif.id, "mentor", Err(AppError::NotFound)),
            (central, judit.id, "central", Err(AppError::field("role", Problem::UnknownChoice))),
            (central, central, "officer", Err(AppError::Forbidden)),
            (central, judit.id, "ambassador", Ok(())),
        ];
        for (who, whom, role, expected) in tries {
            let cx = world.by(who).await;
            assert_eq!(appoint(&cx, form(whom, role)).await, expected, "{role}");
        }
        let visitor = world.visitor();
        assert_eq!(appoint(&visitor, form(judit.id, "mentor")).await, Err(AppError::NotFound));
        let ambassador = newest(&world).await;
        let turkish = world.by(world.officer(Some("TR")).await).await;
        for stranger in [&turkish, &world.by(judit.id).await, &visitor] {
            assert_eq!(end_grant(stranger, ambassador).await, Err(AppError::NotFound));
        }
        let nothing = GrantId(uuid::Uuid::nil());
        assert_eq!(end_grant(&turkish, nothing).await, Err(AppError::NotFound));
    }

    async fn officers_are_not_dismissed_by_colleagues_nor_central_ones_by_anybody(world: World) {
        let officer = world.officer(Some("HU")).await;
        let grant = newest(&world).await;
        let colleague = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(end_grant(&colleague, grant).await, Err(AppError::Forbidden));
        let (central, other) = (world.officer(None).await, world.officer(None).await);
        let of_other = newest(&world).await;
        let cx = world.by(central).await;
        assert_eq!(end_grant(&cx, of_other).await, Err(AppError::Forbidden));
        assert!(support::managed_account(&cx, other).await.unwrap().grants.iter().all(|grant| !grant.may_end));
        assert_eq!(end_grant(&cx, grant).await, Ok(officer));
    }

    async fn only_the_validated_are_named_and_only_in_a_fresh_session(world: World) {
        let school = world.school("HU").await;
        let new = world.staff_at(school, "HU", AccountState::Registered).await;
        let judit = world.teacher("HU").await;
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        assert_eq!(appoint(&cx, form(new.id, "mentor")).await, Err(AppError::Rule(RuleBroken::WrongState)));
        world.wait(HOUR);
        // The same session, a while later.
        let later = world.visitor().with_actor(cx.actor().clone());
        let stale = appoint(&later, form(judit.id, "mentor")).await;
        assert_eq!(stale, Err(AppError::Rule(RuleBroken::FreshSignInNeeded)));
        let wrong = AppointForm { from: "soon".into(), until: world.now().date(), ..form(judit.id, "mentor") };
        let problem = |field: &str, problem| FieldProblem { field: field.into(), problem };
        assert_eq!(
            appoint(&world.by(officer).await, wrong).await,
            Err(AppError::Invalid(vec![problem("from", Problem::NotADate), problem("until", Problem::PastDay)]))
        );
    }

    async fn the_list_shows_the_own_country_with_what_is_over(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (hungarian, turkish) = (world.officer(Some("HU")).await, world.officer(Some("TR")).await);
        let give = async |officer, staff: &Staff| {
            appoint(&world.by(officer).await, form(staff.id, "ambassador")).await.unwrap();
            newest(&world).await
        };
        let over = give(hungarian, &judit).await;
        end_grant(&world.by(hungarian).await, over).await.unwrap();
        let current = give(hungarian, &judit).await;
        let foreign = give(turkish, &elif).await;
        let cx = world.by(hungarian).await;
        let ids = async |cx: &Cx, filter: GrantFilter| -> Vec<GrantId> {
            let before = world.db.statements();
            let page = grants(cx, &filter).await.unwrap();
            assert_eq!(world.db.statements() - before, 1);
            page.items.into_iter().map(|grant| grant.id).collect()
        };
        let ambassadors = GrantFilter { role: "ambassador".into(), ..GrantFilter::default() };
        assert_eq!(ids(&cx, ambassadors.clone()).await, [current]);
        let past = GrantFilter { past: "yes".into(), ..ambassadors.clone() };
        assert_eq!(ids(&cx, past).await, [current, over]);
        let named = GrantFilter { q: judit.name.clone(), ..GrantFilter::default() };
        assert_eq!(ids(&cx, named).await, [current]);
        let central = world.by(world.officer(None).await).await;
        assert_eq!(ids(&central, ambassadors).await, [foreign, current]);
        assert_eq!(grants(&world.by(judit.id).await, &GrantFilter::default()).await, Err(AppError::NotFound));
    }

    async fn whoever_works_in_another_country_is_no_ambassador_of_the_old_one(world: World) {
        let judit = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        appoint(&officer, form(judit.id, "ambassador")).await.unwrap();
        end_grants(&world.visitor()).await.unwrap();
        assert_eq!(told(&world, judit.id).await.len(), 1, "still");
        world.sql("UPDATE account SET country = 'TR' WHERE id = $1", params![judit.id.0]).await;
        end_grants(&world.visitor()).await.unwrap();
        assert_eq!(told(&world, judit.id).await[0], Notice::RoleEnded { role: GrantRole::Ambassador });
        let turkish = world.by(world.officer(Some("TR")).await).await;
        let account = support::managed_account(&turkish, judit.id).await.unwrap();
        assert_eq!(account.grants[0].standing, GrantStanding::Over);
    }

    async fn an_ambassador_is_open_to_every_colleague(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.sql("UPDATE account SET available = FALSE WHERE id = $1", params![judit.id.0]).await;
        let at_elif = world.by(elif.id).await;
        assert!(!crate::people::profile(&at_elif, judit.id).await.unwrap().may_write);
        let officer = world.by(world.officer(Some("HU")).await).await;
        appoint(&officer, form(judit.id, "ambassador")).await.unwrap();
        assert!(crate::people::profile(&at_elif, judit.id).await.unwrap().may_write);
    }
}
