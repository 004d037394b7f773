//! Many rows at once, as one JSON text in one statement: it is prepared once, and neither database is given thousands of
//! placeholders.

use std::pin::Pin;

use kern::register::{Motor, Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait as _, DatabaseConnection};
use serde::Serialize;

use super::{Achterstand, Klas, Lesregistratie, Personeelslid, Plaatsing, Vullingfout};
use crate::afwezigheid::Reden;
use crate::les::store::dag;
use crate::les::{Les, Lessleutel, Merk};
use crate::stam::store::{query, word};
use crate::stam::{Leerling, Leerlingsleutel};
use crate::verzuim::Verzuim;
use crate::verzuimmelding::Aanleiding;

/// Rows in one statement.
pub(super) const PER_STUK: usize = 2500;

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Soort {
    Tekst,
    Getal,
    Groot,
}

use Soort::{Getal, Groot, Tekst};

/// A table with the columns that are filled, in the order of the values of a row; `organisatie` goes before them.
pub(crate) struct Tabel<const N: usize> {
    pub(crate) naam: &'static str,
    pub(crate) kolommen: [(&'static str, Soort); N],
}

impl<const N: usize> Tabel<N> {
    fn insert(&self, motor: Motor) -> String {
        let namen: Vec<&str> = self.kolommen.iter().map(|(naam, _)| *naam).collect();
        format!(
            "INSERT INTO {} (organisatie, {}) SELECT $1, {} FROM {}",
            self.naam,
            namen.join(", "),
            self.list(motor).collect::<Vec<_>>().join(", "),
            Self::rows(motor)
        )
    }

    /// Changes rows: the first `sleutels` columns say which, the others what. `alleen` is one more condition, or nothing.
    pub(crate) fn update(&self, motor: Motor, sleutels: usize, alleen: &str) -> String {
        let naam = self.naam;
        let (welke, wat) = self.kolommen.split_at(sleutels.min(N));
        let zet: Vec<String> = wat.iter().map(|(kolom, _)| format!("{kolom} = w.{kolom}")).collect();
        let zelfde: Vec<String> = welke.iter().map(|(kolom, _)| format!("{naam}.{kolom} = w.{kolom}")).collect();
        format!(
            "UPDATE {naam} SET {} FROM ({}) AS w WHERE {naam}.organisatie = $1 AND {}{alleen}",
            zet.join(", "),
            self.select(motor),
            zelfde.join(" AND ")
        )
    }

    /// Removes the rows with these values.
    pub(crate) fn delete(&self, motor: Motor, alleen: &str) -> String {
        let namen: Vec<&str> = self.kolommen.iter().map(|(naam, _)| *naam).collect();
        let namen = namen.join(", ");
        format!("DELETE FROM {} WHERE organisatie = $1 AND ({namen}) IN ({}){alleen}", self.naam, self.select(motor))
    }

    fn select(&self, motor: Motor) -> String {
        let waarden: Vec<String> =
            self.list(motor).zip(&self.kolommen).map(|(waarde, (naam, _))| format!("{waarde} AS {naam}")).collect();
        format!("SELECT {} FROM {}", waarden.join(", "), Self::rows(motor))
    }

    /// The values of a row out of its JSON.
    fn list(&self, motor: Motor) -> impl Iterator<Item = String> {
        self.kolommen.iter().enumerate().map(move |(plaats, (_, soort))| match (motor, soort) {
            (Motor::Sqlite, _) | (Motor::Postgres, Tekst) => format!("rij.value->>{plaats}"),
            (Motor::Postgres, Getal) => format!("CAST(rij.value->>{plaats} AS INTEGER)"),
            (Motor::Postgres, Groot) => format!("CAST(rij.value->>{plaats} AS BIGINT)"),
        })
    }

    /// The rows out of the JSON text in `$2`.
    fn rows(motor: Motor) -> &'static str {
        match motor {
            Motor::Sqlite => "json_each($2) AS rij",
            Motor::Postgres => "json_array_elements(CAST($2 AS json)) AS rij",
        }
    }
}

/// Rows as JSON texts, each with how many are in it.
type Stukken<'a, F> = Box<dyn Iterator<Item = Result<(String, u64), F>> + Send + 'a>;

fn pieces<'a, R: Serialize, F: From<Registerfout>>(
    mut rijen: impl Iterator<Item = Result<R, F>> + Send + 'a,
) -> Stukken<'a, F> {
    Box::new(std::iter::from_fn(move || piece(&mut rijen).transpose()))
}

