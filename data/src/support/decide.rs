//! Deciding: validate, give back with a reason, refuse; and putting back into the queue.

mod workplace;

use super::{
    COUNTRY_ASKED, IS_ASKED, evidence,
    said::{ReasonWords, Words},
    scope,
    step::Decision,
};
use crate::{
    Audit, Cx, Deed, Tx, project,
    sql::{all, in_scope, one, params, run, stored},
};
use domain::{
    AppError, AppResult, RuleBroken,
    access::{person, school},
    account::AccountState,
    id::{AccountId, SchoolId},
    mail::Letter,
    notification::Notice,
    school::SchoolState,
    support::{Case, Decided, DecisionForm, EvidenceFilter, Subject, Verdict},
};
use sea_orm::FromQueryResult;
use uuid::Uuid;

#[derive(FromQueryResult)]
struct PersonRow {
    lang: String,
    country: Option<String>,
    state: String,
    school_id: Option<Uuid>,
    school: Option<String>,
    school_state: Option<String>,
    school_country: Option<String>,
}

impl PersonRow {
    /// With the school in question: the one chosen last of the country that is asked.
    async fn load(tx: &Tx, id: AccountId) -> AppResult<Self> {
        one(
            tx.conn(),
            format!(
                "SELECT a.lang, a.country, a.state, s.id AS school_id, s.name AS school, s.state AS school_state,
                        s.country AS school_country
                 FROM account a
                 LEFT JOIN affiliation f ON f.id = (SELECT w.id FROM affiliation w JOIN school v ON v.id = w.school_id
                     WHERE w.account_id = a.id AND {IS_ASKED} AND v.country = {COUNTRY_ASKED}
                     ORDER BY w.from_at DESC, w.id DESC LIMIT 1)
                 LEFT JOIN school s ON s.id = f.school_id
                 WHERE a.id = $1"
            ),
            params![id.0],
        )
        .await?
        .ok_or(AppError::NotFound)
    }
}

/// Decides on a registration. Whoever is validated works at a validated school: the form may ask to
/// validate a waiting school together with the person.
pub async fn decide_person(cx: &Cx, form: DecisionForm, words: ReasonWords) -> AppResult<()> {
    let id: AccountId = form.id.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .person(id)
            .permit::<person::act::DecideRegistration>()
            .await?;
        let decided = form.parse_registration()?;
        carry_out_person(&tx, id, &decided, words).await
    })
    .await
}

/// Validates somebody who is a clear case at this moment.
///
/// # Errors
/// [`RuleBroken::WrongState`] for whoever is not; else as [`decide_person`].
pub(super) async fn validate_if_clear(cx: &Cx, id: AccountId, words: ReasonWords) -> AppResult<()> {
    #[derive(FromQueryResult)]
    struct Clear {
        is_clear: bool,
    }
    cx.write(move |tx| async move {
        tx.lookup()
            .person(id)
            .permit::<person::act::DecideRegistration>()
            .await?;
        let mut values = params![id.0];
        let own = in_scope(&scope(tx.cx())?, "s.country", &mut values);
        let clear: Option<Clear> = one(
            tx.conn(),
            format!(
                "SELECT COALESCE({} AND {own}, FALSE) AS is_clear FROM account a {} WHERE a.id = $1",
                evidence::condition(EvidenceFilter::Clear),
                evidence::JOIN
            ),
            values,
        )
        .await?;
        if !clear.is_some_and(|clear| clear.is_clear) {
            return Err(AppError::Rule(RuleBroken::WrongState));
        }
        carry_out_person(&tx, id, &Decided::approval(), words).await
    })
    .await
}

/// The decision on a person, within the permission of its caller.
async fn carry_out_person(
    tx: &Tx,
    id: AccountId,
    decided: &Decided,
    words: ReasonWords,
) -> AppResult<()> {
    let row = PersonRow::load(tx, id).await?;
    let (state, action) = match decided.verdict {
        Verdict::Approve => (AccountState::Validated, Deed::PersonApprove),
        Verdict::Return => (AccountState::Returned, Deed::PersonReturn),
        Verdict::Refuse => (AccountState::Refused, Deed::PersonRefuse),
    };
    // Who is in already is asked about one more school only, and stays what they are.
    let joins = row.school_id.is_some() && row.state == AccountState::Validated.as_str();
    let (from, to, country) = if joins {
        let validated = AccountState::Validated;
        (validated, validated, &row.school_country)
    } else {
        (AccountState::Registered, state, &row.country)
    };
    let country = country.as_deref().unwrap_or_default();
    if joins && !scope(tx.cx())?.contains(country) {
        return Err(AppError::Forbidden);
    }
    let said = Words::load(tx, decided, words, country, Subject::Person).await?;
    let comment = said.to(&row.lang);
    let decision = Decision {
        case: Case::Person(id),
        from: from.as_str(),
        to: to.as_str(),
        country,
        seen: decided.seen.map(|seen| ("state_at", seen)),
    };
    decision.write(tx, decided.verdict, &comment).await?;
    let approved = decided.verdict == Verdict::Approve;
    if approved {
        settle_school(tx, id, &row, decided, words).await?;
    }
    tx.audit_account(action, id.0, said.said(tx.cx().lang()))
        .await?;
    if joins {
        let school = row.school.unwrap_or_default();
        return workplace::decide(tx, (id, country), school, decided.verdict, comment).await;
    }
    if approved {
        workplace::confirm(tx, (id, country)).await?;
        project::follow_letters(tx, id).await?;
    }
    tell_person(tx, id, decided.verdict, comment).await
}

