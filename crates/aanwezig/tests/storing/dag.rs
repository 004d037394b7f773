//! A busy day: teachers save registers, the office judges and reports, leerplicht takes up and closes. Everybody goes on
//! until the day is over, and leaves nothing unanswered.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rand::SeedableRng as _;
use rand::seq::IndexedRandom as _;
use rand::{Rng as _, RngExt as _};
use rand_chacha::ChaCha8Rng;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use super::klant::{Antwoord, Klant};
use super::rijen::{Geoorloofd, Les};
use super::telling::{Bericht, Daad, Merken, Opslag, Telling};

/// Somebody on a busy day.
pub(crate) struct Iemand {
    klant: Klant,
    organisatie: String,
    toeval: ChaCha8Rng,
    telling: Arc<Telling>,
    klaar: Arc<AtomicBool>,
}

impl Iemand {
    /// Signs in; `wie` is the role as the demo names it.
    pub(crate) async fn new(
        basis: &str,
        wie: &str,
        organisatie: &str,
        telling: &Arc<Telling>,
        klaar: &Arc<AtomicBool>,
    ) -> Self {
        let klant = Klant::sign_in(basis, &format!("{wie}.{organisatie}")).await;
        // Each his own chance, the same on every run.
        let zaad =
            wie.bytes().chain(organisatie.bytes()).fold(7, |som: u64, byte| som * 31 % 1_000_003 + u64::from(byte));
        Self {
            klant,
            organisatie: organisatie.to_owned(),
            toeval: ChaCha8Rng::seed_from_u64(zaad),
            telling: Arc::clone(telling),
            klaar: Arc::clone(klaar),
        }
    }

    /// How often this somebody had to ask again.
    fn end(self) -> u64 {
        self.klant.opnieuw.load(Ordering::Relaxed)
    }

    async fn goes_on(&mut self, hooguit: u64) -> bool {
        let denken = Duration::from_millis(self.toeval.random_range(hooguit / 4..hooguit));
        tokio::time::sleep(denken).await;
        !self.klaar.load(Ordering::Relaxed)
    }

    /// A key that nobody uses twice.
    fn key(&mut self) -> String {
        format!("dag-{:016x}-{:016x}", self.toeval.next_u64(), self.toeval.next_u64())
    }

    /// Saves one register after another.
    pub(crate) async fn teach(mut self, lessen: Vec<Les>) -> u64 {
        while self.goes_on(120).await {
            let les = lessen.choose(&mut self.toeval).unwrap().les;
            let register = self.klant.get(&format!("/v1/lessen/{les}/register")).await.expect(StatusCode::OK).json();
            let merken = self.marks(&register);
            let (sleutel, inhoud) = (self.key(), body(&register, &merken));
            let antwoord = self.klant.ask(|klant| klant.save_register(les, &sleutel, &inhoud)).await;
            let versie = i32::try_from(antwoord.expect(StatusCode::OK).json()["versie"].as_i64().unwrap()).unwrap();
            let school = self.organisatie.clone();
            self.telling.opgeslagen.lock().unwrap().push(Opslag { school, les, sleutel, versie, merken });
        }
        self.end()
    }

    fn marks(&mut self, register: &Value) -> Merken {
        let leerlingen = register["leerlingen"].as_array().unwrap().iter();
        let mut mark = |een: &Value| {
            let merk = match self.toeval.random_range(0..100) {
                0..80 => ("aanwezig", 0),
                80..95 => ("afwezig", 0),
                95..98 => ("te_laat", self.toeval.random_range(1..20)),
                _ => ("eerder_weg", self.toeval.random_range(1..20)),
            };
            (een["leerling"].as_i64().unwrap(), (merk.0.to_owned(), merk.1))
        };
        leerlingen.map(&mut mark).collect()
    }

    /// Judges, sends what is due, reports by hand, and now and then withdraws.
    pub(crate) async fn coordinate(mut self, geoorloofd: Vec<Geoorloofd>) -> u64 {
        let mut verleden: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
        for een in geoorloofd {
            verleden.entry(een.leerling).or_default().push(een.les);
        }
        let leerlingen: Vec<i64> = verleden.keys().copied().collect();
        while self.goes_on(300).await {
            self.judge_open().await;
            let Some(leerling) = leerlingen.choose(&mut self.toeval).copied() else { continue };
            let regels: Vec<Value> =
                verleden[&leerling].iter().map(|les| json!({"les": les, "leerling": leerling})).collect();
            self.judge(&regels).await;
            self.report_due().await;
            self.report_by_hand(leerling).await;
            if self.toeval.random_ratio(1, 6) {
                self.withdraw().await;
            }
        }
        self.end()
    }

    async fn judge_open(&mut self) {
        let lijst = self.klant.get("/v1/onverklaard-verzuim?pagina=1").await.expect(StatusCode::OK).json();
        let leerlingen = lijst["leerlingen"].as_array().unwrap().iter();
        let regels = leerlingen.flat_map(|een| {
            let regels = een["regels"].as_array().unwrap().iter();
            regels.map(|regel| json!({"les": regel["les"], "leerling": een["leerling"]}))
        });
        let regels: Vec<Value> = regels.take(25).collect();
        self.judge(&regels).await;
    }

    async fn judge(&mut self, regels: &[Value]) {
        if regels.is_empty() {
            return;
        }
        let oordeel = json!({"regels": regels, "status": "ongeoorloofd", "waarom": "nagevraagd bij de ouders"});
        let antwoord = self.klant.send(Method::POST, "/v1/verzuimoordelen", "", &oordeel).await;
        // A teacher may have corrected the mark in between.
        self.telling.count(if antwoord.status == StatusCode::OK { "judgements" } else { "judgements refused" }, 1);
        assert!(matches!(antwoord.status.as_u16(), 200 | 422), "{antwoord:?}");
    }

