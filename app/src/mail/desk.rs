//! Letters of the support organisation.

use super::pen::{Content, Pen};
use crate::{format, routes::Route, words};
use domain::{Timestamp, support::Verdict};

/// The account is locked, until a day or until further notice.
pub(super) fn account_suspended(
    pen: Pen,
    name: &str,
    reason: &str,
    until: Option<Timestamp>,
) -> Content {
    Content {
        quote: reason.to_owned(),
        ..pen.letter(
            name,
            words::suspend_mail_subject(pen.lang, &pen.portal.name),
            [words::suspend_mail_text(pen.lang, &pen.portal.name)]
                .into_iter()
                .chain(
                    until.map(|until| {
                        words::suspend_mail_until(pen.lang, format::day(pen.lang, until))
                    }),
                )
                .chain([
                    words::suspend_mail_contact(pen.lang, &pen.portal.contact),
                    words::suspend_mail_reason(pen.lang),
                ])
                .collect(),
        )
    }
}

/// The account is open again.
pub(super) fn account_reinstated(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_go_to_portal(pen.lang, &pen.portal.name),
            Route::Home,
        ),
        ..pen.letter(
            name,
            words::suspend_mail_open_subject(pen.lang, &pen.portal.name),
            vec![words::suspend_mail_open_text(pen.lang, &pen.portal.name)],
        )
    }
}

/// Two accounts of one person are one now; the address of the one that stays, masked.
pub(super) fn accounts_merged(pen: Pen, name: &str, address: &str) -> Content {
    Content {
        link: pen.link(
            words::account_merge_mail_link(pen.lang),
            Route::Login {
                next: String::new(),
            },
        ),
        ..pen.letter(
            name,
            words::account_merge_mail_subject(pen.lang, &pen.portal.name),
            vec![
                words::account_merge_mail_text(pen.lang, address, &pen.portal.name),
                words::account_merge_mail_wrong(pen.lang, &pen.portal.contact),
            ],
        )
    }
}

/// The support organisation validated the registration.
pub(super) fn registration_validated(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_go_to_portal(pen.lang, &pen.portal.name),
            Route::Home,
        ),
        ..pen.letter(
            name,
            words::mail_validated_subject(pen.lang, &pen.portal.name),
            vec![words::mail_validated_text(pen.lang, &pen.portal.name)],
        )
    }
}

/// The support organisation asks for something.
pub(super) fn registration_returned(pen: Pen, name: &str, comment: &str) -> Content {
    Content {
        quote: comment.to_owned(),
        link: pen.link(words::mail_returned_link(pen.lang), Route::MySchool),
        ..pen.letter(
            name,
            words::mail_returned_subject(pen.lang, &pen.portal.name),
            vec![words::mail_returned_text(pen.lang)],
        )
    }
}

/// The support organisation refused the registration.
pub(super) fn registration_refused(pen: Pen, name: &str, comment: &str) -> Content {
    Content {
        quote: comment.to_owned(),
        ..pen.letter(
            name,
            words::mail_refused_subject(pen.lang, &pen.portal.name),
            vec![words::mail_refused_text(pen.lang)],
        )
    }
}

/// The head of a school is asked whether somebody works there.
pub(super) fn head_asked(pen: Pen, name: &str, person: &str, school: &str, token: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_head_link(pen.lang),
            Route::Head {
                token: token.to_owned(),
            },
        ),
        why: words::mail_head_why(pen.lang, school),
        ..pen.letter(
            name,
            words::mail_head_subject(pen.lang, person, school),
            vec![
                words::mail_head_text(pen.lang, person, &pen.portal.name, school),
                words::mail_head_after(pen.lang),
            ],
        )
    }
}

/// Whether somebody who is in already works at one more school was decided.
pub(super) fn workplace_decided(
    pen: Pen,
    name: &str,
    school: &str,
    verdict: &str,
    comment: &str,
) -> Content {
    let text = match Verdict::kept(verdict) {
        Verdict::Approve => words::mail_workplace_confirmed(pen.lang, school),
        Verdict::Return => words::mail_workplace_returned(pen.lang, school),
        Verdict::Refuse => words::mail_workplace_ended(pen.lang, school),
    };
    about_school(pen, name, school, text, comment)
}

/// The school was decided on.
pub(super) fn school_decided(
    pen: Pen,
    name: &str,
    school: &str,
    verdict: &str,
    comment: &str,
) -> Content {
    let text = match Verdict::kept(verdict) {
        Verdict::Approve => words::mail_school_approved(pen.lang, school),
        Verdict::Return => words::mail_school_returned(pen.lang, school),
        Verdict::Refuse => words::mail_school_refused(pen.lang, school),
    };
    about_school(pen, name, school, text, comment)
}

fn about_school(pen: Pen, name: &str, school: &str, text: String, comment: &str) -> Content {
    Content {
        quote: comment.to_owned(),
        link: pen.link(words::mail_school_link(pen.lang), Route::MySchool),
        ..pen.letter(
            name,
            words::mail_school_subject(pen.lang, school),
            vec![text],
        )
    }
}
