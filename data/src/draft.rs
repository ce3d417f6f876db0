//! Drafts: what a person was typing and has not sent, kept by the name of its form.

use crate::{
    Cx, Tx,
    entity::draft,
    sql::{DbResult, all as rows, params, run},
};
use domain::{
    AppError, AppResult,
    access::site::act,
    draft::{DRAFT_MAX, DRAFTS_PER_PERSON, DRAFTS_TOTAL, Fields, form_key, worth_keeping},
};
use sea_orm::{ActiveValue::Set, EntityTrait, FromQueryResult, sea_query::OnConflict};
use uuid::Uuid;

/// Keeps what is being typed in a form. `fields` is JSON: a list of pairs of name and value.
/// A person's oldest drafts go when there are too many ([`DRAFTS_PER_PERSON`]).
pub async fn save(cx: &Cx, form: &str, fields: &str) -> AppResult<()> {
    let (form, fields) = checked(form, fields)?;
    cx.write(move |tx| async move {
        tx.lookup().site::<act::KeepDraft>()?;
        let me = tx.cx().actor().person()?.id.0;
        tx.keep_draft(me, &form, &fields).await
    })
    .await
}

/// Throws a draft away: its form was sent.
pub async fn forget(cx: &Cx, form: &str) -> AppResult<()> {
    let Some(me) = cx.actor().account() else {
        return Ok(());
    };
    let form = form_key(form)?.to_owned();
    cx.write(move |tx| async move {
        run(
            tx.conn(),
            "DELETE FROM draft WHERE account_id = $1 AND form = $2",
            params![me.0, form],
        )
        .await
        .map(|_| ())
    })
    .await
}

#[derive(FromQueryResult)]
struct Row {
    form: String,
    fields: String,
}

/// Everything the signed-in person was typing: name of the form, its fields. Nothing for visitors.
pub async fn all(cx: &Cx) -> AppResult<Vec<(String, Fields)>> {
    let Some(me) = cx.actor().account() else {
        return Ok(Vec::new());
    };
    let kept: Vec<Row> = rows(
        cx.read(),
        "SELECT form, fields FROM draft WHERE account_id = $1 ORDER BY form",
        params![me.0],
    )
    .await?;
    Ok(kept
        .into_iter()
        .filter_map(|row| Some((row.form, serde_json::from_str(&row.fields).ok()?)))
        .collect())
}

/// Name and JSON of a draft within their limits, without what is not worth keeping.
pub(crate) fn checked(form: &str, fields: &str) -> AppResult<(String, String)> {
    let form = form_key(form)?.to_owned();
    if fields.len() > DRAFT_MAX {
        return Err(AppError::TooLarge {
            max_bytes: DRAFT_MAX as u64,
        });
    }
    let odd = |_| AppError::Invalid(Vec::new());
    let fields: Fields = serde_json::from_str(fields).map_err(odd)?;
    let fields = serde_json::to_string(&worth_keeping(fields)).map_err(odd)?;
    // PostgreSQL keeps no NUL in a text; no keyboard makes one.
    Ok((form, fields.replace("\\u0000", "")))
}

impl Tx {
    /// Writes a draft that was [`checked`].
    pub(crate) async fn keep_draft(
        &self,
        account: Uuid,
        form: &str,
        fields: &str,
    ) -> AppResult<()> {
        draft::Entity::insert(draft::ActiveModel {
            account_id: Set(account),
            form: Set(form.to_owned()),
            fields: Set(fields.to_owned()),
            saved_at: Set(self.now()),
        })
        .on_conflict(
            OnConflict::columns([draft::Column::AccountId, draft::Column::Form])
                .update_columns([draft::Column::Fields, draft::Column::SavedAt])
                .to_owned(),
        )
        .exec_without_returning(self.conn())
        .await
        .db()?;
        run(
            self.conn(),
            format!(
                "DELETE FROM draft WHERE account_id = $1 AND form IN (
                     SELECT form FROM (
                         SELECT form, ROW_NUMBER() OVER (ORDER BY saved_at DESC, form) AS place,
                                SUM(LENGTH(fields)) OVER (ORDER BY saved_at DESC, form) AS total
                         FROM draft WHERE account_id = $1) kept
                     WHERE place > {DRAFTS_PER_PERSON} OR total > {DRAFTS_TOTAL})"
            ),
            params![account],
        )
        .await
        .map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::both_databases;

    const TYPED: &str =
        r#"[["body","Dear colleagues"],["subjects[]","art"],["subjects[]","music"]]"#;

    both_databases! {
        async fn what_is_typed_is_kept_for_its_own_account_only(world: World) {
            let (judit, elif) = (world.teacher("HU").await, world.teacher("TR").await);
            let (judit, elif) = (world.by(judit.id).await, world.by(elif.id).await);
            save(&judit, "save_page:7", TYPED).await.unwrap();
            save(&judit, "save_page:7", r#"[["body","Dear friends"]]"#).await.unwrap();
            let kept = all(&judit).await.unwrap();
            assert_eq!(kept, [("save_page:7".to_owned(), vec![("body".to_owned(), "Dear friends".to_owned())])]);
            assert!(all(&elif).await.unwrap().is_empty());
            forget(&elif, "save_page:7").await.unwrap();
            assert_eq!(all(&judit).await.unwrap().len(), 1);
            forget(&judit, "save_page:7").await.unwrap();
            assert!(all(&judit).await.unwrap().is_empty());
        }

        async fn a_visitor_keeps_no_draft(world: World) {
            let visitor = world.visitor();
            assert_eq!(save(&visitor, "register", TYPED).await, Err(AppError::SignInNeeded));
            assert!(all(&visitor).await.unwrap().is_empty());
            forget(&visitor, "register").await.unwrap();
        }

        async fn passwords_and_odd_drafts_are_not_kept(world: World) {
            let judit = world.by(world.teacher("HU").await.id).await;
            save(&judit, "f", r#"[["password","a bridge"],["body","a\u0000b"]]"#).await.unwrap();
            assert_eq!(all(&judit).await.unwrap(), [("f".to_owned(), vec![("body".to_owned(), "ab".to_owned())])]);
            assert!(save(&judit, "f", "not json").await.is_err());
            assert!(save(&judit, "", TYPED).await.is_err());
            let huge = format!(r#"[["body","{}"]]"#, "x".repeat(DRAFT_MAX));
            assert_eq!(save(&judit, "f", &huge).await, Err(AppError::TooLarge { max_bytes: DRAFT_MAX as u64 }));
        }

        async fn the_oldest_draft_makes_room(world: World) {
            let judit = world.teacher("HU").await;
            let long = format!(r#"[["body","{}"]]"#, "x".repeat(150_000));
            for n in 0..8 {
                world.wait(1000);
                save(&world.by(judit.id).await, &format!("f:{n}"), &long).await.unwrap();
            }
            let kept: Vec<String> = all(&world.by(judit.id).await).await.unwrap().into_iter().map(|(form, _)| form).collect();
            assert_eq!(kept, ["f:2", "f:3", "f:4", "f:5", "f:6", "f:7"]);
        }
    }
}
