//! Reports on their way there and back, on every database, with a Verzuimloket that answers as told.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex};

use jiff::civil::{Date, date};
use kern::outbox::{Ronde as _, Worker};
use recht::begrip::{Meldingsnummer, Meldingsoort, Organisatiecode, Verzuimstatus};
use recht::melding::geldigheid::Meldingveld;
use recht::melding::routering::Organisatiesoort;
use recht::melding::status::{Meldingstatus, Statusreden};
use uitwisseling::berichten::{
    Aanlevering, Aflevering, Afleveringen, Afwijzing, Behandelaar, Grondbericht, Handelingbericht, Inhoud, Kenmerk,
    Ontvanger, Ontvangstbewijs, Partij, Statusbericht, Weigeringbericht,
};
use uitwisseling::koppeling::{Antwoord, Koppelfout, Verzuimloketkoppeling};

use super::messages::{Bezorging, Ophalen};
use super::{
    Aanleiding, Berichtsoort, Concept, Handeling, Meldingblad, Meldingfout, Meldingreden, Meldingsleutel, Meldingstand,
    Verzonden, act, let_go, mend, open, read, save, send, start,
};
use crate::les::Lessleutel;
use crate::stam::Leerlingsleutel;
use crate::stam::proef::{self, Proef, code};

pub(crate) const MAANDAG: Date = date(2026, 3, 9);
pub(crate) const DONDERDAG: Date = date(2026, 3, 12);
pub(crate) const GEBOREN: Date = date(2011, 5, 1);

/// What the Verzuimloket does with the next message.
pub(crate) enum Plan {
    /// It cannot be reached.
    Stil,
    /// It takes the message, but the answer is lost.
    Kwijt,
    /// It refuses, for one field.
    Weiger(Meldingveld),
}

#[derive(Default)]
struct Loketboek {
    plannen: VecDeque<Plan>,
    bewijzen: HashMap<String, Ontvangstbewijs>,
    statussen: HashMap<u64, Meldingstatus>,
    ontvangen: Vec<String>,
    feed: Vec<Aflevering>,
}

/// A Verzuimloket that answers as told, and else as it should.
#[derive(Default)]
pub(crate) struct Proefloket(Mutex<Loketboek>);

impl Proefloket {
    pub(crate) fn plan(&self, plan: Plan) {
        self.0.lock().unwrap().plannen.push_back(plan);
    }

    fn answer(
        &self,
        kenmerk: &Kenmerk,
        nummer: Option<u64>,
        status: Meldingstatus,
    ) -> Result<Ontvangstbewijs, Koppelfout> {
        let mut boek = self.0.lock().unwrap();
        boek.ontvangen.push(kenmerk.to_string());
        let plan = boek.plannen.pop_front();
        match plan {
            Some(Plan::Stil) => return Err(Koppelfout::Onbereikbaar("geen verbinding".to_owned())),
            Some(Plan::Weiger(veld)) => return Err(Koppelfout::Geweigerd(Box::new(refusal(kenmerk, veld)))),
            Some(Plan::Kwijt) | None => {}
        }
        let volgend = boek.statussen.len() as u64 + 1;
        if !boek.bewijzen.contains_key(kenmerk.as_str()) {
            let nummer = nummer.unwrap_or(volgend);
            boek.statussen.insert(nummer, status);
            let bewijs = Ontvangstbewijs {
                kenmerk: kenmerk.clone(),
                nummer: nummer.try_into().unwrap(),
                status,
                geregistreerd_op: DONDERDAG,
                ontvangers: [("rbl-west", Some("RBL West")), ("swg-zuid", None)]
                    .map(|(code, naam)| Ontvanger {
                        organisatie: code.parse().unwrap(),
                        soort: Organisatiesoort::Rbl,
                        naam: naam.map(str::to_owned),
                    })
                    .into(),
            };
            boek.bewijzen.insert(kenmerk.to_string(), bewijs);
        }
        if matches!(plan, Some(Plan::Kwijt)) {
            return Err(Koppelfout::Onbereikbaar("het antwoord bleef uit".to_owned()));
        }
        Ok(boek.bewijzen[kenmerk.as_str()].clone())
    }

