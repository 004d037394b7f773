//! The facts of a report in words.

use jiff::civil::Date;
use kern::pagina::Woorden;
use recht::plicht::{Persoon, plicht_op};
use uitwisseling::berichten::Vertrouwelijk;

use super::word;
use crate::Leerplicht;
use crate::afspraak::{Aard, Termijn};
use crate::werklijst::pages::beeld::period;
use crate::werklijst::stand::termijn_of;
use crate::werklijst::{Behandelfout, Melding};

/// A fact: what it is, and what it says.
pub(super) struct Feit {
    pub(super) naam: String,
    pub(super) waarde: String,
}

/// What a report is about, in one sentence.
pub(super) fn sentence(t: Woorden, melding: &Melding) -> String {
    let regel = &melding.regel;
    let naam = regel
        .jongere
        .naam
        .as_ref()
        .map_or_else(|| t.zeg("melding-iemand").to_string(), |naam| naam.reveal().to_owned());
    let zin = |sleutel| {
        let zin = t.zeg(sleutel).met("naam", naam.as_str()).met("school", regel.school.as_str());
        zin.met("begin", t.datum(regel.begin)).met("soort", word(t, "soort", regel.soort.as_str()))
    };
    match regel.einde {
        Some(einde) => zin("melding-zin").met("einde", t.datum(einde)).to_string(),
        None => zin("melding-zin-open").to_string(),
    }
}

/// The term that runs, and whether it is law; blank when none runs.
pub(super) fn term(leerplicht: &Leerplicht, t: Woorden, melding: &Melding) -> Result<String, Behandelfout> {
    let (Some(termijn), Some(uiterlijk)) = (termijn_of(melding.regel.status), melding.regel.uiterlijk) else {
        return Ok(String::new());
    };
    let vanaf = match termijn {
        Termijn::Oppakken => melding.regel.geregistreerd_op,
        Termijn::Afronden => melding.status_op,
    };
    let afspraak = leerplicht.afspraken.termijn(termijn, vanaf)?;
    let aard = match afspraak.aard {
        Aard::Wet => t.zeg("aard-wet"),
        Aard::Afspraak => t.zeg("aard-afspraak"),
    };
    let sleutel = format!("termijn-{termijn}");
    let zin = t.zeg(&sleutel).met("datum", t.datum(uiterlijk)).met("aard", aard);
    Ok(zin.met("werkdagen", afspraak.getal.unwrap_or_default()).to_string())
}

/// The facts, in the order in which an officer asks for them.
pub(super) fn facts(leerplicht: &Leerplicht, t: Woorden, melding: &Melding) -> Result<Vec<Feit>, Behandelfout> {
    let mut feiten = Vec::new();
    let mut add = |sleutel: &str, waarde: String| {
        feiten.push(Feit { naam: t.zeg(sleutel).to_string(), waarde });
    };
    let regel = &melding.regel;
    let op = regel.einde.unwrap_or(regel.begin);
    if let Some(geboortedatum) = regel.jongere.geboortedatum {
        let zin =
            t.zeg("melding-leeftijd-op").met("jaren", i32::from(age(geboortedatum.0, op))).met("datum", t.datum(op));
        add("melding-leeftijd", zin.to_string());
    }
    add("melding-pgn", melding.pgn.reveal());
    add("melding-plicht", duty(leerplicht, t, melding, op)?);
    if let Some(plicht) = melding.plicht {
        add("melding-meldplicht", word(t, "meldplicht", plicht.as_str()));
    }
    let vestiging = melding.vestiging.map_or_else(String::new, |adres| adres.to_string());
    let sector = melding.sector.map_or_else(String::new, |sector| word(t, "sector", sector.as_str()));
    let school = t.zeg("melding-school-nummer").met("naam", regel.school.as_str());
    let school = school.met("brin", melding.brin.to_string()).met("vestiging", vestiging).met("sector", sector);
    add("melding-school", school.to_string());
    if let Some(opleiding) = &melding.opleiding {
        add("melding-opleiding", opleiding.clone());
    }
    add("melding-periode", period(t, regel.begin, regel.einde));
    add("melding-geregistreerd", t.datum(regel.geregistreerd_op));
    if let Some(reden) = melding.reden.as_ref().and_then(Vertrouwelijk::filled) {
        add("melding-reden", reden.to_owned());
    }
    add("melding-alle-lessen", yes_no(t, melding.alle_lessen_gemist));
    add("melding-actie-gewenst", yes_no(t, melding.actie_gewenst));
    if let Some(toelichting) = melding.toelichting.as_ref().and_then(Vertrouwelijk::filled) {
        add("melding-toelichting", toelichting.to_owned());
    }
    let melder = reporter(melding);
    if !melder.is_empty() {
        add("melding-melder", melder);
    }
    Ok(feiten)
}

