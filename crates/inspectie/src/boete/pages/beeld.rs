//! Fines, their clock and refusals in words.

use std::cmp::Ordering;

use jiff::civil::Date;
use kern::pagina::{Kenmerk, Veldfout, Woorden};
use recht::toezicht::boete::{Beboetbaarheid, Boeteartikel, Boetepartij, Boetereden, Boetestapreden, Boetestatus};
use recht::weigering::Weigering;

use crate::boete::lezen::is_overdue;
use crate::boete::{Boeteafwijzing, Boeteregel, Boeteverloop};
use crate::signalenbox::pages::beeld::{Geweigerd, Merk};
use crate::woorden::word;
use crate::{Inspectie, paden};

/// A fine as a row.
pub(crate) struct Rij {
    pub(crate) adres: String,
    pub(crate) nummer: String,
    pub(crate) school: String,
    pub(crate) artikel: String,
    pub(crate) bedrag: String,
    pub(crate) status: Merk,
    pub(crate) klok: Option<Merk>,
    pub(crate) door: String,
}

pub(crate) fn row(inspectie: &Inspectie, t: Woorden, regel: &Boeteregel, vandaag: Date) -> Rij {
    Rij {
        adres: paden::boete(regel.nummer),
        nummer: regel.nummer.to_string(),
        school: regel.school.naam.clone(),
        artikel: regel.artikel.clone(),
        bedrag: euros(t, regel.bedrag),
        status: status(t, regel.status),
        klok: clock(inspectie, t, regel, vandaag),
        door: regel.door.reveal().to_owned(),
    }
}

/// A fine by its number and school.
pub(crate) fn title(t: Woorden, regel: &Boeteregel) -> String {
    t.zeg("boete-titel").met("nummer", regel.nummer).met("school", regel.school.naam.as_str()).to_string()
}

/// How much, for whom, and for which day.
pub(crate) fn sentence(t: Woorden, regel: &Boeteregel) -> String {
    let zin = t.zeg("boete-zin").met("bedrag", regel.bedrag).met("school", regel.school.naam.as_str());
    zin.met("overtreden", t.datum(regel.overtreden_op)).to_string()
}

pub(crate) fn euros(t: Woorden, bedrag: u32) -> String {
    t.zeg("boete-euro").met("bedrag", bedrag).to_string()
}

pub(crate) fn status(t: Woorden, status: Boetestatus) -> Merk {
    let kenmerk = match status {
        Boetestatus::Voorgesteld => Kenmerk::LetOp,
        Boetestatus::Vervallen => Kenmerk::Neutraal,
        Boetestatus::Betaald | Boetestatus::Onherroepelijk => Kenmerk::Goed,
        _ => Kenmerk::Bezig,
    };
    Merk { kenmerk, tekst: word(t, "boetestatus", status.as_str()) }
}

/// The term that runs: of the Inspectie late is a fault; of the school it means that one can go on.
pub(crate) fn clock(inspectie: &Inspectie, t: Woorden, regel: &Boeteregel, vandaag: Date) -> Option<Merk> {
    let uiterlijk = regel.uiterlijk?;
    let dagen = |na, tot| inspectie.feestdagen.count_werkdagen(na, tot);
    let school = matches!(regel.status, Boetestatus::Voorgenomen | Boetestatus::Opgelegd | Boetestatus::Gehandhaafd);
    let (kenmerk, zin) = if is_overdue(regel, vandaag) {
        (Kenmerk::Fout, t.zeg("klok-te-laat").met("dagen", dagen(uiterlijk, vandaag)))
    } else {
        match uiterlijk.cmp(&vandaag) {
            Ordering::Less => (Kenmerk::LetOp, t.zeg("boete-klok-school-voorbij")),
            Ordering::Equal => (Kenmerk::LetOp, t.zeg("klok-vandaag")),
            Ordering::Greater if school => {
                (Kenmerk::Neutraal, t.zeg("boete-klok-school").met("uiterlijk", t.korte_datum(uiterlijk)))
            }
            Ordering::Greater => (Kenmerk::Neutraal, t.zeg("klok-over").met("dagen", dagen(vandaag, uiterlijk))),
        }
    };
    Some(Merk { kenmerk, tekst: zin.to_string() })
}

/// Whether a breach of an article can be fined, in words.
pub(crate) fn fineable(t: Woorden, artikel: &Boeteartikel) -> Merk {
    match artikel.beboetbaar {
        Beboetbaarheid::Ja(onderdeel) => {
            let tekst = t.zeg("beboetbaar-ja").met("onderdeel", onderdeel.as_str()).to_string();
            Merk { kenmerk: Kenmerk::Goed, tekst }
        }
        Beboetbaarheid::Nee => Merk { kenmerk: Kenmerk::Neutraal, tekst: t.zeg("beboetbaar-nee").to_string() },
        Beboetbaarheid::NietBepaald => {
            Merk { kenmerk: Kenmerk::LetOp, tekst: t.zeg("beboetbaar-niet-bepaald").to_string() }
        }
    }
}

