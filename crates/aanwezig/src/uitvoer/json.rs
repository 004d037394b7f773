//! The JSON of the public contract. Further fields may be added; none changes its meaning.

use jiff::civil::Date;
use kern::taal::Taal;
use recht::begrip::Meldplicht;
use recht::toezicht::dossiercontrole::{Dossiercontrole, Oordeel};
use recht::uitleg::{Uitleg, Weeksoort, Weekuitleg};
use school::dossier::{Checkresultaat, Fout, Meldingregel, Opmerking};
use serde::Serialize;
use uitwisseling::lezen::Kolom;

use crate::woorden;

/// Version of the form of these answers.
pub(crate) const VERSIE: u32 = 1;

#[derive(Serialize)]
pub(crate) struct Check<'a> {
    versie: u32,
    /// `None` only when no row could be used and no day was asked about.
    op: Option<Date>,
    regels: u64,
    leerlingen: usize,
    meldingen: Vec<Melding<'a>>,
    bijna: Vec<Bijna<'a>>,
    open: Vec<Open<'a>>,
    fouten: Vec<Foutregel<'a>>,
    geen_melding: Vec<GeenMelding<'a>>,
    opmerkingen: Vec<Opmerkingregel>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    uitleg: Vec<Uitlegregel<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Melding<'a> {
    pub(crate) leerling: &'a str,
    pub(crate) school: Option<&'a str>,
    pub(crate) soort: &'static str,
    pub(crate) plicht: &'static str,
    pub(crate) begin: Date,
    pub(crate) einde: Date,
    pub(crate) minuten: u32,
    pub(crate) vervolg: bool,
    pub(crate) uiterlijk: Date,
    pub(crate) grond: String,
    pub(crate) vastgesteld_op: Option<Date>,
    pub(crate) uiterlijk_na_einde: Date,
}

#[derive(Serialize)]
pub(crate) struct Bijna<'a> {
    pub(crate) leerling: &'a str,
    pub(crate) minuten: u32,
    pub(crate) resterend: u32,
    pub(crate) eerste_vervalt: Date,
    pub(crate) school: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Open<'a> {
    pub(crate) leerling: &'a str,
    pub(crate) datum: Date,
    pub(crate) minuten: u32,
    pub(crate) lesuur: Option<&'a str>,
    pub(crate) school: Option<&'a str>,
}

#[derive(Serialize)]
pub(crate) struct Foutregel<'a> {
    pub(crate) regel: u64,
    pub(crate) kolom: Option<&'static str>,
    pub(crate) gevonden: &'a str,
    pub(crate) verwacht: String,
    /// Which of two files, where a command reads two.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) bestand: Option<&'static str>,
}

#[derive(Serialize)]
struct GeenMelding<'a> {
    leerling: &'a str,
    school: Option<&'a str>,
    soort: &'static str,
    begin: Date,
    einde: Date,
    minuten: u32,
    plicht: &'static str,
    reden: String,
    grond: String,
}

#[derive(Serialize)]
struct Opmerkingregel {
    code: &'static str,
    tekst: String,
}

#[derive(Serialize)]
struct Uitlegregel<'a> {
    leerling: &'a str,
    school: Option<&'a str>,
    norm: u32,
    schoolweken: u32,
    venster: Venster,
    meldingen: Vec<Uitgelegd>,
    weken: Vec<Week<'a>>,
    gronden: Vec<Regelgrond<'a>>,
}

/// A count that came out, with `uiterlijk` null when no report is due.
#[derive(Serialize)]
struct Uitgelegd {
    soort: &'static str,
    plicht: Option<&'static str>,
    begin: Date,
    einde: Date,
    minuten: u32,
    vervolg: bool,
    uiterlijk: Option<Date>,
}

#[derive(Serialize)]
struct Venster {
    van: Date,
    tot: Date,
    minuten: u32,
    resterend: u32,
    eerste_vervalt: Option<Date>,
    minuten_die_vervallen: Option<u32>,
}

#[derive(Serialize)]
struct Week<'a> {
    maandag: Date,
    telt: bool,
    vakantie: Option<&'a str>,
    registraties: Vec<Registratie<'a>>,
}

#[derive(Serialize)]
pub(crate) struct Registratie<'a> {
    regel: u64,
    datum: Date,
    lesuur: Option<&'a str>,
    minuten: u32,
    geteld: u32,
    status: &'static str,
    vastgesteld_op: Option<Date>,
}

#[derive(Serialize)]
struct Regelgrond<'a> {
    bepaling: &'a str,
    grond: String,
    vanaf: Date,
    bron: &'a str,
    gecontroleerd: Date,
}

