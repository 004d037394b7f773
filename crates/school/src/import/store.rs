//! The rows that files are laid beside, and what becomes of them.

use std::collections::HashMap;

use jiff::Timestamp;
use jiff::civil::Date;
use kern::register::{Registerfout, Wijziging};
use kern::toegang::Permit;
use recht::begrip::Organisatiecode;
use recht::dag::Dag;
use sea_orm::{ConnectionTrait, QueryResult, Value};

use super::stand::{Klasstand, Leerlingstand, Medewerker, Stand, Vraag};
use super::zending::{Importverslag, Zending};
use super::{Importbestand, Importsoort};
use crate::les::store::{LES, dag, les};
use crate::les::{Les, Lessleutel, Lestoestand};
use crate::stam::store::{LEERLING, leerling, query, word};
use crate::stam::{Leerling, Leerlingsleutel};
use crate::vulling::Plaatsing;
use crate::vulling::store::Soort::{Getal, Groot, Tekst};
use crate::vulling::store::{Tabel, always, insert, run};

/// The register as far as it is asked for; a query for each part.
pub(super) async fn stand(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    vraag: &Vraag,
) -> Result<Stand, Registerfout> {
    let mut stand = Stand::default();
    if !permit.covers(organisatie) {
        return Ok(stand);
    }
    let code = organisatie.to_string();
    if vraag.personeel {
        let sql =
            "SELECT code, naam, email, rollen, vervallen_op FROM personeelslid WHERE organisatie = $1 ORDER BY code";
        let rijen = db.query_all_raw(query(db, sql, vec![code.as_str().into()])).await?;
        stand.personeel = rijen.iter().map(medewerker).collect::<Result<_, _>>()?;
    }
    if vraag.klassen {
        let sql =
            "SELECT klas, leerjaar, afdeling, mentor, vervallen_op FROM klas WHERE organisatie = $1 ORDER BY klas";
        let rijen = db.query_all_raw(query(db, sql, vec![code.as_str().into()])).await?;
        stand.klassen = rijen.iter().map(klas).collect::<Result<_, _>>()?;
    }
    if vraag.leerlingen {
        stand.leerlingen = pupils(db, &code).await?;
    }
    if let Some((van, tot)) = vraag.lessen {
        let sql = format!("SELECT {LES} FROM les WHERE organisatie = $1 AND datum BETWEEN $2 AND $3 ORDER BY les");
        let waarden = vec![code.into(), Dag::from(van).0.into(), Dag::from(tot).0.into()];
        let rijen = db.query_all_raw(query(db, sql, waarden)).await?;
        stand.lessen = rijen.iter().map(les).collect::<Result<_, _>>()?;
    }
    Ok(stand)
}

fn is_ended(rij: &QueryResult) -> Result<bool, Registerfout> {
    let op: Option<i64> = rij.try_get("", "vervallen_op")?;
    Ok(op.is_some())
}

fn medewerker(rij: &QueryResult) -> Result<Medewerker, Registerfout> {
    Ok(Medewerker {
        code: rij.try_get("", "code")?,
        naam: rij.try_get("", "naam")?,
        email: rij.try_get("", "email")?,
        rollen: rij.try_get("", "rollen")?,
        vervallen: is_ended(rij)?,
    })
}

fn klas(rij: &QueryResult) -> Result<Klasstand, Registerfout> {
    Ok(Klasstand {
        klas: rij.try_get("", "klas")?,
        leerjaar: rij.try_get("", "leerjaar")?,
        afdeling: rij.try_get("", "afdeling")?,
        mentor: rij.try_get("", "mentor")?,
        vervallen: is_ended(rij)?,
    })
}

