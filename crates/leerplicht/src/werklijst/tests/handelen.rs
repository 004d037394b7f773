//! Taking up, taking note, closing: what is refused, and that a status comes from a receipt.

use jiff::civil::date;
use kern::outbox;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Handelingsoort, Meldingstatus, Statusreden};
use recht::weigering::Weigerreden as _;
use uitwisseling::berichten::Vertrouwelijk;

use super::{Proef, alle, ambtenaar, from_school, melding, nummer, west};
use crate::afspraak::Bewaarklasse;
use crate::bewerkingen::{AFSLUITEN, BEHANDELEN, KENNISNEMEN};
use crate::contact;
use crate::werklijst::{
    self, Afsluiting, Ambtenaar, Behandelfout, Behandelreden, Gebeurtenis, Handelingstand, Tekstveld, Terug, Uitkomst,
};

async fn proeven() -> Vec<Proef> {
    let alle = alle().await;
    for proef in &alle {
        proef.loket.put(&west(), [melding(1, 1001, 1)]);
        proef.work().await;
    }
    alle
}

async fn take_up(proef: &Proef, account: i64, naam: &str) -> Result<i64, Behandelfout> {
    let permit = proef.permit(account, &BEHANDELEN);
    werklijst::take_up(&proef.leerplicht, &permit, nummer(1001), &ambtenaar(naam), None).await
}

async fn close(proef: &Proef, afsluiting: Afsluiting) -> Result<i64, Behandelfout> {
    let permit = proef.permit(1, &AFSLUITEN);
    werklijst::close(&proef.leerplicht, &permit, nummer(1001), &ambtenaar("Anna"), afsluiting).await
}

fn afsluiting() -> Afsluiting {
    Afsluiting {
        reden: Some(Afsluitreden::TerugOpSchool),
        toelichting: Some(Afsluittoelichting::LeerlingGezien),
        uitkomst: Some(Uitkomst::Gesprek),
        bewaarklasse: Some(Bewaarklasse::Begeleiding),
        bewaarreden: None,
        terugkoppeling: Some("Sam is weer op school.".into()),
    }
}

fn reasons(uitkomst: Result<i64, Behandelfout>) -> Vec<Behandelreden> {
    match uitkomst {
        Err(Behandelfout::Geweigerd(weigeringen)) => {
            assert!(weigeringen.iter().all(|een| !een.grond.wet.is_empty()), "each with its ground");
            weigeringen.into_iter().map(|een| een.reden).collect()
        }
        ander => panic!("not refused: {ander:?}"),
    }
}

#[tokio::test]
async fn a_status_comes_only_from_a_receipt() {
    for proef in proeven().await {
        proef.loket.down(true);
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.worker.step().await.unwrap();
        let gezien = proef.open(1001).await.unwrap().regel;
        assert_eq!(gezien.status, Meldingstatus::Geregistreerd);
        let handeling = gezien.handeling.unwrap();
        assert_eq!((handeling.soort, handeling.stand), (Handelingsoort::Behandeling, Handelingstand::Onderweg));
        assert_eq!(gezien.behandelaar.unwrap().naam.reveal(), "Anna");

        proef.loket.down(false);
        proef.klok.set("2026-03-09T08:10:00Z".parse().unwrap());
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap().regel;
        assert_eq!(gezien.status, Meldingstatus::InBehandeling);
        assert_eq!(gezien.handeling.unwrap().stand, Handelingstand::Ontvangen);
        assert_eq!(gezien.uiterlijk, Some(date(2026, 5, 8)), "forty working days, past Good Friday to Ascension");
        let bericht = &proef.loket.got()[0];
        assert_eq!(bericht.behandelaar.as_ref().unwrap().naam.reveal(), "Anna");
    }
}

#[tokio::test]
async fn two_officers_take_up_one_report_once() {
    for proef in proeven().await {
        let (een, ander) = tokio::join!(take_up(&proef, 1, "Anna"), take_up(&proef, 2, "Bo"));
        let (gelukt, geweigerd) = if een.is_ok() { (een, ander) } else { (ander, een) };
        let redenen = reasons(geweigerd);
        let [Behandelreden::Onderweg { soort: Handelingsoort::Behandeling, door: Some(door) }] = redenen.as_slice()
        else {
            panic!("one clear refusal: {redenen:?}");
        };
        assert!(["Anna", "Bo"].contains(&door.reveal()));
        gelukt.unwrap();
        proef.work().await;
        assert_eq!(proef.loket.got().len(), 1);
        assert_eq!(reasons(take_up(&proef, 2, "Bo").await), [Behandelreden::Status(Statusreden::StaatAl)]);
    }
}

