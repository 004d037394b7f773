//! May this organisation inspect that school on this component, on that day, through that officer? Today, and on every day before.

use jiff::civil::{Date, date};
use kern::toegang::{Accountnummer, Permit};
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Gemeentecode, Organisatiecode};
use recht::melding::routering::{Looptijd, Werkgebied};
use recht::toezicht::Onderdeel;
use recht::toezicht::overeenkomst::{
    Aanleiding, Bevoegdheid, Bevoegdheidsreden, Bevoegdheidsvraag, Leerplichtbevinding, Overeenkomst, Toezichthouder,
    Toezichtkaart, find_bevoegdheid,
};
use recht::weigering::Weigering;

use super::Overeenkomstfout;
use super::gebruik::{all, as_law, own};
use crate::{Inspectie, dossier};

/// From when leerplicht had what it was asked about here; no older list is known.
const WERKGEBIED_SINDS: Date = date(2009, 8, 1);

/// The question as it was filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invoer {
    /// Who wants to inspect: an organisation for leerplicht, or else the Inspectie.
    pub leerplicht: Option<Organisatiecode>,
    /// The municipalities that the organisation serves.
    pub werkgebied: Vec<Gemeentecode>,
    /// Where the school stands.
    pub gemeente: Gemeentecode,
    /// The school by its code, to know whose vaste contactpersoon somebody is.
    pub school: Option<String>,
    /// The officer, when he works at the Inspectie.
    pub ambtenaar: Option<Accountnummer>,
    /// When an officer from elsewhere was the vaste contactpersoon of the school.
    pub contactpersoon: Option<Looptijd>,
    /// What is to be looked at.
    pub onderdeel: Onderdeel,
    /// The day.
    pub op: Date,
    /// What leerplicht found at the school.
    pub bevindingen: Vec<Leerplichtbevinding>,
}

/// Days on which the answer is the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tijdvak {
    /// Which days.
    pub looptijd: Looptijd,
    /// Why it is up to the organisation, or everything for which it is not.
    pub uitkomst: Result<Aanleiding, Vec<Bevoegdheidsreden>>,
}

/// The answer, with those of all days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Antwoord {
    /// On the day that was asked about.
    pub besluit: Result<Bevoegdheid, Vec<Weigering<Bevoegdheidsreden>>>,
    /// From the first day that the law here knows, up to today or the day that was asked about.
    pub verloop: Vec<Tijdvak>,
}

/// Answers the question from the agreements as they stand and from who is vaste contactpersoon of the school. None for a day before
/// the law that is kept here.
pub async fn answer(
    inspectie: &Inspectie,
    permit: &Permit,
    invoer: &Invoer,
) -> Result<Option<Antwoord>, Overeenkomstfout> {
    let vandaag = inspectie.register.klok().vandaag()?;
    let overeenkomsten = as_law(&all(inspectie, permit).await?);
    let mut contactpersoon: Vec<Looptijd> = invoer.contactpersoon.into_iter().collect();
    if let (Some(school), Some(ambtenaar)) = (&invoer.school, invoer.ambtenaar) {
        contactpersoon.extend(dossier::contact_periods(inspectie, permit, school, ambtenaar).await?);
        let regel =
            Logregel::of_permit(permit, own(permit)?, Logsoort::Gelezen, format!("bevoegdheid account:{ambtenaar}"));
        inspectie.register.log_read(vec![regel]).await?;
    }
    let rekenaar = Rekenaar { inspectie, invoer, overeenkomsten, contactpersoon };
    let eerste = rekenaar.first_day()?;
    if invoer.op < eerste {
        return Ok(None);
    }
    Ok(Some(Antwoord { besluit: rekenaar.on(invoer.op)?, verloop: rekenaar.all_days(eerste, vandaag.max(invoer.op))? }))
}

struct Rekenaar<'a> {
    inspectie: &'a Inspectie,
    invoer: &'a Invoer,
    overeenkomsten: Vec<Overeenkomst>,
    contactpersoon: Vec<Looptijd>,
}

