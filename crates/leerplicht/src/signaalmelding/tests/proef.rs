//! A Signalenbox for tests: it answers by the law, can be out of reach, and can refuse.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use jiff::ToSpan as _;
use jiff::civil::date;
use kern::outbox::Worker;
use kern::toegang::{Bewerking, Organisatiecode, Permit};
use recht::bepalingen::Recht;
use recht::kalender::Feestdagen;
use recht::toezicht::signaalmelding::{
    self, Signaalhandelingsoort, Signaalonderwerp, Signaalpartij, Signaalsector, Signaalsoort, Signaalstatus,
};
use uitwisseling::berichten::{
    Grondbericht, Kenmerk, Signaalafwijzing, Signaalbericht, Signaalreactie, Signaalstapbericht, Weigeringbericht,
};
use uitwisseling::signalenbox::{Antwoord, Melderkoppeling as _, Signaalkoppelfout, Signalenboxkoppeling};

use crate::Leerplicht;
use crate::bewerkingen::{SIGNAAL_BEKIJKEN, SIGNAAL_INDIENEN};
use crate::signaalmelding::messages::Melders;
use crate::signaalmelding::{Bijlage, Invulling, Signaal, Signaalmelder, Signaalnummer, submit};
use crate::werklijst::tests::{self, Proef, VANDAAG, melding, west};

/// The number that it gives.
const NUMMER: i64 = 501;

#[derive(Default)]
pub(super) struct Proefbox {
    ontvangen: Mutex<Vec<Signaalbericht>>,
    reacties: Mutex<Vec<Signaalreactie>>,
    onbereikbaar: AtomicBool,
    weigert: AtomicBool,
}

impl Proefbox {
    pub(super) fn received(&self) -> Vec<Signaalbericht> {
        self.ontvangen.lock().unwrap().clone()
    }

    pub(super) fn reactions(&self) -> Vec<Signaalreactie> {
        self.reacties.lock().unwrap().clone()
    }

    pub(super) fn set_reachable(&self, ja: bool) {
        self.onbereikbaar.store(!ja, Ordering::SeqCst);
    }

    pub(super) fn set_refusing(&self, ja: bool) {
        self.weigert.store(ja, Ordering::SeqCst);
    }

    fn check(&self, kenmerk: &Kenmerk) -> Result<(), Signaalkoppelfout> {
        if self.onbereikbaar.load(Ordering::SeqCst) {
            return Err(Signaalkoppelfout::Onbereikbaar("nobody is there".to_owned()));
        }
        if self.weigert.load(Ordering::SeqCst) {
            let grond = Grondbericht { wet: "Proefwet".to_owned(), artikel: String::new(), vanaf: VANDAAG };
            let (uitleg, herstel) = ("Het kan niet.".to_owned(), "Doe iets anders.".to_owned());
            let weigering = Weigeringbericht { code: "proef".to_owned(), veld: None, uitleg, herstel, grond };
            let afwijzing = Signaalafwijzing { kenmerk: kenmerk.clone(), weigeringen: vec![weigering] };
            return Err(Signaalkoppelfout::Geweigerd(Box::new(afwijzing)));
        }
        Ok(())
    }
}

/// A step as the Inspectie tells it.
pub(super) fn step(signaal: &str, volgnummer: i64, status: Signaalstatus) -> Signaalstapbericht {
    Signaalstapbericht {
        signaal: key(signaal),
        organisatie: west(),
        nummer: NUMMER,
        volgnummer,
        soort: None,
        partij: Signaalpartij::Loket,
        status,
        op: VANDAAG,
        woorden: None,
        belofte: (!status.is_einde()).then(|| VANDAAG.saturating_add(10.days())),
        behandelaar: None,
        bezoek: None,
    }
}

impl Signalenboxkoppeling for Proefbox {
    fn submit<'a>(&'a self, bericht: &'a Signaalbericht) -> Antwoord<'a, Signaalstapbericht> {
        Box::pin(async move {
            self.check(&bericht.kenmerk)?;
            let recht = Recht::ingebouwd().unwrap();
            let feestdagen = Feestdagen::new(&recht).unwrap();
            let stap = signaalmelding::receive(&recht, &feestdagen, &bericht.indiening()).unwrap().unwrap();
            self.ontvangen.lock().unwrap().push(bericht.clone());
            let belofte = stap.bericht.belofte.map(|belofte| belofte.uiterlijk);
            Ok(Signaalstapbericht { belofte, ..step(bericht.kenmerk.as_str(), 1, stap.naar.status) })
        })
    }

