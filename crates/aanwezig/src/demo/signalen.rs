//! The past of the Signalenbox: a few meldingen of leerplicht to the Inspectie, each at another place on its way.

use anyhow::{Context as _, Result};
use inspectie::dossier::{Schoolrol, Toewijzing, assign};
use inspectie::signalenbox::{self, Behandelfout, Daad};
use jiff::ToSpan as _;
use jiff::civil::Date;
use kern::outbox::Worker;
use kern::toegang::{Bewerking, Permit, Rol};
use leerplicht::signaalmelding::{self as melden, Invulling, Signaalmelder, Signaalnummer, schoolcode};
use recht::begrip::Sector;
use recht::toezicht::signaalmelding::{
    Signaalhandelingsoort as Handeling, Signaalonderwerp as Onderwerp, Signaalsector, Signaalsoort as Soort,
};
use uitwisseling::berichten::Schoolgegevens;

use super::verleden::Verleden;
use super::wie::Iemand;

/// Days in which a day for a visit is looked for.
const BEZOEK: std::ops::Range<i32> = 7..28;

/// An officer, and a school from which reports came in.
struct Melder<'a> {
    iemand: &'a Iemand,
    school: Schoolgegevens,
    sector: Option<Sector>,
}

impl Verleden {
    /// Lets some officers have turned to the Inspectie in the weeks before.
    pub(super) async fn signal(&self) -> Result<()> {
        let mut melders = Vec::new();
        for iemand in self.mensen.iter().filter(|een| een.rol == Rol::Leerplichtambtenaar) {
            let lezen = self.allowed(iemand, &leerplicht::bewerkingen::SIGNAAL_BEKIJKEN)?;
            let scholen = melden::schools(&self.huis.leerplicht, &lezen).await?;
            let school = scholen.into_iter().find(|(_, sector)| *sector == Some(Sector::Vo));
            melders.extend(school.map(|(school, sector)| Melder { iemand, school, sector }));
        }
        let (Some(eerste), Some(laatste)) = (melders.first(), melders.last()) else { return Ok(()) };
        self.appoint(eerste, -90).await?;
        let niet_gemeld = self.submit(eerste, -28, Soort::Signaal, Onderwerp::NietOfNietTijdigMelden, LAAT).await?;
        self.step(eerste, niet_gemeld, -26, Rol::CoordinerendInspecteur, Handeling::Triage, "").await?;
        self.step(eerste, niet_gemeld, -25, Rol::CoordinerendInspecteur, Handeling::Doorsturen, "").await?;
        let vraag = self.submit(laatste, -21, Soort::Vraag, Onderwerp::Verlof, VRAAG).await?;
        self.step(eerste, niet_gemeld, -20, Rol::Inspecteur, Handeling::Opname, OPNAME).await?;
        self.step(laatste, vraag, -18, Rol::CoordinerendInspecteur, Handeling::Afsluiting, ANTWOORD).await?;
        self.react(laatste, vraag, -17, Handeling::Tevredenheid).await?;
        self.step(eerste, niet_gemeld, -14, Rol::Inspecteur, Handeling::Bezoek, "").await?;
        let registratie = self.submit(laatste, -13, Soort::Signaal, Onderwerp::Registratie, REGISTRATIE).await?;
        self.step(laatste, registratie, -11, Rol::CoordinerendInspecteur, Handeling::Triage, "").await?;
        self.step(laatste, registratie, -10, Rol::CoordinerendInspecteur, Handeling::Doorsturen, "").await?;
        self.step(laatste, registratie, -6, Rol::Inspecteur, Handeling::InformatieVragen, INFORMATIE).await?;
        self.submit(eerste, -5, Soort::Terugbelverzoek, Onderwerp::AanpakVerzuim, BELLEN).await?;
        self.submit(eerste, -1, Soort::Signaal, Onderwerp::OnterechteUitschrijving, UITSCHRIJVING).await?;
        Ok(())
    }

    fn allowed(&self, iemand: &Iemand, bewerking: &'static Bewerking) -> Result<Permit> {
        Ok(self.huis.toegang.permit(&iemand.gebruiker(), bewerking, &iemand.organisatie)?)
    }

    fn of_role(&self, rol: Rol) -> Result<&Iemand> {
        self.mensen.iter().find(|een| een.rol == rol).with_context(|| format!("de demo heeft geen {rol}"))
    }

    fn day(&self, dagen: i32) -> Date {
        self.vandaag.saturating_add(dagen.days())
    }

    /// The inspector of the school that is told of first.
    async fn appoint(&self, melder: &Melder<'_>, dagen: i32) -> Result<()> {
        self.at(self.day(dagen), 9)?;
        let (loket, inspecteur) = (self.of_role(Rol::CoordinerendInspecteur)?, self.of_role(Rol::Inspecteur)?);
        let mag = self.allowed(loket, &inspectie::bewerkingen::SCHOOL_TOEWIJZEN)?;
        let toewijzing = Toewijzing {
            school: schoolcode(&melder.school),
            schoolnaam: melder.school.naam.clone(),
            rol: Some(Schoolrol::Inspecteur),
            account: Some(inspecteur.account),
            van: Some(self.day(dagen)),
            tot: None,
            waarom: "verdeling van dit schooljaar".into(),
        };
        Ok(assign(&self.huis.inspectie, &mag, &toewijzing).await?)
    }

