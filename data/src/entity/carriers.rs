//! What carries the rest: drafts, notifications, mail, jobs, audit. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod draft {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "draft")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub form: String,
        pub fields: String,
        pub saved_at: i64,
    }
    table_traits!();
}

pub(crate) mod notification {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notification")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub notice: String,
        pub project_id: Option<Uuid>,
        pub created_at: i64,
        pub read_at: Option<i64>,
        pub digest_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod notification_choice {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "notification_choice")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub kind: String,
        pub project_id: Option<Uuid>,
        pub delivery: String,
    }
    table_traits!();
}

pub(crate) mod saved_search {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "saved_search")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub kind: String,
        pub name: String,
        pub question: String,
        pub is_told: bool,
        pub looked_at: i64,
    }
    table_traits!();
}

pub(crate) mod unsubscribe_link {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "unsubscribe_link")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_hash: String,
        pub account_id: Uuid,
        pub kind: String,
        pub mail_id: Uuid,
        pub created_at: i64,
    }
    table_traits!();
}

pub(crate) mod outbox_mail {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "outbox_mail")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub to_email: String,
        pub lang: String,
        pub letter: String,
        pub unsubscribe: String,
        pub state: String,
        pub attempts: i32,
        pub due_at: i64,
        pub locked_until: i64,
        pub last_error: String,
        pub created_at: i64,
        pub sent_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod job {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "job")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub task: String,
        pub state: String,
        pub attempts: i32,
        pub due_at: i64,
        pub locked_until: i64,
        pub last_error: String,
        pub created_at: i64,
        pub finished_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod audit {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub at: i64,
        pub actor_id: Option<Uuid>,
        pub country: Option<String>,
        pub action: String,
        pub target_kind: String,
        pub target_id: String,
        pub request_id: String,
        pub data: String,
    }
    table_traits!();
}

pub(crate) mod desk_decision {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "desk_decision")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub queue: String,
        pub country: String,
        pub verdict: String,
        pub waited_since: i64,
        pub decided_at: i64,
    }
    table_traits!();
}
