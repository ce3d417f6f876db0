//! How far a task is: which step leads from which state to which. What is not in the table is
//! refused.

use crate::{RuleBroken, text_enum};

text_enum! {
    /// How far a task is.
    pub enum TaskState {
        /// Nobody has begun.
        ToDo = "to-do",
        /// Somebody is at it.
        Doing = "doing",
        /// It is done.
        Done = "done",
    }
}

text_enum! {
    /// What somebody does with a task.
    pub enum TaskStep {
        /// They begin.
        Start = "start",
        /// They are done.
        Finish = "finish",
        /// They do not do it now after all.
        PutBack = "put-back",
        /// There is more to do.
        Reopen = "reopen",
    }
}

/// Every way there is: from a state by a step to a state.
const LIFE: [(TaskState, TaskStep, TaskState); 5] = [
    (TaskState::ToDo, TaskStep::Start, TaskState::Doing),
    // Small tasks are done as soon as somebody looks.
    (TaskState::ToDo, TaskStep::Finish, TaskState::Done),
    (TaskState::Doing, TaskStep::Finish, TaskState::Done),
    (TaskState::Doing, TaskStep::PutBack, TaskState::ToDo),
    (TaskState::Done, TaskStep::Reopen, TaskState::Doing),
];

impl TaskState {
    /// Where a step leads.
    ///
    /// # Errors
    /// [`RuleBroken::WrongState`] when there is no such way.
    pub fn after(self, step: TaskStep) -> Result<Self, RuleBroken> {
        let way = LIFE
            .iter()
            .find(|(from, by, _)| *from == self && *by == step);
        way.map(|(_, _, to)| *to).ok_or(RuleBroken::WrongState)
    }

    /// The steps that can be taken now.
    pub fn steps(self) -> impl Iterator<Item = TaskStep> {
        let ways = LIFE.iter().filter(move |(from, ..)| *from == self);
        ways.map(|(_, step, _)| *step)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_task_is_begun_finished_and_taken_up_again() {
        let begun = TaskState::ToDo.after(TaskStep::Start);
        assert_eq!(begun, Ok(TaskState::Doing));
        assert_eq!(
            TaskState::Doing.after(TaskStep::Finish),
            Ok(TaskState::Done)
        );
        assert_eq!(
            TaskState::Done.after(TaskStep::Reopen),
            Ok(TaskState::Doing)
        );
        assert_eq!(
            TaskState::Doing.after(TaskStep::PutBack),
            Ok(TaskState::ToDo)
        );
        let twice = TaskState::Done.after(TaskStep::Finish);
        assert_eq!(twice, Err(RuleBroken::WrongState));
    }

    proptest::proptest! {
        /// Whatever is tried in whatever order: what is offered works, and nothing else does.
        #[test]
        fn only_offered_steps_lead_on(tries in proptest::collection::vec(0..4usize, 0..20)) {
            let mut state = TaskState::ToDo;
            for step in tries.into_iter().map(|n| TaskStep::ALL[n]) {
                let is_offered = state.steps().any(|offered| offered == step);
                match state.after(step) {
                    Ok(next) => {
                        assert!(is_offered && next != state);
                        state = next;
                    }
                    Err(_) => assert!(!is_offered),
                }
            }
        }
    }
}
