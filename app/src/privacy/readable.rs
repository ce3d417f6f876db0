//! The download of the own data as a page that opens without the portal.

use super::part_name;
use crate::{
    format,
    words::{self, Lang},
};
use domain::privacy::{Cell, Part, Personal, Table};
use leptos::prelude::*;

/// The page, in the language of the account (its tag; unknown ones become English).
pub fn readable(personal: &Personal, portal: &str) -> String {
    let lang = Lang::by_tag(&personal.lang).unwrap_or(Lang::ENGLISH);
    let title = words::privacy_readable_title(lang, &personal.name, portal);
    let made = words::privacy_readable_made(lang, format::moment(lang, personal.made_at));
    let parts = Part::ALL
        .iter()
        .filter_map(|part| section(lang, *part, &personal.tables))
        .collect_view();
    let page = view! {
        <html lang=lang.tag() dir=lang.direction()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width" />
                <title>{title.clone()}</title>
                <style>{LOOK}</style>
            </head>
            <body>
                <h1>{title.clone()}</h1>
                <p>{made}</p>
                <p>{words::privacy_readable_text(lang)}</p>
                {parts}
            </body>
        </html>
    };
    format!("<!DOCTYPE html>{}", page.to_html())
}

/// A part with what is in it; `None` when there is nothing.
fn section(lang: Lang, part: Part, tables: &[Table]) -> Option<impl IntoView + use<>> {
    let entries: Vec<_> = tables
        .iter()
        .filter(|table| table.part == part)
        .flat_map(|table| {
            table.rows.iter().filter_map(|row| {
                let lines = lines(lang, &table.columns, row);
                (!lines.is_empty()).then(|| {
                    view! {
                        <dl>
                            {lines
                                .into_iter()
                                .map(|(label, value)| {
                                    view! {
                                        <dt>{label}</dt>
                                        <dd>{value}</dd>
                                    }
                                })
                                .collect_view()}
                        </dl>
                    }
                })
            })
        })
        .collect();
    (!entries.is_empty()).then(|| {
        view! {
            <section>
                <h2>{part_name(lang, part)}</h2>
                {entries}
            </section>
        }
    })
}

/// What a row says to a person: no ids, nothing empty.
fn lines(lang: Lang, columns: &[String], row: &[Cell]) -> Vec<(String, String)> {
    columns
        .iter()
        .zip(row)
        .filter(|(column, _)| !INNER.contains(&column.as_str()))
        .filter_map(|(column, cell)| {
            let value = match cell {
                Cell::Nothing | Cell::Id(_) => String::new(),
                Cell::Text(text) => text.clone(),
                Cell::Number(number) => number.to_string(),
                Cell::Yes(yes) if *yes => words::privacy_yes(lang),
                Cell::Yes(_) => words::privacy_no(lang),
                Cell::At(at) => format::moment(lang, *at),
                Cell::Person(_, name) => name.clone(),
            };
            (!value.is_empty()).then(|| (label(lang, column), value))
        })
        .collect()
}

/// Columns that say the same as another, or nothing to a person. They are in the JSON.
const INNER: [&str; 11] = [
    "html",
    "search_text",
    "version",
    "storage_key",
    "nickname_folded",
    "request_id",
    "idle_millis",
    "last_step",
    "attempts",
    "locked_until",
    "target_id",
];

/// What a column is called; columns nobody translated keep their name.
fn label(lang: Lang, column: &str) -> String {
    match column {
        "name" | "title" => words::privacy_label_name(lang),
        "email" | "to_email" => words::privacy_label_email(lang),
        "lang" => words::privacy_label_language(lang),
        "time_zone" => words::privacy_label_time_zone(lang),
        "country" => words::privacy_label_country(lang),
        "about" => words::privacy_label_about(lang),
        "role" => words::privacy_label_role(lang),
        "state" => words::privacy_label_state(lang),
        "kind" | "action" => words::privacy_label_kind(lang),
        "value" => words::privacy_label_value(lang),
        "level" => words::privacy_label_level(lang),
        "nickname" => words::privacy_label_nickname(lang),
        "message" | "source" | "body" | "comment" | "notice" | "fields" => {
            words::privacy_label_text(lang)
        }
        "size" => words::privacy_label_size(lang),
        "user_agent" => words::privacy_label_device(lang),
        "created_at" | "joined_at" | "asked_at" | "invited_at" | "saved_at" | "granted_at"
        | "from_at" | "since" | "at" => words::privacy_label_since(lang),
        "removed_at" | "to_at" | "expires_at" | "deleted_at" => words::privacy_label_until(lang),
        "answered_at" | "decided_at" => words::privacy_label_answered(lang),
        "last_seen_at" => words::account_last_seen(lang),
        "low_id" | "high_id" | "account_id" | "author_id" | "owner_id" | "created_by"
        | "asked_by" | "invited_by" => words::privacy_label_person(lang),
        other => other.replace('_', " "),
    }
}

const LOOK: &str = "body{font:16px/1.5 sans-serif;color:#1d2b36;max-width:50em;margin:0 auto;padding:24px}\
    dl{display:grid;grid-template-columns:minmax(8em,max-content) 1fr;gap:4px 16px;padding:12px 0;\
    border-top:1px solid #b9c6cf;margin:0}dt{color:#5a6b77}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}";

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Timestamp;

    fn personal(lang: &str) -> Personal {
        Personal {
            name: "Szabó <Judit>".into(),
            lang: lang.into(),
            tables: vec![Table {
                name: "feed_post".into(),
                part: Part::Texts,
                columns: vec![
                    "id".into(),
                    "source".into(),
                    "html".into(),
                    "created_at".into(),
                ],
                rows: vec![vec![
                    Cell::Id("0190".into()),
                    Cell::Text("We met at the bridge. <b>".into()),
                    Cell::Text("<p>We met</p>".into()),
                    Cell::At(Timestamp::from_millis(0)),
                ]],
            }],
            files: Vec::new(),
            made_at: Timestamp::from_millis(0),
        }
    }

    #[test]
    fn the_page_tells_in_the_persons_language_and_is_no_markup_of_theirs() {
        for lang in ["en", "hu", "tr"] {
            let page = readable(&personal(lang), "Twinspan");
            assert!(page.contains(&format!("lang=\"{lang}\"")), "{page}");
            assert!(page.contains("Szabó &lt;Judit&gt;"), "{page}");
            assert!(page.contains("We met at the bridge. &lt;b&gt;"), "{page}");
            assert!(
                !page.contains("0190") && !page.contains("&lt;p&gt;"),
                "{page}"
            );
            assert!(page.contains(&words::privacy_part_texts(Lang::by_tag(lang).unwrap())));
        }
    }
}
