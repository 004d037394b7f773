//! What the school sent to the Verzuimloket: mostly right, some of it late, a few forgotten, one too many.

use jiff::ToSpan as _;
use jiff::civil::Date;
use rand::RngExt as _;
use rand_chacha::ChaCha8Rng;
use recht::begrip::{Meldingsoort, Minuten, TeLaat, Vervolg};
use recht::bepalingen::{Recht, Rechtfout};
use recht::dag::Dag;
use recht::kalender::{Feestdagen, Kalender, Vakantie};
use recht::verzuim::dagen::Dagkolommen;
use recht::verzuim::melding::{Leerlinggegevens, Melding, Meldregels};
use recht::verzuim::norm::{self, Normversies, Telling};
use recht::verzuim::telling::{self, Telwijze, Uurkeuze, Uurregels};

use super::leerling::chance;
use super::{Aanwezigheid, Leerlingnummer, Registratie, Schoolplan};

/// Streams of chance from here on belong to the desk that sends reports.
const MELDEN: u64 = 1 << 33;

/// A report as it stands in the school's own list of what it sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verzuimmelding {
    /// The pupil.
    pub leerling: Leerlingnummer,
    /// Kind of report.
    pub soort: Meldingsoort,
    /// First day of absence, as the school saw it.
    pub begin: Date,
    /// Last day of absence, as the school saw it.
    pub einde: Date,
    /// Day on which it was sent.
    pub gemeld_op: Date,
}

/// The reports that the school sent up to and with the last day of the plan, ordered by day and pupil.
///
/// `registraties` are those of the plan itself. What was due is what the law says of them; an error means that the law
/// has no answer for the days of the plan.
pub fn meldingen(plan: &Schoolplan, registraties: &[Registratie]) -> Result<Vec<Verzuimmelding>, Rechtfout> {
    let bureau = Bureau::new(plan)?;
    let mut kans = chance(plan.seed, MELDEN + u64::from(plan.nummer));
    let mut gestuurd = Vec::new();
    let mut nummer = 0;
    // The pupil with most absence of all who need no report: somebody is bound to report him all the same.
    let mut bijna: Option<(Minuten, Verzuimmelding)> = None;
    for van_leerling in registraties.chunk_by(|een, ander| een.leerling == ander.leerling) {
        let (verschuldigd, totaal) = bureau.due(van_leerling)?;
        for melding in &verschuldigd {
            gestuurd.extend(bureau.send(melding, van_leerling, nummer, &mut kans));
            nummer += 1;
        }
        if verschuldigd.is_empty() && bijna.is_none_or(|(meeste, _)| totaal > meeste) {
            bijna = bureau.superfluous(van_leerling).map(|melding| (totaal, melding)).or(bijna);
        }
    }
    gestuurd.extend(bijna.map(|(_, melding)| melding));
    gestuurd.retain(|melding| melding.gemeld_op <= plan.tot);
    gestuurd.sort_by_key(|melding| (melding.gemeld_op, melding.leerling, melding.einde));
    Ok(gestuurd)
}

/// Who reports, with the law at hand.
struct Bureau {
    recht: Recht,
    feestdagen: Feestdagen,
    normen: Normversies,
    kalender: Kalender,
    uren: Uurregels,
    telwijze: Telwijze,
    aanwezigheid: norm::Aanwezigheid,
    tot: Dag,
}

impl Bureau {
    fn new(plan: &Schoolplan) -> Result<Self, Rechtfout> {
        let recht = Recht::ingebouwd()?;
        let vakanties: Vec<_> =
            plan.vakanties.iter().map(|(van, tot)| Vakantie { van: *van, tot: *tot, naam: String::new() }).collect();
        Ok(Self {
            feestdagen: Feestdagen::new(&recht)?,
            normen: Normversies::new(&recht)?,
            kalender: Kalender::new(&vakanties, plan.van, plan.tot),
            uren: Uurregels::new(&recht, Uurkeuze::NaarSector(None))?,
            telwijze: Telwijze::new(&recht, TeLaat::Niet)?,
            aanwezigheid: match plan.aanwezigheid {
                Aanwezigheid::Geen => norm::Aanwezigheid::Afgeleid,
                Aanwezigheid::RondVerzuim | Aanwezigheid::PerDag | Aanwezigheid::Alles => {
                    norm::Aanwezigheid::Geregistreerd
                }
            },
            tot: plan.tot.into(),
            recht,
        })
    }

