//! Somebody whom a provider knows and we do not: registers, or shows which account here is theirs.

use super::{Arrival, NEWCOMER, enter};
use crate::{
    Cx, Deed, Tx,
    account::{by_email, confirm_address, new_staff, note},
    context::new_id,
    entity::account,
    password,
    session::NewSession,
    sql::{DbResult, params, run},
    token,
};
use domain::{
    AppError, AppResult, Problem,
    account::{
        PASSWORD_MAX,
        provider::{Identity, JoinForm, LinkForm, NewcomerView},
    },
    id::AccountId,
    text,
};
use sea_orm::{ActiveValue::Set, EntityTrait};
use uuid::Uuid;

fn read(data: &str) -> AppResult<Identity> {
    serde_json::from_str(data).map_err(|_| AppError::Expired)
}

/// Who the newcomer with this token is.
///
/// # Errors
/// [`AppError::Expired`] when the provider said so more than an hour ago, or it was made use of.
pub async fn newcomer(cx: &Cx, token: &str) -> AppResult<NewcomerView> {
    let arrived = token::find(cx.read(), NEWCOMER, token, cx.now().millis()).await?;
    let identity = read(&arrived.data)?;
    Ok(NewcomerView {
        provider: identity.provider.name,
        email: identity.email,
        name: identity.name,
    })
}

/// Registers a newcomer with the address that the provider vouches for: no letter has to be waited
/// for, and no password is needed.
///
/// # Errors
/// [`AppError::Expired`] as for [`newcomer`], or when the provider vouches for no address.
pub async fn join_with_provider(
    cx: &Cx,
    token: &str,
    form: &JoinForm,
    user_agent: &str,
) -> AppResult<NewSession> {
    let name = form.parse()?;
    let (token, user_agent) = (token.to_owned(), user_agent.to_owned());
    cx.write(move |tx| async move {
        let identity = read(&tx.redeem_token(NEWCOMER, &token).await?.data)?;
        let email = identity.email.clone().ok_or(AppError::Expired)?;
        let id = match by_email(tx.conn(), &email).await? {
            // Registered since the provider said so: signing in once more finds it.
            Some(known) if known.email_confirmed_at.is_some() => return Err(AppError::Expired),
            Some(known) => {
                take_over(&tx, known.id, &name).await?;
                known.id
            }
            None => {
                let id = new_id();
                let mut staff = new_staff(&tx, id, &name, &email, None);
                staff.email_confirmed_at = Set(Some(tx.now()));
                account::Entity::insert(staff)
                    .exec_without_returning(tx.conn())
                    .await
                    .unless_taken()?
                    .ok_or(AppError::Expired)?;
                id
            }
        };
        note(&tx, Deed::AccountRegister, id).await?;
        match enter(&tx, id, Some(identity), &user_agent).await? {
            Arrival::In(session) => Ok(session),
            Arrival::HalfWay { .. } | Arrival::Newcomer { .. } => Err(AppError::Expired),
        }
    })
    .await
}

/// Somebody registered with this address and never showed that it is theirs: whoever does show it
/// has the account, and the password that was chosen opens it no more.
async fn take_over(tx: &Tx, id: Uuid, name: &str) -> AppResult<()> {
    confirm_address(tx, id).await?;
    run(
        tx.conn(),
        "UPDATE account SET name = $1, search_text = $2, password_hash = NULL WHERE id = $3",
        params![name, text::fold_for_search(name), id],
    )
    .await?;
    tx.end_sessions(AccountId(id)).await
}

/// Links the newcomer's account elsewhere to the account here whose password was typed, and signs in;
/// both after the second step, where the account has one. A wrong address and a wrong password answer
/// alike, in the same time.
///
/// # Errors
/// [`AppError::Expired`] as for [`newcomer`]; [`Problem::WrongPassword`].
pub async fn link_provider(
    cx: &Cx,
    token: &str,
    form: &LinkForm,
    user_agent: &str,
) -> AppResult<Arrival> {
    let wrong = || AppError::field("password", Problem::WrongPassword);
    let email = text::email(&form.email).map_err(|problem| AppError::field("email", problem))?;
    if form.password.chars().count() > PASSWORD_MAX as usize {
        return Err(wrong());
    }
    let known = by_email(cx.read(), &email).await?;
    let stored = known.as_ref().and_then(|known| known.password_hash.clone());
    let matches = password::verify(form.password.clone(), stored).await?;
    let known = known.filter(|_| matches).ok_or_else(wrong)?;
    let (token, user_agent) = (token.to_owned(), user_agent.to_owned());
    cx.write(move |tx| async move {
        let identity = read(&tx.redeem_token(NEWCOMER, &token).await?.data)?;
        enter(&tx, known.id, Some(identity), &user_agent).await
    })
    .await
}