#[tokio::test]
async fn the_same_officer_twice_is_once() {
    for proef in proeven().await {
        let een = take_up(&proef, 1, "Anna").await.unwrap();
        assert_eq!(take_up(&proef, 1, "Anna").await.unwrap(), een);
        proef.work().await;
        assert_eq!(proef.loket.got().len(), 1);
    }
}

#[tokio::test]
async fn closing_without_an_outcome_says_everything_that_is_missing() {
    for proef in proeven().await {
        let redenen = reasons(close(&proef, Afsluiting::default()).await);
        let verwacht = [
            Behandelreden::Status(Statusreden::RedenOntbreekt),
            Behandelreden::UitkomstOntbreekt,
            Behandelreden::BewaarklasseOntbreekt,
            Behandelreden::TerugkoppelingOntbreekt,
        ];
        assert_eq!(redenen, verwacht);
        let zonder = Afsluiting { uitkomst: None, ..afsluiting() };
        assert_eq!(reasons(close(&proef, zonder).await), [Behandelreden::UitkomstOntbreekt]);
        let lang = Afsluiting { terugkoppeling: Some("a".repeat(2001).into()), ..afsluiting() };
        let te_lang = Behandelreden::TeLang { veld: Tekstveld::Terugkoppeling, hoogstens: 2000 };
        assert_eq!(reasons(close(&proef, lang).await), [te_lang]);
        proef.work().await;
        assert!(proef.loket.got().is_empty(), "nothing of a refused act leaves");
        assert!(proef.open(1001).await.unwrap().regel.handeling.is_none());
    }
}

#[tokio::test]
async fn another_retention_class_than_goes_with_the_outcome_needs_a_word_why() {
    for proef in proeven().await {
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.work().await;
        let vervolgd = Afsluiting { uitkomst: Some(Uitkomst::ProcesVerbaal), ..afsluiting() };
        for (klasse, reden) in [(Bewaarklasse::ZonderVervolg, None), (Bewaarklasse::Begeleiding, Some(" "))] {
            let afwijkend = Afsluiting {
                bewaarklasse: Some(klasse),
                bewaarreden: reden.map(Vertrouwelijk::from),
                ..vervolgd.clone()
            };
            let hoort = Bewaarklasse::Strafrechtelijk;
            assert_eq!(reasons(close(&proef, afwijkend).await), [Behandelreden::BewaarredenOntbreekt { hoort }]);
        }
        let verklaard = Afsluiting {
            bewaarklasse: Some(Bewaarklasse::ZonderVervolg),
            bewaarreden: Some("De officier seponeerde".into()),
            ..vervolgd
        };
        close(&proef, verklaard).await.unwrap();
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap();
        let Some(Gebeurtenis::Handeling(laatste)) = gezien.geschiedenis.last() else { panic!("the act is history") };
        assert_eq!(laatste.bewaarreden.as_ref().unwrap().reveal(), "De officier seponeerde");
        // It stays here.
        let bericht = format!("{:?}", proef.loket.got().pop().unwrap());
        assert!(!bericht.contains("seponeerde"), "{bericht}");
    }
}

#[tokio::test]
async fn a_closed_report_keeps_its_outcome_here_and_its_reason_there() {
    for proef in proeven().await {
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.work().await;
        close(&proef, afsluiting()).await.unwrap();
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.status, Meldingstatus::Afgesloten);
        assert_eq!(gezien.regel.uiterlijk, None);
        let Some(Gebeurtenis::Handeling(laatste)) = gezien.geschiedenis.last() else { panic!("the act is history") };
        assert_eq!(laatste.uitkomst, Some(Uitkomst::Gesprek));
        assert_eq!(laatste.bewaarklasse, Some(Bewaarklasse::Begeleiding));
        let bericht = proef.loket.got().pop().unwrap();
        assert_eq!(bericht.reden, Some(Afsluitreden::TerugOpSchool));
        assert_eq!(bericht.terugkoppeling.unwrap().reveal(), "Sam is weer op school.");
        assert_eq!(reasons(close(&proef, afsluiting()).await), [Behandelreden::Status(Statusreden::StaatAl)]);
    }
}

