//! Changing one's own password.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse as _, Redirect, Response};
use serde::Deserialize;
use tower_sessions::Session;

use super::super::beheer::Accountfout;
use super::super::sessies::key;
use super::super::verplichting::Verplichting;
use super::super::wachtwoord::{KORTSTE, LANGSTE};
use super::super::{Aangemeld, Gepost, Wachtwoordfout};
use super::{Accountpaginas, too_often, unexpected};
use crate::pagina::{Formulier, Kader, Kenmerk, Paginafout, Veldfout, Woorden, paden};

#[derive(Template)]
#[template(path = "account/pages/wachtwoord.html")]
struct Wachtwoord<'a> {
    t: Woorden,
    f: &'a Formulier,
    kortste: usize,
    eerst: bool,
}

/// Set for who must choose another before anything else.
type Eerst = Option<Extension<Verplichting>>;

pub(super) async fn show(aangemeld: Aangemeld, eerst: Eerst) -> Result<Response, Paginafout> {
    page(&aangemeld, eerst.is_some(), None)
}

fn page(aangemeld: &Aangemeld, eerst: bool, fout: Option<Veldfout>) -> Result<Response, Paginafout> {
    let t = Woorden::kern(aangemeld.taal);
    let f = Formulier::new(t, &aangemeld.csrf).met_fouten(fout);
    let kader = Kader::new(&aangemeld.pagina).titel(t.zeg("kern-wachtwoord-titel")).formulier(&f);
    kader.render(&Wachtwoord { t, f: &f, kortste: KORTSTE, eerst })
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
    eerst: Eerst,
    sessie: Session,
    Gepost(Ingevuld { oud, nieuw }): Gepost<Ingevuld>,
) -> Result<Response, Paginafout> {
    let deze = key(&sessie);
    let fout = match paginas.accounts.change_password(aangemeld.account, &oud, &nieuw, deze.as_deref()).await {
        // Who had to choose one first goes on to work.
        Ok(()) if eerst.is_some() => return Ok(Redirect::to("/").into_response()),
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
        Accountfout::Wachtwoord(Wachtwoordfout::Zelfde) => Veldfout::new("nieuw", "kern-wachtwoord-zelfde"),
        fout => return Err(unexpected(fout)),
    };
    page(&aangemeld, eerst.is_some(), Some(veldfout))
}
