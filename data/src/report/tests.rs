//! Reporting, holding, deciding; and who sees what meanwhile.

use super::*;
use crate::{
    both_databases, file,
    message::{self, conversations, search},
    people, school,
    sql::params,
    support,
    testing::{Staff, World},
};
use domain::{
    AppError, Problem, RuleBroken,
    access::Actor,
    account::AccountState,
    id::{AccountId, ConversationId, MessageId, ReportId},
    message::{DailyLimits, MessageForm, Messages},
    notification::Notice,
    people::PeopleFilter,
    report::{
        ReportDecisionForm, ReportForm, ReportReason, ReportState, ReportVerdict, Subject,
        view::ReportLine,
    },
    school::SchoolFilter,
    support::{QueueFilter, Waiting},
    time::DAY,
};
use uuid::Uuid;

fn about(kind: ReportedKind, id: Uuid) -> ReportForm {
    ReportForm {
        kind: kind.as_str().into(),
        subject: id.to_string(),
        reason: "insult".into(),
        words: "It makes fun of my class.".into(),
    }
}

fn verdict(id: ReportId, verdict: ReportVerdict) -> ReportDecisionForm {
    ReportDecisionForm {
        report: id.to_string(),
        verdict: verdict.as_str().into(),
        comment: "Please be kind to each other.".into(),
    }
}

/// A message from the first to the second.
async fn write(world: &World, from: &Staff, to: &Staff, body: &str) -> (ConversationId, MessageId) {
    let form = MessageForm {
        people: vec![to.id.to_string()],
        body: body.into(),
        ..MessageForm::default()
    };
    let file = file::StoredFile {
        key: "aa/key".into(),
        name: "plan.pdf".into(),
        media_type: "application/pdf".into(),
        size: 10,
        width: None,
        height: None,
    };
    let cx = world.by(from.id).await;
    message::send(&cx, form, vec![file]).await.unwrap()
}

async fn waiting(world: &World, officer: AccountId) -> Vec<ReportLine> {
    let cx = world.by(officer).await;
    queue(&cx, &QueueFilter::default()).await.unwrap().items
}

async fn notices(world: &World, account: AccountId) -> Vec<Notice> {
    let list = crate::notification::list(&world.by(account).await, None).await;
    list.unwrap()
        .list
        .into_iter()
        .map(|line| line.notice)
        .collect()
}

async fn letters(world: &World, to: &Staff) -> usize {
    let letters = crate::mail::claim(&world.visitor(), 100).await.unwrap();
    letters
        .iter()
        .filter(|one| one.to_email == to.email)
        .count()
}

/// The message as somebody reads it: its text, and why it is hidden.
async fn seen(world: &World, by: &Staff, id: ConversationId) -> (bool, Option<Withheld>) {
    let view = message::read(&world.by(by.id).await, id, Messages::Newest).await;
    let first = view.unwrap().messages.remove(0);
    (first.html.as_str().contains("fools"), first.withheld)
}

