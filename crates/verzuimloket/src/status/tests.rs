//! What is done with a report, and who reads it.

use jiff::civil::date;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingstatus};
use uitwisseling::berichten::{Behandelaar, Handelingbericht, Inhoud, Statusbericht};

use crate::aflevering::fetch;
use crate::ontvangst::Uitkomst;
use crate::tests::{
    JONG, MBO, SWG, Scene, aanlevering, by_school, codes, handeling, new, ontvanger, refused, rmc, scenes, school,
};

/// The last status that an organisation can read.
async fn last_status(scene: &Scene, organisatie: &str) -> Statusbericht {
    let afleveringen = fetch(&scene.loket, &ontvanger(organisatie), 0, 500).await.unwrap().afleveringen;
    match afleveringen.into_iter().next_back().map(|aflevering| aflevering.inhoud) {
        Some(Inhoud::Status(bericht)) => *bericht,
        ander => panic!("expected a status, got {ander:?}"),
    }
}

#[tokio::test]
async fn the_school_reads_what_leerplicht_does() {
    for scene in scenes().await {
        let melding = scene.registered("a", JONG).await;
        let rbl = ontvanger("rbl-west");
        let opgepakt = new(scene.act(&rbl, &handeling("b", &melding, Handelingsoort::Behandeling, "rbl-west")).await);
        assert_eq!((opgepakt.status, opgepakt.nummer), (Meldingstatus::InBehandeling, melding.nummer));
        assert_eq!(opgepakt.ontvangers, melding.ontvangers);
        let afgesloten = Handelingbericht {
            reden: Some(Afsluitreden::TerugOpSchool),
            toelichting: Some(Afsluittoelichting::LeerlingGezien),
            terugkoppeling: Some("Afspraken gemaakt met ouders".into()),
            behandelaar: Some(Behandelaar { naam: "A. Ambtenaar".into(), telefoon: None }),
            ..handeling("c", &melding, Handelingsoort::Afsluiting, "rbl-west")
        };
        new(scene.act(&rbl, &afgesloten).await);
        assert_eq!(scene.waiting("01ab00").await, ["1 geregistreerd", "1 in_behandeling", "1 afgesloten"]);
        assert_eq!(scene.waiting("rbl-west").await, ["1 melding 16_uur_in_4_weken"]);
        insta::assert_json_snapshot!("afgesloten", last_status(&scene, "01ab00").await);
    }
}

#[tokio::test]
async fn an_act_told_twice_counts_once() {
    for scene in scenes().await {
        let melding = scene.registered("a", JONG).await;
        let oppakken = handeling("b", &melding, Handelingsoort::Behandeling, "rbl-west");
        let bewijs = new(scene.act(&ontvanger("rbl-west"), &oppakken).await);
        assert_eq!(scene.act(&ontvanger("rbl-west"), &oppakken).await, Uitkomst::Eerder(bewijs));
        let nogmaals = Handelingbericht { kenmerk: "c".parse().unwrap(), ..oppakken.clone() };
        let geweigerd = refused(scene.act(&ontvanger("rbl-west"), &nogmaals).await);
        assert_eq!(codes(&geweigerd), ["meldingstatus-staat-al"]);
        let anders = Handelingbericht { soort: Handelingsoort::Kennisneming, ..oppakken };
        let geweigerd = refused(scene.act(&ontvanger("rbl-west"), &anders).await);
        assert_eq!(codes(&geweigerd), ["bericht-kenmerk-hergebruikt"]);
        assert_eq!(scene.waiting("01ab00").await.len(), 2);
    }
}

#[tokio::test]
async fn every_receiver_reads_what_the_school_and_the_others_do_but_not_what_is_said_to_the_school() {
    for scene in scenes().await {
        let mut mbo = aanlevering("a", MBO);
        mbo.sector = Some(recht::begrip::Sector::Mbo);
        let melding = new(scene.submit(&mbo).await);
        let [een, ander] = SWG;
        let oppakken = Handelingbericht {
            terugkoppeling: Some("Voor de school".into()),
            ..handeling("b", &melding, Handelingsoort::Behandeling, een)
        };
        new(scene.act(&ontvanger(een), &oppakken).await);
        assert_eq!(last_status(&scene, ander).await.terugkoppeling, None);
        assert!(last_status(&scene, "01ab00").await.terugkoppeling.is_some());
        new(scene.act(&school(), &by_school("c", &melding, Handelingsoort::Intrekking)).await);
        for organisatie in SWG {
            assert_eq!(last_status(&scene, organisatie).await.status, Meldingstatus::Ingetrokken);
        }
        // Who acts has the receipt, and reads nothing of its own act.
        assert_eq!(scene.waiting(een).await, ["1 melding 16_uur_in_4_weken", "1 ingetrokken"]);
        assert_eq!(scene.waiting("01ab00").await, ["1 geregistreerd", "1 in_behandeling"]);
    }
}

