//! Schools from a national register: the files, and the way of one from its upload to the end.

pub mod api;
mod columns;
mod report;
pub mod rest;

use self::{
    columns::{ColumnsPart, ReadingPart},
    report::{Numbers, Report},
};
use super::frame::{DeskFrame, DeskPart};
use crate::{
    choices, format,
    page::{self, Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    reference,
    school::register::{ImportState, ImportSummary, ImportView, REGISTER_BYTES, ReportFilter},
};
use leptos::prelude::*;

/// Seconds until a page of an import that goes on is asked for again.
const RENEWED: u32 = 2;

/// A new file, and the earlier ones.
#[component]
pub fn DeskImportsPage() -> impl IntoView {
    let lang = words::lang();
    page(
        async move { api::registers().await },
        move |(list, countries)| {
            let title = words::import_title(lang);
            let earlier = (!list.is_empty()).then(|| view! { <Earlier list /> });
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Schools title lead=words::import_lead(lang)>
                        <NewFile countries />
                        {earlier}
                    </DeskFrame>
                },
            )
        },
    )
}

#[component]
fn NewFile(countries: Vec<reference::Choice>) -> impl IntoView {
    let lang = words::lang();
    // The country stands before the file: who may not bring schools there is told before the bytes come.
    let country = match countries.as_slice() {
        [only] => view! { <input type="hidden" name="country" value=only.id.clone() /> }.into_any(),
        _ => {
            let choices = choices::sorted(lang, countries);
            view! { <Select name="country" label=words::import_country(lang) choices required=true /> }
                .into_any()
        }
    };
    view! {
        <section class="stack">
            <h2>{words::import_new(lang)}</h2>
            <Form endpoint="upload_register" files=true class="narrow">
                {country}
                <FileDrop
                    name="file"
                    label=words::import_file(lang)
                    hint=words::import_file_hint(lang, megabytes(REGISTER_BYTES))
                    accept=".csv,.txt,.tsv,.xlsx"
                    max_bytes=REGISTER_BYTES
                    required=true
                />
                <FormActions>
                    <Button sign=Sign::Upload>{words::import_upload(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

#[component]
fn Earlier(list: Vec<ImportSummary>) -> impl IntoView {
    let lang = words::lang();
    let columns = vec![
        Column::new(words::import_column_file(lang)),
        Column::new(words::import_country(lang)),
        Column::new(words::import_column_state(lang)),
        Column::new(words::import_column_by(lang)),
        Column::new(words::import_column_begun(lang)),
    ];
    let rows = list
        .into_iter()
        .map(|import| {
            let name = view! {
                <a href=Route::DeskImport { id: import.id }.path()>
                    <bdi>{import.file.clone()}</bdi>
                </a>
            };
            let by = view! { <bdi>{by(lang, &import)}</bdi> };
            vec![
                name.into_any(),
                import.country.into_any(),
                view! { <StateBadge state=import.state /> }.into_any(),
                by.into_any(),
                view! { <Time at=import.at day=true /> }.into_any(),
            ]
        })
        .collect();
    view! { <DataTable caption=words::import_earlier(lang) columns rows /> }
}

fn by(lang: Lang, import: &ImportSummary) -> String {
    if import.by.is_empty() {
        words::import_by_operator(lang)
    } else {
        import.by.clone()
    }
}

#[component]
fn StateBadge(state: ImportState) -> impl IntoView {
    let lang = words::lang();
    let (tone, sign, text) = match state {
        ImportState::Reading => (Tone::Info, Sign::Clock, words::import_state_reading(lang)),
        ImportState::Unreadable => (
            Tone::Danger,
            Sign::Close,
            words::import_state_unreadable(lang),
        ),
        ImportState::Read => (Tone::Warning, Sign::Edit, words::import_state_read(lang)),
        ImportState::Checking => (Tone::Info, Sign::Clock, words::import_state_checking(lang)),
        ImportState::Checked => (Tone::Warning, Sign::Edit, words::import_state_checked(lang)),
        ImportState::Importing => (Tone::Info, Sign::Clock, words::import_state_importing(lang)),
        ImportState::Done => (Tone::Success, Sign::Check, words::import_state_done(lang)),
    };
    view! { <Badge tone sign>{text}</Badge> }
}

/// One import: what has to be done next, or what came of it.
#[component]
pub fn DeskImportPage() -> impl IntoView {
    let lang = words::lang();
    let id = page::id("id");
    let filter = ReportFilter {
        outcome: page::query("outcome").parse().ok(),
        after: page::query("after").parse().unwrap_or_default(),
    };
    let shown = filter.clone();
    let wants_columns = !page::query("columns").is_empty();
    page(
        async move { api::register(id?, filter).await },
        move |(import, kinds)| {
            let title = words::import_title(lang);
            let lead = format!("{}, {}", import.summary.file, import.summary.country);
            let state = import.summary.state;
            if state.is_busy() {
                page::renew_after(RENEWED);
            }
            let facts = vec![
                Fact::new(words::import_column_by(lang), by(lang, &import.summary)),
                Fact::new(
                    words::import_column_begun(lang),
                    view! { <Time at=import.summary.at /> },
                ),
            ];
            let kept = kept(lang, &import);
            let step = match state {
                ImportState::Reading | ImportState::Checking | ImportState::Importing => {
                    view! { <Busy import /> }.into_any()
                }
                ImportState::Unreadable => view! { <Unreadable import /> }.into_any(),
                ImportState::Checked if !wants_columns => {
                    view! { <Checked import filter=shown /> }.into_any()
                }
                ImportState::Read | ImportState::Checked => {
                    view! { <ColumnsPart import kinds /> }.into_any()
                }
                ImportState::Done => view! { <Finished import filter=shown /> }.into_any(),
            };
            Page::new(
                title.clone(),
                view! {
                    <DeskFrame part=DeskPart::Schools title lead>
                        <div>
                            <StateBadge state />
                        </div>
                        {step}
                        <DefinitionList facts />
                        <p class="soft small">{kept}</p>
                        <p>
                            <a href=Route::DeskImports.path()>{words::import_earlier(lang)}</a>
                        </p>
                    </DeskFrame>
                },
            )
        },
    )
}

fn kept(lang: Lang, import: &ImportView) -> String {
    if import.is_cleared {
        words::import_cleared(lang)
    } else {
        words::import_kept(lang, format::day(lang, import.kept_until))
    }
}

/// How far the portal has come.
#[component]
fn Busy(import: ImportView) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id;
    let number = |count: i32| format::number(lang, i64::from(count));
    let (done, lines) = (number(import.done), number(import.lines));
    let bar = match import.summary.state {
        ImportState::Reading => {
            view! { <ProgressBar label=words::import_busy_reading(lang) /> }.into_any()
        }
        state => {
            let label = if state == ImportState::Checking {
                words::import_busy_checking(lang, done, lines)
            } else {
                words::import_busy_importing(lang, done, lines)
            };
            let value = u32::try_from(import.done).unwrap_or_default();
            let max = u32::try_from(import.lines).unwrap_or_default().max(1);
            view! { <ProgressBar label value max /> }.into_any()
        }
    };
    view! {
        <section class="stack">
            {bar} <p class="soft">{words::import_busy_text(lang)}</p>
            <p>
                <LinkButton href=Route::DeskImport { id }.path() variant=Variant::Secondary>
                    {words::import_busy_look(lang)}
                </LinkButton>
            </p>
        </section>
    }
}

#[component]
fn Unreadable(import: ImportView) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Notice kind=NoticeKind::Danger title=words::import_unreadable_title(lang)>
            <p>{words::import_unreadable_text(lang)}</p>
        </Notice>
        {(!import.is_cleared).then(|| view! { <ReadingPart import /> })}
    }
}

/// What would come in.
#[component]
fn Checked(import: ImportView, filter: ReportFilter) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id;
    let columns = Route::DeskImport { id }.with_query(&[("columns", "1")]);
    let start = (!import.is_cleared).then(|| {
        view! {
            <Form endpoint="import_register">
                <input type="hidden" name="import" value=id.to_string() />
                <FormActions>
                    <Button>{words::import_start(lang)}</Button>
                    <LinkButton href=columns variant=Variant::Quiet>
                        {words::import_columns_again(lang)}
                    </LinkButton>
                </FormActions>
            </Form>
        }
    });
    view! {
        <Notice title=words::import_checked_title(lang)>
            <p>{words::import_checked_text(lang)}</p>
        </Notice>
        <Numbers id tally=import.summary.tally />
        {start}
        <Report import filter />
    }
}

/// What came in, and what did not.
#[component]
fn Finished(import: ImportView, filter: ReportFilter) -> impl IntoView {
    let lang = words::lang();
    let id = import.summary.id;
    let tally = import.summary.tally;
    let has_rest = tally.alike + tally.broken > 0 && !import.is_cleared;
    let rest = has_rest.then(|| {
        view! {
            <section class="stack">
                <p>{words::import_rest_text(lang)}</p>
                <p>
                    <LinkButton
                        href=Route::DeskImportRest { id }.path()
                        variant=Variant::Secondary
                        sign=Sign::Download
                        download=true
                    >
                        {words::import_rest(lang)}
                    </LinkButton>
                </p>
            </section>
        }
    });
    view! {
        <Notice kind=NoticeKind::Success title=words::import_done_title(lang)>
            {has_rest.then(|| view! { <p>{words::import_done_text(lang)}</p> })}
        </Notice>
        <FormGone endpoints=vec!["import_register", "choose_register_columns"] />
        <Numbers id tally />
        {rest}
        <Report import filter />
    }
}
