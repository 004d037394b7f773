//! What a form says of absence: one list, in which every lawful reason is an answer of its own.

use kern::pagina::{Keuze, Veldfout, Woorden};
use recht::begrip::Verzuimstatus;

use super::reason_in_words;
use crate::afwezigheid::Reden;
use crate::les::Lessleutel;
use crate::stam::Leerlingsleutel;
use crate::verzuim::{Oordeelopgave, Oordeelweigering};

/// Between the status and the reason of an answer.
const SCHEIDING: char = '.';

/// The answers, in the order of the list.
pub(super) fn choices(t: Woorden) -> Vec<Keuze> {
    let lawful = Reden::ALLE.into_iter().map(|reden| {
        let tekst = t.zeg("verzuim-keuze-geoorloofd").met("reden", reason_in_words(t, reden));
        Keuze::new(format!("geoorloofd{SCHEIDING}{}", reden.word()), tekst)
    });
    let unlawful = Keuze::new("ongeoorloofd", t.zeg("verzuim-keuze-ongeoorloofd"));
    let open = Keuze::new("onbekend", t.zeg("verzuim-keuze-onbekend"));
    std::iter::once(unlawful).chain(lawful).chain([open]).collect()
}

/// Reads an answer.
pub(super) fn parse(waarde: &str) -> Option<(Verzuimstatus, Option<Reden>)> {
    match waarde.split_once(SCHEIDING) {
        Some(("geoorloofd", reden)) => Some((Verzuimstatus::Geoorloofd, Some(reden.parse().ok()?))),
        Some(_) => None,
        None => match waarde {
            "ongeoorloofd" => Some((Verzuimstatus::Ongeoorloofd, None)),
            "onbekend" => Some((Verzuimstatus::Onbekend, None)),
            _ => None,
        },
    }
}

/// An answer in words.
pub(super) fn in_words(t: Woorden, status: Verzuimstatus, reden: Option<Reden>) -> String {
    match (status, reden) {
        (Verzuimstatus::Geoorloofd, Some(reden)) => {
            t.zeg("verzuim-keuze-geoorloofd").met("reden", reason_in_words(t, reden)).to_string()
        }
        _ => t.zeg(super::status_word(status)).to_string(),
    }
}

/// An entry as a form names it: `12-345`, the lesson and the pupil.
pub(super) fn parse_entry(waarde: &str) -> Option<(Lessleutel, Leerlingsleutel)> {
    let (les, leerling) = waarde.split_once('-')?;
    Some((Lessleutel(les.parse().ok()?), Leerlingsleutel(leerling.parse().ok()?)))
}

/// Reads a judgement from what was posted.
pub(super) fn parse_judgement(
    regels: Vec<(Lessleutel, Leerlingsleutel)>,
    oordeel: &str,
    waarom: &str,
    veld: &str,
) -> Result<Oordeelopgave, Veldfout> {
    let (status, reden) = parse(oordeel).ok_or_else(|| Veldfout::new(veld, "verzuim-fout-oordeel"))?;
    Ok(Oordeelopgave { regels, status, reden, waarom: waarom.trim().to_owned() })
}

/// A refusal at its field; `None` for one that is no fault of the form.
pub(super) fn refusal(weigering: &Oordeelweigering) -> Option<Veldfout> {
    Some(match weigering {
        Oordeelweigering::Niets => Veldfout::new("regel", "verzuim-fout-niets"),
        Oordeelweigering::TeVeel(hoogste) => Veldfout::new("regel", "verzuim-fout-te-veel").met("hoogste", *hoogste),
        Oordeelweigering::Onbekend => Veldfout::new("regel", "verzuim-fout-onbekend"),
        Oordeelweigering::Status | Oordeelweigering::GeenReden => Veldfout::new("oordeel", "verzuim-fout-oordeel"),
        Oordeelweigering::GeenWaarom => Veldfout::new("waarom", "verzuim-fout-waarom"),
        Oordeelweigering::School(_) => return None,
    })
}
