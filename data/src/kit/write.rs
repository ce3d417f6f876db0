//! Writing kits: a new one, another version, a further language; showing it and taking it back.

use super::{chosen, lock, note, text, texts};
use crate::{
    Cx, Deed, Tx,
    context::new_id,
    entity::{kit, kit_tag, kit_text},
    lookup::Granted,
    reference::{self, Lists},
    sql::{DbResult, params, run},
};
use domain::{
    AppError, AppResult, FieldProblem, Problem,
    access::{Actor, CountryScope, kit::act, site},
    id::KitId,
    kit::{KitFacts, KitForm, KitState, KitText, missing},
    reference::ReferenceKind,
    text::fold_for_search,
};
use sea_orm::{ActiveValue::Set, ConnectionTrait, EntityTrait};
use uuid::Uuid;

/// What a new kit is besides what it says.
pub(super) struct NewKit {
    pub(super) id: KitId,
    pub(super) state: KitState,
    pub(super) country: Option<String>,
    pub(super) created_by: Option<Uuid>,
    pub(super) at: i64,
}

/// A new kit with its texts.
pub(super) async fn insert(
    conn: &impl ConnectionTrait,
    new: &NewKit,
    facts: &KitFacts,
    texts: &[KitText],
) -> AppResult<()> {
    kit::Entity::insert(kit::ActiveModel {
        id: Set(new.id.0),
        state: Set(new.state.as_str().to_owned()),
        country: Set(new.country.clone()),
        age_from: Set(facts.age_from),
        age_to: Set(facts.age_to),
        weeks: Set(facts.weeks),
        created_by: Set(new.created_by),
        created_at: Set(new.at),
        updated_at: Set(new.at),
        published_at: Set((new.state == KitState::Published).then_some(new.at)),
        version: Set(1),
    })
    .exec_without_returning(conn)
    .await
    .db()?;
    write_tags(conn, new.id, facts).await?;
    for text in texts {
        write_text(conn, new.id, text).await?;
    }
    Ok(())
}

async fn write_tags(conn: &impl ConnectionTrait, id: KitId, facts: &KitFacts) -> AppResult<()> {
    run(conn, "DELETE FROM kit_tag WHERE kit_id = $1", params![id.0]).await?;
    let tags: Vec<kit_tag::ActiveModel> = chosen(facts)
        .into_iter()
        .flat_map(|(_, kind, ids)| ids.iter().map(move |value| (kind, value)))
        .map(|(kind, value)| kit_tag::ActiveModel {
            kit_id: Set(id.0),
            kind: Set(kind.as_str().to_owned()),
            value: Set(value.clone()),
        })
        .collect();
    if !tags.is_empty() {
        kit_tag::Entity::insert_many(tags)
            .exec_without_returning(conn)
            .await
            .db()?;
    }
    Ok(())
}

/// The text in its language, in the place of the one before.
async fn write_text(conn: &impl ConnectionTrait, id: KitId, text: &KitText) -> AppResult<()> {
    run(
        conn,
        "DELETE FROM kit_text WHERE kit_id = $1 AND lang = $2",
        params![id.0, text.lang.as_str()],
    )
    .await?;
    let searched = fold_for_search(&format!("{} {}", text.title, text.summary));
    let text = text.clone();
    kit_text::Entity::insert(kit_text::ActiveModel {
        kit_id: Set(id.0),
        lang: Set(text.lang),
        title: Set(text.title),
        summary: Set(text.summary),
        aims: Set(text.aims),
        process: Set(text.process),
        results: Set(text.results),
        evaluation: Set(text.evaluation),
        follow_up: Set(text.follow_up),
        pages: Set(text.pages),
        plan: Set(text.plan),
        forum: Set(text.forum),
        polls: Set(text.polls),
        search_text: Set(searched),
    })
    .exec_without_returning(conn)
    .await
    .db()?;
    Ok(())
}

/// Refuses choices that are not on the lists, beside their field.
pub(super) fn require_known(lists: &Lists, facts: &KitFacts, lang: &str) -> AppResult<()> {
    for (field, kind, ids) in chosen(facts) {
        lists.require(field, kind, ids)?;
    }
    lists.require("lang", ReferenceKind::Language, &[lang.to_owned()])
}

/// Whose officers look after a new kit. Who supports one country need not say which; the central
/// ones write for the centre unless they name a country.
pub(super) fn country(actor: &Actor, lists: &Lists, typed: &str) -> AppResult<Option<String>> {
    let scope = CountryScope::of_officer(actor);
    match &scope {
        CountryScope::All if typed.is_empty() => Ok(None),
        CountryScope::Countries(own) if own.len() == 1 && typed.is_empty() => {
            Ok(Some(own[0].clone()))
        }
        _ if typed.is_empty() => Err(AppError::field("country", Problem::Required)),
        CountryScope::All | CountryScope::Nothing | CountryScope::Countries(_) => {
            lists.require("country", ReferenceKind::Country, &[typed.to_owned()])?;
            if scope.contains(typed) {
                Ok(Some(typed.to_owned()))
            } else {
                Err(AppError::NotFound)
            }
        }
    }
}

