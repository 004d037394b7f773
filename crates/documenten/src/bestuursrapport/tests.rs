use jiff::civil::{Date, date};
use kern::taal::Taal;
use recht::begrip::{Minuten, Regio, TeLaat, Uur, Vervolg};
use recht::toezicht::dossiercontrole::{Dossiercontrole, Oordeel, Oordeelregel};

use super::gegevens::Gegevens;
use super::tekst::cell;
use super::{
    Bijlage, Controlerapport, Documentfout, Instellingen, Kalenderkeuze, Leesfout, Leesfouten, SJABLOON, STIJL,
    VENSTERS_MAX, render, summary,
};
use crate::proef;
use crate::zetsel::page_texts;

fn verdict(leerling: &str, begin: Date, einde: Date, oordeel: Oordeel) -> Oordeelregel {
    Oordeelregel {
        leerling: leerling.to_owned(),
        begin,
        einde,
        minuten: Some(Minuten(1000)),
        uiterlijk: Some(date(2025, 3, 20)),
        oordeel,
        gemeld_op: None,
        werkdagen_te_laat: None,
    }
}

/// A report with every verdict but one.
fn report() -> Controlerapport {
    let oordelen = vec![
        verdict("Proef 1", date(2025, 3, 3), date(2025, 3, 13), Oordeel::Gemist),
        Oordeelregel {
            gemeld_op: Some(date(2025, 5, 26)),
            werkdagen_te_laat: Some(3),
            uiterlijk: Some(date(2025, 5, 21)),
            minuten: Some(Minuten(1050)),
            ..verdict("Proef 2", date(2025, 4, 10), date(2025, 5, 14), Oordeel::TeLaat)
        },
        Oordeelregel {
            gemeld_op: Some(date(2025, 5, 26)),
            uiterlijk: Some(date(2025, 6, 2)),
            ..verdict("Proef 2", date(2025, 5, 15), date(2025, 5, 23), Oordeel::Juist)
        },
        Oordeelregel {
            minuten: None,
            uiterlijk: None,
            gemeld_op: Some(date(2025, 4, 1)),
            ..verdict("Proef 3", date(2025, 3, 3), date(2025, 3, 31), Oordeel::Overbodig)
        },
        Oordeelregel {
            uiterlijk: Some(date(2025, 6, 5)),
            ..verdict("Proef 4", date(2025, 5, 19), date(2025, 5, 28), Oordeel::NogOpTijd)
        },
        Oordeelregel {
            uiterlijk: Some(date(2025, 5, 2)),
            ..verdict("Proef 5", date(2025, 4, 7), date(2025, 4, 25), Oordeel::NietTeBepalen)
        },
    ];
    Controlerapport {
        school: Some("Proefschool De Verzonnen Linde".to_owned()),
        verzuimbestand: Some("verzuim-proef.csv".to_owned()),
        meldingenbestand: Some("meldingen-proef.csv".to_owned()),
        controle: Dossiercontrole { bezoek: date(2025, 6, 2), van: date(2025, 2, 3), tot: date(2025, 6, 1), oordelen },
        bijlagen: vec![
            Bijlage { leerling: "Proef 2".to_owned(), melding: 0, uitleg: proef::twice() },
            Bijlage { leerling: "Proef 1".to_owned(), melding: 0, uitleg: proef::reached() },
        ],
        instellingen: Instellingen {
            uur: Some(Uur::Les),
            te_laat: TeLaat::LesVanaf(Minuten(20)),
            kalender: Kalenderkeuze::Regio(Regio::Midden),
            afspraak_18plus: false,
            vervolg: Vervolg::Week,
        },
        gronden: proef::reached().gronden,
        fouten: Leesfouten { aantal: 14, eerste: vec![unread("31-02-2025")] },
        aannames: vec!["Een leerling zonder geboortedatum is als leerplichtig beschouwd.".to_owned()],
        opgesteld_op: date(2025, 6, 2),
    }
}

