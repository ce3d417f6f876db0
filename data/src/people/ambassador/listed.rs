//! Who is in the list, as SQL: [`DirectoryScope`] for the few whom it is about.

use crate::{
    Cx,
    lookup::blocked,
    people::PUBLIC,
    report::is_withheld,
    sql::{holds, in_scope},
};
use domain::{
    access::{CountryScope, person::DirectoryScope},
    people::profile::Part,
    report::ReportedKind,
};
use sea_orm::Value;

/// Conditions that all must hold, with the values they name.
pub(super) struct Conditions {
    sql: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// Of the people whose page the reader may open, those who are ambassadors or mentors now: of
    /// account `a` by role `g`.
    pub(super) fn listed(cx: &Cx, scope: &DirectoryScope) -> Self {
        let mut conditions = Self {
            sql: vec!["a.kind = 'staff' AND a.state = 'validated'".to_owned()],
            values: Vec::new(),
        };
        let now = conditions.value(cx.now().millis());
        conditions.and(format!(
            "g.role IN ('ambassador', 'mentor') AND {}",
            holds("g", &now)
        ));
        conditions.within(scope);
        conditions
    }

    fn within(&mut self, scope: &DirectoryScope) {
        let mut seen = format!("NOT {}", is_withheld(ReportedKind::Person, "a.id"));
        if !scope.colleagues {
            seen.push_str(" AND a.public_profile");
        }
        let mut ways = vec![seen];
        if let Some(reader) = scope.reader {
            let me = self.value(reader.0);
            ways[0].push_str(&format!(" AND NOT {}", blocked("a.id", &me)));
            ways.push(format!("a.id = {me}"));
        }
        if scope.supports != CountryScope::Nothing {
            ways.push(in_scope(&scope.supports, "a.country", &mut self.values));
        }
        self.and(format!("({})", ways.join(" OR ")));
    }

    /// The place of a value in the query, such as `$3`.
    pub(super) fn value(&mut self, value: impl Into<Value>) -> String {
        self.values.push(value.into());
        format!("${}", self.values.len())
    }

    pub(super) fn and(&mut self, condition: String) {
        self.sql.push(condition);
    }

    /// The conditions as one, and their values.
    pub(super) fn done(self) -> (String, Vec<Value>) {
        (self.sql.join(" AND "), self.values)
    }
}

/// A condition: the reader sees this part of the profile of account `a`.
pub(super) fn shows(scope: &DirectoryScope, part: Part) -> String {
    if scope.colleagues {
        return "TRUE".to_owned();
    }
    format!(
        "EXISTS (SELECT 1 FROM account_tag o WHERE o.account_id = a.id AND o.kind = '{PUBLIC}' AND o.value = '{}')",
        part.as_str()
    )
}
