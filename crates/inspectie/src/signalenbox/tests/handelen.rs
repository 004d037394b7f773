//! Steps by who may take them, told to the reporter, and never two at once.

use jiff::civil::date;
use recht::toezicht::signaalmelding::{Signaalhandelingsoort as Handeling, Signaalstatus};
use recht::weigering::Weigerreden as _;
use uitwisseling::signalenbox::Signalenboxkoppeling as _;

use super::proef::{COLLEGA, COORDINATOR, INSPECTEUR, Proef, reactie};
use crate::bewerkingen::{BEHANDELEN, SCHOOL_BEKIJKEN, SCHOOL_TOEWIJZEN};
use crate::dossier::{self, Schoolrol, Toewijzing};
use crate::signalenbox::messages::Binnenbox;
use crate::signalenbox::{Behandelfout, Daad, possible};

fn codes(fout: &Behandelfout) -> Vec<&'static str> {
    let Behandelfout::Geweigerd(weigeringen) = fout else { panic!("{fout:?}") };
    assert!(weigeringen.iter().all(|een| !een.grond.bron.is_empty()));
    weigeringen.iter().map(|een| een.reden.uitleg()).collect()
}

#[tokio::test]
async fn from_receipt_to_a_satisfied_reporter_every_step_is_told_with_a_day() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        proef.forward(nummer).await;
        proef.act(nummer, INSPECTEUR, Handeling::Opname, "Staat in het dossier.").await.unwrap();
        proef.act(nummer, INSPECTEUR, Handeling::Bezoek, "").await.unwrap();
        proef.act(nummer, INSPECTEUR, Handeling::Onderzoek, "").await.unwrap();
        proef.act(nummer, INSPECTEUR, Handeling::Afsluiting, "De school herstelt het.").await.unwrap();
        let verteld = proef.told().await;
        let statussen: Vec<&str> = verteld.iter().map(|stap| stap.status.as_str()).collect();
        let verwacht = [
            "getrieerd",
            "doorgestuurd",
            "opgenomen_in_dossier",
            "bezoek_gepland",
            "specifiek_onderzoek",
            "afgesloten",
        ];
        assert_eq!(statussen, verwacht);
        assert!(verteld.iter().all(|stap| stap.belofte.is_some() != (stap.status == Signaalstatus::Afgesloten)));
        assert_eq!(verteld[3].bezoek, Some(date(2026, 3, 24)));
        assert_eq!(verteld[1].behandelaar.as_ref().unwrap().reveal(), "Naam inspecteur");
        let signalenbox = Binnenbox(proef.inspectie.clone());
        let open = signalenbox.react(&reactie("r-1", Handeling::Heropening)).await.unwrap();
        assert_eq!((open.status, open.volgnummer), (Signaalstatus::Heropend, 8));
        proef.act(nummer, COORDINATOR, Handeling::Doorsturen, "").await.unwrap();
        proef.act(nummer, INSPECTEUR, Handeling::Afsluiting, "Nu is het klaar.").await.unwrap();
        let klaar = signalenbox.react(&reactie("r-2", Handeling::Tevredenheid)).await.unwrap();
        assert_eq!((klaar.status, klaar.belofte), (Signaalstatus::Tevreden, None));
    }
}

#[tokio::test]
async fn who_does_what_is_said_by_the_law() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        let fout = proef.act(nummer, INSPECTEUR, Handeling::Triage, "").await.unwrap_err();
        assert_eq!(codes(&fout), ["behandelen-van-niemand"]);
        proef.forward(nummer).await;
        let fout = proef.act(nummer, COLLEGA, Handeling::Opname, "x").await.unwrap_err();
        assert_eq!(codes(&fout), ["behandelen-niet-van-u"]);
        let fout = proef.act(nummer, COORDINATOR, Handeling::Bezoek, "").await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-niet-bevoegd"]);
        let fout = proef.act(nummer, INSPECTEUR, Handeling::Afsluiting, " ").await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-woorden-ontbreken"]);
        let regel = proef.open(nummer).await.regel;
        let kan = |wie| possible(&proef.inspectie, &proef.permit(wie, &BEHANDELEN), &regel).unwrap();
        assert!(kan(COLLEGA).is_empty() && kan(INSPECTEUR).contains(&Handeling::Bezoek));
        assert_eq!(kan(COORDINATOR), [Handeling::InformatieVragen, Handeling::Tussenbericht]);
    }
}

#[tokio::test]
async fn two_at_one_step_are_told_of_each_other_and_nothing_is_lost() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        proef.forward(nummer).await;
        let gezien = proef.open(nummer).await.regel.volgnummer;
        let met = |soort, woorden: &str| Daad { woorden: Some(woorden.into()), ..Daad::new(soort, gezien) };
        let (opname, vraag) =
            (met(Handeling::Opname, "In het dossier."), met(Handeling::InformatieVragen, "Welke klas?"));
        let (een, twee) =
            tokio::join!(proef.act_as(nummer, INSPECTEUR, &opname), proef.act_as(nummer, COORDINATOR, &vraag));
        assert!(een.is_ok() != twee.is_ok(), "{een:?} {twee:?}");
        let fout = een.and(twee).unwrap_err();
        assert_eq!(codes(&fout), ["behandelen-intussen"]);
        let signaal = proef.open(nummer).await;
        assert_eq!((signaal.stappen.len(), signaal.regel.volgnummer), (4, 4));
        assert_eq!(proef.told().await.len(), 3);
        let logregels = kern::toegangslog::verify(&proef.register).await.unwrap();
        assert!(logregels.iter().all(|keten| keten.breuk.is_none()));
    }
}

