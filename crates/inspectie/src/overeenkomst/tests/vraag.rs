//! Who may inspect: on every day the same as the law says when it is asked day by day.

use recht::begrip::Gemeentecode;
use recht::toezicht::Onderdeel;
use recht::toezicht::overeenkomst::{Aanleiding, Bevoegdheidsreden, Leerplichtbevinding};

use super::*;
use crate::bewerkingen::{OVEREENKOMST_BEKIJKEN, SCHOOL_TOEWIJZEN};
use crate::dossier::{Schoolrol, Toewijzing, assign};
use crate::signalenbox::tests::proef::INSPECTEUR;

fn amsterdam() -> Gemeentecode {
    "0363".parse().unwrap()
}

fn invoer(leerplicht: bool, onderdeel: Onderdeel, op: Date) -> Invoer {
    Invoer {
        leerplicht: leerplicht.then(|| "leerplicht".parse().unwrap()),
        werkgebied: vec![amsterdam()],
        gemeente: amsterdam(),
        school: None,
        ambtenaar: None,
        contactpersoon: None,
        onderdeel,
        op,
        bevindingen: Vec::new(),
    }
}

fn onvoldoende(op: Date) -> Leerplichtbevinding {
    Leerplichtbevinding { op, voldoende: false }
}

async fn ask(proef: &Proef, invoer: &Invoer) -> Antwoord {
    let lezen = proef.permit(INSPECTEUR, &OVEREENKOMST_BEKIJKEN);
    answer(&proef.inspectie, &lezen, invoer).await.unwrap().unwrap()
}

async fn why(proef: &Proef, invoer: &Invoer) -> Result<Aanleiding, Vec<Bevoegdheidsreden>> {
    let besluit = ask(proef, invoer).await.besluit;
    besluit.map(|een| een.aanleiding).map_err(|alle| alle.into_iter().map(|een| een.reden).collect())
}

#[tokio::test]
async fn each_age_of_the_law_has_its_answer() {
    for proef in Proef::alle().await {
        let administratie = |leerplicht, op| invoer(leerplicht, Onderdeel::Administratie, op);
        let voor = administratie(true, date(2011, 12, 31));
        assert_eq!(why(&proef, &voor).await, Ok(Aanleiding::EigenToezicht));
        let inspectie_voor = administratie(false, date(2011, 12, 31));
        assert_eq!(why(&proef, &inspectie_voor).await, Err(vec![Bevoegdheidsreden::NogNietInspectie]));
        let onder = administratie(true, date(2016, 4, 30));
        assert_eq!(why(&proef, &onder).await, Ok(Aanleiding::Overeenkomst));
        let uitspraak = administratie(true, date(2016, 5, 1));
        let uitgesloten = Bevoegdheidsreden::OnderdeelUitgesloten(Onderdeel::Administratie);
        assert_eq!(why(&proef, &uitspraak).await, Err(vec![uitgesloten]));
        let verlof = invoer(true, Onderdeel::Verlof, date(2017, 9, 30));
        assert_eq!(why(&proef, &verlof).await, Ok(Aanleiding::Overeenkomst));
        let ontbonden = invoer(true, Onderdeel::Verlof, date(2017, 10, 1));
        assert_eq!(why(&proef, &ontbonden).await, Err(vec![Bevoegdheidsreden::OvereenkomstNietMogelijk]));
        let twee = vec![onvoldoende(date(2015, 3, 1)), onvoldoende(date(2015, 11, 1))];
        let overgang = Invoer { bevindingen: twee.clone(), ..administratie(false, date(2016, 6, 1)) };
        assert_eq!(why(&proef, &overgang).await, Ok(Aanleiding::Overgang));
        let drie = [twee, vec![onvoldoende(date(2016, 2, 1))]].concat();
        let urgent = Invoer { bevindingen: drie.clone(), ..administratie(false, date(2016, 3, 1)) };
        assert_eq!(why(&proef, &urgent).await, Ok(Aanleiding::UrgentSignaal));
        let genoeg = Invoer { bevindingen: drie, ..administratie(true, date(2016, 3, 1)) };
        let genoeg = why(&proef, &genoeg).await;
        assert_eq!(genoeg, Err(vec![Bevoegdheidsreden::GenoegOnvoldoende { keren: 3 }]));
        let elders = Invoer { werkgebied: vec!["0344".parse().unwrap()], ..administratie(true, date(2015, 1, 1)) };
        assert_eq!(why(&proef, &elders).await, Err(vec![Bevoegdheidsreden::AndereGemeente(amsterdam())]));
        let lezen = proef.permit(INSPECTEUR, &OVEREENKOMST_BEKIJKEN);
        let te_vroeg = administratie(true, date(2010, 7, 31));
        assert_eq!(answer(&proef.inspectie, &lezen, &te_vroeg).await.unwrap(), None);
    }
}

