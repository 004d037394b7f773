//! A small world for tests: one school of two addresses, another school, four receivers, four pupils, on Monday 21 September
//! 2026. Each scene is made on every database that can be had.

mod wereld;
mod woorden;

use std::sync::Arc;

use jiff::civil::{Date, date};
use kern::klok::VasteKlok;
use kern::register::Instellingen;
use recht::begrip::{Meldingsoort, Meldplicht, Organisatiecode, Sector};
use recht::melding::status::Handelingsoort;
use testkit::Proefdatabank;
use uitwisseling::berichten::{
    Aanlevering, Afwijzing, Handelingbericht, Melder, Ontvangstbewijs, Partij, Specificatiedag,
};

use crate::loket::Loket;
use crate::ontvangst::Uitkomst;
use crate::stam::{Aansluiting, Aansluitpartij};
use crate::{Loketinstellingen, ontvangst, status};

pub(crate) use wereld::{JONG, MBO, RMC, SWG, VERHUISD, brin, code, sleutel, stam};

/// The day of the scene, and a moment of it.
pub(crate) const VANDAAG: Date = date(2026, 9, 21);
pub(crate) const MOMENT: &str = "2026-09-21T08:30:00Z";

/// A Verzuimloket with its registers loaded.
pub(crate) struct Scene {
    pub(crate) loket: Loket,
    pub(crate) klok: Arc<VasteKlok>,
    /// Kept so that the file of SQLite lives as long as the scene.
    _databank: Proefdatabank,
}

/// A scene on each database.
pub(crate) async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for databank in testkit::databanken().await {
        let klok = Arc::new(VasteKlok::new(MOMENT.parse().unwrap()));
        let loket = Loket::open(&Instellingen::new(&databank.adres), klok.clone()).await.unwrap();
        loket.load_stam(&stam()).await.unwrap();
        scenes.push(Scene { loket, klok, _databank: databank });
    }
    scenes
}

/// Settings for serving the world from an empty database.
pub(crate) fn instellingen(databank: &Proefdatabank) -> Loketinstellingen {
    Loketinstellingen {
        adres: "127.0.0.1:0".parse().unwrap(),
        databank: Instellingen::new(&databank.adres),
        tls: None,
        kwel: None,
    }
}

/// A clock for serving.
pub(crate) fn klok() -> Arc<VasteKlok> {
    Arc::new(VasteKlok::new(MOMENT.parse().unwrap()))
}

impl Scene {
    pub(crate) async fn submit(&self, aanlevering: &Aanlevering) -> Uitkomst {
        ontvangst::submit(&self.loket, &school(), aanlevering, kern::taal::Taal::Nl).await.unwrap()
    }

    /// Hands in a report that is good.
    pub(crate) async fn registered(&self, kenmerk: &str, pgn: &str) -> Ontvangstbewijs {
        new(self.submit(&aanlevering(kenmerk, pgn)).await)
    }

    pub(crate) async fn act(&self, afzender: &Aansluiting, handeling: &Handelingbericht) -> Uitkomst {
        status::act(&self.loket, afzender, handeling, kern::taal::Taal::Nl).await.unwrap()
    }

    /// Numbers and kinds of what waits for an organisation, from the beginning.
    pub(crate) async fn waiting(&self, organisatie: &str) -> Vec<String> {
        let wie = Aansluiting { organisatie: code(organisatie), partij: Aansluitpartij::Leerplichtorganisatie };
        let afleveringen = crate::aflevering::fetch(&self.loket, &wie, 0, 500).await.unwrap().afleveringen;
        afleveringen.iter().map(describe).collect()
    }
}

fn describe(aflevering: &uitwisseling::berichten::Aflevering) -> String {
    use uitwisseling::berichten::Inhoud;
    let nummer = aflevering.nummer;
    match &aflevering.inhoud {
        Inhoud::Verzuimmelding(melding) => format!("{nummer} melding {}", melding.soort),
        Inhoud::Status(bericht) => format!("{nummer} {}", bericht.status),
    }
}

