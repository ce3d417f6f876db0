//! What only an officer can tell: whether a line is a school that is here without a number.

use super::{
    Import,
    known::Known,
    line::LineReader,
    unreadable,
    write::{insert, update},
};
use crate::{
    Cx,
    context::new_id,
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, RuleBroken,
    id::ImportId,
    school::{
        number_key,
        register::{AlikeForm, ImportState},
    },
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Settles a line: it is the school that is here and brings it up to date, or it is another and
/// comes in.
pub async fn answer(cx: &Cx, form: AlikeForm) -> AppResult<ImportId> {
    let id: ImportId = form.import.parse()?;
    cx.write(move |tx| async move {
        let import = Import::permit(tx.lookup(), tx.conn(), tx.cx(), id).await?;
        let (id, line, is_same) = form.parse()?;
        if import.state()? != ImportState::Done {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        let Open { school_id, record } = one(
            tx.conn(),
            "SELECT school_id, record FROM school_import_line
             WHERE import_id = $1 AND line = $2 AND outcome = 'alike'",
            params![id.0, line],
        )
        .await?
        .ok_or(AppError::Rule(RuleBroken::AlreadyDecided))?;
        let record: Vec<String> = serde_json::from_str(&record).map_err(unreadable)?;
        let reader = LineReader::of(tx.conn(), &import).await?;
        let details = reader
            .read(&record)
            .map_err(|_| AppError::Rule(RuleBroken::WrongState))?;
        let here = match school_id.filter(|_| is_same) {
            Some(school) => Known::by_id(tx.conn(), school).await?,
            // Somebody may have added it with its number meanwhile.
            None => {
                let number = number_key(&details.national_number);
                let numbers = std::slice::from_ref(&number);
                Known::by_number(tx.conn(), &import.country, numbers).await?.remove(&number)
            }
        };
        let (outcome, school) = match here {
            Some(known) => {
                let details = reader.updated(&known.details(), details);
                update(&tx, &import, &known, line, &details).await?;
                ("updated", known.id)
            }
            None => {
                let school = new_id();
                insert(&tx, &import, &[(school, line, reader.complete(details))]).await?;
                ("added", school)
            }
        };
        let settled = run(
            tx.conn(),
            "UPDATE school_import_line SET outcome = $1, school_id = $2, record = ''
             WHERE import_id = $3 AND line = $4 AND outcome = 'alike'",
            params![outcome, school, id.0, line],
        )
        .await?;
        if settled == 0 {
            return Err(AppError::Rule(RuleBroken::AlreadyDecided));
        }
        run(
            tx.conn(),
            format!("UPDATE school_import SET alike = alike - 1, {outcome} = {outcome} + 1 WHERE id = $1"),
            params![id.0],
        )
        .await?;
        Ok(id)
    })
    .await
}

#[derive(FromQueryResult)]
struct Open {
    school_id: Option<Uuid>,
    record: String,
}
