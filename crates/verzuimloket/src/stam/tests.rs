//! The registers: loaded whole, in pieces, again; and who is recognised.

use recht::begrip::Pgn;

use super::{Herkenning, Stam, Stamaansluiting};
use crate::sleutel::{Sleutel, Vingerafdruk};
use crate::tests::{JONG, VERHUISD, aanlevering, code, codes, receivers, refused, scenes, sleutel, stam};

#[tokio::test]
async fn what_is_loaded_again_takes_its_place_and_the_rest_stays() {
    for scene in scenes().await {
        let mut stuk = Stam { leerlingen: stam().leerlingen, ..Stam::default() };
        stuk.leerlingen.retain(|leerling| leerling.pgn.reveal() == JONG);
        stuk.leerlingen[0].woonplaatsen[0].gemeente = "0150".parse().unwrap();
        scene.loket.load_stam(&stuk).await.unwrap();
        scene.loket.load_stam(&stuk).await.unwrap();
        assert_eq!(receivers(&scene.registered("a", JONG).await), ["gemeente-oost"]);
        assert_eq!(receivers(&scene.registered("b", VERHUISD).await), ["gemeente-oost"]);
    }
}

#[tokio::test]
async fn nothing_is_loaded_when_something_cannot_be() {
    for scene in scenes().await {
        let mut stam = stam();
        stam.leerlingen[0].woonplaatsen.clear();
        stam.leerlingen.push(stam.leerlingen[1].clone());
        assert!(scene.loket.load_stam(&stam).await.is_err());
        assert_eq!(receivers(&scene.registered("a", JONG).await), ["rbl-west"]);
    }
}

#[tokio::test]
async fn thousands_of_pupils_are_loaded_in_a_few_statements() {
    for scene in scenes().await {
        let voorbeeld = stam().leerlingen.remove(0);
        let nummers = (100_000_000_u32..).filter_map(|nummer| format!("{nummer:09}").parse::<Pgn>().ok());
        let leerlingen = nummers.take(6000).map(|pgn| super::Stamleerling { pgn, ..voorbeeld.clone() }).collect();
        let begin = tokio::time::Instant::now();
        scene.loket.load_stam(&Stam { leerlingen, ..Stam::default() }).await.unwrap();
        // Far more than it takes, far less than a statement for each pupil would.
        assert!(begin.elapsed().as_millis() < 1500, "{:?}", begin.elapsed());
        let laatste = (100_000_000_u32..).filter_map(|nummer| format!("{nummer:09}").parse::<Pgn>().ok()).nth(5999);
        scene.registered("a", &laatste.unwrap().reveal()).await;
    }
}

#[tokio::test]
async fn a_key_and_a_certificate_tell_who_it_is() {
    for scene in scenes().await {
        let herken = async |sleutel: &Sleutel, certificaat: Option<&Vingerafdruk>| {
            scene.loket.recognise(sleutel, certificaat).await.unwrap()
        };
        let gevonden = herken(&sleutel("rbl-west"), None).await;
        assert!(matches!(gevonden, Herkenning::Aangesloten(een) if een.organisatie == code("rbl-west")));
        assert!(matches!(herken(&sleutel("rbl-oost"), None).await, Herkenning::Onbekend));
        let (eigen, ander) = (Vingerafdruk::of_der(b"eigen"), Vingerafdruk::of_der(b"ander"));
        assert!(matches!(herken(&sleutel("rbl-west"), Some(&eigen)).await, Herkenning::AnderCertificaat));
        let mut met: Stamaansluiting = stam().aansluitingen.remove(0);
        met.certificaat = Some(eigen.clone());
        scene.loket.load_stam(&Stam { aansluitingen: vec![met], ..Stam::default() }).await.unwrap();
        assert!(matches!(herken(&sleutel("rbl-west"), Some(&eigen)).await, Herkenning::Aangesloten(_)));
        assert!(matches!(herken(&sleutel("rbl-west"), Some(&ander)).await, Herkenning::AnderCertificaat));
        assert!(matches!(herken(&sleutel("rbl-west"), None).await, Herkenning::AnderCertificaat));
    }
}

#[tokio::test]
async fn a_school_that_is_not_in_the_register_cannot_report() {
    for scene in scenes().await {
        let mut zonder = aanlevering("a", JONG);
        zonder.vestiging = None;
        assert_eq!(receivers(&crate::tests::new(scene.submit(&zonder).await)), ["rbl-west"]);
        let wie = super::Aansluiting {
            organisatie: code("03ef00"),
            partij: super::Aansluitpartij::School { brin: "03EF".parse().unwrap(), vestiging: None },
        };
        let mut onbekend = aanlevering("a", JONG);
        onbekend.brin = Some("03EF".to_owned());
        let uitkomst = crate::ontvangst::submit(&scene.loket, &wie, &onbekend, kern::taal::Taal::En).await.unwrap();
        let afwijzing = refused(uitkomst);
        assert_eq!(codes(&afwijzing), ["geldigheid-niet-bekend"]);
        assert_eq!(afwijzing.weigeringen[0].uitleg, "The BRIN is not in the register.");
    }
}

#[test]
fn keys_are_random_long_and_never_shown() {
    let (een, ander) = (Sleutel::generate().unwrap(), Sleutel::generate().unwrap());
    assert_ne!(een, ander);
    assert_eq!(een.reveal().len(), 64);
    assert_eq!(format!("{een:?}"), "Sleutel(•)");
    assert!("te-kort".parse::<Sleutel>().is_err());
    assert_eq!(format!(" {} ", een.reveal()).parse(), Ok(een));
    let afdruk = Vingerafdruk::of_der(b"certificaat");
    let met_punten: Vec<String> =
        afdruk.as_str().as_bytes().chunks(2).map(|paar| String::from_utf8_lossy(paar).to_uppercase()).collect();
    assert_eq!(met_punten.join(":").parse(), Ok(afdruk));
    assert!("ab".parse::<Vingerafdruk>().is_err());
}
