//! A visitor for tests: asks for pages of the school in a role.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use kern::account::Aangemeld;
use kern::pagina::{Csrf, Paginacontext, Svg};
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Gebruiker, Rol, Toegang};
use recht::begrip::{Minuten, Organisatiecode};
use recht::uitleg::Uitleg;
use tower::ServiceExt as _;

use super::{Meldingafloop, Schoolstaat, Venster, Vensterdag, Vensterkeuze, Vensterplaatje};
use crate::stam::proef::{Proef, code};

/// Draws nothing, and says what it was asked to draw.
struct Leeg;

impl Vensterplaatje for Leeg {
    fn draw(&self, uitleg: &Uitleg, afloop: &[Meldingafloop], keuze: Vensterkeuze, _: Taal) -> Venster {
        let stand = &uitleg.stand;
        let mut totaal = Minuten::NUL;
        let dagen = uitleg.weken.iter().flat_map(|week| &week.dagen);
        let dagen = dagen.filter(|dag| stand.van <= dag.datum && dag.datum <= stand.tot).filter_map(|dag| {
            let telt = || dag.registraties.iter().filter(|een| een.geteld > Minuten::NUL);
            let geteld: Minuten = telt().map(|een| een.geteld).sum();
            totaal += geteld;
            (geteld > Minuten::NUL).then(|| Vensterdag {
                datum: dag.datum,
                bronnen: telt().map(|een| een.bron).collect(),
                minuten: telt().map(|een| een.minuten).sum(),
                geteld,
                totaal,
            })
        });
        let leeg = || Svg("<svg/>".to_owned());
        let zin = format!("{keuze:?}: {} {afloop:?}", stand.minuten);
        Venster { dagen: dagen.collect(), zin, svg: leeg(), smal: leeg() }
    }
}

/// Somebody at work at the school of the tests.
pub(crate) struct Bezoek {
    site: Router,
    gebruiker: Gebruiker,
    pub(crate) taal: Taal,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Antwoord {
    pub(crate) status: StatusCode,
    pub(crate) naar: String,
    pub(crate) tekst: String,
}

impl Antwoord {
    /// Whether the text holds all of these.
    pub(crate) fn says(&self, delen: &[&str]) -> bool {
        delen.iter().all(|deel| {
            let gevonden = self.tekst.contains(deel);
            assert!(gevonden, "{deel} is not in:\n{}", self.tekst);
            gevonden
        })
    }
}

impl Bezoek {
    /// Account 7 in a role.
    pub(crate) fn new(proef: &Proef, rol: Rol) -> Self {
        Self::of(proef, 7, rol, code())
    }

    /// An account in a role at a school.
    pub(crate) fn of(proef: &Proef, account: i64, rol: Rol, organisatie: Organisatiecode) -> Self {
        let staat = Schoolstaat {
            scholen: proef.scholen.clone(),
            toegang: Arc::new(Toegang::of_parties(crate::BEWERKINGEN).unwrap()),
            plaatje: Arc::new(Leeg),
        };
        let (operaties, _) = crate::api(staat.clone()).split_for_parts();
        let site = kern::pagina::dress(crate::routes(staat).merge(operaties));
        let gebruiker = Gebruiker { account: Accountnummer(account), rol, organisatie: Some(organisatie) };
        Self { site, gebruiker, taal: Taal::Nl }
    }

    pub(crate) async fn get(&self, pad: &str) -> Antwoord {
        self.ask(Request::get(pad).body(Body::empty()).unwrap()).await
    }

    /// Posts a form with the token of the session.
    pub(crate) async fn post(&self, pad: &str, velden: &[(&str, &str)]) -> Antwoord {
        let velden = velden.iter().chain(&[("csrf", "teken")]);
        let escape = |tekst: &str| askama::filters::urlencode_strict(tekst).unwrap().to_string();
        let body: Vec<String> = velden.map(|(naam, waarde)| format!("{}={}", escape(naam), escape(waarde))).collect();
        let vraag = Request::post(pad).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask(vraag.body(Body::from(body.join("&"))).unwrap()).await
    }

    /// Sends JSON.
    pub(crate) async fn send(&self, method: Method, pad: &str, sleutel: &str, json: &str) -> Antwoord {
        let vraag = Request::builder().method(method).uri(pad).header(header::CONTENT_TYPE, "application/json");
        self.ask(vraag.header("idempotency-key", sleutel).body(Body::from(json.to_owned())).unwrap()).await
    }

    pub(crate) async fn ask(&self, mut vraag: Request<Body>) -> Antwoord {
        let csrf = Csrf::new("teken");
        let pagina = Paginacontext { taal: self.taal, csrf: csrf.clone(), ..Paginacontext::default() };
        let wie = self.gebruiker.clone();
        vraag.extensions_mut().insert(pagina.clone());
        vraag.extensions_mut().insert(Aangemeld {
            account: wie.account,
            gebruiker: Some(wie),
            csrf,
            taal: self.taal,
            pagina,
        });
        let antwoord = self.site.clone().oneshot(vraag).await.unwrap();
        let naar = antwoord.headers().get(header::LOCATION).map(|naar| naar.to_str().unwrap().to_owned());
        let status = antwoord.status();
        let tekst = to_bytes(antwoord.into_body(), usize::MAX).await.unwrap();
        Antwoord { status, naar: naar.unwrap_or_default(), tekst: String::from_utf8(tekst.to_vec()).unwrap() }
    }
}
