use super::*;
use crate::{
    both_databases, site,
    support::person,
    testing::{Staff, World},
};
use domain::{
    account::AccountState,
    support::{EvidenceFilter, Happening, QueueFilter},
    time::DAY,
};

fn form(staff: &Staff, answer: &str) -> ColleagueForm {
    ColleagueForm {
        person: staff.id.to_string(),
        school: staff.school.to_string(),
        answer: answer.into(),
    }
}

async fn newcomer(world: &World, colleague: &Staff) -> Staff {
    let state = AccountState::Registered;
    world.staff_at(colleague.school, "HU", state).await
}

both_databases! {
    async fn validated_staff_are_asked_about_who_registered_at_their_school(world: World) {
        let judit = world.teacher("HU").await;
        let anna = newcomer(&world, &judit).await;
        let cx = world.by(judit.id).await;
        let before = world.db.statements();
        let asked = questions(&cx).await.unwrap();
        assert_eq!(world.db.statements() - before, 1);
        assert_eq!((asked[0].person, asked[0].school), (anna.id, judit.school));
        assert_eq!(site::home(&cx).await.unwrap().colleagues, asked);
        assert!(questions(&world.by(anna.id).await).await.unwrap().is_empty(), "who waits is not asked");
        let elsewhere = world.teacher("HU").await;
        assert!(questions(&world.by(elsewhere.id).await).await.unwrap().is_empty());
        answer_as_colleague(&cx, form(&anna, "known")).await.unwrap();
        assert!(questions(&cx).await.unwrap().is_empty(), "asked once");
    }

    async fn the_officer_sees_who_says_what(world: World) {
        let judit = world.teacher("HU").await;
        let pal = world.staff_at(judit.school, "HU", AccountState::Validated).await;
        let anna = newcomer(&world, &judit).await;
        answer_as_colleague(&world.by(judit.id).await, form(&anna, "known")).await.unwrap();
        answer_as_colleague(&world.by(pal.id).await, form(&anna, "unknown")).await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        let dossier = person(&officer, anna.id).await.unwrap();
        let said: Vec<_> = dossier.schools[0].said.iter().map(|one| (one.by.as_str(), one.answer)).collect();
        assert_eq!(said, [
            (judit.name.as_str(), ColleagueAnswer::Known),
            (pal.name.as_str(), ColleagueAnswer::Unknown),
        ]);
        assert_eq!(dossier.history[0].what, Happening::ColleagueDidNotKnow);
        let filter = QueueFilter { evidence: EvidenceFilter::Doubt.as_str().into(), ..QueueFilter::default() };
        let queue = crate::support::people_queue(&officer, &filter).await.unwrap();
        assert_eq!((queue.items[0].evidence.known, queue.items[0].evidence.unknown), (1, 1));
    }

    async fn each_colleague_answers_once(world: World) {
        let judit = world.teacher("HU").await;
        let anna = newcomer(&world, &judit).await;
        let cx = world.by(judit.id).await;
        let (one, other) = (cx.clone(), cx.clone());
        let (yes, no) = (form(&anna, "known"), form(&anna, "unknown"));
        let (first, second) = (
            tokio::spawn(async move { answer_as_colleague(&one, yes).await }),
            tokio::spawn(async move { answer_as_colleague(&other, no).await }),
        );
        first.await.unwrap().unwrap();
        second.await.unwrap().unwrap();
        assert_eq!(world.count("colleague_answer").await, 1);
        assert_eq!(world.count("audit WHERE action LIKE 'colleague.%'").await, 1);
    }

    async fn only_colleagues_answer_and_only_about_who_waits(world: World) {
        let judit = world.teacher("HU").await;
        let anna = newcomer(&world, &judit).await;
        let elsewhere = world.teacher("HU").await;
        let refused = AppError::NotFound;
        for cx in [
            world.by(elsewhere.id).await,
            world.by(anna.id).await,
            world.by(world.officer(Some("HU")).await).await,
            world.visitor(),
        ] {
            assert_eq!(answer_as_colleague(&cx, form(&anna, "known")).await, Err(refused.clone()));
        }
        let (_, workspace) = world.project(&[&judit]).await;
        let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        assert_eq!(answer_as_colleague(&world.by(pupil).await, form(&anna, "known")).await, Err(refused.clone()));
        let cx = world.by(judit.id).await;
        let other_school = ColleagueForm { school: elsewhere.school.to_string(), ..form(&anna, "known") };
        assert_eq!(answer_as_colleague(&cx, other_school).await, Err(refused.clone()));
        let validated = world.staff_at(judit.school, "HU", AccountState::Validated).await;
        assert_eq!(answer_as_colleague(&cx, form(&validated, "known")).await, Err(refused));
        let nothing = answer_as_colleague(&cx, form(&anna, "")).await;
        assert_eq!(nothing, Err(AppError::field("answer", domain::Problem::Required)));
    }

    async fn answers_go_after_a_year(world: World) {
        let judit = world.teacher("HU").await;
        let anna = newcomer(&world, &judit).await;
        answer_as_colleague(&world.by(judit.id).await, form(&anna, "known")).await.unwrap();
        world.wait(364 * DAY);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!(world.count("colleague_answer").await, 1);
        world.wait(2 * DAY);
        crate::jobs::purge(&world.visitor()).await.unwrap();
        assert_eq!(world.count("colleague_answer").await, 0);
    }
}
