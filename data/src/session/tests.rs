use super::*;
use crate::both_databases;
use domain::time::{DAY, HOUR, MINUTE};

both_databases! {
    async fn people_see_and_end_their_own_sessions(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let phone = world.by(judit.id).await;
        world.wait(HOUR);
        let desk = world.by(judit.id).await;
        let sessions = mine(&desk).await.unwrap();
        assert_eq!(sessions.iter().map(|one| one.is_current).collect::<Vec<_>>(), [true, false]);

        let stranger = world.by(elif.id).await;
        assert_eq!(end(&stranger, sessions[1].id).await, Err(AppError::NotFound));
        end(&desk, sessions[1].id).await.unwrap();
        assert_eq!(mine(&desk).await.unwrap().len(), 1);
        assert_eq!(end(&desk, sessions[1].id).await, Err(AppError::NotFound));
        assert_eq!(phone.actor().person().unwrap().session, sessions[1].id);
    }

    async fn all_other_sessions_end_at_once(world: World) {
        let judit = world.teacher("HU").await;
        world.by(judit.id).await;
        world.by(judit.id).await;
        let here = world.by(judit.id).await;
        end_others(&here).await.unwrap();
        let left = mine(&here).await.unwrap();
        assert!(left.len() == 1 && left[0].is_current);
    }

    async fn a_session_ends_after_its_idle_time_and_at_sign_out(world: World) {
        let judit = world.teacher("HU").await;
        let id = judit.id;
        let session = world.visitor().write(move |tx| async move {
            tx.start_session(id, Entry::staff(false, Stay::Browser), "test").await
        }).await.unwrap();
        let load_now = async || load(&world.visitor(), &session.token).await.unwrap();
        let Actor::Person(_) = load_now().await else { panic!("signed in") };
        world.wait(13 * HOUR);
        assert_eq!(load_now().await, Actor::Visitor);

        let cx = world.by(id).await;
        sign_out(&cx).await.unwrap();
        world.wait(DAY);
        assert!(mine(&world.by(id).await).await.unwrap().len() == 1);
    }

    async fn pupils_are_greeted_by_nickname(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.pupil(workspace, &judit, "Kovács Bence", "Sunny Fox").await;
        let cx = world.by(pupil).await;
        assert_eq!(cx.actor().person().unwrap().name, "Sunny Fox");
    }

    async fn officers_have_no_school_of_their_own(world: World) {
        let teacher = world.teacher("HU").await;
        let officer = world.officer(Some("HU")).await;
        assert!(world.by(teacher.id).await.actor().person().unwrap().has_school);
        assert!(!world.by(officer).await.actor().person().unwrap().has_school);
    }

    async fn signing_in_again_ends_the_session_before(world: World) {
        let judit = world.teacher("HU").await;
        let before = world.by(judit.id).await;
        let id = judit.id;
        before.write(move |tx| async move {
            tx.start_session(id, Entry::staff(false, Stay::Browser), "test").await
        }).await.unwrap();
        let now = world.by(judit.id).await;
        let old = before.actor().person().unwrap().session;
        assert!(mine(&now).await.unwrap().iter().all(|session| session.id != old));
    }

    async fn visitors_have_no_sessions(world: World) {
        assert_eq!(mine(&world.visitor()).await, Err(AppError::SignInNeeded));
        assert_eq!(end_others(&world.visitor()).await, Err(AppError::SignInNeeded));
        sign_out(&world.visitor()).await.unwrap();
    }

    async fn on_a_shared_computer_half_an_hour_without_a_click_is_the_end(world: World) {
        let id = world.teacher("HU").await.id;
        let session = world.visitor().write(move |tx| async move {
            tx.start_session(id, Entry::staff(false, Stay::Shared), "test").await
        }).await.unwrap();
        assert!(!session.keep, "the browser forgets it when it is closed");
        let load_now = async || load(&world.visitor(), &session.token).await.unwrap();
        let Actor::Person(_) = load_now().await else { panic!("signed in") };
        world.wait(30 * MINUTE);
        assert_eq!(load_now().await, Actor::Visitor);
    }

    async fn the_country_of_a_browser_is_told_by_name(world: World) {
        let id = world.teacher("HU").await.id;
        let abroad = world.visitor().with_place("TR");
        abroad.write(move |tx| async move {
            tx.start_session(id, Entry::staff(false, Stay::Browser), "test").await
        }).await.unwrap();
        let places: Vec<_> = mine(&world.by(id).await).await.unwrap().into_iter().map(|one| one.place).collect();
        assert_eq!(places, ["", "Türkiye"]);
    }
}
