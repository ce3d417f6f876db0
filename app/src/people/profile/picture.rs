//! The picture of the own profile.

use crate::{
    request::request,
    routes,
    ui::*,
    words::{self, Lang},
};
use domain::{
    id::{AccountId, FileId},
    people::profile::Crop,
};
use leptos::prelude::*;

/// Shows the picture and takes another one.
#[component]
pub(super) fn Picture(
    lang: Lang,
    id: AccountId,
    name: String,
    picture: Option<FileId>,
) -> impl IntoView {
    let remove = picture.map(|_| {
        view! {
            <Form endpoint="remove_picture">
                <Button variant=Variant::Quiet>{words::people_picture_remove(lang)}</Button>
            </Form>
        }
    });
    let change = if picture.is_some() {
        words::people_picture_change(lang)
    } else {
        words::people_picture_add(lang)
    };
    view! {
        <section class="stack">
            <h2>{words::people_picture(lang)}</h2>
            <div class="cluster">
                <Avatar
                    name
                    id=id.to_string()
                    picture=routes::picture(picture)
                    size=AvatarSize::Large
                />
                <Reveal label=change sign=Sign::Picture variant=Variant::Secondary>
                    <Upload lang />
                </Reveal>
                {remove}
            </div>
        </section>
    }
}

#[component]
fn Upload(lang: Lang) -> impl IntoView {
    let crops = Crop::ALL
        .iter()
        .map(|crop| Choice::new(crop.as_str(), crop_name(lang, *crop)))
        .collect();
    view! {
        // The file comes last: how it is cut is known before its bytes arrive.
        <Form endpoint="upload_picture" files=true class="narrow">
            <RadioGroup
                name="crop"
                legend=words::people_picture_crop(lang)
                hint=words::people_picture_crop_hint(lang)
                choices=crops
                value=Crop::Middle.as_str()
            />
            <FileDrop
                name="file"
                label=words::people_picture_file(lang)
                accept="image/*"
                max_bytes=request().portal.uploads.image
                required=true
            />
            <FormActions>
                <Button sign=Sign::Upload>{words::people_picture_save(lang)}</Button>
            </FormActions>
        </Form>
    }
}

fn crop_name(lang: Lang, crop: Crop) -> String {
    match crop {
        Crop::Start => words::people_crop_start(lang),
        Crop::Middle => words::people_crop_middle(lang),
        Crop::End => words::people_crop_end(lang),
    }
}
