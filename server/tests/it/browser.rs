//! A browser without JavaScript in front of a portal of its own.

use axum::{
    Router,
    body::{Body, Bytes, to_bytes},
    http::{HeaderMap, Method, Request, StatusCode, header},
};
use data::testing::World;
use domain::id::AccountId;
use server::{clock::Clock, config::Config, folder::Folder, router, shared::Shared};
use std::{collections::BTreeMap, sync::Arc};
use tempfile::TempDir;
use tower::ServiceExt;

/// A portal with its world.
#[derive(Clone)]
pub struct Portal {
    pub world: Arc<World>,
    pub shared: Shared,
    router: Router,
    folder: Arc<TempDir>,
}

impl Portal {
    /// As configured by default.
    pub async fn new(world: World) -> Self {
        Self::with(world, |_| ()).await
    }

    /// Configured for a test.
    pub async fn with(world: World, configure: impl FnOnce(&mut Config)) -> Self {
        let world = world.shared();
        let mut config = Config::default();
        configure(&mut config);
        let clock = world.clone();
        let clock = Clock::new(move || clock.now());
        let folder = tempfile::tempdir().expect("a temporary folder");
        let place = Folder::at(folder.path());
        let shared = Shared::new(config, &place, world.db.clone(), clock).expect("a portal");
        Self {
            router: router::router(shared.clone()),
            world,
            shared,
            folder: Arc::new(folder),
        }
    }

    /// The data folder.
    pub fn folder(&self) -> Folder {
        Folder::at(self.folder.path())
    }

    /// The browser of somebody who is not signed in.
    pub fn visitor(&self) -> Browser {
        Browser {
            portal: self.clone(),
            cookies: BTreeMap::new(),
            headers: HeaderMap::new(),
        }
    }

    /// The browser of somebody who is.
    pub async fn by(&self, account: AccountId) -> Browser {
        let mut browser = self.visitor();
        let token = self.world.sign_in(account).await;
        let cookie = self.shared.portal.session_cookie().to_owned();
        browser.cookies.insert(cookie, token);
        browser
    }
}

/// Keeps cookies and says where its forms come from, as browsers do.
#[derive(Clone)]
pub struct Browser {
    portal: Portal,
    pub cookies: BTreeMap<String, String>,
    /// Sent with every request.
    pub headers: HeaderMap,
}

/// What came back.
#[derive(Debug)]
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Bytes,
    /// The bytes as text.
    pub body: String,
}

impl Answer {
    /// A header's text; empty when it is not there.
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().expect("text"))
    }

    /// What two answers must share that are to tell nothing: all but what differs in every answer.
    pub fn alike(&self) -> String {
        let nonce = self
            .header("content-security-policy")
            .split("'nonce-")
            .nth(1)
            .and_then(|rest| rest.split('\'').next())
            .unwrap_or("no nonce");
        let mut headers: Vec<String> = self
            .headers
            .iter()
            .filter(|(name, _)| *name != "x-request-id")
            .map(|(name, value)| format!("{name}: {value:?}").replace(nonce, "NONCE"))
            .collect();
        headers.sort();
        let body = self
            .body
            .replace(nonce, "NONCE")
            .replace(self.header("x-request-id"), "ID");
        format!("{}\n{}\n{body}", self.status, headers.join("\n"))
    }

    /// Where it leads.
    pub fn location(&self) -> &str {
        self.header("location")
    }
}

impl Browser {
    /// Always sends this header.
    pub fn sending(mut self, name: &'static str, value: &str) -> Self {
        self.headers.insert(name, value.parse().expect("a header"));
        self
    }

    /// Opens an address; does not follow redirects.
    pub async fn get(&mut self, address: &str) -> Answer {
        self.send(self.request(Method::GET, address).body(Body::empty()))
            .await
    }

    /// Opens an address and goes where it leads.
    pub async fn open(&mut self, address: &str) -> Answer {
        let mut answer = self.get(address).await;
        for _ in 0..5 {
            if answer.location().is_empty() {
                return answer;
            }
            let next = answer.location().to_owned();
            answer = self.get(&next).await;
        }
        panic!("{address} leads in a circle");
    }

