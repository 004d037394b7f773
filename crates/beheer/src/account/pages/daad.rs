//! Doing something with an account: what it is about, why, and a page on which it is checked.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::{Accountbeeld, BEHEREN, Beheerfout, Beheerweigering, Daad, Gepost, Ingelogd};
use kern::klad::{self, Kladvraag};
use kern::pagina::{Controlerij, Formulier, Gevraagd, Kader, Kenmerk, Keuze, Paginafout, Veldfout, Woorden};

use super::nieuw::shown_once;
use super::velden::{DOE, Velden, check_rows, choices, reason_row};
use super::{Geweigerd, refusals};
use crate::pages::{fault, field_fault, number, permit};
use crate::woorden::rol;
use crate::{Beheer, paden, woorden};

type Antwoord = Result<Response, Paginafout>;

#[derive(Template)]
#[template(path = "account/pages/daad.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    titel: String,
    uitleg: String,
    knop: String,
    weigeringen: Vec<Geweigerd>,
    mag: bool,
    /// Whose account it is; on the page on which all is checked also what was filled in.
    rijen: Vec<Controlerij>,
    controle: bool,
    daad: String,
    rollen: Vec<Keuze>,
    verborgen: Vec<(&'static str, String)>,
    adres: String,
    terug: String,
}

/// Where the form of something to do stands.
struct Plaats<'a> {
    nummer: &'a str,
    daad: &'a str,
    aanstelling: Option<&'a str>,
}

pub(super) async fn show(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path((nummer, daad)): Path<(String, String)>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Antwoord {
    begin(&beheer, &ingelogd, &Plaats { nummer: &nummer, daad: &daad, aanstelling: None }, &vraag).await
}

pub(super) async fn show_end(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path((nummer, aanstelling)): Path<(String, String)>,
    Gevraagd(vraag): Gevraagd<Kladvraag>,
) -> Antwoord {
    let plaats = Plaats { nummer: &nummer, daad: "beeindigen", aanstelling: Some(&aanstelling) };
    begin(&beheer, &ingelogd, &plaats, &vraag).await
}

pub(super) async fn post(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path((nummer, daad)): Path<(String, String)>,
    Gepost(velden): Gepost<Velden>,
) -> Antwoord {
    go_on(&beheer, &ingelogd, &Plaats { nummer: &nummer, daad: &daad, aanstelling: None }, &velden).await
}

pub(super) async fn post_end(
    State(beheer): State<Beheer>,
    ingelogd: Ingelogd,
    Path((nummer, aanstelling)): Path<(String, String)>,
    Gepost(velden): Gepost<Velden>,
) -> Antwoord {
    let plaats = Plaats { nummer: &nummer, daad: "beeindigen", aanstelling: Some(&aanstelling) };
    go_on(&beheer, &ingelogd, &plaats, &velden).await
}

impl Plaats<'_> {
    /// What is to be done with what was filled in; an address that says nothing is no page.
    fn daad(&self, velden: &Velden) -> Result<Result<Daad, Vec<Veldfout>>, Paginafout> {
        let periode = velden.period();
        Ok(match (self.daad, self.aanstelling) {
            ("aanstellen", None) => periode.map(|(van, tot)| Daad::Aanstellen { rol: velden.rol(), van, tot }),
            ("beeindigen", Some(aanstelling)) => {
                let aanstelling = aanstelling.parse().map_err(|_| Paginafout::NietGevonden)?;
                periode.map(|(_, tot)| Daad::Beeindigen { aanstelling, tot })
            }
            ("blokkeren", None) => Ok(Daad::Blokkeren),
            ("heropenen", None) => Ok(Daad::Heropenen),
            ("wachtwoord", None) => Ok(Daad::Wachtwoord),
            ("sessies", None) => Ok(Daad::Sessies),
            ("tweede_factor", None) => Ok(Daad::TweedeFactor),
            _ => return Err(Paginafout::NietGevonden),
        })
    }

    /// Where its form stands, and with what was filled in also its check page.
    fn adres(&self) -> Result<String, Paginafout> {
        let account = paden::account(number(self.nummer)?);
        Ok(match self.aanstelling {
            Some(aanstelling) => format!("{account}/{}/{aanstelling}", self.daad),
            None => format!("{account}/{}", self.daad),
        })
    }

    /// Whether there is more to fill in than the reason, so that a page to check it must follow.
    fn has_fields(&self) -> bool {
        matches!(self.daad, "aanstellen" | "beeindigen")
    }
}

