//! Conversations of staff, and of nobody else.

mod faces;

use super::*;
use crate::{
    both_databases,
    file::{self, StoredFile},
    partner,
    testing::{Staff, World},
};
use domain::{
    AppError, Problem, RuleBroken,
    account::AccountState,
    message::{DailyLimits, MESSAGES_PER_PAGE, MessageForm, Messages, view::ConversationView},
    notification::Notice,
    time::{DAY, HOUR},
    workspace::Role,
};

fn to(people: &[&Staff], body: &str) -> MessageForm {
    MessageForm {
        people: people.iter().map(|one| one.id.to_string()).collect(),
        title: "Rivers".into(),
        body: body.into(),
        ..MessageForm::default()
    }
}

fn answer(id: ConversationId, body: &str) -> MessageForm {
    MessageForm {
        conversation: id.to_string(),
        body: body.into(),
        ..MessageForm::default()
    }
}

async fn newest(cx: &Cx, id: ConversationId) -> ConversationView {
    read(cx, id, Messages::Newest).await.unwrap()
}

fn texts(view: &ConversationView) -> Vec<&str> {
    let html = view.messages.iter().map(|message| message.html.as_str());
    html.map(|html| {
        html.trim()
            .trim_start_matches("<p>")
            .trim_end_matches("</p>")
    })
    .collect()
}

async fn unread(world: &World, staff: &Staff) -> u32 {
    let cx = world.by(staff.id).await;
    cx.actor().person().unwrap().unread_conversations
}

async fn notices(world: &World, staff: &Staff) -> Vec<(Notice, bool)> {
    let list = crate::notification::list(&world.by(staff.id).await, None).await;
    let list = list.unwrap().list;
    list.into_iter()
        .map(|one| (one.notice, one.unread))
        .collect()
}

async fn letters(world: &World) -> Vec<String> {
    let letters = crate::mail::claim(&world.visitor(), 100).await.unwrap();
    letters
        .into_iter()
        .map(|letter| format!("{} {}", letter.to_email, letter.letter))
        .collect()
}

fn document(key: &str, size: u64) -> StoredFile {
    StoredFile {
        key: key.into(),
        name: "plan.pdf".into(),
        media_type: "application/pdf".into(),
        size,
        width: None,
        height: None,
    }
}

fn not_available<T>(result: AppResult<T>) {
    assert_eq!(result.err(), Some(AppError::Rule(RuleBroken::NotAvailable)));
}

