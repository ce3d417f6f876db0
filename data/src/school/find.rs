//! Finding schools: one's own, one like a new one.

use crate::{
    Cx,
    report::is_withheld,
    sql::{all, has_words, params, stored},
};
use domain::{
    AppResult,
    access::site::act,
    id::SchoolId,
    report::ReportedKind,
    school::{
        Found, SchoolForm, SchoolHit, country,
        likeness::{Identity, LIKELY, likeness},
        number_key, town_key,
    },
    text::fold_for_search,
};
use sea_orm::{ConnectionTrait, FromQueryResult};
use uuid::Uuid;

/// Schools shown to somebody who looks for their own.
const HITS: usize = 20;
/// Schools compared with a new one, and those shown of them.
const CANDIDATES: u32 = 200;
const ALIKE_SHOWN: usize = 5;

#[derive(FromQueryResult)]
struct HitRow {
    id: Uuid,
    name: String,
    town: String,
    address: String,
    national_number: String,
    state: String,
    mine: bool,
}

impl HitRow {
    fn hit(self) -> AppResult<SchoolHit> {
        Ok(SchoolHit {
            state: stored(&self.state)?,
            id: SchoolId(self.id),
            name: self.name,
            town: self.town,
            address: self.address,
            mine: self.mine,
        })
    }
}

/// `$1`: who asks.
const HIT: &str = "SELECT s.id, s.name, s.town, s.address, s.national_number, s.state,
        EXISTS (SELECT 1 FROM affiliation f
                 WHERE f.school_id = s.id AND f.account_id = $1 AND f.to_at IS NULL) AS mine
    FROM school s";

/// Schools of a country that somebody may say to work at, waiting ones too. Nothing as long as no
/// word is typed.
pub async fn search(cx: &Cx, words: &str, typed_country: &str) -> AppResult<Found> {
    cx.lookup().site::<act::JoinSchool>()?;
    let me = cx.actor().person()?.id;
    let Ok(country) = country(typed_country) else {
        return Ok(Found::default());
    };
    if fold_for_search(words).is_empty() {
        return Ok(Found::default());
    }
    let mut values = params![me.0, country];
    let words = has_words("s.search_text", words, &mut values);
    let mut rows: Vec<HitRow> = all(
        cx.read(),
        format!(
            "{HIT} WHERE s.country = $2 AND s.state <> 'refused' AND {words} AND NOT {}
             ORDER BY s.search_text, s.id LIMIT {}",
            is_withheld(ReportedKind::School, "s.id"),
            HITS + 1
        ),
        values,
    )
    .await?;
    let more = rows.len() > HITS;
    rows.truncate(HITS);
    Ok(Found {
        schools: rows
            .into_iter()
            .map(HitRow::hit)
            .collect::<AppResult<_>>()?,
        more,
    })
}

/// Schools that look like the one that is being added: what the form was typed with, whatever else
/// is wrong with it.
pub async fn likely(cx: &Cx, form: &SchoolForm) -> AppResult<Vec<SchoolHit>> {
    cx.lookup().site::<act::JoinSchool>()?;
    let me = cx.actor().person()?.id;
    let Ok(country) = country(&form.country) else {
        return Ok(Vec::new());
    };
    let identity = Identity {
        name: &form.name,
        town: &form.town,
        national_number: form.national_number.trim(),
    };
    alike(cx.read(), me.0, &country, identity, None).await
}

/// Schools of a country that may be this one, the likest first. `me`: whose own are marked.
pub(crate) async fn alike(
    conn: &impl ConnectionTrait,
    me: Uuid,
    country: &str,
    identity: Identity<'_>,
    except: Option<SchoolId>,
) -> AppResult<Vec<SchoolHit>> {
    let except = except.map_or(Uuid::nil(), |school| school.0);
    let (number, town) = (
        number_key(identity.national_number),
        town_key(identity.town),
    );
    let mut values = params![me, country, number, except, town];
    let likely_name = same_beginnings(identity, &mut values);
    let withheld = is_withheld(ReportedKind::School, "s.id");
    // Each half by an index of its own, and no more of either than is compared.
    let rows: Vec<HitRow> = all(
        conn,
        format!(
            "{HIT} WHERE s.state <> 'refused' AND s.id <> $4 AND NOT {withheld} AND s.id IN (
               SELECT n.id FROM (SELECT n.id FROM school n
                  WHERE n.country = $2 AND n.number_key = $3 AND n.number_key <> '' LIMIT {CANDIDATES}) n
               UNION ALL
               SELECT t.id FROM (SELECT t.id FROM school t
                  WHERE t.country = $2 AND t.town_key = $5 AND t.town_key <> '' AND ({likely_name})
                  LIMIT {CANDIDATES}) t)"
        ),
        values,
    )
    .await?;
    let mut alike: Vec<(u32, SchoolHit)> = Vec::new();
    for row in rows {
        let other = Identity {
            name: &row.name,
            town: &row.town,
            national_number: &row.national_number,
        };
        let likeness = likeness(identity, other);
        if likeness >= LIKELY {
            alike.push((likeness, row.hit()?));
        }
    }
    alike.sort_by(|(one, first), (other, second)| other.cmp(one).then(first.id.cmp(&second.id)));
    Ok(alike
        .into_iter()
        .map(|(_, hit)| hit)
        .take(ALIKE_SHOWN)
        .collect())
}

/// A condition that keeps the comparison within a large town small: a word of the name by its first
/// letters.
fn same_beginnings(identity: Identity<'_>, values: &mut Vec<sea_orm::Value>) -> String {
    let name = fold_for_search(identity.name);
    let mut words: Vec<&str> = name.split(' ').filter(|word| word.len() >= 3).collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let names: Vec<String> = words
        .into_iter()
        .take(4)
        .map(|word| {
            let beginning: String = word.chars().take(5).collect();
            has_words("t.search_text", &beginning, values)
        })
        .collect();
    if names.is_empty() {
        return "FALSE".to_owned();
    }
    names.join(" OR ")
}
