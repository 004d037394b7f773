//! What can be asked: per subject its sheets, its columns, and the function that turns a row into a question.

use super::blad::Rij;
use super::notatie::Onleesbaar;
use super::wereld::Wereld;
use super::{
    bevoegdheid, boete, dossiercontrole, feestdagen, geldigheid, kalender, meldingstatus, onderzoek, plicht, routering,
    signaalmelding, verzuim,
};

/// What a row expects in a column, and what the law gave; both in the form of `notatie`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Uitkomst {
    pub(super) kolom: String,
    pub(super) verwacht: String,
    pub(super) gevonden: String,
}

/// A subject.
pub(super) struct Onderwerp {
    /// Names of its sheets, without `.md`.
    pub(super) bladen: &'static [&'static str],
    /// Columns for what is given.
    pub(super) gegeven: &'static [&'static str],
    /// Columns for what must come out.
    pub(super) uitkomst: &'static [&'static str],
    /// Asks the law what comes out, for each outcome column that the row has.
    pub(super) check: fn(&Wereld, &Rij) -> Result<Vec<Uitkomst>, Onleesbaar>,
}

/// Every subject. A new sheet is a name in one of these lists.
pub(super) const ONDERWERPEN: &[Onderwerp] = &[
    Onderwerp {
        bladen: &["norm", "uur", "vensters", "correcties", "vervolg", "langdurig", "soort", "termijn", "valkuilen"],
        gegeven: verzuim::GEGEVEN,
        uitkomst: verzuim::UITKOMST,
        check: verzuim::check,
    },
    Onderwerp {
        bladen: &["dossiercontrole"],
        gegeven: dossiercontrole::GEGEVEN,
        uitkomst: dossiercontrole::UITKOMST,
        check: dossiercontrole::check,
    },
    Onderwerp { bladen: &["plicht"], gegeven: plicht::GEGEVEN, uitkomst: plicht::UITKOMST, check: plicht::check },
    Onderwerp {
        bladen: &["kalender"],
        gegeven: kalender::GEGEVEN,
        uitkomst: kalender::UITKOMST,
        check: kalender::check,
    },
    Onderwerp {
        bladen: &["feestdagen"],
        gegeven: feestdagen::GEGEVEN,
        uitkomst: feestdagen::UITKOMST,
        check: feestdagen::check,
    },
    Onderwerp {
        bladen: &["meldingstatus"],
        gegeven: meldingstatus::GEGEVEN,
        uitkomst: meldingstatus::UITKOMST,
        check: meldingstatus::check,
    },
    Onderwerp {
        bladen: &["geldigheid"],
        gegeven: geldigheid::GEGEVEN,
        uitkomst: geldigheid::UITKOMST,
        check: geldigheid::check,
    },
    Onderwerp {
        bladen: &["routering"],
        gegeven: routering::GEGEVEN,
        uitkomst: routering::UITKOMST,
        check: routering::check,
    },
    Onderwerp {
        bladen: &["onderzoek"],
        gegeven: onderzoek::GEGEVEN,
        uitkomst: onderzoek::UITKOMST,
        check: onderzoek::check,
    },
    Onderwerp {
        bladen: &["signaalmelding"],
        gegeven: signaalmelding::GEGEVEN,
        uitkomst: signaalmelding::UITKOMST,
        check: signaalmelding::check,
    },
    Onderwerp {
        bladen: &["bevoegdheid"],
        gegeven: bevoegdheid::GEGEVEN,
        uitkomst: bevoegdheid::UITKOMST,
        check: bevoegdheid::check,
    },
    Onderwerp { bladen: &["boete"], gegeven: boete::GEGEVEN, uitkomst: boete::UITKOMST, check: boete::check },
];

/// The outcomes that a row looks at, with what was found; `found` is asked only for the columns that the row has.
pub(super) fn compare(
    rij: &Rij,
    kolommen: &[&'static str],
    mut found: impl FnMut(&str) -> Result<String, Onleesbaar>,
) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let mut uitkomsten = Vec::new();
    for kolom in kolommen.iter().filter(|kolom| rij.has(kolom)) {
        let verwacht = rij.cel(kolom).ok_or_else(|| {
            rij.lezer(kolom).complain("", "een uitkomst is nooit leeg; schrijf geen als er niets uit komt")
        })?;
        let verwacht = rij.lezer(kolom).outcome(verwacht)?;
        uitkomsten.push(Uitkomst { kolom: (*kolom).to_owned(), verwacht, gevonden: found(kolom)? });
    }
    Ok(uitkomsten)
}
