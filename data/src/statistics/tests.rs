use super::*;
use crate::{both_databases, testing::World};
use domain::{statistics::FEWEST, time::DAY};

async fn teachers(world: &World, country: &str, number: i64) -> Vec<crate::testing::Staff> {
    let mut staff = Vec::new();
    for _ in 0..number {
        staff.push(world.teacher(country).await);
    }
    staff
}

async fn page(world: &World, country: &str) -> Statistics {
    statistics(&world.visitor(), country).await.unwrap()
}

both_databases! {
    async fn countries_are_counted_and_few_people_are_not_told(world: World) {
        let hungarian = teachers(&world, "HU", FEWEST).await;
        let turkish = teachers(&world, "TR", 1).await;
        world.project(&[&hungarian[0], &turkish[0]]).await;
        world.project(&[&hungarian[0], &hungarian[1]]).await;
        count(&world.visitor()).await.unwrap();
        let told = page(&world, "").await;
        assert_eq!(told.numbers, Numbers { countries: 2, schools: 6, staff: FEWEST, projects: 2 });
        let of = |country: &str| told.countries.iter().find(|one| one.country == country).unwrap().size;
        assert_eq!(of("HU"), Size { schools: 5, staff: People::Exactly(5), projects: 2 });
        assert_eq!(of("TR"), Size { schools: 1, staff: People::Few, projects: 1 });
        assert_eq!(told.months.last().unwrap().size.staff, People::Exactly(FEWEST));
    }

    async fn a_month_keeps_what_it_was(world: World) {
        let first = teachers(&world, "HU", 6).await;
        count(&world.visitor()).await.unwrap();
        let then = Month::of(world.now());
        world.wait(40 * DAY);
        world.project(&[&first[0], &first[1]]).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![first[5].id.0]).await;
        for _ in 0..2 {
            count(&world.visitor()).await.unwrap();
        }
        let told = page(&world, "HU").await;
        let of = |month: Month| told.months.iter().find(|one| one.month == month).unwrap().size;
        assert_eq!(of(then), Size { schools: 6, staff: People::Exactly(6), projects: 0 });
        let now = Month::of(world.now());
        assert_eq!(of(now), Size { schools: 6, staff: People::Exactly(5), projects: 1 });
        assert_eq!(told.country.unwrap().name, "Hungary");
    }

    async fn months_nobody_counted_are_counted_from_what_is_there(world: World) {
        teachers(&world, "HU", 5).await;
        let then = Month::of(world.now());
        world.wait(100 * DAY);
        count(&world.visitor()).await.unwrap();
        let before = world.db.statements();
        count(&world.visitor()).await.unwrap();
        let again = world.db.statements() - before;
        assert!(again < 10, "the months before are counted once: {again} statements");
        let months = page(&world, "").await.months;
        assert_eq!(months.first().unwrap().month, then);
        assert!(months.iter().all(|month| month.size.staff == People::Exactly(5)));
        assert_eq!(months.len(), usize::try_from(Month::of(world.now()).number() - then.number()).unwrap() + 1);
    }

    async fn the_page_and_the_file_cost_little(world: World) {
        teachers(&world, "HU", 5).await;
        teachers(&world, "FR", 2).await;
        count(&world.visitor()).await.unwrap();
        let cx = world.visitor();
        let before = world.db.statements();
        statistics(&cx, "HU").await.unwrap();
        assert_eq!(world.db.statements() - before, 2);
        let lines = every_month(&cx).await.unwrap();
        let now = Month::of(world.now());
        assert_eq!(lines, [
            (now, "FR".to_owned(), Size { schools: 2, staff: People::Few, projects: 0 }),
            (now, "HU".to_owned(), Size { schools: 5, staff: People::Exactly(5), projects: 0 }),
        ]);
    }

    async fn a_new_portal_has_nothing_to_tell(world: World) {
        let told = page(&world, "XX").await;
        assert_eq!((told.numbers, told.countries.len(), told.months.len()), (Numbers::default(), 0, 0));
        count(&world.visitor()).await.unwrap();
        let told = page(&world, "").await;
        assert_eq!((told.numbers, told.months), (Numbers::default(), Vec::new()));
    }
}
