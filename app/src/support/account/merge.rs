//! Two accounts of one person: beside each other, with all that will move, and which of them stays.

use super::super::{
    frame::{DeskFrame, DeskPart},
    people::PersonBadge,
};
use super::api;
use crate::{
    format,
    page::{self, Page, page},
    privacy::ConfirmIdentity,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    account::merge::{AccountComparison, ComparedAccount, Hindrance, Namesake},
    id::AccountId,
};
use leptos::prelude::*;

/// Finding the other account, or comparing the two.
#[component]
pub fn DeskMergeAccountPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    let other = page::query("with");
    page(
        async move { api::merging(id?, other).await },
        move |comparison: AccountComparison| {
            let title = words::account_merge_title(lang);
            let back = Route::DeskAccount {
                id: comparison.one.id,
            }
            .path();
            let name = comparison.one.name.clone();
            let step = match comparison.other.clone() {
                None => view! { <Other lang comparison /> }.into_any(),
                Some(other) => view! { <Merge lang comparison other /> }.into_any(),
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::People title lead=words::account_merge_lead(lang)>
                        {step}
                        <p>
                            <a href=back>
                                <bdi>{name}</bdi>
                            </a>
                        </p>
                    </DeskFrame>
                },
            )
        },
    )
}

/// Which is the other one?
#[component]
fn Other(lang: Lang, comparison: AccountComparison) -> impl IntoView {
    let id = comparison.one.id;
    let namesakes = (!comparison.namesakes.is_empty()).then(|| {
        let lines = comparison
            .namesakes
            .into_iter()
            .map(|person| view! { <Same id person /> })
            .collect_view();
        view! {
            <section class="stack">
                <h2>{words::account_merge_namesakes(lang)}</h2>
                <ul class="rows" role="list">
                    {lines}
                </ul>
            </section>
        }
    });
    view! {
        <Side lang account=comparison.one />
        {namesakes}
        <SearchForm
            label=words::account_merge_title(lang)
            action=Route::DeskMergeAccount { id }.path()
        >
            <div class="field-row">
                <Field
                    name="with"
                    label=words::account_merge_other(lang)
                    hint=words::account_merge_other_hint(lang)
                    required=true
                />
                <Button variant=Variant::Secondary>{words::merge_compare(lang)}</Button>
            </div>
        </SearchForm>
    }
}

/// Somebody of the same name, one click away.
#[component]
fn Same(id: AccountId, person: Namesake) -> impl IntoView {
    let href = Route::DeskMergeAccount { id }.with_query(&[("with", &person.id.to_string())]);
    view! {
        <li>
            <div class="row-text">
                <a href=href>
                    <bdi>{person.name}</bdi>
                </a>
                <p class="soft small" dir="ltr">
                    {person.email}
                </p>
            </div>
        </li>
    }
}

#[component]
fn Side(lang: Lang, account: ComparedAccount) -> impl IntoView {
    let footer = view! { <PersonBadge state=account.state /> };
    let holdings = account.holdings;
    let number = |count| format::number(lang, count);
    let seen = match account.last_seen {
        Some(at) => view! { <Time at day=true /> }.into_any(),
        None => words::account_merge_never(lang).into_any(),
    };
    let mut facts = vec![
        Fact::new(
            words::support_email(lang),
            view! { <span dir="ltr">{account.email}</span> },
        ),
        Fact::new(
            words::support_column_school(lang),
            account.schools.join(", "),
        ),
        Fact::new(
            words::account_merge_created(lang),
            view! { <Time at=account.created day=true /> },
        ),
        Fact::new(words::account_merge_seen(lang), seen),
    ];
    facts.extend(
        [
            (words::account_merge_contacts(lang), holdings.contacts),
            (
                words::account_merge_conversations(lang),
                holdings.conversations,
            ),
            (words::account_merge_messages(lang), holdings.messages),
            (words::merge_projects(lang), holdings.projects),
            (words::account_merge_workspaces(lang), holdings.workspaces),
            (words::account_merge_texts(lang), holdings.texts),
            (words::account_merge_files(lang), holdings.files),
        ]
        .map(|(label, count)| Fact::new(label, number(count))),
    );
    view! {
        <Card
            title=account.name
            level=2
            href=Route::DeskPerson { id: account.id }.path()
            footer=footer.into_any()
        >
            <DefinitionList facts narrow=true />
        </Card>
    }
}

fn why_not(lang: Lang, hindrance: Hindrance) -> String {
    match hindrance {
        Hindrance::Suspended => words::account_merge_suspended(lang),
        Hindrance::Refused => words::account_merge_refused(lang),
        Hindrance::Unconfirmed => words::account_merge_unconfirmed(lang),
        Hindrance::Leaving => words::account_merge_leaving(lang),
    }
}

#[component]
fn Merge(lang: Lang, comparison: AccountComparison, other: ComparedAccount) -> impl IntoView {
    let one = comparison.one;
    let in_the_way: Vec<AnyView> = [&one, &other]
        .into_iter()
        .filter_map(|account| {
            let why = why_not(lang, account.hindrance?);
            let name = account.email.clone();
            Some(view! { <p><span dir="ltr">{name}</span> ": " {why}</p> }.into_any())
        })
        .collect();
    let choices = [&one, &other]
        .map(|account| {
            Choice::new(account.id.to_string(), account.name.clone())
                .with_hint(account.email.clone())
        })
        .to_vec();
    let ids = [one.id.to_string(), other.id.to_string()];
    let has_second_step = comparison.has_second_step;
    let way = if !in_the_way.is_empty() {
        view! {
            <FormGone endpoints=vec!["merge_accounts"] />
            <Notice kind=NoticeKind::Warning title=words::account_merge_in_the_way(lang)>
                {in_the_way}
            </Notice>
        }
        .into_any()
    } else if !comparison.is_fresh {
        view! {
            <FormGone endpoints=vec!["merge_accounts"] />
            <ConfirmIdentity lang has_second_step />
        }
        .into_any()
    } else {
        view! {
            <Form endpoint="merge_accounts" class="narrow">
                <input type="hidden" name="one" value=ids[0].clone() />
                <input type="hidden" name="other" value=ids[1].clone() />
                <RadioGroup
                    name="keep"
                    legend=words::account_merge_keep(lang)
                    choices
                    required=true
                />
                <FormActions>
                    <Button variant=Variant::Danger>{words::account_merge_button(lang)}</Button>
                </FormActions>
            </Form>
        }
        .into_any()
    };
    view! {
        <div class="grid">
            <Side lang account=one />
            <Side lang account=other />
        </div>
        <section class="stack">
            <h2>{words::account_merge_what(lang)}</h2>
            <ul>
                <li>{words::account_merge_moves(lang)}</li>
                <li>{words::account_merge_sign_in(lang)}</li>
                <li>{words::account_merge_told(lang)}</li>
                <li>{words::account_merge_for_good(lang)}</li>
            </ul>
        </section>
        {way}
    }
}
