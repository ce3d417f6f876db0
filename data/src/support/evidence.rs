//! What speaks for a registration, as columns and conditions of queries. Says the same as
//! [`domain::support::Evidence`]; a test holds the two together.

use crate::sql::stored;
use domain::{
    AppResult,
    support::{Evidence, EvidenceFilter},
};
use sea_orm::FromQueryResult;

/// The school of `account a` that was chosen last, as `s`, with the head's answer, as `q`.
pub(super) const JOIN: &str = "LEFT JOIN affiliation f ON f.id = (SELECT l.id FROM affiliation l
         WHERE l.account_id = a.id AND l.to_at IS NULL ORDER BY l.from_at DESC, l.id DESC LIMIT 1)
     LEFT JOIN school s ON s.id = f.school_id
     LEFT JOIN head_question q ON q.account_id = a.id AND q.school_id = s.id";

const MAIL: &str = "COALESCE(s.site_host <> '' AND (a.email LIKE '%@' || s.site_host OR a.email LIKE '%.' || s.site_host), FALSE)";
const HEAD: &str = "COALESCE(q.answer = 'known', FALSE)";
const DOUBT: &str = "COALESCE(q.answer = 'unknown', FALSE)";

/// The columns of [`EvidenceRow`].
pub(super) fn columns() -> String {
    format!("s.state AS school_state, {MAIL} AS email_matches, q.answer AS head")
}

#[derive(FromQueryResult)]
pub(super) struct EvidenceRow {
    school_state: Option<String>,
    email_matches: bool,
    head: Option<String>,
}

impl EvidenceRow {
    pub(super) fn view(&self) -> AppResult<Evidence> {
        Ok(Evidence {
            school: self.school_state.as_deref().map(stored).transpose()?,
            email_matches: self.email_matches,
            head: self.head.as_deref().and_then(|answer| answer.parse().ok()),
        })
    }
}

/// The condition of a filter.
pub(super) fn condition(filter: EvidenceFilter) -> String {
    match filter {
        EvidenceFilter::Clear => {
            format!("s.state = 'validated' AND ({MAIL} OR {HEAD}) AND NOT {DOUBT}")
        }
        EvidenceFilter::Mail => MAIL.to_owned(),
        EvidenceFilter::Head => HEAD.to_owned(),
        EvidenceFilter::Nothing => format!("NOT ({MAIL} OR {HEAD})"),
        EvidenceFilter::Doubt => DOUBT.to_owned(),
    }
}
