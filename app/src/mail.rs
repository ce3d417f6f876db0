//! The words of the letters the portal sends. A letter says one thing and has at most one link.

use crate::{
    format,
    notification::{Told, told},
    request::Portal,
    routes::Route,
    words::{self, Lang},
};
use domain::{
    AppResult,
    mail::Letter,
    privacy::{ERASED_AFTER, EXPORT_KEPT},
    support::Verdict,
    time::DAY,
};
use leptos::prelude::*;

/// A letter ready to be sent, in two forms that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
}

/// What a letter says.
struct Content {
    subject: String,
    /// Receiver, for the greeting.
    name: String,
    paragraphs: Vec<String>,
    /// What somebody else wrote, shown as theirs.
    quote: String,
    /// What is new, each with its address.
    news: Vec<(String, Option<String>)>,
    /// What to do next: words and address.
    link: Option<(String, String)>,
    /// Why the receiver gets it.
    why: String,
}

/// How letters of a kind are stopped: the addresses of two pages.
struct Stop {
    /// Stops them with one press.
    unsubscribe: String,
    /// Chooses for every kind.
    settings: String,
}

/// The address behind the header and the link that stop letters (RFC 8058). Empty for a letter that
/// cannot be stopped.
pub fn unsubscribe_address(portal: &Portal, token: &str) -> String {
    if token.is_empty() {
        return String::new();
    }
    let route = Route::Unsubscribe {
        token: token.to_owned(),
    };
    format!("{}{}", portal.base_url, route.path())
}

/// Writes a letter in the receiver's language (its tag; unknown ones become English). `unsubscribe`
/// is the token of the link that stops such letters; empty when they cannot be stopped.
///
/// # Errors
/// A link to something whose id is no id: a fault of ours.
pub fn render(
    letter: &Letter,
    lang: &str,
    portal: &Portal,
    unsubscribe: &str,
) -> AppResult<Rendered> {
    let lang = Lang::by_tag(lang).unwrap_or(Lang::ENGLISH);
    let content = content(letter, lang, portal)?;
    let stop = (!unsubscribe.is_empty()).then(|| Stop {
        unsubscribe: unsubscribe_address(portal, unsubscribe),
        settings: format!("{}{}", portal.base_url, Route::NotificationSettings.path()),
    });
    Ok(Rendered {
        text: text(&content, lang, portal, stop.as_ref()),
        html: html(&content, lang, portal, stop.as_ref()),
        subject: content.subject,
    })
}

