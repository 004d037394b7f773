//! A report that is being filled in. Its key is the one under which it will be sent: sending it twice sends it once.

use std::collections::BTreeSet;

use kern::register::Registerfout;
use kern::toegang::Permit;
use kern::toegangslog::{Logregel, Logsoort};
use recht::begrip::{Meldingsoort, Organisatiecode};
use serde::{Deserialize, Serialize};
use uitwisseling::berichten::{Aanlevering, Kenmerk, OndernomenActie, Vertrouwelijk};

use super::aanlevering::kinds_by_hand;
use super::{Aanleiding, Meldingfout, Meldingsleutel, Voorbereiding, store};
use crate::stam::{Scholen, Schoolprofiel};

/// What somebody fills in. `Debug` shows no text of it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Invulling {
    /// Why the pupil is away, as far as the school knows.
    pub reden: Vertrouwelijk,
    /// Whether all lessons were missed.
    pub alle_lessen_gemist: Option<bool>,
    /// Whether the municipality should act.
    pub actie_gewenst: Option<bool>,
    /// Why it need not.
    pub toelichting: Vertrouwelijk,
    /// Numbers of the actions, among those the school kept, that go with it.
    pub acties: BTreeSet<i64>,
    /// Actions that are kept when it is sent.
    pub nieuwe_acties: Vec<OndernomenActie>,
    /// Who reports.
    pub melder_naam: Vertrouwelijk,
    /// In which function.
    pub melder_functie: Vertrouwelijk,
    /// Where to call.
    pub melder_telefoon: Vertrouwelijk,
    /// Where to write.
    pub melder_email: Vertrouwelijk,
}

/// A report that is being filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concept {
    /// The key under which it will be sent.
    pub kenmerk: Kenmerk,
    /// What it is about.
    pub aanleiding: Aanleiding,
    /// The refused report that it mends.
    pub herstelt: Option<Meldingsleutel>,
    /// What is filled in.
    pub invulling: Invulling,
}

impl Concept {
    /// A new one, with who reports filled in.
    pub(super) async fn new(
        db: &impl store::Verbinding,
        permit: &Permit,
        profiel: &Schoolprofiel,
        (kenmerk, aanleiding): (Kenmerk, Aanleiding),
        melder: &str,
    ) -> Result<Self, Meldingfout> {
        let school = &profiel.school;
        let naam = store::staff_name(db, permit, &school.organisatie).await?;
        let invulling = Invulling {
            actie_gewenst: Some(true),
            melder_naam: naam.unwrap_or_else(|| melder.to_owned()).into(),
            melder_functie: "verzuimcoördinator".into(),
            melder_telefoon: school.telefoon.as_str().into(),
            melder_email: school.email.as_str().into(),
            ..Invulling::default()
        };
        Ok(Self { kenmerk, aanleiding, herstelt: None, invulling })
    }
}

impl Voorbereiding {
    /// Fills in what follows from what the school kept.
    pub(super) fn fill_in_known(&mut self) {
        self.concept.invulling.acties = self.acties.iter().map(|een| een.nummer).collect();
        self.concept.invulling.alle_lessen_gemist = Some(self.alles_gemist);
    }
}

/// A key that nobody can guess.
pub fn new_key() -> Result<Kenmerk, Meldingfout> {
    let mut toeval = [0; 16];
    getrandom::fill(&mut toeval).map_err(|fout| Meldingfout::Bericht(fout.to_string()))?;
    format!("{:032x}", u128::from_be_bytes(toeval))
        .parse()
        .map_err(|_| Meldingfout::Bericht("a key of 32 digits".to_owned()))
}

/// A new draft, filled in as far as the school knows; it is kept by [`save`]. `melder` is the name of who reports, used when
/// the school's staff has none for this account.
pub async fn start(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    aanleiding: Aanleiding,
    melder: &str,
) -> Result<Voorbereiding, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let concept = Concept::new(scholen.register().lees(), permit, &profiel, (new_key()?, aanleiding), melder).await?;
    let mut voorbereiding = prepare(scholen, permit, &profiel, concept).await?;
    voorbereiding.fill_in_known();
    log_read(scholen, permit, organisatie, &voorbereiding).await?;
    Ok(voorbereiding)
}

