use super::*;
use crate::{
    both_databases,
    file::memory::Memory,
    jobs,
    privacy::{ask_erasure, keep_account},
    testing::{Engine, World},
};
use domain::{
    id::AccountId,
    privacy::{ERASED_AFTER, FORMER_MEMBER, PUPIL_ERASED_AFTER},
    workspace::Role,
};

async fn work(world: &World, store: &Memory) {
    store.at(world.now().millis());
    while jobs::run_due(&world.visitor(), store).await.unwrap() > 0 {}
}

/// The program is started, and does what is due.
async fn start(world: &World, store: &Memory) {
    jobs::schedule(&world.visitor()).await.unwrap();
    work(world, store).await;
}

async fn is_there(world: &World, id: AccountId) -> bool {
    !is_gone(&world.visitor(), id.0).await.unwrap()
}

#[tokio::test]
async fn who_was_erased_after_the_copy_was_made_is_erased_again() {
    let world = World::new(Engine::Sqlite).await;
    let store = Memory::default();
    let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
    let (_, workspace) = world.project(&[&judit, &elif]).await;
    let fox = world
        .pupil(workspace, &judit, "Kovács Bence", "Snowfox")
        .await;
    let copy = world.copy().await;

    crate::workspace::member::remove(&world.by(elif.id).await, workspace, fox)
        .await
        .unwrap();
    ask_erasure(&world.by(judit.id).await).await.unwrap();
    world.wait(ERASED_AFTER.max(PUPIL_ERASED_AFTER));
    work(&world, &store).await;
    assert!(!is_there(&world, judit.id).await && !is_there(&world, fox).await);
    assert_eq!(store.marked(), 2);

    copy.wait(40 * DAY);
    assert!(
        is_there(&copy, judit.id).await,
        "the copy knows nothing of it"
    );
    start(&copy, &store).await;
    assert!(!is_there(&copy, judit.id).await && !is_there(&copy, fox).await);
    assert!(is_there(&copy, elif.id).await);
    let former = format!("account WHERE name = '{FORMER_MEMBER}'");
    assert_eq!(copy.count(&former).await, 2, "as the first time");
    start(&copy, &store).await;
    assert_eq!(copy.count(&former).await, 2);
}

both_databases! {
    async fn each_start_erases_who_is_known_to_be_erased_and_nobody_else(world: World) {
        let store = Memory::default();
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let third = world.teacher("HU").await;
        world.join(workspace, &third, Role::Teacher).await;
        store.at(world.now().millis());
        remember(&store, third.id.0).await.unwrap();
        store.set_mark("erased/no-id").await.unwrap();
        start(&world, &store).await;
        assert!(!is_there(&world, third.id).await);
        assert!(is_there(&world, judit.id).await && is_there(&world, elif.id).await);
    }

    async fn who_stays_is_not_remembered(world: World) {
        let store = Memory::default();
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        ask_erasure(&cx).await.unwrap();
        keep_account(&cx).await.unwrap();
        world.wait(ERASED_AFTER);
        work(&world, &store).await;
        start(&world, &store).await;
        assert!(is_there(&world, judit.id).await);
        assert_eq!(store.marked(), 0);
    }

    async fn a_store_that_does_not_answer_is_told_later(world: World) {
        let store = Memory::default();
        let judit = world.teacher("HU").await;
        ask_erasure(&world.by(judit.id).await).await.unwrap();
        world.wait(ERASED_AFTER);
        store.break_down(true);
        work(&world, &store).await;
        assert!(!is_there(&world, judit.id).await, "nobody waits for the store");
        assert_eq!(store.marked(), 0);
        store.break_down(false);
        world.wait(DAY);
        work(&world, &store).await;
        assert_eq!(store.marked(), 1);
    }

    async fn ids_are_forgotten_when_no_copy_can_be_as_old(world: World) {
        let store = Memory::default();
        store.at(world.now().millis());
        remember(&store, Uuid::from_u128(7)).await.unwrap();
        world.wait(REMEMBERED_FOR);
        erase_again(&world.visitor(), &store).await.unwrap();
        assert_eq!(store.marked(), 1);
        world.wait(1);
        erase_again(&world.visitor(), &store).await.unwrap();
        assert_eq!(store.marked(), 0);
    }
}
