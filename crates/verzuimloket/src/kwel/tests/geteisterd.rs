//! A client that keeps to its keys, against a Verzuimloket that torments it: every report is registered exactly once, and
//! every status arrives.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use jiff::ToSpan as _;
use jiff::civil::date;
use recht::melding::status::Handelingsoort;
use uitwisseling::berichten::{Aflevering, Inhoud, Ontvangstbewijs};
use uitwisseling::koppeling::{Antwoord, Koppelfout, Verzuimloketkoppeling};

use super::plan;
use crate::Loketinstellingen;
use crate::client::{Clientinstellingen, Loketclient};
use crate::tests::{JONG, aanlevering, code, handeling, instellingen, klok, sleutels, stam};

/// How many reports are made.
const MELDINGEN: i8 = 40;
/// More tries than any of them can need.
const POGINGEN: u32 = 500;

/// Everything that can go wrong, often; no trick that cannot be seen.
const PLAN: &str = "
zaad = 7
[kansen]
vraag_kwijt = 0.15
antwoord_kwijt = 0.15
vraag_dubbel = 0.2
vertraging = 0.2
fout_na_opslaan = 0.1
kapotte_json = 0.1
ander_kenmerk = 0.1
rijen_anders = 0.2
rij_dubbel = 0.2
[vertraging]
hoogstens_ms = 20
[[storing]]
na = 30
aantal = 25
[[storing]]
na = 120
aantal = 10
";

/// Tries as a worker does: again after no answer, never after a refusal.
async fn until_told<'a, T>(mut poging: impl FnMut() -> Antwoord<'a, T>) -> (T, u32) {
    for nummer in 1..=POGINGEN {
        match poging().await {
            Ok(antwoord) => return (antwoord, nummer),
            Err(Koppelfout::Onbereikbaar(_)) => tokio::time::sleep(Duration::from_millis(1)).await,
            Err(Koppelfout::Geweigerd(afwijzing)) => panic!("refused: {afwijzing:?}"),
        }
    }
    panic!("no answer in {POGINGEN} tries")
}

async fn report(client: Arc<Loketclient>, nummer: i8) -> (Ontvangstbewijs, u32) {
    let mut melding = aanlevering(&format!("melding-{nummer}"), JONG);
    melding.begin = Some(date(2026, 8, 1).saturating_add(i64::from(nummer).days()));
    let school = code("01ab00");
    let (bewijs, pogingen) = until_told(|| client.submit(&school, &melding)).await;
    assert_eq!(bewijs.kenmerk, melding.kenmerk);
    (bewijs, pogingen)
}

/// The whole list of an organisation, read as a worker does.
async fn read_all(client: &Loketclient, organisatie: &str) -> Vec<Aflevering> {
    let (wie, mut na, mut alles) = (code(organisatie), 0, Vec::new());
    loop {
        let (stuk, _) = until_told(|| client.fetch(&wie, na)).await;
        if stuk.afleveringen.is_empty() {
            return alles;
        }
        na = stuk.volgende;
        alles.extend(stuk.afleveringen);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_report_is_registered_exactly_once_and_every_status_arrives() {
    for databank in testkit::databanken().await {
        let instellingen = Loketinstellingen { kwel: Some(plan(PLAN)), ..instellingen(&databank) };
        let loket = crate::start(instellingen, klok()).await.unwrap();
        loket.loket().load_stam(&stam()).await.unwrap();
        let wachttijd = Duration::from_secs(20);
        let instellingen = Clientinstellingen { wachttijd, ..Clientinstellingen::new(loket.basis(), sleutels()) };
        let client = Arc::new(Loketclient::new(&instellingen).unwrap());

        let taken: tokio::task::JoinSet<_> = (0..MELDINGEN).map(|nummer| report(Arc::clone(&client), nummer)).collect();
        let (bewijzen, pogingen): (Vec<_>, Vec<_>) = taken.join_all().await.into_iter().unzip();
        let nummers: BTreeSet<u64> = bewijzen.iter().map(|bewijs| bewijs.nummer.into()).collect();
        assert_eq!(nummers, (1..=u64::try_from(MELDINGEN).unwrap()).collect());
        // The tormentor did its work.
        assert!(pogingen.iter().sum::<u32>() > 50, "{pogingen:?}");

        let meldingen = read_all(&client, "rbl-west").await;
        let doorgezonden: Vec<u64> = meldingen.iter().map(|een| een.nummer.into()).collect();
        assert_eq!(doorgezonden, (1..=u64::try_from(MELDINGEN).unwrap()).collect::<Vec<_>>());
        assert!(meldingen.iter().all(|een| matches!(een.inhoud, Inhoud::Verzuimmelding(_))));

        let rbl = code("rbl-west");
        for bewijs in &bewijzen {
            let kenmerk = format!("oppakken-{}", bewijs.nummer);
            let oppakken = handeling(&kenmerk, bewijs, Handelingsoort::Behandeling, "rbl-west");
            until_told(|| client.act(&rbl, &oppakken)).await;
        }
        let statussen = read_all(&client, "01ab00").await;
        let opgepakt: BTreeSet<u64> = (statussen.iter())
            .filter(|een| matches!(&een.inhoud, Inhoud::Status(bericht) if bericht.status.as_str() == "in_behandeling"))
            .map(|een| een.nummer.into())
            .collect();
        assert_eq!(opgepakt, nummers);
        assert_eq!(statussen.len(), nummers.len() * 2);
        loket.stop().await.unwrap();
    }
}

#[tokio::test]
async fn without_a_plan_nothing_happens_and_with_one_what_is_stored_is_stored() {
    let databank = testkit::sqlite();
    let alles_kwijt = plan("zaad = 1\n[kansen]\nantwoord_kwijt = 1");
    let instellingen_ = Loketinstellingen { kwel: Some(alles_kwijt), ..instellingen(&databank) };
    let loket = crate::start(instellingen_, klok()).await.unwrap();
    loket.loket().load_stam(&stam()).await.unwrap();
    let client = Loketclient::new(&Clientinstellingen::new(loket.basis(), sleutels())).unwrap();
    let kwijt = client.submit(&code("01ab00"), &aanlevering("a", JONG)).await;
    assert!(matches!(kwijt, Err(Koppelfout::Onbereikbaar(_))));
    loket.stop().await.unwrap();
    // The same database, served honestly: the report is there, under its key.
    let loket = crate::start(instellingen(&databank), klok()).await.unwrap();
    let client = Loketclient::new(&Clientinstellingen::new(loket.basis(), sleutels())).unwrap();
    let bewijs = client.submit(&code("01ab00"), &aanlevering("a", JONG)).await.unwrap();
    assert_eq!(u64::from(bewijs.nummer), 1);
    assert_eq!(client.fetch(&code("rbl-west"), 0).await.unwrap().volgende, 1);
    loket.stop().await.unwrap();
}
