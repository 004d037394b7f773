//! Reports as rows of a table: words, dates and badges in the reader's language.

use jiff::civil::Date;
use kern::pagina::{Kenmerk, Woorden, Zin};
use recht::melding::status::Meldingstatus;
use recht::toezicht::signaalmelding::{Indieningsreden, Signaalreden};
use recht::weigering::Weigering;

use crate::signaalmelding::{GROOTSTE_MB, MEESTE};
use crate::werklijst::{Behandelreden, Handelingstand, Jongere, Meldingregel, Terug};
use crate::{Leerplicht, paden};

/// A badge: a word with a shape.
pub(crate) struct Merk {
    pub(crate) kenmerk: Kenmerk,
    pub(crate) tekst: String,
}

/// A report as a row.
pub(crate) struct Rij {
    pub(crate) nummer: String,
    pub(crate) adres: String,
    pub(crate) naam: String,
    pub(crate) jongere: String,
    pub(crate) school: String,
    pub(crate) soort: String,
    pub(crate) periode: String,
    pub(crate) uiterlijk: String,
    pub(crate) klok: Option<Merk>,
    pub(crate) status: Merk,
    pub(crate) onderweg: Option<Merk>,
    pub(crate) terug: Option<Merk>,
    pub(crate) behandelaar: String,
}

/// Words under a key that is made of a group and a word of the field.
pub(crate) fn word(t: Woorden, groep: &str, woord: &str) -> String {
    t.zeg(&format!("{groep}-{woord}")).to_string()
}

/// What a report says, as rows.
pub(crate) fn rows<'a>(
    leerplicht: &Leerplicht,
    t: Woorden,
    regels: impl IntoIterator<Item = &'a Meldingregel>,
    vandaag: Date,
) -> Vec<Rij> {
    regels.into_iter().map(|regel| row(leerplicht, t, regel, vandaag)).collect()
}

fn row(leerplicht: &Leerplicht, t: Woorden, regel: &Meldingregel, vandaag: Date) -> Rij {
    Rij {
        nummer: regel.nummer.to_string(),
        adres: paden::melding(regel.nummer),
        naam: name(t, &regel.jongere),
        jongere: paden::jongere(regel.jongere.nummer),
        school: regel.school.clone(),
        soort: word(t, "soort", regel.soort.as_str()),
        periode: period(t, regel.begin, regel.einde),
        uiterlijk: regel.uiterlijk.map_or_else(|| t.zeg("klok-geen").to_string(), |dag| t.korte_datum(dag)),
        klok: regel.uiterlijk.map(|dag| clock(leerplicht, t, dag, vandaag)),
        status: status(t, regel.status),
        onderweg: under_way(t, regel),
        terug: regel.terug.map(|terug| returned(t, terug)),
        behandelaar: regel
            .behandelaar
            .as_ref()
            .map_or_else(|| t.zeg("niemand").to_string(), |houder| houder.naam.reveal().to_owned()),
    }
}

/// The name of a young person, or that it was not sent.
pub(crate) fn name(t: Woorden, jongere: &Jongere) -> String {
    jongere.naam.as_ref().map_or_else(|| t.zeg("naam-onbekend").to_string(), |naam| naam.reveal().to_owned())
}

/// First to last day, or from the first on.
pub(crate) fn period(t: Woorden, begin: Date, einde: Option<Date>) -> String {
    match einde {
        Some(einde) => {
            t.zeg("periode").met("begin", t.korte_datum(begin)).met("einde", t.korte_datum(einde)).to_string()
        }
        None => t.zeg("periode-open").met("begin", t.korte_datum(begin)).to_string(),
    }
}

/// How many working days are left, or gone by.
pub(crate) fn clock(leerplicht: &Leerplicht, t: Woorden, uiterlijk: Date, vandaag: Date) -> Merk {
    let dagen = |na, tot| leerplicht.feestdagen.count_werkdagen(na, tot);
    let (kenmerk, zin) = match uiterlijk.cmp(&vandaag) {
        std::cmp::Ordering::Less => (Kenmerk::Fout, t.zeg("klok-te-laat").met("dagen", dagen(uiterlijk, vandaag))),
        std::cmp::Ordering::Equal => (Kenmerk::LetOp, t.zeg("klok-vandaag")),
        std::cmp::Ordering::Greater => (Kenmerk::Neutraal, t.zeg("klok-over").met("dagen", dagen(vandaag, uiterlijk))),
    };
    Merk { kenmerk, tekst: zin.to_string() }
}

