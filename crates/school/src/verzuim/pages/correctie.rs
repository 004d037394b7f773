//! Correcting much absence of a day at once: whatever was said of it, it can be chosen here.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Paginafout, Veldfout, Woorden, invoer};
use serde::Deserialize;

use super::oordeel::Controleregel;
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::verzuim::lijst::of_day;

#[derive(Deserialize)]
pub(super) struct Vraag {
    #[serde(default)]
    datum: String,
    #[serde(default)]
    klas: String,
}

#[derive(Template)]
#[template(path = "verzuim/correctie.html")]
struct Correctie<'a> {
    t: Woorden,
    f: &'a Formulier,
    /// The day in words, with its absence; nothing before a day was asked.
    gevonden: Option<(String, Vec<Controleregel>)>,
}

pub(super) async fn show(
    State(staat): State<Schoolstaat>,
    ingelogd: Ingelogd,
    Gevraagd(vraag): Gevraagd<Vraag>,
) -> Result<Response, Paginafout> {
    let Bevoegd { permit, profiel, .. } = staat.permit(&ingelogd.gebruiker, &crate::VERZUIM_MASSACORRECTIE).await?;
    let t = crate::woorden(ingelogd.taal);
    let f = Formulier::new(t, &ingelogd.csrf).met("datum", vraag.datum.as_str()).met("klas", vraag.klas.as_str());
    let (f, gevonden) = match invoer::datum(&vraag.datum) {
        Some(dag) => {
            let lijst = of_day(&staat.scholen, &permit, &profiel, dag, vraag.klas.trim()).await.map_err(fault)?;
            (f, Some((t.dag(dag), Controleregel::all(t, &lijst))))
        }
        None if vraag.datum.trim().is_empty() => (f, None),
        None => {
            let fout = Veldfout::new("datum", "leerling-fout-datum").met("gevonden", vraag.datum.as_str());
            (f.met_fouten([fout]), None)
        }
    };
    let page = Correctie { t, f: &f, gevonden };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-correctie")).formulier(&f).render(&page)
}