both_databases! {
    async fn two_colleagues_write_to_each_other(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (id, _) = send(&at_judit, to(&[&elif], "Good *morning*!"), vec![]).await.unwrap();
        assert_eq!((unread(&world, &elif).await, unread(&world, &judit).await), (1, 0));
        let inbox = conversations(&at_elif, "").await.unwrap();
        let line = &inbox.lines[0];
        assert_eq!((line.id, line.excerpt.as_str(), line.unread, line.is_mine), (id, "Good morning!", 1, false));
        assert_eq!(line.others.iter().map(|one| &one.name).collect::<Vec<_>>(), [&judit.name]);

        let view = newest(&at_elif, id).await;
        assert_eq!(texts(&view), ["Good <em>morning</em>!"]);
        assert!(view.messages[0].is_new && view.may_write && !view.may_leave);
        assert_eq!(unread(&world, &elif).await, 0);
        assert!(!newest(&at_elif, id).await.messages[0].is_new);

        let (again, _) = send(&at_elif, to(&[&judit], "And to you."), vec![]).await.unwrap();
        assert_eq!(again, id, "the two have one conversation");
        send(&at_judit, answer(id, "Thank you."), vec![]).await.unwrap();
        assert_eq!(texts(&newest(&at_judit, id).await), ["Good <em>morning</em>!", "And to you.", "Thank you."]);
    }

    async fn who_has_something_unread_is_told_once(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let at_judit = world.by(judit.id).await;
        let (id, _) = send(&at_judit, to(&[&elif], "One"), vec![]).await.unwrap();
        send(&at_judit, answer(id, "Two"), vec![]).await.unwrap();
        let told = Notice::MessageReceived { conversation: id.to_string(), from: judit.name.clone() };
        assert_eq!(notices(&world, &elif).await, [(told.clone(), true)]);
        let letters_of = letters(&world).await;
        assert_eq!(letters_of.len(), 1);
        assert!(letters_of[0].starts_with(&elif.email) && !letters_of[0].contains("One"), "{letters_of:?}");

        newest(&world.by(elif.id).await, id).await;
        assert_eq!(notices(&world, &elif).await, [(told, false)], "what was read is no news");
        send(&at_judit, answer(id, "Three"), vec![]).await.unwrap();
        assert_eq!(notices(&world, &elif).await.len(), 2);
        assert_eq!(letters(&world).await.len(), 1);
    }

    async fn several_read_one_conversation_until_they_leave(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let outsider = world.by(world.teacher("FR").await.id).await;
        let (at_judit, at_elif, at_ana) = (world.by(judit.id).await, world.by(elif.id).await, world.by(ana.id).await);
        let (id, _) = send(&at_judit, to(&[&elif, &ana], "Hello"), vec![]).await.unwrap();
        let view = newest(&at_ana, id).await;
        assert_eq!((view.title.as_str(), view.others.len(), view.may_leave), ("Rivers", 2, true));
        for result in [read(&outsider, id, Messages::Newest).await.err(), leave(&outsider, id).await.err()] {
            assert_eq!(result, Some(AppError::NotFound));
        }
        assert_eq!(send(&outsider, answer(id, "Me too"), vec![]).await, Err(AppError::NotFound));

        leave(&at_ana, id).await.unwrap();
        assert_eq!(read(&at_ana, id, Messages::Newest).await, Err(AppError::NotFound));
        assert!(conversations(&at_ana, "").await.unwrap().lines.is_empty());
        send(&at_elif, answer(id, "Bye"), vec![]).await.unwrap();
        assert_eq!(unread(&world, &ana).await, 0);
        leave(&at_elif, id).await.unwrap();
        not_available(send(&at_judit, answer(id, "Anybody?"), vec![]).await);
        assert_eq!(texts(&newest(&at_judit, id).await), ["Hello", "Bye"]);
        let (other, _) = send(&at_judit, to(&[&elif, &ana], "Again"), vec![]).await.unwrap();
        assert_ne!(other, id, "several begin anew");
    }

    async fn two_have_no_way_out_of_their_conversation_but_a_block(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let at_judit = world.by(judit.id).await;
        let (id, _) = send(&at_judit, to(&[&elif], "Hello"), vec![]).await.unwrap();
        assert_eq!(leave(&world.by(elif.id).await, id).await, Err(AppError::Forbidden));
    }

    async fn a_block_does_not_show(world: World) {
        let (judit, elif, gone) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (id, _) = send(&at_elif, to(&[&judit], "Hello"), vec![]).await.unwrap();
        let (to_gone, _) = send(&at_elif, to(&[&gone], "Hello"), vec![]).await.unwrap();
        world.wait(HOUR);
        partner::block(&at_judit, elif.id).await.unwrap();
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", crate::sql::params![gone.id.0]).await;
        let at_elif = world.by(elif.id).await;
        for id in [id, to_gone] {
            let view = newest(&at_elif, id).await;
            assert!(!view.may_write);
            assert_eq!(texts(&view), ["Hello"], "what was written before stays");
            not_available(send(&at_elif, answer(id, "Are you there?"), vec![]).await);
        }
        let at_judit = world.by(judit.id).await;
        not_available(send(&at_judit, answer(id, "I should not"), vec![]).await);
        assert_eq!(send(&at_elif, to(&[&judit], "Hello again"), vec![]).await, Err(AppError::NotFound));
    }

    async fn who_is_blocked_is_not_heard_among_several(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (id, _) = send(&world.by(ana.id).await, to(&[&elif, &judit], "Hello"), vec![]).await.unwrap();
        newest(&at_judit, id).await;
        world.wait(HOUR);
        partner::block(&at_judit, elif.id).await.unwrap();
        let before = conversations(&at_judit, "").await.unwrap();
        send(&at_elif, answer(id, "Listen to me"), vec![]).await.unwrap();
        assert_eq!(conversations(&at_judit, "").await.unwrap(), before);
        assert_eq!(texts(&newest(&at_judit, id).await), ["Hello"]);
        assert!(search(&at_judit, "listen", None).await.unwrap().lines.is_empty());
        assert_eq!(texts(&newest(&world.by(ana.id).await, id).await), ["Hello", "Listen to me"]);
        send(&at_judit, answer(id, "Quiet here"), vec![]).await.unwrap();
        assert_eq!(texts(&newest(&at_elif, id).await), ["Hello", "Listen to me"]);
    }

    async fn nothing_reaches_a_pupil_and_nothing_comes_from_one(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (at_judit, at_star) = (world.by(judit.id).await, world.by(star).await);
        let to_star = MessageForm { people: vec![star.to_string()], ..to(&[], "Hello") };
        assert_eq!(send(&at_judit, to_star.clone(), vec![]).await, Err(AppError::NotFound));
        assert_eq!(may_send(&at_judit, &to_star, None).await, Err(AppError::NotFound));
        assert_eq!(new(&at_judit, Some(star)).await, Err(AppError::NotFound));
        let mixed = MessageForm { people: vec![elif.id.to_string(), star.to_string()], ..to(&[], "Hello") };
        assert_eq!(send(&at_judit, mixed, vec![]).await, Err(AppError::NotFound));
        assert_eq!(world.count("conversation").await, 0, "nothing is left of it");

        let (id, _) = send(&at_judit, to(&[&elif], "Hello"), vec![]).await.unwrap();
        // Even if a row said that a pupil takes part.
        world.sql("INSERT INTO participant (conversation_id, account_id, joined_at, last_at, unread) VALUES ($1, $2, 0, 0, 1)",
            crate::sql::params![id.0, star.0]).await;
        assert_eq!(send(&at_star, to(&[&judit], "Hello"), vec![]).await, Err(AppError::NotFound));
        assert_eq!(send(&at_star, answer(id, "Hello"), vec![]).await, Err(AppError::NotFound));
        assert_eq!(read(&at_star, id, Messages::Newest).await, Err(AppError::NotFound));
        assert_eq!(conversations(&at_star, "").await, Err(AppError::NotFound));
        assert_eq!(search(&at_star, "hello", None).await, Err(AppError::NotFound));
        assert_eq!(new(&at_star, None).await, Err(AppError::NotFound));
        assert_eq!(leave(&at_star, id).await, Err(AppError::NotFound));
        assert_eq!(announce(&at_star, "key").await, Err(AppError::NotFound));
        assert_eq!(partner::inbox(&at_star).await, Err(AppError::NotFound));
    }

    async fn only_validated_colleagues_write_and_are_written_to(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let waiting = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        let at_judit = world.by(judit.id).await;
        assert_eq!(send(&at_judit, to(&[&waiting], "Hello"), vec![]).await, Err(AppError::NotFound));
        not_available(send(&at_judit, to(&[&judit], "Dear me"), vec![]).await);
        assert_eq!(send(&world.by(waiting.id).await, to(&[&judit], "Hello"), vec![]).await, Err(AppError::Forbidden));
        assert_eq!(conversations(&world.by(waiting.id).await, "").await, Err(AppError::Forbidden));
        assert_eq!(send(&world.visitor(), to(&[&judit], "Hello"), vec![]).await, Err(AppError::SignInNeeded));
        assert_eq!(conversations(&world.visitor(), "").await, Err(AppError::SignInNeeded));
        assert_eq!(send(&at_judit, to(&[], "Hello"), vec![]).await, Err(AppError::field("people", Problem::Required)));
        assert_eq!(send(&at_judit, to(&[&elif], " "), vec![]).await, Err(AppError::field("body", Problem::Required)));
        assert_eq!(world.count("conversation").await, 0);
    }

    async fn who_takes_no_requests_is_written_to_by_contacts_and_officers(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        world.sql("UPDATE account SET available = FALSE WHERE id = $1", crate::sql::params![elif.id.0]).await;
        not_available(send(&world.by(judit.id).await, to(&[&elif], "Hello"), vec![]).await);
        world.contacts(judit.id, elif.id).await;
        send(&world.by(judit.id).await, to(&[&elif], "Hello"), vec![]).await.unwrap();
        let (own, foreign) = (world.officer(Some("TR")).await, world.officer(Some("ES")).await);
        send(&world.by(own).await, to(&[&elif], "Your school"), vec![]).await.unwrap();
        not_available(send(&world.by(foreign).await, to(&[&elif], "Your school"), vec![]).await);
        let before = world.by(elif.id).await;
        let (id, _) = send(&before, to(&[&ana], "I write first"), vec![]).await.unwrap();
        send(&world.by(ana.id).await, answer(id, "And I answer"), vec![]).await.unwrap();
    }

    async fn strangers_get_thirty_messages_a_day(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let at_judit = || async { world.by(judit.id).await.with_daily(DailyLimits { messages: 3, ..DailyLimits::default() }) };
        let (id, _) = send(&at_judit().await, to(&[&elif], "1"), vec![]).await.unwrap();
        world.wait(HOUR);
        send(&at_judit().await, answer(id, "2"), vec![]).await.unwrap();
        send(&at_judit().await, to(&[&ana], "3"), vec![]).await.unwrap();
        let refused = send(&at_judit().await, answer(id, "4"), vec![]).await;
        let Err(AppError::TooMany { retry_after_secs }) = refused else { panic!("{refused:?}") };
        assert!((23 * 3600..=23 * 3600 + 1).contains(&retry_after_secs), "{retry_after_secs}");

        send(&world.by(elif.id).await, answer(id, "I answer"), vec![]).await.unwrap();
        send(&at_judit().await, answer(id, "who answers is no stranger"), vec![]).await.unwrap();
        assert!(send(&at_judit().await, to(&[&ana], "still one"), vec![]).await.is_err());
        world.contacts(judit.id, ana.id).await;
        send(&at_judit().await, to(&[&ana], "nor is a contact"), vec![]).await.unwrap();
        world.wait(DAY - HOUR);
        let eva = world.teacher("FR").await;
        send(&at_judit().await, to(&[&eva], "a day later"), vec![]).await.unwrap();
    }

    async fn files_are_for_those_in_the_conversation(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let (_, workspace) = world.project(&[&judit, &ana]).await;
        world.join(workspace, &elif, Role::Teacher).await;
        let at_judit = world.by(judit.id).await;
        announce(&at_judit, "aa/key").await.unwrap();
        let (id, _) = send(&at_judit, to(&[&elif], "Our plan"), vec![document("aa/key", 1000)]).await.unwrap();
        assert_eq!(world.count("arriving_file").await, 0);
        let view = newest(&world.by(elif.id).await, id).await;
        let [attached] = &view.messages[0].files[..] else { panic!("one file") };
        assert_eq!((attached.name.as_str(), attached.size), ("plan.pdf", 1000));
        for reader in [&judit, &elif] {
            assert_eq!(file::open(&world.by(reader.id).await, attached.file).await.unwrap().key, "aa/key");
        }
        let officer = world.officer(None).await;
        for stranger in [ana.id, officer] {
            assert_eq!(file::open(&world.by(stranger).await, attached.file).await.err(), Some(AppError::NotFound));
        }
        assert_eq!(file::open(&world.visitor(), attached.file).await.err(), Some(AppError::SignInNeeded));
    }

    async fn files_have_a_number_and_a_room(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let at_judit = || async { world.by(judit.id).await.with_daily(DailyLimits { message_files: 1000, ..DailyLimits::default() }) };
        let form = to(&[&elif], "Files");
        assert_eq!(may_send(&at_judit().await, &form, Some(5000)).await, Ok(1000));
        send(&at_judit().await, form.clone(), vec![document("a", 600)]).await.unwrap();
        assert_eq!(may_send(&at_judit().await, &form, Some(300)).await, Ok(400));
        let too_much = send(&at_judit().await, form.clone(), vec![document("b", 401)]).await;
        assert_eq!(too_much, Err(AppError::TooMany { retry_after_secs: 24 * 3600 + 1 }));
        let many = (0..6).map(|n| document(&n.to_string(), 1)).collect();
        assert_eq!(send(&at_judit().await, form.clone(), many).await, Err(AppError::field("file", Problem::TooManyChosen { max: 5 })));
        assert_eq!(world.count("message_file").await, 1);
        world.wait(DAY);
        send(&at_judit().await, form, vec![document("c", 1000)]).await.unwrap();
    }

    async fn messages_are_found_by_their_words(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let at_judit = world.by(judit.id).await;
        send(&at_judit, to(&[&elif], "A **Kőszegi** hidak"), vec![]).await.unwrap();
        send(&world.by(elif.id).await, to(&[&ana], "Kőszeg is far"), vec![]).await.unwrap();
        let found = search(&at_judit, "koszeg HID", None).await.unwrap();
        assert_eq!(found.lines.len(), 1);
        assert_eq!(found.lines[0].excerpt, "A Kőszegi hidak");
        assert_eq!(search(&at_judit, &judit.name, None).await.unwrap().lines.len(), 1, "by who wrote it");
        assert!(search(&at_judit, "far", None).await.unwrap().lines.is_empty());
        assert_eq!(search(&world.by(ana.id).await, "kosz", None).await.unwrap().lines.len(), 1);
    }

    async fn a_long_conversation_comes_in_pages(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(judit.id, elif.id).await;
        let at_judit = world.by(judit.id).await;
        let (id, first) = send(&at_judit, to(&[&elif], "0"), vec![]).await.unwrap();
        for number in 1..MESSAGES_PER_PAGE + 10 {
            send(&at_judit, answer(id, &number.to_string()), vec![]).await.unwrap();
        }
        let at_elif = world.by(elif.id).await;
        let earlier = read(&at_elif, id, Messages::At(first)).await.unwrap();
        assert_eq!((texts(&earlier)[0], earlier.previous.is_none()), ("0", true));
        assert_eq!(unread(&world, &elif).await, 1, "the last one was not seen");
        let before = world.db.statements();
        let last = newest(&at_elif, id).await;
        assert!(world.db.statements() - before <= 6, "{}", world.db.statements() - before);
        assert_eq!((last.messages.len(), texts(&last)[0], last.next), (MESSAGES_PER_PAGE, "10", None));
        let rest = read(&at_elif, id, Messages::Before(last.previous.unwrap())).await.unwrap();
        assert_eq!((rest.messages.len(), rest.previous.is_none(), rest.next.is_some()), (10, true, true));
        let on = read(&at_elif, id, Messages::After(rest.next.unwrap())).await.unwrap();
        assert_eq!(texts(&on), texts(&last));
        let before = world.db.statements();
        conversations(&at_elif, "").await.unwrap();
        assert!(world.db.statements() - before <= 6);
    }

    async fn the_inbox_goes_on_where_it_stopped(world: World) {
        let judit = world.teacher("HU").await;
        let daily = DailyLimits { messages: 100, ..DailyLimits::default() };
        for _ in 0..=domain::message::CONVERSATIONS_PER_PAGE {
            let other = world.teacher("TR").await;
            let cx = world.by(judit.id).await.with_daily(daily);
            send(&cx, to(&[&other], "Hello"), vec![]).await.unwrap();
        }
        let cx = world.by(judit.id).await;
        let first = conversations(&cx, "").await.unwrap();
        let rest = conversations(&cx, first.next.as_deref().unwrap()).await.unwrap();
        assert_eq!((first.lines.len(), rest.lines.len(), rest.next), (20, 1, None));
        assert!(first.lines.iter().all(|line| line.id != rest.lines[0].id));
    }

    async fn two_who_begin_at_once_have_one_conversation(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (at_judit, at_elif) = (world.by(judit.id).await, world.by(elif.id).await);
        let (one, other) = tokio::join!(
            send(&at_judit, to(&[&elif], "Hello"), vec![]),
            send(&at_elif, to(&[&judit], "Hello"), vec![])
        );
        assert_eq!(one.unwrap().0, other.unwrap().0);
        assert_eq!((unread(&world, &judit).await, unread(&world, &elif).await), (1, 1));
    }

    async fn beginning_leads_to_the_conversation_that_is_there(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        world.contacts(judit.id, ana.id).await;
        let at_judit = world.by(judit.id).await;
        let view = new(&at_judit, Some(elif.id)).await.unwrap();
        assert_eq!((view.to.unwrap().name, view.existing, view.contacts.len()), (elif.name.clone(), None, 1));
        let (id, _) = send(&at_judit, to(&[&elif], "Hello"), vec![]).await.unwrap();
        assert_eq!(new(&at_judit, Some(elif.id)).await.unwrap().existing, Some(id));
    }
}
