//! Looking up who may inspect.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::{
    Aanleiding, Bevoegdheid, Bevoegdheidsfeit, Bevoegdheidsreden, Bevoegdheidsvraag, Deelname, Overeenkomst,
    Toezichthouder, Toezichtkaart,
};
use crate::begrip::Organisatiecode;
use crate::bepalingen::{Recht, Rechtfout};
use crate::melding::routering::Looptijd;
use crate::weigering::{Besluit, Weigering};

const TOEZICHT: &str = "toezicht.op_hoofden";
const MOGELIJK: &str = "overeenkomst.mogelijk";
const NIET_BEVOEGD: &str = "overeenkomst.niet_bevoegd";
const KEREN: &str = "overeenkomst.keren_onvoldoende";
const OVERGANG: &str = "overeenkomst.overgang_keren_onvoldoende";
const EIGEN_SCHOOL: &str = "overeenkomst.eigen_school";

/// Whether an organisation may inspect a school on a component, on a day, through an officer; or everything for which not.
pub fn find_bevoegdheid(
    recht: &Recht,
    vraag: &Bevoegdheidsvraag<'_>,
    kaart: &Toezichtkaart<'_>,
) -> Besluit<Bevoegdheid, Bevoegdheidsreden> {
    let mut zoeker = Zoeker { recht, vraag, kaart, feiten: Vec::new(), weigeringen: Vec::new() };
    let door_gemeente = recht.woord::<String>(TOEZICHT, vraag.op)? == "gemeente";
    let (aanleiding, id) = match vraag.toezichthouder {
        Toezichthouder::Inspectie if door_gemeente => {
            zoeker.refuse(Bevoegdheidsreden::NogNietInspectie, TOEZICHT)?;
            (Aanleiding::EigenToezicht, TOEZICHT)
        }
        Toezichthouder::Inspectie => zoeker.inspectie()?,
        Toezichthouder::Leerplicht(organisatie) => {
            zoeker.werkgebied(organisatie)?;
            if door_gemeente { (Aanleiding::EigenToezicht, TOEZICHT) } else { zoeker.leerplicht()? }
        }
    };
    zoeker.weigeringen.extend(check_contactpersoon(recht, vraag.contactpersoon, vraag.op)?);
    let Zoeker { feiten, weigeringen, .. } = zoeker;
    Ok(if weigeringen.is_empty() {
        Ok(Bevoegdheid { aanleiding, grond: recht.grond(id, vraag.op)?.clone(), feiten })
    } else {
        Err(weigeringen)
    })
}

/// The refusal of somebody who is the vaste contactpersoon of a school on a day, given when he is; nothing for anybody else.
pub fn check_contactpersoon(
    recht: &Recht,
    contactpersoon: &[Looptijd],
    op: Date,
) -> Result<Option<Weigering<Bevoegdheidsreden>>, Rechtfout> {
    if !contactpersoon.iter().any(|looptijd| looptijd.contains(op)) || recht.ja_nee(EIGEN_SCHOOL, op)? {
        return Ok(None);
    }
    let grond = recht.grond(EIGEN_SCHOOL, op)?.clone();
    Ok(Some(Weigering { reden: Bevoegdheidsreden::VasteContactpersoon, grond }))
}

struct Zoeker<'a> {
    recht: &'a Recht,
    vraag: &'a Bevoegdheidsvraag<'a>,
    kaart: &'a Toezichtkaart<'a>,
    feiten: Vec<Bevoegdheidsfeit>,
    weigeringen: Vec<Weigering<Bevoegdheidsreden>>,
}

impl<'a> Zoeker<'a> {
    fn refuse(&mut self, reden: Bevoegdheidsreden, id: &str) -> Result<(), Rechtfout> {
        let grond = self.recht.grond(id, self.vraag.op)?.clone();
        self.weigeringen.push(Weigering { reden, grond });
        Ok(())
    }

    /// Leerplicht looks at schools in its own municipalities only.
    fn werkgebied(&mut self, organisatie: &Organisatiecode) -> Result<(), Rechtfout> {
        let vraag = self.vraag;
        let bedient = self.kaart.werkgebieden.iter().find(|gebied| {
            gebied.organisatie == *organisatie
                && gebied.gemeente == vraag.gemeente
                && gebied.looptijd.contains(vraag.op)
        });
        match bedient {
            Some(gebied) => self.feiten.push(Bevoegdheidsfeit::Bedient(gebied.clone())),
            None => self.refuse(Bevoegdheidsreden::AndereGemeente(vraag.gemeente), TOEZICHT)?,
        }
        Ok(())
    }

