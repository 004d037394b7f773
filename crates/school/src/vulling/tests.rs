//! Loading a school, on every database.

use jiff::civil::{Date, date};
use kern::toegang::Rol;
use recht::begrip::Verzuimstatus;
use recht::bepalingen::Recht;
use recht::dag::Dag;

use super::*;
use crate::afwezigheid::Reden;
use crate::les::Lestoestand;
use crate::stam::proef::{self, Proef};

/// The school of the tests, moved in from elsewhere: under a code of its own.
fn elsewhere() -> School {
    let organisatie = "99xb00".parse().unwrap();
    School { organisatie, brin: "99XB".parse().unwrap(), ..proef::school() }
}

/// A class of pupils who were there since 2024.
fn leerlingen(aantal: u32) -> Vec<Leerling> {
    let leerling = |nummer: u32| Leerling {
        sleutel: Leerlingsleutel(9000 + i64::from(nummer)),
        leerlingnummer: format!("L{nummer}"),
        pgn: proef::pgn(nummer),
        achternaam: format!("De \"Vries\" {nummer}"),
        tussenvoegsel: String::new(),
        voornaam: "Noor".to_owned(),
        geboortedatum: date(2012, 3, 1),
        gemeente: "0363".parse().unwrap(),
        startkwalificatie_op: None,
        opleiding: None,
        klas: String::new(),
    };
    (1..=aantal).map(leerling).collect()
}

fn les(sleutel: i64, datum: Date, lesuur: u16, versie: i32) -> Les {
    Les {
        sleutel: Lessleutel(sleutel),
        datum,
        lesuur: lesuur.to_string(),
        begin: 480 + 60 * lesuur,
        einde: 540 + 60 * lesuur,
        klas: "2b".to_owned(),
        vak: "wisk".to_owned(),
        docent: "JAN".to_owned(),
        toestand: Lestoestand::Gepland,
        versie,
    }
}

fn verzuim(leerling: i64, les: &Les, status: Verzuimstatus) -> Verzuim {
    Verzuim {
        leerling: Leerlingsleutel(leerling),
        les: les.sleutel,
        dag: les.datum.into(),
        lesuur: les.lesuur.clone(),
        lesminuten: les.minuten(),
        merk: Merk::Afwezig,
        status,
        reden: (status == Verzuimstatus::Geoorloofd).then_some(Reden::Ziekte),
        vastgesteld_op: (status != Verzuimstatus::Onbekend).then(|| les.datum.into()),
    }
}

/// Two pupils; the first missed 18 lessons of an hour without a valid reason, the second one with and one unexplained.
fn vulling() -> Schoolvulling<'static> {
    let leerlingen = leerlingen(2);
    let dagen = [2, 3, 4].map(|dag| date(2026, 3, dag));
    let lessen: Vec<Les> = (777_000_000_000..)
        .zip(dagen.into_iter().flat_map(|dag| (1..=6).map(move |lesuur| (dag, lesuur))))
        .map(|(sleutel, (dag, lesuur))| les(sleutel, dag, lesuur, 1))
        .collect();
    let mut gemist: Vec<Verzuim> = lessen.iter().map(|les| verzuim(9001, les, Verzuimstatus::Ongeoorloofd)).collect();
    gemist.push(verzuim(9002, &lessen[0], Verzuimstatus::Geoorloofd));
    gemist.push(verzuim(9002, &lessen[1], Verzuimstatus::Onbekend));
    let tijdstip = "2026-03-04T12:00:00Z".parse().unwrap();
    let registraties: Vec<_> =
        lessen.iter().map(|les| Lesregistratie { les: les.sleutel, account: 3, tijdstip, aantal: 2 }).collect();
    let laatste = lessen[17].sleutel;
    let merken = [(laatste, Leerlingsleutel(9001), Merk::Afwezig), (laatste, Leerlingsleutel(9002), Merk::Aanwezig)];
    let plaats =
        |een: &Leerling| Plaatsing { leerling: een.sleutel, van: date(2024, 8, 1), tot: None, klas: "2b".to_owned() };
    Schoolvulling {
        school: elsewhere(),
        klassen: vec![Klas { klas: "2b".to_owned(), leerjaar: "2".to_owned(), mentor: Some("JAN".to_owned()) }],
        personeel: vec![Personeelslid {
            code: "JAN".to_owned(),
            naam: "J. Jansen".to_owned(),
            email: None,
            account: Some(3),
        }],
        plaatsingen: leerlingen.iter().map(plaats).collect(),
        leerlingen,
        lessen: Box::new(lessen.into_iter()),
        lesregistraties: Box::new(registraties.into_iter()),
        merken: Box::new(merken.into_iter()),
        verzuim: Box::new(gemist.into_iter()),
        beoordelaar: 7,
    }
}

/// A permit for the school that moves in.
fn permit(proef: &Proef, bewerking: &'static kern::toegang::Bewerking) -> Permit {
    let organisatie = elsewhere().organisatie;
    let gebruiker = kern::toegang::Gebruiker {
        account: kern::toegang::Accountnummer(7),
        rol: Rol::Verzuimcoordinator,
        organisatie: Some(organisatie.clone()),
    };
    proef.toegang.permit(&gebruiker, bewerking, &organisatie).unwrap()
}

