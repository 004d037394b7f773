//! One report: the sentence first, then what can be done, then the facts.

mod feiten;
mod verloop;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Kenmerk, Paginafout, Veldfout, Woorden};
use recht::melding::status::Handelingsoort;
use serde::Deserialize;

use self::feiten::{Feit, acts, facts, missed, sentence, term};
use self::verloop::{Stap, steps};
use super::beeld::{Rij, refusal, rows, word};
use super::{fault, number, officer, permit};
use crate::bewerkingen::{AFSLUITEN, BEHANDELEN, BEKIJKEN, KENNISNEMEN};
use crate::werklijst::{self, Afsluiting, Behandelfout, Behandelreden, Handelingstand, Melding, Terug};
use crate::{Leerplicht, paden, woorden};

/// A step that may be taken now, as a link.
struct Mogelijk {
    adres: String,
    tekst: String,
    soort: &'static str,
}

/// Something said on top.
struct Bericht {
    kenmerk: Kenmerk,
    kop: String,
    tekst: String,
}

#[derive(Template)]
#[template(path = "werklijst/melding.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    nummer: String,
    adres: String,
    signaal: String,
    zin: String,
    rij: Rij,
    termijn: String,
    berichten: Vec<Bericht>,
    stappen: Vec<Mogelijk>,
    feiten: Vec<Feit>,
    gemist: Vec<Feit>,
    helen: usize,
    lessen: usize,
    acties: Vec<Feit>,
    andere: Vec<Rij>,
    verloop: Vec<Stap>,
    notities: Vec<Feit>,
}

pub(super) async fn show(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf);
    render(&leerplicht, &ingelogd, &nummer, f).await
}

async fn render(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    nummer: &str,
    f: Formulier,
) -> Result<Response, Paginafout> {
    let permit = permit(leerplicht, ingelogd, &BEKIJKEN)?;
    let melding = werklijst::open(leerplicht, &permit, number(nummer)?).await.map_err(fault)?;
    let melding = melding.ok_or(Paginafout::NietGevonden)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let stappen = possible(leerplicht, ingelogd, t, &melding).map_err(fault)?;
    let pagina = page(leerplicht, t, f, &melding, stappen, vandaag).map_err(fault)?;
    let titel = t.zeg("melding-titel").met("nummer", pagina.nummer.as_str()).to_string();
    Kader::new(&ingelogd.pagina).titel(titel).formulier(&pagina.f).render(&pagina)
}

fn page(
    leerplicht: &Leerplicht,
    t: Woorden,
    f: Formulier,
    melding: &Melding,
    stappen: Vec<Mogelijk>,
    vandaag: Date,
) -> Result<Pagina, Behandelfout> {
    let regel = &melding.regel;
    let mut rijen = rows(leerplicht, t, [regel], vandaag);
    let Some(rij) = rijen.pop() else { return Err(Behandelfout::NietGevonden) };
    let notities = melding.notities.iter().map(|notitie| Feit {
        naam: format!("{}, {}", verloop::moment(t, notitie.tijdstip), notitie.naam.reveal()),
        waarde: notitie.tekst.reveal().to_owned(),
    });
    let vestiging = melding.vestiging.map_or_else(String::new, |vestiging| vestiging.to_string());
    Ok(Pagina {
        t,
        f,
        nummer: regel.nummer.to_string(),
        adres: paden::melding(regel.nummer),
        signaal: format!("{}?school={}{}", paden::NIEUW_SIGNAAL, melding.brin, vestiging),
        zin: sentence(t, melding),
        rij,
        termijn: term(leerplicht, t, melding)?,
        berichten: notices(t, melding),
        stappen,
        feiten: facts(leerplicht, t, melding)?,
        gemist: missed(t, melding),
        helen: melding.specificatie.iter().filter(|dag| dag.hele_dag).count(),
        lessen: melding.specificatie.iter().filter(|dag| !dag.hele_dag).map(|dag| dag.lesuren.len()).sum(),
        acties: acts(t, melding),
        andere: rows(leerplicht, t, &melding.andere, vandaag),
        verloop: steps(leerplicht, t, melding)?,
        notities: notities.collect(),
    })
}

