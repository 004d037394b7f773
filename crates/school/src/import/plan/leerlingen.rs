//! The pupils.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;
use recht::begrip::Pgn;
use uitwisseling::import::Leerlingregel;
use uitwisseling::lezen::{Kolom, Leesverslag};

use super::super::bestand::has;
use super::super::stand::Leerlingstand;
use super::super::{Importregel, Namen, Uitkomst, Verwachting, Weigering};
use super::plaatsing::{Inschrijving, leave, place};
use super::{Keuze, changed, differing, line, refuse};
use crate::stam::{Leerling, Leerlingsleutel};
use crate::vulling::Plaatsing;

/// What there is to write.
#[derive(Debug, Default)]
pub(in crate::import) struct Werk {
    /// Without a number yet, each with the class he is put in.
    pub(in crate::import) nieuw: Vec<(Leerling, Plaatsing)>,
    pub(in crate::import) anders: Vec<Leerling>,
    pub(in crate::import) plaatsingen: Verplaatsing,
    /// What becomes of those who are missing, when they are ended.
    pub(in crate::import) verdwenen: Verplaatsing,
    /// Whose norm may come out differently.
    pub(in crate::import) hertellen: BTreeSet<Leerlingsleutel>,
    /// In which columns who changed.
    pub(in crate::import) kolommen: BTreeMap<Leerlingsleutel, BTreeSet<Kolom>>,
}

/// Rows of classes that go and that come.
#[derive(Debug, Default)]
pub(in crate::import) struct Verplaatsing {
    pub(in crate::import) weg: Vec<Plaatsing>,
    pub(in crate::import) erbij: Vec<Plaatsing>,
}

impl Verplaatsing {
    fn add(&mut self, oud: &[Plaatsing], nieuw: Vec<Plaatsing>) {
        self.weg.extend(oud.iter().filter(|een| !nieuw.contains(een)).cloned());
        self.erbij.extend(nieuw.into_iter().filter(|een| !oud.contains(een)));
    }
}

pub(super) fn plan(
    rijen: Vec<Leerlingregel>,
    verslag: &Leesverslag,
    stand: &[Leerlingstand],
    klassen: &Namen,
    keuze: &Keuze,
) -> (Vec<Importregel>, Werk) {
    let bekend: BTreeMap<String, &Leerlingstand> =
        stand.iter().map(|een| (een.leerling.leerlingnummer.to_lowercase(), een)).collect();
    let pgns: HashMap<Pgn, Leerlingsleutel> =
        stand.iter().map(|een| (een.leerling.pgn, een.leerling.sleutel)).collect();
    let vergelijking = Vergelijking { verslag, klassen, pgns: &pgns, vanaf: keuze.vanaf };
    let (mut regels, mut werk, mut gezien) = (Vec::new(), Werk::default(), BTreeSet::new());
    for rij in rijen {
        let sleutel = rij.leerlingnummer.to_lowercase();
        let uitkomst = match bekend.get(&sleutel) {
            None => vergelijking.add(&rij, &mut werk),
            Some(oud) => vergelijking.change(&rij, oud, &mut werk),
        };
        gezien.insert(sleutel);
        let uitkomst = uitkomst.unwrap_or_else(Uitkomst::Geweigerd);
        regels.push(line(Some(rij.regel), rij.leerlingnummer, uitkomst));
    }
    let missing = |een: &&Leerlingstand| !gezien.contains(&een.leerling.leerlingnummer.to_lowercase());
    for weg in stand.iter().filter(missing) {
        if let Some(nieuw) = leave(&weg.plaatsingen, keuze.vanaf) {
            regels.push(line(None, &weg.leerling.leerlingnummer, Uitkomst::Verdwenen));
            werk.verdwenen.add(&weg.plaatsingen, nieuw);
        }
    }
    (regels, werk)
}

struct Vergelijking<'a> {
    verslag: &'a Leesverslag,
    klassen: &'a Namen,
    pgns: &'a HashMap<Pgn, Leerlingsleutel>,
    vanaf: Date,
}

