//! Rows to what they mean. What cannot be read is an error of the table, without what stood in it about a person.

use std::collections::BTreeMap;
use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::Registerfout;
use kern::toegang::Accountnummer;
use recht::begrip::Meldingsnummer;
use recht::dag::Dag;
use recht::plicht::Plicht;
use sea_orm::FromQueryResult;
use serde::de::DeserializeOwned;
use uitwisseling::berichten::Vertrouwelijk;

use super::{afloop, gebeurtenis, handeling, jongere, notitie, verzuimmelding};
use crate::afspraak::Bewaarklasse;
use crate::werklijst::stand::GEEN_KLOK;
use crate::werklijst::{
    Berichtgebeurtenis, Gebeurtenis, Geboortedatum, Handelinggebeurtenis, Handelingstand, Houder, Jongere,
    Jongerenummer, LaatsteHandeling, Melding, Meldingregel, Notitie, Terug, Uitkomst,
};

const MELDING: &str = "leerplicht_verzuimmelding";

#[derive(FromQueryResult)]
pub(super) struct Regelrij {
    organisatie: String,
    nummer: i64,
    jongere: i64,
    voornaam: Option<String>,
    tussenvoegsel: Option<String>,
    achternaam: Option<String>,
    geboortedatum: Option<i32>,
    schoolnaam: String,
    soort: String,
    begindag: i32,
    einddag: Option<i32>,
    geregistreerd_op: i32,
    status: String,
    uiterlijk: i32,
    behandelaar: Option<i64>,
    behandelaar_naam: Option<String>,
    handeling: Option<i64>,
    handeling_soort: Option<String>,
    handeling_stand: Option<String>,
    terug: Option<String>,
}

impl TryFrom<Regelrij> for Meldingregel {
    type Error = Registerfout;

    fn try_from(rij: Regelrij) -> Result<Self, Registerfout> {
        let handeling = match (rij.handeling, rij.handeling_soort, rij.handeling_stand) {
            (Some(nummer), Some(soort), Some(stand)) => Some(LaatsteHandeling {
                nummer,
                soort: parse(MELDING, &soort)?,
                stand: find(MELDING, &stand, Handelingstand::find)?,
            }),
            _ => None,
        };
        Ok(Self {
            organisatie: parse(MELDING, &rij.organisatie)?,
            nummer: meldingsnummer(rij.nummer)?,
            jongere: Jongere {
                nummer: Jongerenummer(rij.jongere),
                naam: full_name(rij.voornaam, rij.tussenvoegsel, rij.achternaam),
                geboortedatum: rij.geboortedatum.map(|nummer| Geboortedatum(dag(nummer))),
            },
            school: rij.schoolnaam,
            soort: parse(MELDING, &rij.soort)?,
            begin: dag(rij.begindag),
            einde: rij.einddag.map(dag),
            geregistreerd_op: dag(rij.geregistreerd_op),
            status: parse(MELDING, &rij.status)?,
            uiterlijk: (rij.uiterlijk != GEEN_KLOK).then(|| dag(rij.uiterlijk)),
            behandelaar: rij.behandelaar.map(|account| Houder {
                account: Accountnummer(account),
                naam: rij.behandelaar_naam.unwrap_or_default().into(),
            }),
            handeling,
            terug: rij.terug.map(|woord| find(MELDING, &woord, Terug::find)).transpose()?,
        })
    }
}

pub(super) fn as_jongere(rij: jongere::Model) -> Jongere {
    Jongere {
        nummer: Jongerenummer(rij.nummer),
        naam: full_name(rij.voornaam, rij.tussenvoegsel, rij.achternaam),
        geboortedatum: rij.geboortedatum.map(|nummer| Geboortedatum(dag(nummer))),
    }
}

