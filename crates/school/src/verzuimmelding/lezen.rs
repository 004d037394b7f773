//! Reading a report with everything that happened to it, and the list of reports.

use jiff::civil::Date;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::Organisatiecode;
use recht::melding::status::Handelingsoort;
use recht::weigering::Weigering;
use uitwisseling::berichten::{Aanlevering, Afwijzing, Kenmerk, Ontvangstbewijs, Statusbericht};

use super::{Gebeurtenis, Gebeurtenissoort, Melding, Meldingfout, Meldingreden, Meldingsleutel, allowed, store};
use crate::stam::{Leerling, Scholen, Schoolfout};

/// A report with all that is known of it.
#[derive(Debug, Clone)]
pub struct Meldingblad {
    /// The report as it stands.
    pub melding: Melding,
    /// The pupil.
    pub leerling: Leerling,
    /// What happened to it, oldest first.
    pub gebeurtenissen: Vec<Gebeurtenis>,
    /// Why it cannot be changed now; empty when it can.
    pub wijzigen: Vec<Weigering<Meldingreden>>,
    /// Why it cannot be withdrawn now; empty when it can.
    pub intrekken: Vec<Weigering<Meldingreden>>,
}

impl Meldingblad {
    /// The report as it was sent last.
    pub fn aanlevering(&self) -> Option<Aanlevering> {
        self.last(Gebeurtenis::aanlevering)
    }

    /// The receipt of its registration.
    pub fn bewijs(&self) -> Option<Ontvangstbewijs> {
        let ontvangen = self.gebeurtenissen.iter().find(|een| een.soort == Gebeurtenissoort::Ontvangen);
        ontvangen.and_then(Gebeurtenis::bewijs)
    }

    /// The refusal that waits for somebody.
    pub fn afwijzing(&self) -> Option<Afwijzing> {
        self.melding.geweigerd.and_then(|_| self.last(Gebeurtenis::afwijzing))
    }

    /// What leerplicht told last with words or a name to call.
    pub fn terugkoppeling(&self) -> Option<Statusbericht> {
        self.last(|een| een.status().filter(|een| een.terugkoppeling.is_some() || een.behandelaar.is_some()))
    }

    fn last<T>(&self, wat: impl Fn(&Gebeurtenis) -> Option<T>) -> Option<T> {
        self.gebeurtenissen.iter().rev().find_map(wat)
    }
}

/// A report with everything that happened to it.
pub async fn read(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<Meldingblad, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag()?);
    let melding = store::report(db, permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    let leerlingen = crate::stam::store::pupils(db, permit, organisatie, &[melding.leerling], vandaag).await?;
    let leerling = leerlingen.into_iter().next().ok_or(Meldingfout::Onbekend)?;
    let gebeurtenissen = store::events(db, permit, organisatie, sleutel).await?;
    let mag = |soort| allowed(&profiel.regels.recht, melding.stand, melding.onderweg, soort, vandaag);
    let (wijzigen, intrekken) = (mag(Handelingsoort::Wijziging)?, mag(Handelingsoort::Intrekking)?);
    let onderwerp = format!("{} leerling:{}", sleutel.subject(), melding.leerling);
    register.log_read(vec![Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerp)]).await?;
    Ok(Meldingblad { melding, leerling, gebeurtenissen, wijzigen, intrekken })
}

/// A page of the list of reports, the latest first.
#[derive(Debug, Clone)]
pub struct Meldinglijst {
    /// Each report with its pupil.
    pub regels: Vec<(Melding, Leerling)>,
    /// How many reports there are in all.
    pub totaal: u32,
    /// The day on which this was so.
    pub vandaag: Date,
}

/// Reports on one page.
pub const PER_BLAD: u32 = 50;

/// A page of the reports of a school, from 1, the latest first. Three queries.
pub async fn list(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    blad: u32,
) -> Result<Meldinglijst, Meldingfout> {
    let register = scholen.register();
    let (db, vandaag) = (register.lees(), register.klok().vandaag()?);
    let vanaf = blad.saturating_sub(1).saturating_mul(PER_BLAD);
    let (meldingen, totaal) = store::list(db, permit, organisatie, vanaf, PER_BLAD).await?;
    let regels = with_pupils(scholen, permit, organisatie, meldingen, |melding| melding.leerling, vandaag).await?;
    let nummers: Vec<String> = regels.iter().map(|(melding, _)| melding.sleutel.subject()).collect();
    if !nummers.is_empty() {
        let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, nummers.join(" "));
        register.log_read(vec![regel]).await?;
    }
    Ok(Meldinglijst { regels, totaal, vandaag })
}

/// Each thing with its pupil, in one query.
pub(crate) async fn with_pupils<T>(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    dingen: Vec<T>,
    van: impl Fn(&T) -> crate::stam::Leerlingsleutel,
    op: Date,
) -> Result<Vec<(T, Leerling)>, Schoolfout> {
    let sleutels: std::collections::BTreeSet<_> = dingen.iter().map(&van).collect();
    let sleutels: Vec<_> = sleutels.into_iter().collect();
    let db = scholen.register().lees();
    let leerlingen = crate::stam::store::pupils(db, permit, organisatie, &sleutels, op).await?;
    let leerlingen: std::collections::HashMap<_, _> =
        leerlingen.into_iter().map(|leerling| (leerling.sleutel, leerling)).collect();
    Ok(dingen
        .into_iter()
        .filter_map(|ding| {
            let leerling = leerlingen.get(&van(&ding))?.clone();
            Some((ding, leerling))
        })
        .collect())
}

/// The report that was sent under a key.
pub async fn find(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
) -> Result<Option<Meldingsleutel>, Meldingfout> {
    Ok(store::by_key(scholen.register().lees(), permit, organisatie, kenmerk).await?)
}

/// Says that somebody at school looked at what leerplicht did: it leaves the work list.
pub async fn seen(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    sleutel: Meldingsleutel,
) -> Result<(), Meldingfout> {
    let mut wijziging = scholen.register().begin().await?;
    let mut stand = store::lock(&wijziging, permit, organisatie, sleutel).await?.ok_or(Meldingfout::Onbekend)?;
    if stand.terug == 0 {
        return Ok(());
    }
    stand.terug = 0;
    let gebeurtenis = store::event(&mut stand, &wijziging, permit, Gebeurtenissoort::Gezien);
    store::update(&wijziging, permit, organisatie, stand, vec![gebeurtenis]).await?;
    wijziging.log(Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, sleutel.subject()));
    Ok(wijziging.commit().await?)
}
