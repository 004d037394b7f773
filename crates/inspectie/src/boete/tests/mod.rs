#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod gebruik;
mod paginas;

use jiff::civil::{Date, date};
use kern::toegang::Rol;
use recht::toezicht::boete::{Boetehandelingsoort, Boetestatus};

use super::*;
use crate::bewerkingen::{BOETE_BEHANDELEN, BOETE_BEKIJKEN, BOETE_VOORSTELLEN};
use crate::signalenbox::tests::proef::{INSPECTEUR, JURIST, Proef};

pub(crate) const OVERTREDEN: Date = date(2026, 2, 3);

pub(crate) fn invulling(kenmerk: &str) -> Invulling {
    Invulling {
        kenmerk: kenmerk.to_owned(),
        school: "99XA00".to_owned(),
        schoolnaam: "De Proef".to_owned(),
        bestuur: "41234".to_owned(),
        bestuursnaam: "Stichting De Proef".to_owned(),
        artikel: "14-3".to_owned(),
        overtreden_op: Some(OVERTREDEN),
        bedrag: Some(750),
        onderbouwing: "Verlof van drie weken dat niet aan het hoofd was.".into(),
    }
}

pub(crate) async fn proposed(proef: &Proef, invulling: &Invulling) -> Result<i64, Boetefout> {
    let mag = proef.permit(INSPECTEUR, &BOETE_VOORSTELLEN);
    propose(&proef.inspectie, &mag, &"Irma".into(), invulling).await
}

pub(crate) async fn look(proef: &Proef, nummer: i64) -> Boete {
    open(&proef.inspectie, &proef.permit(JURIST, &BOETE_BEKIJKEN), nummer).await.unwrap()
}

/// Takes a step as the jurist who saw the fine as it stands.
pub(crate) async fn acted(
    proef: &Proef,
    nummer: i64,
    soort: Boetehandelingsoort,
    woorden: &str,
) -> Result<(), Boetefout> {
    let gezien = look(proef, nummer).await.regel.volgnummer;
    let daad = Daad { woorden: Some(woorden.into()), ..Daad::new(soort, gezien) };
    acted_as(proef, JURIST, nummer, &daad).await
}

pub(crate) async fn acted_as(proef: &Proef, wie: (Rol, usize), nummer: i64, daad: &Daad) -> Result<(), Boetefout> {
    act(&proef.inspectie, &proef.permit(wie, &BOETE_BEHANDELEN), nummer, &"Jan Jurist".into(), daad).await
}

pub(crate) fn refused<T: std::fmt::Debug>(uitkomst: Result<T, Boetefout>) -> Vec<&'static str> {
    match uitkomst {
        Err(Boetefout::Geweigerd(afwijzingen)) => afwijzingen.iter().map(Boeteafwijzing::code).collect(),
        anders => panic!("not refused: {anders:?}"),
    }
}

pub(crate) fn later(proef: &Proef, moment: &str) {
    proef.klok.set(moment.parse().unwrap());
}
