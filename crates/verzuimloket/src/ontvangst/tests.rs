//! A report that comes in: registered once, numbered without holes, sent to who must act, or refused with every reason.

use jiff::civil::date;
use kern::toegangslog::verify;
use recht::begrip::Meldplicht;
use recht::melding::status::{Handelingsoort, Meldingstatus};

use super::Uitkomst;
use crate::tests::{
    JONG, MBO, SWG, VANDAAG, VERHUISD, aanlevering, by_school, codes, new, ontvanger, receivers, refused, rmc, scenes,
    school,
};

#[tokio::test]
async fn a_good_report_gets_a_number_and_goes_to_who_must_act() {
    for scene in scenes().await {
        let bewijs = scene.registered("a", JONG).await;
        assert_eq!(u64::from(bewijs.nummer), 1);
        assert_eq!(bewijs.status, Meldingstatus::Geregistreerd);
        assert_eq!(bewijs.geregistreerd_op, VANDAAG);
        assert_eq!(receivers(&bewijs), ["rbl-west"]);
        assert_eq!(bewijs.ontvangers[0].naam.as_deref(), Some("Organisatie rbl-west"));
        assert_eq!(scene.waiting("rbl-west").await, ["1 melding 16_uur_in_4_weken"]);
        assert_eq!(scene.waiting("01ab00").await, ["1 geregistreerd"]);
        assert!(scene.waiting("gemeente-oost").await.is_empty());
        assert!(verify(scene.loket.register()).await.unwrap().iter().all(|keten| keten.breuk.is_none()));
    }
}

#[tokio::test]
async fn what_is_sent_on_says_who_the_pupil_is_and_where_he_lives() {
    for scene in scenes().await {
        scene.registered("a", JONG).await;
        let wie = ontvanger("rbl-west");
        let mut afleveringen = crate::aflevering::fetch(&scene.loket, &wie, 0, 1).await.unwrap();
        insta::assert_json_snapshot!("doorgezonden", afleveringen.afleveringen.remove(0));
    }
}

#[tokio::test]
async fn the_same_message_twice_is_one_report_with_one_receipt() {
    for scene in scenes().await {
        let eerst = scene.registered("a", JONG).await;
        assert_eq!(scene.submit(&aanlevering("a", JONG)).await, Uitkomst::Eerder(eerst.clone()));
        // Also when the report has moved on since.
        scene.act(&school(), &by_school("w", &eerst, Handelingsoort::Intrekking)).await;
        assert_eq!(scene.submit(&aanlevering("a", JONG)).await, Uitkomst::Eerder(eerst));
        assert_eq!(scene.waiting("rbl-west").await.len(), 2);
    }
}

#[tokio::test]
async fn another_message_under_the_same_key_is_refused() {
    for scene in scenes().await {
        scene.registered("a", JONG).await;
        let ander = refused(scene.submit(&aanlevering("a", VERHUISD)).await);
        assert_eq!(codes(&ander), ["bericht-kenmerk-hergebruikt"]);
    }
}

#[tokio::test]
async fn the_same_report_under_another_key_is_a_double_until_it_is_withdrawn() {
    for scene in scenes().await {
        let eerst = scene.registered("a", JONG).await;
        let dubbel = refused(scene.submit(&aanlevering("b", JONG)).await);
        assert_eq!(codes(&dubbel), ["geldigheid-dubbel"]);
        assert!(dubbel.weigeringen[0].uitleg.ends_with("onder nummer 1."));
        new(scene.act(&school(), &by_school("w", &eerst, Handelingsoort::Intrekking)).await);
        assert_eq!(u64::from(scene.registered("b", JONG).await.nummer), 2);
    }
}

#[tokio::test]
async fn every_reason_is_told_and_a_refusal_leaves_no_hole() {
    for scene in scenes().await {
        let mut slecht = aanlevering("a", "123456789");
        slecht.begin = Some(date(2026, 9, 30));
        slecht.specificatie.clear();
        slecht.melder.naam = None;
        insta::assert_json_snapshot!("elke_reden", refused(scene.submit(&slecht).await));
        let onbekend = refused(scene.submit(&aanlevering("b", "999990068")).await);
        assert_eq!(codes(&onbekend), ["geldigheid-niet-bekend"]);
        let mut volwassen = rmc("c");
        volwassen.soort = aanlevering("c", JONG).soort;
        volwassen.plicht = Some(Meldplicht::Wettelijk);
        volwassen.einde = Some(date(2026, 9, 18));
        assert_eq!(codes(&refused(scene.submit(&volwassen).await)), ["geldigheid-soort-past-niet"]);
        assert_eq!(u64::from(scene.registered("d", JONG).await.nummer), 1);
        assert_eq!(scene.waiting("01ab00").await.len(), 1);
    }
}

