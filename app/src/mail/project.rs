//! Letters about projects and workspaces.

use super::pen::{Content, Pen};
use crate::{routes::Route, support::reason_words, words};
use domain::{
    AppResult,
    support::{Reason, Verdict},
};

/// Invitation to co-found a project.
pub(super) fn founder_invited(
    pen: Pen,
    name: &str,
    from: &str,
    project: &str,
    title: &str,
) -> AppResult<Content> {
    Ok(Content {
        link: pen.link(
            words::mail_founder_invited_link(pen.lang),
            Route::Project {
                id: project.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_founder_invited_subject(pen.lang, from),
            vec![words::mail_founder_invited_text(pen.lang, from, title)],
        )
    })
}

/// An invited co-founder answered.
pub(super) fn founder_answered(
    pen: Pen,
    name: &str,
    from: &str,
    project: &str,
    title: &str,
    accepted: bool,
) -> AppResult<Content> {
    let (subject, text) = if accepted {
        (
            words::mail_founder_accepted_subject(pen.lang, from),
            words::mail_founder_accepted_text(pen.lang, from, title),
        )
    } else {
        (
            words::mail_founder_declined_subject(pen.lang, from),
            words::mail_founder_declined_text(pen.lang, from, title),
        )
    };
    Ok(Content {
        link: pen.link(
            words::mail_project_link(pen.lang),
            Route::Project {
                id: project.parse()?,
            },
        ),
        ..pen.letter(name, subject, vec![text])
    })
}

/// To somebody who need not be here yet.
pub(super) fn founder_wanted(pen: Pen, from: &str, title: &str, token: &str) -> Content {
    let portal = &pen.portal.name;
    Content {
        link: pen.link(
            words::mail_founder_wanted_link(pen.lang),
            Route::FounderLetter {
                token: token.to_owned(),
            },
        ),
        why: words::mail_founder_wanted_why(pen.lang, from),
        ..pen.letter(
            &words::mail_founder_wanted_name(pen.lang),
            words::mail_founder_wanted_subject(pen.lang, from, title),
            vec![
                words::mail_founder_wanted_text(pen.lang, from, title),
                words::mail_founder_wanted_portal(pen.lang, portal),
            ],
        )
    }
}

/// A country decided on the project.
pub(super) fn project_decided(
    pen: Pen,
    name: &str,
    country: &str,
    project: &str,
    title: &str,
    (verdict, reasons, comment): (&str, &[Reason], &str),
) -> AppResult<Content> {
    let text = match Verdict::kept(verdict) {
        Verdict::Approve => words::mail_project_approved(pen.lang, country, title),
        Verdict::Return => words::mail_project_returned(pen.lang, country, title),
        Verdict::Refuse => words::mail_project_refused(pen.lang, country, title),
    };
    let mut said: Vec<String> = reasons
        .iter()
        .map(|reason| reason_words(pen.lang, *reason))
        .collect();
    if !comment.is_empty() {
        said.push(comment.to_owned());
    }
    Ok(Content {
        quote: said.join("\n\n"),
        link: pen.link(
            words::mail_project_link(pen.lang),
            Route::Project {
                id: project.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_project_subject(pen.lang, title),
            vec![text],
        )
    })
}

/// The workspace is open.
pub(super) fn workspace_opened(
    pen: Pen,
    name: &str,
    workspace: &str,
    title: &str,
) -> AppResult<Content> {
    Ok(Content {
        link: pen.link(
            words::mail_workspace_link(pen.lang),
            Route::Workspace {
                id: workspace.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_workspace_subject(pen.lang, title),
            vec![words::mail_workspace_text(pen.lang, title)],
        )
    })
}

/// Invitation to join a workspace as teacher, expert or observer.
pub(super) fn member_invited(
    pen: Pen,
    name: &str,
    from: &str,
    workspace: &str,
    title: &str,
) -> AppResult<Content> {
    Ok(Content {
        link: pen.link(
            words::mail_member_invited_link(pen.lang),
            Route::Workspace {
                id: workspace.parse()?,
            },
        ),
        ..pen.letter(
            name,
            words::mail_member_invited_subject(pen.lang, from),
            vec![words::mail_member_invited_text(pen.lang, from, title)],
        )
    })
}
