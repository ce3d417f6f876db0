//! What jobs prepare for public pages. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod statistic {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "statistic")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub month: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub country: String,
        pub schools: i64,
        pub staff: i64,
        pub projects: i64,
    }
    table_traits!();
}

pub(crate) mod site_map_part {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "site_map_part")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub first_id: Uuid,
    }
    table_traits!();
}