#[tokio::test]
async fn a_vaste_contactpersoon_never_has_a_signal_about_his_school() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        proef.act(nummer, COORDINATOR, Handeling::Triage, "").await.unwrap();
        let mag = proef.permit(COORDINATOR, &SCHOOL_TOEWIJZEN);
        let band = |wie, rol, tot| Toewijzing {
            school: "99xa-00".to_owned(),
            schoolnaam: "De Proef".to_owned(),
            rol: Some(rol),
            account: Some(proef.account(wie)),
            van: Some(date(2026, 1, 1)),
            tot,
            waarom: "verdeling".into(),
        };
        let contact = band(INSPECTEUR, Schoolrol::Contactpersoon, None);
        dossier::assign(&proef.inspectie, &mag, &contact).await.unwrap();
        let fout = proef.act(nummer, COORDINATOR, Handeling::Doorsturen, "").await.unwrap_err();
        assert_eq!(codes(&fout), ["bevoegdheid-vaste-contactpersoon"]);
        // A later line takes the place of the first: since the end of February he is not.
        let voorbij = band(INSPECTEUR, Schoolrol::Contactpersoon, Some(date(2026, 2, 28)));
        dossier::assign(&proef.inspectie, &mag, &voorbij).await.unwrap();
        proef.act(nummer, COORDINATOR, Handeling::Doorsturen, "").await.unwrap();
        // And who becomes it while he has a signal goes no further with it.
        dossier::assign(&proef.inspectie, &mag, &contact).await.unwrap();
        let fout = proef.act(nummer, INSPECTEUR, Handeling::Opname, "x").await.unwrap_err();
        assert_eq!(codes(&fout), ["bevoegdheid-vaste-contactpersoon"]);
        assert_eq!(proef.open(nummer).await.regel.status, Signaalstatus::Doorgestuurd);
    }
}

#[tokio::test]
async fn a_visit_falls_on_a_working_day_to_come_and_a_later_promise_asks_for_words() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        proef.forward(nummer).await;
        let gezien = proef.open(nummer).await.regel.volgnummer;
        let bezoek = |dag| Daad { bezoek: dag, ..Daad::new(Handeling::Bezoek, gezien) };
        for (dag, code) in [
            (None, "behandelen-ontbreekt-bezoek"),
            (Some(date(2026, 3, 6)), "behandelen-bezoek-voorbij"),
            (Some(date(2026, 3, 14)), "onderzoek-bezoek-weekend"),
            // Second day of Easter.
            (Some(date(2026, 4, 6)), "onderzoek-bezoek-feestdag"),
        ] {
            let fout = proef.act_as(nummer, INSPECTEUR, &bezoek(dag)).await.unwrap_err();
            assert_eq!(codes(&fout), [code]);
        }
        let later = Daad { belofte: Some(date(2026, 9, 1)), ..bezoek(Some(date(2026, 3, 24))) };
        let fout = proef.act_as(nummer, INSPECTEUR, &later).await.unwrap_err();
        assert_eq!(codes(&fout), ["signaal-latere-belofte-zonder-woorden"]);
        let uitgelegd = Daad { woorden: Some("De school verhuist.".into()), ..later };
        proef.act_as(nummer, INSPECTEUR, &uitgelegd).await.unwrap();
        assert_eq!(proef.open(nummer).await.regel.belofte, Some(date(2026, 9, 1)));
    }
}

#[tokio::test]
async fn the_file_of_a_school_has_its_notes_and_whose_it_is() {
    for proef in Proef::alle().await {
        let nummer = proef.receive("s-1").await;
        proef.forward(nummer).await;
        proef.act(nummer, INSPECTEUR, Handeling::Opname, "Meldt laat sinds januari.").await.unwrap();
        let mag = proef.permit(COORDINATOR, &SCHOOL_TOEWIJZEN);
        let fout = dossier::assign(&proef.inspectie, &mag, &Toewijzing::default()).await.unwrap_err();
        assert_eq!(codes(&fout).len(), 5);
        let band = Toewijzing {
            school: "99XA00".to_owned(),
            schoolnaam: "De Proef".to_owned(),
            rol: Some(Schoolrol::Inspecteur),
            account: Some(proef.account(INSPECTEUR)),
            van: Some(date(2026, 1, 1)),
            tot: None,
            waarom: "verdeling".into(),
        };
        dossier::assign(&proef.inspectie, &mag, &band).await.unwrap();
        let lezen = proef.permit(INSPECTEUR, &SCHOOL_BEKIJKEN);
        let dossier = dossier::open(&proef.inspectie, &lezen, "99XA00").await.unwrap().unwrap();
        assert_eq!((dossier.signalen.len(), dossier.aantekeningen.len(), dossier.banden.len()), (1, 1, 1));
        assert_eq!(dossier.aantekeningen[0].1.woorden.as_ref().unwrap().reveal(), "Meldt laat sinds januari.");
        let wie = dossier::inspector_of(&proef.inspectie, &lezen, "99XA00", date(2026, 3, 9)).await.unwrap();
        assert_eq!(wie, Some(proef.account(INSPECTEUR)));
        assert!(dossier::open(&proef.inspectie, &lezen, "99ZZ").await.unwrap().is_none());
    }
}