/// The answer of `check`.
pub(crate) fn check<'a>(
    resultaat: &'a Checkresultaat,
    op: Option<Date>,
    fouten: &'a [Fout],
    regels: u64,
    leerlingen: usize,
    taal: Taal,
) -> Check<'a> {
    Check {
        versie: VERSIE,
        op,
        regels,
        leerlingen,
        meldingen: meldingen(resultaat),
        bijna: bijna(resultaat),
        open: open(resultaat),
        fouten: foutregels(fouten, None, taal),
        geen_melding: resultaat
            .geen_melding
            .iter()
            .map(|regel| GeenMelding {
                leerling: &regel.leerling,
                school: regel.school.as_deref(),
                soort: regel.geval.soort.as_str(),
                begin: regel.geval.begin,
                einde: regel.geval.einde,
                minuten: regel.geval.minuten.0,
                plicht: regel.geval.plicht.as_str(),
                reden: woorden::geen_melding(taal, regel.geval.plicht),
                grond: regel.geval.grond.to_string(),
            })
            .collect(),
        opmerkingen: opmerkingen(&resultaat.opmerkingen, taal),
        uitleg: resultaat
            .uitleg
            .iter()
            .map(|(dossier, uitleg)| explain(&dossier.leerling, dossier.school.as_deref(), uitleg))
            .collect(),
    }
}

pub(crate) fn meldingen(resultaat: &Checkresultaat) -> Vec<Melding<'_>> {
    resultaat.meldingen.iter().map(melding).collect()
}

fn melding(regel: &Meldingregel) -> Melding<'_> {
    let melding = &regel.melding;
    Melding {
        leerling: &regel.leerling,
        school: regel.school.as_deref(),
        soort: melding.soort.as_str(),
        plicht: melding.plicht.as_str(),
        begin: melding.begin,
        einde: melding.einde,
        minuten: melding.minuten.0,
        vervolg: melding.vervolg,
        uiterlijk: melding.uiterlijk,
        grond: melding.grond.to_string(),
        vastgesteld_op: melding.vastgesteld_op,
        uiterlijk_na_einde: melding.uiterlijk_na_einde,
    }
}

pub(crate) fn bijna(resultaat: &Checkresultaat) -> Vec<Bijna<'_>> {
    let regels = resultaat.bijna.iter().map(|regel| Bijna {
        leerling: &regel.leerling,
        minuten: regel.bijna.minuten.0,
        resterend: regel.bijna.resterend.0,
        eerste_vervalt: regel.bijna.eerste_vervalt,
        school: regel.school.as_deref(),
    });
    regels.collect()
}

pub(crate) fn open(resultaat: &Checkresultaat) -> Vec<Open<'_>> {
    let regels = resultaat.open.iter().map(|regel| Open {
        leerling: &regel.leerling,
        datum: regel.datum,
        minuten: regel.minuten.0,
        lesuur: regel.lesuur.as_deref(),
        school: regel.school.as_deref(),
    });
    regels.collect()
}

pub(crate) fn foutregels<'a>(fouten: &'a [Fout], bestand: Option<&'static str>, taal: Taal) -> Vec<Foutregel<'a>> {
    let regels = fouten.iter().map(|fout| Foutregel {
        regel: fout.regel,
        kolom: fout.kolom.map(Kolom::as_str),
        gevonden: &fout.gevonden,
        verwacht: woorden::verwacht(taal, &fout.verwacht),
        bestand,
    });
    regels.collect()
}

fn opmerkingen(opmerkingen: &[Opmerking], taal: Taal) -> Vec<Opmerkingregel> {
    let regels = opmerkingen.iter().map(|opmerking| {
        let (code, tekst) = woorden::opmerking(taal, *opmerking);
        Opmerkingregel { code, tekst }
    });
    regels.collect()
}

fn explain<'a>(leerling: &'a str, school: Option<&'a str>, uitleg: &'a Uitleg) -> Uitlegregel<'a> {
    let stand = &uitleg.stand;
    Uitlegregel {
        leerling,
        school,
        norm: uitleg.norm.0,
        schoolweken: uitleg.schoolweken,
        venster: Venster {
            van: stand.van,
            tot: stand.tot,
            minuten: stand.minuten.0,
            resterend: stand.resterend.0,
            eerste_vervalt: stand.eerste_vervalt.map(|(datum, _)| datum),
            minuten_die_vervallen: stand.eerste_vervalt.map(|(_, minuten)| minuten.0),
        },
        meldingen: uitleg
            .meldingen
            .iter()
            .map(|melding| Uitgelegd {
                soort: melding.soort.as_str(),
                plicht: melding.plicht.map(Meldplicht::as_str),
                begin: melding.begin,
                einde: melding.einde,
                minuten: melding.minuten.0,
                vervolg: melding.vervolg,
                uiterlijk: melding.uiterlijk,
            })
            .collect(),
        weken: uitleg
            .weken
            .iter()
            .map(|week| Week {
                maandag: week.maandag,
                telt: week.soort == Weeksoort::Schoolweek,
                vakantie: match &week.soort {
                    Weeksoort::Schoolweek => None,
                    Weeksoort::Vakantie { naam } => Some(naam),
                },
                registraties: registraties(week).collect(),
            })
            .collect(),
        gronden: uitleg
            .gronden
            .iter()
            .map(|regel| Regelgrond {
                bepaling: &regel.bepaling,
                grond: regel.grond.to_string(),
                vanaf: regel.grond.vanaf,
                bron: &regel.grond.bron,
                gecontroleerd: regel.grond.gecontroleerd,
            })
            .collect(),
    }
}

