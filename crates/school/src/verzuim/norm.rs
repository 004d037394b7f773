//! From absence to reports: what is due for some pupils, worked out anew by the law and kept for the lists.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use kern::register::Wijziging;
use kern::toegang::Permit;
use recht::begrip::{Minuten, Verzuimstatus};
use recht::dag::Dag;
use recht::uitleg::Uitleg;
use recht::verzuim::bijna::Bijna;
use recht::verzuim::dossier::{Gebeurtenis, Normdossier, Normstand};
use recht::verzuim::koppeling::Verzonden;
use recht::verzuim::melding::Leerlinggegevens;
use recht::verzuim::norm::Aanwezigheid;
use recht::verzuim::telling::{Registratie, Telwijze};
use recht::verzuim::toelichting::Toelichting;

use super::Verzuim;
use super::store::{self, Normgegevens, Verzondenregel};
use crate::stam::{Leerlingsleutel, Scholen, Schoolfout, Schoolprofiel};

/// Works out what is due for some pupils, and keeps it. One question for all of them, and at most three statements where
/// something changed.
pub async fn recompute(
    wijziging: &Wijziging,
    permit: &Permit,
    profiel: &Schoolprofiel,
    leerlingen: &BTreeSet<Leerlingsleutel>,
    vandaag: Date,
) -> Result<(), Schoolfout> {
    if leerlingen.is_empty() {
        return Ok(());
    }
    let sleutels: Vec<Leerlingsleutel> = leerlingen.iter().copied().collect();
    let gegevens = store::norm_data_held(wijziging, permit, &profiel.school.organisatie, &sleutels, &TELT).await?;
    keep_due(wijziging, permit, profiel, gegevens, vandaag).await
}

/// Works out what is due by what is known of pupils who are held, and keeps it.
pub(super) async fn keep_due(
    wijziging: &Wijziging,
    permit: &Permit,
    profiel: &Schoolprofiel,
    mut gegevens: Vec<Normgegevens>,
    vandaag: Date,
) -> Result<(), Schoolfout> {
    look_for_attendance(wijziging.tx(), permit, profiel, &mut gegevens, vandaag).await?;
    let mut standen = Vec::with_capacity(gegevens.len());
    for een in &gegevens {
        standen.push((een, stand(profiel, een, vandaag)?));
    }
    store::replace_due(wijziging, permit, &profiel.school.organisatie, &standen).await?;
    Ok(())
}

/// Fewest days with absence on which an absence can be long.
const LANG: usize = 15;

/// What the law needs to know of some pupils, for reading.
pub(crate) async fn gather(
    db: &impl store::Verbinding,
    permit: &Permit,
    profiel: &Schoolprofiel,
    leerlingen: &[Leerlingsleutel],
    statussen: &[Verzuimstatus],
    vandaag: Date,
) -> Result<Vec<Normgegevens>, Schoolfout> {
    let mut gegevens = store::norm_data(db, permit, &profiel.school.organisatie, leerlingen, statussen).await?;
    look_for_attendance(db, permit, profiel, &mut gegevens, vandaag).await?;
    Ok(gegevens)
}

/// Looks up on which days of a long absence somebody was in a lesson after all: there it ends. One question for each pupil whose
/// absence would be long, and those are few.
async fn look_for_attendance(
    db: &impl store::Verbinding,
    permit: &Permit,
    profiel: &Schoolprofiel,
    gegevens: &mut [Normgegevens],
    vandaag: Date,
) -> Result<(), Schoolfout> {
    for een in gegevens {
        let dagen: BTreeSet<Dag> = een.verzuim.iter().map(|regel| regel.dag).collect();
        if dagen.len() < LANG {
            continue;
        }
        let dossier = dossier(profiel, een, vandaag)?;
        let mut lang = dossier.reeksen().iter().filter(|reeks| reeks.langdurig.is_some());
        let Some(eerste) = lang.next() else { continue };
        let periode = (eerste.eerste, lang.next_back().unwrap_or(eerste).laatste);
        let organisatie = &profiel.school.organisatie;
        een.bijgewoond = store::attended(db, permit, organisatie, een.leerling, periode).await?;
    }
    Ok(())
}

