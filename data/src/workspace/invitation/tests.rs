use super::*;
use crate::{
    both_databases, notification,
    testing::{Staff, World},
    workspace::{cast::Cast, home, member},
};
use domain::{
    FieldProblem, Problem,
    account::AccountState,
    workspace::{Role, feed::FeedPart, home::Entrance},
};

async fn ask(cx: &Cx, workspace: WorkspaceId, person: &Staff, role: Role) -> AppResult<()> {
    let form = InviteForm {
        workspace: workspace.to_string(),
        person: person.id.to_string(),
        role: role.as_str().to_owned(),
    };
    invite(cx, form).await.map(drop)
}

/// A validated teacher in Spain who is the person's contact.
async fn contact_of(world: &World, person: &Staff) -> Staff {
    let contact = world.teacher("ES").await;
    world.contacts(person.id, contact.id).await;
    contact
}

/// The last thing somebody was told on the page.
async fn told(cx: &Cx) -> Notice {
    notification::list(cx, None).await.unwrap().list[0]
        .notice
        .clone()
}

async fn letters(world: &World) -> u64 {
    world
        .sql("UPDATE outbox_mail SET attempts = 0", vec![])
        .await
}

both_databases! {
    async fn a_contact_is_asked_told_and_joins(world: World) {
        let cast = Cast::new(&world).await;
        let elena = contact_of(&world, &cast.teacher).await;
        let teacher = world.by(cast.teacher.id).await;
        ask(&teacher, cast.workspace, &elena, Role::Expert).await.unwrap();
        assert_eq!(letters(&world).await, 1);

        let cx = world.by(elena.id).await;
        let waiting = list(&cx).await.unwrap();
        let entrance = home::enter(&cx, cast.workspace, FeedPart::Newest).await.unwrap();
        assert_eq!(entrance, Entrance::Invitation(waiting[0].clone()));
        assert_eq!((waiting[0].from.as_str(), waiting[0].role, waiting[0].project), (cast.teacher.name.as_str(), Role::Expert, Some(cast.project)));
        assert!(matches!(told(&cx).await, Notice::MemberInvited { .. }));

        answer(&cx, cast.workspace, true).await.unwrap();
        let Entrance::Home(home) = home::enter(&cx, cast.workspace, FeedPart::Newest).await.unwrap() else {
            panic!("a member sees the home page")
        };
        assert_eq!(home.frame.role, Some(Role::Expert));
        assert!(home.schools.iter().any(|school| school.id == elena.school));
        assert!(list(&cx).await.unwrap().is_empty());
        let told = told(&teacher).await;
        assert!(matches!(told, Notice::MemberAnswered { accepted: true, .. }), "{told:?}");
    }

    async fn who_declines_stays_outside_and_can_be_asked_again(world: World) {
        let cast = Cast::new(&world).await;
        let elena = contact_of(&world, &cast.founder).await;
        let founder = world.by(cast.founder.id).await;
        ask(&founder, cast.workspace, &elena, Role::Teacher).await.unwrap();
        let cx = world.by(elena.id).await;
        answer(&cx, cast.workspace, false).await.unwrap();
        assert_eq!(home::enter(&cx, cast.workspace, FeedPart::Newest).await, Err(AppError::NotFound));
        assert_eq!(answer(&cx, cast.workspace, true).await, Err(AppError::NotFound));
        ask(&founder, cast.workspace, &elena, Role::Observer).await.unwrap();
        assert_eq!(list(&cx).await.unwrap()[0].role, Role::Observer);
    }

    async fn an_invitation_can_be_taken_back(world: World) {
        let cast = Cast::new(&world).await;
        let elena = contact_of(&world, &cast.founder).await;
        let founder = world.by(cast.founder.id).await;
        ask(&founder, cast.workspace, &elena, Role::Teacher).await.unwrap();
        assert_eq!(withdraw(&world.by(cast.expert.id).await, cast.workspace, elena.id).await, Err(AppError::Forbidden));
        assert_eq!(withdraw(&world.by(elena.id).await, cast.workspace, elena.id).await, Err(AppError::NotFound));
        withdraw(&world.by(cast.teacher.id).await, cast.workspace, elena.id).await.unwrap();
        assert_eq!(withdraw(&founder, cast.workspace, elena.id).await, Err(AppError::NotFound));
        assert_eq!(answer(&world.by(elena.id).await, cast.workspace, true).await, Err(AppError::NotFound));
    }

    async fn founders_and_teachers_invite_and_nobody_else(world: World) {
        let cast = Cast::new(&world).await;
        let elena = world.teacher("ES").await;
        for (role, id) in cast.members() {
            world.contacts(id, elena.id).await;
            let cx = world.by(id).await;
            let asked = ask(&cx, cast.workspace, &elena, Role::Teacher).await;
            match role {
                Role::Founder | Role::Teacher => {
                    assert_eq!(asked, Ok(()), "{role:?}");
                    withdraw(&cx, cast.workspace, elena.id).await.unwrap();
                }
                Role::Expert | Role::Observer | Role::PupilCoordinator | Role::Pupil => {
                    assert_eq!(asked, Err(AppError::Forbidden), "{role:?}");
                }
            }
        }
        assert_eq!(ask(&world.by(cast.outsider.id).await, cast.workspace, &elena, Role::Teacher).await, Err(AppError::NotFound));
        assert_eq!(ask(&world.by(cast.officer).await, cast.workspace, &elena, Role::Teacher).await, Err(AppError::Forbidden));
        assert_eq!(ask(&world.visitor(), cast.workspace, &elena, Role::Teacher).await, Err(AppError::SignInNeeded));
        assert_eq!(letters(&world).await, 2);
    }

    async fn only_contacts_who_are_validated_and_not_here_can_be_asked(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        let rule = |rule| Err(AppError::Rule(rule));
        assert_eq!(ask(&founder, cast.workspace, &cast.outsider, Role::Teacher).await, rule(RuleBroken::NotAContact));
        let new = world.staff_at(cast.founder.school, "HU", AccountState::Registered).await;
        world.contacts(cast.founder.id, new.id).await;
        assert_eq!(ask(&founder, cast.workspace, &new, Role::Teacher).await, rule(RuleBroken::NotAContact));
        world.contacts(cast.founder.id, cast.partner.id).await;
        assert_eq!(ask(&founder, cast.workspace, &cast.partner, Role::Teacher).await, rule(RuleBroken::AlreadyAsked));
        assert_eq!(ask(&founder, cast.workspace, &cast.founder, Role::Teacher).await, rule(RuleBroken::NotAContact));
        let elena = contact_of(&world, &cast.founder).await;
        let unknown = Err(AppError::Invalid(vec![FieldProblem { field: "role".into(), problem: Problem::UnknownChoice }]));
        for role in [Role::Founder, Role::Pupil] {
            assert_eq!(ask(&founder, cast.workspace, &elena, role).await, unknown);
        }
        ask(&founder, cast.workspace, &elena, Role::Teacher).await.unwrap();
        assert_eq!(ask(&founder, cast.workspace, &elena, Role::Teacher).await, rule(RuleBroken::AlreadyAsked));
        let offered = member::list(&founder, cast.workspace).await.unwrap();
        assert!(offered.contacts.is_empty());
        assert_eq!(offered.invited[0].id, elena.id);
    }

    async fn of_two_invitations_at_the_same_moment_one_is_sent(world: World) {
        let cast = Cast::new(&world).await;
        let elena = contact_of(&world, &cast.founder).await;
        world.contacts(cast.partner.id, elena.id).await;
        let (one, other) = (world.by(cast.founder.id).await, world.by(cast.partner.id).await);
        let (one, other) = tokio::join!(
            ask(&one, cast.workspace, &elena, Role::Teacher),
            ask(&other, cast.workspace, &elena, Role::Expert),
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert_eq!(letters(&world).await, 1);
        let cx = world.by(elena.id).await;
        let (one, other) = tokio::join!(answer(&cx, cast.workspace, true), answer(&cx, cast.workspace, true));
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
    }

    async fn a_closed_workspace_takes_nobody_in(world: World) {
        let cast = Cast::new(&world).await;
        let elena = contact_of(&world, &cast.founder).await;
        let founder = world.by(cast.founder.id).await;
        ask(&founder, cast.workspace, &elena, Role::Teacher).await.unwrap();
        world.sql("UPDATE workspace SET state = 'closed'", vec![]).await;
        let cx = world.by(elena.id).await;
        assert_eq!(answer(&cx, cast.workspace, true).await, Err(AppError::Rule(RuleBroken::WrongState)));
        assert_eq!(answer(&cx, cast.workspace, false).await, Ok(()));
        assert_eq!(ask(&founder, cast.workspace, &elena, Role::Teacher).await, Err(AppError::Forbidden));
    }

    async fn a_former_member_comes_back_with_the_new_role(world: World) {
        let cast = Cast::new(&world).await;
        let founder = world.by(cast.founder.id).await;
        world.contacts(cast.founder.id, cast.teacher.id).await;
        member::remove(&founder, cast.workspace, cast.teacher.id).await.unwrap();
        ask(&founder, cast.workspace, &cast.teacher, Role::Observer).await.unwrap();
        let cx = world.by(cast.teacher.id).await;
        answer(&cx, cast.workspace, true).await.unwrap();
        assert_eq!(home::mine(&cx).await.unwrap()[0].role, Role::Observer);
    }
}
