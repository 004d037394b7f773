//! Building one school out of the country.

use std::sync::Arc;

use recht::begrip::{Brin, Nummerfout, Sector};

use super::kalender::Schooldagen;
use super::leerling::{self, Herkomst};
use super::rooster::{self, Week};
use super::school::{Klas, Medewerker, PER_STREEK, Rol, SOORTEN, School};
use super::{Land, Landfout, namen, streek};

/// The school with a number from 1.
pub(super) fn build(land: &Land, nummer: u32) -> Result<School, Landfout> {
    let index = nummer.saturating_sub(1);
    let plaats = usize::try_from(index).unwrap_or_default();
    let streek = plaats / PER_STREEK;
    let Some((sector, _, bestuur, gemeente)) = SOORTEN.get(plaats % PER_STREEK).copied() else {
        return Err(Landfout::TeGroot);
    };
    let (kalenders, seed) = (&land.kalenders, land.plan.seed);
    let aantal = land.omvang.get(plaats).copied().unwrap_or_default();
    let regio = streek::regio(gemeente);
    let vakanties = kalenders.of_school(seed, index, regio);
    let dagen = Arc::new(Schooldagen::new(kalenders.van, kalenders.tot, &vakanties));
    let brin = brin(index)?;
    let vestiging = "00".parse()?;
    let klassen = klassen(sector, aantal);
    let weken = (0_u32..).zip(&klassen).map(|(klas, _)| Week::draw(seed, sector, index, klas)).collect();
    let herkomst =
        Herkomst { seed, school: index, sector, streek, gemeente, vandaag: land.plan.vandaag, dagen: &dagen };
    let leerlingen = (0..aantal).map(|leerling| {
        let klas = klassen.get(usize::try_from(leerling / klasgrootte(sector)).unwrap_or_default());
        leerling::draw(&herkomst, leerling, klas)
    });
    let leerlingen = leerlingen.collect::<Result<_, Nummerfout>>()?;
    Ok(School {
        nummer,
        brin,
        vestiging,
        code: format!("{brin}{vestiging}").parse()?,
        naam: namen::school(sector, plaats),
        bestuur: streek::bestuur(streek, bestuur).nummer,
        gemeente: streek::gemeentecode(streek, gemeente)?,
        regio,
        sector,
        schooljaar: (kalenders.van, kalenders.tot),
        vakanties,
        vakken: rooster::vakken(sector).to_vec(),
        personeel: personeel(sector, index, klassen.len()),
        klassen,
        leerlingen,
        seed,
        dagen,
        weken,
    })
}

/// 99XA to 99ZZ, then 99AA to 99WZ, then the same with 98, and so on.
fn brin(school: u32) -> Result<Brin, Nummerfout> {
    let letter = |nummer: u32| char::from(b'A' + u8::try_from(nummer % 26).unwrap_or_default());
    let eerste = school % 676 / 26 + 23;
    format!("{:02}{}{}", 99 - school / 676, letter(eerste), letter(school)).parse()
}

/// Pupils of one class.
fn klasgrootte(sector: Sector) -> u32 {
    match sector {
        Sector::Po | Sector::Sbo => 25,
        Sector::So | Sector::Vso => 12,
        Sector::Vo => 27,
        Sector::Mbo => 24,
    }
}

/// The years that classes are in, in turn: in vo most pupils leave after the fourth or fifth.
fn leerjaren(sector: Sector) -> &'static [u8] {
    match sector {
        Sector::Po | Sector::Sbo | Sector::So => &[1, 5, 3, 7, 2, 6, 4, 8],
        Sector::Vo => &[1, 3, 2, 4, 5, 1, 2, 3, 4, 6],
        Sector::Vso => &[1, 3, 2, 4, 5],
        Sector::Mbo => &[1, 2, 1, 3, 2],
    }
}

fn klassen(sector: Sector, leerlingen: u32) -> Vec<Klas> {
    let jaren = leerjaren(sector).iter().copied().cycle();
    let mut klassen: Vec<Klas> = Vec::new();
    for (leerjaar, nummer) in jaren.zip(1..=i64::from(leerlingen.div_ceil(klasgrootte(sector)))) {
        let eerder = klassen.iter().filter(|klas| klas.leerjaar == leerjaar).count();
        klassen.push(Klas { nummer, naam: format!("{leerjaar}{}", letters(eerder)), leerjaar, mentor: nummer });
    }
    klassen
}

/// a to z, then aa to az, and so on.
fn letters(nummer: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(nummer % 26).unwrap_or_default());
    if nummer < 26 { letter.to_string() } else { format!("{}{letter}", letters(nummer / 26 - 1)) }
}

fn personeel(sector: Sector, school: u32, klassen: usize) -> Vec<Medewerker> {
    let docenten = rooster::docenten(sector, klassen);
    let rollen = (0..docenten).map(|plaats| {
        // The first teachers are the mentors, each of the class with the same number.
        let rollen: &[Rol] = if plaats < klassen { &[Rol::Docent, Rol::Mentor] } else { &[Rol::Docent] };
        ("Docent", rollen)
    });
    let bureau: [(&str, &[Rol]); 2] =
        [("Verzuimcoördinator", &[Rol::Verzuimcoordinator]), ("Schoolleider", &[Rol::Schoolleider])];
    let allen = rollen.chain(bureau).enumerate();
    allen
        .zip(1..)
        .map(|((plaats, (woord, rollen)), nummer)| Medewerker {
            nummer,
            naam: namen::medewerker(woord, school, plaats),
            rollen,
        })
        .collect()
}