impl Vergelijking<'_> {
    fn add(&self, rij: &Leerlingregel, werk: &mut Werk) -> Result<Uitkomst, Vec<Weigering>> {
        let inschrijving = self.check(rij, None)?;
        let sleutel = Leerlingsleutel(0);
        let leerling = self.interpret(rij, None);
        werk.nieuw.push((Leerling { sleutel, ..leerling }, inschrijving.place(sleutel)));
        Ok(Uitkomst::Nieuw)
    }

    fn change(&self, rij: &Leerlingregel, stand: &Leerlingstand, werk: &mut Werk) -> Result<Uitkomst, Vec<Weigering>> {
        let oud = &stand.leerling;
        let inschrijving = self.check(rij, Some(oud.sleutel))?;
        let nieuw = self.interpret(rij, Some(oud));
        let eigen = differing([
            (Kolom::Pgn, oud.pgn != nieuw.pgn),
            (Kolom::Achternaam, oud.achternaam != nieuw.achternaam),
            (Kolom::Tussenvoegsel, oud.tussenvoegsel != nieuw.tussenvoegsel),
            (Kolom::Voornaam, oud.voornaam != nieuw.voornaam),
            (Kolom::Geboortedatum, oud.geboortedatum != nieuw.geboortedatum),
            (Kolom::Gemeente, oud.gemeente != nieuw.gemeente),
            (Kolom::Startkwalificatie, oud.startkwalificatie_op != nieuw.startkwalificatie_op),
            (Kolom::Opleiding, oud.opleiding != nieuw.opleiding),
        ]);
        let mut kolommen = eigen.clone();
        let (wordt, is_terug) = if stand.plaatsingen.is_empty() {
            (vec![inschrijving.place(oud.sleutel)], true)
        } else {
            let gevonden = place(&stand.plaatsingen, &inschrijving, self.vanaf, stand.eerste_verzuim);
            let (wordt, verplaatst) = gevonden.map_err(|weigering| vec![weigering])?;
            let was_weg = stand.plaatsingen.last().is_some_and(|een| een.tot.is_some_and(|tot| tot < self.vanaf));
            let is_er = wordt.last().is_some_and(|een| een.tot.is_none_or(|tot| tot >= self.vanaf));
            kolommen.extend(verplaatst);
            (wordt, was_weg && is_er)
        };
        werk.plaatsingen.add(&stand.plaatsingen, wordt);
        if eigen.contains(&Kolom::Geboortedatum) || eigen.contains(&Kolom::Startkwalificatie) {
            werk.hertellen.insert(oud.sleutel);
        }
        if !eigen.is_empty() {
            werk.anders.push(nieuw);
        }
        if !kolommen.is_empty() {
            werk.kolommen.insert(oud.sleutel, kolommen.clone());
        }
        Ok(if is_terug { Uitkomst::Hervat } else { changed(kolommen) })
    }

    /// What the row says of class and enrolment, when class and PGN fit with everybody else.
    fn check(&self, rij: &Leerlingregel, eigen: Option<Leerlingsleutel>) -> Result<Inschrijving, Vec<Weigering>> {
        let mut weigeringen = Vec::new();
        if self.pgns.get(&rij.pgn).is_some_and(|van| Some(*van) != eigen) {
            weigeringen.push(refuse(Kolom::Pgn, "•••••••••", Verwachting::EigenPgn));
        }
        let klas = self.klassen.find(&rij.klas);
        if klas.is_none() {
            weigeringen.push(refuse(Kolom::Klas, &rij.klas, Verwachting::BestaandeKlas));
        }
        match klas {
            Some(klas) if weigeringen.is_empty() => {
                Ok(Inschrijving { van: rij.inschrijving_van, tot: rij.inschrijving_tot, klas: klas.to_owned() })
            }
            _ => Err(weigeringen),
        }
    }

    /// The pupil as the file says; what it does not say stays.
    fn interpret(&self, rij: &Leerlingregel, oud: Option<&Leerling>) -> Leerling {
        let keep = |kolom| oud.filter(|_| !has(self.verslag, kolom));
        let was = oud.and_then(|oud| oud.startkwalificatie_op);
        Leerling {
            sleutel: oud.map_or(Leerlingsleutel(0), |oud| oud.sleutel),
            leerlingnummer: oud.map_or_else(|| rij.leerlingnummer.clone(), |oud| oud.leerlingnummer.clone()),
            pgn: rij.pgn,
            achternaam: rij.achternaam.clone(),
            tussenvoegsel: keep(Kolom::Tussenvoegsel)
                .map_or_else(|| rij.tussenvoegsel.clone().unwrap_or_default(), |oud| oud.tussenvoegsel.clone()),
            voornaam: rij.voornaam.clone(),
            geboortedatum: rij.geboortedatum,
            gemeente: rij.gemeente,
            // The file says that there is one, not since when: until today the duty stays what it was.
            startkwalificatie_op: match rij.startkwalificatie {
                Some(true) => was.or(Some(self.vanaf)),
                Some(false) => None,
                None => was,
            },
            opleiding: keep(Kolom::Opleiding).map_or_else(|| rij.opleiding.clone(), |oud| oud.opleiding.clone()),
            klas: String::new(),
        }
    }
}