fn content(letter: &Letter, lang: Lang, portal: &Portal) -> AppResult<Content> {
    let portal_name = &portal.name;
    let to =
        |label: String, route: Route| Some((label, format!("{}{}", portal.base_url, route.path())));
    let plain = |name: &str, subject: String, paragraphs: Vec<String>| Content {
        subject,
        name: name.to_owned(),
        paragraphs,
        quote: String::new(),
        news: Vec::new(),
        link: None,
        why: words::mail_why(lang, &portal.base_url),
    };
    Ok(match letter {
        Letter::ConfirmEmail { name, token } => Content {
            link: to(
                words::mail_confirm_link(lang),
                Route::Confirm {
                    token: token.clone(),
                },
            ),
            ..plain(
                name,
                words::mail_confirm_subject(lang, portal_name),
                vec![
                    words::mail_confirm_text(lang, portal_name),
                    words::mail_link_lifetime(lang),
                ],
            )
        },
        Letter::AlreadyRegistered { name } => Content {
            link: to(words::mail_already_link(lang), Route::ForgotPassword),
            ..plain(
                name,
                words::mail_already_subject(lang, portal_name),
                vec![words::mail_already_text(lang)],
            )
        },
        Letter::ResetPassword { name, token } => Content {
            link: to(
                words::mail_reset_link(lang),
                Route::NewPassword {
                    token: token.clone(),
                },
            ),
            ..plain(
                name,
                words::mail_reset_subject(lang, portal_name),
                vec![
                    words::mail_reset_text(lang),
                    words::mail_link_lifetime(lang),
                ],
            )
        },
        Letter::PasswordChanged { name } => Content {
            link: to(words::mail_already_link(lang), Route::ForgotPassword),
            ..plain(
                name,
                words::mail_password_changed_subject(lang, portal_name),
                vec![words::mail_password_changed_text(lang, portal_name)],
            )
        },
        Letter::EmailChangeOld {
            name,
            new_email,
            token,
        } => Content {
            link: to(
                words::mail_email_change_link(lang),
                Route::EmailChange {
                    token: token.clone(),
                },
            ),
            ..plain(
                name,
                words::mail_email_old_subject(lang, portal_name),
                vec![
                    words::mail_email_old_text(lang, new_email, portal_name),
                    words::mail_email_old_doubt(lang),
                ],
            )
        },
        Letter::EmailChangeNew { name, token } => Content {
            link: to(
                words::mail_email_change_link(lang),
                Route::EmailChange {
                    token: token.clone(),
                },
            ),
            ..plain(
                name,
                words::mail_email_new_subject(lang, portal_name),
                vec![
                    words::mail_email_new_text(lang, portal_name),
                    words::mail_link_lifetime(lang),
                ],
            )
        },
        Letter::EmailChanged { name, undo } => {
            let text = words::mail_email_changed_text(lang, portal_name);
            let subject = words::mail_email_changed_subject(lang, portal_name);
            match undo {
                Some(token) => Content {
                    link: to(
                        words::mail_email_undo_link(lang),
                        Route::EmailChange {
                            token: token.clone(),
                        },
                    ),
                    ..plain(name, subject, vec![text, words::mail_email_undo_text(lang)])
                },
                None => plain(
                    name,
                    subject,
                    vec![text, words::mail_email_changed_wrong(lang)],
                ),
            }
        }
        Letter::SecondStepChanged { name, on } => Content {
            link: to(words::mail_security_link(lang), Route::Security),
            ..plain(
                name,
                words::mail_step_changed_subject(lang, portal_name),
                vec![if *on {
                    words::mail_step_on_text(lang, portal_name)
                } else {
                    words::mail_step_off_text(lang, portal_name)
                }],
            )
        },
        Letter::PasskeyChanged {
            name,
            passkey,
            added,
        } => Content {
            link: to(words::mail_security_link(lang), Route::Security),
            ..plain(
                name,
                words::mail_step_changed_subject(lang, portal_name),
                vec![if *added {
                    words::mail_passkey_added_text(lang, passkey, portal_name)
                } else {
                    words::mail_passkey_removed_text(lang, passkey, portal_name)
                }],
            )
        },
        Letter::ProviderLinked { name, provider } => Content {
            link: to(words::mail_security_link(lang), Route::Security),
            ..plain(
                name,
                words::mail_step_changed_subject(lang, portal_name),
                vec![words::mail_provider_linked_text(
                    lang,
                    portal_name,
                    provider,
                )],
            )
        },
        Letter::RecoveryCodeUsed { name } => Content {
            link: to(words::mail_security_link(lang), Route::Security),
            ..plain(
                name,
                words::mail_code_used_subject(lang, portal_name),
                vec![words::mail_code_used_text(lang, portal_name)],
            )
        },
        Letter::ExportReady { name } => Content {
            link: to(words::privacy_title(lang), Route::Privacy),
            ..plain(
                name,
                words::mail_export_subject(lang, portal_name),
                vec![words::mail_export_text(lang, EXPORT_KEPT / DAY)],
            )
        },
        Letter::ErasureAsked { name } => Content {
            link: to(words::mail_erasure_link(lang), Route::Privacy),
            ..plain(
                name,
                words::mail_erasure_subject(lang, portal_name),
                vec![words::mail_erasure_text(
                    lang,
                    ERASED_AFTER / DAY,
                    portal_name,
                )],
            )
        },
        Letter::ErasureStopped { name } => Content {
            link: to(words::mail_security_link(lang), Route::Security),
            ..plain(
                name,
                words::mail_kept_subject(lang, portal_name),
                vec![words::mail_kept_text(lang)],
            )
        },
        Letter::AccountSuspended {
            name,
            reason,
            until,
        } => Content {
            quote: reason.clone(),
            ..plain(
                name,
                words::suspend_mail_subject(lang, portal_name),
                [words::suspend_mail_text(lang, portal_name)]
                    .into_iter()
                    .chain(
                        until
                            .map(|until| words::suspend_mail_until(lang, format::day(lang, until))),
                    )
                    .chain([
                        words::suspend_mail_contact(lang, &portal.contact),
                        words::suspend_mail_reason(lang),
                    ])
                    .collect(),
            )
        },
        Letter::AccountReinstated { name } => Content {
            link: to(words::mail_go_to_portal(lang, portal_name), Route::Home),
            ..plain(
                name,
                words::suspend_mail_open_subject(lang, portal_name),
                vec![words::suspend_mail_open_text(lang, portal_name)],
            )
        },
        Letter::AccountsMerged { name, address } => Content {
            link: to(
                words::account_merge_mail_link(lang),
                Route::Login {
                    next: String::new(),
                },
            ),
            ..plain(
                name,
                words::account_merge_mail_subject(lang, portal_name),
                vec![
                    words::account_merge_mail_text(lang, address, portal_name),
                    words::account_merge_mail_wrong(lang, &portal.contact),
                ],
            )
        },
        Letter::RegistrationValidated { name } => Content {
            link: to(words::mail_go_to_portal(lang, portal_name), Route::Home),
            ..plain(
                name,
                words::mail_validated_subject(lang, portal_name),
                vec![words::mail_validated_text(lang, portal_name)],
            )
        },
        Letter::RegistrationReturned { name, comment } => Content {
            quote: comment.clone(),
            link: to(words::mail_returned_link(lang), Route::MySchool),
            ..plain(
                name,
                words::mail_returned_subject(lang, portal_name),
                vec![words::mail_returned_text(lang)],
            )
        },
        Letter::RegistrationRefused { name, comment } => Content {
            quote: comment.clone(),
            ..plain(
                name,
                words::mail_refused_subject(lang, portal_name),
                vec![words::mail_refused_text(lang)],
            )
        },
        Letter::WorkplaceDecided {
            name,
            school,
            verdict,
            comment,
        } => {
            let text = match of(verdict) {
                Verdict::Approve => words::mail_workplace_confirmed(lang, school),
                Verdict::Return => words::mail_workplace_returned(lang, school),
                Verdict::Refuse => words::mail_workplace_ended(lang, school),
            };
            Content {
                quote: comment.clone(),
                link: to(words::mail_school_link(lang), Route::MySchool),
                ..plain(name, words::mail_school_subject(lang, school), vec![text])
            }
        }
        Letter::HeadAsked {
            name,
            person,
            school,
            token,
        } => Content {
            link: to(
                words::mail_head_link(lang),
                Route::Head {
                    token: token.clone(),
                },
            ),
            why: words::mail_head_why(lang, school),
            ..plain(
                name,
                words::mail_head_subject(lang, person, school),
                vec![
                    words::mail_head_text(lang, person, portal_name, school),
                    words::mail_head_after(lang),
                ],
            )
        },
        Letter::SchoolDecided {
            name,
            school,
            verdict,
            comment,
        } => {
            let text = match of(verdict) {
                Verdict::Approve => words::mail_school_approved(lang, school),
                Verdict::Return => words::mail_school_returned(lang, school),
                Verdict::Refuse => words::mail_school_refused(lang, school),
            };
            Content {
                quote: comment.clone(),
                link: to(words::mail_school_link(lang), Route::MySchool),
                ..plain(name, words::mail_school_subject(lang, school), vec![text])
            }
        }
        Letter::ContactAsked {
            name,
            from,
            message,
        } => Content {
            quote: message.clone(),
            link: to(words::mail_contact_asked_link(lang), Route::Contacts),
            ..plain(
                name,
                words::mail_contact_asked_subject(lang, from),
                vec![words::mail_contact_asked_text(lang, from)],
            )
        },
        Letter::ContactAccepted { name, from, person } => Content {
            link: to(
                words::mail_contact_accepted_link(lang),
                Route::Person {
                    id: person.parse()?,
                },
            ),
            ..plain(
                name,
                words::mail_contact_accepted_subject(lang, from),
                vec![words::mail_contact_accepted_text(lang, from)],
            )
        },
        Letter::MessageReceived {
            name,
            from,
            conversation,
        } => Content {
            link: to(
                words::mail_message_link(lang),
                Route::Conversation {
                    id: conversation.parse()?,
                },
            ),
            ..plain(
                name,
                words::mail_message_subject(lang, from),
                vec![words::mail_message_text(lang, from, portal_name)],
            )
        },
        Letter::FounderInvited {
            name,
            from,
            project,
            title,
        } => Content {
            link: to(
                words::mail_founder_invited_link(lang),
                Route::Project {
                    id: project.parse()?,
                },
            ),
            ..plain(
                name,
                words::mail_founder_invited_subject(lang, from),
                vec![words::mail_founder_invited_text(lang, from, title)],
            )
        },
        Letter::FounderAnswered {
            name,
            from,
            project,
            title,
            accepted,
        } => {
            let (subject, text) = if *accepted {
                (
                    words::mail_founder_accepted_subject(lang, from),
                    words::mail_founder_accepted_text(lang, from, title),
                )
            } else {
                (
                    words::mail_founder_declined_subject(lang, from),
                    words::mail_founder_declined_text(lang, from, title),
                )
            };
            Content {
                link: to(
                    words::mail_project_link(lang),
                    Route::Project {
                        id: project.parse()?,
                    },
                ),
                ..plain(name, subject, vec![text])
            }
        }
        Letter::ProjectDecided {
            name,
            country,
            project,
            title,
            verdict,
            comment,
        } => {
            let text = match of(verdict) {
                Verdict::Approve => words::mail_project_approved(lang, country, title),
                Verdict::Return => words::mail_project_returned(lang, country, title),
                Verdict::Refuse => words::mail_project_refused(lang, country, title),
            };
            Content {
                quote: comment.clone(),
                link: to(
                    words::mail_project_link(lang),
                    Route::Project {
                        id: project.parse()?,
                    },
                ),
                ..plain(name, words::mail_project_subject(lang, title), vec![text])
            }
        }
        Letter::WorkspaceOpened {
            name,
            workspace,
            title,
        } => Content {
            link: to(
                words::mail_workspace_link(lang),
                Route::Workspace {
                    id: workspace.parse()?,
                },
            ),
            ..plain(
                name,
                words::mail_workspace_subject(lang, title),
                vec![words::mail_workspace_text(lang, title)],
            )
        },
        Letter::MemberInvited {
            name,
            from,
            workspace,
            title,
        } => Content {
            link: to(
                words::mail_member_invited_link(lang),
                Route::Workspace {
                    id: workspace.parse()?,
                },
            ),
            ..plain(
                name,
                words::mail_member_invited_subject(lang, from),
                vec![words::mail_member_invited_text(lang, from, title)],
            )
        },
        Letter::News { name, notice } => {
            let Told {
                sentence,
                to: route,
                comment,
            } = told(lang, notice);
            Content {
                quote: comment,
                link: route.and_then(|route| to(words::mail_news_link(lang), route)),
                ..plain(name, sentence.clone(), vec![sentence])
            }
        }
        Letter::Digest { name, news, more } => {
            let count = i64::try_from(news.len()).unwrap_or(i64::MAX);
            let mut paragraphs = vec![words::mail_digest_text(lang, portal_name)];
            if *more > 0 {
                paragraphs.push(words::mail_digest_more(lang, *more));
            }
            Content {
                news: news
                    .iter()
                    .map(|notice| told(lang, notice))
                    .map(|told| {
                        let address = told
                            .to
                            .map(|route| format!("{}{}", portal.base_url, route.path()));
                        (told.sentence, address)
                    })
                    .collect(),
                link: to(words::mail_digest_link(lang), Route::Notifications),
                ..plain(
                    name,
                    words::mail_digest_subject(lang, count.saturating_add(*more), portal_name),
                    paragraphs,
                )
            }
        }
    })
}

