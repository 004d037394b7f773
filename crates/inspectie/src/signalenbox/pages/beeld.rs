//! Meldingen, refusals and evidence in words.

use std::cmp::Ordering;

use jiff::civil::Date;
use kern::pagina::{Kenmerk, Veldfout, Woorden, Zin};
use kern::taal::Taal;
use recht::toezicht::onderzoek::Bezoekreden;
use recht::toezicht::signaalmelding::{Indieningsreden, Signaalreden, Signaalstatus};
use recht::weigering::Weigering;
use uitwisseling::berichten::Signaalbewijs;

use crate::signalenbox::{Behandelreden, Signaalregel};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

/// A badge: a word with a shape.
pub(crate) struct Merk {
    pub(crate) kenmerk: Kenmerk,
    pub(crate) tekst: String,
}

/// A melding as a row.
pub(crate) struct Rij {
    pub(crate) nummer: String,
    pub(crate) adres: String,
    pub(crate) soort: String,
    pub(crate) onderwerp: String,
    pub(crate) school: String,
    pub(crate) afzender: String,
    pub(crate) ingediend: String,
    pub(crate) uiterlijk: String,
    pub(crate) klok: Option<Merk>,
    pub(crate) status: Merk,
    pub(crate) inspecteur: String,
}

pub(crate) fn row(inspectie: &Inspectie, t: Woorden, regel: &Signaalregel, vandaag: Date) -> Rij {
    Rij {
        nummer: regel.nummer.0.to_string(),
        adres: paden::signaal(regel.nummer),
        soort: word(t, "signaalsoort", regel.soort.as_str()),
        onderwerp: word(t, "signaalonderwerp", regel.onderwerp.as_str()),
        school: regel.school.as_ref().map_or_else(|| t.zeg("geen-school").to_string(), |school| school.naam.clone()),
        afzender: regel.afzender.clone(),
        ingediend: t.korte_datum(regel.ingediend_op),
        uiterlijk: regel.belofte.map_or_else(|| t.zeg("geen-belofte").to_string(), |dag| t.korte_datum(dag)),
        klok: regel.belofte.map(|dag| clock(inspectie, t, dag, vandaag)),
        status: status(t, regel.status),
        inspecteur: regel
            .inspecteur
            .as_ref()
            .map_or_else(|| t.zeg("niemand").to_string(), |een| een.naam.reveal().to_owned()),
    }
}

/// How many working days are left of a promise, or gone by since.
fn clock(inspectie: &Inspectie, t: Woorden, uiterlijk: Date, vandaag: Date) -> Merk {
    let dagen = |na, tot| inspectie.feestdagen.count_werkdagen(na, tot);
    let (kenmerk, zin) = match uiterlijk.cmp(&vandaag) {
        Ordering::Less => (Kenmerk::Fout, t.zeg("klok-te-laat").met("dagen", dagen(uiterlijk, vandaag))),
        Ordering::Equal => (Kenmerk::LetOp, t.zeg("klok-vandaag")),
        Ordering::Greater => (Kenmerk::Neutraal, t.zeg("klok-over").met("dagen", dagen(vandaag, uiterlijk))),
    };
    Merk { kenmerk, tekst: zin.to_string() }
}

pub(crate) fn status(t: Woorden, status: Signaalstatus) -> Merk {
    let kenmerk = match status {
        Signaalstatus::Ontvangen | Signaalstatus::Getrieerd => Kenmerk::Neutraal,
        Signaalstatus::Heropend | Signaalstatus::InformatieOntvangen => Kenmerk::LetOp,
        Signaalstatus::Afgesloten | Signaalstatus::Tevreden => Kenmerk::Goed,
        _ => Kenmerk::Bezig,
    };
    Merk { kenmerk, tekst: word(t, "signaalstatus", status.as_str()) }
}

/// A refusal in words: what is wrong, and what to do.
pub(crate) fn refusal(t: Woorden, weigering: &Weigering<Behandelreden>) -> (String, String) {
    let zin = t.zeg(weigering.uitleg());
    let zin = match &weigering.reden {
        Behandelreden::Signaal(reden) => with_data(t, zin, reden),
        Behandelreden::Intussen { door, status } => {
            zin.met("door", door.reveal()).met("status", word(t, "signaalstatus", status.as_str()))
        }
        Behandelreden::NietVanU { van: Some(van) } => zin.met("van", van.reveal()),
        Behandelreden::Bezoek(Bezoekreden::Feestdag { naam } | Bezoekreden::Vakantie { naam }) => {
            zin.met("naam", naam.as_str())
        }
        _ => zin,
    };
    let herstel = t.zeg(weigering.herstel());
    let herstel = match &weigering.reden {
        Behandelreden::TeLang { hoogstens } => herstel.met("hoogstens", *hoogstens),
        _ => herstel,
    };
    (zin.to_string(), herstel.to_string())
}

