//! The partner board: writing announcements, finding them, answering them.

mod board;
mod feed;
mod follow;
mod life;
mod page;
mod reply;
#[cfg(test)]
mod tests;
mod text;

pub(crate) use self::{board::listed, follow::new_for, life::end_what_is_over};
pub use self::{
    board::{board, of_author},
    feed::feed,
    follow::follow,
    life::lead,
    page::page,
    reply::reply,
    text::{blank, delete, form, save, start},
};

use crate::{
    Audit, Deed, Tx,
    reference::Lists,
    sql::{all, among},
};
use domain::{
    AppResult,
    announcement::{WantedKind, view::Wanted},
    id::AnnouncementId,
    reference::ReferenceKind,
    time::Month,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use std::collections::HashMap;
use uuid::Uuid;

/// Columns of `announcement n` that [`WantedRow`] reads.
const WANTED: &str =
    "n.kind, n.places, n.age_from, n.age_to, n.period_from, n.period_to, a.country";

/// What an announcement asks for, as far as its own row tells.
#[derive(FromQueryResult)]
struct WantedRow {
    kind: String,
    places: Option<i32>,
    age_from: Option<i32>,
    age_to: Option<i32>,
    period_from: Option<i32>,
    period_to: Option<i32>,
    country: Option<String>,
}

#[derive(FromQueryResult)]
struct TagRow {
    announcement_id: Uuid,
    kind: String,
    value: String,
}

/// What some announcements have chosen from lists: one query.
struct Tags(HashMap<Uuid, Vec<(ReferenceKind, String)>>);

impl Tags {
    async fn load(conn: &impl ConnectionTrait, ids: &[Uuid]) -> AppResult<Self> {
        let mut tags: HashMap<Uuid, Vec<(ReferenceKind, String)>> = HashMap::new();
        if ids.is_empty() {
            return Ok(Self(tags));
        }
        let mut values = Vec::new();
        let these = among("announcement_id", ids, &mut values);
        let rows: Vec<TagRow> = all(
            conn,
            format!(
                "SELECT announcement_id, kind, value FROM announcement_tag WHERE {these} ORDER BY kind, value"
            ),
            values,
        )
        .await?;
        for row in rows {
            let kind = crate::sql::stored(&row.kind)?;
            tags.entry(row.announcement_id)
                .or_default()
                .push((kind, row.value));
        }
        Ok(Self(tags))
    }

    /// The chosen ids of a list.
    fn of(&self, id: Uuid, kind: ReferenceKind) -> Vec<String> {
        let own = self.0.get(&id).into_iter().flatten();
        own.filter(|(of, _)| *of == kind)
            .map(|(_, value)| value.clone())
            .collect()
    }

    /// The chosen names of a list.
    fn named(&self, id: Uuid, kind: ReferenceKind, lists: &Lists) -> Vec<String> {
        let chosen = self.of(id, kind).into_iter();
        chosen.map(|value| lists.name(kind, &value)).collect()
    }
}

impl WantedRow {
    /// The kind, and the rest in the reader's language.
    fn view(&self, id: Uuid, tags: &Tags, lists: &Lists) -> AppResult<(WantedKind, Wanted)> {
        let country = self.country.as_deref().unwrap_or_default();
        let wanted = Wanted {
            country: lists.name(ReferenceKind::Country, country),
            countries: tags.named(id, ReferenceKind::Country, lists),
            languages: tags.named(id, ReferenceKind::Language, lists),
            subjects: tags.named(id, ReferenceKind::Subject, lists),
            age_from: self.age_from,
            age_to: self.age_to,
            from: self.period_from.map(Month::from_number),
            to: self.period_to.map(Month::from_number),
            places: self.places,
        };
        Ok((crate::sql::stored(&self.kind)?, wanted))
    }
}

async fn note(tx: &Tx, action: Deed, id: AnnouncementId, data: serde_json::Value) -> AppResult<()> {
    let entry = Audit {
        action,
        target: "announcement",
        id: id.0,
    };
    tx.audit(entry, data).await
}