    /// Leerplicht, since supervision is the Inspectie's.
    fn leerplicht(&mut self) -> Result<(Aanleiding, &'static str), Rechtfout> {
        let op = self.vraag.op;
        if self.recht.ja_nee(MOGELIJK, op)? {
            self.overeenkomst()?;
        } else {
            self.refuse(Bevoegdheidsreden::OvereenkomstNietMogelijk, MOGELIJK)?;
        }
        let onderdeel = self.vraag.onderdeel;
        if self.recht.woorden(NIET_BEVOEGD, op)?.iter().any(|woord| woord == onderdeel.as_str()) {
            self.refuse(Bevoegdheidsreden::OnderdeelUitgesloten(onderdeel), NIET_BEVOEGD)?;
        }
        let keren = self.keren_onvoldoende();
        if keren >= self.recht.getal(KEREN, op)? {
            self.refuse(Bevoegdheidsreden::GenoegOnvoldoende { keren }, KEREN)?;
        }
        Ok((Aanleiding::Overeenkomst, MOGELIJK))
    }

    fn overeenkomst(&mut self) -> Result<(), Rechtfout> {
        let gemeente = self.vraag.gemeente;
        match self.deelnames().as_slice() {
            [(overeenkomst, deelname)] => self.feiten.push(participates(overeenkomst, deelname)),
            [] => {
                let reden = self.earlier().map_or(Bevoegdheidsreden::GeenOvereenkomst(gemeente), |overeenkomst| {
                    Bevoegdheidsreden::BeginOnbekend { overeenkomst: overeenkomst.code.clone() }
                });
                self.refuse(reden, TOEZICHT)?;
            }
            _ => self.refuse(Bevoegdheidsreden::MeerOvereenkomsten(gemeente), MOGELIJK)?,
        }
        Ok(())
    }

    /// The agreements in which the municipality takes part on the day.
    fn deelnames(&self) -> Vec<(&'a Overeenkomst, &'a Deelname)> {
        let (op, gemeente) = (self.vraag.op, self.vraag.gemeente);
        let lopend = self.kaart.overeenkomsten.iter().filter(|overeenkomst| overeenkomst.looptijd.contains(op));
        lopend
            .flat_map(|overeenkomst| overeenkomst.deelnames.iter().map(move |deelname| (overeenkomst, deelname)))
            .filter(|(_, deelname)| deelname.gemeente == gemeente && deelname.looptijd.contains(op))
            .collect()
    }

    /// An agreement that held before its proven days, perhaps on this one.
    fn earlier(&self) -> Option<&'a Overeenkomst> {
        let (op, gemeente) = (self.vraag.op, self.vraag.gemeente);
        self.kaart.overeenkomsten.iter().find(|overeenkomst| {
            overeenkomst.begin_onbekend
                && op < overeenkomst.looptijd.van
                && overeenkomst.deelnames.iter().any(|deelname| deelname.gemeente == gemeente)
        })
    }

    /// The Inspectie may always; the occasion says whether it takes something over, and whether leerplicht goes first.
    fn inspectie(&mut self) -> Result<(Aanleiding, &'static str), Rechtfout> {
        let op = self.vraag.op;
        let keren = self.keren_onvoldoende();
        if keren > 0 {
            self.feiten.push(Bevoegdheidsfeit::KerenOnvoldoende(keren));
        }
        if keren >= self.recht.getal(KEREN, op)? {
            return Ok((Aanleiding::UrgentSignaal, KEREN));
        }
        match self.recht.getal(OVERGANG, op) {
            Ok(genoeg) if keren >= genoeg => return Ok((Aanleiding::Overgang, OVERGANG)),
            // Before the ruling there was nothing to take over.
            Ok(_) | Err(Rechtfout::GeenVersie { .. }) => {}
            Err(fout) => return Err(fout),
        }
        let uitgesloten = self.recht.woorden(NIET_BEVOEGD, op)?;
        let leerplicht_mag = !uitgesloten.iter().any(|woord| woord == self.vraag.onderdeel.as_str());
        if let [(overeenkomst, deelname)] = self.deelnames().as_slice()
            && self.recht.ja_nee(MOGELIJK, op)?
            && leerplicht_mag
        {
            self.feiten.push(participates(overeenkomst, deelname));
            self.feiten.push(Bevoegdheidsfeit::LeerplichtEerst);
        }
        Ok((Aanleiding::EigenToezicht, TOEZICHT))
    }

    /// How often in a row leerplicht found the school onvoldoende, up to the day.
    fn keren_onvoldoende(&self) -> u32 {
        let mut eerdere: Vec<_> = self.vraag.bevindingen.iter().filter(|een| een.op < self.vraag.op).collect();
        eerdere.sort_by_key(|bevinding| Reverse(bevinding.op));
        let reeks = eerdere.iter().take_while(|bevinding| !bevinding.voldoende);
        u32::try_from(reeks.count()).unwrap_or(u32::MAX)
    }
}

fn participates(overeenkomst: &Overeenkomst, deelname: &Deelname) -> Bevoegdheidsfeit {
    Bevoegdheidsfeit::DoetMee {
        overeenkomst: overeenkomst.code.clone(),
        gemeente: deelname.gemeente,
        looptijd: deelname.looptijd,
    }
}
