//! Giving what waits in the wrong country to the officers of the right one.

use crate::{choices, ui::*, words};
use domain::{reference, support::Subject};
use leptos::prelude::*;

/// The way of a person or a school to the officers of another country.
#[component]
pub(super) fn Transfer(
    subject: Subject,
    id: String,
    countries: Vec<reference::Choice>,
    /// What else is asked, such as whether the school goes along.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = words::lang();
    let (endpoint, text, comment) = match subject {
        Subject::Person => (
            "transfer_person",
            words::transfer_person_text(lang),
            words::transfer_person_comment(lang),
        ),
        Subject::School => (
            "transfer_school",
            words::transfer_text(lang),
            words::transfer_comment(lang),
        ),
    };
    view! {
        <section class="stack">
            <h2>{words::transfer_title(lang)}</h2>
            <Form endpoint class="narrow">
                <p>{text}</p>
                <input type="hidden" name="id" value=id />
                <Select
                    name="country"
                    label=words::transfer_country(lang)
                    choices=choices::sorted(lang, countries)
                    required=true
                />
                {children.map(|children| children())}
                <TextArea name="comment" label=comment max=1000 rows=3 />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::transfer_button(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}
