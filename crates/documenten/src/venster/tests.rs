use jiff::civil::date;
use kern::taal::Taal;
use quick_xml::Reader;
use quick_xml::events::Event;
use recht::begrip::{Meldingsoort, Minuten, Verzuimstatus};
use recht::uitleg::Uitleg;

use super::tekening::{GRIJS, INKT, MELDING, TELT, TINT, VRIJ};
use super::{Afloop, Bereik, Formaat, Teldag, Venster};
use crate::proef::{self, Proef};
use crate::woorden::{EN, NL};

fn draw(uitleg: &Uitleg, bereik: Bereik, taal: Taal, id: &str) -> String {
    Venster::new(uitleg, bereik).draw(Formaat::Breed, taal, id)
}

fn sentence(uitleg: &Uitleg, bereik: Bereik, taal: Taal) -> String {
    Venster::new(uitleg, bereik).sentence(taal)
}

fn in_words(uitleg: &Uitleg, bereik: Bereik, taal: Taal) -> String {
    Venster::new(uitleg, bereik).in_words(taal)
}

fn counted_days(uitleg: &Uitleg, bereik: Bereik) -> Vec<Teldag> {
    Venster::new(uitleg, bereik).counted_days()
}

/// The texts that a reader of the picture sees.
fn texts(beeld: &str) -> Vec<String> {
    elements(beeld).into_iter().filter(|(naam, _)| naam == "text").map(|(_, tekst)| tekst).collect()
}

/// Name and text of every element, in the order in which they end; empty when the picture is not well-formed.
fn elements(beeld: &str) -> Vec<(String, String)> {
    let mut lezer = Reader::from_str(beeld);
    let mut gevonden = Vec::new();
    let mut tekst = String::new();
    loop {
        match lezer.read_event() {
            Ok(Event::Start(_)) => tekst.clear(),
            Ok(Event::Text(deel)) => tekst += &deel.xml10_content(),
            Ok(Event::GeneralRef(teken)) => tekst.extend(["&", &*teken, ";"]),
            Ok(Event::End(element)) => {
                let naam = element.name().as_ref().to_owned();
                gevonden.push((naam, std::mem::take(&mut tekst)));
            }
            Ok(Event::Eof) => return gevonden,
            Ok(_) => {}
            Err(_) => return Vec::new(),
        }
    }
}

#[test]
fn pictures() {
    for (naam, uitleg, bereik) in proef::all() {
        insta::assert_snapshot!(naam, draw(&uitleg, bereik, Taal::Nl, "venster"));
        let smal = Venster::new(&uitleg, bereik).draw(Formaat::Smal, Taal::Nl, "venster");
        insta::assert_snapshot!(format!("{naam}_smal"), smal);
    }
}

#[test]
fn what_pictures_say() {
    let said = |naam: &str, uitleg: &Uitleg, bereik, taal| {
        let teksten = texts(&draw(uitleg, bereik, taal, "v")).join(" | ");
        format!("== {naam} {taal}\n{}\n{teksten}\n", in_words(uitleg, bereik, taal))
    };
    let alles = proef::all();
    let alles =
        alles.iter().flat_map(|(naam, uitleg, bereik)| Taal::ALLE.map(|taal| said(naam, uitleg, *bereik, taal)));
    insta::assert_snapshot!(alles.collect::<Vec<_>>().join("\n"));
}

#[test]
fn dutch_and_english_have_the_same_keys() {
    assert_eq!(kern::taal::compare(NL, EN), []);
}

#[test]
fn sentence_picture_and_table_give_the_same_number() {
    for (naam, uitleg, bereik) in proef::all() {
        let totaal = counted_days(&uitleg, bereik).last().map_or(Minuten::NUL, |dag| dag.totaal);
        let in_beeld = format!("{} van 16 u", Taal::Nl.duration(totaal.0));
        assert!(texts(&draw(&uitleg, bereik, Taal::Nl, "v")).contains(&in_beeld), "{naam}: {in_beeld}");
        let in_zin = if totaal == Minuten::NUL { "niets mee" } else { &Taal::Nl.duration(totaal.0) };
        assert!(sentence(&uitleg, bereik, Taal::Nl).contains(in_zin), "{naam}: {in_zin}");
    }
}

