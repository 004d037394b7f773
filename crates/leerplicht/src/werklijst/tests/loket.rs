//! A Verzuimloket of the tests' own: hands out what was put into it, and answers acts by the law of the statuses.

use std::collections::BTreeMap;
use std::sync::Mutex;

use recht::begrip::{Meldingsnummer, Organisatiecode};
use recht::bepalingen::Recht;
use recht::melding::status::{Meldingstatus, step};
use uitwisseling::berichten::{
    Aanlevering, Aflevering, Afleveringen, Afwijzing, Handelingbericht, Inhoud, Kenmerk, Ontvangstbewijs,
    Weigeringbericht,
};
use uitwisseling::koppeling::{Antwoord, Koppelfout, Verzuimloketkoppeling};

use super::VANDAAG;

#[derive(Default)]
pub(crate) struct Proefloket(Mutex<Binnen>);

#[derive(Default)]
struct Binnen {
    lijsten: BTreeMap<Organisatiecode, Vec<Aflevering>>,
    standen: BTreeMap<Meldingsnummer, Meldingstatus>,
    gekregen: Vec<Handelingbericht>,
    bewijzen: BTreeMap<Kenmerk, Ontvangstbewijs>,
    uit: bool,
    liegt: bool,
}

impl Proefloket {
    /// Puts deliveries in the list of an organisation, in this order.
    pub(crate) fn put(&self, organisatie: &Organisatiecode, afleveringen: impl IntoIterator<Item = Aflevering>) {
        let mut binnen = self.0.lock().unwrap();
        for aflevering in afleveringen {
            let status = match &aflevering.inhoud {
                Inhoud::Verzuimmelding(_) => Meldingstatus::Geregistreerd,
                Inhoud::Status(bericht) => bericht.status,
            };
            binnen.standen.insert(aflevering.nummer, status);
            binnen.lijsten.entry(organisatie.clone()).or_default().push(aflevering);
        }
    }

    /// The school acts, and the organisation has not heard of it yet.
    pub(crate) fn set(&self, nummer: Meldingsnummer, status: Meldingstatus) {
        self.0.lock().unwrap().standen.insert(nummer, status);
    }

    /// Goes down, or comes back.
    pub(crate) fn down(&self, uit: bool) {
        self.0.lock().unwrap().uit = uit;
    }

    /// Gives the receipt of another report for the next act, after doing what was asked.
    pub(crate) fn lie_once(&self) {
        self.0.lock().unwrap().liegt = true;
    }

    /// Every act that arrived, repeats too.
    pub(crate) fn got(&self) -> Vec<Handelingbericht> {
        self.0.lock().unwrap().gekregen.clone()
    }

    fn answer(&self, handeling: &Handelingbericht) -> Result<Ontvangstbewijs, Koppelfout> {
        let mut binnen = self.0.lock().unwrap();
        if binnen.uit {
            return Err(Koppelfout::Onbereikbaar("down".to_owned()));
        }
        binnen.gekregen.push(handeling.clone());
        if let Some(eerder) = binnen.bewijzen.get(&handeling.kenmerk) {
            return Ok(eerder.clone());
        }
        let recht = Recht::ingebouwd().unwrap();
        let status = binnen.standen[&handeling.nummer];
        match step(&recht, status, handeling.handeling()).unwrap() {
            Ok(overgang) => {
                binnen.standen.insert(handeling.nummer, overgang.naar);
                let bewijs = Ontvangstbewijs {
                    kenmerk: handeling.kenmerk.clone(),
                    nummer: handeling.nummer,
                    status: overgang.naar,
                    geregistreerd_op: VANDAAG,
                    ontvangers: Vec::new(),
                };
                binnen.bewijzen.insert(handeling.kenmerk.clone(), bewijs.clone());
                let ander = handeling.nummer.next().unwrap();
                let nummer = if std::mem::take(&mut binnen.liegt) { ander } else { handeling.nummer };
                Ok(Ontvangstbewijs { nummer, ..bewijs })
            }
            Err(redenen) => {
                let zin = |een| Weigeringbericht::new(een, None, "Dat kan nu niet.", "Bekijk de melding.");
                let weigeringen = redenen.iter().map(zin).collect();
                Err(Koppelfout::Geweigerd(Box::new(Afwijzing { kenmerk: handeling.kenmerk.clone(), weigeringen })))
            }
        }
    }
}

impl Verzuimloketkoppeling for Proefloket {
    fn submit<'a>(&'a self, _: &'a Organisatiecode, _: &'a Aanlevering) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async { Err(Koppelfout::Onbereikbaar("schools do not come here".to_owned())) })
    }

    fn act<'a>(&'a self, _: &'a Organisatiecode, handeling: &'a Handelingbericht) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async move { self.answer(handeling) })
    }

    fn fetch<'a>(&'a self, ontvanger: &'a Organisatiecode, na: u64) -> Antwoord<'a, Afleveringen> {
        Box::pin(async move {
            let binnen = self.0.lock().unwrap();
            if binnen.uit {
                return Err(Koppelfout::Onbereikbaar("down".to_owned()));
            }
            let lijst = binnen.lijsten.get(ontvanger).into_iter().flatten();
            let afleveringen: Vec<Aflevering> = lijst.filter(|een| een.volgnummer > na).cloned().collect();
            let volgende = afleveringen.iter().map(|een| een.volgnummer).max().unwrap_or(na);
            Ok(Afleveringen { afleveringen, volgende })
        })
    }
}
