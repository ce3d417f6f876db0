//! Polls of a workspace: who asks what, and how everybody votes.

use super::{content::PollScript, script::Stage};
use crate::{
    entity::{poll_ballot, poll_choice},
    workspace::poll::{Begun, rows},
};
use domain::workspace::{
    Role,
    poll::{Ballot, PLACES, PollKind, PollState},
};
use uuid::Uuid;

/// So many of a hundred members vote.
const TURNOUT: u32 = 85;

impl Stage<'_> {
    /// A poll with its votes: taken ones are forgotten with their names when it is secret and over.
    pub(super) fn poll(&mut self, script: &PollScript) {
        let at = self.moment(script.day);
        let begun = Begun {
            workspace: self.workspace,
            author: self.author(&script.by).id,
            at,
        };
        let ballot = Ballot {
            question: self.fill(&script.question),
            answers: script.answers.iter().map(|one| self.fill(one)).collect(),
            kind: script.kind,
            secret: script.secret,
        };
        let (mut poll, answers) = rows(&ballot, &begun, || self.chance.id(at));
        let offered: Vec<Uuid> = answers.iter().map(|answer| answer.id).collect();
        if script.over {
            poll.state = PollState::Closed.as_str().to_owned();
        }
        let voters: Vec<(Uuid, Option<Uuid>)> = self
            .making
            .rows
            .members
            .iter()
            .filter(|member| member.workspace_id == self.workspace && member.joined_at <= at)
            .filter(|member| member.role != Role::Observer.as_str())
            .map(|member| (member.account_id, member.school_id))
            .collect();
        for (account, school) in voters {
            if !self.chance.percent(TURNOUT) {
                continue;
            }
            let id = self.chance.id(at);
            let is_forgotten = script.secret && script.over;
            self.making.rows.poll_ballots.push(poll_ballot::Model {
                id,
                poll_id: poll.id,
                account_id: (!is_forgotten).then_some(account),
                school_id: school,
            });
            let chosen = self.choose(script, &offered);
            for (place, answer) in (1..).zip(chosen) {
                self.making.rows.poll_choices.push(poll_choice::Model {
                    ballot_id: id,
                    answer_id: answer,
                    place: match script.kind {
                        PollKind::Ranked => place,
                        PollKind::Single | PollKind::Multiple => 1,
                    },
                });
            }
        }
        self.making.rows.polls.push(poll);
        self.making.rows.poll_answers.extend(answers);
    }

    /// What somebody votes, the liked answers more often.
    fn choose(&mut self, script: &PollScript, offered: &[Uuid]) -> Vec<Uuid> {
        let mut left: Vec<(Uuid, i64)> = offered
            .iter()
            .copied()
            .zip(script.liking.iter().copied().chain(std::iter::repeat(1)))
            .collect();
        let count = match script.kind {
            PollKind::Single => 1,
            PollKind::Multiple => self.chance.between(1, 2),
            PollKind::Ranked => PLACES as i64,
        };
        let mut chosen = Vec::new();
        for _ in 0..count {
            let all: i64 = left.iter().map(|(_, liking)| liking).sum();
            let mut point = self.chance.between(1, all);
            let hit = left.iter().position(|(_, liking)| {
                point -= liking;
                point <= 0
            });
            if let Some(hit) = hit {
                chosen.push(left.remove(hit).0);
            }
        }
        chosen
    }
}