/// What the law says of one pupil on a day.
pub(crate) fn stand(profiel: &Schoolprofiel, gegevens: &Normgegevens, vandaag: Date) -> Result<Normstand, Schoolfout> {
    stand_by(profiel, gegevens, profiel.regels.telwijze()?, vandaag)
}

/// What it would say when all absence that is unexplained stays so.
pub(crate) fn stand_at_worst(
    profiel: &Schoolprofiel,
    gegevens: &Normgegevens,
    vandaag: Date,
) -> Result<Normstand, Schoolfout> {
    stand_by(profiel, gegevens, profiel.regels.telwijze()?.with_onbekend(), vandaag)
}

fn stand_by(
    profiel: &Schoolprofiel,
    gegevens: &Normgegevens,
    telwijze: Telwijze,
    vandaag: Date,
) -> Result<Normstand, Schoolfout> {
    let dossier = dossier_by(profiel, gegevens, telwijze, vandaag);
    let regels = profiel.regels.meldregels();
    Ok(dossier.stand(&regels, &leerlinggegevens(gegevens), profiel.school.bijna_minuten, vandaag)?)
}

/// Everything that the norm needs to see of one pupil, laid out for who looks ahead.
pub(crate) fn dossier<'a>(
    profiel: &'a Schoolprofiel,
    gegevens: &Normgegevens,
    vandaag: Date,
) -> Result<Normdossier<'a>, Schoolfout> {
    Ok(dossier_by(profiel, gegevens, profiel.regels.telwijze()?, vandaag))
}

fn dossier_by<'a>(
    profiel: &'a Schoolprofiel,
    gegevens: &Normgegevens,
    telwijze: Telwijze,
    vandaag: Date,
) -> Normdossier<'a> {
    let regels = &profiel.regels;
    // Presence is registered too, but only its absence is fetched: a school day without counted minutes is presence, and
    // a day on which a lesson was attended comes in as such.
    let telling = regels.telling(regels.vervolg, Aanwezigheid::Afgeleid, vandaag);
    let mut dossier = Normdossier::new(telling, telwijze);
    for (plaats, verzuim) in (0..).zip(&gegevens.verzuim) {
        let registratie = Registratie {
            bron: plaats,
            dag: verzuim.dag,
            lesuur: None,
            minuten: verzuim.minuten,
            status: verzuim.status,
            uur: regels.uren.uur(Some(profiel.school.sector), verzuim.dag),
            vastgesteld_op: verzuim.vastgesteld_op,
        };
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel: plaats, versie: 1, registratie });
    }
    apply_known(&mut dossier, profiel, gegevens);
    dossier
}

/// The days on which he was there, and what was sent.
fn apply_known(dossier: &mut Normdossier<'_>, profiel: &Schoolprofiel, gegevens: &Normgegevens) {
    for (plaats, dag) in (0..).zip(&gegevens.bijgewoond) {
        let registratie = Registratie {
            bron: plaats,
            dag: *dag,
            lesuur: None,
            minuten: Minuten::NUL,
            status: Verzuimstatus::Aanwezig,
            uur: profiel.regels.uren.uur(Some(profiel.school.sector), *dag),
            vastgesteld_op: None,
        };
        // Counted from the other end than the entries.
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel: u64::MAX - plaats, versie: 1, registratie });
    }
    for verzonden in &gegevens.verzonden {
        dossier.apply(gemeld(verzonden));
    }
}

