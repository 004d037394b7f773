//! Rows about what the Verzuimloket looks at before it registers a report.
//!
//! A row starts from a report in which everything is filled in and good, and says what is different.

use jiff::civil::Date;

use super::blad::Rij;
use super::meldingstatus::write_weigeringen;
use super::notatie::{Lezer, Onleesbaar};
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::begrip::{Meldingsnummer, Meldingsoort, Meldplicht};
use crate::melding::geldigheid::{
    EerdereMelding, Loketkennis, Meldinggegevens, Meldingveld, Verzuimdag, VrijeTekst, check as check_melding,
};
use crate::plicht::{Persoon, Vrijstelling};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "vandaag",
    "pgn",
    "brin",
    "vestiging",
    "soort",
    "afspraak",
    "begin",
    "einde",
    "geboren",
    "startkwalificatie",
    "vrijstelling",
    "alle lessen gemist",
    "actie gewenst",
    "dagen",
    "tekst",
    "leeg",
    "onbekend",
    "eerder",
];
pub(super) const UITKOMST: &[&str] = &["geweigerd om", "plicht"];

/// Asks whether the report of a row is good.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let gegevens = read_gegevens(rij)?;
    let persoon = read_persoon(rij)?;
    let eerdere = read_eerdere(rij, &gegevens)?;
    let onbekend = read_velden(rij, "onbekend")?;
    let bekend = |veld| !onbekend.contains(&veld);
    let kennis = Loketkennis {
        vandaag: rij.lezer("vandaag").datum(rij.nodig("vandaag")?)?,
        persoon: Some(&persoon).filter(|_| bekend(Meldingveld::Pgn)),
        brin_bekend: bekend(Meldingveld::Brin),
        vestiging_bekend: bekend(Meldingveld::Vestiging),
        eerdere: &eerdere,
    };
    let besluit = check_melding(&wereld.recht, &gegevens, &kennis).map_err(|fout| complain(&fout))?;
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "geweigerd om" => write_weigeringen(besluit.as_ref().err()),
            _ => besluit.as_ref().map_or("geen", |melding| melding.plicht.plicht.as_str()).to_owned(),
        })
    })
}

fn read_gegevens(rij: &Rij) -> Result<Meldinggegevens, Onleesbaar> {
    let ja_nee = |kolom: &str, anders: bool| read_ja_nee(rij, kolom).map(|ja| ja.unwrap_or(anders));
    let dag = |kolom: &str| rij.cel(kolom).map(|tekst| rij.lezer(kolom).datum(tekst)).transpose();
    let leeg = read_velden(rij, "leeg")?;
    let soort: Option<Meldingsoort> = rij.woord("soort", "verwacht een soort melding")?;
    let mut gegevens = Meldinggegevens {
        pgn: Some(rij.cel("pgn").unwrap_or("111222333").parse()),
        brin: Some(rij.cel("brin").unwrap_or("01AB").parse()),
        vestiging: rij.cel("vestiging").map(str::parse),
        soort,
        plicht: Some(if ja_nee("afspraak", false)? { Meldplicht::Afspraak } else { Meldplicht::Wettelijk }),
        begin: dag("begin")?,
        einde: dag("einde")?,
        alle_lessen_gemist: Some(ja_nee("alle lessen gemist", soort == Some(Meldingsoort::LangdurigRelatief))?),
        actie_gewenst: Some(ja_nee("actie gewenst", true)?),
        specificatie: read_dagen(rij)?,
        teksten: read_teksten(rij)?,
    };
    for veld in leeg {
        match veld {
            Meldingveld::Pgn => gegevens.pgn = None,
            Meldingveld::Brin => gegevens.brin = None,
            Meldingveld::Soort => gegevens.soort = None,
            Meldingveld::Plicht => gegevens.plicht = None,
            Meldingveld::Begin => gegevens.begin = None,
            Meldingveld::Einde => gegevens.einde = None,
            Meldingveld::AlleLessenGemist => gegevens.alle_lessen_gemist = None,
            Meldingveld::ActieGewenst => gegevens.actie_gewenst = None,
            Meldingveld::Specificatie => gegevens.specificatie.clear(),
            _ => gegevens.teksten.retain(|(van, _)| *van != veld),
        }
    }
    Ok(gegevens)
}

pub(super) fn read_ja_nee(rij: &Rij, kolom: &str) -> Result<Option<bool>, Onleesbaar> {
    match rij.cel(kolom) {
        None => Ok(None),
        Some("ja") => Ok(Some(true)),
        Some("nee") => Ok(Some(false)),
        Some(ander) => Err(rij.lezer(kolom).complain(ander, "verwacht ja of nee")),
    }
}

fn read_velden(rij: &Rij, kolom: &str) -> Result<Vec<Meldingveld>, Onleesbaar> {
    let lezer = rij.lezer(kolom);
    let items = lezer.items(rij.cel(kolom).unwrap_or("geen"))?;
    let veld = |item: &str| item.parse().map_err(|_| lezer.complain(item, "verwacht een veld van een melding"));
    items.into_iter().map(veld).collect()
}

