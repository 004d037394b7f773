//! The small country that is walked: the demo's, with one school; and strangers, at whose organisations there is nothing.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use axum::Router;
use inspectie::selectie::{self, Bronsoort, Methode, Opdracht, Selectievraag};
use kern::account::{Aanstelling, Accountinstellingen, Hashsterkte, INSPECTIE, Kluissleutel, NieuwAccount};
use kern::klok::VasteKlok;
use kern::outbox::Worker;
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Gebruiker, Organisatiecode, Rol, Toegang};
use leerplicht::signaalmelding::{self, Bijlage, Invulling, Signaalmelder, schoolcode};
use recht::toezicht::signaalmelding::{Signaalonderwerp, Signaalsector, Signaalsoort};
use sea_orm::{ConnectionTrait as _, Statement};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::bezoek::{Bezoeker, Inhoud, ROLLEN, Verhouding};
use super::geheim::Geheimen;
use crate::demo::tijd;
use crate::demo::vullen::{Bestanden, Gevuld, fill_all};
use crate::demo::wie::{Iemand, WACHTWOORD};
use crate::dienst::huis::Huis;
use crate::dienst::koppeling::Aansluiting;

const SEED: u64 = 2017;
const LEERLINGEN: u32 = 300;
/// The other school, and the other leerplichtorganisatie.
const VREEMD: [&str; 2] = ["99zz00", "rbl-elders"];

/// The country, with a copy of its register from before anybody walked.
pub(super) struct Wereld {
    map: TempDir,
    pub(super) bestanden: Bestanden,
    pub(super) aansluitingen: Vec<Aansluiting>,
    /// The school that is walked.
    pub(super) school: Organisatiecode,
    pub(super) klok: Arc<VasteKlok>,
    toegang: Arc<Toegang>,
    huis: Huis,
    pub(super) site: Router,
    pub(super) bezoekers: Vec<Bezoeker>,
    /// What stands behind the parameters of addresses, and in what is sent.
    pub(super) nummers: BTreeMap<&'static str, String>,
    /// The register of the lesson that is going on, as the API takes it.
    pub(super) register: Value,
}

impl Wereld {
    pub(super) async fn new() -> Self {
        let begin = tijd::find(Some(jiff::civil::date(2026, 11, 24)), SEED, 2, LEERLINGEN).unwrap();
        let map = TempDir::new().unwrap();
        let bestanden = Bestanden::new(map.path()).unwrap();
        let gevuld = Box::pin(fill_all(&bestanden, &begin, Taal::Nl)).await.unwrap();
        let klok = Arc::new(VasteKlok::new(begin.moment));
        let huis = Huis::open(&bestanden.register(), klok.clone()).await.unwrap();
        let site = site(&huis).await;
        let mut wereld = Self {
            map,
            bestanden,
            aansluitingen: gevuld.aansluitingen.clone(),
            school: begin.school.code.clone(),
            klok,
            toegang: Arc::clone(&huis.toegang),
            huis,
            site,
            bezoekers: vec![Bezoeker::stranger()],
            nummers: BTreeMap::new(),
            register: Value::Null,
        };
        wereld.people(&gevuld, begin.dag).await;
        wereld.things().await;
        wereld.huis.register.close().await.unwrap();
        std::fs::copy(wereld.bestand(), wereld.kopie()).unwrap();
        wereld.open().await;
        wereld
    }

    fn bestand(&self) -> PathBuf {
        self.map.path().join("aanwezig.db")
    }

    fn kopie(&self) -> PathBuf {
        self.map.path().join("onbetreden.db")
    }

    async fn open(&mut self) {
        let adres = format!("sqlite:{}", self.bestand().display());
        let instellingen = kern::register::Instellingen { duurzaam: false, ..kern::register::Instellingen::new(adres) };
        self.huis = Huis::open_under(&instellingen, self.klok.clone(), Arc::clone(&self.toegang)).await.unwrap();
        self.site = site(&self.huis).await;
    }

