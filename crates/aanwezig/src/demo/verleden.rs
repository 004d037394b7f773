//! The past of the demo: reports that were sent, taken up and closed on earlier days, by the same steps as today's.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use indicatif::ProgressBar;
use jiff::civil::{Date, Weekday};
use jiff::{Timestamp, ToSpan};
use kern::klok::VasteKlok;
use kern::outbox::{Ronde, Worker};
use kern::toegang::{Organisatiecode, Rol};
use leerplicht::afspraak::Bewaarklasse;
use leerplicht::werklijst::{self as desk, Afsluiting, Ambtenaar, Filter, Uitkomst};
use recht::begrip::Meldingsnummer;
use recht::melding::status::{Afsluitreden, Afsluittoelichting, Meldingstatus};
use school::verzuimmelding::messages::Ophalen;
use school::verzuimmelding::{self, Meldingfout};
use school::vulling::{Achterstand, overdue};
use tokio::task::JoinSet;
use uitwisseling::koppeling::Verzuimloketkoppeling;

use super::wie::Iemand;
use crate::dienst::huis::Huis;

/// Reports that became due in so many days before the demo are left for its visitors.
const OVERGELATEN: i32 = 7;
/// One in so many is sent too late, and one in so many never.
const TE_LAAT: i64 = 11;
const NOOIT: i64 = 29;
/// One in so many stays lying at leerplicht.
const BLIJFT_LIGGEN: u64 = 6;
/// Days after which a report that was taken up is closed.
const AFGESLOTEN_NA: i32 = 16;

/// Days after which a school looked at what leerplicht did.
const BEKEKEN_NA: i32 = 12;

/// What is sent on a day: by which school, what.
type Verzendingen = BTreeMap<Date, BTreeMap<Organisatiecode, Vec<Achterstand>>>;

/// Lives through the past.
pub(super) struct Verleden {
    pub(super) huis: Huis,
    pub(super) klok: Arc<VasteKlok>,
    pub(super) loket: Arc<dyn Verzuimloketkoppeling>,
    pub(super) mensen: Arc<[Iemand]>,
    pub(super) vandaag: Date,
    /// Goes on by a step for each day.
    pub(super) balk: ProgressBar,
}

impl Verleden {
    /// Day by day: schools send, the Verzuimloket registers, leerplicht acts, schools hear of it.
    pub(super) async fn live(&self) -> Result<()> {
        let verzendingen = self.plan().await?;
        let Some((eerste, _)) = verzendingen.first_key_value() else { return Ok(()) };
        let mut dag = *eerste;
        self.balk.set_length(recht::dag::Dag::from(self.vandaag).since(dag.into()).unsigned_abs().into());
        while dag < self.vandaag {
            if let Some(verzonden) = verzendingen.get(&dag) {
                self.at(dag, 11)?;
                self.send(verzonden).await?;
                self.deliver().await?;
            }
            // The desks go through their lists twice a week.
            if matches!(dag.weekday(), Weekday::Tuesday | Weekday::Friday) {
                self.at(dag, 15)?;
                if self.act(dag).await? {
                    self.deliver().await?;
                    self.tell_schools().await?;
                }
            }
            dag = dag.tomorrow().context("het einde van de kalender")?;
            self.balk.inc(1);
        }
        self.signal().await?;
        self.at(self.vandaag, 8)?;
        self.tell_officers().await?;
        self.tell_schools().await?;
        for iemand in self.coordinators() {
            let school = &iemand.organisatie;
            let permit = self.huis.toegang.permit(&iemand.gebruiker(), &school::WERKLIJST_BEKIJKEN, school)?;
            school::dagwisseling::refresh(&self.huis.school.scholen, &permit, school).await?;
            self.look_back(iemand).await?;
        }
        Ok(())
    }

    /// Lets a school have looked at what leerplicht did with reports of more than some weeks ago.
    async fn look_back(&self, iemand: &Iemand) -> Result<()> {
        let (scholen, school) = (&self.huis.school.scholen, &iemand.organisatie);
        let permit = self.huis.toegang.permit(&iemand.gebruiker(), &school::VERZUIMMELDING_BEKIJKEN, school)?;
        let grens = self.vandaag.saturating_sub(BEKEKEN_NA.days());
        for blad in 1.. {
            let lijst = verzuimmelding::list(scholen, &permit, school, blad).await?;
            let bekeken = lijst.regels.iter().filter(|(melding, _)| melding.terug && melding.gemeld_op < grens);
            for (melding, _) in bekeken {
                verzuimmelding::seen(scholen, &permit, school, melding.sleutel).await?;
            }
            if lijst.totaal <= blad * verzuimmelding::PER_BLAD {
                break;
            }
        }
        Ok(())
    }

