//! What the audit log keeps of somebody: each deed has a name here, and words on the page.

use super::AuditKind;
use crate::text_enum;

text_enum! {
    /// What somebody did. The first part of the text is what it is about.
    pub enum Deed {
        AccountRegister = "account.register",
        AccountRegisterAgain = "account.register_again",
        AccountAppointOfficer = "account.appoint_officer",
        AccountConfirmEmail = "account.confirm_email",
        AccountAskEmailChange = "account.ask_email_change",
        AccountStopEmailChange = "account.stop_email_change",
        AccountChangeEmail = "account.change_email",
        AccountUndoChangeEmail = "account.undo_change_email",
        AccountChangePassword = "account.change_password",
        AccountChoosePassword = "account.choose_password",
        AccountSetUpSecondStep = "account.set_up_second_step",
        AccountDropSecondStep = "account.drop_second_step",
        AccountUseRecoveryCode = "account.use_recovery_code",
        AccountAddPasskey = "account.add_passkey",
        AccountRemovePasskey = "account.remove_passkey",
        AccountLinkProvider = "account.link_provider",
        AccountUnlinkProvider = "account.unlink_provider",
        AccountSaveProfile = "account.save_profile",
        AccountChangePicture = "account.change_picture",
        AccountUnsubscribe = "account.unsubscribe",
        AccountAskExport = "account.ask_export",
        AccountAskErasure = "account.ask_erasure",
        AccountKeep = "account.keep",
        AccountErase = "account.erase",
        AccountAskMerged = "account.ask_merged",
        PersonJoinSchool = "person.join_school",
        PersonLeaveSchool = "person.leave_school",
        PersonChangeWorkplace = "person.change_workplace",
        PersonAnswer = "person.answer",
        PersonAddCertificate = "person.add_certificate",
        PersonRemoveCertificate = "person.remove_certificate",
        PersonApprove = "person.approve",
        PersonReturn = "person.return",
        PersonRefuse = "person.refuse",
        PersonReopen = "person.reopen",
        PersonTransfer = "person.transfer",
        PersonSuspend = "person.suspend",
        PersonReinstate = "person.reinstate",
        PersonTakeSecondStep = "person.take-second-step",
        PersonAppoint = "person.appoint",
        PersonDismiss = "person.dismiss",
        PersonMerge = "person.merge",
        PersonMergedInto = "person.merged_into",
        ColleagueKnown = "colleague.known",
        ColleagueUnknown = "colleague.unknown",
        HeadKnown = "head.known",
        HeadUnknown = "head.unknown",
        SchoolAdd = "school.add",
        SchoolEdit = "school.edit",
        SchoolCorrect = "school.correct",
        SchoolApprove = "school.approve",
        SchoolReturn = "school.return",
        SchoolRefuse = "school.refuse",
        SchoolReopen = "school.reopen",
        SchoolMerge = "school.merge",
        SchoolTransfer = "school.transfer",
        SchoolNameAdministrator = "school.name_administrator",
        SchoolDropAdministrator = "school.drop_administrator",
        SchoolImport = "school.import",
        SchoolImportBegin = "school_import.begin",
        SchoolImportStart = "school_import.start",
        DeskTakeOver = "desk.take_over",
        DeskWriteNote = "desk.write_note",
        DeskRemoveNote = "desk.remove_note",
        DeskSaveReason = "desk.save_reason",
        DeskRemoveReason = "desk.remove_reason",
        ContactAsk = "contact.ask",
        ContactAccept = "contact.accept",
        ContactDecline = "contact.decline",
        ContactBlock = "contact.block",
        ContactUnblock = "contact.unblock",
        ConversationLeave = "conversation.leave",
        ProjectStart = "project.start",
        ProjectSave = "project.save",
        ProjectChangePicture = "project.change_picture",
        ProjectInviteFounder = "project.invite_founder",
        ProjectInviteByLetter = "project.invite_by_letter",
        ProjectRemindFounder = "project.remind_founder",
        ProjectRepeat = "project.repeat",
        ProjectLeave = "project.leave",
        ProjectRemindPartner = "project.remind_partner",
        ProjectOfferPlace = "project.offer_place",
        ProjectWithdrawOffer = "project.withdraw_offer",
        ProjectAnswerOffer = "project.answer_offer",
        ProjectWithdrawInvitation = "project.withdraw_invitation",
        ProjectAnswerInvitation = "project.answer_invitation",
        ProjectSubmit = "project.submit",
        ProjectApprove = "project.approve",
        ProjectReturn = "project.return",
        ProjectRefuse = "project.refuse",
        ProjectOpen = "project.open",
        ProjectDelete = "project.delete",
        ProjectShow = "project.show",
        ProjectUnshow = "project.unshow",
        WorkspaceSaveSettings = "workspace.save_settings",
        WorkspaceClose = "workspace.close",
        WorkspaceReopen = "workspace.reopen",
        WorkspaceArchive = "workspace.archive",
        WorkspaceRest = "workspace.rest",
        WorkspaceGoOn = "workspace.go_on",
        WorkspaceReadAsOfficer = "workspace.read_as_officer",
        MemberInvite = "member.invite",
        MemberWithdrawInvitation = "member.withdraw_invitation",
        MemberJoin = "member.join",
        MemberDecline = "member.decline",
        MemberChangeRole = "member.change_role",
        MemberRemove = "member.remove",
        ClassAddPupils = "class.add_pupils",
        PupilResetSecret = "pupil.reset_secret",
        PageArchive = "page.archive",
        PageRestore = "page.restore",
        PageRestoreVersion = "page.restore_version",
        PagePublish = "page.publish",
        PageUnpublish = "page.unpublish",
        ThreadDelete = "thread.delete",
        ThreadRestore = "thread.restore",
        ReplyDelete = "reply.delete",
        ReplyRestore = "reply.restore",
        PostDelete = "post.delete",
        CommentDelete = "comment.delete",
        MaterialRemove = "material.remove",
        MaterialRestore = "material.restore",
        FileOpenAsOfficer = "file.open_as_officer",
        ReportRead = "report.read",
        ReportHold = "report.hold",
        ReportKeep = "report.keep",
        ReportRemove = "report.remove",
        ReportWarn = "report.warn",
        ReportSuspend = "report.suspend",
        ReportReopen = "report.reopen",
        DemoFill = "demo.fill",
    }
}

impl Deed {
    /// What it is about.
    pub fn kind(self) -> AuditKind {
        let (about, _) = self.as_str().split_once('.').unwrap_or_default();
        match about {
            // What others say of a registration.
            "head" | "colleague" => AuditKind::Person,
            "school_import" => AuditKind::School,
            about => about.parse().unwrap_or(AuditKind::Portal),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_demo_world_is_about_the_portal_as_a_whole() {
        let whole: Vec<_> = Deed::ALL
            .iter()
            .filter(|deed| deed.kind() == AuditKind::Portal)
            .collect();
        assert_eq!(whole, [&Deed::DemoFill]);
    }
}
