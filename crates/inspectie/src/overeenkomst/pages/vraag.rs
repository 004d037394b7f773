//! The question who may inspect a school: a form whose answer stands on the same page, with the answers of every day.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Svg, Veldfout, Woorden};
use recht::toezicht::Onderdeel;

use super::beeld::{Balk, Balkenrij, draw, facts, occasion, period, refusal};
use super::invoer::{Vraagvelden, read};
use super::lijst::turns;
use super::trouble;
use crate::bewerkingen::OVEREENKOMST_BEKIJKEN;
use crate::overeenkomst::{Antwoord, answer, municipalities};
use crate::signalenbox::inspectors;
use crate::signalenbox::pages::{fault, permit};
use crate::woorden::word;
use crate::{Inspectie, woorden};

struct Reden {
    uitleg: String,
    herstel: String,
    grond: String,
}

struct Tijdvakrij {
    wanneer: String,
    mag: String,
    waarom: String,
}

struct Beeld {
    kenmerk: Kenmerk,
    kop: String,
    waarom: Vec<String>,
    redenen: Vec<Reden>,
    zin: String,
    svg: Svg,
    rijen: Vec<Tijdvakrij>,
}

#[derive(Template)]
#[template(path = "overeenkomst/vraag.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    wie: Vec<Keuze>,
    onderdelen: Vec<Keuze>,
    ambtenaren: Vec<Keuze>,
    antwoord: Option<Beeld>,
}

pub(super) async fn show(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    Gevraagd(velden): Gevraagd<Vraagvelden>,
) -> Result<Response, Paginafout> {
    let lezen = permit(&inspectie, &ingelogd, &OVEREENKOMST_BEKIJKEN)?;
    let t = woorden(ingelogd.taal);
    let namen = municipalities(&inspectie, &lezen).await.map_err(trouble)?;
    let collegas = inspectors(&inspectie, &lezen).await.map_err(fault)?;
    let (mut antwoord, mut fouten) = (None, Vec::new());
    if velden.is_asked() {
        match read(&velden, &namen) {
            Err(gevonden) => fouten = gevonden,
            Ok(invoer) => match answer(&inspectie, &lezen, &invoer).await.map_err(trouble)? {
                None => fouten.push(Veldfout::new("op", "bevoegdheid-fout-te-vroeg")),
                Some(gevonden) => {
                    let strepen = turns(&inspectie).map_err(trouble)?;
                    let op = t.datum(invoer.op);
                    antwoord = Some(picture(t, &namen, &gevonden, &strepen, &op));
                }
            },
        }
    }
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        wie: ["inspectie", "leerplicht"].map(|wie| Keuze::new(wie, word(t, "bevoegdheid-wie", wie))).into(),
        onderdelen: Onderdeel::ALLE
            .iter()
            .map(|een| Keuze::new(een.as_str(), word(t, "onderdeel", een.as_str())))
            .collect(),
        ambtenaren: collegas.iter().map(|een| Keuze::new(een.account.to_string(), een.naam.reveal())).collect(),
        antwoord,
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("bevoegdheid-titel")).formulier(&pagina.f).render(&pagina)
}

fn picture(
    t: Woorden,
    namen: &std::collections::BTreeMap<recht::begrip::Gemeentecode, String>,
    antwoord: &Antwoord,
    strepen: &[jiff::civil::Date],
    op: &str,
) -> Beeld {
    let (mag, waarom, redenen) = match &antwoord.besluit {
        Ok(bevoegdheid) => {
            let grond = t.zeg("weigering-grond").met("grond", bevoegdheid.grond.to_string()).to_string();
            let zinnen = [vec![occasion(t, bevoegdheid.aanleiding)], facts(t, namen, &bevoegdheid.feiten), vec![grond]];
            (true, zinnen.concat(), Vec::new())
        }
        Err(weigeringen) => {
            let redenen = weigeringen.iter().map(|weigering| {
                let (uitleg, herstel) = refusal(t, namen, &weigering.reden);
                let grond = t.zeg("weigering-grond").met("grond", weigering.grond.to_string()).to_string();
                Reden { uitleg, herstel, grond }
            });
            (false, Vec::new(), redenen.collect())
        }
    };
    let rij = |tijdvak: &crate::overeenkomst::Tijdvak| Tijdvakrij {
        wanneer: period(t, tijdvak.looptijd),
        mag: t.zeg(if tijdvak.uitkomst.is_ok() { "bevoegdheid-ja" } else { "bevoegdheid-nee" }).to_string(),
        waarom: match &tijdvak.uitkomst {
            Ok(aanleiding) => occasion(t, *aanleiding),
            Err(redenen) => {
                let zinnen: Vec<_> = redenen.iter().map(|reden| refusal(t, namen, reden).0).collect();
                zinnen.join(" ")
            }
        },
    };
    let balk = |tijdvak: &crate::overeenkomst::Tijdvak| Balk {
        looptijd: tijdvak.looptijd,
        vol: tijdvak.uitkomst.is_ok(),
        eerder: false,
    };
    let grenzen = antwoord.verloop.first().zip(antwoord.verloop.last());
    let grenzen =
        grenzen.map(|(eerste, laatste)| (eerste.looptijd.van, laatste.looptijd.tot.unwrap_or(laatste.looptijd.van)));
    let strook = Balkenrij {
        naam: t.zeg("bevoegdheid-strook").to_string(),
        balken: antwoord.verloop.iter().map(balk).collect(),
    };
    Beeld {
        kenmerk: if mag { Kenmerk::Goed } else { Kenmerk::LetOp },
        kop: t.zeg(if mag { "bevoegdheid-mag" } else { "bevoegdheid-mag-niet" }).met("op", op).to_string(),
        waarom,
        redenen,
        zin: t.zeg("bevoegdheid-figuur").to_string(),
        svg: grenzen.map_or_else(|| Svg(String::new()), |grenzen| draw(&[strook], grenzen, strepen)),
        rijen: antwoord.verloop.iter().map(rij).collect(),
    }
}
