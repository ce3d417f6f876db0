//! Schools that are here already, as far as a register speaks of them.

use crate::sql::{all, params};
use domain::{AppResult, school::SchoolDetails};
use sea_orm::{ConnectionTrait, FromQueryResult, Value};
use std::collections::HashMap;
use uuid::Uuid;

/// A school that has the number of a line.
#[derive(Clone, FromQueryResult)]
pub(super) struct Known {
    pub(super) id: Uuid,
    pub(super) state: String,
    number_key: String,
    name: String,
    legal_name: String,
    national_number: String,
    town: String,
    region: String,
    postcode: String,
    address: String,
    website: String,
    head_name: String,
    head_email: String,
    types: Option<String>,
}

impl Known {
    const COLUMNS: &str =
        "s.id, s.state, s.number_key, s.name, s.legal_name, s.national_number, s.town,
        s.region, s.postcode, s.address, s.website, s.head_name, s.head_email,
        (SELECT string_agg(t.value, ' ') FROM school_tag t
          WHERE t.school_id = s.id AND t.kind = 'type') AS types";

    /// The schools of a country with these numbers. Where there are several with one number, the
    /// one that was here first.
    pub(super) async fn by_number(
        conn: &impl ConnectionTrait,
        country: &str,
        numbers: &[String],
    ) -> AppResult<HashMap<String, Self>> {
        if numbers.is_empty() {
            return Ok(HashMap::new());
        }
        let mut values = params![country];
        let places: Vec<String> = numbers
            .iter()
            .map(|number| {
                values.push(Value::from(number.as_str()));
                format!("${}", values.len())
            })
            .collect();
        let known: Vec<Self> = all(
            conn,
            format!(
                "SELECT {} FROM school s WHERE s.country = $1 AND s.number_key IN ({})
                 ORDER BY CASE s.state WHEN 'refused' THEN 1 ELSE 0 END, s.created_at, s.id",
                Self::COLUMNS,
                places.join(", ")
            ),
            values,
        )
        .await?;
        let mut by_number = HashMap::with_capacity(known.len());
        for school in known {
            by_number.entry(school.number_key.clone()).or_insert(school);
        }
        Ok(by_number)
    }

    /// One school.
    pub(super) async fn by_id(conn: &impl ConnectionTrait, id: Uuid) -> AppResult<Option<Self>> {
        let sql = format!("SELECT {} FROM school s WHERE s.id = $1", Self::COLUMNS);
        crate::sql::one(conn, sql, params![id]).await
    }

    pub(super) fn details(&self) -> SchoolDetails {
        let types = self.types.as_deref().unwrap_or_default();
        SchoolDetails {
            name: self.name.clone(),
            legal_name: self.legal_name.clone(),
            types: types.split_whitespace().map(str::to_owned).collect(),
            national_number: self.national_number.clone(),
            town: self.town.clone(),
            region: self.region.clone(),
            postcode: self.postcode.clone(),
            address: self.address.clone(),
            website: self.website.clone(),
            head_name: self.head_name.clone(),
            head_email: self.head_email.clone(),
        }
    }
}

/// With its kinds in one order, to be compared.
pub(super) fn in_order(mut details: SchoolDetails) -> SchoolDetails {
    details.types.sort();
    details
}
