//! The wrapper around the honest core. It is a service and not a layer within, because only a service can break a connection.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use axum::BoxError;
use axum::body::{Body, Bytes, HttpBody, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use tower::{Service, ServiceExt as _};

use super::plan::{Grillen, Kwelplan};
use super::streken::distort;

/// The most that is read of a request or an answer, in bytes.
const GROOTSTE: usize = 32 * 1024 * 1024;

/// The connection is broken on purpose.
#[derive(Debug, Clone, Copy, thiserror::Error)]
#[error("the tormentor broke the connection")]
pub struct Kwelfout;

/// A service with a tormentor around it; without a plan it passes everything on as it is.
#[derive(Debug, Clone)]
pub struct Kwelgeest<S> {
    kern: S,
    kwel: Option<Arc<Kwel>>,
}

#[derive(Debug)]
struct Kwel {
    plan: Kwelplan,
    volgende: AtomicU64,
}

impl<S> Kwelgeest<S> {
    /// Puts a tormentor around a service, when there is a plan for one.
    pub fn new(kern: S, plan: Option<Kwelplan>) -> Self {
        let kwel = plan.map(|plan| Arc::new(Kwel { plan, volgende: AtomicU64::new(0) }));
        Self { kern, kwel }
    }
}

impl<S, B> Service<Request<B>> for Kwelgeest<S>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone + Send + 'static,
    S::Future: Send,
    B: HttpBody<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    type Response = Response;
    type Error = Kwelfout;
    type Future = Pin<Box<dyn Future<Output = Result<Response, Kwelfout>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Kwelfout>> {
        self.kern.poll_ready(context).map_err(|onmogelijk| match onmogelijk {})
    }

    fn call(&mut self, verzoek: Request<B>) -> Self::Future {
        let verzoek = verzoek.map(Body::new);
        match &self.kwel {
            None => {
                let antwoord = self.kern.call(verzoek);
                Box::pin(async move { antwoord.await.map_err(|onmogelijk| match onmogelijk {}) })
            }
            Some(kwel) => {
                let grillen = kwel.plan.draw(kwel.volgende.fetch_add(1, Ordering::Relaxed));
                Box::pin(torment(self.kern.clone(), verzoek, grillen))
            }
        }
    }
}

async fn torment<S>(kern: S, verzoek: Request<Body>, mut grillen: Grillen) -> Result<Response, Kwelfout>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone,
{
    if let Some(wacht) = grillen.wacht_ms {
        tokio::time::sleep(Duration::from_millis(wacht)).await;
    }
    if grillen.storing || grillen.vraag_kwijt {
        return Err(Kwelfout);
    }
    let antwoord = if grillen.vraag_dubbel { twice(kern, verzoek).await? } else { once(kern, verzoek).await };
    if grillen.antwoord_kwijt {
        return Err(Kwelfout);
    }
    if grillen.fout_na_opslaan {
        return Ok(StatusCode::INTERNAL_SERVER_ERROR.into_response());
    }
    let (mut koppen, lichaam) = antwoord.into_parts();
    let bytes = to_bytes(lichaam, GROOTSTE).await.map_err(|_| Kwelfout)?;
    // It may no longer be that long.
    koppen.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(koppen, Body::from(distort(bytes.into(), &mut grillen))))
}

async fn once<S>(kern: S, verzoek: Request<Body>) -> Response
where
    S: Service<Request<Body>, Response = Response, Error = Infallible>,
{
    match kern.oneshot(verzoek).await {
        Ok(antwoord) => antwoord,
        Err(onmogelijk) => match onmogelijk {},
    }
}

/// Lets the same request arrive twice, and answers as to the second.
async fn twice<S>(kern: S, verzoek: Request<Body>) -> Result<Response, Kwelfout>
where
    S: Service<Request<Body>, Response = Response, Error = Infallible> + Clone,
{
    let (koppen, lichaam) = verzoek.into_parts();
    let lichaam = to_bytes(lichaam, GROOTSTE).await.map_err(|_| Kwelfout)?;
    once(kern.clone(), Request::from_parts(koppen.clone(), Body::from(lichaam.clone()))).await;
    Ok(once(kern, Request::from_parts(koppen, Body::from(lichaam))).await)
}
