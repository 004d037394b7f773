//! Selections in words, and points as stacked bars.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use kern::pagina::{Kenmerk, Svg, Woorden};

use crate::selectie::{Besluit, Eenheid, Record, Regel, Score, Stand};
use crate::signalenbox::pages::beeld::Merk;
use crate::woorden::word;

/// How a draw stands.
pub(super) fn status(t: Woorden, besluit: Option<&Besluit>) -> Merk {
    let (kenmerk, sleutel) = match besluit {
        None => (Kenmerk::LetOp, "selectie-stand-wacht"),
        Some(besluit) if besluit.akkoord => (Kenmerk::Goed, "selectie-stand-getekend"),
        Some(_) => (Kenmerk::Fout, "selectie-stand-afgewezen"),
    };
    Merk { kenmerk, tekst: t.zeg(sleutel).to_string() }
}

/// A group as a row.
pub(super) struct Groeprij {
    pub(super) naam: String,
    pub(super) leden: u32,
    pub(super) quotum: u32,
    pub(super) getrokken: u32,
    pub(super) tekort: String,
}

/// The groups; before the draw, what was drawn is not told.
pub(super) fn group_rows(t: Woorden, record: &Record, gedaan: bool) -> Vec<Groeprij> {
    let rij = |groep: &crate::selectie::Groep| Groeprij {
        naam: group_name(t, &groep.naam),
        leden: groep.leden,
        quotum: groep.quotum,
        getrokken: if gedaan { groep.getrokken } else { 0 },
        tekort: groep.tekort().map_or_else(|| t.zeg("nee").to_string(), |tekort| word(t, "tekort", tekort.as_str())),
    };
    record.uitkomst.groepen.iter().map(rij).collect()
}

fn group_name(t: Woorden, naam: &str) -> String {
    if naam.is_empty() { t.zeg("selectie-groep-alle").to_string() } else { naam.to_owned() }
}

/// Where register and figures come from, as names and values.
pub(super) fn sources(t: Woorden, record: &Record) -> Vec<(String, String)> {
    let zin = |bron: &str, peildatum| {
        t.zeg("selectie-bron-zin").met("bron", bron).met("peildatum", t.korte_datum(peildatum)).to_string()
    };
    let kader = &record.kader;
    let register = t.zeg("selectie-bron-keuze").met("bron", kader.bron.as_str()).met("aantal", kader.eenheden.len());
    let register = register.met("peildatum", t.korte_datum(kader.peildatum)).to_string();
    let mut regels = vec![(t.zeg("selectie-veld-register").to_string(), register)];
    for bron in &record.cijfers.bronnen {
        let delen: Vec<String> = bron.delen.iter().map(|deel| word(t, "risico", deel.as_str())).collect();
        let waarde = format!("{}: {}", zin(&bron.bron, bron.peildatum), delen.join(", "));
        regels.push((t.zeg("selectie-veld-cijfers").to_string(), waarde));
    }
    for filter in &record.opdracht.filters {
        let waarden: Vec<&str> = filter.waarden.iter().map(String::as_str).collect();
        let naam = t.zeg("selectie-filter").met("kenmerk", word(t, "kenmerk", filter.kenmerk.as_str())).to_string();
        regels.push((naam, waarden.join(", ")));
    }
    for (sleutel, grens) in [
        ("selectie-veld-vanaf", record.opdracht.leerlingen_vanaf),
        ("selectie-veld-tot", record.opdracht.leerlingen_tot),
    ] {
        regels.extend(grens.map(|grens| (t.zeg(sleutel).to_string(), grens.to_string())));
    }
    regels
}

/// A unit as a row of the outcome.
pub(super) struct Eenheidrij {
    pub(super) code: String,
    pub(super) naam: String,
    pub(super) waar: String,
    pub(super) plaats: String,
    pub(super) waarom: String,
    pub(super) punten: Option<String>,
}

