//! Contacts. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod contact {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub low_id: Uuid,
        pub high_id: Uuid,
        pub asked_by: Uuid,
        pub blocked_by: Option<Uuid>,
        pub state: String,
        pub message: String,
        pub asked_at: i64,
        pub answered_at: Option<i64>,
    }
    table_traits!();
}