    fn react<'a>(&'a self, reactie: &'a Signaalreactie) -> Antwoord<'a, Signaalstapbericht> {
        Box::pin(async move {
            self.check(&reactie.kenmerk)?;
            self.reacties.lock().unwrap().push(reactie.clone());
            let status = match reactie.soort {
                Signaalhandelingsoort::Heropening => Signaalstatus::Heropend,
                Signaalhandelingsoort::Tevredenheid => Signaalstatus::Tevreden,
                _ => Signaalstatus::InformatieOntvangen,
            };
            let stap = step(reactie.signaal.as_str(), 9, status);
            Ok(Signaalstapbericht { soort: Some(reactie.soort), partij: Signaalpartij::Melder, ..stap })
        })
    }
}

/// The party with a Signalenbox, and reports of a school in its list.
pub(super) struct Boxproef {
    pub(super) proef: Proef,
    pub(super) signalenbox: Arc<Proefbox>,
    worker: Worker,
}

pub(super) async fn alle() -> Vec<Boxproef> {
    let mut alle = Vec::new();
    for proef in tests::alle().await {
        proef.loket.put(&west(), [melding(1, 1001, 1)]);
        proef.work().await;
        let signalenbox = Arc::new(Proefbox::default());
        let koppeling: Arc<dyn Signalenboxkoppeling> = signalenbox.clone();
        let bezorgers = crate::signaalbezorgers(&proef.leerplicht, &koppeling);
        let worker = Worker::new(proef.register.clone(), bezorgers, Vec::new());
        alle.push(Boxproef { proef, signalenbox, worker });
    }
    alle
}

impl Boxproef {
    pub(super) fn leerplicht(&self) -> &Leerplicht {
        &self.proef.leerplicht
    }

    pub(super) fn permit(&self, account: i64, bewerking: &'static Bewerking) -> Permit {
        self.proef.permit(account, bewerking)
    }

    pub(super) fn permit_of(&self, account: i64, bewerking: &'static Bewerking, wie: &Organisatiecode) -> Permit {
        self.proef.permit_of(account, bewerking, wie)
    }

    pub(super) async fn work(&self) {
        for _ in 0..10 {
            if self.worker.step().await.unwrap() == 0 {
                return;
            }
        }
    }

    /// An hour later: longer than anything waits.
    pub(super) fn later(&self) {
        self.proef.klok.set("2026-03-09T10:00:00Z".parse().unwrap());
    }

    pub(super) async fn submit(&self, kenmerk: &str) -> Signaalnummer {
        self.submit_with(kenmerk, &[]).await
    }

    pub(super) async fn submit_with(&self, kenmerk: &str, bijlagen: &[Bijlage]) -> Signaalnummer {
        let mag = self.permit(1, &SIGNAAL_INDIENEN);
        submit(self.leerplicht(), &mag, &melder(), &filled(kenmerk), bijlagen).await.unwrap()
    }

    pub(super) async fn open(&self, nummer: Signaalnummer) -> Option<Signaal> {
        super::open(self.leerplicht(), &self.permit(1, &SIGNAAL_BEKIJKEN), nummer).await.unwrap()
    }

    /// Lets the Inspectie tell of a step.
    pub(super) async fn tell(&self, stap: &Signaalstapbericht) {
        Melders(self.leerplicht().clone()).tell(stap).await.unwrap();
    }
}

pub(super) fn key(kenmerk: &str) -> Kenmerk {
    kenmerk.parse().unwrap()
}

pub(super) fn melder() -> Signaalmelder {
    Signaalmelder { naam: "Anna Ambtenaar".into(), organisatienaam: "RBL West".to_owned() }
}

pub(super) fn bijlage() -> Bijlage {
    Bijlage::new("brief.pdf", b"%PDF-1.7 brief".to_vec())
}

/// A signaal in which everything is filled in.
pub(super) fn filled(kenmerk: &str) -> Invulling {
    Invulling {
        soort: Some(Signaalsoort::Signaal),
        sector: Some(Signaalsector::Vo),
        onderwerp: Some(Signaalonderwerp::NietOfNietTijdigMelden),
        school: "99XA00".to_owned(),
        gesprek: Some(true),
        gesprek_op: Some(date(2026, 1, 12)),
        herstelperiode: Some(true),
        herstel_tot: Some(date(2026, 2, 13)),
        tekst: "De school meldt laat.".into(),
        periode: Some((Some(date(2025, 11, 10)), Some(VANDAAG))),
        ..Invulling::new(key(kenmerk))
    }
}
