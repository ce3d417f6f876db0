use super::*;
use crate::{
    both_databases,
    sql::run,
    testing::{Staff, World},
    workspace::cast::Cast,
};
use domain::{
    Problem, RuleBroken,
    time::MINUTE,
    workspace::poll::{POLLS_MAX, PollForm, PollKind, VoteForm},
};

fn form(workspace: WorkspaceId) -> PollForm {
    PollForm {
        workspace: workspace.to_string(),
        question: "Where do we meet?".into(),
        answers: "Ohrid\nSzeged\nLisbon".into(),
        kind: PollKind::Single.as_str().into(),
        anonymous: String::new(),
    }
}

/// A poll as whoever started it sees it.
async fn started(cx: &Cx, form: PollForm) -> PollView {
    let workspace = form.workspace.parse().unwrap();
    let id = start(cx, form).await.unwrap();
    read(cx, workspace, id).await.unwrap()
}

fn choice(poll: &PollView, answer: usize) -> VoteForm {
    VoteForm {
        workspace: poll.frame.id.to_string(),
        poll: poll.id.to_string(),
        answer: poll.answers[answer].id.to_string(),
        ..VoteForm::default()
    }
}

fn points(poll: &PollView) -> Vec<u32> {
    poll.result.as_ref().unwrap().all.points.clone()
}

/// Votes for the same answer: so many of a class.
async fn class_votes(
    world: &World,
    poll: &PollView,
    teacher: &Staff,
    class: &[&str],
    answer: usize,
) {
    for nickname in class {
        let pupil = world
            .pupil(
                poll.frame.id,
                teacher,
                &format!("Child {nickname}"),
                nickname,
            )
            .await;
        vote(&world.by(pupil).await, choice(poll, answer))
            .await
            .unwrap();
    }
}

