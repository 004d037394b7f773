//! Taking up and taking note: what will leave stands on the page, and a refusal stands there instead of the button.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Controlerij, Formulier, Kader, Kenmerk, Paginafout, Woorden};
use kern::toegang::Bewerking;
use recht::melding::status::{Handelingsoort, Meldingstatus};
use recht::weigering::Weigering;
use serde::Deserialize;
use uitwisseling::berichten::Vertrouwelijk;

use super::beeld::{name, refusal, word};
use super::melding::field_fault;
use super::{fault, number, officer, permit};
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN, KENNISNEMEN};
use crate::werklijst::{self, Afsluiting, Behandelfout, Behandelreden, Gebeurtenis, Melding};
use crate::{Leerplicht, paden, woorden};

/// A refusal that is about no field.
pub(crate) struct Geweigerd {
    pub(crate) kop: String,
    pub(crate) tekst: String,
}

#[derive(Template)]
#[template(path = "werklijst/handelen.html")]
struct Controle {
    t: Woorden,
    f: Formulier,
    titel: String,
    weigeringen: Vec<Geweigerd>,
    rijen: Vec<Controlerij>,
    mag: bool,
    hint: String,
    knop: String,
    adres: String,
    terug: String,
}

/// One of the two acts that need a text only.
#[derive(Clone, Copy)]
struct Daad {
    soort: Handelingsoort,
    bewerking: &'static Bewerking,
    pad: &'static str,
    naar: Meldingstatus,
    hint: &'static str,
}

const TAKE_UP: Daad = Daad {
    soort: Handelingsoort::Behandeling,
    bewerking: &BEHANDELEN,
    pad: "behandelen",
    naar: Meldingstatus::InBehandeling,
    hint: "veld-terugkoppeling-vrij",
};
const TAKE_NOTE: Daad = Daad {
    soort: Handelingsoort::Kennisneming,
    bewerking: &KENNISNEMEN,
    pad: "kennisnemen",
    naar: Meldingstatus::TerKennisgevingAangenomen,
    hint: "veld-terugkoppeling-hint",
};

#[derive(Debug, Default, Deserialize)]
pub(super) struct Velden {
    #[serde(default)]
    terugkoppeling: String,
}

type Antwoord = Result<Response, Paginafout>;