    /// The reports that are due for one pupil, and all unlawful absence in norm minutes.
    fn due(&self, rijen: &[Registratie]) -> Result<(Vec<Melding>, Minuten), Rechtfout> {
        let registraties: Vec<_> = (1..).zip(rijen).map(|(bron, rij)| self.entry(bron, rij)).collect();
        let totaal = registraties.iter().map(|registratie| self.telwijze.geteld(registratie)).sum();
        let kolommen = Dagkolommen::new(&registraties, self.telwijze);
        let telling = Telling {
            kalender: &self.kalender,
            normen: &self.normen,
            vervolg: Vervolg::Week,
            aanwezigheid: self.aanwezigheid,
            einde_gegevens: self.tot,
        };
        let reeksen = telling.reeksen(kolommen.as_dagen());
        let gevallen = telling.gevallen(kolommen.as_dagen());
        let leerling = rijen.first().map(person).unwrap_or_default();
        let regels = Meldregels {
            recht: &self.recht,
            feestdagen: &self.feestdagen,
            normen: &self.normen,
            kalender: &self.kalender,
            afspraak_18plus: false,
        };
        let meldingen = regels.meldingen(&gevallen, &reeksen, &leerling, &registraties, self.telwijze)?;
        Ok((meldingen.verschuldigd, totaal))
    }

    fn entry(&self, bron: u64, rij: &Registratie) -> telling::Registratie {
        telling::Registratie {
            bron,
            dag: rij.datum.into(),
            lesuur: Some(rij.lesuur.to_string().into()),
            minuten: Minuten(rij.minuten.into()),
            status: rij.status,
            uur: self.uren.uur(Some(rij.sector), rij.datum.into()),
            vastgesteld_op: Some(rij.vastgesteld_op.into()),
        }
    }

    /// What the desk makes of a report that is due; of every ten one is late, of every fifteen one is forgotten.
    fn send(
        &self,
        melding: &Melding,
        rijen: &[Registratie],
        nummer: usize,
        kans: &mut ChaCha8Rng,
    ) -> Option<Verzuimmelding> {
        let gemeld_op = match nummer % 30 {
            8 | 23 => return None,
            2 | 13 | 25 => self.feestdagen.add_werkdagen(melding.uiterlijk, kans.random_range(1..=9)),
            _ => {
                let bekend = melding.vastgesteld_op.unwrap_or(melding.einde).max(melding.einde);
                self.feestdagen.add_werkdagen(bekend, kans.random_range(0..=4)).min(melding.uiterlijk)
            }
        };
        // Now and then the whole week is reported instead of the first day missed.
        let begin = if nummer % 9 == 5 {
            melding.begin.saturating_sub(i64::from(melding.begin.weekday().to_monday_zero_offset()).days())
        } else {
            melding.begin
        };
        let leerling = rijen.first()?.leerling;
        Some(Verzuimmelding { leerling, soort: melding.soort, begin, einde: melding.einde, gemeld_op })
    }

    /// A report of somebody who never reached the norm, sent the day after his last absence.
    fn superfluous(&self, rijen: &[Registratie]) -> Option<Verzuimmelding> {
        let mut gemist = rijen.iter().filter(|rij| rij.status == recht::begrip::Verzuimstatus::Ongeoorloofd);
        let eerste = gemist.next()?;
        let laatste = gemist.next_back().unwrap_or(eerste);
        Some(Verzuimmelding {
            leerling: eerste.leerling,
            soort: Meldingsoort::ZestienUur,
            begin: eerste.datum,
            einde: laatste.datum,
            gemeld_op: self.feestdagen.add_werkdagen(laatste.datum, 1),
        })
    }
}

fn person(rij: &Registratie) -> Leerlinggegevens {
    Leerlinggegevens {
        geboortedatum: Some(rij.geboortedatum),
        startkwalificatie: vec![(rij.datum.into(), rij.startkwalificatie)],
    }
}
