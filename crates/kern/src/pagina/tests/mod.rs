mod formulier;
mod kader;
mod laag;
mod woorden;

use super::{Csrf, Gebruiker, Navpunt, Paginacontext};
use crate::taal::Taal;

/// A teacher, on the page of a lesson.
fn context(taal: Taal) -> Paginacontext {
    Paginacontext {
        taal,
        csrf: Csrf::new("t0ken"),
        pad: "/les/12?dag=1".to_owned(),
        formulier: None,
        gebruiker: Some(Gebruiker {
            account: "7".to_owned(),
            naam: "Sanne <de> Vries".to_owned(),
            rol: "docent".to_owned(),
            organisatie: "Het Kompas".to_owned(),
            meer_rollen: false,
        }),
        nav: vec![
            Navpunt::new("/", "Vandaag"),
            Navpunt::new("/les", "Les"),
            Navpunt::new("/lessen", "Lessen").wachtend(3),
        ],
        strook: None,
    }
}
