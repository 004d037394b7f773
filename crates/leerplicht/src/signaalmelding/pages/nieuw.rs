//! Making a melding: the form, and the check page with the evidence as it is counted.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan as _;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Keuze, Paginafout, Woorden, invoer};
use kern::toegang::Permit;
use recht::toezicht::signaalmelding::{Signaalonderwerp, Signaalsector, Signaalsoort};
use recht::weigering::Weigering;
use serde::Deserialize;
use uitwisseling::berichten::{Kenmerk, Signaalbericht};

use super::beeld::{Bewijsbeeld, evidence};
use super::reporter;
use crate::bewerkingen::SIGNAAL_INDIENEN;
use crate::signaalmelding::{self, GROOTSTE_MB, Invulling, MEESTE, schoolcode};
use crate::werklijst::pages::beeld::word;
use crate::werklijst::pages::melding::field_fault;
use crate::werklijst::pages::{fault, permit};
use crate::werklijst::{Behandelfout, Behandelreden};
use crate::{Leerplicht, woorden};

/// The weeks of which reports are counted when nobody says otherwise: those that the Inspectie looks at.
const WEKEN: &str = "onderzoek.periode_weken";

/// The fields of the form, as they are typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    pub(super) kenmerk: String,
    pub(super) soort: String,
    pub(super) sector: String,
    pub(super) onderwerp: String,
    pub(super) school: String,
    pub(super) gesprek: String,
    pub(super) gesprek_op: String,
    pub(super) herstelperiode: String,
    pub(super) herstel_tot: String,
    pub(super) spoed: String,
    pub(super) tekst: String,
    pub(super) bewijs: String,
    pub(super) van: String,
    pub(super) tot: String,
}

impl Velden {
    /// Name and value of each field, for filling a form again and for sending them on.
    fn pairs(&self) -> Vec<(&'static str, String)> {
        let van = |naam, waarde: &String| (naam, waarde.clone());
        vec![
            van("kenmerk", &self.kenmerk),
            van("soort", &self.soort),
            van("sector", &self.sector),
            van("onderwerp", &self.onderwerp),
            van("school", &self.school),
            van("gesprek", &self.gesprek),
            van("gesprek_op", &self.gesprek_op),
            van("herstelperiode", &self.herstelperiode),
            van("herstel_tot", &self.herstel_tot),
            van("spoed", &self.spoed),
            van("tekst", &self.tekst),
            van("bewijs", &self.bewijs),
            van("van", &self.van),
            van("tot", &self.tot),
        ]
    }

    /// Takes a field of a form with files.
    pub(super) fn set(&mut self, naam: &str, waarde: String) {
        let plaats = match naam {
            "kenmerk" => &mut self.kenmerk,
            "soort" => &mut self.soort,
            "sector" => &mut self.sector,
            "onderwerp" => &mut self.onderwerp,
            "school" => &mut self.school,
            "gesprek" => &mut self.gesprek,
            "gesprek_op" => &mut self.gesprek_op,
            "herstelperiode" => &mut self.herstelperiode,
            "herstel_tot" => &mut self.herstel_tot,
            "spoed" => &mut self.spoed,
            "tekst" => &mut self.tekst,
            "bewijs" => &mut self.bewijs,
            "van" => &mut self.van,
            "tot" => &mut self.tot,
            _ => return,
        };
        *plaats = waarde;
    }

    /// What was filled in, under its key or a new one.
    pub(super) fn read(&self, leerplicht: &Leerplicht, permit: &Permit) -> Result<Invulling, Behandelfout> {
        let kenmerk: Option<Kenmerk> = self.kenmerk.parse().ok();
        let kenmerk = match kenmerk {
            Some(kenmerk) => kenmerk,
            None => signaalmelding::new_key(leerplicht, permit)?,
        };
        let tekst = |tekst: &str| (!tekst.trim().is_empty()).then(|| tekst.into());
        Ok(Invulling {
            soort: self.soort.parse().ok(),
            sector: self.sector.parse().ok(),
            onderwerp: self.onderwerp.parse().ok(),
            school: self.school.clone(),
            gesprek: yes_no(&self.gesprek),
            gesprek_op: invoer::datum(&self.gesprek_op),
            herstelperiode: yes_no(&self.herstelperiode),
            herstel_tot: invoer::datum(&self.herstel_tot),
            spoed: tekst(&self.spoed),
            tekst: self.tekst.as_str().into(),
            periode: (self.bewijs == "ja").then(|| (invoer::datum(&self.van), invoer::datum(&self.tot))),
            ..Invulling::new(kenmerk)
        })
    }
}

fn yes_no(woord: &str) -> Option<bool> {
    match woord {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    }
}

#[derive(Debug, Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    school: String,
}

#[derive(Template)]
#[template(path = "signaalmelding/nieuw.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    controle: Vec<Controlerij>,
    bewijs: Option<Bewijsbeeld>,
    verborgen: Vec<(&'static str, String)>,
    soorten: Vec<Keuze>,
    sectoren: Vec<Keuze>,
    onderwerpen: Vec<Keuze>,
    scholen: Vec<Keuze>,
    ja_nee: Vec<Keuze>,
    bijlagehint: String,
}

pub(super) async fn form_page(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let mag = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let weken = leerplicht.recht.getal(WEKEN, vandaag).map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let velden = Velden {
        kenmerk: signaalmelding::new_key(&leerplicht, &mag).map_err(fault)?.to_string(),
        school: vraag.school,
        bewijs: "ja".to_owned(),
        van: t.korte_datum(vandaag.saturating_sub(i64::from(weken).weeks())),
        tot: t.korte_datum(vandaag),
        ..Velden::default()
    };
    show(&leerplicht, &ingelogd, &mag, velden, &[], None).await
}

