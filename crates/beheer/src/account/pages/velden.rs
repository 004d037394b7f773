//! What an administrator types, and how it is shown to be checked.

use axum::response::{IntoResponse as _, Redirect, Response};
use jiff::civil::Date;
use kern::account::{Ingelogd, Organisatiesoort};
use kern::klad;
use kern::pagina::{Controlerij, Keuze, Paginafout, Veldfout, Woorden, invoer};
use kern::toegang::{Gebruiker, Organisatiecode, Rol};
use serde::Deserialize;

use crate::pages::fault;
use crate::woorden::rol;
use crate::{Beheer, rollen};

/// The fields of every form on accounts; each form has some of them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Velden {
    pub(super) gebruikersnaam: String,
    pub(super) naam: String,
    pub(super) rol: String,
    pub(super) van: String,
    pub(super) tot_en_met: String,
    pub(super) waarom: String,
    /// `doe` on the page where everything was checked.
    pub(super) stap: String,
}

/// The step that does what was checked.
pub(super) const DOE: &str = "doe";

impl Velden {
    pub(super) fn pairs(&self) -> [(&'static str, String); 6] {
        [
            ("gebruikersnaam", self.gebruikersnaam.clone()),
            ("naam", self.naam.clone()),
            ("rol", self.rol.clone()),
            ("van", self.van.clone()),
            ("tot_en_met", self.tot_en_met.clone()),
            ("waarom", self.waarom.clone()),
        ]
    }

    /// What was kept to be checked.
    pub(super) fn of_draft(klad: &klad::Velden) -> Self {
        let waarde = |naam: &str| klad::value(klad, naam).to_owned();
        Self {
            gebruikersnaam: waarde("gebruikersnaam"),
            naam: waarde("naam"),
            rol: waarde("rol"),
            van: waarde("van"),
            tot_en_met: waarde("tot_en_met"),
            waarom: waarde("waarom"),
            stap: String::new(),
        }
    }

    /// Keeps what was filled in to be checked, and leads to the page on which that is done.
    pub(super) async fn to_check(
        &self,
        beheer: &Beheer,
        ingelogd: &Ingelogd,
        adres: &str,
    ) -> Result<Response, Paginafout> {
        let velden = self.pairs().map(|(naam, waarde)| (naam.to_owned(), waarde));
        let adres = klad::keep(beheer.register(), &ingelogd.gebruiker, adres, &velden).await;
        Ok(Redirect::to(&adres.map_err(fault)?).into_response())
    }

    /// What was filled in, for a form that is posted again.
    pub(super) fn filled(&self) -> Vec<(&'static str, String)> {
        self.pairs().into_iter().filter(|(_, waarde)| !waarde.is_empty()).collect()
    }

    /// A word that is no role is as good as none.
    pub(super) fn rol(&self) -> Option<Rol> {
        self.rol.parse().ok()
    }

    /// The first day, and the first day after the last one. What cannot be read as a day is a fault.
    pub(super) fn period(&self) -> Result<(Option<Date>, Option<Date>), Vec<Veldfout>> {
        let van = day("van", &self.van);
        let tot = day("tot_en_met", &self.tot_en_met).and_then(|laatste| match laatste.map(Date::tomorrow) {
            None => Ok(None),
            Some(Ok(tot)) => Ok(Some(tot)),
            Some(Err(_)) => Err(unreadable("tot_en_met", &self.tot_en_met)),
        });
        match (van, tot) {
            (Ok(van), Ok(tot)) => Ok((van, tot)),
            (van, tot) => Err([van.err(), tot.err()].into_iter().flatten().collect()),
        }
    }
}

fn day(veld: &'static str, tekst: &str) -> Result<Option<Date>, Veldfout> {
    if tekst.trim().is_empty() {
        return Ok(None);
    }
    invoer::datum(tekst).map(Some).ok_or_else(|| unreadable(veld, tekst))
}

pub(super) fn unreadable(veld: &'static str, tekst: &str) -> Veldfout {
    Veldfout::new(veld, "fout-datum").met("gevonden", tekst)
}

/// The roles of an organisation.
pub(super) fn choices(t: Woorden, organisatie: &Organisatiecode) -> Vec<Keuze> {
    let rollen = Organisatiesoort::of(organisatie).rollen().iter();
    rollen.map(|een| Keuze::new(een.as_str(), rol(t, *een))).collect()
}

/// The rows that say in what somebody will work, until when, and what that allows.
pub(super) fn check_rows(
    beheer: &Beheer,
    t: Woorden,
    wie: &Gebruiker,
    velden: &Velden,
    (van, tot): (Option<Date>, Option<Date>),
) -> Vec<Controlerij> {
    let Some(gekozen) = velden.rol() else { return Vec::new() };
    let eigen = wie.organisatie.as_ref();
    let mag = eigen.map_or_else(Vec::new, |eigen| rollen::allowed(&beheer.toegang, t.taal(), gekozen, eigen));
    let laatste = tot.and_then(|tot| tot.yesterday().ok());
    let laatste = laatste.map_or_else(|| t.zeg("geen-einde").to_string(), |dag| t.datum(dag));
    vec![
        Controlerij::new(t.zeg("rij-rol"), rol(t, gekozen)).wijzig("#veld-rol"),
        Controlerij::new(t.zeg("rij-mag"), mag.join(" ")),
        Controlerij::new(t.zeg("rij-van"), van.map(|dag| t.datum(dag)).unwrap_or_default()).wijzig("#veld-van"),
        Controlerij::new(t.zeg("rij-tot_en_met"), laatste).wijzig("#veld-tot_en_met"),
    ]
}

/// The row with the reason.
pub(super) fn reason_row(t: Woorden, velden: &Velden) -> Controlerij {
    Controlerij::new(t.zeg("rij-waarom"), velden.waarom.trim()).wijzig("#veld-waarom")
}
