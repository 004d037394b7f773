//! Lays both registers beside each other and beside what people were told.

use std::collections::{BTreeMap, BTreeSet};

use sea_orm::{DatabaseConnection, FromQueryResult};

use super::installatie::Installatie;
use super::rijen::{all, number, open};
use super::telling::{Bericht, Merken, Telling};

/// Whether nothing is under way any more; otherwise what is.
pub(crate) async fn is_settled(register: &DatabaseConnection, loket: &DatabaseConnection) -> Result<(), String> {
    let wacht = number(register, "SELECT COUNT(*) FROM outbox WHERE toestand IN ('wacht', 'onderweg')").await;
    // What stands behind a parked message waits for somebody, not for the worker.
    let achter = "SELECT COUNT(*) FROM outbox o WHERE o.toestand IN ('wacht', 'onderweg') AND EXISTS (SELECT 1 FROM outbox e \
                  WHERE e.organisatie = o.organisatie AND e.onderwerp = o.onderwerp AND e.nummer < o.nummer \
                  AND e.toestand = 'geparkeerd')";
    let achter = number(register, achter).await;
    if wacht > achter {
        return Err(format!("{} messages wait", wacht - achter));
    }
    let gelezen: BTreeMap<_, _> =
        positions(register, "ontvangst WHERE bron <> 'dagwisseling'").await.into_iter().collect();
    for (organisatie, laatste) in positions(loket, "verzuimloket_aflevering").await {
        let tot = gelezen.get(&organisatie).copied().unwrap_or_default();
        if tot < laatste {
            return Err(format!("{organisatie} read its feed up to {tot} of {laatste}"));
        }
    }
    Ok(())
}

async fn positions(db: &DatabaseConnection, van: &str) -> Vec<(String, i64)> {
    #[derive(FromQueryResult)]
    struct Rij {
        organisatie: String,
        plaats: i64,
    }
    let sql = format!("SELECT organisatie, MAX(volgnummer) AS plaats FROM {van} GROUP BY organisatie");
    all::<Rij>(db, &sql).await.into_iter().map(|rij| (rij.organisatie, rij.plaats)).collect()
}

/// Both registers, the faults found, and what was counted.
struct Vergelijking<'a> {
    register: DatabaseConnection,
    loket: DatabaseConnection,
    telling: &'a Telling,
    fouten: Vec<String>,
    tellingen: Vec<(String, u64)>,
}

/// What was counted, and everything that is not as people were told.
pub(crate) async fn compare(installatie: &Installatie, telling: &Telling) -> (Vec<(String, u64)>, Vec<String>) {
    let mut vergelijking = Vergelijking {
        register: open(&installatie.register).await,
        loket: open(&installatie.loket).await,
        telling,
        fouten: Vec::new(),
        tellingen: telling.lines(),
    };
    vergelijking.registers().await;
    vergelijking.messages().await;
    vergelijking.signals().await;
    vergelijking.numbers().await;
    vergelijking.deliveries().await;
    vergelijking.statuses().await;
    vergelijking.acts().await;
    (vergelijking.tellingen, vergelijking.fouten)
}

#[derive(FromQueryResult)]
struct Opslagrij {
    organisatie: String,
    les: i64,
    versie: i32,
    sleutel: String,
}

#[derive(FromQueryResult)]
struct Merkrij {
    organisatie: String,
    les: i64,
    versie: i32,
    leerling: i64,
    merk: String,
    minuten: i32,
}

#[derive(Debug, FromQueryResult)]
struct Staprij {
    stap: String,
}

#[derive(Debug, FromQueryResult)]
struct Uitgaand {
    organisatie: String,
    kenmerk: String,
    toestand: String,
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone, FromQueryResult)]
struct Plaats {
    organisatie: String,
    nummer: i64,
}

#[derive(Debug, PartialEq, Eq, FromQueryResult)]
struct Stand {
    nummer: i64,
    stand: String,
}

