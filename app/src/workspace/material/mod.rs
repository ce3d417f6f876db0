//! Materials of a workspace: files with a title, pictures shown.

pub mod api;

use super::{Hidden, Signed, WorkspaceField, WorkspaceFrame, heading};
use crate::{
    page::{self, Page, page},
    routes::Route,
    ui::{
        Badge, Button, Card, Confirm, Copy, DefinitionList, EmptyState, Fact, Field, FileDrop,
        Form, FormActions, Icon, LinkButton, Pagination, ProgressBar, Sign, Variant, megabytes,
    },
    words::{self, Lang},
};
use domain::{
    id::{MaterialId, WorkspaceId},
    rich_text::picture_markdown,
    workspace::{
        material::{
            MaterialKind, Materials, UploadLimits,
            view::{MaterialLine, MaterialView, MaterialsView},
        },
        view::Tool,
    },
};
use leptos::prelude::*;

/// Where the form stands, below a page of materials.
const ADD: &str = "add";

/// The materials of a workspace.
#[component]
pub fn MaterialsPage() -> impl IntoView {
    let workspace = page::id("id");
    let place = Materials::parse(&page::query("after"), &page::query("before"));
    page(
        async move { api::materials(workspace?, place?).await },
        |view| {
            let title = heading(words::lang(), &view.frame, Tool::Materials, String::new());
            Page::new(title, view! { <List view /> })
        },
    )
}

#[component]
fn List(view: MaterialsView) -> impl IntoView {
    let lang = words::lang();
    let workspace = view.frame.id;
    let materials = if view.materials.is_empty() {
        view! {
            <EmptyState title=words::material_empty(lang) text=words::material_empty_text(lang) />
        }
        .into_any()
    } else {
        let cards = view
            .materials
            .into_iter()
            .map(|line| view! { <MaterialCard workspace line /> })
            .collect_view();
        view! { <div class="grid">{cards}</div> }.into_any()
    };
    let link = |field: &str, id: Option<MaterialId>| {
        id.map(|id| Route::Materials { workspace }.with_query(&[(field, &id.to_string())]))
    };
    let (previous, next) = (link("before", view.previous), link("after", view.next));
    let to_upload = view.may_upload.then(|| {
        view! {
            <LinkButton href=format!("#{ADD}") sign=Sign::Plus>
                {words::material_add(lang)}
            </LinkButton>
        }
        .into_any()
    });
    let upload = view
        .may_upload
        .then(|| view! { <Upload workspace limits=view.limits /> });
    let may_restore = view.may_restore;
    let removed = (!view.removed.is_empty())
        .then(|| view! { <RemovedMaterials workspace removed=view.removed may_restore /> });
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Materials actions=to_upload>
            {materials}
            <Pagination previous next />
            {upload}
            <Room used=view.used quota=view.limits.workspace />
            {removed}
        </WorkspaceFrame>
    }
}

#[component]
fn MaterialCard(workspace: WorkspaceId, line: MaterialLine) -> impl IntoView {
    let lang = words::lang();
    let href = Route::Material {
        workspace,
        material: line.id,
    }
    .path();
    let footer = view! {
        <Badge sign=sign(line.kind)>{kind_name(lang, line.kind)}</Badge>
        <span class="soft small">{size(lang, line.size)}</span>
    };
    view! {
        <Card title=line.title.clone() level=2 href footer=footer.into_any()>
            {match line.kind {
                MaterialKind::Image => picture("card-picture", &line),
                kind => {
                    view! {
                        <div class="card-picture card-sign">
                            <Icon sign=sign(kind) />
                        </div>
                    }
                        .into_any()
                }
            }}
            <Signed author=line.author at=line.at />
        </Card>
    }
}

/// The picture itself; with its dimensions nothing jumps when it comes.
fn picture(class: &'static str, line: &MaterialLine) -> AnyView {
    let (width, height) = line.dimensions.unzip();
    view! {
        <img
            class=class
            src=Route::File { id: line.file }.path()
            alt=line.alt.clone()
            width=width.map(|width| width.to_string())
            height=height.map(|height| height.to_string())
            loading="lazy"
            decoding="async"
        />
    }
    .into_any()
}

#[component]
fn Upload(workspace: WorkspaceId, limits: UploadLimits) -> impl IntoView {
    let lang = words::lang();
    let largest = limits.image.max(limits.file).max(limits.video);
    view! {
        <section class="stack" id=ADD>
            <h2>{words::material_add(lang)}</h2>
            // The file comes last: what is said of it is known before its bytes arrive.
            <Form endpoint="upload_material" files=true class="narrow">
                <WorkspaceField id=workspace />
                <Field
                    name="title"
                    label=words::material_title(lang)
                    hint=words::material_title_hint(lang)
                />
                <Field
                    name="alt"
                    label=words::material_alt(lang)
                    hint=words::material_alt_hint(lang)
                />
                <FileDrop
                    name="file"
                    label=words::material_file(lang)
                    hint=words::material_file_hint(
                        lang,
                        megabytes(limits.file),
                        megabytes(limits.video),
                        megabytes(limits.image),
                    )
                    max_bytes=largest
                    required=true
                />
                <FormActions>
                    <Button sign=Sign::Upload>{words::material_upload(lang)}</Button>
                </FormActions>
            </Form>
        </section>
    }
}

