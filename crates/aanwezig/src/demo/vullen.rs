//! Filling the registers of the demo: every school, the Verzuimloket, the accounts.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use kern::account::{Accountinstellingen, Hashsterkte};
use kern::klok::{Klok, VasteKlok};
use kern::register::Instellingen;
use kern::taal::Taal;
use land::land::{Leerling, School};
use uitwisseling::berichten::Leerlinggegevens;
use verzuimloket::Loket;
use verzuimloket::sleutel::Sleutel;
use verzuimloket::stam::{
    self, Aansluitpartij, Stam, Stamaansluiting, Stamleerling, Stamorganisatie, Stamschool, load_stam,
};

use super::binnenloket::Binnenloket;
use super::boetes::Beboet;
use super::school::{self as vorm, fill};
use super::selecteren::{self, Registerschool};
use super::tijd::Begin;
use super::verleden::Verleden;
use super::wie::{self, Iemand};
use crate::dienst::huis::Huis;
use crate::dienst::koppeling::{Aansluiting, Partij, write};
use crate::woorden::say;

/// The files of the demo.
pub(crate) struct Bestanden {
    map: PathBuf,
}

impl Bestanden {
    /// In a folder; what an earlier demo left there is thrown away.
    pub(crate) fn new(map: &Path) -> Result<Self> {
        std::fs::create_dir_all(map).with_context(|| format!("de map {} kan niet worden gemaakt", map.display()))?;
        for register in ["aanwezig.db", "verzuimloket.db"] {
            for staart in ["", "-wal", "-shm"] {
                let bestand = map.join(format!("{register}{staart}"));
                if bestand.exists() {
                    std::fs::remove_file(&bestand).with_context(|| format!("{} is in gebruik", bestand.display()))?;
                }
            }
        }
        Ok(Self { map: map.to_owned() })
    }

    pub(crate) fn register(&self) -> String {
        format!("sqlite:{}", self.map.join("aanwezig.db").display())
    }

    pub(crate) fn verzuimloket(&self) -> String {
        format!("sqlite:{}", self.map.join("verzuimloket.db").display())
    }

    /// Every account, for a country with more of them than a screen holds.
    pub(crate) fn accounts(&self) -> PathBuf {
        self.map.join("accounts.csv")
    }

    pub(super) fn sleutels(&self) -> PathBuf {
        self.map.join("sleutels.csv")
    }
}

/// What a filled demo has.
pub(crate) struct Gevuld {
    pub(crate) mensen: Vec<Iemand>,
    pub(crate) aansluitingen: Vec<Aansluiting>,
    pub(super) leerlingen: u64,
    pub(super) verzuim: u64,
}

/// Fills both registers at the same time.
pub(crate) async fn fill_all(bestanden: &Bestanden, begin: &Begin, taal: Taal) -> Result<Gevuld> {
    let aansluitingen = connections(begin)?;
    write(&bestanden.sleutels(), &aansluitingen)?;
    let klok: Arc<dyn Klok> = Arc::new(VasteKlok::new(begin.moment));
    let (loket, scholen) = tokio::join!(
        fill_verzuimloket(bestanden, begin, &aansluitingen, Arc::clone(&klok)),
        fill_schools(bestanden, begin, klok, taal)
    );
    loket?;
    let (mensen, leerlingen, verzuim) = scholen?;
    live_past(bestanden, begin, &mensen, &aansluitingen, taal).await?;
    Ok(Gevuld { mensen, aansluitingen, leerlingen, verzuim })
}

/// Settings for filling: quick, because a demo that breaks off is made anew.
fn quick(adres: String) -> Instellingen {
    Instellingen { duurzaam: false, ..Instellingen::new(adres) }
}

