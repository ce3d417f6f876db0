//! A kit as a file, to be taken into another portal.

use crate::{pages, shared::Shared, visit::Visit};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::AppResult;

/// `GET /kits/{id}/kit.json`, for everybody who may read it.
pub async fn get(
    State(shared): State<Shared>,
    Path(id): Path<String>,
    request: Request,
) -> Response {
    let (parts, _) = request.into_parts();
    match file(&shared, &parts, &id).await {
        Ok(text) => {
            let headers = [
                (
                    header::CONTENT_TYPE,
                    HeaderValue::from_static("application/json"),
                ),
                (
                    header::CONTENT_DISPOSITION,
                    HeaderValue::from_static("attachment; filename=\"kit.json\""),
                ),
                (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
            ];
            (headers, text).into_response()
        }
        Err(error) => pages::refuse(&shared, &parts, error).await,
    }
}

async fn file(shared: &Shared, parts: &Parts, id: &str) -> AppResult<String> {
    let visit = Visit::of(shared, parts).await?;
    data::kit::export(&visit.cx, id.parse()?).await
}
