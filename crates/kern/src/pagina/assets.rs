//! Styles and scripts, built into the executable; their addresses hold what they are, so that caches may keep them.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use rust_embed::RustEmbed;
use sha2::{Digest as _, Sha256};

#[derive(RustEmbed)]
#[folder = "../../assets/dist"]
struct Built;

/// Characters of the hash that stand in an address.
const HASH: usize = 16;

static HASHES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let hashes = Built::iter().filter_map(|name| Some((name.to_string(), hash(&Built::get(&name)?.data))));
    hashes.collect()
});

/// The built files that the frame asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asset {
    /// All styles.
    Stijl,
    /// Our own script.
    Script,
    /// htmx.
    Htmx,
    /// The picture in the browser's tab.
    Icoon,
}

impl Asset {
    fn name(self) -> &'static str {
        match self {
            Self::Stijl => "aanwezig.css",
            Self::Script => "aanwezig.js",
            Self::Htmx => "htmx.js",
            Self::Icoon => "icoon.svg",
        }
    }

    /// Its address.
    pub fn adres(self) -> String {
        let name = self.name();
        let hash = HASHES.iter().find(|(die, _)| die == name).map_or("0", |(_, hash)| hash);
        format!("/assets/{hash}/{name}")
    }
}

/// Serves the built files under `/assets/`.
pub fn assets_router<S: Clone + Send + Sync + 'static>() -> Router<S> {
    Router::new().route("/assets/{hash}/{name}", get(serve))
}

async fn serve(Path((asked, name)): Path<(String, String)>) -> Response {
    let current = HASHES.iter().any(|(die, hash)| *die == name && *hash == asked);
    let Some(file) = Built::get(&name).filter(|_| current) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind(&name))),
        (header::CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable")),
    ];
    (headers, file.data.into_owned()).into_response()
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}

fn hash(data: &[u8]) -> String {
    let mut hash = base16ct::lower::encode_string(&Sha256::digest(data));
    hash.truncate(HASH);
    hash
}
