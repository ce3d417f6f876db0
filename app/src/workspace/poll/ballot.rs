//! Voting: the form of each kind of poll.

use super::super::{Hidden, WorkspaceField};
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::workspace::poll::{PLACES, PollKind, PollState, view::PollView};
use leptos::prelude::*;

/// The form to vote, with what the reader chose before.
#[component]
pub(super) fn Ballot(poll: PollView) -> impl IntoView {
    let lang = words::lang();
    let label = if poll.mine.is_empty() {
        words::poll_vote(lang)
    } else {
        words::poll_vote_anew(lang)
    };
    view! {
        <Form endpoint="vote_in_poll" class="narrow">
            <WorkspaceField id=poll.frame.id />
            <Hidden name="poll" value=poll.id.to_string() />
            {choice(lang, &poll)}
            <FormActions>
                <Button sign=Sign::Vote>{label}</Button>
            </FormActions>
        </Form>
    }
}

fn choices(poll: &PollView) -> Vec<Choice> {
    let choice = |answer: &domain::workspace::poll::view::AnswerLine| {
        Choice::new(answer.id.to_string(), answer.text.clone())
    };
    poll.answers.iter().map(choice).collect()
}

fn choice(lang: Lang, poll: &PollView) -> AnyView {
    let mine = |place: usize| {
        let answer = poll.mine.get(place);
        answer.map(ToString::to_string).unwrap_or_default()
    };
    match poll.kind {
        PollKind::Single => view! {
            <RadioGroup
                name="answer"
                legend=words::poll_choose_one(lang)
                choices=choices(poll)
                value=mine(0)
                required=true
            />
        }
        .into_any(),
        PollKind::Multiple => view! {
            <CheckboxGroup
                name="answers"
                legend=words::poll_choose_several(lang)
                choices=choices(poll)
                chosen=poll.mine.iter().map(ToString::to_string).collect()
                required=true
            />
        }
        .into_any(),
        PollKind::Ranked => {
            let places = ["first", "second", "third"];
            let labels = [
                words::poll_first(lang),
                words::poll_second(lang),
                words::poll_third(lang),
            ];
            let shown = PLACES.min(poll.answers.len());
            (0..)
                .zip(places.into_iter().zip(labels))
                .take(shown)
                .map(|(place, (name, label))| {
                    view! {
                        <Select
                            name
                            label
                            choices=choices(poll)
                            value=mine(place)
                            required=place == 0
                        />
                    }
                })
                .collect_view()
                .into_any()
        }
    }
}

/// What the reader should know before voting.
pub(super) fn about(lang: Lang, poll: &PollView) -> String {
    match (poll.secret, poll.state) {
        (true, PollState::Open) => words::poll_about_secret(lang),
        (true, PollState::Closed) => words::poll_about_secret_closed(lang),
        (false, PollState::Open | PollState::Closed) => words::poll_about_open(lang),
    }
}
