//! Why a visit, a step or a verdict of an inspection is refused.

use jiff::civil::Date;

use super::{Beoordeling, Onderzoekpartij};
use crate::toezicht::Onderdeel;
use crate::weigering::Weigerreden;

/// Why there is no visit on a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bezoekreden {
    /// A Saturday or Sunday.
    Weekend,
    /// A public holiday.
    Feestdag {
        /// What it is called.
        naam: String,
    },
    /// The school is closed, by its own calendar.
    Vakantie {
        /// What that calendar calls it.
        naam: String,
    },
    /// The school's calendar does not know that day.
    KalenderKentDagNiet,
}

/// Why an act on an inspection is refused.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Onderzoekreden {
    /// That form is not done on that day, in any sector.
    VormBestaatNiet,
    /// That form is not done in that sector on that day.
    VormNietInSector,
    /// Another party does this.
    NietBevoegd {
        /// Who does.
        bevoegd: Onderzoekpartij,
    },
    /// The inspection stands there already.
    StaatAl,
    /// It is closed.
    IsAfgesloten,
    /// It never took place.
    IsVervallen,
    /// The rules of that day know no such step.
    GeenStap,
    /// The act would come before the last step.
    VoorVorigeStap {
        /// The day of that step.
        vorige: Date,
    },
    /// A visit needs a day.
    BezoekdagOntbreekt,
    /// The day of the visit cannot be one.
    Bezoekdag(Bezoekreden),
    /// The visit would be before it was planned.
    BezoekInVerleden {
        /// The day of the visit.
        bezoek: Date,
    },
    /// The visit is still to come.
    BezoekNogNietGeweest {
        /// The day of the visit.
        bezoek: Date,
    },
    /// A draft has a verdict.
    BeoordelingOntbreekt,
    /// The school may still answer.
    ReactietermijnLoopt {
        /// The last day for it.
        tot: Date,
    },
    /// After a voldoende nothing is followed up.
    GeenVervolgNaVoldoende,
    /// Time to mend has a last day.
    HersteldagOntbreekt,
    /// Time to mend would be over before it is given.
    HersteldagVoorbij {
        /// Its last day.
        tot: Date,
    },
    /// The school still has time to mend.
    HersteltermijnLoopt {
        /// The last day of that time.
        tot: Date,
    },
    /// After the last round only a fine or a reason follows.
    LaatsteRonde,
    /// A fine is proposed after an onvoldoende.
    GeenOnvoldoende,
    /// The first visit was not made: this inspection lapses, it is not closed.
    NogNietUitgevoerd,
    /// A heronderzoek does not lapse: it is closed with a reason.
    HeronderzoekVervaltNiet,
    /// Why nothing follows must be said.
    RedenOntbreekt,
    /// That reason does not exist in that sector on that day.
    RedenBestaatNiet,
    /// Nothing had to follow, so there is no reason why not.
    RedenOverbodig,
    /// That reason needs words.
    WoordenOntbreken,
}

/// Why there is no verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Oordeelreden {
    /// That component is not looked at in that sector and form on that day.
    HoortErNietBij(Onderdeel),
    /// That component stands there twice.
    Dubbel(Onderdeel),
    /// That component must be judged.
    BeoordelingOntbreekt(Onderdeel),
    /// A verdict on that component rests on no finding.
    ZonderBevinding(Onderdeel),
    /// There is an administration to judge: missing is onvoldoende.
    AdministratieIsTeBepalen,
    /// When the reports cannot be checked, that component can have one verdict only.
    Strijdig {
        /// The component.
        onderdeel: Onderdeel,
        /// The verdict that it must have.
        moet: Beoordeling,
    },
}

impl Weigerreden for Bezoekreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::Weekend => "onderzoek-bezoek-weekend",
            Self::Feestdag { .. } => "onderzoek-bezoek-feestdag",
            Self::Vakantie { .. } => "onderzoek-bezoek-vakantie",
            Self::KalenderKentDagNiet => "onderzoek-bezoek-kalender-kent-dag-niet",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::KalenderKentDagNiet => "onderzoek-herstel-vul-kalender-aan",
            _ => "onderzoek-herstel-kies-bezoekdag",
        }
    }
}

