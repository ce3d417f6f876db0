//! From a kit to a project with a workspace, and back.

use super::*;
use crate::{
    kit::make,
    project::{answer_invitation, blank, decide, invite_founder, repeat, start, submit},
    sql::{all, params},
    workspace::{
        forum,
        page::{self as pages, save as save_page},
    },
};
use domain::{
    id::{ProjectId, WorkspaceId},
    project::{ProjectForm, RemarksForm, Welcome},
    support::{DecisionForm, Verdict},
    workspace::page::PageForm,
};
use sea_orm::FromQueryResult;

fn welcome(lang: &str) -> Welcome {
    Welcome {
        title: format!("Hello ({lang})"),
        about: String::new(),
    }
}

/// A project of the two that began with a kit, and is open.
async fn opened(
    world: &World,
    kit: KitId,
    judit: &Staff,
    elif: &Staff,
) -> (ProjectId, WorkspaceId) {
    let by_judit = world.by(judit.id).await;
    let form = blank(&by_judit, Some(kit)).await.unwrap().form;
    let whole = ProjectForm {
        languages: vec!["en".into()],
        pupil_count: "40".into(),
        ..form
    };
    let id = start(&by_judit, whole).await.unwrap();
    invite_founder(&by_judit, id, elif.id).await.unwrap();
    answer_invitation(&world.by(elif.id).await, id, true)
        .await
        .unwrap();
    submit(&by_judit, id).await.unwrap();
    let centre = world.by(world.officer(None).await).await;
    for country in ["HU", "TR"] {
        let yes = DecisionForm {
            id: id.to_string(),
            verdict: Verdict::Approve.as_str().into(),
            ..DecisionForm::default()
        };
        decide(&centre, country, yes, RemarksForm::default(), welcome)
            .await
            .unwrap();
    }
    (id, workspace_of(world, id).await)
}

async fn workspace_of(world: &World, id: ProjectId) -> WorkspaceId {
    #[derive(FromQueryResult)]
    struct Row {
        id: uuid::Uuid,
    }
    let rows: Vec<Row> = all(
        world.visitor().read(),
        "SELECT id FROM workspace WHERE project_id = $1",
        params![id.0],
    )
    .await
    .unwrap();
    WorkspaceId(rows[0].id)
}

async fn partners(world: &World) -> (Staff, Staff) {
    let judit = world.teacher("HU").await;
    let elif = world.teacher("TR").await;
    world.contacts(judit.id, elif.id).await;
    (judit, elif)
}

async fn drafts(cx: &Cx) -> AppResult<Vec<KitId>> {
    let kits = desk_kits(cx, "").await?.kits.into_iter();
    let drafts = kits.filter(|kit| kit.state == KitState::Draft);
    Ok(drafts.map(|kit| kit.id).collect())
}

