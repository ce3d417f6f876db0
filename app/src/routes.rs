//! Every address of the portal. Links and redirects are built from this enum and from nothing
//! else, so none can lead to another site. How each is written is in [`path`].

mod own;
mod path;

pub use self::own::own_address;

use domain::{
    announcement::AnnouncementFilter,
    id::{
        AccountId, AnnouncementId, CardSheetId, ClassId, ConversationId, FileId, ImportId, KitId,
        MaterialId, PageId, PhaseId, PollId, ProjectId, ReportId, SchoolId, SectionId, TaskId,
        ThreadId, WorkspaceId,
    },
    report::Subject,
    search::Question,
};

/// An address. The pattern in [`crate::root`] must match its path; a test compares them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    Home,
    About,
    /// How large the portal is.
    Statistics,
    /// The same for spreadsheets.
    StatisticsFile,
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
    /// What a question about people, schools or projects finds.
    Found {
        question: Question,
    },
    School {
        id: SchoolId,
    },
    EditSchool {
        id: SchoolId,
    },
    /// The partner board.
    Announcements,
    /// What a search of the board finds.
    FoundAnnouncements {
        filter: AnnouncementFilter,
    },
    /// The same for programs that follow it.
    AnnouncementFeed {
        filter: AnnouncementFilter,
    },
    NewAnnouncement,
    Announcement {
        id: AnnouncementId,
    },
    EditAnnouncement {
        id: AnnouncementId,
    },
    /// The library of kits.
    Kits,
    Kit {
        id: KitId,
    },
    /// A kit as a file.
    KitFile {
        id: KitId,
    },
    Projects,
    /// Starting a project, maybe with a kit.
    NewProject,
    Project {
        id: ProjectId,
    },
    EditProject {
        id: ProjectId,
    },
    /// Link of a letter that invites to found a project.
    FounderLetter {
        token: String,
    },
    /// Who founds an open project, for its founders.
    Founders {
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
    DeskKits,
    NewKit,
    EditKit {
        id: KitId,
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
    Plan {
        workspace: WorkspaceId,
    },
    PlanCalendar {
        workspace: WorkspaceId,
    },
    /// The plan for calendar programs.
    PlanFeed {
        workspace: WorkspaceId,
    },
    NewTask {
        workspace: WorkspaceId,
        phase: PhaseId,
    },
    Task {
        workspace: WorkspaceId,
        task: TaskId,
    },
    EditTask {
        workspace: WorkspaceId,
        task: TaskId,
    },
    Polls {
        workspace: WorkspaceId,
    },
    NewPoll {
        workspace: WorkspaceId,
    },
    Poll {
        workspace: WorkspaceId,
        poll: PollId,
    },
    Settings {
        workspace: WorkspaceId,
    },
    DevUi,
}

/// Address of somebody's picture; empty when there is none.
pub(crate) fn picture(id: Option<FileId>) -> String {
    id.map_or_else(String::new, |id| Route::File { id }.path())
}
