use super::*;

mod choices;
mod digest;

use crate::{both_databases, testing::World};
use domain::{AppError, id::AccountId};

async fn tell(world: &World, account: AccountId, notice: Notice) {
    let cx = world.visitor();
    cx.write(move |tx| async move { tx.tell(account.0, &notice).await })
        .await
        .unwrap();
}

both_databases! {
    async fn people_read_their_own_notifications_newest_first(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        tell(&world, judit.id, Notice::RegistrationValidated).await;
        tell(&world, judit.id, Notice::ContactAsked { from: "Elif".into() }).await;
        let cx = world.by(judit.id).await;
        assert_eq!(cx.actor().person().unwrap().unread, 2);
        let page = list(&cx, None).await.unwrap();
        let notices: Vec<_> = page.list.iter().map(|one| (&one.notice, one.unread)).collect();
        assert_eq!(notices, [
            (&Notice::ContactAsked { from: "Elif".into() }, true),
            (&Notice::RegistrationValidated, true),
        ]);
        assert_eq!(list(&world.by(elif.id).await, None).await.unwrap(), Notifications::default());

        mark_all_read(&cx).await.unwrap();
        assert!(list(&cx, None).await.unwrap().list.iter().all(|one| !one.unread));
        assert_eq!(world.by(judit.id).await.actor().person().unwrap().unread, 0);
    }

    async fn a_long_list_goes_on_where_it_stopped(world: World) {
        let judit = world.teacher("HU").await;
        for n in 0..=NOTIFICATIONS_PER_PAGE {
            tell(&world, judit.id, Notice::ContactAsked { from: n.to_string() }).await;
        }
        let cx = world.by(judit.id).await;
        let first = list(&cx, None).await.unwrap();
        assert_eq!(first.list.len(), NOTIFICATIONS_PER_PAGE);
        let rest = list(&cx, first.next).await.unwrap();
        assert_eq!(rest.list.len(), 1);
        assert_eq!(rest.next, None);
    }

    async fn countries_are_named_in_the_readers_language(world: World) {
        let judit = world.teacher("HU").await;
        tell(&world, judit.id, Notice::ProjectDecided {
            project: String::new(), title: "Bridges".into(), country: "HU".into(), verdict: "approve".into(),
        }).await;
        let cx = world.by(judit.id).await.with_lang("hu");
        let before = world.db.statements();
        let page = list(&cx, None).await.unwrap();
        assert!(world.db.statements() - before <= 2);
        let Notice::ProjectDecided { country, .. } = &page.list[0].notice else { panic!("another notice") };
        assert_eq!(country, "Magyarország");
    }

    async fn a_notice_of_a_newer_version_is_skipped(world: World) {
        let judit = world.teacher("HU").await;
        tell(&world, judit.id, Notice::RegistrationValidated).await;
        world.sql("UPDATE notification SET notice = '{\"kind\":\"from_the_future\"}'", vec![]).await;
        assert!(list(&world.by(judit.id).await, None).await.unwrap().list.is_empty());
    }

    async fn visitors_have_no_notifications(world: World) {
        assert_eq!(list(&world.visitor(), None).await, Err(AppError::SignInNeeded));
        assert_eq!(mark_all_read(&world.visitor()).await, Err(AppError::SignInNeeded));
    }
}
