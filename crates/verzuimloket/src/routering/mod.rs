//! To whom a report goes: the dated lists of the register, laid before the law.

use jiff::civil::Date;
use kern::register::Wijziging;
use recht::begrip::Sector;
use recht::melding::routering::{Routekaart, Routereden, Routering, Routevraag, Woonplaats, find_ontvangers};
use recht::plicht::Plichtoordeel;
use recht::weigering::Weigering;

use crate::loket::{Loket, Loketfout};

mod store;

pub(crate) use store::looptijd;

/// To whom a report goes on a day, or everything for which that cannot be said.
pub(crate) async fn route(
    loket: &Loket,
    wijziging: &Wijziging,
    (op, plicht, sector): (Date, &Plichtoordeel, Option<Sector>),
    woonplaatsen: &[Woonplaats],
) -> Result<Result<Routering, Vec<Weigering<Routereden>>>, Loketfout> {
    let gemeenten: Vec<_> = woonplaatsen.iter().map(|woonplaats| woonplaats.gemeente).collect();
    let lijsten = store::load(wijziging, &gemeenten).await?;
    let kaart = Routekaart {
        organisaties: &lijsten.organisaties,
        werkgebieden: &lijsten.werkgebieden,
        routes: &lijsten.routes,
    };
    let vraag = Routevraag { op, plicht, sector, woonplaatsen };
    Ok(find_ontvangers(loket.recht(), &vraag, &kaart)?)
}