#[tokio::test]
async fn withdrawn_while_somebody_has_the_page_open_is_a_clear_refusal() {
    for proef in proeven().await {
        proef.loket.put(&west(), [from_school(2, 1001, Meldingstatus::Ingetrokken, None)]);
        proef.work().await;
        let redenen = reasons(take_up(&proef, 1, "Anna").await);
        assert_eq!(redenen, [Behandelreden::Status(Statusreden::IsIngetrokken)]);
        assert_eq!(redenen[0].uitleg(), "meldingstatus-is-ingetrokken");
    }
}

#[tokio::test]
async fn withdrawn_on_the_way_is_parked_loud_and_not_the_end() {
    for proef in proeven().await {
        proef.loket.set(nummer(1001), Meldingstatus::Ingetrokken);
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.work().await;
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.regel.status, Meldingstatus::Geregistreerd, "a refusal is no status");
        assert_eq!(gezien.regel.terug, Some(Terug::Geweigerd));
        assert_eq!(gezien.regel.handeling.unwrap().stand, Handelingstand::Geweigerd);
        let Some(Gebeurtenis::Handeling(handeling)) = gezien.geschiedenis.last() else { panic!("the act is history") };
        assert_eq!(handeling.weigeringen[0].code, "meldingstatus-is-ingetrokken");
        let stand = outbox::count(proef.register.lees(), Some(&west())).await.unwrap();
        assert_eq!(stand.geparkeerd, 1);

        proef.loket.set(nummer(1001), Meldingstatus::Geregistreerd);
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::InBehandeling, "what follows is not held up");
        assert_eq!(proef.open(1001).await.unwrap().regel.terug, None);
    }
}

#[tokio::test]
async fn taking_note_needs_words_for_the_school() {
    for proef in proeven().await {
        let permit = proef.permit(1, &KENNISNEMEN);
        let note = async |tekst: Option<Vertrouwelijk>| {
            werklijst::take_note(&proef.leerplicht, &permit, nummer(1001), &ambtenaar("Anna"), tekst).await
        };
        assert_eq!(reasons(note(Some("  ".into())).await), [Behandelreden::TerugkoppelingOntbreekt]);
        note(Some("Bekend, wij wachten af.".into())).await.unwrap();
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::TerKennisgevingAangenomen);
    }
}

#[tokio::test]
async fn a_receipt_of_another_report_is_not_believed_and_the_act_is_done_once() {
    for proef in proeven().await {
        proef.loket.lie_once();
        take_up(&proef, 1, "Anna").await.unwrap();
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::Geregistreerd);
        proef.klok.set("2026-03-09T08:10:00Z".parse().unwrap());
        proef.work().await;
        assert_eq!(proef.status(1001).await, Meldingstatus::InBehandeling);
        let gekregen = proef.loket.got();
        assert_eq!((gekregen.len(), &gekregen[0].kenmerk), (2, &gekregen[1].kenmerk), "tried again under one key");
    }
}

#[tokio::test]
async fn notes_stay_here() {
    for proef in proeven().await {
        let permit = proef.permit(1, &BEHANDELEN);
        let note = async |tekst: &str| {
            werklijst::note(&proef.leerplicht, &permit, nummer(1001), &ambtenaar("Anna"), &tekst.into()).await
        };
        assert!(matches!(note(" ").await, Err(Behandelfout::Geweigerd(_))));
        note("Gebeld, geen gehoor.").await.unwrap();
        proef.work().await;
        assert!(proef.loket.got().is_empty());
        let gezien = proef.open(1001).await.unwrap();
        assert_eq!(gezien.notities[0].tekst.reveal(), "Gebeld, geen gehoor.");
        assert!(!format!("{gezien:?}").contains("Gebeld"), "free text stays out of logs");
    }
}

#[tokio::test]
async fn the_school_gets_the_number_of_the_organisation_when_the_officer_has_none() {
    for proef in proeven().await {
        contact::set(&proef.register, &west(), "010 1111111").await.unwrap();
        contact::set(&proef.register, &west(), " 010 2222222 ").await.unwrap();
        let permit = proef.permit(1, &BEHANDELEN);
        let zonder = Ambtenaar { naam: "Anna".into(), telefoon: None };
        werklijst::take_up(&proef.leerplicht, &permit, nummer(1001), &zonder, None).await.unwrap();
        proef.work().await;
        let gehandeld = proef.loket.got();
        let behandelaar = gehandeld.last().unwrap().behandelaar.clone().unwrap();
        assert_eq!(behandelaar.telefoon.unwrap().reveal(), "010 2222222");
    }
}
