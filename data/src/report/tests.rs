//! Holding, deciding; and who sees what meanwhile.

mod desk;
mod making;

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
    AppError, Problem,
    access::Actor,
    account::AccountState,
    id::{AccountId, ConversationId, MessageId, ReportId},
    message::{DailyLimits, MessageForm, Messages},
    notification::Notice,
    report::{
        ReportDecisionForm, ReportForm, ReportReason, ReportState, ReportVerdict, Subject,
        view::ReportLine,
    },
    search::{Facet, Kind, Question},
    support::{AuditFilter, AuditLine, DeskQueue, QueueFilter, Waiting},
    time::{DAY, HOUR},
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
        let inbox = conversations(&at_judit, "").await.unwrap();
        assert_eq!((inbox.lines[0].excerpt.as_str(), inbox.lines[0].is_hidden), ("", true));
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
        assert_eq!(decide(&at_desk, verdict(line.id, ReportVerdict::Keep)).await, Err(AppError::Decided { by: at_desk.actor().person().unwrap().name.clone() }));
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
            let listed = people::search(cx, &Question { chosen: vec![(Facet::Country, "TR".into())], ..Question::all(Kind::People) }).await.unwrap();
            let listed = listed.hits.iter().any(|hit| hit.thing.person.id == elif.id);
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
        let listed = school::directory(&at_judit, &Question::all(Kind::Schools)).await.unwrap().hits;
        assert!(listed.iter().all(|hit| hit.thing.id != elif.school));
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
        let again = dossier(&world.by(officer).await, id, &QueueFilter::default()).await.unwrap();
        assert_eq!((again.state, again.verdict, again.decided_by.as_str()), (ReportState::Held, None, ""));
    }
}
