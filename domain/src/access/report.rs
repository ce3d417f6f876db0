//! Who may look at a report and decide on it. Rules: DOMAIN "Reports".

use super::{Actor, Decision};
use crate::id::AccountId;

crate::actions! {
    /// Actions on a report.
    ReportAction {
        /// Read it, with what was reported.
        Read,
        /// Hold back what was reported, release it, decide.
        Decide,
    }
}

/// What is known of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Country of what was reported; `None` where it has none.
    pub country: Option<String>,
    /// Who wrote what was reported.
    pub author: Option<AccountId>,
}

/// Decides. Officers of the country, and central ones; nobody reads who complained about them.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    let Actor::Person(person) = actor else {
        return Decision::Hidden;
    };
    let supports = match &facts.country {
        Some(country) => person.supports(country),
        None => person.central && person.is_officer(),
    };
    if !supports || facts.author == Some(person.id) {
        return Decision::Hidden;
    }
    match action {
        Action::Read | Action::Decide => Decision::Allow,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    #[test]
    fn matrix() {
        let report = |country: Option<&str>, author| Facts {
            country: country.map(str::to_owned),
            author,
        };
        let cases = [
            ("about something in Hungary", report(Some("HU"), None)),
            ("about something without a country", report(None, None)),
            (
                "about the actor, in Hungary",
                report(Some("HU"), Some(matrix::SELF)),
            ),
        ];
        let mut text = String::new();
        for (case, facts) in cases {
            let rows = matrix::actors().into_iter().map(|(who, actor)| {
                let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
                (who, decisions.collect())
            });
            text.push_str(&format!(
                "# a report {case}\n{}\n",
                matrix::table(Action::ALL, rows)
            ));
        }
        matrix::reviewed!("matrix_report", text);
    }
}
