//! A paper that says where somebody works, for the officer who decides.

use super::{or_remove, random_key, single, store};
use crate::{
    files::receive::{Fields, Form},
    shared::Shared,
    visit::Visit,
};
use app::{
    outcome::{Done, Told},
    routes::Route,
};
use axum::http::HeaderMap;
use data::school;
use domain::{AppResult, school::certificate::is_paper};

/// The form that adds a paper.
pub(super) const ENDPOINT: &str = "upload_certificate";

pub(super) async fn take(
    shared: &Shared,
    visit: &Visit,
    headers: &HeaderMap,
    mut form: Form,
    fields: &mut Fields,
) -> AppResult<Done> {
    let room = |_: &Fields| school::may_upload_certificate(&visit.cx);
    let received = single::receive(shared, headers, &mut form, fields, room, is_paper).await?;
    let key = random_key();
    school::announce_certificate(&visit.cx, &key).await?;
    let stored = store(shared, key.clone(), received).await?;
    let added = school::add_certificate(&visit.cx, stored).await;
    or_remove(shared, &key, added).await?;
    Ok(Done::at(Route::MySchool).told(Told::CertificateAdded))
}