/// Keeps a draft, in the place of what it was before. Drafts that nobody sends are forgotten after two weeks.
pub async fn save(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    concept: &Concept,
) -> Result<(), Meldingfout> {
    let mut wijziging = scholen.register().begin().await?;
    let vandaag = kern::klok::dag_van(wijziging.nu())?;
    if !store::knows_pupil(wijziging.tx(), permit, organisatie, concept.aanleiding.leerling, vandaag).await? {
        return Err(Meldingfout::Onbekend);
    }
    store::save_concept(&wijziging, permit, organisatie, concept).await?;
    store::forget_concepts(&wijziging, permit, organisatie).await?;
    let onderwerp = format!("leerling:{}", concept.aanleiding.leerling);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Geschreven, onderwerp);
    let inhoud = serde_json::to_string(&concept.invulling).map_err(|fout| Meldingfout::Bericht(fout.to_string()))?;
    wijziging.log(regel.because("concept").with_content(inhoud.as_bytes()));
    Ok(wijziging.commit().await?)
}

/// A draft that was kept, with what the school knows for it now.
pub async fn open(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    kenmerk: &Kenmerk,
) -> Result<Voorbereiding, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let concept = store::concept(scholen.register().lees(), permit, organisatie, kenmerk).await?;
    let voorbereiding = prepare(scholen, permit, &profiel, concept.ok_or(Meldingfout::Onbekend)?).await?;
    log_read(scholen, permit, organisatie, &voorbereiding).await?;
    Ok(voorbereiding)
}

/// What the school knows for a draft, as it stands now.
pub(super) async fn prepare(
    scholen: &Scholen,
    permit: &Permit,
    profiel: &Schoolprofiel,
    concept: Concept,
) -> Result<Voorbereiding, Meldingfout> {
    let register = scholen.register();
    let vandaag = register.klok().vandaag()?;
    let organisatie = &profiel.school.organisatie;
    let gegevens = store::prepare(register.lees(), permit, organisatie, &concept, vandaag).await?;
    Ok(Voorbereiding::new(concept, gegevens.ok_or(Meldingfout::Onbekend)?, profiel)?)
}

/// A draft that mends a refused report: filled in as that was sent.
pub(super) fn mending(
    kenmerk: Kenmerk,
    aanleiding: Aanleiding,
    herstelt: Meldingsleutel,
    verstuurd: &Aanlevering,
) -> Concept {
    let tekst = |tekst: &Option<Vertrouwelijk>| tekst.clone().unwrap_or_default();
    let telefoon = verstuurd.melder.telefoon.clone().unwrap_or_default();
    let delen = [telefoon.netnummer, telefoon.abonneenummer];
    let delen: Vec<&str> = delen.iter().flatten().filter_map(Vertrouwelijk::filled).collect();
    let invulling = Invulling {
        reden: tekst(&verstuurd.reden),
        alle_lessen_gemist: verstuurd.alle_lessen_gemist,
        actie_gewenst: verstuurd.actie_gewenst,
        toelichting: tekst(&verstuurd.toelichting),
        acties: BTreeSet::new(),
        nieuwe_acties: Vec::new(),
        melder_naam: tekst(&verstuurd.melder.naam),
        melder_functie: tekst(&verstuurd.melder.functie),
        melder_telefoon: delen.join("-").into(),
        melder_email: tekst(&verstuurd.melder.email),
    };
    Concept { kenmerk, aanleiding, herstelt: Some(herstelt), invulling }
}

/// The kinds of report that can be made of a pupil by hand today; none when there is no such pupil.
pub async fn kinds(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    leerling: crate::stam::Leerlingsleutel,
) -> Result<Vec<Meldingsoort>, Meldingfout> {
    let profiel = scholen.profiel(organisatie).await?.ok_or(Meldingfout::Onbekend)?;
    let register = scholen.register();
    let vandaag = register.klok().vandaag()?;
    let leerlingen = crate::stam::store::pupils(register.lees(), permit, organisatie, &[leerling], vandaag).await?;
    let leerling = leerlingen.first().ok_or(Meldingfout::Onbekend)?;
    Ok(kinds_by_hand(&profiel, leerling, vandaag)?)
}

pub(super) async fn log_read(
    scholen: &Scholen,
    permit: &Permit,
    organisatie: &Organisatiecode,
    voorbereiding: &Voorbereiding,
) -> Result<(), Registerfout> {
    let onderwerp = format!("leerling:{}", voorbereiding.leerling.sleutel);
    let regel = Logregel::of_permit(permit, organisatie, Logsoort::Gelezen, onderwerp);
    scholen.register().log_read(vec![regel]).await
}