async fn pupils(db: &impl ConnectionTrait, code: &str) -> Result<Vec<Leerlingstand>, Registerfout> {
    let sql = "SELECT leerling, van, tot, klas FROM plaatsing WHERE organisatie = $1 ORDER BY leerling, van";
    let mut plaatsingen: HashMap<Leerlingsleutel, Vec<Plaatsing>> = HashMap::new();
    for rij in db.query_all_raw(query(db, sql, vec![code.into()])).await? {
        let tot: Option<i32> = rij.try_get("", "tot")?;
        let leerling = Leerlingsleutel(rij.try_get("", "leerling")?);
        let (van, tot) = (dag(&rij, "van")?.date(), tot.map(|tot| Dag(tot).date()));
        let plaatsing = Plaatsing { leerling, van, tot, klas: rij.try_get("", "klas")? };
        plaatsingen.entry(leerling).or_default().push(plaatsing);
    }
    let sql = "SELECT leerling, MIN(datum) AS datum FROM verzuim WHERE organisatie = $1 GROUP BY leerling";
    let mut verzuim: HashMap<Leerlingsleutel, Date> = HashMap::new();
    for rij in db.query_all_raw(query(db, sql, vec![code.into()])).await? {
        verzuim.insert(Leerlingsleutel(rij.try_get("", "leerling")?), dag(&rij, "datum")?.date());
    }
    let sql = format!(
        "SELECT {} FROM leerling l WHERE l.organisatie = $1 ORDER BY l.leerlingnummer",
        LEERLING.replace("p.klas", "'' AS klas")
    );
    let rijen = db.query_all_raw(query(db, sql, vec![code.into()])).await?;
    let mut stand = |rij: &QueryResult| -> Result<Leerlingstand, Registerfout> {
        let leerling = leerling(rij)?;
        let plaatsingen = plaatsingen.remove(&leerling.sleutel).unwrap_or_default();
        Ok(Leerlingstand { eerste_verzuim: verzuim.get(&leerling.sleutel).copied(), plaatsingen, leerling })
    };
    rijen.iter().map(&mut stand).collect()
}

const PERSONEEL: Tabel<5> = Tabel {
    naam: "personeelslid",
    kolommen: [("code", Tekst), ("naam", Tekst), ("email", Tekst), ("rollen", Tekst), ("vervallen_op", Groot)],
};

fn staff(een: &Medewerker) -> (&str, &str, Option<&str>, &str, Option<i64>) {
    (&een.code, &een.naam, een.email.as_deref(), &een.rollen, None)
}

/// Adds staff, and changes those who were there.
pub(super) async fn write_staff(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nieuw: &[Medewerker],
    anders: &[Medewerker],
) -> Result<(), Registerfout> {
    insert(wijziging, permit, organisatie, &PERSONEEL, always(nieuw.iter().map(|een| staff(een)))).await?;
    let sql = PERSONEEL.update(wijziging.motor(), 1, "");
    run(wijziging, permit, organisatie, sql, always(anders.iter().map(|een| staff(een)))).await?;
    Ok(())
}

const KLAS: Tabel<5> = Tabel {
    naam: "klas",
    kolommen: [("klas", Tekst), ("leerjaar", Tekst), ("afdeling", Tekst), ("mentor", Tekst), ("vervallen_op", Groot)],
};

fn class(een: &Klasstand) -> (&str, &str, &str, Option<&str>, Option<i64>) {
    (&een.klas, &een.leerjaar, &een.afdeling, een.mentor.as_deref(), None)
}

/// Adds classes, and changes those that were there.
pub(super) async fn write_classes(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    nieuw: &[Klasstand],
    anders: &[Klasstand],
) -> Result<(), Registerfout> {
    insert(wijziging, permit, organisatie, &KLAS, always(nieuw.iter().map(|een| class(een)))).await?;
    let sql = KLAS.update(wijziging.motor(), 1, "");
    run(wijziging, permit, organisatie, sql, always(anders.iter().map(|een| class(een)))).await?;
    Ok(())
}

/// Lets staff or classes lapse.
pub(super) async fn end(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    soort: Importsoort,
    sleutels: &[String],
) -> Result<(), Registerfout> {
    let (naam, sleutel) = match soort {
        Importsoort::Personeel => ("personeelslid", "code"),
        Importsoort::Klassen => ("klas", "klas"),
        Importsoort::Leerlingen | Importsoort::Rooster => return Ok(()),
    };
    let tabel = Tabel { naam, kolommen: [(sleutel, Tekst), ("vervallen_op", Groot)] };
    let op = wijziging.nu().as_microsecond();
    let sql = tabel.update(wijziging.motor(), 1, "");
    run(wijziging, permit, organisatie, sql, always(sleutels.iter().map(|een| (een, op)))).await?;
    Ok(())
}

/// Changes pupils who were there.
pub(super) async fn update_pupils(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerlingen: &[Leerling],
) -> Result<(), Registerfout> {
    let sql = crate::vulling::store::LEERLING.update(wijziging.motor(), 1, "");
    let rijen = always(leerlingen.iter().map(|een| crate::vulling::store::pupil(een.sleutel, een)));
    run(wijziging, permit, organisatie, sql, rijen).await?;
    Ok(())
}