    /// Puts a status in the feed.
    pub(crate) fn tell(&self, volgnummer: u64, nummer: u64, bericht: Statusbericht) {
        self.0.lock().unwrap().feed.push(delivery(volgnummer, nummer, bericht));
    }

    fn received(&self) -> usize {
        self.0.lock().unwrap().ontvangen.len()
    }

    fn registered(&self) -> usize {
        self.0.lock().unwrap().statussen.len()
    }
}

fn refusal(kenmerk: &Kenmerk, veld: Meldingveld) -> Afwijzing {
    let weigering = |code: &str, veld| Weigeringbericht {
        code: code.to_owned(),
        veld,
        uitleg: "dit nummer is niet bekend".to_owned(),
        herstel: "controleer het nummer".to_owned(),
        grond: Grondbericht { wet: "Leerplichtwet 1969".to_owned(), artikel: "21a".to_owned(), vanaf: MAANDAG },
    };
    let weigeringen =
        vec![weigering("geldigheid-niet-bekend", Some(veld)), weigering("routering-geen-ontvanger", None)];
    Afwijzing { kenmerk: kenmerk.clone(), weigeringen }
}

pub(crate) fn status(status: Meldingstatus, woorden: &str) -> Statusbericht {
    Statusbericht {
        status,
        door: Partij::Leerplichtorganisatie { organisatie: "leerplicht-noord".parse().unwrap() },
        op: DONDERDAG,
        reden: None,
        toelichting: None,
        terugkoppeling: Some(woorden.into()),
        behandelaar: Some(Behandelaar { naam: "R. de Boer".into(), telefoon: None }),
        einde: None,
    }
}

fn delivery(volgnummer: u64, nummer: u64, bericht: Statusbericht) -> Aflevering {
    Aflevering {
        volgnummer,
        nummer: nummer.try_into().unwrap(),
        tijdstip: "2026-03-12T09:00:00Z".parse().unwrap(),
        inhoud: Inhoud::Status(Box::new(bericht)),
    }
}

impl Verzuimloketkoppeling for Proefloket {
    fn submit<'a>(&'a self, _: &'a Organisatiecode, van: &'a Aanlevering) -> Antwoord<'a, Ontvangstbewijs> {
        Box::pin(async { self.answer(&van.kenmerk, None, Meldingstatus::Geregistreerd) })
    }

    fn act<'a>(&'a self, _: &'a Organisatiecode, van: &'a Handelingbericht) -> Antwoord<'a, Ontvangstbewijs> {
        let intrekking = recht::melding::status::Handelingsoort::Intrekking;
        let status = if van.soort == intrekking { Meldingstatus::Ingetrokken } else { Meldingstatus::Geregistreerd };
        Box::pin(async move { self.answer(&van.kenmerk, Some(van.nummer.into()), status) })
    }

    fn fetch<'a>(&'a self, _: &'a Organisatiecode, na: u64) -> Antwoord<'a, Afleveringen> {
        let afleveringen: Vec<Aflevering> = self.0.lock().unwrap().feed.drain(..).collect();
        let volgende = afleveringen.iter().map(|een| een.volgnummer).max().unwrap_or(na);
        Box::pin(async move { Ok(Afleveringen { afleveringen, volgende }) })
    }
}

/// A school with a pupil who missed sixteen hours, and everything behind the outbox.
pub(crate) struct Scene {
    pub(crate) proef: Proef,
    pub(crate) loket: Arc<Proefloket>,
    pub(crate) leerling: Leerlingsleutel,
    pub(crate) lessen: Vec<Lessleutel>,
    worker: Worker,
    ronde: Arc<Ophalen>,
}