/// The report itself; what happened to it is added by the caller.
pub(super) fn as_report(rij: verzuimmelding::Model, jongere: jongere::Model) -> Result<Melding, Registerfout> {
    let pgn = parse("leerplicht_jongere", &jongere.pgn)?;
    let regel = Regelrij {
        organisatie: rij.organisatie,
        nummer: rij.nummer,
        jongere: rij.jongere,
        voornaam: jongere.voornaam,
        tussenvoegsel: jongere.tussenvoegsel,
        achternaam: jongere.achternaam,
        geboortedatum: jongere.geboortedatum,
        schoolnaam: rij.schoolnaam,
        soort: rij.soort,
        begindag: rij.begindag,
        einddag: rij.einddag,
        geregistreerd_op: rij.geregistreerd_op,
        status: rij.status,
        uiterlijk: rij.uiterlijk,
        behandelaar: rij.behandelaar,
        behandelaar_naam: rij.behandelaar_naam,
        handeling: rij.handeling,
        handeling_soort: rij.handeling_soort,
        handeling_stand: rij.handeling_stand,
        terug: rij.terug,
    };
    Ok(Melding {
        regel: regel.try_into()?,
        pgn,
        woongemeente: parse(MELDING, &rij.woongemeente)?,
        brin: parse(MELDING, &rij.brin)?,
        vestiging: rij.vestiging.map(|tekst| parse(MELDING, &tekst)).transpose()?,
        sector: rij.sector.map(|tekst| parse(MELDING, &tekst)).transpose()?,
        plicht: rij.plicht.map(|tekst| parse(MELDING, &tekst)).transpose()?,
        grondslag: find(MELDING, &rij.grondslag, find_plicht)?,
        reden: rij.reden.map(Vertrouwelijk::from),
        alle_lessen_gemist: rij.alle_lessen_gemist.map(|ja| ja != 0),
        actie_gewenst: rij.actie_gewenst.map(|ja| ja != 0),
        toelichting: rij.toelichting.map(Vertrouwelijk::from),
        ondernomen_acties: json(MELDING, &rij.acties)?,
        specificatie: json(MELDING, &rij.specificatie)?,
        melder: json(MELDING, &rij.melder)?,
        opleiding: rij.opleiding,
        status_op: dag(rij.status_op),
        ontvangen_op: moment(MELDING, rij.ontvangen_op)?,
        geschiedenis: Vec::new(),
        notities: Vec::new(),
        andere: Vec::new(),
    })
}

/// What the feed said and what was done here, in the order of time.
pub(super) fn as_events(
    berichten: Vec<gebeurtenis::Model>,
    handelingen: Vec<handeling::Model>,
    aflopen: Vec<afloop::Model>,
) -> Result<Vec<Gebeurtenis>, Registerfout> {
    let mut aflopen: BTreeMap<i64, afloop::Model> = aflopen.into_iter().map(|rij| (rij.handeling, rij)).collect();
    let berichten = berichten.into_iter().map(|rij| as_message(rij).map(Gebeurtenis::Bericht));
    let mut alle: Vec<Gebeurtenis> = berichten.collect::<Result<_, _>>()?;
    for rij in handelingen {
        let afloop = aflopen.remove(&rij.nummer);
        alle.push(Gebeurtenis::Handeling(Box::new(as_act(rij, afloop)?)));
    }
    alle.sort_by_key(Gebeurtenis::tijdstip);
    Ok(alle)
}

fn as_message(rij: gebeurtenis::Model) -> Result<Berichtgebeurtenis, Registerfout> {
    const TABEL: &str = "leerplicht_gebeurtenis";
    Ok(Berichtgebeurtenis {
        tijdstip: moment(TABEL, rij.tijdstip)?,
        status: parse(TABEL, &rij.status)?,
        partij: parse(TABEL, &rij.partij)?,
        reden: rij.reden.map(|woord| parse(TABEL, &woord)).transpose()?,
        einde: rij.einddag.map(dag),
        terugkoppeling: rij.terugkoppeling.map(Vertrouwelijk::from),
    })
}

