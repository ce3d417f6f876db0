//! Materials over HTTP: shown, removed, brought back.

use crate::browser::Portal;
use data::{both_databases, file::StoredFile, workspace::material};

both_databases! {
    async fn a_picture_is_shown_removed_and_brought_back(world: World) {
        let portal = Portal::new(world).await;
        let (judit, emre) = (portal.world.teacher("HU").await, portal.world.teacher("TR").await);
        let (_, workspace) = portal.world.project(&[&judit, &emre]).await;
        let star = portal.world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let materials = format!("/w/{workspace}/materials");
        let mut star = portal.by(star).await;
        let page = star.get(&materials).await.body;
        assert!(page.contains("No materials yet") && page.contains("upload_material") && page.contains("multipart/form-data"));
        let stored = StoredFile {
            key: "key".into(),
            name: "bridge.png".into(),
            media_type: "image/png".into(),
            size: 1_499_999,
            width: Some(640),
            height: Some(480),
        };
        let cx = portal.world.by(judit.id).await;
        let material = material::add(&cx, workspace, "Old bridge".into(), "A bridge over a river".into(), stored).await.unwrap();
        let page = star.get(&materials).await.body;
        for shown in ["Old bridge", "alt=\"A bridge over a river\"", "width=\"640\"", "height=\"480\"", "loading=\"lazy\"", "1 MB", "2 of 20,000 MB"] {
            assert!(page.contains(shown), "{shown}");
        }
        let address = format!("{materials}/{material}");
        let page = star.get(&address).await.body;
        assert!(page.contains("bridge.png") && page.contains("![A bridge over a river](/files/") && !page.contains("remove_material"));
        let mut judit = portal.by(judit.id).await;
        let (id, material) = (workspace.to_string(), material.to_string());
        let fields = [("workspace", id.as_str()), ("material", &material)];
        assert_eq!(star.post(&address, "remove_material", &fields).await.status.as_u16(), 403);
        assert_eq!(judit.post(&address, "remove_material", &fields).await.location(), materials);
        assert_eq!(star.get(&address).await.status.as_u16(), 404);
        assert!(!star.get(&materials).await.body.contains("Old bridge"));
        assert!(judit.get(&materials).await.body.contains("restore_material"));
        assert_eq!(judit.post(&materials, "restore_material", &fields).await.location(), address);
        assert_eq!(star.get(&address).await.status.as_u16(), 200);
    }
}
