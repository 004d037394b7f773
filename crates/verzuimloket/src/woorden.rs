//! The sentences in which a refusal is told. They hold nothing of a person.

use std::sync::LazyLock;

use kern::taal::{Taal, Waarde, Woordenboek};
use recht::melding::geldigheid::{Geldigheidsreden, Meldingveld};
use recht::melding::routering::Routereden;
use recht::melding::status::Statusreden;
use recht::weigering::{Weigering, Weigerreden};
use uitwisseling::berichten::{Afwijzing, Kenmerk, Weigeringbericht, find_veld};

use crate::ontvangst::Berichtreden;

pub(crate) const NL: &str = include_str!("../i18n/nl.ftl");
pub(crate) const EN: &str = include_str!("../i18n/en.ftl");

static WOORDEN: LazyLock<Woordenboek> = LazyLock::new(|| Woordenboek::new(&[(Taal::Nl, NL), (Taal::En, EN)]));

/// Refuses a message, with every reason.
pub(crate) fn refuse<R: Verwoordbaar>(kenmerk: &Kenmerk, redenen: &[Weigering<R>], taal: Taal) -> Afwijzing {
    let weigeringen = redenen.iter().map(|weigering| tell(weigering, taal)).collect();
    Afwijzing { kenmerk: kenmerk.clone(), weigeringen }
}

fn tell<R: Verwoordbaar>(weigering: &Weigering<R>, taal: Taal) -> Weigeringbericht {
    let waarden = weigering.reden.waarden(taal);
    let uitleg = WOORDEN.say(taal, weigering.uitleg(), &waarden);
    let herstel = WOORDEN.say(taal, weigering.herstel(), &waarden);
    Weigeringbericht::new(weigering, weigering.reden.veld(), uitleg, herstel)
}

fn word(taal: Taal, soort: &str, woord: &str) -> Waarde<'static> {
    WOORDEN.say(taal, &format!("{soort}-{}", woord.replace('_', "-")), &[]).into()
}

fn field(taal: Taal, veld: Meldingveld) -> (&'static str, Waarde<'static>) {
    ("veld", word(taal, "veld", veld.as_str()))
}

/// A reason with what its sentence needs.
pub(crate) trait Verwoordbaar: Weigerreden {
    /// The field it is about.
    fn veld(&self) -> Option<Meldingveld> {
        None
    }
    /// The values of its sentences.
    fn waarden(&self, taal: Taal) -> Vec<(&'static str, Waarde<'static>)>;
}

impl Verwoordbaar for Geldigheidsreden {
    fn veld(&self) -> Option<Meldingveld> {
        find_veld(self)
    }

    fn waarden(&self, taal: Taal) -> Vec<(&'static str, Waarde<'static>)> {
        match self {
            Self::Ontbreekt(veld) | Self::NietBekend(veld) => vec![field(taal, *veld)],
            Self::Onleesbaar(veld, fout) => {
                vec![field(taal, *veld), ("verwacht", word(taal, "nummerfout", nummerfout(*fout)))]
            }
            Self::TeLang { veld, hoogstens, lengte } => {
                vec![field(taal, *veld), ("hoogstens", (*hoogstens).into()), ("lengte", (*lengte).into())]
            }
            Self::InToekomst { veld, datum } => vec![field(taal, *veld), ("datum", taal.date(*datum).into())],
            Self::TeVroeg { veld, eerste } => vec![field(taal, *veld), ("datum", taal.date(*eerste).into())],
            Self::DagDubbel(datum) | Self::PlichtOnzeker(datum) => vec![("datum", taal.date(*datum).into())],
            Self::LesuurBestaatNiet { datum, lesuur } => {
                vec![("datum", taal.date(*datum).into()), ("lesuur", (*lesuur).into())]
            }
            Self::SoortPastNiet { soort, plicht } => {
                vec![("soort", word(taal, "soort", soort.as_str())), ("plicht", word(taal, "plicht", plicht.as_str()))]
            }
            Self::Dubbel(nummer) => vec![("nummer", nummer.to_string().into())],
            Self::EindeVoorBegin | Self::NietAlleLessenGemist => Vec::new(),
        }
    }
}

/// The word of a number that is none; the field's own text is in Dutch only.
fn nummerfout(fout: recht::begrip::Nummerfout) -> &'static str {
    use recht::begrip::Nummerfout;
    match fout {
        Nummerfout::Brin => "brin",
        Nummerfout::Vestigingsnummer => "vestigingsnummer",
        Nummerfout::PgnVorm => "pgn-vorm",
        Nummerfout::PgnElfproef => "pgn-elfproef",
        Nummerfout::Gemeentecode => "gemeentecode",
        Nummerfout::Meldingsnummer => "meldingsnummer",
        Nummerfout::Organisatiecode => "organisatiecode",
    }
}

impl Verwoordbaar for Routereden {
    fn waarden(&self, taal: Taal) -> Vec<(&'static str, Waarde<'static>)> {
        match self {
            Self::GeenWoonplaats => Vec::new(),
            Self::MeerWoonplaatsen(gemeenten) => vec![("gemeenten", list(gemeenten))],
            Self::GeenBureau(plicht) => vec![("plicht", word(taal, "plicht", plicht.as_str()))],
            Self::GeenOrganisatie(gemeente, bureau) => {
                vec![("gemeente", gemeente.to_string().into()), ("bureau", word(taal, "bureau", bureau.as_str()))]
            }
            Self::MeerOrganisaties(gemeente, organisaties) => {
                vec![("gemeente", gemeente.to_string().into()), ("organisaties", list(organisaties))]
            }
            Self::MeerRoutes(gemeente) | Self::SectorNodig(gemeente) | Self::RouteZonderOrganisatie(gemeente) => {
                vec![("gemeente", gemeente.to_string().into())]
            }
            Self::TeVeelOrganisaties { gemeente, aantal, hoogstens } => vec![
                ("gemeente", gemeente.to_string().into()),
                ("aantal", (*aantal).into()),
                ("hoogstens", (*hoogstens).into()),
            ],
            Self::OrganisatieDubbel(organisatie) | Self::OrganisatieOnbekend(organisatie) => {
                vec![("organisatie", organisatie.to_string().into())]
            }
        }
    }
}

fn list<T: ToString>(dingen: &[T]) -> Waarde<'static> {
    dingen.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ").into()
}

impl Verwoordbaar for Statusreden {
    fn waarden(&self, taal: Taal) -> Vec<(&'static str, Waarde<'static>)> {
        match self {
            Self::NietBevoegd { bevoegd } => vec![("partij", word(taal, "partij", bevoegd.as_str()))],
            _ => Vec::new(),
        }
    }
}

impl Verwoordbaar for Berichtreden {
    fn waarden(&self, _taal: Taal) -> Vec<(&'static str, Waarde<'static>)> {
        Vec::new()
    }
}
