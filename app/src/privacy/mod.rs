//! The own data: taking it along, having it erased.

pub mod api;
mod erasure;
mod identity;
mod readable;

pub(crate) use self::identity::ConfirmIdentity;
pub use self::{erasure::ErasurePage, readable::readable};

use crate::{
    page::{Page, page},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::{
    Timestamp,
    privacy::{ExportLine, Part, PrivacyView},
};
use leptos::prelude::*;

/// What can be done with the own data.
#[component]
pub fn PrivacyPage() -> impl IntoView {
    page(async move { api::mine().await }, |view: PrivacyView| {
        let lang = words::lang();
        let title = words::privacy_title(lang);
        let gone = if view.is_fresh {
            Vec::new()
        } else {
            vec!["ask_export"]
        };
        let waiting = view.erased_at.map(|at| view! { <Waiting lang at /> });
        let has_second_step = view.has_second_step;
        let identity = (!view.is_fresh).then(|| view! { <ConfirmIdentity lang has_second_step /> });
        let erase = view.erased_at.is_none().then(|| view! { <Erase lang /> });
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead=words::privacy_lead(lang) />
                <FormGone endpoints=gone />
                {waiting}
                {identity}
                <Exports lang is_fresh=view.is_fresh exports=view.exports />
                {erase}
            },
        )
    })
}

/// The account is to be erased; its owner can still keep it.
#[component]
fn Waiting(lang: Lang, at: Timestamp) -> impl IntoView {
    view! {
        <Notice kind=NoticeKind::Warning title=words::privacy_waiting_title(lang)>
            <p>
                {words::privacy_waiting_day(lang)} " " <Time at day=true />
            </p>
            <p>{words::privacy_waiting_text(lang)}</p>
            <Form endpoint="keep_account">
                <Button>{words::privacy_keep(lang)}</Button>
            </Form>
        </Notice>
    }
}

#[component]
fn Exports(lang: Lang, is_fresh: bool, exports: Vec<ExportLine>) -> impl IntoView {
    let list = (!exports.is_empty()).then(|| {
        let lines = exports
            .into_iter()
            .map(|line| view! { <Export lang is_fresh line /> })
            .collect_view();
        view! {
            <ul class="rows" role="list">
                {lines}
            </ul>
        }
    });
    let ask = is_fresh.then(|| {
        view! {
            <Form endpoint="ask_export">
                <Button variant=Variant::Secondary sign=Sign::Download>
                    {words::privacy_export_button(lang)}
                </Button>
            </Form>
        }
    });
    view! {
        <section class="stack">
            <h2>{words::privacy_export_title(lang)}</h2>
            <p>{words::privacy_export_text(lang)}</p>
            {list}
            {ask}
        </section>
    }
}

#[component]
fn Export(lang: Lang, is_fresh: bool, line: ExportLine) -> impl IntoView {
    let state = match line.file {
        Some((id, _)) if is_fresh => view! {
            <LinkButton
                href=Route::File { id }.path()
                download=true
                sign=Sign::Download
            >
                {words::privacy_export_load(lang)}
            </LinkButton>
        }
        .into_any(),
        Some(_) => view! { <Badge tone=Tone::Success>{words::privacy_export_ready(lang)}</Badge> }
            .into_any(),
        None => view! { <Badge sign=Sign::Clock>{words::privacy_export_waiting(lang)}</Badge> }
            .into_any(),
    };
    let until = line.file.is_some().then(|| {
        view! {
            <p class="soft small">
                {words::privacy_export_until(lang)} " " <Time at=line.expires_at day=true />
            </p>
        }
    });
    view! {
        <li>
            <div class="row-text">
                <Time at=line.asked_at />
                {until}
            </div>
            {state}
        </li>
    }
}

#[component]
fn Erase(lang: Lang) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::privacy_erase_title(lang)}</h2>
            <p>{words::privacy_erase_text(lang)}</p>
            <p>
                <LinkButton href=Route::Erasure.path() variant=Variant::Secondary>
                    {words::privacy_erase_link(lang)}
                </LinkButton>
            </p>
        </section>
    }
}

/// What a part of what is kept is called.
fn part_name(lang: Lang, part: Part) -> String {
    match part {
        Part::Profile => words::privacy_part_profile(lang),
        Part::SignIn => words::privacy_part_sign_in(lang),
        Part::School => words::privacy_part_school(lang),
        Part::Contacts => words::privacy_part_contacts(lang),
        Part::Projects => words::privacy_part_projects(lang),
        Part::Workspaces => words::privacy_part_workspaces(lang),
        Part::Texts => words::privacy_part_texts(lang),
        Part::Files => words::privacy_part_files(lang),
        Part::Portal => words::privacy_part_portal(lang),
    }
}
