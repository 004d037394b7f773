//! From what the school knows to the message that it sends, checked by the law before it leaves.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use recht::begrip::{Meldingsoort, Meldplicht, Minuten, Uur, Verzuimstatus};
use recht::bepalingen::Rechtfout;
use recht::dag::Dag;
use recht::melding::geldigheid::{EerdereMelding, Geldigheidsreden, Loketkennis, check};
use recht::plicht::{Persoon, Plicht, plicht_op};
use recht::verzuim::telling::{Registratie, Telwijze};
use recht::weigering::Weigering;
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Aanlevering, Melder, OndernomenActie, Specificatiedag, Telefoon, Vertrouwelijk};

use super::{Aanleiding, Berichtsoort, Concept, Melding, Meldingsleutel, Meldingstand};
use crate::les::Merk;
use crate::stam::{Leerling, Schoolprofiel};
use crate::verzuim::Verzuim;

/// An entry on which a report rests, as it stood when the report was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grondregel {
    /// Number of the lesson.
    pub les: i64,
    /// Day number, as in `recht::dag`.
    pub dag: i32,
    /// Lesson hour or half day.
    pub lesuur: String,
    /// Minutes missed.
    pub minuten: u32,
    /// The status, in the word of `recht`.
    pub status: String,
}

/// Something that the school did itself, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actie {
    /// Its number.
    pub nummer: i64,
    /// What it was, when, and what came of it.
    pub actie: OndernomenActie,
}

/// What the school knows that matters for one report.
#[derive(Debug, Clone)]
pub struct Voorbereiding {
    /// The draft.
    pub concept: Concept,
    /// The pupil.
    pub leerling: Leerling,
    /// By law or by agreement, for a report that is due.
    pub plicht: Option<Meldplicht>,
    /// Last day on which it is in time, for a report that is due.
    pub uiterlijk: Option<Date>,
    /// What the school did itself this school year.
    pub acties: Vec<Actie>,
    /// The entries on which the report rests.
    pub regels: Vec<Grondregel>,
    /// The days and lessons that go with it.
    pub specificatie: Vec<Specificatiedag>,
    /// Whether every lesson of the period was missed.
    pub alles_gemist: bool,
    pub(super) eerdere: Vec<EerdereMelding>,
    pub(super) beantwoord: Option<Meldingsleutel>,
    pub(super) geparkeerd: Option<Meldingsleutel>,
}

/// What the store found for a report.
pub(super) struct Gegevens {
    pub(super) leerling: Leerling,
    pub(super) verschuldigd: Option<Verschuldigd>,
    pub(super) acties: Vec<Actie>,
    pub(super) verzuim: Vec<Verzuim>,
    /// How many lessons the pupil's class had on each day.
    pub(super) lessen: BTreeMap<Dag, usize>,
    pub(super) meldingen: Vec<Melding>,
}

/// What stands in the list of what is due.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verschuldigd {
    pub(super) plicht: Meldplicht,
    pub(super) uiterlijk: Date,
    pub(super) verzuimmelding: Option<Meldingsleutel>,
}

impl Voorbereiding {
    pub(super) fn new(concept: Concept, gegevens: Gegevens, profiel: &Schoolprofiel) -> Result<Self, Rechtfout> {
        let Gegevens { leerling, verschuldigd, acties, verzuim, lessen, meldingen } = gegevens;
        let telwijze = profiel.regels.telwijze()?;
        let telt = |een: &&Verzuim| rests_on(profiel, telwijze, &concept.aanleiding, een);
        let verzuim: Vec<&Verzuim> = verzuim.iter().filter(telt).collect();
        let alles_gemist =
            !lessen.is_empty() && lessen.iter().all(|(dag, aantal)| missed_whole(&verzuim, *dag) >= *aantal);
        Ok(Self {
            plicht: verschuldigd.map(|een| een.plicht),
            uiterlijk: verschuldigd.map(|een| een.uiterlijk),
            beantwoord: verschuldigd.and_then(|een| een.verzuimmelding),
            regels: verzuim.iter().map(|een| as_regel(een)).collect(),
            specificatie: specify(&verzuim, &lessen),
            alles_gemist,
            eerdere: earlier(&leerling, profiel, &meldingen),
            geparkeerd: parked(&concept.aanleiding, &meldingen),
            concept,
            leerling,
            acties,
        })
    }