/// The school of somebody who is being validated: validated already, or together with the person.
async fn settle_school(
    tx: &Tx,
    person: AccountId,
    row: &PersonRow,
    decided: &Decided,
    words: ReasonWords,
) -> AppResult<()> {
    let state: Option<SchoolState> = row.school_state.as_deref().map(stored).transpose()?;
    match (row.school_id, state) {
        (Some(_), Some(SchoolState::Validated)) => Ok(()),
        (Some(id), Some(SchoolState::Pending)) if decided.with_school => {
            carry_out(tx, SchoolId(id), &Decided::approval(), words, Some(person)).await
        }
        (Some(_), _) => Err(AppError::Rule(RuleBroken::SchoolNotValidated)),
        (None, _) => Err(AppError::Rule(RuleBroken::NoSchool)),
    }
}

async fn tell_person(tx: &Tx, id: AccountId, verdict: Verdict, comment: String) -> AppResult<()> {
    let notice = match verdict {
        Verdict::Approve => Notice::RegistrationValidated,
        Verdict::Return => Notice::RegistrationReturned {
            comment: comment.clone(),
        },
        Verdict::Refuse => Notice::RegistrationRefused {
            comment: comment.clone(),
        },
    };
    tx.tell_with(id.0, &notice, |name| match verdict {
        Verdict::Approve => Letter::RegistrationValidated { name },
        Verdict::Return => Letter::RegistrationReturned { name, comment },
        Verdict::Refuse => Letter::RegistrationRefused { name, comment },
    })
    .await
}

/// Decides on a school; everybody registered there is told.
pub async fn decide_school(cx: &Cx, form: DecisionForm, words: ReasonWords) -> AppResult<()> {
    let id: SchoolId = form.id.parse()?;
    cx.write(move |tx| async move {
        tx.lookup()
            .school(id)
            .permit::<school::act::Decide>()
            .await?;
        let decided = form.parse_registration()?;
        carry_out(&tx, id, &decided, words, None).await
    })
    .await
}

#[derive(FromQueryResult)]
struct Receiver {
    id: Uuid,
    lang: String,
}

/// The decision on a school itself, within the permission of its caller or, together with a
/// person, its own. `told_anyway`: somebody who gets other news in the same breath.
async fn carry_out(
    tx: &Tx,
    id: SchoolId,
    decided: &Decided,
    words: ReasonWords,
    told_anyway: Option<AccountId>,
) -> AppResult<()> {
    let school = tx
        .lookup()
        .school(id)
        .permit::<school::act::Decide>()
        .await?;
    let said = Words::load(tx, decided, words, &school.country, Subject::School).await?;
    let receivers: Vec<Receiver> = all(
        tx.conn(),
        "SELECT a.id, a.lang FROM affiliation f JOIN account a ON a.id = f.account_id
         WHERE f.school_id = $1 AND f.to_at IS NULL ORDER BY f.from_at, f.id",
        params![id.0],
    )
    .await?;
    let (state, action) = match decided.verdict {
        Verdict::Approve => (SchoolState::Validated, Deed::SchoolApprove),
        Verdict::Return => (SchoolState::Returned, Deed::SchoolReturn),
        Verdict::Refuse => (SchoolState::Refused, Deed::SchoolRefuse),
    };
    let lang = receivers
        .first()
        .map_or(tx.cx().lang(), |first| &first.lang);
    let decision = Decision {
        case: Case::School(id),
        from: SchoolState::Pending.as_str(),
        to: state.as_str(),
        country: &school.country,
        seen: decided.seen.map(|seen| ("version", seen)),
    };
    decision.write(tx, decided.verdict, &said.to(lang)).await?;
    let entry = Audit {
        action,
        target: "school",
        id: id.0,
    };
    tx.audit(entry, said.said(tx.cx().lang())).await?;
    let receivers = receivers
        .into_iter()
        .filter(|receiver| told_anyway.is_none_or(|told| told.0 != receiver.id));
    for receiver in receivers {
        let comment = said.to(&receiver.lang);
        let verdict = decided.verdict.as_str().to_owned();
        let notice = Notice::SchoolDecided {
            school_id: id.to_string(),
            school: school.name.clone(),
            verdict: verdict.clone(),
            comment: comment.clone(),
        };
        let school = school.name.clone();
        tx.tell_with(receiver.id, &notice, |name| Letter::SchoolDecided {
            name,
            school,
            verdict,
            comment,
        })
        .await?;
    }
    Ok(())
}

/// Puts a registration that was given back or refused into the queue again.
pub async fn reopen_person(cx: &Cx, id: AccountId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .person(id)
            .permit::<person::act::DecideRegistration>()
            .await?;
        reopen(&tx, "account", id.0, AccountState::Registered.as_str()).await?;
        tx.audit_account(Deed::PersonReopen, id.0, serde_json::Value::Null)
            .await
    })
    .await
}

/// Puts a school that was given back or refused into the queue again.
pub async fn reopen_school(cx: &Cx, id: SchoolId) -> AppResult<()> {
    cx.write(move |tx| async move {
        tx.lookup()
            .school(id)
            .permit::<school::act::Decide>()
            .await?;
        reopen(&tx, "school", id.0, SchoolState::Pending.as_str()).await?;
        let entry = Audit {
            action: Deed::SchoolReopen,
            target: "school",
            id: id.0,
        };
        tx.audit(entry, serde_json::Value::Null).await
    })
    .await
}

async fn reopen(tx: &Tx, table: &str, id: Uuid, state: &str) -> AppResult<()> {
    let changed = run(
        tx.conn(),
        format!(
            "UPDATE {table} SET state = $1, state_comment = '', state_at = $2
             WHERE id = $3 AND state IN ('returned', 'refused')"
        ),
        params![state, tx.now(), id],
    )
    .await?;
    if changed == 0 {
        return Err(AppError::Rule(RuleBroken::WrongState));
    }
    Ok(())
}
