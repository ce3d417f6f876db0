use super::*;
use crate::{both_databases, testing::World, workspace::cast::Cast};
use domain::{
    Problem, RuleBroken,
    workspace::{
        Role,
        page::Move,
        plan::{
            PHASES_MAX, PhaseForm, PhaseOutline, StepForm, TASKS_MAX, TaskForm, TaskOutline,
            TaskState,
        },
    },
};

/// A workspace with everybody, and a plan of two phases.
struct Scene {
    cast: Cast,
    first: PhaseId,
    second: PhaseId,
}

async fn scene(world: &World) -> Scene {
    let cast = Cast::new(world).await;
    let founder = world.by(cast.founder.id).await;
    let mut phases = Vec::new();
    for title in ["Beginning", "Measuring"] {
        phases.push(save_phase(&founder, phase(&cast, title)).await.unwrap().1);
    }
    Scene {
        cast,
        first: phases[0],
        second: phases[1],
    }
}

fn phase(cast: &Cast, title: &str) -> PhaseForm {
    PhaseForm {
        workspace: cast.workspace.to_string(),
        title: title.into(),
        ..PhaseForm::default()
    }
}

impl Scene {
    fn form(&self, title: &str) -> TaskForm {
        TaskForm {
            workspace: self.cast.workspace.to_string(),
            phase: self.first.to_string(),
            title: title.into(),
            doer: "pupils".into(),
            ..TaskForm::default()
        }
    }

    async fn task(&self, cx: &Cx, title: &str) -> TaskId {
        save_task(cx, self.form(title)).await.unwrap().1
    }

    /// A form of what the task is now.
    fn of(&self, task: TaskId, version: i32, title: &str) -> TaskForm {
        TaskForm {
            task: task.to_string(),
            version: version.to_string(),
            ..self.form(title)
        }
    }

    async fn step(&self, cx: &Cx, task: TaskId, step: &str) -> AppResult<()> {
        let form = StepForm {
            workspace: self.cast.workspace.to_string(),
            task: task.to_string(),
            step: step.into(),
            evidence: String::new(),
        };
        super::step(cx, form).await.map(|_| ())
    }

    async fn show(&self, cx: &Cx) -> PlanView {
        show(cx, self.cast.workspace, None).await.unwrap()
    }
}

/// The titles of the tasks, by phase.
fn titles(plan: &PlanView) -> Vec<Vec<&str>> {
    plan.phases
        .iter()
        .map(|phase| phase.tasks.iter().map(|task| task.title.as_str()).collect())
        .collect()
}

