//! The list of reports, a report with its history, and the page after sending it.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use jiff::Timestamp;
use kern::account::Ingelogd;
use kern::pagina::{Bladeren, Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Paginafout, Woorden};
use serde::Deserialize;
use uitwisseling::berichten::{Ontvanger, Vertrouwelijk, Weigeringbericht};

use super::woorden::{acted, action, duty, field, kind, messages, outcome, period, reported, specified, yes_no};
use super::{adres, as_page, key};
use crate::staat::{Bevoegd, Schoolstaat};
use crate::stam::Leerling;
use crate::verzuimmelding::{self, Berichtsoort, Gebeurtenis, Melding, Meldingblad, Meldingstand, PER_BLAD};

#[derive(Debug, Deserialize)]
pub(super) struct Plek {
    #[serde(default)]
    blad: u32,
}

#[derive(Template)]
#[template(path = "verzuimmelding/lijst.html")]
struct Lijstpagina {
    t: Woorden,
    regels: Vec<Lijstregel>,
    bladeren: Bladeren,
    totaal: u32,
}

struct Lijstregel {
    adres: String,
    naam: String,
    klas: String,
    soort: String,
    periode: String,
    nummer: String,
    gemeld_op: String,
    kenmerk: Kenmerk,
    stand: String,
    onderweg: Option<String>,
}

impl Lijstregel {
    fn new(t: Woorden, (melding, leerling): &(Melding, Leerling)) -> Self {
        let (kenmerk, stand) = reported(t, melding);
        Self {
            adres: adres(melding.sleutel),
            naam: leerling.naam(),
            klas: leerling.klas.clone(),
            soort: kind(t, melding.soort),
            periode: period(t, melding.begin, melding.einde),
            nummer: melding.nummer.map(|nummer| nummer.to_string()).unwrap_or_default(),
            gemeld_op: t.korte_datum(melding.gemeld_op),
            kenmerk,
            stand,
            onderweg: melding.onderweg.filter(|een| *een != Berichtsoort::Aanlevering).map(|een| messages(t, een)),
        }
    }
}

pub(super) async fn list(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(plek): Gevraagd<Plek>,
) -> Result<Response, Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_BEKIJKEN).await?;
    let blad = plek.blad.max(1);
    let lijst = verzuimmelding::list(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, blad).await;
    let lijst = lijst.map_err(as_page)?;
    let t = crate::woorden(ingelogd.taal);
    let pagina = Lijstpagina {
        t,
        regels: lijst.regels.iter().map(|een| Lijstregel::new(t, een)).collect(),
        bladeren: Bladeren {
            blad,
            bladen: lijst.totaal.div_ceil(PER_BLAD).max(1),
            adres: "/school/verzuimmeldingen?blad=".to_owned(),
        },
        totaal: lijst.totaal,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuimmelding-lijst-titel")).breed().render(&pagina)
}

#[derive(Template)]
#[template(path = "verzuimmelding/blad.html")]
struct Meldingpagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    adres: String,
    leerling: String,
    melding: Melding,
    stand: (Kenmerk, String),
    onderweg: Option<String>,
    geweigerd: Option<String>,
    weigeringen: Vec<Weigeringregel>,
    rijen: Vec<Controlerij>,
    terugkoppeling: Option<Terugkoppeling>,
    ontvangers: Vec<String>,
    stappen: Vec<Stap>,
    mag: Vec<Daad>,
    waarom_niet: Vec<String>,
}

impl Meldingpagina {
    fn may(&self, daad: Daad) -> bool {
        self.mag.contains(&daad)
    }

    /// Where something is done with this report.
    fn to(&self, wat: &str) -> String {
        format!("{}/{wat}", self.adres)
    }
}

/// A refusal of the Verzuimloket, in words.
pub(crate) struct Weigeringregel {
    pub(crate) veld: String,
    pub(crate) uitleg: String,
    pub(crate) herstel: String,
    pub(crate) grond: String,
}

struct Terugkoppeling {
    stand: String,
    tekst: String,
    behandelaar: String,
    telefoon: String,
}

struct Stap {
    wanneer: String,
    wat: String,
    waarom: String,
}

/// What this reader may do now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Daad {
    Herstellen,
    Loslaten,
    Wijzigen,
    Intrekken,
    Gezien,
}

