//! Taking files out of a form that holds them.

use axum::extract::State;
use axum::extract::multipart::{Field, Multipart, MultipartError, MultipartRejection};
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::Ingelogd;
use kern::pagina::{Csrf, Formulier, Paginafout, Veldfout};

use super::super::{Importbestand, Importsoort, receive};
use super::{GROOTSTE_MB, IMPORT, form, permit, unexpected};
use crate::staat::{Bevoegd, Schoolstaat, woorden};

/// Characters of a file's name that are kept.
const LANGSTE_NAAM: usize = 100;

/// Keeps the files that were chosen, and goes on to what they would do.
pub(super) async fn offer(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    inhoud: Result<Multipart, MultipartRejection>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let inhoud = inhoud.map_err(|_| Paginafout::Onbegrijpelijk)?;
    let fout = match files(&ingelogd.csrf, inhoud).await? {
        Ok(bestanden) if bestanden.is_empty() => Veldfout::new("personeel", "import-fout-geen-bestand"),
        Ok(bestanden) => {
            let zending = receive(&staat.scholen, &permit, &organisatie, &bestanden).await.map_err(unexpected)?;
            return Ok(Redirect::to(&format!("{IMPORT}/{}", zending.as_str())).into_response());
        }
        Err(TeGroot) => Veldfout::new("personeel", "import-fout-te-groot").met("grootste", GROOTSTE_MB),
    };
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf).met_fouten([fout]);
    form(&staat, &ingelogd, f, false).await
}

/// More bytes than are taken.
struct TeGroot;

/// The files of a form. The token of the session stands before them: without it not one of them is read.
async fn files(csrf: &Csrf, mut inhoud: Multipart) -> Result<Result<Vec<Importbestand>, TeGroot>, Paginafout> {
    let (mut bestanden, mut is_van_ons): (Vec<Importbestand>, bool) = (Vec::new(), false);
    loop {
        let veld = match inhoud.next_field().await.map_err(|fout| refusal(&fout)) {
            Ok(Some(veld)) => veld,
            Ok(None) => break,
            Err(None) => return Ok(Err(TeGroot)),
            Err(Some(fout)) => return Err(fout),
        };
        if veld.name() == Some(Csrf::VELD) {
            let teken = veld.text().await.map_err(|_| Paginafout::Onbegrijpelijk)?;
            is_van_ons = csrf.agrees(&teken);
            continue;
        }
        if !is_van_ons {
            return Err(Paginafout::Verlopen);
        }
        match file(veld).await {
            Ok(bestand) => bestanden.extend(bestand),
            Err(None) => return Ok(Err(TeGroot)),
            Err(Some(fout)) => return Err(fout),
        }
    }
    if !is_van_ons {
        return Err(Paginafout::Verlopen);
    }
    let mut gezien = std::collections::BTreeSet::new();
    bestanden.retain(|bestand| gezien.insert(bestand.soort));
    Ok(Ok(bestanden))
}

/// One field as a file; none when nothing was chosen for it.
async fn file(veld: Field<'_>) -> Result<Option<Importbestand>, Option<Paginafout>> {
    let soort: Option<Importsoort> = veld.name().and_then(|naam| naam.parse().ok());
    let naam = veld.file_name().unwrap_or_default();
    let naam: String = naam.chars().filter(|teken| !teken.is_control()).take(LANGSTE_NAAM).collect();
    let inhoud = veld.bytes().await.map_err(|fout| refusal(&fout))?;
    let leeg = inhoud.is_empty() && naam.is_empty();
    Ok(soort.filter(|_| !leeg).map(|soort| Importbestand { soort, naam, inhoud: inhoud.to_vec() }))
}

/// None for what is too large.
fn refusal(fout: &MultipartError) -> Option<Paginafout> {
    (fout.status() != StatusCode::PAYLOAD_TOO_LARGE).then_some(Paginafout::Onbegrijpelijk)
}