/// The next rows as a JSON text; `None` when there are none left.
fn piece<R: Serialize, F: From<Registerfout>>(
    rijen: &mut impl Iterator<Item = Result<R, F>>,
) -> Result<Option<(String, u64)>, F> {
    let (mut json, mut aantal) = (vec![b'['], 0);
    for rij in rijen.take(PER_STUK) {
        if aantal > 0 {
            json.push(b',');
        }
        serde_json::to_writer(&mut json, &rij?).map_err(|fout| Registerfout::onleesbaar("json", fout))?;
        aantal += 1;
    }
    json.push(b']');
    let json = String::from_utf8(json).map_err(|fout| Registerfout::onleesbaar("json", fout))?;
    Ok((aantal > 0).then_some((json, aantal)))
}

/// What a statement on many rows comes to: how many were given.
type Aantal<'a, F> = Pin<Box<dyn Future<Output = Result<u64, F>> + Send + 'a>>;

/// Adds rows and returns how many.
pub(crate) fn insert<'a, const N: usize, R: Serialize, F: From<Registerfout> + Send + 'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    tabel: &Tabel<N>,
    rijen: impl Iterator<Item = Result<R, F>> + Send + 'a,
) -> Aantal<'a, F> {
    run(wijziging, permit, organisatie, tabel.insert(wijziging.motor()), rijen)
}

/// Runs a statement on rows, with the organisation as `$1` and many rows at once as `$2`. Returns how many were given.
pub(crate) fn run<'a, R: Serialize, F: From<Registerfout> + Send + 'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    sql: String,
    rijen: impl Iterator<Item = Result<R, F>> + Send + 'a,
) -> Aantal<'a, F> {
    // Boxed, so that whoever awaits it does not carry the type of every closure that makes a row.
    Box::pin(run_pieces(wijziging, permit, organisatie, sql, pieces(rijen)))
}

async fn run_pieces<F: From<Registerfout> + Send>(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sql: String,
    mut stukken: Stukken<'_, F>,
) -> Result<u64, F> {
    if !permit.covers(organisatie) {
        return Ok(0);
    }
    let tx = wijziging.tx();
    let code = organisatie.to_string();
    let mut samen = 0;
    let mut stuk = stukken.next().transpose()?;
    while let Some((json, aantal)) = stuk {
        let opdracht = query(tx, sql.as_str(), vec![code.as_str().into(), json.into()]);
        // The next rows are made while the database is busy with these.
        let (uitkomst, volgend) = tokio::join!(tx.execute_raw(opdracht), async { stukken.next().transpose() });
        uitkomst.map_err(Registerfout::from)?;
        samen += aantal;
        stuk = volgend?;
    }
    Ok(samen)
}

/// Rows that cannot fail.
pub(crate) fn always<R>(rijen: impl Iterator<Item = R>) -> impl Iterator<Item = Result<R, Registerfout>> {
    rijen.map(Ok)
}

const PERSONEEL: Tabel<4> =
    Tabel { naam: "personeelslid", kolommen: [("code", Tekst), ("naam", Tekst), ("email", Tekst), ("account", Groot)] };

/// Adds staff.
pub(crate) async fn insert_staff(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    personeel: &[Personeelslid],
) -> Result<u64, Registerfout> {
    let rijen = always(personeel.iter().map(|een| (&een.code, &een.naam, &een.email, een.account)));
    insert(wijziging, permit, organisatie, &PERSONEEL, rijen).await
}

const KLAS: Tabel<3> = Tabel { naam: "klas", kolommen: [("klas", Tekst), ("leerjaar", Tekst), ("mentor", Tekst)] };

/// Adds classes.
pub(crate) async fn insert_classes(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    klassen: &[Klas],
) -> Result<u64, Registerfout> {
    let rijen = always(klassen.iter().map(|een| (&een.klas, &een.leerjaar, &een.mentor)));
    insert(wijziging, permit, organisatie, &KLAS, rijen).await
}

/// A pupil under the register's number.
pub(crate) const LEERLING: Tabel<10> = Tabel {
    naam: "leerling",
    kolommen: [
        ("leerling", Groot),
        ("leerlingnummer", Tekst),
        ("pgn", Tekst),
        ("achternaam", Tekst),
        ("tussenvoegsel", Tekst),
        ("voornaam", Tekst),
        ("geboortedatum", Getal),
        ("gemeente", Tekst),
        ("startkwalificatie_op", Getal),
        ("opleiding", Tekst),
    ],
};