both_databases! {
    async fn a_message_is_reported_held_and_removed_and_both_sides_are_told(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (id, said) = write(&world, &elif, &judit, "You are fools").await;
        report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
        let [line] = &waiting(&world, officer).await[..] else { panic!("one report") };
        assert_eq!((line.title.as_str(), line.author.as_str(), line.people, line.reason), ("You are fools", elif.name.as_str(), 1, ReportReason::Insult));
        assert!(notices(&world, elif.id).await.is_empty(), "who wrote it is not told yet");
        assert_eq!(seen(&world, &judit, id).await, (true, None));

        let at_desk = world.by(officer).await;
        hold(&at_desk, line.id).await.unwrap();
        assert_eq!(seen(&world, &judit, id).await, (false, Some(Withheld::Held)));
        assert_eq!(seen(&world, &elif, id).await, (true, Some(Withheld::Held)));
        let what = ReportedKind::Message;
        let title = "You are fools".to_owned();
        assert_eq!(notices(&world, elif.id).await, [Notice::ContentHeld { what, title: title.clone() }]);
        let at_judit = world.by(judit.id).await;
        assert!(search(&at_judit, "fools", None).await.unwrap().lines.is_empty());
        assert_eq!(conversations(&at_judit, "").await.unwrap().lines[0].excerpt, "");
        let attached = world.newest("file").await.into();
        assert_eq!(file::open(&at_judit, attached).await.err(), Some(AppError::NotFound));
        file::open(&world.by(elif.id).await, attached).await.unwrap();
        file::open(&at_desk, attached).await.unwrap();
        assert_eq!(file::open(&world.by(world.officer(Some("FR")).await).await, attached).await.err(), Some(AppError::NotFound));

        decide(&at_desk, verdict(line.id, ReportVerdict::Warn)).await.unwrap();
        assert_eq!(seen(&world, &judit, id).await, (false, Some(Withheld::Removed)));
        let comment = "Please be kind to each other.".to_owned();
        let decided = Notice::ContentDecided { what, title: title.clone(), verdict: ReportVerdict::Warn, comment };
        assert_eq!(notices(&world, elif.id).await[0], decided);
        assert_eq!(notices(&world, judit.id).await[0], Notice::ReportAnswered { what, title, removed: true });
        assert_eq!((letters(&world, &elif).await, waiting(&world, officer).await.len()), (2, 0));
        assert_eq!(decide(&at_desk, verdict(line.id, ReportVerdict::Keep)).await, Err(AppError::Rule(RuleBroken::AlreadyDecided)));
    }

    async fn what_is_kept_is_shown_again_and_its_author_hears_only_of_what_was_hidden(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let at_desk = world.by(officer).await;
        for held in [false, true] {
            let (id, said) = write(&world, &elif, &judit, "No fools here").await;
            report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
            let line = waiting(&world, officer).await.remove(0);
            if held {
                hold(&at_desk, line.id).await.unwrap();
            }
            decide(&at_desk, verdict(line.id, ReportVerdict::Keep)).await.unwrap();
            assert_eq!(seen(&world, &judit, id).await, (true, None));
            assert_eq!(notices(&world, elif.id).await.len(), if held { 2 } else { 0 });
            assert!(matches!(notices(&world, judit.id).await[0], Notice::ReportAnswered { removed: false, .. }));
        }
    }

    async fn a_profile_is_hidden_until_it_is_decided(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        world.sql("UPDATE account SET public_profile = TRUE WHERE id = $1", params![elif.id.0]).await;
        let (at_judit, at_desk) = (world.by(judit.id).await, world.by(officer).await);
        let sees = async |cx: &crate::Cx| {
            let listed = people::search(cx, &PeopleFilter { country: "TR".into(), ..PeopleFilter::default() }).await.unwrap();
            let listed = listed.people.iter().any(|card| card.person.id == elif.id);
            (listed, people::profile(cx, elif.id).await.is_ok())
        };
        assert_eq!(sees(&at_judit).await, (true, true));
        report(&at_judit, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        hold(&at_desk, id).await.unwrap();
        assert_eq!(sees(&at_judit).await, (false, false));
        assert_eq!(people::profile(&world.visitor(), elif.id).await, Err(AppError::NotFound));
        assert_eq!(sees(&at_desk).await, (true, true));
        let own = people::profile(&world.by(elif.id).await, elif.id).await.unwrap();
        assert_eq!((own.withheld, own.may_report), (Some(Withheld::Held), false));
        decide(&at_desk, verdict(id, ReportVerdict::Keep)).await.unwrap();
        assert_eq!(sees(&at_judit).await, (true, true));
    }

    async fn a_school_is_hidden_from_those_who_do_not_work_there(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (at_judit, at_desk) = (world.by(judit.id).await, world.by(officer).await);
        report(&at_judit, about(ReportedKind::School, elif.school.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        assert_eq!(decide(&at_desk, verdict(id, ReportVerdict::Warn)).await, Err(AppError::field("verdict", Problem::UnknownChoice)));
        decide(&at_desk, verdict(id, ReportVerdict::Remove)).await.unwrap();
        assert_eq!(school::read(&at_judit, elif.school).await, Err(AppError::NotFound));
        let listed = school::directory(&at_judit, &SchoolFilter::default()).await.unwrap().schools;
        assert!(listed.iter().all(|one| one.id != elif.school));
        assert_eq!(school::read(&world.by(elif.id).await, elif.school).await.unwrap().withheld, Some(Withheld::Removed));
        assert!(matches!(notices(&world, elif.id).await[0], Notice::ContentDecided { .. }));
        reopen(&at_desk, id).await.unwrap();
        assert_eq!(school::read(&world.by(elif.id).await, elif.school).await.unwrap().withheld, Some(Withheld::Held));
        decide(&at_desk, verdict(id, ReportVerdict::Keep)).await.unwrap();
        school::read(&at_judit, elif.school).await.unwrap();
    }

    async fn a_locked_author_is_out_until_an_officer_thinks_again(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (_, said) = write(&world, &elif, &judit, "You are fools").await;
        report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        let token = world.sign_in(elif.id).await;
        decide(&world.by(officer).await, verdict(id, ReportVerdict::Suspend)).await.unwrap();
        assert_eq!(crate::session::load(&world.visitor(), &token).await.unwrap(), Actor::Visitor);
        assert_eq!(people::profile(&world.by(judit.id).await, elif.id).await, Err(AppError::NotFound));
        reopen(&world.by(officer).await, id).await.unwrap();
        let state = world.by(elif.id).await.actor().person().unwrap().state;
        assert_eq!(state, AccountState::Validated);
        let again = dossier(&world.by(officer).await, id).await.unwrap();
        assert_eq!((again.state, again.verdict, again.decided_by.as_str()), (ReportState::Held, None, ""));
    }

    async fn reports_are_for_the_officers_of_the_country_and_not_about_themselves(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let [own, foreign, central] = [world.officer(Some("TR")).await, world.officer(Some("HU")).await, world.officer(None).await];
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let id = waiting(&world, own).await[0].id;
        assert_eq!((waiting(&world, central).await.len(), waiting(&world, foreign).await.len()), (1, 0));
        for stranger in [foreign, judit.id, elif.id] {
            let cx = world.by(stranger).await;
            assert_eq!(dossier(&cx, id).await.err(), Some(AppError::NotFound));
            assert_eq!(hold(&cx, id).await, Err(AppError::NotFound));
            assert_eq!(decide(&cx, verdict(id, ReportVerdict::Keep)).await, Err(AppError::NotFound));
            assert_eq!(reopen(&cx, id).await, Err(AppError::NotFound));
        }
        assert_eq!(queue(&world.by(judit.id).await, &QueueFilter::default()).await.err(), Some(AppError::NotFound));
        assert_eq!(hold(&world.visitor(), id).await, Err(AppError::SignInNeeded));

        report(&world.by(judit.id).await, about(ReportedKind::Person, own.0)).await.unwrap();
        assert_eq!(waiting(&world, own).await.len(), 1);
        let both = waiting(&world, central).await;
        assert_eq!(both.len(), 2);
        let about_own = both.iter().find(|line| line.id != id).unwrap().id;
        assert_eq!(dossier(&world.by(own).await, about_own).await.err(), Some(AppError::NotFound));
        let overview = support::overview(&world.by(own).await).await.unwrap();
        assert_eq!(overview.reports, Waiting { all: 1, overdue: 0 });
    }

    async fn one_reports_what_one_sees_and_did_not_write(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("ES").await);
        let (_, workspace) = world.project(&[&judit, &elif]).await;
        let star = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        let (_, said) = write(&world, &elif, &judit, "Hello").await;
        let message = about(ReportedKind::Message, said.0);
        assert_eq!(report(&world.by(elif.id).await, message.clone()).await, Err(AppError::Forbidden));
        for stranger in [ana.id, star] {
            assert_eq!(report(&world.by(stranger).await, message.clone()).await, Err(AppError::NotFound));
        }
        assert_eq!(report(&world.visitor(), message).await, Err(AppError::SignInNeeded));
        let subject = Subject { kind: ReportedKind::Person, id: elif.id.0 };
        assert_eq!(reportable(&world.visitor(), subject).await, Err(AppError::SignInNeeded));
        assert_eq!(reportable(&world.by(judit.id).await, subject).await.unwrap().title, elif.name);
        assert_eq!(report(&world.by(elif.id).await, about(ReportedKind::Person, elif.id.0)).await, Err(AppError::Forbidden));
        for hidden in [about(ReportedKind::Person, star.0), about(ReportedKind::School, said.0)] {
            assert_eq!(report(&world.by(judit.id).await, hidden).await, Err(AppError::NotFound));
        }
        assert_eq!(report(&world.by(star).await, about(ReportedKind::Person, elif.id.0)).await, Err(AppError::NotFound));
        let unsaid = ReportForm { reason: String::new(), ..about(ReportedKind::Person, elif.id.0) };
        assert_eq!(report(&world.by(judit.id).await, unsaid).await, Err(AppError::field("reason", Problem::Required)));
        assert_eq!(world.count("report").await, 0);
    }

    async fn many_complaints_are_one_report_and_children_come_first(world: World) {
        let (judit, elif, ana) = (world.teacher("HU").await, world.teacher("TR").await, world.teacher("TR").await);
        let officer = world.officer(Some("TR")).await;
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        report(&world.by(ana.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let again = ReportForm { words: "And again.".into(), ..about(ReportedKind::Person, elif.id.0) };
        report(&world.by(ana.id).await, again).await.unwrap();
        world.wait(DAY);
        let child = ReportForm { reason: "child".into(), ..about(ReportedKind::Person, ana.id.0) };
        report(&world.by(judit.id).await, child).await.unwrap();
        let lines = waiting(&world, officer).await;
        assert_eq!(lines.iter().map(|line| (line.title.as_str(), line.people)).collect::<Vec<_>>(), [(ana.name.as_str(), 1), (elif.name.as_str(), 2)]);
        let cx = world.by(officer).await;
        let before = world.db.statements();
        let view = dossier(&cx, lines[1].id).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!(view.complaints.iter().map(|one| one.words.as_str()).collect::<Vec<_>>(), ["It makes fun of my class.", "And again."]);
        assert_eq!(view.next, Some(lines[0].id));
        let before = world.db.statements();
        queue(&cx, &QueueFilter::default()).await.unwrap();
        assert!(world.db.statements() - before <= 2);
        decide(&cx, verdict(lines[1].id, ReportVerdict::Remove)).await.unwrap();
        for told in [&judit, &ana] {
            assert!(matches!(notices(&world, told.id).await[0], Notice::ReportAnswered { .. }));
        }
        let decided = QueueFilter { state: "decided".into(), q: elif.name.clone(), ..QueueFilter::default() };
        assert_eq!(queue(&cx, &decided).await.unwrap().items[0].verdict, Some(ReportVerdict::Remove));
    }

    async fn reports_have_a_limit_for_each_day(world: World) {
        let judit = world.teacher("HU").await;
        let others = [world.teacher("TR").await, world.teacher("TR").await, world.teacher("TR").await];
        let at_judit = async || world.by(judit.id).await.with_daily(DailyLimits { reports: 2, ..DailyLimits::default() });
        for other in &others[..2] {
            report(&at_judit().await, about(ReportedKind::Person, other.id.0)).await.unwrap();
        }
        let more = report(&at_judit().await, about(ReportedKind::Person, others[2].id.0)).await;
        assert_eq!(more, Err(AppError::TooMany { retry_after_secs: 24 * 3600 + 1 }));
        world.wait(DAY);
        report(&at_judit().await, about(ReportedKind::Person, others[2].id.0)).await.unwrap();
    }

    async fn of_two_officers_who_decide_at_once_one_is_told(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        let (one, other) = (world.officer(Some("TR")).await, world.officer(Some("TR")).await);
        report(&world.by(judit.id).await, about(ReportedKind::Person, elif.id.0)).await.unwrap();
        let id = waiting(&world, one).await[0].id;
        let (one, other) = (world.by(one).await, world.by(other).await);
        let (first, second) = tokio::join!(
            decide(&one, verdict(id, ReportVerdict::Keep)),
            decide(&other, verdict(id, ReportVerdict::Remove))
        );
        assert!(first.is_ok() != second.is_ok());
        assert_eq!(first.and(second), Err(AppError::Rule(RuleBroken::AlreadyDecided)));
    }

    async fn an_officer_who_opens_a_reported_message_leaves_one_trace(world: World) {
        let (judit, elif, officer) = (world.teacher("HU").await, world.teacher("TR").await, world.officer(Some("TR")).await);
        let (_, said) = write(&world, &elif, &judit, "You are fools").await;
        report(&world.by(judit.id).await, about(ReportedKind::Message, said.0)).await.unwrap();
        let id = waiting(&world, officer).await[0].id;
        let traces = async || world.count("audit WHERE action = 'report.read'").await;
        assert_eq!(traces().await, 0);
        for _ in 0..2 {
            let view = dossier(&world.by(officer).await, id).await.unwrap();
            assert_eq!((view.text.as_str(), view.files.len()), ("You are fools", 1));
            assert_eq!(traces().await, 1);
        }
    }
}
