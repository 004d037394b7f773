use askama::Template as _;
use axum::body::to_bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use jiff::civil::time;

use super::{
    AnderMerk, Leerlingregel, Leerlingsleutel, Merk, Merkkeuze, Registerantwoord, Registerbeeld, Registerformulier,
    Registerstand,
};
use crate::pagina::{Csrf, Kader, Paginacontext, Veldfout, Woorden};
use crate::taal::Taal;

fn posted(more: &[(&str, &str)]) -> Vec<(String, String)> {
    let head = [("csrf", "t"), ("sleutel", "a-1"), ("gezien", "3")];
    head.iter().chain(more).map(|(naam, waarde)| ((*naam).to_owned(), (*waarde).to_owned())).collect()
}

type Parsed = Result<Vec<(String, Merk)>, Vec<(String, &'static str)>>;

fn parsed(more: &[(&str, &str)]) -> Parsed {
    let form = Registerformulier::parse(&posted(more));
    let form =
        form.map_err(|fouten| fouten.iter().map(|fout| (fout.veld().to_owned(), fout.sleutel())).collect::<Vec<_>>())?;
    Ok(form.merken.into_iter().map(|(sleutel, merk)| (sleutel.to_string(), merk)).collect())
}

#[test]
fn each_pupil_gets_the_mark_that_was_chosen_and_no_other_field_counts() {
    let marks = parsed(&[
        ("merk-1", "aanwezig"),
        ("laat-1", "niets"),
        ("merk-2", "te-laat"),
        ("laat-2", " 12 "),
        ("merk-3", "vertrokken"),
        ("weg-3", "9.05"),
        ("merk-4", "vertrokken"),
        ("weg-4", ""),
        ("merk-5", "afwezig"),
    ]);
    let expected = [
        ("1", Merk::Aanwezig),
        ("2", Merk::TeLaat { minuten: 12 }),
        ("3", Merk::Vertrokken { om: Some(time(9, 5, 0, 0)) }),
        ("4", Merk::Vertrokken { om: None }),
        ("5", Merk::Afwezig),
    ];
    assert_eq!(marks, Ok(expected.map(|(sleutel, merk)| (sleutel.to_owned(), merk)).to_vec()));
    let form = Registerformulier::parse(&posted(&[])).expect("a form");
    assert_eq!((form.sleutel.as_str(), form.gezien, form.csrf.as_str()), ("a-1", 3, "t"));
}

#[test]
fn minutes_and_times_that_cannot_be_are_faults_of_their_fields() {
    for minuten in ["", "0", "-5", "481", "vijf"] {
        let fouten = parsed(&[("merk-1", "te-laat"), ("laat-1", minuten)]);
        assert_eq!(fouten, Err(vec![("laat-1".to_owned(), "kern-register-minuten")]), "{minuten}");
    }
    let fouten = parsed(&[("merk-1", "te-laat"), ("merk-2", "vertrokken"), ("weg-2", "straks")]);
    let expected = [("laat-1", "kern-register-minuten"), ("weg-2", "kern-register-tijd")];
    assert_eq!(fouten, Err(expected.map(|(veld, sleutel)| (veld.to_owned(), sleutel)).to_vec()));
}

#[test]
fn what_is_not_from_the_screen_is_refused_whole() {
    let stranger = Err(vec![(String::new(), "kern-register-onbegrijpelijk")]);
    assert_eq!(parsed(&[("merk-1", "ziek")]), stranger);
    assert_eq!(parsed(&[("merk-1", "afwezig"), ("merk-1", "aanwezig")]), stranger);
    assert_eq!(parsed(&[("merk-../2", "afwezig")]), stranger);
    for head in [["", "3"], ["a b", "3"], ["a", "-1"], ["a", ""]] {
        let pairs =
            [("sleutel", head[0]), ("gezien", head[1])].map(|(naam, waarde)| (naam.to_owned(), waarde.to_owned()));
        assert!(Registerformulier::parse(&pairs).is_err(), "{head:?}");
    }
}

#[test]
fn pupils_have_no_odd_keys() {
    assert!(Leerlingsleutel::parse("0190a-77").is_some());
    for odd in ["", "a b", "é", "a\"b", &"1".repeat(65)] {
        assert_eq!(Leerlingsleutel::parse(odd), None, "{odd}");
    }
}

fn pupil(sleutel: &str, naam: &str) -> Leerlingregel {
    Leerlingregel::new(Leerlingsleutel::parse(sleutel).expect("a key"), naam)
}

fn view(regels: Vec<Leerlingregel>) -> Registerbeeld {
    Registerbeeld {
        t: Woorden::kern(Taal::Nl),
        adres: "/les/1".to_owned(),
        csrf: Csrf::new("t"),
        sleutel: "s".to_owned(),
        gezien: 2,
        titel: "Wiskunde".to_owned(),
        ondertitel: "vandaag".to_owned(),
        begin: time(8, 30, 0, 0),
        eind: time(9, 20, 0, 0),
        nu: None,
        vorige: None,
        volgende: None,
        stand: Registerstand::NietGeregistreerd,
        regels,
        waarom: None,
        fouten: Vec::new(),
    }
}

#[test]
fn the_screen_says_what_time_it_is_where_it_comes_from() {
    let nu = jiff::civil::date(2026, 3, 10).at(9, 5, 7, 0);
    let html = Registerbeeld { nu: Some(nu), ..view(vec![pupil("1", "Noor")]) }.render().unwrap();
    assert!(html.contains(r#" data-nu="2026-03-10T09:05:07""#), "{html}");
}

#[test]
fn a_known_absence_is_filled_in_until_somebody_says_that_he_is_there() {
    let known = Leerlingregel { bekend: Some("ziek gemeld".to_owned()), ..pupil("1", "Noor") };
    assert_eq!(known.keuze(), Merkkeuze::Afwezig);
    assert_eq!(Leerlingregel { merk: Some(Merk::Aanwezig), ..known.clone() }.keuze(), Merkkeuze::Aanwezig);
    assert_eq!(pupil("2", "Sem").keuze(), Merkkeuze::Aanwezig);
    let page = view(vec![known, pupil("2", "Sem")]).render().expect("a page");
    assert!(page.contains("Bekend: ziek gemeld") && page.contains("is er toch"));
    assert!(page.contains("1 aanwezig, 1 afwezig</output>"), "{page}");
    assert_eq!(page.matches(" checked").count(), 2);
    assert!(page.contains("Nog niet geregistreerd"));
}

#[test]
fn another_persons_mark_stands_beside_ones_own() {
    let ander = AnderMerk { merk: Merk::TeLaat { minuten: 10 }, wie: "P. Jansen".to_owned(), tijd: "8:36".to_owned() };
    let page = view(vec![Leerlingregel { merk: Some(Merk::Afwezig), ander: Some(ander), ..pupil("1", "Noor") }]);
    let page = page.render().expect("a page");
    assert!(page.contains("P. Jansen zette om 8:36: te laat, 10 min"), "{page}");
    assert!(page.contains("Er is nog niets van u opgeslagen"));
}

#[tokio::test]
async fn script_and_browser_each_get_their_answer() {
    let context = Paginacontext::default();
    let script = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static("application/json"))]);
    let browser = HeaderMap::from_iter([(header::ACCEPT, HeaderValue::from_static("text/html,*/*"))]);
    let saved = || Registerantwoord::Opgeslagen {
        adres: "/les/1".to_owned(),
        gezien: 4,
        tijd: "8:34".to_owned(),
        wie: "u".to_owned(),
    };
    let to_script = saved().respond(&script, Kader::new(&context)).expect("a response");
    let body = to_bytes(to_script.into_body(), usize::MAX).await.expect("a body");
    assert_eq!(body, r#"{"gezien":4,"zin":"Opgeslagen om 8:34 door u"}"#);
    let to_browser = saved().respond(&browser, Kader::new(&context)).expect("a response");
    assert_eq!(to_browser.status(), StatusCode::SEE_OTHER);
    assert_eq!(to_browser.headers().get(header::LOCATION), Some(&HeaderValue::from_static("/les/1")));

    let back = |fouten: &[Veldfout]| {
        let beeld = Registerbeeld { fouten: fouten.to_vec(), ..view(vec![pupil("1", "Noor")]) };
        Registerantwoord::Terug(Box::new(beeld)).respond(&script, Kader::new(&context)).map(|page| page.status())
    };
    assert_eq!(back(&[]), Ok(StatusCode::CONFLICT));
    assert_eq!(back(&[Veldfout::new("laat-1", "kern-kies")]), Ok(StatusCode::UNPROCESSABLE_ENTITY));
}

#[test]
fn names_of_pupils_stay_out_of_logs() {
    assert!(!format!("{:?}", view(vec![pupil("1", "Noor")])).contains("Noor"));
    assert!(!format!("{:?}", pupil("1", "Noor")).contains("Noor"));
}
