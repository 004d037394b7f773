use askama::Template;
use jiff::civil::{date, time};

use crate::pagina::{Csrf, Formulier, Keuze, Veldfout, Woorden, invoer};
use crate::taal::Taal;

#[derive(Template)]
#[template(
    source = r#"{% import "onderdelen.html" as o %}{{ o::foutenlijst(f) }}
{{ o::tekstveld(f, "naam", "Naam", hint="Voluit") }}
{{ o::datumveld(f, "van", "Van") }}
{{ o::radioveld(f, "soort", "Soort", keuzes) }}
{{ o::vinkjes(f, "actie", "Actie", keuzes) }}
{{ o::keuzelijst(f, "lijst", "Lijst", keuzes) }}
{{ o::tekstveld(f, "geheim", "Geheim", soort="password") }}"#,
    ext = "html"
)]
struct Proef {
    f: Formulier,
    keuzes: Vec<Keuze>,
}

fn proef() -> String {
    let gepost = [("naam", "<Noor>"), ("van", "31-2"), ("soort", "b"), ("actie", "a"), ("actie", "b"), ("geheim", "g")];
    let tijd = Veldfout::new("van", "kern-register-tijd").met("leerling", "Noor").met("gevonden", "31-2");
    let fouten = [tijd, Veldfout::new("soort", "kern-kies")];
    let f = Formulier::new(Woorden::kern(Taal::Nl), &Csrf::new("t")).gevuld(gepost).met_fouten(fouten);
    let keuzes = vec![Keuze::new("a", "Eerste"), Keuze::new("b", "Tweede").hint("met uitleg")];
    Proef { f, keuzes }.render().expect("a page")
}

#[test]
fn a_form_comes_back_as_it_was_filled_in_with_each_fault_in_two_places() {
    let lines: Vec<_> = proef().lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn a_password_is_never_sent_back() {
    assert!(!proef().contains(r#"value="g""#));
}

#[test]
fn what_was_typed_stays_out_of_logs() {
    let fout = Veldfout::new("pgn", "kern-kies").met("gevonden", "123456782");
    let f = Formulier::new(Woorden::kern(Taal::Nl), &Csrf::new("geheim")).met("pgn", "123456782").met_fouten([fout]);
    let said = format!("{f:?}");
    assert!(!said.contains("123456782") && !said.contains("geheim"), "{said}");
}

#[test]
fn dates_are_read_as_people_write_them() {
    let day = Some(date(2025, 3, 14));
    for typed in [
        "14-03-2025",
        "14-3-2025",
        " 14.3.2025 ",
        "14/03/2025",
        "14 03 2025",
        "14032025",
        "2025-03-14",
        "14 maart 2025",
        "14 Mrt 2025",
        "14 March 2025",
    ] {
        assert_eq!(invoer::datum(typed), day, "{typed}");
    }
    for typed in ["", "31-02-2025", "14-3-25", "14-13-2025", "maart 2025", "14é32025", "1-2-3-2025"] {
        assert_eq!(invoer::datum(typed), None, "{typed}");
    }
}

#[test]
fn telephone_numbers_addresses_and_free_text_too() {
    for nummer in ["020-123 45 67", "+31 (0)20 1234567", "06.12345678"] {
        assert!(invoer::is_telefoonnummer(nummer), "{nummer}");
    }
    for geen in ["abc", "020-12", "bel 0201234567", "", "0201234567 / 0612345678"] {
        assert!(!invoer::is_telefoonnummer(geen), "{geen}");
    }
    assert!(invoer::is_emailadres(" v.meer@school.example "));
    for geen in ["geen-adres", "@school.example", "v@school", "v@school.", "v meer@school.example", "a@b@c.nl"] {
        assert!(!invoer::is_emailadres(geen), "{geen}");
    }
    assert_eq!(invoer::tekst(" ziek\u{202e}thuis\u{2066} "), "ziekthuis");
}

#[test]
fn times_and_numbers_too() {
    for typed in ["8:34", "08:34", "8.34", "8u34", "834", "0834", "8 34"] {
        assert_eq!(invoer::tijd(typed), Some(time(8, 34, 0, 0)), "{typed}");
    }
    assert_eq!(invoer::tijd("8u"), Some(time(8, 0, 0, 0)));
    for typed in ["", "25:00", "8:60", "acht", "é34", "8"] {
        assert_eq!(invoer::tijd(typed), None, "{typed}");
    }
    assert_eq!(invoer::cijfers(" 1234.56-78 2").as_deref(), Some("123456782"));
    assert_eq!(invoer::cijfers("12a"), None);
    assert_eq!(invoer::cijfers("-"), None);
}

#[test]
fn no_field_of_a_form_turns_the_direction_of_writing() {
    let clean = |formulier: &str| String::from_utf8(invoer::without_turns(formulier.as_bytes())).unwrap();
    assert_eq!(clean("a=ziek%E2%80%AEthuis&b=x%e2%81%a6y&c=%E2%82%AC"), "a=ziekthuis&b=xy&c=%E2%82%AC");
    assert_eq!(clean("a=ziek\u{202e}thuis\u{2069}&b=\u{20ac}"), "a=ziekthuis&b=\u{20ac}");
    // What somebody typed as a percent sign stays what it is.
    assert_eq!(clean("a=%25E2%2580%25AE&b=%E2%80"), "a=%25E2%2580%25AE&b=%E2%80");
    assert_eq!(clean(""), "");
}
