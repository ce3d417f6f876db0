//! Writing, publishing, and how it ends.

use super::*;

both_databases! {
    async fn a_draft_is_kept_as_it_is_and_only_its_author_sees_it(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let cx = world.by(judit.id).await;
        let draft = AnnouncementForm { title: "Rivers".into(), places: "3".into(), ..AnnouncementForm::default() };
        let (id, state) = start(&cx, draft.clone()).await.unwrap();
        assert_eq!(state, AnnouncementState::Draft);
        let kept = form(&cx, id).await.unwrap();
        assert_eq!((kept.form.title.as_str(), kept.form.places.as_str(), kept.form.body.as_str()), ("Rivers", "3", ""));
        let mine = board(&cx, &AnnouncementFilter::default()).await.unwrap().mine;
        assert_eq!((mine[0].id, mine[0].state), (id, AnnouncementState::Draft));
        let view = page(&cx, id).await.unwrap();
        assert_eq!(view.own.unwrap().missing.len(), 7);
        for other in [world.by(elif.id).await, world.by(world.officer(Some("HU")).await).await, world.visitor()] {
            assert_eq!(page(&other, id).await, Err(AppError::NotFound));
            assert!(all_of(&other).await.is_empty());
        }
        let refused = lead(&cx, step(id, Step::Publish)).await;
        assert_eq!(refused, Err(AppError::Rule(RuleBroken::AnnouncementIncomplete)));
        let refused = save(&cx, id, at_once(AnnouncementForm { version: "1".into(), ..draft })).await;
        let Err(AppError::Invalid(problems)) = refused else { panic!("must be refused") };
        assert_eq!(problems[0].field, "body");
        let whole = AnnouncementForm { version: "1".into(), ..at_once(complete()) };
        assert_eq!(save(&cx, id, whole).await.unwrap(), AnnouncementState::Open);
        assert_eq!(all_of(&world.visitor()).await, [id]);
    }

    async fn who_may_not_write_one_is_told_why(world: World) {
        let judit = world.teacher("HU").await;
        let waiting = world.staff_at(judit.school, "HU", AccountState::Registered).await;
        let officer = world.officer(Some("HU")).await;
        assert_eq!(blank(&world.by(waiting.id).await).await, Err(AppError::Rule(RuleBroken::NotValidated)));
        assert_eq!(blank(&world.by(officer).await).await, Err(AppError::Rule(RuleBroken::NoSchool)));
        assert_eq!(start(&world.visitor(), complete()).await, Err(AppError::SignInNeeded));
        assert!(blank(&world.by(judit.id).await).await.is_ok());
    }

    async fn choices_are_on_the_lists_and_the_project_is_an_own_one(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (project, _) = world.project(&[&elif, &world.teacher("FR").await]).await;
        let cx = world.by(judit.id).await;
        let odd = AnnouncementForm { countries: vec!["ATLANTIS".into()], ..complete() };
        assert_eq!(start(&cx, odd).await, Err(AppError::field("countries", Problem::UnknownChoice)));
        let odd = AnnouncementForm { project: project.to_string(), ..complete() };
        assert_eq!(start(&cx, odd.clone()).await, Err(AppError::field("project", Problem::UnknownChoice)));
        assert!(start(&world.by(elif.id).await, odd).await.is_ok());
    }

    async fn two_tabs_do_not_overwrite_each_other(world: World) {
        let judit = world.teacher("HU").await;
        let id = open(&world, &judit).await;
        let cx = world.by(judit.id).await;
        let of = |title: &str, version: &str| AnnouncementForm { title: title.into(), version: version.into(), ..complete() };
        save(&cx, id, of("First", "1")).await.unwrap();
        let Err(AppError::Conflict { theirs, version }) = save(&cx, id, of("Second", "1")).await else { panic!("must be told") };
        assert_eq!(version, 2);
        assert!(theirs.contains(&("title".into(), "First".into())));
        // What is on the board stays complete.
        let less = AnnouncementForm { body: String::new(), ..of("First", "2") };
        assert_eq!(save(&cx, id, less).await, Err(AppError::field("body", Problem::Required)));
    }

    async fn partners_are_found_and_looked_for_again(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        led(&world, &judit, id, Step::Take).await.unwrap();
        assert!(all_of(&world.visitor()).await.is_empty());
        let taken = AnnouncementFilter { state: "taken".into(), ..AnnouncementFilter::default() };
        assert_eq!(found(&world.visitor(), taken).await, [id]);
        assert_eq!(page(&world.visitor(), id).await.unwrap().state, AnnouncementState::Taken);
        assert_eq!(led(&world, &judit, id, Step::Take).await, Err(AppError::Rule(RuleBroken::WrongState)));
        led(&world, &judit, id, Step::Reopen).await.unwrap();
        led(&world, &judit, id, Step::Withdraw).await.unwrap();
        assert_eq!(page(&world.by(elif.id).await, id).await, Err(AppError::NotFound));
        led(&world, &judit, id, Step::Publish).await.unwrap();
        assert_eq!(state(&world, &judit, id).await, AnnouncementState::Open);
        assert_eq!(led(&world, &elif, id, Step::Take).await, Err(AppError::Forbidden));
        assert_eq!(lead(&world.visitor(), step(id, Step::Take)).await, Err(AppError::SignInNeeded));
        assert_eq!(delete(&world.by(elif.id).await, id).await, Err(AppError::Forbidden));
        assert_eq!(form(&world.by(elif.id).await, id).await, Err(AppError::Forbidden));
        delete(&world.by(judit.id).await, id).await.unwrap();
        assert_eq!((world.count("announcement").await, world.count("announcement_tag").await), (0, 0));
    }

    async fn its_author_is_reminded_once_and_renews_it_with_one_press(world: World) {
        let judit = world.teacher("HU").await;
        let id = open(&world, &judit).await;
        let job = async || end_what_is_over(&world.visitor()).await.unwrap();
        world.wait(OPEN_FOR - REMIND_BEFORE - HOUR);
        job().await;
        assert!(notices(&world, &judit).await.is_empty());
        world.wait(2 * HOUR);
        for _ in 0..2 {
            job().await;
        }
        let told = notices(&world, &judit).await;
        assert!(matches!(&told[..], [Notice::AnnouncementEnds { announcement, .. }] if *announcement == id.to_string()), "{told:?}");
        assert_eq!(world.count("outbox_mail").await, 1);
        assert!(page(&world.by(judit.id).await, id).await.unwrap().own.unwrap().ends_soon);
        led(&world, &judit, id, Step::Renew).await.unwrap();
        world.wait(REMIND_BEFORE + DAY);
        job().await;
        assert_eq!(state(&world, &judit, id).await, AnnouncementState::Open);
        world.wait(OPEN_FOR);
        for _ in 0..2 {
            job().await;
        }
        assert_eq!(state(&world, &judit, id).await, AnnouncementState::Expired);
        assert!(matches!(notices(&world, &judit).await[0], Notice::AnnouncementEnded { .. }));
        assert_eq!(page(&world.visitor(), id).await, Err(AppError::NotFound));
        led(&world, &judit, id, Step::Renew).await.unwrap();
        assert_eq!(all_of(&world.visitor()).await, [id]);
    }

    async fn what_is_off_the_board_goes_after_a_year(world: World) {
        let judit = world.teacher("HU").await;
        let (open, over) = (open(&world, &judit).await, open(&world, &judit).await);
        led(&world, &judit, over, Step::Withdraw).await.unwrap();
        world.wait(366 * DAY);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        let left = board(&world.by(judit.id).await, &AnnouncementFilter::default()).await.unwrap().mine;
        assert_eq!(left.iter().map(|one| one.id).collect::<Vec<_>>(), [open]);
    }
}
