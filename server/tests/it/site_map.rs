//! What search engines get.

use crate::browser::Portal;
use data::{
    both_databases, jobs,
    testing::{Engine, World},
};
use domain::time::HOUR;
use server::export::Outside;

both_databases! {
    async fn public_pages_are_listed_and_tell_what_they_are(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        let elif = portal.world.teacher("TR").await;
        let (project, _) = portal.world.project(&[&judit, &elif]).await;
        let cx = portal.shared.cx("jobs", "en");
        jobs::schedule(&cx).await.unwrap();
        portal.world.wait(HOUR);
        jobs::run_due(&portal.shared.cx("jobs", "en"), &Outside(portal.shared.clone())).await.unwrap();
        let mut visitor = portal.visitor();
        let robots = visitor.get("/robots.txt").await;
        let base = portal.shared.portal.base_url.clone();
        assert!(robots.body.contains(&format!("Sitemap: {base}/sitemap.xml")), "{}", robots.body);
        let index = visitor.get("/sitemap.xml").await;
        assert!(index.header("content-type").starts_with("application/xml"));
        let part = format!("/sitemap/projects/{project}");
        assert!(index.body.contains(&format!("<loc>{base}{part}</loc>")), "{}", index.body);
        let part = visitor.get(&part).await;
        let page = format!("/projects/{project}");
        assert!(part.body.contains(&format!("<loc>{base}{page}</loc><lastmod>")), "{}", part.body);
        let page = visitor.get(&page).await;
        for told in ["rel=\"canonical\"", "property=\"og:title\"", "\"@type\":\"Project\"", "name=\"description\""] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        assert_eq!(visitor.get("/sitemap/people/x").await.status.as_u16(), 404);
    }

    async fn a_profile_is_not_for_search_engines(world: World) {
        let portal = Portal::new(world).await;
        let judit = portal.world.teacher("HU").await;
        portal.world.sql("UPDATE account SET public_profile = TRUE", vec![]).await;
        let page = portal.visitor().get(&format!("/people/{}", judit.id)).await;
        assert_eq!(page.status.as_u16(), 200);
        assert!(page.body.contains("name=\"robots\"") && page.body.contains("noindex"), "{}", page.body);
        assert!(!page.body.contains("og:title"));
    }
}

/// Pages are written piece by piece, on whichever thread is free: what a page tells the world must not
/// depend on that.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_public_page_tells_what_it_is_each_time() {
    let portal = Portal::new(World::new(Engine::Sqlite).await).await;
    let judit = portal.world.teacher("HU").await;
    let elif = portal.world.teacher("TR").await;
    let (project, _) = portal.world.project(&[&judit, &elif]).await;
    let all: Vec<_> = (0..100)
        .map(|_| {
            let mut visitor = portal.visitor();
            tokio::spawn(async move { visitor.get(&format!("/projects/{project}")).await })
        })
        .collect();
    for answer in all {
        let body = answer.await.unwrap().body;
        assert_eq!(body.matches("property=\"og:title\"").count(), 1);
    }
}
