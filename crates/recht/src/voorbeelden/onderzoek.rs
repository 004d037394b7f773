//! Rows about inspections: what is looked at, what it comes to, when a visit can be, and which steps follow.

use super::blad::Rij;
use super::geldigheid::read_ja_nee;
use super::meldingstatus::{write_weigeringen, write_zekerheid};
use super::notatie::{Onleesbaar, write_datum, write_lijst, write_periode};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::begrip::Sector;
use crate::grond::Grond;
use crate::toezicht::onderzoek::{
    Bezoekkalender, Bezoekreden, Onderdeelbevinding, Onderdeelrol, Onderzoekhandeling, Onderzoekhandelingsoort,
    Onderzoekreden, Onderzoeksbevindingen, Onderzoeksoordeel, Onderzoekstand, Onderzoekstap, Onderzoeksvorm,
    find_onderdelen, judge, plan, start_dossiercontrole, step,
};
use crate::weigering::{Weigering, Weigerreden};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "sector",
    "vorm",
    "op",
    "kalender",
    "eigen vrije dagen",
    "bezoek",
    "administratie",
    "bevindingen",
    "status",
    "ronde",
    "sinds",
    "beoordeling",
    "reactie tot",
    "herstel tot",
    "handeling",
    "door",
    "nieuw bezoek",
    "tijd om te herstellen",
    "reden",
    "woorden",
];
pub(super) const UITKOMST: &[&str] = &[
    "onderdelen",
    "oordelen",
    "geheel",
    "wordt",
    "nieuwe ronde",
    "reactietermijn",
    "geweigerd om",
    "naam vrije dag",
    "grond",
    "zekerheid",
    "periode",
];

/// What came out, whichever question it was.
#[derive(Default)]
struct Antwoord {
    stap: Option<Onderzoekstap>,
    oordeel: Option<Onderzoeksoordeel>,
    namen: Vec<String>,
    geweigerd: String,
    gronden: Vec<Grond>,
}

/// Asks what a row says: with findings for a verdict, with an act for the next step, with a calendar for a plan.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let antwoord = if rij.has("bevindingen") {
        find_verdict(wereld, rij)?
    } else if rij.cel("handeling").is_some() {
        act(wereld, rij)?
    } else if rij.cel("kalender").is_some() {
        make_plan(wereld, rij)?
    } else {
        Antwoord::default()
    };
    compare(rij, UITKOMST, |kolom| {
        let stand = antwoord.stap.as_ref().map(|stap| stap.naar);
        Ok(match kolom {
            "onderdelen" => write_onderdelen(wereld, rij)?,
            "oordelen" => write_oordelen(antwoord.oordeel.as_ref()),
            "geheel" => antwoord.oordeel.as_ref().map_or("geen".to_owned(), |een| een.beoordeling.to_string()),
            "wordt" => stand.map_or("geen".to_owned(), |stand| stand.status.to_string()),
            "nieuwe ronde" => stand.map_or("geen".to_owned(), |stand| stand.ronde.to_string()),
            "reactietermijn" => stand.and_then(|stand| stand.reactie_tot).map_or("geen".to_owned(), write_datum),
            "geweigerd om" => antwoord.geweigerd.clone(),
            "naam vrije dag" => write_lijst(antwoord.namen.iter().cloned()),
            "grond" => write_lijst(antwoord.gronden.iter().map(ToString::to_string)),
            "zekerheid" => write_lijst(antwoord.gronden.iter().map(|grond| write_zekerheid(grond.zekerheid))),
            _ => {
                let bezoek = rij.lezer("bezoek").datum(rij.nodig("bezoek")?)?;
                let controle = start_dossiercontrole(&wereld.recht, bezoek).map_err(|fout| complain(&fout))?;
                write_periode(controle.van, controle.tot)
            }
        })
    })
}

fn read<T: std::str::FromStr>(rij: &Rij, kolom: &str) -> Result<T, Onleesbaar> {
    let nodig = || rij.lezer(kolom).complain("", "deze kolom moet ingevuld zijn");
    rij.woord(kolom, "dit woord is hier niet bekend")?.ok_or_else(nodig)
}

fn read_dag(rij: &Rij, kolom: &str) -> Result<Option<jiff::civil::Date>, Onleesbaar> {
    rij.cel(kolom).map(|dag| rij.lezer(kolom).datum(dag)).transpose()
}

fn read_school(rij: &Rij) -> Result<(Sector, Onderzoeksvorm), Onleesbaar> {
    Ok((read(rij, "sector")?, read(rij, "vorm")?))
}

fn write_onderdelen(wereld: &Wereld, rij: &Rij) -> Result<String, Onleesbaar> {
    let (sector, vorm) = read_school(rij)?;
    let bezoek = rij.lezer("bezoek").datum(rij.nodig("bezoek")?)?;
    let onderdelen = find_onderdelen(&wereld.recht, sector, vorm, bezoek).map_err(|fout| complain(&fout))?;
    Ok(write_lijst(onderdelen.iter().map(|een| match een.rol {
        Onderdeelrol::Vast => een.onderdeel.to_string(),
        rol => format!("{} {}", een.onderdeel, rol.as_str().replace('_', " ")),
    })))
}

