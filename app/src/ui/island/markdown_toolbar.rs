//! Buttons that write Markdown into a text area.

use super::dom;
use crate::ui::icon::{Icon, Sign};
use leptos::{prelude::*, wasm_bindgen::JsCast};
use serde::{Deserialize, Serialize};
use web_sys::{HtmlDocument, HtmlTextAreaElement, KeyboardEvent};

/// Words of the buttons.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ToolbarWords {
    label: String,
    bold: String,
    italic: String,
    heading: String,
    list: String,
    quote: String,
    link: String,
    link_text: String,
}

#[cfg(feature = "ssr")]
impl ToolbarWords {
    /// The words in a language.
    pub fn of(lang: crate::words::Lang) -> Self {
        use crate::words;
        Self {
            label: words::ui_toolbar(lang),
            bold: words::ui_toolbar_bold(lang),
            italic: words::ui_toolbar_italic(lang),
            heading: words::ui_toolbar_heading(lang),
            list: words::ui_toolbar_list(lang),
            quote: words::ui_toolbar_quote(lang),
            link: words::ui_toolbar_link(lang),
            link_text: words::ui_toolbar_link_text(lang),
        }
    }
}

/// What a button does to the selected text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    /// The same characters before and after the selection; pressed again, they go away.
    Around(&'static str),
    /// Characters at the start of each selected line.
    Lines(&'static str),
    /// The selection becomes the text of a link whose address is selected next.
    Link,
}

/// A replacement in the text. Places are counted in UTF-16 units, as the browser does.
#[derive(Debug, PartialEq, Eq)]
struct Edit {
    from: usize,
    to: usize,
    text: String,
    /// What is selected afterwards.
    select: (usize, usize),
}

fn edit(text: &str, selection: (usize, usize), mark: Mark, link_text: &str) -> Edit {
    let units: Vec<u16> = text.encode_utf16().collect();
    let end = selection.1.min(units.len());
    let start = selection.0.min(end);
    let part = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]);
    let length = |text: &str| text.encode_utf16().count();
    let selected = part(start, end);
    match mark {
        Mark::Around(sign) => {
            let width = length(sign);
            let is_marked = start >= width
                && end + width <= units.len()
                && part(start - width, start) == sign
                && part(end, end + width) == sign;
            if is_marked && !selected.is_empty() {
                Edit {
                    from: start - width,
                    to: end + width,
                    text: selected,
                    select: (start - width, end - width),
                }
            } else {
                Edit {
                    from: start,
                    to: end,
                    text: format!("{sign}{selected}{sign}"),
                    select: (start + width, end + width),
                }
            }
        }
        Mark::Lines(sign) => {
            let newline = u16::from(b'\n');
            let from = units[..start]
                .iter()
                .rposition(|unit| *unit == newline)
                .map_or(0, |place| place + 1);
            let lines: Vec<String> = part(from, end)
                .split('\n')
                .map(|line| format!("{sign}{line}"))
                .collect();
            let text = lines.join("\n");
            let after = from + length(&text);
            Edit {
                from,
                to: end,
                text,
                select: (after, after),
            }
        }
        Mark::Link => {
            let words = if selected.is_empty() {
                link_text
            } else {
                selected.as_str()
            };
            let address = start + length(words) + 3;
            Edit {
                from: start,
                to: end,
                text: format!("[{words}](https://)"),
                select: (address, address + 8),
            }
        }
    }
}

fn apply(field: &str, mark: Mark, link_text: &str) {
    let Some(area) = dom::by_id::<HtmlTextAreaElement>(field) else {
        return;
    };
    let place = |found: Result<Option<u32>, _>| found.ok().flatten().unwrap_or(0);
    let selection = (
        place(area.selection_start()) as usize,
        place(area.selection_end()) as usize,
    );
    let edit = edit(&area.value(), selection, mark, link_text);
    let at = |place: usize| u32::try_from(place).unwrap_or(u32::MAX);
    // None of these calls fails on a text area; there is nothing better to do if one did.
    let _ = area.focus();
    let _ = area.set_selection_range(at(edit.from), at(edit.to));
    // Typed like this, it can be undone with the keyboard; assigned, it could not.
    let is_typed = document()
        .dyn_ref::<HtmlDocument>()
        .and_then(|page| {
            page.exec_command_with_show_ui_and_value("insertText", false, &edit.text)
                .ok()
        })
        .unwrap_or(false);
    if !is_typed {
        let _ = area.set_range_text_with_start_and_end_and_mode(
            &edit.text,
            at(edit.from),
            at(edit.to),
            "end",
        );
        if let Ok(event) = web_sys::Event::new("input") {
            let _ = area.dispatch_event(&event);
        }
    }
    let _ = area.set_selection_range(at(edit.select.0), at(edit.select.1));
}

