//! What became, or would become, of every row of the files that were read in.

use anyhow::Result;
use kern::taal::Taal;
use school::import::{Bestandsproef, Importproef, Importregel, Importsoort, Uitkomst, Weigering, pages};
use serde::Serialize;
use uitwisseling::lezen::Kolom;

use super::tabel::Blad;
use super::{csv, json};
use crate::cli::Vorm;
use crate::cli::inlezen::Import;

const KOLOMMEN: &[&str] = &["soort", "regel", "sleutel", "aantal", "uitkomst", "kolommen", "fouten"];

/// Rows of one file that are printed on a screen; the other forms list them all.
const OP_SCHERM: usize = 50;

#[derive(Serialize)]
struct Antwoord<'a> {
    versie: u32,
    school: String,
    proef: bool,
    /// Whether the files were read in; also when nothing in them was new.
    ingelezen: bool,
    importrun: Option<i64>,
    bestanden: Vec<Bestanduitkomst<'a>>,
}

#[derive(Serialize)]
struct Bestanduitkomst<'a> {
    soort: &'static str,
    bestand: &'a str,
    som: &'a str,
    nieuw: u32,
    gewijzigd: u32,
    ongewijzigd: u32,
    geweigerd: u32,
    verdwenen: u32,
    bewaard: u32,
    vervallen: u32,
    regels: Vec<Regeluitkomst<'a>>,
}

#[derive(Serialize)]
struct Regeluitkomst<'a> {
    regel: Option<u64>,
    sleutel: &'a str,
    aantal: u32,
    uitkomst: &'static str,
    kolommen: Vec<&'static str>,
    fouten: Vec<Fout<'a>>,
}

#[derive(Serialize)]
struct Fout<'a> {
    kolom: Option<&'static str>,
    gevonden: &'a str,
    verwacht: String,
}

/// The answer in the form that was asked for.
pub(crate) fn answer(opdracht: &Import, nummer: Option<i64>, proef: &Importproef, taal: Taal) -> Result<String> {
    match super::vorm(opdracht.format) {
        Vorm::Tabel => Ok(table(opdracht, nummer, proef, taal)),
        Vorm::Csv => rows(opdracht, proef, taal),
        Vorm::Json => json::to_string(&Antwoord {
            versie: json::VERSIE,
            school: opdracht.school.to_string(),
            proef: opdracht.proef,
            ingelezen: nummer.is_some(),
            importrun: nummer,
            bestanden: proef.bestanden.iter().map(|bestand| file(opdracht, bestand, taal)).collect(),
        }),
    }
}

fn file<'a>(opdracht: &Import, bestand: &'a Bestandsproef, taal: Taal) -> Bestanduitkomst<'a> {
    let telling = bestand.tellingen();
    Bestanduitkomst {
        soort: bestand.soort.word(),
        bestand: &bestand.naam,
        som: &bestand.som,
        nieuw: telling.nieuw,
        gewijzigd: telling.gewijzigd,
        ongewijzigd: telling.ongewijzigd,
        geweigerd: telling.geweigerd,
        verdwenen: telling.verdwenen,
        bewaard: telling.bewaard,
        vervallen: telling.vervallen,
        regels: bestand.regels.iter().map(|regel| row(opdracht, bestand.soort, regel, taal)).collect(),
    }
}

fn row<'a>(opdracht: &Import, soort: Importsoort, regel: &'a Importregel, taal: Taal) -> Regeluitkomst<'a> {
    let fault = |weigering: &'a Weigering| Fout {
        kolom: weigering.kolom.map(Kolom::as_str),
        gevonden: &weigering.gevonden,
        verwacht: pages::expected(taal, weigering),
    };
    Regeluitkomst {
        regel: regel.regel,
        sleutel: &regel.sleutel,
        aantal: regel.aantal,
        uitkomst: word(opdracht, soort, &regel.uitkomst),
        kolommen: columns(&regel.uitkomst),
        fouten: refusals(&regel.uitkomst).iter().map(fault).collect(),
    }
}

