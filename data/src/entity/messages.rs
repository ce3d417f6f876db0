//! Messages. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod conversation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "conversation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub low_id: Option<Uuid>,
        pub high_id: Option<Uuid>,
        pub title: String,
        pub started_by: Uuid,
        pub created_at: i64,
        pub last_message_at: i64,
    }
    table_traits!();
}

pub(crate) mod message {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "message")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub conversation_id: Uuid,
        pub author_id: Uuid,
        pub source: String,
        pub html: String,
        pub search_text: String,
        pub to_strangers: bool,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod participant {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "participant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub conversation_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub joined_at: i64,
        pub left_at: Option<i64>,
        pub last_message_id: Option<Uuid>,
        pub last_at: i64,
        pub unread: i32,
    }
    table_traits!();
}

pub(crate) mod message_file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "message_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub message_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub file_id: Uuid,
    }
    table_traits!();
}
