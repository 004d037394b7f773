//! `aanwezig import`: the administration of a school from files, in one transaction or not at all.

use std::path::Path;
use std::sync::Arc;

use anyhow::{Result, anyhow, bail};
use kern::account::Accountinstellingen;
use kern::klok::Systeemklok;
use kern::register::Registerfout;
use kern::taal::Taal;
use kern::toegang::Permit;
use school::import::{Importbestand, Importfout, Importopgave, Importproef, Importsoort, proef, run as read_in};
use uitwisseling::lezen::Leesfout;

use crate::cli::inlezen::Import;
use crate::dienst::{self, huis::Huis};
use crate::uitvoer::{self, import};
use crate::woorden::{self, say};

/// Runs the command; `true` when rows are refused, and so nothing was read in.
pub(crate) fn run(opdracht: &Import, taal: Taal) -> Result<bool> {
    let bestanden = files(opdracht, taal)?;
    dienst::run(async {
        let huis = Huis::open(&opdracht.register.database, Arc::new(Systeemklok)).await?;
        let permit = permit(&huis, opdracht, taal).await?;
        let opgave = Importopgave {
            bestanden,
            kolommen: opdracht.kolommen.clone().unwrap_or_default(),
            vanaf: opdracht.vanaf.map_or_else(|| huis.register.klok().vandaag(), Ok).map_err(Registerfout::from)?,
            beeindigen: opdracht.beeindig.iter().copied().collect(),
        };
        let (nummer, proef) = carry_out(&huis, &permit, opdracht, opgave, taal).await?;
        refuse_unreadable(&proef, taal)?;
        let is_goed = proef.is_goed();
        uitvoer::print(&import::answer(opdracht, nummer, &proef, taal)?)?;
        Ok(!is_goed)
    })
}

/// The files that were named, read whole.
fn files(opdracht: &Import, taal: Taal) -> Result<Vec<Importbestand>> {
    let genoemd = [
        (Importsoort::Personeel, &opdracht.personeel),
        (Importsoort::Klassen, &opdracht.klassen),
        (Importsoort::Leerlingen, &opdracht.leerlingen),
        (Importsoort::Rooster, &opdracht.rooster),
    ];
    let bestanden = genoemd.into_iter().filter_map(|(soort, pad)| pad.as_deref().map(|pad| (soort, pad)));
    let bestanden = bestanden.map(|(soort, pad)| file(soort, pad, taal)).collect::<Result<Vec<_>>>()?;
    if bestanden.is_empty() {
        bail!(say(taal, "import-geen-bestand", &[]));
    }
    Ok(bestanden)
}

fn file(soort: Importsoort, pad: &Path, taal: Taal) -> Result<Importbestand> {
    let naam = pad.display().to_string();
    let inhoud = std::fs::read(pad).map_err(|fout| refuse(&naam, &fout.into(), taal))?;
    Ok(Importbestand { soort, naam, inhoud })
}

/// The permit of whoever does this, in whichever of their roles allows it.
async fn permit(huis: &Huis, opdracht: &Import, taal: Taal) -> Result<Permit> {
    let accounts = huis.accounts(Accountinstellingen::default()).await?;
    let rollen = accounts.works_as(&opdracht.namens, &opdracht.school).await?;
    let may = |een| huis.toegang.permit(een, &school::IMPORT_UITVOEREN, &opdracht.school).ok();
    let waarden = [("school", opdracht.school.to_string().into()), ("namens", opdracht.namens.as_str().into())];
    rollen.iter().find_map(may).ok_or_else(|| anyhow!(say(taal, "import-mag-niet", &waarden)))
}

/// Reads in, or only says what would happen; with the number of the import when there was one.
async fn carry_out(
    huis: &Huis,
    permit: &Permit,
    opdracht: &Import,
    opgave: Importopgave,
    taal: Taal,
) -> Result<(Option<i64>, Importproef)> {
    let (scholen, school) = (&huis.school.scholen, &opdracht.school);
    let uitkomst = if opdracht.proef {
        proef(scholen, permit, school, opgave).await.map(|proef| (None, proef))
    } else {
        let nummer = |uitkomst: &school::import::Importuitkomst| uitkomst.verslagen.first().map(|een| een.importrun);
        read_in(scholen, permit, school, opgave).await.map(|uitkomst| (nummer(&uitkomst), uitkomst.proef))
    };
    match uitkomst {
        Err(Importfout::Geweigerd(proef)) => Ok((None, proef)),
        Err(Importfout::OnbekendeSchool) => {
            bail!(say(taal, "import-geen-school", &[("school", school.to_string().into())]))
        }
        uitkomst => Ok(uitkomst?),
    }
}

fn refuse(bestand: &str, fout: &Leesfout, taal: Taal) -> anyhow::Error {
    anyhow!("{bestand}: {}", woorden::leesfout(taal, fout))
}

/// A file that cannot be read at all is misuse, whatever the others hold.
fn refuse_unreadable(proef: &Importproef, taal: Taal) -> Result<()> {
    let fouten = proef.bestanden.iter().filter_map(|bestand| {
        let fout = bestand.leesfout.as_ref()?;
        Some(refuse(&bestand.naam, fout, taal).to_string())
    });
    let fouten: Vec<String> = fouten.collect();
    if fouten.is_empty() { Ok(()) } else { bail!(fouten.join("\n")) }
}
