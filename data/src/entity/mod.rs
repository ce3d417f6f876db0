//! Tables as sea-orm entities. Private to this crate: nobody outside writes a query.

/// What every entity needs besides its columns; joins are written in the queries.
macro_rules! table_traits {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}
    };
}

mod announcements;
mod carriers;
mod contacts;
mod contents;
mod desk;
mod kits;
mod lists;
mod messages;
mod people;
mod plans;
mod polls;
mod projects;
mod reports;
mod schools;
mod site;
mod workspaces;

pub(crate) use self::announcements::{announcement, announcement_tag};
pub(crate) use self::carriers::{
    audit, desk_decision, draft, job, notification, notification_choice, outbox_mail, saved_search,
    unsubscribe_link,
};
pub(crate) use self::contacts::contact;
pub(crate) use self::contents::{
    feed_comment, feed_post, file, forum_section, material, page, page_version, published_file,
    published_page, reply, thread,
};
pub(crate) use self::desk::{colleague_answer, desk_note, desk_reason, desk_reason_text};
pub(crate) use self::kits::{kit, kit_tag, kit_text};
pub(crate) use self::lists::{reference, reference_name};
pub(crate) use self::messages::{conversation, message, message_file, participant};
pub(crate) use self::people::{
    account, account_tag, linked_provider, one_time_token, passkey, session, support_grant,
    suspension,
};
pub(crate) use self::plans::{plan_phase, plan_task};
pub(crate) use self::polls::{poll, poll_answer, poll_ballot, poll_choice};
pub(crate) use self::projects::{
    gallery_entry, project, project_approval, project_founder, project_picture, project_round,
    project_tag,
};
pub(crate) use self::reports::{complaint, report};
pub(crate) use self::schools::{
    affiliation, head_question, school, school_import, school_import_line, school_tag,
};
pub(crate) use self::site::{site_map_part, statistic};
pub(crate) use self::workspaces::{card_sheet, class, member, pupil, workspace};
