//! Workspaces, their members, classes and pupils. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod workspace {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "workspace")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub project_id: Option<Uuid>,
        pub title: String,
        pub state: String,
        pub settings: String,
        pub bytes_used: i64,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod class {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "class")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub school_id: Uuid,
        pub name: String,
        pub code: String,
        pub created_by: Uuid,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod member {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "member")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub workspace_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub school_id: Option<Uuid>,
        pub class_id: Option<Uuid>,
        pub role: String,
        pub nickname: Option<String>,
        pub nickname_folded: Option<String>,
        pub joined_at: i64,
        pub removed_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod pupil {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pupil")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub school_id: Uuid,
        pub secret_hash: String,
        pub secret_set_at: i64,
    }
    table_traits!();
}

pub(crate) mod card_sheet {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "card_sheet")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub created_by: Uuid,
        pub content: String,
        pub expires_at: i64,
    }
    table_traits!();
}