#[tokio::test]
async fn a_report_goes_by_home_age_and_arrangement() {
    for scene in scenes().await {
        assert_eq!(receivers(&scene.registered("a", VERHUISD).await), ["gemeente-oost"]);
        assert_eq!(receivers(&new(scene.submit(&rmc("b")).await)), ["doorstroompunt"]);
        // The arrangement is for mbo; the register says which sector the second address is, when the report does not.
        let mut mbo = aanlevering("c", MBO);
        mbo.sector = Some(recht::begrip::Sector::Mbo);
        assert_eq!(receivers(&new(scene.submit(&mbo).await)), SWG);
        mbo.sector = Some(recht::begrip::Sector::Vo);
        mbo.kenmerk = "d".parse().unwrap();
        mbo.einde = Some(date(2026, 9, 17));
        assert_eq!(receivers(&new(scene.submit(&mbo).await)), ["swg-zuid"]);
    }
}

#[tokio::test]
async fn who_lives_nowhere_is_refused_with_that_reason() {
    for scene in scenes().await {
        let mut stam = crate::tests::stam();
        stam.leerlingen.retain(|leerling| leerling.pgn.reveal() == JONG);
        stam.leerlingen[0].woonplaatsen.clear();
        scene.loket.load_stam(&stam).await.unwrap();
        let afwijzing = refused(scene.submit(&aanlevering("a", JONG)).await);
        assert_eq!(codes(&afwijzing), ["routering-geen-woonplaats"]);
    }
}

#[tokio::test]
async fn nobody_reports_for_another_school() {
    for scene in scenes().await {
        let mut vreemd = aanlevering("a", JONG);
        vreemd.brin = Some("02CD".to_owned());
        assert_eq!(scene.submit(&vreemd).await, Uitkomst::Verboden);
        let mut adres = aanlevering("a", JONG);
        adres.vestiging = Some("01".to_owned());
        assert_eq!(scene.submit(&adres).await, Uitkomst::Verboden);
        let taal = kern::taal::Taal::Nl;
        let melding = aanlevering("a", JONG);
        let uitkomst = super::submit(&scene.loket, &ontvanger("rbl-west"), &melding, taal).await.unwrap();
        assert_eq!(uitkomst, Uitkomst::Verboden);
        // A number that cannot be read is no other school's: the law says what is wrong with it.
        let mut onleesbaar = aanlevering("a", JONG);
        onleesbaar.brin = Some("1".to_owned());
        assert_eq!(codes(&refused(scene.submit(&onleesbaar).await)), ["geldigheid-onleesbaar"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn reports_at_the_same_moment_are_registered_once_each_and_numbered_without_holes() {
    for scene in scenes().await {
        let scene = std::sync::Arc::new(scene);
        let mut taken = tokio::task::JoinSet::new();
        for nummer in 0..24_i8 {
            let scene = std::sync::Arc::clone(&scene);
            taken.spawn(async move {
                // Three times the same message; of every third, a report that is the same but for its key.
                let mut melding = aanlevering(&format!("k{}", nummer / 3), JONG);
                melding.begin = Some(date(2026, 8, 3).saturating_add(jiff::Span::new().days(nummer / 6)));
                scene.submit(&melding).await
            });
        }
        let mut nummers = Vec::new();
        while let Some(uitkomst) = taken.join_next().await {
            match uitkomst.unwrap() {
                Uitkomst::Nieuw(bewijs) => nummers.push(u64::from(bewijs.nummer)),
                Uitkomst::Eerder(_) => {}
                Uitkomst::Geweigerd(afwijzing) => assert_eq!(codes(&afwijzing), ["geldigheid-dubbel"]),
                Uitkomst::Verboden => panic!("not forbidden"),
            }
        }
        nummers.sort_unstable();
        assert_eq!(nummers, [1, 2, 3, 4]);
        assert_eq!(scene.waiting("rbl-west").await.len(), 4);
        let volgnummers: Vec<u64> = crate::aflevering::fetch(&scene.loket, &ontvanger("rbl-west"), 0, 10)
            .await
            .unwrap()
            .afleveringen
            .iter()
            .map(|aflevering| aflevering.volgnummer)
            .collect();
        assert_eq!(volgnummers, [1, 2, 3, 4]);
    }
}
