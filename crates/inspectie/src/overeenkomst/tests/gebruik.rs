//! Entering, joining, leaving, ending and writing, on every database.

use super::*;
use crate::bewerkingen::OVEREENKOMST_BEKIJKEN;
use crate::signalenbox::tests::proef::INSPECTEUR;

async fn look(proef: &Proef, code: &str) -> Overeenkomstbeeld {
    open(&proef.inspectie, &proef.permit(INSPECTEUR, &OVEREENKOMST_BEKIJKEN), code).await.unwrap()
}

#[tokio::test]
async fn the_shipped_ones_are_there_and_own_ones_come_with_them() {
    for proef in Proef::alle().await {
        let een = nieuw("k-1", "9001", date(2013, 1, 1), None);
        let code = entered(&proef, &een).await.unwrap();
        assert_eq!(entered(&proef, &een).await.unwrap(), code, "sent twice, entered once");
        let lezen = proef.permit(INSPECTEUR, &OVEREENKOMST_BEKIJKEN);
        let alle = all(&proef.inspectie, &lezen).await.unwrap();
        assert_eq!(alle.len(), 15);
        assert_eq!(alle.iter().filter(|een| een.door.is_some()).count(), 1);
        assert_eq!(look(&proef, &code).await.overeenkomst.naam, "Overeenkomst k-1");
        let weg = open(&proef.inspectie, &lezen, "eigen-9").await;
        assert!(matches!(weg, Err(Overeenkomstfout::NietGevonden)));
    }
}

#[tokio::test]
async fn overlapping_days_are_refused_and_nothing_is_lost() {
    for proef in Proef::alle().await {
        entered(&proef, &nieuw("k-1", "9001", date(2013, 1, 1), Some(ZOMER))).await.unwrap();
        let redenen = refused(entered(&proef, &nieuw("k-2", "9001", ZOMER, None)).await);
        let [Overeenkomstreden::Overlap { gemeente, van, tot, .. }] = redenen.as_slice() else { panic!("{redenen:?}") };
        assert_eq!((gemeente.as_str(), *van, *tot), ("Gemeente 9001", ZOMER, Some(ZOMER)));
        let amsterdam = refused(entered(&proef, &nieuw("k-3", "0363", ZOMER, None)).await);
        assert!(matches!(amsterdam.as_slice(), [Overeenkomstreden::Overlap { .. }]), "also with a shipped one");
        let lezen = proef.permit(INSPECTEUR, &OVEREENKOMST_BEKIJKEN);
        assert_eq!(all(&proef.inspectie, &lezen).await.unwrap().len(), 15);
        entered(&proef, &nieuw("k-2", "9001", ZOMER.tomorrow().unwrap(), None)).await.unwrap();
    }
}

#[tokio::test]
async fn two_who_enter_one_municipality_at_once_do_not_both_succeed() {
    for proef in Proef::alle().await {
        let (een, ander) = (nieuw("k-1", "9001", date(2013, 1, 1), None), nieuw("k-2", "9001", ZOMER, None));
        let (een, ander) = tokio::join!(entered(&proef, &een), entered(&proef, &ander));
        assert_eq!(usize::from(een.is_ok()) + usize::from(ander.is_ok()), 1, "{een:?} {ander:?}");
    }
}

#[tokio::test]
async fn what_is_filled_in_wrong_is_told_all_at_once() {
    for proef in Proef::alle().await {
        let leeg = Nieuw {
            naam: " ".to_owned(),
            bron: String::new(),
            gemeenten: Vec::new(),
            ..nieuw("k-1", "9001", date(2013, 1, 2), Some(date(2013, 1, 1)))
        };
        let velden: Vec<_> = refused(entered(&proef, &leeg).await).iter().map(|reden| reden.key().0).collect();
        assert_eq!(velden, ["naam", "bron", "tot", "gemeenten"]);
        let nu = refused(entered(&proef, &nieuw("k-1", "9001", date(2018, 1, 1), None)).await);
        let [Overeenkomstreden::NietMogelijk { grond, .. }] = nu.as_slice() else { panic!("{nu:?}") };
        assert_eq!(grond.artikel, "16a");
        let vroeg = refused(entered(&proef, &nieuw("k-1", "9001", date(2009, 1, 1), None)).await);
        assert!(matches!(vroeg.as_slice(), [Overeenkomstreden::NietMogelijk { .. }]));
    }
}

