//! What speaks for a registration: at a glance in the queue, in full beside the decision.

use crate::{
    format,
    routes::Route,
    school::{SchoolBadge, website},
    ui::*,
    words::{self, Lang},
};
use domain::{
    school::{
        colleague::{ColleagueAnswer, ColleagueSaid},
        head::{HeadAnswer, HeadEvidence},
    },
    support::{Evidence, SchoolEvidence},
};
use leptos::prelude::*;

/// What speaks for or against somebody, as badges.
#[component]
pub(super) fn EvidenceBadges(evidence: Evidence) -> impl IntoView {
    let lang = words::lang();
    let mail = evidence.email_matches.then(|| {
        view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::support_mail_matches(lang)}
            </Badge>
        }
    });
    let known = (evidence.known > 0).then(|| {
        view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::support_colleagues_know(lang, evidence.known)}
            </Badge>
        }
    });
    let unknown = (evidence.unknown > 0).then(|| {
        view! {
            <Badge tone=Tone::Danger sign=Sign::Close>
                {words::support_colleagues_do_not(lang, evidence.unknown)}
            </Badge>
        }
    });
    let papers = (evidence.certificates > 0).then(|| {
        view! { <Badge tone=Tone::Info>{words::support_has_certificate(lang)}</Badge> }
    });
    view! {
        {mail}
        {known}
        {unknown}
        {papers}
        {evidence.head.map(|answer| view! { <HeadBadge answer /> })}
    }
}

/// What the head of the school says, at a glance.
#[component]
fn HeadBadge(answer: HeadAnswer) -> impl IntoView {
    let lang = words::lang();
    match answer {
        HeadAnswer::Known => view! {
            <Badge tone=Tone::Success sign=Sign::Check>
                {words::support_head_known(lang)}
            </Badge>
        },
        HeadAnswer::Unknown => view! {
            <Badge tone=Tone::Danger sign=Sign::Close>
                {words::support_head_unknown(lang)}
            </Badge>
        },
    }
}

/// What speaks for somebody's working at a school.
#[component]
pub(super) fn EvidenceCard(school: SchoolEvidence) -> impl IntoView {
    let lang = words::lang();
    let footer = view! {
        <SchoolBadge state=school.state />
        {school
            .is_new
            .then(|| view! { <Badge sign=Sign::Clock>{words::school_unconfirmed(lang)}</Badge> })}
    };
    let email = if school.website.is_empty() {
        words::support_evidence_no_site(lang)
    } else if school.email_matches {
        words::support_evidence_email_yes(lang)
    } else {
        words::support_evidence_email_no(lang)
    };
    let creator = school
        .is_creator
        .then(|| view! { <li>{words::support_evidence_creator(lang)}</li> });
    let site = (!school.website.is_empty()).then(|| view! { <p>{website(&school.website)}</p> });
    view! {
        <Card
            title=school.name
            level=2
            href=Route::DeskSchool { id: school.id }.path()
            footer=footer.into_any()
        >
            <p class="soft">
                <bdi>{school.town}</bdi>
                " · "
                {school.role}
                " · "
                <Time at=school.since day=true />
            </p>
            {site}
            <ul>
                <li>{email}</li>
                <li>{words::support_evidence_colleagues(lang, school.colleagues)}</li>
                {school.head.map(|head| view! { <li>{head_says(lang, head)}</li> })}
                {school
                    .said
                    .into_iter()
                    .map(|said| view! { <li>{colleague_says(lang, &said)}</li> })
                    .collect_view()}
                {creator}
            </ul>
        </Card>
    }
}

/// Whether the head was asked, and what the head says.
fn head_says(lang: Lang, head: HeadEvidence) -> String {
    match head.answer {
        None => words::support_evidence_head_asked(lang, format::day(lang, head.asked)),
        Some(HeadAnswer::Known) => words::support_evidence_head_known(lang),
        Some(HeadAnswer::Unknown) => words::support_evidence_head_unknown(lang),
    }
}

fn colleague_says(lang: Lang, said: &ColleagueSaid) -> String {
    match said.answer {
        ColleagueAnswer::Known => words::support_evidence_colleague_knows(lang, &said.by),
        ColleagueAnswer::Unknown => words::support_evidence_colleague_does_not(lang, &said.by),
    }
}
