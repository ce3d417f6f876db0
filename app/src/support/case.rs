//! Who works on something in a queue, and what officers tell each other about it.

use crate::{
    format,
    ui::*,
    words::{self, Lang},
};
use domain::support::{Assignment, NoteLine, Subject};
use leptos::prelude::*;

/// Who works on it, with the button to take it or to give it back.
#[component]
pub(super) fn Holder(
    subject: Subject,
    id: String,
    assignment: Option<Assignment>,
) -> impl IntoView {
    let lang = words::lang();
    let subject = subject.as_str();
    let fields = move |id: String| {
        view! {
            <input type="hidden" name="subject" value=subject />
            <input type="hidden" name="id" value=id />
        }
    };
    match assignment {
        None => view! {
            <Form endpoint="take_case">
                {fields(id)}
                <div class="cluster">
                    <Button variant=Variant::Secondary sign=Sign::Flag key="t">
                        {words::support_take(lang)}
                    </Button>
                    <span class="soft small">{words::support_take_hint(lang)}</span>
                </div>
            </Form>
        }
        .into_any(),
        Some(one) if one.is_own => view! {
            <Form endpoint="give_case_back">
                {fields(id)}
                <div class="cluster">
                    <span>{words::support_holder_own(lang, format::moment(lang, one.until))}</span>
                    <Button variant=Variant::Quiet key="t">{words::support_give_back(lang)}</Button>
                </div>
            </Form>
        }
        .into_any(),
        Some(one) => view! {
            <Notice kind=NoticeKind::Warning>
                <p>{words::support_holder_other(lang, &one.officer, format::moment(lang, one.until))}</p>
                <Form endpoint="take_case">
                    {fields(id)}
                    <input type="hidden" name="over" value="on" />
                    <FormActions>
                        <Button variant=Variant::Secondary>{words::support_take_over(lang)}</Button>
                    </FormActions>
                </Form>
            </Notice>
        }
        .into_any(),
    }
}

/// Who works on it, in a row of a queue.
#[component]
pub(super) fn HolderBadge(assignment: Assignment) -> impl IntoView {
    let lang = words::lang();
    let (tone, text) = if assignment.is_own {
        (Tone::Accent, words::support_holder_me(lang))
    } else {
        (Tone::Plain, assignment.officer)
    };
    view! {
        <Badge tone sign=Sign::Person>
            <bdi>{text}</bdi>
        </Badge>
    }
}

/// What officers told each other, and the form for one more note.
#[component]
pub(super) fn Notes(
    subject: Subject,
    id: String,
    notes: Vec<NoteLine>,
    /// Nobody writes notes about themselves.
    #[prop(optional)]
    is_own: bool,
) -> impl IntoView {
    let lang = words::lang();
    let hint = match subject {
        Subject::Person => words::support_note_hint_person(lang),
        Subject::School => words::support_note_hint(lang),
    };
    let list = (!notes.is_empty()).then(|| {
        view! {
            <ul class="rows" role="list">
                {notes
                    .into_iter()
                    .map(|note| view! { <Note lang note /> })
                    .collect_view()}
            </ul>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::support_notes_title(lang)}</h2>
            {list}
            {(!is_own)
                .then(|| {
                    view! {
                        <Form endpoint="write_note">
                            <input type="hidden" name="subject" value=subject.as_str() />
                            <input type="hidden" name="id" value=id />
                            <TextArea
                                name="note"
                                label=words::support_note_label(lang)
                                hint
                                max=1000
                                rows=3
                            />
                            <FormActions>
                                <Button variant=Variant::Secondary>{words::support_note_button(lang)}</Button>
                            </FormActions>
                        </Form>
                    }
                })}
        </section>
    }
}

#[component]
fn Note(lang: Lang, note: NoteLine) -> impl IntoView {
    let id = note.id.to_string();
    view! {
        <li>
            <div class="row-text stack-tight">
                <p class="said" dir="auto">
                    {note.text}
                </p>
                <p class="soft small">
                    <bdi>{note.by}</bdi>
                    " · "
                    <Time at=note.at />
                </p>
            </div>
            {note
                .is_own
                .then(|| {
                    view! {
                        <Form endpoint="remove_note" key=id.clone()>
                            <input type="hidden" name="id" value=id />
                            <Button variant=Variant::Quiet>{words::support_note_remove(lang)}</Button>
                        </Form>
                    }
                })}
        </li>
    }
}
