//! Two accounts of one person.

use super::*;
use crate::{
    both_databases, draft, message, notification, partner, people,
    sql::all,
    support,
    testing::{Staff, World},
    workspace::feed,
};
use domain::{
    Problem,
    message::MessageForm,
    search::{Kind, Question},
    support::{AppointForm, Happening, SuspendForm},
    time::{DAY, HOUR},
    workspace::{Role, feed::PostForm},
};

mod redirect;
mod schema;
mod standing;

fn merging(keep: &Staff, goes: &Staff) -> MergeForm {
    MergeForm {
        keep: keep.id.to_string(),
        one: goes.id.to_string(),
        other: keep.id.to_string(),
    }
}

#[derive(FromQueryResult)]
struct Count {
    n: i64,
}

async fn count(world: &World, sql: &str, values: Vec<sea_orm::Value>) -> i64 {
    let row: Option<Count> = one(world.db.reader(), sql.to_owned(), values)
        .await
        .unwrap();
    row.unwrap().n
}

async fn letters(world: &World) -> Vec<String> {
    #[derive(FromQueryResult)]
    struct Row {
        to_email: String,
    }
    let sql = "SELECT to_email FROM outbox_mail WHERE letter LIKE '%accounts_merged%' ORDER BY id";
    let rows: Vec<Row> = all(world.db.reader(), sql, vec![]).await.unwrap();
    rows.into_iter().map(|row| row.to_email).collect()
}

async fn write(world: &World, from: &Staff, to: &[&Staff], body: &str) {
    let form = MessageForm {
        people: to.iter().map(|staff| staff.id.to_string()).collect(),
        title: if to.len() > 1 {
            "Rivers".into()
        } else {
            String::new()
        },
        body: body.into(),
        ..MessageForm::default()
    };
    message::send(&world.by(from.id).await, form, vec![])
        .await
        .unwrap();
}

async fn post(world: &World, who: &Staff, workspace: domain::id::WorkspaceId) {
    let form = PostForm {
        workspace: workspace.to_string(),
        audience: "members".into(),
        body: "Good morning.".into(),
    };
    feed::post(&world.by(who.id).await, form).await.unwrap();
}

