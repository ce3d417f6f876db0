//! The site's own files: styles, scripts, WebAssembly, type faces, icons.
//!
//! `cargo xtask site` puts them into `target/site`; they are embedded into the binary (debug builds
//! read the folder). Names under `/pkg` hold a hash of the contents and are kept by browsers for
//! ever; `/static` is asked again with an ETag.

use app::request::Assets;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::{
    body::Body,
    extract::Request,
    response::{IntoResponse, Response},
};
use bytes::Bytes;
use rust_embed::RustEmbed;
use serde::Deserialize;
use std::{borrow::Cow, collections::HashMap, sync::LazyLock};

#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Embedded;

/// One file in all its forms.
struct Asset {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    etag: String,
    kind: &'static str,
}

static FILES: LazyLock<HashMap<String, Asset>> = LazyLock::new(|| {
    Embedded::iter()
        .filter(|path| !path.ends_with(".br") && !path.ends_with(".gz"))
        .filter_map(|path| {
            let file = Embedded::get(&path)?;
            let hash = file.metadata.sha256_hash();
            let etag = hash[..8]
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect::<String>();
            let asset = Asset {
                brotli: other_form(&path, "br"),
                gzip: other_form(&path, "gz"),
                // Weak: the same for all forms of the file.
                etag: format!("W/\"{etag}\""),
                kind: kind(&path),
                plain: bytes(file.data),
            };
            Some((format!("/{path}"), asset))
        })
        .collect()
});

fn other_form(path: &str, form: &str) -> Option<Bytes> {
    Embedded::get(&format!("{path}.{form}")).map(|file| bytes(file.data))
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}

fn kind(path: &str) -> &'static str {
    match path.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "json" | "webmanifest" => "application/json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Whether views are type-erased in this build; the module in the browser has to be built alike.
const ERASED_VIEWS: bool = cfg!(erase_components);

/// Addresses of the styles, scripts and type faces of this build. Without the scripts when they were
/// built for pages that are written in another way: they would break every page they wake.
pub fn assets() -> Assets {
    #[derive(Default, Deserialize)]
    struct Manifest {
        css: String,
        js: String,
        wasm: String,
        fonts: Vec<String>,
        erased_views: bool,
    }
    let mut manifest: Manifest = Embedded::get("manifest.json")
        .and_then(|file| serde_json::from_slice(&file.data).ok())
        .unwrap_or_else(|| {
            tracing::warn!("the site was not built: pages have no styles; run `cargo xtask site`");
            Manifest::default()
        });
    if !manifest.wasm.is_empty() && manifest.erased_views != ERASED_VIEWS {
        tracing::error!(
            "pages stay without scripts: program and site were built with different flags; build both with `cargo xtask build`"
        );
        manifest.js.clear();
        manifest.wasm.clear();
    }
    Assets {
        css: manifest.css,
        js: manifest.js,
        wasm: manifest.wasm,
        fonts: manifest.fonts,
    }
}

/// Answers `/pkg/…` and `/static/…`.
pub async fn serve(request: Request) -> Response {
    let path = request.uri().path();
    let Some(asset) = FILES.get(path) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut headers = HeaderMap::new();
    let for_ever = path.starts_with("/pkg/");
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static(if for_ever {
            "public, max-age=31536000, immutable"
        } else {
            "public, max-age=3600"
        }),
    );
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Ok(etag) = HeaderValue::from_str(&asset.etag) {
        headers.insert(header::ETAG, etag);
    }
    let known = request.headers().get(header::IF_NONE_MATCH);
    if known.is_some_and(|known| known.as_bytes() == asset.etag.as_bytes()) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.kind));
    let (body, encoding) = asset.form(request.headers());
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    (headers, Body::from(body)).into_response()
}

impl Asset {
    /// The smallest form the browser understands.
    fn form(&self, headers: &HeaderMap) -> (Bytes, Option<&'static str>) {
        let accepted = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let accepts = |name: &str| {
            accepted.split(',').any(|one| {
                let (encoding, quality) = one.split_once(';').unwrap_or((one, ""));
                encoding.trim() == name && quality.trim() != "q=0"
            })
        };
        match (&self.brotli, &self.gzip) {
            (Some(brotli), _) if accepts("br") => (brotli.clone(), Some("br")),
            (_, Some(gzip)) if accepts("gzip") => (gzip.clone(), Some("gzip")),
            _ => (self.plain.clone(), None),
        }
    }
}