    /// Puts everything back as it was before anybody walked.
    pub(super) async fn restore(&mut self) {
        self.huis.register.close().await.unwrap();
        std::fs::copy(self.kopie(), self.bestand()).unwrap();
        self.open().await;
    }

    /// The first column of the first row.
    pub(super) async fn one(&self, sql: &str) -> String {
        self.rows(sql).await.into_iter().next().unwrap_or_else(|| panic!("the country has no such thing: {sql}"))
    }

    async fn rows(&self, sql: &str) -> Vec<String> {
        let lees = self.huis.register.lees();
        let rijen = lees.query_all_raw(Statement::from_string(lees.get_database_backend(), sql)).await.unwrap();
        rijen.iter().map(|rij| rij.try_get_by_index::<String>(0).unwrap()).collect()
    }

    /// How many lines of a kind stand in the log, of one account or of all.
    pub(super) async fn logged(&self, soort: &str, account: Option<i64>) -> String {
        let van = account.map_or_else(String::new, |account| format!(" AND account = {account}"));
        self.one(&format!("SELECT CAST(count(*) AS TEXT) FROM toegangslog WHERE soort = '{soort}'{van}")).await
    }

    /// Who must not be named.
    pub(super) async fn geheimen(&self) -> Geheimen {
        let namen = self.rows("SELECT voornaam || ' ' || achternaam FROM leerling").await;
        let delen = "SELECT achternaam FROM leerling UNION SELECT pgn FROM leerling \
                     UNION SELECT date('1970-01-01', geboortedatum || ' days') FROM leerling";
        Geheimen { namen: namen.into_iter().collect(), woorden: self.rows(delen).await.into_iter().collect() }
    }

    /// Signs everybody in: who works at the school and its leerplichtorganisatie, who works elsewhere, and who did.
    async fn people(&mut self, gevuld: &Gevuld, vandaag: jiff::civil::Date) {
        let vraag = "SELECT min(v.organisatie) FROM leerplicht_verzuimmelding v \
                     JOIN leerplicht_handeling h ON h.organisatie = v.organisatie AND h.melding = v.nummer \
                     JOIN school s ON s.brin = v.brin AND s.vestiging = v.vestiging WHERE s.organisatie = ";
        let leerplicht = self.one(&format!("{vraag}'{}'", self.school)).await;
        self.nummers.insert("leerplicht", leerplicht.clone());
        let van_school =
            format!("SELECT '{}' || bestuur FROM school WHERE organisatie = '{}'", kern::account::BESTUUR, self.school);
        let bestuur = self.one(&van_school).await;
        let brief =
            format!("SELECT CAST(max(nummer) AS TEXT) FROM inspectie_bestuursbrief WHERE bestuur = '{bestuur}'");
        let brief = self.one(&brief).await;
        self.nummers.insert("bestuursbrief", brief);
        let accounts = self.huis.accounts(quick()).await.unwrap();
        for rol in ROLLEN {
            let waar = match rol {
                Rol::Leerplichtambtenaar => leerplicht.clone(),
                Rol::Inspecteur | Rol::CoordinerendInspecteur | Rol::Jurist => INSPECTIE.to_owned(),
                Rol::Bestuur => bestuur.clone(),
                _ => self.school.to_string(),
            };
            let eigen = |een: &&Iemand| een.rol == rol && een.organisatie.to_string() == waar;
            let eigen = gevuld.mensen.iter().find(eigen).unwrap();
            let buiten = [Rol::Leerplichtambtenaar, Rol::Inspecteur, Rol::CoordinerendInspecteur, Rol::Jurist];
            let elders = match rol {
                Rol::Bestuur => "bestuur-00000",
                _ => VREEMD[usize::from(buiten.contains(&rol))],
            };
            let gisteren = vandaag.yesterday().unwrap();
            let nieuwe = vec![
                somebody(&format!("{rol}.elders"), rol, elders, None),
                somebody(&format!("{rol}.geweest"), rol, &eigen.organisatie.to_string(), Some(gisteren)),
            ];
            let nummers = accounts.create_all(nieuwe).await.unwrap();
            for (naam, account, verhouding) in [
                (eigen.gebruikersnaam.clone(), eigen.account, Verhouding::Eigen),
                (format!("{rol}.elders"), nummers[0], Verhouding::Vreemd),
                (format!("{rol}.geweest"), nummers[1], Verhouding::Geen),
            ] {
                let bezoeker = Bezoeker::sign_in(&self.site, &naam, account.0, (rol, verhouding)).await;
                self.bezoekers.push(bezoeker);
            }
        }
        let [school, _] = VREEMD;
        let kolommen = "brin, vestiging, naam, sector, bestuur, gemeente, regio, uur, te_laat, vervolg, afspraak_18plus, \
                        bijna_minuten, telefoon, email";
        let sql = format!(
            "INSERT INTO school (organisatie, {kolommen}) SELECT '{school}', {kolommen} FROM school WHERE organisatie = '{}'",
            self.school
        );
        self.huis.register.lees().execute_unprepared(&sql).await.unwrap();
    }

