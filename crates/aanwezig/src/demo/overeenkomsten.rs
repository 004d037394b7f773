//! The past of the agreements: one of the invented municipalities that one joined and one left, and letters to two boards.

use anyhow::Result;
use inspectie::overeenkomst::{self, Briefsoort, Brievenvraag, Nieuw, Stap, Stapsoort};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use kern::toegang::Rol;
use land::land::Land;
use recht::melding::routering::Looptijd;

use super::verleden::Verleden;

const BEGIN: Date = date(2013, 3, 1);
const EINDE: Date = date(2017, 9, 30);

impl Verleden {
    /// Lets the Inspectie have entered an old agreement, and have written that it no longer holds.
    pub(super) async fn agree(&self, land: &Land) -> Result<()> {
        let inspectie = &self.huis.inspectie;
        let coordinator = self.at_desk(Rol::CoordinerendInspecteur)?;
        let mag = self.may(coordinator, &inspectie::bewerkingen::OVEREENKOMST_VASTLEGGEN)?;
        let door = coordinator.naam.as_str().into();
        let mut gemeenten: Vec<_> = land.gemeenten.iter().map(|een| (een.code, een.naam.clone())).take(4).collect();
        let later = gemeenten.pop();
        let uit = gemeenten.last().cloned();
        self.at(self.vandaag.saturating_sub(60.days()), 10)?;
        let nieuw = Nieuw {
            kenmerk: "demo-1".to_owned(),
            naam: "Regio van het verzonnen land".to_owned(),
            looptijd: Looptijd { van: BEGIN, tot: Some(EINDE) },
            bron: BRON.to_owned(),
            gemeenten,
        };
        let code = overeenkomst::add(inspectie, &mag, &door, &nieuw).await?;
        for (soort, gemeente, dag, waarom) in [
            (Stapsoort::Toetreding, later, date(2014, 8, 1), ERBIJ),
            (Stapsoort::Uittreding, uit, date(2015, 12, 31), ERAF),
        ] {
            let stap =
                Stap { overeenkomst: code.clone(), soort, gemeente, dag, waarom: waarom.into(), door: door.clone() };
            overeenkomst::change(inspectie, &mag, &stap).await?;
        }
        self.at(self.vandaag.saturating_sub(59.days()), 14)?;
        for (bestuur, nummer) in land.besturen.iter().take(2).zip(1..) {
            let vraag = Brievenvraag {
                kenmerk: format!("demo-{nummer}"),
                soort: Briefsoort::Ontbonden,
                bestuur: bestuur.nummer.clone(),
                bestuursnaam: bestuur.naam.clone(),
                woorden: DANK.into(),
            };
            overeenkomst::send(inspectie, &mag, &door, &code, &vraag).await?;
        }
        Ok(())
    }
}

const BRON: &str = "Getekend exemplaar in het archief van het verzonnen land";
const ERBIJ: &str = "Besluit van de gemeenteraad om mee te doen.";
const ERAF: &str = "De gemeente vormt met anderen een nieuwe regio.";
const DANK: &str = "Wij danken de scholen van uw bestuur voor hun medewerking aan de onderzoeken van leerplicht.";