/// Where a report stands.
pub(crate) fn status(t: Woorden, status: Meldingstatus) -> Merk {
    let kenmerk = match status {
        Meldingstatus::InBehandeling => Kenmerk::Bezig,
        Meldingstatus::Afgesloten | Meldingstatus::TerKennisgevingAangenomen => Kenmerk::Goed,
        _ => Kenmerk::Neutraal,
    };
    Merk { kenmerk, tekst: word(t, "status", status.as_str()) }
}

/// Our last act, as long as it is not settled.
fn under_way(t: Woorden, regel: &Meldingregel) -> Option<Merk> {
    let handeling = regel.handeling?;
    let kenmerk = match handeling.stand {
        Handelingstand::Onderweg => Kenmerk::Bezig,
        Handelingstand::Geweigerd => Kenmerk::Fout,
        Handelingstand::Ontvangen => return None,
    };
    let sleutel = format!("stand-{}", handeling.stand);
    let zin = t.zeg(&sleutel).met("handeling", word(t, "handeling", handeling.soort.as_str())).to_string();
    Some(Merk { kenmerk, tekst: zin })
}

fn returned(t: Woorden, terug: Terug) -> Merk {
    let kenmerk = if terug == Terug::Geweigerd { Kenmerk::Fout } else { Kenmerk::LetOp };
    Merk { kenmerk, tekst: word(t, "terug", terug.as_str()) }
}

/// The days of a reason for which a melding is not taken.
fn with_days(t: Woorden, zin: Zin<'_>, reden: Indieningsreden) -> Zin<'_> {
    match reden {
        Indieningsreden::GesprekInToekomst { gesprek } => zin.met("gesprek", t.datum(gesprek)),
        Indieningsreden::HerstelperiodeVoorGesprek { tot, gesprek } => {
            zin.met("tot", t.datum(tot)).met("gesprek", t.datum(gesprek))
        }
        Indieningsreden::HerstelperiodeLoopt { tot } | Indieningsreden::SpoedZonderWoorden { tot } => {
            zin.met("tot", t.datum(tot))
        }
        _ => zin,
    }
}

/// A refusal in words: what is wrong, and what to do.
pub(crate) fn refusal(t: Woorden, weigering: &Weigering<Behandelreden>) -> (String, String) {
    let uitleg = t.zeg(weigering.uitleg());
    let uitleg = match &weigering.reden {
        Behandelreden::Onderweg { soort, door } => {
            let zin = uitleg.met("handeling", word(t, "handeling", soort.as_str()));
            zin.met("door", door.as_ref().map_or("", |door| door.reveal()))
        }
        Behandelreden::BewaarredenOntbreekt { hoort } => uitleg.met("klasse", word(t, "bewaarklasse", hoort.as_str())),
        Behandelreden::Indiening(reden) => with_days(t, uitleg, *reden),
        Behandelreden::Signaal(Signaalreden::NietBevoegd { bevoegd }) => {
            let partijen: Vec<String> = bevoegd.iter().map(|een| word(t, "signaalpartij", een.as_str())).collect();
            uitleg.met("partij", partijen.join(", "))
        }
        Behandelreden::Signaal(Signaalreden::VoorVorigeStap { vorige }) => uitleg.met("vorige", t.datum(*vorige)),
        Behandelreden::Bijlage(_) => uitleg.met("meeste", MEESTE).met("grootste", GROOTSTE_MB),
        _ => uitleg,
    };
    let herstel = t.zeg(weigering.herstel());
    let herstel = match &weigering.reden {
        Behandelreden::TeLang { hoogstens, .. } => herstel.met("hoogstens", *hoogstens),
        _ => herstel,
    };
    (uitleg.to_string(), herstel.to_string())
}
