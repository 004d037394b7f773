//! The walk over the interface of the Verzuimloket, by whoever is connected to it and by whoever is not.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use kern::register::Instellingen;
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::json;
use tower::ServiceExt as _;
use verzuimloket::Loket;
use verzuimloket::serve::router;
use verzuimloket::sleutel::Sleutel;

use super::geheim::Bevindingen;
use super::router::{Weg, routes};
use super::site::Gelopen;
use super::wereld::Wereld;
use crate::dienst::koppeling::Partij;

/// Who asks, as the table says it.
pub(super) const VRAGERS: [&str; 6] =
    ["eigen school", "andere school", "eigen leerplicht", "andere leerplicht", "onbekende sleutel", "zonder sleutel"];

/// Everybody asks everything, each time of a Verzuimloket to which nothing happened since the demo was filled.
pub(super) async fn walk(wereld: &Wereld, bevindingen: &mut Bevindingen) -> Vec<Gelopen> {
    let sleutels = keys(wereld);
    let nummer = format!("\"nummer\":{}", wereld.nummers["loketnummer"]);
    let vers = Loketstand::open(wereld).await;
    let mut gelopen = Vec::new();
    for weg in routes(&router(vers.loket.clone())) {
        let bericht = vers.message(wereld, &weg).await;
        let mut uitkomsten = Vec::new();
        for (sleutel, wie) in sleutels.iter().zip(VRAGERS) {
            let stand = Loketstand::open(wereld).await;
            let (status, tekst) = ask(&router(stand.loket.clone()), &weg, sleutel.as_ref(), bericht.clone()).await;
            let waar = format!("Verzuimloket {} {} for {wie}", weg.methode, weg.pad);
            if !(200..300).contains(&status) {
                bevindingen.look_at(&waar, &tekst);
            } else if tekst.contains(&nummer) && !wie.starts_with("eigen") {
                bevindingen.add(format!("{waar}: a stranger reads of the report"));
            }
            if status >= 500 {
                bevindingen.add(format!("{waar}: {status}"));
            }
            uitkomsten.push(status.to_string());
        }
        gelopen.push(Gelopen { weg, uitkomsten });
    }
    gelopen
}

/// The keys of who asks, in the order of [`VRAGERS`].
fn keys(wereld: &Wereld) -> Vec<Option<Sleutel>> {
    let vind = |partij: Partij, eigen: &str, is_eigen: bool| {
        let past = |een: &&crate::dienst::koppeling::Aansluiting| {
            een.partij == partij && (een.organisatie.to_string() == eigen) == is_eigen
        };
        wereld.aansluitingen.iter().find(past).map(|een| een.sleutel.clone())
    };
    let (school, leerplicht) = (wereld.school.to_string(), wereld.nummers["leerplicht"].clone());
    vec![
        vind(Partij::School, &school, true),
        vind(Partij::School, &school, false),
        vind(Partij::Leerplicht, &leerplicht, true),
        vind(Partij::Leerplicht, &leerplicht, false),
        Some(Sleutel::generate().unwrap()),
        None,
    ]
}

/// A Verzuimloket on a copy of its register.
struct Loketstand {
    loket: Loket,
    _map: tempfile::TempDir,
}

impl Loketstand {
    async fn open(wereld: &Wereld) -> Self {
        let map = tempfile::TempDir::new().unwrap();
        let kopie = map.path().join("verzuimloket.db");
        std::fs::copy(wereld.bestanden.verzuimloket().trim_start_matches("sqlite:"), &kopie).unwrap();
        let instellingen = Instellingen { duurzaam: false, ..Instellingen::new(format!("sqlite:{}", kopie.display())) };
        Self { loket: Loket::open(&instellingen, wereld.klok.clone()).await.unwrap(), _map: map }
    }

    /// A message of the school or the leerplichtorganisatie that are walked: a report sent again, and taking one up.
    async fn message(&self, wereld: &Wereld, weg: &Weg) -> String {
        match weg.pad.as_str() {
            "/v1/verzuimmeldingen" => {
                let lees = self.loket.register().lees();
                let sql = format!(
                    "SELECT min(inhoud) FROM verzuimloket_verzuimmelding WHERE organisatie = '{}'",
                    wereld.school
                );
                let vraag = Statement::from_string(lees.get_database_backend(), sql);
                lees.query_one_raw(vraag).await.unwrap().unwrap().try_get_by_index(0).unwrap()
            }
            "/v1/handelingen" => json!({
                "kenmerk": "wandeling", "nummer": wereld.nummers["loketnummer"].parse::<u64>().unwrap(),
                "soort": "behandeling", "op": "2026-11-24",
                "door": {"partij": "leerplichtorganisatie", "organisatie": wereld.nummers["leerplicht"]},
            })
            .to_string(),
            _ => "{}".to_owned(),
        }
    }
}

async fn ask(router: &Router, weg: &Weg, sleutel: Option<&Sleutel>, bericht: String) -> (u16, String) {
    let vraag = Request::builder().method(weg.methode.as_str()).uri(&weg.pad);
    let mut vraag = vraag.header(header::CONTENT_TYPE, "application/json");
    if let Some(sleutel) = sleutel {
        vraag = vraag.header(header::AUTHORIZATION, format!("Bearer {}", sleutel.reveal()));
    }
    let lichaam = if weg.is_read() { Body::empty() } else { Body::from(bericht) };
    let antwoord = router.clone().oneshot(vraag.body(lichaam).unwrap()).await.unwrap();
    let status = antwoord.status().as_u16();
    let bytes = to_bytes(antwoord.into_body(), usize::MAX).await.unwrap();
    (status, String::from_utf8_lossy(&bytes).into_owned())
}