/// The check page, or the form with what is wrong.
pub(super) async fn check(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Gepost(mut velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let invulling = velden.read(&leerplicht, &mag).map_err(fault)?;
    velden.kenmerk = invulling.kenmerk.to_string();
    match signaalmelding::judge(&leerplicht, &mag, &reporter(&ingelogd), &invulling, &[]).await {
        Ok(bericht) => show(&leerplicht, &ingelogd, &mag, velden, &[], Some(&bericht)).await,
        Err(Behandelfout::Geweigerd(redenen)) => show(&leerplicht, &ingelogd, &mag, velden, &redenen, None).await,
        Err(fout) => Err(fault(fout)),
    }
}

/// The page: with a melding that may go, its check; without, the form.
pub(super) async fn show(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    permit: &Permit,
    mut velden: Velden,
    weigeringen: &[Weigering<Behandelreden>],
    controle: Option<&Signaalbericht>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let scholen = signaalmelding::schools(leerplicht, permit).await.map_err(fault)?;
    if velden.sector.is_empty() {
        let gekozen = scholen.iter().find(|(school, _)| schoolcode(school) == velden.school);
        let sector = gekozen.and_then(|(_, sector)| *sector).map(Signaalsector::from);
        velden.sector = sector.map_or_else(String::new, |sector| sector.to_string());
    }
    let fouten: Vec<_> = weigeringen.iter().filter_map(|een| field_fault(t, een)).collect();
    let woord = |groep: &'static str| move |woord: &'static str| Keuze::new(woord, word(t, groep, woord));
    let titel = if controle.is_some() { "signaal-controle-titel" } else { "signaal-nieuw-titel" };
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        titel: t.zeg(titel).to_string(),
        controle: controle.map(|bericht| rows(t, bericht)).unwrap_or_default(),
        bewijs: controle.and_then(|bericht| bericht.bewijs.as_ref()).map(|bewijs| evidence(t, bewijs)),
        verborgen: velden.pairs(),
        soorten: Signaalsoort::ALLE
            .iter()
            .map(|een| Keuze::new(een.as_str(), word(t, "signaalsoort", een.as_str())).hint(t.zeg(hint(*een))))
            .collect(),
        sectoren: Signaalsector::ALLE.iter().map(|een| een.as_str()).map(woord("signaalsector")).collect(),
        onderwerpen: Signaalonderwerp::ALLE.iter().map(|een| een.as_str()).map(woord("signaalonderwerp")).collect(),
        scholen: scholen.iter().map(|(school, _)| Keuze::new(schoolcode(school), choice(school))).collect(),
        ja_nee: vec![Keuze::new("ja", t.zeg("ja")), Keuze::new("nee", t.zeg("nee"))],
        bijlagehint: t.zeg("signaal-bijlage-hint").met("meeste", MEESTE).met("grootste", GROOTSTE_MB).to_string(),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

fn hint(soort: Signaalsoort) -> &'static str {
    match soort {
        Signaalsoort::Vraag => "signaal-hint-vraag",
        Signaalsoort::Terugbelverzoek => "signaal-hint-terugbelverzoek",
        Signaalsoort::Signaal => "signaal-hint-signaal",
    }
}

fn choice(school: &uitwisseling::berichten::Schoolgegevens) -> String {
    format!("{} ({})", school.naam, schoolcode(school))
}

/// What will leave, each row with the field where it can be changed.
fn rows(t: Woorden, bericht: &Signaalbericht) -> Vec<Controlerij> {
    let datum = |dag| t.datum(dag);
    let gesprek = match bericht.gesprek {
        None => t.zeg("signaal-niet-gevraagd").to_string(),
        Some(gesprek) => match gesprek.op {
            None => t.zeg("nee").to_string(),
            Some(op) => t.zeg("signaal-gesproken-op").met("datum", datum(op)).to_string(),
        },
    };
    let herstel = match bericht.gesprek.and_then(|gesprek| gesprek.herstel_tot) {
        Some(tot) => t.zeg("signaal-herstel-tot").met("datum", datum(tot)).to_string(),
        None => t.zeg("nee").to_string(),
    };
    let school = bericht.school.as_ref().map_or_else(|| t.zeg("signaal-geen-school").to_string(), choice);
    let mut rijen = vec![
        Controlerij::new(t.zeg("signaal-rij-van"), format!("{}, {}", bericht.melder.reveal(), bericht.organisatienaam)),
        Controlerij::new(t.zeg("signaal-veld-soort"), word(t, "signaalsoort", bericht.soort.as_str()))
            .wijzig("#veld-soort"),
        Controlerij::new(t.zeg("signaal-veld-sector"), word(t, "signaalsector", bericht.sector.as_str()))
            .wijzig("#veld-sector"),
        Controlerij::new(t.zeg("signaal-veld-onderwerp"), word(t, "signaalonderwerp", bericht.onderwerp.as_str()))
            .wijzig("#veld-onderwerp"),
        Controlerij::new(t.zeg("kolom-school"), school).wijzig("#veld-school"),
        Controlerij::new(t.zeg("signaal-rij-gesprek"), gesprek).wijzig("#veld-gesprek"),
        Controlerij::new(t.zeg("signaal-rij-herstel"), herstel).wijzig("#veld-herstelperiode"),
    ];
    if let Some(spoed) = &bericht.spoed {
        rijen.push(Controlerij::new(t.zeg("signaal-veld-spoed"), spoed.reveal()).wijzig("#veld-spoed"));
    }
    rijen.push(Controlerij::new(t.zeg("signaal-veld-tekst"), bericht.tekst.reveal()).wijzig("#veld-tekst"));
    rijen
}
