//! Drawing, signing off and what the Signalenbox knows, on every database.

use jiff::civil::date;
use uitwisseling::berichten::Vertrouwelijk;

use super::*;
use crate::bewerkingen::{SELECTIE_BEKIJKEN, SELECTIE_TEKENEN, SELECTIE_TREKKEN};
use crate::signalenbox::tests::proef::{COLLEGA, COORDINATOR, INSPECTEUR, Proef};

pub(super) const REGISTER: &str = "code,naam,sector,gemeente,bestuur,bestuursgrootte,leerlingen\n\
    99XA00,De Proef,vo,Delft,Stichting A,groot,800\n99XB00,De Toets,vo,Delft,Stichting A,groot,400\n\
    99XC00,De Vraag,po,Gouda,Stichting B,klein,200\n99XD00,Het Antwoord,vo,Gouda,Stichting C,middelgroot,\n";

fn door(naam: &str) -> Vertrouwelijk {
    naam.into()
}

pub(super) async fn register_of(proef: &Proef) -> i64 {
    let mag = proef.permit(COORDINATOR, &SELECTIE_TREKKEN);
    let bron = (Bronsoort::Register, "RIO", date(2026, 3, 1));
    add_source(&proef.inspectie, &mag, &door("Carla"), bron, REGISTER.as_bytes()).await.unwrap()
}

fn question(register: i64, methode: Methode) -> Selectievraag {
    let opdracht = opdracht(methode);
    Selectievraag { kenmerk: "k-1".into(), naam: "Naleving vo".into(), register, cijfers: None, opdracht }
}

async fn drawn_by_coordinator(proef: &Proef, vraag: &Selectievraag) -> i64 {
    let mag = proef.permit(COORDINATOR, &SELECTIE_TREKKEN);
    make(&proef.inspectie, &mag, &door("Carla"), vraag).await.unwrap()
}

#[tokio::test]
async fn a_draw_is_kept_with_all_it_needs_to_be_drawn_again() {
    for proef in Proef::alle().await {
        let mut vraag = question(register_of(&proef).await, Methode::Willekeurig { aantal: 2 });
        vraag.opdracht.zaad = String::new();
        let nummer = drawn_by_coordinator(&proef, &vraag).await;
        assert_eq!(drawn_by_coordinator(&proef, &vraag).await, nummer, "sent twice, drawn once");
        let lezen = proef.permit(INSPECTEUR, &SELECTIE_BEKIJKEN);
        let selectie = open(&proef.inspectie, &lezen, nummer).await.unwrap();
        assert_eq!((selectie.regel.eenheden, selectie.regel.getrokken), (4, 2));
        assert_eq!(selectie.record.opdracht.zaad.len(), 32, "a seed that nobody could know");
        let gelezen = Record::parse(selectie.tekst.as_bytes()).unwrap();
        assert_eq!(gelezen.repeat().unwrap(), []);
        assert_eq!(list(&proef.inspectie, &lezen).await.unwrap().len(), 1);
    }
}

#[tokio::test]
async fn a_second_person_decides_once_and_nothing_changes_after() {
    for proef in Proef::alle().await {
        let vraag = question(register_of(&proef).await, Methode::Willekeurig { aantal: 1 });
        let nummer = drawn_by_coordinator(&proef, &vraag).await;
        let decide_as = async |wie, akkoord, reden: &str| {
            let mag = proef.permit(wie, &SELECTIE_TEKENEN);
            decide(&proef.inspectie, &mag, &door("Irma"), nummer, akkoord, &reden.into()).await
        };
        assert!(matches!(decide_as(COORDINATOR, true, "").await, Err(Selectiefout::Zelf)));
        assert!(matches!(decide_as(INSPECTEUR, false, " ").await, Err(Selectiefout::GeenReden)));
        decide_as(INSPECTEUR, false, "het register is van vorig jaar").await.unwrap();
        assert!(matches!(decide_as(COLLEGA, true, "").await, Err(Selectiefout::AlBesloten)));
        let regels = list(&proef.inspectie, &proef.permit(COLLEGA, &SELECTIE_BEKIJKEN)).await.unwrap();
        let besluit = regels[0].besluit.as_ref().unwrap();
        assert_eq!((besluit.akkoord, besluit.reden.reveal()), (false, "het register is van vorig jaar"));
    }
}

#[tokio::test]
async fn signals_count_as_known_and_the_rest_stays_unknown() {
    for proef in Proef::alle().await {
        proef.receive("s-1").await;
        proef.receive("s-2").await;
        let mag = proef.permit(COORDINATOR, &SELECTIE_TREKKEN);
        let bron = (Bronsoort::Cijfers, "opgave van SWV", date(2026, 2, 1));
        let blad = b"code,thuiszitters\n99XB00,3\n00ZZ00,9\n";
        let cijfers = add_source(&proef.inspectie, &mag, &door("Carla"), bron, blad).await.unwrap();
        let vraag = question(register_of(&proef).await, Methode::Risicogericht { aantal: 3 });
        let vraag = Selectievraag { cijfers: Some(cijfers), ..vraag };
        let record = prepare(&proef.inspectie, &mag, &door("Carla"), &vraag).await.unwrap();
        assert_eq!(drawn(&record.uitkomst), ["99XA00", "99XB00"], "two signals are 20 points, three at home 15");
        let waarden = &record.cijfers.waarden;
        assert_eq!(waarden["99XA00"], [(Risicodeel::Signalen, 2)].into());
        assert_eq!(waarden["99XB00"], [(Risicodeel::Thuiszitters, 3), (Risicodeel::Signalen, 0)].into());
        assert!(!waarden.contains_key("00ZZ00"), "who stands not in the frame stands not in the record");
        assert_eq!(record.uitkomst.groepen[0].tekort(), Some(Tekort::GeenRisico));
    }
}

#[tokio::test]
async fn a_file_with_a_fault_is_refused_whole() {
    for proef in Proef::alle().await {
        let mag = proef.permit(COORDINATOR, &SELECTIE_TREKKEN);
        let bron = (Bronsoort::Register, "RIO", date(2026, 3, 1));
        let fout = add_source(&proef.inspectie, &mag, &door("C"), bron, b"code,naam,sector\n99XA00,A,hbo\n").await;
        assert!(matches!(fout, Err(Selectiefout::Bestand(fouten)) if fouten.len() == 1));
        assert_eq!(sources(&proef.inspectie, &mag).await.unwrap(), []);
    }
}