async fn load(proef: &Proef, vulling: Schoolvulling<'_>) -> Result<Omvang, Vullingfout> {
    let mut wijziging = proef.register.begin().await.unwrap();
    let recht = Recht::ingebouwd().unwrap();
    let omvang = load_school(&mut wijziging, &permit(proef, &crate::IMPORT_UITVOEREN), &recht, vulling).await?;
    wijziging.commit().await.unwrap();
    Ok(omvang)
}

#[tokio::test]
async fn a_loaded_school_can_be_worked_with() {
    for proef in proef::alle(date(2026, 3, 5)).await {
        let omvang = load(&proef, vulling()).await.unwrap();
        assert_eq!(omvang, Omvang { leerlingen: 2, lessen: 18, verzuim: 20 });

        // Numbers are the register's own, and the next ones follow.
        let sql = "SELECT MAX(les) AS x FROM les WHERE organisatie = '99xb00'";
        assert_eq!(proef.column(sql).await, ["18"]);
        let sql = "SELECT naam || ' ' || waarde AS x FROM teller WHERE organisatie = '99xb00' \
                   AND naam IN ('les', 'leerling', 'oordeel') ORDER BY naam";
        assert_eq!(proef.column(sql).await, ["leerling 2", "les 18", "oordeel 19"]);

        // What the law makes of it is there: a report of 16 hours.
        let sql = "SELECT leerling || ' ' || soort AS x FROM verschuldigd WHERE organisatie = '99xb00'";
        assert_eq!(proef.column(sql).await, ["1 16_uur_in_4_weken"]);

        // A register opens with the marks that were kept, and a reader of another school sees none of it.
        let organisatie = elsewhere().organisatie;
        let scholen = &proef.scholen;
        let permit = permit(&proef, &crate::LES_BEKIJKEN);
        let register = crate::les::open(scholen, &permit, &organisatie, Lessleutel(18)).await.unwrap().unwrap();
        let merken: Vec<_> = register.regels.iter().map(|regel| regel.merk).collect();
        assert_eq!(merken, [Some(Merk::Afwezig), Some(Merk::Aanwezig)]);
        assert_eq!(register.opgeslagen.map(|door| door.account), Some(3));
        assert_eq!(register.regels[0].leerling.achternaam, "De \"Vries\" 1");
        let vreemd = proef.permit(Rol::Docent, &crate::LES_BEKIJKEN);
        assert_eq!(crate::les::open(scholen, &vreemd, &organisatie, Lessleutel(18)).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_later_correction_finds_the_judgements_that_were_loaded() {
    for proef in proef::alle(date(2026, 3, 5)).await {
        load(&proef, vulling()).await.unwrap();
        let (organisatie, permit) = (elsewhere().organisatie, permit(&proef, &crate::LES_CORRIGEREN));
        let merken = [(Leerlingsleutel(1), Merk::Afwezig), (Leerlingsleutel(2), Merk::Aanwezig)];
        let opgave = crate::les::Registeropgave {
            les: Lessleutel(1),
            sleutel: "nogmaals".to_owned(),
            gezien: 1,
            merken: merken.into_iter().collect(),
            waarom: "leerling 2 was er toch".to_owned(),
        };
        crate::les::mark(&proef.scholen, &permit, &organisatie, opgave).await.unwrap();
        let sql = "SELECT leerling || ' ' || status || ' ' || vastgesteld_op AS x FROM verzuim WHERE les = 1";
        let dag = Dag::from(date(2026, 3, 2)).0;
        assert_eq!(proef.column(sql).await, [format!("1 ongeoorloofd {dag}")]);
    }
}

#[tokio::test]
async fn what_is_said_of_somebody_who_is_not_there_loads_nothing() {
    for proef in proef::alle(date(2026, 3, 5)).await {
        let onbekend = les(1, date(2026, 3, 2), 1, 1);
        let verkeerd = Schoolvulling {
            verzuim: Box::new([verzuim(9001, &onbekend, Verzuimstatus::Onbekend)].into_iter()),
            ..vulling()
        };
        assert!(matches!(load(&proef, verkeerd).await, Err(Vullingfout::OnbekendeLes(1))));
        let les = les(777_000_000_000, date(2026, 3, 2), 1, 1);
        let verkeerd =
            Schoolvulling { verzuim: Box::new([verzuim(5, &les, Verzuimstatus::Onbekend)].into_iter()), ..vulling() };
        assert!(matches!(load(&proef, verkeerd).await, Err(Vullingfout::OnbekendeLeerling(5))));
        let sql = "SELECT COUNT(*) AS x FROM les WHERE organisatie = '99xb00'";
        assert_eq!(proef.column(sql).await, ["0"]);
    }
}

#[tokio::test]
async fn a_permit_for_another_school_loads_nothing() {
    for proef in proef::alle(date(2026, 3, 5)).await {
        let mut wijziging = proef.register.begin().await.unwrap();
        let vreemd = proef.coordinator(&crate::IMPORT_UITVOEREN);
        let recht = Recht::ingebouwd().unwrap();
        let fout = load_school(&mut wijziging, &vreemd, &recht, vulling()).await;
        assert!(matches!(fout, Err(Vullingfout::AndereSchool(_))));
    }
}
