use super::*;
use crate::{both_databases, context::new_id, testing::World};
use domain::{
    AppError,
    account::AccountState,
    support::DecisionForm,
    time::{DAY, HOUR},
};

/// A decision that took so many hours, some time ago.
async fn decided(world: &World, country: &'static str, hours: i64, ago: i64) {
    let at = world.now().millis() - ago;
    world
        .sql(
            "INSERT INTO desk_decision (id, queue, country, verdict, waited_since, decided_at)
             VALUES ($1, 'people', $2, 'approve', $3, $4)",
            params![new_id(), country, at - hours * HOUR, at],
        )
        .await;
}

both_databases! {
    async fn the_median_and_the_ninetieth_percentile_are_times_somebody_waited(world: World) {
        for hours in [1, 2, 3, 4, 5, 6, 7, 8, 9, 100] {
            decided(&world, "HU", hours, HOUR).await;
        }
        decided(&world, "HU", 50, 8 * DAY).await;
        decided(&world, "HU", 60, 60 * DAY).await;
        decided(&world, "TR", 1000, HOUR).await;
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let before = world.db.statements();
        let numbers = numbers(&cx).await.unwrap();
        assert!(world.db.statements() - before <= 5);
        let people = &numbers.queues[0];
        assert_eq!(people.this_week(), Took { decided: 10, median: 5 * HOUR, p90: 9 * HOUR });
        assert_eq!(people.last_week(), Took { decided: 1, median: 50 * HOUR, p90: 50 * HOUR });
        assert_eq!(people.weeks.len(), WEEKS);
        assert_eq!(people.weeks[0].took, Took::default());
        assert!(numbers.countries.is_empty(), "one country is not compared");
    }

    async fn the_centre_sees_the_countries_beside_each_other(world: World) {
        decided(&world, "HU", 4, HOUR).await;
        decided(&world, "TR", 8, 20 * DAY).await;
        let school = world.school("TR").await;
        world.staff_at(school, "TR", AccountState::Registered).await;
        let central = world.officer(None).await;
        let cx = world.by(central).await.with_lang("hu");
        let before = world.db.statements();
        let numbers = numbers(&cx).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        let lines: Vec<_> = numbers.countries.iter()
            .map(|line| (line.name.as_str(), line.waiting.all, line.took.median / HOUR))
            .collect();
        assert_eq!(lines, [("Magyarország", 0, 4), ("Törökország", 1, 8)]);
    }

    async fn every_decision_leaves_a_number(world: World) {
        let school = world.school("HU").await;
        let person = world.staff_at(school, "HU", AccountState::Registered).await;
        let officer = world.officer(Some("HU")).await;
        world.wait(30 * HOUR);
        let form = DecisionForm { id: person.id.to_string(), verdict: "approve".into(), ..DecisionForm::default() };
        let cx = world.by(officer).await;
        crate::support::decide_person(&cx, form.clone(), |_, _| String::new()).await.unwrap();
        assert!(crate::support::decide_person(&cx, form, |_, _| String::new()).await.is_err());
        let numbers = numbers(&cx).await.unwrap();
        assert_eq!(numbers.queues[0].this_week(), Took { decided: 1, median: 30 * HOUR, p90: 30 * HOUR });
    }

    async fn only_officers_read_the_numbers(world: World) {
        let judit = world.teacher("HU").await;
        assert_eq!(numbers(&world.by(judit.id).await).await, Err(AppError::NotFound));
        assert_eq!(numbers(&world.visitor()).await, Err(AppError::SignInNeeded));
    }
}
