//! The words of the executable, and how faults and remarks are put into them.

use std::sync::LazyLock;

use kern::taal::{Taal, Waarde, Woordenboek};
use recht::bepalingen::Rechtfout;
use recht::plicht::Plicht;
use school::dossier::{Fout, Opmerking, Verwacht};
use uitwisseling::lezen::{Leesfout, Toewijzingsfout};

/// The words of the executable.
pub(crate) static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| {
    Woordenboek::new(&[(Taal::Nl, include_str!("../i18n/nl.ftl")), (Taal::En, include_str!("../i18n/en.ftl"))])
});

/// The sentence under a key.
pub(crate) fn say(taal: Taal, sleutel: &str, waarden: &[(&str, Waarde<'_>)]) -> String {
    WOORDEN.say(taal, sleutel, waarden)
}

fn say_texts(taal: Taal, sleutel: &str, waarden: &[(&'static str, String)]) -> String {
    say(taal, sleutel, &as_values(waarden))
}

fn as_values<'a>(teksten: &'a [(&'static str, String)]) -> Vec<(&'static str, Waarde<'a>)> {
    teksten.iter().map(|(naam, waarde)| (*naam, Waarde::from(waarde.as_str()))).collect()
}

/// One line about one faulty row.
pub(crate) fn fout(taal: Taal, fout: &Fout) -> String {
    let waarden = [
        ("regel", Waarde::from(fout.regel.to_string())),
        ("kolom", Waarde::from(fout.kolom.map_or("", |kolom| kolom.as_str()))),
        ("gevonden", Waarde::from(fout.gevonden.as_str())),
        ("verwacht", Waarde::from(verwacht(taal, &fout.verwacht))),
    ];
    let sleutel = if fout.kolom.is_some() { "fout-regel" } else { "fout-regel-zonder-kolom" };
    say(taal, sleutel, &waarden)
}

/// What should have stood in a row.
pub(crate) fn verwacht(taal: Taal, verwacht: &Verwacht) -> String {
    match verwacht {
        Verwacht::Leesbaar(verwacht) => say_texts(taal, verwacht.key(), &verwacht.arguments()),
        Verwacht::Schooldag { vakantie } => say(taal, "verwacht-schooldag", &[("vakantie", vakantie.as_str().into())]),
        Verwacht::BekendSchooljaar { van, tot } => {
            say(taal, "verwacht-bekend-schooljaar", &[("van", taal.date(*van).into()), ("tot", taal.date(*tot).into())])
        }
        Verwacht::GeborenVoor { datum } => say(taal, "verwacht-geboren-voor", &[("datum", taal.date(*datum).into())]),
        Verwacht::BinnenEenJaar { datum } => {
            say(taal, "verwacht-binnen-een-jaar", &[("datum", taal.date(*datum).into())])
        }
        Verwacht::EenRegelPerLesuur { eerder } => {
            say(taal, "verwacht-een-regel-per-lesuur", &[("eerder", eerder.to_string().into())])
        }
    }
}

/// Why a whole file was refused, and what to do.
pub(crate) fn leesfout(taal: Taal, fout: &Leesfout) -> String {
    let Leesfout::KolommenOntbreken { ontbreekt, .. } = fout else {
        let mut waarden = fout.arguments();
        for (naam, waarde) in &mut waarden {
            // These two are stable names of kinds; the reader wants the word.
            if matches!(*naam, "soort" | "herkend") {
                *waarde = say(taal, &format!("bestandssoort-{waarde}"), &[]);
            }
        }
        return say_texts(taal, fout.key(), &waarden);
    };
    let teksten = fout.arguments();
    let mut waarden = as_values(&teksten);
    waarden.push(("aantal", ontbreekt.len().into()));
    let mut zinnen = vec![say(taal, fout.key(), &waarden)];
    for gemist in ontbreekt {
        let kolom = gemist.kolom.as_str();
        if let Some(ander) = gemist.gebruikt_voor {
            let waarden = [("kolom", kolom.into()), ("ander", ander.as_str().into())];
            zinnen.push(say(taal, "kolom-gebruikt-voor", &waarden));
        }
        if let Some(gezocht) = &gemist.gezocht {
            zinnen.push(say(taal, "kolom-gezocht", &[("kolom", kolom.into()), ("gezocht", gezocht.as_str().into())]));
        }
        if !gemist.suggesties.is_empty() {
            let suggesties = gemist.suggesties.join("\", \"");
            let eerste = gemist.suggesties[0].as_str();
            zinnen.push(say(
                taal,
                "kolom-suggestie",
                &[("kolom", kolom.into()), ("suggesties", suggesties.into()), ("eerste", eerste.into())],
            ));
        }
    }
    zinnen.join(" ")
}

/// Why the law has no answer.
pub(crate) fn rechtfout(taal: Taal, fout: &Rechtfout) -> String {
    match fout {
        Rechtfout::GeenVersie { eerste, .. } => say(taal, "fout-geen-versie", &[("eerste", taal.date(*eerste).into())]),
        Rechtfout::TweeVrijstellingen(op) => say(taal, "fout-twee-vrijstellingen", &[("op", taal.date(*op).into())]),
        ander => say(taal, "fout-recht", &[("oorzaak", ander.to_string().into())]),
    }
}

/// What is wrong with `--kolommen`.
pub(crate) fn toewijzingsfout(taal: Taal, fout: &Toewijzingsfout) -> String {
    say_texts(taal, fout.key(), &fout.arguments())
}

/// A stable name for a remark, and the remark in words.
pub(crate) fn opmerking(taal: Taal, opmerking: Opmerking) -> (&'static str, String) {
    let (sleutel, aantal) = match opmerking {
        Opmerking::GeenKalender => ("geen-kalender", 0),
        Opmerking::GeenVakantieInSchooljaar { schooljaren } => ("geen-vakantie-in-schooljaar", schooljaren as u64),
        Opmerking::LesVanNulMinuten { regels } => ("les-van-nul-minuten", regels),
        Opmerking::LangerDanEenDag { regels } => ("langer-dan-een-dag", regels),
        Opmerking::GeenSector => ("geen-sector", 0),
        Opmerking::GeenGeboortedatum { leerlingen } => ("geen-geboortedatum", leerlingen as u64),
        Opmerking::TweeGeboortedata { leerlingen } => ("twee-geboortedata", leerlingen as u64),
        Opmerking::MeerScholen { leerlingen } => ("meer-scholen", leerlingen as u64),
        Opmerking::AanwezigheidAfgeleid => ("aanwezigheid-afgeleid", 0),
        Opmerking::GeenLesuur { regels } => ("geen-lesuur", regels),
        Opmerking::NaDeDag { regels } => ("na-de-dag", regels),
        Opmerking::GeenRegelsInPeriode => ("geen-regels-in-periode", 0),
        Opmerking::AndereSoort { meldingen } => ("andere-soort", meldingen),
        Opmerking::AlsofWet => ("alsof-wet", 0),
        Opmerking::GeoorloofdZonderReden { regels } => ("geoorloofd-zonder-reden", regels),
    };
    (sleutel, say(taal, &format!("opmerking-{sleutel}"), &[("aantal", aantal.into())]))
}

/// Why a count gives no report.
pub(crate) fn geen_melding(taal: Taal, plicht: Plicht) -> String {
    say(taal, &format!("geen-melding-{}", plicht.as_str().replace('_', "-")), &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_languages_have_the_same_words() {
        let fouten = kern::taal::compare(include_str!("../i18n/nl.ftl"), include_str!("../i18n/en.ftl"));
        assert!(fouten.is_empty(), "{fouten:?}");
    }

    #[test]
    fn every_table_label_note_and_fault_of_records_has_words() {
        use recht::toezicht::Onderdeel;
        use recht::toezicht::boete::Boetestatus;
        use recht::toezicht::onderzoek::Geenvervolgreden;
        use recht::toezicht::signaalmelding::{Signaalhandelingsoort, Signaalonderwerp};

        let records = historie::meegeleverd().unwrap();
        let mut sleutels: Vec<String> = Vec::new();
        for tabel in historie::tabel::tabellen(&records) {
            sleutels.push(format!("report-tabel-{}", tabel.nummer.replace('.', "-")));
            sleutels.extend(tabel.noten.iter().map(|noot| noot.sleutel.to_owned()));
            let labels = tabel.cellen.iter().flat_map(|cel| [&cel.groep, &cel.rij, &cel.kolom]);
            sleutels.extend(labels.filter_map(|label| label.sleutel.clone()));
        }
        // What the shipped records do not have, others may.
        sleutels.extend(Onderdeel::ALLE.iter().map(|een| format!("report-onderdeel-{een}")));
        sleutels.extend(Geenvervolgreden::ALLE.iter().map(|een| format!("report-zonder-vervolg-{een}")));
        sleutels.extend(Signaalonderwerp::ALLE.iter().map(|een| format!("report-onderwerp-{een}")));
        sleutels.extend(Signaalhandelingsoort::ALLE.iter().map(|een| format!("report-afhandeling-{een}")));
        sleutels.extend(Boetestatus::ALLE.iter().map(|een| format!("report-boetestatus-{een}")));
        sleutels.extend(historie::lezen::Verwacht::examples().iter().map(|een| een.key().to_owned()));
        for taal in Taal::ALLE {
            for sleutel in sleutels.iter().map(|sleutel| sleutel.replace('_', "-")) {
                assert!(WOORDEN.knows(taal, &sleutel), "{taal} lacks {sleutel}");
            }
        }
    }

    #[test]
    fn every_fault_and_duty_has_words() {
        for taal in Taal::ALLE {
            for verwacht in uitwisseling::lezen::Verwacht::examples() {
                assert!(WOORDEN.knows(taal, verwacht.key()), "{} lacks {}", taal, verwacht.key());
            }
            for plicht in ["geen-nog-niet", "geen-startkwalificatie", "rmc", "vrijgesteld", "geen"] {
                assert!(WOORDEN.knows(taal, &format!("geen-melding-{plicht}")), "{taal} lacks {plicht}");
            }
        }
    }
}
