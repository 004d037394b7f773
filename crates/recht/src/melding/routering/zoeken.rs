//! Looking up who receives a report.

use super::{
    AlternatieveRoute, Bureau, Organisatie, Organisatiesoort, Routefeit, Routekaart, Routereden, Routering, Routevraag,
    Woonplaats,
};
use crate::begrip::{Gemeentecode, Organisatiecode};
use crate::bepalingen::{Recht, Rechtfout};
use crate::weigering::{Besluit, Weigering};

const LEERPLICHT: &str = "routering.leerplicht";
const DOORSTROOMPUNT: &str = "routering.doorstroompunt";
const REGELING: &str = "routering.gemeenschappelijke_regeling";
const HOOGSTENS: &str = "routering.hoogstens";

/// To whom a report goes, or everything for which that cannot be said.
pub fn find_ontvangers(
    recht: &Recht,
    vraag: &Routevraag<'_>,
    kaart: &Routekaart<'_>,
) -> Besluit<Routering, Routereden> {
    let zoeker = Zoeker { recht, vraag, kaart };
    let bureau = zoeker.bureau()?;
    let woonplaats = zoeker.woonplaats(bureau.as_ref().ok().copied())?;
    let (bureau, woonplaats) = match (bureau, woonplaats) {
        (Ok(bureau), Ok(woonplaats)) => (bureau, woonplaats),
        (bureau, woonplaats) => return Ok(Err([bureau.err(), woonplaats.err()].into_iter().flatten().collect())),
    };
    let gevonden = match zoeker.route(woonplaats.gemeente)? {
        Ok(Some(route)) => zoeker.by_route(route)?,
        Ok(None) => zoeker.by_werkgebied(woonplaats.gemeente, bureau)?,
        Err(weigering) => Err(vec![weigering]),
    };
    let plicht = Routefeit::HeeftPlicht(vraag.plicht.plicht, vraag.plicht.grond.clone());
    Ok(gevonden.map(|mut routering| {
        routering.feiten.splice(0..0, [plicht, Routefeit::Woont(woonplaats)]);
        routering
    }))
}

struct Zoeker<'a> {
    recht: &'a Recht,
    vraag: &'a Routevraag<'a>,
    kaart: &'a Routekaart<'a>,
}

impl<'a> Zoeker<'a> {
    fn refusal(&self, reden: Routereden, id: &str) -> Result<Weigering<Routereden>, Rechtfout> {
        Ok(Weigering { reden, grond: self.recht.grond(id, self.vraag.op)?.clone() })
    }

    /// The desk for the pupil's duty.
    fn bureau(&self) -> Result<Result<Bureau, Weigering<Routereden>>, Rechtfout> {
        for bureau in Bureau::ALLE {
            let plichten = self.recht.woorden(rule(*bureau), self.vraag.op)?;
            if plichten.iter().any(|een| een == self.vraag.plicht.plicht.as_str()) {
                return Ok(Ok(*bureau));
            }
        }
        self.refusal(Routereden::GeenBureau(self.vraag.plicht.plicht), LEERPLICHT).map(Err)
    }

    /// Where the pupil lives on the day.
    fn woonplaats(&self, bureau: Option<Bureau>) -> Result<Result<Woonplaats, Weigering<Routereden>>, Rechtfout> {
        let geldig: Vec<Woonplaats> =
            self.vraag.woonplaatsen.iter().filter(|een| een.looptijd.contains(self.vraag.op)).copied().collect();
        let reden = match geldig.as_slice() {
            [woonplaats] => return Ok(Ok(*woonplaats)),
            [] => Routereden::GeenWoonplaats,
            meer => Routereden::MeerWoonplaatsen(meer.iter().map(|een| een.gemeente).collect()),
        };
        self.refusal(reden, bureau.map_or(LEERPLICHT, rule)).map(Err)
    }

