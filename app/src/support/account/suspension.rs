//! Locking an account, and opening it again.

use crate::{
    request::person,
    ui::*,
    words::{self, Lang},
};
use domain::support::{ManagedAccount, Suspension};
use leptos::prelude::*;

/// The lock: how to close it, or how to open it.
#[component]
pub(super) fn Lock(lang: Lang, account: ManagedAccount) -> impl IntoView {
    let id = account.id.to_string();
    let is_own = person().is_some_and(|me| me.id == account.id);
    let may = account.may_suspend;
    let way = match account.suspension {
        Some(suspension) => view! {
            <FormGone endpoints=vec!["suspend_person"] field="reason" />
            <Locked lang suspension />
            {may.then(|| view! { <Open lang id /> })}
        }
        .into_any(),
        None if may => view! {
            <FormGone endpoints=vec!["reinstate_person"] />
            <Close lang id />
        }
        .into_any(),
        None => {
            let why_not = if is_own {
                words::suspend_own(lang)
            } else {
                words::suspend_above(lang)
            };
            view! { <p class="soft">{why_not}</p> }.into_any()
        }
    };
    view! {
        <section class="stack">
            <h2>{words::suspend_title(lang)}</h2>
            {way}
        </section>
    }
}

#[component]
fn Locked(lang: Lang, suspension: Suspension) -> impl IntoView {
    let until = match suspension.until {
        Some(until) => view! { <Time at=until day=true /> }.into_any(),
        None => words::suspend_locked_open(lang).into_any(),
    };
    let mut facts = vec![
        Fact::new(
            words::suspend_locked_since(lang),
            view! { <Time at=suspension.since /> },
        ),
        Fact::new(words::suspend_locked_until(lang), until),
    ];
    if !suspension.by.is_empty() {
        facts.push(Fact::new(
            words::suspend_locked_by(lang),
            view! { <bdi>{suspension.by}</bdi> },
        ));
    }
    let reason = view! {
        <span class="said" dir="auto">
            {suspension.reason}
        </span>
    };
    facts.push(Fact::new(words::suspend_locked_reason(lang), reason));
    view! {
        <Notice kind=NoticeKind::Warning title=words::suspend_locked_title(lang)>
            <DefinitionList facts />
        </Notice>
    }
}

#[component]
fn Open(lang: Lang, id: String) -> impl IntoView {
    view! {
        <Form endpoint="reinstate_person">
            <p>{words::suspend_open_text(lang)}</p>
            <input type="hidden" name="person" value=id />
            <FormActions>
                <Button>{words::suspend_open_button(lang)}</Button>
            </FormActions>
        </Form>
    }
}

#[component]
fn Close(lang: Lang, id: String) -> impl IntoView {
    view! {
        <Form endpoint="suspend_person" class="narrow">
            <p>{words::suspend_text(lang)}</p>
            <input type="hidden" name="person" value=id />
            <TextArea
                name="reason"
                label=words::suspend_reason(lang)
                hint=words::suspend_reason_hint(lang)
                max=1000
                rows=4
                required=true
            />
            <Field
                name="until"
                label=words::suspend_until(lang)
                hint=words::suspend_until_hint(lang)
                kind="date"
            />
            <FormActions>
                <Button variant=Variant::Danger sign=Sign::Lock>
                    {words::suspend_button(lang)}
                </Button>
            </FormActions>
        </Form>
    }
}
