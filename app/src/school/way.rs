//! What happens next, and when: the steps of a registration.

use crate::{
    format,
    ui::{Step, StepState},
    words::{self, Lang},
};
use domain::{
    school::{
        MySchool,
        registration::{Milestone, NextStep},
    },
    support::{Age, due},
};

/// The whole way, with today's place on it.
pub(super) fn steps(lang: Lang, mine: &MySchool) -> Vec<Step> {
    let mut is_current_found = false;
    let mut place = |is_done: bool| {
        if is_done {
            StepState::Done
        } else if is_current_found {
            StepState::Ahead
        } else {
            is_current_found = true;
            StepState::Current
        }
    };
    let mut steps: Vec<Step> = Milestone::ALL
        .into_iter()
        .map(|milestone| {
            let state = place(mine.is_reached(milestone));
            Step {
                title: title(lang, milestone),
                text: if state == StepState::Current {
                    text(lang, milestone, mine)
                } else {
                    String::new()
                },
                state,
            }
        })
        .collect();
    steps.push(Step {
        title: words::school_step_ready(lang),
        text: String::new(),
        state: place(false),
    });
    steps
}

fn title(lang: Lang, milestone: Milestone) -> String {
    match milestone {
        Milestone::Registered => words::school_step_registered(lang),
        Milestone::EmailConfirmed => words::school_step_email(lang),
        Milestone::SchoolChosen => words::school_step_school(lang),
        Milestone::SchoolValidated => words::school_step_school_checked(lang),
        Milestone::PersonValidated => words::school_step_person_checked(lang),
    }
}

fn text(lang: Lang, milestone: Milestone, mine: &MySchool) -> String {
    match milestone {
        Milestone::Registered => String::new(),
        Milestone::EmailConfirmed => words::school_step_email_text(lang, &mine.email),
        Milestone::SchoolChosen => words::school_step_school_text(lang),
        Milestone::SchoolValidated | Milestone::PersonValidated => answer_by(lang, mine),
    }
}

/// When the officer's answer is due; nothing while it is not the officer's turn.
pub(super) fn answer_by(lang: Lang, mine: &MySchool) -> String {
    if mine.next_step() != NextStep::WaitForOfficer {
        return String::new();
    }
    if Age::of(mine.since, mine.now).overdue {
        words::school_step_late(lang)
    } else {
        words::school_step_due(lang, format::day(lang, due(mine.since)))
    }
}