    /// The route that the municipality made for a pupil like this, if any.
    fn route(
        &self,
        gemeente: Gemeentecode,
    ) -> Result<Result<Option<&'a AlternatieveRoute>, Weigering<Routereden>>, Rechtfout> {
        let geldig: Vec<&AlternatieveRoute> = (self.kaart.routes.iter())
            .filter(|route| route.gemeente == gemeente && route.plicht == self.vraag.plicht.plicht)
            .filter(|route| route.looptijd.contains(self.vraag.op))
            .filter(|route| route.sector.is_none() || self.vraag.sector.is_none() || route.sector == self.vraag.sector)
            .collect();
        let reden = match geldig.as_slice() {
            [] => return Ok(Ok(None)),
            routes if self.vraag.sector.is_none() && routes.iter().any(|route| route.sector.is_some()) => {
                Routereden::SectorNodig(gemeente)
            }
            [route] => return Ok(Ok(Some(route))),
            _ => Routereden::MeerRoutes(gemeente),
        };
        self.refusal(reden, HOOGSTENS).map(Err)
    }

    fn by_route(&self, route: &AlternatieveRoute) -> Besluit<Routering, Routereden> {
        let hoogstens = usize::try_from(self.recht.getal(HOOGSTENS, self.vraag.op)?).unwrap_or(usize::MAX);
        let mut weigeringen = Vec::new();
        let aantal = route.organisaties.len();
        if aantal == 0 {
            weigeringen.push(self.refusal(Routereden::RouteZonderOrganisatie(route.gemeente), HOOGSTENS)?);
        }
        if aantal > hoogstens {
            let reden = Routereden::TeVeelOrganisaties { gemeente: route.gemeente, aantal, hoogstens };
            weigeringen.push(self.refusal(reden, HOOGSTENS)?);
        }
        let mut ontvangers: Vec<Organisatie> = Vec::new();
        for code in &route.organisaties {
            match self.organisatie(code, HOOGSTENS)? {
                Ok(al) if ontvangers.contains(al) => {
                    weigeringen.push(self.refusal(Routereden::OrganisatieDubbel(code.clone()), HOOGSTENS)?);
                }
                Ok(organisatie) => ontvangers.push(organisatie.clone()),
                Err(weigering) => weigeringen.push(weigering),
            }
        }
        if !weigeringen.is_empty() {
            return Ok(Err(weigeringen));
        }
        let grond = self.recht.grond(HOOGSTENS, self.vraag.op)?.clone();
        Ok(Ok(Routering { ontvangers, grond, feiten: vec![Routefeit::Geregeld(route.clone())] }))
    }

    fn by_werkgebied(&self, gemeente: Gemeentecode, bureau: Bureau) -> Besluit<Routering, Routereden> {
        let mut weigeringen = Vec::new();
        let mut geldig = Vec::new();
        let van_gemeente = self.kaart.werkgebieden.iter().filter(|gebied| gebied.gemeente == gemeente);
        for gebied in van_gemeente.filter(|gebied| gebied.looptijd.contains(self.vraag.op)) {
            match self.organisatie(&gebied.organisatie, rule(bureau))? {
                Ok(organisatie) if organisatie.soort.bureau() == bureau => geldig.push((organisatie, gebied)),
                Ok(_) => {}
                // It may be the one asked for, so its row cannot be passed over.
                Err(weigering) => weigeringen.push(weigering),
            }
        }
        match geldig.as_slice() {
            [(organisatie, gebied)] if weigeringen.is_empty() => {
                let grond = self.recht.grond(self.ground_of(organisatie.soort)?, self.vraag.op)?.clone();
                let feiten = vec![Routefeit::Bedient((*gebied).clone())];
                return Ok(Ok(Routering { ontvangers: vec![(*organisatie).clone()], grond, feiten }));
            }
            [] if weigeringen.is_empty() => {
                weigeringen.push(self.refusal(Routereden::GeenOrganisatie(gemeente, bureau), rule(bureau))?);
            }
            [] | [_] => {}
            meer => {
                let codes = meer.iter().map(|(organisatie, _)| organisatie.code.clone()).collect();
                weigeringen.push(self.refusal(Routereden::MeerOrganisaties(gemeente, codes), rule(bureau))?);
            }
        }
        Ok(Err(weigeringen))
    }

    fn organisatie(
        &self,
        code: &Organisatiecode,
        id: &str,
    ) -> Result<Result<&'a Organisatie, Weigering<Routereden>>, Rechtfout> {
        match self.kaart.organisatie(code) {
            Some(organisatie) => Ok(Ok(organisatie)),
            None => self.refusal(Routereden::OrganisatieOnbekend(code.clone()), id).map(Err),
        }
    }

    /// The rule by which such an organisation receives for its municipalities.
    fn ground_of(&self, soort: Organisatiesoort) -> Result<&'static str, Rechtfout> {
        let treedt_in_plaats = soort == Organisatiesoort::Rbl && self.recht.ja_nee(REGELING, self.vraag.op)?;
        Ok(if treedt_in_plaats { REGELING } else { rule(soort.bureau()) })
    }
}

fn rule(bureau: Bureau) -> &'static str {
    match bureau {
        Bureau::Leerplicht => LEERPLICHT,
        Bureau::Doorstroompunt => DOORSTROOMPUNT,
    }
}