/// The buttons above the text area with this id; Ctrl+B, Ctrl+I and Ctrl+K do the same.
#[island]
pub fn MarkdownToolbar(
    /// Id of the text area.
    field: String,
    words: ToolbarWords,
) -> impl IntoView {
    let is_live = RwSignal::new(false);
    let link_text = words.link_text;
    Effect::new({
        let (field, link_text) = (field.clone(), link_text.clone());
        move |_| {
            let Some(area) = dom::by_id::<HtmlTextAreaElement>(&field) else {
                return;
            };
            let (field, link_text) = (field.clone(), link_text.clone());
            dom::listen(&area, "keydown", move |event| {
                let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                    return;
                };
                if !(key.ctrl_key() || key.meta_key()) || key.alt_key() || key.shift_key() {
                    return;
                }
                let mark = match key.key().as_str() {
                    "b" => Mark::Around("**"),
                    "i" => Mark::Around("*"),
                    "k" => Mark::Link,
                    _ => return,
                };
                event.prevent_default();
                apply(&field, mark, &link_text);
            });
            is_live.set(true);
        }
    });
    let controls = field.clone();
    let button = move |sign: Sign, mark: Mark, label: String| {
        let (field, link_text) = (field.clone(), link_text.clone());
        view! {
            <button
                type="button"
                aria-label=label.clone()
                title=label
                on:click=move |_| apply(&field, mark, &link_text)
            >
                <Icon sign />
            </button>
        }
    };
    view! {
        <div
            class="toolbar"
            role="group"
            aria-label=words.label
            aria-controls=controls
            hidden=move || !is_live.get()
        >
            {button(Sign::Bold, Mark::Around("**"), words.bold)}
            {button(Sign::Italic, Mark::Around("*"), words.italic)}
            {button(Sign::Heading, Mark::Lines("## "), words.heading)}
            {button(Sign::List, Mark::Lines("- "), words.list)}
            {button(Sign::Quote, Mark::Lines("> "), words.quote)}
            {button(Sign::Link, Mark::Link, words.link)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text after the edit, with the new selection in brackets.
    fn edited(text: &str, selection: (usize, usize), mark: Mark) -> String {
        let edit = edit(text, selection, mark, "text");
        let mut units: Vec<u16> = text.encode_utf16().collect();
        units.splice(edit.from..edit.to, edit.text.encode_utf16());
        units.insert(edit.select.1, u16::from(b'}'));
        units.insert(edit.select.0, u16::from(b'{'));
        String::from_utf16_lossy(&units)
    }

    #[test]
    fn a_mark_comes_and_goes_around_the_selection() {
        let bold = Mark::Around("**");
        assert_eq!(edited("an owl", (3, 6), bold), "an **{owl}**");
        assert_eq!(edited("an **owl**", (5, 8), bold), "an {owl}");
        assert_eq!(edited("", (0, 0), bold), "**{}**");
    }

    #[test]
    fn places_are_counted_as_the_browser_counts() {
        assert_eq!(edited("🦉 őz", (3, 5), Mark::Around("*")), "🦉 *{őz}*");
        assert_eq!(edited("x", (7, 9), Mark::Around("*")), "x*{}*");
    }

    #[test]
    fn every_selected_line_is_marked() {
        assert_eq!(
            edited("a\nbc\nd", (3, 6), Mark::Lines("- ")),
            "a\n- bc\n- d{}"
        );
    }

    #[test]
    fn a_link_asks_for_its_address() {
        assert_eq!(
            edited("see here", (4, 8), Mark::Link),
            "see [here]({https://})"
        );
        assert_eq!(edited("", (0, 0), Mark::Link), "[text]({https://})");
    }
}
