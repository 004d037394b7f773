use std::collections::BTreeSet;
use std::sync::LazyLock;

use jiff::civil::date;

use super::{OnbekendeTaal, Taal, Woordenboek, Woordfout, compare, keys};

const NL: &str = "
groet = Dag { $naam }
meldingen = { $aantal ->
    [one] { $aantal } melding
   *[other] { $aantal } meldingen
}
alleen-nl = alleen Nederlands
";
const EN: &str = "
groet = Hello { $naam }
meldingen = { $aantal ->
    [one] { $aantal } report
   *[other] { $aantal } reports
}
";

static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| Woordenboek::new(&[(Taal::Nl, NL), (Taal::En, EN)]));

#[test]
fn languages_read_back_as_they_are_written() {
    for taal in Taal::ALLE {
        assert_eq!(taal.to_string().parse(), Ok(taal));
    }
    assert_eq!(" EN ".parse(), Ok(Taal::En));
    assert_eq!("fy".parse::<Taal>(), Err(OnbekendeTaal("fy".to_owned())));
    assert_eq!(Taal::default(), Taal::Nl);
}

#[test]
fn a_sentence_takes_its_values_without_marks_around_them() {
    assert_eq!(WOORDEN.say(Taal::Nl, "groet", &[("naam", "Sam".into())]), "Dag Sam");
    assert_eq!(WOORDEN.say(Taal::En, "groet", &[("naam", "Sam".into())]), "Hello Sam");
    assert_eq!(WOORDEN.say(Taal::Nl, "meldingen", &[("aantal", 1.into())]), "1 melding");
    assert_eq!(WOORDEN.say(Taal::En, "meldingen", &[("aantal", 1234.into())]), "1234 reports");
}

#[test]
fn a_missing_word_falls_back_to_dutch_and_then_to_its_key() {
    assert_eq!(WOORDEN.say(Taal::En, "alleen-nl", &[]), "alleen Nederlands");
    assert_eq!(WOORDEN.say(Taal::En, "nergens", &[]), "nergens");
    assert_eq!(WOORDEN.say(Taal::Nl, "groet", &[]), "Dag {$naam}");
    assert!(WOORDEN.knows(Taal::Nl, "alleen-nl") && !WOORDEN.knows(Taal::En, "alleen-nl"));
}

#[test]
fn a_faulty_source_gives_what_can_be_read() {
    let woorden = Woordenboek::new(&[(Taal::Nl, "= niets\ngoed = goed\ngoed = dubbel\n")]);
    assert_eq!(woorden.say(Taal::Nl, "goed", &[]), "goed");
    let fouten = keys("= niets\ngoed = goed\ngoed = dubbel\n").err().unwrap_or_default();
    assert!(
        matches!(&fouten[..], [Woordfout::Onleesbaar(_), Woordfout::Dubbel(sleutel)] if sleutel == "goed"),
        "{fouten:?}"
    );
}

#[test]
fn keys_come_with_the_values_they_need() {
    let bron = "a = { NUMBER($x) } { \"{\" }\nb = { $k ->\n   [een] { $y }\n  *[ander] z\n}\n-term = t\n";
    let nodig = |namen: &[&str]| namen.iter().map(|naam| (*naam).to_owned()).collect::<BTreeSet<_>>();
    let verwacht = [("a".to_owned(), nodig(&["x"])), ("b".to_owned(), nodig(&["k", "y"]))];
    assert_eq!(keys(bron), Ok(verwacht.into()));
}

#[test]
fn two_languages_are_laid_side_by_side() {
    assert_eq!(compare(NL, EN), [Woordfout::Ontbreekt { sleutel: "alleen-nl".to_owned(), waar: "second" }]);
    assert_eq!(compare("", "a = a"), [Woordfout::Ontbreekt { sleutel: "a".to_owned(), waar: "first" }]);
    assert!(matches!(&compare("a = { $x }", "a = { $y }")[..], [Woordfout::AndereWaarden { .. }]));
    assert_eq!(compare("a = { $x } { $x }", "a = { $x }"), []);
}

#[test]
fn dates_are_written_as_the_language_does() {
    let vrijdag = date(2025, 3, 14);
    assert_eq!(Taal::Nl.long_date(vrijdag), "vrijdag 14 maart 2025");
    assert_eq!(Taal::En.long_date(vrijdag), "Friday 14 March 2025");
    assert_eq!(Taal::Nl.day(date(2025, 12, 7)), "zondag 7 december");
    assert_eq!(Taal::En.date(date(2025, 1, 1)), "1 January 2025");
    assert_eq!(Taal::Nl.short_date(vrijdag), "14-03-2025");
    assert_eq!(Taal::En.short_date(vrijdag), "14 Mar 2025");
    assert_eq!(Taal::Nl.short_day(vrijdag), "vr 14 mrt");
    assert_eq!(Taal::En.short_day(vrijdag), "Fri 14 Mar");
}

#[test]
fn durations_leave_out_what_is_nought() {
    let nl = [0, 50, 60, 700, 985].map(|minuten| Taal::Nl.duration(minuten));
    assert_eq!(nl, ["0 min", "50 min", "1 u", "11 u 40", "16 u 25"]);
    assert_eq!(Taal::En.duration(985), "16 h 25");
    assert_eq!(Taal::En.duration(1565), "26 h 05");
}
