//! The gallery: who fills it, and what stands in it.

use super::{
    super::{gallery, page, put_into_gallery, take_out_of_gallery},
    partners, submitted,
};
use crate::{Cx, both_databases, sql::params};
use domain::{
    AppError,
    id::ProjectId,
    project::{ProjectState, gallery::GalleryForm},
    time::HOUR,
};

const WHY: &str = "Pupils of two towns built one bridge.";

fn form(id: ProjectId, sentence: &str) -> GalleryForm {
    GalleryForm {
        project: id.to_string(),
        sentence: sentence.into(),
    }
}

async fn shown(cx: &Cx) -> Vec<(ProjectId, String)> {
    let shown = gallery(cx, "").await.unwrap().shown.into_iter();
    shown.map(|one| (one.card.id, one.sentence)).collect()
}

both_databases! {
    async fn officers_show_projects_and_everybody_sees_the_newest_first(world: World) {
        let (judit, elif) = partners(&world).await;
        let (bridges, _) = world.project(&[&judit, &elif]).await;
        let (rivers, _) = world.project(&[&elif, &judit]).await;
        let turkiye = world.by(world.officer(Some("TR")).await).await;
        let central = world.by(world.officer(None).await).await;
        put_into_gallery(&turkiye, form(bridges, WHY)).await.unwrap();
        world.wait(HOUR);
        put_into_gallery(&central, form(rivers, WHY)).await.unwrap();
        let visitor = world.visitor();
        assert_eq!(shown(&visitor).await, [(rivers, WHY.to_owned()), (bridges, WHY.to_owned())]);
        assert_eq!(gallery(&visitor, "").await.unwrap().shown[0].card.countries.len(), 2);
        let found = page(&visitor, bridges).await.unwrap();
        assert_eq!((found.sheet.gallery.as_deref(), found.may_show), (Some(WHY), false));
        assert!(page(&turkiye, bridges).await.unwrap().may_show);

        world.wait(HOUR);
        let better = "They still meet every spring.";
        put_into_gallery(&central, form(bridges, better)).await.unwrap();
        assert_eq!(shown(&visitor).await[1], (bridges, better.to_owned()), "at its old place");
        take_out_of_gallery(&turkiye, rivers).await.unwrap();
        assert_eq!(take_out_of_gallery(&turkiye, rivers).await, Err(AppError::NotFound));
        assert_eq!(shown(&visitor).await, [(bridges, better.to_owned())]);
        assert_eq!(page(&visitor, rivers).await.unwrap().sheet.gallery, None);
    }

    async fn nobody_else_fills_the_gallery_and_not_with_what_is_not_public(world: World) {
        let (judit, elif) = partners(&world).await;
        let (id, _) = world.project(&[&judit, &elif]).await;
        let waiting = submitted(&world, &judit, &elif).await;
        let hungary = world.by(world.officer(Some("HU")).await).await;
        let france = world.by(world.officer(Some("FR")).await).await;
        let by_judit = world.by(judit.id).await;
        assert_eq!(put_into_gallery(&by_judit, form(id, WHY)).await, Err(AppError::Forbidden));
        assert_eq!(put_into_gallery(&france, form(id, WHY)).await, Err(AppError::Forbidden));
        assert_eq!(put_into_gallery(&world.visitor(), form(id, WHY)).await, Err(AppError::NotFound));
        assert_eq!(put_into_gallery(&hungary, form(waiting, WHY)).await, Err(AppError::Forbidden));
        assert!(matches!(put_into_gallery(&hungary, form(id, "Nice")).await, Err(AppError::Invalid(_))));
        assert_eq!(put_into_gallery(&hungary, form(id, WHY)).await, Ok(id));
        assert_eq!(take_out_of_gallery(&by_judit, id).await, Err(AppError::Forbidden));
        for state in ProjectState::ALL {
            world.sql("UPDATE project SET state = $1 WHERE id = $2", params![state.as_str(), id.0]).await;
            assert_eq!(shown(&world.visitor()).await.len(), usize::from(state.is_public()), "{state:?}");
        }
    }

    async fn the_gallery_is_read_page_by_page_with_few_queries(world: World) {
        let (judit, elif) = partners(&world).await;
        let central = world.by(world.officer(None).await).await;
        for _ in 0..30 {
            let (id, _) = world.project(&[&judit, &elif]).await;
            put_into_gallery(&central, form(id, WHY)).await.unwrap();
        }
        let visitor = world.visitor();
        let first = gallery(&visitor, "").await.unwrap();
        let before = world.db.statements();
        let rest = gallery(&visitor, &first.next.unwrap()).await.unwrap();
        assert_eq!(world.db.statements() - before, 3);
        assert_eq!((first.shown.len(), rest.shown.len(), rest.next), (24, 6, None));
        assert!(first.shown.iter().all(|one| !rest.shown.contains(one)));
    }
}
