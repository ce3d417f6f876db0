//! The rows of the world, gathered in memory and written in few statements.

use crate::{
    Tx,
    entity::{
        account, account_tag, affiliation, announcement, announcement_tag, audit, class,
        colleague_answer, complaint, contact, conversation, desk_decision, desk_note, desk_reason,
        desk_reason_text, feed_comment, feed_post, file, forum_section, gallery_entry,
        head_question, material, member, message, notification, notification_choice, page,
        page_version, participant, plan_phase, plan_task, poll, poll_answer, poll_ballot,
        poll_choice, project, project_approval, project_founder, project_picture, project_round,
        project_tag, published_file, published_page, pupil, reply, report, saved_search, school,
        school_import, school_tag, support_grant, suspension, thread, workspace,
    },
    sql::DbResult,
};
use domain::AppResult;
use sea_orm::{EntityTrait, IntoActiveModel, Iterable};

/// Values in one statement: far below what SQLite (32,766) and PostgreSQL (65,535) take, and far
/// above where more would be faster.
const VALUES: usize = 8_000;

/// Declares the tables in an order in which every row finds what it refers to.
macro_rules! rows {
    ($($rows:ident: $table:ident),+ $(,)?) => {
        /// Rows of every table the world fills.
        #[derive(Debug, Default)]
        pub(super) struct Rows {
            $(pub(super) $rows: Vec<$table::Model>,)+
        }

        impl Rows {
            /// Writes them all.
            pub(super) async fn insert(self, tx: &Tx) -> AppResult<()> {
                $(insert::<$table::Entity>(tx, self.$rows).await?;)+
                Ok(())
            }
        }
    };
}

rows! {
    accounts: account,
    account_tags: account_tag,
    grants: support_grant,
    suspensions: suspension,
    schools: school,
    school_tags: school_tag,
    affiliations: affiliation,
    head_questions: head_question,
    colleague_answers: colleague_answer,
    desk_notes: desk_note,
    desk_reasons: desk_reason,
    desk_reason_texts: desk_reason_text,
    imports: school_import,
    contacts: contact,
    reports: report,
    complaints: complaint,
    conversations: conversation,
    messages: message,
    participants: participant,
    projects: project,
    project_tags: project_tag,
    founders: project_founder,
    approvals: project_approval,
    rounds: project_round,
    gallery: gallery_entry,
    announcements: announcement,
    announcement_tags: announcement_tag,
    workspaces: workspace,
    classes: class,
    members: member,
    pupils: pupil,
    files: file,
    project_pictures: project_picture,
    posts: feed_post,
    comments: feed_comment,
    pages: page,
    page_versions: page_version,
    published_pages: published_page,
    published_files: published_file,
    sections: forum_section,
    threads: thread,
    replies: reply,
    materials: material,
    plan_phases: plan_phase,
    plan_tasks: plan_task,
    polls: poll,
    poll_answers: poll_answer,
    poll_ballots: poll_ballot,
    poll_choices: poll_choice,
    notifications: notification,
    notification_choices: notification_choice,
    saved_searches: saved_search,
    decisions: desk_decision,
    audits: audit,
}

async fn insert<E>(tx: &Tx, rows: Vec<E::Model>) -> AppResult<()>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
{
    let at_once = (VALUES / E::Column::iter().count().max(1)).max(1);
    let mut rows = rows.into_iter().peekable();
    while rows.peek().is_some() {
        let some: Vec<E::ActiveModel> = rows
            .by_ref()
            .take(at_once)
            .map(IntoActiveModel::into_active_model)
            .collect();
        E::insert_many(some)
            .exec_without_returning(tx.conn())
            .await
            .db()?;
    }
    Ok(())
}
