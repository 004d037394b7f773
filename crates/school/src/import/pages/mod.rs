//! The pages of import: offer files, see what they would do, confirm, and see what they did.

mod beeld;
mod ontvangen;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use askama::Template;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::response::{IntoResponse as _, Redirect, Response};
use axum::routing::get;
use kern::account::{Gepost, Ingelogd};
use kern::pagina::{Formulier, Gevraagd, Kader, Kenmerk, Paginafout, Woorden};
use kern::taal::Taal;
use serde::Deserialize;

use self::beeld::{Bestandsbeeld, Verslagbeeld};
use self::ontvangen::offer;
use super::{
    Importfout, Importproef, Importsoort, Importverslag, Weigering, Zending, confirm, preview, recent, report,
};
use crate::staat::{Bevoegd, Schoolstaat, fault, woorden};

const IMPORT: &str = "/school/import";

/// Bytes of all files together, with what a browser puts around them.
const GROOTSTE: usize = 32 << 20;

/// The same in words.
const GROOTSTE_MB: usize = GROOTSTE >> 20;

/// What is wrong with a row, in a sentence, for who shows it elsewhere than on these pages.
pub fn refusal(taal: Taal, weigering: &Weigering) -> String {
    beeld::refusal(woorden(taal), weigering)
}

/// What should have stood there.
pub fn expected(taal: Taal, weigering: &Weigering) -> String {
    beeld::expected(woorden(taal), weigering)
}

/// The pages of import.
pub fn routes() -> Router<Schoolstaat> {
    Router::new()
        .route(IMPORT, get(show).post(offer).layer(DefaultBodyLimit::max(GROOTSTE)))
        .route("/school/import/{zending}", get(show_preview).post(accept))
        .route("/school/import/ingelezen/{nummer}", get(show_report))
}

async fn permit(staat: &Schoolstaat, ingelogd: &Ingelogd) -> Result<Bevoegd, Paginafout> {
    staat.permit(&ingelogd.gebruiker, &crate::IMPORT_UITVOEREN).await
}

/// A failure that is not the user's to mend.
fn unexpected(fout: Importfout) -> Paginafout {
    match fout {
        Importfout::School(fout) => fault(fout),
        Importfout::OnbekendeSchool => Paginafout::NietGevonden,
        fout => {
            tracing::error!(oorzaak = %fout, "an import failed");
            Paginafout::Onverwacht
        }
    }
}

#[derive(Template)]
#[template(path = "import/bestanden.html")]
struct Bestanden<'a> {
    t: Woorden,
    f: &'a Formulier,
    soorten: [Soortveld; 4],
    eerdere: Vec<Verslagbeeld>,
    verlopen: bool,
    grootste: usize,
}

/// The field for one kind of file.
struct Soortveld {
    veld: &'static str,
    naam: String,
    hint: String,
}

impl Soortveld {
    fn new(t: Woorden, soort: Importsoort) -> Self {
        let veld = soort.word();
        Self { veld, naam: beeld::kind(t, soort), hint: t.zeg(&format!("import-hint-{veld}")).to_string() }
    }
}

#[derive(Debug, Default, Deserialize)]
struct Vraag {
    verlopen: Option<String>,
}

async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let f = Formulier::new(woorden(ingelogd.taal), &ingelogd.csrf);
    form(&staat, &ingelogd, f, vraag.verlopen.is_some()).await
}

async fn form(staat: &Schoolstaat, ingelogd: &Ingelogd, f: Formulier, verlopen: bool) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(staat, ingelogd).await?;
    let t = *f.t();
    let eerdere = recent(&staat.scholen, &permit, &organisatie).await.map_err(unexpected)?;
    let eerdere = eerdere.iter().map(|een| Verslagbeeld::new(t, een)).collect();
    let soorten = Importsoort::ALLE.map(|soort| Soortveld::new(t, soort));
    let pagina = Bestanden { t, f: &f, soorten, eerdere, verlopen, grootste: GROOTSTE_MB };
    Kader::new(&ingelogd.pagina).titel(t.zeg("import-titel")).formulier(&f).render(&pagina)
}

