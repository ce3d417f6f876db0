//! A way in for somebody who lost the phone and the codes on paper.

use crate::{
    privacy::ConfirmIdentity,
    ui::*,
    words::{self, Lang},
};
use domain::support::ManagedAccount;
use leptos::prelude::*;

/// The second step of the sign-in can be taken away, where there is one.
#[component]
pub(super) fn TakeSecondStep(lang: Lang, account: ManagedAccount) -> impl IntoView {
    if !account.may_take_second_step {
        return ().into_any();
    }
    let way = if account.is_fresh {
        view! {
            <Form endpoint="take_second_step">
                <p>{words::suspend_step_after(lang)}</p>
                <input type="hidden" name="person" value=account.id.to_string() />
                <FormActions>
                    <Button variant=Variant::Danger>{words::suspend_step_button(lang)}</Button>
                </FormActions>
            </Form>
        }
        .into_any()
    } else {
        view! {
            <FormGone endpoints=vec!["take_second_step"] />
            <ConfirmIdentity lang has_second_step=account.has_second_step />
        }
        .into_any()
    };
    view! {
        <section class="stack" id="second-step">
            <h2>{words::suspend_step_title(lang)}</h2>
            <p>{words::suspend_step_text(lang)}</p>
            <p>{words::suspend_step_check(lang)}</p>
            {way}
        </section>
    }
    .into_any()
}
