//! Notifications in words: on the page and in letters. To add one: its words and its link in [`told`].

use crate::{
    format,
    people::grant_name,
    report,
    routes::Route,
    words::{self, Lang},
};
use domain::{
    announcement::{AnnouncementFilter, FOLLOWED},
    notification::Notice,
    search::{Question, Sort},
    support::{Subject, Verdict},
};

/// A notification in words.
pub(crate) struct Told {
    pub(crate) sentence: String,
    /// Where it leads; nowhere when its id is no id.
    pub(crate) to: Option<Route>,
    /// The officer's reason.
    pub(crate) comment: String,
}

impl Told {
    fn new(sentence: String, to: Option<Route>) -> Self {
        Self {
            sentence,
            to,
            comment: String::new(),
        }
    }

    fn because(self, comment: &str) -> Self {
        Self {
            comment: comment.to_owned(),
            ..self
        }
    }
}

/// Says a notification.
pub(crate) fn told(lang: Lang, notice: &Notice) -> Told {
    match notice {
        Notice::RegistrationValidated => Told::new(
            words::notification_registration_validated(lang),
            Some(Route::People),
        ),
        Notice::RegistrationReturned { comment } => Told::new(
            words::notification_registration_returned(lang),
            Some(Route::MySchool),
        )
        .because(comment),
        Notice::RegistrationRefused { comment } => Told::new(
            words::notification_registration_refused(lang),
            Some(Route::MySchool),
        )
        .because(comment),
        Notice::RegistrationMoved {
            country,
            comment,
            keeps_school,
        } => {
            let sentence = if *keeps_school {
                words::notification_registration_moved(lang, country)
            } else {
                words::notification_registration_moved_alone(lang, country)
            };
            Told::new(sentence, Some(Route::MySchool)).because(comment)
        }
        Notice::WorkplaceDecided {
            school,
            verdict,
            comment,
        } => {
            let sentence = match Verdict::kept(verdict) {
                Verdict::Approve => words::notification_workplace_confirmed(lang, school),
                Verdict::Return => words::notification_workplace_returned(lang, school),
                Verdict::Refuse => words::notification_workplace_ended(lang, school),
            };
            Told::new(sentence, Some(Route::MySchool)).because(comment)
        }
        Notice::RoleGiven {
            role,
            country,
            from,
            until,
        } => {
            let (role, from) = (grant_name(lang, *role), format::day(lang, *from));
            let sentence = match until {
                Some(until) => words::notification_role_given_until(
                    lang,
                    country,
                    from,
                    role,
                    format::day(lang, *until),
                ),
                None => words::notification_role_given(lang, country, from, role),
            };
            Told::new(sentence, Some(Route::Home))
        }
        Notice::RoleEnded { role } => Told::new(
            words::notification_role_ended(lang, grant_name(lang, *role)),
            None,
        ),
        Notice::SchoolDecided {
            school_id,
            school,
            verdict,
            comment,
        } => {
            let sentence = match Verdict::kept(verdict) {
                Verdict::Approve => words::notification_school_approved(lang, school),
                Verdict::Return => words::notification_school_returned(lang, school),
                Verdict::Refuse => words::notification_school_refused(lang, school),
            };
            let id = school_id.parse().ok();
            Told::new(sentence, id.map(|id| Route::School { id })).because(comment)
        }
        Notice::ContactAsked { from } => Told::new(
            words::notification_contact_asked(lang, from),
            Some(Route::Contacts),
        ),
        Notice::ContactAccepted { person, from } => {
            let id = person.parse().ok();
            Told::new(
                words::notification_contact_accepted(lang, from),
                id.map(|id| Route::Person { id }),
            )
        }
        Notice::MessageReceived { conversation, from } => {
            let id = conversation.parse().ok();
            Told::new(
                words::notification_message_received(lang, from),
                id.map(|id| Route::Conversation { id }),
            )
        }
        Notice::ContentHeld { what, title } => {
            let what = report::kind_name(lang, *what);
            Told::new(words::report_told_held(lang, title, what), None)
        }
        Notice::ContentDecided {
            what,
            title,
            verdict,
            comment,
        } => Told::new(report::decided(lang, *what, title, *verdict), None).because(comment),
        Notice::ReportAnswered {
            what,
            title,
            removed,
        } => Told::new(report::answered(lang, *what, title, *removed), None),
        Notice::ReportUrgent { report: id } => {
            let id = id.parse().ok();
            Told::new(
                words::report_told_urgent(lang),
                id.map(|id| Route::DeskReport { id }),
            )
        }
        Notice::SearchMatched {
            name,
            search,
            question,
            count,
        } => {
            let sentence = words::notification_search_matched(lang, i64::from(*count), name);
            if search == FOLLOWED {
                let filter = AnnouncementFilter::of_lines(question);
                return Told::new(sentence, Some(Route::FoundAnnouncements { filter }));
            }
            let question = search.parse().ok().map(|kind| Question {
                sort: Sort::Newest,
                ..Question::of_lines(kind, question)
            });
            Told::new(sentence, question.map(|question| Route::Found { question }))
        }
        Notice::AnnouncementEnds {
            announcement: id,
            title,
            until,
        } => {
            let until = format::day(lang, *until);
            Told::new(
                words::notification_announcement_ends(lang, title, until),
                announcement(id),
            )
        }
        Notice::AnnouncementEnded {
            announcement: id,
            title,
        } => Told::new(
            words::notification_announcement_ended(lang, title),
            announcement(id),
        ),
        Notice::DeskReceived { subject, id, name } => {
            let to = match subject {
                Subject::Person => id.parse().ok().map(|id| Route::DeskPerson { id }),
                Subject::School => id.parse().ok().map(|id| Route::DeskSchool { id }),
            };
            Told::new(words::notification_desk_received(lang, name), to)
        }
        Notice::ProjectsOverdue { country, count } => Told::new(
            words::notification_projects_overdue(lang, *count, country),
            Some(Route::DeskProjects),
        ),
        Notice::FounderInvited {
            project: id,
            title,
            from,
        } => Told::new(
            words::notification_founder_invited(lang, from, title),
            project(id),
        ),
        Notice::FounderAnswered {
            project: id,
            title,
            from,
            accepted,
        } => {
            let sentence = if *accepted {
                words::notification_founder_accepted(lang, from, title)
            } else {
                words::notification_founder_declined(lang, from, title)
            };
            Told::new(sentence, project(id))
        }
        Notice::FounderLeft {
            project: id,
            title,
            from,
        } => Told::new(
            words::notification_founder_left(lang, from, title),
            project(id),
        ),
        Notice::PartnerMissed {
            project: id,
            title,
            from,
        } => Told::new(
            words::notification_partner_missed(lang, from, title),
            project(id),
        ),
        Notice::PlaceOffered {
            project: id,
            title,
            from,
        } => Told::new(
            words::notification_place_offered(lang, from, title),
            project(id),
        ),
        Notice::PlaceAtStake {
            project: id,
            title,
            from,
            successor,
        } => Told::new(
            words::notification_place_at_stake(lang, from, successor, title),
            project(id),
        ),
        Notice::PlaceAnswered {
            project: id,
            title,
            from,
            accepted,
        } => {
            let sentence = if *accepted {
                words::notification_place_taken(lang, from, title)
            } else {
                words::notification_place_declined(lang, from, title)
            };
            Told::new(sentence, project(id))
        }
        Notice::ProjectDecided {
            project: id,
            title,
            country,
            verdict,
        } => {
            let sentence = match Verdict::kept(verdict) {
                Verdict::Approve => words::notification_project_approved(lang, country, title),
                Verdict::Return => words::notification_project_returned(lang, country, title),
                Verdict::Refuse => words::notification_project_refused(lang, country, title),
            };
            Told::new(sentence, project(id))
        }
        Notice::WorkspaceOpened {
            workspace: id,
            title,
        } => Told::new(
            words::notification_workspace_opened(lang, title),
            workspace(id),
        ),
        Notice::WorkspaceClosed {
            workspace: id,
            title,
            from,
        } => Told::new(
            words::notification_workspace_closed(lang, from, title),
            workspace(id),
        ),
        Notice::WorkspaceReopened {
            workspace: id,
            title,
            from,
        } => Told::new(
            words::notification_workspace_reopened(lang, from, title),
            workspace(id),
        ),
        Notice::MemberInvited {
            workspace: id,
            title,
            from,
        } => Told::new(
            words::notification_member_invited(lang, from, title),
            workspace(id),
        ),
        Notice::MemberAnswered {
            workspace: id,
            title,
            from,
            accepted,
        } => {
            let sentence = if *accepted {
                words::notification_member_accepted(lang, from, title)
            } else {
                words::notification_member_declined(lang, from, title)
            };
            Told::new(sentence, workspace(id))
        }
    }
}

fn announcement(id: &str) -> Option<Route> {
    id.parse().ok().map(|id| Route::Announcement { id })
}

fn project(id: &str) -> Option<Route> {
    id.parse().ok().map(|id| Route::Project { id })
}

fn workspace(id: &str) -> Option<Route> {
    id.parse().ok().map(|id| Route::Workspace { id })
}
