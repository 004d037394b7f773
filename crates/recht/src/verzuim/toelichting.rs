//! The explanation of a count: every entry, week by week, with what it counted for and why weeks were skipped.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::bijna::last_einde;
use super::dagen::Dagkolommen;
use super::melding::Meldingen;
use super::norm::{Normgeval, Telling};
use super::telling::{Registratie, Telwijze};
use crate::begrip::Minuten;
use crate::bepalingen::{Recht, Rechtfout};
use crate::dag::Dag;
use crate::kalender::Kalender;
use crate::uitleg::{Daguitleg, Meldinguitleg, Regelgrond, Registratieuitleg, Stand, Uitleg, Weeksoort, Weekuitleg};

/// The rules that every explanation rests on.
const REGELS: [&str; 8] = [
    "verzuim.norm_minuten",
    "verzuim.venster_schoolweken",
    "verzuim.lesuur_max_minuten",
    "verzuim.vervolg_dagen",
    "verzuim.vervolg_max",
    "verzuim.langdurig_dagen",
    "melding.termijn_werkdagen",
    "melding.feestdagen",
];

/// What an explanation is made from.
#[derive(Debug, Clone, Copy)]
pub struct Toelichting<'a> {
    /// The law.
    pub recht: &'a Recht,
    /// How the days were counted.
    pub telling: Telling<'a>,
    /// How the entries were counted.
    pub telwijze: Telwijze,
    /// The bepalingen by which the hour of the entries was found; none when it was chosen.
    pub uurbepalingen: &'a [String],
}

impl Toelichting<'_> {
    /// Explains one pupil at one school, up to and with a day.
    pub fn explain(
        &self,
        registraties: &[Registratie],
        gevallen: &[Normgeval],
        meldingen: &Meldingen,
        op: Date,
    ) -> Result<Uitleg, Rechtfout> {
        let normen = self.telling.normen.op(op.into());
        Ok(Uitleg {
            op,
            norm: normen.norm,
            schoolweken: u32::try_from(normen.venster / 7).unwrap_or(0),
            weken: self.weken(registraties, op.into()),
            meldingen: explain_meldingen(meldingen),
            stand: self.stand(registraties, gevallen, op.into()),
            gronden: grounds(self.recht, self.uurbepalingen, op)?,
        })
    }

    fn weken(&self, registraties: &[Registratie], op: Dag) -> Vec<Weekuitleg> {
        let mut per_dag: BTreeMap<Dag, Vec<&Registratie>> = BTreeMap::new();
        for registratie in registraties.iter().filter(|registratie| registratie.dag <= op) {
            per_dag.entry(registratie.dag).or_default().push(registratie);
        }
        let eerste = per_dag.keys().next().copied().unwrap_or(op).maandag();
        let aantal = op.since(eerste) / 7 + 1;
        let week = |week: i32| {
            let maandag = eerste.plus(week * 7);
            let dag = |weekdag: i32| self.dag(maandag.plus(weekdag), &per_dag);
            Weekuitleg {
                maandag: maandag.date(),
                soort: weeksoort(self.telling.kalender, maandag),
                dagen: (0..7).map(dag).collect(),
            }
        };
        (0..aantal).map(week).collect()
    }

    fn dag(&self, dag: Dag, per_dag: &BTreeMap<Dag, Vec<&Registratie>>) -> Daguitleg {
        let mut registraties: Vec<Registratieuitleg> = per_dag
            .get(&dag)
            .into_iter()
            .flatten()
            .map(|registratie| Registratieuitleg {
                bron: registratie.bron,
                lesuur: registratie.lesuur.as_deref().map(str::to_owned),
                minuten: registratie.minuten,
                geteld: self.telwijze.geteld(registratie),
                status: registratie.status,
                vastgesteld_op: registratie.vastgesteld_op.map(Dag::date),
            })
            .collect();
        registraties.sort_by_key(|registratie| registratie.bron);
        Daguitleg { datum: dag.date(), vakantie: self.telling.kalender.vakantie(dag).map(str::to_owned), registraties }
    }

    fn stand(&self, registraties: &[Registratie], gevallen: &[Normgeval], op: Dag) -> Stand {
        let kolommen = Dagkolommen::new(registraties, self.telwijze);
        let dagen = kolommen.as_dagen();
        let vorige = last_einde(gevallen, op);
        let norm = self.telling.normen.op(op).norm;
        let begin = self.telling.begin_venster(op);
        let van = vorige.map_or(begin, |vorige| begin.max(vorige.plus(1)));
        let leeg =
            Stand { van: van.date(), tot: op.date(), minuten: Minuten::NUL, resterend: norm, eerste_vervalt: None };
        let Some((oudste, minuten)) = self.telling.in_venster(dagen, vorige, op) else { return leeg };
        let valt_weg = dagen.dag.binary_search(&oudste).map_or(Minuten::NUL, |plaats| dagen.geteld[plaats]);
        Stand {
            minuten,
            resterend: norm.less(minuten),
            eerste_vervalt: Some((self.telling.vervalt(oudste, op).date(), valt_weg)),
            ..leeg
        }
    }
}

/// The rules that a count rests on, each with the ground of the version that applies on a day: those of the hour that was
/// used, and those of every count.
pub fn grounds(recht: &Recht, uurbepalingen: &[String], op: Date) -> Result<Vec<Regelgrond>, Rechtfout> {
    let grond = |id: &str| {
        let eerste = recht.versies(id)?.first().map_or(op, |versie| versie.vanaf);
        Ok(Regelgrond { bepaling: id.to_owned(), grond: recht.grond(id, op.max(eerste))?.clone() })
    };
    uurbepalingen.iter().map(String::as_str).chain(REGELS).map(grond).collect()
}

fn weeksoort(kalender: &Kalender, maandag: Dag) -> Weeksoort {
    if kalender.is_schoolweek(maandag) {
        return Weeksoort::Schoolweek;
    }
    Weeksoort::Vakantie { naam: kalender.vakantie(maandag).unwrap_or_default().to_owned() }
}

fn explain_meldingen(meldingen: &Meldingen) -> Vec<Meldinguitleg> {
    let verschuldigd = meldingen.verschuldigd.iter().map(|melding| Meldinguitleg {
        soort: melding.soort,
        plicht: Some(melding.plicht),
        begin: melding.begin,
        einde: melding.einde,
        minuten: melding.minuten,
        vervolg: melding.vervolg,
        uiterlijk: Some(melding.uiterlijk),
    });
    let geen = meldingen.geen.iter().map(|geval| Meldinguitleg {
        soort: geval.soort,
        plicht: None,
        begin: geval.begin,
        einde: geval.einde,
        minuten: geval.minuten,
        vervolg: false,
        uiterlijk: None,
    });
    let mut alle: Vec<Meldinguitleg> = verschuldigd.chain(geen).collect();
    alle.sort_by_key(|melding| (melding.einde, melding.soort));
    alle
}
