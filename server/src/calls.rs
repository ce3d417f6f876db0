//! Calling server functions, for forms and for scripts.

use crate::{limits, pages, shared::Shared, visit::Visit};
use app::outcome::{Failure, Outcome};
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header, request::Parts},
    response::{IntoResponse, Response},
};
use domain::AppError;
use leptos::{
    prelude::{Owner, provide_context},
    reactive::computed::ScopedFuture,
};
use leptos_axum::ResponseOptions;
use server_fn::axum::get_server_fn_service;

/// How forms send their fields.
pub const FORM: &str = "application/x-www-form-urlencoded";

/// What a server function answered, and the headers it wants to be sent, such as cookies.
#[derive(Debug)]
pub struct Answer {
    pub outcome: Outcome,
    pub headers: HeaderMap,
}

/// Calls the server function with this name, unless it was called too often; `None` when there is
/// none.
pub async fn call(
    shared: &Shared,
    visit: &Visit,
    parts: &Parts,
    endpoint: &str,
    body: Bytes,
) -> Option<Answer> {
    if !limits::applies_to(endpoint) {
        return run(visit, parts, endpoint, body).await;
    }
    let from = shared.proxies.client(&parts.extensions, &parts.headers);
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let caller = visit.request.actor.account().map(|id| id.to_string());
    if let Err(error) = shared
        .limits
        .admit(endpoint, from, caller.as_deref(), &fields)
    {
        return Some(Answer {
            outcome: Err(Failure(error)),
            headers: HeaderMap::new(),
        });
    }
    let answer = run(visit, parts, endpoint, body).await?;
    if answer.outcome.is_ok() {
        shared.limits.note_success(endpoint, from, &fields);
    }
    Some(answer)
}

async fn run(visit: &Visit, parts: &Parts, endpoint: &str, body: Bytes) -> Option<Answer> {
    let path = format!("/api/{endpoint}");
    let mut service = get_server_fn_service(&path, Method::POST)?;
    let mut request = Request::new(Body::from(body));
    *request.method_mut() = Method::POST;
    *request.uri_mut() = path.parse().ok()?;
    request
        .headers_mut()
        .insert(header::CONTENT_TYPE, HeaderValue::from_static(FORM));

    let options = ResponseOptions::default();
    let (response, parts, visit) = (options.clone(), parts.clone(), visit.clone());
    let answered = Owner::new()
        .with(|| {
            ScopedFuture::new(async move {
                provide_context(parts);
                provide_context(response);
                app::provide(&visit.request, &visit.cx);
                service.run(request).await
            })
        })
        .await;
    let outcome = read(answered).await;
    let headers = options
        .0
        .write()
        .map(|mut parts| std::mem::take(&mut parts.headers))
        .unwrap_or_default();
    Some(Answer { outcome, headers })
}

/// The answer as the function gave it.
async fn read(answered: Response) -> Outcome {
    let fault = || {
        Failure(AppError::Internal {
            reference: String::new(),
        })
    };
    let worked = answered.status() == StatusCode::OK;
    let body = to_bytes(answered.into_body(), usize::MAX)
        .await
        .map_err(|_| fault())?;
    if worked {
        serde_json::from_slice(&body).map_err(|_| fault())
    } else {
        Err(serde_json::from_slice(&body).unwrap_or_else(|_| fault()))
    }
}

/// `POST /api/<name>`: what scripts of the pages call. Answers in JSON.
pub async fn post(
    State(shared): State<Shared>,
    Path(endpoint): Path<String>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let visit = match Visit::of(&shared, &parts).await {
        Ok(visit) => visit,
        Err(error) => return pages::refuse(&shared, &parts, error).await,
    };
    let Ok(body) = to_bytes(body, shared.form_bytes()).await else {
        let error = AppError::TooLarge {
            max_bytes: shared.form_bytes() as u64,
        };
        return pages::refuse(&shared, &parts, error).await;
    };
    match call(&shared, &visit, &parts, &endpoint, body).await {
        Some(answer) => in_json(answer, &visit.request.id),
        None => pages::refuse(&shared, &parts, AppError::NotFound).await,
    }
}

fn in_json(answer: Answer, request_id: &str) -> Response {
    let Answer { outcome, headers } = answer;
    let mut response = match outcome {
        Ok(done) => axum::Json(done).into_response(),
        Err(Failure(error)) => {
            let failure = Failure(with_reference(error, request_id));
            let retry_after = pages::retry_after(&failure.0);
            (failure.status(), retry_after, axum::Json(failure)).into_response()
        }
    };
    response.headers_mut().extend(headers);
    response
}

/// A fault of ours carries the id of its request, to be quoted.
pub fn with_reference(error: AppError, request_id: &str) -> AppError {
    match error {
        AppError::Internal { reference: _ } => AppError::Internal {
            reference: request_id.to_owned(),
        },
        other => other,
    }
}
