//! The face beside what somebody writes.

use super::*;
use crate::{people, sql::params};

fn picture() -> StoredFile {
    StoredFile {
        key: "aa/face".into(),
        name: "face.jpg".into(),
        media_type: "image/jpeg".into(),
        size: 10,
        width: Some(512),
        height: Some(512),
    }
}

both_databases! {
    async fn a_face_is_beside_what_somebody_writes_where_it_may_be_seen(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        people::set_picture(&world.by(elif.id).await, picture()).await.unwrap();
        let (id, _) = send(&world.by(elif.id).await, to(&[&judit], "Merhaba!"), vec![]).await.unwrap();
        // The picture in each of the places, and whether its bytes are given.
        let seen = async || {
            let cx = world.by(judit.id).await;
            let view = newest(&cx, id).await;
            let line = conversations(&cx, "").await.unwrap().lines.remove(0);
            let found = search(&cx, "merhaba", None).await.unwrap().lines.remove(0);
            let faces = [view.others[0].picture, view.messages[0].author.picture, line.others[0].picture, found.author.picture];
            let face = world.newest("file").await.into();
            assert!(faces.iter().all(|one| one.is_none_or(|one| one == face)));
            (faces.map(|one| one.is_some()), file::open(&cx, face).await.is_ok())
        };
        assert_eq!(seen().await, ([true; 4], true));
        world.sql("INSERT INTO withheld (kind, subject_id, state, since) VALUES ('person', $1, 'held', 0)", params![elif.id.0]).await;
        assert_eq!(seen().await, ([false; 4], false));
        world.sql("DELETE FROM withheld", vec![]).await;
        assert_eq!(seen().await, ([true; 4], true));
        world.wait(DAY);
        partner::block(&world.by(elif.id).await, judit.id).await.unwrap();
        assert_eq!(seen().await, ([false; 4], false));
    }
}
