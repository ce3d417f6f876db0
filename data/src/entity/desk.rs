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

pub(crate) mod colleague_answer {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "colleague_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub school_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub colleague_id: Uuid,
        pub answer: String,
        pub answered_at: i64,
    }
    table_traits!();
}

pub(crate) mod desk_reason {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "desk_reason")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub country: String,
        pub subject: String,
    }
    table_traits!();
}

pub(crate) mod desk_reason_text {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "desk_reason_text")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub reason_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub lang: String,
        pub body: String,
    }
    table_traits!();
}
