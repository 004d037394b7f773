//! Answers for a screen: first a sentence, then tables, then what had to be assumed.

use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{ContentArrangement, Table};
use jiff::civil::Date;
use kern::taal::{Taal, Waarde};
use recht::begrip::Minuten;
use recht::plicht::Plichtoordeel;
use recht::toezicht::dossiercontrole::{Dossiercontrole, Oordeel};
use recht::uitleg::{Uitleg, Weeksoort};
use school::dossier::{Checkresultaat, Fout, Opmerking, Verzuimdossier};

use crate::woorden::{self, say};

/// Faults that are printed on a screen; the other forms list them all.
const FOUTEN_OP_SCHERM: usize = 20;

/// The answer of `check`.
pub(crate) fn check(
    resultaat: &Checkresultaat,
    op: Option<Date>,
    fouten: &[Fout],
    leerlingen: usize,
    taal: Taal,
) -> String {
    let dag = |datum: Date| taal.short_date(datum);
    let duur = |minuten: Minuten| taal.duration(minuten.0);
    let mut blad = Blad::new(taal);
    blad.sentence(
        "check-samenvatting",
        &[
            ("op", op.map_or_else(|| say(taal, "geen-dag", &[]), |op| taal.long_date(op)).into()),
            ("leerlingen", leerlingen.into()),
            ("meldingen", resultaat.meldingen.len().into()),
            ("bijna", resultaat.bijna.len().into()),
            ("open", resultaat.open.len().into()),
            ("fouten", fouten.len().into()),
        ],
    );
    blad.table(
        "check-meldingen",
        &["leerling", "school", "soort", "begin", "einde", "duur", "vervolg", "uiterlijk", "grond"],
        resultaat.meldingen.iter().map(|regel| {
            let melding = &regel.melding;
            let soort = say(taal, &format!("soort-{}", melding.soort.as_str().replace('_', "-")), &[]);
            let plicht = say(taal, &format!("plicht-{}", melding.plicht), &[]);
            vec![
                regel.leerling.to_string(),
                text(regel.school.as_deref()),
                soort,
                dag(melding.begin),
                dag(melding.einde),
                duur(melding.minuten),
                say(taal, if melding.vervolg { "ja" } else { "nee" }, &[]),
                dag(melding.uiterlijk),
                format!("{} ({plicht})", melding.grond),
            ]
        }),
    );
    blad.table(
        "check-bijna",
        &["leerling", "school", "duur", "resterend", "eerste-vervalt"],
        resultaat.bijna.iter().map(|regel| {
            vec![
                regel.leerling.to_string(),
                text(regel.school.as_deref()),
                duur(regel.bijna.minuten),
                duur(regel.bijna.resterend),
                dag(regel.bijna.eerste_vervalt),
            ]
        }),
    );
    blad.table(
        "check-open",
        &["leerling", "school", "datum", "lesuur", "duur"],
        resultaat.open.iter().map(|regel| {
            vec![
                regel.leerling.to_string(),
                text(regel.school.as_deref()),
                dag(regel.datum),
                text(regel.lesuur.as_deref()),
                duur(regel.minuten),
            ]
        }),
    );
    blad.table(
        "check-geen",
        &["leerling", "school", "soort", "begin", "einde", "duur", "reden"],
        resultaat.geen_melding.iter().map(|regel| {
            vec![
                regel.leerling.to_string(),
                text(regel.school.as_deref()),
                say(taal, &format!("soort-{}", regel.geval.soort.as_str().replace('_', "-")), &[]),
                dag(regel.geval.begin),
                dag(regel.geval.einde),
                duur(regel.geval.minuten),
                woorden::geen_melding(taal, regel.geval.plicht),
            ]
        }),
    );
    blad.faults(fouten);
    blad.remarks(&resultaat.opmerkingen);
    blad.tekst
}