    pub(super) fn at(&self, dag: Date, uur: i8) -> Result<()> {
        let zone = jiff::tz::TimeZone::get("Europe/Amsterdam")?;
        let moment: Timestamp = zone.to_timestamp(dag.at(uur, 0, 0, 0))?;
        self.klok.set(moment);
        Ok(())
    }

    async fn plan(&self) -> Result<Verzendingen> {
        let mut verzendingen = Verzendingen::new();
        let grens = self.vandaag.saturating_sub(OVERGELATEN.days());
        for iemand in self.coordinators() {
            let permit =
                self.huis.toegang.permit(&iemand.gebruiker(), &school::WERKLIJST_BEKIJKEN, &iemand.organisatie)?;
            let achterstand = overdue(&self.huis.register, &permit, &iemand.organisatie).await?;
            for (een, nummer) in achterstand.into_iter().zip(1_i64..) {
                if nummer % NOOIT == 0 || een.vastgesteld_op >= grens {
                    continue;
                }
                let wanneer = when(&een, nummer);
                if wanneer < self.vandaag {
                    let van_dag = verzendingen.entry(wanneer).or_default();
                    van_dag.entry(iemand.organisatie.clone()).or_default().push(een);
                }
            }
        }
        Ok(verzendingen)
    }

    /// Lets each school send what it has on a day, the schools at the same time.
    async fn send(&self, verzonden: &BTreeMap<Organisatiecode, Vec<Achterstand>>) -> Result<()> {
        let mut scholen = JoinSet::new();
        for (school, achterstanden) in verzonden {
            let iemand = self.coordinators().find(|een| een.organisatie == *school);
            let iemand = iemand.context("de school heeft geen verzuimcoördinator")?.clone();
            scholen.spawn(send_all(self.huis.clone(), iemand, achterstanden.clone()));
        }
        all(scholen).await.map(|_| ())
    }

    /// Carries what schools and leerplicht sent to the Verzuimloket, in order: a demo of the same day is the same.
    async fn deliver(&self) -> Result<()> {
        let (school, desk) = (&self.huis.school, &self.huis.leerplicht);
        let bezorgers = [school::bezorgers(school, &self.loket), leerplicht::bezorgers(desk, &self.loket)].concat();
        let worker = Worker::new(self.huis.register.clone(), bezorgers, Vec::new()).in_order();
        while worker.step().await? > 0 {}
        Ok(())
    }

    /// Lets every leerplichtorganisatie hear what the Verzuimloket has for it.
    async fn tell_officers(&self) -> Result<()> {
        let organisaties = self.officers().map(|een| een.organisatie.clone()).collect();
        self.fetch(leerplicht::rondes(&self.huis.leerplicht, &self.loket, organisaties)).await
    }

    /// Lets every school hear what became of its reports. Without the turn of the day: what it works out for a day of the
    /// past is out of date at the end of it.
    async fn tell_schools(&self) -> Result<()> {
        let school = &self.huis.school;
        let ophalen = Ophalen::new(school.scholen.clone(), Arc::clone(&school.toegang), Arc::clone(&self.loket));
        let ophalen = ophalen.of(self.coordinators().map(|een| een.organisatie.clone()).collect());
        self.fetch(vec![Arc::new(ophalen)]).await
    }

    async fn fetch(&self, rondes: Vec<Arc<dyn Ronde>>) -> Result<()> {
        for ronde in rondes {
            ronde.run().await.map_err(|fout| anyhow::anyhow!("{}: {fout}", ronde.naam()))?;
        }
        Ok(())
    }

    fn coordinators(&self) -> impl Iterator<Item = &Iemand> {
        self.mensen.iter().filter(|een| een.rol == Rol::Verzuimcoordinator)
    }

    fn officers(&self) -> impl Iterator<Item = &Iemand> {
        self.mensen.iter().filter(|een| een.rol == Rol::Leerplichtambtenaar)
    }

    /// Lets the desks hear what came and do their work. Returns whether they did something.
    async fn act(&self, dag: Date) -> Result<bool> {
        self.tell_officers().await?;
        let mut desks = JoinSet::new();
        for iemand in self.officers() {
            desks.spawn(go_through(self.huis.clone(), iemand.clone(), dag));
        }
        Ok(all(desks).await?.contains(&true))
    }
}

