//! The sentence before the picture, and the picture in words.

use kern::taal::Taal;
use recht::begrip::{Meldingsoort, Minuten};
use recht::uitleg::{Daguitleg, Meldinguitleg};

use super::Afloop;
use super::keuze::{Keuze, Strook, counted};
use crate::woorden::{duration, say};

pub(super) fn sentence(keuze: &Keuze<'_>, taal: Taal) -> String {
    let mut zinnen = match keuze.melding {
        Some((nummer, melding)) => vec![of_report(keuze, nummer, melding, taal)],
        None => of_stand(keuze, taal),
    };
    let onbekend = keuze.onbekend();
    if onbekend > Minuten::NUL {
        zinnen.push(say(taal, "zin-onbekend", &[("minuten", duration(taal, onbekend).into())]));
    }
    zinnen.join(" ")
}

/// The picture in words: the sentence, then every day of the window that counts and every holiday in it, in order.
pub(super) fn in_words(keuze: &Keuze<'_>, taal: Taal) -> String {
    let mut zinnen = vec![sentence(keuze, taal)];
    for strook in keuze.strips() {
        match strook {
            Strook::Vakantie { naam, maandag, weken } if keuze.contains(maandag) => {
                let dag = taal.day(maandag);
                let waarden = [("naam", naam.into()), ("dag", dag.into()), ("weken", weken.into())];
                zinnen.push(say(taal, "beschrijving-vakantie", &waarden));
            }
            Strook::Vakantie { .. } => {}
            Strook::Schoolweek(week) => {
                let telt = |dag: &&Daguitleg| keuze.contains(dag.datum) && counted(dag) > Minuten::NUL;
                for dag in week.dagen.iter().filter(telt) {
                    let (datum, minuten) = (taal.day(dag.datum), duration(taal, counted(dag)));
                    zinnen.push(say(taal, "beschrijving-dag", &[("dag", datum.into()), ("minuten", minuten.into())]));
                }
            }
        }
    }
    zinnen.join(" ")
}

fn of_report(keuze: &Keuze<'_>, nummer: usize, melding: &Meldinguitleg, taal: Taal) -> String {
    let sleutel = match melding.soort {
        Meldingsoort::ZestienUur => "zin-melding",
        Meldingsoort::LangdurigRelatief => "zin-langdurig",
        Meldingsoort::Luxe | Meldingsoort::Rmc | Meldingsoort::Overig => "zin-andere-soort",
    };
    let begin = if melding.begin.year() == melding.einde.year() {
        taal.day(melding.begin)
    } else {
        taal.long_date(melding.begin)
    };
    let telt = say(
        taal,
        sleutel,
        &[
            ("naam", name(keuze, nummer, melding, taal).into()),
            ("soort", kind(taal, melding.soort).into()),
            ("begin", begin.into()),
            ("einde", taal.long_date(melding.einde).into()),
            ("minuten", duration(taal, melding.minuten).into()),
            ("norm", duration(taal, keuze.uitleg.norm).into()),
            ("weken", keuze.uitleg.schoolweken.into()),
        ],
    );
    let plicht = match melding.uiterlijk {
        Some(dag) => say(taal, "zin-uiterlijk", &[("uiterlijk", taal.long_date(dag).into())]),
        None => say(taal, "zin-geen-plicht", &[]),
    };
    format!("{telt} {plicht}")
}

/// How a report is called: by its number when it has one, else by what has to be done.
pub(super) fn name(keuze: &Keuze<'_>, nummer: usize, melding: &Meldinguitleg, taal: Taal) -> String {
    match (keuze.afloop(nummer), melding.plicht) {
        (Some(Afloop::Gemeld(Some(nummer))), _) => say(taal, "naam-melding", &[("nummer", nummer.to_string().into())]),
        (Some(Afloop::Gemeld(None)), _) => say(taal, "naam-zonder-nummer", &[]),
        (Some(Afloop::TeMelden), Some(_)) => say(taal, "naam-te-melden", &[]),
        (Some(Afloop::TeMelden), None) => say(taal, "naam-geen-plicht", &[]),
        (None, _) => say(taal, "naam-melding", &[("nummer", nummer.to_string().into())]),
    }
}

/// The kind of a report in words.
pub(super) fn kind(taal: Taal, soort: Meldingsoort) -> String {
    say(taal, &format!("soort-{soort}"), &[])
}

fn of_stand(keuze: &Keuze<'_>, taal: Taal) -> Vec<String> {
    let uitleg = keuze.uitleg;
    let stand = &uitleg.stand;
    let sleutel = match (stand.minuten, stand.resterend) {
        (Minuten::NUL, _) => "zin-niets",
        (_, Minuten::NUL) => "zin-bereikt",
        _ => "zin-stand",
    };
    let mut zinnen = vec![say(
        taal,
        sleutel,
        &[
            ("op", taal.long_date(uitleg.op).into()),
            ("minuten", duration(taal, stand.minuten).into()),
            ("norm", duration(taal, uitleg.norm).into()),
            ("rest", duration(taal, stand.resterend).into()),
            ("weken", uitleg.schoolweken.into()),
        ],
    )];
    if let Some((dag, minuten)) = stand.eerste_vervalt {
        let minuten = duration(taal, minuten);
        zinnen.push(say(taal, "zin-vervalt", &[("dag", taal.day(dag).into()), ("minuten", minuten.into())]));
    }
    let eerder: Vec<_> = uitleg.meldingen.iter().filter(|melding| melding.soort == Meldingsoort::ZestienUur).collect();
    if let Some(laatste) = eerder.last() {
        let dag = taal.long_date(laatste.einde);
        zinnen.push(say(taal, "zin-eerder", &[("aantal", eerder.len().into()), ("dag", dag.into())]));
    }
    zinnen
}
