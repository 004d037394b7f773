//! The report as the template reads it: every value in words of the language.

use std::collections::BTreeMap;

use jiff::civil::Date;
use kern::taal::Taal;
use recht::begrip::{TeLaat, Uur, Vervolg};
use recht::grond::Zekerheid;
use recht::toezicht::dossiercontrole::{Oordeel, Oordeelregel};
use recht::uitleg::Regelgrond;
use serde::Serialize;

use super::samenvatting::{summary, weeks};
use super::tekst::{cell, picture, shown};
use super::{Bijlage, Controlerapport, Instellingen, Kalenderkeuze, Leesfouten, VENSTERS_MAX};
use crate::venster::{Bereik, Formaat, Teldag, Venster};
use crate::woorden::{duration, say};

/// Fixed words of the template, under their keys.
const WOORDEN: [&str; 35] = [
    "rapport-bovenkop",
    "kop-samenvatting",
    "kop-totalen",
    "kop-oordelen",
    "kop-vensters",
    "kop-uitleg",
    "kop-gronden",
    "kop-instellingen",
    "kop-fouten",
    "kop-aannames",
    "inleiding",
    "kolom-oordeel",
    "kolom-aantal",
    "kolom-leerling",
    "kolom-begin",
    "kolom-einde",
    "kolom-minuten",
    "kolom-uiterlijk",
    "kolom-gemeld",
    "kolom-dag",
    "kolom-lesuren",
    "kolom-geregistreerd",
    "kolom-telt",
    "kolom-totaal",
    "kolom-betekenis",
    "kolom-regel",
    "kolom-grond",
    "kolom-sinds",
    "kolom-bron",
    "kolom-nagekeken",
    "totaal-verschuldigd",
    "oordelen-geen",
    "vensters-inleiding",
    "gronden-inleiding",
    "aannames-geen",
];
const FOUTKOLOMMEN: [&str; 5] = ["kolom-bestand", "kolom-rij", "kolom-kolom", "kolom-gevonden", "kolom-verwacht"];

/// What stands on the pages.
#[derive(Serialize)]
pub(super) struct Gegevens {
    taal: &'static str,
    titel: String,
    /// Year, month and day, for the metadata.
    datum: (i16, i8, i8),
    opgesteld: String,
    /// Where `{nummer}` and `{aantal}` stand for the numbers of the page and of all pages.
    bladzijde: String,
    woorden: BTreeMap<&'static str, String>,
    school: String,
    kenmerken: Vec<(String, String)>,
    zin: String,
    overige_zinnen: Vec<String>,
    totalen: Vec<Totaal>,
    verschuldigd: usize,
    /// The verdict after which the number of due reports stands.
    laatste_verschuldigd: &'static str,
    oordelen: Vec<Rij>,
    vensters: Vec<Vensterblad>,
    weggelaten: Option<String>,
    gronden: Vec<Grondrij>,
    instellingen: Vec<(String, String)>,
    fouten: Fouten,
    aannames: Vec<String>,
}

#[derive(Serialize)]
struct Totaal {
    oordeel: &'static str,
    woord: String,
    aantal: usize,
    uitleg: String,
}

#[derive(Serialize)]
struct Rij {
    leerling: String,
    begin: String,
    einde: String,
    minuten: String,
    uiterlijk: String,
    gemeld: String,
    oordeel: &'static str,
    woord: String,
}

#[derive(Serialize)]
struct Vensterblad {
    kop: String,
    zin: String,
    beeld: String,
    in_woorden: String,
    dagen: Vec<[String; 5]>,
}

#[derive(Serialize)]
struct Grondrij {
    regel: String,
    grond: String,
    sinds: String,
    bron: String,
    zekerheid: String,
    nagekeken: String,
}

#[derive(Serialize)]
struct Fouten {
    zin: String,
    kolommen: Vec<String>,
    rijen: Vec<[String; 5]>,
}

impl Gegevens {
    pub(super) fn new(rapport: &Controlerapport, taal: Taal) -> Self {
        let mut zinnen = summary(&rapport.controle, taal).into_iter();
        let datum = rapport.opgesteld_op;
        let (vensters, weggelaten) = windows(rapport, taal);
        Self {
            taal: taal.as_str(),
            titel: say(taal, "rapport-titel", &[]),
            datum: (datum.year(), datum.month(), datum.day()),
            opgesteld: say(taal, "rapport-opgesteld", &[("dag", taal.date(datum).into())]),
            bladzijde: say(taal, "rapport-bladzijde", &[("nummer", "{nummer}".into()), ("aantal", "{aantal}".into())]),
            woorden: WOORDEN.into_iter().map(|sleutel| (sleutel, say(taal, sleutel, &[]))).collect(),
            school: rapport.school.as_deref().map(shown).unwrap_or_default(),
            kenmerken: features(rapport, taal),
            zin: zinnen.next().unwrap_or_default(),
            overige_zinnen: zinnen.collect(),
            totalen: totals(rapport, taal),
            verschuldigd: rapport.controle.verschuldigd(),
            laatste_verschuldigd: Oordeel::NogOpTijd.as_str(),
            oordelen: rapport.controle.oordelen.iter().map(|regel| verdict(regel, taal)).collect(),
            vensters,
            weggelaten,
            gronden: rapport.gronden.iter().map(|regel| ground(regel, taal)).collect(),
            instellingen: settings(&rapport.instellingen, taal),
            fouten: unread(&rapport.fouten, taal),
            aannames: rapport.aannames.iter().map(|zin| shown(zin)).collect(),
        }
    }
}

