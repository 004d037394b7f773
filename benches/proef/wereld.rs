//! Schools in the middle of a school year: classes of thirty, a history of absence, and lessons that nobody saved yet.

use anyhow::{Context as _, Result};
use jiff::ToSpan as _;
use jiff::civil::{Date, date};
use kern::account::{Aanstelling, Accounts, NieuwAccount};
use kern::register::Register;
use kern::toegang::{Accountnummer, Gebruiker, Organisatiecode, Rol, Toegang};
use recht::begrip::{Minuten, Pgn, Regio, Sector, TeLaat, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::kalender::{Kalender, gepubliceerd};
use school::afwezigheid::{self, Afwezigheidsopgave, Reden};
use school::les::{Les, Lessleutel, Lestoestand, Merk};
use school::stam::{Leerling, Leerlingsleutel, Scholen, School};
use school::verzuim::Verzuim;
use school::vulling::{Klas, Lesregistratie, Personeelslid, Plaatsing, Schoolvulling, load_school};

/// The day of the bench, a Friday.
pub(crate) const VANDAAG: Date = date(2026, 11, 27);
/// From this day on nobody saved a register.
const NIEUW: Date = date(2026, 11, 9);
/// The first lessons.
const BEGIN: Date = date(2026, 8, 31);
/// Pupils of a class.
pub(crate) const KLAS: i64 = 30;
/// Lessons on a day.
const LESUREN: u16 = 6;
/// One lesson in so many brings one pupil to the norm: more often than at any school, so that it weighs.
const PER_MELDING: usize = 20;
/// The password of everybody here.
pub(crate) const WACHTWOORD: &str = "alleen-voor-de-proef";

/// A lesson to save, with its marks as they are sent.
#[derive(Debug, Clone)]
pub(crate) struct Opgave {
    pub(crate) les: i64,
    pub(crate) json: String,
}

/// A filled school.
#[derive(Debug)]
pub(crate) struct Gevuld {
    pub(crate) organisatie: Organisatiecode,
    /// Lessons that nobody saved, class by class in turn.
    pub(crate) lessen: Vec<Opgave>,
}

/// Who signs in at a school.
pub(crate) fn name_of(rol: Rol, organisatie: &Organisatiecode) -> String {
    format!("{rol}.{organisatie}")
}

/// Fills one school with its accounts.
pub(crate) async fn fill(
    register: &Register,
    accounts: &Accounts,
    toegang: &Toegang,
    nummer: usize,
    klassen: usize,
) -> Result<Gevuld> {
    let plan = Plan::new(nummer, klassen)?;
    let organisatie = plan.school.organisatie.clone();
    let coordinator = plan.accounts(accounts).await?;
    let gebruiker =
        Gebruiker { account: coordinator, rol: Rol::Verzuimcoordinator, organisatie: Some(organisatie.clone()) };
    let permit = toegang.permit(&gebruiker, &school::IMPORT_UITVOEREN, &organisatie)?;
    let recht = Recht::ingebouwd()?;
    let mut wijziging = register.begin().await?;
    load_school(&mut wijziging, &permit, &recht, plan.vulling(coordinator.0)?).await?;
    wijziging.commit().await?;
    let scholen = Scholen::new(register.clone(), recht);
    let permit = toegang.permit(&gebruiker, &school::AFWEZIGHEID_VASTLEGGEN, &organisatie)?;
    for klas in 0..plan.klassen {
        let ziek = Afwezigheidsopgave {
            leerling: leerling(klas, ZIEK),
            van: NIEUW,
            tot: Some(VANDAAG),
            reden: Reden::Ziekte,
            toelichting: String::new(),
        };
        afwezigheid::record(&scholen, &permit, &organisatie, &ziek).await?;
    }
    let lessen = plan.opgaven();
    Ok(Gevuld { organisatie, lessen })
}

/// The place in every class of who is ill these weeks.
const ZIEK: i64 = 0;
/// The places of those who are one lesson away from the norm.
const DICHTBIJ: std::ops::Range<i64> = 1..5;

struct Plan {
    school: School,
    klassen: usize,
    oud: Vec<Date>,
    nieuw: Vec<Date>,
}

impl Plan {
    fn new(nummer: usize, klassen: usize) -> Result<Self> {
        let letter = char::from(b'A' + u8::try_from(nummer % 26)?);
        let school = School {
            organisatie: format!("99x{}00", letter.to_ascii_lowercase()).parse()?,
            brin: format!("99X{letter}").parse()?,
            vestiging: "00".parse()?,
            naam: format!("De Proef {letter}"),
            sector: Sector::Vo,
            bestuur: "99999".to_owned(),
            gemeente: "0363".parse()?,
            regio: Regio::Noord,
            uur: None,
            te_laat: TeLaat::Les,
            vervolg: Vervolg::Week,
            afspraak_18plus: false,
            bijna_minuten: Minuten(780),
            telefoon: "020-1234567".to_owned(),
            email: "verzuim@deproef.example".to_owned(),
            vakanties: Vec::new(),
        };
        let kalender = Kalender::of_regio(&gepubliceerd(school.regio)?);
        let mut dagen = Vec::new();
        let mut dag = BEGIN;
        while dag <= VANDAAG {
            if kalender.is_schooldag(dag.into()) {
                dagen.push(dag);
            }
            dag = dag.checked_add(1.day())?;
        }
        let (oud, nieuw) = dagen.into_iter().partition(|dag| *dag < NIEUW);
        Ok(Self { school, klassen, oud, nieuw })
    }

    async fn accounts(&self, accounts: &Accounts) -> Result<Accountnummer> {
        let nieuw = |rol: Rol| -> Result<NieuwAccount> {
            let organisatie = self.school.organisatie.clone();
            let organisatienaam = self.school.naam.clone();
            Ok(NieuwAccount {
                gebruikersnaam: name_of(rol, &organisatie).parse()?,
                naam: "Iemand van de proef".to_owned(),
                wachtwoord: WACHTWOORD.to_owned(),
                tijdelijk: false,
                aanstellingen: vec![Aanstelling { organisatie, organisatienaam, rol, van: BEGIN, tot: None }],
            })
        };
        let nummers = accounts.create_all(vec![nieuw(Rol::Verzuimcoordinator)?, nieuw(Rol::Docent)?]).await?;
        nummers.first().copied().context("no account was made")
    }

    fn vulling(&self, beoordelaar: i64) -> Result<Schoolvulling<'_>> {
        let mut leerlingen = Vec::new();
        let mut plaatsingen = Vec::new();
        for klas in 0..self.klassen {
            for plaats in 0..KLAS {
                let een = self.pupil(leerling(klas, plaats))?;
                let van = date(2024, 8, 1);
                plaatsingen.push(Plaatsing { leerling: een.sleutel, van, tot: None, klas: klasnaam(klas) });
                leerlingen.push(een);
            }
        }
        let klassen = (0..self.klassen).map(|klas| Klas {
            klas: klasnaam(klas),
            leerjaar: "2".to_owned(),
            mentor: Some("JAN".to_owned()),
        });
        let personeel =
            Personeelslid { code: "JAN".to_owned(), naam: "J. Jansen".to_owned(), email: None, account: None };
        let tijdstip = "2026-11-06T15:00:00Z".parse()?;
        let registratie =
            move |les: Les| Lesregistratie { les: les.sleutel, account: beoordelaar, tijdstip, aantal: 30 };
        Ok(Schoolvulling {
            school: self.school.clone(),
            klassen: klassen.collect(),
            personeel: vec![personeel],
            leerlingen,
            plaatsingen,
            lessen: Box::new(self.lessen()),
            lesregistraties: Box::new(self.lessen().filter(|les| les.versie > 0).map(registratie)),
            merken: Box::new(std::iter::empty()),
            verzuim: Box::new(self.lessen().filter(|les| les.versie > 0).flat_map(|les| self.history(&les))),
            beoordelaar,
        })
    }

    fn pupil(&self, sleutel: Leerlingsleutel) -> Result<Leerling> {
        Ok(Leerling {
            sleutel,
            leerlingnummer: format!("L{sleutel}"),
            pgn: pgn(u32::try_from(sleutel.0)?)?,
            achternaam: format!("Achternaam {sleutel}"),
            tussenvoegsel: String::new(),
            voornaam: "Noor".to_owned(),
            geboortedatum: date(2012, 3, 1),
            gemeente: self.school.gemeente,
            startkwalificatie_op: None,
            opleiding: None,
            klas: String::new(),
        })
    }

    /// Every lesson of every class in the order of their numbers; those of today and the weeks before are not saved.
    fn lessen(&self) -> impl Iterator<Item = Les> + Send + use<'_> {
        let dagen = self.oud.iter().map(|dag| (*dag, 1)).chain(self.nieuw.iter().map(|dag| (*dag, 0)));
        let plekken = dagen.flat_map(move |(dag, versie)| {
            (0..LESUREN).flat_map(move |uur| (0..self.klassen).map(move |klas| (dag, versie, uur, klas)))
        });
        (1..).zip(plekken).map(|(nummer, (datum, versie, uur, klas))| Les {
            sleutel: Lessleutel(nummer),
            datum,
            lesuur: (uur + 1).to_string(),
            begin: 510 + 60 * uur,
            einde: 560 + 60 * uur,
            klas: klasnaam(klas),
            vak: "wisk".to_owned(),
            docent: "JAN".to_owned(),
            toestand: Lestoestand::Gepland,
            versie,
        })
    }

    fn klas_of(&self, les: Lessleutel) -> usize {
        usize::try_from(les.0 - 1).unwrap_or_default() % self.klassen
    }

    /// Who missed an old lesson: now and then somebody, with and without reason; and those who are one lesson away from
    /// the norm missed fifteen in the two weeks before.
    fn history(&self, les: &Les) -> Vec<Verzuim> {
        let klas = self.klas_of(les.sleutel);
        let recent = self.oud.len().saturating_sub(3);
        let laatste = self.oud.get(recent..).unwrap_or_default();
        let bijna = laatste.contains(&les.datum) && les.lesuur != "6";
        (0..KLAS)
            .filter_map(|plaats| {
                let los = (les.sleutel.0 * 31 + plaats * 17) % 101;
                let (merk, status) = match los {
                    _ if DICHTBIJ.contains(&plaats) && bijna => (Merk::Afwezig, Verzuimstatus::Ongeoorloofd),
                    _ if DICHTBIJ.contains(&plaats) => return None,
                    0..=2 => (Merk::Afwezig, Verzuimstatus::Geoorloofd),
                    3 => (Merk::Afwezig, Verzuimstatus::Ongeoorloofd),
                    4 => (Merk::Afwezig, Verzuimstatus::Onbekend),
                    5 => (Merk::TeLaat(Minuten(5)), Verzuimstatus::TeLaat),
                    _ => return None,
                };
                Some(Verzuim {
                    leerling: leerling(klas, plaats),
                    les: les.sleutel,
                    dag: les.datum.into(),
                    lesuur: les.lesuur.clone(),
                    lesminuten: les.minuten(),
                    merk,
                    status,
                    reden: (status == Verzuimstatus::Geoorloofd).then_some(Reden::Ziekte),
                    vastgesteld_op: (status != Verzuimstatus::Onbekend).then(|| les.datum.into()),
                })
            })
            .collect()
    }

    /// The registers to save: one pupil known to be ill, one absent without a word, one late, the others there.
    fn opgaven(&self) -> Vec<Opgave> {
        let nieuwe = self.lessen().filter(|les| les.versie == 0);
        nieuwe.enumerate().map(|(nummer, les)| self.opgave(nummer / self.klassen, &les)).collect()
    }

    fn opgave(&self, beurt: usize, les: &Les) -> Opgave {
        let klas = self.klas_of(les.sleutel);
        let beurt_getal = i64::try_from(beurt).unwrap_or_default();
        let gewoon = |plus: i64| DICHTBIJ.end + (beurt_getal + plus) % (KLAS - DICHTBIJ.end);
        // In turn those who are near the norm, each once.
        let rang = (beurt + klas) / PER_MELDING;
        let bijna = DICHTBIJ.start + i64::try_from(rang).unwrap_or_default();
        let laat = if (beurt + klas) % PER_MELDING == 7 && DICHTBIJ.contains(&bijna) { bijna } else { gewoon(9) };
        let merken = (0..KLAS).map(|plaats| {
            let leerling = leerling(klas, plaats);
            match plaats {
                _ if plaats == ZIEK || plaats == gewoon(0) => format!(r#"{{"leerling":{leerling},"merk":"afwezig"}}"#),
                _ if plaats == laat => format!(r#"{{"leerling":{leerling},"merk":"te_laat","minuten":10}}"#),
                _ => format!(r#"{{"leerling":{leerling},"merk":"aanwezig"}}"#),
            }
        });
        let merken: Vec<String> = merken.collect();
        Opgave { les: les.sleutel.0, json: format!(r#"{{"versie":0,"merken":[{}]}}"#, merken.join(",")) }
    }
}

/// The register gives numbers in the order in which pupils come.
fn leerling(klas: usize, plaats: i64) -> Leerlingsleutel {
    Leerlingsleutel(i64::try_from(klas).unwrap_or_default() * KLAS + plaats + 1)
}

fn klasnaam(klas: usize) -> String {
    format!("2{klas:02}")
}

/// An invented number that passes the 11-proof.
fn pgn(volgnummer: u32) -> Result<Pgn> {
    let mut kandidaten = (0..100).map(|plus| format!("9{:08}", volgnummer * 100 + plus));
    kandidaten.find_map(|tekst| tekst.parse().ok()).context("no number passes")
}
