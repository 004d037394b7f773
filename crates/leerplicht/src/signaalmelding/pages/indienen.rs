//! Sending a melding with its files.

use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartError};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::Ingelogd;
use kern::pagina::{Csrf, Paginafout};
use recht::weigering::Weigering;

use super::nieuw::{Velden, show};
use super::reporter;
use crate::afspraak::Regel;
use crate::bewerkingen::SIGNAAL_INDIENEN;
use crate::signaalmelding::{self, Bijlage, Bijlagegebrek};
use crate::werklijst::pages::{fault, permit};
use crate::werklijst::{Behandelfout, Behandelreden};
use crate::{Leerplicht, paden};

pub(super) async fn send(
    State(leerplicht): State<Leerplicht>,
    ingelogd: Ingelogd,
    inhoud: Multipart,
) -> Result<Response, Paginafout> {
    let mag = permit(&leerplicht, &ingelogd, &SIGNAAL_INDIENEN)?;
    let mut velden = Velden::default();
    let bijlagen = read(&ingelogd.csrf, inhoud, &mut velden).await?;
    let invulling = velden.read(&leerplicht, &mag).map_err(fault)?;
    let melder = reporter(&ingelogd);
    let uitkomst = match &bijlagen {
        Some(bijlagen) => signaalmelding::submit(&leerplicht, &mag, &melder, &invulling, bijlagen).await,
        None => Err(too_large(&leerplicht).map_err(fault)?),
    };
    let redenen = match uitkomst {
        Ok(nummer) => return Ok(Redirect::to(&paden::signaal(nummer)).into_response()),
        Err(Behandelfout::Geweigerd(redenen)) => redenen,
        Err(fout) => return Err(fault(fout)),
    };
    // What is wrong with the files alone keeps the check page; anything else goes back to the form.
    let bericht = signaalmelding::judge(&leerplicht, &mag, &melder, &invulling, &[]).await.ok();
    show(&leerplicht, &ingelogd, &mag, velden, &redenen, bericht.as_ref()).await
}

/// Files that were too large to be read at all.
fn too_large(leerplicht: &Leerplicht) -> Result<Behandelfout, Behandelfout> {
    let vandaag = leerplicht.register.klok().vandaag()?;
    let grond = leerplicht.afspraken.grond(Regel::Bijlage, vandaag)?.clone();
    Ok(Behandelfout::Geweigerd(vec![Weigering { reden: Behandelreden::Bijlage(Bijlagegebrek::TeGroot), grond }]))
}

/// The fields and files of the form; none of the files when they are too large. The token of the session stands first:
/// without it nothing is read.
async fn read(csrf: &Csrf, mut inhoud: Multipart, velden: &mut Velden) -> Result<Option<Vec<Bijlage>>, Paginafout> {
    let (mut bijlagen, mut is_van_ons) = (Vec::new(), false);
    loop {
        let veld = match inhoud.next_field().await {
            Ok(Some(veld)) => veld,
            Ok(None) => break,
            Err(fout) if is_too_large(&fout) && is_van_ons => return Ok(None),
            Err(_) => return Err(Paginafout::Onbegrijpelijk),
        };
        let naam = veld.name().unwrap_or_default().to_owned();
        if naam == Csrf::VELD {
            let teken = veld.text().await.map_err(|_| Paginafout::Onbegrijpelijk)?;
            is_van_ons = csrf.agrees(&teken);
            continue;
        }
        if !is_van_ons {
            return Err(Paginafout::Verlopen);
        }
        if naam != "bijlage" {
            velden.set(&naam, veld.text().await.map_err(|_| Paginafout::Onbegrijpelijk)?);
            continue;
        }
        let bestand = veld.file_name().unwrap_or_default().to_owned();
        match veld.bytes().await {
            // A field for which no file was chosen.
            Ok(bytes) if bytes.is_empty() && bestand.is_empty() => {}
            Ok(bytes) => bijlagen.push(Bijlage::new(&bestand, bytes.to_vec())),
            Err(fout) if is_too_large(&fout) => return Ok(None),
            Err(_) => return Err(Paginafout::Onbegrijpelijk),
        }
    }
    if is_van_ons { Ok(Some(bijlagen)) } else { Err(Paginafout::Verlopen) }
}

fn is_too_large(fout: &MultipartError) -> bool {
    fout.status() == StatusCode::PAYLOAD_TOO_LARGE
}