fn unread(gevonden: &str) -> Leesfout {
    Leesfout {
        bestand: "verzuim-proef.csv".to_owned(),
        regel: 12,
        kolom: "datum".to_owned(),
        gevonden: gevonden.to_owned(),
        verwacht: "een bestaande datum".to_owned(),
    }
}

/// The same report with `aantal` verdicts, all alike.
fn many(aantal: usize, oordeel: Oordeel) -> Controlerapport {
    let leerling = |nummer: usize| format!("Proef {nummer}");
    let (begin, einde) = (date(2025, 3, 3), date(2025, 3, 13));
    let mut rapport = report();
    rapport.controle.oordelen = (0..aantal).map(|nummer| verdict(&leerling(nummer), begin, einde, oordeel)).collect();
    rapport.bijlagen = (0..aantal)
        .map(|nummer| Bijlage { leerling: leerling(nummer), melding: 0, uitleg: proef::reached() })
        .collect();
    rapport
}

fn pages(rapport: &Controlerapport, taal: Taal) -> Result<Vec<Vec<String>>, Documentfout> {
    let gegevens = serde_json::to_string(&Gegevens::new(rapport, taal))?;
    Ok(page_texts(SJABLOON, STIJL, gegevens)?)
}

/// All text on all pages; a line break inside a cell reads as a space.
fn text(rapport: &Controlerapport) -> Result<String, Documentfout> {
    Ok(pages(rapport, Taal::Nl)?.concat().join(" ").replace('\u{200b}', ""))
}

#[test]
fn the_text_of_the_report() -> Result<(), Documentfout> {
    for taal in Taal::ALLE {
        let bladen = pages(&report(), taal)?;
        let bladen: Vec<String> = bladen.iter().map(|blad| blad.join("\n")).collect();
        insta::assert_snapshot!(format!("rapport_{taal}"), bladen.join("\n\n---- volgende bladzijde\n\n"));
    }
    Ok(())
}

#[test]
fn the_pdf_is_accessible_and_the_same_each_time() -> Result<(), Documentfout> {
    let pdf = render(&report(), Taal::Nl)?;
    assert_eq!(pdf, render(&report(), Taal::Nl)?);
    let has = |tekst: &str| pdf.windows(tekst.len()).any(|deel| deel == tekst.as_bytes());
    assert!(pdf.starts_with(b"%PDF-1.7") && has("/StructTreeRoot") && has("/Lang(nl)"), "tagged, in Dutch");
    assert!(has("pdfuaid:part") && has("D:20250602"), "PDF/UA, with the day it was given");
    let engels = render(&report(), Taal::En)?;
    assert!(engels.windows(9).any(|deel| deel == b"/Lang(en)"));
    Ok(())
}

#[test]
fn findings_are_one_sentence() {
    let mut controle = report().controle;
    assert_eq!(summary(&controle, Taal::Nl)[0], "In 17 weken moesten 4 meldingen; 1 kwam te laat, 1 ontbreekt.");
    assert_eq!(summary(&controle, Taal::En)[0], "In 17 weeks 4 reports were due; 1 came late, 1 is missing.");
    assert_eq!(summary(&controle, Taal::Nl).len(), 4);

    controle.oordelen.retain(|regel| regel.oordeel == Oordeel::Juist);
    let goed = ["In 17 weken moest 1 melding; er ontbreekt er geen en geen kwam te laat."];
    assert_eq!(summary(&controle, Taal::Nl), goed);

    controle.oordelen.clear();
    assert_eq!(summary(&controle, Taal::Nl), ["In 17 weken hoefde er niets gemeld te worden."]);
}

#[test]
fn missing_reports_come_before_late_ones() -> Result<(), Documentfout> {
    let tekst = text(&report())?;
    let (gemist, te_laat) = (tekst.find("Proef 1: gemist"), tekst.find("Proef 2: te laat, 3 werkdagen"));
    assert!(gemist.is_some() && gemist < te_laat, "{gemist:?} {te_laat:?}");
    Ok(())
}