impl Vergelijking<'_> {
    fn must(&mut self, goed: bool, anders: impl FnOnce() -> String) {
        if !goed {
            self.fouten.push(anders());
        }
    }

    fn count(&mut self, naam: &str, aantal: usize) {
        self.tellingen.push((naam.to_owned(), u64::try_from(aantal).unwrap_or(u64::MAX)));
    }

    /// Every save that was acknowledged is there once, with exactly its marks, and no other is.
    async fn registers(&mut self) {
        let sql = "SELECT organisatie, les, versie, sleutel FROM lesregistratie WHERE sleutel LIKE 'dag-%'";
        let mut gevonden: BTreeMap<(String, String), Vec<Opslagrij>> = BTreeMap::new();
        for rij in all::<Opslagrij>(&self.register, sql).await {
            gevonden.entry((rij.organisatie.clone(), rij.sleutel.clone())).or_default().push(rij);
        }
        let sql = "SELECT m.organisatie, m.les, m.versie, m.leerling, m.merk, m.minuten FROM merk m JOIN lesregistratie r \
                   ON r.organisatie = m.organisatie AND r.les = m.les AND r.versie = m.versie WHERE r.sleutel LIKE 'dag-%'";
        let mut merken: BTreeMap<(String, i64, i32), Merken> = BTreeMap::new();
        for rij in all::<Merkrij>(&self.register, sql).await {
            let van = merken.entry((rij.organisatie, rij.les, rij.versie)).or_default();
            van.insert(rij.leerling, (rij.merk, rij.minuten));
        }
        let opgeslagen = self.telling.opgeslagen.lock().unwrap().clone();
        for een in &opgeslagen {
            let rijen = gevonden.remove(&(een.school.clone(), een.sleutel.clone())).unwrap_or_default();
            let als_gezegd = matches!(rijen.as_slice(), [rij] if (rij.les, rij.versie) == (een.les, een.versie));
            self.must(als_gezegd, || format!("save {} is there {} times", een.sleutel, rijen.len()));
            let staat = merken.get(&(een.school.clone(), een.les, een.versie));
            self.must(staat == Some(&een.merken), || format!("save {} has other marks", een.sleutel));
        }
        self.must(gevonden.is_empty(), || format!("{} saves that nobody was told of", gevonden.len()));
        // Each save raises the version by one, so a hole is a save that was lost and one too many a save that was doubled.
        let sql = "SELECT COUNT(*) FROM les l WHERE l.versie <> (SELECT COUNT(*) FROM lesregistratie r \
                   WHERE r.organisatie = l.organisatie AND r.les = l.les)";
        let gaten = number(&self.register, sql).await;
        self.must(gaten == 0, || format!("{gaten} lessons with another version than they have saves"));
        self.count("marks compared", opgeslagen.iter().map(|een| een.merken.len()).sum());
    }

    /// Every step of a melding at the Inspectie is known to its reporter, and no other.
    async fn signals(&mut self) {
        let hier = "SELECT i.afzender || ' ' || i.kenmerk || ' ' || s.volgnummer || ' ' || s.status AS stap FROM inspectie_signaalstap s \
                    JOIN inspectie_signaal i ON i.organisatie = s.organisatie AND i.nummer = s.signaal";
        let daar = "SELECT l.organisatie || ' ' || l.kenmerk || ' ' || s.volgnummer || ' ' || s.status AS stap FROM leerplicht_signaalstap s \
                    JOIN leerplicht_signaal l ON l.organisatie = s.organisatie AND l.nummer = s.signaal";
        let gezet: BTreeSet<String> =
            all::<Staprij>(&self.register, hier).await.into_iter().map(|rij| rij.stap).collect();
        let verteld: BTreeSet<String> =
            all::<Staprij>(&self.register, daar).await.into_iter().map(|rij| rij.stap).collect();
        self.must(gezet == verteld, || {
            let verschil: Vec<_> = gezet.symmetric_difference(&verteld).take(5).collect();
            format!("steps of signals taken and told differ: {verschil:?}")
        });
        self.count("steps of signals compared", gezet.len());
    }

    /// Every message that was acknowledged was sent once, and the Verzuimloket has it once or refused it.
    async fn messages(&mut self) {
        let sql = "SELECT organisatie, kenmerk, toestand FROM outbox WHERE soort NOT LIKE 'signaal%'";
        let uitgaand = all::<Uitgaand>(&self.register, sql).await;
        let mut stand: BTreeMap<String, usize> = BTreeMap::new();
        for een in &uitgaand {
            *stand.entry(een.toestand.clone()).or_default() += 1;
        }
        for (toestand, aantal) in &stand {
            self.count(&format!("messages in the outbox: {toestand}"), *aantal);
        }
        let sql = "SELECT organisatie, kenmerk, 'bezorgd' AS toestand FROM verzuimloket_bericht";
        let ontvangen: BTreeSet<(String, String)> =
            all::<Uitgaand>(&self.loket, sql).await.into_iter().map(|een| (een.organisatie, een.kenmerk)).collect();
        let bezorgd: BTreeSet<(String, String)> = uitgaand
            .iter()
            .filter(|een| een.toestand == "bezorgd")
            .map(|een| (een.organisatie.clone(), een.kenmerk.clone()))
            .collect();
        self.must(ontvangen == bezorgd, || {
            let verschil: Vec<_> = ontvangen.symmetric_difference(&bezorgd).take(5).collect();
            format!("delivered and received differ: {verschil:?}")
        });
        let alle: BTreeMap<_, _> =
            uitgaand.iter().map(|een| ((&een.organisatie, &een.kenmerk), &een.toestand)).collect();
        let gezegd: Vec<Bericht> = {
            let (gemeld, ingetrokken) = (self.telling.gemeld.lock().unwrap(), self.telling.ingetrokken.lock().unwrap());
            gemeld.iter().chain(ingetrokken.iter()).cloned().collect()
        };
        for een in gezegd {
            let toestand = alle.get(&(&een.school, &een.sleutel));
            self.must(toestand.is_some(), || {
                format!("message {} of report {} was never sent", een.sleutel, een.melding)
            });
        }
    }

    /// The numbers of the Verzuimloket have no hole, and each belongs to one report of a school.
    async fn numbers(&mut self) {
        let sql = "SELECT organisatie, nummer FROM verzuimloket_verzuimmelding";
        let loket: BTreeSet<i64> = all::<Plaats>(&self.loket, sql).await.into_iter().map(|een| een.nummer).collect();
        self.count("reports registered at the Verzuimloket", loket.len());
        let vanaf = loket.first().copied().unwrap_or_default();
        let gaten: Vec<i64> =
            (vanaf..).zip(&loket).filter(|(plaats, nummer)| plaats != *nummer).map(|een| een.0).collect();
        self.must(vanaf == 1 && gaten.is_empty(), || format!("the numbers begin at {vanaf}, with a hole at {gaten:?}"));
        let sql = "SELECT organisatie, nummer FROM verzuimmelding_stand WHERE nummer IS NOT NULL";
        let school: Vec<i64> = all::<Plaats>(&self.register, sql).await.into_iter().map(|een| een.nummer).collect();
        let eigen: BTreeSet<i64> = school.iter().copied().collect();
        self.must(school.len() == eigen.len(), || "two reports of schools have one number".to_owned());
        self.must(eigen == loket, || {
            format!(
                "numbers of schools and Verzuimloket differ: {:?}",
                eigen.symmetric_difference(&loket).collect::<Vec<_>>()
            )
        });
        let sql = "SELECT COUNT(*) FROM verzuimmelding m WHERE NOT EXISTS (SELECT 1 FROM outbox o \
                   WHERE o.organisatie = m.organisatie AND o.kenmerk = m.kenmerk)";
        let zonder = number(&self.register, sql).await;
        self.must(zonder == 0, || format!("{zonder} reports without a message"));
    }

    /// Every report stands once in the list of whom it was sent to, and in no other.
    async fn deliveries(&mut self) {
        let sql = "SELECT organisatie, nummer FROM verzuimloket_ontvanger ORDER BY 1, 2";
        let bedoeld = all::<Plaats>(&self.loket, sql).await;
        let sql = "SELECT organisatie, nummer FROM leerplicht_verzuimmelding ORDER BY 1, 2";
        let mut staat = all::<Plaats>(&self.register, sql).await;
        staat.sort();
        let mut verwacht = bedoeld.clone();
        verwacht.sort();
        self.must(staat == verwacht, || format!("{} reports delivered of {}", staat.len(), verwacht.len()));
        self.count("reports in a list of leerplicht", staat.len());
        let gaten = "SELECT COUNT(*) FROM (SELECT organisatie FROM verzuimloket_aflevering GROUP BY organisatie \
                     HAVING COUNT(*) <> MAX(volgnummer)) AS gaten";
        let gaten = number(&self.loket, gaten).await;
        self.must(gaten == 0, || format!("{gaten} feeds with a hole"));
        let sql = "SELECT COUNT(*) FROM verzuimloket_aflevering";
        let afgeleverd = number(&self.loket, sql).await;
        self.count("deliveries in the feeds", usize::try_from(afgeleverd).unwrap());
    }

    /// Verzuimloket, leerplicht and school say the same of every report.
    async fn statuses(&mut self) {
        let sql = "SELECT s.nummer, s.status AS stand FROM verzuimloket_status s WHERE s.volgnummer = \
                   (SELECT MAX(l.volgnummer) FROM verzuimloket_status l WHERE l.nummer = s.nummer) ORDER BY 1";
        let loket = all::<Stand>(&self.loket, sql).await;
        let sql = "SELECT nummer, stand FROM verzuimmelding_stand WHERE nummer IS NOT NULL ORDER BY 1";
        let school = all::<Stand>(&self.register, sql).await;
        let sql = "SELECT DISTINCT nummer, status AS stand FROM leerplicht_verzuimmelding ORDER BY 1";
        let leerplicht = all::<Stand>(&self.register, sql).await;
        for (wie, standen) in [("school", school), ("leerplicht", leerplicht)] {
            let anders: Vec<_> = loket.iter().zip(&standen).filter(|(een, ander)| een != ander).take(5).collect();
            self.must(loket.len() == standen.len() && anders.is_empty(), || {
                format!("{wie} has another status: {anders:?}")
            });
        }
        for stand in ["in_behandeling", "afgesloten", "ingetrokken"] {
            let aantal = loket.iter().filter(|een| een.stand == stand).count();
            self.count(&format!("reports that all three know as {stand}"), aantal);
        }
    }

    /// Every act that was acknowledged has its receipt or refusal.
    async fn acts(&mut self) {
        let sql = "SELECT h.organisatie, h.nummer FROM leerplicht_handeling h JOIN leerplicht_afloop a \
                   ON a.organisatie = h.organisatie AND a.handeling = h.nummer";
        let klaar: BTreeSet<Plaats> = all::<Plaats>(&self.register, sql).await.into_iter().collect();
        let behandeld = self.telling.behandeld.lock().unwrap().clone();
        for daad in behandeld {
            let plaats = Plaats { organisatie: daad.organisatie, nummer: daad.handeling };
            self.must(klaar.contains(&plaats), || format!("act {plaats:?} on report {} has no end", daad.melding));
        }
    }
}
