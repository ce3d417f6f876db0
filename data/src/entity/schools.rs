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
        pub number_key: String,
        pub town_key: String,
        pub site_host: String,
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
        pub confirmed_at: Option<i64>,
        pub returned_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod head_question {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "head_question")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub school_id: Uuid,
        pub token_hash: String,
        pub asked_at: i64,
        pub answer: String,
        pub answered_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod school_import {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "school_import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub country: String,
        pub state: String,
        pub state_at: i64,
        pub created_by: Option<Uuid>,
        pub created_at: i64,
        pub file_name: String,
        pub file_hash: String,
        pub storage_key: String,
        pub encoding: String,
        pub delimiter: String,
        pub heading_line: i32,
        pub samples: String,
        pub columns: String,
        pub kind: String,
        pub lines: i32,
        pub done: i32,
        pub added: i32,
        pub updated: i32,
        pub unchanged: i32,
        pub alike: i32,
        pub broken: i32,
    }
    table_traits!();
}

pub(crate) mod school_import_line {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "school_import_line")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub import_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub line: i32,
        pub outcome: String,
        pub school_id: Option<Uuid>,
        pub name: String,
        pub town: String,
        pub national_number: String,
        pub problems: String,
        pub record: String,
    }
    table_traits!();
}
