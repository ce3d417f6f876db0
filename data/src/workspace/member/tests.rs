use super::*;
use crate::{both_databases, workspace::cast::Cast};
use domain::{FieldProblem, Problem, RuleBroken, workspace::member::view::MembersView};

async fn give(cx: &Cx, workspace: WorkspaceId, member: AccountId, role: &str) -> AppResult<()> {
    let form = RoleForm {
        workspace: workspace.to_string(),
        member: member.to_string(),
        role: role.to_owned(),
    };
    change_role(cx, form).await.map(drop)
}

/// Every nickname on the page, and every roster name.
fn names(view: &MembersView) -> (Vec<&str>, Vec<&str>) {
    let (mut nicknames, mut roster) = (Vec::new(), Vec::new());
    for school in &view.schools {
        match &school.pupils {
            Pupils::ForPeers(pupils) => {
                nicknames.extend(pupils.iter().map(|pupil| pupil.nickname.as_str()));
            }
            Pupils::ForTeachers(classes) => {
                for pupil in classes.iter().flat_map(|class| &class.pupils) {
                    nicknames.push(pupil.nickname.as_str());
                    roster.push(pupil.name.as_str());
                }
            }
        }
    }
    (nicknames, roster)
}

both_databases! {
    async fn pupils_are_known_by_nickname_and_by_name_to_their_teachers_only(world: World) {
        let cast = Cast::new(&world).await;
        for (role, id) in cast.members() {
            let view = list(&world.by(id).await, cast.workspace).await.unwrap();
            let (nicknames, roster) = names(&view);
            assert_eq!(nicknames, ["Sun", "Moon"], "{role:?}");
            if role.is_staff() {
                assert_eq!(roster, ["Kiss Anna", "Ali Demir"], "{role:?}");
            } else {
                let text = serde_json::to_string(&view).unwrap();
                assert!(!text.contains("Kiss Anna") && !text.contains("CODE-"), "{role:?}");
            }
        }
        let seen = list(&world.by(cast.officer).await, cast.workspace).await.unwrap();
        assert!(names(&seen).1.is_empty());
        let staff: Vec<_> = seen.schools.iter().flat_map(|school| &school.staff).map(|member| member.role).collect();
        assert_eq!(staff, [Role::Founder, Role::Founder, Role::Teacher, Role::Expert, Role::Observer]);
    }

    async fn what_the_page_offers_follows_the_matrix(world: World) {
        let cast = Cast::new(&world).await;
        world.contacts(cast.outsider.id, cast.founder.id).await;
        for (role, id) in cast.members() {
            let view = list(&world.by(id).await, cast.workspace).await.unwrap();
            let offered = (view.may_invite, view.may_manage_pupils, view.may_manage_members, view.contacts.len());
            let expected = match role {
                Role::Founder => (true, true, true, 1),
                Role::Teacher => (true, true, false, 0),
                Role::Expert | Role::Observer | Role::PupilCoordinator | Role::Pupil => (false, false, false, 0),
            };
            assert_eq!(offered, expected, "{role:?}");
        }
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        let view = list(&world.by(cast.founder.id).await, cast.workspace).await.unwrap();
        assert!(!view.may_invite && !view.may_manage_pupils && !view.may_manage_members);
        assert_eq!(names(&view).1.len(), 2);
        for who in [cast.outsider.id, cast.foreign_officer] {
            assert_eq!(list(&world.by(who).await, cast.workspace).await, Err(AppError::NotFound));
        }
    }

    async fn the_page_takes_five_queries(world: World) {
        let cast = Cast::new(&world).await;
        for (id, queries) in [(cast.founder.id, 5), (cast.pupil, 3)] {
            let cx = world.by(id).await;
            let before = world.db.statements();
            list(&cx, cast.workspace).await.unwrap();
            assert_eq!(world.db.statements() - before, queries);
        }
    }

    async fn founders_change_roles_within_their_kind(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        give(&founder, cast.workspace, cast.teacher.id, "observer").await.unwrap();
        give(&founder, cast.workspace, cast.pupil, "pupil-coordinator").await.unwrap();
        let view = list(&founder, cast.workspace).await.unwrap();
        let teacher = view.schools.iter().flat_map(|school| &school.staff).find(|member| member.id == cast.teacher.id);
        assert_eq!(teacher.unwrap().role, Role::Observer);
        let unknown = Err(AppError::Invalid(vec![FieldProblem { field: "role".into(), problem: Problem::UnknownChoice }]));
        for (member, role) in [
            (cast.partner.id, "teacher"),
            (cast.founder.id, "observer"),
            (cast.expert.id, "founder"),
            (cast.pupil, "teacher"),
            (cast.expert.id, "pupil"),
            (cast.expert.id, "king"),
        ] {
            assert_eq!(give(&founder, cast.workspace, member, role).await, unknown, "{role}");
        }
        assert_eq!(give(&founder, cast.workspace, cast.outsider.id, "teacher").await, Err(AppError::NotFound));
    }

    async fn nobody_but_founders_changes_roles_or_removes_staff(world: World) {
        let cast = Cast::new(&world).await;
        for (role, id) in cast.members().into_iter().skip(1) {
            let cx = world.by(id).await;
            assert_eq!(give(&cx, cast.workspace, cast.expert.id, "teacher").await, Err(AppError::Forbidden), "{role:?}");
            assert_eq!(remove(&cx, cast.workspace, cast.expert.id).await, Err(AppError::Forbidden), "{role:?}");
        }
        for who in [cast.outsider.id, cast.foreign_officer] {
            let cx = world.by(who).await;
            assert_eq!(give(&cx, cast.workspace, cast.expert.id, "teacher").await, Err(AppError::NotFound));
            assert_eq!(remove(&cx, cast.workspace, cast.expert.id).await, Err(AppError::NotFound));
        }
        assert_eq!(remove(&world.by(cast.officer).await, cast.workspace, cast.expert.id).await, Err(AppError::Forbidden));
        assert_eq!(remove(&world.visitor(), cast.workspace, cast.expert.id).await, Err(AppError::SignInNeeded));
    }

    async fn a_removed_member_sees_nothing_and_a_removed_pupil_is_signed_out(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        remove(&founder, cast.workspace, cast.expert.id).await.unwrap();
        assert_eq!(list(&world.by(cast.expert.id).await, cast.workspace).await, Err(AppError::NotFound));
        assert_eq!(remove(&founder, cast.workspace, cast.expert.id).await, Err(AppError::NotFound));

        world.by(cast.pupil).await;
        let teacher = world.by(cast.teacher.id).await;
        remove(&teacher, cast.workspace, cast.pupil).await.unwrap();
        let left = world.sql("DELETE FROM session WHERE account_id = $1", params![cast.pupil.0]).await;
        assert_eq!(left, 0);
        assert_eq!(names(&list(&founder, cast.workspace).await.unwrap()).0, ["Moon"]);
        for (role, id) in cast.members().into_iter().skip(2).take(3) {
            assert_eq!(remove(&world.by(id).await, cast.workspace, cast.coordinator).await, if role == Role::Expert {
                Err(AppError::NotFound)
            } else {
                Err(AppError::Forbidden)
            });
        }
    }

    async fn a_founder_stays(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        for who in [cast.partner.id, cast.founder.id] {
            assert_eq!(remove(&founder, cast.workspace, who).await, Err(AppError::Rule(RuleBroken::CannotRemoveFounder)));
        }
        assert_eq!(remove(&world.by(cast.teacher.id).await, cast.workspace, cast.founder.id).await, Err(AppError::Forbidden));
    }

    async fn a_closed_workspace_keeps_its_members(world: World) {
        let cast = Cast::new(&world).await;
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        let founder = world.by(cast.founder.id).await;
        assert_eq!(remove(&founder, cast.workspace, cast.pupil).await, Err(AppError::Forbidden));
        assert_eq!(give(&founder, cast.workspace, cast.teacher.id, "expert").await, Err(AppError::Forbidden));
    }
}