fn features(rapport: &Controlerapport, taal: Taal) -> Vec<(String, String)> {
    let controle = &rapport.controle;
    let periode = [
        ("van", taal.date(controle.van).into()),
        ("tot", taal.date(controle.tot).into()),
        ("weken", weeks(controle).into()),
    ];
    let bestand = |naam: &Option<String>| naam.as_deref().map(shown);
    [
        ("kenmerk-school", rapport.school.as_deref().map(shown)),
        ("kenmerk-periode", Some(say(taal, "kenmerk-periode-waarde", &periode))),
        ("kenmerk-bezoek", Some(taal.long_date(controle.bezoek))),
        ("kenmerk-verzuim", bestand(&rapport.verzuimbestand)),
        ("kenmerk-meldingen", bestand(&rapport.meldingenbestand)),
        ("kenmerk-opgesteld", Some(taal.date(rapport.opgesteld_op))),
    ]
    .into_iter()
    .filter_map(|(sleutel, waarde)| waarde.map(|waarde| (say(taal, sleutel, &[]), waarde)))
    .collect()
}

fn totals(rapport: &Controlerapport, taal: Taal) -> Vec<Totaal> {
    Oordeel::ALLE
        .into_iter()
        .map(|oordeel| Totaal {
            oordeel: oordeel.as_str(),
            woord: say(taal, &format!("oordeel-{oordeel}"), &[]),
            aantal: rapport.controle.count(oordeel),
            uitleg: say(taal, &format!("uitleg-{oordeel}"), &[]),
        })
        .collect()
}

fn verdict(regel: &Oordeelregel, taal: Taal) -> Rij {
    let date = |datum: Option<Date>| datum.map_or_else(|| "–".to_owned(), |datum| taal.short_date(datum));
    Rij {
        leerling: cell(&regel.leerling),
        begin: taal.short_date(regel.begin),
        einde: taal.short_date(regel.einde),
        minuten: regel.minuten.map_or_else(|| "–".to_owned(), |minuten| duration(taal, minuten)),
        uiterlijk: date(regel.uiterlijk),
        gemeld: date(regel.gemeld_op),
        oordeel: regel.oordeel.as_str(),
        woord: word(regel, taal),
    }
}

fn word(regel: &Oordeelregel, taal: Taal) -> String {
    match regel.werkdagen_te_laat {
        Some(dagen) => say(taal, "oordeel-te_laat-dagen", &[("dagen", dagen.into())]),
        None => say(taal, &format!("oordeel-{}", regel.oordeel), &[]),
    }
}

/// The pictures, missing reports before late ones, and how many were left out.
fn windows(rapport: &Controlerapport, taal: Taal) -> (Vec<Vensterblad>, Option<String>) {
    let mut aandacht: Vec<&Oordeelregel> = rapport
        .controle
        .oordelen
        .iter()
        .filter(|regel| matches!(regel.oordeel, Oordeel::Gemist | Oordeel::TeLaat))
        .collect();
    aandacht.sort_by_key(|regel| regel.oordeel != Oordeel::Gemist);
    let per_melding: BTreeMap<(&str, Date, Date), &Bijlage> = rapport
        .bijlagen
        .iter()
        .filter_map(|bijlage| {
            let melding = bijlage.uitleg.meldingen.get(bijlage.melding)?;
            Some(((bijlage.leerling.as_str(), melding.begin, melding.einde), bijlage))
        })
        .collect();
    let bladen: Vec<Vensterblad> = aandacht
        .iter()
        .filter_map(|regel| {
            let bijlage = per_melding.get(&(regel.leerling.as_str(), regel.begin, regel.einde))?;
            Some((*regel, *bijlage))
        })
        .take(VENSTERS_MAX)
        .enumerate()
        .map(|(nummer, (regel, bijlage))| window(nummer, regel, bijlage, taal))
        .collect();
    let weg = aandacht.len() - bladen.len();
    let weggelaten = (weg > 0).then(|| say(taal, "vensters-weggelaten", &[("aantal", weg.into())]));
    (bladen, weggelaten)
}