/// How full the workspace is.
#[component]
fn Room(used: u64, quota: u64) -> impl IntoView {
    let lang = words::lang();
    let percent = used.saturating_mul(100).div_ceil(quota.max(1)).min(100);
    let label = words::material_room(
        lang,
        megabytes(quota),
        i64::try_from(used.div_ceil(1_000_000)).unwrap_or(i64::MAX),
    );
    view! { <ProgressBar label value=u32::try_from(percent).unwrap_or(100) /> }
}

/// What was removed not long ago.
#[component]
fn RemovedMaterials(
    workspace: WorkspaceId,
    removed: Vec<MaterialLine>,
    may_restore: bool,
) -> impl IntoView {
    let lang = words::lang();
    let lines = removed
        .into_iter()
        .map(|line| {
            let restore = may_restore.then(|| {
                view! {
                    <Form endpoint="restore_material" key=line.id.to_string() class="form-inline">
                        <WorkspaceField id=workspace />
                        <Hidden name="material" value=line.id.to_string() />
                        <Button variant=Variant::Quiet>{words::material_restore(lang)}</Button>
                    </Form>
                }
            });
            view! {
                <li>
                    <div class="row-text">
                        <bdi>{line.title}</bdi>
                        <Signed author=line.author at=line.at />
                    </div>
                    {restore}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="stack">
            <h2>{words::material_removed(lang)}</h2>
            <p class="soft">{words::material_removed_text(lang)}</p>
            <ul class="rows" role="list">
                {lines}
            </ul>
        </section>
    }
}

/// One material.
#[component]
pub fn MaterialPage() -> impl IntoView {
    let (workspace, id) = (page::id("id"), page::id("material"));
    page(
        async move { api::material(workspace?, id?).await },
        |view| Page::new(view.material.title.clone(), view! { <One view /> }),
    )
}

#[component]
fn One(view: MaterialView) -> impl IntoView {
    let lang = words::lang();
    let (workspace, line) = (view.frame.id, view.material);
    let address = Route::File { id: line.file }.path();
    let download = view! {
        <LinkButton href=address.clone() download=true sign=Sign::Download>
            {words::material_download(lang)}
        </LinkButton>
    };
    let is_picture = line.kind == MaterialKind::Image;
    let facts = vec![
        Fact::new(words::material_name(lang), line.name.clone()),
        Fact::new(words::material_kind(lang), kind_name(lang, line.kind)),
        Fact::new(words::material_size(lang), size(lang, line.size)),
    ];
    let for_pages = is_picture.then(|| {
        let written = picture_markdown(&line.alt, line.file);
        view! {
            <p class="soft small">{words::material_for_pages(lang)}</p>
            <p class="cluster">
                <code>{written.clone()}</code>
                <Copy text=written />
            </p>
        }
    });
    let remove = line.may_delete.then(|| {
        view! {
            <Confirm
                label=words::material_remove(lang)
                title=words::material_remove_question(lang)
                variant=Variant::Quiet
            >
                <p>{words::material_remove_text(lang)}</p>
                <Form endpoint="remove_material">
                    <WorkspaceField id=workspace />
                    <Hidden name="material" value=line.id.to_string() />
                    <FormActions>
                        <Button variant=Variant::Danger>{words::material_remove(lang)}</Button>
                    </FormActions>
                </Form>
            </Confirm>
        }
    });
    let title = line.title.clone();
    view! {
        <WorkspaceFrame frame=view.frame tab=Tool::Materials title actions=Some(download.into_any())>
            <Signed author=line.author.clone() at=line.at />
            {is_picture
                .then(|| {
                    view! {
                        <figure class="picture">
                            {picture("picture-image", &line)}
                            <figcaption class="soft small">
                                <bdi>{line.alt.clone()}</bdi>
                            </figcaption>
                        </figure>
                    }
                })}
            <DefinitionList facts />
            {for_pages}
            {remove}
        </WorkspaceFrame>
    }
}

fn kind_name(lang: Lang, kind: MaterialKind) -> String {
    match kind {
        MaterialKind::Image => words::material_kind_image(lang),
        MaterialKind::Video => words::material_kind_video(lang),
        MaterialKind::Audio => words::material_kind_audio(lang),
        MaterialKind::Document => words::material_kind_document(lang),
    }
}

const fn sign(kind: MaterialKind) -> Sign {
    match kind {
        MaterialKind::Image => Sign::Picture,
        MaterialKind::Video | MaterialKind::Audio | MaterialKind::Document => Sign::File,
    }
}

/// A size people can compare: kilobytes up to one megabyte, then megabytes.
pub(crate) fn size(lang: Lang, bytes: i64) -> String {
    if bytes < 1_000_000 {
        words::material_size_kilobytes(lang, (bytes + 999) / 1000)
    } else {
        words::material_size_megabytes(lang, (bytes + 500_000) / 1_000_000)
    }
}
