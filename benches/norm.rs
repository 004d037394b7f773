//! The norm: a pupil's year, a million entries, and one entry more in a year that is kept up.
//!
//! Two easier questions run beside it on the same days: a plain sum over 28 calendar days (no school weeks, no restart),
//! and the recount of the whole year that keeping up avoids.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use land::school::{Aanwezigheid as Registratiewijze, Schoolplan, generate};
use recht::begrip::{Minuten, Regio, Sector, TeLaat, Uur, Vervolg, Verzuimstatus};
use recht::bepalingen::Recht;
use recht::dag::Dag;
use recht::kalender::{Kalender, gepubliceerd};
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::dossier::{Gebeurtenis, Normdossier};
use recht::verzuim::norm::{Aanwezigheid, Dagen, Normversies, Telling};
use recht::verzuim::telling::{Registratie, Telwijze};

const EINDE: Date = date(2026, 7, 17);
const ENTRIES: usize = 1_000_000;

/// A school big enough for a million entries, with the law and the calendar.
struct Proef {
    normen: Normversies,
    kalender: Kalender,
    telwijze: Telwijze,
    /// The entries of each pupil, in the order in which an administration delivers them.
    leerlingen: Vec<Vec<Registratie>>,
}

#[expect(clippy::expect_used, reason = "a bench without the law cannot run, and nobody is there to be told better")]
static PROEF: LazyLock<Proef> = LazyLock::new(|| Proef::new().expect("the law that is shipped can be read"));

impl Proef {
    fn new() -> Result<Self, recht::bepalingen::Rechtfout> {
        let recht = Recht::ingebouwd()?;
        let vakanties = gepubliceerd(Regio::Midden)?;
        let mut leerlingen: BTreeMap<(u16, u32), Vec<Registratie>> = BTreeMap::new();
        let mut aantal = 0;
        for school in 1.. {
            let plan = Schoolplan {
                seed: 20_251_124,
                nummer: school,
                sector: Sector::Vo,
                leerlingen: 1_000,
                van: date(2025, 9, 1),
                tot: EINDE,
                vakanties: vakanties.vakanties.iter().map(|vakantie| (vakantie.van, vakantie.tot)).collect(),
                aanwezigheid: Registratiewijze::Alles,
            };
            for regel in generate(&plan) {
                aantal += 1;
                leerlingen.entry((regel.school.0, regel.leerling.0)).or_default().push(Registratie {
                    bron: aantal,
                    dag: Dag::from(regel.datum),
                    lesuur: None,
                    minuten: Minuten(regel.minuten.into()),
                    status: regel.status,
                    uur: Uur::Les,
                    vastgesteld_op: None,
                });
            }
            if aantal >= ENTRIES as u64 {
                break;
            }
        }
        Ok(Self {
            normen: Normversies::new(&recht)?,
            kalender: Kalender::of_regio(&vakanties),
            telwijze: Telwijze::new(&recht, TeLaat::Niet)?,
            leerlingen: leerlingen.into_values().collect(),
        })
    }

    fn telling(&self) -> Telling<'_> {
        Telling {
            kalender: &self.kalender,
            normen: &self.normen,
            vervolg: Vervolg::Week,
            aanwezigheid: Aanwezigheid::Geregistreerd,
            einde_gegevens: EINDE.into(),
        }
    }

    fn columns(&self) -> Vec<Dagkolommen> {
        self.leerlingen.iter().map(|registraties| Dagkolommen::new(registraties, self.telwijze)).collect()
    }

    /// The pupil with the most counted days: the hardest year.
    fn hardest(&self) -> &[Registratie] {
        let geteld = |registraties: &&Vec<Registratie>| -> Minuten {
            registraties.iter().map(|registratie| self.telwijze.geteld(registratie)).sum()
        };
        self.leerlingen.iter().max_by_key(geteld).map_or(&[], Vec::as_slice)
    }
}

