//! From absence to reports: what is due for some pupils, worked out anew by the law and kept for the lists.

use std::collections::BTreeSet;

use jiff::civil::Date;
use kern::register::Wijziging;
use kern::toegang::Permit;
use recht::begrip::Verzuimstatus;
use recht::dag::Dag;
use recht::verzuim::dossier::{Gebeurtenis, Normdossier, Normstand};
use recht::verzuim::koppeling::Verzonden;
use recht::verzuim::melding::Leerlinggegevens;
use recht::verzuim::norm::Aanwezigheid;
use recht::verzuim::telling::Registratie;

use super::store::{self, Normgegevens};
use crate::stam::{Leerlingsleutel, Schoolfout, Schoolprofiel};

/// Works out what is due for some pupils, and keeps it. Three queries and at most three statements for all of them.
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
    let organisatie = &profiel.school.organisatie;
    let sleutels: Vec<Leerlingsleutel> = leerlingen.iter().copied().collect();
    store::hold_pupils(wijziging, permit, organisatie, &sleutels).await?;
    let gegevens = store::norm_data(wijziging.tx(), permit, organisatie, &sleutels).await?;
    let mut standen = Vec::with_capacity(gegevens.len());
    for een in &gegevens {
        standen.push((een.leerling, stand(profiel, een, vandaag)?));
    }
    store::replace_due(wijziging, permit, organisatie, &standen).await?;
    Ok(())
}

/// What the law says of one pupil on a day.
pub(crate) fn stand(profiel: &Schoolprofiel, gegevens: &Normgegevens, vandaag: Date) -> Result<Normstand, Schoolfout> {
    let startkwalificatie = gegevens.startkwalificatie_op.map(|op| (Dag::from(op), true));
    let leerling = Leerlinggegevens {
        geboortedatum: Some(gegevens.geboortedatum),
        startkwalificatie: startkwalificatie.into_iter().collect(),
    };
    let dossier = dossier(profiel, gegevens, vandaag)?;
    Ok(dossier.stand(&profiel.regels.meldregels(), &leerling, profiel.school.bijna_minuten, vandaag)?)
}

/// Everything that the law needs to see of one pupil, laid out for it.
pub(crate) fn dossier<'a>(
    profiel: &'a Schoolprofiel,
    gegevens: &Normgegevens,
    vandaag: Date,
) -> Result<Normdossier<'a>, Schoolfout> {
    let regels = &profiel.regels;
    // Presence is registered too, but only its absence is fetched: a school day without counted minutes is presence, and
    // a day on which a lesson was attended comes in as such.
    let telling = regels.telling(regels.vervolg, Aanwezigheid::Afgeleid, vandaag);
    let mut dossier = Normdossier::new(telling, regels.telwijze()?);
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
    for verzonden in &gegevens.verzonden {
        dossier.apply(Gebeurtenis::Gemeld {
            nummer: verzonden.verzuimmelding.unsigned_abs(),
            soort: verzonden.soort,
            verzonden: Verzonden { begin: verzonden.begin, einde: verzonden.einde, gemeld_op: verzonden.gemeld_op },
        });
    }
    Ok(dossier)
}

/// Whether an entry plays a part in the norm.
pub(crate) const TELT: [Verzuimstatus; 3] =
    [Verzuimstatus::Ongeoorloofd, Verzuimstatus::TeLaat, Verzuimstatus::Aanwezig];
