//! Polls of a workspace: a question with some answers; each member has one vote, and may change it
//! until the poll is closed. Rules: DOMAIN "Polls".

mod tally;
pub mod view;

pub use self::tally::{Count, SCHOOL_MIN, Tally, points, tally};

use crate::{
    AppError, Problem, RuleBroken, forms::Check, forms::ticked, id::AnswerId, text, text_enum,
};
use serde::{Deserialize, Serialize};

/// Fewest answers of a poll.
pub const ANSWERS_MIN: u32 = 2;
/// Most answers of a poll.
pub const ANSWERS_MAX: u32 = 10;
/// Places of a ranked poll: the best, the second and the third.
pub const PLACES: usize = 3;
/// Most polls of a workspace that were not removed: they are listed in one piece.
pub const POLLS_MAX: u64 = 100;
/// Most characters of a question.
pub const QUESTION_MAX: u32 = 200;
/// Most characters of an answer.
pub const ANSWER_MAX: u32 = 100;

text_enum! {
    /// What a vote is.
    pub enum PollKind {
        /// One answer.
        Single = "single",
        /// As many answers as one likes.
        Multiple = "multiple",
        /// The best answer, the second and the third.
        Ranked = "ranked",
    }
}

text_enum! {
    /// Whether votes are taken.
    pub enum PollState {
        /// Yes, and everybody may still change theirs.
        Open = "open",
        /// The result stands.
        Closed = "closed",
    }
}

impl PollState {
    /// Ends the vote.
    pub const fn close(self) -> Result<Self, RuleBroken> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Closed => Err(RuleBroken::WrongState),
        }
    }
}

/// What a poll asks: also how a kit brings one along.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ballot {
    pub question: String,
    /// In the order in which they are offered.
    pub answers: Vec<String>,
    pub kind: PollKind,
    /// Nobody learns who voted what, and the result is told when the poll is closed. Otherwise the
    /// teachers see the votes, and everybody the result as it grows.
    pub secret: bool,
}

/// Starting a poll, as typed.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct PollForm {
    pub workspace: String,
    pub question: String,
    /// One answer a line.
    pub answers: String,
    /// A [`PollKind`].
    pub kind: String,
    /// Tick: nobody learns who voted what.
    pub anonymous: String,
}

impl PollForm {
    /// A question of 2–200 characters; 2–10 answers of up to 100 characters, none twice.
    pub fn parse(&self) -> Result<Ballot, AppError> {
        let mut check = Check::default();
        let kind = self.kind.parse();
        if kind.is_err() {
            check.problem("kind", Problem::Required);
        }
        let ballot = Ballot {
            question: check.field("question", text::line(&self.question, 2, QUESTION_MAX)),
            answers: check.field("answers", answers(&self.answers)),
            kind: kind.unwrap_or(PollKind::Single),
            secret: ticked(&self.anonymous),
        };
        check.done(ballot)
    }
}

fn answers(typed: &str) -> Result<Vec<String>, Problem> {
    let mut answers: Vec<String> = Vec::new();
    for (line, row) in (1..).zip(typed.lines()) {
        let answer = text::line(row, 0, ANSWER_MAX)?;
        let same = |known: &String| known.to_lowercase() == answer.to_lowercase();
        if answers.iter().any(same) {
            return Err(Problem::Repeated { line });
        }
        if !answer.is_empty() {
            answers.push(answer);
        }
    }
    match u32::try_from(answers.len()).unwrap_or(u32::MAX) {
        0 => Err(Problem::Required),
        few if few < ANSWERS_MIN => Err(Problem::TooFewChosen { min: ANSWERS_MIN }),
        many if many > ANSWERS_MAX => Err(Problem::TooManyChosen { max: ANSWERS_MAX }),
        _ => Ok(answers),
    }
}

/// Voting, as typed: which of the fields is filled depends on the kind of the poll.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct VoteForm {
    pub workspace: String,
    pub poll: String,
    /// The one answer.
    pub answer: String,
    /// All that were ticked.
    pub answers: Vec<String>,
    /// The best, the second, the third; those behind the first may stay empty.
    pub first: String,
    pub second: String,
    pub third: String,
}