/// A refusal in words: what is wrong, and what to do.
pub(crate) fn refusal(t: Woorden, afwijzing: &Boeteafwijzing) -> (String, String) {
    let zin = t.zeg(afwijzing.code());
    match afwijzing {
        Boeteafwijzing::Ruimte(weigering) => {
            let zin = match &weigering.reden {
                Boetereden::GeenToezicht { artikel }
                | Boetereden::NietBeboetbaar { artikel }
                | Boetereden::NietBepaald { artikel } => {
                    zin.met("artikel", artikel.as_str()).met("bron", weigering.grond.bron.as_str())
                }
                Boetereden::BovenMaximum { hoogstens } => zin.met("hoogstens", *hoogstens),
                Boetereden::BovenSchooljaar { over } => zin.met("over", *over),
                _ => zin,
            };
            (zin.to_string(), t.zeg(weigering.herstel()).to_string())
        }
        Boeteafwijzing::Stap(weigering) => step_refusal(t, weigering),
        Boeteafwijzing::Intussen { door, status } => {
            let zin = zin.met("door", door.reveal()).met("status", word(t, "boetestatus", status.as_str()));
            (zin.to_string(), t.zeg("boete-herstel-bekijk").to_string())
        }
        Boeteafwijzing::Ontbreekt { .. } => (zin.to_string(), String::new()),
        Boeteafwijzing::TeLang { hoogstens, .. } => (zin.met("hoogstens", *hoogstens).to_string(), String::new()),
    }
}

/// Why a step is refused, and what to do.
pub(crate) fn step_refusal(t: Woorden, weigering: &Weigering<Boetestapreden>) -> (String, String) {
    let zin = t.zeg(weigering.uitleg());
    let zin = match &weigering.reden {
        Boetestapreden::NietBevoegd { bevoegd } => {
            let partijen: Vec<String> = bevoegd.iter().map(|een| word(t, "boetepartij", een.as_str())).collect();
            zin.met("partij", partijen.join(", "))
        }
        Boetestapreden::VoorVorigeStap { vorige } => zin.met("vorige", t.datum(*vorige)),
        Boetestapreden::TermijnLoopt { uiterlijk } | Boetestapreden::TermijnVoorbij { uiterlijk } => {
            zin.met("uiterlijk", t.datum(*uiterlijk))
        }
        _ => zin,
    };
    (zin.to_string(), t.zeg(weigering.herstel()).to_string())
}

/// The refusals that are about a field.
pub(crate) fn field_faults(t: Woorden, afwijzingen: &[Boeteafwijzing]) -> Vec<Veldfout> {
    let fout = |afwijzing: &Boeteafwijzing| {
        let veld = afwijzing.veld()?;
        let (uitleg, herstel) = refusal(t, afwijzing);
        let grond = afwijzing.grond().map(|grond| t.zeg("weigering-grond").met("grond", grond.to_string()).to_string());
        let herstel = [herstel, grond.unwrap_or_default()].join(" ").trim().to_owned();
        Some(Veldfout::new(veld, "weigering-zin").met("uitleg", uitleg).met("herstel", herstel))
    };
    afwijzingen.iter().filter_map(fout).collect()
}

/// The refusals that are about no field, each with what to do and its ground.
pub(crate) fn notices(t: Woorden, afwijzingen: &[Boeteafwijzing]) -> Vec<Geweigerd> {
    let zonder_veld = afwijzingen.iter().filter(|afwijzing| afwijzing.veld().is_none());
    let as_notice = |afwijzing: &Boeteafwijzing| {
        let (kop, herstel) = refusal(t, afwijzing);
        let grond = afwijzing.grond().map(|grond| t.zeg("weigering-grond").met("grond", grond.to_string()).to_string());
        Geweigerd { kop, tekst: [herstel, grond.unwrap_or_default()].join(" ").trim().to_owned() }
    };
    zonder_veld.map(as_notice).collect()
}

/// A step as a row.
pub(crate) struct Verlooprij {
    pub(crate) wanneer: String,
    pub(crate) wie: String,
    pub(crate) wat: String,
    pub(crate) regels: Vec<String>,
    pub(crate) brief: Option<String>,
}

/// Who took a step; what school and court did was written down by somebody.
fn who(t: Woorden, stap: &Boeteverloop) -> String {
    let (door, partij) = (stap.door.reveal(), word(t, "boetepartij", stap.partij.as_str()));
    match stap.partij {
        Boetepartij::School | Boetepartij::Rechtbank => {
            t.zeg("boete-vastgelegd-door").met("partij", partij).met("door", door).to_string()
        }
        _ => format!("{door} ({partij})"),
    }
}

/// The steps as rows; `brieven` is where their letters are read.
pub(crate) fn history(t: Woorden, verloop: &[Boeteverloop], brieven: fn(i64) -> String) -> Vec<Verlooprij> {
    let rij = |stap: &Boeteverloop| {
        let mut regels = Vec::new();
        regels.extend(stap.woorden.as_ref().map(|woorden| woorden.reveal().to_owned()));
        regels.extend(stap.uiterste.map(|dag| t.zeg("boete-na-termijn").met("uiterste", t.datum(dag)).to_string()));
        let soort = stap.soort.map_or("voorstel", |soort| soort.as_str());
        Verlooprij {
            wanneer: t.korte_datum(stap.op),
            wie: who(t, stap),
            wat: format!("{}: {}", word(t, "boetehandeling", soort), word(t, "boetestatus", stap.status.as_str())),
            regels,
            brief: stap.brief.map(brieven),
        }
    };
    verloop.iter().map(rij).collect()
}
