//! Rows about room for a fine.

use super::blad::Rij;
use super::meldingstatus::write_weigeringen;
use super::notatie::Onleesbaar;
use super::onderwerp::{Uitkomst, compare};
use super::wereld::{Wereld, complain};
use crate::toezicht::boete::{Beboetbaarheid, Boetevoorstel, check as check_boete};

pub(super) const GEGEVEN: &[&str] =
    &["jaar", "artikel", "overtreden op", "bedrag", "eerder dit schooljaar", "zelfde feit"];
pub(super) const UITKOMST: &[&str] = &["hoogstens", "onderdeel", "geweigerd om"];

/// Asks whether the law has room for a fine.
pub(super) fn check(wereld: &Wereld, rij: &Rij) -> Result<Vec<Uitkomst>, Onleesbaar> {
    let euros = |kolom: &str, tekst: &str| {
        tekst.parse::<u32>().map_err(|_| rij.lezer(kolom).complain(tekst, "verwacht een bedrag in hele euro's"))
    };
    let voorstel = Boetevoorstel {
        artikel: rij.nodig("artikel")?.to_owned(),
        overtreden_op: rij.lezer("overtreden op").datum(rij.nodig("overtreden op")?)?,
        bedrag: euros("bedrag", rij.nodig("bedrag")?)?,
        eerder_dit_schooljaar: euros("eerder dit schooljaar", rij.cel("eerder dit schooljaar").unwrap_or("0"))?,
        zelfde_feit: match rij.cel("zelfde feit").unwrap_or("nee") {
            "ja" => true,
            "nee" => false,
            ander => return Err(rij.lezer("zelfde feit").complain(ander, "verwacht ja of nee")),
        },
    };
    let besluit = check_boete(&wereld.recht, &voorstel).map_err(|fout| complain(&fout))?;
    let goed = besluit.as_ref().ok();
    compare(rij, UITKOMST, |kolom| {
        Ok(match (kolom, goed) {
            ("geweigerd om", _) => write_weigeringen(besluit.as_ref().err()),
            (_, None) => "geen".to_owned(),
            ("hoogstens", Some(ruimte)) => ruimte.hoogstens.to_string(),
            (_, Some(ruimte)) => match ruimte.artikel.beboetbaar {
                Beboetbaarheid::Ja(onderdeel) => onderdeel.to_string(),
                Beboetbaarheid::Nee | Beboetbaarheid::NietBepaald => "geen".to_owned(),
            },
        })
    })
}
