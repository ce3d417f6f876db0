//! The picture of a project.

use crate::{request::request, routes::Route, ui::*, words};
use domain::{id::ProjectId, project::ProjectPicture};
use leptos::prelude::*;

/// Shown wide, above what the project says of itself.
#[component]
pub(super) fn Cover(picture: ProjectPicture) -> impl IntoView {
    let src = Route::File { id: picture.file }.path();
    view! {
        <img
            class="project-picture"
            src=src
            alt=picture.description
            width="1200"
            height="630"
            decoding="async"
        />
    }
}

/// For a card: its address and its words.
pub(crate) fn front(picture: ProjectPicture) -> (String, String) {
    (Route::File { id: picture.file }.path(), picture.description)
}

/// Shows the picture and takes another one.
#[component]
pub(super) fn PictureForm(id: ProjectId, picture: Option<ProjectPicture>) -> impl IntoView {
    let lang = words::lang();
    let label = if picture.is_some() {
        words::people_picture_change(lang)
    } else {
        words::people_picture_add(lang)
    };
    let shown = picture.map(|picture| {
        view! {
            <Cover picture />
            <Form endpoint="remove_project_picture">
                <input type="hidden" name="project" value=id.to_string() />
                <Button variant=Variant::Quiet>{words::people_picture_remove(lang)}</Button>
            </Form>
        }
    });
    view! {
        <section class="stack narrow" id="picture">
            <h2>{words::project_picture(lang)}</h2>
            <p class="soft">{words::project_picture_hint(lang)}</p>
            {shown}
            <Reveal label sign=Sign::Picture variant=Variant::Secondary>
                // The file comes last: whose it is is known before its bytes arrive.
                <Form endpoint="upload_project_picture" files=true>
                    <input type="hidden" name="project" value=id.to_string() />
                    <Field
                        name="description"
                        label=words::project_picture_description(lang)
                        hint=words::project_picture_description_hint(lang)
                        required=true
                    />
                    <FileDrop
                        name="file"
                        label=words::project_picture_file(lang)
                        accept="image/*"
                        max_bytes=request().portal.uploads.image
                        required=true
                    />
                    <FormActions>
                        <Button sign=Sign::Upload>{words::people_picture_save(lang)}</Button>
                    </FormActions>
                </Form>
            </Reveal>
        </section>
    }
}
