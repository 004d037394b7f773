//! Behaviour of the readers on real files.
#![allow(clippy::format_collect, reason = "a test builds small texts, and reads better so")]

mod bestand;
mod csv;
mod kolommen;
mod parquet;
mod voorbeelden;
mod waarden;
mod willekeurig;
mod xlsx;

use std::fmt::Write as _;

use super::{
    Bron, Leesfout, Leesopties, Leesverslag, Meldingregel, Regelfout, Verzuimregel, read_meldingen_from,
    read_verzuim_from,
};

/// The smallest honest file, for tests that change one thing about it.
const KOP: &str = "leerling,datum,minuten,status\n";

/// What a caller sees of a file: what was read, row by row, and what was not.
type Uitkomst = Result<(Vec<String>, Leesverslag), Leesfout>;

fn verzuim(bytes: impl Into<Vec<u8>>) -> Uitkomst {
    verzuim_with(bytes, &Leesopties::default())
}

fn verzuim_with(bytes: impl Into<Vec<u8>>, opties: &Leesopties) -> Uitkomst {
    let mut rijen = Vec::new();
    let bron = Bron::from_bytes(bytes.into());
    let verslag = read_verzuim_from(&bron, opties, &mut |_| {}, &mut |rij| rijen.push(verzuimregel(&rij)))?;
    Ok((rijen, verslag))
}

fn meldingen(bytes: impl Into<Vec<u8>>) -> Uitkomst {
    let mut rijen = Vec::new();
    let bron = Bron::from_bytes(bytes.into());
    let verslag = read_meldingen_from(&bron, &Leesopties::default(), &mut |_| {}, &mut |rij| {
        rijen.push(meldingregel(&rij));
    })?;
    Ok((rijen, verslag))
}

/// A row as one line; columns that say nothing are left out.
fn verzuimregel(rij: &Verzuimregel<'_>) -> String {
    let mut tekst = format!("{}: {} {} {} {}", rij.regel, rij.leerling, rij.datum, rij.minuten.0, rij.status);
    let mut erbij = |naam: &str, waarde: Option<String>| {
        if let Some(waarde) = waarde {
            let _ = write!(tekst, " {naam}={waarde}");
        }
    };
    erbij("school", rij.school.map(str::to_owned));
    erbij("sector", rij.sector.map(|sector| sector.to_string()));
    erbij("lesuur", rij.lesuur.map(str::to_owned));
    erbij("reden", rij.reden.map(|reden| format!("{reden:?}")));
    erbij("geboren", rij.geboortedatum.map(|dag| dag.to_string()));
    erbij("startkwalificatie", rij.startkwalificatie.map(|waar| waar.to_string()));
    erbij("vastgesteld", rij.vastgesteld_op.map(|dag| dag.to_string()));
    tekst
}

fn meldingregel(rij: &Meldingregel<'_>) -> String {
    let school = rij.school.map(|school| format!(" school={school}")).unwrap_or_default();
    format!(
        "{}: {} {} {}..{} gemeld {}{school}",
        rij.regel, rij.leerling, rij.soort, rij.begin, rij.einde, rij.gemeld_op
    )
}

/// A fault as one line: row, column, what was found, what was expected.
pub(super) fn foutregel(fout: &Regelfout) -> String {
    let kolom = fout.kolom.map_or("-", |kolom| kolom.as_str());
    let argumenten: Vec<String> =
        fout.verwacht.arguments().into_iter().map(|(naam, waarde)| format!(" {naam}={waarde}")).collect();
    format!("{}: {kolom} {:?} {}{}", fout.regel, fout.gevonden, fout.verwacht.key(), argumenten.concat())
}

fn foutregels(verslag: &Leesverslag) -> Vec<String> {
    verslag.fouten.iter().map(foutregel).collect()
}

/// The faults of a file that has rows of `KOP` below its header, as lines.
fn faults(rijen: &str) -> Vec<String> {
    foutregels(&verzuim(format!("{KOP}{rijen}")).unwrap().1)
}
