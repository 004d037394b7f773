//! The entries, corrections and reports of a row, and the choices with which they are counted.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;

use super::blad::Rij;
use super::notatie::{Lezer, Onleesbaar};
use super::wereld::{Wereld, complain};
use crate::begrip::{Minuten, Sector, Uur, Vervolg, Verzuimstatus};
use crate::dag::Dag;
use crate::kalender::Kalender;
use crate::verzuim::koppeling::Verzonden;
use crate::verzuim::norm::{Aanwezigheid, Telling};
use crate::verzuim::telling::{Registratie, Telwijze, Uurkeuze, Uurregels};

/// What is done to an entry: the entry itself, or that it is withdrawn.
pub(super) type Stap = (u64, u32, Option<Registratie>);

/// One pupil at one school, as a row tells it.
pub(super) struct Scene<'a> {
    wereld: &'a Wereld,
    rij: &'a Rij,
    pub(super) kalender: Kalender,
    pub(super) telwijze: Telwijze,
    uurregels: Uurregels,
}

impl<'a> Scene<'a> {
    /// Reads the calendar and the choices of a row.
    pub(super) fn new(wereld: &'a Wereld, rij: &'a Rij) -> Result<Self, Onleesbaar> {
        let uur: Option<Uur> = rij.woord("uur", "verwacht klok of les")?;
        let sector: Option<Sector> = rij.woord("sector", "verwacht po, sbo, so, vso, vo of mbo")?;
        let te_laat = rij.woord("te laat", "verwacht niet, minuten, les of les-vanaf=N")?.unwrap_or_default();
        let kalender = wereld.kalender(rij)?;
        let telwijze = Telwijze::new(&wereld.recht, te_laat).map_err(|fout| complain(&fout))?;
        let uurkeuze = uur.map_or(Uurkeuze::NaarSector(sector), Uurkeuze::Vast);
        let uurregels = Uurregels::new(&wereld.recht, uurkeuze).map_err(|fout| complain(&fout))?;
        Ok(Self { wereld, rij, kalender, telwijze, uurregels })
    }

    /// What the row's columns say happened to the entries, in the order in which they say it.
    pub(super) fn stappen(&self, kolom: &str, correcties: Option<&str>) -> Result<Vec<Stap>, Onleesbaar> {
        let mut stappen: Vec<Stap> = Vec::new();
        for (dag, posten) in self.read_dagen(kolom)? {
            for post in posten {
                let sleutel = u64::try_from(stappen.len()).unwrap_or(u64::MAX);
                stappen.push((sleutel, 1, Some(self.registratie(sleutel, dag, &post))));
            }
        }
        for (dag, posten) in correcties.map_or(Ok(Vec::new()), |kolom| self.read_dagen(kolom))? {
            stappen.extend(self.correct(&stappen, dag, &posten));
        }
        Ok(stappen)
    }

    /// The entries that stand after every step.
    pub(super) fn stand(stappen: &[Stap]) -> Vec<Registratie> {
        let mut laatste: BTreeMap<u64, (u32, &Option<Registratie>)> = BTreeMap::new();
        for (sleutel, versie, registratie) in stappen {
            let geldt = laatste.entry(*sleutel).or_insert((*versie, registratie));
            if geldt.0 < *versie {
                *geldt = (*versie, registratie);
            }
        }
        laatste.into_values().filter_map(|(_, registratie)| registratie.clone()).collect()
    }

    /// Whether an entry lies on a day without school: whoever reads a file refuses it.
    pub(super) fn is_geweigerd(&self, registratie: &Registratie) -> bool {
        self.kalender.vakantie(registratie.dag).is_some()
    }