both_databases! {
    async fn teachers_plan_and_pupils_move_on(world: World) {
        let scene = scene(&world).await;
        let (founder, pupil) = (world.by(scene.cast.founder.id).await, world.by(scene.cast.pupil).await);
        let form = TaskForm { due: "2026-12-01".into(), body: "All of us.".into(), ..scene.form("Rain") };
        let (_, id) = save_task(&founder, form).await.unwrap();
        let plan = scene.show(&pupil).await;
        assert_eq!(titles(&plan), [vec!["Rain"], vec![]]);
        assert!(!plan.may_edit && plan.phases[0].tasks[0].may_step);
        world.wait(1000);
        let pupil = world.by(scene.cast.pupil).await;
        scene.step(&pupil, id, "start").await.unwrap();
        let link = format!("/w/{}/pages/{}", scene.cast.workspace, Uuid::from_u128(7));
        let form = StepForm {
            workspace: scene.cast.workspace.to_string(),
            task: id.to_string(),
            step: "finish".into(),
            evidence: link.clone(),
        };
        super::step(&pupil, form).await.unwrap();
        let seen = read(&founder, scene.cast.workspace, id).await.unwrap();
        assert_eq!((seen.line.state, seen.line.evidence), (TaskState::Done, link));
        assert_eq!((seen.moved_by.name.as_str(), seen.moved_at), ("Sun", world.now()));
        assert_eq!((seen.phase.as_str(), seen.body.as_str()), ("Beginning", "All of us."));
        assert_eq!(seen.line.due.unwrap().to_string(), "2026-12-01");
        let again = scene.step(&pupil, id, "finish").await;
        assert_eq!(again, Err(AppError::Rule(RuleBroken::WrongState)));
        scene.step(&founder, id, "reopen").await.unwrap();
    }

    async fn roles_may_what_the_matrix_says(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let workspace = scene.cast.workspace;
        for (role, id) in scene.cast.members() {
            let cx = world.by(id).await;
            let (may_edit, may_step) = match role {
                Role::Founder | Role::Teacher | Role::PupilCoordinator => (true, true),
                Role::Pupil => (false, false),
                Role::Expert | Role::Observer => (false, false),
            };
            let form = TaskForm { doer: "teachers".into(), ..scene.form("Letter") };
            let of_teachers = save_task(&founder, form).await.unwrap().1;
            let of_pupils = scene.task(&founder, "Rain").await;
            assert_eq!(scene.show(&cx).await.may_edit, may_edit, "{role:?}");
            assert_eq!(save_task(&cx, scene.form("Snow")).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(save_phase(&cx, phase(&scene.cast, "End")).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(new_task(&cx, workspace, scene.first).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(edit_task(&cx, workspace, of_pupils).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(move_task(&cx, workspace, of_pupils, Move::Up).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(move_phase(&cx, workspace, scene.first, Move::Up).await.is_ok(), may_edit, "{role:?}");
            assert_eq!(scene.step(&cx, of_teachers, "start").await.is_ok(), may_step, "{role:?}");
            let of_pupils_moves = may_step || role == Role::Pupil;
            assert_eq!(scene.step(&cx, of_pupils, "start").await.is_ok(), of_pupils_moves, "{role:?}");
            assert_eq!(read(&cx, workspace, of_teachers).await.unwrap().line.may_step, may_step, "{role:?}");
            assert_eq!(remove_task(&cx, workspace, of_pupils).await.is_ok(), may_edit, "{role:?}");
        }
    }

    async fn outsiders_find_nothing(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let (workspace, id) = (scene.cast.workspace, scene.task(&founder, "Rain").await);
        for who in [scene.cast.outsider.id, scene.cast.foreign_officer] {
            let cx = world.by(who).await;
            assert_eq!(show(&cx, workspace, None).await, Err(AppError::NotFound));
            assert_eq!(read(&cx, workspace, id).await, Err(AppError::NotFound));
            assert_eq!(save_task(&cx, scene.form("Snow")).await, Err(AppError::NotFound));
            assert_eq!(save_phase(&cx, phase(&scene.cast, "End")).await, Err(AppError::NotFound));
            assert_eq!(scene.step(&cx, id, "start").await, Err(AppError::NotFound));
            assert_eq!(move_task(&cx, workspace, id, Move::Down).await, Err(AppError::NotFound));
            assert_eq!(remove_task(&cx, workspace, id).await, Err(AppError::NotFound));
            assert_eq!(remove_phase(&cx, workspace, scene.second).await, Err(AppError::NotFound));
        }
        assert_eq!(show(&world.visitor(), workspace, None).await, Err(AppError::SignInNeeded));
        // An officer looks, and touches nothing.
        let officer = world.by(scene.cast.officer).await;
        let seen = read(&officer, workspace, id).await.unwrap();
        assert!(!seen.may_edit && !seen.line.may_step);
        assert_eq!(scene.step(&officer, id, "start").await, Err(AppError::Forbidden));
        // A plan is in one workspace only.
        let (_, elsewhere) = world.project(&[&scene.cast.founder, &scene.cast.outsider]).await;
        assert_eq!(read(&founder, elsewhere, id).await, Err(AppError::NotFound));
        assert_eq!(remove_task(&founder, elsewhere, id).await, Err(AppError::NotFound));
        assert_eq!(remove_phase(&founder, elsewhere, scene.second).await, Err(AppError::NotFound));
        assert_eq!(new_task(&founder, elsewhere, scene.first).await, Err(AppError::NotFound));
        let form = TaskForm { workspace: elsewhere.to_string(), ..scene.form("Snow") };
        assert_eq!(save_task(&founder, form).await, Err(AppError::field("phase", Problem::UnknownChoice)));
    }

    async fn a_school_sees_what_it_has_to_do(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let (own, partners) = (scene.cast.founder.school, scene.cast.partner.school);
        for (title, school) in [("Ours", own.to_string()), ("Theirs", partners.to_string()), ("All", String::new())] {
            save_task(&founder, TaskForm { school, ..scene.form(title) }).await.unwrap();
        }
        let plan = show(&founder, scene.cast.workspace, Some(own)).await.unwrap();
        assert_eq!(titles(&plan)[0], ["Ours", "All"]);
        assert!(plan.schools.iter().any(|school| school.id == partners));
        assert_eq!(titles(&scene.show(&founder).await)[0], ["Ours", "Theirs", "All"]);
        let elsewhere = scene.cast.outsider.school.to_string();
        let wrong = save_task(&founder, TaskForm { school: elsewhere, ..scene.form("Far") }).await;
        assert_eq!(wrong, Err(AppError::field("school", Problem::UnknownChoice)));
    }

    async fn tasks_and_phases_are_moved(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let workspace = scene.cast.workspace;
        let (a, b) = (scene.task(&founder, "Ask").await, scene.task(&founder, "Build").await);
        move_task(&founder, workspace, a, Move::Up).await.unwrap();
        assert_eq!(titles(&scene.show(&founder).await), [vec!["Ask", "Build"], vec![]]);
        move_task(&founder, workspace, a, Move::Down).await.unwrap();
        assert_eq!(titles(&scene.show(&founder).await), [vec!["Build", "Ask"], vec![]]);
        move_task(&founder, workspace, a, Move::Down).await.unwrap();
        assert_eq!(titles(&scene.show(&founder).await), [vec!["Build"], vec!["Ask"]]);
        let form = TaskForm { phase: scene.second.to_string(), ..scene.of(b, 1, "Build") };
        save_task(&founder, form).await.unwrap();
        assert_eq!(titles(&scene.show(&founder).await), [vec![], vec!["Ask", "Build"]]);
        move_phase(&founder, workspace, scene.second, Move::Up).await.unwrap();
        assert_eq!(titles(&scene.show(&founder).await), [vec!["Ask", "Build"], vec![]]);
        // Only what is empty goes.
        let full = remove_phase(&founder, workspace, scene.second).await;
        assert_eq!(full, Err(AppError::Rule(RuleBroken::WrongState)));
        remove_phase(&founder, workspace, scene.first).await.unwrap();
        let renamed = PhaseForm { phase: scene.second.to_string(), ..phase(&scene.cast, "Water") };
        save_phase(&founder, renamed).await.unwrap();
        let plan = scene.show(&founder).await;
        assert_eq!((plan.phases.len(), plan.phases[0].title.as_str()), (1, "Water"));
    }

    async fn two_who_change_a_task_at_once_see_both(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let id = scene.task(&founder, "Rain").await;
        let now = edit_task(&founder, scene.cast.workspace, id).await.unwrap().task.unwrap();
        assert_eq!((now.version, now.title.as_str()), (1, "Rain"));
        save_task(&founder, scene.of(id, 1, "Rain in Ohrid")).await.unwrap();
        let partner = world.by(scene.cast.partner.id).await;
        let Err(AppError::Conflict { theirs, version }) = save_task(&partner, scene.of(id, 1, "Snow")).await else {
            panic!("the first text is lost");
        };
        assert_eq!((version, theirs[0].1.as_str()), (2, "Rain in Ohrid"));
        // Moving it on is no change of its text.
        scene.step(&founder, id, "start").await.unwrap();
        save_task(&partner, scene.of(id, 2, "Snow")).await.unwrap();
        assert_eq!(read(&founder, scene.cast.workspace, id).await.unwrap().line.state, TaskState::Doing);
    }

    async fn wrong_input_changes_nothing(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let id = scene.task(&founder, "Rain").await;
        let wrong = save_task(&founder, TaskForm { due: "soon".into(), ..scene.of(id, 1, "Snow") }).await;
        assert_eq!(wrong, Err(AppError::field("due", Problem::NotADate)));
        assert_eq!(scene.step(&founder, id, "fly").await, Err(AppError::NotFound));
        let wrong = save_phase(&founder, phase(&scene.cast, " ")).await;
        assert_eq!(wrong, Err(AppError::field("title", Problem::Required)));
        assert_eq!(read(&founder, scene.cast.workspace, id).await.unwrap().line.title, "Rain");
    }

    async fn a_closed_workspace_is_left_as_it_is(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let id = scene.task(&founder, "Rain").await;
        world.sql("UPDATE workspace SET state = 'closed' WHERE id = $1", params![scene.cast.workspace.0]).await;
        let seen = read(&founder, scene.cast.workspace, id).await.unwrap();
        assert!(!seen.may_edit && !seen.line.may_step);
        assert_eq!(scene.step(&founder, id, "start").await, Err(AppError::Forbidden));
        assert_eq!(save_task(&founder, scene.form("Snow")).await, Err(AppError::Forbidden));
        assert_eq!(remove_task(&founder, scene.cast.workspace, id).await, Err(AppError::Forbidden));
    }

    async fn a_plan_has_an_end(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        for n in 2..PHASES_MAX {
            save_phase(&founder, phase(&scene.cast, &format!("Phase {n}"))).await.unwrap();
        }
        let full = Err(AppError::Rule(RuleBroken::QuotaReached));
        assert_eq!(save_phase(&founder, phase(&scene.cast, "One more")).await.map(drop), full);
        let task = TaskOutline { title: "Walk".into(), body: String::new(), doer: Doer::Everybody, after_days: None };
        let outline = [PhaseOutline { title: "Many".into(), tasks: vec![task; TASKS_MAX as usize] }];
        begun(&founder, scene.cast.workspace, &outline).await;
        assert_eq!(save_task(&founder, scene.form("One more")).await.map(drop), full);
    }

    async fn a_kit_brings_its_plan_along(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let task = |title: &str, doer, after_days| TaskOutline { title: title.into(), body: String::new(), doer, after_days };
        let outline = [
            PhaseOutline { title: "Hello".into(), tasks: vec![task("Write a card", Doer::Pupils, Some(7)), task("Meet", Doer::Teachers, None)] },
            PhaseOutline { title: "Goodbye".into(), tasks: Vec::new() },
        ];
        let phases = begun(&founder, scene.cast.workspace, &outline).await;
        let plan = scene.show(&world.by(scene.cast.pupil).await).await;
        assert_eq!(plan.phases.iter().map(|phase| phase.id).collect::<Vec<_>>()[2..], phases[..]);
        let [card, meet] = plan.phases[2].tasks.as_slice() else { panic!("two tasks") };
        assert_eq!((card.due.unwrap().to_string().as_str(), card.state, card.may_step), ("2026-12-02", TaskState::ToDo, true));
        assert_eq!((meet.due, meet.may_step, meet.school.as_str()), (None, false, ""));
    }

    async fn the_first_page_names_what_comes_next(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let of_partner = scene.cast.partner.school.to_string();
        for (title, due, doer, school) in [
            ("Fourth", "2026-12-04", "everybody", ""),
            ("Second", "2026-12-02", "teachers", ""),
            ("First", "2026-11-01", "pupils", ""),
            ("Third", "2026-12-03", "everybody", ""),
            ("Theirs", "2026-12-01", "pupils", of_partner.as_str()),
            ("Some day", "", "everybody", ""),
        ] {
            let form = TaskForm { due: due.into(), doer: doer.into(), school: school.into(), ..scene.form(title) };
            save_task(&founder, form).await.unwrap();
        }
        let next = |cx: Cx| async move {
            let workspace = cx.lookup().workspace(scene.cast.workspace).permit::<act::Read>().await.unwrap();
            let next = super::next(&cx, &workspace).await.unwrap();
            next.into_iter().map(|task| task.title).collect::<Vec<_>>()
        };
        assert_eq!(next(founder.clone()).await, ["First", "Second", "Third"]);
        assert_eq!(next(world.by(scene.cast.pupil).await).await, ["First", "Third", "Fourth"]);
        assert_eq!(next(world.by(scene.cast.partner.id).await).await, ["First", "Theirs", "Second"]);
        let first = scene.show(&founder).await.phases[0].tasks.iter().find(|task| task.title == "First").unwrap().id;
        scene.step(&founder, first, "finish").await.unwrap();
        assert_eq!(next(founder).await, ["Second", "Third", "Fourth"]);
    }

    async fn each_page_takes_few_queries(world: World) {
        let scene = scene(&world).await;
        let founder = world.by(scene.cast.founder.id).await;
        let workspace = scene.cast.workspace;
        let id = scene.task(&founder, "Rain").await;
        let before = world.db.statements();
        scene.show(&founder).await;
        assert_eq!(world.db.statements() - before, 4);
        let before = world.db.statements();
        read(&founder, workspace, id).await.unwrap();
        assert_eq!(world.db.statements() - before, 2);
        let before = world.db.statements();
        edit_task(&founder, workspace, id).await.unwrap();
        assert_eq!(world.db.statements() - before, 4);
    }
}

/// What a kit does in the transaction that opens a workspace.
async fn begun(cx: &Cx, workspace: WorkspaceId, outline: &[PhaseOutline]) -> Vec<PhaseId> {
    let outline = outline.to_vec();
    cx.write(move |tx| async move {
        let author = tx.cx().actor().person()?.id;
        begin(&tx, workspace, author, Day::of(tx.cx().now()), &outline).await
    })
    .await
    .unwrap()
}
