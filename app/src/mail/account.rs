//! Letters about signing in, the safety of the account, and the own data.

use super::pen::{Content, Pen};
use crate::{routes::Route, words};
use domain::{
    privacy::{ERASED_AFTER, EXPORT_KEPT},
    time::DAY,
};

/// Please confirm that this address is yours.
pub(super) fn confirm_email(pen: Pen, name: &str, token: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_confirm_link(pen.lang),
            Route::Confirm {
                token: token.to_owned(),
            },
        ),
        ..pen.letter(
            name,
            words::mail_confirm_subject(pen.lang, &pen.portal.name),
            vec![
                words::mail_confirm_text(pen.lang, &pen.portal.name),
                words::mail_link_lifetime(pen.lang),
            ],
        )
    }
}

/// Somebody registered with an address that already has an account.
pub(super) fn already_registered(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::mail_already_link(pen.lang), Route::ForgotPassword),
        ..pen.letter(
            name,
            words::mail_already_subject(pen.lang, &pen.portal.name),
            vec![words::mail_already_text(pen.lang)],
        )
    }
}

/// A link to choose a new password.
pub(super) fn reset_password(pen: Pen, name: &str, token: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_reset_link(pen.lang),
            Route::NewPassword {
                token: token.to_owned(),
            },
        ),
        ..pen.letter(
            name,
            words::mail_reset_subject(pen.lang, &pen.portal.name),
            vec![
                words::mail_reset_text(pen.lang),
                words::mail_link_lifetime(pen.lang),
            ],
        )
    }
}

/// The password was changed.
pub(super) fn password_changed(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::mail_already_link(pen.lang), Route::ForgotPassword),
        ..pen.letter(
            name,
            words::mail_password_changed_subject(pen.lang, &pen.portal.name),
            vec![words::mail_password_changed_text(
                pen.lang,
                &pen.portal.name,
            )],
        )
    }
}

/// Is the account to be reached at another address? To the old one.
pub(super) fn email_change_old(pen: Pen, name: &str, new_email: &str, token: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_email_change_link(pen.lang),
            Route::EmailChange {
                token: token.to_owned(),
            },
        ),
        ..pen.letter(
            name,
            words::mail_email_old_subject(pen.lang, &pen.portal.name),
            vec![
                words::mail_email_old_text(pen.lang, new_email, &pen.portal.name),
                words::mail_email_old_doubt(pen.lang),
            ],
        )
    }
}

/// Is this address yours? To the new one.
pub(super) fn email_change_new(pen: Pen, name: &str, token: &str) -> Content {
    Content {
        link: pen.link(
            words::mail_email_change_link(pen.lang),
            Route::EmailChange {
                token: token.to_owned(),
            },
        ),
        ..pen.letter(
            name,
            words::mail_email_new_subject(pen.lang, &pen.portal.name),
            vec![
                words::mail_email_new_text(pen.lang, &pen.portal.name),
                words::mail_link_lifetime(pen.lang),
            ],
        )
    }
}

/// The account is reached at another address now. To the one before, with the token of the link
/// that takes it back, unless this is it being taken back.
pub(super) fn email_changed(pen: Pen, name: &str, undo: Option<&str>) -> Content {
    let text = words::mail_email_changed_text(pen.lang, &pen.portal.name);
    let subject = words::mail_email_changed_subject(pen.lang, &pen.portal.name);
    match undo {
        Some(token) => Content {
            link: pen.link(
                words::mail_email_undo_link(pen.lang),
                Route::EmailChange {
                    token: token.to_owned(),
                },
            ),
            ..pen.letter(
                name,
                subject,
                vec![text, words::mail_email_undo_text(pen.lang)],
            )
        },
        None => pen.letter(
            name,
            subject,
            vec![text, words::mail_email_changed_wrong(pen.lang)],
        ),
    }
}

/// The second step of the sign-in was set up, or is not needed any more.
pub(super) fn second_step_changed(pen: Pen, name: &str, on: bool) -> Content {
    Content {
        link: pen.link(words::mail_security_link(pen.lang), Route::Security),
        ..pen.letter(
            name,
            words::mail_step_changed_subject(pen.lang, &pen.portal.name),
            vec![if on {
                words::mail_step_on_text(pen.lang, &pen.portal.name)
            } else {
                words::mail_step_off_text(pen.lang, &pen.portal.name)
            }],
        )
    }
}

/// A passkey was added or removed.
pub(super) fn passkey_changed(pen: Pen, name: &str, passkey: &str, added: bool) -> Content {
    Content {
        link: pen.link(words::mail_security_link(pen.lang), Route::Security),
        ..pen.letter(
            name,
            words::mail_step_changed_subject(pen.lang, &pen.portal.name),
            vec![if added {
                words::mail_passkey_added_text(pen.lang, passkey, &pen.portal.name)
            } else {
                words::mail_passkey_removed_text(pen.lang, passkey, &pen.portal.name)
            }],
        )
    }
}

/// An account elsewhere opens the account now.
pub(super) fn provider_linked(pen: Pen, name: &str, provider: &str) -> Content {
    Content {
        link: pen.link(words::mail_security_link(pen.lang), Route::Security),
        ..pen.letter(
            name,
            words::mail_step_changed_subject(pen.lang, &pen.portal.name),
            vec![words::mail_provider_linked_text(
                pen.lang,
                &pen.portal.name,
                provider,
            )],
        )
    }
}

/// Somebody signed in with one of the codes on paper.
pub(super) fn recovery_code_used(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::mail_security_link(pen.lang), Route::Security),
        ..pen.letter(
            name,
            words::mail_code_used_subject(pen.lang, &pen.portal.name),
            vec![words::mail_code_used_text(pen.lang, &pen.portal.name)],
        )
    }
}

/// The download of the own data is ready.
pub(super) fn export_ready(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::privacy_title(pen.lang), Route::Privacy),
        ..pen.letter(
            name,
            words::mail_export_subject(pen.lang, &pen.portal.name),
            vec![words::mail_export_text(pen.lang, EXPORT_KEPT / DAY)],
        )
    }
}

/// The account will be erased, unless its owner changes their mind.
pub(super) fn erasure_asked(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::mail_erasure_link(pen.lang), Route::Privacy),
        ..pen.letter(
            name,
            words::mail_erasure_subject(pen.lang, &pen.portal.name),
            vec![words::mail_erasure_text(
                pen.lang,
                ERASED_AFTER / DAY,
                &pen.portal.name,
            )],
        )
    }
}

/// The account is not erased after all.
pub(super) fn erasure_stopped(pen: Pen, name: &str) -> Content {
    Content {
        link: pen.link(words::mail_security_link(pen.lang), Route::Security),
        ..pen.letter(
            name,
            words::mail_kept_subject(pen.lang, &pen.portal.name),
            vec![words::mail_kept_text(pen.lang)],
        )
    }
}
