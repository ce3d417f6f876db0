use super::*;
use crate::{both_databases, sql::run, testing::World};
use domain::{AppError, time::DAY};

/// Somebody does something to somebody.
async fn note(world: &World, by: AccountId, action: Deed, target: AccountId) {
    let cx = world.by(by).await;
    cx.write(move |tx| async move {
        tx.audit_account(action, target.0, serde_json::Value::Null)
            .await
    })
    .await
    .unwrap();
}

async fn actions(cx: &Cx, filter: &AuditFilter) -> Vec<String> {
    let page = audit_log(cx, filter).await.unwrap();
    page.lines.into_iter().map(|line| line.action).collect()
}

both_databases! {
    async fn officers_read_what_concerns_their_country(world: World) {
        let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
        note(&world, elif.id, Deed::ContactBlock, judit.id).await;
        note(&world, judit.id, Deed::AccountSaveProfile, judit.id).await;
        note(&world, elif.id, Deed::AccountSaveProfile, elif.id).await;
        let all = AuditFilter::default();
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let before = world.db.statements();
        let seen = actions(&cx, &all).await;
        assert!(world.db.statements() - before <= 2);
        assert_eq!(seen, ["account.save_profile", "contact.block"]);
        let turkish = world.officer(Some("TR")).await;
        assert_eq!(actions(&world.by(turkish).await, &all).await, ["account.save_profile"]);
        let central = world.officer(None).await;
        assert_eq!(actions(&world.by(central).await, &all).await.len(), 3);
        assert_eq!(audit_log(&world.by(judit.id).await, &all).await, Err(AppError::NotFound));
        assert_eq!(audit_log(&world.visitor(), &all).await, Err(AppError::SignInNeeded));
    }

    async fn the_log_is_narrowed_by_kind_person_and_day(world: World) {
        let (judit, nora) = (world.teacher("HU").await, world.teacher("HU").await);
        note(&world, judit.id, Deed::AccountSaveProfile, judit.id).await;
        world.wait(2 * DAY);
        note(&world, nora.id, Deed::ContactBlock, judit.id).await;
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let by = |filter: AuditFilter| { let cx = cx.clone(); async move { actions(&cx, &filter).await } };
        let filter = AuditFilter::default;
        assert_eq!(by(AuditFilter { kind: "contact".into(), ..filter() }).await, ["contact.block"]);
        assert_eq!(by(AuditFilter { deed: "contact.block".into(), ..filter() }).await, ["contact.block"]);
        assert_eq!(by(AuditFilter { deed: "contact.ask".into(), kind: "contact".into(), ..filter() }).await.len(), 0);
        assert_eq!(by(AuditFilter { by: judit.name.clone(), ..filter() }).await, ["account.save_profile"]);
        assert_eq!(by(AuditFilter { person: judit.id.to_string(), ..filter() }).await.len(), 2, "did and was done to");
        assert_eq!(by(AuditFilter { person: nora.id.to_string(), ..filter() }).await, ["contact.block"]);
        let elsewhere = AuditFilter { person: world.teacher("TR").await.id.to_string(), ..filter() };
        assert_eq!(audit_log(&cx, &elsewhere).await, Err(AppError::NotFound));
        assert_eq!(by(AuditFilter { from: "2026-11-26".into(), ..filter() }).await, ["contact.block"]);
        assert_eq!(by(AuditFilter { until: "2026-11-25".into(), ..filter() }).await, ["account.save_profile"]);
        assert_eq!(by(AuditFilter { from: "yesterday".into(), ..filter() }).await.len(), 2);
    }

    async fn names_of_pupils_are_not_told(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("TR").await);
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let pupil = world.pupil(workspace, &judit, "Kiss Anna", "Star").await;
        note(&world, judit.id, Deed::PupilResetSecret, pupil).await;
        note(&world, pupil, Deed::PostDelete, judit.id).await;
        let officer = world.officer(Some("HU")).await;
        let page = audit_log(&world.by(officer).await, &AuditFilter::default()).await.unwrap();
        assert_eq!(page.lines.len(), 2);
        assert!(!format!("{page:?}").contains("Kiss"), "{page:?}");
    }

    async fn a_long_log_goes_on_where_it_stopped(world: World) {
        let judit = world.teacher("HU").await;
        for _ in 0..=PAGE {
            note(&world, judit.id, Deed::AccountSaveProfile, judit.id).await;
        }
        let officer = world.officer(Some("HU")).await;
        let cx = world.by(officer).await;
        let first = audit_log(&cx, &AuditFilter::default()).await.unwrap();
        assert_eq!(first.lines.len(), PAGE);
        let rest = AuditFilter { after: first.next.unwrap(), ..AuditFilter::default() };
        let rest = audit_log(&cx, &rest).await.unwrap();
        assert_eq!((rest.lines.len(), rest.next), (1, None));
    }

    async fn nothing_changes_the_log(world: World) {
        let judit = world.teacher("HU").await;
        note(&world, judit.id, Deed::AccountSaveProfile, judit.id).await;
        let mut tries = vec![
            "UPDATE audit SET action = 'nothing'",
            "UPDATE audit SET data = '{}'",
            "UPDATE audit SET target_id = 'nobody'",
            "UPDATE audit SET actor_id = (SELECT a.id FROM account a WHERE a.name = 'Officer 99')",
            "DELETE FROM audit",
        ];
        if !world.db.is_sqlite() {
            tries.push("TRUNCATE audit");
        }
        for sql in tries {
            assert!(run(world.db.writer(), sql, vec![]).await.is_err(), "{sql}");
        }
        assert_eq!(world.count("audit WHERE action = 'account.save_profile'").await, 1);
    }
}