type Besluit = Result<Bevoegdheid, Vec<Weigering<Bevoegdheidsreden>>>;

impl Rekenaar<'_> {
    fn on(&self, op: Date) -> Result<Besluit, Overeenkomstfout> {
        let invoer = self.invoer;
        let toezichthouder = invoer.leerplicht.clone().map_or(Toezichthouder::Inspectie, Toezichthouder::Leerplicht);
        let werkgebieden: Vec<Werkgebied> = invoer
            .leerplicht
            .iter()
            .flat_map(|organisatie| {
                invoer.werkgebied.iter().map(|gemeente| Werkgebied {
                    organisatie: organisatie.clone(),
                    gemeente: *gemeente,
                    looptijd: Looptijd { van: WERKGEBIED_SINDS, tot: None },
                })
            })
            .collect();
        let vraag = Bevoegdheidsvraag {
            toezichthouder: &toezichthouder,
            gemeente: invoer.gemeente,
            onderdeel: invoer.onderdeel,
            op,
            contactpersoon: &self.contactpersoon,
            bevindingen: &invoer.bevindingen,
        };
        let kaart = Toezichtkaart { overeenkomsten: &self.overeenkomsten, werkgebieden: &werkgebieden };
        Ok(find_bevoegdheid(&self.inspectie.recht, &vraag, &kaart)?)
    }

    /// The first day on which every value of this law has a version, one aside that came with the ruling.
    fn first_day(&self) -> Result<Date, Overeenkomstfout> {
        let eerste = self.inspectie.recht.versies("toezicht.op_hoofden")?.first();
        Ok(eerste.map_or(Date::MIN, |versie| versie.vanaf))
    }

    /// The answers of all days. Nothing that an answer rests on changes between two of the days that are looked at.
    fn all_days(&self, van: Date, tot: Date) -> Result<Vec<Tijdvak>, Overeenkomstfout> {
        let mut verloop: Vec<Tijdvak> = Vec::new();
        for dag in self.turning_days(van, tot)? {
            let uitkomst = match self.on(dag)? {
                Ok(bevoegdheid) => Ok(bevoegdheid.aanleiding),
                Err(weigeringen) => Err(weigeringen.into_iter().map(|een| een.reden).collect()),
            };
            match verloop.last_mut() {
                Some(vorig) if vorig.uitkomst == uitkomst => {}
                vorig => {
                    if let (Some(vorig), Ok(gisteren)) = (vorig, dag.yesterday()) {
                        vorig.looptijd.tot = Some(gisteren);
                    }
                    verloop.push(Tijdvak { looptijd: Looptijd { van: dag, tot: Some(tot) }, uitkomst });
                }
            }
        }
        Ok(verloop)
    }

    /// The first day, and every day on which something begins or something else has ended.
    fn turning_days(&self, van: Date, tot: Date) -> Result<Vec<Date>, Overeenkomstfout> {
        let recht = &self.inspectie.recht;
        let mut dagen = vec![van];
        for id in recht.ids().filter(|id| id.starts_with("overeenkomst.") || id.starts_with("toezicht.")) {
            dagen.extend(recht.versies(id)?.iter().map(|versie| versie.vanaf));
        }
        let deelnames = self
            .overeenkomsten
            .iter()
            .flat_map(|een| een.deelnames.iter().map(|deelname| deelname.looptijd).chain([een.looptijd]));
        for looptijd in deelnames.chain(self.contactpersoon.iter().copied()) {
            dagen.push(looptijd.van);
            dagen.extend(looptijd.tot.and_then(|tot| tot.tomorrow().ok()));
        }
        // A verdict counts from the day after it.
        dagen.extend(self.invoer.bevindingen.iter().filter_map(|bevinding| bevinding.op.tomorrow().ok()));
        dagen.retain(|dag| *dag >= van && *dag <= tot);
        dagen.sort_unstable();
        dagen.dedup();
        Ok(dagen)
    }
}