    /// The message, complete.
    pub fn aanlevering(&self, profiel: &Schoolprofiel) -> Aanlevering {
        let (school, invulling) = (&profiel.school, &self.concept.invulling);
        let aanleiding = &self.concept.aanleiding;
        let gekozen = self.acties.iter().filter(|een| invulling.acties.contains(&een.nummer));
        let mut ondernomen_acties: Vec<OndernomenActie> =
            gekozen.map(|een| een.actie.clone()).chain(invulling.nieuwe_acties.iter().cloned()).collect();
        ondernomen_acties.sort_by_key(|actie| actie.datum);
        Aanlevering {
            pgn: Some(self.leerling.pgn.reveal().into()),
            brin: Some(school.brin.to_string()),
            vestiging: Some(school.vestiging.to_string()),
            soort: Some(aanleiding.soort),
            plicht: self.plicht.filter(|_| aanleiding.soort == Meldingsoort::ZestienUur),
            begin: Some(aanleiding.begin),
            einde: aanleiding.einde,
            reden: filled(&invulling.reden),
            alle_lessen_gemist: invulling.alle_lessen_gemist,
            actie_gewenst: invulling.actie_gewenst,
            toelichting: filled(&invulling.toelichting),
            ondernomen_acties,
            specificatie: self.specificatie.clone(),
            melder: Melder {
                naam: filled(&invulling.melder_naam),
                functie: filled(&invulling.melder_functie),
                telefoon: split_phone(invulling.melder_telefoon.reveal()),
                email: filled(&invulling.melder_email),
            },
            opleiding: self.leerling.opleiding.clone(),
            sector: Some(school.sector),
            woongemeente: Some(self.leerling.gemeente),
            ..Aanlevering::new(self.concept.kenmerk.clone())
        }
    }

    /// Everything for which the Verzuimloket would refuse the message, as far as a school can tell.
    pub fn check(
        &self,
        profiel: &Schoolprofiel,
        aanlevering: &Aanlevering,
        vandaag: Date,
    ) -> Result<Vec<Weigering<Geldigheidsreden>>, Rechtfout> {
        let persoon = person(&self.leerling);
        let kennis = Loketkennis {
            vandaag,
            persoon: Some(&persoon),
            brin_bekend: true,
            vestiging_bekend: true,
            eerdere: &self.eerdere,
        };
        Ok(check(&profiel.regels.recht, &aanlevering.meldinggegevens(), &kennis)?.err().unwrap_or_default())
    }
}

/// The registered reports of a pupil, as the Verzuimloket looks at them for doubles.
fn earlier(leerling: &Leerling, profiel: &Schoolprofiel, meldingen: &[Melding]) -> Vec<EerdereMelding> {
    let eerdere = meldingen.iter().filter_map(|een| match (een.stand, een.nummer) {
        (Meldingstand::Loket(status), Some(nummer)) => Some(EerdereMelding {
            nummer,
            pgn: leerling.pgn,
            brin: profiel.school.brin,
            soort: een.soort,
            plicht: een.plicht,
            begin: een.begin,
            einde: een.einde,
            status,
        }),
        _ => None,
    });
    eerdere.collect()
}

/// A refused report about the same absence, which should be mended instead of made again.
fn parked(aanleiding: &Aanleiding, meldingen: &[Melding]) -> Option<Meldingsleutel> {
    let tot = |begin: Date, einde: Option<Date>| einde.unwrap_or(begin);
    let zelfde = |een: &&Melding| {
        een.geweigerd == Some(Berichtsoort::Aanlevering)
            && een.soort == aanleiding.soort
            && een.begin <= tot(aanleiding.begin, aanleiding.einde)
            && aanleiding.begin <= tot(een.begin, een.einde)
    };
    meldingen.iter().find(zelfde).map(|een| een.sleutel)
}

/// The kinds that can be reported by hand of a pupil with his duty on a day.
pub(super) fn kinds_by_hand(
    profiel: &Schoolprofiel,
    leerling: &Leerling,
    op: Date,
) -> Result<Vec<Meldingsoort>, Rechtfout> {
    let recht = &profiel.regels.recht;
    let plicht = duty(profiel, leerling, op)?;
    let bij_plicht = recht.woorden("geldigheid.soort_bij_plicht", op)?;
    let past = |soort: &Meldingsoort| bij_plicht.contains(&format!("{soort} {}", plicht.as_str()));
    Ok(Meldingsoort::ALLE.iter().copied().filter(past).collect())
}

fn duty(profiel: &Schoolprofiel, leerling: &Leerling, op: Date) -> Result<Plicht, Rechtfout> {
    Ok(plicht_op(&profiel.regels.recht, &person(leerling), op, None)?.plicht)
}

fn person(leerling: &Leerling) -> Persoon {
    Persoon { startkwalificatie: leerling.startkwalificatie_op, ..Persoon::new(leerling.geboortedatum) }
}

