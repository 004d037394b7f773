//! For what a report is sent to nobody, with the keys of the words that tell it.

use super::Bureau;
use crate::begrip::{Gemeentecode, Organisatiecode};
use crate::plicht::Plicht;
use crate::weigering::Weigerreden;

/// Why it cannot be said to whom a report goes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Routereden {
    /// Nobody knows where the pupil lives on that day.
    GeenWoonplaats,
    /// The pupil lives in more places at once.
    MeerWoonplaatsen(Vec<Gemeentecode>),
    /// There is no desk for somebody with that duty.
    GeenBureau(Plicht),
    /// No organisation serves the municipality.
    GeenOrganisatie(Gemeentecode, Bureau),
    /// More organisations serve it at once.
    MeerOrganisaties(Gemeentecode, Vec<Organisatiecode>),
    /// More routes of the municipality speak for the same pupil.
    MeerRoutes(Gemeentecode),
    /// The municipality has a route for one sector, and the pupil's is not known.
    SectorNodig(Gemeentecode),
    /// A route names nobody.
    RouteZonderOrganisatie(Gemeentecode),
    /// A route names more organisations than may be.
    TeVeelOrganisaties {
        /// Whose route.
        gemeente: Gemeentecode,
        /// How many it names.
        aantal: usize,
        /// How many it may.
        hoogstens: usize,
    },
    /// A route names an organisation twice.
    OrganisatieDubbel(Organisatiecode),
    /// A list names an organisation that does not exist.
    OrganisatieOnbekend(Organisatiecode),
}

impl Weigerreden for Routereden {
    fn uitleg(&self) -> &'static str {
        match self {
            Self::GeenWoonplaats => "routering-geen-woonplaats",
            Self::MeerWoonplaatsen(_) => "routering-meer-woonplaatsen",
            Self::GeenBureau(_) => "routering-geen-bureau",
            Self::GeenOrganisatie(..) => "routering-geen-organisatie",
            Self::MeerOrganisaties(..) => "routering-meer-organisaties",
            Self::MeerRoutes(_) => "routering-meer-routes",
            Self::SectorNodig(_) => "routering-sector-nodig",
            Self::RouteZonderOrganisatie(_) => "routering-route-zonder-organisatie",
            Self::TeVeelOrganisaties { .. } => "routering-te-veel-organisaties",
            Self::OrganisatieDubbel(_) => "routering-organisatie-dubbel",
            Self::OrganisatieOnbekend(_) => "routering-organisatie-onbekend",
        }
    }

    fn herstel(&self) -> &'static str {
        match self {
            Self::GeenWoonplaats | Self::MeerWoonplaatsen(_) => "routering-herstel-verbeter-woonplaats",
            Self::GeenBureau(_) => "routering-herstel-controleer-plicht",
            Self::SectorNodig(_) => "routering-herstel-vul-sector-in",
            Self::GeenOrganisatie(..) | Self::MeerOrganisaties(..) => "routering-herstel-verbeter-werkgebied",
            Self::MeerRoutes(_)
            | Self::RouteZonderOrganisatie(_)
            | Self::TeVeelOrganisaties { .. }
            | Self::OrganisatieDubbel(_) => "routering-herstel-verbeter-route",
            Self::OrganisatieOnbekend(_) => "routering-herstel-verbeter-organisaties",
        }
    }
}
