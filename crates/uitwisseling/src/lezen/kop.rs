//! Which header of a file is which column of ours.

use strsim::damerau_levenshtein;
use unicode_normalization::UnicodeNormalization;

use super::kolom::Tabel;
use super::regelfout::cite;
use super::{Kolom, Kolomtoewijzing, Leesfout, Ontbrekend};

/// Headers that a refusal repeats at most; a file with more is no table of people's work.
const KOPPEN_MAX: usize = 200;

/// Suggestions for one missing column at most.
const SUGGESTIES_MAX: usize = 3;

/// A column name without what makes no difference: case, spaces, accents, hyphens, underscores and other marks.
pub(super) fn normalise(naam: &str) -> String {
    naam.nfkd().filter(|teken| teken.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Where the columns of a table stand in a file.
#[derive(Debug, Clone)]
pub(super) struct Kop {
    /// Column, and its place among the headers counted from 0, in the order of the contract.
    pub(super) plaatsen: Vec<(Kolom, usize)>,
    /// The headers as they are written, in the order of `plaatsen`.
    pub(super) koppen: Vec<String>,
    /// How many headers there are.
    pub(super) breedte: usize,
    /// How many there are up to the last that says something: a row may stop there.
    pub(super) benoemd: usize,
}

impl Kop {
    /// Finds the columns of a table among the headers, or says which are missing or there twice.
    pub(super) fn find(tabel: &Tabel, toewijzing: &Kolomtoewijzing, koppen: &[&str]) -> Result<Self, Leesfout> {
        let gezocht = Zoeker::new(tabel, toewijzing, koppen);
        let benoemd = koppen.iter().rposition(|kop| !kop.is_empty()).map_or(0, |laatste| laatste + 1);
        let mut kop = Self { plaatsen: Vec::new(), koppen: Vec::new(), breedte: koppen.len(), benoemd };
        let mut gemist = Vec::new();
        for kolom in tabel.kolommen() {
            match gezocht.places(kolom).as_slice() {
                [] if tabel.verplicht.contains(&kolom) => gemist.push(kolom),
                [] if tabel.toewijzing_bindt && toewijzing.kop(kolom).is_some() => gemist.push(kolom),
                [] => {}
                [plaats] => {
                    kop.plaatsen.push((kolom, *plaats));
                    kop.koppen.push(cite(koppen[*plaats]));
                }
                meer => {
                    let koppen = meer.iter().map(|plaats| cite(koppen[*plaats])).collect();
                    return Err(Leesfout::KolomDubbel { kolom, koppen });
                }
            }
        }
        if gemist.is_empty() {
            return Ok(kop);
        }
        let bezet: Vec<usize> = kop.plaatsen.iter().map(|(_, plaats)| *plaats).collect();
        let mut suggesties = gezocht.suggest(&gemist, &bezet).into_iter();
        let ontbreekt = gemist
            .into_iter()
            .map(|kolom| Ontbrekend {
                kolom,
                gezocht: toewijzing.kop(kolom).map(str::to_owned),
                gebruikt_voor: gezocht.taken_for(kolom),
                suggesties: suggesties.next().unwrap_or_default(),
            })
            .collect();
        Err(Leesfout::KolommenOntbreken {
            ontbreekt,
            koppen: koppen.iter().take(KOPPEN_MAX).map(|kop| cite(kop)).collect(),
        })
    }

    /// How well headers fit a table: required columns first, optional ones as a tie-break.
    pub(super) fn score(tabel: &Tabel, toewijzing: &Kolomtoewijzing, koppen: &[&str]) -> (usize, usize) {
        let gezocht = Zoeker::new(tabel, toewijzing, koppen);
        let gevonden = |kolommen: &[Kolom]| kolommen.iter().filter(|kolom| !gezocht.places(**kolom).is_empty()).count();
        (gevonden(tabel.verplicht), gevonden(tabel.optioneel))
    }
}

/// The headers of a file, made comparable once.
struct Zoeker<'a> {
    koppen: &'a [&'a str],
    namen: Vec<String>,
    toegewezen: Vec<(Kolom, String)>,
}