fn gemeld(verzonden: &Verzondenregel) -> Gebeurtenis {
    Gebeurtenis::Gemeld {
        nummer: verzonden.verzuimmelding.unsigned_abs(),
        soort: verzonden.soort,
        verzonden: Verzonden { begin: verzonden.begin, einde: verzonden.einde, gemeld_op: verzonden.gemeld_op },
    }
}

fn leerlinggegevens(gegevens: &Normgegevens) -> Leerlinggegevens {
    let startkwalificatie = gegevens.startkwalificatie_op.map(|op| (Dag::from(op), true));
    Leerlinggegevens {
        geboortedatum: Some(gegevens.geboortedatum),
        startkwalificatie: startkwalificatie.into_iter().collect(),
    }
}

/// Who of some pupils is near the norm on a day, in one query.
pub(crate) async fn near(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    leerlingen: &[Leerlingsleutel],
    vandaag: Date,
) -> Result<BTreeMap<Leerlingsleutel, Bijna>, Schoolfout> {
    let db = scholen.register().lees();
    let gegevens = gather(db, permit, profiel, leerlingen, &TELT, vandaag).await?;
    let mut dichtbij = BTreeMap::new();
    for een in &gegevens {
        if let Some(bijna) = stand(profiel, een, vandaag)?.bijna {
            dichtbij.insert(een.leerling, bijna);
        }
    }
    Ok(dichtbij)
}

/// The whole count of one pupil with its explanation, in which each entry bears the number of its lesson.
pub(crate) struct Toegelicht {
    pub(crate) stand: Normstand,
    pub(crate) uitleg: Uitleg,
}

/// Explains what the law says of one pupil: all his absence, whether it counts or not.
pub(crate) fn explain(
    profiel: &Schoolprofiel,
    gegevens: &Normgegevens,
    verzuim: &[Verzuim],
    vandaag: Date,
) -> Result<Toegelicht, Schoolfout> {
    let regels = &profiel.regels;
    let (telling, telwijze) = (regels.telling(regels.vervolg, Aanwezigheid::Afgeleid, vandaag), regels.telwijze()?);
    let registraties: Vec<Registratie> = verzuim
        .iter()
        .map(|een| Registratie {
            bron: een.les.0.unsigned_abs(),
            dag: een.dag,
            lesuur: Some(een.lesuur.as_str().into()),
            minuten: een.minuten(),
            status: een.status,
            uur: regels.uren.uur(Some(profiel.school.sector), een.dag),
            vastgesteld_op: een.vastgesteld_op,
        })
        .collect();
    let mut dossier = Normdossier::new(telling, telwijze);
    for registratie in &registraties {
        let registratie = registratie.clone();
        dossier.apply(Gebeurtenis::Vastgelegd { sleutel: registratie.bron, versie: 1, registratie });
    }
    apply_known(&mut dossier, profiel, gegevens);
    let leerling = leerlinggegevens(gegevens);
    let stand = dossier.stand(&regels.meldregels(), &leerling, profiel.school.bijna_minuten, vandaag)?;
    let uurbepalingen: Vec<String> =
        regels.uren.bepaling(Some(profiel.school.sector)).map(str::to_owned).into_iter().collect();
    let toelichting = Toelichting { recht: &regels.recht, telling, telwijze, uurbepalingen: &uurbepalingen };
    let uitleg = toelichting.explain(&registraties, dossier.gevallen(), &stand.meldingen, vandaag)?;
    Ok(Toegelicht { stand, uitleg })
}

/// Whether an entry plays a part in the norm.
pub(crate) const TELT: [Verzuimstatus; 3] =
    [Verzuimstatus::Ongeoorloofd, Verzuimstatus::TeLaat, Verzuimstatus::Aanwezig];

/// The same with what is not explained yet.
pub(super) const TELT_MISSCHIEN: [Verzuimstatus; 4] =
    [Verzuimstatus::Ongeoorloofd, Verzuimstatus::TeLaat, Verzuimstatus::Aanwezig, Verzuimstatus::Onbekend];
