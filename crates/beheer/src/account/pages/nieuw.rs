//! Making an account: a form, a check page, and then the password, once.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use kern::account::{BEHEREN, Beheerfout, Beheerweigering, Gepost, Ingelogd, Nieuweling};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Keuze, Paginafout, Veldfout, Woorden};
use kern::toegang::Accountnummer;

use super::velden::{DOE, Velden, check_rows, choices, reason_row};
use crate::pages::{fault, field_fault, permit};
use crate::{Beheer, paden, woorden};

#[derive(Template)]
#[template(path = "account/pages/nieuw.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    rollen: Vec<Keuze>,
    controle: Vec<Controlerij>,
    verborgen: Vec<(&'static str, String)>,
}

pub(super) async fn show(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Result<Response, Paginafout> {
    permit(&beheer, &ingelogd, &BEHEREN)?;
    let klad = klad::find(beheer.register(), &ingelogd.gebruiker, paden::NIEUW, &vraag.klad).await.map_err(fault)?;
    if let Some(velden) = klad.as_ref().map(Velden::of_draft) {
        return match velden.period() {
            Ok(periode) => check_page(&beheer, &ingelogd, &velden, periode),
            Err(fouten) => page(&ingelogd, &velden, fouten, Vec::new()),
        };
    }
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let t = woorden(ingelogd.taal);
    let velden = Velden { van: t.korte_datum(vandaag), ..Velden::default() };
    page(&ingelogd, &velden, Vec::new(), Vec::new())
}

pub(super) async fn post(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Gepost(velden): Gepost<Velden>,
) -> Result<Response, Paginafout> {
    let mag = permit(&beheer, &ingelogd, &BEHEREN)?;
    let t = woorden(ingelogd.taal);
    let periode = match velden.period() {
        Ok(periode) => periode,
        Err(fouten) => return page(&ingelogd, &velden, fouten, Vec::new()),
    };
    let nieuw = Nieuweling {
        gebruikersnaam: velden.gebruikersnaam.clone(),
        naam: velden.naam.clone(),
        rol: velden.rol(),
        van: periode.0,
        tot: periode.1,
    };
    if velden.stap == DOE {
        return match beheer.accounts.make(&mag, &nieuw, &velden.waarom).await {
            Ok(gemaakt) => {
                let naam = nieuw.gebruikersnaam.trim().to_lowercase();
                shown_once(&ingelogd, "gemaakt-titel", gemaakt.nummer, naam, gemaakt.wachtwoord.reveal())
            }
            Err(Beheerfout::Geweigerd(weigeringen)) => page(&ingelogd, &velden, faults(t, &weigeringen), Vec::new()),
            Err(fout) => Err(fault(fout)),
        };
    }
    let weigeringen = beheer.accounts.judge_new(&mag, &nieuw, &velden.waarom);
    if !weigeringen.is_empty() {
        return page(&ingelogd, &velden, faults(t, &weigeringen), Vec::new());
    }
    velden.to_check(&beheer, &ingelogd, paden::NIEUW).await
}

/// The page on which everything is checked before the account is made.
fn check_page(
    beheer: &Beheer,
    ingelogd: &Ingelogd,
    velden: &Velden,
    periode: (Option<Date>, Option<Date>),
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let mut controle = vec![
        Controlerij::new(t.zeg("rij-naam"), velden.naam.trim()).wijzig("#veld-naam"),
        Controlerij::new(t.zeg("rij-gebruikersnaam"), velden.gebruikersnaam.trim().to_lowercase())
            .wijzig("#veld-gebruikersnaam"),
    ];
    controle.extend(check_rows(beheer, t, &ingelogd.gebruiker, velden, periode));
    controle.push(reason_row(t, velden));
    page(ingelogd, velden, Vec::new(), controle)
}

fn faults(t: Woorden, weigeringen: &[Beheerweigering]) -> Vec<Veldfout> {
    weigeringen.iter().filter_map(|weigering| field_fault(t, *weigering)).collect()
}

fn page(
    ingelogd: &Ingelogd,
    velden: &Velden,
    fouten: Vec<Veldfout>,
    controle: Vec<Controlerij>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let eigen = ingelogd.gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    let titel = if controle.is_empty() { t.zeg("nieuw-titel") } else { t.zeg("controle-titel") };
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        titel: titel.to_string(),
        rollen: choices(t, eigen),
        controle,
        verborgen: velden.filled(),
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

#[derive(Template)]
#[template(path = "account/pages/wachtwoord.html")]
struct Eenmalig<'a> {
    t: Woorden,
    titel: String,
    gebruikersnaam: String,
    wachtwoord: &'a str,
    adres: String,
}

/// The page with a password that is shown once.
pub(super) fn shown_once(
    ingelogd: &Ingelogd,
    sleutel: &str,
    account: Accountnummer,
    gebruikersnaam: String,
    wachtwoord: &str,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let titel = t.zeg(sleutel).to_string();
    let eenmalig = Eenmalig { t, titel, gebruikersnaam, wachtwoord, adres: paden::account(account) };
    Kader::new(&ingelogd.pagina).titel(&eenmalig.titel).render(&eenmalig)
}