#[test]
fn a_week_that_the_window_cuts_in_two_counts_its_part() {
    let rechts = |bereik| -> Vec<String> {
        let beeld = draw(&proef::twice(), bereik, Taal::Nl, "v");
        let kolom = beeld.split("<text x=\"494\"").skip(2);
        kolom.filter_map(|rest| Some(rest.split_once('>')?.1.split_once('<')?.0.to_owned())).collect()
    };
    // 5 + 10 + 2 u 30 is the 17 u 30 of report 1; the rest of week 20 counts for report 2.
    assert_eq!(rechts(Bereik::Melding(0)), ["5 u", "10 u", "2 u 30", "11 u 40"]);
    assert_eq!(rechts(Bereik::Melding(1)), ["5 u", "11 u 40", "1 u 40"]);
}

#[test]
fn the_window_steps_over_a_holiday_and_says_so() {
    let uitleg = proef::twice();
    let beeld = draw(&uitleg, Bereik::Melding(0), Taal::Nl, "v");
    assert!(texts(&beeld).contains(&"Meivakantie, 2 weken: telt niet mee".to_owned()));
    // The bracket is the only curved line.
    assert_eq!(beeld.matches(" Q").count(), 1);
    assert!(!draw(&uitleg, Bereik::Melding(1), Taal::Nl, "v").contains(" Q"));
}

#[test]
fn each_report_has_a_flag_with_its_number() {
    let teksten = texts(&draw(&proef::twice(), Bereik::Recent, Taal::Nl, "v"));
    for verwacht in ["1", "melding 1: 17 u 30", "2", "melding 2: 16 u 40; telling begint hier opnieuw"] {
        assert!(teksten.contains(&verwacht.to_owned()), "{verwacht} in {teksten:?}");
    }
}

#[test]
fn a_flag_bears_the_number_of_a_report_that_was_sent_and_says_what_is_still_due() {
    let uitleg = proef::twice();
    let afloop = [Afloop::Gemeld(Some(100_234)), Afloop::TeMelden];
    for formaat in [Formaat::Breed, Formaat::Smal] {
        let venster = Venster::new(&uitleg, Bereik::Recent).with_reports(&afloop);
        let beeld = venster.draw(formaat, Taal::Nl, "v");
        let teksten = texts(&beeld).join(" ");
        for verwacht in ["100234", "gemeld: 17 u 30", "!", "nog te melden: 16 u 40"] {
            assert!(teksten.contains(verwacht), "{verwacht} in {teksten}");
        }
        assert!(!teksten.contains("melding 1") && !teksten.contains("melding 2"), "{teksten}");
        // Filled and open, so that nobody needs the colour.
        let doek =
            |vulling: &str| beeld.matches(&format!("height=\"15\" fill=\"{vulling}\" stroke=\"{MELDING}\"")).count();
        assert_eq!((doek(MELDING), doek("#ffffff")), (1, 1));
    }
    let zin = |plaats| Venster::new(&uitleg, Bereik::Melding(plaats)).with_reports(&afloop).sentence(Taal::Nl);
    assert!(zin(0).starts_with("Melding 100234: van") && zin(1).starts_with("Nog te melden: van"));
    let onderweg = [Afloop::Gemeld(None), Afloop::Gemeld(None)];
    let teksten =
        texts(&Venster::new(&uitleg, Bereik::Recent).with_reports(&onderweg).draw(Formaat::Breed, Taal::Nl, "v"));
    assert!(teksten.contains(&"gemeld, nog geen nummer: 17 u 30".to_owned()), "{teksten:?}");
}