/// `beleid voldoende`, `beleid voldoende zonder bevinding`, or `verlof` for a component that was only written about.
fn find_verdict(wereld: &Wereld, rij: &Rij) -> Result<Antwoord, Onleesbaar> {
    let (sector, vorm) = read_school(rij)?;
    let lezer = rij.lezer("bevindingen");
    let mut onderdelen = Vec::new();
    for item in lezer.items(rij.nodig("bevindingen")?)? {
        let fout = || lezer.complain(item, "verwacht een onderdeel en een beoordeling");
        let (item, bevindingen) = item.strip_suffix(" zonder bevinding").map_or((item, 1), |item| (item, 0));
        let (onderdeel, beoordeling) =
            item.split_once(' ').map_or((item, None), |(onderdeel, beoordeling)| (onderdeel, Some(beoordeling)));
        onderdelen.push(Onderdeelbevinding {
            onderdeel: onderdeel.parse().map_err(|_| fout())?,
            beoordeling: beoordeling.map(str::parse).transpose().map_err(|_| fout())?,
            bevindingen,
        });
    }
    let gevonden = Onderzoeksbevindingen {
        sector,
        vorm,
        bezoek: rij.lezer("bezoek").datum(rij.nodig("bezoek")?)?,
        administratie: read_ja_nee(rij, "administratie")?.unwrap_or(true),
        onderdelen: &onderdelen,
    };
    let besluit = judge(&wereld.recht, &gevonden).map_err(|fout| complain(&fout))?;
    let gronden = match &besluit {
        Ok(oordeel) => vec![oordeel.grond.clone()],
        Err(weigeringen) => copy_gronden(weigeringen),
    };
    let geweigerd = write_weigeringen(besluit.as_ref().err());
    Ok(Antwoord { oordeel: besluit.ok(), geweigerd, gronden, ..Antwoord::default() })
}

fn write_oordelen(oordeel: Option<&Onderzoeksoordeel>) -> String {
    write_lijst(oordeel.iter().flat_map(|oordeel| &oordeel.onderdelen).map(|een| {
        let volgt = if een.volgt_uit.is_some() { " volgt" } else { "" };
        format!("{} {}{volgt}", een.onderdeel.onderdeel, een.beoordeling)
    }))
}

fn make_plan(wereld: &Wereld, rij: &Rij) -> Result<Antwoord, Onleesbaar> {
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let bezoek = rij.lezer("bezoek").datum(rij.nodig("bezoek")?)?;
    let school = wereld.kalender(rij)?;
    let kalender = Bezoekkalender { feestdagen: &wereld.feestdagen, school: &school };
    let besluit = plan(&wereld.recht, kalender, read_school(rij)?, op, bezoek).map_err(|fout| complain(&fout))?;
    Ok(answer(besluit))
}

fn act(wereld: &Wereld, rij: &Rij) -> Result<Antwoord, Onleesbaar> {
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let (sector, vorm) = read_school(rij)?;
    let beoordeling = rij.woord("beoordeling", "verwacht voldoende, onvoldoende of niet_te_bepalen")?;
    let mut handeling = Onderzoekhandeling::new(read(rij, "handeling")?, read(rij, "door")?, op);
    let concept = handeling.soort == Onderzoekhandelingsoort::Concept;
    let stand = Onderzoekstand {
        sector,
        vorm,
        status: read(rij, "status")?,
        ronde: rij.woord("ronde", "verwacht 1, 2 of 3")?.unwrap_or(1),
        sinds: read_dag(rij, "sinds")?.unwrap_or(op),
        bezoek: read_dag(rij, "bezoek")?.unwrap_or(op),
        beoordeling: beoordeling.filter(|_| !concept),
        reactie_tot: read_dag(rij, "reactie tot")?,
        herstel_tot: read_dag(rij, "herstel tot")?,
    };
    handeling.bezoek = read_dag(rij, "nieuw bezoek")?;
    handeling.beoordeling = beoordeling.filter(|_| concept);
    handeling.herstel_tot = read_dag(rij, "tijd om te herstellen")?;
    handeling.toegelicht = read_ja_nee(rij, "woorden")?.unwrap_or(false);
    if handeling.soort == Onderzoekhandelingsoort::Verval {
        handeling.verval = rij.woord("reden", "verwacht een reden om te vervallen")?;
    } else {
        handeling.geen_vervolg = rij.woord("reden", "verwacht een reden om niets te doen")?;
    }
    let school = wereld.kalender(rij)?;
    let kalender = Bezoekkalender { feestdagen: &wereld.feestdagen, school: &school };
    let besluit = step(&wereld.recht, kalender, stand, handeling).map_err(|fout| complain(&fout))?;
    Ok(answer(besluit))
}

fn answer(besluit: Result<Onderzoekstap, Vec<Weigering<Onderzoekreden>>>) -> Antwoord {
    let namen = besluit.as_ref().err().into_iter().flatten().filter_map(|weigering| match &weigering.reden {
        Onderzoekreden::Bezoekdag(Bezoekreden::Feestdag { naam } | Bezoekreden::Vakantie { naam }) => {
            Some(naam.clone())
        }
        _ => None,
    });
    let namen = namen.collect();
    let geweigerd = write_weigeringen(besluit.as_ref().err());
    let gronden = match &besluit {
        Ok(stap) => vec![stap.grond.clone()],
        Err(weigeringen) => copy_gronden(weigeringen),
    };
    Antwoord { stap: besluit.ok(), namen, geweigerd, gronden, ..Antwoord::default() }
}

fn copy_gronden<R: Weigerreden>(weigeringen: &[Weigering<R>]) -> Vec<Grond> {
    weigeringen.iter().map(|weigering| weigering.grond.clone()).collect()
}
