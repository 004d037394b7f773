//! A school for tests: its pupils, lessons and marks, on every database there is.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::klok::VasteKlok;
use kern::register::{Instellingen, Register};
use kern::toegang::{Accountnummer, Bewerking, Gebruiker, Permit, Rol, Toegang};
use recht::begrip::{Gemeentecode, Minuten, Organisatiecode, Pgn, Regio, Sector, TeLaat, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::dag::Dag;
use sea_orm::ConnectionTrait as _;

use super::store::query;
use super::{Leerlingsleutel, Scholen, School};
use crate::afwezigheid::Reden;
use crate::les::{self, Les, Lessleutel, Lestoestand, Merk, Registeropgave};
use crate::verzuim::{self, Oordeelopgave};

/// The class in which every pupil of the tests sits.
pub(crate) const KLAS: &str = "2b";

/// A school in vo whose pupils are near the norm from 13 hours on.
pub(crate) fn school() -> School {
    School {
        organisatie: code(),
        brin: "99XA".parse().unwrap(),
        vestiging: "00".parse().unwrap(),
        naam: "De Proef".to_owned(),
        sector: Sector::Vo,
        bestuur: "99999".to_owned(),
        gemeente: "0363".parse().unwrap(),
        regio: Regio::Noord,
        uur: None,
        te_laat: TeLaat::Niet,
        vervolg: Vervolg::Strikt,
        afspraak_18plus: false,
        bijna_minuten: Minuten(780),
        telefoon: "020-1234567".to_owned(),
        email: "verzuim@deproef.example".to_owned(),
        vakanties: Vec::new(),
    }
}

/// Its code.
pub(crate) fn code() -> Organisatiecode {
    "99xa00".parse().unwrap()
}

/// An invented number that passes the 11-proof.
pub(crate) fn pgn(volgnummer: u32) -> Pgn {
    let mut kandidaten = (0..).map(|plus| format!("9{:08}", volgnummer * 100 + plus));
    kandidaten.find_map(|tekst| tekst.parse().ok()).unwrap()
}

/// One database with the school in it.
pub(crate) struct Proef {
    pub(crate) register: Register,
    pub(crate) klok: Arc<VasteKlok>,
    pub(crate) scholen: Scholen,
    pub(crate) toegang: Toegang,
    _databank: testkit::Proefdatabank,
}

/// The school on every database, at eight in the morning of a day.
pub(crate) async fn alle(op: Date) -> Vec<Proef> {
    alle_with(op, &school()).await
}

/// The same with another school.
pub(crate) async fn alle_with(op: Date, school: &School) -> Vec<Proef> {
    let mut alle = Vec::new();
    for databank in testkit::databanken().await {
        alle.push(on(databank, op, school).await);
    }
    alle
}

/// The school on one database.
pub(crate) async fn on(databank: testkit::Proefdatabank, op: Date, school: &School) -> Proef {
    let klok = Arc::new(VasteKlok::new(morning(op)));
    let instellingen = Instellingen::new(&databank.adres);
    let register = Register::open(&instellingen, klok.clone(), &[crate::MIGRATIES]).await.unwrap();
    let wijziging = register.begin().await.unwrap();
    super::store::insert_schools(&wijziging, std::slice::from_ref(school)).await.unwrap();
    wijziging.commit().await.unwrap();
    let scholen = Scholen::new(register.clone(), Recht::ingebouwd().unwrap());
    let toegang = Toegang::of_parties(crate::BEWERKINGEN).unwrap();
    Proef { register, klok, scholen, toegang, _databank: databank }
}

fn morning(op: Date) -> Timestamp {
    op.at(8, 0, 0, 0).in_tz("Europe/Amsterdam").unwrap().timestamp()
}

impl Proef {
    /// Sets the clock at eight in the morning of a day.
    pub(crate) fn op(&self, dag: Date) {
        self.klok.set(morning(dag));
    }

    /// A permit of account 7 in a role.
    pub(crate) fn permit(&self, rol: Rol, bewerking: &'static Bewerking) -> Permit {
        let gebruiker = Gebruiker { account: Accountnummer(7), rol, organisatie: Some(code()) };
        self.toegang.permit(&gebruiker, bewerking, &code()).unwrap()
    }

    /// A permit of the verzuimcoördinator.
    pub(crate) fn coordinator(&self, bewerking: &'static Bewerking) -> Permit {
        self.permit(Rol::Verzuimcoordinator, bewerking)
    }

    /// Runs SQL as it stands.
    pub(crate) async fn sql(&self, sql: &str, waarden: Vec<sea_orm::Value>) {
        let wijziging = self.register.begin().await.unwrap();
        let tx = wijziging.tx();
        tx.execute_raw(query(tx, sql, waarden)).await.unwrap();
        wijziging.commit().await.unwrap();
    }

    /// The first value of every row of a query, as text.
    pub(crate) async fn column(&self, sql: &str) -> Vec<String> {
        let db = self.register.lees();
        let rijen = db.query_all_raw(query(db, format!("SELECT CAST(x AS TEXT) AS x FROM ({sql}) AS t"), Vec::new()));
        rijen
            .await
            .unwrap()
            .iter()
            .map(|rij| rij.try_get::<Option<String>>("", "x").unwrap().unwrap_or_default())
            .collect()
    }

    /// A pupil of the class, there since 2024.
    pub(crate) async fn pupil(&self, nummer: u32, geboren: Date) -> Leerlingsleutel {
        self.pupil_in(nummer, geboren, KLAS).await
    }

    /// A pupil of another class.
    pub(crate) async fn pupil_in(&self, nummer: u32, geboren: Date, klas: &str) -> Leerlingsleutel {
        let gemeente: Gemeentecode = "0363".parse().unwrap();
        let leerling = Leerlingsleutel(nummer.into());
        let waarden = vec![
            code().to_string().into(),
            leerling.0.into(),
            format!("L{nummer}").into(),
            pgn(nummer).reveal().into(),
            format!("Achternaam{nummer}").into(),
            "Voornaam".into(),
            Dag::from(geboren).0.into(),
            gemeente.to_string().into(),
        ];
        let sql = "INSERT INTO leerling (organisatie, leerling, leerlingnummer, pgn, achternaam, tussenvoegsel, voornaam, \
                   geboortedatum, gemeente) VALUES ($1, $2, $3, $4, $5, '', $6, $7, $8)";
        self.sql(sql, waarden).await;
        let van = Dag::from(jiff::civil::date(2024, 8, 1)).0;
        let sql = "INSERT INTO plaatsing (organisatie, leerling, van, klas) VALUES ($1, $2, $3, $4)";
        self.sql(sql, vec![code().to_string().into(), leerling.0.into(), van.into(), klas.into()]).await;
        leerling
    }

    /// A lesson of the class of an hour, with `lesuur` from 1: the first begins at nine.
    pub(crate) async fn lesson(&self, op: Date, lesuur: u16) -> Lessleutel {
        self.lesson_in(op, lesuur, KLAS).await
    }

    /// A lesson of another class.
    pub(crate) async fn lesson_in(&self, op: Date, lesuur: u16, klas: &str) -> Lessleutel {
        let wijziging = self.register.begin().await.unwrap();
        let sleutel = Lessleutel(wijziging.take_numbers(&code(), "les", 1).await.unwrap());
        let les = Les {
            sleutel,
            datum: op,
            lesuur: lesuur.to_string(),
            begin: 480 + 60 * lesuur,
            einde: 540 + 60 * lesuur,
            klas: klas.to_owned(),
            vak: "wiskunde".to_owned(),
            docent: "JAN".to_owned(),
            toestand: Lestoestand::Gepland,
            versie: 0,
        };
        les::store::insert_lessons(&wijziging, &code(), [les]).await.unwrap();
        wijziging.commit().await.unwrap();
        sleutel
    }

    /// Marks a lesson: some pupils with their mark, everybody else of the class present.
    pub(crate) async fn marked(&self, les: Lessleutel, afwijkend: &[(Leerlingsleutel, Merk)]) {
        let sql =
            format!("SELECT p.leerling AS x FROM plaatsing p JOIN les l ON l.klas = p.klas WHERE l.les = {}", les.0);
        let klas: Vec<Leerlingsleutel> =
            self.column(&sql).await.iter().map(|tekst| Leerlingsleutel(tekst.parse().unwrap())).collect();
        let mut merken: BTreeMap<_, _> = klas.into_iter().map(|leerling| (leerling, Merk::Aanwezig)).collect();
        merken.extend(afwijkend.iter().copied());
        let gezien =
            self.column(&format!("SELECT versie AS x FROM les WHERE les = {}", les.0)).await[0].parse().unwrap();
        let opgave =
            Registeropgave { les, sleutel: format!("{}-{gezien}", les.0), gezien, merken, waarom: "proef".to_owned() };
        let permit = match gezien {
            0 => self.permit(Rol::Docent, &crate::LES_REGISTREREN),
            _ => self.coordinator(&crate::LES_CORRIGEREN),
        };
        les::mark(&self.scholen, &permit, &code(), opgave).await.unwrap();
    }

    /// A pupil misses a lesson, without a valid reason.
    pub(crate) async fn unlawful(&self, les: Lessleutel, leerling: Leerlingsleutel) {
        self.marked(les, &[(leerling, Merk::Afwezig)]).await;
        self.judged(&[(les, leerling)], Verzuimstatus::Ongeoorloofd).await;
    }

    /// The office judges absence.
    pub(crate) async fn judged(&self, regels: &[(Lessleutel, Leerlingsleutel)], status: Verzuimstatus) {
        let permit = self.coordinator(&crate::VERZUIM_BEOORDELEN);
        let reden = (status == Verzuimstatus::Geoorloofd).then_some(Reden::Ziekte);
        let opgave = Oordeelopgave { regels: regels.to_vec(), status, reden, waarom: "proef".to_owned() };
        verzuim::judge(&self.scholen, &permit, &code(), &opgave).await.unwrap();
    }

    /// A pupil misses so many lessons in a row without a valid reason, from a day on, `per_dag` a day, on school days of
    /// the week. The clock stands on the last day after it.
    pub(crate) async fn absent(
        &self,
        leerling: Leerlingsleutel,
        van: Date,
        aantal: u16,
        per_dag: u16,
    ) -> Vec<Lessleutel> {
        let mut lessen = Vec::new();
        let klas = format!("SELECT klas AS x FROM plaatsing WHERE leerling = {leerling}");
        let klas = self.column(&klas).await.remove(0);
        let mut dag = Dag::from(van);
        while lessen.len() < usize::from(aantal) {
            if dag.is_weekdag() {
                self.op(dag.date());
                let rest = aantal - u16::try_from(lessen.len()).unwrap();
                for lesuur in 1..=per_dag.min(rest) {
                    let les = self.lesson_in(dag.date(), lesuur, &klas).await;
                    self.marked(les, &[(leerling, Merk::Afwezig)]).await;
                    lessen.push(les);
                }
                let regels: Vec<_> = lessen[lessen.len() - usize::from(per_dag.min(rest))..]
                    .iter()
                    .map(|les| (*les, leerling))
                    .collect();
                self.judged(&regels, Verzuimstatus::Ongeoorloofd).await;
            }
            dag = dag.plus(1);
        }
        lessen
    }
}