/// Whether an entry is one on which a report of this kind rests: for what is due, the law counts; by hand, whatever was
/// missed without a valid reason.
fn rests_on(profiel: &Schoolprofiel, telwijze: Telwijze, aanleiding: &Aanleiding, een: &Verzuim) -> bool {
    if !Meldingsoort::UIT_REGISTRATIE.contains(&aanleiding.soort) {
        return matches!(een.status, Verzuimstatus::Ongeoorloofd | Verzuimstatus::TeLaat);
    }
    telwijze.geteld(&as_registratie(profiel, een)) > Minuten::NUL
}

/// An entry as the law counts it.
pub(crate) fn as_registratie(profiel: &Schoolprofiel, een: &Verzuim) -> Registratie {
    let uur: Uur = profiel.regels.uren.uur(Some(profiel.school.sector), een.dag);
    Registratie {
        bron: een.les.0.unsigned_abs(),
        dag: een.dag,
        lesuur: None,
        minuten: een.minuten(),
        status: een.status,
        uur,
        vastgesteld_op: een.vastgesteld_op,
    }
}

fn as_regel(een: &Verzuim) -> Grondregel {
    Grondregel {
        les: een.les.0,
        dag: een.dag.0,
        lesuur: een.lesuur.clone(),
        minuten: een.minuten().0,
        status: een.status.to_string(),
    }
}

/// How many lessons of a day were missed from begin to end.
fn missed_whole(verzuim: &[&Verzuim], dag: Dag) -> usize {
    verzuim.iter().filter(|een| een.dag == dag && een.merk == Merk::Afwezig).count()
}

fn specify(verzuim: &[&Verzuim], lessen: &BTreeMap<Dag, usize>) -> Vec<Specificatiedag> {
    let dagen: BTreeSet<Dag> = verzuim.iter().map(|een| een.dag).collect();
    let specify_day = |dag: Dag| {
        let aantal = lessen.get(&dag).copied().unwrap_or_default();
        let hele_dag = aantal > 0 && missed_whole(verzuim, dag) >= aantal;
        let van_dag = verzuim.iter().filter(|een| een.dag == dag);
        let mut lesuren: Vec<u32> = van_dag.filter_map(|een| lesson_number(&een.lesuur)).collect();
        lesuren.sort_unstable();
        lesuren.dedup();
        Specificatiedag { datum: dag.date(), hele_dag, lesuren }
    };
    dagen.into_iter().map(specify_day).collect()
}

/// The number of a lesson hour; of half days the morning is the first and the afternoon the second.
fn lesson_number(lesuur: &str) -> Option<u32> {
    match lesuur {
        "ochtend" => Some(1),
        "middag" => Some(2),
        _ => lesuur.parse().ok().filter(|nummer| *nummer > 0),
    }
}

fn filled(tekst: &Vertrouwelijk) -> Option<Vertrouwelijk> {
    tekst.filled().map(Vertrouwelijk::from)
}

/// A telephone number in the two parts of the Besluit: up to the first hyphen or space, and the rest; mobile numbers and
/// numbers in one piece as they are known, or whole.
fn split_phone(tekst: &str) -> Option<Telefoon> {
    let tekst = tekst.trim();
    let nationaal = tekst.strip_prefix("+31").map(|rest| format!("0{}", rest.trim_start()));
    let tekst = nationaal.as_deref().unwrap_or(tekst);
    let cijfers = |deel: &str| deel.chars().filter(char::is_ascii_digit).collect::<String>();
    let (voor, na) = tekst.split_once(['-', ' ']).map_or(("", tekst), |(voor, na)| (voor, na));
    let (netnummer, abonneenummer) = match (cijfers(voor), cijfers(na)) {
        (voor, na) if voor.is_empty() && na.starts_with("06") => ("06".to_owned(), na[2..].to_owned()),
        beide => beide,
    };
    let deel = |deel: String| Some(deel).filter(|deel| !deel.is_empty()).map(Vertrouwelijk::from);
    let telefoon = Telefoon { netnummer: deel(netnummer), abonneenummer: deel(abonneenummer) };
    (telefoon != Telefoon::default()).then_some(telefoon)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_sent_in_two_parts() {
        let delen = |tekst: &str| {
            let telefoon = split_phone(tekst)?;
            let deel = |deel: Option<Vertrouwelijk>| deel.map(|deel| deel.reveal().to_owned()).unwrap_or_default();
            Some((deel(telefoon.netnummer), deel(telefoon.abonneenummer)))
        };
        let paar = |voor: &str, na: &str| Some((voor.to_owned(), na.to_owned()));
        assert_eq!(delen("020-123 45 67"), paar("020", "1234567"));
        assert_eq!(delen("+31 20 1234567"), paar("020", "1234567"));
        assert_eq!(delen("0612345678"), paar("06", "12345678"));
        assert_eq!(delen("0201234567"), paar("", "0201234567"));
        assert_eq!(delen(" "), None);
    }
}
