use super::*;
use crate::{
    account::sign_in_pupil,
    both_databases,
    file::memory::Memory,
    jobs, session,
    testing::World,
    workspace::{
        cast::Cast,
        class::{Added, add},
    },
};
use domain::{account::PupilSignInForm, time::HOUR, workspace::member::ClassForm};

async fn class(cx: &Cx, workspace: WorkspaceId, pupils: &str) -> Added {
    let form = ClassForm {
        workspace: workspace.to_string(),
        name: "5.b".into(),
        pupils: pupils.into(),
    };
    add(cx, form).await.unwrap()
}

async fn sign_in(world: &World, card: &Card) -> AppResult<session::NewSession> {
    let form = PupilSignInForm {
        class_code: card.class_code.clone(),
        nickname: card.nickname.clone(),
        secret: card.secret.clone(),
        ..Default::default()
    };
    sign_in_pupil(&world.visitor(), &form, "test").await
}

both_databases! {
    async fn any_teacher_gives_a_pupil_a_new_secret(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let added = class(&founder, cast.workspace, "Nagy Bence\nTóth Csilla").await;
        let cards = sheet(&founder, cast.workspace, added.sheet.unwrap()).await.unwrap().cards;
        let session = sign_in(&world, &cards[0]).await.unwrap();
        let bence = session::load(&world.visitor(), &session.token).await.unwrap().account().unwrap();

        let teacher = world.by(cast.teacher.id).await;
        let renewed = renew(&teacher, cast.workspace, bence).await.unwrap();
        let shown = sheet(&teacher, cast.workspace, renewed).await.unwrap().cards;
        assert_eq!(shown.len(), 1);
        assert_eq!((shown[0].name.as_str(), &shown[0].nickname), ("Nagy Bence", &cards[0].nickname));
        assert!(session::load(&world.visitor(), &session.token).await.unwrap().account().is_none());
        assert!(sign_in(&world, &cards[0]).await.is_err());
        assert!(sign_in(&world, &shown[0]).await.is_ok());
        assert!(sign_in(&world, &cards[1]).await.is_ok());
        let notes = world.count(&format!("audit WHERE action = 'pupil.reset_secret' AND target_id = '{bence}'")).await;
        assert_eq!(notes, 1);
    }

    async fn a_whole_class_gets_new_cards(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let added = class(&founder, cast.workspace, "Nagy Bence\nTóth Csilla\nÁgi").await;
        let old = sheet(&founder, cast.workspace, added.sheet.unwrap()).await.unwrap().cards;
        let renewed = renew_class(&founder, cast.workspace, added.class).await.unwrap();
        let cards = sheet(&founder, cast.workspace, renewed).await.unwrap().cards;
        assert_eq!(cards.len(), 3);
        for (old, new) in [(&old[0], "Nagy Bence"), (&old[2], "Ági")] {
            assert!(sign_in(&world, old).await.is_err());
            let card = cards.iter().find(|card| card.name == new).unwrap();
            assert!(sign_in(&world, card).await.is_ok());
        }
    }

    async fn nobody_but_the_teachers_reads_or_makes_cards(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let added = class(&founder, cast.workspace, "Nagy Bence").await;
        let id = added.sheet.unwrap();
        for (role, member) in cast.members() {
            let cx = world.by(member).await;
            let seen = sheet(&cx, cast.workspace, id).await.map(drop);
            let renewed = renew(&cx, cast.workspace, cast.coordinator).await.map(drop);
            let expected = if role.is_staff() { Ok(()) } else { Err(AppError::Forbidden) };
            assert_eq!((seen, renewed), (expected.clone(), expected), "{role:?}");
        }
        let (_, other) = world.project(&[&cast.founder, &cast.outsider]).await;
        let outsider = world.by(cast.outsider.id).await;
        for workspace in [cast.workspace, other] {
            assert_eq!(sheet(&outsider, workspace, id).await, Err(AppError::NotFound));
            assert_eq!(renew(&outsider, workspace, cast.pupil).await, Err(AppError::NotFound));
            assert_eq!(renew_class(&outsider, workspace, added.class).await, Err(AppError::NotFound));
        }
        let officer = world.by(cast.officer).await;
        assert_eq!(sheet(&officer, cast.workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(renew(&officer, cast.workspace, cast.pupil).await, Err(AppError::Forbidden));
        assert_eq!(renew(&founder, cast.workspace, cast.teacher.id).await, Err(AppError::NotFound));
        assert_eq!(sheet(&world.visitor(), cast.workspace, id).await, Err(AppError::SignInNeeded));
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        assert_eq!(renew(&founder, cast.workspace, cast.pupil).await, Err(AppError::Forbidden));
    }

    async fn a_sheet_is_gone_after_a_day(world: World) {
        let cast = Cast::new(&world).await;
        let id = class(&world.by(cast.founder.id).await, cast.workspace, "Nagy Bence").await.sheet.unwrap();
        world.wait(23 * HOUR);
        let founder = world.by(cast.founder.id).await;
        let seen = sheet(&founder, cast.workspace, id).await.unwrap();
        assert_eq!(seen.until, world.now().plus(HOUR));
        world.wait(HOUR);
        let founder = world.by(cast.founder.id).await;
        assert_eq!(sheet(&founder, cast.workspace, id).await, Err(AppError::Expired));
        jobs::schedule(&world.visitor()).await.unwrap();
        world.wait(HOUR);
        jobs::run_due(&world.visitor(), &Memory::default()).await.unwrap();
        assert_eq!(world.sql("DELETE FROM card_sheet", vec![]).await, 0);
    }

    async fn no_secret_is_kept_readable_with_the_pupil(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let added = class(&founder, cast.workspace, "Nagy Bence").await;
        assert!(added.sheet.is_some());
        let hashed = world.sql("UPDATE pupil SET secret_set_at = 0 WHERE secret_hash LIKE '$argon2id$%'", vec![]).await;
        assert_eq!(hashed, 1);
    }
}