pub(crate) async fn scenes() -> Vec<Scene> {
    let mut scenes = Vec::new();
    for proef in proef::alle(MAANDAG).await {
        let leerling = proef.pupil(1, GEBOREN).await;
        let lessen = proef.absent(leerling, MAANDAG, 16, 4).await;
        scenes.push(scene(proef, leerling, lessen));
    }
    scenes
}

fn scene(proef: Proef, leerling: Leerlingsleutel, lessen: Vec<Lessleutel>) -> Scene {
    let loket = Arc::new(Proefloket::default());
    let toegang = Arc::new(kern::toegang::Toegang::of_parties(crate::BEWERKINGEN).unwrap());
    let koppeling: Arc<dyn Verzuimloketkoppeling> = loket.clone();
    let bezorging =
        Bezorging { scholen: proef.scholen.clone(), toegang: toegang.clone(), koppeling: koppeling.clone() };
    let ronde = Ophalen::new(proef.scholen.clone(), toegang, koppeling).every(jiff::SignedDuration::ZERO);
    let worker = Worker::new(proef.register.clone(), vec![Arc::new(bezorging)], Vec::new());
    Scene { proef, loket, leerling, lessen, worker, ronde: Arc::new(ronde) }
}

impl Scene {
    pub(crate) fn due(&self) -> Aanleiding {
        Aanleiding {
            leerling: self.leerling,
            soort: Meldingsoort::ZestienUur,
            begin: MAANDAG,
            einde: Some(DONDERDAG),
            verschuldigd: true,
        }
    }

    pub(crate) async fn draft(&self, aanleiding: Aanleiding) -> Concept {
        let permit = self.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        let mut concept = start(&self.proef.scholen, &permit, &code(), aanleiding, "V. Meer").await.unwrap().concept;
        concept.invulling.reden = "Komt zonder bericht niet naar school".into();
        save(&self.proef.scholen, &permit, &code(), &concept).await.unwrap();
        concept
    }

    async fn try_send(&self, concept: &Concept) -> Result<Verzonden, Meldingfout> {
        let permit = self.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        send(&self.proef.scholen, &permit, &code(), concept).await
    }

    pub(crate) async fn sent(&self) -> Meldingsleutel {
        let concept = self.draft(self.due()).await;
        self.try_send(&concept).await.unwrap().sleutel
    }

    /// Lets a minute go by, so that what waits may go, and delivers.
    pub(crate) async fn deliver(&self) {
        use kern::klok::Klok as _;
        let nu = self.proef.klok.nu();
        self.proef.klok.set(nu.checked_add(jiff::SignedDuration::from_mins(20)).unwrap());
        self.worker.step().await.unwrap();
    }

    pub(crate) async fn fetch(&self) -> usize {
        self.ronde.run().await.unwrap()
    }

    pub(crate) async fn blad(&self, sleutel: Meldingsleutel) -> Meldingblad {
        let permit = self.proef.coordinator(&crate::VERZUIMMELDING_BEKIJKEN);
        read(&self.proef.scholen, &permit, &code(), sleutel).await.unwrap()
    }

    pub(crate) async fn act(&self, sleutel: Meldingsleutel, kenmerk: &str, wat: Handeling) -> Result<(), Meldingfout> {
        let bewerking = match wat {
            Handeling::Intrekking => &crate::VERZUIMMELDING_INTREKKEN,
            Handeling::Wijziging { .. } => &crate::VERZUIMMELDING_WIJZIGEN,
        };
        let permit = self.proef.coordinator(bewerking);
        act(&self.proef.scholen, &permit, &code(), sleutel, &kenmerk.parse().unwrap(), wat, "vergissing").await
    }

    async fn open_due(&self) -> usize {
        self.proef.column("SELECT leerling AS x FROM verschuldigd WHERE verzuimmelding IS NULL").await.len()
    }
}

