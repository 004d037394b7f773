//! One melding: where it stands and by when its reporter hears again, the steps so far, and what he can do.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Kader, Kenmerk, Paginafout, Woorden};
use recht::toezicht::signaalmelding::{Signaalhandelingsoort, is_overdue, werkdagen_te_laat};
use serde::Deserialize;
use uitwisseling::berichten::Vertrouwelijk;

use super::beeld::{Bewijsbeeld, Rij, evidence, row};
use super::{number, reporter};
use crate::bewerkingen::{SIGNAAL_BEKIJKEN, SIGNAAL_INDIENEN};
use crate::signaalmelding::{self, Signaal, Verzending, schoolcode};
use crate::werklijst::Behandelfout;
use crate::werklijst::pages::beeld::word;
use crate::werklijst::pages::handelen::{Geweigerd, refusals};
use crate::werklijst::pages::melding::field_fault;
use crate::werklijst::pages::{fault, permit};
use crate::{Leerplicht, paden, woorden};

/// Something that happened.
struct Gebeurtenis {
    wanneer: String,
    wie: String,
    regels: Vec<String>,
}

/// A name and what stands behind it.
struct Feit {
    naam: String,
    waarde: String,
}

#[derive(Template)]
#[template(path = "signaalmelding/signaal.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    rij: Rij,
    titel: String,
    belofte: String,
    te_laat: bool,
    weigeringen: Vec<Geweigerd>,
    onderweg: bool,
    /// What the Inspectie waits for: `antwoord`, `oordeel`, or nothing.
    aan_zet: &'static str,
    adres: String,
    verloop: Vec<Gebeurtenis>,
    feiten: Vec<Feit>,
    bewijs: Option<Bewijsbeeld>,
    bijlagen: Vec<Feit>,
}

pub(super) async fn show(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    render(&leerplicht, &ingelogd, &nummer, f, Vec::new()).await
}

async fn render(
    leerplicht: &Leerplicht,
    ingelogd: &Ingelogd,
    nummer: &str,
    f: Formulier,
    mut weigeringen: Vec<Geweigerd>,
) -> Result<Response, Paginafout> {
    // What was refused now; what the Inspectie refused before is no fault of this page.
    let is_geweigerd = !weigeringen.is_empty() || f.has_fouten();
    let lezen = permit(leerplicht, ingelogd, &SIGNAAL_BEKIJKEN)?;
    let signaal = signaalmelding::open(leerplicht, &lezen, number(nummer)?).await.map_err(fault)?;
    let signaal = signaal.ok_or(Paginafout::NietGevonden)?;
    let vandaag = leerplicht.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let mag = permit(leerplicht, ingelogd, &SIGNAAL_INDIENEN).is_ok();
    let mogelijk = if mag { signaalmelding::possible(leerplicht, &signaal).map_err(fault)? } else { Vec::new() };
    let rij = row(leerplicht, t, &signaal.regel, vandaag);
    weigeringen.extend(signaal.weigeringen.iter().map(|een| Geweigerd {
        kop: t.zeg("signaal-geweigerd-kop").to_string(),
        tekst: format!("{} {}", een.uitleg, een.herstel),
    }));
    let te_laat = signaal.regel.belofte.is_some_and(|dag| is_overdue(dag, vandaag));
    let pagina = Pagina {
        t,
        titel: t.zeg("signaal-titel").met("nummer", rij.nummer.as_str()).to_string(),
        belofte: promise(leerplicht, t, &signaal, vandaag),
        te_laat,
        onderweg: signaal.regel.verzending == Verzending::Onderweg,
        aan_zet: turn(&mogelijk),
        adres: format!("{}/reactie", paden::signaal(signaal.regel.nummer)),
        verloop: course(t, &signaal),
        feiten: facts(t, &signaal),
        bewijs: signaal.bewijs.as_ref().map(|bewijs| evidence(t, bewijs)),
        bijlagen: files(t, &signaal),
        weigeringen,
        rij,
        f,
    };
    let mut kader = Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f);
    if is_geweigerd {
        kader = kader.fouten(true).status(StatusCode::UNPROCESSABLE_ENTITY);
    }
    kader.render(&pagina)
}

fn turn(mogelijk: &[Signaalhandelingsoort]) -> &'static str {
    if mogelijk.contains(&Signaalhandelingsoort::InformatieGeven) {
        "antwoord"
    } else if mogelijk.contains(&Signaalhandelingsoort::Tevredenheid) {
        "oordeel"
    } else {
        ""
    }
}

/// By when the reporter hears again, or that the promise was broken.
fn promise(leerplicht: &Leerplicht, t: Woorden, signaal: &Signaal, vandaag: jiff::civil::Date) -> String {
    let Some(dag) = signaal.regel.belofte else { return t.zeg("signaal-belofte-geen").to_string() };
    match werkdagen_te_laat(&leerplicht.feestdagen, dag, vandaag) {
        Some(dagen) => t.zeg("signaal-belofte-gebroken").met("datum", t.datum(dag)).met("dagen", dagen).to_string(),
        None => t.zeg("signaal-belofte").met("datum", t.datum(dag)).to_string(),
    }
}

