//! Correcting much absence of a day at once: whatever was said of it, it can be chosen here.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use kern::account::Ingelogd;
use kern::pagina::{Formulier, Gevraagd, Kader, Paginafout, Veldfout, Woorden, invoer};
use serde::Deserialize;

use super::oordeel::Controleregel;
use crate::staat::{Bevoegd, Schoolstaat, fault};
use crate::verzuim::lijst::{knows_class, of_day};

#[derive(Deserialize)]
pub(super) struct Vraag {
    /// None before anything was asked.
    datum: Option<String>,
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
    let f = Formulier::new(t, &ingelogd.csrf)
        .met("datum", vraag.datum.as_deref().unwrap_or_default())
        .met("klas", vraag.klas.as_str());
    let vandaag = crate::les::pages::now(&staat)?.date();
    // A day of another year is told with its year.
    let in_words = |dag: Date| if dag.year() == vandaag.year() { t.dag(dag) } else { t.datum(dag) };
    let (getypt, klas) = (vraag.datum.as_deref().map(str::trim), vraag.klas.trim());
    let (f, gevonden) = match getypt.and_then(invoer::datum) {
        Some(dag) if dag > vandaag => {
            (f.met_fouten([Veldfout::new("datum", "verzuim-correctie-toekomst").met("dag", in_words(dag))]), None)
        }
        Some(_)
            if !klas.is_empty() && !knows_class(&staat.scholen, &permit, &profiel, klas).await.map_err(fault)? =>
        {
            (f.met_fouten([Veldfout::new("klas", "verzuim-correctie-geen-klas").met("klas", klas)]), None)
        }
        Some(dag) => {
            let lijst = of_day(&staat.scholen, &permit, &profiel, dag, klas).await.map_err(fault)?;
            (f, Some((in_words(dag), Controleregel::all(t, &lijst))))
        }
        None => {
            let fout = getypt.map(|getypt| match getypt {
                "" => Veldfout::new("datum", "verzuim-correctie-geen-dag"),
                getypt => Veldfout::new("datum", "leerling-fout-datum").met("gevonden", getypt),
            });
            (f.met_fouten(fout), None)
        }
    };
    let page = Correctie { t, f: &f, gevonden };
    Kader::new(&ingelogd.pagina).titel(t.zeg("verzuim-correctie")).formulier(&f).render(&page)
}
