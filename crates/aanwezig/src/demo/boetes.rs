//! The past of the fines: one on which must be decided, too late already, and one that waits for the jurist.

use anyhow::Result;
use inspectie::bewerkingen::{BOETE_BEHANDELEN, BOETE_VOORSTELLEN};
use inspectie::boete::{self, Daad, Invulling};
use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::toegang::Rol;
use land::land::{Land, School};
use recht::toezicht::boete::Boetehandelingsoort as Handeling;

use super::verleden::Verleden;

/// A school as a fine names it.
pub(super) struct Beboet {
    code: String,
    naam: String,
    bestuur: String,
    bestuursnaam: String,
}

impl Beboet {
    pub(super) fn new(land: &Land, school: &School) -> Self {
        let bestuur = land.besturen.iter().find(|een| een.nummer == school.bestuur);
        Self {
            code: format!("{}{}", school.brin, school.vestiging),
            naam: school.naam.clone(),
            bestuur: school.bestuur.clone(),
            bestuursnaam: bestuur.map_or_else(|| school.bestuur.clone(), |een| een.naam.clone()),
        }
    }
}

impl Verleden {
    /// Lets an inspector have proposed two fines, and the jurist have gone on with the first.
    pub(super) async fn fine(&self, eerste: &Beboet, tweede: &Beboet) -> Result<()> {
        let day = |dagen: i32| self.vandaag.saturating_add(dagen.days());
        let verlof = self.propose(eerste, "demo-1", (day(-95), day(-150)), ("14-3", 800, VERLOF)).await?;
        for (dagen, soort, woorden) in
            [(-92, Handeling::Akkoord, ""), (-90, Handeling::Voornemen, ""), (-80, Handeling::Zienswijze, ZIENSWIJZE)]
        {
            self.go_on(verlof, day(dagen), soort, woorden).await?;
        }
        self.propose(tweede, "demo-2", (day(-3), day(-20)), ("21a", 400, MELDEN)).await?;
        Ok(())
    }

    async fn propose(
        &self,
        school: &Beboet,
        kenmerk: &str,
        (op, overtreden_op): (Date, Date),
        (artikel, bedrag, waarom): (&str, u32, &str),
    ) -> Result<i64> {
        self.at(op, 10)?;
        let inspecteur = self.at_desk(Rol::Inspecteur)?;
        let mag = self.may(inspecteur, &BOETE_VOORSTELLEN)?;
        let invulling = Invulling {
            kenmerk: kenmerk.to_owned(),
            school: school.code.clone(),
            schoolnaam: school.naam.clone(),
            bestuur: school.bestuur.clone(),
            bestuursnaam: school.bestuursnaam.clone(),
            artikel: artikel.to_owned(),
            overtreden_op: Some(overtreden_op),
            bedrag: Some(bedrag),
            onderbouwing: waarom.into(),
        };
        let door = inspecteur.naam.as_str().into();
        Ok(boete::propose(&self.huis.inspectie, &mag, &door, &invulling).await?)
    }

    async fn go_on(&self, nummer: i64, op: Date, soort: Handeling, woorden: &str) -> Result<()> {
        self.at(op, 14)?;
        let jurist = self.at_desk(Rol::Jurist)?;
        let mag = self.may(jurist, &BOETE_BEHANDELEN)?;
        let gezien = boete::open(&self.huis.inspectie, &mag, nummer).await?.regel.volgnummer;
        let daad = Daad { woorden: Some(woorden.into()), ..Daad::new(soort, gezien) };
        Ok(boete::act(&self.huis.inspectie, &mag, nummer, &jurist.naam.as_str().into(), &daad).await?)
    }
}

const VERLOF: &str = "Het hoofd gaf drie weken verlof wegens gewichtige omstandigheden. Meer dan tien dagen is niet aan het hoofd. \
                      Het is de tweede keer, daarom dit bedrag.";
const ZIENSWIJZE: &str = "Het bestuur schrijft dat het verlof in goed overleg met de ouders is gegeven.";
const MELDEN: &str = "Van vier weken verzuim boven de norm is niets gemeld, ook niet na een gesprek.";