const GEREGISTREERD: Meldingstand = Meldingstand::Loket(Meldingstatus::Geregistreerd);

fn soorten(blad: &Meldingblad) -> Vec<&'static str> {
    blad.gebeurtenissen.iter().map(|een| een.soort.word()).collect()
}

#[tokio::test]
async fn a_report_is_sent_complete_and_gets_its_number_from_the_receipt() {
    for scene in scenes().await {
        let sleutel = scene.sent().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!(blad.melding.stand, Meldingstand::Loket(Meldingstatus::Wacht));
        assert_eq!((blad.melding.onderweg, blad.melding.nummer), (Some(Berichtsoort::Aanlevering), None));
        assert_eq!(scene.open_due().await, 0);

        let gestuurd = blad.aanlevering().unwrap();
        assert_eq!((gestuurd.begin, gestuurd.einde), (Some(MAANDAG), Some(DONDERDAG)));
        assert_eq!((gestuurd.alle_lessen_gemist, gestuurd.actie_gewenst), (Some(true), Some(true)));
        assert_eq!(gestuurd.specificatie.len(), 4);
        assert!(gestuurd.specificatie.iter().all(|dag| dag.hele_dag && dag.lesuren == [1, 2, 3, 4]));
        assert_eq!(gestuurd.melder.naam.unwrap().reveal(), "V. Meer");

        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.stand, blad.melding.onderweg), (GEREGISTREERD, None));
        assert_eq!(blad.melding.nummer, Some(Meldingsnummer::try_from(1).unwrap()));
        assert_eq!(soorten(&blad), ["verstuurd", "ontvangen"]);
    }
}

#[tokio::test]
async fn sending_twice_is_sending_once() {
    for scene in scenes().await {
        let (een, ander) = (scene.draft(scene.due()).await, scene.draft(scene.due()).await);
        let eerst = scene.try_send(&een).await.unwrap();
        assert!(!eerst.eerder);
        // A double click: the same key.
        let dubbel = scene.try_send(&een).await.unwrap();
        assert_eq!((dubbel.sleutel, dubbel.eerder), (eerst.sleutel, true));
        // Another coordinator, who had the form open too.
        let fout = scene.try_send(&ander).await.unwrap_err();
        assert!(matches!(fout, Meldingfout::AlGemeld(sleutel) if sleutel == eerst.sleutel), "{fout}");
        scene.deliver().await;
        scene.deliver().await;
        assert_eq!((scene.loket.received(), scene.loket.registered()), (1, 1));
        assert_eq!(scene.proef.column("SELECT verzuimmelding AS x FROM verzuimmelding").await, ["1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_coordinators_at_the_same_moment_send_one_report() {
    for scene in scenes().await {
        let (een, ander) = (scene.draft(scene.due()).await, scene.draft(scene.due()).await);
        let (een, ander) = tokio::join!(scene.try_send(&een), scene.try_send(&ander));
        let gelukt = [&een, &ander].into_iter().filter(|uitkomst| uitkomst.is_ok()).count();
        assert_eq!(gelukt, 1, "{een:?} {ander:?}");
        assert_eq!(scene.proef.column("SELECT verzuimmelding AS x FROM verzuimmelding").await, ["1"]);
    }
}

#[tokio::test]
async fn no_answer_changes_nothing_and_the_next_one_counts_once() {
    for scene in scenes().await {
        scene.loket.plan(Plan::Stil);
        scene.loket.plan(Plan::Kwijt);
        let sleutel = scene.sent().await;
        scene.deliver().await;
        scene.deliver().await;
        assert_eq!(scene.blad(sleutel).await.melding.nummer, None);
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!(blad.melding.stand, GEREGISTREERD);
        assert_eq!(soorten(&blad), ["verstuurd", "ontvangen"]);
        assert_eq!((scene.loket.received(), scene.loket.registered()), (3, 1));
    }
}

#[tokio::test]
async fn a_refused_report_is_due_again_and_is_mended_under_another_key() {
    for scene in scenes().await {
        scene.loket.plan(Plan::Weiger(Meldingveld::MelderNaam));
        let sleutel = scene.sent().await;
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.stand, blad.melding.onderweg), (Meldingstand::Geweigerd, None));
        assert_eq!(blad.melding.geweigerd, Some(Berichtsoort::Aanlevering));
        assert_eq!(blad.afwijzing().unwrap().weigeringen.len(), 2);
        assert_eq!(scene.open_due().await, 1);

        // It is not made a second time beside the one that was refused.
        let fout = scene.try_send(&scene.draft(scene.due()).await).await.unwrap_err();
        assert!(matches!(fout, Meldingfout::EerderGeweigerd(een) if een == sleutel), "{fout}");

        let permit = scene.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        let mut concept = mend(&scene.proef.scholen, &permit, &code(), sleutel).await.unwrap();
        assert_eq!(concept.invulling.reden.reveal(), "Komt zonder bericht niet naar school");
        concept.invulling.melder_naam = "W. Oud".into();
        assert_eq!(scene.try_send(&concept).await.unwrap().sleutel, sleutel);
        assert_eq!(scene.open_due().await, 0);
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.stand, blad.melding.geweigerd), (GEREGISTREERD, None));
        assert_eq!(blad.aanlevering().unwrap().melder.naam.unwrap().reveal(), "W. Oud");
        assert_eq!(soorten(&blad), ["verstuurd", "geweigerd", "hersteld", "ontvangen"]);
        assert_eq!((scene.loket.received(), scene.loket.registered()), (2, 1));
    }
}

