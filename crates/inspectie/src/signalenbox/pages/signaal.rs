//! One melding: where it stands and what was promised, what can be done, what it says, what happened.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use kern::account::Ingelogd;
use kern::pagina::{Kader, Kenmerk, Paginafout, Woorden};
use recht::toezicht::signaalmelding::{is_overdue, werkdagen_te_laat};

use super::beeld::{Bewijsbeeld, Rij, evidence, row};
use super::{fault, number, permit};
use crate::bewerkingen::{BEHANDELEN, BEKIJKEN};
use crate::signalenbox::{self, Signaal, Stap, schoolcode};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

/// A step that may be taken now, as a link.
struct Mogelijk {
    adres: String,
    tekst: String,
    soort: &'static str,
}

/// A name and what stands behind it.
pub(super) struct Feit {
    naam: String,
    waarde: String,
}

/// Something that happened.
struct Gebeurtenis {
    wanneer: String,
    wie: String,
    regels: Vec<String>,
}

#[derive(Template)]
#[template(path = "signalenbox/signaal.html")]
struct Pagina {
    t: Woorden,
    titel: String,
    rij: Rij,
    belofte: String,
    te_laat: bool,
    stappen: Vec<Mogelijk>,
    feiten: Vec<Feit>,
    school: Option<String>,
    bewijs: Option<Bewijsbeeld>,
    bijlagen: Vec<Feit>,
    verloop: Vec<Gebeurtenis>,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BEKIJKEN)?;
    let signaal = signalenbox::open(&inspectie, &lezen, number(&nummer)?).await.map_err(fault)?;
    let signaal = signaal.ok_or(Paginafout::NietGevonden)?;
    let vandaag = inspectie.register.klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let regel = &signaal.regel;
    let mogelijk = match permit(&inspectie, &ingelogd, &BEHANDELEN) {
        Ok(mag) => signalenbox::possible(&inspectie, &mag, regel).map_err(fault)?,
        Err(_) => Vec::new(),
    };
    let stappen = mogelijk.into_iter().enumerate().map(|(plaats, soort)| Mogelijk {
        adres: paden::stap(regel.nummer, soort),
        tekst: word(t, "doe", soort.as_str()),
        soort: if plaats == 0 { "primary-action" } else { "secondary-action" },
    });
    let belofte = match regel.belofte {
        None => t.zeg("signaal-belofte-geen").to_string(),
        Some(dag) => match werkdagen_te_laat(&inspectie.feestdagen, dag, vandaag) {
            Some(dagen) => t.zeg("signaal-belofte-gebroken").met("datum", t.datum(dag)).met("dagen", dagen).to_string(),
            None => t.zeg("signaal-belofte").met("datum", t.datum(dag)).to_string(),
        },
    };
    let adres = paden::signaal(regel.nummer);
    let bijlagen = signaal.bijlagen.iter().map(|een| Feit {
        naam: t
            .zeg("signaal-bijlage-link")
            .met("naam", een.naam.as_str())
            .met("kb", (een.omvang + 1023) / 1024)
            .to_string(),
        waarde: format!("{adres}/bijlagen/{}", een.nummer),
    });
    let pagina = Pagina {
        t,
        titel: t.zeg("signaal-titel").met("nummer", nummer.as_str()).to_string(),
        rij: row(&inspectie, t, regel, vandaag),
        belofte,
        te_laat: regel.belofte.is_some_and(|dag| is_overdue(dag, vandaag)),
        stappen: stappen.collect(),
        feiten: facts(t, &signaal),
        school: regel.school.as_ref().map(|school| paden::school(&schoolcode(school))),
        bewijs: signaal.bewijs.as_ref().map(|bewijs| evidence(t, bewijs)),
        bijlagen: bijlagen.collect(),
        verloop: signaal.stappen.iter().map(|stap| step(t, stap)).collect(),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).render(&pagina)
}

fn facts(t: Woorden, signaal: &Signaal) -> Vec<Feit> {
    let mut feiten = Vec::new();
    let mut add = |sleutel: &str, waarde: String| feiten.push(Feit { naam: t.zeg(sleutel).to_string(), waarde });
    let regel = &signaal.regel;
    add("feit-soort", word(t, "signaalsoort", regel.soort.as_str()));
    add("feit-sector", word(t, "signaalsector", regel.sector.as_str()));
    add("feit-onderwerp", word(t, "signaalonderwerp", regel.onderwerp.as_str()));
    if let Some(school) = &regel.school {
        add("kolom-school", format!("{} ({})", school.naam, schoolcode(school)));
    }
    add("kolom-melder", format!("{}, {}", signaal.melder.reveal(), regel.afzender));
    add("feit-ingediend", t.datum(regel.ingediend_op));
    if let Some(gesprek) = signaal.gesprek {
        let waarde = match gesprek.op {
            Some(op) => t.zeg("feit-gesproken").met("datum", t.datum(op)).to_string(),
            None => t.zeg("nee").to_string(),
        };
        add("feit-gesprek", waarde);
        if let Some(tot) = gesprek.herstel_tot {
            add("feit-herstel", t.zeg("feit-herstel-tot").met("datum", t.datum(tot)).to_string());
        }
    }
    if let Some(spoed) = &signaal.spoed {
        add("feit-spoed", spoed.reveal().to_owned());
    }
    add("feit-tekst", signaal.tekst.reveal().to_owned());
    feiten
}

fn step(t: Woorden, stap: &Stap) -> Gebeurtenis {
    let mut regels = vec![match stap.soort {
        Some(soort) => word(t, "signaalhandeling", soort.as_str()),
        None => t.zeg("signaal-ontvangen").to_string(),
    }];
    if let Some(bezoek) = stap.bezoek {
        regels.push(t.zeg("signaal-bezoek-op").met("datum", t.datum(bezoek)).to_string());
    }
    regels.extend(stap.woorden.iter().map(|tekst| tekst.reveal().to_owned()));
    if let Some(naam) = &stap.inspecteur {
        regels.push(t.zeg("signaal-bij").met("naam", naam.reveal()).to_string());
    }
    if let Some(belofte) = stap.belofte {
        regels.push(t.zeg("signaal-belofte").met("datum", t.datum(belofte)).to_string());
    }
    let wie = format!("{} ({})", stap.naam.reveal(), word(t, "signaalpartij", stap.partij.as_str()));
    Gebeurtenis { wanneer: t.datum(stap.op), wie, regels }
}

/// A file, to be kept and not opened within the site.
pub(super) async fn attachment(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Path((nummer, bijlage)): Path<(String, String)>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &BEKIJKEN)?;
    let plaats: i64 = bijlage.parse().map_err(|_| Paginafout::NietGevonden)?;
    let gevonden = signalenbox::attachment(&inspectie, &lezen, number(&nummer)?, plaats).await.map_err(fault)?;
    let (soort, inhoud) = gevonden.ok_or(Paginafout::NietGevonden)?;
    let einde = soort.rsplit('/').next().unwrap_or("bin").to_owned();
    let bewaren = format!("attachment; filename=\"bijlage-{plaats}.{einde}\"");
    Ok(([(header::CONTENT_TYPE, soort), (header::CONTENT_DISPOSITION, bewaren)], inhoud).into_response())
}
