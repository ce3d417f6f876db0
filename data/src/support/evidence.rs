//! What speaks for a registration, as columns and conditions of queries. Says the same as
//! [`domain::support::Evidence`]; a test holds the two together.

use crate::sql::stored;
use domain::{
    AppResult,
    school::colleague::ColleagueAnswer,
    support::{COLLEAGUES_ENOUGH, Evidence, EvidenceFilter},
};
use sea_orm::FromQueryResult;

/// The school of `account a` that is asked about, the one chosen last, as `s`, with the head's answer, as `q`.
pub(super) const JOIN: &str = "LEFT JOIN affiliation f ON f.id = (SELECT l.id FROM affiliation l
         WHERE l.account_id = a.id AND l.to_at IS NULL
         ORDER BY l.confirmed_at IS NOT NULL, l.returned_at IS NOT NULL, l.from_at DESC, l.id DESC LIMIT 1)
     LEFT JOIN school s ON s.id = f.school_id
     LEFT JOIN head_question q ON q.account_id = a.id AND q.school_id = s.id";

const MAIL: &str = "COALESCE(s.site_host <> '' AND (a.email LIKE '%@' || s.site_host OR a.email LIKE '%.' || s.site_host), FALSE)";
const HEAD: &str = "COALESCE(q.answer = 'known', FALSE)";
const DOUBT: &str = "COALESCE(q.answer = 'unknown', FALSE)";

const CERTIFICATES: &str = "(SELECT COUNT(*) FROM certificate p WHERE p.account_id = a.id)";

/// Validated colleagues who gave this answer.
fn colleagues(answer: ColleagueAnswer) -> String {
    format!(
        "(SELECT COUNT(*) FROM colleague_answer c JOIN account o ON o.id = c.colleague_id
           WHERE c.account_id = a.id AND c.school_id = s.id AND c.answer = '{}' AND o.state = 'validated')",
        answer.as_str()
    )
}

/// The columns of [`EvidenceRow`].
pub(super) fn columns() -> String {
    format!(
        "s.state AS school_state, {MAIL} AS email_matches, q.answer AS head, {known} AS known,
         {unknown} AS unknown, {CERTIFICATES} AS certificates",
        known = colleagues(ColleagueAnswer::Known),
        unknown = colleagues(ColleagueAnswer::Unknown),
    )
}

#[derive(FromQueryResult)]
pub(super) struct EvidenceRow {
    school_state: Option<String>,
    email_matches: bool,
    head: Option<String>,
    known: i64,
    unknown: i64,
    certificates: i64,
}

impl EvidenceRow {
    pub(super) fn view(&self) -> AppResult<Evidence> {
        Ok(Evidence {
            school: self.school_state.as_deref().map(stored).transpose()?,
            email_matches: self.email_matches,
            head: self.head.as_deref().and_then(|answer| answer.parse().ok()),
            known: self.known,
            unknown: self.unknown,
            certificates: self.certificates,
        })
    }
}

/// The condition of a filter.
pub(super) fn condition(filter: EvidenceFilter) -> String {
    let known = colleagues(ColleagueAnswer::Known);
    let doubt = format!("({DOUBT} OR {} > 0)", colleagues(ColleagueAnswer::Unknown));
    match filter {
        EvidenceFilter::Clear => format!(
            "s.state = 'validated' AND ({MAIL} OR {HEAD} OR {known} >= {COLLEAGUES_ENOUGH}) AND NOT {doubt}"
        ),
        EvidenceFilter::Mail => MAIL.to_owned(),
        EvidenceFilter::Head => HEAD.to_owned(),
        EvidenceFilter::Colleague => format!("{known} > 0"),
        EvidenceFilter::Certificate => format!("{CERTIFICATES} > 0"),
        EvidenceFilter::Nothing => {
            format!("NOT ({MAIL} OR {HEAD} OR {known} > 0 OR {CERTIFICATES} > 0)")
        }
        EvidenceFilter::Doubt => doubt,
    }
}
