//! Lists do not offer a picture that would not be given: there, the initials stand.

use super::*;
use crate::{
    school,
    workspace::{feed, home, member},
};
use domain::{
    partner::AskForm,
    workspace::{
        Role,
        feed::{FeedPart, PostForm},
        home::Entrance,
    },
};

both_databases! {
    async fn a_hidden_face_is_offered_nowhere_and_a_former_members_still_is(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let marta = world.staff_at(elif.school, "TR", AccountState::Validated).await;
        let (_, workspace) = world.project(&[&elif, &judit]).await;
        world.join(workspace, &marta, Role::Teacher).await;
        let face = upload(&world, &marta, "aa/marta").await;
        let form = PostForm { workspace: workspace.to_string(), audience: "members".into(), body: "Hello!".into() };
        feed::post(&world.by(marta.id).await, form).await.unwrap();
        world.contacts(judit.id, marta.id).await;
        // The picture as the author of a post, a member, a contact, a colleague; and whether its bytes
        // are given.
        let seen = async || {
            let cx = world.by(judit.id).await;
            let Entrance::Home(home) = home::enter(&cx, workspace, FeedPart::Newest).await.unwrap() else {
                panic!("a member comes in")
            };
            let members = member::list(&cx, workspace).await.unwrap().schools;
            let member = members.iter().flat_map(|school| &school.staff).find(|one| one.id == marta.id).map(|one| one.picture);
            let contact = crate::partner::inbox(&cx).await.unwrap().contacts[0].person.picture;
            let staff = school::read(&cx, elif.school).await.unwrap().staff.unwrap();
            let colleague = staff.iter().find(|one| one.id == marta.id).map(|one| one.picture);
            let faces = [Some(home.feed.posts[0].author.picture), member, Some(contact), colleague];
            assert!(faces.iter().flatten().flatten().all(|one| *one == face));
            (faces.map(|one| one.map(|one| one.is_some())), file::open(&cx, face).await.is_ok())
        };
        assert_eq!(seen().await, ([Some(true); 4], true));
        world.sql("INSERT INTO withheld (kind, subject_id, state, since) VALUES ('person', $1, 'held', 0)", params![marta.id.0]).await;
        // On the page of the school, hidden people are not at all.
        assert_eq!(seen().await, ([Some(false), Some(false), Some(false), None], false));
        world.sql("DELETE FROM withheld", vec![]).await;
        member::remove(&world.by(elif.id).await, workspace, marta.id).await.unwrap();
        assert_eq!(seen().await, ([Some(true), None, Some(true), Some(true)], true));
    }

    async fn whom_one_blocked_has_no_face_among_the_contacts(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        upload(&world, &elif, "aa/elif").await;
        let ask = AskForm { person: judit.id.to_string(), message: "We measure rain. Will you join?".into() };
        crate::partner::ask(&world.by(elif.id).await, &ask).await.unwrap();
        let cx = world.by(judit.id).await;
        assert!(crate::partner::inbox(&cx).await.unwrap().to_answer[0].person.picture.is_some());
        crate::partner::block(&cx, elif.id).await.unwrap();
        assert_eq!(crate::partner::inbox(&cx).await.unwrap().blocked[0].person.picture, None);
    }
}
