//! Polls of a workspace. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod poll {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub workspace_id: Uuid,
        pub author_id: Uuid,
        pub question: String,
        pub kind: String,
        pub secret: bool,
        pub state: String,
        pub created_at: i64,
        pub deleted_at: Option<i64>,
        pub deleted_by: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod poll_answer {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll_answer")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub poll_id: Uuid,
        pub position: i32,
        pub answer: String,
    }
    table_traits!();
}

pub(crate) mod poll_ballot {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll_ballot")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub poll_id: Uuid,
        pub account_id: Option<Uuid>,
        pub school_id: Option<Uuid>,
    }
    table_traits!();
}

pub(crate) mod poll_choice {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "poll_choice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub ballot_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub answer_id: Uuid,
        pub place: i32,
    }
    table_traits!();
}
