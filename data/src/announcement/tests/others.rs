//! What others do with it: answering, reporting, following; and what does not reach them.

use super::*;
use crate::{message, report, search};
use domain::{
    announcement::FollowForm,
    message::{DailyLimits, Messages},
    report::{ReportDecisionForm, ReportForm, Withheld},
    support::QueueFilter,
};

const ADDRESS: &str = "https://portal.example/partners/7";

async fn replied(
    world: &World,
    by: &Staff,
    id: AnnouncementId,
) -> AppResult<domain::id::ConversationId> {
    let form = ReplyForm {
        announcement: id.to_string(),
        body: "We have a river, too!".into(),
    };
    reply(&world.by(by.id).await, form, ADDRESS.into()).await
}

both_databases! {
    async fn an_answer_opens_a_conversation_that_names_the_announcement(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        // Also of somebody who takes no other requests.
        world.sql("UPDATE account SET available = FALSE", vec![]).await;
        let conversation = replied(&world, &elif, id).await.unwrap();
        let view = message::read(&world.by(judit.id).await, conversation, Messages::Newest).await.unwrap();
        let html = view.messages[0].html.as_str();
        assert!(html.contains("Letters about our rivers") && html.contains(ADDRESS), "{html}");
        assert!(html.contains("We have a river, too!"), "{html}");
        assert_eq!(view.messages[0].author.id, elif.id);
        assert!(matches!(notices(&world, &judit).await[..], [Notice::MessageReceived { .. }]));
        assert_eq!(replied(&world, &elif, id).await, Ok(conversation), "the two have one conversation");
    }

    async fn only_colleagues_answer_what_is_open(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let id = open(&world, &judit).await;
        let waiting = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        assert_eq!(replied(&world, &judit, id).await, Err(AppError::Forbidden), "nobody answers themselves");
        assert_eq!(replied(&world, &waiting, id).await, Err(AppError::Forbidden));
        let form = ReplyForm { announcement: id.to_string(), body: "Hello everybody".into() };
        assert_eq!(reply(&world.visitor(), form.clone(), ADDRESS.into()).await, Err(AppError::SignInNeeded));
        let short = ReplyForm { body: "Hi!".into(), ..form.clone() };
        assert!(matches!(reply(&world.by(elif.id).await, short, ADDRESS.into()).await, Err(AppError::Invalid(_))));
        let nobody = world.by(elif.id).await.with_daily(DailyLimits { messages: 0, ..DailyLimits::default() });
        assert!(matches!(reply(&nobody, form, ADDRESS.into()).await, Err(AppError::TooMany { .. })));
        led(&world, &judit, id, Step::Take).await.unwrap();
        assert_eq!(replied(&world, &elif, id).await, Err(AppError::Forbidden));
    }

    async fn who_blocked_each_other_do_not_meet_on_the_board(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (of_judit, of_elif) = (open(&world, &judit).await, open(&world, &elif).await);
        block(&world, &judit, &elif).await;
        for (reader, own, other) in [(&judit, of_judit, of_elif), (&elif, of_elif, of_judit)] {
            assert_eq!(all_of(&world.by(reader.id).await).await, [own]);
            assert_eq!(page(&world.by(reader.id).await, other).await, Err(AppError::NotFound));
            assert_eq!(replied(&world, reader, other).await, Err(AppError::NotFound));
        }
        assert_eq!(all_of(&world.visitor()).await.len(), 2);
    }

    async fn what_the_suspended_announced_is_not_there_until_they_are_back(world: World) {
        let judit = world.teacher("HU").await;
        let id = open(&world, &judit).await;
        world.sql("UPDATE account SET state = 'suspended' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(page(&world.visitor(), id).await, Err(AppError::NotFound));
        assert!(all_of(&world.visitor()).await.is_empty());
        world.sql("UPDATE account SET state = 'validated' WHERE id = $1", params![judit.id.0]).await;
        assert_eq!(all_of(&world.visitor()).await, [id]);
    }

    async fn an_announcement_is_reported_held_and_removed(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("HU")).await);
        let id = open(&world, &judit).await;
        let form = ReportForm { kind: "announcement".into(), subject: id.to_string(), reason: "advertising".into(), words: String::new() };
        assert_eq!(report::report(&world.by(judit.id).await, form.clone()).await, Err(AppError::Forbidden));
        report::report(&world.by(elif.id).await, form.clone()).await.unwrap();
        let cx = world.by(officer).await;
        let waiting = report::queue(&cx, &QueueFilter::default()).await.unwrap().items;
        assert_eq!(waiting[0].title, complete().title);
        let dossier = report::dossier(&cx, waiting[0].id, &QueueFilter::default()).await.unwrap();
        assert_eq!((dossier.text, dossier.author.unwrap().id), (complete().body, judit.id));
        report::hold(&cx, waiting[0].id).await.unwrap();
        assert_eq!(page(&world.by(elif.id).await, id).await, Err(AppError::NotFound));
        assert!(all_of(&world.visitor()).await.is_empty());
        assert_eq!(page(&world.by(judit.id).await, id).await.unwrap().own.unwrap().withheld, Some(Withheld::Held));
        assert!(page(&cx, id).await.is_ok(), "the officers see it");
        let verdict = ReportDecisionForm { report: waiting[0].id.to_string(), verdict: "remove".into(), comment: "This is advertising.".into() };
        report::decide(&cx, verdict).await.unwrap();
        assert_eq!(page(&world.by(judit.id).await, id).await.unwrap().own.unwrap().withheld, Some(Withheld::Removed));
        assert!(matches!(notices(&world, &judit).await[0], Notice::ContentDecided { .. }));
        assert_eq!(report::report(&world.by(elif.id).await, form).await, Err(AppError::NotFound));
    }

    async fn who_follows_a_search_is_told_once_of_what_is_new(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let cx = world.by(elif.id).await;
        let form = FollowForm { name: "Rivers".into(), question: "subject=geography\ncountry=HU".into(), told: "on".into() };
        follow(&cx, form.clone()).await.unwrap();
        assert_eq!(follow(&world.visitor(), form.clone()).await, Err(AppError::SignInNeeded));
        let waiting = world.staff_at(elif.school, "TR", AccountState::Registered).await;
        assert_eq!(follow(&world.by(waiting.id).await, form).await, Err(AppError::Forbidden));
        world.wait(HOUR);
        open(&world, &judit).await;
        open(&world, &elif).await;
        let news = async || {
            search::tell_what_is_new(&world.visitor()).await.unwrap();
            notices(&world, &elif).await
        };
        world.wait(2 * DAY);
        for _ in 0..2 {
            let told = news().await;
            assert!(matches!(&told[..], [Notice::SearchMatched { name, count: 1, search, .. }] if name == "Rivers" && search == "announcements"), "{told:?}");
        }
        let followed = board(&world.by(elif.id).await, &AnnouncementFilter::default()).await.unwrap().followed;
        assert_eq!((followed.len(), followed[0].filter.country.as_str(), followed[0].is_told), (1, "HU", true));
        search::forget(&world.by(elif.id).await, followed[0].id).await.unwrap();
        assert_eq!(world.count("saved_search").await, 0);
    }
}
