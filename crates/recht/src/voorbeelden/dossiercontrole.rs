//! Rows about the record check: what was due, what was sent, what the inspector concludes.

use super::blad::Rij;
use super::notatie::{Onleesbaar, write_datum, write_lijst, write_periode};
use super::onderwerp::{Uitkomst, compare};
use super::scene::Scene;
use super::wereld::{Wereld, complain};
use crate::begrip::Vervolg;
use crate::toezicht::dossiercontrole::{Controledossier, Controleregels, Dossiercontrole, Oordeel, Oordeelregel};
use crate::toezicht::onderzoek::start_dossiercontrole;
use crate::verzuim::melding::{Leerlinggegevens, Meldregels};

pub(super) const GEGEVEN: &[&str] = &[
    "jaar",
    "kalender",
    "eigen vrije dagen",
    "sector",
    "uur",
    "te laat",
    "aanwezigheid",
    "geboren",
    "bezoek",
    "weken",
    "verzuim",
    "gemeld",
];
pub(super) const UITKOMST: &[&str] = &["periode", "oordeel", "verschuldigd"];

/// Asks for the verdicts on a row.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let scene = Scene::new(wereld, rij)?;
    let stappen = scene.stappen("verzuim", None)?;
    let mut registraties = Scene::stand(&stappen);
    registraties.retain(|registratie| !scene.is_geweigerd(registratie));
    let bezoek = rij.lezer("bezoek").datum(rij.nodig("bezoek")?)?;

    let mut controle = match rij.woord("weken", "verwacht een aantal weken")? {
        Some(weken) => Dossiercontrole::new(bezoek, weken),
        None => start_dossiercontrole(&wereld.recht, bezoek).map_err(|fout| complain(&fout))?,
    };
    let laatste = registraties.iter().map(|registratie| registratie.dag.date()).max().unwrap_or_default();
    let meldregels = Meldregels {
        recht: &wereld.recht,
        feestdagen: &wereld.feestdagen,
        normen: &wereld.normen,
        kalender: &scene.kalender,
        afspraak_18plus: false,
    };
    let telling = scene.telling(&registraties, Vervolg::Week, laatste)?;
    let regels = Controleregels::new(telling, scene.telwijze, meldregels);
    let geboortedatum = rij.cel("geboren").map(|tekst| rij.lezer("geboren").datum(tekst)).transpose()?;
    let gegevens = Leerlinggegevens { geboortedatum, ..Leerlinggegevens::default() };
    let dossier = Controledossier { gegevens: &gegevens, registraties: &registraties };
    controle.check(&regels, "", &[dossier], &scene.gemeld()?).map_err(|fout| complain(&fout))?;
    controle.sort();
    compare(rij, UITKOMST, |kolom| {
        Ok(match kolom {
            "periode" => write_periode(controle.van, controle.tot),
            "oordeel" => write_lijst(controle.oordelen.iter().map(write_oordeel)),
            _ => controle.verschuldigd().to_string(),
        })
    })
}

fn write_oordeel(regel: &Oordeelregel) -> String {
    let mut tekst = write_periode(regel.begin, regel.einde);
    let oordeel = if regel.oordeel == Oordeel::TeLaat {
        format!("{} werkdagen te laat", regel.werkdagen_te_laat.unwrap_or_default())
    } else {
        regel.oordeel.as_str().replace('_', " ")
    };
    tekst.push_str(", ");
    tekst.push_str(&oordeel);
    if let Some(gemeld_op) = regel.gemeld_op {
        tekst.push_str(", gemeld ");
        tekst.push_str(&write_datum(gemeld_op));
    }
    tekst
}
