//! From the command line to what a use case needs: the settings, and the administration read from its file.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Result, anyhow, bail};
use jiff::civil::Date;
use kern::taal::Taal;
use recht::bepalingen::Recht;
use recht::kalender::{Kalender, Vakantie, gepubliceerd};
use recht::verzuim::telling::Uurkeuze;
use school::dossier::{Administratie, Fout, Instellingen, Opbouw, Opmerking, Verwacht, Verzondenregel};
use uitwisseling::lezen::{self, Leesfout, Leesopties, Leesverslag};

use crate::cli::Leeswijze;
use crate::voortgang::Balk;
use crate::woorden::{self, say};

/// First and last day for which a school's own holidays are taken to be complete: the years the norm can be asked about.
const EIGEN_KALENDER: (Date, Date) = (Date::constant(2009, 8, 1), Date::constant(2099, 12, 31));

/// The settings, and what had to be assumed to make them.
pub(crate) struct Inrichting {
    pub(crate) instellingen: Instellingen,
    pub(crate) opties: Leesopties,
    pub(crate) opmerkingen: Vec<Opmerking>,
}

/// An administration with what its reader said.
pub(crate) struct Ingelezen {
    pub(crate) administratie: Administratie,
    /// Rows of the file, used or not.
    pub(crate) regels: u64,
}

impl Inrichting {
    /// Reads the law, the calendar and the codes that the command line asks for.
    pub(crate) fn new(leeswijze: &Leeswijze, taal: Taal) -> Result<Self> {
        let mut recht = Recht::ingebouwd()?;
        if let Some(nummer) = &leeswijze.wetsvoorstel {
            // As if it were law on every day of the file.
            recht = recht
                .with_wetsvoorstel(nummer, Date::constant(1969, 8, 1))
                .map_err(|_| anyhow!(say(taal, "fout-wetsvoorstel", &[("nummer", nummer.as_str().into())])))?;
        }
        let mut opmerkingen = Vec::new();
        let (eigen_van, eigen_tot) = EIGEN_KALENDER;
        let kalender = match (&leeswijze.vakanties, leeswijze.regio) {
            (Some(bestand), _) => Kalender::new(&read_vakanties(bestand, taal)?, eigen_van, eigen_tot),
            (None, Some(regio)) => Kalender::of_regio(&gepubliceerd(regio)?),
            (None, None) => {
                opmerkingen.push(Opmerking::GeenKalender);
                Kalender::new(&[], eigen_van, eigen_tot)
            }
        };
        let uur = leeswijze.uur.map_or(Uurkeuze::NaarSector(leeswijze.sector), Uurkeuze::Vast);
        let mut instellingen = Instellingen::new(recht, kalender, uur)?;
        instellingen.te_laat = leeswijze.te_laat;
        instellingen.afspraak_18plus = leeswijze.afspraak_18plus;
        let codes = leeswijze.codes.as_deref().map(|bestand| read_codes(bestand, taal)).transpose()?;
        let opties = Leesopties { kolommen: leeswijze.kolommen.clone().unwrap_or_default(), codes };
        Ok(Self { instellingen, opties, opmerkingen })
    }

    /// Reads an administration.
    pub(crate) fn read_verzuim(&self, bestand: &Path, strikt: bool, taal: Taal) -> Result<Ingelezen> {
        let balk = Balk::new(taal);
        let mut opbouw = Opbouw::new(&self.instellingen);
        let verslag = lezen::read_verzuim(bestand, &self.opties, &mut |stand| balk.show(stand), &mut |regel| {
            opbouw.add(&regel);
        })
        .map_err(|fout| refuse(bestand, &fout, taal))?;
        drop(balk);
        let regels = verslag.regels;
        let mut administratie = opbouw.finish(verslag)?;
        administratie.opmerkingen.splice(0..0, self.opmerkingen.iter().copied());
        if regels == 0 {
            bail!(say(taal, "fout-geen-regels", &[("bestand", bestand.display().to_string().into())]));
        }
        refuse_if_strict(bestand, strikt, &administratie.fouten, taal)?;
        Ok(Ingelezen { administratie, regels })
    }

    /// Reads the reports that were sent, with the rows that could not be read.
    pub(crate) fn read_meldingen(
        &self,
        bestand: &Path,
        strikt: bool,
        taal: Taal,
    ) -> Result<(Vec<Verzondenregel>, Vec<Fout>)> {
        let balk = Balk::new(taal);
        let mut verzonden = Vec::new();
        let verslag = lezen::read_meldingen(bestand, &self.opties, &mut |stand| balk.show(stand), &mut |regel| {
            verzonden.push(Verzondenregel::from(regel));
        })
        .map_err(|fout| refuse(bestand, &fout, taal))?;
        drop(balk);
        let fouten: Vec<Fout> = verslag.fouten.into_iter().map(Fout::from).collect();
        refuse_if_strict(bestand, strikt, &fouten, taal)?;
        Ok((verzonden, fouten))
    }
}

