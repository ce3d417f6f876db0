//! Signing in: staff with address and password, pupils with class code, nickname and secret.

use super::{
    Known, by_email,
    locked::require_open,
    merge::merged_into,
    second_step::{HalfWay, has_second_step},
};
use crate::{
    Cx, Tx, draft, password,
    session::{Entry, NewSession},
    sql::{one, params, run},
};
use domain::{
    AppError, AppResult, Problem, RuleBroken,
    account::{PASSWORD_MAX, PupilSignInForm, SignInForm, Stay},
    id::AccountId,
    text,
    workspace::member::{fold, fold_secret},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

/// Longest secret, in characters: bounds the work of hashing.
const SECRET_MAX: usize = 64;

/// What follows the right password.
#[derive(Debug)]
pub enum SignedIn {
    /// In.
    In(NewSession),
    /// The code of the second step is asked for next; the token stands for the password.
    HalfWay { token: String },
}

/// Signs staff in. A wrong address and a wrong password answer alike, in the same time. What was
/// being typed when the session ended becomes a draft.
pub async fn sign_in(cx: &Cx, form: &SignInForm, user_agent: &str) -> AppResult<SignedIn> {
    let wrong = || AppError::field("password", Problem::WrongPassword);
    let email = text::email(&form.email).map_err(|problem| AppError::field("email", problem))?;
    if form.password.chars().count() > PASSWORD_MAX as usize {
        return Err(wrong());
    }
    let known = by_email(cx.read(), &email).await?;
    // Of an account that went into another one of its owner, who is told so.
    let merged = match &known {
        Some(_) => None,
        None => merged_into(cx.read(), &email).await?,
    };
    let before = merged.and_then(|merged| merged.password_hash);
    let is_merged = before.is_some();
    let stored = known
        .as_ref()
        .and_then(|known| known.password_hash.clone())
        .or(before);
    let matches = password::verify(form.password.clone(), stored.clone()).await?;
    if matches && is_merged {
        return Err(AppError::Rule(RuleBroken::AccountsMerged));
    }
    let known = known.filter(|_| matches).ok_or_else(wrong)?;
    require_open(cx.read(), known.id).await?;
    let renewed = match stored {
        Some(hash) if password::is_outdated(&hash) => {
            Some(password::hash(form.password.clone()).await?)
        }
        _ => None,
    };
    let resumed = Resumed::of(&form.resume_form, &form.resume_fields);
    let (stay, user_agent) = (Stay::of(&form.stay), user_agent.to_owned());
    cx.write(move |tx| async move {
        if let Some(hash) = renewed {
            run(
                tx.conn(),
                "UPDATE account SET password_hash = $1 WHERE id = $2",
                params![hash, known.id],
            )
            .await?;
        }
        resumed.keep(&tx, known.id).await?;
        let Known { id, officer, .. } = known;
        if has_second_step(tx.conn(), id).await? {
            let token = tx.issue_half_way(id, &HalfWay::to_sign_in(stay)).await?;
            return Ok(SignedIn::HalfWay { token });
        }
        let entry = Entry::staff(officer, stay);
        tx.start_session(AccountId(id), entry, &user_agent)
            .await
            .map(SignedIn::In)
    })
    .await
}

/// Signs a pupil in with class code, nickname and secret, forgiving about capitals and spaces.
pub async fn sign_in_pupil(
    cx: &Cx,
    form: &PupilSignInForm,
    user_agent: &str,
) -> AppResult<NewSession> {
    #[derive(FromQueryResult)]
    struct Row {
        account_id: Uuid,
        secret_hash: String,
    }
    let row: Option<Row> = one(
        cx.read(),
        "SELECT p.account_id, p.secret_hash FROM class c
         JOIN member m ON m.class_id = c.id AND m.removed_at IS NULL
         JOIN pupil p ON p.account_id = m.account_id
         JOIN account a ON a.id = p.account_id AND a.state = 'validated'
         WHERE c.code = $1 AND m.nickname_folded = $2",
        params![fold(&form.class_code).to_uppercase(), fold(&form.nickname)],
    )
    .await?;
    let secret: String = fold_secret(&form.secret).chars().take(SECRET_MAX).collect();
    let (account, stored) = row.map(|row| (row.account_id, row.secret_hash)).unzip();
    let matches = password::verify(secret, stored).await?;
    let account = account
        .filter(|_| matches)
        .ok_or_else(|| AppError::field("secret", Problem::WrongSecret))?;
    let resumed = Resumed::of(&form.resume_form, &form.resume_fields);
    let user_agent = user_agent.to_owned();
    cx.write(move |tx| async move {
        resumed.keep(&tx, account).await?;
        tx.start_session(AccountId(account), Entry::pupil(), &user_agent)
            .await
    })
    .await
}

/// What was being typed when the session ended. Something odd must not keep anybody from signing in.
pub(crate) struct Resumed(Option<(String, String)>);

impl Resumed {
    pub(crate) fn of(form: &str, fields: &str) -> Self {
        Self(draft::checked(form, fields).ok())
    }

    pub(crate) async fn keep(self, tx: &Tx, account: Uuid) -> AppResult<()> {
        match self.0 {
            Some((form, fields)) => tx.keep_draft(account, &form, &fields).await,
            None => Ok(()),
        }
    }
}
