//! What a line of a register says of a school: a new one, or one that is here.

use super::Import;
use crate::sql::{all, params};
use domain::{
    AppResult, FieldProblem,
    reference::ReferenceKind,
    school::{
        SchoolDetails,
        register::{Columns, Kinds},
    },
};
use sea_orm::{ConnectionTrait, FromQueryResult};

/// Turns lines into schools.
pub(super) struct LineReader {
    pub(super) columns: Columns,
    kinds: Kinds,
    kind: String,
}

impl LineReader {
    pub(super) async fn of(conn: &impl ConnectionTrait, import: &Import) -> AppResult<Self> {
        #[derive(FromQueryResult)]
        struct Named {
            id: String,
            name: String,
        }
        let names: Vec<Named> = all(
            conn,
            "SELECT id, name FROM reference_name WHERE kind = $1",
            params![ReferenceKind::SchoolType.as_str()],
        )
        .await?;
        let ids: Vec<_> = names
            .iter()
            .map(|named| (named.id.clone(), named.id.clone()))
            .collect();
        let names = names.into_iter().map(|named| (named.name, named.id));
        Ok(Self {
            columns: import.columns()?,
            kinds: Kinds::new(names.chain(ids)),
            kind: import.kind.clone(),
        })
    }

    pub(super) fn read(&self, record: &[String]) -> Result<SchoolDetails, Vec<FieldProblem>> {
        self.columns.read(record, &self.kinds)
    }

    /// The kind of a school whose line names none.
    fn default_kind(&self) -> Vec<String> {
        Some(self.kind.clone())
            .filter(|kind| !kind.is_empty())
            .into_iter()
            .collect()
    }

    /// A school that was not here.
    pub(super) fn complete(&self, details: SchoolDetails) -> SchoolDetails {
        if details.types.is_empty() {
            SchoolDetails {
                types: self.default_kind(),
                ..details
            }
        } else {
            details
        }
    }

    /// A school that is here, with what the register says: where it says nothing, what is here stays.
    pub(super) fn updated(&self, here: &SchoolDetails, says: SchoolDetails) -> SchoolDetails {
        let text = |says: String, here: &String| if says.is_empty() { here.clone() } else { says };
        let types = match (says.types.is_empty(), here.types.is_empty()) {
            (false, _) => says.types,
            (true, false) => here.types.clone(),
            (true, true) => self.default_kind(),
        };
        SchoolDetails {
            name: text(says.name, &here.name),
            legal_name: text(says.legal_name, &here.legal_name),
            types,
            national_number: text(says.national_number, &here.national_number),
            town: text(says.town, &here.town),
            region: text(says.region, &here.region),
            postcode: text(says.postcode, &here.postcode),
            address: text(says.address, &here.address),
            website: text(says.website, &here.website),
            head_name: text(says.head_name, &here.head_name),
            head_email: text(says.head_email, &here.head_email),
        }
    }
}
