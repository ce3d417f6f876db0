//! Reports. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod report {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub subject_id: Uuid,
        pub author_id: Option<Uuid>,
        pub country: Option<String>,
        pub title: String,
        pub evidence: String,
        pub search_text: String,
        pub state: String,
        pub opened_at: i64,
        pub rank: i64,
        pub verdict: Option<String>,
        pub comment: String,
        pub decided_by: Option<Uuid>,
        pub decided_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod complaint {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "complaint")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub report_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub reporter_id: Uuid,
        pub reason: String,
        pub words: String,
        pub made_at: i64,
    }
    table_traits!();
}