async fn begin(beheer: &Beheer, ingelogd: &Ingelogd, plaats: &Plaats<'_>, vraag: &Kladvraag) -> Antwoord {
    let mag = permit(beheer, ingelogd, &BEHEREN)?;
    let klad =
        klad::find(beheer.register(), &ingelogd.gebruiker, &plaats.adres()?, &vraag.klad).await.map_err(fault)?;
    if let Some(velden) = klad.as_ref().map(Velden::of_draft) {
        return judged(beheer, ingelogd, plaats, &velden).await;
    }
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let mut velden = Velden::default();
    if plaats.daad == "aanstellen" {
        velden.van = woorden(ingelogd.taal).korte_datum(vandaag);
    }
    let daad = plaats.daad(&velden)?.map_err(|_| Paginafout::NietGevonden)?;
    let (beeld, weigeringen) = beheer.accounts.judge(&mag, number(plaats.nummer)?, &daad, "").await.map_err(fault)?;
    // What is still to be filled in is no fault before anybody filled it in.
    let weigeringen: Vec<_> = weigeringen.into_iter().filter(|weigering| weigering.veld().is_none()).collect();
    page(beheer, ingelogd, plaats, &beeld, &velden, (&weigeringen, Vec::new()), false)
}

async fn go_on(beheer: &Beheer, ingelogd: &Ingelogd, plaats: &Plaats<'_>, velden: &Velden) -> Antwoord {
    let mag = permit(beheer, ingelogd, &BEHEREN)?;
    let account = number(plaats.nummer)?;
    let daad = match plaats.daad(velden)? {
        Ok(daad) => daad,
        Err(fouten) => {
            let beeld = beheer.accounts.open_of(&mag, account).await.map_err(fault)?;
            let beeld = beeld.ok_or(Paginafout::NietGevonden)?;
            return page(beheer, ingelogd, plaats, &beeld, velden, (&[], fouten), false);
        }
    };
    if velden.stap != DOE {
        let (_, weigeringen) = beheer.accounts.judge(&mag, account, &daad, &velden.waarom).await.map_err(fault)?;
        if weigeringen.is_empty() && plaats.has_fields() {
            return velden.to_check(beheer, ingelogd, &plaats.adres()?).await;
        }
        return judged(beheer, ingelogd, plaats, velden).await;
    }
    match beheer.accounts.change(&mag, account, &daad, &velden.waarom).await {
        Ok(None) => Ok(Redirect::to(&format!("{}?gedaan={}", paden::account(account), daad.as_str())).into_response()),
        Ok(Some(wachtwoord)) => {
            let beeld = beheer.accounts.open_of(&mag, account).await.map_err(fault)?;
            let beeld = beeld.ok_or(Paginafout::NietGevonden)?;
            shown_once(ingelogd, "gedaan-wachtwoord", account, beeld.gebruikersnaam, wachtwoord.reveal())
        }
        Err(Beheerfout::Geweigerd(weigeringen)) => {
            let beeld = beheer.accounts.open_of(&mag, account).await.map_err(fault)?;
            let beeld = beeld.ok_or(Paginafout::NietGevonden)?;
            page(beheer, ingelogd, plaats, &beeld, velden, (&weigeringen, Vec::new()), false)
        }
        Err(fout) => Err(fault(fout)),
    }
}

