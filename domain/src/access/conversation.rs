//! Who may read a conversation, write in it, leave it. Rules: DOMAIN "Messages".

use super::{Actor, Decision};
use crate::message::ConversationKind;

crate::actions! {
    /// Actions on a conversation.
    ConversationAction {
        /// Read what was written.
        Read,
        /// Write to the others.
        Write,
        /// Take no part any more.
        Leave,
    }
}

/// What is known of the conversation and of the actor in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    pub kind: ConversationKind,
    /// The actor takes part and has not left.
    pub takes_part: bool,
    /// Somebody would read it: takes part, is still validated staff, and no block stands between.
    pub reaches_somebody: bool,
}

/// Decides. A conversation is there for those who take part in it, and they are validated staff:
/// nobody else, no officer and no pupil, finds it.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    let takes_part = match actor {
        Actor::Visitor => false,
        Actor::Person(person) => person.is_validated_staff() && facts.takes_part,
    };
    if !takes_part {
        return Decision::Hidden;
    }
    match action {
        Action::Read => Decision::Allow,
        Action::Write => Decision::allow_if(facts.reaches_somebody),
        Action::Leave => Decision::allow_if(match facts.kind {
            ConversationKind::Pair => false,
            ConversationKind::Several => true,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    #[test]
    fn matrix() {
        let of_two = Facts {
            kind: ConversationKind::Pair,
            takes_part: true,
            reaches_somebody: true,
        };
        let cases = [
            ("of the actor and another", of_two),
            (
                "of the actor and several",
                Facts {
                    kind: ConversationKind::Several,
                    ..of_two
                },
            ),
            (
                "whose other cannot be reached",
                Facts {
                    reaches_somebody: false,
                    ..of_two
                },
            ),
            (
                "of others",
                Facts {
                    takes_part: false,
                    ..of_two
                },
            ),
        ];
        let mut text = String::new();
        for (case, facts) in cases {
            let rows = matrix::actors().into_iter().map(|(who, actor)| {
                let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
                (who, decisions.collect())
            });
            text.push_str(&format!(
                "# a conversation {case}\n{}\n",
                matrix::table(Action::ALL, rows)
            ));
        }
        matrix::reviewed!("matrix_conversation", text);
    }
}
