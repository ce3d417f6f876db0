//! Papers that say where somebody works: on "My school", and beside the officer's decision.

use crate::{
    request::request,
    routes::Route,
    ui::*,
    words::{self, Lang},
};
use domain::school::certificate::{CERTIFICATES_MAX, CertificateLine};
use leptos::prelude::*;

/// The own papers, and the form for one more.
#[component]
pub(super) fn OwnCertificates(papers: Vec<CertificateLine>) -> impl IntoView {
    let lang = words::lang();
    let has_room = papers.len() < CERTIFICATES_MAX as usize;
    view! {
        <section class="stack">
            <h2>{words::certificate_title(lang)}</h2>
            <p>{words::certificate_text(lang)}</p>
            {list(lang, papers, true)}
            {has_room.then(|| view! { <Upload lang /> })}
        </section>
    }
}

/// The papers of somebody, for the officer who decides.
#[component]
pub(crate) fn Certificates(papers: Vec<CertificateLine>) -> impl IntoView {
    let lang = words::lang();
    (!papers.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{words::certificate_title(lang)}</h2>
                {list(lang, papers, false)}
            </section>
        }
    })
}

fn list(lang: Lang, papers: Vec<CertificateLine>, is_own: bool) -> Option<AnyView> {
    if papers.is_empty() {
        return None;
    }
    let lines = papers.into_iter().map(|paper| {
        let id = paper.file.to_string();
        let remove = is_own.then(|| {
            view! {
                <Form endpoint="remove_certificate" key=id.clone()>
                    <input type="hidden" name="file" value=id />
                    <Button variant=Variant::Quiet>{words::certificate_remove(lang)}</Button>
                </Form>
            }
        });
        view! {
            <li>
                <div class="row-text">
                    <a href=Route::File { id: paper.file }.path()>
                        <bdi>{paper.name}</bdi>
                    </a>
                    <p class="soft small">
                        <Time at=paper.at />
                    </p>
                </div>
                {remove}
            </li>
        }
    });
    let list = view! {
        <ul class="rows" role="list">
            {lines.collect_view()}
        </ul>
    };
    Some(list.into_any())
}

#[component]
fn Upload(lang: Lang) -> impl IntoView {
    view! {
        <Form endpoint="upload_certificate" files=true class="narrow">
            <FileDrop
                name="file"
                label=words::certificate_file(lang)
                accept="image/*,.pdf"
                max_bytes=request().portal.uploads.image
                required=true
            />
            <FormActions>
                <Button variant=Variant::Secondary sign=Sign::Upload>
                    {words::certificate_send(lang)}
                </Button>
            </FormActions>
        </Form>
    }
}