/// The values of a pupil, in the order of [`LEERLING`].
pub(crate) fn pupil(sleutel: Leerlingsleutel, een: &Leerling) -> impl Serialize + use<'_> {
    (
        sleutel.0,
        &een.leerlingnummer,
        een.pgn.reveal(),
        &een.achternaam,
        &een.tussenvoegsel,
        &een.voornaam,
        Dag::from(een.geboortedatum).0,
        een.gemeente.to_string(),
        een.startkwalificatie_op.map(|op| Dag::from(op).0),
        &een.opleiding,
    )
}

/// Adds pupils under the register's numbers.
pub(crate) fn insert_pupils<'a, F: From<Registerfout> + Send + 'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    leerlingen: impl Iterator<Item = Result<(Leerlingsleutel, &'a Leerling), F>> + Send + 'a,
) -> Aantal<'a, F> {
    let rijen = leerlingen.map(|rij| rij.map(|(sleutel, een)| pupil(sleutel, een)));
    insert(wijziging, permit, organisatie, &LEERLING, rijen)
}

const PLAATSING: Tabel<4> =
    Tabel { naam: "plaatsing", kolommen: [("leerling", Groot), ("van", Getal), ("tot", Getal), ("klas", Tekst)] };

/// Adds which pupil sits in which class.
pub(crate) fn insert_placements<'a, F: From<Registerfout> + Send + 'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    plaatsingen: impl Iterator<Item = Result<(Leerlingsleutel, &'a Plaatsing), F>> + Send + 'a,
) -> Aantal<'a, F> {
    let rijen = plaatsingen.map(|rij| {
        let (leerling, een) = rij?;
        Ok((leerling.0, Dag::from(een.van).0, een.tot.map(|tot| Dag::from(tot).0), &een.klas))
    });
    insert(wijziging, permit, organisatie, &PLAATSING, rijen)
}

const LES: Tabel<10> = Tabel {
    naam: "les",
    kolommen: [
        ("les", Groot),
        ("datum", Getal),
        ("lesuur", Tekst),
        ("begin", Getal),
        ("einde", Getal),
        ("klas", Tekst),
        ("vak", Tekst),
        ("docent", Tekst),
        ("toestand", Tekst),
        ("versie", Getal),
    ],
};

/// Adds lessons.
pub(crate) async fn insert_lessons(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Les],
) -> Result<u64, Registerfout> {
    let rijen = lessen.iter().map(|les| {
        let dag = Dag::from(les.datum).0;
        let toestand = les.toestand.word();
        (les.sleutel.0, dag, &les.lesuur, les.begin, les.einde, &les.klas, &les.vak, &les.docent, toestand, les.versie)
    });
    insert(wijziging, permit, organisatie, &LES, always(rijen)).await
}

const REGISTRATIE: Tabel<7> = Tabel {
    naam: "lesregistratie",
    kolommen: [
        ("les", Groot),
        ("versie", Getal),
        ("sleutel", Tekst),
        ("account", Groot),
        ("tijdstip", Groot),
        ("aantal", Getal),
        ("waarom", Tekst),
    ],
};

/// Adds that registers were saved.
pub(super) fn insert_registers<'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    registraties: impl Iterator<Item = Result<Lesregistratie, Vullingfout>> + Send + 'a,
) -> Aantal<'a, Vullingfout> {
    let rijen = registraties.map(|een| {
        let een = een?;
        let sleutel = format!("vulling:{}", een.les.0);
        Ok::<_, Vullingfout>((een.les.0, 1, sleutel, een.account, een.tijdstip.as_microsecond(), een.aantal, ""))
    });
    insert(wijziging, permit, organisatie, &REGISTRATIE, rijen)
}

const MERK: Tabel<5> = Tabel {
    naam: "merk",
    kolommen: [("les", Groot), ("leerling", Groot), ("versie", Getal), ("merk", Tekst), ("minuten", Getal)],
};

/// Adds marks of the first save of a register.
pub(super) fn insert_marks<'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    merken: impl Iterator<Item = Result<(Lessleutel, Leerlingsleutel, Merk), Vullingfout>> + Send + 'a,
) -> Aantal<'a, Vullingfout> {
    let rijen = merken.map(|merk| {
        let (les, leerling, merk) = merk?;
        Ok::<_, Vullingfout>((les.0, leerling.0, 1, merk.word(), merk.minuten().0))
    });
    insert(wijziging, permit, organisatie, &MERK, rijen)
}