/// Saves a kit in one language: a new one as a draft, or another version. Tells the language too.
pub async fn save(cx: &Cx, form: KitForm) -> AppResult<(KitId, String)> {
    cx.actor().person()?;
    let lists = reference::lists(cx).await?;
    cx.write(move |tx| async move {
        if form.kit.is_empty() {
            tx.lookup().site::<site::act::OpenDesk>()?;
            let (facts, text) = form.parse()?;
            require_known(&lists, &facts, &text.lang)?;
            let country = country(tx.cx().actor(), &lists, &form.country)?;
            let id = start(&tx, country, &facts, std::slice::from_ref(&text)).await?;
            note(&tx, Deed::KitStart, id, serde_json::Value::Null).await?;
            Ok((id, text.lang))
        } else {
            let id = form.kit.parse()?;
            let lang = change(&tx, id, &form, &lists).await?;
            Ok((id, lang))
        }
    })
    .await
}

/// A draft of the actor.
pub(super) async fn start(
    tx: &Tx,
    country: Option<String>,
    facts: &KitFacts,
    texts: &[KitText],
) -> AppResult<KitId> {
    let id = KitId(new_id());
    let new = NewKit {
        id,
        state: KitState::Draft,
        country,
        created_by: Some(tx.cx().actor().person()?.id.0),
        at: tx.now(),
    };
    insert(tx.conn(), &new, facts, texts).await?;
    Ok(id)
}

/// Another version. When somebody else saved first, nothing is written and the answer carries what
/// they wrote. A published kit stays complete.
async fn change(tx: &Tx, id: KitId, form: &KitForm, lists: &Lists) -> AppResult<String> {
    lock(tx, id).await?;
    let kit: Granted<_, act::Edit> = tx.lookup().kit(id).permit().await?;
    let (facts, written) = form.parse()?;
    if form.version != kit.version.to_string() {
        let (facts, theirs) = text(tx.conn(), id, &written.lang).await?;
        return Err(AppError::Conflict {
            theirs: facts.as_form(&theirs, kit.version).fields(),
            version: kit.version,
        });
    }
    require_known(lists, &facts, &written.lang)?;
    if kit.state == KitState::Published {
        let empty = missing(&facts, &written).into_iter();
        let problems: Vec<FieldProblem> = empty
            .map(|field| FieldProblem {
                field: field.to_owned(),
                problem: Problem::Required,
            })
            .collect();
        if !problems.is_empty() {
            return Err(AppError::Invalid(problems));
        }
    }
    run(
        tx.conn(),
        "UPDATE kit SET age_from = $1, age_to = $2, weeks = $3, updated_at = $4, version = version + 1
         WHERE id = $5",
        params![facts.age_from, facts.age_to, facts.weeks, tx.now(), id.0],
    )
    .await?;
    write_tags(tx.conn(), id, &facts).await?;
    write_text(tx.conn(), id, &written).await?;
    let data = serde_json::json!({ "version": kit.version + 1, "lang": written.lang });
    note(tx, Deed::KitSave, id, data).await?;
    Ok(written.lang)
}

/// Shows a kit to everybody, when it is complete in every language it is written in.
pub async fn publish(cx: &Cx, id: KitId) -> AppResult<()> {
    cx.write(move |tx| async move {
        lock(&tx, id).await?;
        let kit: Granted<_, act::Publish> = tx.lookup().kit(id).permit().await?;
        let (facts, texts) = texts(tx.conn(), id, None).await?;
        let is_complete = texts.iter().all(|text| missing(&facts, text).is_empty());
        let state = kit.state.publish(is_complete).map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE kit SET state = $1, published_at = $2, updated_at = $2 WHERE id = $3",
            params![state.as_str(), tx.now(), id.0],
        )
        .await?;
        note(&tx, Deed::KitPublish, id, serde_json::Value::Null).await
    })
    .await
}

/// Takes a kit out of the library. Projects that began with it keep what they have.
pub async fn withdraw(cx: &Cx, id: KitId) -> AppResult<()> {
    cx.write(move |tx| async move {
        lock(&tx, id).await?;
        let kit: Granted<_, act::Withdraw> = tx.lookup().kit(id).permit().await?;
        let state = kit.state.withdraw().map_err(AppError::Rule)?;
        run(
            tx.conn(),
            "UPDATE kit SET state = $1, updated_at = $2 WHERE id = $3",
            params![state.as_str(), tx.now(), id.0],
        )
        .await?;
        note(&tx, Deed::KitWithdraw, id, serde_json::Value::Null).await
    })
    .await
}