    async fn report_due(&mut self) {
        let pagina = self.klant.get("/school/werklijst").await.expect(StatusCode::OK).tekst;
        let mut maken: Vec<&str> = pagina.split("href=\"/school/verzuimmelding/nieuw?").skip(1).collect();
        maken.truncate(2);
        for adres in maken {
            let adres = adres.split('"').next().unwrap_or_default().replace("&#38;", "&").replace("&amp;", "&");
            let velden: BTreeMap<&str, &str> = adres.split('&').filter_map(|veld| veld.split_once('=')).collect();
            let leerling: i64 = velden["leerling"].parse().unwrap();
            self.report(json!({
                "leerling": leerling, "soort": velden["soort"], "begin": velden["begin"], "einde": velden["einde"],
                "verschuldigd": true, "reden": "onbekend; ouders zijn gebeld", "actie_gewenst": true,
            }))
            .await;
        }
    }

    async fn report_by_hand(&mut self, leerling: i64) {
        let dag = format!("2026-10-{:02}", self.toeval.random_range(1..=31));
        self.report(json!({
            "leerling": leerling, "soort": "overig_verzuim", "begin": dag, "einde": dag,
            "reden": "veel losse uren, met de ouders besproken", "actie_gewenst": true,
        }))
        .await;
    }

    async fn report(&mut self, melding: Value) {
        let sleutel = self.key();
        let antwoord = self.klant.send(Method::POST, "/v1/verzuimmeldingen", &sleutel, &melding).await;
        if let Some(bericht) = self.kept(&antwoord, sleutel) {
            self.telling.gemeld.lock().unwrap().push(bericht);
        }
    }

    async fn withdraw(&mut self) {
        let eigen: Vec<i64> = {
            let gemeld = self.telling.gemeld.lock().unwrap();
            gemeld.iter().filter(|een| een.school == self.organisatie).map(|een| een.melding).collect()
        };
        let Some(melding) = eigen.choose(&mut self.toeval) else { return };
        let (sleutel, pad) = (self.key(), format!("/v1/verzuimmeldingen/{melding}/intrekkingen"));
        let waarom = json!({"waarom": "de leerling was er toch"});
        let antwoord = self.klant.send(Method::POST, &pad, &sleutel, &waarom).await;
        if let Some(bericht) = self.kept(&antwoord, sleutel) {
            self.telling.ingetrokken.lock().unwrap().push(bericht);
        }
    }

    /// What was told of a message; nothing when it was refused, because somebody else did it, or the law says no.
    fn kept(&self, antwoord: &Antwoord, sleutel: String) -> Option<Bericht> {
        match antwoord.status.as_u16() {
            200..=202 => {
                let melding = antwoord.json()["melding"].as_i64().unwrap();
                Some(Bericht { school: self.organisatie.clone(), sleutel, melding })
            }
            404 | 409 | 422 => {
                self.telling.count("messages refused before sending", 1);
                None
            }
            _ => panic!("{antwoord:?}"),
        }
    }

    /// Takes up what came in, and closes what was taken up.
    pub(crate) async fn handle(mut self) -> u64 {
        while self.goes_on(300).await {
            let lijst = self.klant.get("/v1/leerplicht/verzuimmeldingen?toon=open").await.expect(StatusCode::OK).json();
            let meldingen = lijst["verzuimmeldingen"].as_array().unwrap();
            let vrij: Vec<&Value> = meldingen.iter().filter(|een| een["handeling"]["stand"] != "onderweg").collect();
            let Some(melding) = vrij.choose(&mut self.toeval) else { continue };
            let soort = if melding["status"] == "geregistreerd" { "behandeling" } else { "afsluiting" };
            self.act(melding["nummer"].as_i64().unwrap(), soort).await;
        }
        self.end()
    }

    async fn act(&mut self, melding: i64, soort: &'static str) {
        let mut inhoud = json!({"soort": soort, "terugkoppeling": "Gesproken met leerling en ouders."});
        if soort == "afsluiting" {
            inhoud["reden"] = "terug_op_school".into();
            inhoud["toelichting"] = "leerling_gezien".into();
            inhoud["uitkomst"] = "gesprek".into();
            inhoud["bewaarklasse"] = "begeleiding".into();
        }
        let pad = format!("/v1/leerplicht/verzuimmeldingen/{melding}/handelingen");
        let antwoord = self.klant.send(Method::POST, &pad, "", &inhoud).await;
        match antwoord.status {
            StatusCode::ACCEPTED => {
                let handeling = antwoord.json()["handeling"].as_i64().unwrap();
                let organisatie = self.organisatie.clone();
                self.telling.behandeld.lock().unwrap().push(Daad { organisatie, melding, handeling, soort });
            }
            // The school withdrew it, another organisation was first, or the answer to the first try was lost.
            StatusCode::CONFLICT => self.telling.count("acts refused", 1),
            _ => panic!("{antwoord:?}"),
        }
    }
}

/// A register as it is sent.
pub(crate) fn body(register: &Value, merken: &Merken) -> Value {
    let merken = merken
        .iter()
        .map(|(leerling, (merk, minuten))| json!({"leerling": leerling, "merk": merk, "minuten": minuten}));
    json!({"versie": register["versie"], "merken": merken.collect::<Vec<_>>()})
}
