//! The form of a decision: verdict, ready-made reasons, own words.

pub mod api;

use super::reason_words;
use crate::{
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::ReasonId,
    support::{Reason, Subject, Verdict},
};
use leptos::prelude::*;

/// What an officer can do on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Offered {
    Decision,
    Reopening,
}

/// The forms about a person or a school.
trait Forms {
    fn decide(self) -> &'static str;
    fn reopen(self) -> &'static str;
    fn reasons(self) -> &'static [Reason];
    fn verdicts(self, lang: Lang, joins: bool) -> Vec<Choice>;
}

impl Forms for Subject {
    fn decide(self) -> &'static str {
        match self {
            Self::Person => "decide_person",
            Self::School => "decide_school",
        }
    }

    fn reopen(self) -> &'static str {
        match self {
            Self::Person => "reopen_person",
            Self::School => "reopen_school",
        }
    }

    fn reasons(self) -> &'static [Reason] {
        match self {
            Self::Person => Reason::OF_PERSON,
            Self::School => Reason::OF_SCHOOL,
        }
    }

    fn verdicts(self, lang: Lang, joins: bool) -> Vec<Choice> {
        let approved = match self {
            Self::Person if joins => words::support_verdict_approve_joins(lang),
            Self::Person => words::support_verdict_approve_person(lang),
            Self::School => words::support_verdict_approve_school(lang),
        };
        let refused = if joins {
            words::support_verdict_refuse_joins(lang)
        } else {
            words::support_verdict_refuse_hint(lang)
        };
        Verdict::ALL
            .iter()
            .map(|verdict| {
                let (label, hint) = match verdict {
                    Verdict::Approve => (words::support_verdict_approve(lang), approved.clone()),
                    Verdict::Return => (
                        words::support_verdict_return(lang),
                        words::support_verdict_return_hint(lang),
                    ),
                    Verdict::Refuse => (words::support_verdict_refuse(lang), refused.clone()),
                };
                Choice::new(verdict.as_str(), label).with_hint(hint)
            })
            .collect()
    }
}

/// Validate, give back, refuse.
#[component]
pub(super) fn Decide(
    subject: Subject,
    id: String,
    /// What the officer has before them, so that nobody decides on what was changed meanwhile.
    seen: i64,
    /// Address of the one to go on with; empty when nothing else waits.
    next: String,
    /// Reasons of the country's own.
    own_reasons: Vec<(ReasonId, String)>,
    /// The person is validated already: it is asked only whether they work at one more school.
    #[prop(optional)]
    joins: bool,
    /// What stands beside the verdict, such as the tick for the school.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let is_last = next.is_empty();
    let reasons = subject
        .reasons()
        .iter()
        .map(|reason| Choice::new(reason.as_str(), reason_words(lang, *reason)))
        .chain(
            own_reasons
                .into_iter()
                .map(|(id, text)| Choice::new(id.to_string(), text)),
        )
        .collect();
    view! {
        <section class="stack">
            <h2>{words::support_decide_title(lang)}</h2>
            <Form endpoint=subject.decide()>
                <input type="hidden" name="id" value=id />
                <input type="hidden" name="seen" value=seen.to_string() />
                <RadioGroup
                    name="verdict"
                    legend=words::support_verdict(lang)
                    choices=subject.verdicts(lang, joins)
                    required=true
                />
                {children.map(|children| children())}
                <CheckboxGroup
                    name="reasons"
                    legend=words::support_reasons(lang)
                    hint=words::support_reasons_hint(lang)
                    choices=reasons
                />
                <p class="small">
                    <a href=Route::DeskReasons.path()>{words::support_own_reasons_link(lang)}</a>
                </p>
                <TextArea
                    name="comment"
                    label=words::support_comment(lang)
                    hint=words::support_comment_hint(lang)
                    max=1000
                    rows=4
                />
                <FormActions>
                    {(!next.is_empty())
                        .then(|| {
                            view! {
                                <Button name="next" value=next key="d">
                                    {words::support_decide_next(lang)}
                                </Button>
                            }
                        })}
                    <Button variant=if is_last { Variant::Primary } else { Variant::Secondary }>
                        {words::support_decide_button(lang)}
                    </Button>
                </FormActions>
                <p class="soft small">{words::support_keys(lang)}</p>
            </Form>
        </section>
    }
}

/// Why a decision was not taken whose form is not there any more: another officer was faster.
#[component]
pub(super) fn Overtaken(
    subject: Subject,
    /// The form that is there.
    #[prop(optional)]
    shown: Option<Offered>,
) -> impl IntoView {
    let endpoints = [
        (Offered::Decision, subject.decide()),
        (Offered::Reopening, subject.reopen()),
    ];
    let gone = endpoints
        .into_iter()
        .filter(|(offered, _)| shown != Some(*offered))
        .map(|(_, endpoint)| endpoint)
        .collect();
    view! { <FormGone endpoints=gone field="comment" /> }
}

/// Back into the queue.
#[component]
pub(super) fn Reopen(subject: Subject, id: String) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Form endpoint=subject.reopen()>
            <p class="soft">{words::support_reopen_text(lang)}</p>
            <input type="hidden" name="id" value=id />
            <FormActions>
                <Button variant=Variant::Secondary>{words::support_reopen(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// What the officer said last, with its line ends.
#[component]
pub(super) fn LastSaid(comment: String) -> impl IntoView {
    let lang = words::lang();
    (!comment.is_empty()).then(|| {
        view! {
            <Card title=words::support_comment_title(lang) level=2 look=CardLook::Sunken>
                <p class="said" dir="auto">
                    {comment}
                </p>
            </Card>
        }
    })
}