#[tokio::test]
async fn municipalities_join_and_leave_and_the_agreement_ends() {
    for proef in Proef::alle().await {
        let code = entered(&proef, &nieuw("k-1", "9001", date(2013, 1, 1), None)).await.unwrap();
        stepped(&proef, &code, Stapsoort::Toetreding, Some("9002"), ZOMER).await.unwrap();
        let twee_keer = refused(stepped(&proef, &code, Stapsoort::Toetreding, Some("9002"), ZOMER).await);
        assert!(matches!(twee_keer.as_slice(), [Overeenkomstreden::Overlap { .. }]));
        let niet = refused(stepped(&proef, &code, Stapsoort::Uittreding, Some("9002"), date(2014, 1, 1)).await);
        assert!(matches!(niet.as_slice(), [Overeenkomstreden::DoetNietMee { .. }]), "it joined later");
        stepped(&proef, &code, Stapsoort::Uittreding, Some("9001"), date(2014, 12, 31)).await.unwrap();
        stepped(&proef, &code, Stapsoort::Toetreding, Some("9001"), date(2016, 1, 1)).await.unwrap();
        stepped(&proef, &code, Stapsoort::Einde, None, date(2015, 12, 31)).await.unwrap();
        let beeld = look(&proef, &code).await;
        let dagen: Vec<_> =
            beeld.overeenkomst.deelnames.iter().map(|een| (een.gemeente.to_string(), een.looptijd.tot)).collect();
        let verwacht = [("9001".to_owned(), Some(date(2014, 12, 31))), ("9002".to_owned(), Some(date(2015, 12, 31)))];
        assert_eq!(dagen, verwacht, "who would have joined after the end never does");
        assert_eq!(beeld.stappen.len(), 4);
        let erna = refused(stepped(&proef, &code, Stapsoort::Toetreding, Some("9003"), date(2016, 2, 1)).await);
        assert!(matches!(erna.as_slice(), [Overeenkomstreden::BuitenLooptijd { .. }]));
        stepped(&proef, "delft", Stapsoort::Einde, None, ZOMER).await.unwrap_err();
    }
}

#[tokio::test]
async fn a_letter_leaves_once_and_is_kept_as_it_left() {
    for proef in Proef::alle().await {
        let mag = proef.permit(COORDINATOR, &OVEREENKOMST_VASTLEGGEN);
        let vraag = Brievenvraag {
            kenmerk: "b-1".to_owned(),
            soort: Briefsoort::Ontbonden,
            bestuur: "41 234".to_owned(),
            bestuursnaam: "Stichting De Proef".to_owned(),
            woorden: "Dank voor de samenwerking.".into(),
        };
        let geen = Brievenvraag { bestuur: "4123".to_owned(), ..vraag.clone() };
        let redenen = refused(send(&proef.inspectie, &mag, &"Carla".into(), "amsterdam", &geen).await);
        assert_eq!(redenen, [Overeenkomstreden::GeenBestuur]);
        for _ in 0..2 {
            assert_eq!(send(&proef.inspectie, &mag, &"Carla".into(), "amsterdam", &vraag).await.unwrap(), 1);
        }
        let lezen = proef.permit(INSPECTEUR, &crate::bewerkingen::BRIEF_BEKIJKEN);
        let brieven = crate::brief::about(&proef.inspectie, &lezen, "overeenkomst:amsterdam").await.unwrap();
        let [brief] = brieven.as_slice() else { panic!("{brieven:?}") };
        assert_eq!(brief.bestuur.code.to_string(), "bestuur-41234");
        let inhoud = crate::brief::open(&proef.inspectie, &lezen, 1).await.unwrap().unwrap();
        let tekst = String::from_utf8(inhoud).unwrap();
        for deel in ["IvhO-1", "Stichting De Proef", "geldt niet meer", "Dank voor de samenwerking."] {
            assert!(tekst.contains(deel), "{deel} in {tekst}");
        }
        assert_eq!(crate::brief::open(&proef.inspectie, &lezen, 2).await.unwrap(), None);
    }
}
