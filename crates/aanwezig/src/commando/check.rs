//! `aanwezig check`: who must be reported, when and why.

use anyhow::{Result, bail};
use documenten::venster::{Bereik, Formaat, Venster};
use kern::taal::Taal;
use recht::begrip::Minuten;
use recht::uitleg::Uitleg;
use school::dossier::{self, Checkresultaat, Verzuimdossier};

use crate::cli::{Check, Vorm};
use crate::invoer::{Inrichting, refuse_overwrite, write};
use crate::uitvoer::{self, csv, json, tabel};
use crate::woorden::say;

/// Runs the command; `true` when something has to be done.
pub(crate) fn run(opdracht: &Check, taal: Taal) -> Result<bool> {
    let gelezen =
        [Some(&*opdracht.bestand), opdracht.leeswijze.codes.as_deref(), opdracht.leeswijze.vakanties.as_deref()];
    refuse_overwrite(opdracht.svg.as_deref(), &gelezen, taal)?;
    let mut inrichting = Inrichting::new(&opdracht.leeswijze, taal)?;
    inrichting.instellingen.vervolg = opdracht.vervolg;
    let ingelezen = inrichting.read_verzuim(&opdracht.bestand, opdracht.leeswijze.strikt, taal)?;
    let administratie = &ingelezen.administratie;
    let eerste_dag = inrichting.instellingen.normen.eerste_dag().date();
    // Without one usable row there is no day to look at, and nothing to find on any day.
    let bekend_op = opdracht.op.or(administratie.laatste_dag);
    let op = bekend_op.unwrap_or(eerste_dag);
    let bijna = match opdracht.bijna {
        Some(bijna) => bijna,
        None => Minuten(inrichting.instellingen.recht.getal("verzuim.bijna_minuten", op.max(eerste_dag))?),
    };
    let leg_uit = opdracht.leg_uit.as_deref();
    let mut resultaat = dossier::check(&inrichting.instellingen, administratie, op, bijna, leg_uit)?;
    if let Some(leerling) = leg_uit {
        choose(&mut resultaat, leerling, opdracht.school.as_deref(), taal)?;
        if let Some(bestand) = &opdracht.svg {
            let (_, uitleg) = only(&resultaat, leerling, taal)?;
            write(bestand, window(uitleg).draw(Formaat::Breed, taal, "venster").as_bytes(), taal)?;
        }
    }
    let fouten = &administratie.fouten;
    let antwoord = match (uitvoer::vorm(opdracht.leeswijze.format), leg_uit) {
        (Vorm::Tabel, Some(_)) => resultaat.uitleg.iter().map(|uitleg| explain(uitleg, taal)).collect(),
        (Vorm::Tabel, None) => tabel::check(&resultaat, bekend_op, fouten, administratie.leerlingen, taal),
        (Vorm::Json, _) => {
            let (regels, leerlingen) = (ingelezen.regels, administratie.leerlingen);
            json::to_string(&json::check(&resultaat, bekend_op, fouten, regels, leerlingen, taal))?
        }
        (Vorm::Csv, Some(_)) => csv::explain(&resultaat)?,
        (Vorm::Csv, None) => csv::check(&resultaat, fouten, opdracht.lijst, taal)?,
    };
    uitvoer::print(&antwoord)?;
    if uitvoer::vorm(opdracht.leeswijze.format) == Vorm::Csv {
        uitvoer::warn_remarks(&resultaat.opmerkingen, taal);
    }
    if !fouten.is_empty() {
        uitvoer::warn(&say(taal, "fouten-bericht", &[("aantal", fouten.len().into())]));
    }
    Ok(![resultaat.meldingen.is_empty(), resultaat.bijna.is_empty(), resultaat.open.is_empty(), fouten.is_empty()]
        .into_iter()
        .all(|leeg| leeg))
}

/// Keeps the explanation for the school that was asked about; refuses a pupil who is not in the file.
fn choose(resultaat: &mut Checkresultaat, leerling: &str, school: Option<&str>, taal: Taal) -> Result<()> {
    if let Some(school) = school {
        resultaat.uitleg.retain(|(dossier, _)| dossier.school.as_deref() == Some(school));
    }
    if resultaat.uitleg.is_empty() {
        bail!(say(taal, "fout-leerling-onbekend", &[("leerling", leerling.into())]));
    }
    Ok(())
}

/// A picture shows one school.
fn only<'a>(resultaat: &'a Checkresultaat, leerling: &str, taal: Taal) -> Result<&'a (Verzuimdossier, Uitleg)> {
    match &resultaat.uitleg[..] {
        [een] => Ok(een),
        meer => {
            let scholen: Vec<&str> = meer.iter().map(|(dossier, _)| dossier.school.as_deref().unwrap_or("-")).collect();
            let waarden = [("leerling", leerling.into()), ("scholen", scholen.join(", ").into())];
            bail!(say(taal, "fout-meer-scholen", &waarden))
        }
    }
}

fn explain((dossier, uitleg): &(Verzuimdossier, Uitleg), taal: Taal) -> String {
    tabel::explain(dossier, uitleg, &window(uitleg).sentence(taal), taal)
}

fn window(uitleg: &Uitleg) -> Venster<'_> {
    Venster::new(uitleg, Bereik::default())
}
