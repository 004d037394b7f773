//! `controle`: due reports laid beside sent ones, for one pupil; only the kind `16_uur_in_4_weken`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::meldingen::Melding;
use super::termijn::working_days_after;

/// A report the school sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Verzonden {
    pub(crate) begin: Date,
    pub(crate) einde: Date,
    pub(crate) gemeld_op: Date,
}

/// A verdict by its word in the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Uitkomst {
    Juist,
    TeLaat,
    Vooraf,
    NogOpTijd,
    Gemist,
    Overbodig,
    NietTeBepalen,
}

/// A line of `oordelen`; the order of the fields is the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Oordeel {
    pub(crate) einde: Date,
    pub(crate) begin: Date,
    pub(crate) uitkomst: Uitkomst,
    pub(crate) minuten: Option<u32>,
    pub(crate) uiterlijk: Option<Date>,
    pub(crate) gemeld_op: Option<Date>,
    pub(crate) werkdagen_te_laat: Option<i64>,
}

/// In which round a sent report was paired.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ronde {
    Gelijk,
    Achteraf,
    Vooraf,
}

/// Verdicts for one pupil. `met_onbekend` is the second run, for a pupil with entries `onbekend`.
pub(crate) fn judge(
    verschuldigd: &[Melding],
    met_onbekend: Option<&[Melding]>,
    verzonden: &[Verzonden],
    bezoek: Date,
    weken: i64,
) -> Vec<Oordeel> {
    let van = bezoek - (7 * weken).days();
    let in_period = |dag: Date| van <= dag && dag < bezoek;
    let (paren, over) = pair(verschuldigd, verzonden);

    let mut oordelen = Vec::new();
    for (melding, paar) in verschuldigd.iter().zip(paren) {
        if in_period(melding.einde) {
            oordelen.push(verdict(melding, paar, bezoek));
        }
    }
    let mut over: Vec<Verzonden> = over;
    for melding in met_onbekend.unwrap_or_default() {
        let known = verschuldigd.iter().any(|ander| overlaps(ander.begin, ander.einde, melding.begin, melding.einde));
        if !in_period(melding.einde) || known {
            continue;
        }
        let raakt = |sent: &Verzonden| overlaps(sent.begin, sent.einde, melding.begin, melding.einde);
        // It may take several sent reports; the first of them shows.
        let gemeld_op = over.iter().filter(|sent| raakt(sent)).map(|sent| sent.gemeld_op).min();
        over.retain(|sent| !raakt(sent));
        oordelen.push(Oordeel {
            einde: melding.einde,
            begin: melding.begin,
            uitkomst: Uitkomst::NietTeBepalen,
            minuten: Some(melding.minuten),
            uiterlijk: Some(melding.uiterlijk),
            gemeld_op,
            werkdagen_te_laat: None,
        });
    }
    for sent in over {
        if in_period(sent.gemeld_op) {
            oordelen.push(Oordeel {
                einde: sent.einde,
                begin: sent.begin,
                uitkomst: Uitkomst::Overbodig,
                minuten: None,
                uiterlijk: None,
                gemeld_op: Some(sent.gemeld_op),
                werkdagen_te_laat: None,
            });
        }
    }
    oordelen.sort();
    oordelen
}

/// For each due report what it was paired with and how, and the sent reports left over.
pub(crate) fn pair(
    verschuldigd: &[Melding],
    verzonden: &[Verzonden],
) -> (Vec<Option<(Verzonden, Ronde)>>, Vec<Verzonden>) {
    let mut over: Vec<Verzonden> = verzonden.to_vec();
    over.sort_by_key(|sent| (sent.gemeld_op, sent.einde, sent.begin));
    let mut paren = vec![None; verschuldigd.len()];
    for ronde in [Ronde::Gelijk, Ronde::Achteraf, Ronde::Vooraf] {
        for (melding, paar) in verschuldigd.iter().zip(&mut paren) {
            if paar.is_some() {
                continue;
            }
            let overlap = |sent: &Verzonden| overlaps(sent.begin, sent.einde, melding.begin, melding.einde);
            let fits = |sent: &Verzonden| match ronde {
                Ronde::Gelijk => sent.begin == melding.begin && sent.einde == melding.einde,
                Ronde::Achteraf => overlap(sent) && sent.gemeld_op >= melding.einde,
                Ronde::Vooraf => overlap(sent) && sent.gemeld_op < melding.einde,
            };
            if let Some(plaats) = over.iter().position(fits) {
                *paar = Some((over.remove(plaats), ronde));
            }
        }
    }
    (paren, over)
}

fn verdict(melding: &Melding, paar: Option<(Verzonden, Ronde)>, bezoek: Date) -> Oordeel {
    let uitkomst = match paar {
        Some((_, Ronde::Vooraf)) => Uitkomst::Vooraf,
        Some((sent, _)) if sent.gemeld_op <= melding.uiterlijk => Uitkomst::Juist,
        Some(_) => Uitkomst::TeLaat,
        None if melding.uiterlijk >= bezoek => Uitkomst::NogOpTijd,
        None => Uitkomst::Gemist,
    };
    let gemeld_op = paar.map(|(sent, _)| sent.gemeld_op);
    let werkdagen_te_laat = match (uitkomst, gemeld_op) {
        (Uitkomst::TeLaat, Some(gemeld_op)) => Some(working_days_after(melding.uiterlijk, gemeld_op).max(1)),
        _ => None,
    };
    Oordeel {
        einde: melding.einde,
        begin: melding.begin,
        uitkomst,
        minuten: Some(melding.minuten),
        uiterlijk: Some(melding.uiterlijk),
        gemeld_op,
        werkdagen_te_laat,
    }
}

fn overlaps(van: Date, tot: Date, ander_van: Date, ander_tot: Date) -> bool {
    van <= ander_tot && ander_van <= tot
}