#[tokio::test]
async fn an_end_that_becomes_known_is_checked_as_if_the_report_came_in_now() {
    for scene in scenes().await {
        let melding = new(scene.submit(&rmc("a")).await);
        let einde = |kenmerk: &str, einde| Handelingbericht {
            einde,
            ..by_school(kenmerk, &melding, Handelingsoort::Wijziging)
        };
        let leeg = refused(scene.act(&school(), &einde("b", None)).await);
        assert_eq!(codes(&leeg), ["geldigheid-ontbreekt"]);
        let toekomst = refused(scene.act(&school(), &einde("c", Some(date(2026, 10, 1)))).await);
        assert_eq!(codes(&toekomst), ["geldigheid-in-toekomst"]);
        let voor = refused(scene.act(&school(), &einde("d", Some(date(2026, 9, 1)))).await);
        assert_eq!(codes(&voor), ["geldigheid-einde-voor-begin"]);
        let goed = new(scene.act(&school(), &einde("e", Some(date(2026, 9, 18)))).await);
        assert_eq!(goed.status, Meldingstatus::Geregistreerd);
        let gelezen = last_status(&scene, "doorstroompunt").await;
        assert_eq!((gelezen.status, gelezen.einde), (Meldingstatus::Geregistreerd, Some(date(2026, 9, 18))));
        // The report now stands with that end, so the same one with it is a double.
        let mut zelfde = rmc("f");
        zelfde.einde = Some(date(2026, 9, 18));
        assert_eq!(codes(&refused(scene.submit(&zelfde).await)), ["geldigheid-dubbel"]);
    }
}

#[tokio::test]
async fn somebody_elses_report_does_not_exist() {
    for scene in scenes().await {
        let melding = scene.registered("a", JONG).await;
        let oost = handeling("b", &melding, Handelingsoort::Behandeling, "gemeente-oost");
        let vreemd = refused(scene.act(&ontvanger("gemeente-oost"), &oost).await);
        let mut nergens = oost.clone();
        nergens.nummer = 99.try_into().unwrap();
        let onbekend = refused(scene.act(&ontvanger("gemeente-oost"), &nergens).await);
        assert_eq!(vreemd, onbekend);
        assert_eq!(codes(&vreemd), ["bericht-nummer-onbekend"]);
        nergens.nummer = u64::MAX.try_into().unwrap();
        assert_eq!(refused(scene.act(&ontvanger("gemeente-oost"), &nergens).await), onbekend);
        // In the name of another.
        let namens = handeling("c", &melding, Handelingsoort::Behandeling, "rbl-west");
        assert_eq!(scene.act(&ontvanger("gemeente-oost"), &namens).await, Uitkomst::Verboden);
        assert_eq!(scene.act(&school(), &namens).await, Uitkomst::Verboden);
    }
}

#[tokio::test]
async fn the_law_says_who_does_what_and_when() {
    for scene in scenes().await {
        let melding = scene.registered("a", JONG).await;
        let school_pakt_op = by_school("b", &melding, Handelingsoort::Behandeling);
        let geweigerd = refused(scene.act(&school(), &school_pakt_op).await);
        assert_eq!(codes(&geweigerd), ["meldingstatus-niet-bevoegd"]);
        let zonder = handeling("c", &melding, Handelingsoort::Afsluiting, "rbl-west");
        let geweigerd = refused(scene.act(&ontvanger("rbl-west"), &zonder).await);
        assert_eq!(codes(&geweigerd), ["meldingstatus-reden-ontbreekt"]);
        for (op, code) in
            [(date(2026, 9, 23), "bericht-dag-in-toekomst"), (date(2026, 9, 19), "bericht-dag-voor-registratie")]
        {
            let dag = Handelingbericht { op, ..handeling("d", &melding, Handelingsoort::Behandeling, "rbl-west") };
            assert_eq!(codes(&refused(scene.act(&ontvanger("rbl-west"), &dag).await)), [code]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_acts_at_the_same_moment_the_second_sees_the_first() {
    for scene in scenes().await {
        let melding = scene.registered("a", JONG).await;
        let oppakken = handeling("b", &melding, Handelingsoort::Behandeling, "rbl-west");
        let intrekken = by_school("c", &melding, Handelingsoort::Intrekking);
        let (rbl, school) = (ontvanger("rbl-west"), school());
        let (een, twee) = tokio::join!(scene.act(&rbl, &oppakken), scene.act(&school, &intrekken));
        new(twee);
        match een {
            Uitkomst::Nieuw(_) => assert_eq!(scene.waiting("01ab00").await.len(), 2),
            ander => assert_eq!(codes(&refused(ander)), ["meldingstatus-is-ingetrokken"]),
        }
        assert_eq!(last_status(&scene, "rbl-west").await.status, Meldingstatus::Ingetrokken);
    }
}
