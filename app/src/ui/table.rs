//! Tables that become cards on a phone.

use leptos::prelude::*;

/// A column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    label: String,
    is_number: bool,
}

impl Column {
    /// A column; an empty label is for buttons at the end of a row.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            is_number: false,
        }
    }

    /// A column of numbers.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            is_number: true,
        }
    }
}

/// Rows of cells; the first cell names the row. On a phone each row is a card and each cell says
/// its column, so the roles are written out: browsers drop them when `display` changes.
#[component]
pub fn DataTable(
    #[prop(into)] caption: String,
    columns: Vec<Column>,
    /// One view per column.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let class = |column: Option<&Column>| {
        column
            .is_some_and(|column| column.is_number)
            .then_some("number")
    };
    let head = columns
        .iter()
        .map(|column| {
            let class = class(Some(column));
            let label = column.label.clone();
            if label.is_empty() {
                view! { <td role="cell"></td> }.into_any()
            } else {
                view! {
                    <th role="columnheader" scope="col" class=class>
                        {label}
                    </th>
                }
                .into_any()
            }
        })
        .collect_view();
    let body = rows
        .into_iter()
        .map(|cells| {
            let cells = cells
                .into_iter()
                .enumerate()
                .map(|(index, cell)| {
                    if index == 0 {
                        return view! {
                            <th role="rowheader" scope="row">
                                {cell}
                            </th>
                        }
                        .into_any();
                    }
                    let column = columns.get(index);
                    let label = column
                        .map(|column| column.label.clone())
                        .unwrap_or_default();
                    view! {
                        <td role="cell" class=class(column) data-label=label>
                            {cell}
                        </td>
                    }
                    .into_any()
                })
                .collect_view();
            view! { <tr role="row">{cells}</tr> }
        })
        .collect_view();
    view! {
        <div class="table-box">
            <table class="table" role="table">
                <caption>{caption}</caption>
                <thead role="rowgroup">
                    <tr role="row">{head}</tr>
                </thead>
                <tbody role="rowgroup">{body}</tbody>
            </table>
        </div>
    }
}
