//! The work of the support desk. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod desk_note {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "desk_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub person_id: Option<Uuid>,
        pub school_id: Option<Uuid>,
        pub author_id: Uuid,
        pub body: String,
        pub written_at: i64,
    }
    table_traits!();
}
