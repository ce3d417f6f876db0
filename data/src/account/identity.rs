//! Saying again who one is, before what cannot be taken back (SECURITY 27).

use super::{
    password_change::require_password,
    second_step::{accept, require_key},
};
use crate::Cx;
use domain::{
    AppError, AppResult, Problem, access::site::act, account::second_step::Code,
    privacy::IdentityForm,
};

/// Takes the password, or a code of the second step; the session counts as fresh for a while.
///
/// # Errors
/// [`Problem::NotYourPassword`] or [`Problem::WrongCode`] at the field;
/// [`AppError::TooMany`] after too many wrong codes.
pub async fn confirm_identity(cx: &Cx, form: IdentityForm) -> AppResult<()> {
    cx.lookup().site::<act::EditOwnProfile>()?;
    if form.code.trim().is_empty() {
        require_password(cx, form.current).await?;
        return cx
            .write(|tx| async move { tx.freshen_session().await })
            .await;
    }
    let wrong = |problem| AppError::field("code", problem);
    let code = Code::parse(&form.code).map_err(wrong)?;
    let accepted = cx
        .write(move |tx| async move {
            let me = tx.cx().actor().person()?.id.0;
            require_key(&tx, me).await?;
            let accepted = accept(&tx, me, &code).await?;
            if accepted {
                tx.freshen_session().await?;
            }
            // No error: a wrong try stays counted.
            Ok(accepted)
        })
        .await?;
    if accepted {
        Ok(())
    } else {
        Err(wrong(Problem::WrongCode))
    }
}
