//! Agreements and powers in words, and bars on a line of years.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::civil::{Date, date};
use kern::pagina::{Svg, Veldfout, Woorden};
use recht::begrip::Gemeentecode;
use recht::dag::Dag;
use recht::melding::routering::Looptijd;
use recht::toezicht::overeenkomst::{Aanleiding, Bevoegdheidsfeit, Bevoegdheidsreden};
use recht::weigering::Weigerreden as _;

use crate::overeenkomst::Overeenkomstreden;
use crate::woorden::word;

/// From when until when, in words.
pub(super) fn period(t: Woorden, looptijd: Looptijd) -> String {
    match looptijd.tot {
        Some(tot) => {
            t.zeg("periode").met("van", t.korte_datum(looptijd.van)).met("tot", t.korte_datum(tot)).to_string()
        }
        None => t.zeg("periode-open").met("van", t.korte_datum(looptijd.van)).to_string(),
    }
}

/// A refusal at its field.
pub(super) fn field_fault(t: Woorden, reden: &Overeenkomstreden) -> Veldfout {
    let (veld, sleutel) = reden.key();
    let fout = Veldfout::new(veld, sleutel);
    match reden {
        Overeenkomstreden::OnbekendeGemeente { gevonden } => fout.met("gevonden", gevonden.as_str()),
        Overeenkomstreden::NietMogelijk { op, grond } => {
            fout.met("op", t.datum(*op)).met("grond", grond.to_string()).met("bron", grond.bron.as_str())
        }
        Overeenkomstreden::Overlap { gemeente, overeenkomsten: [een, ander], van, tot } => {
            let wanneer = period(t, Looptijd { van: *van, tot: *tot });
            let fout = fout.met("gemeente", gemeente.as_str()).met("een", een.as_str());
            fout.met("ander", ander.as_str()).met("wanneer", wanneer)
        }
        Overeenkomstreden::BuitenLooptijd { van, tot } => {
            fout.met("wanneer", period(t, Looptijd { van: *van, tot: *tot }))
        }
        Overeenkomstreden::DoetNietMee { gemeente, op } => {
            fout.met("gemeente", gemeente.as_str()).met("op", t.datum(*op))
        }
        Overeenkomstreden::TeLang { hoogstens } => fout.met("hoogstens", *hoogstens),
        _ => fout,
    }
}

type Namen = BTreeMap<Gemeentecode, String>;

fn name(namen: &Namen, gemeente: Gemeentecode) -> String {
    namen.get(&gemeente).map_or_else(|| gemeente.to_string(), |naam| format!("{naam} ({gemeente})"))
}

/// Why it is up to the organisation, a sentence.
pub(in crate::overeenkomst) fn occasion(t: Woorden, aanleiding: Aanleiding) -> String {
    word(t, "aanleiding", aanleiding.as_str())
}

/// The facts on which a power rests, a sentence each.
pub(in crate::overeenkomst) fn facts(t: Woorden, namen: &Namen, feiten: &[Bevoegdheidsfeit]) -> Vec<String> {
    let feit = |feit: &Bevoegdheidsfeit| match feit {
        Bevoegdheidsfeit::DoetMee { overeenkomst, gemeente, looptijd } => t
            .zeg("bevoegdheidsfeit-doet-mee")
            .met("gemeente", name(namen, *gemeente))
            .met("overeenkomst", overeenkomst.as_str())
            .met("wanneer", period(t, *looptijd))
            .to_string(),
        Bevoegdheidsfeit::Bedient(gebied) => {
            t.zeg("bevoegdheidsfeit-bedient").met("gemeente", name(namen, gebied.gemeente)).to_string()
        }
        Bevoegdheidsfeit::KerenOnvoldoende(keren) => t.zeg("bevoegdheidsfeit-keren").met("keren", *keren).to_string(),
        Bevoegdheidsfeit::LeerplichtEerst => t.zeg("bevoegdheidsfeit-leerplicht-eerst").to_string(),
    };
    feiten.iter().map(feit).collect()
}

