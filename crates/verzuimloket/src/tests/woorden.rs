//! Every reason has its sentences, in both languages, with nothing left open in them.

use jiff::civil::{Date, date};
use kern::taal::{Taal, compare};
use recht::begrip::{Meldingsoort, Nummerfout};
use recht::bepalingen::Recht;
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::routering::{Bureau, Routereden};
use recht::melding::status::{Meldingpartij, Statusreden};
use recht::plicht::Plicht;
use recht::weigering::Weigering;

use super::code;
use crate::ontvangst::Berichtreden;
use crate::woorden::{EN, NL, Verwoordbaar, refuse};

const DAG: Date = date(2026, 9, 21);

fn assert_told<R: Verwoordbaar>(redenen: impl IntoIterator<Item = R>) {
    let grond = Recht::ingebouwd().unwrap().grond("geldigheid.verplicht", DAG).unwrap().clone();
    let weigeringen: Vec<_> = redenen.into_iter().map(|reden| Weigering { reden, grond: grond.clone() }).collect();
    for taal in Taal::ALLE {
        let afwijzing = refuse(&"k".parse().unwrap(), &weigeringen, taal);
        for (weigering, bericht) in weigeringen.iter().zip(&afwijzing.weigeringen) {
            for (zin, sleutel) in [(&bericht.uitleg, weigering.uitleg()), (&bericht.herstel, weigering.herstel())] {
                assert_ne!(zin, sleutel, "no sentence in {taal}");
                assert!(!zin.contains(['{', '}']), "left open in {taal}: {zin}");
                for deel in ["veld-", "plicht-", "nummerfout-", "soort-", "bureau-", "partij-"] {
                    assert!(!zin.contains(deel), "no word in {taal}: {zin}");
                }
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys() {
    assert_eq!(compare(NL, EN), []);
}

#[test]
fn every_reason_of_invalidity_is_told() {
    let veld = Meldingveld::Begin;
    assert_told(Meldingveld::ALLE.iter().map(|veld| Geldigheidsreden::Ontbreekt(*veld)));
    assert_told(
        [Nummerfout::Brin, Nummerfout::Vestigingsnummer, Nummerfout::PgnVorm, Nummerfout::PgnElfproef]
            .map(|fout| Geldigheidsreden::Onleesbaar(Meldingveld::Pgn, fout)),
    );
    assert_told([
        Geldigheidsreden::TeLang { veld, hoogstens: 200, lengte: 1234 },
        Geldigheidsreden::InToekomst { veld, datum: DAG },
        Geldigheidsreden::TeVroeg { veld, eerste: DAG },
        Geldigheidsreden::EindeVoorBegin,
        Geldigheidsreden::DagDubbel(DAG),
        Geldigheidsreden::LesuurBestaatNiet { datum: DAG, lesuur: 13 },
        Geldigheidsreden::NietAlleLessenGemist,
        Geldigheidsreden::PlichtOnzeker(DAG),
        Geldigheidsreden::NietBekend(Meldingveld::Brin),
        Geldigheidsreden::Dubbel(7.try_into().unwrap()),
    ]);
    let plichten = [
        Plicht::GeenNogNiet,
        Plicht::Leerplicht,
        Plicht::Kwalificatieplicht,
        Plicht::GeenStartkwalificatie,
        Plicht::Rmc,
        Plicht::Vrijgesteld,
        Plicht::Geen,
    ];
    for plicht in plichten {
        assert_told(Meldingsoort::ALLE.iter().map(|soort| Geldigheidsreden::SoortPastNiet { soort: *soort, plicht }));
    }
}

#[test]
fn every_reason_why_it_has_no_way_to_go_is_told() {
    let gemeente = "0193".parse().unwrap();
    assert_told([
        Routereden::GeenWoonplaats,
        Routereden::MeerWoonplaatsen(vec![gemeente]),
        Routereden::GeenBureau(Plicht::Geen),
        Routereden::GeenOrganisatie(gemeente, Bureau::Leerplicht),
        Routereden::GeenOrganisatie(gemeente, Bureau::Doorstroompunt),
        Routereden::MeerOrganisaties(gemeente, vec![code("rbl-west")]),
        Routereden::MeerRoutes(gemeente),
        Routereden::SectorNodig(gemeente),
        Routereden::RouteZonderOrganisatie(gemeente),
        Routereden::TeVeelOrganisaties { gemeente, aantal: 4, hoogstens: 3 },
        Routereden::OrganisatieDubbel(code("rbl-west")),
        Routereden::OrganisatieOnbekend(code("rbl-west")),
    ]);
}

#[test]
fn every_reason_why_an_act_may_not_be_is_told() {
    assert_told(Meldingpartij::ALLE.iter().map(|bevoegd| Statusreden::NietBevoegd { bevoegd: *bevoegd }));
    assert_told([
        Statusreden::NietGeregistreerd,
        Statusreden::StaatAl,
        Statusreden::AlGeregistreerd,
        Statusreden::IsAfgesloten,
        Statusreden::IsIngetrokken,
        Statusreden::IsOvergedragen,
        Statusreden::GeenStap,
        Statusreden::RedenOntbreekt,
        Statusreden::RedenBestaatNiet,
        Statusreden::ToelichtingBestaatNiet,
    ]);
    assert_told([
        Berichtreden::KenmerkHergebruikt,
        Berichtreden::NummerOnbekend,
        Berichtreden::DagInToekomst,
        Berichtreden::DagVoorRegistratie,
    ]);
}
