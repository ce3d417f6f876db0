//! The gallery: projects that officers show to everybody, and how they do it.

use super::{api, picture::front};
use crate::{
    format,
    page::{
        Page, page, query,
        world::{World, thing},
    },
    remembered::written_once,
    routes::Route,
    ui::{
        Button, Card, CardLook, EmptyState, Form, FormActions, LinkButton, PageTitle, Pagination,
        Reveal, Sign, TextArea, Variant,
    },
    words::{self, Lang},
};
use domain::{
    id::ProjectId,
    project::gallery::{Gallery, SENTENCE_MAX, Shown},
};
use leptos::prelude::*;

/// `/gallery`, the newest first.
#[component]
pub fn GalleryPage() -> impl IntoView {
    page(api::gallery(query("after")), |gallery: Gallery| {
        let lang = words::lang();
        let title = words::project_gallery(lang);
        let lead = words::project_gallery_lead(lang);
        let world = World {
            path: Route::Gallery.path(),
            description: lead.clone(),
            thing: thing("CollectionPage", &title),
            picture: None,
        };
        let all = view! {
            <LinkButton href=Route::Projects.path() variant=Variant::Secondary>
                {words::project_all(lang)}
            </LinkButton>
        };
        let shown = if gallery.shown.is_empty() {
            view! {
                <EmptyState
                    title=words::project_gallery_empty(lang)
                    text=words::project_gallery_empty_text(lang)
                />
            }
            .into_any()
        } else {
            let next = gallery
                .next
                .map(|after| Route::Gallery.with_query(&[("after", &after)]));
            let cards = gallery
                .shown
                .into_iter()
                .map(|one| shown(lang, one, 2))
                .collect_view();
            view! {
                <div class="grid">{cards}</div>
                <Pagination previous=None next />
            }
            .into_any()
        };
        Page::new(
            title.clone(),
            view! {
                <PageTitle title lead actions=all.into_any() />
                {shown}
            },
        )
        .for_the_world(world)
    })
}

/// A project of the gallery, with its sentence.
pub(crate) fn shown(lang: Lang, shown: Shown, level: u8) -> impl IntoView {
    written_once(&("gallery", lang, level, shown.clone()), || {
        let mut countries = shown.card.countries;
        format::sort_by_name(lang, &mut countries, |name| name);
        view! {
            <Card
                title=shown.card.title
                level
                href=Route::Project { id: shown.card.id }.path()
                cover=shown.card.id.to_string()
                picture=shown.card.picture.map(front)
            >
                <p class="soft small">{format::list(lang, &countries)}</p>
                <blockquote class="as-typed" dir="auto">
                    {shown.sentence}
                </blockquote>
            </Card>
        }
    })
}

/// On the page of a project: why it is in the gallery, for everybody.
#[component]
pub(super) fn InGallery(sentence: String) -> impl IntoView {
    let lang = words::lang();
    view! {
        <Card title=words::project_gallery_in(lang) level=2 look=CardLook::Accent>
            <blockquote class="as-typed" dir="auto">
                {sentence}
            </blockquote>
            <p class="small">
                <a href=Route::Gallery.path()>{words::project_gallery(lang)}</a>
            </p>
        </Card>
    }
}

/// For officers: puts the project into the gallery, changes the sentence, takes it out.
#[component]
pub(super) fn Showing(id: ProjectId, sentence: Option<String>) -> impl IntoView {
    let lang = words::lang();
    let is_in = sentence.is_some();
    let label = if is_in {
        words::project_gallery_change(lang)
    } else {
        words::project_gallery_put(lang)
    };
    let out = is_in.then(|| {
        view! {
            <Form endpoint="take_out_of_gallery">
                <input type="hidden" name="project" value=id.to_string() />
                <Button variant=Variant::Quiet sign=Sign::Trash>
                    {words::project_gallery_take_out(lang)}
                </Button>
            </Form>
        }
    });
    view! {
        <div class="cluster">
            <Reveal label=label.clone() variant=Variant::Secondary sign=Sign::Edit>
                <Form endpoint="put_into_gallery">
                    <input type="hidden" name="project" value=id.to_string() />
                    <TextArea
                        name="sentence"
                        label=words::project_gallery_sentence(lang)
                        hint=words::project_gallery_sentence_hint(lang)
                        value=sentence.unwrap_or_default()
                        rows=2
                        max=SENTENCE_MAX
                        required=true
                    />
                    <FormActions>
                        <Button>{label}</Button>
                    </FormActions>
                </Form>
            </Reveal>
            {out}
        </div>
    }
}