/// The stable name of an outcome.
fn word(opdracht: &Import, soort: Importsoort, uitkomst: &Uitkomst) -> &'static str {
    match uitkomst {
        Uitkomst::Nieuw => "nieuw",
        Uitkomst::Gewijzigd(_) => "gewijzigd",
        Uitkomst::Hervat => "hervat",
        Uitkomst::Ongewijzigd => "ongewijzigd",
        Uitkomst::Geweigerd(_) => "geweigerd",
        Uitkomst::Verdwenen if opdracht.beeindig.contains(&soort) => "beeindigd",
        Uitkomst::Verdwenen => "verdwenen",
        Uitkomst::Bewaard(_) => "bewaard",
        Uitkomst::Vervallen => "vervallen",
    }
}

fn columns(uitkomst: &Uitkomst) -> Vec<&'static str> {
    match uitkomst {
        Uitkomst::Gewijzigd(kolommen) | Uitkomst::Bewaard(kolommen) => {
            kolommen.iter().map(|kolom| kolom.as_str()).collect()
        }
        _ => Vec::new(),
    }
}

fn refusals(uitkomst: &Uitkomst) -> &[Weigering] {
    match uitkomst {
        Uitkomst::Geweigerd(weigeringen) => weigeringen,
        _ => &[],
    }
}

fn in_words(regel: &Importregel, taal: Taal) -> String {
    let zinnen: Vec<String> = refusals(&regel.uitkomst).iter().map(|een| pages::refusal(taal, een)).collect();
    zinnen.join("; ")
}

fn rows(opdracht: &Import, proef: &Importproef, taal: Taal) -> Result<String> {
    let regels = proef.bestanden.iter().flat_map(|bestand| bestand.regels.iter().map(|een| (bestand.soort, een)));
    let rijen = regels.map(|(soort, een)| {
        let uitkomst = word(opdracht, soort, &een.uitkomst);
        let kolommen = columns(&een.uitkomst).join(", ");
        (soort.word(), een.regel, een.sleutel.as_str(), een.aantal, uitkomst, kolommen, in_words(een, taal))
    });
    csv::to_string(KOLOMMEN, &rijen.collect::<Vec<_>>())
}

fn table(opdracht: &Import, nummer: Option<i64>, proef: &Importproef, taal: Taal) -> String {
    // What happens with a row is called as on the school's own page.
    let t = school::woorden(taal);
    let mut blad = Blad::new(taal);
    blad.sentence(conclusion(opdracht, nummer, proef), &[]);
    for bestand in &proef.bestanden {
        let telling = bestand.tellingen();
        blad.line("");
        let soort = t.zeg(&format!("import-soort-{}", bestand.soort.word())).to_string();
        blad.sentence(
            "import-bestand",
            &[
                ("soort", soort.into()),
                ("bestand", bestand.naam.as_str().into()),
                ("nieuw", telling.nieuw.into()),
                ("gewijzigd", telling.gewijzigd.into()),
                ("ongewijzigd", telling.ongewijzigd.into()),
                ("geweigerd", telling.geweigerd.into()),
            ],
        );
        let mut regels: Vec<&Importregel> =
            bestand.regels.iter().filter(|een| een.uitkomst.urgency().is_some()).collect();
        // What stops the import is on the screen, however much else there is to look at.
        regels.sort_by_key(|een| een.uitkomst.urgency());
        blad.table(
            "import-regels",
            &["regel", "sleutel", "uitkomst", "waarom"],
            regels.iter().take(OP_SCHERM).map(|een| {
                let uitkomst = word(opdracht, bestand.soort, &een.uitkomst);
                let waarom = [columns(&een.uitkomst).join(", "), in_words(een, taal)].concat();
                let regel = een.regel.map_or_else(String::new, |regel| regel.to_string());
                vec![regel, een.sleutel.clone(), t.zeg(&format!("import-uitkomst-{uitkomst}")).to_string(), waarom]
            }),
        );
        if regels.len() > OP_SCHERM {
            blad.sentence("import-meer", &[("aantal", (regels.len() - OP_SCHERM).into())]);
        }
    }
    blad.tekst
}

/// The first sentence: what happened, or would.
fn conclusion(opdracht: &Import, nummer: Option<i64>, proef: &Importproef) -> &'static str {
    let verandert = proef.changes(&opdracht.beeindig.iter().copied().collect());
    match (proef.is_goed(), nummer, verandert) {
        (false, ..) => "import-geweigerd",
        (true, Some(_), true) => "import-ingelezen",
        (true, None, true) => "import-proef",
        (true, _, false) => "import-alles-gelijk",
    }
}
