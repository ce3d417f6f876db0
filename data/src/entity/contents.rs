//! What people make in a workspace. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub owner_id: Uuid,
        pub workspace_id: Option<Uuid>,
        pub storage_key: String,
        pub name: String,
        pub media_type: String,
        pub size: i64,
        pub width: Option<i32>,
        pub height: Option<i32>,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod feed_post {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "feed_post")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub author_id: Uuid,
        pub audience: String,
        pub source: String,
        pub html: String,
        pub created_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod feed_comment {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "feed_comment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub post_id: Uuid,
        pub workspace_id: Uuid,
        pub author_id: Uuid,
        pub body: String,
        pub created_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod page {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "page")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub position: i32,
        pub title: String,
        pub source: String,
        pub html: String,
        pub pupils_edit: bool,
        pub created_by: Uuid,
        pub created_at: i64,
        pub updated_by: Uuid,
        pub updated_at: i64,
        pub archived_at: Option<i64>,
        pub version: i32,
    }
    table_traits!();
}

pub(crate) mod page_version {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "page_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub page_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub version: i32,
        pub title: String,
        pub source: String,
        pub author_id: Uuid,
        pub saved_at: i64,
    }
    table_traits!();
}

pub(crate) mod published_page {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "published_page")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub page_id: Uuid,
        pub workspace_id: Uuid,
        pub version: i32,
        pub title: String,
        pub html: String,
        pub published_by: Uuid,
        pub published_at: i64,
    }
    table_traits!();
}

pub(crate) mod published_file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "published_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub page_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub file_id: Uuid,
    }
    table_traits!();
}

pub(crate) mod forum_section {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "forum_section")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub position: i32,
        pub title: String,
        pub about: String,
        pub created_by: Uuid,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod thread {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "thread")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub section_id: Uuid,
        pub author_id: Uuid,
        pub title: String,
        pub reply_count: i32,
        pub created_at: i64,
        pub last_reply_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod reply {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reply")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub thread_id: Uuid,
        pub workspace_id: Uuid,
        pub author_id: Uuid,
        pub source: String,
        pub html: String,
        pub created_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod material {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "material")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub file_id: Uuid,
        pub author_id: Uuid,
        pub kind: String,
        pub title: String,
        pub alt: String,
        pub created_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}
