//! Following the board: a search of it that is kept among the other searches of its owner.

use super::board::wanted;
use crate::{
    Cx,
    search::{keep, kept_rows},
    sql::one,
};
use domain::{
    AppResult,
    access::{announcement::BoardScope, site::act},
    announcement::{AnnouncementFilter, FOLLOWED, FollowForm, view::Followed},
    id::AccountId,
};
use sea_orm::FromQueryResult;

/// Keeps a search of the board.
pub async fn follow(cx: &Cx, form: FollowForm) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup().site::<act::SearchDirectory>()?;
        let (name, filter, is_told) = form.parse()?;
        keep(&tx, FOLLOWED, name, filter.lines(), is_told).await
    })
    .await
}

/// The reader's own searches of the board, by name. One query.
pub(super) async fn followed(cx: &Cx) -> AppResult<Vec<Followed>> {
    let rows = kept_rows(cx, FOLLOWED).await?.into_iter();
    let searches = rows.map(|row| Followed {
        id: row.id.into(),
        name: row.name,
        filter: AnnouncementFilter::of_lines(&row.question),
        is_told: row.is_told,
    });
    Ok(searches.collect())
}

/// How many announcements that fit a kept search came on the board within a time, after its first
/// moment. Nobody is told of their own.
pub(crate) async fn new_for(
    cx: &Cx,
    reader: AccountId,
    question: &str,
    since: i64,
    until: i64,
) -> AppResult<u32> {
    #[derive(FromQueryResult)]
    struct Count {
        n: i64,
    }
    let filter = AnnouncementFilter::of_lines(question);
    let scope = BoardScope {
        reader: Some(reader),
    };
    let mut values = Vec::new();
    let condition = wanted(scope, &filter, &mut values);
    values.extend([since.into(), until.into(), reader.0.into()]);
    let last = values.len();
    let count: Option<Count> = one(
        cx.read(),
        format!(
            "SELECT COUNT(*) AS n FROM announcement n JOIN account a ON a.id = n.author_id
             WHERE {condition} AND n.opened_at > ${} AND n.opened_at <= ${} AND n.author_id <> ${last}",
            last - 2,
            last - 1
        ),
        values,
    )
    .await?;
    Ok(count.map_or(0, |count| u32::try_from(count.n).unwrap_or(u32::MAX)))
}
