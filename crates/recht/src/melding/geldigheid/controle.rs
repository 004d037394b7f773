//! The checks themselves, in the order in which somebody would fill in a report.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{EerdereMelding, GeldigeMelding, Geldigheidsreden, Loketkennis, Meldinggegevens, Meldingveld};
use crate::begrip::Meldingsoort;
use crate::bepalingen::{Recht, Rechtfout};
use crate::melding::status::Meldingstatus;
use crate::plicht::{Persoon, Plichtoordeel, plicht_op};
use crate::weigering::{Besluit, Weigering};

const VERPLICHT: &str = "geldigheid.verplicht";
const PER_SOORT: &str = "geldigheid.verplicht_per_soort";
const TOELICHTING: &str = "geldigheid.toelichting_zonder_actie";
const LENGTES: &str = "geldigheid.tekstlengtes";
const LESUREN: &str = "geldigheid.lesuren";
const VANDAAG: &str = "geldigheid.uiterlijk_vandaag";
const SOORT: &str = "geldigheid.soort_bij_plicht";
const ALLE_LESSEN: &str = "geldigheid.alle_lessen_gemist";
const BEKEND: &str = "geldigheid.bekend";
const DUBBEL: &str = "geldigheid.dubbel";

/// Whether a report can be registered, or everything for which it cannot.
pub fn check(
    recht: &Recht,
    gegevens: &Meldinggegevens,
    kennis: &Loketkennis<'_>,
) -> Besluit<GeldigeMelding, Geldigheidsreden> {
    let mut controle = Controle { recht, gegevens, kennis, weigeringen: Vec::new() };
    controle.check_velden()?;
    controle.check_teksten()?;
    let datums_goed = controle.check_datums()?;
    controle.check_specificatie()?;
    controle.check_register()?;
    // A duty on a day that is wrong itself would be a second complaint about the same mistake.
    let plicht = if datums_goed { controle.check_soort()? } else { None };
    controle.check_dubbel()?;
    Ok(controle.conclude(plicht))
}

struct Controle<'a> {
    recht: &'a Recht,
    gegevens: &'a Meldinggegevens,
    kennis: &'a Loketkennis<'a>,
    weigeringen: Vec<Weigering<Geldigheidsreden>>,
}

