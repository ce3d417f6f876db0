//! How a file is read, and what its columns hold.

use crate::{
    choices,
    school::detail_name,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    school::register::{ColumnSample, Delimiter, Detail, ENCODINGS, ImportView},
};
use leptos::prelude::*;

/// The beginning of the file, and what each column holds.
#[component]
pub(super) fn ColumnsPart(import: ImportView, kinds: Vec<reference::Choice>) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id.to_string();
    let choices: Vec<Choice> = import
        .samples
        .iter()
        .enumerate()
        .map(|(column, sample)| Choice::new(column.to_string(), name(lang, column, sample)))
        .collect();
    let fields = Detail::ALL
        .iter()
        .map(|detail| {
            let value = import.columns.0.get(detail);
            view! {
                <Select
                    name=detail.as_str()
                    label=detail_name(lang, *detail)
                    choices=choices.clone()
                    value=value.map(ToString::to_string).unwrap_or_default()
                    empty=words::import_not_there(lang)
                    required=detail.is_needed()
                />
            }
        })
        .collect_view();
    let kinds = choices::listed(kinds);
    let kind = import.kind.clone();
    view! {
        <Preview samples=import.samples.clone() />
        <section class="stack">
            <h2>{words::import_columns_title(lang)}</h2>
            <p>{words::import_columns_text(lang)}</p>
            <Form endpoint="choose_register_columns" class="narrow">
                <input type="hidden" name="import" value=id />
                {fields}
                <Select
                    name="kind"
                    label=words::import_kind(lang)
                    choices=kinds
                    value=kind
                    empty=words::import_kind_open(lang)
                />
                <FormActions>
                    <Button>{words::import_try(lang)}</Button>
                </FormActions>
            </Form>
        </section>
        <ReadingPart import />
    }
}

fn name(lang: Lang, column: usize, sample: &ColumnSample) -> String {
    if sample.name.is_empty() {
        words::import_nameless(lang, (column + 1).to_string())
    } else {
        sample.name.clone()
    }
}

#[component]
fn Preview(samples: Vec<ColumnSample>) -> impl IntoView {
    let lang = words::lang();
    let columns = vec![
        Column::new(words::import_preview_column(lang)),
        Column::new(words::import_preview_cells(lang)),
    ];
    let rows = samples
        .iter()
        .enumerate()
        .map(|(column, sample)| {
            let cells = sample.cells.iter().filter(|cell| !cell.is_empty());
            let cells: Vec<&str> = cells.map(String::as_str).collect();
            let name = name(lang, column, sample);
            vec![
                view! { <bdi>{name}</bdi> }.into_any(),
                view! { <bdi>{cells.join(" · ")}</bdi> }.into_any(),
            ]
        })
        .collect();
    view! { <DataTable caption=words::import_preview(lang) columns rows /> }
}

/// Reading the file in another way.
#[component]
pub(super) fn ReadingPart(import: ImportView) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id.to_string();
    // A workbook says itself how it is to be read.
    let is_text = import.delimiter.is_some() || import.samples.is_empty();
    let as_text = is_text.then(|| {
        let encodings = ENCODINGS
            .iter()
            .map(|name| Choice::new(*name, *name))
            .collect();
        let delimiters = Delimiter::ALL
            .iter()
            .map(|delimiter| Choice::new(delimiter.as_str(), delimiter_name(lang, *delimiter)))
            .collect();
        view! {
            <Select
                name="encoding"
                label=words::import_encoding(lang)
                hint=words::import_encoding_hint(lang)
                choices=encodings
                value=import.encoding.clone()
                empty=words::import_found(lang)
            />
            <Select
                name="delimiter"
                label=words::import_delimiter(lang)
                choices=delimiters
                value=import.delimiter.map_or("", Delimiter::as_str)
                empty=words::import_found(lang)
            />
        }
    });
    view! {
        <Reveal label=words::import_reading_title(lang)>
            <Form endpoint="read_register" class="narrow">
                <input type="hidden" name="import" value=id />
                {as_text}
                <Field
                    name="heading_line"
                    label=words::import_heading_line(lang)
                    kind="number"
                    value=import.heading_line.to_string()
                    short=true
                />
                <FormActions>
                    <Button variant=Variant::Secondary>{words::import_reading_button(lang)}</Button>
                </FormActions>
            </Form>
        </Reveal>
    }
}

fn delimiter_name(lang: Lang, delimiter: Delimiter) -> String {
    match delimiter {
        Delimiter::Semicolon => words::import_delimiter_semicolon(lang),
        Delimiter::Comma => words::import_delimiter_comma(lang),
        Delimiter::Tab => words::import_delimiter_tab(lang),
        Delimiter::Bar => words::import_delimiter_bar(lang),
    }
}