async fn fill_schools(
    bestanden: &Bestanden,
    begin: &Begin,
    klok: Arc<dyn Klok>,
    taal: Taal,
) -> Result<(Vec<Iemand>, u64, u64)> {
    let huis = Huis::open_with(&quick(bestanden.register()), klok).await?;
    let instellingen = Accountinstellingen { hashsterkte: Hashsterkte::PROEF, ..Accountinstellingen::default() };
    let accounts = huis.accounts(instellingen).await?;
    let balk = bar(begin.land.plan.scholen.into(), &say(taal, "demo-vullen", &[]));
    let verleden = vorm::Verleden { dag: begin.dag, minuut: begin.minuut };
    let (mut mensen, mut leerlingen, mut verzuim) = (Vec::new(), 0, 0);
    for school in begin.land.scholen() {
        let mut school = school?;
        if let Some(overstap) = &begin.overstap {
            overstap.apply(&mut school);
        }
        let docent = teacher_now(&school, begin);
        let nieuwe = wie::make(&accounts, &school, docent, school.schooljaar.0).await?;
        let lader = nieuwe.iter().find(|een| een.rol == kern::toegang::Rol::Verzuimcoordinator);
        let lader = lader.context("de school heeft geen verzuimcoördinator")?.gebruiker();
        let permit = huis.toegang.permit(&lader, &school::IMPORT_UITVOEREN, &school.code)?;
        let mut wijziging = huis.register.begin().await?;
        let vulling = fill(&school, &nieuwe, &verleden)?;
        let recht = huis.school.scholen.recht();
        let omvang = school::vulling::load_school(&mut wijziging, &permit, recht, vulling).await?;
        wijziging.commit().await?;
        (leerlingen, verzuim) = (leerlingen + omvang.leerlingen, verzuim + omvang.verzuim);
        mensen.extend(nieuwe);
        balk.inc(1);
    }
    for organisatie in &begin.land.organisaties {
        leerplicht::contact::set(&huis.register, &organisatie.code, "010 0000000").await?;
    }
    mensen.extend(wie::make_officers(&accounts, &begin.land, begin.school.schooljaar.0).await?);
    mensen.extend(wie::make_inspectors(&accounts, begin.school.schooljaar.0).await?);
    mensen.extend(wie::make_boards(&accounts, &begin.land, begin.school.schooljaar.0).await?);
    balk.finish_and_clear();
    huis.register.close().await?;
    Ok((mensen, leerlingen, verzuim))
}

fn bar(lengte: u64, bericht: &str) -> ProgressBar {
    let balk = ProgressBar::with_draw_target(Some(lengte), ProgressDrawTarget::stderr());
    if let Ok(stijl) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
        balk.set_style(stijl);
    }
    balk.set_message(bericht.to_owned());
    balk
}

/// The teacher of a lesson that is going on.
fn teacher_now(school: &School, begin: &Begin) -> Option<i64> {
    let mut nu = school.lessen(begin.dag, begin.dag).filter(|les| (les.begin..les.einde).contains(&begin.minuut));
    nu.next().map(|les| les.docent)
}

async fn fill_verzuimloket(
    bestanden: &Bestanden,
    begin: &Begin,
    aansluitingen: &[Aansluiting],
    klok: Arc<dyn Klok>,
) -> Result<()> {
    let mut stam =
        Stam { werkgebieden: begin.land.werkgebieden.clone(), routes: begin.land.routes.clone(), ..Stam::default() };
    for organisatie in &begin.land.organisaties {
        stam.organisaties.push(Stamorganisatie {
            code: organisatie.code.clone(),
            soort: organisatie.soort,
            naam: organisatie.naam.clone(),
        });
    }
    let mut sleutels = aansluitingen.iter();
    for school in begin.land.scholen() {
        let school = school?;
        let sleutel = sleutels.next().context("een school heeft geen aansluiting")?.sleutel.clone();
        stam.scholen.push(Stamschool {
            brin: school.brin,
            vestiging: school.vestiging,
            naam: school.naam.clone(),
            sector: school.sector,
        });
        stam.aansluitingen.push(Stamaansluiting {
            organisatie: school.code.clone(),
            partij: Aansluitpartij::School { brin: school.brin, vestiging: Some(school.vestiging) },
            sleutel,
            certificaat: None,
        });
        let bekend = |een: &Leerling| begin.overstap.as_ref().is_some_and(|overstap| overstap.is_known(&school, een));
        let leerlingen = school.leerlingen.iter().filter(|een| !bekend(een)).cloned();
        stam.leerlingen.extend(leerlingen.map(|een| Stamleerling {
            pgn: een.pgn,
            gegevens: Leerlinggegevens {
                achternaam: een.achternaam.into(),
                tussenvoegsel: None,
                voornaam: een.voornaam.into(),
                geboortedatum: een.geboortedatum,
            },
            startkwalificatie: een.startkwalificatie,
            woonplaatsen: een.woonplaatsen,
        }));
    }
    for (aansluiting, organisatie) in sleutels.zip(&begin.land.organisaties) {
        stam.aansluitingen.push(Stamaansluiting {
            organisatie: organisatie.code.clone(),
            partij: Aansluitpartij::Leerplichtorganisatie,
            sleutel: aansluiting.sleutel.clone(),
            certificaat: None,
        });
    }
    Ok(load_stam(&quick(bestanden.verzuimloket()), klok, &stam).await?)
}

