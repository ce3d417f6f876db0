//! People, their sessions and grants. Columns are explained in `migration/m0001_main_job.sql`.

pub(crate) mod account {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub kind: String,
        pub state: String,
        pub state_comment: String,
        pub state_at: i64,
        pub email: Option<String>,
        pub email_confirmed_at: Option<i64>,
        pub password_hash: Option<String>,
        pub name: String,
        pub lang: String,
        pub time_zone: String,
        pub country: Option<String>,
        pub joins: Option<String>,
        pub about: String,
        pub available: bool,
        pub available_from: Option<i64>,
        pub available_to: Option<i64>,
        pub public_profile: bool,
        pub picture_id: Option<Uuid>,
        pub age_from: Option<i32>,
        pub age_to: Option<i32>,
        pub search_text: String,
        pub created_at: i64,
        pub last_seen_at: Option<i64>,
        pub version: i32,
    }
    table_traits!();
}

pub(crate) mod account_tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "account_tag")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub value: String,
        pub level: Option<String>,
    }
    table_traits!();
}

pub(crate) mod session {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "session")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub token_hash: String,
        pub account_id: Uuid,
        pub kind: String,
        pub strong: bool,
        pub user_agent: String,
        pub place: String,
        pub created_at: i64,
        pub last_seen_at: i64,
        pub fresh_at: i64,
        pub idle_millis: i64,
        pub expires_at: i64,
    }
    table_traits!();
}

pub(crate) mod one_time_token {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "one_time_token")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub token_hash: String,
        pub purpose: String,
        pub account_id: Option<Uuid>,
        pub data: String,
        pub created_at: i64,
        pub expires_at: i64,
        pub used_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod passkey {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "passkey")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub credential: String,
        pub name: String,
        pub data: String,
        pub added_at: i64,
        pub last_used_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod linked_provider {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "linked_provider")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub provider: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub subject: String,
        pub account_id: Uuid,
        pub linked_at: i64,
    }
    table_traits!();
}

pub(crate) mod suspension {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "suspension")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub account_id: Uuid,
        pub was_state: String,
        pub was_comment: String,
        pub was_at: i64,
        pub suspended_by: Option<Uuid>,
        pub until_at: Option<i64>,
    }
    table_traits!();
}

pub(crate) mod support_grant {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "support_grant")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub account_id: Uuid,
        pub role: String,
        pub country: Option<String>,
        pub granted_at: i64,
        pub granted_by: Option<Uuid>,
        pub from_at: i64,
        pub until_at: Option<i64>,
        pub ended_at: Option<i64>,
        pub ended_by: Option<Uuid>,
    }
    table_traits!();
}
