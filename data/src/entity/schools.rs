//! Schools and who works there. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod school {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "school")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        pub state_comment: String,
        pub state_at: i64,
        pub name: String,
        pub legal_name: String,
        pub country: String,
        pub region: String,
        pub town: String,
        pub address: String,
        pub postcode: String,
        pub national_number: String,
        pub website: String,
        pub head_name: String,
        pub head_email: String,
        pub search_text: String,
        pub created_by: Option<Uuid>,
        pub created_at: i64,
        pub version: i32,
    }
    table_traits!();
}

pub(crate) mod school_tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "school_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub school_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
    }
    table_traits!();
}

pub(crate) mod affiliation {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "affiliation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub school_id: Uuid,
        pub role: String,
        pub from_at: i64,
        pub to_at: Option<i64>,
    }
    table_traits!();
}