    pub(super) fn bezoeker(&self, rol: Rol, verhouding: Verhouding) -> &Bezoeker {
        self.bezoekers.iter().find(|een| een.wie == Some((rol, verhouding))).unwrap()
    }

    /// Finds something behind every parameter, and makes what a demo does not have.
    async fn things(&mut self) {
        let mentor = self.bezoeker(Rol::Mentor, Verhouding::Eigen).account;
        let docent = self.bezoeker(Rol::Docent, Verhouding::Eigen).account;
        let klas = format!(
            "(SELECT k.klas FROM klas k JOIN personeelslid p ON p.code = k.mentor AND p.organisatie = k.organisatie \
             WHERE p.account = {mentor})"
        );
        let school = self.school.clone();
        let regel = format!(
            "SELECT CAST(v.les AS TEXT) || '-' || v.leerling FROM verzuim v JOIN plaatsing p ON p.leerling = v.leerling AND p.organisatie = v.organisatie \
             WHERE v.organisatie = '{school}' AND p.klas IN {klas} ORDER BY v.status DESC, v.datum DESC, v.les, v.leerling LIMIT 1"
        );
        let regel = self.one(&regel).await;
        let (les, leerling) = regel.split_once('-').unwrap();
        let gewoon = [("regel", regel.clone()), ("verzuimles", les.to_owned()), ("leerling", leerling.to_owned())];
        self.nummers.extend(gewoon);
        let leerplicht = self.nummers["leerplicht"].clone();
        let vragen = [
            (
                "les",
                format!(
                    "SELECT CAST(min(l.les) AS TEXT) FROM les l JOIN personeelslid p ON p.code = l.docent AND p.organisatie = l.organisatie \
                 WHERE p.account = {docent} AND l.versie = 0 AND l.begin < 575 AND l.einde > 575 \
                 AND l.datum = CAST(julianday('2026-11-24') - julianday('1970-01-01') AS INTEGER)"
                ),
            ),
            (
                "melding",
                format!(
                    "SELECT CAST(verzuimmelding AS TEXT) FROM verzuimmelding_stand WHERE organisatie = '{school}' \
                     ORDER BY stand = 'geregistreerd' DESC, verzuimmelding LIMIT 1"
                ),
            ),
            (
                "loketnummer",
                format!(
                    "SELECT CAST(max(nummer) AS TEXT) FROM leerplicht_verzuimmelding WHERE organisatie = '{leerplicht}'"
                ),
            ),
            (
                "behandeld",
                format!(
                    "SELECT CAST(min(melding) AS TEXT) FROM leerplicht_handeling WHERE organisatie = '{leerplicht}'"
                ),
            ),
            (
                "jongere",
                format!("SELECT CAST(max(nummer) AS TEXT) FROM leerplicht_jongere WHERE organisatie = '{leerplicht}'"),
            ),
            ("account", format!("SELECT CAST({docent} AS TEXT)")),
            ("aanstelling", format!("SELECT CAST(min(nummer) AS TEXT) FROM aanstelling WHERE account = {docent}")),
        ];
        for (naam, sql) in vragen {
            let waarde = self.one(&sql).await;
            self.nummers.insert(naam, waarde);
        }
        let handeling = format!(
            "SELECT CAST(min(nummer) AS TEXT) FROM leerplicht_handeling WHERE organisatie = '{leerplicht}' AND melding = {}",
            self.nummers["behandeld"]
        );
        let handeling = self.one(&handeling).await;
        self.nummers.insert("handeling", handeling);
        self.make().await;
    }