    async fn submit(
        &self,
        melder: &Melder<'_>,
        dagen: i32,
        soort: Soort,
        onderwerp: Onderwerp,
        tekst: &str,
    ) -> Result<Signaalnummer> {
        self.at(self.day(dagen), 10)?;
        let mag = self.allowed(melder.iemand, &leerplicht::bewerkingen::SIGNAAL_INDIENEN)?;
        let gesproken = (soort == Soort::Signaal).then_some(true);
        let invulling = Invulling {
            soort: Some(soort),
            sector: Some(melder.sector.map_or(Signaalsector::Vo, Signaalsector::from)),
            onderwerp: Some(onderwerp),
            school: schoolcode(&melder.school),
            gesprek: gesproken,
            gesprek_op: gesproken.map(|_| self.day(dagen - 30)),
            herstelperiode: gesproken,
            herstel_tot: gesproken.map(|_| self.day(dagen - 2)),
            tekst: tekst.into(),
            periode: gesproken.map(|_| (Some(self.day(dagen - 17 * 7)), Some(self.day(dagen)))),
            ..Invulling::new(melden::new_key(&self.huis.leerplicht, &mag)?)
        };
        let nummer = melden::submit(&self.huis.leerplicht, &mag, &reporter(melder), &invulling, &[]).await?;
        self.tell().await?;
        Ok(nummer)
    }

    /// Takes a step at the Inspectie, and lets the reporter hear of it.
    async fn step(
        &self,
        melder: &Melder<'_>,
        nummer: Signaalnummer,
        dagen: i32,
        rol: Rol,
        soort: Handeling,
        woorden: &str,
    ) -> Result<()> {
        let lezen = self.allowed(melder.iemand, &leerplicht::bewerkingen::SIGNAAL_BEKIJKEN)?;
        let signaal = melden::open(&self.huis.leerplicht, &lezen, nummer).await?.context("het signaal is er niet")?;
        let nummer = signaal.regel.inspectienummer.context("de Inspectie heeft het signaal niet")?;
        let nummer = signalenbox::Signaalnummer(nummer);
        self.at(self.day(dagen), 14)?;
        let (iemand, inspectie) = (self.of_role(rol)?, &self.huis.inspectie);
        let lezen = self.allowed(iemand, &inspectie::bewerkingen::BEKIJKEN)?;
        let mag = self.allowed(iemand, &inspectie::bewerkingen::BEHANDELEN)?;
        let stand = signalenbox::open(inspectie, &lezen, nummer).await?.context("het signaal is er niet")?.regel;
        let daad = Daad {
            woorden: Some(woorden.into()),
            inspecteur: Some(self.of_role(Rol::Inspecteur)?.account),
            ..Daad::new(soort, stand.volgnummer)
        };
        // Only a visit has a day, and not every day is one for a visit.
        for dag in BEZOEK {
            let daad = Daad { bezoek: Some(self.day(dag)), ..daad.clone() };
            match signalenbox::act(inspectie, &mag, nummer, &iemand.naam.as_str().into(), &daad).await {
                Err(Behandelfout::Geweigerd(_)) if soort == Handeling::Bezoek => {}
                uitkomst => {
                    uitkomst?;
                    break;
                }
            }
        }
        self.tell().await
    }

    async fn react(&self, melder: &Melder<'_>, nummer: Signaalnummer, dagen: i32, soort: Handeling) -> Result<()> {
        self.at(self.day(dagen), 11)?;
        let mag = self.allowed(melder.iemand, &leerplicht::bewerkingen::SIGNAAL_INDIENEN)?;
        melden::react(&self.huis.leerplicht, &mag, nummer, &reporter(melder), soort, None).await?;
        self.tell().await
    }

    /// Carries what goes between leerplicht and the Inspectie.
    async fn tell(&self) -> Result<()> {
        let worker = Worker::new(self.huis.register.clone(), self.huis.signaalbezorgers(), Vec::new());
        while worker.step().await? > 0 {}
        Ok(())
    }
}

fn reporter(melder: &Melder<'_>) -> Signaalmelder {
    let Iemand { naam, organisatienaam, .. } = melder.iemand;
    Signaalmelder { naam: naam.as_str().into(), organisatienaam: organisatienaam.clone() }
}

const LAAT: &str = "De school meldt al maanden laat. Na ons gesprek en de herstelperiode is het niet beter geworden.";
const VRAAG: &str = "Mag een school verlof van elf dagen zelf weigeren, of moet dat naar ons?";
const OPNAME: &str =
    "Te laat melden na een gesprek en een herstelperiode; het aantal staat in de telling van leerplicht.";
const ANTWOORD: &str = "Boven tien schooldagen beslist de leerplichtambtenaar, ook als het een weigering wordt.";
const REGISTRATIE: &str = "In de administratie ontbreken lessen: de school kan niet laten zien wie er was.";
const INFORMATIE: &str = "Om welke klassen en welke weken gaat het?";
const BELLEN: &str = "Graag overleg over de aanpak van verzuim op deze school.";
const UITSCHRIJVING: &str =
    "De school schreef een leerplichtige leerling uit zonder dat er een andere inschrijving is.";
