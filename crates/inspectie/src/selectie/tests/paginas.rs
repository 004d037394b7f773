//! The steps of a draw as a browser walks them.

use axum::http::StatusCode;

use super::gebruik::register_of;
use crate::signalenbox::tests::paginas::{get, post};
use crate::signalenbox::tests::proef::{COORDINATOR, INSPECTEUR, Proef};

const NIEUW: &str = "/inspectie/selecties/nieuw";

#[tokio::test]
async fn a_selection_is_drawn_in_steps_and_signed_off_by_somebody_else() {
    for proef in Proef::alle().await {
        let register = register_of(&proef).await;
        let (_, begin) = get(&proef, COORDINATOR, NIEUW).await;
        assert!(begin.contains("RIO, 4 regels, peildatum 01-03-2026"), "{begin}");
        let kop = format!("naam=Naleving+vo&register={register}&methode=bestuursgericht");
        let (status, leeg) = post(&proef, COORDINATOR, NIEUW, "stap=vraag").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && leeg.contains("Kies een methode."), "{leeg}");
        let (_, vraag) = post(&proef, COORDINATOR, NIEUW, &format!("{kop}&stap=vraag")).await;
        for deel in ["Scholen per groot bestuur", "name=\"gewicht_signalen\"", "name=\"kenmerk\"", "value=\"vo\""] {
            assert!(vraag.contains(deel), "{deel} in {vraag}");
        }
        let kop = format!("{kop}&kenmerk=k-1&groot=1&middelgroot=1&klein=0&zaad=proef");
        let fout = format!("{kop}&uitsluitingen=99ZZ00%3B+dicht%0A99XA00&stap=controle");
        let (status, fout) = post(&proef, COORDINATOR, NIEUW, &fout).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(fout.contains("99ZZ00 staat niet in het register.") && fout.contains("99ZZ00; dicht"), "{fout}");
        let kop = format!("{kop}&uitsluitingen=99XA00%3B+onderzoek+gepland");
        let (_, controle) = post(&proef, COORDINATOR, NIEUW, &format!("{kop}&stap=controle")).await;
        assert!(controle.contains("Stichting C") && controle.contains("Trek de selectie"), "{controle}");
        assert!(!controle.contains("De Toets"), "the check page does not tell what will be drawn");
        assert_eq!(post(&proef, COORDINATOR, NIEUW, &format!("{kop}&stap=trek")).await.0, StatusCode::SEE_OTHER);
        let adres = "/inspectie/selecties/1";
        let (_, uitkomst) = get(&proef, COORDINATOR, adres).await;
        for deel in
            ["De Toets (99XB00)", "Het Antwoord (99XD00)", "onderzoek gepland", "1 in Stichting A", "een ander tekent"]
        {
            assert!(uitkomst.contains(deel), "{deel} in {uitkomst}");
        }
        let besluit = format!("{adres}/besluit");
        let (status, zelf) = post(&proef, COORDINATOR, &besluit, "besluit=akkoord").await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && zelf.contains("U trok deze selectie zelf."), "{zelf}");
        assert!(get(&proef, INSPECTEUR, &besluit).await.1.contains("de uitkomst is gelijk"));
        assert_eq!(post(&proef, INSPECTEUR, &besluit, "besluit=akkoord").await.0, StatusCode::SEE_OTHER);
        let (_, lijst) = get(&proef, INSPECTEUR, "/inspectie/selecties").await;
        assert!(lijst.contains("afgetekend") && lijst.contains("2 van 4") && !lijst.contains(NIEUW), "{lijst}");
    }
}

#[tokio::test]
async fn an_inspector_reads_and_exports_and_does_not_draw() {
    for proef in Proef::alle().await {
        let register = register_of(&proef).await;
        let kop = format!("naam=Proef&register={register}&methode=risicogericht&kenmerk=k-1&aantal=2&zaad=a");
        let kop = format!("{kop}&gewicht_signalen=10&hoogstens_signalen=30&gewicht_te_laat=2&hoogstens_te_laat=20");
        proef.receive("s-1").await;
        assert_eq!(post(&proef, INSPECTEUR, NIEUW, &format!("{kop}&stap=trek")).await.0, StatusCode::NOT_FOUND);
        assert_eq!(post(&proef, COORDINATOR, NIEUW, &format!("{kop}&stap=trek")).await.0, StatusCode::SEE_OTHER);
        let (_, uitkomst) = get(&proef, INSPECTEUR, "/inspectie/selecties/1").await;
        for deel in ["<svg", "10 punten, hoogstens 20 erbij", "te laat gemeld onbekend", "geen punten", "7 = signalen"]
        {
            assert!(uitkomst.contains(deel), "{deel} in {uitkomst}");
        }
        let (_, record) = get(&proef, INSPECTEUR, "/inspectie/selecties/1/record").await;
        assert_eq!(crate::selectie::Record::parse(record.as_bytes()).unwrap().repeat().unwrap(), []);
        let (_, tabel) = get(&proef, INSPECTEUR, "/inspectie/selecties/1/uitkomst").await;
        assert_eq!(tabel.lines().count(), 5);
        for adres in ["/inspectie/selecties/2", "/inspectie/selecties/a", "/inspectie/selecties/2/record"] {
            assert_eq!(get(&proef, INSPECTEUR, adres).await.0, StatusCode::NOT_FOUND, "{adres}");
        }
    }
}
