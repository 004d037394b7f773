//! A letter: to whom, about what, paragraphs, and who signs. A PDF/UA-1 file; the same letter gives the same bytes.

#[cfg(test)]
mod tests;

use jiff::civil::Date;
use kern::taal::Taal;
use serde::Serialize;

use crate::bestuursrapport::Documentfout;
use crate::woorden::say;
use crate::zetsel::{self, has_glyph};

const SJABLOON: &str = include_str!("brief.typ");
const STIJL: &str = include_str!("../stijl.typ");

/// A letter, in sentences of its language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// From whom.
    pub van: String,
    /// To whom, a line each.
    pub aan: Vec<String>,
    /// Its mark, by which the sender finds it again.
    pub kenmerk: String,
    /// Its day.
    pub dagtekening: Date,
    /// What it is about.
    pub onderwerp: String,
    /// Its paragraphs.
    pub alineas: Vec<String>,
    /// Who signs, a line each.
    pub ondertekening: Vec<String>,
}

#[derive(Serialize)]
struct Gegevens {
    taal: &'static str,
    datum: (i16, i8, i8),
    opgesteld: String,
    bladzijde: String,
    van: String,
    aan: Vec<String>,
    kenmerken: Vec<(String, String)>,
    onderwerp: String,
    alineas: Vec<String>,
    ondertekening: Vec<String>,
}

impl Gegevens {
    fn new(brief: &Brief, taal: Taal) -> Self {
        let datum = brief.dagtekening;
        let regels = |regels: &[String]| regels.iter().map(|regel| shown(regel)).collect();
        Self {
            taal: taal.as_str(),
            datum: (datum.year(), datum.month(), datum.day()),
            opgesteld: shown(&brief.kenmerk),
            bladzijde: say(taal, "rapport-bladzijde", &[("nummer", "{nummer}".into()), ("aantal", "{aantal}".into())]),
            van: shown(&brief.van),
            aan: regels(&brief.aan),
            kenmerken: vec![
                (say(taal, "brief-datum", &[]), taal.date(datum)),
                (say(taal, "brief-kenmerk", &[]), shown(&brief.kenmerk)),
            ],
            onderwerp: shown(&brief.onderwerp),
            alineas: regels(&brief.alineas),
            ondertekening: regels(&brief.ondertekening),
        }
    }
}

/// Text of a user, its lines kept, with a question mark for each character that the fonts lack.
fn shown(tekst: &str) -> String {
    let glyph = |teken: char| match teken {
        '\n' => '\n',
        _ if teken.is_whitespace() || teken.is_control() => ' ',
        _ if has_glyph(teken) => teken,
        _ => '?',
    };
    tekst.replace("\r\n", "\n").chars().map(glyph).collect()
}

/// The letter as PDF.
pub fn render(brief: &Brief, taal: Taal) -> Result<Vec<u8>, Documentfout> {
    let gegevens = serde_json::to_string(&Gegevens::new(brief, taal))?;
    let kenmerk = format!("brief {} {} {taal}", brief.kenmerk, brief.dagtekening);
    Ok(zetsel::typeset(SJABLOON, STIJL, gegevens, &kenmerk)?)
}
