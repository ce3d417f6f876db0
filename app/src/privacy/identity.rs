//! Saying again who one is.

use crate::{
    ui::*,
    words::{self, Lang},
};
use leptos::prelude::*;

/// The password again, or a code of the second step: somebody else may sit at the device.
#[component]
pub(crate) fn ConfirmIdentity(lang: Lang, has_second_step: bool) -> impl IntoView {
    let code = has_second_step.then(|| {
        view! {
            <Field
                name="code"
                label=words::account_code(lang)
                hint=words::privacy_code_hint(lang)
                autocomplete="one-time-code"
            />
        }
    });
    view! {
        <Card title=words::privacy_identity_title(lang) level=2 look=CardLook::Accent>
            <p>{words::privacy_identity_text(lang)}</p>
            <Form endpoint="confirm_identity" class="narrow">
                <Field
                    name="current"
                    label=words::account_current_password(lang)
                    kind="password"
                    autocomplete="current-password"
                    required=!has_second_step
                />
                {code}
                <FormActions>
                    <Button>{words::privacy_identity_button(lang)}</Button>
                </FormActions>
            </Form>
        </Card>
    }
}
