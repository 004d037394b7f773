//! Dates, lengths of time and words, one by one.

use super::{faults, foutregels, verzuim, verzuim_with};
use crate::lezen::waarde::{datum, duur};
use crate::lezen::{Bestandssoort, Bron, Datumvolgorde, Leesfout, Leesopties, Verwacht, read_codes_from};

#[test]
fn dates_are_read_as_people_write_them() {
    for tekst in [
        "2025-03-01",
        "2025-3-1",
        "01-03-2025",
        "1-3-2025",
        "1/3/2025",
        "01/03/2025",
        "1.3.2025",
        "2025/03/01",
        "20250301",
        "45717",
        "2025-03-01T00:00",
        "2025-03-01T00:00:00",
        "2025-03-01 08:30:00.000",
        "1-3-2025 0:00",
        "2025-03-01  00:00",
    ] {
        assert_eq!(
            datum::read(tekst, Datumvolgorde::DagEerst).map(|dag| dag.to_string()),
            Ok("2025-03-01".to_owned()),
            "{tekst}"
        );
    }
}

#[test]
fn what_is_no_date_says_why() {
    let jaren = Verwacht::JaarTussen { van: 1900, tot: 2199 };
    for (tekst, waarom) in [
        ("31-02-2025", Verwacht::BestaandeDatum),
        ("2025-02-29", Verwacht::BestaandeDatum),
        ("2025-13-01", Verwacht::BestaandeDatum),
        ("00-00-2025", Verwacht::BestaandeDatum),
        ("20250231", Verwacht::BestaandeDatum),
        ("1-3-25", Verwacht::JaarInVierCijfers),
        ("01/03/25", Verwacht::JaarInVierCijfers),
        ("1-3-0025", jaren),
        ("2925-03-01", jaren),
        ("2025-03-01T23:00Z", Verwacht::DatumZonderTijdzone),
        ("2025-03-01T00:00:00+01:00", Verwacht::DatumZonderTijdzone),
        ("2025-03-01 24:00", Verwacht::Datum),
        ("gisteren", Verwacht::Datum),
        ("1-3", Verwacht::Datum),
        ("1-3-2025-4", Verwacht::Datum),
        ("1-3/2025", Verwacht::Datum),
        ("٢٠٢٥-٠٣-٠١", Verwacht::Datum),
        ("1 maart 2025", Verwacht::Datum),
        ("01032025", Verwacht::Datum),
        ("-2025-03-01", Verwacht::Datum),
        ("999999-03-01", Verwacht::Datum),
    ] {
        assert_eq!(datum::read(tekst, Datumvolgorde::DagEerst), Err(waarom), "{tekst}");
    }
}

#[test]
fn slashes_have_the_month_first_only_where_the_file_proves_it() {
    let volgorde = |datums: &[&str]| {
        let rijen: String = datums.iter().map(|datum| format!("L1,{datum},50,aanwezig\n")).collect();
        let (rijen, verslag) = verzuim(format!("leerling,datum,minuten,status\n{rijen}")).unwrap();
        (rijen.first().cloned(), verslag.datumvolgorde, foutregels(&verslag).len())
    };
    let eerste = |datum: &str| Some(format!("2: L1 {datum} 50 aanwezig"));
    assert_eq!(volgorde(&["3/4/2025"]), (eerste("2025-04-03"), Datumvolgorde::DagEerst, 0));
    assert_eq!(volgorde(&["3/4/2025", "3/13/2025"]), (eerste("2025-03-04"), Datumvolgorde::MaandEerst, 0));
    assert_eq!(volgorde(&["3/4/2025", "3/13/2025", "13/3/2025"]), (eerste("2025-04-03"), Datumvolgorde::DagEerst, 1));
    assert_eq!(volgorde(&["3-4-2025", "3-13-2025"]), (eerste("2025-04-03"), Datumvolgorde::DagEerst, 1));
}

#[test]
fn minutes_are_read_as_systems_write_them() {
    for (tekst, minuten) in [
        ("0", 0),
        ("50", 50),
        ("050", 50),
        ("50.0", 50),
        ("50,0", 50),
        ("50,00", 50),
        ("1440", 1440),
        ("1:30", 90),
        ("01:30:00", 90),
        ("0:49:30", 50),
        ("30:00", 1800),
        ("107u24m", 6444),
        ("107u24", 6444),
        ("107 u 24 m", 6444),
        ("107 uur", 6420),
        ("0u50m", 50),
        ("2h", 120),
        ("50 min", 50),
        ("50m", 50),
        ("50 minuten", 50),
        ("336u0m", 20_160),
        ("0.034722", 50),
        ("0,034722", 50),
        ("0,0347222222222222", 50),
        ("3.47222222222222E-02", 50),
        ("0.5", 720),
    ] {
        assert_eq!(duur::read(tekst), Ok(minuten), "{tekst}");
    }
}

