//! `aanwezig controle`: the inspector's record check, by the school on itself.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use documenten::bestuursrapport::{self, Bijlage, Controlerapport, Kalenderkeuze, Leesfouten};
use kern::klok::{Klok, Systeemklok};
use kern::taal::Taal;
use recht::begrip::{Meldingsoort, Vervolg};
use recht::toezicht::dossiercontrole::{Oordeel, Oordeelregel};
use recht::uitleg::{Regelgrond, Uitleg};
use recht::verzuim::toelichting::grounds;
use school::dossier::{self, Controleresultaat, Fout, Opmerking};

use crate::cli::{Controle, Leeswijze, Vorm};
use crate::invoer::{Inrichting, refuse_overwrite, write};
use crate::uitvoer::{self, csv, json, tabel};
use crate::woorden::{self, say};

/// Faulty rows that the report for the board quotes.
const FOUTEN_IN_RAPPORT: usize = 20;

/// Runs the command; `true` when something has to be mended.
pub(crate) fn run(opdracht: &Controle, taal: Taal) -> Result<bool> {
    let (codes, vakanties) = (opdracht.leeswijze.codes.as_deref(), opdracht.leeswijze.vakanties.as_deref());
    let gelezen = [Some(&*opdracht.verzuim), Some(&*opdracht.meldingen), codes, vakanties];
    refuse_overwrite(opdracht.pdf.as_deref(), &gelezen, taal)?;
    let inrichting = Inrichting::new(&opdracht.leeswijze, taal)?;
    let strikt = opdracht.leeswijze.strikt;
    let ingelezen = inrichting.read_verzuim(&opdracht.verzuim, strikt, taal)?;
    let administratie = &ingelezen.administratie;
    let (verzonden, meldingfouten) = inrichting.read_meldingen(&opdracht.meldingen, strikt, taal)?;
    let (bezoek, weken, leg_uit) = (opdracht.bezoek, opdracht.weken, opdracht.pdf.is_some());
    let resultaat = dossier::controle(&inrichting.instellingen, administratie, &verzonden, bezoek, weken, leg_uit)?;
    let alle_fouten = || administratie.fouten.iter().chain(&meldingfouten);
    if let Some(bestand) = &opdracht.pdf {
        let gronden = grounds(&inrichting.instellingen.recht, &administratie.uurbepalingen, bezoek)?;
        let rapport = rapport(opdracht, &resultaat, gronden, &administratie.fouten, &meldingfouten, taal)?;
        write(bestand, &bestuursrapport::render(&rapport, taal)?, taal)?;
    }
    let controle = &resultaat.controle;
    uitvoer::print(&match uitvoer::vorm(opdracht.leeswijze.format) {
        Vorm::Tabel => {
            let namen = [file_name(&opdracht.verzuim), file_name(&opdracht.meldingen)];
            let fouten = [(&*namen[0], &*administratie.fouten), (&*namen[1], &*meldingfouten)];
            tabel::controle(controle, opdracht.weken, fouten, &resultaat.opmerkingen, taal)
        }
        Vorm::Json => json::to_string(&json::controle(
            controle,
            &administratie.fouten,
            &meldingfouten,
            &resultaat.opmerkingen,
            taal,
        ))?,
        Vorm::Csv => csv::controle(controle)?,
    })?;
    if uitvoer::vorm(opdracht.leeswijze.format) == Vorm::Csv {
        uitvoer::warn_remarks(&resultaat.opmerkingen, taal);
    }
    let fouten = alle_fouten().count();
    if fouten > 0 {
        uitvoer::warn(&say(taal, "fouten-bericht", &[("aantal", fouten.into())]));
    }
    let in_orde = |regel: &Oordeelregel| matches!(regel.oordeel, Oordeel::Juist | Oordeel::Vooraf);
    let leeg = resultaat.opmerkingen.contains(&Opmerking::GeenRegelsInPeriode);
    Ok(fouten > 0 || leeg || !controle.oordelen.iter().all(in_orde))
}