impl Weigerreden for Onderzoekreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::VormBestaatNiet => "onderzoek-vorm-bestaat-niet",
            Self::VormNietInSector => "onderzoek-vorm-niet-in-sector",
            Self::NietBevoegd { .. } => "onderzoek-niet-bevoegd",
            Self::StaatAl => "onderzoek-staat-al",
            Self::IsAfgesloten => "onderzoek-is-afgesloten",
            Self::IsVervallen => "onderzoek-is-vervallen",
            Self::GeenStap => "onderzoek-geen-stap",
            Self::VoorVorigeStap { .. } => "onderzoek-voor-vorige-stap",
            Self::BezoekdagOntbreekt => "onderzoek-bezoekdag-ontbreekt",
            Self::Bezoekdag(reden) => reden.uitleg(),
            Self::BezoekInVerleden { .. } => "onderzoek-bezoek-in-verleden",
            Self::BezoekNogNietGeweest { .. } => "onderzoek-bezoek-nog-niet-geweest",
            Self::BeoordelingOntbreekt => "onderzoek-beoordeling-ontbreekt",
            Self::ReactietermijnLoopt { .. } => "onderzoek-reactietermijn-loopt",
            Self::GeenVervolgNaVoldoende => "onderzoek-geen-vervolg-na-voldoende",
            Self::HersteldagOntbreekt => "onderzoek-hersteldag-ontbreekt",
            Self::HersteldagVoorbij { .. } => "onderzoek-hersteldag-voorbij",
            Self::HersteltermijnLoopt { .. } => "onderzoek-hersteltermijn-loopt",
            Self::LaatsteRonde => "onderzoek-laatste-ronde",
            Self::GeenOnvoldoende => "onderzoek-geen-onvoldoende",
            Self::NogNietUitgevoerd => "onderzoek-nog-niet-uitgevoerd",
            Self::HeronderzoekVervaltNiet => "onderzoek-heronderzoek-vervalt-niet",
            Self::RedenOntbreekt => "onderzoek-reden-ontbreekt",
            Self::RedenBestaatNiet => "onderzoek-reden-bestaat-niet",
            Self::RedenOverbodig => "onderzoek-reden-overbodig",
            Self::WoordenOntbreken => "onderzoek-woorden-ontbreken",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::VormBestaatNiet | Self::VormNietInSector => "onderzoek-herstel-kies-vorm",
            Self::NietBevoegd { .. } => "onderzoek-herstel-vraag-partij",
            Self::StaatAl | Self::GeenStap | Self::GeenVervolgNaVoldoende | Self::GeenOnvoldoende => {
                "onderzoek-herstel-niets"
            }
            Self::IsAfgesloten | Self::IsVervallen => "onderzoek-herstel-nieuw-onderzoek",
            Self::VoorVorigeStap { .. } => "onderzoek-herstel-kies-dag",
            Self::Bezoekdag(reden) => reden.herstel(),
            Self::BezoekdagOntbreekt | Self::BezoekInVerleden { .. } => "onderzoek-herstel-kies-bezoekdag",
            Self::BezoekNogNietGeweest { .. } => "onderzoek-herstel-wacht-op-bezoek",
            Self::BeoordelingOntbreekt => "onderzoek-herstel-beoordeel",
            Self::ReactietermijnLoopt { .. } => "onderzoek-herstel-wacht-op-reactie",
            Self::HersteldagOntbreekt | Self::HersteldagVoorbij { .. } => "onderzoek-herstel-kies-hersteldag",
            Self::HersteltermijnLoopt { .. } => "onderzoek-herstel-wacht-op-herstel",
            Self::LaatsteRonde => "onderzoek-herstel-boete-of-reden",
            Self::NogNietUitgevoerd => "onderzoek-herstel-laat-vervallen",
            Self::HeronderzoekVervaltNiet => "onderzoek-herstel-sluit-af",
            Self::RedenOntbreekt | Self::RedenBestaatNiet => "onderzoek-herstel-kies-reden",
            Self::RedenOverbodig => "onderzoek-herstel-laat-reden-weg",
            Self::WoordenOntbreken => "onderzoek-herstel-schrijf-woorden",
        }
    }
}

impl Weigerreden for Oordeelreden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::HoortErNietBij(_) => "onderzoek-onderdeel-hoort-er-niet-bij",
            Self::Dubbel(_) => "onderzoek-onderdeel-dubbel",
            Self::BeoordelingOntbreekt(_) => "onderzoek-onderdeel-zonder-beoordeling",
            Self::ZonderBevinding(_) => "onderzoek-onderdeel-zonder-bevinding",
            Self::AdministratieIsTeBepalen => "onderzoek-administratie-is-te-bepalen",
            Self::Strijdig { .. } => "onderzoek-onderdeel-strijdig",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::HoortErNietBij(_) | Self::Dubbel(_) => "onderzoek-herstel-haal-onderdeel-weg",
            Self::BeoordelingOntbreekt(_) => "onderzoek-herstel-beoordeel",
            Self::ZonderBevinding(_) => "onderzoek-herstel-schrijf-bevinding",
            Self::AdministratieIsTeBepalen | Self::Strijdig { .. } => "onderzoek-herstel-pas-beoordeling-aan",
        }
    }
}
