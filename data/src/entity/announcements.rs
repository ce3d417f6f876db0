//! The partner board. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod announcement {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "announcement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub author_id: Uuid,
        pub state: String,
        pub state_at: i64,
        pub title: String,
        pub body: String,
        pub kind: String,
        pub places: Option<i32>,
        pub age_from: Option<i32>,
        pub age_to: Option<i32>,
        pub period_from: Option<i32>,
        pub period_to: Option<i32>,
        pub project_id: Option<Uuid>,
        pub search_text: String,
        pub created_at: i64,
        pub updated_at: i64,
        pub opened_at: Option<i64>,
        pub expires_at: Option<i64>,
        pub reminded_at: Option<i64>,
        pub version: i32,
    }
    table_traits!();
}

pub(crate) mod announcement_tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "announcement_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub announcement_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
    }
    table_traits!();
}
