//! How somebody is told: for each kind of news, everywhere or in one project.

use crate::{id::ProjectId, text_enum};

text_enum! {
    /// Kinds of news, as people choose among them. To add one: a variant, what is usual for it, and
    /// its words.
    pub enum NoticeKind {
        /// A decision on the own registration.
        Registration = "registration",
        /// A decision on the own school.
        School = "school",
        /// A colleague asks for contact.
        ContactAsked = "contact-asked",
        /// A colleague accepted the contact.
        ContactAccepted = "contact-accepted",
        /// A colleague wrote a message.
        Message = "message",
        /// Something was reported: by the reader, or of the reader.
        Report = "report",
        /// Something new fits a search that is kept.
        SearchMatched = "search-matched",
        /// An own announcement leaves the partner board.
        Announcement = "announcement",
        /// Something reached the own desk.
        Desk = "desk",
        /// An invitation to found a project.
        FounderInvited = "founder-invited",
        /// An invited co-founder answered.
        FounderAnswered = "founder-answered",
        /// A founder's place passes, or may pass, to somebody else.
        FoundersPlace = "founders-place",
        /// A country decided on a project.
        ProjectDecided = "project-decided",
        /// The workspace of a project opens, ends or goes on.
        WorkspaceOpened = "workspace-opened",
        /// An invitation into a workspace.
        MemberInvited = "member-invited",
        /// Somebody who was invited into a workspace answered.
        MemberAnswered = "member-answered",
    }
}

text_enum! {
    /// How news reaches somebody. All but the last also stand on the page.
    pub enum Delivery {
        /// A letter at once.
        AtOnce = "at-once",
        /// A letter a day, with all that is new.
        Daily = "daily",
        /// A letter a week, with all that is new.
        Weekly = "weekly",
        /// On the page only.
        Page = "page",
        /// Not at all.
        Off = "off",
    }
}

impl Delivery {
    /// Whether letters come of it.
    pub const fn by_mail(self) -> bool {
        match self {
            Self::AtOnce | Self::Daily | Self::Weekly => true,
            Self::Page | Self::Off => false,
        }
    }

    /// Whether it is collected into letters.
    pub const fn is_collected(self) -> bool {
        match self {
            Self::Daily | Self::Weekly => true,
            Self::AtOnce | Self::Page | Self::Off => false,
        }
    }
}

impl NoticeKind {
    /// Whether people choose. What decides on their account, on their school and on their place, and
    /// work, reaches them always.
    pub const fn is_optional(self) -> bool {
        match self {
            Self::Registration | Self::School | Self::Report | Self::Desk | Self::FoundersPlace => {
                false
            }
            Self::ContactAsked
            | Self::ContactAccepted
            | Self::Message
            | Self::SearchMatched
            | Self::Announcement
            | Self::FounderInvited
            | Self::FounderAnswered
            | Self::ProjectDecided
            | Self::WorkspaceOpened
            | Self::MemberInvited
            | Self::MemberAnswered => true,
        }
    }

    /// Whether people choose for each of their projects: an invitation comes before the project is
    /// theirs.
    pub const fn is_of_project(self) -> bool {
        match self {
            Self::FounderAnswered
            | Self::ProjectDecided
            | Self::WorkspaceOpened
            | Self::MemberAnswered => true,
            Self::Registration
            | Self::School
            | Self::Report
            | Self::Desk
            | Self::ContactAsked
            | Self::ContactAccepted
            | Self::Message
            | Self::SearchMatched
            | Self::Announcement
            | Self::FounderInvited
            | Self::FoundersPlace
            | Self::MemberInvited => false,
        }
    }

    /// How it comes to people who chose nothing.
    pub const fn usual(self) -> Delivery {
        match self {
            Self::Registration
            | Self::School
            | Self::Report
            | Self::Desk
            | Self::ContactAsked
            | Self::ContactAccepted
            | Self::Message
            | Self::Announcement
            | Self::FounderInvited
            | Self::FounderAnswered
            | Self::FoundersPlace
            | Self::ProjectDecided
            | Self::WorkspaceOpened
            | Self::MemberInvited => Delivery::AtOnce,
            // It is looked for once a day.
            Self::SearchMatched => Delivery::Daily,
            Self::MemberAnswered => Delivery::Page,
        }
    }
}

/// What somebody chose for one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    pub kind: NoticeKind,
    /// `None` for everywhere.
    pub project: Option<ProjectId>,
    pub delivery: Delivery,
}

/// All that somebody chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(pub Vec<Choice>);

impl Choices {
    /// What was chosen exactly for this.
    pub fn chosen(&self, kind: NoticeKind, project: Option<ProjectId>) -> Option<Delivery> {
        self.0
            .iter()
            .find(|one| one.kind == kind && one.project == project)
            .map(|one| one.delivery)
    }

    /// How news of this kind comes: as chosen for the project, else everywhere, else as usual.
    pub fn delivery(&self, kind: NoticeKind, project: Option<ProjectId>) -> Delivery {
        if !kind.is_optional() {
            return Delivery::AtOnce;
        }
        let project = project.filter(|_| kind.is_of_project());
        project
            .and_then(|project| self.chosen(kind, Some(project)))
            .or_else(|| self.chosen(kind, None))
            .unwrap_or(kind.usual())
    }
}

/// Letters that can be stopped together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mailing {
    /// Letters of one kind.
    Kind(NoticeKind),
    /// Collected letters, daily and weekly ones.
    Digest,
}

impl Mailing {
    const DIGEST: &'static str = "digest";

    /// The text it is stored as.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.as_str(),
            Self::Digest => Self::DIGEST,
        }
    }
}

impl std::str::FromStr for Mailing {
    type Err = crate::Problem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == Self::DIGEST {
            Ok(Self::Digest)
        } else {
            text.parse().map(Self::Kind)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    const HERE: ProjectId = ProjectId(Uuid::from_u128(1));
    const ELSEWHERE: ProjectId = ProjectId(Uuid::from_u128(2));

    fn choice(kind: NoticeKind, project: Option<ProjectId>, delivery: Delivery) -> Choice {
        Choice {
            kind,
            project,
            delivery,
        }
    }

    #[test]
    fn a_choice_for_a_project_goes_before_the_one_for_everywhere() {
        use NoticeKind::ProjectDecided;
        let mut choices = Choices::default();
        assert_eq!(
            choices.delivery(ProjectDecided, Some(HERE)),
            Delivery::AtOnce
        );
        choices
            .0
            .push(choice(ProjectDecided, None, Delivery::Weekly));
        choices
            .0
            .push(choice(ProjectDecided, Some(HERE), Delivery::Off));
        assert_eq!(choices.delivery(ProjectDecided, Some(HERE)), Delivery::Off);
        assert_eq!(
            choices.delivery(ProjectDecided, Some(ELSEWHERE)),
            Delivery::Weekly
        );
        assert_eq!(choices.delivery(ProjectDecided, None), Delivery::Weekly);
    }

    #[test]
    fn what_decides_on_the_own_account_cannot_be_stopped() {
        for kind in NoticeKind::ALL.iter().filter(|kind| !kind.is_optional()) {
            let choices = Choices(vec![choice(*kind, None, Delivery::Off)]);
            assert_eq!(choices.delivery(*kind, None), Delivery::AtOnce, "{kind:?}");
        }
    }

    #[test]
    fn a_mailing_is_kept_as_text() {
        for mailing in NoticeKind::ALL
            .iter()
            .map(|kind| Mailing::Kind(*kind))
            .chain([Mailing::Digest])
        {
            assert_eq!(mailing.as_str().parse(), Ok(mailing));
        }
    }
}
