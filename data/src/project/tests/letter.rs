//! Letters to people who need not be here yet.

use super::{
    super::{
        answer_invitation, end_old_letters, invite_by_letter, letter_page, page, redeem_letter,
        save, start, submit, withdraw_letter,
    },
    complete, notices, partners,
};
use crate::{
    both_databases,
    sql::{one, params},
    support::decide_person,
    testing::{Staff, World},
};
use domain::{
    AppError, RuleBroken,
    account::AccountState,
    id::ProjectId,
    project::{
        LETTER_WORKS, LETTERS_PER_DAY, LetterForm, LetterLine, LetterReader, ProjectForm,
        ProjectState, view::Reader,
    },
    support::{DecisionForm, Verdict},
};
use sea_orm::FromQueryResult;

fn to(project: ProjectId, email: &str) -> LetterForm {
    LetterForm {
        project: project.to_string(),
        email: email.into(),
    }
}

/// The token of the newest letter.
async fn token(world: &World) -> String {
    #[derive(FromQueryResult)]
    struct Mail {
        letter: String,
    }
    let mail: Option<Mail> = one(
        world.visitor().read(),
        "SELECT letter FROM outbox_mail WHERE letter LIKE '%founder_wanted%' ORDER BY id DESC LIMIT 1",
        vec![],
    )
    .await
    .unwrap();
    let letter: serde_json::Value = serde_json::from_str(&mail.unwrap().letter).unwrap();
    letter["token"].as_str().unwrap().to_owned()
}

async fn waiting(world: &World, founder: &Staff, id: ProjectId) -> Vec<LetterLine> {
    match page(&world.by(founder.id).await, id).await.unwrap().reader {
        Reader::Founder(founding) => founding.letters,
        other => panic!("{other:?}"),
    }
}

async fn state(world: &World, founder: &Staff, id: ProjectId) -> ProjectState {
    page(&world.by(founder.id).await, id)
        .await
        .unwrap()
        .sheet
        .state
}

