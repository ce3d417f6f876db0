//! Moving a task in the plan: one place further, and at the end of its phase into the next.

use crate::workspace::page::Move;

/// The plan with this task one place further; nothing at its ends, or when it is not in it.
pub fn moved<P: Copy, T: Copy + PartialEq>(
    plan: &[(P, Vec<T>)],
    task: T,
    way: Move,
) -> Option<Vec<(P, Vec<T>)>> {
    let from = plan.iter().position(|(_, tasks)| tasks.contains(&task))?;
    let mut moved = plan.to_vec();
    let (_, tasks) = moved.get_mut(from)?;
    if let Some(order) = way.apply(tasks, &task) {
        *tasks = order;
        return Some(moved);
    }
    tasks.retain(|one| *one != task);
    match way {
        Move::Up => {
            let (_, before) = moved.get_mut(from.checked_sub(1)?)?;
            before.push(task);
        }
        Move::Down => {
            let (_, after) = moved.get_mut(from + 1)?;
            after.insert(0, task);
        }
    }
    Some(moved)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Vec<(char, Vec<u8>)> {
        vec![('a', vec![1, 2]), ('b', vec![]), ('c', vec![3])]
    }

    fn after(task: u8, way: Move) -> Option<Vec<Vec<u8>>> {
        let moved = moved(&plan(), task, way)?;
        assert_eq!(
            moved.iter().map(|(phase, _)| *phase).collect::<String>(),
            "abc"
        );
        Some(moved.into_iter().map(|(_, tasks)| tasks).collect())
    }

    #[test]
    fn a_task_moves_within_its_phase_and_then_into_the_next() {
        assert_eq!(
            after(1, Move::Down),
            Some(vec![vec![2, 1], vec![], vec![3]])
        );
        assert_eq!(after(2, Move::Down), Some(vec![vec![1], vec![2], vec![3]]));
        assert_eq!(after(3, Move::Up), Some(vec![vec![1, 2], vec![3], vec![]]));
        assert_eq!(after(1, Move::Up), None);
        assert_eq!(after(3, Move::Down), None);
        assert_eq!(after(9, Move::Up), None);
    }

    proptest::proptest! {
        /// However a task is moved: none is lost, and the way back is the way back.
        #[test]
        fn nothing_is_lost_and_back_is_back(task in 1..4_u8, down: bool) {
            let (way, back) = if down { (Move::Down, Move::Up) } else { (Move::Up, Move::Down) };
            if let Some(there) = moved(&plan(), task, way) {
                assert_eq!(there.iter().map(|(_, tasks)| tasks.len()).sum::<usize>(), 3);
                assert_eq!(moved(&there, task, back), Some(plan()));
            }
        }
    }
}
