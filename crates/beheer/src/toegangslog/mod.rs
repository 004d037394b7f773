//! The log of the organisation: who did or read what. A line says it with the operation's own sentence, and names nobody but
//! the people who work here.

pub(crate) mod api;
pub(crate) mod pages;

use kern::pagina::Woorden;
use kern::toegang::{Rol, Toegang};
use kern::toegangslog::{Breuk, Opgetekend};

use crate::woorden::{WOORDEN, rol};

/// Lines on a page.
pub(crate) const PER_BLADZIJDE: u64 = 50;

/// What was done, as a sentence: the operation's own, or for what accounts do by themselves that of this party. An operation
/// of an older version that nobody declares any more stands there by its name.
pub(crate) fn sentence(toegang: &Toegang, t: Woorden, bewerking: &str) -> String {
    if let Some(bekend) = toegang.bewerkingen().iter().find(|een| een.naam == bewerking) {
        return bekend.uitleg(t.taal()).to_owned();
    }
    let sleutel = format!("log-{}", bewerking.replace('.', "-"));
    if WOORDEN.knows(t.taal(), &sleutel) { t.zeg(&sleutel).to_string() } else { bewerking.to_owned() }
}

/// Who did it: a name, or the number of an account that never worked here.
pub(crate) fn who(t: Woorden, regel: &Opgetekend) -> String {
    let naam = match (&regel.naam, regel.account.0) {
        (Some(naam), _) => naam.clone(),
        (None, 0) => return t.zeg("log-systeem").to_string(),
        (None, nummer) => t.zeg("log-vreemd").met("nummer", nummer.to_string()).to_string(),
    };
    match regel.rol.parse::<Rol>() {
        Ok(in_rol) => format!("{naam} ({})", rol(t, in_rol)),
        Err(_) => naam,
    }
}

/// The reason, as far as the reader may see it. What people write about a pupil may name the pupil, and who reads this sees no
/// pupils: then only that there is one, with the data themselves.
pub(crate) fn reason(t: Woorden, regel: &Opgetekend) -> String {
    let about_accounts = ["account.", "beheer."].iter().any(|begin| regel.bewerking.starts_with(begin));
    match (regel.waarom.is_empty(), about_accounts) {
        (true, _) => String::new(),
        (false, true) => regel.waarom.clone(),
        (false, false) => t.zeg("log-reden-elders").to_string(),
    }
}

/// Where the chain is broken, in words.
pub(crate) fn breach(t: Woorden, breuk: &Breuk) -> String {
    match breuk {
        Breuk::Veranderd(regel) => t.zeg("keten-veranderd").met("regel", regel.to_string()).to_string(),
        Breuk::Ontbreekt(regel) => t.zeg("keten-ontbreekt").met("regel", regel.to_string()).to_string(),
        Breuk::Afgebroken { verwacht, gevonden } => {
            let zin = t.zeg("keten-afgebroken").met("verwacht", verwacht.to_string());
            zin.met("gevonden", gevonden.to_string()).to_string()
        }
    }
}
