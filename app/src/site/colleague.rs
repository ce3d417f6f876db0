//! Questions to the validated staff of a school: do you know who registered there?

use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::school::colleague::{ColleagueAnswer, ColleagueQuestion};
use leptos::prelude::*;

/// One question, with its two answers.
pub(super) fn question(lang: Lang, asked: ColleagueQuestion) -> AnyView {
    let key = format!("{}.{}", asked.person, asked.school);
    view! {
        <Card title=words::colleague_title(lang, &asked.name) look=CardLook::Accent>
            <p>{words::colleague_text(lang, &asked.name, asked.role, asked.school_name)}</p>
            <Form endpoint="answer_as_colleague" key>
                <input type="hidden" name="person" value=asked.person.to_string() />
                <input type="hidden" name="school" value=asked.school.to_string() />
                <FormActions>
                    <Button
                        variant=Variant::Secondary
                        name="answer"
                        value=ColleagueAnswer::Known.as_str()
                    >
                        {words::colleague_known(lang)}
                    </Button>
                    <Button
                        variant=Variant::Quiet
                        name="answer"
                        value=ColleagueAnswer::Unknown.as_str()
                    >
                        {words::colleague_unknown(lang)}
                    </Button>
                </FormActions>
            </Form>
        </Card>
    }
    .into_any()
}
