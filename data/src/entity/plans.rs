//! The plan of a workspace. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod plan_phase {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_phase")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub position: i32,
        pub title: String,
        pub created_by: Uuid,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod plan_task {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "plan_task")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub phase_id: Uuid,
        pub position: i32,
        pub title: String,
        pub body: String,
        pub school_id: Option<Uuid>,
        pub doer: String,
        pub due_on: Option<String>,
        pub state: String,
        pub evidence: String,
        pub created_by: Uuid,
        pub created_at: i64,
        pub moved_by: Uuid,
        pub moved_at: i64,
        pub version: i32,
    }
    table_traits!();
}