#[tokio::test]
async fn a_refused_report_that_is_let_go_is_gone_with_its_reason() {
    for scene in scenes().await {
        scene.loket.plan(Plan::Weiger(Meldingveld::Pgn));
        let sleutel = scene.sent().await;
        scene.deliver().await;
        let permit = scene.proef.coordinator(&crate::VERZUIMMELDING_INTREKKEN);
        let zonder = let_go(&scene.proef.scholen, &permit, &code(), sleutel, " ").await.unwrap_err();
        assert!(
            matches!(&zonder, Meldingfout::Geweigerd(redenen) if redenen[0].reden == Meldingreden::WaaromOntbreekt)
        );
        let_go(&scene.proef.scholen, &permit, &code(), sleutel, "verhuisd").await.unwrap();
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.geweigerd, blad.melding.nummer), (None, None));
        assert_eq!(blad.gebeurtenissen.last().unwrap().waarom, "verhuisd");
        assert_eq!(scene.open_due().await, 1);
        // The way is free for a new one.
        let nieuw = scene.sent().await;
        scene.deliver().await;
        assert_eq!(scene.blad(nieuw).await.melding.stand, GEREGISTREERD);
    }
}

#[tokio::test]
async fn the_feed_counts_once_in_any_order() {
    for scene in scenes().await {
        let sleutel = scene.sent().await;
        scene.deliver().await;
        // The later status comes first, the earlier one late, and both twice.
        scene.loket.tell(8, 1, status(Meldingstatus::Afgesloten, "is terug op school"));
        assert_eq!(scene.fetch().await, 1);
        scene.loket.tell(5, 1, status(Meldingstatus::InBehandeling, "wij gaan in gesprek"));
        scene.loket.tell(8, 1, status(Meldingstatus::Afgesloten, "is terug op school"));
        assert_eq!(scene.fetch().await, 1);
        scene.loket.tell(5, 1, status(Meldingstatus::InBehandeling, "wij gaan in gesprek"));
        assert_eq!(scene.fetch().await, 0);
        let blad = scene.blad(sleutel).await;
        assert_eq!(blad.melding.stand, Meldingstand::Loket(Meldingstatus::Afgesloten));
        assert!(blad.melding.terug);
        assert_eq!(soorten(&blad), ["verstuurd", "ontvangen", "status", "status"]);
        assert_eq!(blad.terugkoppeling().unwrap().behandelaar.unwrap().naam.reveal(), "R. de Boer");
    }
}

