//! Writing the text.

use super::{
    super::{blank, form, invite_founder, page, save, start},
    complete, count, draft, partners, pupil,
};
use crate::{both_databases, sql::params};
use domain::{AppError, Problem, RuleBroken, account::AccountState, project::ProjectForm};

fn titled(title: &str, version: &str) -> ProjectForm {
    ProjectForm {
        title: title.into(),
        version: version.into(),
        ..complete()
    }
}

both_databases! {
    async fn only_validated_staff_with_a_school_start_projects(world: World) {
        assert_eq!(start(&world.visitor(), complete()).await, Err(AppError::SignInNeeded));
        assert_eq!(start(&pupil(&world), complete()).await, Err(AppError::Forbidden));
        let school = world.school("HU").await;
        let newcomer = world.staff_at(school, "HU", AccountState::Registered).await;
        let newcomer = world.by(newcomer.id).await;
        assert_eq!(start(&newcomer, complete()).await, Err(AppError::Rule(RuleBroken::NotValidated)));
        assert_eq!(blank(&newcomer, None).await, Err(AppError::Rule(RuleBroken::NotValidated)));
        let moved = world.teacher("HU").await;
        world.sql("UPDATE affiliation SET to_at = 1 WHERE account_id = $1", params![moved.id.0]).await;
        let moved = world.by(moved.id).await;
        assert_eq!(blank(&moved, None).await, Err(AppError::Rule(RuleBroken::NoSchool)));
        assert_eq!(start(&moved, complete()).await, Err(AppError::Rule(RuleBroken::NoSchool)));
        let teacher = world.by(world.teacher("HU").await.id).await;
        assert!(!blank(&teacher, None).await.unwrap().choices.subjects.is_empty());
    }

    async fn a_title_is_enough_to_begin(world: World) {
        let teacher = world.by(world.teacher("HU").await.id).await;
        let only_title = ProjectForm { title: "Rivers".into(), ..ProjectForm::default() };
        let id = start(&teacher, only_title).await.unwrap();
        let begun = form(&teacher, id).await.unwrap();
        assert_eq!((begun.version, begun.missing.len()), (1, 10));
        assert_eq!(
            start(&teacher, ProjectForm::default()).await,
            Err(AppError::field("title", Problem::Required))
        );
        let odd = ProjectForm { subjects: vec!["alchemy".into()], ..complete() };
        assert_eq!(start(&teacher, odd).await, Err(AppError::field("subjects", Problem::UnknownChoice)));
    }

    async fn saving_keeps_every_field(world: World) {
        let teacher = world.by(world.teacher("HU").await.id).await;
        let id = start(&teacher, complete()).await.unwrap();
        let changed = ProjectForm {
            title: "Rivers of our towns".into(),
            languages: vec!["tr".into()],
            subjects: Vec::new(),
            pupil_count: String::new(),
            version: "1".into(),
            ..complete()
        };
        save(&teacher, id, changed.clone()).await.unwrap();
        let saved = form(&teacher, id).await.unwrap();
        assert_eq!(saved.form, ProjectForm { version: "2".into(), ..changed });
        assert_eq!(saved.missing, ["pupil_count", "subjects"]);
    }

    async fn the_second_of_two_who_save_is_shown_what_the_first_wrote(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = draft(&world, &judit, &elif).await;
        save(&world.by(judit.id).await, id, titled("Bridges and rivers", "1")).await.unwrap();
        let Err(AppError::Conflict { theirs, version }) = save(&world.by(elif.id).await, id, titled("Bridges only", "1")).await else {
            panic!("must be told")
        };
        assert_eq!(version, 2);
        assert_eq!(theirs[0], ("title".to_owned(), "Bridges and rivers".to_owned()));
        assert!(theirs.contains(&("languages".to_owned(), "en, hu".to_owned())));
        save(&world.by(elif.id).await, id, titled("Bridges only", "2")).await.unwrap();
    }

    async fn of_two_who_save_at_the_same_moment_one_wins(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = draft(&world, &judit, &elif).await;
        let (by_judit, by_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (one, other) = tokio::join!(
            save(&by_judit, id, titled("By Judit", "1")),
            save(&by_elif, id, titled("By Elif", "1"))
        );
        let (won, lost) = if one.is_ok() { ("By Judit", other) } else { ("By Elif", one) };
        assert!(matches!(lost, Err(AppError::Conflict { theirs, version: 2 }) if theirs[0].1 == won));
        assert_eq!(form(&by_judit, id).await.unwrap().form.title, won);
    }

    async fn an_active_project_is_edited_but_stays_complete(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, workspace) = world.project(&[&judit, &elif]).await;
        let by_judit = world.by(judit.id).await;
        let gap = ProjectForm { aims: String::new(), version: "1".into(), ..complete() };
        assert_eq!(save(&by_judit, id, gap).await, Err(AppError::field("aims", Problem::Required)));
        save(&by_judit, id, titled("A better title", "1")).await.unwrap();
        assert_eq!(page(&world.visitor(), id).await.unwrap().sheet.title, "A better title");
        let renamed = count(&world, "SELECT COUNT(*) AS n FROM workspace WHERE id = $1 AND title = 'A better title'", params![workspace.0]).await;
        assert_eq!(renamed, 1);
    }

    async fn nobody_else_reads_or_saves_a_draft(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        invite_founder(&by_judit, id, elif.id).await.unwrap();
        let by_elif = world.by(elif.id).await;
        // Who is invited reads it, but does not write it yet.
        assert_eq!(save(&by_elif, id, titled("Mine", "1")).await, Err(AppError::Forbidden));
        let stranger = world.by(world.teacher("HU").await.id).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        for cx in [world.visitor(), pupil(&world), stranger, officer] {
            assert_eq!(form(&cx, id).await, Err(AppError::NotFound));
            assert_eq!(save(&cx, id, titled("Mine", "1")).await, Err(AppError::NotFound));
        }
    }
}
