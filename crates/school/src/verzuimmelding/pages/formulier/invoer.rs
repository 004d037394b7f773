//! What was typed into the form of a report, read generously.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kern::pagina::{Formulier, Paginafout, Veldfout, Woorden, invoer};
use uitwisseling::berichten::{Actiesoort, Kenmerk, OndernomenActie, Vertrouwelijk};

use super::value;
use crate::stam::Leerlingsleutel;
use crate::verzuimmelding::{Aanleiding, Concept, Invulling, Meldingsleutel};

type Paren = [(String, String)];

/// Reads the form; what cannot be read is a fault at its field. `bekend` is the draft as it was kept.
pub(super) fn read(
    paren: &Paren,
    kenmerk: Kenmerk,
    bekend: Option<Concept>,
    vandaag: Date,
) -> Result<(Concept, Vec<Veldfout>), Paginafout> {
    let mut fouten = Vec::new();
    let aanleiding = subject(paren, bekend.as_ref(), vandaag, &mut fouten)?;
    let herstelt = match &bekend {
        Some(bekend) => bekend.herstelt,
        None => value(paren, "herstelt").parse().ok().map(Meldingsleutel),
    };
    let gekozen: BTreeSet<&str> =
        paren.iter().filter(|(naam, _)| naam == "acties").map(|(_, waarde)| waarde.as_str()).collect();
    let eerdere = bekend.map(|bekend| bekend.invulling.nieuwe_acties).unwrap_or_default();
    let mut nieuwe_acties: Vec<OndernomenActie> = (0_usize..)
        .zip(eerdere)
        .filter(|(plaats, _)| gekozen.contains(format!("nieuw-{plaats}").as_str()))
        .map(|(_, actie)| actie)
        .collect();
    nieuwe_acties.extend(new_action(paren, vandaag, &mut fouten));
    reachable(paren, &mut fouten);
    let tekst = |naam| Vertrouwelijk::from(invoer::tekst(value(paren, naam)));
    let invulling = Invulling {
        reden: tekst("reden"),
        alle_lessen_gemist: yes_no(value(paren, "alle_lessen_gemist")),
        actie_gewenst: yes_no(value(paren, "actie_gewenst")),
        toelichting: tekst("toelichting"),
        acties: gekozen.iter().filter_map(|waarde| waarde.parse().ok()).collect(),
        nieuwe_acties,
        melder_naam: tekst("melder_naam"),
        melder_functie: tekst("melder_functie"),
        melder_telefoon: tekst("melder_telefoon"),
        melder_email: tekst("melder_email"),
    };
    Ok((Concept { kenmerk, aanleiding, herstelt, invulling }, fouten))
}

/// What the report is about. Of a report that is due nothing of it is typed.
fn subject(
    paren: &Paren,
    bekend: Option<&Concept>,
    vandaag: Date,
    fouten: &mut Vec<Veldfout>,
) -> Result<Aanleiding, Paginafout> {
    if let Some(bekend) = bekend.filter(|bekend| bekend.aanleiding.verschuldigd) {
        return Ok(bekend.aanleiding);
    }
    let leerling = value(paren, "leerling").parse().map_err(|_| Paginafout::Onbegrijpelijk)?;
    let soort = value(paren, "soort").parse();
    if soort.is_err() {
        fouten.push(Veldfout::new("soort", "verzuimmelding-fout-soort"));
    }
    let mut datum = |veld: &'static str| {
        let getypt = value(paren, veld);
        let datum = invoer::datum(getypt);
        if datum.is_none() && !getypt.is_empty() {
            fouten.push(Veldfout::new(veld, "verzuimmelding-fout-datum").met("gevonden", getypt));
        }
        datum
    };
    let (begin, einde) = (datum("begin"), datum("einde"));
    if begin.is_none() && value(paren, "begin").is_empty() {
        fouten.push(Veldfout::new("begin", "verzuimmelding-fout-begin"));
    }
    Ok(Aanleiding {
        leerling: Leerlingsleutel(leerling),
        soort: soort.unwrap_or(recht::begrip::Meldingsoort::Overig),
        begin: begin.unwrap_or(vandaag),
        einde,
        verschuldigd: value(paren, "verschuldigd") == "ja",
    })
}

/// Who reports can be reached with what was typed, or left it out.
fn reachable(paren: &Paren, fouten: &mut Vec<Veldfout>) {
    let (telefoon, email) = (value(paren, "melder_telefoon"), value(paren, "melder_email"));
    if !telefoon.is_empty() && !invoer::is_telefoonnummer(telefoon) {
        fouten.push(Veldfout::new("melder_telefoon", "verzuimmelding-fout-telefoon").met("gevonden", telefoon));
    }
    if !email.is_empty() && !invoer::is_emailadres(email) {
        fouten.push(Veldfout::new("melder_email", "verzuimmelding-fout-email").met("gevonden", email));
    }
}

/// The action that was typed, when one was.
fn new_action(paren: &Paren, vandaag: Date, fouten: &mut Vec<Veldfout>) -> Option<OndernomenActie> {
    let (dag, soort, wat) =
        (value(paren, "actie_datum"), value(paren, "actie_soort"), value(paren, "actie_omschrijving"));
    if dag.is_empty() && soort.is_empty() && wat.is_empty() {
        return None;
    }
    let datum = invoer::datum(dag).filter(|datum| *datum <= vandaag);
    if datum.is_none() {
        fouten.push(Veldfout::new("actie_datum", "verzuimmelding-fout-actie-datum").met("gevonden", dag));
    }
    let soort = Actiesoort::find(soort);
    if soort.is_none() {
        fouten.push(Veldfout::new("actie_soort", "verzuimmelding-fout-actie-soort"));
    }
    let omschrijving = (!wat.is_empty()).then(|| invoer::tekst(wat).into());
    Some(OndernomenActie { datum: datum?, soort: soort?, omschrijving })
}

fn yes_no(woord: &str) -> Option<bool> {
    match woord {
        "ja" => Some(true),
        "nee" => Some(false),
        _ => None,
    }
}

/// Shows a draft in its form.
pub(super) fn fill_in(f: Formulier, concept: &Concept, t: Woorden) -> Formulier {
    let Concept { aanleiding, invulling, .. } = concept;
    let ja_nee = |ja: Option<bool>| match ja {
        Some(true) => "ja",
        Some(false) => "nee",
        None => "",
    };
    let f = f
        .met("soort", aanleiding.soort.as_str())
        .met("begin", t.korte_datum(aanleiding.begin))
        .met("einde", aanleiding.einde.map(|einde| t.korte_datum(einde)).unwrap_or_default())
        .met("reden", invulling.reden.reveal())
        .met("alle_lessen_gemist", ja_nee(invulling.alle_lessen_gemist))
        .met("actie_gewenst", ja_nee(invulling.actie_gewenst))
        .met("toelichting", invulling.toelichting.reveal())
        .met("melder_naam", invulling.melder_naam.reveal())
        .met("melder_functie", invulling.melder_functie.reveal())
        .met("melder_telefoon", invulling.melder_telefoon.reveal())
        .met("melder_email", invulling.melder_email.reveal());
    let f = invulling.acties.iter().fold(f, |f, nummer| f.met("acties", nummer.to_string()));
    let nieuw = 0..invulling.nieuwe_acties.len();
    nieuw.fold(f, |f, plaats| f.met("acties", format!("nieuw-{plaats}")))
}