pub(crate) fn new(uitkomst: Uitkomst) -> Ontvangstbewijs {
    match uitkomst {
        Uitkomst::Nieuw(bewijs) => bewijs,
        ander => panic!("expected a new receipt, got {ander:?}"),
    }
}

pub(crate) fn refused(uitkomst: Uitkomst) -> Afwijzing {
    match uitkomst {
        Uitkomst::Geweigerd(afwijzing) => afwijzing,
        ander => panic!("expected a refusal, got {ander:?}"),
    }
}

pub(crate) fn codes(afwijzing: &Afwijzing) -> Vec<&str> {
    afwijzing.weigeringen.iter().map(|weigering| weigering.code.as_str()).collect()
}

/// The connection of the school, for one of its addresses.
pub(crate) fn school() -> Aansluiting {
    let partij = Aansluitpartij::School { brin: brin("01AB"), vestiging: Some("00".parse().unwrap()) };
    Aansluiting { organisatie: code("01ab00"), partij }
}

/// The connection of a receiver.
pub(crate) fn ontvanger(organisatie: &str) -> Aansluiting {
    Aansluiting { organisatie: code(organisatie), partij: Aansluitpartij::Leerplichtorganisatie }
}

/// A report that is good: 16 hours in 4 weeks.
pub(crate) fn aanlevering(kenmerk: &str, pgn: &str) -> Aanlevering {
    Aanlevering {
        pgn: Some(pgn.into()),
        brin: Some("01AB".to_owned()),
        vestiging: Some("00".to_owned()),
        soort: Some(Meldingsoort::ZestienUur),
        plicht: Some(Meldplicht::Wettelijk),
        begin: Some(date(2026, 9, 7)),
        einde: Some(date(2026, 9, 18)),
        reden: Some("Wil niet meer naar school".into()),
        alle_lessen_gemist: Some(false),
        actie_gewenst: Some(true),
        specificatie: vec![Specificatiedag { datum: date(2026, 9, 7), hele_dag: true, lesuren: Vec::new() }],
        melder: Melder { naam: Some("M. de Verzonnene".into()), ..Melder::default() },
        sector: Some(Sector::Vo),
        ..Aanlevering::new(kenmerk.parse().unwrap())
    }
}

/// The same for somebody of nineteen.
pub(crate) fn rmc(kenmerk: &str) -> Aanlevering {
    Aanlevering {
        soort: Some(Meldingsoort::Rmc),
        plicht: None,
        einde: None,
        sector: Some(Sector::Mbo),
        ..aanlevering(kenmerk, RMC)
    }
}

/// An act of a receiver on a report.
pub(crate) fn handeling(
    kenmerk: &str,
    bewijs: &Ontvangstbewijs,
    soort: Handelingsoort,
    organisatie: &str,
) -> Handelingbericht {
    Handelingbericht {
        kenmerk: kenmerk.parse().unwrap(),
        nummer: bewijs.nummer,
        soort,
        door: Partij::Leerplichtorganisatie { organisatie: code(organisatie) },
        op: VANDAAG,
        reden: None,
        toelichting: None,
        terugkoppeling: None,
        einde: None,
        behandelaar: None,
    }
}

/// An act of the school itself.
pub(crate) fn by_school(kenmerk: &str, bewijs: &Ontvangstbewijs, soort: Handelingsoort) -> Handelingbericht {
    let door = Partij::School { brin: brin("01AB"), vestiging: Some("00".parse().unwrap()) };
    Handelingbericht { door, ..handeling(kenmerk, bewijs, soort, "x") }
}

/// The codes of organisations, as text.
pub(crate) fn receivers(bewijs: &Ontvangstbewijs) -> Vec<String> {
    bewijs.ontvangers.iter().map(|ontvanger| ontvanger.organisatie.to_string()).collect()
}

/// A key for each connection of the world.
pub(crate) fn sleutels() -> std::collections::BTreeMap<Organisatiecode, crate::Sleutel> {
    stam().aansluitingen.into_iter().map(|een| (een.organisatie, een.sleutel)).collect()
}