/// What was decided, of a letter that may be older than this version.
fn of(verdict: &str) -> Verdict {
    verdict.parse().unwrap_or(Verdict::Return)
}

fn text(content: &Content, lang: Lang, portal: &Portal, stop: Option<&Stop>) -> String {
    let mut parts = vec![words::mail_greeting(lang, &content.name)];
    parts.extend(content.paragraphs.iter().cloned());
    if !content.quote.is_empty() {
        let quoted: Vec<String> = content
            .quote
            .lines()
            .map(|line| format!("> {line}"))
            .collect();
        parts.push(quoted.join("\n"));
    }
    parts.extend(content.news.iter().map(|(said, address)| match address {
        Some(address) => format!("* {said}\n  {address}"),
        None => format!("* {said}"),
    }));
    if let Some((label, address)) = &content.link {
        parts.push(format!("{label}:\n{address}"));
    }
    parts.push(words::mail_farewell(lang, &portal.name));
    parts.push(format!("-- \n{}", content.why));
    if let Some(stop) = stop {
        parts.push(format!(
            "{}:\n{}",
            words::mail_unsubscribe(lang),
            stop.unsubscribe
        ));
        parts.push(format!(
            "{}:\n{}",
            words::mail_settings(lang),
            stop.settings
        ));
    }
    parts.join("\n\n") + "\n"
}