both_databases! {
    async fn a_member_has_one_vote_and_may_think_again(world: World) {
        let cast = Cast::new(&world).await;
        let (founder, pupil) = (world.by(cast.founder.id).await, world.by(cast.pupil).await);
        let poll = started(&founder, form(cast.workspace)).await;
        assert!(poll.may_vote && poll.may_close && poll.may_delete && poll.mine.is_empty());
        for answer in [0, 1] {
            vote(&pupil, choice(&poll, answer)).await.unwrap();
        }
        vote(&founder, choice(&poll, 1)).await.unwrap();
        let seen = read(&pupil, cast.workspace, poll.id).await.unwrap();
        assert_eq!((seen.mine.as_slice(), seen.voters), (&[poll.answers[1].id][..], 2));
        assert_eq!(points(&seen), [0, 2, 0]);
        assert!(seen.may_vote && !seen.may_close && !seen.may_delete);
        let line = list(&pupil, cast.workspace).await.unwrap().polls.remove(0);
        assert_eq!((line.voters, line.is_mine, line.author.name.as_str()), (2, true, seen.author.name.as_str()));
    }

    async fn several_answers_are_ticked_and_the_best_three_are_ranked(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let multiple = PollForm { kind: PollKind::Multiple.as_str().into(), ..form(cast.workspace) };
        let poll = started(&founder, multiple).await;
        let ids: Vec<String> = poll.answers.iter().map(|answer| answer.id.to_string()).collect();
        let ticks = VoteForm { answers: vec![ids[2].clone(), ids[0].clone()], ..choice(&poll, 0) };
        vote(&founder, ticks).await.unwrap();
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!((points(&seen), seen.voters), (vec![1, 0, 1], 1));

        let ranked = PollForm { kind: PollKind::Ranked.as_str().into(), ..form(cast.workspace) };
        let poll = started(&founder, ranked).await;
        let ids: Vec<String> = poll.answers.iter().map(|answer| answer.id.to_string()).collect();
        let first = VoteForm { first: ids[1].clone(), second: ids[0].clone(), ..choice(&poll, 0) };
        vote(&founder, first.clone()).await.unwrap();
        vote(&world.by(cast.pupil).await, VoteForm { third: ids[2].clone(), ..first.clone() }).await.unwrap();
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!(points(&seen), [4, 6, 1]);
        assert_eq!(seen.mine, [poll.answers[1].id, poll.answers[0].id]);
        let twice = vote(&founder, VoteForm { second: ids[1].clone(), ..first }).await;
        assert_eq!(twice, Err(AppError::field("second", Problem::ChosenTwice)));
    }

    async fn roles_may_what_the_matrix_says(world: World) {
        let cast = Cast::new(&world).await;
        let poll = started(&world.by(cast.founder.id).await, form(cast.workspace)).await;
        for (role, id) in cast.members() {
            use domain::workspace::Role::{Expert, Founder, Observer, Pupil, PupilCoordinator, Teacher};
            let cx = world.by(id).await;
            let refused = Err(AppError::Forbidden);
            let may_start = match role {
                Founder | Teacher | PupilCoordinator => true,
                Expert | Observer | Pupil => false,
            };
            assert_eq!(start(&cx, form(cast.workspace)).await.is_ok(), may_start, "{role:?}");
            assert_eq!(new(&cx, cast.workspace).await.is_ok(), may_start, "{role:?}");
            let voted = vote(&cx, choice(&poll, 0)).await;
            assert_eq!(voted.is_ok(), role != Observer, "{role:?}");
            let seen = read(&cx, cast.workspace, poll.id).await.unwrap();
            assert_eq!(seen.may_vote, role != Observer, "{role:?}");
            if !role.is_staff() {
                assert_eq!(close(&cx, cast.workspace, poll.id).await, refused, "{role:?}");
                assert_eq!(delete(&cx, cast.workspace, poll.id).await, refused, "{role:?}");
            }
            let sees_votes = !seen.result.unwrap().votes.is_empty();
            assert_eq!(sees_votes, role.is_staff(), "{role:?}");
        }
        // A coordinator ends the own ones only.
        let coordinator = world.by(cast.coordinator).await;
        let own = started(&coordinator, form(cast.workspace)).await;
        close(&coordinator, cast.workspace, own.id).await.unwrap();
    }

    async fn outsiders_find_nothing_and_officers_only_look(world: World) {
        let cast = Cast::new(&world).await;
        let poll = started(&world.by(cast.founder.id).await, form(cast.workspace)).await;
        for who in [cast.outsider.id, cast.foreign_officer] {
            let cx = world.by(who).await;
            assert_eq!(read(&cx, cast.workspace, poll.id).await, Err(AppError::NotFound));
            assert_eq!(list(&cx, cast.workspace).await, Err(AppError::NotFound));
            assert_eq!(start(&cx, form(cast.workspace)).await, Err(AppError::NotFound));
            assert_eq!(vote(&cx, choice(&poll, 0)).await, Err(AppError::NotFound));
            assert_eq!(close(&cx, cast.workspace, poll.id).await, Err(AppError::NotFound));
            assert_eq!(delete(&cx, cast.workspace, poll.id).await, Err(AppError::NotFound));
            assert_eq!(restore(&cx, cast.workspace, poll.id).await, Err(AppError::NotFound));
        }
        assert_eq!(read(&world.visitor(), cast.workspace, poll.id).await, Err(AppError::SignInNeeded));
        let officer = world.by(cast.officer).await;
        vote(&world.by(cast.pupil).await, choice(&poll, 0)).await.unwrap();
        let seen = read(&officer, cast.workspace, poll.id).await.unwrap();
        assert!(!seen.may_vote && !seen.may_close && seen.result.unwrap().votes.is_empty());
        assert_eq!(vote(&officer, choice(&poll, 0)).await, Err(AppError::Forbidden));
        // A poll is in one workspace only.
        let (_, elsewhere) = world.project(&[&cast.founder, &cast.outsider]).await;
        let founder = world.by(cast.founder.id).await;
        assert_eq!(read(&founder, elsewhere, poll.id).await, Err(AppError::NotFound));
        let form = VoteForm { workspace: elsewhere.to_string(), ..choice(&poll, 0) };
        assert_eq!(vote(&founder, form).await, Err(AppError::NotFound));
    }

    async fn teachers_read_who_voted_what_by_nickname_of_pupils(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, form(cast.workspace)).await;
        vote(&world.by(cast.pupil).await, choice(&poll, 2)).await.unwrap();
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        let votes = seen.result.unwrap().votes;
        assert_eq!((votes[0].voter.name.as_str(), votes[0].answers.as_slice()), ("Sun", &["Lisbon".to_owned()][..]));
        assert!(!format!("{votes:?}").contains("Anna"));
    }

    async fn a_secret_poll_keeps_its_secret(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, PollForm { anonymous: "on".into(), ..form(cast.workspace) }).await;
        class_votes(&world, &poll, &cast.founder, &["A", "B", "C"], 0).await;
        class_votes(&world, &poll, &cast.partner, &["D", "E", "F"], 1).await;
        let pupil = world.by(cast.pupil).await;
        vote(&pupil, choice(&poll, 2)).await.unwrap();
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!((seen.result.as_ref(), seen.voters), (None, 7));
        assert_eq!(read(&pupil, cast.workspace, poll.id).await.unwrap().mine, [poll.answers[2].id]);

        close(&founder, cast.workspace, poll.id).await.unwrap();
        let seen = read(&pupil, cast.workspace, poll.id).await.unwrap();
        assert!(seen.mine.is_empty() && !seen.may_vote);
        let result = seen.result.unwrap();
        assert_eq!(result.all.points, [3, 3, 1]);
        let schools: Vec<_> = result.schools.iter().map(|school| (school.name.is_empty(), school.tally.voters)).collect();
        assert_eq!(schools, [(false, 4), (false, 3)]);
        assert!(read(&founder, cast.workspace, poll.id).await.unwrap().result.unwrap().votes.is_empty());
        let named = run(world.db.writer(), "UPDATE poll_ballot SET school_id = school_id WHERE account_id IS NOT NULL", vec![]).await;
        assert_eq!(named, Ok(0), "whose the votes were is forgotten");
    }

    async fn nobody_votes_after_the_end(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, form(cast.workspace)).await;
        close(&founder, cast.workspace, poll.id).await.unwrap();
        let over = AppError::Rule(RuleBroken::WrongState);
        assert_eq!(vote(&founder, choice(&poll, 0)).await, Err(over.clone()));
        assert_eq!(close(&founder, cast.workspace, poll.id).await, Err(over));
        let open = started(&founder, form(cast.workspace)).await;
        world.sql("UPDATE workspace SET state = 'closed' WHERE id = $1", params![cast.workspace.0]).await;
        assert_eq!(vote(&founder, choice(&open, 0)).await, Err(AppError::Forbidden));
        assert_eq!(close(&founder, cast.workspace, open.id).await, Err(AppError::Forbidden));
        let seen = read(&founder, cast.workspace, open.id).await.unwrap();
        assert!(!seen.may_vote && !seen.may_close && !seen.may_delete);
    }

    async fn wrong_input_is_told_beside_its_field(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let wrong = start(&founder, PollForm { answers: "Ohrid".into(), ..form(cast.workspace) }).await;
        assert_eq!(wrong, Err(AppError::field("answers", Problem::TooFewChosen { min: 2 })));
        let (poll, other) = (started(&founder, form(cast.workspace)).await, started(&founder, form(cast.workspace)).await);
        let elsewhere = VoteForm { answer: other.answers[0].id.to_string(), ..choice(&poll, 0) };
        assert_eq!(vote(&founder, elsewhere).await, Err(AppError::field("answer", Problem::UnknownChoice)));
        let nothing = VoteForm { answer: String::new(), ..choice(&poll, 0) };
        assert_eq!(vote(&founder, nothing).await, Err(AppError::field("answer", Problem::Required)));
        assert_eq!(read(&founder, cast.workspace, poll.id).await.unwrap().voters, 0);
    }

    async fn what_was_removed_is_seen_by_staff_and_comes_back_with_its_votes(world: World) {
        let cast = Cast::new(&world).await;
        let (founder, pupil) = (world.by(cast.founder.id).await, world.by(cast.pupil).await);
        let coordinator = world.by(cast.coordinator).await;
        let poll = started(&coordinator, form(cast.workspace)).await;
        vote(&pupil, choice(&poll, 0)).await.unwrap();
        delete(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!(read(&pupil, cast.workspace, poll.id).await, Err(AppError::NotFound));
        assert_eq!(vote(&pupil, choice(&poll, 0)).await, Err(AppError::NotFound));
        assert!(list(&pupil, cast.workspace).await.unwrap().polls.is_empty());
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        assert!(seen.is_removed && seen.may_restore && !seen.may_vote && !seen.may_delete);
        assert_eq!(restore(&coordinator, cast.workspace, poll.id).await, Err(AppError::Forbidden));
        restore(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!(read(&pupil, cast.workspace, poll.id).await.unwrap().voters, 1);
        // A coordinator takes back the own.
        world.wait(20 * MINUTE);
        delete(&world.by(cast.coordinator).await, cast.workspace, poll.id).await.unwrap();
    }

    async fn a_workspace_has_room_for_a_hundred_polls(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, form(cast.workspace)).await;
        for n in 1..POLLS_MAX as u128 {
            let sql = "INSERT INTO poll (id, workspace_id, author_id, question, kind, secret, state, created_at)
                       SELECT $1, workspace_id, author_id, question, kind, secret, state, created_at FROM poll WHERE id = $2";
            world.sql(sql, params![Uuid::from_u128(n), poll.id.0]).await;
        }
        assert_eq!(start(&founder, form(cast.workspace)).await, Err(AppError::Rule(RuleBroken::QuotaReached)));
        delete(&founder, cast.workspace, poll.id).await.unwrap();
        start(&founder, form(cast.workspace)).await.unwrap();
    }

    async fn many_vote_at_once_and_each_counts_once(world: World) {
        let cast = Cast::new(&world).await;
        let (founder, pupil) = (world.by(cast.founder.id).await, world.by(cast.pupil).await);
        let poll = started(&founder, form(cast.workspace)).await;
        let voters: Vec<_> = (0..10)
            .map(|n| {
                let cx = if n % 2 == 0 { founder.clone() } else { pupil.clone() };
                let form = choice(&poll, n % 3);
                tokio::spawn(async move { vote(&cx, form).await })
            })
            .collect();
        for voter in voters {
            voter.await.unwrap().unwrap();
        }
        let seen = read(&founder, cast.workspace, poll.id).await.unwrap();
        assert_eq!((seen.voters, points(&seen).iter().sum::<u32>()), (2, 2));
    }

    async fn each_page_takes_few_queries(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, form(cast.workspace)).await;
        vote(&founder, choice(&poll, 0)).await.unwrap();
        let asked = |cx: Cx| {
            let world = &world;
            async move {
                let before = world.db.statements();
                read(&cx, cast.workspace, poll.id).await.unwrap();
                world.db.statements() - before
            }
        };
        assert_eq!(asked(founder.clone()).await, 6);
        assert_eq!(asked(world.by(cast.pupil).await).await, 5);
        let before = world.db.statements();
        list(&founder, cast.workspace).await.unwrap();
        assert_eq!(world.db.statements() - before, 2);
    }

    async fn two_accounts_of_one_person_have_one_vote(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let poll = started(&founder, form(cast.workspace)).await;
        let twin = world.staff_at(cast.founder.school, "HU", domain::account::AccountState::Validated).await;
        world.join(cast.workspace, &twin, domain::workspace::Role::Teacher).await;
        vote(&founder, choice(&poll, 0)).await.unwrap();
        vote(&world.by(twin.id).await, choice(&poll, 1)).await.unwrap();
        let form = domain::merge::MergeForm {
            keep: cast.founder.id.to_string(),
            one: twin.id.to_string(),
            other: cast.founder.id.to_string(),
        };
        crate::account::merge_accounts(&world.by(cast.officer).await, form).await.unwrap();
        let seen = read(&world.by(cast.founder.id).await, cast.workspace, poll.id).await.unwrap();
        assert_eq!((points(&seen), seen.voters), (vec![1, 0, 0], 1));
    }
}