impl VoteForm {
    /// The answers that were chosen, the best first; `offered` are those of the poll.
    pub fn parse(&self, kind: PollKind, offered: &[AnswerId]) -> Result<Vec<AnswerId>, AppError> {
        let mut check = Check::default();
        let chosen: Vec<(&str, String)> = match kind {
            PollKind::Single => vec![("answer", self.answer.clone())],
            PollKind::Multiple => check
                .choices("answers", self.answers.clone(), 1, ANSWERS_MAX)
                .into_iter()
                .map(|answer| ("answers", answer))
                .collect(),
            PollKind::Ranked => vec![
                ("first", self.first.clone()),
                ("second", self.second.clone()),
                ("third", self.third.clone()),
            ],
        };
        let mut votes = Vec::new();
        for (field, answer) in chosen {
            if answer.is_empty() {
                // Who has no third favourite leaves it open.
                if matches!(field, "answer" | "first") {
                    check.problem(field, Problem::Required);
                }
                continue;
            }
            match answer.parse::<AnswerId>() {
                Ok(answer) if votes.contains(&answer) => check.problem(field, Problem::ChosenTwice),
                Ok(answer) if offered.contains(&answer) => votes.push(answer),
                Ok(_) | Err(_) => check.problem(field, Problem::UnknownChoice),
            }
        }
        check.done(votes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn form(answers: &str) -> PollForm {
        PollForm {
            question: "Where do we meet?".into(),
            answers: answers.into(),
            kind: "single".into(),
            ..PollForm::default()
        }
    }

    #[test]
    fn answers_are_lines_and_none_comes_twice() {
        let ballot = form("Ohrid\n\n Szeged \n").parse().unwrap();
        assert_eq!(ballot.answers, ["Ohrid", "Szeged"]);
        assert_eq!((ballot.kind, ballot.secret), (PollKind::Single, false));
        let wrong = |typed: &str, problem| {
            let error = AppError::field("answers", problem);
            assert_eq!(form(typed).parse(), Err(error), "{typed}");
        };
        wrong("Ohrid\nSzeged\nohrid", Problem::Repeated { line: 3 });
        wrong("Ohrid", Problem::TooFewChosen { min: 2 });
        wrong(" \n", Problem::Required);
        wrong(&"a".repeat(101), Problem::TooLong { max: 100 });
        let eleven: Vec<String> = (0..11).map(|n| n.to_string()).collect();
        wrong(&eleven.join("\n"), Problem::TooManyChosen { max: 10 });
    }

    #[test]
    fn a_poll_without_a_kind_is_none() {
        let form = PollForm {
            kind: "loud".into(),
            question: "?".into(),
            ..form("a\nb")
        };
        let Err(AppError::Invalid(problems)) = form.parse() else {
            panic!("it was taken");
        };
        let fields: Vec<_> = problems.iter().map(|one| one.field.as_str()).collect();
        assert_eq!(fields, ["kind", "question"]);
    }

    #[test]
    fn each_kind_of_poll_reads_its_own_fields() {
        let ids = [1, 2, 3].map(|n| AnswerId(Uuid::from_u128(n)));
        let text = ids.map(|id| id.to_string());
        let vote = VoteForm {
            answer: text[1].clone(),
            answers: vec![text[2].clone(), text[0].clone()],
            first: text[2].clone(),
            third: text[1].clone(),
            ..VoteForm::default()
        };
        let parse = |kind| vote.parse(kind, &ids).unwrap();
        assert_eq!(parse(PollKind::Single), [ids[1]]);
        assert_eq!(parse(PollKind::Multiple), [ids[2], ids[0]]);
        assert_eq!(parse(PollKind::Ranked), [ids[2], ids[1]]);
    }

    #[test]
    fn a_vote_is_for_what_is_offered_and_for_each_answer_once() {
        let ids = [1, 2].map(|n| AnswerId(Uuid::from_u128(n)));
        let nothing = VoteForm::default();
        for (kind, field) in [
            (PollKind::Single, "answer"),
            (PollKind::Multiple, "answers"),
            (PollKind::Ranked, "first"),
        ] {
            let error = AppError::field(field, Problem::Required);
            assert_eq!(nothing.parse(kind, &ids), Err(error));
        }
        let elsewhere = VoteForm {
            answer: Uuid::from_u128(9).to_string(),
            first: ids[0].to_string(),
            second: ids[0].to_string(),
            ..VoteForm::default()
        };
        assert_eq!(
            elsewhere.parse(PollKind::Single, &ids),
            Err(AppError::field("answer", Problem::UnknownChoice))
        );
        assert_eq!(
            elsewhere.parse(PollKind::Ranked, &ids),
            Err(AppError::field("second", Problem::ChosenTwice))
        );
    }

    #[test]
    fn a_poll_is_closed_once() {
        assert_eq!(PollState::Open.close(), Ok(PollState::Closed));
        assert_eq!(PollState::Closed.close(), Err(RuleBroken::WrongState));
    }
}
