//! Projects, their founders and approvals. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod project {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        pub state_at: i64,
        pub kind: String,
        pub title: String,
        pub short_description: String,
        pub aims: String,
        pub work_process: String,
        pub expected_results: String,
        pub age_from: Option<i32>,
        pub age_to: Option<i32>,
        pub pupil_count: Option<i32>,
        pub search_text: String,
        pub created_by: Uuid,
        pub created_at: i64,
        pub updated_at: i64,
        pub submitted_at: Option<i64>,
        pub active_at: Option<i64>,
        pub version: i32,
        pub results: String,
        pub resting_until: Option<i64>,
        pub kit_id: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod project_tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
    }
    table_traits!();
}

pub(crate) mod project_picture {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_picture")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        pub file_id: Uuid,
        pub description: String,
    }
    table_traits!();
}

pub(crate) mod project_founder {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_founder")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub school_id: Uuid,
        pub country: String,
        pub state: String,
        pub invited_at: i64,
        pub answered_at: Option<i64>,
        pub reminded_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod gallery_entry {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gallery_entry")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        pub officer_id: Uuid,
        pub sentence: String,
        pub shown_at: i64,
    }
    table_traits!();
}

pub(crate) mod project_round {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_round")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round: i32,
        pub version: i32,
        pub form: String,
    }
    table_traits!();
}

pub(crate) mod project_approval {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_approval")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub project_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub round: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub country: String,
        pub state: String,
        pub comment: String,
        /// JSON: what is said of single fields.
        pub reasons: String,
        pub remarks: String,
        pub officer_id: Option<Uuid>,
        pub asked_at: i64,
        pub decided_at: Option<i64>,
    }
    table_traits!();
}