/// The answer of `controle`.
pub(crate) fn controle(
    controle: &Dossiercontrole,
    weken: u32,
    fouten: [(&str, &[Fout]); 2],
    opmerkingen: &[Opmerking],
    taal: Taal,
) -> String {
    let mut blad = Blad::new(taal);
    let mut waarden: Vec<(&str, Waarde<'_>)> = vec![
        ("weken", weken.into()),
        ("van", taal.date(controle.van).into()),
        ("tot", taal.date(controle.tot).into()),
        ("verschuldigd", controle.verschuldigd().into()),
    ];
    waarden.extend(Oordeel::ALLE.map(|oordeel| (oordeel.as_str(), controle.count(oordeel).into())));
    blad.sentence("controle-samenvatting", &waarden);
    blad.table(
        "controle-oordelen",
        &["leerling", "begin", "einde", "duur", "uiterlijk", "gemeld-op", "oordeel"],
        controle.oordelen.iter().map(|regel| {
            let oordeel = say(
                taal,
                &format!("oordeel-{}", regel.oordeel.as_str().replace('_', "-")),
                &[("werkdagen", regel.werkdagen_te_laat.unwrap_or(0).into())],
            );
            let dag = |datum: Option<Date>| datum.map_or_else(String::new, |datum| taal.short_date(datum));
            vec![
                regel.leerling.clone(),
                taal.short_date(regel.begin),
                taal.short_date(regel.einde),
                regel.minuten.map_or_else(String::new, |minuten| taal.duration(minuten.0)),
                dag(regel.uiterlijk),
                dag(regel.gemeld_op),
                oordeel,
            ]
        }),
    );
    for (bestand, fouten) in fouten {
        blad.faults_of(bestand, fouten);
    }
    blad.remarks(opmerkingen);
    blad.tekst
}

/// The answer of `plicht`.
pub(crate) fn plicht(oordeel: &Plichtoordeel, op: Date, taal: Taal) -> String {
    let mut blad = Blad::new(taal);
    let sleutel = format!("plicht-{}", oordeel.plicht.as_str().replace('_', "-"));
    blad.sentence(&sleutel, &[("op", taal.long_date(op).into())]);
    if let Some(van) = oordeel.van {
        blad.sentence("plicht-van", &[("van", taal.long_date(van).into())]);
    }
    if let Some(tot) = oordeel.tot {
        blad.sentence("plicht-tot", &[("tot", taal.long_date(tot).into())]);
    }
    if let Some(vervangend) = &oordeel.vervangend {
        blad.sentence("plicht-vervangend", &[("artikel", vervangend.artikel.as_str().into())]);
    }
    let grond = oordeel.grond.to_string();
    blad.sentence("plicht-grond", &[("grond", grond.into()), ("bron", oordeel.grond.bron.as_str().into())]);
    blad.tekst
}

/// The explanation for one pupil at one school: week by week, then the rules.
pub(crate) fn explain(dossier: &Verzuimdossier, uitleg: &Uitleg, zin: &str, taal: Taal) -> String {
    let mut blad = Blad::new(taal);
    let school = text(dossier.school.as_deref());
    blad.sentence(
        "uitleg-kop",
        &[
            ("leerling", dossier.leerling.as_ref().into()),
            ("school", school.into()),
            ("heeft_school", if dossier.school.is_some() { "ja" } else { "nee" }.into()),
            ("op", taal.long_date(uitleg.op).into()),
        ],
    );
    blad.line(zin);
    for week in &uitleg.weken {
        explain_week(&mut blad, uitleg, week);
    }
    blad.line("");
    blad.sentence("uitleg-gronden", &[]);
    for regel in &uitleg.gronden {
        let grond = regel.grond.to_string();
        blad.sentence(
            "uitleg-grond",
            &[
                ("bepaling", regel.bepaling.as_str().into()),
                ("grond", grond.into()),
                ("vanaf", taal.date(regel.grond.vanaf).into()),
                ("bron", regel.grond.bron.as_str().into()),
            ],
        );
    }
    blad.tekst
}