    /// How the row is counted; `vervolg` is given by the subject or by the row.
    pub(super) fn telling(
        &self,
        registraties: &[Registratie],
        vervolg: Vervolg,
        op: Date,
    ) -> Result<Telling<'_>, Onleesbaar> {
        let met_aanwezig = registraties.iter().any(|registratie| registratie.status == Verzuimstatus::Aanwezig);
        let aanwezigheid = match self.rij.cel("aanwezigheid") {
            None if met_aanwezig => Aanwezigheid::Geregistreerd,
            None | Some("afgeleid") => Aanwezigheid::Afgeleid,
            Some("geregistreerd") => Aanwezigheid::Geregistreerd,
            Some(anders) => {
                return Err(self.rij.lezer("aanwezigheid").complain(anders, "verwacht geregistreerd of afgeleid"));
            }
        };
        let normen = &self.wereld.normen;
        Ok(Telling { kalender: &self.kalender, normen, vervolg, aanwezigheid, einde_gegevens: op.into() })
    }

    /// The row's day of looking: its own, or the last day of its entries.
    pub(super) fn op(&self, registraties: &[Registratie]) -> Result<Date, Onleesbaar> {
        let laatste = registraties.iter().map(|registratie| registratie.dag.date()).max();
        match self.rij.cel("op") {
            Some(tekst) => self.rij.lezer("op").datum(tekst),
            None => laatste.ok_or_else(|| self.rij.lezer("op").complain("", "zonder verzuim is een dag nodig")),
        }
    }

    /// The sent reports: `ma 3 t/m di 4 mrt, op do 6 mrt`.
    pub(super) fn gemeld(&self) -> Result<Vec<Verzonden>, Onleesbaar> {
        let Some(tekst) = self.rij.cel("gemeld") else { return Ok(Vec::new()) };
        let mut lezer = self.rij.lezer("gemeld");
        let mut verzonden = Vec::new();
        for item in lezer.items(tekst)? {
            let fout = lezer.complain(item, "verwacht begin t/m einde, op dag van melden");
            let (periode, op) = item.split_once(", op ").ok_or_else(|| fout.clone())?;
            let (begin, einde, rest) = lezer.periode(periode)?;
            if !rest.is_empty() {
                return Err(fout);
            }
            verzonden.push(Verzonden { begin, einde, gemeld_op: lezer.datum(op)? });
        }
        Ok(verzonden)
    }

    /// Replaces the entries of a day by others: what is too many is withdrawn, what is too few is new.
    fn correct(&self, stappen: &[Stap], dag: Date, posten: &[Post]) -> Vec<Stap> {
        let bestaand: Vec<Registratie> =
            Self::stand(stappen).into_iter().filter(|registratie| registratie.dag == Dag::from(dag)).collect();
        let nieuw = stappen.iter().map(|(sleutel, ..)| sleutel + 1).max().unwrap_or_default();
        let sleutels = bestaand.iter().map(|registratie| registratie.bron).chain(nieuw..);
        let mut correcties = Vec::new();
        let aantal = bestaand.len().max(posten.len());
        let mut posten = posten.iter();
        for sleutel in sleutels.take(aantal) {
            let versie = stappen.iter().filter(|stap| stap.0 == sleutel).map(|stap| stap.1).max().unwrap_or_default();
            let registratie = posten.next().map(|post| self.registratie(sleutel, dag, post));
            correcties.push((sleutel, versie + 1, registratie));
        }
        correcties
    }

    fn registratie(&self, bron: u64, dag: Date, post: &Post) -> Registratie {
        let uur = self.uurregels.uur(None, dag.into());
        let vastgesteld_op = post.vastgesteld_op.map(Dag::from);
        let (minuten, status) = (Minuten(post.minuten), post.status);
        Registratie { bron, dag: dag.into(), lesuur: None, minuten, status, uur, vastgesteld_op }
    }

    /// The entries of a cell by day; `vervalt` stands for a day without any.
    fn read_dagen(&self, kolom: &str) -> Result<Vec<(Date, Vec<Post>)>, Onleesbaar> {
        let mut dagen = Vec::new();
        let Some(tekst) = self.rij.cel(kolom) else { return Ok(dagen) };
        let mut lezer = self.rij.lezer(kolom);
        for item in lezer.items(tekst)? {
            let fout = lezer.complain(item, "verwacht dag: minuten, zoals ma 3 mrt 2025: 8×60");
            let (periode, posten) = item.split_once(':').ok_or_else(|| fout.clone())?;
            let (van, tot, rest) = lezer.periode(periode)?;
            if !rest.is_empty() {
                return Err(fout);
            }
            let posten = read_posten(&mut lezer, posten)?;
            let mut dag = van;
            while dag <= tot {
                // A stretch means its school days; a day that is named by itself is taken as it is named.
                if van == tot || self.kalender.is_schooldag(dag.into()) {
                    dagen.push((dag, posten.clone()));
                }
                dag = dag.saturating_add(1.day());
            }
        }
        Ok(dagen)
    }
}

/// An entry before it has a day.
#[derive(Debug, Clone)]
struct Post {
    minuten: u32,
    status: Verzuimstatus,
    vastgesteld_op: Option<Date>,
}

/// The entries of a day: `4×50, 15 te laat (vastgesteld 10 mrt), aanwezig`.
fn read_posten(lezer: &mut Lezer<'_>, tekst: &str) -> Result<Vec<Post>, Onleesbaar> {
    let mut posten = Vec::new();
    if tekst.trim() == "vervalt" {
        return Ok(posten);
    }
    for stuk in tekst.split(',').map(str::trim) {
        let fout = lezer.complain(stuk, "verwacht minuten met een status, zoals 8×60 of 15 te laat");
        let (kern, vastgesteld) = match stuk.split_once("(vastgesteld ") {
            Some((kern, dag)) => (kern.trim(), Some(dag.strip_suffix(')').ok_or_else(|| fout.clone())?)),
            None => (stuk, None),
        };
        let vastgesteld_op = vastgesteld.map(|dag| lezer.datum(dag)).transpose()?;
        if kern == Verzuimstatus::Aanwezig.as_str() {
            posten.push(Post { minuten: 0, status: Verzuimstatus::Aanwezig, vastgesteld_op });
            continue;
        }
        let (aantal, status) = kern.split_once(' ').unwrap_or((kern, "ongeoorloofd"));
        let (aantal, minuten) = aantal.split_once(['×', 'x']).unwrap_or(("1", aantal));
        let (Ok(aantal), Ok(minuten), Ok(status)) = (aantal.parse::<usize>(), minuten.parse(), status.parse()) else {
            return Err(fout);
        };
        posten.extend(std::iter::repeat_n(Post { minuten, status, vastgesteld_op }, aantal));
    }
    Ok(posten)
}
