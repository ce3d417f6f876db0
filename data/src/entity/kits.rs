//! Kits, by language. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod kit {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub state: String,
        pub country: Option<String>,
        pub age_from: Option<i32>,
        pub age_to: Option<i32>,
        pub weeks: Option<i32>,
        pub created_by: Option<Uuid>,
        pub created_at: i64,
        pub updated_at: i64,
        pub published_at: Option<i64>,
        pub version: i32,
    }
    table_traits!();
}

pub(crate) mod kit_tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kit_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
    }
    table_traits!();
}

pub(crate) mod kit_text {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "kit_text")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kit_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lang: String,
        pub title: String,
        pub summary: String,
        pub aims: String,
        pub process: String,
        pub results: String,
        pub evaluation: String,
        pub follow_up: String,
        pub pages: String,
        pub plan: String,
        pub forum: String,
        pub polls: String,
        pub search_text: String,
    }
    table_traits!();
}
