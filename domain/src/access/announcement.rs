//! Who may read an announcement, answer it, change it. Rules: DOMAIN "Announcements".

use super::{Actor, Decision};
use crate::{announcement::AnnouncementState, id::AccountId};

crate::actions! {
    /// Actions on an announcement.
    AnnouncementAction {
        /// Read what it says.
        Read,
        /// See who wrote it.
        SeeAuthor,
        /// Write to its author.
        Reply,
        /// Tell the support organisation that something is not right with it.
        Report,
        /// Change the text.
        Edit,
        /// Put it on the board, take it off, say that partners were found.
        Lead,
        /// Throw it away.
        Delete,
    }
}

/// What is known of the announcement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Who wrote it.
    pub author: AccountId,
    /// Where in its life it is.
    pub state: AnnouncementState,
    /// Country of its author.
    pub country: Option<String>,
    /// Its author is validated staff, and no officer hides their profile.
    pub stands: bool,
    /// A support officer hides it.
    pub withheld: bool,
    /// Its author or the actor blocked the other.
    pub blocked: bool,
}

impl Facts {
    /// Whether it is on the board, for whom no block keeps it away.
    fn is_on_board(&self) -> bool {
        self.state.is_public() && self.stands && !self.withheld && !self.blocked
    }
}

/// Decides. What is on the board is for everybody; who wrote it only for colleagues.
pub fn decide(actor: &Actor, facts: &Facts, action: Action) -> Decision {
    let on_board = facts.is_on_board();
    let Actor::Person(person) = actor else {
        return match action {
            Action::Read if on_board => Decision::Allow,
            Action::Read
            | Action::SeeAuthor
            | Action::Reply
            | Action::Report
            | Action::Edit
            | Action::Lead
            | Action::Delete => Decision::Hidden,
        };
    };
    let own = person.id == facts.author;
    let supported = facts
        .country
        .as_deref()
        .is_some_and(|country| person.supports(country));
    // Officers see what was on the board also while it is hidden from others.
    let sees = own || on_board || (supported && facts.state.is_public());
    if !sees {
        return Decision::Hidden;
    }
    match action {
        Action::Read => Decision::Allow,
        Action::SeeAuthor => Decision::allow_if(own || supported || person.is_validated_staff()),
        Action::Reply => Decision::allow_if(
            !own && on_board
                && person.is_validated_staff()
                && facts.state == AnnouncementState::Open,
        ),
        Action::Report => Decision::allow_if(!own && on_board),
        Action::Edit | Action::Lead => Decision::allow_if(own && person.is_validated_staff()),
        Action::Delete => Decision::allow_if(own),
    }
}

/// Which announcements the board shows: those that the reader may read as everybody does. `data` turns
/// it into SQL in one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardScope {
    /// Who reads; `None` for a visitor.
    pub reader: Option<AccountId>,
}

impl BoardScope {
    /// Of this reader.
    pub fn of(actor: &Actor) -> Self {
        Self {
            reader: actor.account(),
        }
    }

    /// Whether the board shows this to the reader. `facts` are those of the reader.
    pub fn contains(&self, facts: &Facts) -> bool {
        facts.is_on_board()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::matrix;

    fn on_board() -> Facts {
        Facts {
            author: AccountId(uuid::Uuid::from_u128(9)),
            state: AnnouncementState::Open,
            country: Some("HU".to_owned()),
            stands: true,
            withheld: false,
            blocked: false,
        }
    }

    fn cases() -> Vec<(&'static str, Facts)> {
        let of = |state| Facts {
            state,
            ..on_board()
        };
        let own = |state| Facts {
            author: matrix::SELF,
            state,
            ..on_board()
        };
        vec![
            ("of a Hungarian teacher, open", on_board()),
            ("that is taken", of(AnnouncementState::Taken)),
            ("that is a draft", of(AnnouncementState::Draft)),
            ("that has expired", of(AnnouncementState::Expired)),
            ("that was withdrawn", of(AnnouncementState::Withdrawn)),
            (
                "of somebody whom a block separates from the actor",
                Facts {
                    blocked: true,
                    ..on_board()
                },
            ),
            (
                "that an officer hides",
                Facts {
                    withheld: true,
                    ..on_board()
                },
            ),
            (
                "of somebody who is suspended",
                Facts {
                    stands: false,
                    ..on_board()
                },
            ),
            ("of the actor, a draft", own(AnnouncementState::Draft)),
            ("of the actor, open", own(AnnouncementState::Open)),
            (
                "of the actor, hidden by an officer",
                Facts {
                    author: matrix::SELF,
                    withheld: true,
                    ..on_board()
                },
            ),
        ]
    }

    #[test]
    fn matrix() {
        let mut text = String::new();
        for (case, facts) in cases() {
            let rows = matrix::actors().into_iter().map(|(who, actor)| {
                let decisions = Action::ALL.iter().map(|one| decide(&actor, &facts, *one));
                (who, decisions.collect())
            });
            text.push_str(&format!(
                "# an announcement {case}\n{}\n",
                matrix::table(Action::ALL, rows)
            ));
        }
        matrix::reviewed!("matrix_announcement", text);
    }

    #[test]
    fn whatever_the_board_shows_can_be_read() {
        for (case, facts) in cases() {
            for (who, actor) in matrix::actors() {
                let shown = BoardScope::of(&actor).contains(&facts);
                let read = decide(&actor, &facts, Action::Read).allows();
                assert!(read || !shown, "{who}: {case}");
            }
        }
    }
}