#[test]
fn an_explanation_belongs_to_one_report() -> Result<(), Documentfout> {
    let mut rapport = report();
    rapport.bijlagen[1].leerling = "Proef 9".to_owned();
    let tekst = text(&rapport)?;
    assert!(!tekst.contains("Proef 1: gemist"));
    assert!(tekst.contains("Van 1 andere melding die ontbreekt of te laat kwam, is hier geen beeld opgenomen."));
    Ok(())
}

#[test]
fn pictures_stop_at_a_number_that_is_said() -> Result<(), Documentfout> {
    let rapport = many(VENSTERS_MAX + 3, Oordeel::Gemist);
    let tekst = text(&rapport)?;
    assert_eq!(tekst.matches("De school heeft dit niet gemeld.").count(), VENSTERS_MAX);
    assert!(tekst.contains("Van 3 andere meldingen die ontbreken of te laat kwamen"));
    Ok(())
}

#[test]
fn two_thousand_verdicts_fill_pages_that_repeat_their_header() -> Result<(), Documentfout> {
    let bladen = pages(&many(2000, Oordeel::Juist), Taal::Nl)?;
    assert!((40..=70).contains(&bladen.len()), "{} pages", bladen.len());
    assert!(bladen[20].iter().any(|tekst| tekst == "Uiterlijk melden"), "{:?}", bladen[20]);
    assert!(bladen[20].iter().any(|tekst| *tekst == format!("bladzijde 21 van {}", bladen.len())));
    Ok(())
}

#[test]
fn text_of_users_is_never_markup() -> Result<(), Documentfout> {
    let kwaad = "#panic(1) *x* $y$ = z";
    let mut rapport = report();
    rapport.school = Some(kwaad.to_owned());
    rapport.controle.oordelen[0].leerling = kwaad.to_owned();
    rapport.bijlagen[1].leerling = kwaad.to_owned();
    rapport.fouten.eerste = vec![unread("#read(\"/etc/passwd\")")];
    rapport.aannames = vec![kwaad.to_owned()];
    let tekst = text(&rapport)?;
    assert!(tekst.matches(kwaad).count() >= 4, "{tekst}");
    assert!(tekst.contains("#read"));
    render(&rapport, Taal::Nl)?;
    Ok(())
}

#[test]
fn characters_without_a_glyph_do_not_stop_the_report() -> Result<(), Documentfout> {
    let mut rapport = report();
    rapport.controle.oordelen[0].leerling = "Şule Łukasz 学生 \u{1f600}\u{0}\u{202e}".to_owned();
    rapport.fouten.eerste = vec![unread("\t\u{fffd}الاسم")];
    for week in &mut rapport.bijlagen[0].uitleg.weken {
        for dag in week.dagen.iter_mut().filter(|dag| dag.vakantie.is_some()) {
            dag.vakantie = Some("休日".to_owned());
        }
    }
    assert!(text(&rapport)?.contains("Şule Łukasz ?? ?"));
    render(&rapport, Taal::Nl)?;
    Ok(())
}

#[test]
fn long_text_is_cut_and_may_break() {
    assert_eq!(cell("kort"), "kort");
    assert_eq!(cell("a\nb"), "a b");
    let lang = cell(&"x".repeat(500));
    assert!(lang.contains('\u{200b}') && lang.ends_with('…'));
    assert_eq!(lang.replace('\u{200b}', "").chars().count(), 121);
}

#[test]
fn an_empty_report_says_that_there_is_nothing() -> Result<(), Documentfout> {
    let mut rapport = report();
    rapport.school = None;
    rapport.controle.oordelen.clear();
    rapport.bijlagen.clear();
    rapport.fouten = Leesfouten::default();
    rapport.aannames.clear();
    let tekst = text(&rapport)?;
    for zin in [
        "In 17 weken hoefde er niets gemeld te worden.",
        "Er zijn in deze periode geen meldingen om te beoordelen.",
        "Alle rijen van de bestanden zijn gelezen en gebruikt.",
        "Er waren geen aannames nodig.",
    ] {
        assert!(tekst.contains(zin), "{zin}");
    }
    assert!(!tekst.contains("Meldingen die ontbreken"));
    render(&rapport, Taal::Nl)?;
    Ok(())
}
