use super::*;
use crate::{both_databases, school::read, sql::all, testing::World};
use domain::{Problem, account::AccountState, school::SchoolState, workspace::Role};
use std::collections::BTreeSet;

fn merging(keep: SchoolId, goes: SchoolId) -> MergeForm {
    MergeForm {
        keep: keep.to_string(),
        one: goes.to_string(),
        other: keep.to_string(),
    }
}

/// Tables with a column that refers to a school.
async fn pointing(world: &World) -> BTreeSet<String> {
    #[derive(FromQueryResult)]
    struct Table {
        name: String,
    }
    let sql = if world.db.is_sqlite() {
        "SELECT t.name AS name FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) k
         WHERE t.type = 'table' AND k.\"table\" = 'school'"
    } else {
        "SELECT c.conrelid::regclass::TEXT AS name FROM pg_constraint c
         WHERE c.contype = 'f' AND c.confrelid = 'school'::regclass"
    };
    let tables: Vec<Table> = all(world.db.reader(), sql, vec![]).await.unwrap();
    tables.into_iter().map(|table| table.name).collect()
}

both_databases! {
    async fn nothing_that_points_at_a_school_is_forgotten(world: World) {
        let treated = ["desk_assignment", "colleague_answer", "affiliation", "head_question", "school_administrator", "class", "school_tag"];
        let treated: BTreeSet<String> = treated.iter().chain(&MOVED).map(|table| (*table).to_owned()).collect();
        assert_eq!(pointing(&world).await, treated);
    }

    async fn two_entries_become_one_with_everything_that_belongs_to_them(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("HU").await);
        let (keep, goes) = (judit.school, emre.school);
        // Somebody works at both; both have a class of the same name in one workspace.
        crate::school::join(&world.by(judit.id).await, &domain::school::JoinForm { school: goes.to_string(), role: "teacher".into() })
            .await
            .unwrap();
        let (_, workspace) = world.project(&[&judit, &emre]).await;
        let pupil = world.pupil(workspace, &emre, "Kiss Anna", "Star").await;
        world.pupil(workspace, &judit, "Nagy Pál", "Moon").await;
        world.sql("UPDATE class SET name = '5.a'", params![]).await;
        world.join(workspace, &world.staff_at(goes, "HU", AccountState::Registered).await, Role::Observer).await;
        world.sql("UPDATE school SET national_number = '', number_key = '' WHERE id = $1", params![keep.0]).await;

        let officer = world.by(world.officer(Some("HU")).await).await;
        let before = world.db.statements();
        let comparison = compare(&officer, keep, Some(goes)).await.unwrap();
        assert!(world.db.statements() - before <= 6);
        assert_eq!((comparison.one.staff, comparison.other.unwrap().staff), (1, 3));
        assert_eq!(merge(&officer, merging(keep, goes)).await, Ok(keep));

        let page = read(&officer, keep).await.unwrap();
        assert_eq!(page.state, SchoolState::Validated);
        assert!(!page.inside.unwrap().national_number.is_empty(), "completed by what the other knew");
        assert_eq!(read(&officer, goes).await, Err(AppError::NotFound));
        assert_eq!(moved_to(&officer, goes).await, Ok(keep));
        let stranger = world.by(world.staff_at(world.school("TR").await, "TR", AccountState::Registered).await.id).await;
        assert_eq!(moved_to(&stranger, goes).await, Err(AppError::NotFound), "who may not see it learns nothing");
        let current = schools_of(&world, "affiliation", "to_at IS NULL").await;
        assert_eq!(current.iter().filter(|school| **school == keep.0).count(), 3, "each works there once");
        assert!(!current.contains(&goes.0));
        for table in ["project_founder", "class", "member", "pupil"] {
            assert!(schools_of(&world, table, "TRUE").await.iter().all(|school| *school == keep.0), "{table}");
        }
        assert_eq!(world.count("class").await, 2);
        assert!(pupil.0 != uuid::Uuid::nil());
        let history = crate::support::school(&officer, keep).await.unwrap().history;
        assert_eq!(history[0].what, domain::support::Happening::SchoolMerged);

        // The entry that stayed goes into a third one: the old address still leads to the end.
        let third = world.school("HU").await;
        assert_eq!(merge(&officer, merging(third, keep)).await, Ok(third));
        assert_eq!(moved_to(&officer, goes).await, Ok(third));
    }

    async fn who_was_confirmed_at_either_is_confirmed_at_the_one_that_stays(world: World) {
        let (judit, emre) = (world.teacher("HU").await, world.teacher("HU").await);
        let form = domain::school::JoinForm { school: emre.school.to_string(), role: "teacher".into() };
        crate::school::join(&world.by(judit.id).await, &form).await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        merge(&officer, merging(emre.school, judit.school)).await.unwrap();
        let mine = crate::school::my_school(&world.by(judit.id).await).await.unwrap();
        assert_eq!(mine.schools.iter().map(|one| one.is_confirmed).collect::<Vec<_>>(), [true]);
    }

    async fn only_officers_of_the_country_merge_and_only_within_it(world: World) {
        let (one, other, elsewhere) = (world.school("HU").await, world.school("HU").await, world.school("TR").await);
        for stranger in [world.officer(Some("TR")).await, world.teacher("HU").await.id] {
            let cx = world.by(stranger).await;
            assert_eq!(merge(&cx, merging(one, other)).await, Err(AppError::NotFound));
            assert_eq!(compare(&cx, one, Some(other)).await, Err(AppError::NotFound));
        }
        assert_eq!(merge(&world.visitor(), merging(one, other)).await, Err(AppError::NotFound));
        let central = world.by(world.officer(None).await).await;
        assert_eq!(merge(&central, merging(one, elsewhere)).await, Err(AppError::NotFound));
        let officer = world.by(world.officer(Some("HU")).await).await;
        assert_eq!(merge(&officer, merging(one, elsewhere)).await, Err(AppError::NotFound));
        let unsaid = MergeForm { keep: String::new(), ..merging(one, other) };
        assert_eq!(merge(&officer, unsaid).await, Err(AppError::field("keep", Problem::Required)));
        assert_eq!(world.count("school").await, 4);
    }

    async fn of_two_who_merge_the_same_two_one_does_it(world: World) {
        let (one, other) = (world.school("HU").await, world.school("HU").await);
        let officers = [world.officer(Some("HU")).await, world.officer(Some("HU")).await];
        let (first, second) = (world.by(officers[0]).await, world.by(officers[1]).await);
        let (first, second) = tokio::join!(merge(&first, merging(one, other)), merge(&second, merging(other, one)));
        assert!(first.is_ok() != second.is_ok(), "{first:?} {second:?}");
        assert_eq!(world.count("school").await, 1);
        assert_eq!(world.count("school_redirect").await, 1);
    }
}

/// The schools that the rows of a table speak of.
async fn schools_of(world: &World, table: &str, condition: &str) -> Vec<Uuid> {
    #[derive(FromQueryResult)]
    struct Of {
        school_id: Uuid,
    }
    let sql = format!("SELECT school_id FROM {table} WHERE {condition}");
    let rows: Vec<Of> = all(world.db.reader(), sql, vec![]).await.unwrap();
    rows.into_iter().map(|row| row.school_id).collect()
}
