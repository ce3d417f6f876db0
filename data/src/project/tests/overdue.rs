//! Countries that do not answer.

use super::{
    super::{decide, remind_officers},
    notices, partners, submitted, welcome, yes,
};
use crate::{both_databases, testing::World};
use domain::{
    id::AccountId,
    project::{CENTRE_HEARS_AFTER, OFFICERS_HEAR_EVERY, RemarksForm},
    time::DAY,
};

/// How often somebody heard of projects that wait too long, after the job ran.
async fn heard(world: &World, officer: AccountId) -> i64 {
    remind_officers(&world.visitor()).await.unwrap();
    notices(world, officer, "projects_overdue").await
}

both_databases! {
    async fn officers_are_reminded_once_a_week_and_then_the_centre_hears_of_it(world: World) {
        let (judit, elif) = partners(&world).await;
        let id = submitted(&world, &judit, &elif).await;
        let (hungary, turkiye) = (world.officer(Some("HU")).await, world.officer(Some("TR")).await);
        let central = world.officer(None).await;
        assert_eq!(heard(&world, hungary).await, 0, "there is time");
        decide(&world.by(turkiye).await, "TR", yes(id), RemarksForm::default(), welcome).await.unwrap();
        world.wait(15 * DAY);
        assert_eq!(heard(&world, hungary).await, 1);
        assert_eq!(heard(&world, hungary).await, 1, "once a week");
        assert_eq!(heard(&world, turkiye).await, 0, "it has answered");
        world.wait(OFFICERS_HEAR_EVERY);
        assert_eq!(heard(&world, hungary).await, 2);
        assert_eq!(heard(&world, central).await, 0);
        world.wait(CENTRE_HEARS_AFTER);
        assert_eq!(heard(&world, central).await, 1);
        decide(&world.by(central).await, "HU", yes(id), RemarksForm::default(), welcome).await.unwrap();
        world.wait(OFFICERS_HEAR_EVERY);
        assert_eq!(heard(&world, hungary).await, 3, "nothing waits any more");
    }

    async fn a_country_without_officers_is_the_centres(world: World) {
        let (judit, elif) = partners(&world).await;
        submitted(&world, &judit, &elif).await;
        let central = world.officer(None).await;
        world.wait(15 * DAY);
        assert_eq!(heard(&world, central).await, 2, "of both countries");
    }
}
