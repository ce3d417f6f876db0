//! What the page says: to pupils plainly, as to children.

use super::reason_name;
use crate::{
    request::person,
    words::{self, Lang},
};
use domain::{account::AccountKind, report::ReportReason};

/// The words of the page.
pub(super) struct Voice {
    pub title: String,
    pub lead: String,
    pub question: String,
    pub words: String,
    pub hint: String,
    /// What happens then, and what to do in danger.
    pub promise: String,
    pub button: String,
    pub reason: fn(Lang, ReportReason) -> String,
}

impl Voice {
    /// For who reads the page.
    pub(super) fn of_reader(lang: Lang) -> Self {
        let is_pupil = person().is_some_and(|reader| reader.kind == AccountKind::Pupil);
        if is_pupil {
            Self {
                title: words::report_pupil_title(lang),
                lead: words::report_pupil_lead(lang),
                question: words::report_pupil_reason(lang),
                words: words::report_pupil_words(lang),
                hint: words::report_pupil_words_hint(lang),
                promise: words::report_pupil_promise(lang),
                button: words::report_pupil_button(lang),
                reason: reason_for_pupils,
            }
        } else {
            Self {
                title: words::report_title(lang),
                lead: words::report_lead(lang),
                question: words::report_reason(lang),
                words: words::report_words(lang),
                hint: words::report_words_hint(lang),
                promise: words::report_promise(lang),
                button: words::report_button(lang),
                reason: reason_name,
            }
        }
    }
}

fn reason_for_pupils(lang: Lang, reason: ReportReason) -> String {
    match reason {
        ReportReason::Insult => words::report_pupil_reason_insult(lang),
        ReportReason::Child => words::report_pupil_reason_child(lang),
        ReportReason::False => words::report_pupil_reason_false(lang),
        ReportReason::Advertising => words::report_pupil_reason_advertising(lang),
        ReportReason::Private => words::report_pupil_reason_private(lang),
        ReportReason::Other => words::report_pupil_reason_other(lang),
    }
}
