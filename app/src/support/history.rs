//! What happened to a registration or a school, the newest first.

use super::reason_words;
use crate::{
    ui::*,
    words::{self, Lang},
};
use domain::support::{Happening, HistoryEntry};
use leptos::prelude::*;

/// The history from the audit log.
#[component]
pub(super) fn History(entries: Vec<HistoryEntry>) -> impl IntoView {
    let lang = words::lang();
    let list = if entries.is_empty() {
        view! { <p class="soft">{words::support_history_none(lang)}</p> }.into_any()
    } else {
        view! {
            <ul class="rows" role="list">
                {entries
                    .into_iter()
                    .map(|entry| view! { <Line entry /> })
                    .collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <section class="stack">
            <h2>{words::support_history_title(lang)}</h2>
            {list}
        </section>
    }
}

#[component]
fn Line(entry: HistoryEntry) -> impl IntoView {
    let lang = words::lang();
    let by = (!entry.by.is_empty()).then(|| view! { <bdi>{entry.by}</bdi> " · " });
    let mut said: Vec<String> = entry
        .reasons
        .into_iter()
        .map(|reason| reason_words(lang, reason))
        .collect();
    said.extend(entry.own_reasons);
    if !entry.comment.is_empty() {
        said.push(entry.comment);
    }
    let said = (!said.is_empty()).then(|| {
        view! {
            <p class="said small" dir="auto">
                {said.join("\n")}
            </p>
        }
    });
    view! {
        <li>
            <div class="row-text stack-tight">
                <p>{happening(lang, entry.what)}</p>
                <p class="soft small">{by} <Time at=entry.at /></p>
                {said}
            </div>
        </li>
    }
}

fn happening(lang: Lang, what: Happening) -> String {
    match what {
        Happening::Registered => words::support_history_registered(lang),
        Happening::EmailConfirmed => words::support_history_email(lang),
        Happening::SchoolJoined => words::support_history_joined(lang),
        Happening::SchoolLeft => words::support_history_left(lang),
        Happening::WorkplaceChanged => words::support_history_workplace(lang),
        Happening::HeadKnew => words::support_history_head_known(lang),
        Happening::HeadDidNotKnow => words::support_history_head_unknown(lang),
        Happening::ColleagueKnew => words::support_history_colleague_knew(lang),
        Happening::ColleagueDidNotKnow => words::support_history_colleague_did_not(lang),
        Happening::CertificateAdded => words::support_history_certificate(lang),
        Happening::CertificateRemoved => words::support_history_certificate_gone(lang),
        Happening::PersonAnswered => words::support_history_answered(lang),
        Happening::PersonApproved | Happening::SchoolApproved => {
            words::support_history_approved(lang)
        }
        Happening::PersonReturned | Happening::SchoolReturned => {
            words::support_history_returned(lang)
        }
        Happening::PersonRefused | Happening::SchoolRefused => words::support_history_refused(lang),
        Happening::PersonReopened | Happening::SchoolReopened => {
            words::support_history_reopened(lang)
        }
        Happening::PersonSuspended => words::suspend_history_suspended(lang),
        Happening::PersonReinstated => words::suspend_history_reinstated(lang),
        Happening::PersonMerged => words::account_merge_history(lang),
        Happening::PersonAppointed => words::role_history_given(lang),
        Happening::PersonDismissed => words::role_history_ended(lang),
        Happening::SchoolAdded => words::support_history_added(lang),
        Happening::SchoolEdited => words::support_history_edited(lang),
        Happening::SchoolMerged => words::support_history_merged(lang),
        Happening::PersonTransferred | Happening::SchoolTransferred => {
            words::support_history_transferred(lang)
        }
        Happening::AdministratorNamed => words::support_history_administrator(lang),
        Happening::AdministratorDropped => words::support_history_administrator_gone(lang),
        Happening::SchoolImported => words::support_history_imported(lang),
        Happening::SchoolCorrected => words::support_history_corrected(lang),
    }
}