const PLAATS: Tabel<2> = Tabel { naam: "plaatsing", kolommen: [("leerling", Groot), ("van", Getal)] };

/// Takes pupils out of classes.
pub(super) async fn delete_placements(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    plaatsingen: &[Plaatsing],
) -> Result<(), Registerfout> {
    let rijen = always(plaatsingen.iter().map(|een| (een.leerling.0, Dag::from(een.van).0)));
    run(wijziging, permit, organisatie, PLAATS.delete(wijziging.motor(), ""), rijen).await?;
    Ok(())
}

/// A lesson whose register was saved meanwhile is left alone.
const ZONDER_REGISTER: &str = " AND les.versie = 0";

/// Changes lessons that have no register.
pub(super) async fn update_lessons(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Les],
) -> Result<(), Registerfout> {
    let tabel = Tabel {
        naam: "les",
        kolommen: [
            ("les", Groot),
            ("begin", Getal),
            ("einde", Getal),
            ("vak", Tekst),
            ("docent", Tekst),
            ("toestand", Tekst),
        ],
    };
    let sql = tabel.update(wijziging.motor(), 1, ZONDER_REGISTER);
    let rij =
        |les: &Les| (les.sleutel.0, les.begin, les.einde, les.vak.clone(), les.docent.clone(), les.toestand.word());
    run(wijziging, permit, organisatie, sql, always(lessen.iter().map(rij))).await?;
    Ok(())
}

/// Removes lessons that have no register.
pub(super) async fn delete_lessons(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Lessleutel],
) -> Result<(), Registerfout> {
    let tabel = Tabel { naam: "les", kolommen: [("les", Groot)] };
    let sql = tabel.delete(wijziging.motor(), ZONDER_REGISTER);
    run(wijziging, permit, organisatie, sql, always(lessen.iter().map(|les| [les.0]))).await?;
    Ok(())
}

/// Cancels lessons, or lets them be given after all.
pub(super) async fn set_state(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    lessen: &[Lessleutel],
    toestand: Lestoestand,
) -> Result<(), Registerfout> {
    let tabel = Tabel { naam: "les", kolommen: [("les", Groot), ("toestand", Tekst)] };
    let sql = tabel.update(wijziging.motor(), 1, "");
    run(wijziging, permit, organisatie, sql, always(lessen.iter().map(|les| (les.0, toestand.word())))).await?;
    Ok(())
}

/// Keeps files until they are confirmed, and throws away those that nobody confirmed in time.
pub(super) async fn keep(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    bestanden: &[Importbestand],
    verloopt: Timestamp,
) -> Result<(), Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(());
    }
    let (tx, code, nu) = (wijziging.tx(), organisatie.to_string(), wijziging.nu().as_microsecond());
    let sql = "DELETE FROM importbestand WHERE verloopt <= $1";
    tx.execute_raw(query(tx, sql, vec![nu.into()])).await?;
    let sql = "INSERT INTO importbestand (organisatie, zending, soort, naam, som, inhoud, account, tijdstip, verloopt) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    // At most four, one of each kind.
    for bestand in bestanden {
        let waarden: Vec<Value> = vec![
            code.as_str().into(),
            zending.0.as_str().into(),
            bestand.soort.word().into(),
            bestand.naam.as_str().into(),
            super::bestand::sum(&bestand.inhoud).into(),
            bestand.inhoud.clone().into(),
            permit.account().0.into(),
            nu.into(),
            verloopt.as_microsecond().into(),
        ];
        tx.execute_raw(query(tx, sql, waarden)).await?;
    }
    Ok(())
}

/// The files of a sending, as long as they are kept.
pub(super) async fn kept(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    nu: Timestamp,
) -> Result<Vec<Importbestand>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let sql = "SELECT soort, naam, inhoud FROM importbestand \
               WHERE organisatie = $1 AND zending = $2 AND account = $3 AND verloopt > $4";
    let (account, nu) = (permit.account().0, nu.as_microsecond());
    let waarden = vec![organisatie.to_string().into(), zending.0.as_str().into(), account.into(), nu.into()];
    let bestand = |rij: &QueryResult| -> Result<_, Registerfout> {
        let soort: String = rij.try_get("", "soort")?;
        let soort = word("importbestand", &soort)?;
        Ok(Importbestand { soort, naam: rij.try_get("", "naam")?, inhoud: rij.try_get("", "inhoud")? })
    };
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(bestand).collect()
}

