//! Schools, staff and officers of a test's world.

use super::{Staff, World};
use crate::{
    Tx,
    context::new_id,
    entity::{account, affiliation, school},
    sql::{DbResult, params, run},
};
use domain::{
    AppResult,
    account::AccountState,
    id::{AccountId, SchoolId},
    text,
};
use sea_orm::{ActiveValue::Set, EntityTrait};

impl World {
    /// A validated school.
    pub async fn school(&self, country: &str) -> SchoolId {
        let (country, number) = (country.to_owned(), self.number());
        self.write(move |tx| async move {
            let id = new_id();
            let name = format!("School {number}");
            school::Entity::insert(school::ActiveModel {
                id: Set(id),
                state: Set("validated".to_owned()),
                state_comment: Set(String::new()),
                state_at: Set(tx.now()),
                search_text: Set(text::fold_for_search(&format!("{name} Town {number}"))),
                number_key: Set(domain::school::number_key(&number.to_string())),
                town_key: Set("town".to_owned()),
                site_host: Set(String::new()),
                name: Set(name),
                legal_name: Set(String::new()),
                country: Set(country),
                region: Set(String::new()),
                town: Set(format!("Town {number}")),
                address: Set("Main Street 1".to_owned()),
                postcode: Set("1234".to_owned()),
                national_number: Set(format!("{number:06}")),
                website: Set(String::new()),
                head_name: Set("Head".to_owned()),
                head_email: Set(format!("head{number}@school.example")),
                created_by: Set(None),
                created_at: Set(tx.now()),
                version: Set(1),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            Ok(SchoolId(id))
        })
        .await
    }

    /// A validated teacher at a validated school of the country.
    pub async fn teacher(&self, country: &str) -> Staff {
        let school = self.school(country).await;
        self.staff_at(school, country, AccountState::Validated)
            .await
    }

    /// A teacher whose e-mail address is confirmed, at this school, as far validated as told.
    pub async fn staff_at(&self, school: SchoolId, country: &str, state: AccountState) -> Staff {
        let number = self.number();
        let (email, name) = (
            format!("teacher{number}@school.example"),
            format!("Teacher {number}"),
        );
        let staff = Staff {
            id: AccountId(new_id()),
            school,
            country: country.to_owned(),
            email,
            name,
        };
        let made = staff.clone();
        self.write(move |tx| async move {
            insert_account(&tx, &made, state).await?;
            affiliation::Entity::insert(affiliation::ActiveModel {
                id: Set(new_id()),
                account_id: Set(made.id.0),
                school_id: Set(made.school.0),
                role: Set("teacher".to_owned()),
                from_at: Set(tx.now()),
                to_at: Set(None),
                confirmed_at: Set((state == AccountState::Validated).then_some(tx.now())),
                returned_at: Set(None),
            })
            .exec_without_returning(tx.conn())
            .await
            .db()?;
            Ok(())
        })
        .await;
        staff
    }

    /// A support officer of a country, or a central one.
    pub async fn officer(&self, country: Option<&str>) -> AccountId {
        let number = self.number();
        let officer = Staff {
            id: AccountId(new_id()),
            school: SchoolId(uuid::Uuid::nil()),
            country: country.unwrap_or_default().to_owned(),
            email: format!("officer{number}@support.example"),
            name: format!("Officer {number}"),
        };
        let (id, country) = (officer.id, country.map(str::to_owned));
        self.write(move |tx| async move {
            insert_account(&tx, &officer, AccountState::Validated).await?;
            let role = if country.is_some() {
                "officer"
            } else {
                "central"
            };
            tx.grant(officer.id.0, role, country).await
        })
        .await;
        id
    }

    /// Makes two people contacts.
    pub async fn contacts(&self, one: AccountId, other: AccountId) {
        let (low, high) = if one.0 < other.0 {
            (one.0, other.0)
        } else {
            (other.0, one.0)
        };
        self.write(move |tx| async move {
            run(
                tx.conn(),
                "INSERT INTO contact (id, low_id, high_id, asked_by, state, message, asked_at, answered_at)
                 VALUES ($1, $2, $3, $2, 'accepted', 'Hello!', $4, $4)",
                params![new_id(), low, high, tx.now()],
            )
            .await
        })
        .await;
    }
}

pub(super) async fn insert_account(tx: &Tx, staff: &Staff, state: AccountState) -> AppResult<()> {
    account::Entity::insert(account::ActiveModel {
        id: Set(staff.id.0),
        kind: Set("staff".to_owned()),
        state: Set(state.as_str().to_owned()),
        state_comment: Set(String::new()),
        state_at: Set(tx.now()),
        email: Set(Some(staff.email.clone())),
        email_confirmed_at: Set(Some(tx.now())),
        password_hash: Set(None),
        name: Set(staff.name.clone()),
        lang: Set("en".to_owned()),
        time_zone: Set("Europe/Brussels".to_owned()),
        country: Set(Some(staff.country.clone()).filter(|country| !country.is_empty())),
        joins: Set(None),
        about: Set(String::new()),
        available: Set(true),
        available_from: Set(None),
        available_to: Set(None),
        public_profile: Set(false),
        picture_id: Set(None),
        age_from: Set(None),
        age_to: Set(None),
        search_text: Set(text::fold_for_search(&staff.name)),
        created_at: Set(tx.now()),
        last_seen_at: Set(None),
        version: Set(1),
    })
    .exec_without_returning(tx.conn())
    .await
    .db()?;
    Ok(())
}
