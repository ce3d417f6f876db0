use super::*;
use crate::{
    both_databases,
    file::{self, StoredFile},
    testing::{Staff, World},
    workspace::material,
};
use domain::{
    id::ProjectId,
    workspace::{
        Role,
        page::{Move, PublishForm},
    },
};

/// A project of Judit (HU) and Emre (TR) with the pupil Kiss Anna, called Star.
struct Scene {
    project: ProjectId,
    workspace: WorkspaceId,
    judit: Staff,
    emre: Staff,
    star: domain::id::AccountId,
}

async fn scene(world: &World) -> Scene {
    let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
    let (project, workspace) = world.project(&[&judit, &emre]).await;
    let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
    Scene {
        project,
        workspace,
        judit,
        emre,
        star,
    }
}

impl Scene {
    fn form(&self, title: &str, body: &str) -> PageForm {
        PageForm {
            workspace: self.workspace.to_string(),
            title: title.into(),
            body: body.into(),
            ..PageForm::default()
        }
    }

    fn changed(&self, page: PageId, version: i32, body: &str) -> PageForm {
        PageForm {
            page: page.to_string(),
            version: version.to_string(),
            ..self.form("Changed", body)
        }
    }

    fn publish(&self, page: PageId, version: i32) -> PublishForm {
        PublishForm {
            workspace: self.workspace.to_string(),
            page: page.to_string(),
            version: version.to_string(),
            agree: "on".into(),
            ..PublishForm::default()
        }
    }

    async fn picture(&self, cx: &Cx) -> (domain::id::MaterialId, FileId) {
        let stored = StoredFile {
            key: "key".into(),
            name: "bridge.png".into(),
            media_type: "image/png".into(),
            size: 10,
            width: Some(4),
            height: Some(3),
        };
        let id = material::add(
            cx,
            self.workspace,
            "Bridge".into(),
            "A bridge".into(),
            stored,
        )
        .await
        .unwrap();
        let offered = new_draft(cx, self.workspace).await.unwrap().pictures;
        (id, offered[0].file)
    }

    async fn set(&self, world: &World, state: &str) {
        let values = params![state, self.workspace.0];
        world
            .sql("UPDATE workspace SET state = $1 WHERE id = $2", values)
            .await;
    }
}

async fn titles(cx: &Cx, workspace: WorkspaceId) -> Vec<String> {
    let pages = list(cx, workspace).await.unwrap().pages;
    pages.into_iter().map(|page| page.title).collect()
}

