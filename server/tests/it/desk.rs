//! The desk over HTTP.

use crate::browser::Portal;
use data::both_databases;

both_databases! {
    async fn the_numbers_come_as_a_file_for_officers_only(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let officer = portal.world.officer(Some("HU")).await;
        let answer = portal.by(officer).await.get("/desk/stats.csv").await;
        assert_eq!(answer.status.as_u16(), 200);
        assert!(answer.header("content-type").starts_with("text/csv"));
        assert!(answer.header("content-disposition").starts_with("attachment"));
        assert_eq!(answer.header("cache-control"), "no-store");
        assert!(answer.body.starts_with("period,country,queue,"), "{}", answer.body);
        assert_eq!(answer.body.lines().count(), 1 + 4 * 8, "a line for each queue and week");
        assert_eq!(portal.by(judit.id).await.get("/desk/stats.csv").await.status.as_u16(), 404);
        assert!(portal.visitor().get("/desk/stats.csv").await.location().starts_with("/login"));
    }

    async fn the_pictures_have_words_and_a_table(world: World) {
        let portal = Portal::new(world).await;
        let central = portal.world.officer(None).await;
        let page = portal.by(central).await.get("/desk/stats").await;
        assert_eq!(page.body.matches("role=\"img\"").count(), 4);
        assert!(page.body.matches("<table").count() >= 5);
        assert!(!page.body.contains(" style="));
    }
}