fn rapport(
    opdracht: &Controle,
    resultaat: &Controleresultaat,
    gronden: Vec<Regelgrond>,
    verzuimfouten: &[Fout],
    meldingfouten: &[Fout],
    taal: Taal,
) -> Result<Controlerapport> {
    let mut scholen: Vec<_> = resultaat.uitleg.iter().filter_map(|(dossier, _)| dossier.school.as_deref()).collect();
    scholen.dedup();
    let school = if let [school] = scholen[..] { Some(school.to_owned()) } else { None };
    let mut eerste = quote_faults(&opdracht.verzuim, verzuimfouten, taal);
    eerste.extend(quote_faults(&opdracht.meldingen, meldingfouten, taal));
    eerste.truncate(FOUTEN_IN_RAPPORT);
    let opmerkingen = resultaat.opmerkingen.iter();
    Ok(Controlerapport {
        school,
        verzuimbestand: Some(file_name(&opdracht.verzuim)),
        meldingenbestand: Some(file_name(&opdracht.meldingen)),
        controle: resultaat.controle.clone(),
        bijlagen: bijlagen(resultaat),
        instellingen: instellingen(&opdracht.leeswijze),
        gronden,
        fouten: Leesfouten { aantal: verzuimfouten.len() + meldingfouten.len(), eerste },
        aannames: opmerkingen.map(|opmerking| woorden::opmerking(taal, *opmerking).1).collect(),
        opgesteld_op: Systeemklok.vandaag()?,
    })
}

/// The explanation of each report that is missed or late.
fn bijlagen(resultaat: &Controleresultaat) -> Vec<Bijlage> {
    let mut per_leerling: BTreeMap<&str, Vec<&Uitleg>> = BTreeMap::new();
    for (dossier, uitleg) in &resultaat.uitleg {
        per_leerling.entry(&dossier.leerling).or_default().push(uitleg);
    }
    let fout = |regel: &&Oordeelregel| matches!(regel.oordeel, Oordeel::Gemist | Oordeel::TeLaat);
    let mut bijlagen = Vec::new();
    for regel in resultaat.controle.oordelen.iter().filter(fout) {
        for uitleg in per_leerling.get(&*regel.leerling).into_iter().flatten() {
            if let Some(melding) = find_melding(uitleg, regel) {
                bijlagen.push(Bijlage { leerling: regel.leerling.clone(), melding, uitleg: (*uitleg).clone() });
            }
        }
    }
    bijlagen
}

fn find_melding(uitleg: &Uitleg, regel: &Oordeelregel) -> Option<usize> {
    uitleg.meldingen.iter().position(|melding| {
        (melding.soort, melding.begin, melding.einde) == (Meldingsoort::ZestienUur, regel.begin, regel.einde)
    })
}

fn instellingen(leeswijze: &Leeswijze) -> bestuursrapport::Instellingen {
    let kalender = match (&leeswijze.vakanties, leeswijze.regio) {
        (Some(bestand), _) => Kalenderkeuze::Eigen(file_name(bestand)),
        (None, Some(regio)) => Kalenderkeuze::Regio(regio),
        (None, None) => Kalenderkeuze::Geen,
    };
    bestuursrapport::Instellingen {
        uur: leeswijze.uur,
        te_laat: leeswijze.te_laat,
        kalender,
        afspraak_18plus: leeswijze.afspraak_18plus,
        vervolg: Vervolg::Week,
    }
}

fn quote_faults(bestand: &Path, fouten: &[Fout], taal: Taal) -> Vec<bestuursrapport::Leesfout> {
    let citaten = fouten.iter().take(FOUTEN_IN_RAPPORT).map(|fout| bestuursrapport::Leesfout {
        bestand: file_name(bestand),
        regel: fout.regel,
        kolom: fout.kolom.map_or_else(String::new, |kolom| kolom.to_string()),
        gevonden: fout.gevonden.clone(),
        verwacht: woorden::verwacht(taal, &fout.verwacht),
    });
    citaten.collect()
}

fn file_name(pad: &Path) -> String {
    pad.file_name().unwrap_or(pad.as_os_str()).to_string_lossy().into_owned()
}