/// Reads a school's own holidays.
pub(crate) fn read_vakanties(bestand: &Path, taal: Taal) -> Result<Vec<Vakantie>> {
    let gelezen = lezen::read_vakanties(bestand).map_err(|fout| refuse(bestand, &fout, taal))?;
    refuse_faults(bestand, gelezen.verslag, taal)?;
    let naamloos = say(taal, "vakantie-zonder-naam", &[]);
    let vakanties = gelezen.waarde.into_iter().map(|vakantie| Vakantie {
        van: vakantie.van,
        tot: vakantie.tot,
        naam: vakantie.naam.unwrap_or_else(|| naamloos.clone()),
    });
    Ok(vakanties.collect())
}

fn read_codes(bestand: &Path, taal: Taal) -> Result<lezen::Codetabel> {
    let gelezen = lezen::read_codes(bestand).map_err(|fout| refuse(bestand, &fout, taal))?;
    refuse_faults(bestand, gelezen.verslag, taal)?;
    Ok(gelezen.waarde)
}

/// A table of settings with a faulty row is refused whole: half a calendar gives wrong answers everywhere.
fn refuse_faults(bestand: &Path, verslag: Leesverslag, taal: Taal) -> Result<()> {
    let fouten: Vec<Fout> = verslag.fouten.into_iter().map(Fout::from).collect();
    refuse_if_strict(bestand, true, &fouten, taal)
}

fn refuse_if_strict(bestand: &Path, strikt: bool, fouten: &[Fout], taal: Taal) -> Result<()> {
    const GENOEMD: usize = 10;
    let fouten: Vec<&Fout> = fouten.iter().filter(|fout| matches!(fout.verwacht, Verwacht::Leesbaar(_))).collect();
    if !strikt || fouten.is_empty() {
        return Ok(());
    }
    let mut regels: Vec<String> = fouten.iter().take(GENOEMD).map(|fout| woorden::fout(taal, fout)).collect();
    if fouten.len() > GENOEMD {
        regels.push(say(taal, "fouten-meer", &[("aantal", (fouten.len() - GENOEMD).into())]));
    }
    let aanhef =
        say(taal, "fout-strikt", &[("bestand", bestand.display().to_string().into()), ("aantal", fouten.len().into())]);
    bail!("{aanhef}\n{}", regels.join("\n"))
}

fn refuse(bestand: &Path, fout: &Leesfout, taal: Taal) -> anyhow::Error {
    anyhow!("{}: {}", bestand.display(), woorden::leesfout(taal, fout))
}

/// Refuses to write over a file that the command reads.
pub(crate) fn refuse_overwrite(doel: Option<&Path>, bronnen: &[Option<&Path>], taal: Taal) -> Result<()> {
    let Some(doel) = doel else { return Ok(()) };
    let is_doel = |bron: &Path| {
        bron == doel || bron.canonicalize().ok().is_some_and(|bron| doel.canonicalize().ok() == Some(bron))
    };
    if bronnen.iter().flatten().any(|bron| is_doel(bron)) {
        bail!(say(taal, "fout-overschrijven", &[("bestand", doel.display().to_string().into())]));
    }
    Ok(())
}

/// Writes a file that the command line asked for: whole or not at all, also when the power fails halfway.
pub(crate) fn write(bestand: &Path, inhoud: &[u8], taal: Taal) -> Result<()> {
    write_whole(bestand, inhoud).map_err(|fout| {
        let reden = match fout.kind() {
            io::ErrorKind::NotFound => "reden-map-ontbreekt",
            io::ErrorKind::PermissionDenied => "reden-geen-toegang",
            io::ErrorKind::IsADirectory | io::ErrorKind::ResourceBusy => "reden-is-map",
            io::ErrorKind::StorageFull => "reden-schijf-vol",
            _ => "reden-onbekend",
        };
        let reden = say(taal, reden, &[]);
        let bestand = bestand.display().to_string();
        anyhow!(say(taal, "fout-schrijven", &[("bestand", bestand.into()), ("reden", reden.into())]))
    })
}

fn write_whole(bestand: &Path, inhoud: &[u8]) -> io::Result<()> {
    if bestand.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let map = bestand.parent().filter(|map| !map.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut maker = tempfile::Builder::new();
    maker.prefix(".aanwezig-");
    // A temporary file is its owner's alone; this one becomes a file like any other.
    #[cfg(unix)]
    maker.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut kladje = maker.tempfile_in(map)?;
    kladje.write_all(inhoud)?;
    kladje.as_file().sync_all()?;
    kladje.persist(bestand)?;
    Ok(())
}