/// The steps that this reader may take now.
fn possible(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    t: Woorden,
    melding: &Melding,
) -> Result<Vec<Mogelijk>, Behandelfout> {
    let alle = [
        (Handelingsoort::Behandeling, &BEHANDELEN, "behandelen", "melding-doen-behandelen"),
        (Handelingsoort::Kennisneming, &KENNISNEMEN, "kennisnemen", "melding-doen-kennisnemen"),
        (Handelingsoort::Afsluiting, &AFSLUITEN, "afsluiten", "melding-doen-afsluiten"),
    ];
    let mut stappen: Vec<Mogelijk> = Vec::new();
    for (soort, bewerking, einde, sleutel) in alle {
        let mag = leerplicht.toegang.allows(&ingelogd.gebruiker, bewerking, &melding.regel.organisatie);
        if mag && may_begin(leerplicht, melding, soort)? {
            let adres = format!("{}/{einde}", paden::melding(melding.regel.nummer));
            let soort = if stappen.is_empty() { "primary-action" } else { "secondary-action" };
            stappen.push(Mogelijk { adres, tekst: t.zeg(sleutel).to_string(), soort });
        }
    }
    Ok(stappen)
}

/// Whether nothing but what is still to be filled in stands in the way of an act.
pub(super) fn may_begin(
    leerplicht: &Leerplicht,
    melding: &Melding,
    soort: Handelingsoort,
) -> Result<bool, Behandelfout> {
    let weigeringen = werklijst::judge(leerplicht, &melding.regel, soort, &Afsluiting::default())?;
    Ok(weigeringen.iter().all(|weigering| weigering.reden.veld().is_some()))
}

fn notices(t: Woorden, melding: &Melding) -> Vec<Bericht> {
    let mut berichten = Vec::new();
    let handeling = melding.regel.handeling;
    let notice = |kenmerk, naam: &str, soort: Option<Handelingsoort>| {
        let kop = format!("melding-{naam}-kop");
        let kop = t.zeg(&kop);
        let kop = soort.map_or_else(
            || kop.to_string(),
            |soort| {
                let woord = first_letter_large(&word(t, "handeling", soort.as_str()));
                t.zeg(&format!("melding-{naam}-kop")).met("handeling", woord).to_string()
            },
        );
        Bericht { kenmerk, kop, tekst: t.zeg(&format!("melding-{naam}-tekst")).to_string() }
    };
    if let Some(handeling) = handeling.filter(|handeling| handeling.stand == Handelingstand::Onderweg) {
        berichten.push(notice(Kenmerk::Bezig, "onderweg", Some(handeling.soort)));
    }
    match melding.regel.terug {
        Some(Terug::Geweigerd) => {
            berichten.push(notice(Kenmerk::Fout, "geweigerd", handeling.map(|handeling| handeling.soort)));
        }
        Some(Terug::Ingetrokken) => berichten.push(notice(Kenmerk::LetOp, "ingetrokken", None)),
        Some(Terug::Gewijzigd) => berichten.push(notice(Kenmerk::LetOp, "gewijzigd", None)),
        None => {}
    }
    berichten
}

fn first_letter_large(tekst: &str) -> String {
    let mut tekens = tekst.chars();
    tekens.next().map_or_else(String::new, |eerste| eerste.to_uppercase().chain(tekens).collect())
}

#[derive(Debug, Deserialize)]
pub(super) struct Notitieveld {
    #[serde(default)]
    notitie: String,
}

pub(super) async fn note(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Notitieveld>,
) -> Result<Response, Paginafout> {
    let permit = permit(&leerplicht, &ingelogd, &BEHANDELEN)?;
    let welke = number(&nummer)?;
    let tekst = velden.notitie.as_str().into();
    match werklijst::note(&leerplicht, &permit, welke, &officer(&ingelogd), &tekst).await {
        Ok(()) => Ok(Redirect::to(&paden::melding(welke)).into_response()),
        Err(Behandelfout::Geweigerd(weigeringen)) => {
            let t = woorden(ingelogd.taal);
            let fouten = weigeringen.iter().filter_map(|weigering| field_fault(t, weigering));
            let f = Formulier::new(t, &ingelogd.csrf).met("notitie", velden.notitie).met_fouten(fouten);
            render(&leerplicht, &ingelogd, &nummer, f).await
        }
        Err(fout) => Err(fault(fout)),
    }
}

/// A refusal as a fault of a field; none when it is about no field.
pub(crate) fn field_fault(t: Woorden, weigering: &recht::weigering::Weigering<Behandelreden>) -> Option<Veldfout> {
    let (uitleg, herstel) = refusal(t, weigering);
    let veld = weigering.reden.veld()?;
    Some(Veldfout::new(veld, "weigering-zin").met("uitleg", uitleg).met("herstel", herstel))
}

/// A form that asks nothing: its token is enough.
#[derive(Deserialize)]
pub(super) struct Niets {}

pub(super) async fn acknowledge(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(Niets {}): Gepost<Niets>,
) -> Result<Response, Paginafout> {
    let permit = permit(&leerplicht, &ingelogd, &BEHANDELEN)?;
    let nummer = number(&nummer)?;
    werklijst::acknowledge(&leerplicht, &permit, nummer).await.map_err(fault)?;
    Ok(Redirect::to(&paden::melding(nummer)).into_response())
}
