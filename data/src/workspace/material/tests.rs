use super::*;
use crate::{
    both_databases,
    file::{self, Mark, OpenFile},
    jobs,
};
use domain::{
    id::FileId,
    time::{DAY, MINUTE},
    workspace::{
        Role,
        material::{Materials, UploadLimits, view::MaterialsView},
    },
};
use std::sync::Mutex;

fn picture(key: &str, size: u64) -> StoredFile {
    StoredFile {
        key: key.to_owned(),
        name: "our_bridge.png".to_owned(),
        media_type: "image/png".to_owned(),
        size,
        width: Some(640),
        height: Some(480),
    }
}

async fn upload(cx: &Cx, workspace: WorkspaceId, size: u64) -> AppResult<MaterialId> {
    add(
        cx,
        workspace,
        "Bridge".into(),
        "Our bridge".into(),
        picture("key", size),
    )
    .await
}

async fn file_of(cx: &Cx, id: MaterialId) -> FileId {
    #[derive(FromQueryResult)]
    struct Row {
        file_id: Uuid,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT file_id FROM material WHERE id = $1",
        params![id.0],
    )
    .await
    .unwrap();
    FileId(row.unwrap().file_id)
}

async fn used(cx: &Cx, workspace: WorkspaceId) -> i64 {
    #[derive(FromQueryResult)]
    struct Row {
        bytes_used: i64,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT bytes_used FROM workspace WHERE id = $1",
        params![workspace.0],
    )
    .await
    .unwrap();
    row.unwrap().bytes_used
}

/// A workspace that holds so many bytes.
fn small(cx: Cx, workspace: u64) -> Cx {
    cx.with_uploads(UploadLimits {
        workspace,
        ..UploadLimits::default()
    })
}

/// A store that only remembers what was removed from it.
#[derive(Default)]
struct Removed(Mutex<Vec<String>>);

#[async_trait::async_trait]
impl Objects for Removed {
    async fn remove(&self, key: &str) -> Result<(), String> {
        self.0.lock().unwrap().push(key.to_owned());
        Ok(())
    }

    async fn pack(&self, _: &domain::privacy::Personal, _: &str) -> Result<u64, String> {
        Err("nothing is packed here".to_owned())
    }

    async fn load(&self, key: &str) -> Result<Vec<u8>, String> {
        Err(format!("{key} is not read"))
    }

    async fn set_mark(&self, _: &str) -> Result<(), String> {
        Err("nothing is kept here".to_owned())
    }

    async fn marks(&self, _: &str) -> Result<Vec<Mark>, String> {
        Ok(Vec::new())
    }
}