/// Throws the files of a sending away; false when somebody did before.
pub(super) async fn discard(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
) -> Result<bool, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(false);
    }
    let tx = wijziging.tx();
    let sql = "DELETE FROM importbestand WHERE organisatie = $1 AND zending = $2 AND account = $3";
    let waarden = vec![organisatie.to_string().into(), zending.0.as_str().into(), permit.account().0.into()];
    Ok(tx.execute_raw(query(tx, sql, waarden)).await?.rows_affected() > 0)
}

const RUN: Tabel<13> = Tabel {
    naam: "importrun",
    kolommen: [
        ("importrun", Groot),
        ("zending", Tekst),
        ("soort", Tekst),
        ("naam", Tekst),
        ("som", Tekst),
        ("nieuw", Getal),
        ("gewijzigd", Getal),
        ("ongewijzigd", Getal),
        ("beeindigd", Getal),
        ("bewaard", Getal),
        ("vervallen", Getal),
        ("account", Groot),
        ("tijdstip", Groot),
    ],
};

/// Adds that files were read in.
pub(super) async fn insert_run(
    wijziging: &Wijziging,
    permit: &Permit,
    organisatie: &Organisatiecode,
    zending: &Zending,
    verslagen: &[Importverslag],
) -> Result<(), Registerfout> {
    let rijen = always(verslagen.iter().map(|een| {
        (
            een.importrun,
            &zending.0,
            een.soort.word(),
            &een.naam,
            &een.som,
            een.nieuw,
            een.gewijzigd,
            een.ongewijzigd,
            een.beeindigd,
            een.bewaard,
            een.vervallen,
            permit.account().0,
            wijziging.nu().as_microsecond(),
        )
    }));
    insert(wijziging, permit, organisatie, &RUN, rijen).await?;
    Ok(())
}

/// Which imports.
pub(super) enum Welke<'a> {
    Nummer(i64),
    Zending(&'a Zending),
    Laatste,
}

/// How many files the list of earlier imports shows.
const LAATSTE: usize = 20;

/// What was read in before, the last first.
pub(super) async fn runs(
    db: &impl ConnectionTrait,
    permit: &Permit,
    organisatie: &Organisatiecode,
    welke: Welke<'_>,
) -> Result<Vec<Importverslag>, Registerfout> {
    if !permit.covers(organisatie) {
        return Ok(Vec::new());
    }
    let mut waarden: Vec<Value> = vec![organisatie.to_string().into()];
    let waar = match welke {
        Welke::Nummer(nummer) => {
            waarden.push(nummer.into());
            "AND importrun = $2"
        }
        Welke::Zending(zending) => {
            waarden.push(zending.0.as_str().into());
            "AND zending = $2"
        }
        Welke::Laatste => "",
    };
    let sql = format!(
        "SELECT importrun, soort, naam, som, nieuw, gewijzigd, ongewijzigd, beeindigd, bewaard, vervallen, account, \
         tijdstip FROM importrun WHERE organisatie = $1 {waar} ORDER BY importrun DESC, soort LIMIT {LAATSTE}"
    );
    db.query_all_raw(query(db, sql, waarden)).await?.iter().map(verslag).collect()
}

fn verslag(rij: &QueryResult) -> Result<Importverslag, Registerfout> {
    let soort: String = rij.try_get("", "soort")?;
    let tijdstip = Timestamp::from_microsecond(rij.try_get("", "tijdstip")?)
        .map_err(|fout| Registerfout::onleesbaar("importrun", fout))?;
    let aantal = |kolom| -> Result<u32, Registerfout> {
        u32::try_from(rij.try_get::<i32>("", kolom)?).map_err(|fout| Registerfout::onleesbaar("importrun", fout))
    };
    Ok(Importverslag {
        importrun: rij.try_get("", "importrun")?,
        soort: word("importrun", &soort)?,
        naam: rij.try_get("", "naam")?,
        som: rij.try_get("", "som")?,
        nieuw: aantal("nieuw")?,
        gewijzigd: aantal("gewijzigd")?,
        ongewijzigd: aantal("ongewijzigd")?,
        beeindigd: aantal("beeindigd")?,
        bewaard: aantal("bewaard")?,
        vervallen: aantal("vervallen")?,
        account: rij.try_get("", "account")?,
        tijdstip,
    })
}