#[test]
fn nothing_falls_off_a_narrow_picture() {
    for (naam, uitleg, bereik) in proef::all() {
        let afloop: Vec<Afloop> = uitleg.meldingen.iter().map(|_| Afloop::Gemeld(None)).collect();
        for (taal, bekend) in Taal::ALLE.into_iter().flat_map(|taal| [(taal, &[][..]), (taal, &afloop[..])]) {
            let beeld = Venster::new(&uitleg, bereik).with_reports(bekend).draw(Formaat::Smal, taal, "v");
            let breedte = number(&beeld, "width");
            assert!((280..=288).contains(&breedte), "{naam}: {breedte}");
            for (tekst, van, tot) in extents(&beeld) {
                assert!(van >= 0 && tot <= breedte, "{naam} {taal}: {tekst} from {van} to {tot} of {breedte}");
            }
        }
    }
}

#[test]
fn a_flag_early_in_the_week_keeps_its_words_on_the_picture() {
    let mut uitleg = proef::reached();
    uitleg.meldingen[0].einde = date(2025, 3, 10);
    for afloop in [Afloop::Gemeld(None), Afloop::Gemeld(Some(100_234)), Afloop::TeMelden] {
        for formaat in [Formaat::Breed, Formaat::Smal] {
            let afloop = [afloop];
            let beeld = Venster::new(&uitleg, Bereik::Recent).with_reports(&afloop).draw(formaat, Taal::Nl, "v");
            let breedte = number(&beeld, "width");
            for (tekst, van, tot) in extents(&beeld) {
                assert!(van >= 0 && tot <= breedte, "{afloop:?}: {tekst} from {van} to {tot} of {breedte}");
            }
        }
    }
}

/// The value of the first attribute of this name.
fn number(tekst: &str, naam: &str) -> i32 {
    let waarde = tekst.split_once(&format!(" {naam}=\"")).and_then(|(_, rest)| rest.split('"').next());
    waarde.and_then(|waarde| waarde.parse().ok()).unwrap_or_default()
}

/// Each text with where it begins and ends, by the average width of its letters.
fn extents(beeld: &str) -> Vec<(String, i32, i32)> {
    let text = |rest: &str| {
        let (kop, tekst) = rest.split_once('>')?;
        let tekst = tekst.split_once('<')?.0.to_owned();
        let lengte = i32::try_from(tekst.chars().count()).ok()? * number(kop, "font-size") / 2;
        let x = number(kop, "x");
        let van = match kop {
            _ if kop.contains("\"end\"") => x - lengte,
            _ if kop.contains("\"middle\"") => x - lengte / 2,
            _ => x,
        };
        Some((tekst, van, van + lengte))
    };
    beeld.split("<text").skip(1).filter_map(text).collect()
}

#[test]
fn a_report_that_is_not_due_or_of_another_kind_is_told_apart() {
    let mut uitleg = proef::reached();
    uitleg.meldingen[0].plicht = None;
    uitleg.meldingen[0].uiterlijk = None;
    let bereik = Bereik::Melding(0);
    assert!(sentence(&uitleg, bereik, Taal::Nl).ends_with("Voor deze leerling hoeft de school dit niet te melden."));
    assert!(draw(&uitleg, bereik, Taal::Nl, "v").contains("16 u 40, geen melding"));

    uitleg.meldingen[0].soort = Meldingsoort::LangdurigRelatief;
    let beeld = draw(&uitleg, bereik, Taal::Nl, "v");
    assert!(beeld.contains("melding 1: langdurig verzuim") && !beeld.contains("telling begint hier opnieuw"));
}

#[test]
fn weeks_before_the_last_twelve_are_left_out_with_a_word() {
    let uitleg = proef::half_days();
    let kop = |bereik| texts(&draw(&uitleg, bereik, Taal::Nl, "v")).into_iter().next();
    let laatste =
        "De laatste 12 schoolweken, van 16 juni 2025 tot en met 19 oktober 2025; eerdere weken staan er niet bij";
    assert_eq!(kop(Bereik::Recent).as_deref(), Some(laatste));
    let juni = Bereik::Periode { van: date(2025, 6, 2), tot: date(2025, 6, 13) };
    assert_eq!(kop(juni).as_deref(), Some("De weken van 2 juni 2025 tot en met 13 juni 2025"));
}

#[test]
fn a_saturday_has_a_column_only_when_it_has_an_entry() {
    let has_saturday = |uitleg: &Uitleg| texts(&draw(uitleg, Bereik::Recent, Taal::Nl, "v")).contains(&"za".to_owned());
    assert!(has_saturday(&proef::half_days()));
    assert!(!has_saturday(&proef::near()));
}