both_databases! {
    async fn a_page_is_written_read_and_changed(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "# Hello")).await.unwrap();
        let emre = world.by(scene.emre.id).await;
        let page = read(&emre, scene.workspace, id).await.unwrap();
        assert_eq!(page.html.as_str().trim(), "<h2>Hello</h2>");
        assert!(page.may_edit && page.may_publish && page.line.publication.is_none());
        save(&emre, scene.changed(id, 1, "Merhaba")).await.unwrap();
        // Saving the same again is no new version.
        save(&emre, scene.changed(id, 2, "Merhaba")).await.unwrap();
        let draft = draft(&judit, scene.workspace, id).await.unwrap();
        assert_eq!((draft.version, draft.source.as_str(), draft.title.as_str()), (2, "Merhaba", "Changed"));
        let history = history(&judit, scene.workspace, id, None).await.unwrap();
        let versions: Vec<_> = history.versions.iter().map(|one| (one.version, one.author.id)).collect();
        assert_eq!(versions, [(2, scene.emre.id), (1, scene.judit.id)]);
        assert_eq!(history.next, None);
    }

    async fn an_outsider_and_a_visitor_find_nothing(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "Hello")).await.unwrap();
        let ana = world.by(world.teacher("PT").await.id).await;
        let nobody = PageId(Uuid::nil());
        for page in [id, nobody] {
            assert_eq!(read(&ana, scene.workspace, page).await.unwrap_err(), AppError::NotFound);
            assert_eq!(draft(&ana, scene.workspace, page).await.unwrap_err(), AppError::NotFound);
            assert_eq!(draft(&world.visitor(), scene.workspace, page).await.unwrap_err(), AppError::SignInNeeded);
            assert_eq!(save(&ana, scene.changed(page, 1, "x")).await, Err(AppError::NotFound));
            assert_eq!(save(&world.visitor(), scene.changed(page, 1, "x")).await, Err(AppError::SignInNeeded));
            assert_eq!(publish(&ana, scene.publish(page, 1)).await, Err(AppError::NotFound));
            assert_eq!(unpublish(&ana, scene.workspace, page).await, Err(AppError::NotFound));
            assert_eq!(archive(&ana, scene.workspace, page).await, Err(AppError::NotFound));
            assert_eq!(restore(&ana, scene.workspace, page).await, Err(AppError::NotFound));
            assert_eq!(reorder(&ana, scene.workspace, page, Move::Up).await, Err(AppError::NotFound));
            assert_eq!(before_publishing(&ana, scene.workspace, page).await.unwrap_err(), AppError::NotFound);
            assert_eq!(history(&ana, scene.workspace, page, None).await.unwrap_err(), AppError::NotFound);
            assert_eq!(restore_version(&ana, scene.workspace, page, 1, 1).await, Err(AppError::NotFound));
            assert_eq!(public(&world.visitor(), scene.project, page).await.unwrap_err(), AppError::NotFound);
        }
        assert_eq!(list(&ana, scene.workspace).await.unwrap_err(), AppError::NotFound);
        assert_eq!(save(&ana, scene.form("x", "x")).await, Err(AppError::NotFound));
        // Another workspace's page is not found through one's own.
        let (_, own) = world.project(&[&scene.judit, &scene.emre]).await;
        assert_eq!(read(&judit, own, id).await.unwrap_err(), AppError::NotFound);
        assert_eq!(archive(&judit, own, id).await, Err(AppError::NotFound));
    }

    async fn a_pupil_edits_only_what_was_opened_and_never_publishes(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let star = world.by(scene.star).await;
        let closed = save(&judit, scene.form("Closed", "x")).await.unwrap();
        let open = PageForm { pupils_edit: "on".into(), ..scene.form("Open", "x") };
        let open = save(&judit, open).await.unwrap();
        assert_eq!(save(&star, scene.form("New", "x")).await, Err(AppError::Forbidden));
        assert_eq!(save(&star, scene.changed(closed, 1, "y")).await, Err(AppError::Forbidden));
        assert_eq!(draft(&star, scene.workspace, closed).await.unwrap_err(), AppError::Forbidden);
        // The pupil's form has no tick; the page stays open all the same.
        save(&star, scene.changed(open, 1, "y")).await.unwrap();
        let page = read(&star, scene.workspace, open).await.unwrap();
        assert!(page.line.open_to_pupils && page.may_edit && !page.may_publish && !page.may_arrange);
        assert_eq!((page.line.author.name.as_str(), page.line.author.is_pupil()), ("Star", true));
        assert_eq!(publish(&star, scene.publish(open, 2)).await, Err(AppError::Forbidden));
        assert_eq!(before_publishing(&star, scene.workspace, open).await.unwrap_err(), AppError::Forbidden);
        assert_eq!(unpublish(&star, scene.workspace, open).await, Err(AppError::Forbidden));
        assert_eq!(archive(&star, scene.workspace, open).await, Err(AppError::Forbidden));
        assert_eq!(restore(&star, scene.workspace, open).await, Err(AppError::Forbidden));
        assert_eq!(reorder(&star, scene.workspace, open, Move::Up).await, Err(AppError::Forbidden));
        assert_eq!(history(&star, scene.workspace, open, None).await.unwrap_err(), AppError::Forbidden);
        assert_eq!(old_version(&star, scene.workspace, open, 1).await.unwrap_err(), AppError::Forbidden);
        assert_eq!(restore_version(&star, scene.workspace, open, 1, 2).await, Err(AppError::Forbidden));
    }

    async fn an_expert_edits_the_own_and_an_observer_and_an_officer_read(world: World) {
        let scene = scene(&world).await;
        let (expert, observer) = (world.teacher("HU").await, world.teacher("TR").await);
        world.join(scene.workspace, &expert, Role::Expert).await;
        world.join(scene.workspace, &observer, Role::Observer).await;
        let of_judit = save(&world.by(scene.judit.id).await, scene.form("Closed", "x")).await.unwrap();
        let expert = world.by(expert.id).await;
        let own = save(&expert, scene.form("Own", "x")).await.unwrap();
        save(&expert, scene.changed(own, 1, "y")).await.unwrap();
        assert_eq!(save(&expert, scene.changed(of_judit, 1, "y")).await, Err(AppError::Forbidden));
        let observer = world.by(observer.id).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        for reader in [observer, officer] {
            assert!(read(&reader, scene.workspace, own).await.is_ok());
            assert_eq!(save(&reader, scene.form("New", "x")).await, Err(AppError::Forbidden));
            assert_eq!(save(&reader, scene.changed(own, 2, "y")).await, Err(AppError::Forbidden));
            assert_eq!(publish(&reader, scene.publish(own, 2)).await, Err(AppError::Forbidden));
        }
    }

    async fn nothing_changes_in_a_closed_workspace(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "x")).await.unwrap();
        publish(&judit, scene.publish(id, 1)).await.unwrap();
        scene.set(&world, "closed").await;
        let page = read(&judit, scene.workspace, id).await.unwrap();
        assert!(!page.may_edit && !page.may_arrange && !page.may_publish);
        assert_eq!(save(&judit, scene.form("New", "x")).await, Err(AppError::Forbidden));
        assert_eq!(save(&judit, scene.changed(id, 1, "y")).await, Err(AppError::Forbidden));
        assert_eq!(publish(&judit, scene.publish(id, 1)).await, Err(AppError::Forbidden));
        assert_eq!(archive(&judit, scene.workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(reorder(&judit, scene.workspace, id, Move::Up).await, Err(AppError::Forbidden));
        assert_eq!(restore_version(&judit, scene.workspace, id, 1, 1).await, Err(AppError::Forbidden));
        assert!(public(&world.visitor(), scene.project, id).await.is_ok());
    }

    async fn the_second_to_save_is_shown_what_the_first_wrote(world: World) {
        let scene = scene(&world).await;
        let (judit, emre) = (world.by(scene.judit.id).await, world.by(scene.emre.id).await);
        let id = save(&judit, scene.form("Our town", "x")).await.unwrap();
        save(&judit, scene.changed(id, 1, "Judit's")).await.unwrap();
        let theirs = vec![("title".to_owned(), "Changed".to_owned()), ("body".to_owned(), "Judit's".to_owned())];
        assert_eq!(save(&emre, scene.changed(id, 1, "Emre's")).await, Err(AppError::Conflict { theirs, version: 2 }));
        save(&emre, scene.changed(id, 2, "Both")).await.unwrap();
        assert!(matches!(restore_version(&judit, scene.workspace, id, 1, 2).await, Err(AppError::Conflict { version: 3, .. })));
        assert!(matches!(publish(&judit, scene.publish(id, 2)).await, Err(AppError::Conflict { version: 3, .. })));
    }

    async fn of_many_who_save_at_once_one_wins(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "x")).await.unwrap();
        let savers: Vec<_> = (0..6)
            .map(|n| {
                let (cx, form) = (judit.clone(), scene.changed(id, 1, &format!("Text {n}")));
                tokio::spawn(async move { save(&cx, form).await })
            })
            .collect();
        let mut won = 0;
        for saver in savers {
            match saver.await.unwrap() {
                Ok(_) => won += 1,
                Err(error) => assert!(matches!(error, AppError::Conflict { version: 2, .. }), "{error}"),
            }
        }
        assert_eq!(won, 1);
        assert_eq!(history(&judit, scene.workspace, id, None).await.unwrap().versions.len(), 2);
    }

    async fn pages_have_an_order_of_their_own(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let mut pages = Vec::new();
        for title in ["A", "B", "C"] {
            pages.push(save(&judit, scene.form(title, "x")).await.unwrap());
        }
        reorder(&judit, scene.workspace, pages[2], Move::Up).await.unwrap();
        assert_eq!(titles(&judit, scene.workspace).await, ["A", "C", "B"]);
        reorder(&judit, scene.workspace, pages[0], Move::Up).await.unwrap();
        reorder(&judit, scene.workspace, pages[0], Move::Down).await.unwrap();
        assert_eq!(titles(&judit, scene.workspace).await, ["C", "A", "B"]);
        archive(&judit, scene.workspace, pages[0]).await.unwrap();
        assert_eq!(titles(&judit, scene.workspace).await, ["C", "B"]);
        assert_eq!(reorder(&judit, scene.workspace, pages[0], Move::Up).await, Err(AppError::NotFound));
        assert_eq!(save(&judit, scene.changed(pages[0], 1, "y")).await, Err(AppError::Rule(RuleBroken::WrongState)));
        let star = world.by(scene.star).await;
        assert_eq!(read(&star, scene.workspace, pages[0]).await.unwrap_err(), AppError::NotFound);
        assert!(list(&star, scene.workspace).await.unwrap().archived.is_empty());
        assert_eq!(list(&judit, scene.workspace).await.unwrap().archived.len(), 1);
        restore(&judit, scene.workspace, pages[0]).await.unwrap();
        restore(&judit, scene.workspace, pages[0]).await.unwrap();
        assert_eq!(titles(&judit, scene.workspace).await, ["C", "B", "A"]);
        let movers: Vec<_> = (0..6)
            .map(|n| {
                let (cx, workspace, page) = (judit.clone(), scene.workspace, pages[n % 3]);
                tokio::spawn(async move { reorder(&cx, workspace, page, Move::Up).await })
            })
            .collect();
        for mover in movers {
            mover.await.unwrap().unwrap();
        }
        let mut all = titles(&judit, scene.workspace).await;
        all.sort();
        assert_eq!(all, ["A", "B", "C"]);
    }

    async fn an_old_version_comes_back_as_the_newest(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "First")).await.unwrap();
        save(&judit, scene.changed(id, 1, "Second")).await.unwrap();
        let old = old_version(&judit, scene.workspace, id, 1).await.unwrap();
        assert!(old.html.as_str().contains("First") && old.may_restore);
        restore_version(&judit, scene.workspace, id, 1, 2).await.unwrap();
        let page = draft(&judit, scene.workspace, id).await.unwrap();
        assert_eq!((page.source.as_str(), page.title.as_str(), page.version), ("First", "Our town", 3));
        let next = history(&judit, scene.workspace, id, Some(3)).await.unwrap();
        assert_eq!(next.versions.len(), 2);
        assert_eq!(old_version(&judit, scene.workspace, id, 9).await.unwrap_err(), AppError::NotFound);
    }

    async fn visitors_read_what_a_teacher_published_and_no_later_edit(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let form = PageForm { pupils_edit: "on".into(), ..scene.form("Our town", "Checked") };
        let id = save(&judit, form).await.unwrap();
        let before = before_publishing(&judit, scene.workspace, id).await.unwrap();
        publish(&judit, scene.publish(id, 1)).await.unwrap();
        let star = world.by(scene.star).await;
        save(&star, scene.changed(id, 1, "Not checked")).await.unwrap();
        let visitor = world.visitor();
        let page = public(&visitor, scene.project, id).await.unwrap();
        assert_eq!(page, before.preview);
        assert!(page.html.as_str().contains("Checked") && !page.html.as_str().contains("Not"));
        assert_eq!(page.countries.len(), 2);
        let byline = page.byline.unwrap();
        assert!(!byline.by_pupil && byline.school.starts_with("School"));
        let publication = read(&judit, scene.workspace, id).await.unwrap().line.publication;
        assert!(publication.unwrap().is_outdated);
        publish(&judit, scene.publish(id, 2)).await.unwrap();
        assert!(public(&visitor, scene.project, id).await.unwrap().html.as_str().contains("Not checked"));
        let listed = {
            let granted = visitor.lookup().project(scene.project).permit::<domain::access::project::act::ReadPublic>().await.unwrap();
            published(&visitor, &granted).await.unwrap()
        };
        assert_eq!((listed.len(), listed[0].title.as_str()), (1, "Changed"));
        unpublish(&judit, scene.workspace, id).await.unwrap();
        unpublish(&judit, scene.workspace, id).await.unwrap();
        assert_eq!(public(&visitor, scene.project, id).await.unwrap_err(), AppError::NotFound);
        publish(&judit, scene.publish(id, 2)).await.unwrap();
        archive(&judit, scene.workspace, id).await.unwrap();
        assert_eq!(public(&visitor, scene.project, id).await.unwrap_err(), AppError::NotFound);
        assert_eq!(publish(&judit, scene.publish(id, 2)).await, Err(AppError::Rule(RuleBroken::WrongState)));
        let notes = world.count("audit WHERE action IN ('page.publish', 'page.unpublish', 'page.archive')").await;
        assert_eq!(notes, 5);
    }

    async fn a_pupil_stands_on_the_web_as_a_pupil_of_the_school(world: World) {
        let scene = scene(&world).await;
        world.sql("UPDATE workspace SET settings = '{\"pupils_create_pages\":true}' WHERE id = $1", params![scene.workspace.0]).await;
        let star = world.by(scene.star).await;
        let id = save(&star, scene.form("My cat", "It sleeps.")).await.unwrap();
        // What a pupil begins, pupils may go on with.
        save(&star, scene.changed(id, 1, "It sleeps all day.")).await.unwrap();
        let judit = world.by(scene.judit.id).await;
        publish(&judit, scene.publish(id, 2)).await.unwrap();
        let page = public(&world.visitor(), scene.project, id).await.unwrap();
        assert!(page.byline.as_ref().unwrap().by_pupil);
        let shown = format!("{page:?}");
        assert!(!shown.contains("Star") && !shown.contains("Anna"), "{shown}");
    }

    async fn a_page_that_names_a_pupil_does_not_go_on_the_web(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "Measured by Anna Kiss, a star.")).await.unwrap();
        let view = before_publishing(&judit, scene.workspace, id).await.unwrap();
        assert_eq!((view.names.roster, view.names.nicknames), (vec!["Kiss Anna".to_owned()], vec!["Star".to_owned()]));
        let named = Err(AppError::Rule(RuleBroken::PupilNamed));
        let all = |version| PublishForm { nicknames: "on".into(), ..scene.publish(id, version) };
        assert_eq!(publish(&judit, all(1)).await.map(|_| ()), named);
        save(&judit, scene.changed(id, 1, "Measured by a star.")).await.unwrap();
        let refused = publish(&judit, scene.publish(id, 2)).await;
        assert_eq!(refused, Err(AppError::field("nicknames", Problem::MustAgree)));
        publish(&judit, all(2)).await.unwrap();
        // Somebody who left the workspace is still a child.
        world.sql("UPDATE member SET removed_at = 1 WHERE account_id = $1", params![scene.star.0]).await;
        save(&judit, scene.changed(id, 2, "Kiss Annával.")).await.unwrap();
        assert_eq!(publish(&judit, all(3)).await.map(|_| ()), named);
    }

    async fn pictures_of_a_published_page_are_open_to_visitors(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let (material, file) = scene.picture(&judit).await;
        let body = format!("![Our bridge](/files/{file})");
        let id = save(&judit, scene.form("Our town", &body)).await.unwrap();
        let visitor = world.visitor();
        assert!(file::open(&visitor, file).await.is_err());
        assert_eq!(
            publish(&judit, scene.publish(id, 1)).await,
            Err(AppError::field("pictures", Problem::MustAgree))
        );
        let form = || PublishForm { pictures: "on".into(), ..scene.publish(id, 1) };
        publish(&judit, form()).await.unwrap();
        assert!(file::open(&visitor, file).await.unwrap().public);
        unpublish(&judit, scene.workspace, id).await.unwrap();
        assert!(file::open(&visitor, file).await.is_err());
        publish(&judit, form()).await.unwrap();
        material::remove(&judit, scene.workspace, material).await.unwrap();
        assert_eq!(file::open(&visitor, file).await.unwrap_err(), AppError::SignInNeeded);
        // A picture that is gone does not stand in the way of other changes.
        save(&judit, scene.changed(id, 1, &format!("{body} and more"))).await.unwrap();
        let unknown = Err(AppError::field("body", Problem::UnknownPicture));
        assert_eq!(save(&judit, scene.form("New", &body)).await, unknown);
    }

    async fn a_page_shows_no_picture_of_another_workspace(world: World) {
        let scene = scene(&world).await;
        let (_, other) = world.project(&[&scene.judit, &scene.emre]).await;
        let judit = world.by(scene.judit.id).await;
        let (_, file) = scene.picture(&judit).await;
        let body = format!("![Our bridge](/files/{file})");
        let form = PageForm { workspace: other.to_string(), ..scene.form("Our town", &body) };
        assert_eq!(save(&judit, form).await, Err(AppError::field("body", Problem::UnknownPicture)));
    }

    async fn each_page_takes_few_queries(world: World) {
        let scene = scene(&world).await;
        let judit = world.by(scene.judit.id).await;
        let id = save(&judit, scene.form("Our town", "x")).await.unwrap();
        publish(&judit, scene.publish(id, 1)).await.unwrap();
        let (workspace, visitor) = (scene.workspace, world.visitor());
        let count = |before: u64| world.db.statements() - before;
        let before = world.db.statements();
        list(&judit, workspace).await.unwrap();
        assert_eq!(count(before), 2);
        let before = world.db.statements();
        read(&judit, workspace, id).await.unwrap();
        assert_eq!(count(before), 2);
        let before = world.db.statements();
        draft(&judit, workspace, id).await.unwrap();
        assert_eq!(count(before), 3);
        let before = world.db.statements();
        history(&judit, workspace, id, None).await.unwrap();
        assert_eq!(count(before), 3);
        let before = world.db.statements();
        old_version(&judit, workspace, id, 1).await.unwrap();
        assert_eq!(count(before), 3);
        let before = world.db.statements();
        before_publishing(&judit, workspace, id).await.unwrap();
        assert_eq!(count(before), 5);
        let before = world.db.statements();
        public(&visitor, scene.project, id).await.unwrap();
        assert!(count(before) <= 6);
    }
}