fn with_data<'a>(t: Woorden, zin: Zin<'a>, reden: &Signaalreden) -> Zin<'a> {
    match reden {
        Signaalreden::NietBevoegd { bevoegd } => {
            let partijen: Vec<String> = bevoegd.iter().map(|een| word(t, "signaalpartij", een.as_str())).collect();
            zin.met("partij", partijen.join(", "))
        }
        Signaalreden::VoorVorigeStap { vorige } => zin.met("vorige", t.datum(*vorige)),
        Signaalreden::BelofteVoorbij { belofte } => zin.met("belofte", t.datum(*belofte)),
        Signaalreden::LatereBelofteZonderWoorden { uiterlijk } => zin.met("uiterlijk", t.datum(*uiterlijk)),
        _ => zin,
    }
}

/// The same in the language of messages.
pub(crate) fn refusal_of_default(weigering: &Weigering<Behandelreden>) -> (String, String) {
    refusal(woorden(Taal::Nl), weigering)
}

/// Why a melding is not taken, in the language of messages.
pub(crate) fn law_in_words(weigering: &Weigering<Indieningsreden>) -> (String, String) {
    let t = woorden(Taal::Nl);
    let zin = t.zeg(weigering.uitleg());
    let zin = match weigering.reden {
        Indieningsreden::GesprekInToekomst { gesprek } => zin.met("gesprek", t.datum(gesprek)),
        Indieningsreden::HerstelperiodeVoorGesprek { tot, gesprek } => {
            zin.met("tot", t.datum(tot)).met("gesprek", t.datum(gesprek))
        }
        Indieningsreden::HerstelperiodeLoopt { tot } | Indieningsreden::SpoedZonderWoorden { tot } => {
            zin.met("tot", t.datum(tot))
        }
        _ => zin,
    };
    (zin.to_string(), t.zeg(weigering.herstel()).to_string())
}

/// A refusal that is about no field.
pub(crate) struct Geweigerd {
    pub(crate) kop: String,
    pub(crate) tekst: String,
}

/// The refusals that are about no field, each with what to do and its ground.
pub(crate) fn notices(t: Woorden, weigeringen: &[Weigering<Behandelreden>]) -> Vec<Geweigerd> {
    let zonder_veld = weigeringen.iter().filter(|weigering| weigering.reden.veld().is_none());
    let as_notice = |weigering: &Weigering<Behandelreden>| {
        let (kop, herstel) = refusal(t, weigering);
        let grond = t.zeg("weigering-grond").met("grond", weigering.grond.to_string()).to_string();
        Geweigerd { kop, tekst: format!("{herstel} {grond}") }
    };
    zonder_veld.map(as_notice).collect()
}

/// The refusals that are about a field.
pub(crate) fn field_faults(t: Woorden, weigeringen: &[Weigering<Behandelreden>]) -> Vec<Veldfout> {
    let fout = |weigering: &Weigering<Behandelreden>| {
        let veld = weigering.reden.veld()?;
        let (uitleg, herstel) = refusal(t, weigering);
        Some(Veldfout::new(veld, "weigering-zin").met("uitleg", uitleg).met("herstel", herstel))
    };
    weigeringen.iter().filter_map(fout).collect()
}

/// The evidence: what the sender counted, in sentences, and the late reports.
pub(crate) struct Bewijsbeeld {
    pub(crate) zinnen: Vec<String>,
    pub(crate) regels: Vec<Bewijsrij>,
}

/// A late report as a row.
pub(crate) struct Bewijsrij {
    pub(crate) nummer: String,
    pub(crate) einde: String,
    pub(crate) uiterlijk: String,
    pub(crate) gemeld: String,
    pub(crate) werkdagen: u32,
}

pub(crate) fn evidence(t: Woorden, bewijs: &Signaalbewijs) -> Bewijsbeeld {
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
