//! Who may read, write and publish a kit. Rules: DOMAIN "Kits".

use super::{Actor, Decision};
use crate::kit::KitState;

crate::actions! {
    /// Actions on a kit.
    KitAction {
        /// Read it, take it along as a file.
        Read,
        /// Change it.
        Edit,
        /// Show it to everybody.
        Publish,
        /// Take it out of the library.
        Withdraw,
    }
}

/// What is known of the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Who may see it.
    pub state: KitState,
    /// Whose officers look after it; `None`: the central ones.
    pub country: Option<String>,
}

/// Decides. Everybody reads what is published; the officers of its country look after it.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    let is_published = facts.state == KitState::Published;
    let supports = match actor {
        Actor::Visitor => false,
        Actor::Person(person) => match &facts.country {
            Some(country) => person.supports(country),
            None => person.central && person.is_officer(),
        },
    };
    if !supports {
        return match action {
            Action::Read if is_published => Decision::Allow,
            Action::Read | Action::Edit | Action::Publish | Action::Withdraw => Decision::Hidden,
        };
    }
    match action {
        Action::Read | Action::Edit => Decision::Allow,
        Action::Publish => Decision::allow_if(!is_published),
        Action::Withdraw => Decision::allow_if(facts.state != KitState::Withdrawn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    #[test]
    fn matrix() {
        let mut text = String::new();
        for state in KitState::ALL {
            for (of, country) in [("of Hungary", Some("HU")), ("of the centre", None)] {
                let facts = Facts {
                    state: *state,
                    country: country.map(str::to_owned),
                };
                let rows = matrix::actors().into_iter().map(|(who, actor)| {
                    let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
                    (who, decisions.collect())
                });
                text.push_str(&format!(
                    "# a kit {of}, {}\n{}\n",
                    state.as_str(),
                    matrix::table(Action::ALL, rows)
                ));
            }
        }
        matrix::reviewed!("matrix_kit", text);
    }
}