fn html(content: &Content, lang: Lang, portal: &Portal, stop: Option<&Stop>) -> String {
    let paragraphs: Vec<_> = content
        .paragraphs
        .iter()
        .map(|paragraph| view! { <p>{paragraph.clone()}</p> })
        .collect();
    let quote = (!content.quote.is_empty()).then(|| {
        let lines: Vec<_> = content
            .quote
            .lines()
            .map(|line| view! { {line.to_owned()} <br /> })
            .collect();
        view! { <blockquote>{lines}</blockquote> }
    });
    let news = (!content.news.is_empty()).then(|| {
        let lines: Vec<_> = content
            .news
            .iter()
            .cloned()
            .map(|(said, address)| match address {
                Some(address) => view! { <li><a href=address>{said}</a></li> }.into_any(),
                None => view! { <li>{said}</li> }.into_any(),
            })
            .collect();
        view! { <ul>{lines}</ul> }
    });
    let stop = stop.map(|stop| {
        view! {
            <p class="small">
                <a href=stop.unsubscribe.clone()>{words::mail_unsubscribe(lang)}</a>
                " · "
                <a href=stop.settings.clone()>{words::mail_settings(lang)}</a>
            </p>
        }
    });
    let link = content.link.clone().map(|(label, address)| {
        view! {
            <p><a class="button" href=address.clone()>{label}</a></p>
            <p class="small">{address}</p>
        }
    });
    let page = view! {
        <html lang=lang.tag() dir=lang.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <title>{content.subject.clone()}</title>
                <style>{LOOK}</style>
            </head>
            <body>
                <p>{words::mail_greeting(lang, &content.name)}</p>
                {paragraphs}
                {quote}
                {news}
                {link}
                <p>{words::mail_farewell(lang, &portal.name)}</p>
                <p class="small">{content.why.clone()}</p>
                {stop}
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", page.to_html())
}

/// Mail programs know little of styles, so a letter has few.
const LOOK: &str = "body{font:16px/1.5 sans-serif;color:#1d2b36;max-width:36em;margin:0 auto;padding:24px}\
    blockquote{margin:16px 0;padding:8px 16px;border-inline-start:4px solid #b9c6cf}\
    .button{display:inline-block;background:#12506b;color:#fff;padding:10px 18px;border-radius:8px;text-decoration:none}\
    .small{font-size:13px;color:#5a6b77}";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::notification::Notice;

    fn portal() -> Portal {
        Portal {
            name: "Twinspan".into(),
            base_url: "https://portal.example".into(),
            ..Portal::default()
        }
    }

    #[test]
    fn a_letter_greets_and_leads_to_the_portal() {
        let letter = Letter::ConfirmEmail {
            name: "Judit".into(),
            token: "abc".into(),
        };
        for lang in ["en", "hu", "tr"] {
            let rendered = render(&letter, lang, &portal(), "").unwrap();
            assert!(
                rendered.text.contains("Judit") && rendered.html.contains("Judit"),
                "{lang}"
            );
            assert!(
                rendered.text.contains("https://portal.example/confirm/abc"),
                "{lang}: {}",
                rendered.text
            );
            assert!(
                rendered.html.contains(&format!("lang=\"{lang}\"")),
                "{}",
                rendered.html
            );
        }
    }

    #[test]
    fn what_people_wrote_is_never_markup() {
        let letter = Letter::ContactAsked {
            name: "Elif".into(),
            from: "Judit".into(),
            message: "<script>alert(1)</script>\nHello".into(),
        };
        let rendered = render(&letter, "en", &portal(), "").unwrap();
        assert!(!rendered.html.contains("<script"), "{}", rendered.html);
        assert!(rendered.text.contains("> Hello"));
    }

    #[test]
    fn a_letter_that_can_be_stopped_says_how() {
        let notice = Notice::ContactAsked {
            from: "Judit & Co".into(),
        };
        let letter = Letter::Digest {
            name: "Elif".into(),
            news: vec![notice.clone(), notice],
            more: 3,
        };
        for lang in ["en", "hu", "tr"] {
            let rendered = render(&letter, lang, &portal(), "0abc").unwrap();
            assert!(rendered.subject.contains('5'), "{}", rendered.subject);
            for words in [&rendered.text, &rendered.html] {
                assert!(
                    words.contains("https://portal.example/unsubscribe/0abc"),
                    "{words}"
                );
                assert!(
                    words.contains("https://portal.example/me/notifications"),
                    "{words}"
                );
                assert!(words.contains("https://portal.example/inbox"), "{words}");
            }
            let without = render(&letter, lang, &portal(), "").unwrap();
            assert!(!without.text.contains("unsubscribe"), "{}", without.text);
        }
    }
}