    /// What a coordinator made: known absence, a draft, an import, and files that wait to be read in.
    async fn make(&mut self) {
        let wie = self.bezoeker(Rol::Verzuimcoordinator, Verhouding::Eigen).clone();
        let leerling = self.nummers["leerling"].clone();
        let velden = [("leerling", leerling.as_str()), ("van", "24-11-2026"), ("reden", "ziekte")];
        let gedaan = wie.ask(&self.site, "POST", "/school/afwezigheid", &Inhoud::of(&velden)).await;
        assert!(gedaan.status.is_redirection(), "{}", gedaan.tekst);
        let nummer = self.one("SELECT CAST(max(afwezigheid) AS TEXT) FROM afwezigheid").await;
        self.nummers.insert("afwezigheid", nummer);

        let concept = super::verzoek::concept("wandeling-concept", &leerling);
        wie.ask(&self.site, "POST", "/school/verzuimmelding/concept", &Inhoud::of(&concept)).await;
        let kenmerk =
            self.one("SELECT min(kenmerk) FROM verzuimmelding_concept WHERE kenmerk = 'wandeling-concept'").await;
        self.nummers.insert("kenmerk", kenmerk);

        for _ in 0..2 {
            let bestand = Inhoud::Bestand("personeel", super::verzoek::PERSONEEL.to_owned());
            let naar = wie.ask(&self.site, "POST", "/school/import", &bestand).await.naar;
            self.nummers.insert("zending", naar.rsplit('/').next().unwrap().to_owned());
            if !self.nummers.contains_key("importrun") {
                let naar = wie.ask(&self.site, "POST", &naar, &Inhoud::of(&[])).await.naar;
                self.nummers.insert("importrun", naar.rsplit('/').next().unwrap().to_owned());
            }
        }
        self.signal().await;
        self.select().await;
        let adres = format!("/v1/lessen/{}/register", self.nummers["les"]);
        let register = wie.ask(&self.site, "GET", &adres, &Inhoud::Niets).await.tekst;
        let register: Value = serde_json::from_str(&register).unwrap();
        let merken = register["leerlingen"].as_array().unwrap().iter();
        let merken = merken.map(|een| json!({"leerling": een["leerling"], "merk": "aanwezig"}));
        self.register = json!({"versie": 0, "merken": merken.collect::<Vec<_>>()});
    }
}

