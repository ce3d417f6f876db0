//! The words of the letters the portal sends. A letter says one thing and has at most one link.

mod account;
mod colleague;
mod desk;
mod news;
mod pen;
mod project;
mod sheet;

use self::{
    pen::{Content, Pen},
    sheet::{Stop, html, text},
};
use crate::{request::Portal, routes::Route, words::Lang};
use domain::{AppResult, mail::Letter};

/// A letter ready to be sent, in two forms that say the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    pub subject: String,
    pub text: String,
    pub html: String,
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
    let content = content(letter, Pen { lang, portal })?;
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

fn content(letter: &Letter, pen: Pen) -> AppResult<Content> {
    Ok(match letter {
        Letter::ConfirmEmail { name, token } => account::confirm_email(pen, name, token),
        Letter::AlreadyRegistered { name } => account::already_registered(pen, name),
        Letter::ResetPassword { name, token } => account::reset_password(pen, name, token),
        Letter::PasswordChanged { name } => account::password_changed(pen, name),
        Letter::EmailChangeOld {
            name,
            new_email,
            token,
        } => account::email_change_old(pen, name, new_email, token),
        Letter::EmailChangeNew { name, token } => account::email_change_new(pen, name, token),
        Letter::EmailChanged { name, undo } => account::email_changed(pen, name, undo.as_deref()),
        Letter::SecondStepChanged { name, on } => account::second_step_changed(pen, name, *on),
        Letter::PasskeyChanged {
            name,
            passkey,
            added,
        } => account::passkey_changed(pen, name, passkey, *added),
        Letter::ProviderLinked { name, provider } => account::provider_linked(pen, name, provider),
        Letter::RecoveryCodeUsed { name } => account::recovery_code_used(pen, name),
        Letter::ExportReady { name } => account::export_ready(pen, name),
        Letter::ErasureAsked { name } => account::erasure_asked(pen, name),
        Letter::ErasureStopped { name } => account::erasure_stopped(pen, name),
        Letter::AccountSuspended {
            name,
            reason,
            until,
        } => desk::account_suspended(pen, name, reason, *until),
        Letter::AccountReinstated { name } => desk::account_reinstated(pen, name),
        Letter::AccountsMerged { name, address } => desk::accounts_merged(pen, name, address),
        Letter::RegistrationValidated { name } => desk::registration_validated(pen, name),
        Letter::RegistrationReturned { name, comment } => {
            desk::registration_returned(pen, name, comment)
        }
        Letter::RegistrationRefused { name, comment } => {
            desk::registration_refused(pen, name, comment)
        }
        Letter::HeadAsked {
            name,
            person,
            school,
            token,
        } => desk::head_asked(pen, name, person, school, token),
        Letter::WorkplaceDecided {
            name,
            school,
            verdict,
            comment,
        } => desk::workplace_decided(pen, name, school, verdict, comment),
        Letter::SchoolDecided {
            name,
            school,
            verdict,
            comment,
        } => desk::school_decided(pen, name, school, verdict, comment),
        Letter::ContactAsked {
            name,
            from,
            message,
        } => colleague::contact_asked(pen, name, from, message),
        Letter::ContactAccepted { name, from, person } => {
            colleague::contact_accepted(pen, name, from, person)?
        }
        Letter::MessageReceived {
            name,
            from,
            conversation,
        } => colleague::message_received(pen, name, from, conversation)?,
        Letter::FounderInvited {
            name,
            from,
            project,
            title,
        } => project::founder_invited(pen, name, from, project, title)?,
        Letter::FounderWanted { from, title, token } => {
            project::founder_wanted(pen, from, title, token)
        }
        Letter::FounderAnswered {
            name,
            from,
            project,
            title,
            accepted,
        } => project::founder_answered(pen, name, from, project, title, *accepted)?,
        Letter::ProjectDecided {
            name,
            country,
            project,
            title,
            verdict,
            reasons,
            comment,
        } => {
            let said = (verdict.as_str(), &reasons[..], comment.as_str());
            project::project_decided(pen, name, country, project, title, said)?
        }
        Letter::WorkspaceOpened {
            name,
            workspace,
            title,
        } => project::workspace_opened(pen, name, workspace, title)?,
        Letter::MemberInvited {
            name,
            from,
            workspace,
            title,
        } => project::member_invited(pen, name, from, workspace, title)?,
        Letter::News { name, notice } => news::news(pen, name, notice),
        Letter::Digest { name, news, more } => news::digest(pen, name, news, *more),
    })
}

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
