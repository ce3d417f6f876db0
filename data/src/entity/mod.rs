//! Tables as sea-orm entities. Private to this crate: nobody outside writes a query.

/// What every entity needs besides its columns; joins are written in the queries.
macro_rules! table_traits {
    () => {
        #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
        pub enum Relation {}
        impl ActiveModelBehavior for ActiveModel {}
    };
}
pub(crate) use table_traits;

mod lists;
mod people;
mod schools;
mod contacts;
mod projects;
mod workspaces;
mod contents;
mod carriers;

pub(crate) use self::lists::{reference, reference_name};
pub(crate) use self::people::{account, account_tag, session, one_time_token, support_grant};
pub(crate) use self::schools::{school, school_tag, affiliation};
pub(crate) use self::contacts::{contact};
pub(crate) use self::projects::{project, project_tag, project_founder, project_approval};
pub(crate) use self::workspaces::{workspace, class, member, pupil, card_sheet};
pub(crate) use self::contents::{file, feed_post, feed_comment, page, page_version, forum_section, thread, reply, material};
pub(crate) use self::carriers::{draft, notification, outbox_mail, job, audit};
