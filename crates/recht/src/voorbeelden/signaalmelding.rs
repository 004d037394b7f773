//! Rows about the Signalenbox: a melding that comes in, or an act on one.

use super::blad::Rij;
use super::geldigheid::read_ja_nee;
use super::kalender::ja_nee;
use super::meldingstatus::{write_weigeringen, write_zekerheid};
use super::notatie::{Onleesbaar, write_datum, write_lijst};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::grond::Grond;
use crate::toezicht::signaalmelding::{
    Herstelafspraak, Indiening, Schoolgesprek, Signaalhandeling, Signaalstand, Signaalstap, is_overdue, receive, step,
    werkdagen_te_laat,
};
use crate::weigering::{Weigering, Weigerreden};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "op",
    "soort",
    "sector",
    "onderwerp",
    "school genoemd",
    "gesprek",
    "herstelperiode",
    "spoed",
    "status",
    "sinds",
    "handeling",
    "door",
    "woorden",
    "belofte",
    "vandaag",
];
pub(super) const UITKOMST: &[&str] =
    &["wordt", "geweigerd om", "grond", "zekerheid", "beloofd", "over tijd", "werkdagen over tijd"];

/// What came out, whichever question it was.
struct Antwoord {
    stap: Option<Signaalstap>,
    geweigerd: String,
    gronden: Vec<Grond>,
}

/// Asks what becomes of a melding.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let antwoord = if rij.cel("handeling").is_some() { act(wereld, rij)? } else { come_in(wereld, rij)? };
    let beloofd = antwoord.stap.as_ref().and_then(|stap| stap.bericht.belofte.as_ref()).map(|een| een.uiterlijk);
    let laat = || {
        let vandaag = rij.lezer("vandaag").datum(rij.nodig("vandaag")?)?;
        beloofd.map(|dag| (dag, vandaag)).ok_or_else(|| rij.lezer("vandaag").complain("", "hier is niets beloofd"))
    };
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "wordt" => antwoord.stap.as_ref().map_or("geen".to_owned(), |stap| stap.naar.status.to_string()),
            "geweigerd om" => antwoord.geweigerd.clone(),
            "grond" => write_lijst(antwoord.gronden.iter().map(ToString::to_string)),
            "zekerheid" => write_lijst(antwoord.gronden.iter().map(|grond| write_zekerheid(grond.zekerheid))),
            "beloofd" => beloofd.map_or("geen".to_owned(), write_datum),
            "over tijd" => laat().map(|(dag, vandaag)| ja_nee(is_overdue(dag, vandaag)))?,
            _ => {
                let (dag, vandaag) = laat()?;
                werkdagen_te_laat(&wereld.feestdagen, dag, vandaag).map_or("geen".to_owned(), |dagen| dagen.to_string())
            }
        })
    })
}

fn come_in(wereld: &Wereld, rij: &Rij) -> Result<Antwoord, Onleesbaar> {
    let nodig = |kolom: &str| rij.lezer(kolom).complain("", "deze kolom moet ingevuld zijn");
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let soort = rij.woord("soort", "verwacht vraag, terugbelverzoek of signaal")?.ok_or_else(|| nodig("soort"))?;
    let sector = rij.woord("sector", "verwacht po, so, vo, mbo of overig")?.ok_or_else(|| nodig("sector"))?;
    let onderwerp = rij.woord("onderwerp", "verwacht een onderwerp")?.ok_or_else(|| nodig("onderwerp"))?;
    let mut indiening = Indiening::new(soort, sector, onderwerp, op);
    indiening.school = read_ja_nee(rij, "school genoemd")?.unwrap_or(true);
    indiening.spoed_toegelicht = read_ja_nee(rij, "spoed")?.unwrap_or(false);
    indiening.gesprek = match rij.cel("gesprek") {
        None => None,
        Some("nee") => Some(Schoolgesprek::Nee),
        Some(dag) => Some(Schoolgesprek::Op(rij.lezer("gesprek").datum(dag)?)),
    };
    indiening.herstel = match rij.cel("herstelperiode") {
        None => None,
        Some("geen") => Some(Herstelafspraak::Geen),
        Some(dag) => Some(Herstelafspraak::TotEnMet(rij.lezer("herstelperiode").datum(dag)?)),
    };
    let besluit = receive(&wereld.recht, &wereld.feestdagen, &indiening).map_err(|fout| complain(&fout))?;
    Ok(answer(besluit))
}

fn act(wereld: &Wereld, rij: &Rij) -> Result<Antwoord, Onleesbaar> {
    let nodig = |kolom: &str| rij.lezer(kolom).complain("", "deze kolom moet ingevuld zijn");
    let op = rij.lezer("op").datum(rij.nodig("op")?)?;
    let soort = rij.woord("soort", "verwacht vraag, terugbelverzoek of signaal")?.ok_or_else(|| nodig("soort"))?;
    let status = rij.woord("status", "verwacht een status van een signaalmelding")?.ok_or_else(|| nodig("status"))?;
    let sinds = rij.cel("sinds").map_or(Ok(op), |dag| rij.lezer("sinds").datum(dag))?;
    let handeling = rij.woord("handeling", "verwacht een handeling")?.ok_or_else(|| nodig("handeling"))?;
    let partij = rij.woord("door", "verwacht melder, loket of inspecteur")?.ok_or_else(|| nodig("door"))?;
    let mut handeling = Signaalhandeling::new(handeling, partij, op);
    handeling.toegelicht = read_ja_nee(rij, "woorden")?.unwrap_or(false);
    handeling.belofte = rij.cel("belofte").map(|dag| rij.lezer("belofte").datum(dag)).transpose()?;
    let stand = Signaalstand { soort, status, sinds };
    let besluit = step(&wereld.recht, &wereld.feestdagen, stand, handeling).map_err(|fout| complain(&fout))?;
    Ok(answer(besluit))
}

fn answer<R: Weigerreden>(besluit: Result<Signaalstap, Vec<Weigering<R>>>) -> Antwoord {
    let geweigerd = write_weigeringen(besluit.as_ref().err());
    let gronden = match &besluit {
        Ok(stap) => vec![stap.grond.clone()],
        Err(weigeringen) => weigeringen.iter().map(|weigering| weigering.grond.clone()).collect(),
    };
    Antwoord { stap: besluit.ok(), geweigerd, gronden }
}