#[expect(clippy::print_stderr, reason = "a bench says what it measured on")]
fn main() {
    let entries: usize = PROEF.leerlingen.iter().map(Vec::len).sum();
    eprintln!("{} pupils, {entries} entries; hardest year {} entries", PROEF.leerlingen.len(), PROEF.hardest().len());
    divan::main();
}

/// Counting and long absence, from day columns.
fn count(telling: &Telling<'_>, dagen: Dagen<'_>) -> usize {
    telling.gevallen(dagen).len() + telling.reeksen(dagen).len()
}

#[divan::bench]
fn a_pupil_year_from_day_columns(bencher: Bencher<'_, '_>) {
    let kolommen = Dagkolommen::new(PROEF.hardest(), PROEF.telwijze);
    bencher.bench(|| count(&PROEF.telling(), black_box(kolommen.as_dagen())));
}

#[divan::bench]
fn a_pupil_year_from_entries(bencher: Bencher<'_, '_>) {
    let registraties = PROEF.hardest();
    bencher.bench(|| {
        let kolommen = Dagkolommen::new(black_box(registraties), PROEF.telwijze);
        count(&PROEF.telling(), kolommen.as_dagen())
    });
}

/// Marks one lesson more, on the last day, in a dossier that holds the whole year.
#[divan::bench]
fn one_entry_more_in_a_kept_up_year(bencher: Bencher<'_, '_>) {
    one_entry_more(bencher, PROEF.hardest().len() - 1);
}

/// Corrects one lesson in the middle of the year.
#[divan::bench]
fn one_correction_in_the_middle_of_a_kept_up_year(bencher: Bencher<'_, '_>) {
    one_entry_more(bencher, PROEF.hardest().len() / 2);
}

fn one_entry_more(bencher: Bencher<'_, '_>, plaats: usize) {
    let registraties = PROEF.hardest();
    let mut dossier = Normdossier::new(PROEF.telling(), PROEF.telwijze);
    for (sleutel, registratie) in (0..).zip(registraties) {
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel, versie: 0, registratie: registratie.clone() });
    }
    let mut versie = 0;
    bencher.bench_local(|| {
        versie += 1;
        let mut registratie = registraties[plaats].clone();
        // Each time the judgement turns, so that the reports after it change too.
        let om = versie % 2 == 0;
        registratie.status = if om { Verzuimstatus::Ongeoorloofd } else { Verzuimstatus::Geoorloofd };
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel: plaats as u64, versie, registratie });
        dossier.gevallen().len()
    });
}

#[divan::bench(sample_count = 10)]
fn a_million_entries(bencher: Bencher<'_, '_>) {
    bencher.bench(|| {
        let telling = PROEF.telling();
        let tel = |registraties: &Vec<Registratie>| {
            count(&telling, Dagkolommen::new(registraties, PROEF.telwijze).as_dagen())
        };
        PROEF.leerlingen.iter().map(tel).sum::<usize>()
    });
}

#[divan::bench(sample_count = 10)]
fn a_million_entries_from_day_columns(bencher: Bencher<'_, '_>) {
    let kolommen = PROEF.columns();
    bencher.bench(|| {
        let telling = PROEF.telling();
        kolommen.iter().map(|kolommen| count(&telling, kolommen.as_dagen())).sum::<usize>()
    });
}

/// The easier question on the same day columns: days on which 28 calendar days sum to the norm.
#[divan::bench(sample_count = 10)]
fn a_million_entries_plain_28_day_sum(bencher: Bencher<'_, '_>) {
    let kolommen = PROEF.columns();
    bencher.bench(|| kolommen.iter().map(|kolommen| plain_sum(kolommen.as_dagen())).sum::<usize>());
}

fn plain_sum(dagen: Dagen<'_>) -> usize {
    let (mut eerste, mut som, mut gehaald) = (0, 0, 0);
    for (plaats, dag) in dagen.dag.iter().enumerate() {
        som += dagen.geteld[plaats].0;
        while dag.since(dagen.dag[eerste]) >= 28 {
            som -= dagen.geteld[eerste].0;
            eerste += 1;
        }
        gehaald += usize::from(som >= 960);
    }
    gehaald
}