#[test]
fn a_report_that_does_not_exist_shows_the_recent_weeks() {
    let uitleg = proef::reached();
    assert_eq!(draw(&uitleg, Bereik::Melding(7), Taal::Nl, "v"), draw(&uitleg, Bereik::Recent, Taal::Nl, "v"));
    assert_eq!(sentence(&uitleg, Bereik::Melding(7), Taal::Nl), sentence(&uitleg, Bereik::Recent, Taal::Nl));
}

#[test]
fn no_entries_make_a_small_picture_that_says_so() {
    let leeg = Proef::new(date(2025, 3, 3), 0).done();
    let teksten = texts(&draw(&leeg, Bereik::Recent, Taal::Nl, "v"));
    assert_eq!(teksten.first().map(String::as_str), Some("Er zijn geen registraties"));
    assert_eq!(counted_days(&leeg, Bereik::Recent), []);
}

#[test]
fn names_of_users_stay_text() {
    let uitleg = Proef::new(date(2025, 3, 3), 2)
        .holiday_week(date(2025, 3, 3), "<script>\"&'")
        .entries(date(2025, 3, 10), &[1], 50, Verzuimstatus::Ongeoorloofd)
        .done();
    let beeld = draw(&uitleg, Bereik::Recent, Taal::Nl, "v");
    let elementen = elements(&beeld);
    assert!(!elementen.is_empty() && elementen.iter().all(|(naam, _)| naam != "script"), "{elementen:?}");
    assert!(elementen.iter().any(|(naam, tekst)| naam == "text" && tekst.contains("script")));
}

#[test]
fn two_pictures_on_a_page_share_no_id() {
    let ids = |id: &str| -> Vec<String> {
        let beeld = draw(&proef::near(), Bereik::Recent, Taal::Nl, id);
        beeld.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next().map(str::to_owned)).collect()
    };
    let (een, twee) = (ids("een"), ids("twee"));
    assert!(een.len() >= 4 && een.iter().all(|id| id.starts_with("een-") && !twee.contains(id)), "{een:?}");
}

#[test]
fn every_kind_of_entry_is_told_apart_without_colour() {
    let beeld = draw(&proef::near(), Bereik::Recent, Taal::Nl, "v");
    for teken in ["url(#v-arcering)", "url(#v-stippen)"] {
        assert!(beeld.contains(teken), "{teken}");
    }
    let teksten = texts(&beeld);
    for tekst in ["ongeoorloofd: telt mee", "geoorloofd", "onbekend", "te laat", "aanwezig", "1 u 40 ?"] {
        assert!(teksten.contains(&tekst.to_owned()), "{tekst} in {teksten:?}");
    }
}

#[test]
fn small_text_has_the_contrast_of_wcag_aa() {
    for (letter, vlak) in [(INKT, TINT), (INKT, VRIJ), (GRIJS, "#ffffff"), (GRIJS, TINT), (GRIJS, VRIJ)] {
        assert!(contrast(letter, vlak) >= 4.5, "{letter} on {vlak}: {}", contrast(letter, vlak));
    }
    assert!(contrast(MELDING, "#ffffff") >= 4.5 && contrast("#ffffff", MELDING) >= 4.5);
    // A bar is a shape: 3 to 1 is asked.
    assert!(contrast(TELT, TINT) >= 3.0);
}

/// Contrast of two colours as WCAG 2.2 defines it.
fn contrast(een: &str, ander: &str) -> f64 {
    let luminance = |kleur: &str| {
        let deel = |van: usize| {
            let waarde = u8::from_str_radix(&kleur[van..van + 2], 16).map_or(0.0, f64::from) / 255.0;
            if waarde <= 0.040_45 { waarde / 12.92 } else { ((waarde + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * deel(1) + 0.7152 * deel(3) + 0.0722 * deel(5)
    };
    let (een, ander) = (luminance(een), luminance(ander));
    (een.max(ander) + 0.05) / (een.min(ander) + 0.05)
}
