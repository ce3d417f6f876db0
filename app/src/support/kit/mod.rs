//! Kits on the desk: which there are, taking one in from a file, writing.

pub mod api;
mod write;

pub use self::write::{EditKitPage, NewKitPage};

use super::frame::{DeskFrame, DeskPart};
use crate::{
    choices, format,
    kit::state_badge,
    page::{Page, page, query},
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::kit::{
    KIT_BYTES,
    view::{DeskKit, KitChoices},
};
use leptos::prelude::*;

/// The kits that the officer looks after.
#[component]
pub fn DeskKitsPage() -> impl IntoView {
    let after = query("after");
    page(async move { api::list(after).await }, |(list, lists)| {
        let lang = words::lang();
        let next = list
            .next
            .map(|after| Route::DeskKits.with_query(&[("after", &after)]));
        let kits = if list.kits.is_empty() {
            view! { <EmptyState title=words::kit_desk_none(lang) text=words::kit_desk_none_text(lang) /> }
                    .into_any()
        } else {
            view! {
                <Kits kits=list.kits />
                <Pagination previous=None next />
            }
            .into_any()
        };
        Page::new(
            DeskPart::Kits.name(lang),
            view! {
                <DeskFrame part=DeskPart::Kits lead=words::kit_desk_lead(lang)>
                    <div class="cluster">
                        <LinkButton href=Route::NewKit.path() sign=Sign::Plus>
                            {words::kit_new(lang)}
                        </LinkButton>
                    </div>
                    <Reveal
                        label=words::kit_import_title(lang)
                        sign=Sign::Upload
                        variant=Variant::Secondary
                    >
                        <Import lists />
                    </Reveal>
                    {kits}
                </DeskFrame>
            },
        )
    })
}

#[component]
fn Kits(kits: Vec<DeskKit>) -> impl IntoView {
    let lang = words::lang();
    let columns = vec![
        Column::new(words::kit_column_kit(lang)),
        Column::new(words::kit_column_state(lang)),
        Column::new(words::kit_country(lang)),
        Column::new(words::kit_column_languages(lang)),
        Column::number(words::kit_column_projects(lang)),
        Column::new(words::kit_column_changed(lang)),
    ];
    let rows = kits
        .into_iter()
        .map(|kit| {
            let country = if kit.country.is_empty() {
                words::kit_of_centre(lang)
            } else {
                kit.country
            };
            let title = view! {
                <a href=Route::EditKit { id: kit.id }.path()>
                    <bdi>{kit.title}</bdi>
                </a>
            };
            vec![
                title.into_any(),
                state_badge(lang, kit.state),
                country.into_any(),
                format::list(lang, &kit.languages).into_any(),
                format::number(lang, i64::from(kit.projects)).into_any(),
                view! { <Time at=kit.updated_at day=true /> }.into_any(),
            ]
        })
        .collect();
    view! { <DataTable caption=DeskPart::Kits.name(lang) columns rows /> }
}

#[component]
fn Import(lists: KitChoices) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Form endpoint="import_kit" files=true class="narrow">
            <p>{words::kit_import_text(lang)}</p>
            {country(lang, &lists)}
            <FileDrop
                name="file"
                label=words::kit_import_file(lang)
                accept=".json"
                max_bytes=KIT_BYTES
                required=true
            />
            <FormActions>
                <Button sign=Sign::Upload>{words::kit_import(lang)}</Button>
            </FormActions>
        </Form>
    }
}

/// Whose officers look after a new kit, where there is a choice.
fn country(lang: Lang, lists: &KitChoices) -> Option<AnyView> {
    let choices = choices::sorted(lang, lists.countries.clone());
    let empty = if lists.centre {
        words::kit_of_centre(lang)
    } else {
        String::new()
    };
    (!choices.is_empty()).then(|| {
        view! {
            <Select
                name="country"
                label=words::kit_country(lang)
                hint=words::kit_country_hint(lang)
                choices
                empty
                required=!lists.centre
            />
        }
        .into_any()
    })
}
