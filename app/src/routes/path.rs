//! How addresses are written.

use super::Route;
use domain::{announcement::AnnouncementFilter, search::Kind};
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What is escaped in a query or a segment.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'/')
    .add(b'<')
    .add(b'=')
    .add(b'>')
    .add(b'?')
    .add(b'\\');

impl Route {
    /// The address, from the slash on.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::About => "/about".to_owned(),
            Self::Statistics => "/stats".to_owned(),
            Self::StatisticsFile => "/stats.csv".to_owned(),
            Self::Gallery => "/gallery".to_owned(),
            Self::Register => "/register".to_owned(),
            Self::Registered => "/register/sent".to_owned(),
            Self::Newcomer => "/register/with".to_owned(),
            Self::WithProvider { provider, next } => {
                format!("/login/with/{}?next={}", escape(provider), escape(next))
            }
            Self::Confirm { token } => format!("/confirm/{}", escape(token)),
            Self::Login { next } if next.is_empty() || next == "/" => "/login".to_owned(),
            Self::Login { next } => format!("/login?next={}", escape(next)),
            Self::SecondStep { token, next } if next.is_empty() => {
                format!("/login/code/{}", escape(token))
            }
            Self::SecondStep { token, next } => {
                format!("/login/code/{}?next={}", escape(token), escape(next))
            }
            Self::Passkey { token, next } if next.is_empty() => {
                format!("/login/passkey/{}", escape(token))
            }
            Self::Passkey { token, next } => {
                format!("/login/passkey/{}?next={}", escape(token), escape(next))
            }
            Self::ForgotPassword => "/password".to_owned(),
            Self::NewPassword { token } => format!("/password/{}", escape(token)),
            Self::EmailChange { token } => format!("/email/{}", escape(token)),
            Self::PupilLogin => "/pupil".to_owned(),
            Self::Me => "/me".to_owned(),
            Self::Security => "/me/security".to_owned(),
            Self::SetUpSecondStep => "/me/security/second-step".to_owned(),
            Self::NotificationSettings => "/me/notifications".to_owned(),
            Self::Unsubscribe { token } => format!("/unsubscribe/{}", escape(token)),
            Self::Privacy => "/me/privacy".to_owned(),
            Self::Erasure => "/me/privacy/erase".to_owned(),
            Self::NewPasskey { token } => format!("/me/security/passkey/{}", escape(token)),
            Self::MySchool => "/me/school".to_owned(),
            Self::NewSchool => "/me/school/new".to_owned(),
            Self::Head { token } => format!("/head/{}", escape(token)),
            Self::Inbox => "/inbox".to_owned(),
            Self::NewMessage => "/inbox/new".to_owned(),
            Self::Conversation { id } => format!("/inbox/{id}"),
            Self::Contacts => "/inbox/contacts".to_owned(),
            Self::Report { subject } => {
                format!("/report/{}/{}", subject.kind.as_str(), subject.id)
            }
            Self::Notifications => "/notifications".to_owned(),
            Self::Ambassadors => "/ambassadors".to_owned(),
            Self::People => "/people".to_owned(),
            Self::Person { id } => format!("/people/{id}"),
            Self::Schools => "/schools".to_owned(),
            Self::Found { question } => {
                let page = match question.kind {
                    Kind::People => Self::People,
                    Kind::Schools => Self::Schools,
                    Kind::Projects => Self::Projects,
                };
                page.with_query(&question.fields())
            }
            Self::School { id } => format!("/schools/{id}"),
            Self::EditSchool { id } => format!("/schools/{id}/edit"),
            Self::Announcements => "/partners".to_owned(),
            Self::FoundAnnouncements { filter } => Self::Announcements.asking(filter),
            Self::AnnouncementFeed { filter } => {
                let board = Self::Announcements.asking(filter);
                board.replacen("/partners", "/partners/feed.atom", 1)
            }
            Self::NewAnnouncement => "/partners/new".to_owned(),
            Self::Announcement { id } => format!("/partners/{id}"),
            Self::EditAnnouncement { id } => format!("/partners/{id}/edit"),
            Self::Kits => "/kits".to_owned(),
            Self::Kit { id } => format!("/kits/{id}"),
            Self::KitFile { id } => format!("/kits/{id}/kit.json"),
            Self::Projects => "/projects".to_owned(),
            Self::NewProject => "/projects/new".to_owned(),
            Self::Project { id } => format!("/projects/{id}"),
            Self::EditProject { id } => format!("/projects/{id}/edit"),
            Self::FounderLetter { token } => format!("/found/{}", escape(token)),
            Self::Founders { id } => format!("/projects/{id}/founders"),
            Self::PublicPage { project, page } => format!("/projects/{project}/pages/{page}"),
            Self::File { id } => format!("/files/{id}"),
            Self::Desk => "/desk".to_owned(),
            Self::DeskPeople => "/desk/people".to_owned(),
            Self::DeskPerson { id } => format!("/desk/people/{id}"),
            Self::DeskMergeAccount { id } => format!("/desk/people/{id}/merge"),
            Self::DeskAccount { id } => format!("/desk/people/{id}/account"),
            Self::DeskSchools => "/desk/schools".to_owned(),
            Self::DeskImports => "/desk/schools/import".to_owned(),
            Self::DeskImport { id } => format!("/desk/schools/import/{id}"),
            Self::DeskImportRest { id } => format!("/desk/schools/import/{id}/rest.csv"),
            Self::DeskSchool { id } => format!("/desk/schools/{id}"),
            Self::DeskMergeSchool { id } => format!("/desk/schools/{id}/merge"),
            Self::DeskProjects => "/desk/projects".to_owned(),
            Self::DeskProject { id } => format!("/desk/projects/{id}"),
            Self::DeskKits => "/desk/kits".to_owned(),
            Self::NewKit => "/desk/kits/new".to_owned(),
            Self::EditKit { id } => format!("/desk/kits/{id}"),
            Self::DeskRoles => "/desk/roles".to_owned(),
            Self::DeskNumbers => "/desk/stats".to_owned(),
            Self::DeskNumbersFile => "/desk/stats.csv".to_owned(),
            Self::DeskReasons => "/desk/reasons".to_owned(),
            Self::DeskAudit => "/desk/audit".to_owned(),
            Self::DeskReports => "/desk/reports".to_owned(),
            Self::DeskReport { id } => format!("/desk/reports/{id}"),
            Self::Workspace { id } => format!("/w/{id}"),
            Self::Bulletin { workspace } => format!("/w/{workspace}/bulletin"),
            Self::Members { workspace } => format!("/w/{workspace}/members"),
            Self::NewClass { workspace } => format!("/w/{workspace}/members/new-class"),
            Self::Class { workspace, class } => format!("/w/{workspace}/members/classes/{class}"),
            Self::Pupil { workspace, pupil } => format!("/w/{workspace}/members/pupils/{pupil}"),
            Self::Cards { workspace, sheet } => format!("/w/{workspace}/members/cards/{sheet}"),
            Self::Pages { workspace } => format!("/w/{workspace}/pages"),
            Self::NewPage { workspace } => format!("/w/{workspace}/pages/new"),
            Self::Page { workspace, page } => format!("/w/{workspace}/pages/{page}"),
            Self::EditPage { workspace, page } => format!("/w/{workspace}/pages/{page}/edit"),
            Self::PublishPage { workspace, page } => format!("/w/{workspace}/pages/{page}/publish"),
            Self::PageHistory { workspace, page } => format!("/w/{workspace}/pages/{page}/history"),
            Self::PageVersion {
                workspace,
                page,
                version,
            } => format!("/w/{workspace}/pages/{page}/history/{version}"),
            Self::Forum { workspace } => format!("/w/{workspace}/forum"),
            Self::NewSection { workspace } => format!("/w/{workspace}/forum/new"),
            Self::NewThread { workspace, section } => {
                format!("/w/{workspace}/forum/sections/{section}/new")
            }
            Self::Section { workspace, section } => {
                format!("/w/{workspace}/forum/sections/{section}")
            }
            Self::Thread { workspace, thread } => format!("/w/{workspace}/forum/{thread}"),
            Self::Materials { workspace } => format!("/w/{workspace}/materials"),
            Self::Material {
                workspace,
                material,
            } => format!("/w/{workspace}/materials/{material}"),
            Self::Plan { workspace } => format!("/w/{workspace}/plan"),
            Self::PlanCalendar { workspace } => format!("/w/{workspace}/plan/calendar"),
            Self::PlanFeed { workspace } => format!("/w/{workspace}/plan.ics"),
            Self::NewTask { workspace, phase } => {
                format!("/w/{workspace}/plan/phases/{phase}/new")
            }
            Self::Task { workspace, task } => format!("/w/{workspace}/plan/{task}"),
            Self::EditTask { workspace, task } => format!("/w/{workspace}/plan/{task}/edit"),
            Self::Polls { workspace } => format!("/w/{workspace}/polls"),
            Self::NewPoll { workspace } => format!("/w/{workspace}/polls/new"),
            Self::Poll { workspace, poll } => format!("/w/{workspace}/polls/{poll}"),
            Self::Settings { workspace } => format!("/w/{workspace}/settings"),
            Self::DevUi => "/dev/ui".to_owned(),
        }
    }

    /// The path with what is asked of the board.
    fn asking(&self, filter: &AnnouncementFilter) -> String {
        let mut fields = filter.fields().to_vec();
        fields.push(("after", &filter.after));
        self.with_query(&fields)
    }

    /// The path with some query fields; empty values are left out.
    pub fn with_query(&self, fields: &[(&str, &str)]) -> String {
        let query: Vec<String> = fields
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", escape(value)))
            .collect();
        if query.is_empty() {
            self.path()
        } else {
            format!("{}?{}", self.path(), query.join("&"))
        }
    }
}

fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_from_people_is_escaped() {
        assert_eq!(
            Route::Login {
                next: "/a?b=c&d".into()
            }
            .path(),
            "/login?next=%2Fa%3Fb%3Dc%26d"
        );
        assert_eq!(
            Route::People.with_query(&[("q", "Kő & Co"), ("country", "")]),
            "/people?q=K%C5%91%20%26%20Co"
        );
    }
}