impl Wereld {
    /// What an officer sent to the Inspectie, with a file, as it stands at both.
    async fn signal(&mut self) {
        let organisatie: Organisatiecode = self.nummers["leerplicht"].parse().unwrap();
        let account = self.bezoeker(Rol::Leerplichtambtenaar, Verhouding::Eigen).account;
        let rol = Rol::Leerplichtambtenaar;
        let gebruiker = Gebruiker { account: Accountnummer(account), rol, organisatie: Some(organisatie.clone()) };
        let (leerplicht, bewerking) = (&self.huis.leerplicht, &leerplicht::bewerkingen::SIGNAAL_INDIENEN);
        let mag = self.toegang.permit(&gebruiker, bewerking, &organisatie).unwrap();
        let scholen = signaalmelding::schools(leerplicht, &mag).await.unwrap();
        let school = schoolcode(&scholen[0].0);
        let invulling = Invulling {
            soort: Some(Signaalsoort::Vraag),
            sector: Some(Signaalsector::Vo),
            onderwerp: Some(Signaalonderwerp::Ander),
            school: school.clone(),
            tekst: "voor de wandeling".into(),
            ..Invulling::new("wandeling-signaal".parse().unwrap())
        };
        let melder = Signaalmelder { naam: "Wandelaar".into(), organisatienaam: "Leerplicht".to_owned() };
        let bijlagen = [Bijlage::new("wandeling.pdf", b"%PDF-1.7 wandeling".to_vec())];
        let nummer = signaalmelding::submit(leerplicht, &mag, &melder, &invulling, &bijlagen).await.unwrap();
        let worker = Worker::new(self.huis.register.clone(), self.huis.signaalbezorgers(), Vec::new());
        while worker.step().await.unwrap() > 0 {}
        let ontvangen = self.one("SELECT CAST(max(nummer) AS TEXT) FROM inspectie_signaal").await;
        self.nummers.extend([
            ("signaal", nummer.0.to_string()),
            ("inspectiesignaal", ontvangen),
            ("schoolcode", school),
        ]);
    }

    /// What was drawn at the Inspectie, waiting for a second person.
    async fn select(&mut self) {
        let organisatie: Organisatiecode = kern::account::INSPECTIE.parse().unwrap();
        let rol = Rol::CoordinerendInspecteur;
        let account = Accountnummer(self.bezoeker(rol, Verhouding::Eigen).account);
        let gebruiker = Gebruiker { account, rol, organisatie: Some(organisatie.clone()) };
        let bewerking = &inspectie::bewerkingen::SELECTIE_TREKKEN;
        let mag = self.toegang.permit(&gebruiker, bewerking, &organisatie).unwrap();
        let (inspectie, wie) = (&self.huis.inspectie, "Wandelaar".into());
        let bron = (Bronsoort::Register, "wandeling", jiff::civil::date(2026, 11, 1));
        let bestand = b"code,naam,sector\n99XA00,De Wandeling,vo\n";
        let register = selectie::add_source(inspectie, &mag, &wie, bron, bestand).await.unwrap();
        let opdracht = Opdracht {
            filters: Vec::new(),
            leerlingen_vanaf: None,
            leerlingen_tot: None,
            uitsluitingen: Vec::new(),
            methode: Methode::Willekeurig { aantal: 1 },
            gewichten: Vec::new(),
            per_duizend: false,
            zaad: "wandeling".to_owned(),
        };
        let (kenmerk, naam) = ("wandeling".to_owned(), "Wandeling".to_owned());
        let vraag = Selectievraag { kenmerk, naam, register, cijfers: None, opdracht };
        let nummer = selectie::make(inspectie, &mag, &wie, &vraag).await.unwrap();
        self.nummers.extend([("selectie", nummer.to_string()), ("register", register.to_string())]);
    }
}

fn quick() -> Accountinstellingen {
    Accountinstellingen {
        hashsterkte: Hashsterkte::PROEF,
        veilig_koekje: false,
        kluissleutel: Some(Kluissleutel::generate().unwrap()),
        ..Accountinstellingen::default()
    }
}

async fn site(huis: &Huis) -> Router {
    let accounts = huis.accounts(quick()).await.unwrap();
    huis.site(&accounts, Router::new(), |_| None)
}

fn somebody(naam: &str, rol: Rol, organisatie: &str, tot: Option<jiff::civil::Date>) -> NieuwAccount {
    let organisatie: Organisatiecode = organisatie.parse().unwrap();
    let (van, organisatienaam) = (jiff::civil::date(2026, 8, 1), "Elders".to_owned());
    NieuwAccount {
        gebruikersnaam: naam.parse().unwrap(),
        naam: "Wandelaar".to_owned(),
        wachtwoord: WACHTWOORD.to_owned(),
        tijdelijk: false,
        aanstellingen: vec![Aanstelling { organisatie, organisatienaam, rol, van, tot }],
    }
}