/// The steps of the Inspectie and the answers of the reporter that it has not taken in yet.
fn course(t: Woorden, signaal: &Signaal) -> Vec<Gebeurtenis> {
    let mut verloop: Vec<Gebeurtenis> = signaal.stappen.iter().map(|stap| step(t, stap)).collect();
    verloop.insert(
        0,
        Gebeurtenis {
            wanneer: t.datum(signaal.regel.ingediend_op),
            wie: signaal.regel.melder.reveal().to_owned(),
            regels: vec![t.zeg("signaal-ingediend").to_string()],
        },
    );
    if signaal.regel.verzending != Verzending::Ontvangen
        && let Some(reactie) = signaal.reacties.last().filter(|_| signaal.regel.bezig.is_some())
    {
        let mut regels = vec![word(t, "signaalhandeling", reactie.soort.as_str())];
        regels.extend(reactie.woorden.iter().map(|tekst| tekst.reveal().to_owned()));
        let sleutel = format!("signaal-reactie-{}", signaal.regel.verzending);
        regels.push(t.zeg(&sleutel).to_string());
        verloop.push(Gebeurtenis { wanneer: t.datum(reactie.op), wie: reactie.naam.reveal().to_owned(), regels });
    }
    verloop
}

fn step(t: Woorden, stap: &signaalmelding::Stap) -> Gebeurtenis {
    let mut regels = vec![word(t, "signaalbericht", stap.status.as_str())];
    if let Some(soort @ Signaalhandelingsoort::Tussenbericht) = stap.soort {
        regels = vec![word(t, "signaalhandeling", soort.as_str())];
    }
    if let Some(bezoek) = stap.bezoek {
        regels.push(t.zeg("signaal-bezoek-op").met("datum", t.datum(bezoek)).to_string());
    }
    regels.extend(stap.woorden.iter().map(|tekst| tekst.reveal().to_owned()));
    if let Some(belofte) = stap.belofte {
        regels.push(t.zeg("signaal-belofte").met("datum", t.datum(belofte)).to_string());
    }
    let partij = word(t, "signaalpartij", stap.partij.as_str());
    let wie = match &stap.behandelaar {
        Some(naam) => format!("{partij} ({})", naam.reveal()),
        None => partij,
    };
    Gebeurtenis { wanneer: t.datum(stap.op), wie, regels }
}

fn facts(t: Woorden, signaal: &Signaal) -> Vec<Feit> {
    let mut feiten = Vec::new();
    let mut add = |sleutel: &str, waarde: String| feiten.push(Feit { naam: t.zeg(sleutel).to_string(), waarde });
    if let Some(nummer) = signaal.regel.inspectienummer {
        add("signaal-nummer-inspectie", nummer.to_string());
    }
    add("signaal-veld-soort", word(t, "signaalsoort", signaal.regel.soort.as_str()));
    add("signaal-veld-sector", word(t, "signaalsector", signaal.sector.as_str()));
    add("signaal-veld-onderwerp", word(t, "signaalonderwerp", signaal.regel.onderwerp.as_str()));
    if let Some(school) = &signaal.school {
        add("kolom-school", format!("{} ({})", school.naam, schoolcode(school)));
    }
    if let Some(gesprek) = signaal.gesprek {
        let waarde = match gesprek.op {
            Some(op) => t.zeg("signaal-gesproken-op").met("datum", t.datum(op)).to_string(),
            None => t.zeg("nee").to_string(),
        };
        add("signaal-rij-gesprek", waarde);
        if let Some(tot) = gesprek.herstel_tot {
            add("signaal-rij-herstel", t.zeg("signaal-herstel-tot").met("datum", t.datum(tot)).to_string());
        }
    }
    if let Some(spoed) = &signaal.spoed {
        add("signaal-veld-spoed", spoed.reveal().to_owned());
    }
    add("signaal-veld-tekst", signaal.tekst.reveal().to_owned());
    feiten
}

fn files(t: Woorden, signaal: &Signaal) -> Vec<Feit> {
    let adres = paden::signaal(signaal.regel.nummer);
    let als = |een: &signaalmelding::Bijlagekop| Feit {
        naam: t
            .zeg("signaal-bijlage-link")
            .met("naam", een.naam.as_str())
            .met("kb", (een.omvang + 1023) / 1024)
            .to_string(),
        waarde: format!("{adres}/bijlagen/{}", een.nummer),
    };
    signaal.bijlagen.iter().map(als).collect()
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    soort: String,
    woorden: String,
}

pub(super) async fn react(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let welke = number(&nummer)?;
    let soort: Signaalhandelingsoort = velden.soort.parse().map_err(|_| Paginafout::Onbegrijpelijk)?;
    let tekst = Vertrouwelijk::from(velden.woorden.as_str());
    match signaalmelding::react(&leerplicht, &mag, welke, &reporter(&ingelogd), soort, Some(&tekst)).await {
        Ok(()) => Ok(Redirect::to(&paden::signaal(welke)).into_response()),
        Err(Behandelfout::Geweigerd(redenen)) => {
            let t = woorden(ingelogd.taal);
            let fouten: Vec<_> = redenen.iter().filter_map(|een| field_fault(t, een)).collect();
            let f = Formulier::new(t, &ingelogd.csrf).met("woorden", velden.woorden).met_fouten(fouten);
            render(&leerplicht, &ingelogd, &nummer, f, refusals(t, &redenen)).await
        }
        Err(fout) => Err(fault(fout)),
    }
}

/// A file, to be kept and not opened within the site.
pub(super) async fn attachment(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    Path((nummer, bijlage)): Path<(String, String)>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&leerplicht, &ingelogd, &SIGNAAL_BEKIJKEN)?;
    let plaats: i64 = bijlage.parse().map_err(|_| Paginafout::NietGevonden)?;
    let gevonden = signaalmelding::attachment(&leerplicht, &lezen, number(&nummer)?, plaats).await.map_err(fault)?;
    let (_, soort, inhoud) = gevonden.ok_or(Paginafout::NietGevonden)?;
    let einde = soort.rsplit('/').next().unwrap_or("bin").to_owned();
    let bewaren = format!("attachment; filename=\"bijlage-{plaats}.{einde}\"");
    Ok(([(header::CONTENT_TYPE, soort), (header::CONTENT_DISPOSITION, bewaren)], inhoud).into_response())
}
