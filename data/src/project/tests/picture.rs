//! The picture of a project.

use super::{
    super::{
        announce_picture, delete, form, gallery, may_upload_picture, page, put_into_gallery,
        remove_picture, set_picture,
    },
    count, draft, partners,
};
use crate::{
    both_databases,
    file::{self, StoredFile},
    testing::World,
};
use domain::{AppError, id::ProjectId, project::gallery::GalleryForm};
use uuid::Uuid;

fn picture(key: &str) -> StoredFile {
    StoredFile {
        key: key.to_owned(),
        name: "bridge.jpg".to_owned(),
        media_type: "image/jpeg".to_owned(),
        size: 1000,
        width: Some(1200),
        height: Some(630),
    }
}

async fn pictures(world: &World) -> (i64, i64) {
    let shown = count(world, "SELECT COUNT(*) AS n FROM project_picture", vec![]).await;
    let kept = count(
        world,
        "SELECT COUNT(*) AS n FROM file WHERE media_type = 'image/jpeg'",
        vec![],
    )
    .await;
    (shown, kept)
}

both_databases! {
    async fn each_founder_shows_another_picture_and_everybody_sees_the_last(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, _) = world.project(&[&judit, &elif]).await;
        let (judit, elif) = (world.by(judit.id).await, world.by(elif.id).await);
        assert!(may_upload_picture(&judit, id).await.unwrap() > 0);
        announce_picture(&judit, id, "aa/1").await.unwrap();
        set_picture(&judit, id, picture("aa/1"), "A bridge of stone".into()).await.unwrap();
        set_picture(&elif, id, picture("aa/2"), "A bridge of wood".into()).await.unwrap();
        assert_eq!(pictures(&world).await, (1, 1));
        let shown = page(&world.visitor(), id).await.unwrap().sheet.picture.unwrap();
        assert_eq!(shown.description, "A bridge of wood");
        let central = world.by(world.officer(None).await).await;
        let sentence = "A bridge like no other.".into();
        put_into_gallery(&central, GalleryForm { project: id.to_string(), sentence }).await.unwrap();
        let gallery = gallery(&world.visitor(), "").await.unwrap();
        assert_eq!(gallery.shown[0].card.picture.as_ref(), Some(&shown));
        assert_eq!(form(&judit, id).await.unwrap().picture, Some(shown.clone()));
        let opened = file::open(&world.visitor(), shown.file).await.unwrap();
        assert_eq!((opened.key.as_str(), opened.public), ("aa/2", true));
        remove_picture(&judit, id).await.unwrap();
        assert_eq!(pictures(&world).await, (0, 0));
        assert_eq!(file::open(&world.visitor(), shown.file).await.map(drop), Err(AppError::SignInNeeded));
    }

    async fn the_picture_of_a_draft_is_the_founders_own(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = draft(&world, &judit, &elif).await;
        let outsider = world.by(world.teacher("HU").await.id).await;
        let judit = world.by(judit.id).await;
        set_picture(&judit, id, picture("aa/1"), "A bridge of stone".into()).await.unwrap();
        let shown = page(&judit, id).await.unwrap().sheet.picture.unwrap();
        assert!(!file::open(&world.by(elif.id).await, shown.file).await.unwrap().public);
        assert_eq!(file::open(&outsider, shown.file).await.map(drop), Err(AppError::NotFound));
        assert_eq!(file::open(&world.visitor(), shown.file).await.map(drop), Err(AppError::SignInNeeded));
        for refused in [
            may_upload_picture(&outsider, id).await.map(drop),
            announce_picture(&outsider, id, "aa/3").await,
            set_picture(&outsider, id, picture("aa/3"), "Mine".into()).await,
            remove_picture(&outsider, id).await,
            remove_picture(&outsider, ProjectId(Uuid::nil())).await,
        ] {
            assert_eq!(refused, Err(AppError::NotFound));
        }
        delete(&judit, id).await.unwrap();
        assert_eq!(pictures(&world).await, (0, 0), "a project that is thrown away leaves none behind");
    }
}