impl<'a> Zoeker<'a> {
    fn new(tabel: &Tabel, toewijzing: &Kolomtoewijzing, koppen: &'a [&'a str]) -> Self {
        let namen = koppen.iter().map(|kop| normalise(kop)).collect();
        let toegewezen =
            tabel.kolommen().filter_map(|kolom| Some((kolom, normalise(toewijzing.kop(kolom)?)))).collect();
        Self { koppen, namen, toegewezen }
    }

    /// Where a column stands. The user's name goes before ours, and a header that he gave to one column is no other.
    fn places(&self, kolom: Kolom) -> Vec<usize> {
        let eigen = self.toegewezen.iter().find(|(van, _)| *van == kolom).map(|(_, naam)| self.named(naam));
        if let Some(plaatsen) = eigen
            && !plaatsen.is_empty()
        {
            return plaatsen;
        }
        let naam = normalise(kolom.as_str());
        if self.given_away(kolom, &naam).is_some() { Vec::new() } else { self.named(&naam) }
    }

    /// The column to which the user gave the header that has this column's name, where that header is there.
    fn taken_for(&self, kolom: Kolom) -> Option<Kolom> {
        let naam = normalise(kolom.as_str());
        self.given_away(kolom, &naam).filter(|_| self.namen.contains(&naam))
    }

    fn given_away(&self, kolom: Kolom, naam: &str) -> Option<Kolom> {
        self.toegewezen.iter().find(|(van, kop)| *van != kolom && kop == naam).map(|(van, _)| *van)
    }

    fn named(&self, naam: &str) -> Vec<usize> {
        self.namen.iter().enumerate().filter(|(_, kop)| *kop == naam).map(|(plaats, _)| plaats).collect()
    }

    /// For each missing column the headers that may be it: known under such a name elsewhere, misspelt, or with the name
    /// inside. A header goes to the column that it resembles most, and to none where two come out even.
    fn suggest(&self, gemist: &[Kolom], bezet: &[usize]) -> Vec<Vec<String>> {
        let mut kandidaten: Vec<Vec<(usize, usize)>> = vec![Vec::new(); gemist.len()];
        for plaats in (0..self.namen.len().min(KOPPEN_MAX)).filter(|plaats| !bezet.contains(plaats)) {
            let afstanden: Vec<Option<usize>> =
                gemist.iter().map(|kolom| resemblance(*kolom, &self.namen[plaats])).collect();
            let Some(kleinste) = afstanden.iter().flatten().min().copied() else { continue };
            let mut beste = (0..gemist.len()).filter(|welke| afstanden[*welke] == Some(kleinste));
            if let (Some(welke), None) = (beste.next(), beste.next()) {
                kandidaten[welke].push((kleinste, plaats));
            }
        }
        kandidaten
            .into_iter()
            .map(|mut kandidaten| {
                kandidaten.sort_unstable();
                kandidaten.into_iter().take(SUGGESTIES_MAX).map(|(_, plaats)| cite(self.koppen[plaats])).collect()
            })
            .collect()
    }
}

/// How far a header is from a column's names, or nothing where it does not look like it. Lower is closer.
fn resemblance(kolom: Kolom, kop: &str) -> Option<usize> {
    /// Longer headers than this are sentences, and comparing them costs time.
    const LANGSTE: usize = 60;
    if kop.is_empty() || kop.chars().count() > LANGSTE {
        return None;
    }
    let eigen = normalise(kolom.as_str());
    let anders: Vec<String> = kolom.synoniemen().iter().map(|naam| normalise(naam)).collect();
    if let Some(plaats) = anders.iter().position(|naam| naam == kop) {
        return Some(plaats);
    }
    if Kolom::ALLE.iter().any(|ander| *ander != kolom && normalise(ander.as_str()) == kop) {
        return None;
    }
    let afstand = damerau_levenshtein(&eigen, kop);
    if afstand <= 2 && afstand * 3 <= eigen.len() {
        return Some(100 + afstand);
    }
    let bevat =
        |naam: &String| naam.len() >= 4 && (kop.contains(naam.as_str()) || kop.len() >= 4 && naam.contains(kop));
    if bevat(&eigen) {
        return Some(200);
    }
    anders.iter().position(bevat).map(|plaats| 300 + plaats)
}
