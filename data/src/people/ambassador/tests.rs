use super::*;
use crate::{
    both_databases, support,
    testing::{Staff, World},
};
use domain::{
    account::AccountState,
    support::{AppointForm, GrantRole, SuspendForm},
};

async fn name(world: &World, staff: &Staff, role: &str) {
    let officer = world.officer(Some(&staff.country)).await;
    let form = AppointForm {
        person: staff.id.to_string(),
        role: role.into(),
        ..AppointForm::default()
    };
    support::appoint(&world.by(officer).await, form)
        .await
        .unwrap();
}

async fn speaks(world: &World, staff: &Staff, language: &'static str) {
    let sql = "INSERT INTO account_tag (account_id, kind, value) VALUES ($1, 'language', $2)";
    world.sql(sql, params![staff.id.0, language]).await;
}

/// Opens the profile, and these parts of it, to everybody.
async fn open(world: &World, staff: &Staff, parts: &[Part]) {
    let sql = "UPDATE account SET public_profile = TRUE WHERE id = $1";
    world.sql(sql, params![staff.id.0]).await;
    for part in parts {
        let sql = "INSERT INTO account_tag (account_id, kind, value) VALUES ($1, 'public', $2)";
        world.sql(sql, params![staff.id.0, part.as_str()]).await;
    }
}

async fn found(cx: &Cx, filter: &AmbassadorFilter) -> Vec<String> {
    let page = ambassadors(cx, filter).await.unwrap();
    page.people
        .into_iter()
        .map(|card| card.person.name)
        .collect()
}

both_databases! {
    async fn colleagues_find_ambassadors_by_country_region_language_and_role(world: World) {
        let (judit, elif, nora) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("HU").await);
        world.sql("UPDATE school SET region = 'Vas' WHERE id = $1", params![judit.school.0]).await;
        name(&world, &judit, "ambassador").await;
        name(&world, &elif, "ambassador").await;
        name(&world, &nora, "mentor").await;
        speaks(&world, &judit, "de").await;
        let cx = world.by(world.teacher("PL").await.id).await;
        let before = world.db.statements();
        let in_hungary = AmbassadorFilter { country: "HU".into(), ..AmbassadorFilter::default() };
        let page = ambassadors(&cx, &in_hungary).await.unwrap();
        assert!(world.db.statements() - before <= 4);
        assert_eq!(page.regions, ["Vas"]);
        let card = page.people.iter().find(|card| card.id() == judit.id).unwrap();
        assert_eq!((card.role, card.region.as_str(), card.person.country.as_str()), (GrantRole::Ambassador, "Vas", "Hungary"));
        assert_eq!(card.languages, ["German"]);
        assert_eq!(found(&cx, &AmbassadorFilter::default()).await.len(), 3);
        assert_eq!(found(&cx, &in_hungary).await.len(), 2);
        for filter in [
            AmbassadorFilter { region: "Vas".into(), ..in_hungary.clone() },
            AmbassadorFilter { language: "de".into(), ..AmbassadorFilter::default() },
            AmbassadorFilter { role: "ambassador".into(), ..in_hungary.clone() },
        ] {
            assert_eq!(found(&cx, &filter).await, [judit.name.as_str()], "{filter:?}");
        }
        let mentors = AmbassadorFilter { role: "mentor".into(), ..AmbassadorFilter::default() };
        assert_eq!(found(&cx, &mentors).await, [nora.name.as_str()]);
    }

    async fn visitors_find_what_was_opened_to_them_and_nothing_by_the_rest(world: World) {
        let (judit, emre, nora) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("HU").await);
        for staff in [&judit, &emre, &nora] {
            world.sql("UPDATE school SET region = 'Vas' WHERE id = $1", params![staff.school.0]).await;
            name(&world, staff, "ambassador").await;
            speaks(&world, staff, "de").await;
        }
        open(&world, &judit, &[Part::School]).await;
        open(&world, &emre, &[Part::Languages]).await;
        let visitor = world.visitor();
        let page = ambassadors(&visitor, &AmbassadorFilter::default()).await.unwrap();
        let shown: Vec<_> = page.people.iter().map(|card| {
            (card.person.name.as_str(), card.region.as_str(), card.person.school.is_empty(), card.languages.len())
        }).collect();
        assert_eq!(shown, [(emre.name.as_str(), "", true, 1), (judit.name.as_str(), "Vas", false, 0)]);
        let by_region = AmbassadorFilter { region: "Vas".into(), ..AmbassadorFilter::default() };
        assert_eq!(found(&visitor, &by_region).await, [judit.name.as_str()]);
        let by_language = AmbassadorFilter { language: "de".into(), ..AmbassadorFilter::default() };
        assert_eq!(found(&visitor, &by_language).await, [emre.name.as_str()]);
        let in_turkey = AmbassadorFilter { country: "TR".into(), ..AmbassadorFilter::default() };
        assert_eq!(ambassadors(&visitor, &in_turkey).await.unwrap().regions, Vec::<String>::new());
    }

    async fn who_is_locked_out_or_was_dismissed_is_not_listed(world: World) {
        let (judit, nora) = (world.teacher("HU").await, world.teacher("HU").await);
        for staff in [&judit, &nora] {
            name(&world, staff, "ambassador").await;
        }
        let officer = world.by(world.officer(Some("HU")).await).await;
        let form = SuspendForm {
            person: nora.id.to_string(),
            reason: "Wrote unkindly to others.".into(),
            ..SuspendForm::default()
        };
        support::suspend(&officer, form).await.unwrap();
        let cx = world.by(world.teacher("PL").await.id).await;
        assert_eq!(found(&cx, &AmbassadorFilter::default()).await, [judit.name.as_str()]);
        let roles = support::managed_account(&officer, judit.id).await.unwrap().grants;
        support::end_grant(&officer, roles[0].id).await.unwrap();
        assert!(found(&cx, &AmbassadorFilter::default()).await.is_empty());
    }

    async fn officers_are_no_ambassadors_and_pupils_see_only_what_is_open(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.officer(Some("HU")).await;
        name(&world, &judit, "ambassador").await;
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.by(world.pupil(workspace, &judit, "Kiss Anna", "Star").await).await;
        let waiting = world.staff_at(judit.school, "HU", AccountState::Registered).await;
        for cx in [&pupil, &world.by(waiting.id).await, &world.visitor()] {
            assert!(found(cx, &AmbassadorFilter::default()).await.is_empty());
        }
    }
}
