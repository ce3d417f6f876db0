use super::*;
use crate::{
    both_databases,
    school::{edit, edit_form, leave, read},
};
use domain::{
    account::AccountState,
    school::{LeaveForm, SchoolForm},
};

fn says(school: SchoolId, person: AccountId, named: &str) -> AdministratorForm {
    AdministratorForm {
        school: school.to_string(),
        person: person.to_string(),
        named: named.to_owned(),
    }
}

both_databases! {
    async fn who_is_named_looks_after_the_page_and_names_others(world: World) {
        let judit = world.teacher("HU").await;
        let school = judit.school;
        let pal = world.staff_at(school, "HU", AccountState::Validated).await;
        let by_pal = world.by(pal.id).await;
        assert!(read(&by_pal, school).await.unwrap().may_edit, "nobody is named: all do it together");
        assert_eq!(name_administrator(&by_pal, says(school, pal.id, "yes")).await, Err(AppError::Forbidden));

        let officer = world.by(world.officer(Some("HU")).await).await;
        name_administrator(&officer, says(school, judit.id, "yes")).await.unwrap();
        name_administrator(&officer, says(school, judit.id, "yes")).await.unwrap();
        let page = read(&by_pal, school).await.unwrap();
        assert!(!page.may_edit && !page.may_name);
        let staff = page.staff.unwrap();
        assert!(staff.iter().all(|one| one.is_administrator == (one.id == judit.id)));
        let by_judit = world.by(judit.id).await;
        assert!(read(&by_judit, school).await.unwrap().may_edit);
        name_administrator(&by_judit, says(school, pal.id, "yes")).await.unwrap();
        assert!(read(&by_pal, school).await.unwrap().may_name);
        name_administrator(&by_pal, says(school, judit.id, "")).await.unwrap();
        assert!(!read(&by_judit, school).await.unwrap().may_edit);
        let form = LeaveForm { school: school.to_string(), ..LeaveForm::default() };
        leave(&by_pal, &form).await.unwrap();
        assert!(read(&world.by(judit.id).await, school).await.unwrap().may_edit, "who leaves looks after nothing");
        assert_eq!(world.count("school_administrator").await, 0);
    }

    async fn only_validated_staff_of_the_school_is_named(world: World) {
        let judit = world.teacher("HU").await;
        let school = judit.school;
        let waiting = world.staff_at(school, "HU", AccountState::Registered).await;
        let elsewhere = world.teacher("HU").await;
        let officer = world.by(world.officer(Some("HU")).await).await;
        for wrong in [waiting.id, elsewhere.id, AccountId(uuid::Uuid::nil())] {
            assert_eq!(name_administrator(&officer, says(school, wrong, "yes")).await, Err(AppError::NotFound));
        }
        let turkish = world.by(world.officer(Some("TR")).await).await;
        assert!(name_administrator(&turkish, says(school, judit.id, "yes")).await.is_err());
        assert_eq!(name_administrator(&world.visitor(), says(school, judit.id, "yes")).await, Err(AppError::NotFound));
    }

    async fn the_desk_sees_what_a_school_was_called_before(world: World) {
        let judit = world.teacher("HU").await;
        let cx = world.by(judit.id).await;
        let loaded = edit_form(&cx, judit.school).await.unwrap();
        let typed = SchoolForm {
            name: "Radnóti Gimnázium".into(),
            types: vec!["primary".into()],
            ..loaded.form.clone()
        };
        edit(&cx, judit.school, typed).await.unwrap();
        let officer = world.by(world.officer(Some("HU")).await).await;
        let history = crate::support::school(&officer, judit.school).await.unwrap().history;
        assert!(history[0].comment.starts_with(&loaded.form.name), "{}", history[0].comment);
        assert!(history[0].comment.contains("Radnóti Gimnázium"));
    }
}
