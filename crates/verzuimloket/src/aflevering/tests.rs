//! What waits for an organisation: its own, in order, from any place, as often as it asks.

use jiff::ToSpan as _;
use jiff::civil::date;
use kern::toegangslog::verify;
use recht::melding::status::Handelingsoort;

use super::fetch;
use crate::tests::{JONG, aanlevering, handeling, new, ontvanger, scenes};

#[tokio::test]
async fn the_list_goes_on_where_it_was_left() {
    for scene in scenes().await {
        for nummer in 0..5_i8 {
            let mut melding = aanlevering(&format!("k{nummer}"), JONG);
            melding.begin = Some(date(2026, 9, 1).saturating_add(i64::from(nummer).days()));
            new(scene.submit(&melding).await);
        }
        let rbl = ontvanger("rbl-west");
        let eerste = fetch(&scene.loket, &rbl, 0, 2).await.unwrap();
        assert_eq!((eerste.afleveringen.len(), eerste.volgende), (2, 2));
        assert_eq!(fetch(&scene.loket, &rbl, 0, 2).await.unwrap(), eerste);
        let rest = fetch(&scene.loket, &rbl, eerste.volgende, 500).await.unwrap();
        assert_eq!((rest.afleveringen.len(), rest.volgende), (3, 5));
        let niets = fetch(&scene.loket, &rbl, rest.volgende, 500).await.unwrap();
        assert_eq!((niets.afleveringen.len(), niets.volgende), (0, 5));
        let voorbij = fetch(&scene.loket, &rbl, u64::MAX, 500).await.unwrap();
        assert_eq!((voorbij.afleveringen.len(), voorbij.volgende), (0, u64::MAX));
    }
}

#[tokio::test]
async fn what_was_read_is_logged_and_nothing_read_is_not() {
    for scene in scenes().await {
        scene.registered("a", JONG).await;
        let rbl = ontvanger("rbl-west");
        fetch(&scene.loket, &rbl, 0, 10).await.unwrap();
        fetch(&scene.loket, &rbl, 1, 10).await.unwrap();
        fetch(&scene.loket, &ontvanger("gemeente-oost"), 0, 10).await.unwrap();
        let ketens = verify(scene.loket.register()).await.unwrap();
        let regels: Vec<_> = ketens.iter().map(|keten| (keten.organisatie.as_str(), keten.regels)).collect();
        assert_eq!(regels, [("01ab00", 1), ("rbl-west", 1), ("verzuimloket", 1)]);
    }
}

#[tokio::test]
async fn a_clock_that_goes_back_puts_nothing_out_of_order() {
    for scene in scenes().await {
        let eerst = scene.registered("a", JONG).await;
        scene.klok.set("2026-09-20T23:30:00Z".parse().unwrap());
        let mut tweede = aanlevering("b", JONG);
        tweede.begin = Some(date(2026, 9, 8));
        let tweede = new(scene.submit(&tweede).await);
        assert_eq!(tweede.geregistreerd_op, date(2026, 9, 21), "half past one at night in the Netherlands");
        scene.klok.set("2026-09-20T12:00:00Z".parse().unwrap());
        let oppakken = handeling("c", &eerst, Handelingsoort::Behandeling, "rbl-west");
        new(scene.act(&ontvanger("rbl-west"), &oppakken).await);
        assert_eq!(scene.waiting("01ab00").await, ["1 geregistreerd", "2 geregistreerd", "1 in_behandeling"]);
    }
}
