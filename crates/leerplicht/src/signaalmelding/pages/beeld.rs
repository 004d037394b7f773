//! Meldingen as rows and sentences, in the reader's language.

use jiff::civil::Date;
use kern::pagina::{Kenmerk, Woorden};
use recht::toezicht::signaalmelding::Signaalstatus;
use uitwisseling::berichten::Signaalbewijs;

use crate::signaalmelding::{Signaalregel, Verzending};
use crate::werklijst::pages::beeld::{Merk, clock, word};
use crate::{Leerplicht, paden};

/// A melding as a row.
pub(super) struct Rij {
    pub(super) nummer: String,
    pub(super) adres: String,
    pub(super) soort: String,
    pub(super) onderwerp: String,
    pub(super) school: String,
    pub(super) ingediend: String,
    pub(super) melder: String,
    pub(super) uiterlijk: String,
    pub(super) klok: Option<Merk>,
    pub(super) status: Merk,
    pub(super) behandelaar: String,
}

pub(super) fn row(leerplicht: &Leerplicht, t: Woorden, regel: &Signaalregel, vandaag: Date) -> Rij {
    Rij {
        nummer: regel.nummer.0.to_string(),
        adres: paden::signaal(regel.nummer),
        soort: word(t, "signaalsoort", regel.soort.as_str()),
        onderwerp: word(t, "signaalonderwerp", regel.onderwerp.as_str()),
        school: regel.school.clone().unwrap_or_else(|| t.zeg("signaal-geen-school").to_string()),
        ingediend: t.korte_datum(regel.ingediend_op),
        melder: regel.melder.reveal().to_owned(),
        uiterlijk: regel.belofte.map_or_else(|| t.zeg("signaal-geen-belofte").to_string(), |dag| t.korte_datum(dag)),
        klok: regel.belofte.map(|dag| clock(leerplicht, t, dag, vandaag)),
        status: status(t, regel),
        behandelaar: regel
            .behandelaar
            .as_ref()
            .map_or_else(|| t.zeg("niemand").to_string(), |naam| naam.reveal().to_owned()),
    }
}

/// Where a melding stands, or that our last message is on its way or refused.
pub(super) fn status(t: Woorden, regel: &Signaalregel) -> Merk {
    let (kenmerk, tekst) = match (regel.verzending, regel.status) {
        (Verzending::Geweigerd, _) => (Kenmerk::Fout, t.zeg("signaal-stand-geweigerd").to_string()),
        (_, None) => (Kenmerk::Bezig, t.zeg("signaal-stand-onderweg").to_string()),
        (_, Some(status)) => {
            let kenmerk = match status {
                Signaalstatus::InformatieGevraagd | Signaalstatus::Afgesloten => Kenmerk::LetOp,
                Signaalstatus::Tevreden => Kenmerk::Goed,
                Signaalstatus::Ontvangen => Kenmerk::Neutraal,
                _ => Kenmerk::Bezig,
            };
            (kenmerk, word(t, "signaalstatus", status.as_str()))
        }
    };
    Merk { kenmerk, tekst }
}

/// The evidence: what was counted, in sentences, and the late reports.
pub(super) struct Bewijsbeeld {
    pub(super) zinnen: Vec<String>,
    pub(super) regels: Vec<Bewijsrij>,
}

/// A late report as a row.
pub(super) struct Bewijsrij {
    pub(super) nummer: String,
    pub(super) einde: String,
    pub(super) uiterlijk: String,
    pub(super) gemeld: String,
    pub(super) werkdagen: u32,
}

pub(super) fn evidence(t: Woorden, bewijs: &Signaalbewijs) -> Bewijsbeeld {
    let zin = t.zeg("signaal-bewijs-zin").met("van", t.datum(bewijs.van)).met("tot", t.datum(bewijs.tot));
    let zin = zin.met("ontvangen", bewijs.ontvangen).met("telaat", bewijs.te_laat.len()).to_string();
    let gemist = match bewijs.gemist {
        Some(aantal) => t.zeg("signaal-bewijs-gemist").met("aantal", aantal).to_string(),
        None => t.zeg("signaal-bewijs-gemist-onbekend").to_string(),
    };
    let regels = bewijs.te_laat.iter().map(|regel| Bewijsrij {
        nummer: regel.nummer.to_string(),
        einde: t.korte_datum(regel.einde),
        uiterlijk: t.korte_datum(regel.uiterlijk),
        gemeld: t.korte_datum(regel.gemeld_op),
        werkdagen: regel.werkdagen_te_laat,
    });
    Bewijsbeeld { zinnen: vec![zin, gemist], regels: regels.collect() }
}