pub(super) async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
) -> Result<Response, Paginafout> {
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    let t = crate::woorden(ingelogd.taal);
    let mag_sturen = staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_VERSTUREN);
    let mag_wijzigen = staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_WIJZIGEN);
    let mag_intrekken = staat.allows(&ingelogd.gebruiker, &crate::VERZUIMMELDING_INTREKKEN);
    let melding = &blad.melding;
    let weigeringen = blad.wijzigen.iter().chain(&blad.intrekken);
    let mut waarom_niet: Vec<String> = weigeringen.map(|een| super::woorden::sentence(t, een)).collect();
    waarom_niet.dedup();
    if !mag_wijzigen || melding.geweigerd == Some(Berichtsoort::Aanlevering) {
        waarom_niet.clear();
    }
    let pagina = Meldingpagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf),
        titel: title(t, &blad),
        adres: adres(melding.sleutel),
        leerling: format!("/school/leerling/{}", melding.leerling),
        stand: reported(t, melding),
        onderweg: melding.onderweg.map(|een| messages(t, een)),
        geweigerd: melding.geweigerd.map(|een| messages(t, een)),
        weigeringen: blad.afwijzing().iter().flat_map(|een| &een.weigeringen).map(|een| refusal(t, een)).collect(),
        rijen: rows(t, &blad),
        terugkoppeling: blad.terugkoppeling().map(|een| Terugkoppeling {
            stand: outcome(t, een.status),
            tekst: revealed(een.terugkoppeling.as_ref()),
            behandelaar: een.behandelaar.as_ref().map(|wie| wie.naam.reveal().to_owned()).unwrap_or_default(),
            telefoon: revealed(een.behandelaar.as_ref().and_then(|wie| wie.telefoon.as_ref())),
        }),
        ontvangers: blad.bewijs().map(|een| een.ontvangers.iter().map(receiver).collect()).unwrap_or_default(),
        stappen: blad.gebeurtenissen.iter().map(|een| step(t, een)).collect(),
        mag: [
            (Daad::Herstellen, mag_sturen && melding.geweigerd == Some(Berichtsoort::Aanlevering)),
            (Daad::Loslaten, mag_intrekken && melding.geweigerd.is_some()),
            (Daad::Wijzigen, mag_wijzigen && blad.wijzigen.is_empty()),
            (Daad::Intrekken, mag_intrekken && blad.intrekken.is_empty()),
            (Daad::Gezien, mag_sturen && melding.terug),
        ]
        .into_iter()
        .filter_map(|(daad, mag)| mag.then_some(daad))
        .collect(),
        waarom_niet,
        melding: blad.melding,
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).render(&pagina)
}

