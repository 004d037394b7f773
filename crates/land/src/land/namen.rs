//! Names that nobody can take for real ones.

use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use recht::begrip::Sector;

use super::kans::pick;

const VERZONNEN: &[&str] = &[
    "Fictie",
    "Proef",
    "Schijn",
    "Droom",
    "Voorbeeld",
    "Nep",
    "Fantasie",
    "Sprookjes",
    "Oefen",
    "Test",
    "Wensen",
    "Sluimer",
];
const PLAATS: &[&str] =
    &["dam", "veen", "drecht", "burg", "hoven", "wijk", "dijk", "loo", "haven", "berg", "meer", "zijl"];
const WINDSTREEK: &[&str] = &["", "-Noord", "-Zuid", "-Oost", "-West", "-Binnen", "-Buiten"];
const DING: &[&str] = &[
    "vlinder",
    "egel",
    "boom",
    "vijver",
    "toren",
    "molen",
    "brug",
    "vogel",
    "schelp",
    "ballon",
    "kever",
    "wolk",
    "klimop",
    "kikker",
    "vlieger",
    "lantaarn",
    "zonnebloem",
    "kast",
    "spiegel",
    "tuin",
];
const VOORNAAM: &[&str] = &[
    "Pleun", "Sem", "Noor", "Daan", "Fenna", "Jip", "Lotte", "Tijn", "Yara", "Bram", "Amira", "Sil", "Roos", "Mees",
    "Aya", "Guus", "Evi", "Bilal", "Saar", "Luuk", "Zeynep", "Ties", "Isa", "Noah", "Lina", "Joep", "Merel", "Adam",
    "Puck", "Stijn", "Hanna", "Milan", "Kiki", "Omar", "Vera", "Teun", "Nina", "Kasper", "Sofie", "Rayan", "Floor",
    "Jesse", "Maud", "Sam", "Liv", "Otis", "Elif", "Hugo", "Jasmijn", "Cas", "Ilse", "Levi", "Romy", "Pim", "Dunya",
    "Wout", "Mila", "Siem", "Esra", "Rik",
];
const HEEL: &[&str] =
    &["Voorbeeld", "Testman", "Verzinsel", "Proefkonijn", "van Fictie", "Schijnbaar", "Nergens", "de Proef"];
const NAAMEINDE: &[&str] = &[
    "man", "stra", "sma", "inga", "veld", "beek", "boer", "hof", "kamp", "zoon", "bakker", "visser", "smit", "horst",
    "mans", "stee", "broek", "ink", "laar", "bos",
];
const ETEN: &[&str] = &[
    "Appelmoes",
    "Boterkoek",
    "Citroen",
    "Drop",
    "Eierkoek",
    "Frambozenjam",
    "Gehaktbal",
    "Hagelslag",
    "IJsbergsla",
    "Jachtschotel",
    "Krentenbol",
    "Linzensoep",
    "Mosterd",
    "Nootmuskaat",
    "Oliebol",
    "Pindakaas",
    "Quinoa",
    "Rodekool",
    "Stroopwafel",
    "Tompoes",
    "Uiensoep",
    "Vlaflip",
    "Witlof",
    "Yoghurt",
    "Zuurkool",
    "Aardbei",
    "Beschuit",
    "Chocomel",
    "Doperwt",
    "Erwtensoep",
    "Filet",
    "Gember",
    "Havermout",
    "Kletskop",
    "Limonade",
    "Marsepein",
    "Nougat",
    "Ontbijtkoek",
    "Pannenkoek",
    "Rabarber",
    "Speculaas",
    "Tijm",
    "Vanillevla",
    "Wafel",
];

/// The name of a municipality, by its number in the country.
pub(super) fn gemeente(nummer: usize) -> String {
    // Eleven is no divisor of the twelve endings, so neighbours share neither half of their name.
    let (begin, einde) = (nummer % VERZONNEN.len(), nummer + nummer / VERZONNEN.len() * 11);
    let ronde = nummer / (VERZONNEN.len() * PLAATS.len());
    join(&[pick(VERZONNEN, begin), pick(PLAATS, einde), pick(WINDSTREEK, ronde)])
}

/// The name of a board, by its number in the country.
pub(super) fn bestuur(nummer: usize) -> String {
    let soort = ["Stichting", "Vereniging", "Coöperatie"].get(nummer % 3).copied().unwrap_or_default();
    let ronde = nummer / (VERZONNEN.len() * DING.len());
    let naam = join(&[pick(VERZONNEN, nummer + nummer / DING.len() * 3), pick(DING, nummer)]);
    format!("{soort} {naam}{}", volgnummer(ronde))
}

/// The name of a school, by its number among all schools of the country.
pub(super) fn school(sector: Sector, nummer: usize) -> String {
    let (begin, ronde) = (nummer + nummer / DING.len() * 3 + 1, nummer / (VERZONNEN.len() * DING.len()));
    let (verzonnen, ding) = (pick(VERZONNEN, begin).unwrap_or_default(), pick(DING, nummer * 7).unwrap_or_default());
    let naam = match sector {
        Sector::Po | Sector::Sbo => format!("Basisschool De {verzonnen}{ding}"),
        Sector::So => format!("Speciale school De {verzonnen}{ding}"),
        Sector::Vso => format!("Praktijkschool De {verzonnen}{ding}"),
        Sector::Vo if nummer.is_multiple_of(2) => format!("{verzonnen}{ding}college"),
        Sector::Vo => format!("Lyceum {verzonnen}{ding}"),
        Sector::Mbo => format!("ROC De {verzonnen}{ding}"),
    };
    format!("{naam}{}", volgnummer(ronde))
}

fn volgnummer(ronde: usize) -> String {
    if ronde == 0 { String::new() } else { format!(" {}", ronde + 1) }
}

/// First name and surname of a pupil.
pub(super) fn leerling(kans: &mut ChaCha8Rng) -> (String, String) {
    let voornaam = pick(VOORNAAM, kans.random_range(0..VOORNAAM.len())).unwrap_or_default().to_owned();
    let achternaam = if kans.random_ratio(1, 8) {
        join(&[pick(HEEL, kans.random_range(0..HEEL.len()))])
    } else {
        let begin = pick(VERZONNEN, kans.random_range(0..VERZONNEN.len()));
        join(&[begin, pick(NAAMEINDE, kans.random_range(0..NAAMEINDE.len()))])
    };
    (voornaam, achternaam)
}

/// The name of somebody who works at a school: his role and something to eat, no two alike at one school.
pub(super) fn medewerker(rol: &str, school: u32, nummer: usize) -> String {
    let begin = usize::try_from(school).unwrap_or_default() * 5;
    let eten = pick(ETEN, begin + nummer).unwrap_or_default();
    match nummer / ETEN.len() {
        0 => format!("{rol} {eten}"),
        ronde => format!("{rol} {eten}-{}", pick(ETEN, begin + nummer + ronde).unwrap_or_default()),
    }
}

fn join(delen: &[Option<&str>]) -> String {
    delen.iter().copied().flatten().collect()
}
