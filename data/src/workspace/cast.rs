//! A workspace with everybody in it, for tests.

use crate::testing::{Staff, World};
use domain::{
    id::{AccountId, ProjectId, WorkspaceId},
    workspace::Role,
};

/// One person of each role, one of each kind that is not in the workspace.
pub(super) struct Cast {
    pub(super) workspace: WorkspaceId,
    pub(super) project: ProjectId,
    /// In Hungary.
    pub(super) founder: Staff,
    /// The other founder, in Türkiye.
    pub(super) partner: Staff,
    /// Joined later, in Portugal.
    pub(super) teacher: Staff,
    pub(super) expert: Staff,
    pub(super) observer: Staff,
    /// Of the founder's school: "Kiss Anna", called "Sun".
    pub(super) pupil: AccountId,
    /// Of the partner's school: "Ali Demir", called "Moon".
    pub(super) coordinator: AccountId,
    /// A teacher in Hungary who is not here.
    pub(super) outsider: Staff,
    /// Hungary's officer.
    pub(super) officer: AccountId,
    /// Poland's officer: no founder is from there.
    pub(super) foreign_officer: AccountId,
}

impl Cast {
    pub(super) async fn new(world: &World) -> Self {
        let (founder, partner) = (world.teacher("HU").await, world.teacher("TR").await);
        let (project, workspace) = world.project(&[&founder, &partner]).await;
        let mut joined = Vec::new();
        for (country, role) in [
            ("PT", Role::Teacher),
            ("HU", Role::Expert),
            ("TR", Role::Observer),
        ] {
            let staff = world.teacher(country).await;
            world.join(workspace, &staff, role).await;
            joined.push(staff);
        }
        let pupil = world.pupil(workspace, &founder, "Kiss Anna", "Sun").await;
        let coordinator = world.pupil(workspace, &partner, "Ali Demir", "Moon").await;
        world
            .sql(
                "UPDATE member SET role = 'pupil-coordinator' WHERE account_id = $1",
                vec![coordinator.0.into()],
            )
            .await;
        let [teacher, expert, observer] = joined.try_into().expect("three of them");
        Self {
            workspace,
            project,
            founder,
            partner,
            teacher,
            expert,
            observer,
            pupil,
            coordinator,
            outsider: world.teacher("HU").await,
            officer: world.officer(Some("HU")).await,
            foreign_officer: world.officer(Some("PL")).await,
        }
    }

    /// Everybody in the workspace, by role.
    pub(super) fn members(&self) -> [(Role, AccountId); 6] {
        [
            (Role::Founder, self.founder.id),
            (Role::Teacher, self.teacher.id),
            (Role::Expert, self.expert.id),
            (Role::Observer, self.observer.id),
            (Role::PupilCoordinator, self.coordinator),
            (Role::Pupil, self.pupil),
        ]
    }
}