/// The page right after sending.
#[derive(Template)]
#[template(path = "verzuimmelding/verstuurd.html")]
struct Verstuurdpagina {
    t: Woorden,
    titel: String,
    adres: String,
    nummer: Option<String>,
    geweigerd: bool,
    sinds: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct Verstuurd {
    /// Somebody came back to a form that was sent.
    #[serde(default)]
    al: String,
}

pub(super) async fn sent(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(melding): Path<String>,
    Gevraagd(Verstuurd { al }): Gevraagd<Verstuurd>,
) -> Result<Response, Paginafout> {
    let (_, blad) = load(&staat, &ingelogd, &melding).await?;
    let t = crate::woorden(ingelogd.taal);
    let pagina = Verstuurdpagina {
        t,
        titel: t
            .zeg(if al.is_empty() { "verzuimmelding-verstuurd-titel" } else { "verzuimmelding-al-verstuurd-titel" })
            .to_string(),
        adres: adres(blad.melding.sleutel),
        nummer: blad.melding.nummer.map(|nummer| nummer.to_string()),
        geweigerd: blad.melding.stand == Meldingstand::Geweigerd,
        sinds: t.datum(blad.melding.gemeld_op),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).render(&pagina)
}

/// A report that this reader may see; one that is not there and one that he may not see look the same.
pub(super) async fn load(
    staat: &Schoolstaat,
    ingelogd: &Ingelogd,
    melding: &str,
) -> Result<(Bevoegd, Meldingblad), Paginafout> {
    let bevoegd = staat.permit(&ingelogd.gebruiker, &crate::VERZUIMMELDING_BEKIJKEN).await?;
    let blad = verzuimmelding::read(&staat.scholen, &bevoegd.permit, &bevoegd.organisatie, key(melding)?).await;
    Ok((bevoegd, blad.map_err(as_page)?))
}

pub(super) fn title(t: Woorden, blad: &Meldingblad) -> String {
    let naam = blad.leerling.naam();
    match blad.melding.nummer {
        Some(nummer) => t.zeg("verzuimmelding-titel").met("nummer", nummer.to_string()).met("naam", naam).to_string(),
        None => t.zeg("verzuimmelding-titel-zonder").met("naam", naam).to_string(),
    }
}

/// What was sent, in rows.
pub(super) fn rows(t: Woorden, blad: &Meldingblad) -> Vec<Controlerij> {
    let melding = &blad.melding;
    let zeg = |sleutel: &str| t.zeg(sleutel).to_string();
    let leerling = format!("{}, {}", blad.leerling.naam(), blad.leerling.klas);
    let mut rijen = vec![
        Controlerij::new(zeg("verzuimmelding-leerling"), leerling),
        Controlerij::new(zeg("verzuimmelding-veld-soort"), kind(t, melding.soort)),
        Controlerij::new(zeg("verzuimmelding-veld-periode"), period(t, melding.begin, melding.einde)),
        Controlerij::new(zeg("verzuimmelding-gemeld-op"), t.datum(melding.gemeld_op)),
    ];
    if let Some(plicht) = melding.plicht {
        rijen.push(Controlerij::new(zeg("verzuimmelding-veld-plicht"), duty(t, plicht)));
    }
    let Some(gestuurd) = blad.aanlevering() else { return rijen };
    let dagen: Vec<String> = gestuurd.specificatie.iter().map(|dag| specified(t, dag)).collect();
    let acties: Vec<String> = gestuurd.ondernomen_acties.iter().map(|een| action(t, een)).collect();
    let verder = [
        ("verzuimmelding-veld-specificatie", dagen.join("; ")),
        ("verzuimmelding-veld-reden", revealed(gestuurd.reden.as_ref())),
        ("verzuimmelding-veld-alle-lessen", yes_no(t, gestuurd.alle_lessen_gemist)),
        ("verzuimmelding-veld-actie-gewenst", yes_no(t, gestuurd.actie_gewenst)),
        ("verzuimmelding-veld-toelichting", revealed(gestuurd.toelichting.as_ref())),
        ("verzuimmelding-veld-acties", acties.join("; ")),
        ("verzuimmelding-veld-melder-naam", revealed(gestuurd.melder.naam.as_ref())),
    ];
    let gevuld = verder.into_iter().filter(|(_, waarde)| !waarde.is_empty());
    rijen.extend(gevuld.map(|(naam, waarde)| Controlerij::new(zeg(naam), waarde)));
    rijen
}

fn revealed(tekst: Option<&Vertrouwelijk>) -> String {
    tekst.map(|tekst| tekst.reveal().to_owned()).unwrap_or_default()
}

/// A refusal of the Verzuimloket: its own sentences, which it sends in words.
pub(crate) fn refusal(t: Woorden, een: &Weigeringbericht) -> Weigeringregel {
    Weigeringregel {
        veld: een.veld.map_or_else(|| t.zeg("verzuimmelding-hele-melding").to_string(), |veld| field(t, veld)),
        uitleg: een.uitleg.clone(),
        herstel: een.herstel.clone(),
        grond: match een.grond.artikel.as_str() {
            "" => een.grond.wet.clone(),
            artikel => {
                t.zeg("verzuimmelding-grond").met("wet", een.grond.wet.as_str()).met("artikel", artikel).to_string()
            }
        },
    }
}

fn step(t: Woorden, een: &Gebeurtenis) -> Stap {
    let wat = acted(t, een.soort);
    let wat = match (een.status(), een.bewijs(), een.handeling()) {
        (Some(status), _, _) => format!("{wat}: {}", outcome(t, status.status)),
        (_, Some(bewijs), _) => format!("{wat}: {}", outcome(t, bewijs.status)),
        (_, _, Some(handeling)) => match handeling.einde {
            Some(einde) => format!("{wat}: {}", t.datum(einde)),
            None => wat,
        },
        _ => wat,
    };
    Stap { wanneer: moment(t, een.tijdstip), wat, waarom: een.waarom.clone() }
}

/// A moment as the clock on the wall showed it: `9 maart 2026, 8:34`.
fn moment(t: Woorden, tijdstip: Timestamp) -> String {
    let plaatselijk = kern::klok::plaatselijk(tijdstip);
    plaatselijk.map_or_else(
        |_| String::new(),
        |moment| format!("{}, {}:{:02}", t.datum(moment.date()), moment.hour(), moment.minute()),
    )
}

/// An organisation by its name; a receipt of before the Verzuimloket gave names has only its code.
fn receiver(ontvanger: &Ontvanger) -> String {
    ontvanger.naam.clone().unwrap_or_else(|| ontvanger.organisatie.to_string())
}