fn explain_week(blad: &mut Blad, uitleg: &Uitleg, week: &recht::uitleg::Weekuitleg) {
    let taal = blad.taal;
    let geteld: Minuten = week.dagen.iter().flat_map(|dag| &dag.registraties).map(|regel| regel.geteld).sum();
    match &week.soort {
        Weeksoort::Schoolweek => blad.sentence(
            "uitleg-week",
            &[("maandag", taal.date(week.maandag).into()), ("duur", taal.duration(geteld.0).into())],
        ),
        Weeksoort::Vakantie { naam } => blad.sentence(
            "uitleg-week-vakantie",
            &[("maandag", taal.date(week.maandag).into()), ("naam", naam.as_str().into())],
        ),
    }
    for dag in &week.dagen {
        for regel in dag.registraties.iter().filter(|regel| regel.geteld > Minuten::NUL) {
            blad.sentence(
                "uitleg-registratie",
                &[
                    ("dag", taal.short_day(dag.datum).into()),
                    ("lesuur", text(regel.lesuur.as_deref()).into()),
                    ("heeft_lesuur", if regel.lesuur.is_some() { "ja" } else { "nee" }.into()),
                    ("status", say(taal, &format!("status-{}", regel.status.as_str().replace('_', "-")), &[]).into()),
                    ("minuten", regel.minuten.0.into()),
                    ("geteld", regel.geteld.0.into()),
                    ("regel", regel.bron.to_string().into()),
                ],
            );
        }
        for melding in uitleg.meldingen.iter().filter(|melding| melding.einde == dag.datum) {
            let soort = say(taal, &format!("soort-{}", melding.soort.as_str().replace('_', "-")), &[]);
            let sleutel = if melding.uiterlijk.is_some() { "uitleg-melding" } else { "uitleg-geen-melding" };
            blad.sentence(
                sleutel,
                &[
                    ("soort", soort.into()),
                    ("begin", taal.short_day(melding.begin).into()),
                    ("einde", taal.short_day(melding.einde).into()),
                    ("duur", taal.duration(melding.minuten.0).into()),
                    ("uiterlijk", melding.uiterlijk.map_or_else(String::new, |dag| taal.long_date(dag)).into()),
                ],
            );
        }
    }
}

fn text(tekst: Option<&str>) -> String {
    tekst.unwrap_or_default().to_owned()
}

/// A page of text that grows from top to bottom.
pub(super) struct Blad {
    taal: Taal,
    pub(super) tekst: String,
}

impl Blad {
    pub(super) fn new(taal: Taal) -> Self {
        Self { taal, tekst: String::new() }
    }

    pub(super) fn line(&mut self, regel: &str) {
        self.tekst.push_str(regel);
        self.tekst.push('\n');
    }

    pub(super) fn sentence(&mut self, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) {
        let zin = say(self.taal, sleutel, waarden);
        self.line(&zin);
    }

    /// A table under its title; columns in which nothing stands are left out, a table without rows too.
    pub(super) fn table(&mut self, titel: &str, kolommen: &[&str], rijen: impl Iterator<Item = Vec<String>>) {
        let rijen: Vec<Vec<String>> = rijen.collect();
        if rijen.is_empty() {
            return;
        }
        let gevuld: Vec<bool> =
            (0..kolommen.len()).map(|plaats| rijen.iter().any(|rij| !rij[plaats].is_empty())).collect();
        let mut tabel = Table::new();
        tabel.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        let koppen = kolommen.iter().zip(&gevuld).filter(|(_, gevuld)| **gevuld);
        tabel.set_header(koppen.map(|(kolom, _)| say(self.taal, &format!("kolom-{kolom}"), &[])));
        for rij in rijen {
            tabel.add_row(rij.into_iter().zip(&gevuld).filter(|(_, gevuld)| **gevuld).map(|(cel, _)| cel));
        }
        self.line("");
        self.sentence(titel, &[]);
        self.line(&tabel.trim_fmt());
    }

    /// A table under a title, with a header that was made elsewhere.
    pub(super) fn grid(&mut self, titel: &str, kop: Vec<String>, rijen: Vec<Vec<String>>) {
        let mut tabel = Table::new();
        tabel.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Disabled);
        tabel.set_header(kop);
        tabel.add_rows(rijen);
        self.line("");
        self.line(titel);
        self.line(&tabel.trim_fmt());
    }

    /// The faults of one of two files.
    fn faults_of(&mut self, bestand: &str, fouten: &[Fout]) {
        if !fouten.is_empty() {
            self.line("");
            self.line(&format!("{bestand}:"));
        }
        self.faults(fouten);
    }

    fn faults(&mut self, fouten: &[Fout]) {
        if fouten.is_empty() {
            return;
        }
        self.line("");
        self.sentence("fouten-kop", &[("aantal", fouten.len().into())]);
        for fout in fouten.iter().take(FOUTEN_OP_SCHERM) {
            let regel = woorden::fout(self.taal, fout);
            self.line(&regel);
        }
        if fouten.len() > FOUTEN_OP_SCHERM {
            self.sentence("fouten-meer-op-scherm", &[("aantal", (fouten.len() - FOUTEN_OP_SCHERM).into())]);
        }
    }

    fn remarks(&mut self, opmerkingen: &[Opmerking]) {
        if opmerkingen.is_empty() {
            return;
        }
        self.line("");
        self.sentence("opmerkingen-kop", &[]);
        for opmerking in opmerkingen {
            let (_, zin) = woorden::opmerking(self.taal, *opmerking);
            self.line(&format!("- {zin}"));
        }
    }
}