/// What was filled in, as it may be done now: with what is wrong with it, or to be checked.
async fn judged(beheer: &Beheer, ingelogd: &Ingelogd, plaats: &Plaats<'_>, velden: &Velden) -> Antwoord {
    let mag = permit(beheer, ingelogd, &BEHEREN)?;
    let daad = plaats.daad(velden)?.map_err(|_| Paginafout::NietGevonden)?;
    let (beeld, weigeringen) =
        beheer.accounts.judge(&mag, number(plaats.nummer)?, &daad, &velden.waarom).await.map_err(fault)?;
    let goed = weigeringen.is_empty();
    page(beheer, ingelogd, plaats, &beeld, velden, (&weigeringen, Vec::new()), goed)
}

fn page(
    beheer: &Beheer,
    ingelogd: &Ingelogd,
    plaats: &Plaats<'_>,
    beeld: &Accountbeeld,
    velden: &Velden,
    (weigeringen, fouten): (&[Beheerweigering], Vec<Veldfout>),
    goed: bool,
) -> Antwoord {
    let t = woorden(ingelogd.taal);
    let eigen = ingelogd.gebruiker.organisatie.as_ref().ok_or(Paginafout::NietGevonden)?;
    let controle = goed && plaats.has_fields();
    let geweigerd = refusals(t, weigeringen);
    let fouten = fouten.into_iter().chain(weigeringen.iter().filter_map(|een| field_fault(t, *een)));
    let say = |begin: &str| t.zeg(&format!("{}-{begin}", plaats.daad)).to_string();
    let terug = paden::account(beeld.nummer);
    let adres = plaats.adres()?;
    let pagina = Pagina {
        t,
        f: Formulier::new(t, &ingelogd.csrf).gevuld(velden.pairs()).met_fouten(fouten),
        titel: if controle { t.zeg("controle-titel").to_string() } else { say("titel") },
        uitleg: say("uitleg"),
        knop: say("knop"),
        mag: geweigerd.is_empty(),
        weigeringen: geweigerd,
        rijen: rows(beheer, ingelogd, plaats, beeld, velden, controle)?,
        controle,
        daad: plaats.daad.to_owned(),
        rollen: choices(t, eigen),
        verborgen: velden.filled(),
        adres,
        terug,
    };
    Kader::new(&ingelogd.pagina).titel(&pagina.titel).formulier(&pagina.f).render(&pagina)
}

/// Whose account it is and in what it works; and, where it is checked, what will be done.
fn rows(
    beheer: &Beheer,
    ingelogd: &Ingelogd,
    plaats: &Plaats<'_>,
    beeld: &Accountbeeld,
    velden: &Velden,
    controle: bool,
) -> Result<Vec<Controlerij>, Paginafout> {
    let t = woorden(ingelogd.taal);
    let vandaag = beheer.register().klok().vandaag().map_err(fault)?;
    let mut rijen = vec![
        Controlerij::new(t.zeg("rij-naam"), &beeld.naam),
        Controlerij::new(t.zeg("rij-gebruikersnaam"), &beeld.gebruikersnaam),
    ];
    let aanstelling = plaats.aanstelling.and_then(|nummer| nummer.parse::<i64>().ok());
    if let Some((_, een)) = beeld.aanstellingen.iter().find(|(nummer, _)| Some(*nummer) == aanstelling) {
        rijen.push(Controlerij::new(t.zeg("rij-rol"), rol(t, een.rol)));
        rijen.push(Controlerij::new(t.zeg("rij-van"), t.datum(een.van)));
    } else {
        let rollen: Vec<String> = beeld.rollen_op(vandaag).map(|een| rol(t, een)).collect();
        rijen.push(Controlerij::new(t.zeg("kolom-rollen"), rollen.join(", ")));
    }
    if !controle {
        return Ok(rijen);
    }
    let periode = velden.period().unwrap_or_default();
    if plaats.daad == "aanstellen" {
        rijen.extend(check_rows(beheer, t, &ingelogd.gebruiker, velden, periode));
    } else {
        let laatste = periode.1.and_then(|tot| tot.yesterday().ok());
        let laatste = laatste.map_or_else(|| t.zeg("per-direct").to_string(), |dag| t.datum(dag));
        rijen.push(Controlerij::new(t.zeg("rij-tot_en_met"), laatste).wijzig("#veld-tot_en_met"));
    }
    rijen.push(reason_row(t, velden));
    Ok(rijen)
}
