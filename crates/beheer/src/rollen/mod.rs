//! What each role may do in an organisation, in the sentences of the operations themselves.

pub(crate) mod api;
pub(crate) mod pages;

use kern::account::Organisatiesoort;
use kern::taal::Taal;
use kern::toegang::{Accountnummer, Bewerking, Gebruiker, Organisatiecode, Rol, Toegang};

/// A role with what it may do in its own organisation.
pub(crate) struct Rolrechten {
    pub(crate) rol: Rol,
    pub(crate) bewerkingen: Vec<Bewerking>,
}

/// The roles of an organisation, and last the system that works for all.
pub(crate) fn of(toegang: &Toegang, organisatie: &Organisatiecode) -> Vec<Rolrechten> {
    let rollen = Organisatiesoort::of(organisatie).rollen().iter().copied().chain([Rol::Systeem]);
    let rechten = rollen.map(|rol| Rolrechten { rol, bewerkingen: operations(toegang, rol, organisatie) });
    rechten.collect()
}

/// What a role may do in its own organisation, in sentences.
pub(crate) fn allowed(toegang: &Toegang, taal: Taal, rol: Rol, organisatie: &Organisatiecode) -> Vec<&'static str> {
    operations(toegang, rol, organisatie).iter().map(|bewerking| bewerking.uitleg(taal)).collect()
}

fn operations(toegang: &Toegang, rol: Rol, organisatie: &Organisatiecode) -> Vec<Bewerking> {
    let eigen = (rol != Rol::Systeem).then(|| organisatie.clone());
    let iemand = Gebruiker { account: Accountnummer(0), rol, organisatie: eigen };
    let mag = toegang.bewerkingen().iter().filter(|bewerking| toegang.allows(&iemand, bewerking, organisatie));
    mag.copied().collect()
}