#[derive(Template)]
#[template(path = "import/voorbeeld.html")]
struct Voorbeeld<'a> {
    t: Woorden,
    f: &'a Formulier,
    adres: String,
    bestanden: Vec<Bestandsbeeld>,
    is_goed: bool,
    doet_iets: bool,
}

async fn show_preview(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(zending): Path<String>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let zending = Zending::parse(&zending);
    match preview(&staat.scholen, &permit, &organisatie, &zending, BTreeSet::new()).await {
        Ok(proef) => preview_page(&ingelogd, &zending, &proef, &BTreeSet::new()),
        Err(Importfout::Verlopen) => Ok(expired()),
        Err(fout) => Err(unexpected(fout)),
    }
}

fn expired() -> Response {
    Redirect::to("/school/import?verlopen=ja").into_response()
}

fn preview_page(
    ingelogd: &Ingelogd,
    zending: &Zending,
    proef: &Importproef,
    gekozen: &BTreeSet<Importsoort>,
) -> Result<Response, Paginafout> {
    let t = woorden(ingelogd.taal);
    let velden = gekozen.iter().map(|soort| (beeld::choice(*soort), "ja"));
    let f = Formulier::new(t, &ingelogd.csrf).gevuld(velden);
    let pagina = Voorbeeld {
        t,
        f: &f,
        adres: format!("{IMPORT}/{}", zending.as_str()),
        bestanden: proef.bestanden.iter().map(|bestand| Bestandsbeeld::new(t, bestand)).collect(),
        is_goed: proef.is_goed(),
        doet_iets: proef.changes(&Importsoort::ALLE.into()),
    };
    Kader::new(&ingelogd.pagina).titel(t.zeg("import-voorbeeld")).breed().fouten(!proef.is_goed()).render(&pagina)
}

async fn accept(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(zending): Path<String>,
    Gepost(paren): Gepost<Vec<(String, String)>>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let zending = Zending::parse(&zending);
    let gekozen = |soort: &Importsoort| paren.iter().any(|(naam, _)| *naam == beeld::choice(*soort));
    let beeindigen: BTreeSet<Importsoort> = Importsoort::ALLE.into_iter().filter(gekozen).collect();
    match confirm(&staat.scholen, &permit, &organisatie, &zending, beeindigen.clone()).await {
        Ok(verslagen) => {
            let nummer = verslagen.first().map_or(0, |een| een.importrun);
            Ok(Redirect::to(&format!("{IMPORT}/ingelezen/{nummer}")).into_response())
        }
        Err(Importfout::Geweigerd(proef)) => preview_page(&ingelogd, &zending, &proef, &beeindigen),
        Err(Importfout::Verlopen) => Ok(expired()),
        Err(fout) => Err(unexpected(fout)),
    }
}

#[derive(Template)]
#[template(path = "import/ingelezen.html")]
struct Ingelezen {
    t: Woorden,
    verslagen: Vec<Verslagbeeld>,
    kop: String,
}

async fn show_report(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Path(nummer): Path<String>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, organisatie, .. } = permit(&staat, &ingelogd).await?;
    let nummer = nummer.parse().map_err(|_| Paginafout::NietGevonden)?;
    let verslagen = report(&staat.scholen, &permit, &organisatie, nummer).await.map_err(unexpected)?;
    if verslagen.is_empty() {
        return Err(Paginafout::NietGevonden);
    }
    let t = woorden(ingelogd.taal);
    let anders = |een: &Importverslag| een.nieuw + een.gewijzigd + een.beeindigd + een.vervallen > 0;
    let kop = if verslagen.iter().any(anders) { "import-ingelezen" } else { "import-niets-anders" };
    let verslagen = verslagen.iter().map(|een| Verslagbeeld::new(t, een)).collect();
    let pagina = Ingelezen { t, verslagen, kop: t.zeg(kop).to_string() };
    Kader::new(&ingelogd.pagina).titel(t.zeg("import-titel")).render(&pagina)
}
