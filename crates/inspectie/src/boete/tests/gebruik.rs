//! The gate, the second pair of eyes, the terms, and two people at one fine; on every database.

use super::*;

#[tokio::test]
async fn the_gate_names_every_reason_with_its_ground() {
    for proef in Proef::alle().await {
        let mag = proef.permit(INSPECTEUR, &BOETE_VOORSTELLEN);
        let mut onbepaald = invulling("k-1");
        onbepaald.artikel = "18-3".to_owned();
        let fout = check(&proef.inspectie, &mag, &onbepaald).await.unwrap_err();
        let Boetefout::Geweigerd(afwijzingen) = fout else { panic!("{fout:?}") };
        let [afwijzing] = afwijzingen.as_slice() else { panic!("{afwijzingen:?}") };
        assert_eq!((afwijzing.code(), afwijzing.veld()), ("boete-niet-bepaald", Some("artikel")));
        assert_eq!(afwijzing.grond().unwrap().to_string(), "Leerplichtwet 1969, artikel 18, derde lid");
        let niet = Invulling { artikel: "10".to_owned(), bedrag: Some(1001), ..invulling("k-1") };
        assert_eq!(refused(proposed(&proef, &niet).await), ["boete-niet-beboetbaar", "boete-boven-maximum"]);
        let onbekend = Invulling { artikel: "99".to_owned(), bedrag: Some(0), ..invulling("k-1") };
        assert_eq!(refused(proposed(&proef, &onbekend).await), ["boete-geen-toezicht", "boete-geen-bedrag"]);
        let oud = Invulling { overtreden_op: Some(date(2011, 12, 31)), ..invulling("k-1") };
        assert_eq!(refused(proposed(&proef, &oud).await), ["boete-nog-geen-boete"]);
        let leeg = refused(proposed(&proef, &Invulling::default()).await);
        assert_eq!(leeg.len(), 6, "{leeg:?}");
        let morgen = Invulling { overtreden_op: Some(date(2026, 3, 10)), ..invulling("k-1") };
        assert_eq!(refused(proposed(&proef, &morgen).await), ["boete-in-toekomst"]);
        assert_eq!(list(&proef.inspectie, &proef.permit(JURIST, &BOETE_BEKIJKEN)).await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_proposal_is_made_once_and_one_fact_is_fined_once() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        assert_eq!(proposed(&proef, &invulling("k-1")).await.unwrap(), nummer, "sent twice, proposed once");
        assert_eq!(refused(proposed(&proef, &invulling("k-2")).await), ["boete-zelfde-feit"]);
        let (een, ander) = (Invulling { artikel: "21a".to_owned(), ..invulling("k-3") }, invulling("k-4"));
        let ander = Invulling { artikel: "21a".to_owned(), ..ander };
        let (een, ander) = tokio::join!(proposed(&proef, &een), proposed(&proef, &ander));
        assert_eq!(usize::from(een.is_ok()) + usize::from(ander.is_ok()), 1, "{een:?} {ander:?}");
        let mag = proef.permit(INSPECTEUR, &BOETE_VOORSTELLEN);
        let volgend = Invulling { overtreden_op: Some(date(2026, 2, 4)), ..invulling("k-5") };
        assert_eq!(check(&proef.inspectie, &mag, &volgend).await.unwrap().eerder, 1500);
        acted(&proef, nummer, Boetehandelingsoort::Afwijzing, "te licht onderbouwd").await.unwrap();
        assert_eq!(check(&proef.inspectie, &mag, &volgend).await.unwrap().eerder, 750, "what fell away frees its room");
        proposed(&proef, &invulling("k-2")).await.unwrap();
    }
}

#[tokio::test]
async fn from_proposal_to_payment_with_terms_and_letters() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        assert_eq!(look(&proef, nummer).await.regel.uiterlijk, Some(date(2026, 6, 8)), "thirteen weeks");
        assert_eq!(refused(acted(&proef, nummer, Boetehandelingsoort::Oplegging, "x").await), ["boetestap-geen-stap"]);
        acted(&proef, nummer, Boetehandelingsoort::Akkoord, "").await.unwrap();
        acted(&proef, nummer, Boetehandelingsoort::Voornemen, "").await.unwrap();
        let voorgenomen = look(&proef, nummer).await;
        assert_eq!(voorgenomen.regel.uiterlijk, Some(date(2026, 3, 23)));
        let brief = voorgenomen.verloop.last().unwrap().brief.unwrap();
        let mag = proef.permit(JURIST, &crate::bewerkingen::BRIEF_BEKIJKEN);
        let tekst = crate::brief::open(&proef.inspectie, &mag, brief).await.unwrap().unwrap();
        let tekst = String::from_utf8(tekst).unwrap();
        for deel in ["€ 750", "3 februari 2026", "14, derde lid", "drie weken", "23 maart 2026", "Stichting De Proef"]
        {
            assert!(tekst.contains(deel), "{deel} in {tekst}");
        }
        let te_vroeg = acted(&proef, nummer, Boetehandelingsoort::ZienswijzeVoorbij, "").await;
        assert_eq!(refused(te_vroeg), ["boetestap-termijn-loopt"]);
        later(&proef, "2026-03-20T09:00:00Z");
        assert_eq!(
            refused(acted(&proef, nummer, Boetehandelingsoort::Zienswijze, " ").await),
            ["boetestap-woorden-ontbreken"]
        );
        let gezien = look(&proef, nummer).await.regel.volgnummer;
        let zienswijze = Daad {
            woorden: Some("Het was een vergissing.".into()),
            op: Some(date(2026, 3, 18)),
            ..Daad::new(Boetehandelingsoort::Zienswijze, gezien)
        };
        let in_toekomst = Daad { op: Some(date(2026, 3, 21)), ..zienswijze.clone() };
        assert_eq!(refused(acted_as(&proef, JURIST, nummer, &in_toekomst).await), ["boete-in-toekomst"]);
        acted_as(&proef, JURIST, nummer, &zienswijze).await.unwrap();
        // Fourteen weeks after the proposal: late, allowed and told.
        later(&proef, "2026-06-15T09:00:00Z");
        let regels = list(&proef.inspectie, &proef.permit(JURIST, &BOETE_BEKIJKEN)).await.unwrap();
        assert_eq!(tallies(&regels, date(2026, 6, 15)).te_laat, 1);
        acted(&proef, nummer, Boetehandelingsoort::Oplegging, "het hoofd wist ervan").await.unwrap();
        let opgelegd = look(&proef, nummer).await;
        let laatste = opgelegd.verloop.last().unwrap();
        assert_eq!((laatste.uiterste, laatste.status), (Some(date(2026, 6, 8)), Boetestatus::Opgelegd));
        later(&proef, "2026-07-27T22:30:00Z");
        let te_laat = acted(&proef, nummer, Boetehandelingsoort::Bezwaar, "te laat").await;
        assert_eq!(refused(te_laat), ["boetestap-termijn-voorbij"]);
        acted(&proef, nummer, Boetehandelingsoort::TermijnVoorbij, "").await.unwrap();
        acted(&proef, nummer, Boetehandelingsoort::Betaling, "").await.unwrap();
        let klaar = look(&proef, nummer).await;
        assert_eq!((klaar.regel.status, klaar.regel.uiterlijk), (Boetestatus::Betaald, None));
        assert_eq!(klaar.verloop.len(), 7, "every step stays");
    }
}