/// What a unit is called, with what became of it and why.
pub(super) fn unit_row(t: Woorden, eenheden: &BTreeMap<&str, &Eenheid>, regel: &Regel) -> Eenheidrij {
    let eenheid = eenheden.get(regel.code.as_str());
    let (plaats, waarom) = match &regel.uitkomst {
        Stand::Getrokken { groep, plaats } | Stand::Reserve { groep, plaats } => {
            let sleutel = if regel.score.is_some() { "selectie-waarom-punten" } else { "selectie-waarom-lot" };
            let plek = t.zeg("selectie-plaats").met("plaats", *plaats).met("groep", group_name(t, groep)).to_string();
            (plek, t.zeg(sleutel).met("lot", regel.lot.to_string()).to_string())
        }
        Stand::GeenRisico { .. } => (t.zeg("nee").to_string(), word(t, "tekort", "geen_risico")),
        Stand::Buiten { waarom } => (t.zeg("nee").to_string(), word(t, "buiten", waarom.as_str())),
    };
    Eenheidrij {
        code: regel.code.clone(),
        naam: eenheid.map_or_else(String::new, |een| een.naam.clone()),
        waar: eenheid.and_then(|een| een.gemeente.clone()).unwrap_or_else(|| t.zeg("selectie-onbekend").to_string()),
        plaats,
        waarom,
        punten: regel.score.as_ref().map(|score| points(t, score)),
    }
}

/// The points of a unit by their parts; what is not known is said to be so.
fn points(t: Woorden, score: &Score) -> String {
    let deel = |deel: &crate::selectie::Scoredeel| {
        let naam = word(t, "risico", deel.deel.as_str());
        match deel.waarde {
            Some(waarde) => {
                t.zeg("selectie-deel").met("deel", naam).met("waarde", waarde).met("punten", deel.punten).to_string()
            }
            None => t.zeg("selectie-deel-onbekend").met("deel", naam).to_string(),
        }
    };
    let delen: Vec<String> = score.delen.iter().map(deel).collect();
    let kop = t.zeg("selectie-punten-zin").met("punten", score.punten).met("onbekend", score.onbekend).to_string();
    format!("{kop}: {}.", delen.join("; "))
}

/// Most bars of a drawing.
const STAVEN: usize = 12;
const BREED: u32 = 640;
const NAAM: u32 = 110;
const RIJ: u32 = 30;
/// Light enough for dark figures on them; each part has its figure too, so that nothing hangs on the colour.
const KLEUREN: [&str; 7] = ["#b3cde3", "#fbb4ae", "#ccebc5", "#decbe4", "#fed9a6", "#ffffcc", "#e5d8bd"];

/// A bar of points for each drawn unit, in parts that carry the number of their weight; dashed, what unknown parts could still bring.
/// None where lots alone decide.
pub(super) fn draw(record: &Record) -> Option<Svg> {
    let getrokken = record.uitkomst.getrokken();
    let met_score: Vec<(&str, &Score)> =
        getrokken.iter().filter_map(|regel| Some((regel.code.as_str(), regel.score.as_ref()?))).take(STAVEN).collect();
    let meest = met_score.iter().map(|(_, score)| score.punten.saturating_add(score.onbekend)).max()?.max(1);
    let hoog = u32::try_from(met_score.len()).unwrap_or(1) * RIJ + 4;
    let width = |punten: u32| u64::from(punten) * u64::from(BREED - NAAM - 8) / u64::from(meest);
    let mut svg = format!(r#"<svg viewBox="0 0 {BREED} {hoog}" width="{BREED}" height="{hoog}">"#);
    for ((code, score), rij) in met_score.iter().zip(0_u32..) {
        let boven = rij * RIJ + 4;
        let (tekst, mut links) = (boven + 16, u64::from(NAAM));
        // Writing to a text cannot fail.
        let _ = write!(svg, r#"<text class="aw-as" x="0" y="{tekst}">{}</text>"#, escape(code));
        for ((deel, kleur), nummer) in score.delen.iter().zip(KLEUREN.iter().cycle()).zip(1..) {
            let breed = width(deel.punten);
            if breed == 0 {
                continue;
            }
            let _ = write!(
                svg,
                r##"<rect x="{links}" y="{boven}" width="{breed}" height="22" fill="{kleur}" stroke="#333333"/>"##
            );
            if breed >= 14 {
                let midden = links + breed / 2;
                let _ = write!(
                    svg,
                    r##"<text x="{midden}" y="{tekst}" text-anchor="middle" font-size="13" fill="#1a1a1a">{nummer}</text>"##
                );
            }
            links += breed;
        }
        let open = width(score.onbekend);
        if open > 0 {
            let _ = write!(
                svg,
                r##"<rect x="{links}" y="{boven}" width="{open}" height="22" fill="none" stroke="#767676" stroke-dasharray="3 3"/>"##
            );
        }
    }
    svg.push_str("</svg>");
    Some(Svg(svg))
}

fn escape(tekst: &str) -> String {
    tekst.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