both_databases! {
    async fn who_has_an_account_takes_the_place_and_answers(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        invite_by_letter(&by_judit, to(id, "new@school.example")).await.unwrap();
        assert_eq!(state(&world, &judit, id).await, ProjectState::Invited);
        assert_eq!(submit(&by_judit, id).await, Err(AppError::Rule(RuleBroken::FoundersUnanswered)));
        let again = invite_by_letter(&by_judit, to(id, "New@School.example")).await;
        assert_eq!(again, Err(AppError::Rule(RuleBroken::AlreadyAsked)));
        let token = token(&world).await;
        let shown = letter_page(&world.visitor(), &token).await.unwrap();
        assert_eq!((shown.reader, shown.title.as_str()), (LetterReader::Visitor, "Bridges of our towns"));
        let by_elif = world.by(elif.id).await;
        assert_eq!(letter_page(&by_elif, &token).await.unwrap().reader, LetterReader::May);
        assert_eq!(redeem_letter(&by_elif, &token).await, Ok(Some(id)));
        assert!(waiting(&world, &judit, id).await.is_empty());
        answer_invitation(&by_elif, id, true).await.unwrap();
        submit(&by_judit, id).await.unwrap();
        assert_eq!(redeem_letter(&by_elif, &token).await, Err(AppError::Expired));
    }

    async fn who_waits_is_remembered_and_invited_once_validated(world: World) {
        let judit = world.teacher("HU").await;
        let id = start(&world.by(judit.id).await, complete()).await.unwrap();
        invite_by_letter(&world.by(judit.id).await, to(id, "new@school.example")).await.unwrap();
        let token = token(&world).await;
        let school = world.school("TR").await;
        let newcomer = world.staff_at(school, "TR", AccountState::Registered).await;
        let by_newcomer = world.by(newcomer.id).await;
        assert_eq!(letter_page(&by_newcomer, &token).await.unwrap().reader, LetterReader::Waits);
        assert_eq!(redeem_letter(&by_newcomer, &token).await, Ok(None));
        assert_eq!(letter_page(&by_newcomer, &token).await.unwrap().reader, LetterReader::Remembered);
        let lines = waiting(&world, &judit, id).await;
        assert_eq!(lines[0].opened_by.as_deref(), Some(newcomer.name.as_str()));
        assert_eq!(page(&by_newcomer, id).await.map(drop), Err(AppError::NotFound));
        let officer = world.by(world.officer(Some("TR")).await).await;
        let yes = DecisionForm {
            id: newcomer.id.to_string(),
            verdict: Verdict::Approve.as_str().into(),
            ..DecisionForm::default()
        };
        decide_person(&officer, yes, |_, _| String::new()).await.unwrap();
        assert_eq!(notices(&world, newcomer.id, "founder_invited").await, 1);
        let newcomer = world.by(newcomer.id).await;
        assert!(matches!(page(&newcomer, id).await.unwrap().reader, Reader::Invited { may_answer: true, .. }));
    }

    async fn a_letter_is_taken_back_grows_old_or_comes_too_late(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        invite_by_letter(&by_judit, to(id, "new@school.example")).await.unwrap();
        let first = token(&world).await;
        let line = waiting(&world, &judit, id).await.remove(0);
        assert_eq!(withdraw_letter(&world.by(elif.id).await, id, line.id).await, Err(AppError::NotFound));
        withdraw_letter(&by_judit, id, line.id).await.unwrap();
        assert_eq!(withdraw_letter(&by_judit, id, line.id).await, Err(AppError::Rule(RuleBroken::WrongState)));
        assert_eq!(state(&world, &judit, id).await, ProjectState::Draft);
        assert_eq!(letter_page(&world.visitor(), &first).await.map(drop), Err(AppError::Expired));
        world.wait(1000);
        invite_by_letter(&world.by(judit.id).await, to(id, "new@school.example")).await.unwrap();
        let second = token(&world).await;
        assert!(first != second && letter_page(&world.visitor(), &second).await.is_ok());
        world.wait(LETTER_WORKS);
        assert_eq!(letter_page(&world.visitor(), &second).await.map(drop), Err(AppError::Expired));
        end_old_letters(&world.visitor()).await.unwrap();
        assert_eq!(state(&world, &judit, id).await, ProjectState::Draft);
    }

    async fn nobody_writes_to_the_world(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        assert!(matches!(invite_by_letter(&by_judit, to(id, "nowhere")).await, Err(AppError::Invalid(_))));
        let refused = invite_by_letter(&world.by(elif.id).await, to(id, "new@school.example")).await;
        assert_eq!(refused, Err(AppError::NotFound));
        for number in 0..LETTERS_PER_DAY {
            let form = to(id, &format!("new{number}@school.example"));
            invite_by_letter(&by_judit, form).await.unwrap_or_else(|error| panic!("{number}: {error}"));
            let line = waiting(&world, &judit, id).await.remove(0);
            withdraw_letter(&by_judit, id, line.id).await.unwrap();
        }
        let one_more = invite_by_letter(&by_judit, to(id, "more@school.example")).await;
        assert!(matches!(one_more, Err(AppError::TooMany { .. })), "{one_more:?}");
        let text = ProjectForm { version: "1".into(), ..complete() };
        save(&by_judit, id, text).await.unwrap();
    }

    async fn a_seventh_founder_is_not_written_to(world: World) {
        let judit = world.by(world.teacher("HU").await.id).await;
        let id = start(&judit, complete()).await.unwrap();
        for number in 0..5 {
            invite_by_letter(&judit, to(id, &format!("new{number}@school.example"))).await.unwrap();
        }
        let seventh = invite_by_letter(&judit, to(id, "more@school.example")).await;
        assert_eq!(seventh, Err(AppError::Rule(RuleBroken::TooManyFounders)));
    }

    async fn pupils_and_guests_take_no_founders_place(world: World) {
        let (judit, elif) = partners(&world).await;
        let by_judit = world.by(judit.id).await;
        let id = start(&by_judit, complete()).await.unwrap();
        invite_by_letter(&by_judit, to(id, "new@school.example")).await.unwrap();
        let token = token(&world).await;
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let pupil = world.by(world.pupil(workspace, &judit, "Kiss Anna", "Sun").await).await;
        assert_eq!(letter_page(&pupil, &token).await.unwrap().reader, LetterReader::MayNot);
        assert_eq!(redeem_letter(&pupil, &token).await, Err(AppError::Forbidden));
        assert_eq!(redeem_letter(&world.visitor(), &token).await, Err(AppError::SignInNeeded));
        world.sql("UPDATE founder_letter SET sent_at = $1", params![0_i64]).await;
        assert_eq!(letter_page(&pupil, &token).await.map(drop), Err(AppError::Expired));
    }
}