/// The days of a row, `ma 3 mrt heel` or `ma 3 mrt 1 2`; without any, one whole day at the begin.
fn read_dagen(rij: &Rij) -> Result<Vec<Verzuimdag>, Onleesbaar> {
    let Some(tekst) = rij.cel("dagen") else {
        let Some(begin) = rij.cel("begin") else { return Ok(Vec::new()) };
        let datum = rij.lezer("begin").datum(begin)?;
        return Ok(vec![Verzuimdag { datum, hele_dag: true, lesuren: Vec::new() }]);
    };
    let mut lezer = rij.lezer("dagen");
    let mut dagen = Vec::new();
    for item in lezer.items(tekst)? {
        let (datum, _, rest) = lezer.periode(item)?;
        let lesuren = if rest == "heel" { Ok(Vec::new()) } else { rest.split(' ').map(str::parse).collect() };
        let lesuren = lesuren.map_err(|_| lezer.complain(item, "verwacht heel, of nummers van lesuren"))?;
        dagen.push(Verzuimdag { datum, hele_dag: rest == "heel", lesuren });
    }
    Ok(dagen)
}

/// The texts of a report: those of a row by field and number of characters, `reden 201`, and else what is needed.
fn read_teksten(rij: &Rij) -> Result<Vec<(Meldingveld, VrijeTekst)>, Onleesbaar> {
    let lezer = rij.lezer("tekst");
    let mut teksten = Vec::new();
    for item in lezer.items(rij.cel("tekst").unwrap_or("geen"))? {
        let fout = || lezer.complain(item, "verwacht een veld en een aantal tekens, zoals reden 201");
        let (veld, aantal) = item.rsplit_once(' ').ok_or_else(fout)?;
        let (veld, aantal) = (veld.parse().map_err(|_| fout())?, aantal.parse().map_err(|_| fout())?);
        teksten.push((veld, VrijeTekst("é".repeat(aantal))));
    }
    let standaard = [Meldingveld::Reden, Meldingveld::MelderNaam, Meldingveld::Toelichting];
    let ontbreekt = standaard.into_iter().filter(|veld| !teksten.iter().any(|(van, _)| van == veld));
    let ontbreekt: Vec<_> = ontbreekt.map(|veld| (veld, VrijeTekst("tekst".to_owned()))).collect();
    teksten.extend(ontbreekt);
    Ok(teksten)
}

fn read_persoon(rij: &Rij) -> Result<Persoon, Onleesbaar> {
    let mut persoon = Persoon::new(rij.lezer("geboren").datum(rij.nodig("geboren")?)?);
    let startkwalificatie = rij.cel("startkwalificatie");
    persoon.startkwalificatie = startkwalificatie.map(|dag| rij.lezer("startkwalificatie").datum(dag)).transpose()?;
    let mut lezer = rij.lezer("vrijstelling");
    for item in lezer.items(rij.cel("vrijstelling").unwrap_or("geen"))? {
        let fout = lezer.complain(item, "verwacht artikel, begin t/m einde");
        let (artikel, periode) = item.split_once(", ").ok_or(fout)?;
        let (van, tot, _) = lezer.periode(periode)?;
        persoon.vrijstellingen.push(Vrijstelling { artikel: artikel.to_owned(), van, tot });
    }
    Ok(persoon)
}

/// Reports like the one of the row, each with its status and, behind a comma, what is different: `afgesloten, einde di 4 mrt`.
fn read_eerdere(rij: &Rij, gegevens: &Meldinggegevens) -> Result<Vec<EerdereMelding>, Onleesbaar> {
    let mut lezer = rij.lezer("eerder");
    let mut eerdere = Vec::new();
    for (volg, item) in (1u64..).zip(lezer.items(rij.cel("eerder").unwrap_or("geen"))?) {
        let fout =
            lezer.complain(item, "verwacht een status en zo nodig een verschil, zoals afgesloten, einde di 4 mrt");
        let Meldinggegevens {
            pgn: Some(Ok(pgn)), brin: Some(Ok(brin)), soort: Some(soort), begin: Some(begin), ..
        } = gegevens
        else {
            return Err(fout);
        };
        let (status, verschil) = item.split_once(", ").unwrap_or((item, ""));
        let mut eerder = EerdereMelding {
            nummer: Meldingsnummer::try_from(volg).map_err(|_| fout.clone())?,
            pgn: *pgn,
            brin: *brin,
            soort: *soort,
            plicht: gegevens.plicht,
            begin: *begin,
            einde: gegevens.einde,
            status: status.parse().map_err(|_| fout.clone())?,
        };
        read_verschil(&mut eerder, &mut lezer, verschil).ok_or(fout)?;
        eerdere.push(eerder);
    }
    Ok(eerdere)
}

fn read_verschil(eerder: &mut EerdereMelding, lezer: &mut Lezer<'_>, verschil: &str) -> Option<()> {
    let mut dag = |tekst: &str| -> Option<Date> { lezer.datum(tekst).ok() };
    match verschil.split_once(' ') {
        None if verschil.is_empty() => {}
        Some(("begin", tekst)) => eerder.begin = dag(tekst)?,
        Some(("einde", "geen")) => eerder.einde = None,
        Some(("einde", tekst)) => eerder.einde = Some(dag(tekst)?),
        Some(("pgn", tekst)) => eerder.pgn = tekst.parse().ok()?,
        Some(("brin", tekst)) => eerder.brin = tekst.parse().ok()?,
        Some(("soort", tekst)) => eerder.soort = tekst.parse().ok()?,
        Some(("plicht", tekst)) => eerder.plicht = Some(tekst.parse().ok()?),
        _ => return None,
    }
    Some(())
}
