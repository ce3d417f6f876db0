use super::{
    super::{
        ApprovalState, Founder, may_invite, may_submit, step_after_decisions, step_of_founders,
    },
    *,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

#[test]
fn an_invitation_waits_for_its_answer_while_the_project_is_written() {
    assert_eq!(
        turn(ProjectState::Returned, FounderState::Invited),
        Turn::Answer
    );
    assert_eq!(
        turn(ProjectState::Invited, FounderState::Accepted),
        Turn::CoFounders
    );
    assert_eq!(
        turn(ProjectState::Active, FounderState::Accepted),
        Turn::Work
    );
}

/// What people try with a project, in any order.
#[derive(Clone, Debug)]
enum Try {
    /// Invites a founder who stands for one of a few schools.
    Invite(u8),
    /// The founder answers.
    Answer(usize, bool),
    /// The invitation is taken back.
    Withdraw(usize),
    Submit,
    /// A country answers.
    Decide(usize, ApprovalState),
    Close,
    Reopen,
    Archive,
}

fn tries() -> impl Strategy<Value = Try> {
    let answers = [
        ApprovalState::Approved,
        ApprovalState::Approved,
        ApprovalState::Returned,
        ApprovalState::Refused,
    ];
    prop_oneof![
        3 => (0..4u8).prop_map(Try::Invite),
        4 => (0..7usize, prop::bool::weighted(0.8)).prop_map(|(who, yes)| Try::Answer(who, yes)),
        1 => (0..7usize).prop_map(Try::Withdraw),
        3 => Just(Try::Submit),
        4 => (0..3usize, prop::sample::select(answers.to_vec())).prop_map(|(who, answer)| Try::Decide(who, answer)),
        1 => Just(Try::Close),
        1 => Just(Try::Reopen),
        1 => Just(Try::Archive),
    ]
}

/// A project as its rules see it.
#[derive(Clone, Debug)]
struct Project {
    state: ProjectState,
    founders: Vec<Founder>,
    /// Of the last round, in the order of their countries.
    answers: Vec<(String, ApprovalState)>,
}

/// Two schools in Hungary, one in Türkiye, one in France.
fn founder(state: FounderState, school: u8) -> Founder {
    let country = ["HU", "HU", "TR", "FR"][usize::from(school % 4)];
    Founder::of(state, &school.to_string(), country)
}

impl Project {
    fn begin() -> Self {
        Self {
            state: ProjectState::Draft,
            founders: vec![founder(FounderState::Accepted, 0)],
            answers: Vec::new(),
        }
    }

    fn countries(&self) -> BTreeSet<String> {
        let accepted = self.founders.iter();
        let accepted = accepted.filter(|one| one.state == FounderState::Accepted);
        accepted.map(|one| one.country.clone()).collect()
    }

    /// The same rules in the same order as the use-cases.
    fn attempt(&mut self, what: &Try) -> Result<(), RuleBroken> {
        match what {
            Try::Invite(school) => {
                self.writing()?;
                may_invite(&self.founders)?;
                self.founders.push(founder(FounderState::Invited, *school));
                self.follow_founders()
            }
            Try::Answer(who, yes) => {
                self.writing()?;
                let asked = self.asked(*who)?;
                asked.state = if *yes {
                    FounderState::Accepted
                } else {
                    FounderState::Declined
                };
                self.follow_founders()
            }
            Try::Withdraw(who) => {
                self.writing()?;
                self.asked(*who)?;
                self.founders.remove(*who);
                self.follow_founders()
            }
            Try::Submit => {
                may_submit(self.state, &self.founders, true)?;
                self.state = self.state.after(Step::Submit)?;
                let countries = self.countries().into_iter();
                self.answers = countries
                    .map(|country| (country, ApprovalState::Waiting))
                    .collect();
                Ok(())
            }
            Try::Decide(who, answer) => {
                let open = self.state == ProjectState::Submitted;
                let own = self
                    .answers
                    .get_mut(*who)
                    .filter(|own| open && own.1 == ApprovalState::Waiting);
                own.ok_or(RuleBroken::WrongState)?.1 = *answer;
                let answers: Vec<_> = self.answers.iter().map(|(_, answer)| *answer).collect();
                if let Some(step) = step_after_decisions(&answers) {
                    self.state = self.state.after(step)?;
                }
                Ok(())
            }
            Try::Close => self.step(Step::Close),
            Try::Reopen => self.step(Step::Reopen),
            Try::Archive => self.step(Step::Archive),
        }
    }

    fn step(&mut self, step: Step) -> Result<(), RuleBroken> {
        self.state = self.state.after(step)?;
        Ok(())
    }

    fn writing(&self) -> Result<(), RuleBroken> {
        self.state
            .is_being_written()
            .then_some(())
            .ok_or(RuleBroken::WrongState)
    }

    fn asked(&mut self, who: usize) -> Result<&mut Founder, RuleBroken> {
        let asked = self.founders.get_mut(who);
        asked
            .filter(|one| one.state == FounderState::Invited)
            .ok_or(RuleBroken::WrongState)
    }

    fn follow_founders(&mut self) -> Result<(), RuleBroken> {
        self.step(step_of_founders(&self.founders))
    }

    /// What DOMAIN promises of every project.
    fn check(&self) {
        use ProjectState as S;
        let of = |state| {
            self.founders
                .iter()
                .filter(|one| one.state == state)
                .count()
        };
        let (asked, accepted) = (of(FounderState::Invited), of(FounderState::Accepted));
        let answered = |answer| self.answers.iter().filter(|own| own.1 == answer).count();
        assert!(
            asked + accepted <= super::super::FOUNDERS_MAX,
            "two to six founders"
        );
        match self.state {
            S::Draft => assert_eq!(asked, 0, "a draft waits for nobody"),
            S::Invited => assert!(asked > 0, "somebody is waited for"),
            S::Returned => assert!(
                answered(ApprovalState::Returned) > 0,
                "a country asked for changes"
            ),
            S::Submitted => assert!(
                answered(ApprovalState::Waiting) > 0,
                "a country is waited for"
            ),
            S::Refused => assert!(answered(ApprovalState::Refused) > 0, "a country said no"),
            S::Active | S::Closed | S::Archived => {
                assert_eq!(
                    answered(ApprovalState::Approved),
                    self.answers.len(),
                    "every country said yes"
                );
            }
        }
        if !self.state.is_being_written() {
            let schools: BTreeSet<_> = self
                .founders
                .iter()
                .filter(|one| one.state == FounderState::Accepted)
                .map(|one| &one.school)
                .collect();
            assert!(schools.len() >= 2, "founders of two schools");
            assert_eq!(asked, 0, "all founders answered");
            let countries: Vec<_> = self.answers.iter().map(|own| own.0.clone()).collect();
            assert_eq!(
                countries,
                self.countries().into_iter().collect::<Vec<_>>(),
                "each country once"
            );
        }
    }
}

/// The ways of DOMAIN, written a second time.
fn is_a_way(from: ProjectState, to: ProjectState) -> bool {
    use ProjectState as S;
    match from {
        S::Draft => matches!(to, S::Draft | S::Invited | S::Submitted),
        S::Invited => matches!(to, S::Invited | S::Draft),
        S::Submitted => matches!(to, S::Submitted | S::Returned | S::Refused | S::Active),
        S::Returned => matches!(to, S::Returned | S::Submitted),
        S::Refused => to == S::Refused,
        S::Active => matches!(to, S::Active | S::Closed),
        S::Closed => matches!(to, S::Closed | S::Active | S::Archived),
        S::Archived => matches!(to, S::Archived | S::Active),
    }
}

proptest! {
    #[test]
    fn whatever_people_try_a_project_stays_within_its_life(tried in prop::collection::vec(tries(), 0..60)) {
        let mut project = Project::begin();
        for one in tried {
            let before = project.clone();
            if project.attempt(&one).is_err() {
                // What is refused changes nothing.
                project = before.clone();
            }
            project.check();
            prop_assert!(is_a_way(before.state, project.state), "{:?} to {:?}", before.state, project.state);
        }
    }
}

/// The test above would prove nothing if it never came far.
#[test]
fn a_project_can_live_a_whole_life() {
    let yes = ApprovalState::Approved;
    let life = [
        (Try::Invite(2), ProjectState::Invited),
        (Try::Answer(1, true), ProjectState::Draft),
        (Try::Submit, ProjectState::Submitted),
        (Try::Decide(0, yes), ProjectState::Submitted),
        (
            Try::Decide(1, ApprovalState::Returned),
            ProjectState::Returned,
        ),
        (Try::Invite(3), ProjectState::Returned),
        (Try::Answer(2, false), ProjectState::Returned),
        (Try::Submit, ProjectState::Submitted),
        (Try::Decide(1, yes), ProjectState::Submitted),
        (Try::Decide(0, yes), ProjectState::Active),
        (Try::Close, ProjectState::Closed),
        (Try::Archive, ProjectState::Archived),
        (Try::Reopen, ProjectState::Active),
    ];
    let mut project = Project::begin();
    for (what, after) in life {
        assert_eq!(project.attempt(&what), Ok(()), "{what:?}");
        assert_eq!(project.state, after, "{what:?}");
        project.check();
    }
    assert_eq!(project.attempt(&Try::Submit), Err(RuleBroken::WrongState));
}
