//! Who works on what belongs to a country.

use crate::{
    Tx,
    sql::{all, holds, params},
};
use domain::AppResult;
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// The officers of a country. Where it has none, and for what belongs to no country, the central
/// ones. Never `but`, whom it is about.
pub(crate) async fn officers_of(
    tx: &Tx,
    country: Option<&str>,
    but: Option<Uuid>,
) -> AppResult<Vec<Uuid>> {
    #[derive(FromQueryResult)]
    struct Officer {
        id: Uuid,
        central: bool,
    }
    let officers: Vec<Officer> = all(
        tx.conn(),
        format!(
            "SELECT DISTINCT a.id, g.role = 'central' AS central
             FROM support_grant g JOIN account a ON a.id = g.account_id
             WHERE (g.role = 'central' OR (g.role = 'officer' AND g.country = $1)) AND {}
               AND a.state = 'validated' AND a.id <> $2 ORDER BY a.id",
            holds("g", "$3")
        ),
        params![
            country.map(str::to_owned),
            but.unwrap_or_default(),
            tx.now()
        ],
    )
    .await?;
    let has_own = officers.iter().any(|officer| !officer.central);
    Ok(officers
        .into_iter()
        .filter(|officer| officer.central != has_own)
        .map(|officer| officer.id)
        .collect())
}