#[tokio::test]
async fn a_status_that_is_faster_than_the_receipt_waits_for_it() {
    for scene in scenes().await {
        scene.loket.plan(Plan::Kwijt);
        let sleutel = scene.sent().await;
        scene.deliver().await;
        scene.loket.tell(3, 1, status(Meldingstatus::InBehandeling, "opgepakt"));
        // A number that this school never hears of again.
        scene.loket.tell(4, 77, status(Meldingstatus::InBehandeling, "van een ander"));
        assert_eq!(scene.fetch().await, 2);
        assert_eq!(scene.blad(sleutel).await.melding.stand, Meldingstand::Loket(Meldingstatus::Wacht));
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!(blad.melding.stand, Meldingstand::Loket(Meldingstatus::InBehandeling));
        assert_eq!(soorten(&blad), ["verstuurd", "ontvangen", "status"]);
        assert_eq!(scene.proef.column("SELECT volgnummer AS x FROM verzuimmelding_aflevering").await.len(), 2);
    }
}

#[tokio::test]
async fn a_withdrawal_is_true_when_its_receipt_is_there() {
    for scene in scenes().await {
        let sleutel = scene.sent().await;
        let te_vroeg = scene.act(sleutel, "a", Handeling::Intrekking).await.unwrap_err();
        let Meldingfout::Geweigerd(redenen) = te_vroeg else { panic!("{te_vroeg}") };
        assert_eq!(redenen[0].reden, Meldingreden::Status(Statusreden::NietGeregistreerd));
        scene.deliver().await;
        scene.act(sleutel, "b", Handeling::Intrekking).await.unwrap();
        scene.act(sleutel, "b", Handeling::Intrekking).await.unwrap();
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.stand, blad.melding.onderweg), (GEREGISTREERD, Some(Berichtsoort::Intrekking)));
        assert_eq!(blad.intrekken[0].reden, Meldingreden::Onderweg);
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!(blad.melding.stand, Meldingstand::Loket(Meldingstatus::Ingetrokken));
        assert_eq!(blad.intrekken[0].reden, Meldingreden::Status(Statusreden::StaatAl));
        // The absence is still there, so it is due again.
        assert_eq!(scene.open_due().await, 1);
        assert_eq!(scene.loket.received(), 2);
    }
}

#[tokio::test]
async fn a_change_gives_the_end_and_a_refused_one_can_be_let_go() {
    for scene in scenes().await {
        let aanleiding = Aanleiding { soort: Meldingsoort::Luxe, einde: None, verschuldigd: false, ..scene.due() };
        let concept = scene.draft(aanleiding).await;
        let sleutel = scene.try_send(&concept).await.unwrap().sleutel;
        scene.deliver().await;
        let terug = Handeling::Wijziging { einde: DONDERDAG };
        scene.loket.plan(Plan::Weiger(Meldingveld::Einde));
        scene.act(sleutel, "a", terug).await.unwrap();
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.stand, blad.melding.geweigerd), (GEREGISTREERD, Some(Berichtsoort::Wijziging)));
        assert_eq!(blad.melding.einde, None);
        // A new change replaces the refused one, which no longer stands in its way.
        scene.act(sleutel, "b", terug).await.unwrap();
        scene.deliver().await;
        let blad = scene.blad(sleutel).await;
        assert_eq!((blad.melding.einde, blad.melding.geweigerd), (Some(DONDERDAG), None));
        let zelfde = scene.act(sleutel, "c", terug).await.unwrap_err();
        assert!(matches!(&zelfde, Meldingfout::Geweigerd(redenen) if redenen[0].reden == Meldingreden::EindeOntbreekt));
        let voor = scene.act(sleutel, "d", Handeling::Wijziging { einde: date(2026, 3, 1) }).await.unwrap_err();
        assert!(
            matches!(&voor, Meldingfout::Geweigerd(redenen) if redenen[0].reden.veld() == Some(Meldingveld::Einde))
        );
    }
}

