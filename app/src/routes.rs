//! Every address of the portal. Links and redirects are built from this enum and from nothing
//! else, so none can lead to another site.

use domain::{
    id::{
        AccountId, CardSheetId, ClassId, ConversationId, FileId, ImportId, MaterialId, PageId,
        ProjectId, ReportId, SchoolId, SectionId, ThreadId, WorkspaceId,
    },
    report::Subject,
    search::{Kind, Question},
};
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

/// An address. The pattern in [`crate::root`] must match its path; a test compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    About,
    Gallery,
    Register,
    /// After registering: look into your mailbox.
    Registered,
    /// Registering with an account elsewhere.
    Newcomer,
    /// Signing in with an account elsewhere.
    WithProvider {
        provider: String,
        next: String,
    },
    /// Link of the confirmation letter.
    Confirm {
        token: String,
    },
    /// `next`: where to go afterwards; empty for the home page.
    Login {
        next: String,
    },
    /// The code after the password.
    SecondStep {
        token: String,
        next: String,
    },
    /// The question to a passkey.
    Passkey {
        token: String,
        next: String,
    },
    /// Asking for a new password.
    ForgotPassword,
    /// Link of the letter with the new password, and of a new officer.
    NewPassword {
        token: String,
    },
    /// Link of the letters about another e-mail address.
    EmailChange {
        token: String,
    },
    PupilLogin,
    /// Own profile.
    Me,
    /// Own sessions and password.
    Security,
    /// Setting the second step of the sign-in up.
    SetUpSecondStep,
    /// How one wants to be told.
    NotificationSettings,
    /// Link of a letter that stops such letters.
    Unsubscribe {
        token: String,
    },
    /// The question to a new passkey.
    NewPasskey {
        token: String,
    },
    /// Own data: taking it along.
    Privacy,
    /// Having the own account erased.
    Erasure,
    /// Finding the own school.
    MySchool,
    /// Adding the own school.
    NewSchool,
    /// Link of the letter to the head of a school.
    Head {
        token: String,
    },
    /// Own conversations.
    Inbox,
    /// Beginning a conversation.
    NewMessage,
    Conversation {
        id: ConversationId,
    },
    /// Own contacts, and requests that wait.
    Contacts,
    /// Saying that something is not right.
    Report {
        subject: Subject,
    },
    Notifications,
    People,
    /// Ambassadors and mentors, for everybody.
    Ambassadors,
    Person {
        id: AccountId,
    },
    Schools,
    /// What a question about people or schools finds.
    Found {
        question: Question,
    },
    School {
        id: SchoolId,
    },
    EditSchool {
        id: SchoolId,
    },
    Projects,
    NewProject,
    Project {
        id: ProjectId,
    },
    EditProject {
        id: ProjectId,
    },
    /// A published page.
    PublicPage {
        project: ProjectId,
        page: PageId,
    },
    /// A picture or file on a published page.
    File {
        id: FileId,
    },
    Desk,
    DeskPeople,
    DeskPerson {
        id: AccountId,
    },
    /// An account, managed by officers.
    DeskAccount {
        id: AccountId,
    },
    /// Two accounts of one person.
    DeskMergeAccount {
        id: AccountId,
    },
    DeskSchools,
    /// Registers of schools, and a new one.
    DeskImports,
    DeskImport {
        id: ImportId,
    },
    /// The lines of a register that did not come in, as a file.
    DeskImportRest {
        id: ImportId,
    },
    DeskSchool {
        id: SchoolId,
    },
    /// Two entries for one school. `with`: the other one; may be empty.
    DeskMergeSchool {
        id: SchoolId,
    },
    DeskProjects,
    DeskProject {
        id: ProjectId,
    },
    /// Officers, ambassadors, mentors.
    DeskRoles,
    /// The desk in numbers.
    DeskNumbers,
    /// The same for spreadsheets.
    DeskNumbersFile,
    DeskReasons,
    DeskAudit,
    DeskReports,
    DeskReport {
        id: ReportId,
    },
    Workspace {
        id: WorkspaceId,
    },
    Bulletin {
        workspace: WorkspaceId,
    },
    Members {
        workspace: WorkspaceId,
    },
    NewClass {
        workspace: WorkspaceId,
    },
    Class {
        workspace: WorkspaceId,
        class: ClassId,
    },
    Pupil {
        workspace: WorkspaceId,
        pupil: AccountId,
    },
    Cards {
        workspace: WorkspaceId,
        sheet: CardSheetId,
    },
    Pages {
        workspace: WorkspaceId,
    },
    NewPage {
        workspace: WorkspaceId,
    },
    Page {
        workspace: WorkspaceId,
        page: PageId,
    },
    EditPage {
        workspace: WorkspaceId,
        page: PageId,
    },
    /// What a visitor will see, before publishing.
    PublishPage {
        workspace: WorkspaceId,
        page: PageId,
    },
    /// How a page came to be.
    PageHistory {
        workspace: WorkspaceId,
        page: PageId,
    },
    /// A page as it once was.
    PageVersion {
        workspace: WorkspaceId,
        page: PageId,
        version: i32,
    },
    Forum {
        workspace: WorkspaceId,
    },
    NewSection {
        workspace: WorkspaceId,
    },
    Section {
        workspace: WorkspaceId,
        section: SectionId,
    },
    NewThread {
        workspace: WorkspaceId,
        section: SectionId,
    },
    Thread {
        workspace: WorkspaceId,
        thread: ThreadId,
    },
    Materials {
        workspace: WorkspaceId,
    },
    Material {
        workspace: WorkspaceId,
        material: MaterialId,
    },
    Settings {
        workspace: WorkspaceId,
    },
    DevUi,
}

impl Route {
    /// The address, from the slash on.
    pub fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::About => "/about".to_owned(),
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
                };
                page.with_query(&question.fields())
            }
            Self::School { id } => format!("/schools/{id}"),
            Self::EditSchool { id } => format!("/schools/{id}/edit"),
            Self::Projects => "/projects".to_owned(),
            Self::NewProject => "/projects/new".to_owned(),
            Self::Project { id } => format!("/projects/{id}"),
            Self::EditProject { id } => format!("/projects/{id}/edit"),
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
            Self::Settings { workspace } => format!("/w/{workspace}/settings"),
            Self::DevUi => "/dev/ui".to_owned(),
        }
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

/// Address of somebody's picture; empty when there is none.
pub(crate) fn picture(id: Option<FileId>) -> String {
    id.map_or_else(String::new, |id| Route::File { id }.path())
}

fn escape(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// An address that came from outside, such as the field `next`: kept only when it is one of ours.
/// Anything else leads home.
pub fn own_address(typed: &str) -> String {
    let is_own = typed.starts_with('/')
        && !typed.starts_with("//")
        && !typed.contains(['\\', '\r', '\n', '\t'])
        && typed.is_ascii();
    if is_own {
        typed.to_owned()
    } else {
        Route::Home.path()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_own_addresses_are_followed() {
        assert_eq!(own_address("/w/1?x=2"), "/w/1?x=2");
        for foreign in [
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "",
            "javascript:x",
            "/a\r\nb",
        ] {
            assert_eq!(own_address(foreign), "/", "{foreign:?}");
        }
    }

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