#[test]
fn what_is_no_length_of_time_says_why() {
    let max = Verwacht::HoogstensMinuten { max: 1440 };
    let totaal = Verwacht::HoogstensMinuten { max: 20_160 };
    for (tekst, waarom) in [
        ("-1", Verwacht::HeleMinuten),
        ("-0:30", Verwacht::HeleMinuten),
        ("50.5", Verwacht::HeleMinuten),
        ("1.000", Verwacht::HeleMinuten),
        ("1,440", Verwacht::HeleMinuten),
        ("1.000.000", Verwacht::HeleMinuten),
        ("vijftig", Verwacht::HeleMinuten),
        ("1:60", Verwacht::HeleMinuten),
        ("1u60m", Verwacht::HeleMinuten),
        ("1:2:3:4", Verwacht::HeleMinuten),
        ("NaN", Verwacht::HeleMinuten),
        ("inf", Verwacht::HeleMinuten),
        ("1e3e3", Verwacht::HeleMinuten),
        ("u", Verwacht::HeleMinuten),
        ("€", Verwacht::HeleMinuten),
        ("1441", max),
        ("99999999999", max),
        ("1441,0", max),
        ("336:01", totaal),
        ("336u1m", totaal),
        ("9999999u", totaal),
        ("20161 min", totaal),
        ("1e2", Verwacht::HeleMinuten),
        ("1E2", Verwacht::HeleMinuten),
        ("1.5e+2", Verwacht::HeleMinuten),
        ("1e9", Verwacht::HeleMinuten),
        ("0e0", Verwacht::HeleMinuten),
    ] {
        assert_eq!(duur::read(tekst), Err(waarom), "{tekst}");
    }
}

#[test]
fn blank_minutes_are_nothing_missed_only_for_who_was_present() {
    let (rijen, verslag) =
        verzuim("leerling,datum,minuten,status\nL1,2025-03-03,,aanwezig\nL2,2025-03-03,,te laat\n").unwrap();
    assert_eq!(rijen, ["2: L1 2025-03-03 0 aanwezig"]);
    assert_eq!(foutregels(&verslag), ["3: minuten \"\" verwacht-ingevuld"]);
}

#[test]
fn yes_and_no_are_read_in_two_languages() {
    for (tekst, waarde) in [
        ("ja", true),
        ("J", true),
        ("YES", true),
        ("1", true),
        ("waar", true),
        ("nee", false),
        ("n", false),
        ("False", false),
        ("0", false),
    ] {
        let (rijen, _) =
            verzuim(format!("leerling,datum,minuten,status,startkwalificatie\nL1,2025-03-03,1,aanwezig,{tekst}\n"))
                .unwrap();
        assert_eq!(rijen, [format!("2: L1 2025-03-03 1 aanwezig startkwalificatie={waarde}")]);
    }
    let (_, verslag) =
        verzuim("leerling,datum,minuten,status,startkwalificatie,sector\nL1,2025-03-03,1,aanwezig,misschien,hbo\n")
            .unwrap();
    assert_eq!(
        foutregels(&verslag),
        [
            "2: sector \"hbo\" verwacht-een-van woorden=po, sbo, so, vso, vo, mbo",
            "2: startkwalificatie \"misschien\" verwacht-een-van woorden=ja, nee",
        ]
    );
}

#[test]
fn a_code_of_the_school_goes_before_our_words() {
    let codes =
        read_codes_from(&Bron::from_bytes(b"code;status\nA;ongeoorloofd\n Te laat ;geoorloofd\nL;te_laat\n".to_vec()))
            .unwrap();
    assert_eq!(codes.waarde.len(), 3);
    let opties = Leesopties { codes: Some(codes.waarde), ..Leesopties::default() };
    let tekst = "leerling,datum,minuten,status\nL1,2025-03-03,1,a\nL2,2025-03-03,1,te laat\nL3,2025-03-03,1,Aanwezig\nL4,2025-03-03,1,X\n";
    let (rijen, verslag) = verzuim_with(tekst, &opties).unwrap();
    assert_eq!(
        rijen,
        ["2: L1 2025-03-03 1 ongeoorloofd", "3: L2 2025-03-03 1 geoorloofd", "4: L3 2025-03-03 1 aanwezig"]
    );
    assert_eq!(
        foutregels(&verslag),
        ["5: status \"X\" verwacht-een-van-of-code woorden=aanwezig, geoorloofd, ongeoorloofd, te_laat, onbekend"]
    );
}

#[test]
fn a_code_with_two_meanings_is_a_fault_of_the_later_row() {
    let bytes = b"code,status\nA,ongeoorloofd\na,ongeoorloofd\nA,geoorloofd\nB,spijbel\n,aanwezig\n".to_vec();
    let codes = read_codes_from(&Bron::from_bytes(bytes)).unwrap();
    assert_eq!(
        foutregels(&codes.verslag),
        [
            "4: status \"geoorloofd\" verwacht-een-status-per-code eerder=2",
            "5: status \"spijbel\" verwacht-een-van woorden=aanwezig, geoorloofd, ongeoorloofd, te_laat, onbekend",
            "6: code \"\" verwacht-ingevuld",
        ]
    );
}

#[test]
fn every_fault_refusal_and_kind_of_file_has_a_key_of_its_own() {
    fn all_differ(sleutels: &[&str]) {
        let uniek: std::collections::BTreeSet<_> = sleutels.iter().collect();
        assert_eq!(uniek.len(), sleutels.len(), "{sleutels:?}");
    }
    all_differ(&Verwacht::examples().into_iter().map(Verwacht::key).collect::<Vec<_>>());
    all_differ(&Leesfout::examples().iter().map(Leesfout::key).collect::<Vec<_>>());
    all_differ(&Bestandssoort::ALLE.into_iter().map(Bestandssoort::key).collect::<Vec<_>>());
}

#[test]
fn absurd_minutes_are_refused() {
    assert_eq!(
        faults("L1,2025-03-03,99999,ongeoorloofd\nL2,2025-03-03,-50,ongeoorloofd\n"),
        ["2: minuten \"99999\" verwacht-hoogstens-minuten max=1440", "3: minuten \"-50\" verwacht-hele-minuten"]
    );
}