#[tokio::test]
async fn the_contactpersoon_of_a_school_does_not_inspect_it() {
    for proef in Proef::alle().await {
        let toewijzing = Toewijzing {
            school: "99XA00".to_owned(),
            schoolnaam: "De Proef".to_owned(),
            rol: Some(Schoolrol::Contactpersoon),
            account: Some(proef.account(INSPECTEUR)),
            van: Some(date(2025, 1, 1)),
            tot: Some(date(2025, 12, 31)),
            waarom: "verdeling".into(),
        };
        assign(&proef.inspectie, &proef.permit(COORDINATOR, &SCHOOL_TOEWIJZEN), &toewijzing).await.unwrap();
        let vraag = Invoer {
            school: Some("99XA00".to_owned()),
            ambtenaar: Some(proef.account(INSPECTEUR)),
            ..invoer(false, Onderdeel::Beleid, date(2025, 6, 1))
        };
        assert_eq!(why(&proef, &vraag).await, Err(vec![Bevoegdheidsreden::VasteContactpersoon]));
        let erna = Invoer { op: date(2026, 1, 1), ..vraag };
        assert_eq!(why(&proef, &erna).await, Ok(Aanleiding::EigenToezicht));
    }
}

/// Day by day the same as in the periods, for everybody and with all that can turn an answer.
#[tokio::test]
async fn the_periods_say_of_each_day_what_the_day_says() {
    let proef = Proef::alle().await.remove(0);
    let bevindingen = vec![
        onvoldoende(date(2014, 5, 1)),
        onvoldoende(date(2015, 5, 1)),
        Leerplichtbevinding { op: date(2016, 1, 15), voldoende: true },
        onvoldoende(date(2016, 7, 1)),
        onvoldoende(date(2016, 9, 1)),
        onvoldoende(date(2017, 2, 1)),
    ];
    let contact = Looptijd { van: date(2013, 3, 1), tot: Some(date(2013, 9, 9)) };
    for (leerplicht, onderdeel) in
        [(true, Onderdeel::Administratie), (true, Onderdeel::Verlof), (false, Onderdeel::MeldingLeerplichtig)]
    {
        let vraag = Invoer {
            bevindingen: bevindingen.clone(),
            contactpersoon: Some(contact),
            ..invoer(leerplicht, onderdeel, date(2026, 1, 1))
        };
        let verloop = ask(&proef, &vraag).await.verloop;
        let sprongen = verloop.windows(2);
        assert!(sprongen.into_iter().all(|paar| paar[0].looptijd.tot == paar[1].looptijd.van.yesterday().ok()));
        let mut dag = verloop[0].looptijd.van;
        assert_eq!(dag, date(2010, 8, 1));
        // Every third day, and each day on which the answer turns with its neighbours.
        while dag < date(2018, 6, 1) {
            let tijdvak = verloop.iter().find(|een| een.looptijd.contains(dag)).unwrap();
            let op_de_dag = why(&proef, &Invoer { op: dag, ..vraag.clone() }).await;
            assert_eq!(op_de_dag, tijdvak.uitkomst, "{dag}");
            let is_rand = tijdvak.looptijd.van == dag || tijdvak.looptijd.tot == Some(dag);
            let stap = if is_rand { 1 } else { 3 };
            for _ in 0..stap {
                dag = dag.tomorrow().unwrap();
                if verloop.iter().any(|een| een.looptijd.van == dag || een.looptijd.tot == Some(dag)) {
                    break;
                }
            }
        }
    }
}