/// A key for every school, in the order of the land, then for everybody who does leerplicht.
fn connections(begin: &Begin) -> Result<Vec<Aansluiting>> {
    let mut aansluitingen = Vec::new();
    for school in begin.land.scholen() {
        let organisatie = school?.code;
        aansluitingen.push(Aansluiting { organisatie, partij: Partij::School, sleutel: Sleutel::generate()? });
    }
    for organisatie in &begin.land.organisaties {
        let organisatie = organisatie.code.clone();
        aansluitingen.push(Aansluiting { organisatie, partij: Partij::Leerplicht, sleutel: Sleutel::generate()? });
    }
    Ok(aansluitingen)
}

/// Lets the reports of the past be sent and dealt with on the days on which they would have been.
async fn live_past(
    bestanden: &Bestanden,
    begin: &Begin,
    mensen: &[Iemand],
    aansluitingen: &[Aansluiting],
    taal: Taal,
) -> Result<()> {
    let klok = Arc::new(VasteKlok::new(begin.moment));
    let huis = Huis::open_with(&quick(bestanden.register()), Arc::clone(&klok) as Arc<dyn Klok>).await?;
    let loket = Loket::open(&quick(bestanden.verzuimloket()), Arc::clone(&klok) as Arc<dyn Klok>).await?;
    let (mut scholen, mut register) = (HashMap::new(), Vec::new());
    let (eigen, mut ander) = (Beboet::new(&begin.land, &begin.school), None);
    for school in begin.land.scholen() {
        let school = school?;
        register.push(Registerschool::new(&begin.land, &school));
        if ander.is_none() && school.code != begin.school.code {
            ander = Some(Beboet::new(&begin.land, &school));
        }
        scholen.insert(school.code, (school.brin, school.vestiging));
    }
    let aansluiting = |een: &Aansluiting| {
        let partij = match scholen.get(&een.organisatie) {
            Some((brin, vestiging)) => Aansluitpartij::School { brin: *brin, vestiging: Some(*vestiging) },
            None => Aansluitpartij::Leerplichtorganisatie,
        };
        let organisatie = een.organisatie.clone();
        (organisatie.clone(), stam::Aansluiting { organisatie, partij })
    };
    let aansluitingen = Arc::new(aansluitingen.iter().map(aansluiting).collect());
    let binnen = Arc::new(Binnenloket { loket: loket.clone(), aansluitingen });
    let balk = bar(1, &say(taal, "demo-verleden", &[]));
    let verleden = Verleden {
        huis: huis.clone(),
        klok,
        loket: binnen,
        mensen: mensen.into(),
        vandaag: begin.dag,
        balk: balk.clone(),
    };
    verleden.live().await?;
    verleden.select(&selecteren::register(&register)?, &selecteren::figures(&register)?).await?;
    verleden.agree(&begin.land).await?;
    verleden.fine(&eigen, ander.as_ref().unwrap_or(&eigen)).await?;
    balk.finish_and_clear();
    huis.register.close().await?;
    Ok(loket.register().close().await?)
}
