//! The routes of a router. Axum has no list of them, but shows them to whoever debugs; [`routes`] reads that, and stops when
//! it no longer looks as it did.

use std::collections::BTreeMap;

use axum::Router;
use axum::http::Method;

/// A path as it was registered, and one of its methods.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Weg {
    pub(super) pad: String,
    pub(super) methode: String,
}

impl Weg {
    pub(super) fn is_read(&self) -> bool {
        self.methode == Method::GET.as_str()
    }

    pub(super) fn is_api(&self) -> bool {
        self.pad.starts_with("/v1/")
    }
}

/// Every route, in the order of the paths.
pub(super) fn routes(router: &Router) -> Vec<Weg> {
    let beeld = format!("{router:?}");
    let (paden, _) = beeld.split_once("fallback_router: ").expect("a router shows its paths and then its fallback");
    let (mut namen, mut methoden) = (BTreeMap::new(), BTreeMap::new());
    for deel in paden.split("RouteId(").skip(1) {
        let (nummer, rest) = deel.split_once("): ").expect("a route has a number");
        if let Some(pad) = rest.strip_prefix('"') {
            namen.insert(nummer, pad.split('"').next().unwrap_or_default());
        } else {
            let (_, toegestaan) = rest.split_once("allow_header: Bytes(b\"").expect("a route has methods");
            methoden.insert(nummer, toegestaan.split('"').next().unwrap_or_default());
        }
    }
    assert!(!namen.is_empty() && namen.keys().eq(methoden.keys()), "every route has a path and methods:\n{paden}");
    let mut wegen: Vec<Weg> = namen
        .iter()
        .flat_map(|(nummer, pad)| methoden[nummer].split(',').map(move |methode| (*pad, methode)))
        // Whatever answers GET answers HEAD in the same way.
        .filter(|(_, methode)| *methode != Method::HEAD.as_str())
        .map(|(pad, methode)| Weg { pad: pad.to_owned(), methode: methode.to_owned() })
        .collect();
    wegen.sort();
    wegen
}

#[test]
fn the_routes_of_a_router_are_found_however_it_was_put_together() {
    use axum::routing::{get, post};
    let binnen = Router::new().route("/b/{nummer}", post(|| async {}).put(|| async {}));
    let router = Router::new().route("/a", get(|| async {})).merge(binnen).fallback(|| async {});
    let router = router.layer(axum::middleware::from_fn(|vraag, next: axum::middleware::Next| next.run(vraag)));
    let gevonden: Vec<_> = routes(&router).into_iter().map(|weg| format!("{} {}", weg.methode, weg.pad)).collect();
    assert_eq!(gevonden, ["GET /a", "POST /b/{nummer}", "PUT /b/{nummer}"]);
}
