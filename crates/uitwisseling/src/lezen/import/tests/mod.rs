//! The files of `examples/import`, as they are and as spreadsheets.

mod geheim;
mod rooster;
mod voorbeelden;
mod xlsx;

use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use super::{Leerlingregel, Personeelregel, Roosterdag, Roosterregel, Roosteruur};
use super::{read_klassen, read_leerlingen, read_personeel, read_rooster};
use crate::lezen::tests::foutregel;
use crate::lezen::{Bron, Gelezen, Kolomtoewijzing, Leesfout, Leesverslag};

/// Rows as lines, and what the reader says of the file.
type Uitkomst = Result<(Vec<String>, Leesverslag), Leesfout>;

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/import"))
}

fn example(naam: &str) -> Vec<u8> {
    fs::read(folder().join(naam)).unwrap()
}

/// Reads bytes as the table that a file name begins with.
fn read(naam: &str, bytes: Vec<u8>, kolommen: &str) -> Uitkomst {
    fn lines<T>(gelezen: Gelezen<Vec<T>>, regel: impl Fn(&T) -> String) -> (Vec<String>, Leesverslag) {
        (gelezen.waarde.iter().map(regel).collect(), gelezen.verslag)
    }
    let bron = Bron::from_bytes(bytes);
    let kolommen: Kolomtoewijzing = kolommen.parse().unwrap();
    match naam.split(['-', '.']).next().unwrap() {
        "leerlingen" => Ok(lines(read_leerlingen(&bron, &kolommen)?, leerling)),
        "klassen" => Ok(lines(read_klassen(&bron, &kolommen)?, |klas| format!("{klas:?}"))),
        "rooster" => Ok(lines(read_rooster(&bron, &kolommen)?, les)),
        "personeel" => Ok(lines(read_personeel(&bron, &kolommen)?, medewerker)),
        anders => panic!("no table is called {anders}"),
    }
}

fn leerling(rij: &Leerlingregel) -> String {
    format!(
        "{}: {} {} {} | {:?} | {} geboren {} klas {} van {} tot {:?} gemeente {} sk {:?} {:?}",
        rij.regel,
        rij.leerlingnummer,
        rij.pgn.reveal(),
        rij.voornaam,
        rij.tussenvoegsel,
        rij.achternaam,
        rij.geboortedatum,
        rij.klas,
        rij.inschrijving_van,
        rij.inschrijving_tot,
        rij.gemeente,
        rij.startkwalificatie,
        rij.opleiding,
    )
}

fn medewerker(rij: &Personeelregel) -> String {
    format!(
        "{}: {} {} | {:?} | {} {:?} {:?}",
        rij.regel, rij.code, rij.voornaam, rij.tussenvoegsel, rij.achternaam, rij.email, rij.rollen
    )
}

fn les(rij: &Roosterregel) -> String {
    let dag = match rij.dag {
        Roosterdag::Eenmalig(datum) => datum.to_string(),
        Roosterdag::Wekelijks { weekdag, van, tot } => format!("{weekdag:?} {van}..{tot}"),
    };
    let uur = match rij.uur {
        Roosteruur::Lesuur(uur) => format!("uur {uur}"),
        Roosteruur::Dagdeel(dagdeel) => dagdeel.as_str().to_owned(),
    };
    let vervallen = if rij.vervallen { " vervallen" } else { "" };
    let (regel, klas, begin, einde) = (rij.regel, &rij.klas, rij.begin, rij.einde);
    format!("{regel}: {klas} {dag} {uur} {begin}-{einde} {:?} {:?}{vervallen}", rij.vak, rij.docent)
}

fn render(uitkomst: &Uitkomst) -> String {
    let mut tekst = String::new();
    match uitkomst {
        Ok((rijen, verslag)) => {
            for rij in rijen {
                writeln!(tekst, "{rij}").unwrap();
            }
            for fout in &verslag.fouten {
                writeln!(tekst, "fout {}", foutregel(fout)).unwrap();
            }
        }
        Err(fout) => write!(tekst, "{fout:#?}").unwrap(),
    }
    tekst
}
