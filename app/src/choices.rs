//! The entries of a reference list as answers of a form.

use crate::{format, ui::Choice, words::Lang};
use domain::reference;

/// In the order of the list.
pub(crate) fn listed(entries: Vec<reference::Choice>) -> Vec<Choice> {
    entries
        .into_iter()
        .map(|entry| Choice::new(entry.id, entry.name))
        .collect()
}

/// In the order of the reader's dictionary.
pub(crate) fn sorted(lang: Lang, mut entries: Vec<reference::Choice>) -> Vec<Choice> {
    format::sort_by_name(lang, &mut entries, |entry| &entry.name);
    listed(entries)
}
