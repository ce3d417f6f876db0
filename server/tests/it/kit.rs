//! Kits, by a browser without scripts: from the library to a project, and files out and in.

use crate::browser::{Portal, Upload};
use data::both_databases;

async fn address_of(portal: &Portal, words: &str) -> String {
    let found = portal.visitor().get(&format!("/kits?q={words}")).await;
    let (_, rest) = found.body.split_once("href=\"/kits/").expect("a kit");
    format!("/kits/{}", rest.split('"').next().unwrap())
}

both_databases! {
    async fn a_teacher_starts_a_project_with_a_kit(world: World) {
        let portal = Portal::new(world).await;
        let mut judit = portal.by(portal.world.teacher("HU").await.id).await;
        let kit = address_of(&portal, "same+sky").await;
        let page = judit.get(&kit).await;
        for told in ["Same sky, different weather", "Weather words", "At which hour do we measure?", "Day 15",
                     "\"@type\":\"LearningResource\"", "property=\"og:title\""] {
            assert!(page.body.contains(told), "{told}: {}", page.body);
        }
        let id = kit.rsplit('/').next().unwrap().to_owned();
        let form = judit.get(&format!("/projects/new?kit={id}")).await;
        assert!(form.body.contains("The classes build a small weather station"), "{}", form.body);
        assert!(form.body.contains(&format!("name=\"kit\" value=\"{id}\"")));
        let fields = [("title", "Our two skies"), ("kit", id.as_str())];
        let started = judit.post(&format!("/projects/new?kit={id}"), "start_project", &fields).await;
        let project = judit.get(started.location()).await;
        assert!(project.body.contains(&format!("href=\"{kit}\"")), "{}", project.body);
        let none = judit.get("/projects/new?kit=abc").await;
        assert_eq!(none.status.as_u16(), 404);
    }

    async fn a_kit_goes_out_of_one_portal_and_into_another(world: World) {
        let portal = Portal::with(world, |_| ()).await;
        let kit = address_of(&portal, "same+sky").await;
        let file = portal.visitor().get(&format!("{kit}/kit.json")).await;
        assert!(file.header("content-disposition").starts_with("attachment"));
        let mut officer = portal.by(portal.world.officer(Some("HU")).await).await;
        let upload = |content: String| Upload::new(&[]).file("kit.json", content.into_bytes().into());
        let taken = officer.upload("/desk/kits", "import_kit", upload(file.body.clone())).await;
        assert_eq!(taken.status.as_u16(), 303, "{}", taken.body);
        let form = officer.get(taken.location()).await;
        assert!(form.body.contains("- 3 | pupils | each | Show your sky"), "{}", form.body);
        // What is wrong is told by the line of the file.
        let wrong = file.body.replace("- 3 | pupils", "- 3 | birds");
        let line = 1 + wrong.lines().position(|line| line.contains("| birds |")).unwrap();
        let refused = officer.upload("/desk/kits", "import_kit", upload(wrong)).await;
        assert_eq!(refused.status.as_u16(), 422);
        assert!(refused.body.contains(&format!("Line {line}: A task is a line like")), "{}", refused.body);
        let empty = officer.upload("/desk/kits", "import_kit", upload(String::new())).await;
        assert_eq!(empty.status.as_u16(), 422);
    }
}