fn as_act(rij: handeling::Model, afloop: Option<afloop::Model>) -> Result<Handelinggebeurtenis, Registerfout> {
    const TABEL: &str = "leerplicht_handeling";
    let (stand, weigeringen) = match afloop {
        Some(afloop) => {
            let stand = find("leerplicht_afloop", &afloop.stand, Handelingstand::find)?;
            (stand, json("leerplicht_afloop", &afloop.weigeringen)?)
        }
        None => (Handelingstand::Onderweg, Vec::new()),
    };
    Ok(Handelinggebeurtenis {
        nummer: rij.nummer,
        tijdstip: moment(TABEL, rij.tijdstip)?,
        op: dag(rij.dag),
        soort: parse(TABEL, &rij.soort)?,
        naam: rij.naam.into(),
        stand,
        weigeringen,
        reden: rij.reden.map(|woord| parse(TABEL, &woord)).transpose()?,
        toelichting: rij.toelichting.map(|woord| parse(TABEL, &woord)).transpose()?,
        uitkomst: rij.uitkomst.map(|woord| find(TABEL, &woord, Uitkomst::find)).transpose()?,
        bewaarklasse: rij.bewaarklasse.map(|woord| find(TABEL, &woord, Bewaarklasse::find)).transpose()?,
        bewaarreden: rij.bewaarreden.map(Vertrouwelijk::from),
        terugkoppeling: rij.terugkoppeling.map(Vertrouwelijk::from),
    })
}

pub(super) fn as_notes(rijen: Vec<notitie::Model>) -> Result<Vec<Notitie>, Registerfout> {
    let as_note = |rij: notitie::Model| {
        let tijdstip = moment("leerplicht_notitie", rij.tijdstip)?;
        Ok(Notitie { tijdstip, naam: rij.naam.into(), tekst: rij.tekst.into() })
    };
    rijen.into_iter().map(as_note).collect()
}

fn full_name(
    voornaam: Option<String>,
    tussenvoegsel: Option<String>,
    achternaam: Option<String>,
) -> Option<Vertrouwelijk> {
    let delen: Vec<String> = [voornaam, tussenvoegsel, achternaam].into_iter().flatten().collect();
    (!delen.is_empty()).then(|| delen.join(" ").into())
}

fn dag(nummer: i32) -> Date {
    Dag(nummer).date()
}

fn moment(tabel: &'static str, microseconden: i64) -> Result<Timestamp, Registerfout> {
    Timestamp::from_microsecond(microseconden).map_err(|fout| Registerfout::onleesbaar(tabel, fout))
}

fn meldingsnummer(nummer: i64) -> Result<Meldingsnummer, Registerfout> {
    let nummer = u64::try_from(nummer).map_err(|fout| Registerfout::onleesbaar(MELDING, fout))?;
    nummer.try_into().map_err(|fout: recht::begrip::Nummerfout| Registerfout::onleesbaar(MELDING, fout))
}

fn parse<T>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout>
where
    T: FromStr<Err: std::error::Error + Send + Sync + 'static>,
{
    tekst.parse().map_err(|fout| Registerfout::onleesbaar(tabel, fout))
}

fn find<T>(tabel: &'static str, woord: &str, zoek: impl Fn(&str) -> Option<T>) -> Result<T, Registerfout> {
    zoek(woord).ok_or_else(|| Registerfout::onleesbaar(tabel, "a word that is not among those it may be"))
}

fn json<T: DeserializeOwned>(tabel: &'static str, tekst: &str) -> Result<T, Registerfout> {
    // What serde says could repeat what stands there.
    serde_json::from_str(tekst).map_err(|_| Registerfout::onleesbaar(tabel, "JSON of another form"))
}

/// The duty with that word.
fn find_plicht(woord: &str) -> Option<Plicht> {
    let alle = [
        Plicht::GeenNogNiet,
        Plicht::Leerplicht,
        Plicht::Kwalificatieplicht,
        Plicht::GeenStartkwalificatie,
        Plicht::Rmc,
        Plicht::Vrijgesteld,
        Plicht::Geen,
    ];
    alle.into_iter().find(|plicht| plicht.as_str() == woord)
}
