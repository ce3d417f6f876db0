use super::{
    choices::{asked, choose, letters},
    *,
};
use domain::{
    mail::{DIGEST_LINES, Letter},
    notification::{Mailing, NoticeKind},
    time::{DAY, HOUR, MINUTE},
};

/// Lets the job run now; what it wrote: receiver, and how many news.
async fn collected(world: &World) -> Vec<(String, usize, i64)> {
    send_digests(&world.visitor()).await.unwrap();
    let letters = letters(world).await.into_iter().map(|letter| {
        match serde_json::from_str(&letter.letter).unwrap() {
            Letter::Digest { news, more, .. } => (letter.to_email, news.len(), more),
            other => panic!("another letter: {other:?}"),
        }
    });
    letters.collect()
}

/// Seven in the morning in Brussels comes 20 hours after the tests begin.
const MORNING: i64 = 20 * HOUR;

both_databases! {
    async fn a_days_news_comes_in_one_letter(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        for (who, way) in [(&judit, "daily"), (&elif, "weekly")] {
            choose(&world.by(who.id).await, None, NoticeKind::ContactAsked, way).await;
            for _ in 0..2 {
                tell(&world, who.id, asked()).await;
            }
        }
        world.wait(MORNING - 1);
        assert!(collected(&world).await.is_empty());
        world.wait(1);
        assert_eq!(collected(&world).await, [(judit.email.clone(), 2, 0)]);
        assert!(collected(&world).await.is_empty(), "not twice");
        // The next Monday.
        world.wait(4 * DAY);
        assert_eq!(collected(&world).await, [(elif.email.clone(), 2, 0)]);
    }

    async fn two_nodes_write_one_letter(world: World) {
        let judit = world.teacher("HU").await;
        choose(&world.by(judit.id).await, None, NoticeKind::ContactAsked, "daily").await;
        tell(&world, judit.id, asked()).await;
        world.wait(MORNING);
        let (one, other) = (world.visitor(), world.visitor());
        let (one, other) = tokio::join!(send_digests(&one), send_digests(&other));
        one.and(other).unwrap();
        assert_eq!(collected(&world).await.len(), 1);
    }

    async fn a_late_job_tells_all_that_waited(world: World) {
        let judit = world.teacher("HU").await;
        choose(&world.by(judit.id).await, None, NoticeKind::ContactAsked, "daily").await;
        for _ in 0..3 {
            tell(&world, judit.id, asked()).await;
            world.wait(DAY);
        }
        assert_eq!(collected(&world).await, [(judit.email.clone(), 3, 0)]);
    }

    async fn what_was_read_or_is_not_wanted_any_more_is_left_out(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        choose(&cx, None, NoticeKind::ContactAsked, "daily").await;
        tell(&world, judit.id, asked()).await;
        mark_all_read(&cx).await.unwrap();
        world.wait(MORNING);
        assert!(collected(&world).await.is_empty(), "all was read");
        tell(&world, judit.id, asked()).await;
        choose(&cx, None, NoticeKind::ContactAsked, "page").await;
        world.wait(DAY);
        assert!(collected(&world).await.is_empty(), "no letters are wanted");
        assert_eq!(list(&cx, None).await.unwrap().list.len(), 2);
    }

    async fn a_long_letter_is_cut(world: World) {
        let judit = world.teacher("HU").await;
        choose(&world.by(judit.id).await, None, NoticeKind::ContactAsked, "daily").await;
        for _ in 0..DIGEST_LINES + 2 {
            tell(&world, judit.id, asked()).await;
        }
        world.wait(MORNING);
        assert_eq!(collected(&world).await, [(judit.email.clone(), DIGEST_LINES, 2)]);
    }

    async fn collected_letters_are_stopped_by_their_link(world: World) {
        let judit = world.teacher("HU").await;
        choose(&world.by(judit.id).await, None, NoticeKind::ContactAsked, "daily").await;
        tell(&world, judit.id, asked()).await;
        world.wait(MORNING);
        send_digests(&world.visitor()).await.unwrap();
        let token = letters(&world).await[0].unsubscribe.clone();
        let visitor = world.visitor();
        assert_eq!(subscription(&visitor, &token).await.unwrap().mailing, Mailing::Digest);
        unsubscribe(&visitor, token).await.unwrap();
        tell(&world, judit.id, asked()).await;
        world.wait(DAY + MINUTE);
        assert!(collected(&world).await.is_empty());
    }

    async fn who_is_suspended_gets_no_letters(world: World) {
        let judit = world.teacher("HU").await;
        choose(&world.by(judit.id).await, None, NoticeKind::ContactAsked, "daily").await;
        tell(&world, judit.id, asked()).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", vec![judit.id.0.into()]).await;
        world.wait(MORNING);
        assert!(collected(&world).await.is_empty());
    }
}
