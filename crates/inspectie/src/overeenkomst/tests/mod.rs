#![allow(clippy::unwrap_used, reason = "a test stops where its premise fails")]

mod gebruik;
mod paginas;
mod vraag;

use jiff::civil::{Date, date};
use recht::melding::routering::Looptijd;

use super::*;
use crate::bewerkingen::OVEREENKOMST_VASTLEGGEN;
use crate::signalenbox::tests::proef::{COORDINATOR, Proef};

pub(super) fn nieuw(kenmerk: &str, code: &str, van: Date, tot: Option<Date>) -> Nieuw {
    Nieuw {
        kenmerk: kenmerk.to_owned(),
        naam: format!("Overeenkomst {kenmerk}"),
        looptijd: Looptijd { van, tot },
        bron: "getekend exemplaar".to_owned(),
        gemeenten: vec![(code.parse().unwrap(), format!("Gemeente {code}"))],
    }
}

pub(super) async fn entered(proef: &Proef, nieuw: &Nieuw) -> Result<String, Overeenkomstfout> {
    let mag = proef.permit(COORDINATOR, &OVEREENKOMST_VASTLEGGEN);
    add(&proef.inspectie, &mag, &"Carla".into(), nieuw).await
}

pub(super) async fn stepped(
    proef: &Proef,
    code: &str,
    soort: Stapsoort,
    gemeente: Option<&str>,
    dag: Date,
) -> Result<(), Overeenkomstfout> {
    let mag = proef.permit(COORDINATOR, &OVEREENKOMST_VASTLEGGEN);
    let stap = Stap {
        overeenkomst: code.to_owned(),
        soort,
        gemeente: gemeente.map(|code| (code.parse().unwrap(), format!("Gemeente {code}"))),
        dag,
        waarom: "besluit van de raad".into(),
        door: "Carla".into(),
    };
    change(&proef.inspectie, &mag, &stap).await
}

pub(super) fn refused<T: std::fmt::Debug>(uitkomst: Result<T, Overeenkomstfout>) -> Vec<Overeenkomstreden> {
    match uitkomst {
        Err(Overeenkomstfout::Geweigerd(redenen)) => redenen,
        anders => panic!("not refused: {anders:?}"),
    }
}

pub(super) const ZOMER: Date = date(2014, 7, 1);