both_databases! {
    async fn everything_of_the_other_account_is_the_kept_ones(world: World) {
        let (keep, goes, elif) = (world.teacher("HU").await, world.teacher("HU").await, world.teacher("TR").await);
        world.contacts(goes.id, elif.id).await;
        let (_, workspace) = world.project(&[&goes, &elif]).await;
        post(&world, &goes, workspace).await;
        write(&world, &goes, &[&elif], "Shall we?").await;
        partner::block(&world.by(goes.id).await, world.teacher("HU").await.id).await.unwrap();
        draft::save(&world.by(goes.id).await, "reply", r#"[["text","half"]]"#).await.unwrap();
        world.sql("UPDATE account SET about = 'Rivers.' WHERE id = $1", params![goes.id.0]).await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        let role = AppointForm { person: goes.id.to_string(), role: "mentor".into(), ..AppointForm::default() };
        support::appoint(&officer, role).await.unwrap();

        let before = world.db.statements();
        let view = compare_accounts(&officer, keep.id, Some(goes.id)).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        let holdings = view.other.unwrap().holdings;
        assert_eq!((holdings.contacts, holdings.messages, holdings.workspaces, holdings.texts), (1, 1, 1, 1));
        assert_eq!(merge_accounts(&officer, merging(&keep, &goes)).await, Ok(keep.id));

        let cx = world.by(keep.id).await;
        let profile = people::profile(&cx, keep.id).await.unwrap();
        assert_eq!((profile.about.as_str(), profile.roles.len()), ("Rivers.", 1));
        assert!(people::profile(&world.by(elif.id).await, keep.id).await.unwrap().may_write);
        assert_eq!(message::conversations(&cx, "").await.unwrap().lines.len(), 1);
        assert_eq!(notification::list(&cx, None).await.unwrap().list.len(), 1, "that of the role");
        assert!(cx.actor().person().unwrap().has_school);
        let member = "SELECT COUNT(*) AS n FROM member WHERE account_id = $1 AND role = 'founder'";
        assert_eq!(count(&world, member, params![keep.id.0]).await, 1);
        assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM draft WHERE account_id = $1", params![keep.id.0]).await, 1);
        assert_eq!(count(&world, "SELECT COUNT(*) AS n FROM affiliation WHERE account_id = $1", params![keep.id.0]).await, 2);
        for link in links::links().filter(|link| link.fate != links::Fate::Stay) {
            let sql = format!("SELECT COUNT(*) AS n FROM {} WHERE {} = $1", link.table, link.column);
            assert_eq!(count(&world, &sql, params![goes.id.0]).await, 0, "{link:?}");
        }
        assert_eq!(letters(&world).await, [keep.email.as_str(), goes.email.as_str()]);

        let all = people::search(&cx, &Question::all(Kind::People)).await.unwrap();
        assert!(all.hits.iter().all(|hit| hit.thing.person.id != goes.id) && all.hits.len() == all.total as usize);

        // The old address leads to the page, for whoever may see it; the history has both.
        assert_eq!(account_moved_to(&world.by(elif.id).await, goes.id).await, Ok(keep.id));
        assert_eq!(account_moved_to(&world.visitor(), goes.id).await, Err(AppError::NotFound));
        let history = support::person(&officer, keep.id).await.unwrap().history;
        let history: Vec<_> = history.into_iter().map(|entry| entry.what).collect();
        assert_eq!(history, [Happening::PersonMerged, Happening::PersonAppointed]);
        let log = support::audit_log(&officer, &Default::default()).await.unwrap();
        assert_eq!(log.lines.iter().filter(|line| line.action.starts_with("person.merge")).count(), 2);
        let blocked = log.lines.iter().find(|line| line.action == "contact.block").unwrap();
        assert_eq!(blocked.by, keep.name, "what the one that went did is theirs");
    }

    async fn what_both_have_is_there_once(world: World) {
        let (keep, goes, elif, nora) = (
            world.teacher("HU").await, world.teacher("HU").await,
            world.teacher("TR").await, world.teacher("PL").await,
        );
        world.sql(
            "INSERT INTO affiliation (id, account_id, school_id, role, from_at) VALUES ($1, $2, $3, 'teacher', 0)",
            params![crate::context::new_id(), goes.id.0, keep.school.0],
        ).await;
        world.contacts(goes.id, elif.id).await;
        world.contacts(keep.id, goes.id).await;
        partner::block(&world.by(goes.id).await, nora.id).await.unwrap();
        world.contacts(keep.id, nora.id).await;
        let (_, first) = world.project(&[&goes, &elif]).await;
        world.join(first, &keep, Role::Observer).await;
        let (_, second) = world.project(&[&keep, &goes, &elif]).await;
        for from in [&keep, &goes] {
            write(&world, from, &[&elif], "Hello").await;
        }
        write(&world, &keep, &[&goes], "A note to myself").await;
        write(&world, &elif, &[&keep, &goes], "To you both").await;
        for (who, question) in [(&keep, "q=rivers"), (&goes, "q=rivers"), (&goes, "q=bridges")] {
            world.sql(
                "INSERT INTO saved_search (id, account_id, kind, name, question, is_told, looked_at) VALUES ($1, $2, 'people', '', $3, TRUE, 0)",
                params![crate::context::new_id(), who.id.0, question],
            ).await;
        }
        for (who, answer) in [(&keep, ""), (&goes, "known")] {
            world.sql(
                "INSERT INTO head_question (account_id, school_id, token_hash, asked_at, answer, answered_at)
                 VALUES ($1, $2, $3, 0, $3, CASE WHEN $3 = '' THEN NULL ELSE 1 END)",
                params![who.id.0, keep.school.0, answer],
            ).await;
        }
        let officer = world.by(world.officer(Some("HU")).await).await;
        for staff in [&keep, &goes] {
            let role = AppointForm { person: staff.id.to_string(), role: "mentor".into(), ..AppointForm::default() };
            support::appoint(&officer, role).await.unwrap();
        }
        merge_accounts(&officer, merging(&keep, &goes)).await.unwrap();

        let current = "SELECT COUNT(*) AS n FROM affiliation WHERE account_id = $1 AND to_at IS NULL";
        assert_eq!(count(&world, current, params![keep.id.0]).await, 2, "each school once");
        let founder = "SELECT COUNT(*) AS n FROM member WHERE account_id = $1 AND workspace_id IN ($2, $3) AND role = 'founder'";
        assert_eq!(count(&world, founder, params![keep.id.0, first.0, second.0]).await, 2, "the stronger role");
        let contact = "SELECT COUNT(*) AS n FROM contact WHERE (low_id = $1 OR high_id = $1) AND state = $2";
        assert_eq!(count(&world, contact, params![keep.id.0, "accepted"]).await, 1, "Elif");
        assert_eq!(count(&world, contact, params![keep.id.0, "blocked"]).await, 1, "a block is not lost");
        assert_eq!(world.count("contact").await, 2);
        assert_eq!(world.count("saved_search").await, 2, "nobody is told twice");
        let heard = "SELECT COUNT(*) AS n FROM head_question WHERE account_id = $1 AND answer = 'known'";
        assert_eq!(count(&world, heard, params![keep.id.0]).await, 1, "what the head said stays");
        let roles = "SELECT COUNT(*) AS n FROM support_grant WHERE account_id = $1 AND ended_at IS NULL";
        assert_eq!(count(&world, roles, params![keep.id.0]).await, 1);

        let at_elif = world.by(elif.id).await;
        let lines = message::conversations(&at_elif, "").await.unwrap().lines;
        let mut unread: Vec<_> = lines.iter().map(|line| (line.others.len(), line.title.as_str(), line.unread)).collect();
        unread.sort_unstable();
        assert_eq!(unread, [(1, "", 2), (1, "Rivers", 0)]);
        let lines = message::conversations(&world.by(keep.id).await, "").await.unwrap().lines;
        let mut own: Vec<_> = lines.iter().map(|line| (line.others.len(), line.title.as_str())).collect();
        own.sort_unstable();
        assert_eq!(own, [(0, goes.name.as_str()), (1, ""), (1, "Rivers")]);
        write(&world, &elif, &[&keep], "And on").await;
        assert_eq!(world.count("conversation").await, 3, "the two have one");
    }

    async fn only_who_may_merges_and_never_officers_or_pupils(world: World) {
        let (one, other, elsewhere) = (world.teacher("HU").await, world.teacher("HU").await, world.teacher("TR").await);
        let (hungarian, turkish, central) = (
            world.officer(Some("HU")).await, world.officer(Some("TR")).await, world.officer(None).await,
        );
        for stranger in [turkish, one.id] {
            let cx = world.by(stranger).await;
            assert_eq!(merge_accounts(&cx, merging(&one, &other)).await, Err(AppError::NotFound));
            assert_eq!(compare_accounts(&cx, one.id, Some(other.id)).await, Err(AppError::NotFound));
        }
        assert_eq!(merge_accounts(&world.visitor(), merging(&one, &other)).await, Err(AppError::NotFound));
        let officer = world.by(hungarian).await;
        assert_eq!(merge_accounts(&officer, merging(&one, &elsewhere)).await, Err(AppError::NotFound));
        let of_officer = Staff { id: hungarian, ..one.clone() };
        assert_eq!(merge_accounts(&officer, merging(&one, &of_officer)).await, Err(AppError::Forbidden));
        let at_centre = world.by(central).await;
        assert_eq!(merge_accounts(&at_centre, merging(&one, &of_officer)).await, Err(AppError::Forbidden));
        let to_come = AppointForm {
            person: elsewhere.id.to_string(),
            role: "officer".into(),
            country: "TR".into(),
            from: world.now().plus(DAY).date(),
            ..AppointForm::default()
        };
        support::appoint(&at_centre, to_come).await.unwrap();
        assert_eq!(merge_accounts(&at_centre, merging(&one, &elsewhere)).await, Err(AppError::Forbidden), "a role is never inherited");
        let third = world.teacher("TR").await;
        let (_, workspace) = world.project(&[&one, &third]).await;
        let pupil = Staff { id: world.pupil(workspace, &one, "Kiss Anna", "Star").await, ..one.clone() };
        for form in [merging(&one, &pupil), merging(&pupil, &one)] {
            assert_eq!(merge_accounts(&officer, form).await, Err(AppError::NotFound));
        }
        let unsaid = MergeForm { keep: String::new(), ..merging(&one, &other) };
        assert_eq!(merge_accounts(&officer, unsaid).await, Err(AppError::field("keep", Problem::Required)));
        world.wait(HOUR);
        let later = world.visitor().with_actor(officer.actor().clone());
        let stale = merge_accounts(&later, merging(&one, &other)).await;
        assert_eq!(stale, Err(AppError::Rule(RuleBroken::FreshSignInNeeded)));
        assert_eq!(merge_accounts(&world.by(central).await, merging(&one, &third)).await, Ok(one.id), "across countries");
    }

    async fn what_is_open_with_an_account_is_settled_first(world: World) {
        let (one, other) = (world.teacher("HU").await, world.teacher("HU").await);
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let form = SuspendForm { person: other.id.to_string(), reason: "Please call us first.".into(), ..SuspendForm::default() };
        support::suspend(&cx, form).await.unwrap();
        let refused = Err(AppError::Rule(RuleBroken::WrongState));
        assert_eq!(merge_accounts(&cx, merging(&one, &other)).await, refused);
        support::reinstate(&cx, other.id).await.unwrap();
        crate::privacy::ask_erasure(&world.by(other.id).await).await.unwrap();
        assert_eq!(merge_accounts(&cx, merging(&one, &other)).await, refused);
        let view = compare_accounts(&cx, one.id, Some(other.id)).await.unwrap();
        assert_eq!(view.other.unwrap().hindrance, Some(Hindrance::Leaving));
        assert_eq!(world.count("account_redirect").await, 0);
    }

    async fn of_two_who_merge_the_same_two_one_does_it(world: World) {
        let (one, other) = (world.teacher("HU").await, world.teacher("HU").await);
        let officers = [world.officer(Some("HU")).await, world.officer(Some("HU")).await];
        let (first, second) = (world.by(officers[0]).await, world.by(officers[1]).await);
        let (first, second) = tokio::join!(
            merge_accounts(&first, merging(&one, &other)),
            merge_accounts(&second, merging(&other, &one)),
        );
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        assert_eq!(world.count("account_redirect").await, 1);
    }

    async fn people_of_the_same_name_are_offered(world: World) {
        let (one, other, elsewhere) = (world.teacher("HU").await, world.teacher("HU").await, world.teacher("TR").await);
        for staff in [&one, &other, &elsewhere] {
            world.sql("UPDATE account SET name = 'Szabó Judit' WHERE id = $1", params![staff.id.0]).await;
        }
        let officer = world.by(world.officer(Some("HU")).await).await;
        let view = compare_accounts(&officer, one.id, None).await.unwrap();
        let ids: Vec<_> = view.namesakes.into_iter().map(|person| person.id).collect();
        assert_eq!(ids, [other.id]);
    }
}
