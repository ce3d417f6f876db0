//! Every page: loaded once, then shown; or the reason why not, with the right status.

pub mod world;

use self::world::World;
use crate::{
    outcome::Failure,
    request::request,
    routes::Route,
    ui::{EmptyState, FormState, LinkButton, TextKept, error_text},
    words,
};
use domain::{AppError, AppResult};
use http::StatusCode;
use leptos::{prelude::*, tachys::html::InertElement};
use leptos_axum::ResponseOptions;
use leptos_meta::Title;
use leptos_router::hooks::{use_params_map, use_query_map};
use std::str::FromStr;

/// What a page shows.
pub struct Page {
    title: String,
    body: InertElement,
    world: Option<World>,
}

impl Page {
    /// The title stands in the browser's tab; the heading is part of the body.
    pub fn new(title: impl Into<String>, body: impl IntoView + 'static) -> Self {
        Self {
            title: title.into(),
            body: written(body),
            world: None,
        }
    }

    /// Programs are told what it is: only of pages that everybody may read.
    #[must_use]
    pub fn for_the_world(mut self, world: World) -> Self {
        self.world = Some(world);
        self
    }
}

/// Writes a view out at once, as one text. What surrounds a page's loader is written piece by piece,
/// so that it could wait anywhere; a part that waits for nothing need not make a text of each element first.
pub(crate) fn written(view: impl IntoView + 'static) -> InertElement {
    InertElement::new(view.into_any().to_html())
}

/// A page that needs something from the database. `load` is its one loader from `api.rs`.
///
/// Visitors are sent to sign in where the page needs somebody; what does not exist and what may
/// not be seen answer with the same 404.
pub fn page<V: Send + 'static>(
    load: impl Future<Output = AppResult<V>> + Send + 'static,
    show: impl FnOnce(V) -> Page + Send + 'static,
) -> AnyView {
    let owner = Owner::current().unwrap_or_default();
    Suspend::new(async move {
        let loaded = load.await;
        owner.with(|| match loaded {
            Ok(value) => still(show(value)),
            Err(error) => unfortunately(&error),
        })
    })
    .into_any()
}

/// A page that needs nothing from the database.
pub fn still(page: Page) -> AnyView {
    let request = request();
    // Written at once: where the rest of the page is written later, nobody knows any more which head it
    // belongs to.
    let world = page
        .world
        .map(|world| written(world::told(world, &page.title, &request)));
    let portal = request.portal.name.clone();
    let title = if page.title == portal {
        portal
    } else {
        format!("{} – {portal}", page.title)
    };
    // The title is the first thing that is read out: it says that the form came back.
    let came_back = use_context::<FormState>().is_some_and(|form| form.error.is_some());
    let title = if came_back {
        words::ui_problem_title(request.lang, title)
    } else {
        title
    };
    view! {
        <Title text=title />
        {world}
        {page.body}
    }
    .into_any()
}

/// Why there is no page.
pub fn unfortunately(error: &AppError) -> AnyView {
    let request = request();
    let response = use_context::<ResponseOptions>();
    if *error == AppError::SignInNeeded {
        leptos_axum::redirect(
            &Route::Login {
                next: request.address,
            }
            .path(),
        );
        return ().into_any();
    }
    let lang = request.lang;
    let error = match error {
        AppError::Internal { reference: _ } => AppError::Internal {
            reference: request.id,
        },
        other => other.clone(),
    };
    if let Some(response) = response {
        response.set_status(status(&error));
    }
    let title = match error {
        AppError::NotFound => words::site_not_found(lang),
        _ => words::ui_error_title(lang),
    };
    still(Page::new(
        title.clone(),
        view! {
            <h1 class="visually-hidden">{title.clone()}</h1>
            <EmptyState title=title text=error_text(lang, &error)>
                <LinkButton href=Route::Home.path()>{words::site_go_home(lang)}</LinkButton>
            </EmptyState>
            <TextKept />
        },
    ))
}

/// The page says that a link no longer works, and how to get another.
pub fn gone() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::GONE);
    }
}

/// What stood at this address stands at another one for good.
pub fn moved(route: &Route) -> Page {
    if let Some(response) = use_context::<ResponseOptions>()
        && let Ok(address) = http::HeaderValue::from_str(&route.path())
    {
        response.set_status(StatusCode::MOVED_PERMANENTLY);
        response.insert_header(http::header::LOCATION, address);
    }
    Page::new(String::new(), ())
}

/// The page is asked for again after so many seconds, with and without scripts: for what goes on by
/// itself.
pub fn renew_after(seconds: u32) {
    if let Some(response) = use_context::<ResponseOptions>() {
        let name = http::HeaderName::from_static("refresh");
        response.insert_header(name, http::HeaderValue::from(seconds));
    }
}

/// The page says why its reader may not see it yet.
pub fn forbidden() {
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(StatusCode::FORBIDDEN);
    }
}

/// The HTTP status of an error.
pub fn status(error: &AppError) -> StatusCode {
    match error {
        AppError::Invalid(_)
        | AppError::Rule(_)
        | AppError::Locked {
            reason: _,
            until: _,
        } => StatusCode::UNPROCESSABLE_ENTITY,
        AppError::SignInNeeded => StatusCode::UNAUTHORIZED,
        AppError::NotFound => StatusCode::NOT_FOUND,
        AppError::Forbidden => StatusCode::FORBIDDEN,
        AppError::Conflict {
            theirs: _,
            version: _,
        } => StatusCode::CONFLICT,
        AppError::Decided { by: _ } | AppError::Taken { by: _ } => StatusCode::CONFLICT,
        AppError::Expired => StatusCode::GONE,
        AppError::TooMany {
            retry_after_secs: _,
        } => StatusCode::TOO_MANY_REQUESTS,
        AppError::TooLarge { max_bytes: _ } => StatusCode::PAYLOAD_TOO_LARGE,
        AppError::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
        AppError::Internal { reference: _ } => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl Failure {
    /// The HTTP status of the answer.
    pub fn status(&self) -> StatusCode {
        status(&self.0)
    }
}

/// An id in the path; text that is no id answers like an id that does not exist.
pub fn id<T: FromStr<Err = AppError>>(name: &str) -> AppResult<T> {
    use_params_map()
        .get_untracked()
        .get(name)
        .ok_or(AppError::NotFound)?
        .parse()
}

/// A text in the path.
pub fn segment(name: &str) -> String {
    use_params_map()
        .get_untracked()
        .get(name)
        .unwrap_or_default()
}

/// A field of the address's query; empty when it is not there.
pub fn query(name: &str) -> String {
    use_query_map()
        .get_untracked()
        .get(name)
        .unwrap_or_default()
}

/// All values of a field of the address's query.
pub fn queries(name: &str) -> Vec<String> {
    use_query_map()
        .get_untracked()
        .get_all(name)
        .unwrap_or_default()
}