/// Full years on a day.
fn age(geboren: Date, op: Date) -> i16 {
    let jaren = op.year() - geboren.year();
    if recht::dag::verjaardag(geboren, jaren) > op { jaren - 1 } else { jaren }
}

/// The duty with its ground, when the date of birth gives the same duty as the Verzuimloket said; else only its word.
fn duty(leerplicht: &Leerplicht, t: Woorden, melding: &Melding, op: Date) -> Result<String, Behandelfout> {
    let woord = word(t, "plicht", melding.grondslag.as_str());
    if let Some(geboortedatum) = melding.regel.jongere.geboortedatum {
        let oordeel = plicht_op(&leerplicht.recht, &Persoon::new(geboortedatum.0), op, None)?;
        if let Some(tot) = oordeel.tot.filter(|_| oordeel.plicht == melding.grondslag) {
            let zin = t.zeg("melding-plicht-grond").met("plicht", woord).met("grond", oordeel.grond.to_string());
            return Ok(zin.met("tot", t.datum(tot)).to_string());
        }
    }
    Ok(t.zeg("melding-plicht-zonder").met("plicht", woord).to_string())
}

fn yes_no(t: Woorden, ja: Option<bool>) -> String {
    let sleutel = match ja {
        Some(true) => "ja",
        Some(false) => "nee",
        None => "niet-gezegd",
    };
    t.zeg(sleutel).to_string()
}

fn reporter(melding: &Melding) -> String {
    let melder = &melding.melder;
    let telefoon = melder.telefoon.as_ref();
    let nummer = [
        telefoon.and_then(|telefoon| telefoon.netnummer.as_ref()),
        telefoon.and_then(|telefoon| telefoon.abonneenummer.as_ref()),
    ];
    let nummer: Vec<&str> = nummer.into_iter().flatten().filter_map(Vertrouwelijk::filled).collect();
    let delen = [melder.naam.as_ref(), melder.functie.as_ref(), melder.email.as_ref()];
    let mut delen: Vec<String> =
        delen.into_iter().flatten().filter_map(Vertrouwelijk::filled).map(str::to_owned).collect();
    if !nummer.is_empty() {
        delen.push(nummer.join(" "));
    }
    delen.join(", ")
}

/// The days and lessons that were missed.
pub(super) fn missed(t: Woorden, melding: &Melding) -> Vec<Feit> {
    let dag = |dag: &uitwisseling::berichten::Specificatiedag| {
        let waarde = if dag.hele_dag {
            t.zeg("hele-dag").to_string()
        } else {
            let lessen: Vec<String> = dag.lesuren.iter().map(ToString::to_string).collect();
            t.zeg("lesuren").met("lessen", lessen.join(", ")).to_string()
        };
        Feit { naam: t.taal().long_date(dag.datum), waarde }
    };
    melding.specificatie.iter().map(dag).collect()
}

/// What the school did itself.
pub(super) fn acts(t: Woorden, melding: &Melding) -> Vec<Feit> {
    let actie = |actie: &uitwisseling::berichten::OndernomenActie| {
        let soort = word(t, "actie", actie.soort.as_str());
        let erbij = actie.omschrijving.as_ref().and_then(Vertrouwelijk::filled);
        let waarde = erbij.map_or_else(|| soort.clone(), |tekst| format!("{soort}. {tekst}"));
        Feit { naam: t.datum(actie.datum), waarde }
    };
    melding.ondernomen_acties.iter().map(actie).collect()
}