both_databases! {
    async fn the_form_of_a_project_is_filled_with_what_the_kit_says(world: World) {
        let (hungary, _) = officers(&world).await;
        let (judit, _) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = published(&hungary).await;
        let before = world.db.statements();
        let new = blank(&by_judit, Some(id)).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!(new.form.work_process, "Walk, record, compare");
        assert_eq!(new.kit.unwrap().title, "Bells (en)");
        withdraw(&hungary, id).await.unwrap();
        assert_eq!(blank(&by_judit, Some(id)).await.map(drop), Err(AppError::NotFound));
        assert_eq!(start(&by_judit, new.form).await, Err(AppError::NotFound));
    }

    async fn a_workspace_opens_with_what_the_kit_says(world: World) {
        let (hungary, _) = officers(&world).await;
        let id = published(&hungary).await;
        let (judit, elif) = partners(&world).await;
        let (project, workspace) = opened(&world, id, &judit, &elif).await;
        let by_elif = world.by(elif.id).await;
        let list = pages::list(&by_elif, workspace).await.unwrap();
        assert_eq!(list.pages.iter().map(|page| page.title.as_str()).collect::<Vec<_>>(), ["Our bells"]);
        let page = pages::read(&by_elif, workspace, list.pages[0].id).await.unwrap();
        assert!(page.html.as_str().contains("Text") && page.may_edit);
        assert_eq!(pages::history(&by_elif, workspace, list.pages[0].id, None).await.unwrap().versions.len(), 1);
        let forum = forum::board(&by_elif, workspace).await.unwrap();
        assert_eq!(forum.sections.len(), 2);
        assert_eq!(forum.sections[1].latest[0].title, "Which one?");
        assert_eq!((world.count("plan_task").await, world.count("poll").await), (1, 1));
        // Everybody reads which kit it was, as long as that is in the library.
        let named = crate::project::page(&world.visitor(), project).await.unwrap().sheet.kit;
        assert_eq!(named.unwrap().id, id);
        assert_eq!(desk_kits(&hungary, "").await.unwrap().kits[0].projects, 1);
        withdraw(&hungary, id).await.unwrap();
        assert_eq!(crate::project::page(&world.visitor(), project).await.unwrap().sheet.kit, None);
    }

    async fn the_workspace_speaks_the_founders_language_where_the_kit_does(world: World) {
        let list = search(&world.visitor(), &KitFilter { q: "same sky".into(), ..KitFilter::default() }).await.unwrap();
        let (judit, elif) = partners(&world).await;
        world.sql("UPDATE account SET lang = 'hu' WHERE kind = 'staff'", params![]).await;
        let (_, workspace) = opened(&world, list.cards[0].id, &judit, &elif).await;
        let pages = pages::list(&world.by(judit.id).await, workspace).await.unwrap().pages;
        assert_eq!((pages.len(), pages[0].title.as_str()), (5, "Így mérünk"));
    }

    async fn a_project_that_begins_once_more_has_its_kit_again(world: World) {
        let (hungary, _) = officers(&world).await;
        let id = published(&hungary).await;
        let (judit, elif) = partners(&world).await;
        let (project, _) = opened(&world, id, &judit, &elif).await;
        let by_judit = world.by(judit.id).await;
        let again = repeat(&by_judit, project).await.unwrap();
        let sheet = crate::project::page(&by_judit, again).await.unwrap().sheet;
        assert_eq!(sheet.kit.unwrap().id, id);
    }

    async fn a_project_that_is_over_becomes_a_kit_without_any_pupil(world: World) {
        let (hungary, _) = officers(&world).await;
        let (judit, elif) = partners(&world).await;
        let (project, workspace) = world.project(&[&judit, &elif]).await;
        let by_judit = world.by(judit.id).await;
        let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Owl").await;
        let by_pupil = world.by(pupil).await;
        world.sql("UPDATE workspace SET settings = '{\"pupils_create_pages\":true}' WHERE TRUE", params![]).await;
        let write = |title: &str, body: &str| PageForm {
            workspace: workspace.to_string(),
            title: title.into(),
            body: body.into(),
            ..PageForm::default()
        };
        save_page(&by_judit, write("How we work", "# First\nWe walk.")).await.unwrap();
        save_page(&by_judit, write("Thanks", "Thank you, Owl!")).await.unwrap();
        save_page(&by_judit, write("Class", "Anna Kiss was there.")).await.unwrap();
        save_page(&by_pupil, write("My page", "I am here.")).await.unwrap();
        assert_eq!(make(&by_judit, project).await, Err(AppError::Forbidden));
        world.sql("UPDATE project SET state = 'closed' WHERE id = $1", params![project.0]).await;
        assert_eq!(make(&world.by(world.teacher("HU").await.id).await, project).await, Err(AppError::NotFound));
        assert_eq!(make(&by_pupil, project).await, Err(AppError::NotFound));
        make(&by_judit, project).await.unwrap();
        let made = drafts(&hungary).await.unwrap();
        let kit = page(&hungary, made[0], "").await.unwrap();
        assert_eq!(kit.text.pages, "# How we work\n## First\nWe walk.");
        assert_eq!((kit.text.process.as_str(), kit.age_from), ("Work", Some(9)));
        // Founders leave it to the officers of their own country.
        assert_eq!(page(&by_judit, made[0], "").await.map(drop), Err(AppError::NotFound));
    }
}
