//! How a poll stands: a picture, the numbers beside it, and for teachers who voted what.

use super::super::author_name;
use crate::{
    format,
    ui::*,
    words::{self, Lang},
};
use domain::workspace::poll::{
    PollKind, PollState,
    view::{PollResult, PollView, SchoolTally, VoteLine},
};
use leptos::prelude::*;

/// The result, or why it is not told yet.
#[component]
pub(super) fn Standing(poll: PollView) -> impl IntoView {
    let lang = words::lang();
    let title = match poll.state {
        PollState::Open => words::poll_standing(lang),
        PollState::Closed => words::poll_result(lang),
    };
    let shown = match &poll.result {
        Some(result) if poll.voters > 0 => result_of(lang, &poll, result.clone()),
        Some(_) | None => ().into_any(),
    };
    view! {
        <section class="stack">
            <h2>{title}</h2>
            <p>{words::poll_voters(lang, i64::from(poll.voters))}</p>
            {shown}
        </section>
    }
}

fn result_of(lang: Lang, poll: &PollView, result: PollResult) -> AnyView {
    let PollResult {
        all,
        schools,
        votes,
    } = result;
    let counted = match poll.kind {
        PollKind::Single | PollKind::Multiple => words::poll_votes(lang),
        PollKind::Ranked => words::poll_points(lang),
    };
    let groups = (1..)
        .zip(&all.points)
        .map(|(number, points)| Bars {
            label: format::number(lang, number),
            values: vec![i64::from(*points)],
        })
        .collect();
    let columns = [
        Column::new(words::poll_answer(lang)),
        Column::number(counted.clone()),
    ]
    .into_iter()
    .chain(
        schools
            .iter()
            .map(|school| Column::number(named(lang, school))),
    )
    .collect();
    let rows = poll
        .answers
        .iter()
        .enumerate()
        .map(|(place, answer)| {
            let number = format::number(lang, place as i64 + 1);
            let points = |of: &[u32]| {
                let points = of.get(place).copied().unwrap_or_default();
                format::number(lang, i64::from(points)).into_any()
            };
            let name = view! {
                {number}
                ". "
                <bdi>{answer.text.clone()}</bdi>
            };
            [name.into_any(), points(&all.points)]
                .into_iter()
                .chain(schools.iter().map(|school| points(&school.tally.points)))
                .collect()
        })
        .collect();
    view! {
        <BarChart label=poll.question.clone() legend=vec![counted] groups />
        <DataTable caption=words::poll_table(lang) columns rows />
        {(!votes.is_empty()).then(|| who_voted(lang, votes))}
    }
    .into_any()
}

/// The school, and how many of it voted.
fn named(lang: Lang, school: &SchoolTally) -> String {
    let name = if school.name.is_empty() {
        words::poll_other_schools(lang)
    } else {
        school.name.clone()
    };
    words::poll_school(lang, i64::from(school.tally.voters), &name)
}

fn who_voted(lang: Lang, votes: Vec<VoteLine>) -> AnyView {
    let lines = votes
        .into_iter()
        .map(|vote| {
            let school = vote.voter.school.clone();
            view! {
                <li>
                    <div class="row-text">
                        <bdi>{author_name(&vote.voter)}</bdi>
                        <p class="soft small">
                            <bdi>{school}</bdi>
                        </p>
                        <p>
                            <bdi>{format::list(lang, &vote.answers)}</bdi>
                        </p>
                    </div>
                </li>
            }
        })
        .collect_view();
    view! {
        <Reveal label=words::poll_who_voted(lang) sign=Sign::People>
            <p class="soft small">{words::poll_who_voted_text(lang)}</p>
            <ul class="rows" role="list">
                {lines}
            </ul>
        </Reveal>
    }
    .into_any()
}
