//! `aanwezig demo`: a small invented country with everything running, made anew each time.
//!
//! Schools and leerplicht are served by this process, the Verzuimloket by a second one with a register of its own. Whatever
//! a visitor does goes the same way as it would anywhere else.

mod binnenloket;
mod boetes;
mod keten;
mod overeenkomsten;
mod school;
mod selecteren;
mod signalen;
pub(crate) mod tijd;
mod verhaal;
mod verleden;
pub(crate) mod vullen;
pub(crate) mod wie;

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use kern::account::{Accountinstellingen, Hashsterkte, Kluissleutel};
use kern::klok::{Klok as _, VerschovenKlok};
use kern::taal::Taal;
use kern::toegang::Rol;
use tokio::process::{Child, Command};

use crate::cli::dienst::Demo;
use crate::dienst::huis::Huis;
use crate::dienst::koppeling::Koppeling;
use crate::dienst::{self, serve};
use crate::uitvoer;
use crate::woorden::say;
use vullen::{Bestanden, Gevuld};
use wie::Iemand;

/// The seed of the demo's country: always the same people.
const SEED: u64 = 2017;
/// Pupils per school, when nothing else is asked.
const PER_SCHOOL: u32 = 500;

/// Fills the registers, starts everything, and serves until asked to stop.
pub(crate) fn run(opdracht: &Demo, taal: Taal) -> Result<bool> {
    dienst::start_log();
    let leerlingen = opdracht.leerlingen.unwrap_or(opdracht.scholen.saturating_mul(PER_SCHOOL));
    dienst::run(async {
        let begin = tijd::find(opdracht.op, SEED, opdracht.scholen, leerlingen)?;
        // The address is looked at before anything is thrown away or made.
        let luisteraar = if opdracht.alleen_vullen { None } else { Some(serve::listen(opdracht.adres, taal).await?) };
        let bestanden = Bestanden::new(&opdracht.map)?;
        let gevuld = Box::pin(vullen::fill_all(&bestanden, &begin, taal)).await?;
        wie::write(&bestanden.accounts(), &gevuld.mensen)?;
        let tijdstip = taal.date(begin.dag);
        uitvoer::print_line(&say(
            taal,
            "demo-gevuld",
            &[
                ("dag", tijdstip.into()),
                ("uur", format!("{}:{:02}", begin.minuut / 60, begin.minuut % 60).into()),
                ("scholen", begin.land.plan.scholen.into()),
                ("leerlingen", gevuld.leerlingen.into()),
                ("verzuim", gevuld.verzuim.into()),
            ],
        ))?;
        let Some(luisteraar) = luisteraar else { return Ok(false) };
        let klok = Arc::new(VerschovenKlok::new(begin.moment));
        let mut loket = start_verzuimloket(opdracht, &bestanden, &klok)?;
        let uitkomst = serve_all(opdracht, &bestanden, klok, gevuld, luisteraar, &begin, taal).await;
        loket.kill().await.context("het Verzuimloket kan niet worden gestopt")?;
        uitkomst.map(|()| false)
    })
}

/// The Verzuimloket as a process of its own, which ends when this one does, however it ends.
fn start_verzuimloket(opdracht: &Demo, bestanden: &Bestanden, klok: &VerschovenKlok) -> Result<Child> {
    let eigen = std::env::current_exe().context("het programma kan zichzelf niet vinden")?;
    let mut proces = Command::new(eigen);
    proces.args(["verzuimloket", "--tot-invoer-sluit", "--klok", &klok.nu().to_string()]);
    proces.args(["--database", &bestanden.verzuimloket(), "--adres", &opdracht.loketadres.to_string()]);
    if let Some(kwel) = &opdracht.kwel {
        proces.arg("--kwel").arg(kwel);
    }
    proces.stdin(Stdio::piped()).stdout(Stdio::null()).kill_on_drop(true);
    proces.spawn().context("het Verzuimloket kan niet worden gestart")
}

async fn serve_all(
    opdracht: &Demo,
    bestanden: &Bestanden,
    klok: Arc<VerschovenKlok>,
    gevuld: Gevuld,
    luisteraar: tokio::net::TcpListener,
    begin: &tijd::Begin,
    taal: Taal,
) -> Result<()> {
    let huis = Huis::open(&bestanden.register(), klok).await?;
    let instellingen = Accountinstellingen {
        // A hash that takes long protects nobody whose password stands on the first page.
        hashsterkte: Hashsterkte::PROEF,
        veilig_koekje: false,
        kluissleutel: Some(Kluissleutel::generate()?),
        ..Accountinstellingen::default()
    };
    let accounts = huis.accounts(instellingen).await?;
    let koppeling = Koppeling::new(&format!("http://{}", opdracht.loketadres), &gevuld.aansluitingen, None)?;
    let adres = luisteraar.local_addr()?;
    print_accounts(&gevuld, bestanden, begin, adres, taal)?;
    let keten = keten::routes(&huis, gevuld.mensen, &begin.school);
    let site = huis.site(&accounts, keten, |taal| Some(say(taal, "demo-strook", &[])));
    let worker = huis.worker(&koppeling);
    tokio::select! {
        uitkomst = serve::serve(luisteraar, site) => uitkomst,
        () = worker.run() => Ok(()),
    }
}

/// Where to begin, and as whom: those of the story, as many as fit on a screen.
fn print_accounts(
    gevuld: &Gevuld,
    bestanden: &Bestanden,
    begin: &tijd::Begin,
    adres: SocketAddr,
    taal: Taal,
) -> Result<()> {
    let mut tekst = say(taal, "demo-adres", &[("adres", adres.to_string().into())]);
    tekst.push_str("\n\n");
    tekst.push_str(&say(taal, "demo-wachtwoord", &[("wachtwoord", wie::WACHTWOORD.into())]));
    let (ambtenaren, school): (Vec<_>, Vec<_>) = gevuld
        .mensen
        .iter()
        .filter(|een| keten::is_in_story(een, &begin.school))
        .partition(|een| een.rol == Rol::Leerplichtambtenaar);
    let getoond: Vec<&Iemand> = school.into_iter().chain(ambtenaren.into_iter().take(keten::MEEST)).collect();
    let breedte = getoond.iter().map(|een| een.gebruikersnaam.len()).max().unwrap_or_default();
    for iemand in &getoond {
        let rol = say(taal, &format!("demo-rol-{}", iemand.rol), &[]);
        let (naam, organisatie) = (&iemand.gebruikersnaam, &iemand.organisatienaam);
        // Writing to a text cannot fail.
        let _ = write!(tekst, "\n  {naam:<breedte$}  {rol:<20}  {organisatie}");
    }
    let (aantal, bestand) = (gevuld.mensen.len(), bestanden.accounts().display().to_string());
    let _ =
        write!(tekst, "\n\n{}", say(taal, "demo-accounts", &[("aantal", aantal.into()), ("bestand", bestand.into())]));
    uitvoer::print_line(&tekst)
}