#[tokio::test]
async fn what_the_inspectie_lets_pass_stands_above_what_the_school_let_pass() {
    for proef in Proef::alle().await {
        let school = proposed(&proef, &invulling("k-1")).await.unwrap();
        acted(&proef, school, Boetehandelingsoort::Akkoord, "").await.unwrap();
        acted(&proef, school, Boetehandelingsoort::Voornemen, "").await.unwrap();
        let andere = Invulling { artikel: "21a".to_owned(), ..invulling("k-2") };
        let eigen = proposed(&proef, &andere).await.unwrap();
        later(&proef, "2026-06-15T09:00:00Z");
        let regels = list(&proef.inspectie, &proef.permit(JURIST, &BOETE_BEKIJKEN)).await.unwrap();
        assert_eq!(regels.iter().map(|een| een.nummer).collect::<Vec<_>>(), [eigen, school]);
    }
}

#[tokio::test]
async fn two_at_one_fine_are_told_of_each_other() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        let daad = Daad::new(Boetehandelingsoort::Akkoord, 1);
        let weg = Daad { woorden: Some("nee".into()), ..Daad::new(Boetehandelingsoort::Afwijzing, 1) };
        let (een, ander) =
            tokio::join!(acted_as(&proef, JURIST, nummer, &daad), acted_as(&proef, JURIST, nummer, &weg));
        let fouten: Vec<_> = [een, ander].into_iter().filter(Result::is_err).map(refused).collect();
        assert_eq!(fouten, [["boete-intussen"]]);
        let boete = look(&proef, nummer).await;
        assert_eq!((boete.verloop.len(), boete.regel.volgnummer), (2, 2));
    }
}

#[tokio::test]
async fn what_can_be_done_and_why_the_rest_cannot() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        let regel = look(&proef, nummer).await.regel;
        let van = |wie: (Rol, usize)| possibilities(&proef.inspectie, &proef.permit(wie, &BOETE_BEKIJKEN), &regel);
        let jurist = van(JURIST).unwrap();
        let kan: Vec<_> = jurist.iter().filter(|een| een.redenen.is_empty()).map(|een| een.soort).collect();
        assert_eq!(kan, [Boetehandelingsoort::Akkoord, Boetehandelingsoort::Afwijzing]);
        assert_eq!(jurist.len(), Boetehandelingsoort::ALLE.len());
        let inspecteur = van(INSPECTEUR).unwrap();
        assert!(inspecteur.iter().all(|een| !een.redenen.is_empty()), "who proposed does nothing after it");
    }
}

#[tokio::test]
async fn who_proposed_is_no_second_pair_of_eyes_in_whatever_role() {
    for proef in Proef::alle().await {
        let nummer = proposed(&proef, &invulling("k-1")).await.unwrap();
        // The same account, now at work as jurist.
        let zelf = (Rol::Jurist, INSPECTEUR.1);
        let daad = Daad::new(Boetehandelingsoort::Akkoord, 1);
        assert_eq!(refused(acted_as(&proef, zelf, nummer, &daad).await), ["boetestap-eigen-voorstel"]);
        assert_eq!(look(&proef, nummer).await.regel.status, Boetestatus::Voorgesteld);
    }
}
