//! How a poll stands: of all, of each school, and for teachers who voted what.

use super::{super::Author, AuthorRow, few};
use crate::{
    Cx,
    sql::{all, params},
};
use domain::{
    AppResult,
    id::{AnswerId, PollId, SchoolId},
    workspace::poll::{
        Count, PollKind, tally,
        view::{AnswerLine, PollResult, SchoolTally, VoteLine},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// How many of a school voted.
pub(super) struct Voters {
    school: Option<SchoolId>,
    name: String,
    pub(super) voters: u32,
}

/// The voters of each school.
pub(super) async fn voters(cx: &Cx, poll: PollId) -> AppResult<Vec<Voters>> {
    #[derive(FromQueryResult)]
    struct Row {
        school_id: Option<Uuid>,
        name: Option<String>,
        voters: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT b.school_id, s.name, COUNT(*) AS voters
         FROM poll_ballot b LEFT JOIN school s ON s.id = b.school_id
         WHERE b.poll_id = $1 GROUP BY b.school_id, s.name",
        params![poll.0],
    )
    .await?;
    let voters = rows.into_iter().map(|row| Voters {
        school: row.school_id.map(SchoolId),
        name: row.name.unwrap_or_default(),
        voters: few(row.voters),
    });
    Ok(voters.collect())
}

/// What of a poll is told, and how.
pub(super) struct Told {
    pub(super) poll: PollId,
    pub(super) kind: PollKind,
    pub(super) secret: bool,
    pub(super) sees_votes: bool,
}

/// How it stands.
pub(super) async fn result(
    cx: &Cx,
    told: &Told,
    answers: &[AnswerLine],
    voters: &[Voters],
) -> AppResult<PollResult> {
    #[derive(FromQueryResult)]
    struct Row {
        answer_id: Uuid,
        place: i32,
        school_id: Option<Uuid>,
        votes: i64,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        "SELECT c.answer_id, c.place, b.school_id, COUNT(*) AS votes
         FROM poll_ballot b JOIN poll_choice c ON c.ballot_id = b.id
         WHERE b.poll_id = $1 GROUP BY c.answer_id, c.place, b.school_id",
        params![told.poll.0],
    )
    .await?;
    let counts: Vec<Count> = rows
        .into_iter()
        .map(|row| Count {
            answer: row.answer_id.into(),
            place: row.place.unsigned_abs(),
            school: row.school_id.map(SchoolId),
            votes: few(row.votes),
        })
        .collect();
    let ids: Vec<AnswerId> = answers.iter().map(|answer| answer.id).collect();
    let of_each = voters.iter().map(|of| (of.school, of.voters)).collect();
    let (whole, schools) = tally(told.kind, told.secret, &ids, &of_each, &counts);
    let name = |school: Option<SchoolId>| {
        let known = voters.iter().find(|of| of.school == school);
        school
            .and(known)
            .map_or_else(String::new, |of| of.name.clone())
    };
    let schools = schools.into_iter().map(|(school, tally)| SchoolTally {
        name: name(school),
        tally,
    });
    Ok(PollResult {
        all: whole,
        schools: schools.collect(),
        votes: if told.sees_votes {
            votes(cx, told.poll, answers).await?
        } else {
            Vec::new()
        },
    })
}

/// Who voted what, by school.
async fn votes(cx: &Cx, poll: PollId, answers: &[AnswerLine]) -> AppResult<Vec<VoteLine>> {
    #[derive(FromQueryResult)]
    struct Row {
        ballot: Uuid,
        answer_id: Uuid,
        #[sea_orm(nested)]
        author: AuthorRow,
    }
    let rows: Vec<Row> = all(
        cx.read(),
        format!(
            "SELECT b.id AS ballot, c.answer_id, {} FROM poll_ballot b
             JOIN poll_choice c ON c.ballot_id = b.id JOIN poll p ON p.id = b.poll_id {}
             WHERE b.poll_id = $1 ORDER BY author_school, author_name, b.id, c.place, c.answer_id",
            Author::columns(),
            Author::join("p.workspace_id", "b.account_id")
        ),
        params![poll.0],
    )
    .await?;
    let mut lines: Vec<(Uuid, VoteLine)> = Vec::new();
    for row in rows {
        let answer = answers.iter().find(|one| one.id.0 == row.answer_id);
        let text = answer.map_or_else(String::new, |answer| answer.text.clone());
        match lines.last_mut() {
            Some((ballot, line)) if *ballot == row.ballot => line.answers.push(text),
            Some(_) | None => {
                let line = VoteLine {
                    voter: row.author.view()?,
                    answers: vec![text],
                };
                lines.push((row.ballot, line));
            }
        }
    }
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}