    /// Sends a form that stands on the page with this address.
    pub async fn post(&mut self, page: &str, endpoint: &str, fields: &[(&str, &str)]) -> Answer {
        let address = match page.split_once('?') {
            Some((path, query)) => format!("{path}?/{endpoint}&{query}"),
            None => format!("{page}?/{endpoint}"),
        };
        let request = self
            .request(Method::POST, &address)
            .header(header::ORIGIN, &self.portal.shared.portal.base_url);
        self.send_form(request, fields).await
    }

    /// Sends a form with a file that stands on the page with this address.
    pub async fn upload(&mut self, page: &str, endpoint: &str, upload: Upload) -> Answer {
        let base = self.portal.shared.portal.base_url.clone();
        let request = self
            .request(Method::POST, &format!("{page}?/{endpoint}"))
            .header(header::ORIGIN, &base)
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=XxX")
            .body(upload.body());
        self.send(request).await
    }

    /// Calls a server function as the scripts of a page do.
    pub async fn call(&mut self, endpoint: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, &format!("/api/{endpoint}"))
            .header(header::ORIGIN, self.portal.shared.portal.base_url.clone());
        self.send_form(request, fields).await
    }

    /// A request of this browser.
    pub fn request(&self, method: Method, address: &str) -> axum::http::request::Builder {
        let mut request = Request::builder().method(method).uri(address);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        if !self.headers.contains_key(header::ACCEPT) {
            request = request.header(header::ACCEPT, "text/html,*/*;q=0.8");
        }
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        request
    }

    async fn send_form(
        &mut self,
        request: axum::http::request::Builder,
        fields: &[(&str, &str)],
    ) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.send(
            request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(body)),
        )
        .await
    }

    /// Sends a request and keeps the cookies of the answer.
    pub async fn send(&mut self, request: Result<Request<Body>, axum::http::Error>) -> Answer {
        let request = request.expect("a request");
        let router = self.portal.router.clone();
        let Ok(response) = router.oneshot(request).await;
        let (head, body) = response.into_parts();
        for cookie in head.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie::Cookie::parse(cookie.to_str().expect("text")).expect("a cookie");
            if cookie.max_age().is_some_and(|age| age.is_zero()) {
                self.cookies.remove(cookie.name());
            } else {
                self.cookies
                    .insert(cookie.name().to_owned(), cookie.value().to_owned());
            }
        }
        let body = to_bytes(body, usize::MAX).await.expect("a body");
        Answer {
            status: head.status,
            headers: head.headers,
            body: String::from_utf8_lossy(&body).into_owned(),
            bytes: body,
        }
    }
}

/// The body of a form with a file.
pub struct Upload {
    bytes: Vec<u8>,
    cut_off: Option<usize>,
}

impl Upload {
    /// Text fields, before the file.
    pub fn new(fields: &[(&str, String)]) -> Self {
        let mut bytes = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--XxX\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            bytes.extend(part.into_bytes());
        }
        Self {
            bytes,
            cut_off: None,
        }
    }

    /// And the file.
    pub fn file(mut self, name: &str, content: Bytes) -> Self {
        let head = format!(
            "--XxX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
             Content-Type: application/octet-stream\r\n\r\n"
        );
        self.bytes.extend(head.into_bytes());
        self.bytes.extend(content);
        self.bytes.extend(b"\r\n--XxX--\r\n");
        self
    }

    /// Browsers send the field also where no file was chosen.
    pub fn without_file(self) -> Self {
        self.file("", Bytes::new())
    }

    /// The connection breaks after so many bytes.
    pub fn cut_off_at(mut self, bytes: usize) -> Self {
        self.cut_off = Some(bytes);
        self
    }

    fn body(self) -> Body {
        let end = self.cut_off.unwrap_or(self.bytes.len());
        let mut pieces: Vec<std::io::Result<Bytes>> = self.bytes[..end]
            .chunks(64 * 1024)
            .map(|piece| Ok(Bytes::copy_from_slice(piece)))
            .collect();
        if self.cut_off.is_some() {
            pieces.push(Err(std::io::ErrorKind::ConnectionReset.into()));
        }
        Body::from_stream(futures::stream::iter(pieces))
    }
}
