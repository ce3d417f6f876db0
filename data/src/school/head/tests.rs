use super::*;
use crate::{
    both_databases,
    mail::claim,
    school::join,
    testing::{Staff, World},
};
use domain::{
    account::AccountState,
    school::{JoinForm, LeaveForm},
    time::DAY,
};

fn joining(school: SchoolId) -> JoinForm {
    JoinForm {
        school: school.to_string(),
        role: "teacher".into(),
    }
}

/// Registers somebody at a school.
async fn registered(world: &World, staff: &Staff, school: SchoolId) {
    join(&world.by(staff.id).await, &joining(school))
        .await
        .unwrap();
}

/// The letters that wait: address and token.
async fn letters(world: &World) -> Vec<(String, String)> {
    let due = claim(&world.visitor(), 10).await.unwrap();
    due.into_iter()
        .filter_map(|due| match serde_json::from_str(&due.letter).unwrap() {
            Letter::HeadAsked { token, .. } => Some((due.to_email, token)),
            _ => None,
        })
        .collect()
}

fn says(token: &str, answer: &str) -> HeadForm {
    HeadForm {
        token: token.to_owned(),
        answer: answer.to_owned(),
    }
}

both_databases! {
    async fn the_head_is_asked_once_and_the_officer_sees_the_answer(world: World) {
        let (teacher, school) = (world.teacher("HU").await, world.school("HU").await);
        registered(&world, &teacher, school).await;
        let asked = letters(&world).await;
        assert_eq!(asked.len(), 1);
        let (email, token) = &asked[0];
        assert!(email.starts_with("head"), "{email}");
        let visitor = world.visitor();
        let question = head_question(&visitor, token).await.unwrap();
        assert_eq!((question.person, question.answer), (teacher.name.clone(), None));

        let officer = world.by(world.officer(Some("HU")).await).await;
        let seen = crate::support::person(&officer, teacher.id).await.unwrap();
        let of_school = |dossier: &domain::support::PersonDossier| {
            dossier.schools.iter().find(|one| one.id == school).unwrap().head
        };
        assert_eq!(of_school(&seen).unwrap().answer, None);
        assert_eq!(answer_as_head(&visitor, says(token, "")).await, Err(AppError::field("answer", domain::Problem::Required)));
        answer_as_head(&visitor, says(token, "unknown")).await.unwrap();
        answer_as_head(&visitor, says(token, "known")).await.unwrap();
        let seen = crate::support::person(&officer, teacher.id).await.unwrap();
        assert_eq!(of_school(&seen).unwrap().answer, Some(HeadAnswer::Unknown), "the first answer holds");
        assert_eq!(seen.history[0].what, domain::support::Happening::HeadDidNotKnow);
        let queue = crate::support::people_queue(&officer, &Default::default()).await.unwrap();
        assert_eq!(queue.items[0].evidence.head, Some(HeadAnswer::Unknown));

        let form = LeaveForm { school: school.to_string(), ..LeaveForm::default() };
        crate::school::leave(&world.by(teacher.id).await, &form).await.unwrap();
        registered(&world, &teacher, school).await;
        assert!(letters(&world).await.is_empty(), "nobody is asked twice");
    }

    async fn heads_with_an_account_and_schools_without_a_head_are_not_asked(world: World) {
        let (teacher, head) = (world.teacher("HU").await, world.teacher("HU").await);
        let (here, without) = (world.school("HU").await, world.school("HU").await);
        world.sql("UPDATE school SET head_email = $1 WHERE id = $2", params![head.email.as_str(), here.0]).await;
        world.sql("UPDATE school SET head_email = '' WHERE id = $1", params![without.0]).await;
        registered(&world, &teacher, here).await;
        registered(&world, &teacher, without).await;
        assert!(letters(&world).await.is_empty());
    }

    async fn links_that_are_old_or_none_answer_alike(world: World) {
        let (staff, school) = (world.teacher("HU").await, world.school("HU").await);
        assert_eq!(staff.country, "HU");
        let newcomer = world.staff_at(staff.school, "HU", AccountState::Registered).await;
        registered(&world, &newcomer, school).await;
        let (_, token) = letters(&world).await.remove(0);
        for none in ["", "abc"] {
            assert_eq!(head_question(&world.visitor(), none).await, Err(AppError::Expired));
        }
        world.wait(HEAD_ANSWERS_WITHIN + DAY);
        assert_eq!(head_question(&world.visitor(), &token).await, Err(AppError::Expired));
        assert_eq!(answer_as_head(&world.visitor(), says(&token, "known")).await, Err(AppError::Expired));
    }
}