#[tokio::test]
async fn the_law_looks_before_it_leaves() {
    for scene in scenes().await {
        let mut concept = scene.draft(scene.due()).await;
        concept.invulling.reden = "".into();
        concept.invulling.actie_gewenst = Some(false);
        let fout = scene.try_send(&concept).await.unwrap_err();
        let Meldingfout::Geweigerd(redenen) = fout else { panic!("{fout}") };
        let velden: Vec<_> = redenen.iter().filter_map(|een| een.reden.veld()).collect();
        assert_eq!(velden, [Meldingveld::Reden, Meldingveld::Toelichting]);
        assert_eq!(scene.proef.column("SELECT verzuimmelding AS x FROM verzuimmelding").await.len(), 0);
        assert_eq!(scene.open_due().await, 1);
    }
}

#[tokio::test]
async fn a_draft_is_kept_until_it_is_sent_and_its_new_actions_with_it() {
    for scene in scenes().await {
        let permit = scene.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        let mut concept = scene.draft(scene.due()).await;
        concept.invulling.nieuwe_acties.push(uitwisseling::berichten::OndernomenActie {
            datum: MAANDAG,
            soort: uitwisseling::berichten::Actiesoort::ContactOuders,
            omschrijving: Some("gebeld".into()),
        });
        save(&scene.proef.scholen, &permit, &code(), &concept).await.unwrap();
        let open_nu = open(&scene.proef.scholen, &permit, &code(), &concept.kenmerk).await.unwrap();
        assert_eq!(open_nu.concept, concept);
        scene.try_send(&concept).await.unwrap();
        let weg = open(&scene.proef.scholen, &permit, &code(), &concept.kenmerk).await.unwrap_err();
        assert!(matches!(weg, Meldingfout::Onbekend));
        assert_eq!(scene.proef.column("SELECT omschrijving AS x FROM ondernomen_actie").await, ["gebeld"]);
        // The next report of this pupil offers it.
        let volgende = start(&scene.proef.scholen, &permit, &code(), scene.due(), "V. Meer").await.unwrap();
        assert_eq!(volgende.acties.len(), 1);
    }
}

#[tokio::test]
async fn kinds_by_hand_follow_the_duty_of_the_pupil() {
    for scene in scenes().await {
        let permit = scene.proef.coordinator(&crate::VERZUIMMELDING_VERSTUREN);
        let meerderjarig = scene.proef.pupil(2, date(2007, 1, 1)).await;
        let kinds = async |leerling| super::kinds(&scene.proef.scholen, &permit, &code(), leerling).await.unwrap();
        assert_eq!(kinds(meerderjarig).await, [Meldingsoort::Rmc]);
        assert_eq!(
            kinds(scene.leerling).await,
            [Meldingsoort::LangdurigRelatief, Meldingsoort::Luxe, Meldingsoort::Overig]
        );
    }
}

#[tokio::test]
async fn a_correction_after_sending_leaves_a_report_to_withdraw() {
    for scene in scenes().await {
        let sleutel = scene.sent().await;
        scene.deliver().await;
        let les = (scene.lessen[5], scene.leerling);
        scene.proef.judged(&[les], Verzuimstatus::Geoorloofd).await;
        assert!(scene.blad(sleutel).await.melding.in_te_trekken);
        scene.proef.judged(&[les], Verzuimstatus::Ongeoorloofd).await;
        assert!(!scene.blad(sleutel).await.melding.in_te_trekken);
        assert_eq!(soorten(&scene.blad(sleutel).await).len(), 2);
    }
}