const VERZUIM: Tabel<10> = Tabel {
    naam: "verzuim",
    kolommen: [
        ("leerling", Groot),
        ("les", Groot),
        ("datum", Getal),
        ("lesuur", Tekst),
        ("lesminuten", Getal),
        ("merk", Tekst),
        ("minuten", Getal),
        ("status", Tekst),
        ("reden", Tekst),
        ("vastgesteld_op", Getal),
    ],
};

/// Adds absence.
pub(super) fn insert_absence<'a>(
    wijziging: &'a Wijziging,
    permit: &'a Permit,
    organisatie: &'a Organisatiecode,
    verzuim: impl Iterator<Item = Result<Verzuim, Vullingfout>> + Send + 'a,
) -> Aantal<'a, Vullingfout> {
    let rijen = verzuim.map(|een| {
        let een = een?;
        Ok::<_, Vullingfout>((
            een.leerling.0,
            een.les.0,
            een.dag.0,
            een.lesuur,
            een.lesminuten.0,
            een.merk.word(),
            een.merk.minuten().0,
            een.status.as_str(),
            een.reden.map_or("", Reden::word),
            een.vastgesteld_op.map(|op| op.0),
        ))
    });
    insert(wijziging, permit, organisatie, &VERZUIM, rijen)
}

/// Gives the absence of a school that was loaded its marks, and its judgements, so that a later correction finds them.
pub(super) async fn judge_loaded(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    beoordelaar: i64,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let tx = wijziging.tx();
    let code = organisatie.to_string();
    let sql = "INSERT INTO merk (organisatie, les, leerling, versie, merk, minuten) \
               SELECT organisatie, les, leerling, 1, merk, minuten FROM verzuim WHERE organisatie = $1 \
               ON CONFLICT DO NOTHING";
    tx.execute_raw(query(tx, sql, vec![code.as_str().into()])).await?;
    let waar = "organisatie = $1 AND status IN ('geoorloofd', 'ongeoorloofd') AND vastgesteld_op IS NOT NULL";
    let sql = format!("SELECT COUNT(*) AS aantal FROM verzuim WHERE {waar}");
    let rij = tx.query_one_raw(query(tx, sql, vec![code.as_str().into()])).await?;
    let aantal: i64 = rij.map_or(Ok(0), |rij| rij.try_get("", "aantal"))?;
    let aantal = u32::try_from(aantal).map_err(|fout| Registerfout::onleesbaar("verzuim", fout))?;
    let eerste = wijziging.take_numbers(organisatie, "oordeel", aantal).await?;
    // At ten in the morning of the day on which it was established.
    let sql = format!(
        "INSERT INTO oordeel (organisatie, oordeel, les, leerling, merk, status, reden, waarom, account, tijdstip) \
         SELECT organisatie, $2 - 1 + ROW_NUMBER() OVER (ORDER BY leerling, les), les, leerling, merk, status, reden, '', $3, \
         CAST(vastgesteld_op AS BIGINT) * 86400000000 + 36000000000 FROM verzuim WHERE {waar}"
    );
    tx.execute_raw(query(tx, sql, vec![code.into(), eerste.into(), beoordelaar.into()])).await?;
    Ok(())
}

/// Reports of a school that are due and were not made, by the last day in time.
pub(super) async fn overdue(
    db: &DatabaseConnection,
    permit: &Permit,
    organisatie: &Organisatiecode,
) -> Result<Vec<Achterstand>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT leerling, soort, begin, einde, vastgesteld_op, uiterlijk FROM verschuldigd \
               WHERE organisatie = $1 AND verzuimmelding IS NULL ORDER BY uiterlijk, leerling, soort, einde";
    let rijen = db.query_all_raw(query(db, sql, vec![organisatie.to_string().into()])).await?;
    rijen
        .iter()
        .map(|rij| {
            let soort: String = rij.try_get("", "soort")?;
            let vastgesteld_op: Option<i32> = rij.try_get("", "vastgesteld_op")?;
            let einde = dag(rij, "einde")?;
            Ok(Achterstand {
                aanleiding: Aanleiding {
                    leerling: Leerlingsleutel(rij.try_get("", "leerling")?),
                    soort: word("verschuldigd", &soort)?,
                    begin: dag(rij, "begin")?.date(),
                    einde: Some(einde.date()),
                    verschuldigd: true,
                },
                vastgesteld_op: vastgesteld_op.map_or(einde, Dag).date(),
                uiterlijk: dag(rij, "uiterlijk")?.date(),
            })
        })
        .collect()
}
