//! What the server tells the pages about a request. In the context of every page and server
//! function.

use crate::{outcome::Told, ui::island::theme_switch::Theme, words::Lang};
use domain::{
    AppError, Timestamp,
    access::{Actor, Person},
    account::provider::Provider,
    workspace::material::UploadLimits,
};
use leptos::prelude::*;
use std::sync::Arc;

/// The portal as its operator set it up: the same for all requests.
#[derive(Clone, Debug, Default)]
pub struct Portal {
    /// Its name, in the header and in mails.
    pub name: String,
    /// Its address without a slash at the end, from the configuration: the Host header is never
    /// trusted.
    pub base_url: String,
    /// A demo world: the sign-in page offers its people, and `/dev/ui` exists.
    pub demo: bool,
    /// Languages for tests can be chosen too.
    pub pseudo_languages: bool,
    /// Time zone of readers who have none of their own (IANA).
    pub time_zone: String,
    /// E-mail address of those who help people that cannot sign in.
    pub contact: String,
    /// Where people can have an account with which they sign in here.
    pub providers: Vec<Provider>,
    /// Largest uploads.
    pub uploads: UploadLimits,
    /// Whether browsers reach the portal over HTTPS: cookies are then `Secure`.
    pub secure: bool,
    /// Addresses of the styles, scripts and type faces of this build.
    pub assets: Assets,
}

/// Addresses of the site's own files, each with a hash of its content in its name.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    pub css: String,
    pub js: String,
    pub wasm: String,
    pub fonts: Vec<String>,
}

impl Portal {
    /// Name of the session cookie: `__Host-` ties it to this host over HTTPS (SECURITY 1).
    pub fn session_cookie(&self) -> &'static str {
        if self.secure {
            "__Host-session"
        } else {
            "session"
        }
    }
}

/// Carries the way of a browser to a provider and back.
pub const ARRIVAL_COOKIE: &str = "arrival";

/// What a person was typing in a form: the form's name, and its fields.
pub type Draft = (String, Vec<(String, String)>);

/// One request.
#[derive(Clone, Debug)]
pub struct Request {
    pub portal: Arc<Portal>,
    /// Who asks.
    pub actor: Actor,
    pub lang: Lang,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Path and query: where to come back to after signing in.
    pub address: String,
    /// When.
    pub now: Timestamp,
    /// What the action before this page did.
    pub told: Option<Told>,
    /// Token of somebody who came from a provider and whom we do not know yet.
    pub arrival: Option<String>,
    /// Finds the request in the log.
    pub id: String,
    /// What the person was typing in forms and has not sent yet: name of the form, its fields.
    pub drafts: Arc<Vec<Draft>>,
    /// What the browser calls itself.
    pub user_agent: String,
    /// Why the server answers with no page at all, such as too many requests.
    pub refusal: Option<AppError>,
}

/// The request that is being answered. Only its own code runs without one: then it is a visitor's.
pub fn request() -> Request {
    use_context::<Request>().unwrap_or_else(|| Request {
        portal: Arc::default(),
        actor: Actor::Visitor,
        lang: Lang::ENGLISH,
        theme: Theme::System,
        address: "/".to_owned(),
        now: Timestamp::default(),
        told: None,
        arrival: None,
        id: String::new(),
        drafts: Arc::default(),
        user_agent: String::new(),
        refusal: None,
    })
}

/// The signed-in person, if there is one.
pub fn person() -> Option<Person> {
    match use_context::<Request>()?.actor {
        Actor::Person(person) => Some(person),
        Actor::Visitor => None,
    }
}

/// Where a form of this page posts to: the same page, with its query behind the name of the server
/// function, so that the page that comes back is the one that was left, however often it comes back.
pub fn post_to(endpoint: &str) -> String {
    let query = with_context(|request: &Request| {
        let (_, query) = request.address.split_once('?')?;
        (!query.is_empty() && !query.starts_with('/')).then(|| query.to_owned())
    });
    match query.flatten() {
        Some(query) => format!("?/{endpoint}&{query}"),
        None => format!("?/{endpoint}"),
    }
}

impl Request {
    /// The reader's time zone (IANA).
    pub fn time_zone(&self) -> &str {
        match &self.actor {
            Actor::Person(person) if !person.time_zone.is_empty() => &person.time_zone,
            Actor::Person(_) | Actor::Visitor => &self.portal.time_zone,
        }
    }
}