both_databases! {
    async fn members_upload_and_open_and_outsiders_see_nothing(world: World) {
        let (judit, emre, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("PT").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = world.by(judit.id).await;
        assert!(may_upload(&judit, workspace, Some(1000)).await.is_ok());
        let id = upload(&judit, workspace, 1000).await.unwrap();
        let file = file_of(&judit, id).await;
        let OpenFile { key, name, size, public, .. } = file::open(&world.by(emre.id).await, file).await.unwrap();
        assert_eq!((key.as_str(), name.as_str(), size, public), ("key", "our_bridge.png", 1000, false));

        let ana = world.by(ana.id).await;
        assert_eq!(may_upload(&ana, workspace, None).await, Err(AppError::NotFound));
        assert_eq!(upload(&ana, workspace, 1).await, Err(AppError::NotFound));
        assert_eq!(file::open(&ana, file).await.unwrap_err(), AppError::NotFound);
        assert_eq!(file::open(&ana, FileId(Uuid::nil())).await.unwrap_err(), AppError::NotFound);
        assert_eq!(file::open(&world.visitor(), file).await.unwrap_err(), AppError::SignInNeeded);
        assert_eq!(file::open(&world.visitor(), FileId(Uuid::nil())).await.unwrap_err(), AppError::SignInNeeded);
        assert_eq!(remove(&ana, workspace, id).await, Err(AppError::NotFound));
        assert_eq!(restore(&ana, workspace, id).await, Err(AppError::NotFound));
    }

    async fn an_officer_opens_a_file_and_leaves_a_trace(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = world.by(judit.id).await;
        let id = upload(&judit, workspace, 1000).await.unwrap();
        let file = file_of(&judit, id).await;
        let officer = world.by(world.officer(Some("TR")).await).await;
        let before = world.count("audit").await;
        assert!(file::open(&officer, file).await.is_ok());
        let notes = world.count(&format!("audit WHERE action = 'file.open_as_officer' AND target_id = '{file}'")).await;
        assert_eq!((notes, world.count("audit").await - before), (1, 1), "one note, of the file");
        assert_eq!(upload(&officer, workspace, 1).await, Err(AppError::Forbidden));
        assert_eq!(remove(&officer, workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(restore(&officer, workspace, id).await, Err(AppError::Forbidden));
        let other = world.by(world.officer(Some("PT")).await).await;
        assert_eq!(file::open(&other, file).await.unwrap_err(), AppError::NotFound);
    }

    async fn a_picture_without_description_and_a_large_file_are_refused(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = world.by(judit.id).await;
        let refused = add(&judit, workspace, "Bridge".into(), String::new(), picture("key", 10)).await;
        assert!(matches!(refused, Err(AppError::Invalid(problems)) if problems[0].field == "alt"));
        assert_eq!(upload(&judit, workspace, 25_000_001).await, Err(AppError::TooLarge { max_bytes: 25_000_000 }));
        assert_eq!(used(&judit, workspace).await, 0);
    }

    async fn bytes_without_a_file_are_taken_away_a_day_later(world: World) {
        let (judit, emre, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("PT").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = world.by(judit.id).await;
        assert_eq!(announce(&world.by(ana.id).await, workspace, "theirs").await, Err(AppError::NotFound));
        for key in ["lost", "kept"] {
            announce(&judit, workspace, key).await.unwrap();
        }
        add(&judit, workspace, "Bridge".into(), "A bridge".into(), picture("kept", 10)).await.unwrap();
        let store = Removed::default();
        file::remove_strays(&world.visitor(), &store).await.unwrap();
        assert!(store.0.lock().unwrap().is_empty(), "it may still arrive");
        world.wait(DAY);
        file::remove_strays(&world.visitor(), &store).await.unwrap();
        file::remove_strays(&world.visitor(), &store).await.unwrap();
        assert_eq!(*store.0.lock().unwrap(), ["lost"]);
    }

    async fn the_last_room_is_given_once(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = small(world.by(judit.id).await, 1000);
        assert_eq!(may_upload(&judit, workspace, Some(1001)).await, Err(AppError::Rule(RuleBroken::QuotaReached)));
        assert_eq!(may_upload(&judit, workspace, None).await, Ok(1000));
        let uploads: Vec<_> = (0..8)
            .map(|_| {
                let cx = judit.clone();
                tokio::spawn(async move { upload(&cx, workspace, 300).await })
            })
            .collect();
        let mut kept = 0;
        for upload in uploads {
            match upload.await.unwrap() {
                Ok(_) => kept += 1,
                Err(error) => assert_eq!(error, AppError::Rule(RuleBroken::QuotaReached)),
            }
        }
        assert_eq!((kept, used(&judit, workspace).await), (3, 900));
    }

    async fn a_removed_material_comes_back_or_goes_for_good(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = small(world.by(judit.id).await, 1000);
        let id = upload(&judit, workspace, 600).await.unwrap();
        let file = file_of(&judit, id).await;
        remove(&judit, workspace, id).await.unwrap();
        remove(&judit, workspace, id).await.unwrap();
        assert_eq!(file::open(&judit, file).await.unwrap_err(), AppError::NotFound);
        assert_eq!(used(&judit, workspace).await, 0);

        let other = upload(&judit, workspace, 600).await.unwrap();
        assert_eq!(restore(&judit, workspace, id).await, Err(AppError::Rule(RuleBroken::QuotaReached)));
        remove(&judit, workspace, other).await.unwrap();
        restore(&judit, workspace, id).await.unwrap();
        assert!(file::open(&judit, file).await.is_ok());
        assert_eq!(used(&judit, workspace).await, 600);

        let store = Removed::default();
        world.wait(KEPT_AFTER_REMOVAL + MINUTE);
        let later = world.visitor();
        while jobs::run_due(&later, &store).await.unwrap() > 0 {}
        assert_eq!(*store.0.lock().unwrap(), ["key"]);
        assert!(file::open(&judit, file).await.is_ok());
        let judit = small(world.by(judit.actor().account().unwrap()).await, 1000);
        assert_eq!(restore(&judit, workspace, other).await, Err(AppError::NotFound));
        take_away(&judit, &store, other).await.unwrap();
        assert_eq!(store.0.lock().unwrap().len(), 1);
    }

    async fn nothing_changes_in_a_closed_workspace(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let judit = world.by(judit.id).await;
        let id = upload(&judit, workspace, 600).await.unwrap();
        let file = file_of(&judit, id).await;
        world.sql("UPDATE workspace SET state = 'closed' WHERE id = $1", params![workspace.0]).await;
        assert_eq!(may_upload(&judit, workspace, None).await, Err(AppError::Forbidden));
        assert_eq!(upload(&judit, workspace, 1).await, Err(AppError::Forbidden));
        assert_eq!(remove(&judit, workspace, id).await, Err(AppError::Forbidden));
        assert_eq!(restore(&judit, workspace, id).await, Err(AppError::Forbidden));
        assert!(file::open(&judit, file).await.is_ok());
    }

    async fn a_pupil_removes_the_own_for_fifteen_minutes(world: World) {
        let (judit, emre, lili) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("HU").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        world.join(workspace, &lili, Role::Pupil).await;
        let (first, second) = {
            let lili = world.by(lili.id).await;
            (upload(&lili, workspace, 1).await.unwrap(), upload(&lili, workspace, 1).await.unwrap())
        };
        let of_judit = upload(&world.by(judit.id).await, workspace, 1).await.unwrap();
        world.wait(15 * MINUTE);
        let cx = world.by(lili.id).await;
        assert_eq!(remove(&cx, workspace, of_judit).await, Err(AppError::Forbidden));
        remove(&cx, workspace, first).await.unwrap();
        assert_eq!(restore(&cx, workspace, first).await, Err(AppError::Forbidden));
        world.wait(1);
        let cx = world.by(lili.id).await;
        assert_eq!(remove(&cx, workspace, second).await, Err(AppError::Rule(RuleBroken::TooLateToDelete)));
    }

    async fn materials_are_listed_newest_first(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let judit = world.by(judit.id).await;
        let mut all = Vec::new();
        for _ in 0..30 {
            all.insert(0, upload(&judit, workspace, 10).await.unwrap());
        }
        let ids = |view: &MaterialsView| view.materials.iter().map(|line| line.id).collect::<Vec<_>>();
        let first = list(&judit, workspace, Materials::Newest).await.unwrap();
        assert_eq!((ids(&first).as_slice(), first.previous, first.used), (&all[..24], None, 300));
        let second = list(&judit, workspace, Materials::After(first.next.unwrap())).await.unwrap();
        assert_eq!((ids(&second).as_slice(), second.next), (&all[24..], None));
        let back = list(&judit, workspace, Materials::Before(second.previous.unwrap())).await.unwrap();
        assert_eq!((ids(&back), back.previous, back.next), (ids(&first), None, first.next));

        remove(&judit, workspace, all[0]).await.unwrap();
        let star = world.by(star).await;
        let seen = list(&star, workspace, Materials::Newest).await.unwrap();
        assert_eq!((seen.materials[0].id, seen.removed.len(), seen.may_restore), (all[1], 0, false));
        assert!(!seen.materials[0].may_delete);
        let seen = list(&judit, workspace, Materials::Newest).await.unwrap();
        assert_eq!((seen.removed[0].id, seen.may_restore), (all[0], true));
        assert_eq!(read(&judit, workspace, all[0]).await.unwrap_err(), AppError::NotFound);
        assert_eq!(read(&star, workspace, all[1]).await.unwrap().material.dimensions, Some((640, 480)));

        let before = world.db.statements();
        list(&judit, workspace, Materials::Newest).await.unwrap();
        assert_eq!(world.db.statements() - before, 3);
        let before = world.db.statements();
        read(&judit, workspace, all[1]).await.unwrap();
        assert_eq!(world.db.statements() - before, 2);
        let ana = world.by(world.teacher("PT").await.id).await;
        assert_eq!(list(&ana, workspace, Materials::Newest).await.unwrap_err(), AppError::NotFound);
        assert_eq!(read(&ana, workspace, all[1]).await.unwrap_err(), AppError::NotFound);
    }
}