fn window(nummer: usize, regel: &Oordeelregel, bijlage: &Bijlage, taal: Taal) -> Vensterblad {
    let venster = Venster::new(&bijlage.uitleg, Bereik::Melding(bijlage.melding));
    let gemeld = match regel.gemeld_op {
        Some(dag) => say(taal, "gemeld-op", &[("dag", taal.long_date(dag).into())]),
        None => say(taal, "niet-gemeld", &[]),
    };
    let kop = [("leerling", cell(&regel.leerling).into()), ("oordeel", word(regel, taal).into())];
    Vensterblad {
        kop: say(taal, "venster-kop", &kop),
        zin: format!("{} {gemeld}", venster.sentence(taal)),
        beeld: picture(&venster.draw(Formaat::Breed, taal, &format!("venster{nummer}"))),
        in_woorden: shown(&venster.in_words(taal)),
        dagen: venster.counted_days().iter().map(|dag| counted_day(dag, taal)).collect(),
    }
}

fn counted_day(dag: &Teldag, taal: Taal) -> [String; 5] {
    [
        taal.long_date(dag.datum),
        cell(&dag.lesuren.join(", ")),
        duration(taal, dag.minuten),
        duration(taal, dag.geteld),
        duration(taal, dag.totaal),
    ]
}

fn ground(regel: &Regelgrond, taal: Taal) -> Grondrij {
    let grond = &regel.grond;
    let zekerheid = match grond.zekerheid {
        Zekerheid::Zeker => "zekerheid-zeker",
        Zekerheid::Waarschijnlijk => "zekerheid-waarschijnlijk",
        Zekerheid::Onbekend => "zekerheid-onbekend",
    };
    let sleutel = format!("bepaling-{}", regel.bepaling.replace('.', "-"));
    let naam = say(taal, &sleutel, &[]);
    Grondrij {
        // A rule without a name of its own still has its id, by which it is found in the law's files.
        regel: if naam == sleutel { regel.bepaling.clone() } else { naam },
        grond: shown(&grond.to_string()),
        sinds: taal.short_date(grond.vanaf),
        bron: shown(&grond.bron),
        zekerheid: say(taal, zekerheid, &[]),
        nagekeken: taal.short_date(grond.gecontroleerd),
    }
}

fn settings(instellingen: &Instellingen, taal: Taal) -> Vec<(String, String)> {
    let plain = |sleutel: &str| say(taal, sleutel, &[]);
    let uur = plain(match instellingen.uur {
        Some(Uur::Klok) => "instelling-uur-klok",
        Some(Uur::Les) => "instelling-uur-les",
        None => "instelling-uur-sector",
    });
    let te_laat = match instellingen.te_laat {
        TeLaat::Niet => plain("instelling-te-laat-niet"),
        TeLaat::Minuten => plain("instelling-te-laat-minuten"),
        TeLaat::Les => plain("instelling-te-laat-les"),
        TeLaat::LesVanaf(vanaf) => say(taal, "instelling-te-laat-les-vanaf", &[("minuten", vanaf.0.into())]),
    };
    let kalender = match &instellingen.kalender {
        Kalenderkeuze::Geen => plain("instelling-kalender-geen"),
        Kalenderkeuze::Regio(regio) => say(taal, "instelling-kalender-regio", &[("regio", regio.as_str().into())]),
        Kalenderkeuze::Eigen(naam) => say(taal, "instelling-kalender-bestand", &[("naam", cell(naam).into())]),
    };
    let vervolg = plain(match instellingen.vervolg {
        Vervolg::Strikt => "instelling-vervolg-strikt",
        Vervolg::Week => "instelling-vervolg-week",
    });
    let afspraak = plain(if instellingen.afspraak_18plus { "instelling-18plus-ja" } else { "instelling-18plus-nee" });
    [
        ("instelling-uur", uur),
        ("instelling-te-laat", te_laat),
        ("instelling-kalender", kalender),
        ("instelling-18plus", afspraak),
        ("instelling-vervolg", vervolg),
    ]
    .into_iter()
    .map(|(sleutel, waarde)| (plain(sleutel), waarde))
    .collect()
}

fn unread(fouten: &Leesfouten, taal: Taal) -> Fouten {
    let mut zin = match fouten.aantal {
        0 => say(taal, "fouten-geen", &[]),
        aantal => say(taal, "fouten-zin", &[("aantal", aantal.into())]),
    };
    if fouten.eerste.len() < fouten.aantal && !fouten.eerste.is_empty() {
        zin = format!("{zin} {}", say(taal, "fouten-eerste", &[("aantal", fouten.eerste.len().into())]));
    }
    let rijen = fouten.eerste.iter().map(|fout| {
        let regel = fout.regel.to_string();
        [cell(&fout.bestand), regel, cell(&fout.kolom), cell(&fout.gevonden), cell(&fout.verwacht)]
    });
    Fouten {
        zin,
        kolommen: FOUTKOLOMMEN.into_iter().map(|sleutel| say(taal, sleutel, &[])).collect(),
        rijen: rijen.collect(),
    }
}