/// Why it may not be, and what to do.
pub(in crate::overeenkomst) fn refusal(t: Woorden, namen: &Namen, reden: &Bevoegdheidsreden) -> (String, String) {
    let zin = t.zeg(reden.uitleg());
    let zin = match reden {
        Bevoegdheidsreden::AndereGemeente(gemeente)
        | Bevoegdheidsreden::GeenOvereenkomst(gemeente)
        | Bevoegdheidsreden::MeerOvereenkomsten(gemeente) => zin.met("gemeente", name(namen, *gemeente)),
        Bevoegdheidsreden::BeginOnbekend { overeenkomst } => zin.met("overeenkomst", overeenkomst.as_str()),
        Bevoegdheidsreden::OnderdeelUitgesloten(onderdeel) => {
            zin.met("onderdeel", word(t, "onderdeel", onderdeel.as_str()))
        }
        Bevoegdheidsreden::GenoegOnvoldoende { keren } => zin.met("keren", *keren),
        _ => zin,
    };
    (zin.to_string(), t.zeg(reden.herstel()).to_string())
}

/// A row of bars.
pub(super) struct Balkenrij {
    pub(super) naam: String,
    pub(super) balken: Vec<Balk>,
}

/// Days as a bar; open at the left when it began earlier, and full or empty.
pub(super) struct Balk {
    pub(super) looptijd: Looptijd,
    pub(super) vol: bool,
    pub(super) eerder: bool,
}

const BREED: i64 = 740;
const NAAM: i64 = 250;
/// Characters of a name that fit before the bars.
const LETTERS: usize = 32;
const RIJ: i64 = 24;
const KOP: i64 = 22;

/// Bars on a line of years from the first to the last day. Thin lines stand on the days on which the law changed.
pub(super) fn draw(rijen: &[Balkenrij], (van, tot): (Date, Date), strepen: &[Date]) -> Svg {
    let (eerste, laatste) = (i64::from(Dag::from(van).0), i64::from(Dag::from(tot).0));
    let x = |dag: Date| {
        let plaats = i64::from(Dag::from(dag).0).clamp(eerste, laatste) - eerste;
        NAAM + plaats * (BREED - NAAM - 10) / (laatste - eerste).max(1)
    };
    let hoog = KOP + RIJ * i64::try_from(rijen.len()).unwrap_or(1) + 6;
    let mut svg = format!(r#"<svg viewBox="0 0 {BREED} {hoog}" width="{BREED}" height="{hoog}">"#);
    // Writing to a text cannot fail.
    for jaar in (van.year()..=tot.year()).filter(|jaar| jaar % 2 == 0) {
        let begin = date(jaar, 1, 1);
        if begin >= van {
            let links = x(begin);
            let _ = write!(svg, r#"<text class="aw-as" x="{links}" y="14">{jaar}</text>"#);
            let _ = write!(svg, r##"<path d="M{links} {KOP}V{hoog}" stroke="#d0d4d8" fill="none"/>"##);
        }
    }
    for (rij, plaats) in rijen.iter().zip(0_i64..) {
        let boven = KOP + plaats * RIJ;
        let _ = write!(svg, r#"<text class="aw-as" x="0" y="{}">{}</text>"#, boven + 15, escape(&rij.naam));
        for balk in &rij.balken {
            let (links, rechts) = (x(balk.looptijd.van), x(balk.looptijd.tot.unwrap_or(tot)));
            let breed = (rechts - links).max(2);
            let vulling = if balk.vol { "#b3cde3" } else { "none" };
            let streep = if balk.vol { "" } else { r#" stroke-dasharray="3 3""# };
            let _ = write!(
                svg,
                r##"<rect x="{links}" y="{}" width="{breed}" height="16" fill="{vulling}" stroke="#333333"{streep}/>"##,
                boven + 3
            );
            // Nothing of the kind was possible before the first of the lines.
            let begin = strepen.iter().find(|dag| **dag > van).map_or(NAAM, |dag| x(*dag));
            if balk.eerder && links > begin {
                let _ = write!(
                    svg,
                    r##"<path d="M{begin} {0}H{links}" stroke="#333333" stroke-dasharray="2 4" fill="none"/>"##,
                    boven + 11
                );
            }
        }
    }
    for streep in strepen.iter().filter(|dag| **dag > van && **dag < tot) {
        let links = x(*streep);
        let _ = write!(svg, r##"<path d="M{links} {KOP}V{hoog}" stroke="#9b1c1c" stroke-width="2" fill="none"/>"##);
    }
    svg.push_str("</svg>");
    Svg(svg)
}

fn escape(tekst: &str) -> String {
    // A long name would run into the bars.
    let mut kort: String = tekst.chars().take(LETTERS).collect();
    if kort.len() < tekst.len() {
        kort.push('…');
    }
    kort.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