impl Controle<'_> {
    fn refuse(&mut self, reden: Geldigheidsreden, id: &str) -> Result<(), Rechtfout> {
        let grond = self.recht.grond(id, self.kennis.vandaag)?.clone();
        self.weigeringen.push(Weigering { reden, grond });
        Ok(())
    }

    fn check_velden(&mut self) -> Result<(), Rechtfout> {
        let gegevens = self.gegevens;
        for veld in Meldingveld::ALLE.iter().copied() {
            let onleesbaar = match veld {
                Meldingveld::Pgn => gegevens.pgn.and_then(Result::err),
                Meldingveld::Brin => gegevens.brin.and_then(Result::err),
                Meldingveld::Vestiging => gegevens.vestiging.and_then(Result::err),
                _ => None,
            };
            if let Some(fout) = onleesbaar {
                self.refuse(Geldigheidsreden::Onleesbaar(veld, fout), VERPLICHT)?;
            }
            if !gegevens.has(veld)
                && let Some(id) = self.needed_by(veld)?
            {
                self.refuse(Geldigheidsreden::Ontbreekt(veld), id)?;
            }
        }
        Ok(())
    }

    /// The rule by which this report needs a field.
    fn needed_by(&self, veld: Meldingveld) -> Result<Option<&'static str>, Rechtfout> {
        let (recht, vandaag) = (self.recht, self.kennis.vandaag);
        if recht.woorden(VERPLICHT, vandaag)?.iter().any(|een| een == veld.as_str()) {
            return Ok(Some(VERPLICHT));
        }
        let per_soort = self.gegevens.soort.map(|soort| format!("{soort} {veld}"));
        if recht.woorden(PER_SOORT, vandaag)?.iter().any(|rij| Some(rij) == per_soort.as_ref()) {
            return Ok(Some(PER_SOORT));
        }
        let zonder_actie = veld == Meldingveld::Toelichting && self.gegevens.actie_gewenst == Some(false);
        Ok((zonder_actie && recht.ja_nee(TOELICHTING, vandaag)?).then_some(TOELICHTING))
    }

    fn check_teksten(&mut self) -> Result<(), Rechtfout> {
        for rij in self.recht.woorden(LENGTES, self.kennis.vandaag)? {
            let onleesbaar = || Rechtfout::Onbekend(LENGTES.to_owned());
            let (veld, hoogstens) = rij.split_once(' ').ok_or_else(onleesbaar)?;
            let veld: Meldingveld = veld.parse().map_err(|_| onleesbaar())?;
            let hoogstens: usize = hoogstens.parse().map_err(|_| onleesbaar())?;
            let lengte = self.gegevens.tekst(veld).map_or(0, |tekst| tekst.chars().count());
            if lengte > hoogstens {
                self.refuse(Geldigheidsreden::TeLang { veld, hoogstens, lengte }, LENGTES)?;
            }
        }
        Ok(())
    }

    /// Looks at the days and says whether they are good.
    fn check_datums(&mut self) -> Result<bool, Rechtfout> {
        let (gegevens, vandaag) = (self.gegevens, self.kennis.vandaag);
        let eerder = self.weigeringen.len();
        let strikt = self.recht.ja_nee(VANDAAG, vandaag)?;
        let eerste = self.recht.versies(SOORT)?.first().map_or(Date::MIN, |versie| versie.vanaf);
        for (veld, datum) in [(Meldingveld::Begin, gegevens.begin), (Meldingveld::Einde, gegevens.einde)] {
            let Some(datum) = datum else { continue };
            if strikt && datum > vandaag {
                self.refuse(Geldigheidsreden::InToekomst { veld, datum }, VANDAAG)?;
            }
            if datum < eerste {
                self.refuse(Geldigheidsreden::TeVroeg { veld, eerste }, SOORT)?;
            }
        }
        if let (Some(begin), Some(einde)) = (gegevens.begin, gegevens.einde)
            && einde < begin
        {
            self.refuse(Geldigheidsreden::EindeVoorBegin, VERPLICHT)?;
        }
        Ok(self.weigeringen.len() == eerder)
    }

    fn check_specificatie(&mut self) -> Result<(), Rechtfout> {
        let vandaag = self.kennis.vandaag;
        let hoogste = self.recht.getal(LESUREN, vandaag)?;
        let strikt = self.recht.ja_nee(VANDAAG, vandaag)?;
        let (mut hele_dagen, mut dubbel) = (BTreeSet::new(), BTreeSet::new());
        for dag in &self.gegevens.specificatie {
            if dag.hele_dag && !hele_dagen.insert(dag.datum) && dubbel.insert(dag.datum) {
                self.refuse(Geldigheidsreden::DagDubbel(dag.datum), LESUREN)?;
            }
            if strikt && dag.datum > vandaag {
                let veld = Meldingveld::Specificatie;
                self.refuse(Geldigheidsreden::InToekomst { veld, datum: dag.datum }, VANDAAG)?;
            }
            for lesuur in dag.lesuren.iter().filter(|lesuur| !(1..=hoogste).contains(*lesuur)) {
                let reden = Geldigheidsreden::LesuurBestaatNiet { datum: dag.datum, lesuur: *lesuur };
                self.refuse(reden, LESUREN)?;
            }
        }
        Ok(())
    }

    fn check_register(&mut self) -> Result<(), Rechtfout> {
        let (gegevens, kennis) = (self.gegevens, self.kennis);
        let leesbaar = [
            (Meldingveld::Pgn, matches!(gegevens.pgn, Some(Ok(_))), kennis.persoon.is_some()),
            (Meldingveld::Brin, matches!(gegevens.brin, Some(Ok(_))), kennis.brin_bekend),
            (Meldingveld::Vestiging, matches!(gegevens.vestiging, Some(Ok(_))), kennis.vestiging_bekend),
        ];
        for (veld, leesbaar, bekend) in leesbaar {
            let nodig = self.recht.woorden(BEKEND, kennis.vandaag)?.iter().any(|een| een == veld.as_str());
            if nodig && leesbaar && !bekend {
                self.refuse(Geldigheidsreden::NietBekend(veld), BEKEND)?;
            }
        }
        Ok(())
    }

    /// Lays the kind beside the pupil's duty; gives the duty when it can be said.
    fn check_soort(&mut self) -> Result<Option<Plichtoordeel>, Rechtfout> {
        let Some(soort) = self.gegevens.soort else { return Ok(None) };
        let alleen_alle_lessen = self.recht.woorden(ALLE_LESSEN, self.kennis.vandaag)?;
        if alleen_alle_lessen.iter().any(|een| een == soort.as_str()) && self.gegevens.alle_lessen_gemist == Some(false)
        {
            self.refuse(Geldigheidsreden::NietAlleLessenGemist, ALLE_LESSEN)?;
        }
        let Some(persoon) = self.kennis.persoon else { return Ok(None) };
        let peildag = self.gegevens.einde.unwrap_or(self.kennis.vandaag);
        let Some(oordeel) = self.plicht(persoon, peildag)? else { return Ok(None) };
        let rij = match self.gegevens.plicht.filter(|_| soort == Meldingsoort::ZestienUur) {
            Some(meldplicht) => format!("{soort} {meldplicht} {}", oordeel.plicht.as_str()),
            // Without it the field is missing, which is said already.
            None if soort == Meldingsoort::ZestienUur => return Ok(None),
            None => format!("{soort} {}", oordeel.plicht.as_str()),
        };
        if !self.recht.woorden(SOORT, peildag)?.contains(&rij) {
            self.refuse(Geldigheidsreden::SoortPastNiet { soort, plicht: oordeel.plicht }, SOORT)?;
        }
        Ok(Some(oordeel))
    }

    fn plicht(&mut self, persoon: &Persoon, peildag: Date) -> Result<Option<Plichtoordeel>, Rechtfout> {
        match plicht_op(self.recht, persoon, peildag, None) {
            Ok(oordeel) => Ok(Some(oordeel)),
            Err(Rechtfout::TweeVrijstellingen(dag)) => {
                self.refuse(Geldigheidsreden::PlichtOnzeker(dag), "leerplicht.vrijstellingen")?;
                Ok(None)
            }
            Err(fout) => Err(fout),
        }
    }

    fn check_dubbel(&mut self) -> Result<(), Rechtfout> {
        let dubbel = self.kennis.eerdere.iter().find(|eerder| self.is_same(eerder)).map(|eerder| eerder.nummer);
        dubbel.map_or(Ok(()), |nummer| self.refuse(Geldigheidsreden::Dubbel(nummer), DUBBEL))
    }

    fn is_same(&self, eerder: &EerdereMelding) -> bool {
        let gegevens = self.gegevens;
        let zestien = eerder.soort == Meldingsoort::ZestienUur;
        eerder.status != Meldingstatus::Ingetrokken
            && gegevens.pgn == Some(Ok(eerder.pgn))
            && gegevens.brin == Some(Ok(eerder.brin))
            && gegevens.soort == Some(eerder.soort)
            && (!zestien || gegevens.plicht == eerder.plicht)
            && gegevens.begin == Some(eerder.begin)
            && gegevens.einde == eerder.einde
    }

    fn conclude(self, plicht: Option<Plichtoordeel>) -> Result<GeldigeMelding, Vec<Weigering<Geldigheidsreden>>> {
        let Meldinggegevens { pgn, brin, vestiging, soort, begin, einde, .. } = self.gegevens;
        match (pgn, brin, soort, begin, plicht) {
            (Some(Ok(pgn)), Some(Ok(brin)), Some(soort), Some(begin), Some(plicht)) if self.weigeringen.is_empty() => {
                Ok(GeldigeMelding {
                    pgn: *pgn,
                    brin: *brin,
                    vestiging: vestiging.and_then(Result::ok),
                    soort: *soort,
                    meldplicht: self.gegevens.plicht.filter(|_| *soort == Meldingsoort::ZestienUur),
                    begin: *begin,
                    einde: *einde,
                    plicht,
                })
            }
            _ => Err(self.weigeringen),
        }
    }
}
