//! The roles of somebody: which they have and had, giving one, ending one.

use super::super::roles::standing;
use crate::{
    choices,
    people::grant_name,
    privacy::ConfirmIdentity,
    ui::*,
    words::{self, Lang},
};
use domain::{
    account::AccountState,
    id::AccountId,
    reference,
    support::{GrantLine, GrantRole, ManagedAccount},
};
use leptos::prelude::*;

/// The roles, and what the officer may do about them.
#[component]
pub(super) fn Roles(
    lang: Lang,
    account: ManagedAccount,
    countries: Vec<reference::Choice>,
) -> impl IntoView {
    let may = account.may_name_helper || account.may_name_officer;
    let is_fresh = account.is_fresh;
    let list = if account.grants.is_empty() {
        view! { <p class="soft">{words::role_none(lang)}</p> }.into_any()
    } else {
        let lines = account.grants.clone();
        view! {
            <ul class="rows" role="list">
                {lines
                    .into_iter()
                    .map(|grant| view! { <Line lang grant is_fresh /> })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    let give = match account.state {
        _ if !may => ().into_any(),
        AccountState::Validated if !is_fresh => {
            let has_second_step = account.has_second_step;
            view! {
                <FormGone endpoints=vec!["appoint_person", "end_role"] />
                <ConfirmIdentity lang has_second_step />
            }
            .into_any()
        }
        AccountState::Validated => view! { <Give lang account countries /> }.into_any(),
        AccountState::Registered
        | AccountState::Returned
        | AccountState::Refused
        | AccountState::Suspended => {
            view! { <p class="soft">{words::role_validated_only(lang)}</p> }.into_any()
        }
    };
    view! {
        <section class="stack" id="roles">
            <h2>{words::role_title(lang)}</h2>
            {list}
            {give}
        </section>
    }
}

#[component]
fn Line(lang: Lang, grant: GrantLine, is_fresh: bool) -> impl IntoView {
    let id = grant.id.to_string();
    let end = (grant.may_end && is_fresh).then(|| {
        view! {
            <Confirm label=words::role_end(lang) title=words::role_end_title(lang)>
                <p>{words::role_end_text(lang)}</p>
                <Form endpoint="end_role" key=id.clone()>
                    <input type="hidden" name="grant" value=id.clone() />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::role_end(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        }
    });
    let badge = standing(lang, grant.standing);
    let place = (!grant.country.is_empty()).then(|| view! { " · " {grant.country.clone()} });
    view! {
        <li>
            <div class="row-text stack-tight">
                <p class="cluster">
                    <span>{grant_name(lang, grant.role)} {place}</span>
                    {badge}
                </p>
                <p class="soft small">
                    <Time at=grant.from day=true />
                    {grant.until.map(|until| view! { " – " <Time at=until day=true /> })}
                </p>
                <Trace lang grant />
            </div>
            {end}
        </li>
    }
}

/// Who gave it, who ended it.
#[component]
fn Trace(lang: Lang, grant: GrantLine) -> impl IntoView {
    let by = |name: &str| {
        if name.is_empty() {
            words::role_by_nobody(lang)
        } else {
            name.to_owned()
        }
    };
    let ended = grant.ended.map(|at| {
        let by = (!grant.ended_by.is_empty())
            .then(|| view! { " · " <bdi>{grant.ended_by.clone()}</bdi> });
        view! {
            <p class="soft small">
                {words::role_ended(lang)} ": " <Time at /> {by}
            </p>
        }
    });
    view! {
        <p class="soft small">
            {words::role_given(lang)} ": " <Time at=grant.given /> " · "
            <bdi>{by(&grant.given_by)}</bdi>
        </p>
        {ended}
    }
}

#[component]
fn Give(lang: Lang, account: ManagedAccount, countries: Vec<reference::Choice>) -> impl IntoView {
    let id: AccountId = account.id;
    let offered = [
        (GrantRole::Ambassador, account.may_name_helper),
        (GrantRole::Mentor, account.may_name_helper),
        (GrantRole::Officer, account.may_name_officer),
    ];
    let roles = offered
        .into_iter()
        .filter(|(_, may)| *may)
        .map(|(role, _)| {
            let hint = match role {
                GrantRole::Ambassador => words::role_ambassador_hint(lang),
                GrantRole::Mentor => words::role_mentor_hint(lang),
                GrantRole::Officer | GrantRole::Central => words::role_officer_hint(lang),
            };
            Choice::new(role.as_str(), grant_name(lang, role)).with_hint(hint)
        })
        .collect();
    let country = account.may_name_officer.then(|| {
        let choices = choices::sorted(lang, countries);
        view! {
            <Select
                name="country"
                label=words::role_country(lang)
                hint=words::role_country_hint(lang)
                choices
                value=account.country.clone()
            />
        }
    });
    view! {
        <h3>{words::role_give_title(lang)}</h3>
        <Form endpoint="appoint_person" class="narrow">
            <input type="hidden" name="person" value=id.to_string() />
            <RadioGroup name="role" legend=words::role_which(lang) choices=roles required=true />
            {country}
            <div class="field-row">
                <Field
                    name="from"
                    label=words::role_from(lang)
                    hint=words::role_from_hint(lang)
                    kind="date"
                />
                <Field
                    name="until"
                    label=words::role_until(lang)
                    hint=words::role_until_hint(lang)
                    kind="date"
                />
            </div>
            <FormActions>
                <Button>{words::role_give(lang)}</Button>
            </FormActions>
        </Form>
    }
}
