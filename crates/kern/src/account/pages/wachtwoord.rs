//! Changing one's own password.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::beheer::Accountfout;
use super::super::sessies::key;
use super::super::wachtwoord::{KORTSTE, LANGSTE};
use super::super::{Aangemeld, Gepost, Wachtwoordfout};
use super::{Accountpaginas, too_often, unexpected};
use crate::pagina::{Formulier, Kader, Paginafout, Veldfout, Woorden, paden};

pub(super) const WACHTWOORD: &str = "/account/wachtwoord";

#[derive(Template)]
#[template(path = "account/pages/wachtwoord.html")]
struct Wachtwoord<'a> {
    t: Woorden,
    f: &'a Formulier,
    kortste: usize,
}

pub(super) async fn show(aangemeld: Aangemeld) -> Result<Response, Paginafout> {
    page(&aangemeld, None)
}

fn page(aangemeld: &Aangemeld, fout: Option<Veldfout>) -> Result<Response, Paginafout> {
    let t = Woorden::kern(aangemeld.taal);
    let f = Formulier::new(t, &aangemeld.csrf).met_fouten(fout);
    let kader = Kader::new(&aangemeld.pagina).titel(t.zeg("kern-wachtwoord-titel")).formulier(&f);
    kader.render(&Wachtwoord { t, f: &f, kortste: KORTSTE })
}

#[derive(Deserialize)]
pub(super) struct Ingevuld {
    #[serde(default)]
    oud: String,
    #[serde(default)]
    nieuw: String,
}

pub(super) async fn change(
    State(paginas): State<Accountpaginas>,
    aangemeld: Aangemeld,
    sessie: Session,
    Gepost(Ingevuld { oud, nieuw }): Gepost<Ingevuld>,
) -> Result<Response, Paginafout> {
    let deze = key(&sessie);
    let fout = match paginas.accounts.change_password(aangemeld.account, &oud, &nieuw, deze.as_deref()).await {
        Ok(()) => return Ok(Redirect::to(paden::ACCOUNT).into_response()),
        Err(fout) => fout,
    };
    let veldfout = match fout {
        Accountfout::WachtwoordOnjuist => Veldfout::new("oud", "kern-wachtwoord-onjuist"),
        Accountfout::TeVaak(wacht) => too_often("oud", wacht),
        Accountfout::Wachtwoord(Wachtwoordfout::TeKort) => {
            Veldfout::new("nieuw", "kern-wachtwoord-te-kort").met("kortste", KORTSTE)
        }
        Accountfout::Wachtwoord(Wachtwoordfout::TeLang) => {
            Veldfout::new("nieuw", "kern-wachtwoord-te-lang").met("langste", LANGSTE)
        }
        Accountfout::Wachtwoord(Wachtwoordfout::Naam) => Veldfout::new("nieuw", "kern-wachtwoord-naam"),
        fout => return Err(unexpected(fout)),
    };
    page(&aangemeld, Some(veldfout))
}