/// The entries of one week, with what each counted for.
pub(crate) fn registraties(week: &Weekuitleg) -> impl Iterator<Item = Registratie<'_>> {
    let dagen = week.dagen.iter();
    let paren = dagen.flat_map(|dag| dag.registraties.iter().map(|registratie| (dag.datum, registratie)));
    paren.map(|(datum, registratie)| Registratie {
        regel: registratie.bron,
        datum,
        lesuur: registratie.lesuur.as_deref(),
        minuten: registratie.minuten.0,
        geteld: registratie.geteld.0,
        status: registratie.status.as_str(),
        vastgesteld_op: registratie.vastgesteld_op,
    })
}

#[derive(Serialize)]
pub(crate) struct Controle<'a> {
    versie: u32,
    bezoek: Date,
    van: Date,
    tot: Date,
    oordelen: Vec<Oordeelregel<'a>>,
    totaal: Totaal,
    fouten: Vec<Foutregel<'a>>,
    opmerkingen: Vec<Opmerkingregel>,
}

#[derive(Serialize)]
pub(crate) struct Oordeelregel<'a> {
    leerling: &'a str,
    begin: Date,
    einde: Date,
    minuten: Option<u32>,
    uiterlijk: Option<Date>,
    oordeel: &'static str,
    gemeld_op: Option<Date>,
    werkdagen_te_laat: Option<u32>,
}

#[derive(Serialize)]
struct Totaal {
    verschuldigd: usize,
    juist: usize,
    te_laat: usize,
    gemist: usize,
    vooraf: usize,
    nog_op_tijd: usize,
    overbodig: usize,
    niet_te_bepalen: usize,
}

/// The answer of `controle`. The faults of the two files are told apart.
pub(crate) fn controle<'a>(
    controle: &'a Dossiercontrole,
    verzuimfouten: &'a [Fout],
    meldingfouten: &'a [Fout],
    remarks: &[Opmerking],
    taal: Taal,
) -> Controle<'a> {
    let mut fouten = foutregels(verzuimfouten, Some("verzuim"), taal);
    fouten.extend(foutregels(meldingfouten, Some("meldingen"), taal));
    Controle {
        versie: VERSIE,
        bezoek: controle.bezoek,
        van: controle.van,
        tot: controle.tot,
        oordelen: oordelen(controle),
        totaal: Totaal {
            verschuldigd: controle.verschuldigd(),
            juist: controle.count(Oordeel::Juist),
            te_laat: controle.count(Oordeel::TeLaat),
            gemist: controle.count(Oordeel::Gemist),
            vooraf: controle.count(Oordeel::Vooraf),
            nog_op_tijd: controle.count(Oordeel::NogOpTijd),
            overbodig: controle.count(Oordeel::Overbodig),
            niet_te_bepalen: controle.count(Oordeel::NietTeBepalen),
        },
        fouten,
        opmerkingen: opmerkingen(remarks, taal),
    }
}

pub(crate) fn oordelen(controle: &Dossiercontrole) -> Vec<Oordeelregel<'_>> {
    let regels = controle.oordelen.iter().map(|regel| Oordeelregel {
        leerling: &regel.leerling,
        begin: regel.begin,
        einde: regel.einde,
        minuten: regel.minuten.map(|minuten| minuten.0),
        uiterlijk: regel.uiterlijk,
        oordeel: regel.oordeel.as_str(),
        gemeld_op: regel.gemeld_op,
        werkdagen_te_laat: regel.werkdagen_te_laat,
    });
    regels.collect()
}

#[derive(Serialize)]
pub(crate) struct Plichtantwoord<'a> {
    pub(crate) versie: u32,
    pub(crate) op: Date,
    pub(crate) plicht: &'static str,
    pub(crate) van: Option<Date>,
    pub(crate) tot: Option<Date>,
    pub(crate) grond: String,
    pub(crate) grond_vanaf: Date,
    pub(crate) bron: &'a str,
    pub(crate) vervangend: Option<String>,
}

/// The answer of `plicht`.
pub(crate) fn plicht(oordeel: &recht::plicht::Plichtoordeel, op: Date) -> Plichtantwoord<'_> {
    Plichtantwoord {
        versie: VERSIE,
        op,
        plicht: oordeel.plicht.as_str(),
        van: oordeel.van,
        tot: oordeel.tot,
        grond: oordeel.grond.to_string(),
        grond_vanaf: oordeel.grond.vanaf,
        bron: &oordeel.grond.bron,
        vervangend: oordeel.vervangend.as_ref().map(|vrijstelling| vrijstelling.artikel.clone()),
    }
}

/// A value as indented JSON with a line end.
pub(crate) fn to_string<T: Serialize>(waarde: &T) -> anyhow::Result<String> {
    Ok(serde_json::to_string_pretty(waarde)? + "\n")
}