/// What came of all of them, or the first fault.
async fn all<T: 'static>(mut lopend: JoinSet<Result<T>>) -> Result<Vec<T>> {
    let mut klaar = Vec::new();
    while let Some(een) = lopend.join_next().await {
        klaar.push(een??);
    }
    Ok(klaar)
}

async fn send_all(huis: Huis, iemand: Iemand, achterstanden: Vec<Achterstand>) -> Result<()> {
    let school = &iemand.organisatie;
    let permit = huis.toegang.permit(&iemand.gebruiker(), &school::VERZUIMMELDING_VERSTUREN, school)?;
    let scholen = &huis.school.scholen;
    let leerlingen: Vec<_> = achterstanden.iter().map(|een| een.aanleiding.leerling).collect();
    school::dagwisseling::refresh_for(scholen, &permit, school, &leerlingen).await?;
    for achterstand in achterstanden {
        let waarover = (verzuimmelding::new_key()?, achterstand.aanleiding);
        let verzonden = verzuimmelding::send_at_once(scholen, &permit, school, waarover, &iemand.naam, |invulling| {
            invulling.reden = "onbekend; ouders zijn gebeld".into();
        });
        match verzonden.await {
            // Seen from that day the law may say otherwise than from today: then nobody sent it.
            Err(Meldingfout::NietVerschuldigd | Meldingfout::AlGemeld(_) | Meldingfout::Geweigerd(_)) => {}
            uitkomst => uitkomst.map(|_| ())?,
        }
    }
    Ok(())
}

/// Lets an officer go through his list. Returns whether he did something.
async fn go_through(huis: Huis, iemand: Iemand, dag: Date) -> Result<bool> {
    let (leerplicht, gebruiker) = (&huis.leerplicht, iemand.gebruiker());
    let permit = |bewerking| huis.toegang.permit(&gebruiker, bewerking, &iemand.organisatie);
    let lezen = permit(&leerplicht::bewerkingen::WERKLIJST)?;
    let mut regels = Vec::new();
    for blad in 1.. {
        let lijst = desk::list(leerplicht, &lezen, Filter::default(), blad).await?;
        regels.extend(lijst.regels);
        if lijst.aantallen.bladen <= blad {
            break;
        }
    }
    let ambtenaar = Ambtenaar { naam: iemand.naam.as_str().into(), telefoon: None };
    let mut gedaan = false;
    for regel in regels {
        gedaan |= match regel.status {
            Meldingstatus::Geregistreerd if stays(regel.nummer) => false,
            Meldingstatus::Geregistreerd => {
                let permit = permit(&leerplicht::bewerkingen::BEHANDELEN)?;
                let woorden = Some("Wij nodigen leerling en ouders uit voor een gesprek.".into());
                desk::take_up(leerplicht, &permit, regel.nummer, &ambtenaar, woorden).await?;
                true
            }
            Meldingstatus::InBehandeling if old(regel.geregistreerd_op, dag) => {
                let permit = permit(&leerplicht::bewerkingen::AFSLUITEN)?;
                desk::close(leerplicht, &permit, regel.nummer, &ambtenaar, closed()).await?;
                true
            }
            _ => false,
        };
    }
    Ok(gedaan)
}

/// The working day on which a report is sent: mostly in time.
fn when(achterstand: &Achterstand, nummer: i64) -> Date {
    let te_laat = nummer % TE_LAAT == 0;
    let mut dag = if te_laat {
        achterstand.uiterlijk.saturating_add(3.days())
    } else {
        let dagen = i32::try_from(nummer % 3).unwrap_or_default() + 1;
        achterstand.vastgesteld_op.saturating_add(dagen.days()).min(achterstand.uiterlijk)
    };
    while matches!(dag.weekday(), Weekday::Saturday | Weekday::Sunday) {
        dag = dag.saturating_add(1.day());
    }
    dag
}

fn stays(nummer: Meldingsnummer) -> bool {
    u64::from(nummer) % BLIJFT_LIGGEN == 0
}

fn old(van: Date, dag: Date) -> bool {
    recht::dag::Dag::from(dag).since(van.into()) >= AFGESLOTEN_NA
}

fn closed() -> Afsluiting {
    Afsluiting {
        reden: Some(Afsluitreden::TerugOpSchool),
        toelichting: Some(Afsluittoelichting::LeerlingGezien),
        uitkomst: Some(Uitkomst::Gesprek),
        bewaarklasse: Some(Bewaarklasse::Begeleiding),
        bewaarreden: None,
        terugkoppeling: Some("Gesproken met leerling en ouders; de afspraken staan op papier.".into()),
    }
}
