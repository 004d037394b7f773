//! Registers and figures: what there is, and reading another in.

use askama::Template;
use axum::extract::State;
use axum::extract::multipart::Multipart;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Redirect, Response};
use kern::account::Ingelogd;
use kern::pagina::{Csrf, Formulier, Kader, Keuze, Paginafout, Veldfout, Woorden, invoer};

use super::trouble;
use crate::bewerkingen::SELECTIE_TREKKEN;
use crate::selectie::{Bronsoort, Leesfout, Selectiefout, add_source, sources};
use crate::signalenbox::pages::{officer, permit};
use crate::woorden::word;
use crate::{Inspectie, paden, woorden};

struct Rij {
    nummer: i64,
    soort: String,
    bron: String,
    peildatum: String,
    aantal: i64,
    door: String,
}

#[derive(Template)]
#[template(path = "selectie/bronnen.html")]
struct Pagina {
    t: Woorden,
    f: Formulier,
    soorten: Vec<Keuze>,
    leesfouten: Vec<String>,
    rijen: Vec<Rij>,
}

pub(super) async fn show(State(inspectie): State<Inspectie>, ingelogd: Ingelogd) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    render(&inspectie, &ingelogd, f, &[]).await
}

async fn render(
    inspectie: &Inspectie,
    ingelogd: &Ingelogd,
    f: Formulier,
    fouten: &[Leesfout],
) -> Result<Response, Paginafout> {
    let mag = permit(inspectie, ingelogd, &SELECTIE_TREKKEN)?;
    let t = woorden(ingelogd.taal);
    let regels = sources(inspectie, &mag).await.map_err(trouble)?;
    let rijen = regels.into_iter().map(|regel| Rij {
        nummer: regel.nummer,
        soort: word(t, "bronsoort", regel.soort.as_str()),
        bron: regel.bron,
        peildatum: t.korte_datum(regel.peildatum),
        aantal: regel.aantal,
        door: regel.door.reveal().to_owned(),
    });
    let leesfout = |fout: &Leesfout| {
        let wat =
            t.zeg(fout.sleutel).met("kolom", fout.kolom.as_str()).met("gevonden", fout.gevonden.as_str()).to_string();
        t.zeg("selectie-leesfout").met("regel", fout.regel).met("wat", wat.as_str()).to_string()
    };
    let pagina = Pagina {
        t,
        f,
        soorten: Bronsoort::ALLE
            .iter()
            .map(|een| Keuze::new(een.as_str(), word(t, "bronsoort", een.as_str())))
            .collect(),
        leesfouten: fouten.iter().map(leesfout).collect(),
        rijen: rijen.collect(),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("selectie-bronnen-titel")).formulier(&pagina.f).breed().render(&pagina)
}

#[derive(Default)]
struct Gelezen {
    soort: String,
    bron: String,
    peildatum: String,
    bestand: Option<Vec<u8>>,
}

pub(super) async fn add(
    State(inspectie): State<Inspectie>,
    ingelogd: Ingelogd,
    inhoud: Multipart,
) -> Result<Response, Paginafout> {
    let mag = permit(&inspectie, &ingelogd, &SELECTIE_TREKKEN)?;
    let gelezen = read(&ingelogd.csrf, inhoud).await?;
    let mut fouten = Vec::new();
    let (soort, peildatum) = (Bronsoort::find(&gelezen.soort), invoer::datum(&gelezen.peildatum));
    if soort.is_none() {
        fouten.push(Veldfout::new("soort", "selectie-fout-geen-soort"));
    }
    if gelezen.bron.trim().is_empty() {
        fouten.push(Veldfout::new("bron", "selectie-fout-geen-bron"));
    }
    if peildatum.is_none() {
        fouten.push(
            Veldfout::new("peildatum", "selectie-fout-geen-peildatum").met("gevonden", gelezen.peildatum.as_str()),
        );
    }
    if gelezen.bestand.is_none() {
        fouten.push(Veldfout::new("bestand", "selectie-fout-geen-bestand"));
    }
    let mut leesfouten = Vec::new();
    if let (Some(soort), Some(peildatum), Some(bestand), true) = (soort, peildatum, &gelezen.bestand, fouten.is_empty())
    {
        let bron = (soort, gelezen.bron.as_str(), peildatum);
        match add_source(&inspectie, &mag, &officer(&ingelogd), bron, bestand).await {
            Ok(_) => return Ok(Redirect::to(paden::SELECTIEBRONNEN).into_response()),
            Err(Selectiefout::Bestand(redenen)) => {
                fouten.push(Veldfout::new("bestand", "selectie-fout-bestand").met("aantal", redenen.len()));
                leesfouten = redenen;
            }
            Err(Selectiefout::GeenNaam) => fouten.push(Veldfout::new("bron", "selectie-fout-geen-bron")),
            Err(fout) => return Err(trouble(fout)),
        }
    }
    let velden = [("soort", gelezen.soort), ("bron", gelezen.bron), ("peildatum", gelezen.peildatum)];
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf).gevuld(velden).met_fouten(fouten);
    render(&inspectie, &ingelogd, f, &leesfouten).await
}

/// The fields and the file; no file when it is too large. The token of the session stands first: without it nothing is read.
async fn read(csrf: &Csrf, mut inhoud: Multipart) -> Result<Gelezen, Paginafout> {
    let (mut gelezen, mut is_van_ons) = (Gelezen::default(), false);
    loop {
        let veld = match inhoud.next_field().await {
            Ok(Some(veld)) => veld,
            Ok(None) => break,
            Err(fout) if fout.status() == StatusCode::PAYLOAD_TOO_LARGE && is_van_ons => break,
            Err(_) => return Err(Paginafout::Onbegrijpelijk),
        };
        let naam = veld.name().unwrap_or_default().to_owned();
        if naam != Csrf::VELD && !is_van_ons {
            return Err(Paginafout::Verlopen);
        }
        if naam == "bestand" {
            gelezen.bestand = match veld.bytes().await {
                Ok(bytes) => Some(bytes.to_vec()).filter(|bytes| !bytes.is_empty()),
                Err(fout) if fout.status() == StatusCode::PAYLOAD_TOO_LARGE => break,
                Err(_) => return Err(Paginafout::Onbegrijpelijk),
            };
            continue;
        }
        let tekst = veld.text().await.map_err(|_| Paginafout::Onbegrijpelijk)?;
        match naam.as_str() {
            Csrf::VELD => is_van_ons = csrf.agrees(&tekst),
            "soort" => gelezen.soort = tekst,
            "bron" => gelezen.bron = tekst,
            "peildatum" => gelezen.peildatum = tekst,
            _ => {}
        }
    }
    if is_van_ons { Ok(gelezen) } else { Err(Paginafout::Verlopen) }
}
