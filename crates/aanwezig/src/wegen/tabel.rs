//! The walk as a table to read.

use std::fmt::Write as _;

use super::bezoek::ROLLEN;
use super::loket::VRAGERS;
use super::site::Gelopen;

const KOP: &str = "\
Wat ieder langs elke weg krijgt, gelopen met echte gegevens achter elk nummer. De wegen zijn die van de routers zelf.
Per rol drie antwoorden: wie bij de organisatie werkt van wie de gegevens zijn, wie elders werkt, en wie nergens meer werkt.
Elders is een organisatie zonder gegevens: een lijst daar is leeg, en een nummer van een ander bestaat er niet (404).
in    eerst inloggen
rol   eerst kiezen waarin iemand werkt
200   getoond of gedaan; 201, 202 en 303 ook: gemaakt, onderweg, gedaan en verder
400   niet te lezen; 409 en 422 geweigerd met een reden, dus niet om wie het vraagt
401   niet ingelogd (API); 403 werkt nergens (API)
404   is er niet, of niet voor deze lezer: het verschil is niet te zien
";

const LOKETKOP: &str = "\
Het Verzuimloket: eigen is de school van de melding, en wie haar ontvangt. Een oude melding nog eens sturen geeft het bewijs
van toen (200).
";

/// The whole text of `beleid/wegen.txt`.
pub(super) fn text(site: &[Gelopen], loket: &[Gelopen]) -> String {
    let koppen: Vec<String> = ROLLEN.iter().map(|rol| rol.as_str().to_owned()).collect();
    let site: Vec<Vec<String>> = site.iter().map(|gelopen| row(gelopen, by_role(&gelopen.uitkomsten))).collect();
    let loket: Vec<Vec<String>> = loket.iter().map(|gelopen| row(gelopen, gelopen.uitkomsten.clone())).collect();
    let mut tekst = format!("{KOP}\n");
    let rij = ["weg".to_owned(), "niet ingelogd".to_owned()].into_iter().chain(koppen).collect();
    write(&mut tekst, rij, site);
    let _ = write!(tekst, "\n{LOKETKOP}\n");
    let rij = ["weg"].into_iter().chain(VRAGERS).map(str::to_owned).collect();
    write(&mut tekst, rij, loket);
    tekst
}

fn row(gelopen: &Gelopen, cellen: Vec<String>) -> Vec<String> {
    let weg = format!("{:<5}{}", gelopen.weg.methode, gelopen.weg.pad);
    [weg].into_iter().chain(cellen).collect()
}

/// The stranger first, then the three of each role in one cell.
fn by_role(uitkomsten: &[String]) -> Vec<String> {
    let (vreemde, rollen) = uitkomsten.split_first().expect("somebody walked");
    let drie_in_een = |drie: &[String]| drie.iter().map(|een| pad(een, 4)).collect::<Vec<_>>().concat();
    let rollen = rollen.chunks(3).map(drie_in_een);
    [vreemde.clone()].into_iter().chain(rollen).collect()
}

fn pad(cel: &str, breed: usize) -> String {
    format!("{cel:<breed$}")
}

fn write(tekst: &mut String, kop: Vec<String>, rijen: Vec<Vec<String>>) {
    let rijen: Vec<Vec<String>> = [kop].into_iter().chain(rijen).collect();
    let breed: Vec<usize> = (0..rijen[0].len())
        .map(|kolom| rijen.iter().map(|rij| rij[kolom].trim_end().chars().count()).max().unwrap_or_default())
        .collect();
    for rij in rijen {
        let cellen: Vec<String> = rij.iter().zip(&breed).map(|(cel, breed)| pad(cel.trim_end(), breed + 2)).collect();
        let _ = writeln!(tekst, "{}", cellen.concat().trim_end());
    }
}