pub(super) async fn take_up_page(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Antwoord {
    show(&leerplicht, &ingelogd, &nummer, TAKE_UP, &Velden::default(), None).await
}

pub(super) async fn take_note_page(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Antwoord {
    show(&leerplicht, &ingelogd, &nummer, TAKE_NOTE, &Velden::default(), None).await
}

pub(super) async fn take_up(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Antwoord {
    act(&leerplicht, &ingelogd, &nummer, TAKE_UP, velden).await
}

pub(super) async fn take_note(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Antwoord {
    act(&leerplicht, &ingelogd, &nummer, TAKE_NOTE, velden).await
}

async fn act(leerplicht: &Leerplicht, ingelogd: &Ingelogd, nummer: &str, daad: Daad, velden: Velden) -> Antwoord {
    let permit = permit(leerplicht, ingelogd, daad.bewerking)?;
    let (welke, ambtenaar) = (number(nummer)?, officer(ingelogd));
    let tekst = Some(Vertrouwelijk::from(velden.terugkoppeling.as_str()));
    let uitkomst = if daad.soort == Handelingsoort::Behandeling {
        werklijst::take_up(leerplicht, &permit, welke, &ambtenaar, tekst).await
    } else {
        werklijst::take_note(leerplicht, &permit, welke, &ambtenaar, tekst).await
    };
    match uitkomst {
        Ok(handeling) => Ok(Redirect::to(&format!("{}/verstuurd/{handeling}", paden::melding(welke))).into_response()),
        Err(Behandelfout::Geweigerd(weigeringen)) => {
            show(leerplicht, ingelogd, nummer, daad, &velden, Some(weigeringen)).await
        }
        Err(fout) => Err(fault(fout)),
    }
}

/// The page; without refusals of an act that was tried it judges whether one may be begun.
async fn show(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    nummer: &str,
    daad: Daad,
    velden: &Velden,
    geprobeerd: Option<Vec<Weigering<Behandelreden>>>,
) -> Antwoord {
    permit(leerplicht, ingelogd, daad.bewerking)?;
    let melding = find(leerplicht, ingelogd, nummer).await?;
    let t = woorden(ingelogd.taal);
    let (fouten, weigeringen) = if let Some(weigeringen) = geprobeerd {
        let fouten = weigeringen.iter().filter_map(|een| field_fault(t, een)).collect();
        (fouten, refusals(t, &weigeringen))
    } else {
        let nu = werklijst::judge(leerplicht, &melding.regel, daad.soort, &Afsluiting::default()).map_err(fault)?;
        (Vec::new(), refusals(t, &nu))
    };
    let regel = &melding.regel;
    let terug = paden::melding(regel.nummer);
    let titel = t.zeg(&format!("{}-titel", daad.pad)).to_string();
    let f = Formulier::new(t, &ingelogd.csrf);
    let controle = Controle {
        t,
        f: f.met("terugkoppeling", velden.terugkoppeling.as_str()).met_fouten(fouten),
        mag: weigeringen.is_empty(),
        weigeringen,
        rijen: rows(t, ingelogd, &melding, daad.naar),
        hint: t.zeg(daad.hint).to_string(),
        knop: t.zeg(&format!("knop-{}", daad.pad)).to_string(),
        adres: format!("{terug}/{}", daad.pad),
        titel,
        terug,
    };
    Kader::new(&ingelogd.pagina).titel(&controle.titel).formulier(&controle.f).render(&controle)
}

/// The report that the page is about, read with the permit for reading.
pub(super) async fn find(leerplicht: &Leerplicht, ingelogd: &Ingelogd, nummer: &str) -> Result<Melding, Paginafout> {
    let lezen = permit(leerplicht, ingelogd, &BEKIJKEN)?;
    let melding = werklijst::open(leerplicht, &lezen, number(nummer)?).await.map_err(fault)?;
    melding.ok_or(Paginafout::NietGevonden)
}

/// What will leave and comes from the register.
pub(super) fn rows(t: Woorden, ingelogd: &Ingelogd, melding: &Melding, naar: Meldingstatus) -> Vec<Controlerij> {
    let regel = &melding.regel;
    vec![
        Controlerij::new(t.zeg("rij-melding"), regel.nummer),
        Controlerij::new(t.zeg("rij-jongere"), name(t, &regel.jongere)),
        Controlerij::new(t.zeg("rij-school"), &regel.school),
        Controlerij::new(t.zeg("rij-wordt"), word(t, "status", naar.as_str())),
        Controlerij::new(t.zeg("rij-behandelaar"), officer(ingelogd).naam.reveal()),
    ]
}

/// The refusals that are about no field, each with what to do and its ground.
pub(crate) fn refusals(t: Woorden, weigeringen: &[Weigering<Behandelreden>]) -> Vec<Geweigerd> {
    let zonder_veld = weigeringen.iter().filter(|weigering| weigering.reden.veld().is_none());
    let as_notice = |weigering: &Weigering<Behandelreden>| {
        let (kop, herstel) = refusal(t, weigering);
        let grond = t.zeg("weigering-grond").met("grond", weigering.grond.to_string()).to_string();
        Geweigerd { kop, tekst: format!("{herstel} {grond}") }
    };
    zonder_veld.map(as_notice).collect()
}

#[derive(Template)]
#[template(path = "werklijst/verstuurd.html")]
struct Verstuurd {
    t: Woorden,
    kop: String,
    nummerzin: String,
    adres: String,
}

/// After an act: its number, what happens next, and who can see it.
pub(super) async fn sent(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path((nummer, handeling)): Path<(String, String)>,
) -> Antwoord {
    let melding = find(&leerplicht, &ingelogd, &nummer).await?;
    let gezocht: i64 = handeling.parse().map_err(|_| Paginafout::NietGevonden)?;
    let handeling = melding.geschiedenis.iter().find_map(|een| match een {
        Gebeurtenis::Handeling(handeling) if handeling.nummer == gezocht => Some(handeling),
        _ => None,
    });
    let handeling = handeling.ok_or(Paginafout::NietGevonden)?;
    let t = woorden(ingelogd.taal);
    let soort = word(t, "handeling", handeling.soort.as_str());
    let verstuurd = Verstuurd {
        t,
        kop: t.zeg("verstuurd-kop").met("nummer", melding.regel.nummer.to_string()).met("handeling", soort).to_string(),
        nummerzin: t.zeg("verstuurd-nummer").met("handeling", gezocht.to_string()).to_string(),
        adres: paden::melding(melding.regel.nummer),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verstuurd-titel")).render(&verstuurd)
}
